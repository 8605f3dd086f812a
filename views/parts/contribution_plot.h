// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time.h"
#include "models/items/past_words.h"
#include "views/theme_holder.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace andon {

/// Contributions over time, stacked: above the line what speaks for the alarm, below it what speaks against it, one tint an input with its
/// name. It stands under the trend of the score and shares its edges and its cursor. Arrow keys, mouse and touch choose a moment.
class ContributionPlot final : public QWidget {
  Q_OBJECT
public:
  explicit ContributionPlot(const ThemeHolder &holder, QWidget *parent = nullptr);

  /// `times` are those of the amounts, in order; `gapAfter`: two times further apart have nothing between them.
  void setContent(UtcTime from, UtcTime to, std::vector<UtcTime> times, std::vector<words::ContributionCourse> courses, Duration gapAfter);
  void setRange(UtcTime from, UtcTime to); ///< what is known is drawn where it belongs now
  void setRoom(double left, double right);
  void setMoment(std::optional<UtcTime> moment);
  [[nodiscard]] int wantedMoments() const; ///< points worth asking for: one for some pixels
  [[nodiscard]] std::size_t points() const { return times_.size(); }
  [[nodiscard]] const std::vector<words::ContributionCourse> &courses() const { return courses_; }
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
  void momentChosen(andon::UtcTime time);

protected:
  void paintEvent(QPaintEvent *event) override;
  void mousePressEvent(QMouseEvent *event) override;
  void mouseMoveEvent(QMouseEvent *event) override;
  void keyPressEvent(QKeyEvent *event) override;

private:
  [[nodiscard]] QRectF plot() const;
  [[nodiscard]] QColor tint(std::size_t course) const;
  void choose(double x);
  void paintStretch(QPainter &painter, const QRectF &place, std::size_t first, std::size_t last, double most) const;
  void paintLegend(QPainter &painter) const;

  const ThemeHolder &holder_;
  UtcTime from_;
  UtcTime to_;
  std::vector<UtcTime> times_;
  std::vector<words::ContributionCourse> courses_;
  Duration gapAfter_{};
  double left_ = 0.0, right_ = 0.0;
  std::optional<UtcTime> moment_;
};

} // namespace andon
