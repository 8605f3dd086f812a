// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time.h"
#include "views/theme_holder.h"

#include <QTimeZone>
#include <QWidget>

#include <optional>
#include <vector>

namespace andon {

/// One figure with its course over a stretch of time. Words are translated.
struct CourseContent {
  struct Point {
    UtcTime time;
    double value = 0.0;

    bool operator==(const Point &) const = default;
  };
  enum class Form : std::uint8_t {
    Line, ///< cut where two points are further apart than `gapAfter`
    Bars, ///< each as wide as `barSpan`, from its point's time on
  };

  QString title;      ///< "Bottles, this shift"
  QString figure;     ///< "29,040"; a dash where it is not known
  QString unit;       ///< behind the figure, smaller; may be empty
  bool isOff = false; ///< off target: a diamond behind the figure
  QString aim;        ///< "plan by now 31,700"
  QString distance;   ///< "2,660 short, 8 %": strong, in the ink of a loss where isOff
  QString more;       ///< one line more
  Form form = Form::Line;
  std::vector<Point> points; ///< by time
  Duration gapAfter{};
  Duration barSpan{};
  std::optional<double> highlightAbove; ///< bars higher than this are drawn as a loss
  std::optional<double> dashedFrom;     ///< a dashed line from this value at the begin ...
  double dashedTo = 0.0;                ///< ... to this one at the end
  QString dashedName;                   ///< "Target", at its right end
  bool fromZero = true;                 ///< the scale begins at 0
  UtcTime from;
  UtcTime to;
  QTimeZone zone = QTimeZone::utc();

  bool operator==(const CourseContent &) const = default;
};

/// Words at the left, the course at the right. Its accessible name is all of the words.
class CourseChart final : public QWidget {
  Q_OBJECT

public:
  explicit CourseChart(const ThemeHolder &holder, QWidget *parent = nullptr);

  void setContent(const CourseContent &content);
  [[nodiscard]] const CourseContent &content() const { return content_; }
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent *event) override;

private:
  void paintWords(QPainter &painter, const QRectF &place) const;
  void paintCourse(QPainter &painter, const QRectF &place) const;
  [[nodiscard]] std::pair<double, double> range() const;

  const ThemeHolder &holder_;
  CourseContent content_;
};

} // namespace andon
