// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/desk.h"
#include "models/items/alarm_facts.h"
#include "views/command_table.h"
#include "views/parts/labels.h"

#include <array>
#include <unordered_map>

namespace andon {

/// What people hold of the present occurrence of an alarm: true, false, nuisance or unknown, a button each, and who said what. The bench
/// judges settings by it. GUI thread.
class AlarmLabels final : public QWidget {
  Q_OBJECT

public:
  AlarmLabels(Desk &desk, const ThemeHolder &holder, const CommandTable &commands, QWidget *parent = nullptr);
  ~AlarmLabels() override;

  void setPeople(const std::vector<Person> &people);
  void setFacts(const AlarmFacts &facts); ///< asks again when the occurrence is another
  void askAgain();                        ///< somebody judged an occurrence elsewhere
  [[nodiscard]] QString said() const { return said_->text(); }

private:
  void ask();
  void give(OccurrenceLabel label);
  void showState();
  void cancel(Ticket &ticket);

  Desk &desk_;
  const CommandTable &commands_;
  std::array<FilterButton *, occurrenceLabelCount> buttons_{};
  TextLabel *said_;
  AlarmFacts facts_;
  std::vector<LabelOpinion> opinions_;
  std::unordered_map<PersonId, QString> people_;
  QString problem_;
  Ticket question_;
  Ticket command_;
};

} // namespace andon
