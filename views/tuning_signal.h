// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/tuning_bench.h"
#include "views/theme_holder.h"

#include <QWidget>

class QPainter;

namespace andon {

/// The recorded signal over a part of the bench's range with the present and the proposed limit, the deadband, what people have judged, and
/// below it when the alarm stood and would stand. Up and Down move the proposed limit by a pixel, the mouse drags it.
class SignalPlot final : public QWidget {
  Q_OBJECT
public:
  SignalPlot(const TuningBench &bench, const ThemeHolder &holder, QWidget *parent = nullptr);

  void setRange(UtcTime from, UtcTime to); ///< looks at the samples anew
  void setUnit(const QString &unit, int decimals);
  void setZone(const QTimeZone &zone);
  void judge(); ///< another setting is proposed
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
  void limitMoved(double limit);

protected:
  void paintEvent(QPaintEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;
  void mousePressEvent(QMouseEvent *event) override;
  void mouseMoveEvent(QMouseEvent *event) override;
  void keyPressEvent(QKeyEvent *event) override;

private:
  struct Scale;
  [[nodiscard]] Scale scale() const;
  void look();
  void describe();
  void paintBars(QPainter &painter, const Scale &scale) const;
  void paintLimits(QPainter &painter, const Scale &scale) const;
  void paintLabels(QPainter &painter, const Scale &scale) const;

  const TuningBench &bench_;
  const ThemeHolder &holder_;
  UtcTime from_;
  UtcTime to_;
  QString unit_;
  int decimals_ = 1;
  QTimeZone zone_ = QTimeZone::utc();
  std::vector<tuning::SignalColumn> columns_;
  double low_ = 0.0; ///< of the samples shown
  double high_ = 1.0;
};

} // namespace andon
