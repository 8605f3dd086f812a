// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/desk.h"
#include "models/items/alarm_facts.h"
#include "views/parts/touch_button.h"
#include "views/parts/touch_row.h"
#include "views/parts/undo_bar.h"
#include "views/touch_theme.h"

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace andon {

/// One alarm, what is done with it, and what takes that back.
struct TapStep {
  AlarmFacts facts;
  Command command;
  std::optional<Command> undo; ///< none: it cannot be taken back
};

/// What one tap does; the steps are given together.
struct Tap {
  std::vector<TapStep> steps;
  std::function<QString(int done)> fact;    ///< once `done` steps are: "COMP-03 Discharge temperature high: marked false alarm"
  QString consequence;                      ///< "Goes to learning."
  std::optional<OccurrenceLabel> label{};   ///< of a verdict: the bar then asks for its reason, which nobody has to give
  std::function<void(bool isTaken)> then{}; ///< when all steps are answered; false: every one was refused
};

/// Gives what is tapped at once, and says it is done when it is committed, with ten seconds to take it back and, for a verdict, a reason to
/// choose. No dialog and nothing that waits for an answer: the next tap takes the bar's place. GUI thread.
class TapBar final : public QWidget {
  Q_OBJECT

public:
  TapBar(Desk &desk, const TouchTheme &touch, const Clock &clock, QWidget *parent = nullptr);
  ~TapBar() override;

  void setSite(const Site &site); ///< whose reasons are offered
  /// Who is at the desk: what another person did is not theirs to take back or to give a reason for.
  void setPerson(const PersonId &person);
  void give(Tap tap);
  [[nodiscard]] bool isWaiting(const AlarmId &alarm) const; ///< a tap on it is not answered yet
  [[nodiscard]] UndoBar &undoBar() { return *undo_; }

Q_SIGNALS:
  void answered(const andon::AlarmId &alarm); ///< a step, an undo or a reason was answered, or is given and waits
  void refused(const QString &alarm, const andon::Command &command, const andon::Error &reason);

private:
  struct Given;
  void submit(const TapStep &step, const Command &command, std::function<void(bool isTaken, bool isUnsaved)> answered);
  void conclude(const std::shared_ptr<Given> &given);
  void takeBack();
  void say(const QString &reason);
  void size();

  Desk &desk_;
  const TouchTheme &touch_;
  UndoBar *undo_;
  TouchRow *reasons_;
  std::vector<TouchButton *> chips_;
  std::vector<QString> reasonTexts_;
  std::shared_ptr<Given> offered_;                              ///< what the bar can take back
  std::map<std::uint64_t, std::pair<AlarmId, Ticket>> waiting_; ///< by a number of our own: the ticket is known only after submit
  std::uint64_t lastNumber_ = 0;
  PersonId person_;
};

} // namespace andon
