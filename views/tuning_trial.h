// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/rule_trial.h"
#include "views/parts/action_button.h"
#include "views/parts/field.h"

#include <optional>

namespace andon {

/// Whether a change is only tried, for how long, and what puts the setting before back.
class TuningTrial final : public QWidget {
  Q_OBJECT

public:
  explicit TuningTrial(const ThemeHolder &holder, QWidget *parent = nullptr);

  /// What the rule does now: more alarms a day than that is worse than before, until somebody writes another number. Another rule begins
  /// anew.
  void setPresent(const RuleId &rule, double perDay);
  [[nodiscard]] bool isWanted() const { return wanted_->isChecked(); }
  void setWanted(bool wanted);
  /// None, with the problem shown at its field, where something cannot be meant.
  [[nodiscard]] std::optional<TrialTerms> terms();

private:
  RuleId rule_;
  FilterButton *wanted_;
  QWidget *parts_;
  Field *days_;
  Field *mostPerDay_;
  Field *mostMissed_;
};

} // namespace andon
