// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/desk.h"
#include "models/items/alarm_facts.h"
#include "views/command_table.h"
#include "views/parts/labels.h"

namespace andon {

/// Stands on an alarm that verdicts on earlier occurrences hold back, or held back at first: who said so, how far it goes, until when, and
/// a button that takes it back. Hidden on every other alarm. GUI thread.
class AlarmQuietening final : public QWidget {
  Q_OBJECT

public:
  AlarmQuietening(Desk &desk, const ThemeHolder &holder, const CommandTable &commands, QWidget *parent = nullptr);
  ~AlarmQuietening() override;

  void setFacts(const AlarmFacts &facts);
  [[nodiscard]] QString said() const { return said_->text(); }
  [[nodiscard]] FilterButton *button() const { return takeBack_; }

private:
  void ask();
  void give();
  void showState();
  void cancel(Ticket &ticket);

  Desk &desk_;
  const CommandTable &commands_;
  TextLabel *said_;
  FilterButton *takeBack_;
  AlarmFacts facts_;
  std::optional<Quietening> inForce_; ///< the alarm's own
  QString problem_;
  Ticket question_;
  Ticket command_;
};

} // namespace andon
