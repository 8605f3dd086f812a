// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/shift_words.h"
#include "views/parts/labels.h"
#include "views/record_table.h"

namespace andon {

/// The KPI of a range shift by shift, in all, and their targets. What is off target has a diamond before it.
class KpiShiftTable final : public Pane {
  Q_OBJECT

public:
  explicit KpiShiftTable(const ThemeHolder &holder, QWidget *parent = nullptr);

  void setShifts(const std::vector<Shift> &shifts); ///< by number, as the reports that follow tell them apart
  void setReport(const tuning::KpiReport &report, const tuning::KpiTargets &targets);
  [[nodiscard]] RecordTable &table() { return *table_; }

private:
  void fit();

  const ThemeHolder &holder_;
  RecordTable *table_;
  std::vector<Shift> known_;
  int shifts_ = 0;
};

} // namespace andon
