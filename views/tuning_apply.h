// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/desk.h"
#include "views/parts/action_button.h"
#include "views/parts/field.h"
#include "views/parts/labels.h"
#include "views/tuning_trial.h"

namespace andon {

/// Applies what is proposed for a rule: needs a reason and the right; a rule of the safety class goes to a second person. GUI thread.
class TuningApply final : public Pane {
  Q_OBJECT
public:
  TuningApply(Desk &desk, const ThemeHolder &holder, QWidget *parent = nullptr);
  ~TuningApply() override;

  void setSession(const SessionState &session);
  /// The rule as it would be; `isChanged`: it differs from what stands. None: nothing is on the bench.
  void setProposed(const std::optional<Rule> &rule, bool isChanged);
  void setWords(const QString &words); ///< what would be applied, as one line
  /// What the rule does now, and what the replay says of the change: kept with it.
  void setReplay(double presentPerDay, const QString &replay);
  void apply();
  [[nodiscard]] TuningTrial &trial() { return *trial_; }
  [[nodiscard]] QString said() const { return said_->text(); }

Q_SIGNALS:
  void backAsked(); ///< back to what stands

private:
  void say(const QString &text, Ink ink);
  void showState();

  Desk &desk_;
  TextLabel *class_;
  TextLabel *words_;
  Field *reason_;
  TuningTrial *trial_;
  TextLabel *said_;
  ActionButton *apply_;
  ActionButton *back_;
  std::optional<Rule> rule_;
  bool isChanged_ = false;
  QString replay_;
  SessionState session_;
  Ticket waiting_;
};

} // namespace andon
