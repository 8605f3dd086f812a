// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/tuning_bench.h"
#include "views/theme_holder.h"

#include <QWidget>

namespace andon {

/// How often each value occurs, in a root scale, apart for the times that are held for true, with the present and the proposed limit.
class DistributionPlot final : public QWidget {
  Q_OBJECT
public:
  DistributionPlot(const TuningBench &bench, const ThemeHolder &holder, QWidget *parent = nullptr);

  void look(const QString &unit); ///< counts the values anew
  [[nodiscard]] const tuning::Distribution &distribution() const { return distribution_; }
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent *event) override;

private:
  const TuningBench &bench_;
  const ThemeHolder &holder_;
  tuning::Distribution distribution_;
  QString unit_;
};

/// What settings cost: activations a day against the mean delay of the events found, those of the front, the present and the proposed one.
/// Left and Right walk along the front, Enter takes the setting under the cursor.
class FrontPlot final : public QWidget {
  Q_OBJECT
public:
  FrontPlot(const TuningBench &bench, const ThemeHolder &holder, QWidget *parent = nullptr);

  void look(const QString &unit); ///< another front, or none
  [[nodiscard]] std::size_t points() const { return points_.size(); }
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
  void settingChosen(const andon::tuning::LimitSetting &setting);

protected:
  void paintEvent(QPaintEvent *event) override;
  void mousePressEvent(QMouseEvent *event) override;
  void keyPressEvent(QKeyEvent *event) override;

private:
  struct Point {
    double perDay = 0.0;
    double delay = 0.0; ///< seconds
    std::uint64_t missed = 0;
    tuning::LimitSetting setting;
  };
  [[nodiscard]] QRectF plot() const;
  [[nodiscard]] QPointF at(const Point &point) const;
  [[nodiscard]] static Point pointOf(const tuning::Candidate &candidate);
  void describe();

  const TuningBench &bench_;
  const ThemeHolder &holder_;
  std::vector<Point> points_; ///< of the front, by activations
  std::optional<std::size_t> cursor_;
  double mostPerDay_ = 1.0;
  double mostDelay_ = 1.0;
  QString unit_;
};

/// Activations of each day now and as proposed, the more the darker; a day without data is hatched. Left and Right walk along the days.
class DayStrip final : public QWidget {
  Q_OBJECT
public:
  DayStrip(const TuningBench &bench, const ThemeHolder &holder, QWidget *parent = nullptr);

  void look(const QTimeZone &zone);
  void setDay(std::optional<std::size_t> day);
  [[nodiscard]] std::optional<std::size_t> day() const { return day_; }
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
  void dayChosen(std::size_t day);

protected:
  void paintEvent(QPaintEvent *event) override;
  void mousePressEvent(QMouseEvent *event) override;
  void keyPressEvent(QKeyEvent *event) override;

private:
  [[nodiscard]] QRectF cell(std::size_t day, int row) const;
  void choose(std::size_t day);
  void describe();

  const TuningBench &bench_;
  const ThemeHolder &holder_;
  QTimeZone zone_ = QTimeZone::utc();
  std::optional<std::size_t> day_;
};

} // namespace andon
