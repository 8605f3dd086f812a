// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/alarm_list_proxy.h"
#include "models/items/desk_feed.h"
#include "views/alarm_table.h"
#include "views/guidance_view.h"
#include "views/health_panel.h"
#include "views/parts/action_button.h"
#include "views/record_table.h"

class QBoxLayout;

namespace andon {

class PredictorLines;

/// What belongs to an asset beside its streams: its alarms and those of its parts, the rules that watch it, what helps, its contract and
/// how often that was broken. Scrolls.
class AssetSide final : public QWidget {
  Q_OBJECT

public:
  AssetSide(Desk &desk, DeskFeed &feed, const ThemeHolder &holder, FlashTimer &flash, const Clock &clock, QWidget *parent = nullptr);
  ~AssetSide() override;

  void setPlace(int node); ///< an asset
  void clear();            ///< nothing is shown
  void tick();
  [[nodiscard]] AlarmTable &alarms() { return *alarms_; }
  [[nodiscard]] HealthPanel &health() { return *health_; }
  [[nodiscard]] RecordTable &rules() { return *rules_; }
  [[nodiscard]] RecordTable &violations() { return *violations_; }
  [[nodiscard]] QString guidance() const { return guidance_->text(); }
  [[nodiscard]] QString contract() const { return contract_->text(); }
  [[nodiscard]] PredictorLines &predictors() { return *predictors_; }

Q_SIGNALS:
  void alarmChosen(const andon::AlarmId &alarm);
  void ruleChosen(const andon::RuleId &rule);

protected:
  void resizeEvent(QResizeEvent *event) override;
  void showEvent(QShowEvent *event) override;

private:
  TextLabel *caption(const QString &text);
  void showRules(int node);
  void showGuidance(int node);
  void showContract(int node);
  void askViolations();
  void showViolations(const Result<std::vector<ContractViolations>> &answer);
  void fit();

  Desk &desk_;
  DeskFeed &feed_;
  const ThemeHolder &holder_;
  const Clock &clock_;
  AlarmListProxy proxy_;
  QBoxLayout *column_;
  AlarmTable *alarms_;
  TextLabel *quiet_;
  HealthPanel *health_;
  RecordTable *rules_;
  TextLabel *noRules_;
  PredictorLines *predictors_;
  GuidanceView *guidance_;
  TextLabel *noGuidance_;
  TextLabel *contract_;
  RecordTable *violations_;
  TextLabel *broken_;
  ActionButton *again_;
  std::vector<RuleId> ruleRows_;
  AssetId asset_;
  Ticket question_;
};

} // namespace andon
