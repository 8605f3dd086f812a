// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/tuning/kpi_report.h"
#include "views/theme_holder.h"

#include <QTimeZone>
#include <QWidget>

#include <memory>
#include <optional>

namespace andon {

/// Alarms per ten minutes over the range, the largest of each pixel column, with floods numbered and the line above which one begins. Left
/// and Right walk from flood to flood.
class KpiChart final : public QWidget {
  Q_OBJECT
public:
  explicit KpiChart(const ThemeHolder &holder, QWidget *parent = nullptr);

  void setReport(std::shared_ptr<const tuning::KpiReport> report, const QTimeZone &zone);
  [[nodiscard]] std::optional<std::size_t> flood() const { return flood_; }
  void showFlood(std::size_t flood);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent *event) override;
  void mousePressEvent(QMouseEvent *event) override;
  void keyPressEvent(QKeyEvent *event) override;

private:
  [[nodiscard]] QRectF plot() const;
  [[nodiscard]] double x(UtcTime time) const;
  [[nodiscard]] QString floodText(std::size_t flood) const;

  const ThemeHolder &holder_;
  std::shared_ptr<const tuning::KpiReport> report_;
  QTimeZone zone_ = QTimeZone::utc();
  std::optional<std::size_t> flood_;
};

} // namespace andon
