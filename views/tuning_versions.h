// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/desk.h"
#include "models/domain/tuning/bench.h"
#include "views/parts/action_button.h"
#include "views/parts/labels.h"
#include "views/record_table.h"

#include <QTimeZone>

namespace andon {

/// All versions of the rule on the bench: who, when, why, what the replay had said; what the chosen one has otherwise than the rule now,
/// and its way back onto the bench.
class TuningVersions final : public Pane {
  Q_OBJECT

public:
  TuningVersions(Desk &desk, const ThemeHolder &holder, QWidget *parent = nullptr);
  ~TuningVersions() override;

  /// Asks anew where the rule is another one or was changed.
  void open(const std::optional<Rule> &rule, const std::optional<RuleTrial> &trial, const QString &unit, const QTimeZone &zone);
  [[nodiscard]] RecordTable &table() { return *table_; }
  [[nodiscard]] QString difference() const { return difference_->text(); }
  [[nodiscard]] QString trialLine() const { return trial_->text(); }
  [[nodiscard]] ActionButton &restoreButton() { return *restore_; }

Q_SIGNALS:
  void settingChosen(const andon::tuning::LimitSetting &setting);

private:
  void take(const Result<RuleVersionsQuery::Answer> &answer);
  void showChosen();
  [[nodiscard]] const RuleVersion *chosen() const;

  Desk &desk_;
  TextLabel *trial_;
  RecordTable *table_;
  TextLabel *difference_;
  ActionButton *restore_;
  std::optional<Rule> rule_;
  QString unit_;
  QTimeZone zone_ = QTimeZone::utc();
  std::vector<RuleVersion> versions_;
  Ticket question_;
};

} // namespace andon
