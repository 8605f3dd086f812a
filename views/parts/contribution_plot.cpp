// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/contribution_plot.h"

#include "views/parts/trend_geometry.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace andon {
namespace {

constexpr double pixelsPerMoment = 4.0;
constexpr int mostMoments = 240; ///< each is explained, which costs a hundred times what a score costs
constexpr double swatch = 10.0;

} // namespace

ContributionPlot::ContributionPlot(const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
    , holder_(holder)
{
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(tr("Contributions over time"));
  connect(&holder, &ThemeHolder::changed, this, [this] {
    updateGeometry();
    update();
  });
}

void ContributionPlot::setContent(UtcTime from, UtcTime to, std::vector<UtcTime> times, std::vector<words::ContributionCourse> courses,
                                  Duration gapAfter)
{
  from_ = from;
  to_ = to;
  times_ = std::move(times);
  courses_ = std::move(courses);
  gapAfter_ = gapAfter;
  QStringList names;
  for (const words::ContributionCourse &course : courses_)
    names << course.name;
  setAccessibleName(names.isEmpty() ? tr("Contributions over time")
                                    : tr("Contributions over time of %1", "inputs").arg(names.join(QStringLiteral(", "))));
  update();
}

void ContributionPlot::setRange(UtcTime from, UtcTime to)
{
  from_ = from;
  to_ = to;
  update();
}

void ContributionPlot::setRoom(double left, double right)
{
  left_ = left;
  right_ = right;
  update();
}

void ContributionPlot::setMoment(std::optional<UtcTime> moment)
{
  if (moment == moment_)
    return;
  moment_ = moment;
  update();
}

int ContributionPlot::wantedMoments() const
{
  return std::clamp(static_cast<int>(plot().width() / pixelsPerMoment), 1, mostMoments);
}

QSize ContributionPlot::sizeHint() const
{
  return {240, static_cast<int>(140 * holder_.theme().textScale)};
}

QRectF ContributionPlot::plot() const
{
  const double legend = QFontMetricsF{holder_.theme().font(TextSize::Caption)}.height() + 6.0;
  return QRectF{rect()}.adjusted(left_, legend, -right_, -2.0);
}

/// Greys and the blues of what is no alarm: colour is kept for alarms.
QColor ContributionPlot::tint(std::size_t course) const
{
  const Theme &theme = holder_.theme();
  const std::array tints{theme.accent, theme.bandEdge, theme.text2, theme.gain, theme.hatch};
  return tints[std::min(course, tints.size() - 1)];
}

void ContributionPlot::paintEvent(QPaintEvent *)
{
  const Theme &theme = holder_.theme();
  const QRectF place = plot();
  QPainter painter{this};
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(place, theme.plot);
  double most = 0.0;
  for (std::size_t i = 0; i < times_.size(); ++i) {
    double up = 0.0, down = 0.0;
    for (const words::ContributionCourse &course : courses_)
      (course.amounts[i] > 0.0 ? up : down) += std::abs(course.amounts[i]);
    most = std::max({most, up, down});
  }
  painter.setClipRect(place);
  std::size_t first = 0;
  for (std::size_t i = 1; i <= times_.size() && most > 0.0; ++i)
    if (i == times_.size() || times_[i] - times_[i - 1] > gapAfter_) {
      paintStretch(painter, place, first, i, most);
      first = i;
    }
  painter.setPen(QPen{theme.text3, 1.0});
  painter.drawLine(QPointF{place.left(), std::round(place.center().y()) + 0.5},
                   QPointF{place.right(), std::round(place.center().y()) + 0.5});
  if (moment_) {
    const double x = TrendScale{place, from_, to_}.x(*moment_);
    painter.setPen(QPen{theme.text, 1.0});
    painter.drawLine(QPointF{x, place.top()}, QPointF{x, place.bottom()});
  }
  painter.setClipping(false);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen{hasFocus() ? theme.accent : theme.line, hasFocus() ? 2.0 : 1.0});
  painter.drawRect(place);
  paintLegend(painter);
}

void ContributionPlot::paintStretch(QPainter &painter, const QRectF &place, std::size_t first, std::size_t last, double most) const
{
  const TrendScale scale{place, from_, to_};
  const double perUnit = place.height() / 2.0 / most, middle = place.center().y();
  std::vector<double> up(last - first, 0.0), down(last - first, 0.0);
  for (std::size_t c = 0; c < courses_.size(); ++c) {
    // What goes for the alarm and what goes against it are two areas of one tint.
    for (const bool isUp : {true, false}) {
      std::vector<double> &base = isUp ? up : down;
      QPolygonF inner, outer;
      for (std::size_t i = first; i < last; ++i) {
        const double amount = courses_[c].amounts[i], part = isUp ? std::max(0.0, amount) : std::min(0.0, amount);
        const double x = scale.x(times_[i]);
        inner << QPointF{x, middle - base[i - first] * perUnit};
        base[i - first] += part;
        outer << QPointF{x, middle - base[i - first] * perUnit};
      }
      if (last - first == 1) { // one moment alone is as wide as it stands for
        inner << inner.front() + QPointF{pixelsPerMoment, 0.0};
        outer << outer.front() + QPointF{pixelsPerMoment, 0.0};
      }
      std::reverse(inner.begin(), inner.end());
      painter.setPen(Qt::NoPen);
      painter.setBrush(tint(c));
      painter.drawPolygon(outer + inner);
    }
  }
}

void ContributionPlot::paintLegend(QPainter &painter) const
{
  const Theme &theme = holder_.theme();
  const QFont font = theme.font(TextSize::Caption);
  const QFontMetricsF metrics{font};
  painter.setFont(font);
  const double share = courses_.empty() ? 0.0 : (width() - left_ - 8.0) / static_cast<double>(courses_.size());
  double x = left_;
  for (std::size_t c = 0; c < courses_.size(); ++c) {
    painter.fillRect(QRectF{x, (metrics.height() - swatch) / 2.0 + 1.0, swatch, swatch}, tint(c));
    const QString name = metrics.elidedText(courses_[c].name, Qt::ElideRight, share - swatch - 16.0);
    painter.setPen(theme.text2);
    painter.drawText(QPointF{x + swatch + 5.0, metrics.ascent() + 1.0}, name);
    x += swatch + metrics.horizontalAdvance(name) + 18.0;
  }
}

void ContributionPlot::choose(double x)
{
  const QRectF place = plot();
  if (place.width() <= 0.0 || to_ <= from_)
    return;
  Q_EMIT momentChosen(TrendScale{place, from_, to_}.timeAt(std::clamp(x, place.left(), place.right())));
}

void ContributionPlot::mousePressEvent(QMouseEvent *event)
{
  choose(event->position().x());
}

void ContributionPlot::mouseMoveEvent(QMouseEvent *event)
{
  if ((event->buttons() & Qt::LeftButton) != 0)
    choose(event->position().x());
}

void ContributionPlot::keyPressEvent(QKeyEvent *event)
{
  if (times_.empty() || (event->key() != Qt::Key_Left && event->key() != Qt::Key_Right))
    return QWidget::keyPressEvent(event);
  const UtcTime at = moment_.value_or(times_.back());
  auto next = std::lower_bound(times_.begin(), times_.end(), at);
  if (event->key() == Qt::Key_Left && next != times_.begin())
    --next;
  else if (event->key() == Qt::Key_Right && next != times_.end() && *next == at)
    ++next;
  Q_EMIT momentChosen(next == times_.end() ? times_.back() : *next);
}

} // namespace andon
