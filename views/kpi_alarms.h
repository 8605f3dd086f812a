// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/tuning/kpi_report.h"
#include "models/items/desk_feed.h"
#include "models/items/tuning_words.h"
#include "views/parts/action_button.h"
#include "views/parts/labels.h"
#include "views/record_table.h"

#include <memory>
#include <optional>

namespace andon {

/// The alarms behind a KPI, most frequent first; each leads to the bench and to itself.
class KpiAlarms final : public Pane {
  Q_OBJECT

public:
  KpiAlarms(DeskFeed &feed, const ThemeHolder &holder, QWidget *parent = nullptr);

  void show(std::shared_ptr<const tuning::KpiReport> report, words::KpiNumber number);
  using Pane::show;
  [[nodiscard]] RecordTable &table() { return *table_; }

Q_SIGNALS:
  void benchAsked(const andon::RuleId &rule);
  void alarmAsked(const andon::AlarmId &alarm);
  void plantAsked(); ///< what tuning would gain in the whole plant

private:
  void showChosen();
  [[nodiscard]] std::optional<AlarmId> chosenAlarm() const;
  [[nodiscard]] QString behaviour(const tuning::KpiAlarm &alarm) const;

  DeskFeed &feed_;
  RecordTable *table_;
  TextLabel *title_;
  TextLabel *nobody_;
  ActionButton *bench_;
  ActionButton *alarm_;
  ActionButton *plant_;
  std::shared_ptr<const tuning::KpiReport> report_;
  words::KpiNumber number_ = words::KpiNumber::Top10;
  std::vector<AlarmId> rows_;
};

} // namespace andon
