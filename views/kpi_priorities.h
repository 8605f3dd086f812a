// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/tuning/kpi_report.h"
#include "views/theme_holder.h"

#include <QWidget>

#include <array>

namespace andon {

/// How the alarms share the four priorities, with a tick where the target is.
class PrioritySpread final : public QWidget {
  Q_OBJECT
public:
  explicit PrioritySpread(const ThemeHolder &holder, QWidget *parent = nullptr);

  void setKpi(const tuning::Kpi &kpi, const tuning::KpiTargets &targets);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent *event) override;

private:
  const ThemeHolder &holder_;
  std::array<double, 4> shares_{};
  std::array<double, 4> targets_{};
  bool isKnown_ = false;
};

/// How long the alarms of each priority waited for their acknowledgement: from one of ten to nine of ten, the median marked, on a
/// logarithmic axis from a second to a day.
class WaitSpread final : public QWidget {
  Q_OBJECT
public:
  explicit WaitSpread(const ThemeHolder &holder, QWidget *parent = nullptr);

  void setWaits(const std::array<tuning::KpiWait, 4> &waits);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent *event) override;

private:
  const ThemeHolder &holder_;
  std::array<tuning::KpiWait, 4> waits_{};
};

} // namespace andon
