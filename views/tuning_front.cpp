// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/tuning_words.h"
#include "models/items/words.h"
#include "views/parts/numbers.h"
#include "views/tuning_plots.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace andon {
namespace {

double lineHeight(const Theme &theme)
{
  return QFontMetricsF{theme.font(TextSize::Second)}.height();
}

} // namespace

FrontPlot::FrontPlot(const TuningBench &bench, const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
    , bench_(bench)
    , holder_(holder)
{
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("What a setting costs"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  connect(&holder, &ThemeHolder::changed, this, &QWidget::updateGeometry);
}

QSize FrontPlot::sizeHint() const
{
  return {380, 260};
}

QSize FrontPlot::minimumSizeHint() const
{
  return {240, 180};
}

FrontPlot::Point FrontPlot::pointOf(const tuning::Candidate &candidate)
{
  return {candidate.all.activationsPerHour() * 24.0, candidate.all.meanDelay().value_or(0.0), candidate.all.missed(), candidate.setting};
}

void FrontPlot::look(const QString &unit)
{
  unit_ = unit;
  points_.clear();
  cursor_.reset();
  if (const auto &proposal = bench_.proposal()) {
    for (const tuning::Candidate &candidate : proposal->made.front)
      points_.push_back(pointOf(candidate));
    if (proposal->made.proposed)
      points_.push_back(pointOf(*proposal->made.proposed));
    points_.push_back(pointOf(proposal->made.current));
    std::sort(points_.begin(), points_.end(), [](const Point &a, const Point &b) { return a.perDay < b.perDay; });
    points_.erase(std::unique(points_.begin(), points_.end(), [](const Point &a, const Point &b) { return a.setting == b.setting; }),
                  points_.end());
    mostPerDay_ = mostDelay_ = 1e-9;
    for (const Point &point : points_) {
      mostPerDay_ = std::max(mostPerDay_, point.perDay);
      mostDelay_ = std::max(mostDelay_, point.delay);
    }
  }
  describe();
  update();
}

void FrontPlot::describe()
{
  if (!cursor_)
    return setAccessibleDescription(points_.empty() ? tr("Nothing was searched yet.")
                                                    : tr("%n settings", nullptr, static_cast<int>(points_.size())));
  const Point &point = points_[*cursor_];
  setAccessibleDescription(tr("%1: %2 a day, %3 later, %4 missed")
                               .arg(words::setting(point.setting, unit_), words::number(point.perDay, 1),
                                    words::seconds(std::chrono::duration_cast<Duration>(std::chrono::duration<double>(point.delay))),
                                    words::count(point.missed)));
}

QRectF FrontPlot::plot() const
{
  const Theme &theme = holder_.theme();
  const double line = lineHeight(theme),
               left = QFontMetricsF{theme.font(TextSize::Second)}.horizontalAdvance(QStringLiteral("0000 s")) + 12.0;
  return {left, line / 2.0 + 2.0, std::max(20.0, width() - left - 10.0), std::max(20.0, height() - 3.5 * line - 14.0)};
}

/// Activations in a root scale, so that the quiet settings do not fall together.
QPointF FrontPlot::at(const Point &point) const
{
  const QRectF area = plot().adjusted(10.0, 10.0, -10.0, -10.0);
  return {area.left() + area.width() * std::sqrt(point.perDay / mostPerDay_), area.bottom() - area.height() * point.delay / mostDelay_};
}

void FrontPlot::paintEvent(QPaintEvent *)
{
  const Theme &theme = holder_.theme();
  QPainter painter{this};
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF area = plot();
  const double line = lineHeight(theme);
  painter.fillRect(area, theme.plot);
  painter.setFont(theme.font(TextSize::Second));
  if (points_.empty()) {
    painter.setPen(theme.text2);
    painter.drawText(area.adjusted(12.0, 0.0, -12.0, 0.0), Qt::AlignCenter | Qt::TextWordWrap,
                     bench_.isSearching() ? tr("Searching the settings...")
                                          : tr("Recommend looks for the setting with the fewest alarms."));
    return;
  }
  const auto seconds = [](double value) {
    return words::seconds(std::chrono::duration_cast<Duration>(std::chrono::duration<double>(value)));
  };
  painter.setPen(theme.text3);
  for (const double share : {0.0, 0.5, 1.0}) {
    const double y = at({0.0, share * mostDelay_, 0, {}}).y();
    paintDigits(painter, QRectF{0.0, y - line / 2.0, area.left() - 6.0, line}, Qt::AlignRight | Qt::AlignVCenter,
                seconds(share * mostDelay_));
    const double perDay = share * mostPerDay_;
    const double x = at({perDay, 0.0, 0, {}}).x();
    paintDigits(painter, QRectF{std::min(x - 40.0, width() - 82.0), area.bottom() + 4.0, 80.0, line}, Qt::AlignHCenter | Qt::AlignVCenter,
                words::number(perDay, perDay < 10.0 ? 1 : 0));
  }
  painter.setPen(theme.text2);
  painter.drawText(QRectF{area.left(), area.bottom() + line + 4.0, area.width(), line}, Qt::AlignHCenter | Qt::AlignVCenter,
                   tr("alarms a day"));
  painter.drawText(QRectF{8.0, area.bottom() + 2.0 * line + 6.0, width() - 16.0, line}, Qt::AlignLeft | Qt::AlignVCenter,
                   painter.fontMetrics().elidedText(tr("up: mean delay; \u00d7 misses a true alarm; %n settings tried", nullptr,
                                                       static_cast<int>(bench_.proposal() ? bench_.proposal()->made.judged : 0)),
                                                    Qt::ElideRight, width() - 16));
  QPolygonF front;
  for (const Point &point : points_)
    front << at(point);
  painter.setPen(QPen{theme.border, 1.0});
  painter.setBrush(Qt::NoBrush);
  painter.drawPolyline(front);
  for (const Point &point : points_) {
    const QPointF where = at(point);
    if (point.missed > 0) {
      painter.setPen(QPen{theme.loss, 1.6});
      painter.drawLine(where + QPointF{-4, -4}, where + QPointF{4, 4});
      painter.drawLine(where + QPointF{-4, 4}, where + QPointF{4, -4});
    } else {
      painter.setPen(Qt::NoPen);
      painter.setBrush(theme.hatch);
      painter.drawEllipse(where, 3.5, 3.5);
    }
  }
  const auto name = [&](const QPointF &where, const QString &text, const QColor &ink) {
    painter.setFont(theme.font(TextSize::Second, TextWeight::Strong));
    painter.setPen(ink);
    const double wide = painter.fontMetrics().horizontalAdvance(text);
    QRectF rect{where.x() + 10.0, where.y() - line - 2.0, wide + 2.0, line};
    rect.moveLeft(std::min(rect.left(), area.right() - wide - 4.0));
    rect.moveTop(std::max(rect.top(), area.top()));
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, text);
  };
  const tuning::Recommendation &made = bench_.proposal()->made;
  const QPointF now = at(pointOf(made.current));
  painter.setPen(QPen{theme.text, 2.0});
  painter.setBrush(theme.plot);
  painter.drawEllipse(now, 6.0, 6.0);
  name(now, tr("now"), theme.text);
  if (made.proposed) {
    const QPointF where = at(pointOf(*made.proposed));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawPolygon(QPolygonF{{where + QPointF{0, -8}, where + QPointF{8, 0}, where + QPointF{0, 8}, where + QPointF{-8, 0}}});
    name(where, tr("recommended"), theme.accent);
  }
  if (cursor_) {
    painter.setPen(QPen{theme.text, 2.0});
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(at(points_[*cursor_]), 10.0, 10.0);
  }
}

void FrontPlot::mousePressEvent(QMouseEvent *event)
{
  setFocus(Qt::MouseFocusReason);
  std::optional<std::size_t> nearest;
  double least = 20.0;
  for (std::size_t i = 0; i < points_.size(); ++i)
    if (const double far = (at(points_[i]) - event->position()).manhattanLength(); far < least) {
      least = far;
      nearest = i;
    }
  if (!nearest)
    return;
  cursor_ = nearest;
  describe();
  update();
  Q_EMIT settingChosen(points_[*nearest].setting);
}

void FrontPlot::keyPressEvent(QKeyEvent *event)
{
  if (points_.empty())
    return QWidget::keyPressEvent(event);
  const std::size_t last = points_.size() - 1;
  switch (event->key()) {
  case Qt::Key_Left: cursor_ = cursor_ && *cursor_ > 0 ? *cursor_ - 1 : 0; break;
  case Qt::Key_Right: cursor_ = cursor_ ? std::min(last, *cursor_ + 1) : 0; break;
  case Qt::Key_Return:
  case Qt::Key_Enter:
    if (cursor_)
      Q_EMIT settingChosen(points_[*cursor_].setting);
    return;
  default: return QWidget::keyPressEvent(event);
  }
  describe();
  update();
}

} // namespace andon
