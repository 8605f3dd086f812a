// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/desk.h"
#include "models/items/alarm_facts.h"
#include "views/parts/labels.h"

#include <unordered_map>

class QGridLayout;

namespace andon {

/// What happened to one occurrence: a line each with time, what, who and the words said.
class AlarmHistory final : public QWidget {
  Q_OBJECT

public:
  AlarmHistory(Desk &desk, const ThemeHolder &holder, QWidget *parent = nullptr);
  ~AlarmHistory() override;

  void setPeople(const std::vector<Person> &people);
  void setFacts(const AlarmFacts &facts); ///< asks again when the alarm or its state is another
  [[nodiscard]] QString text() const;     ///< the lines, for tests and readers

private:
  void ask();
  void show(const std::vector<AlarmTransition> &transitions);
  void say(const QString &text);

  Desk &desk_;
  const ThemeHolder &holder_;
  AlarmFacts facts_;
  std::unordered_map<PersonId, QString> people_;
  std::vector<AlarmTransition> transitions_;
  QGridLayout *grid_;
  QWidget *body_ = nullptr;
  Ticket question_;
};

} // namespace andon
