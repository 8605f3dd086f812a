// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/trend_scene.h"

#include "views/parts/numbers.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace andon {

namespace {

constexpr double labelGap = 7.0;
constexpr double markSide = 18.0;
constexpr double markGap = 4.0;
constexpr double tickLength = 4.0;
constexpr double leastBesideTicks = 24.0;

void placePlot(TrendScene &scene, const TrendContent &content, const QSizeF &size, const Theme &theme, const QLocale &locale)
{
  const QFont axisFont = theme.font(TextSize::Second);
  const QFontMetricsF axis{axisFont};
  const QFontMetricsF limit{theme.font(TextSize::Second, TextWeight::Strong)};
  const double top = content.marks.empty() ? axis.height() / 2.0 : markSide * theme.textScale + markGap;
  const double bottom = content.showsTimes ? axis.height() + tickLength + 3.0 : axis.height() / 2.0;
  const double height = std::max(10.0, size.height() - top - bottom);

  const std::vector<double> ticks =
      valueTicks(scene.scale.low, scene.scale.high, std::clamp(static_cast<int>(height / (axis.height() * 1.9)), 2, 8));
  const int decimals = tickDecimals(ticks);
  double left = leastBesideTicks;
  for (const double tick : ticks)
    left = std::max(left, digitsWidth(numberText(tick, decimals, locale), axisFont));
  double right = 0.0;
  for (const TrendLimit &line : content.limits)
    right = std::max(right, limit.horizontalAdvance(line.name));
  if (!content.band.empty())
    right = std::max(right, axis.horizontalAdvance(content.bandName));
  right = right > 0.0 ? right + labelGap : markSide / 2.0;
  left += labelGap;
  scene.left = left;
  scene.right = right;
  left = std::max(left, content.leastLeft);
  right = std::max(right, content.leastRight);
  scene.scale.plot = QRectF{std::round(left) + 0.5, std::round(top) + 0.5, std::max(10.0, std::floor(size.width() - left - right - 1.0)),
                            std::floor(height)};
  for (const double tick : ticks)
    scene.valueTicks.push_back({std::round(scene.scale.y(tick)) + 0.5, numberText(tick, decimals, locale)});
}

void placeTimes(TrendScene &scene, const TrendContent &content, const QSizeF &size, const Theme &theme, const QLocale &locale)
{
  const QFont font = theme.font(TextSize::Second);
  const QFontMetricsF metrics{font};
  const QRectF &plot = scene.scale.plot;
  const double widest = digitsWidth(QStringLiteral("00:00:00"), font);
  const int most = std::max(2, static_cast<int>(plot.width() / (widest * 1.5)));
  for (const TimeTick &tick : timeTicks(content.from, content.to, content.zone, std::min(most, 6), locale)) {
    const double x = scene.scale.x(tick.time);
    const double width = digitsWidth(tick.text, font) + 1.0;
    const double left = std::clamp(x - width / 2.0, 0.0, std::max(0.0, size.width() - width));
    scene.timeTicks.push_back({x, QRectF{left, plot.bottom() + tickLength + 2.0, width, metrics.height()}, tick.text});
  }
}

void placeLimits(TrendScene &scene, const TrendContent &content, const Theme &theme)
{
  const QRectF &plot = scene.scale.plot;
  for (const TrendLimit &limit : content.limits)
    if (const double y = scene.scale.y(limit.value); y >= plot.top() && y <= plot.bottom())
      scene.limits.push_back({y, y, limit.name, limit.trip, false});
  if (!scene.bandUpper.isEmpty() && !content.bandName.isEmpty()) {
    const double middle = std::clamp((scene.bandUpper.back().y() + scene.bandLower.back().y()) / 2.0, plot.top(), plot.bottom());
    scene.limits.push_back({middle, middle, content.bandName, false, true});
  }
  std::stable_sort(scene.limits.begin(), scene.limits.end(), [](const auto &a, const auto &b) { return a.y < b.y; });
  std::vector<double> centres;
  for (const TrendScene::LimitLine &limit : scene.limits)
    centres.push_back(limit.y);
  const double height = QFontMetricsF{theme.font(TextSize::Second, TextWeight::Strong)}.height();
  centres = spreadLabels(std::move(centres), height, plot.top() - height / 2.0, plot.bottom() + height / 2.0);
  for (std::size_t i = 0; i < centres.size(); ++i)
    scene.limits[i].labelY = centres[i];
}

void placeBand(TrendScene &scene, const TrendContent &content)
{
  const TrendScale &scale = scene.scale;
  const std::vector<BandPoint> &band = content.band;
  if (band.empty())
    return;
  const auto add = [&](double x, const BandPoint &point) {
    scene.bandUpper.append(QPointF{x, scale.y(point.high)});
    scene.bandLower.append(QPointF{x, scale.y(point.low)});
  };
  if (band.size() == 1) {
    add(scale.plot.left(), band.front());
    add(scale.plot.right(), band.front());
    return;
  }
  // One point a pixel is all that can be seen of a band.
  double lastX = -1.0;
  for (std::size_t i = 0; i < band.size(); ++i) {
    const double x = scale.x(band[i].time);
    if (i == 0 || i + 1 == band.size() || x - lastX >= 1.0) {
      add(x, band[i]);
      lastX = x;
    }
  }
}

void placeMarks(TrendScene &scene, const TrendContent &content, const Theme &theme)
{
  const QFontMetricsF metrics{theme.font(TextSize::Second)};
  const QRectF &plot = scene.scale.plot;
  const double side = std::round(markSide * theme.textScale);
  double occupied = 0.0;
  for (const TrendMark &mark : content.marks) {
    if (mark.time < content.from || mark.time > content.to)
      continue;
    const double x = std::round(scene.scale.x(mark.time)) + 0.5;
    TrendScene::Mark placed{
        {x - side / 2.0, plot.top() - side - markGap / 2.0, side, side}, {}, mark.name, mark.priority, mark.hidden, 1, mark.label, {x}};
    // One shape stands for those that would cover each other; each keeps its line.
    if (!scene.marks.empty() && placed.shape.left() < scene.marks.back().shape.right() - side / 3.0) {
      TrendScene::Mark &last = scene.marks.back();
      ++last.count;
      last.priority = std::min(last.priority, mark.priority);
      last.hidden = last.hidden && mark.hidden;
      if (last.label != mark.label)
        last.label.reset();
      if (last.lines.back() != x)
        last.lines.push_back(x);
      continue;
    }
    const double width = metrics.horizontalAdvance(mark.name) + 1.0;
    const double left = placed.shape.left() - 6.0 - width;
    if (!mark.name.isEmpty() && left >= occupied + 4.0)
      placed.nameRect = QRectF{left, placed.shape.center().y() - metrics.height() / 2.0, width, metrics.height()};
    occupied = placed.shape.right();
    scene.marks.push_back(std::move(placed));
  }
}

void placeSeries(TrendScene &scene, const TrendContent &content, double devicePixels)
{
  const TrendScale &scale = scene.scale;
  const int columns = std::max(1, static_cast<int>(scale.plot.width() * devicePixels));
  scene.columns = mergeIntoColumns(content.points, content.from, content.to, columns, content.gapAfter);
  for (const TrendGap &gap : gapsBetween(scene.columns, content.from, content.to, content.gapAfter))
    scene.gaps.emplace_back(QPointF{scale.x(gap.from), scale.plot.top()}, QPointF{scale.x(gap.to), scale.plot.bottom()});
  scene.stretches = stretchesOf(scene.columns, scale, content.gapAfter);

  // The most urgent limit is painted last and so covers the others.
  std::vector<const TrendLimit *> limits;
  for (const TrendLimit &limit : content.limits)
    limits.push_back(&limit);
  std::stable_sort(limits.begin(), limits.end(), [](const TrendLimit *a, const TrendLimit *b) { return a->priority > b->priority; });
  for (const TrendLimit *limit : limits)
    for (const TrendStretch &stretch : scene.stretches)
      for (QPolygonF &piece : beyond(stretch.line, scale.y(limit->value), limit->side))
        scene.beyondLimits.push_back({std::move(piece), limit->priority});

  if (content.endsNow && !scene.columns.empty()) {
    const TrendColumn &newest = scene.columns.back();
    scene.now = QPointF{scale.x(newest.time), scale.y(newest.last)};
    if (const TrendLimit *limit = limitBeyond(content, newest.last))
      scene.nowBeyond = limit->priority;
  }
}

} // namespace

const TrendLimit *limitBeyond(const TrendContent &content, double value)
{
  const TrendLimit *worst = nullptr;
  for (const TrendLimit &limit : content.limits) {
    const bool out = limit.side == LimitSide::High ? value > limit.value : value < limit.value;
    if (out && (worst == nullptr || limit.priority < worst->priority))
      worst = &limit;
  }
  return worst;
}

TrendScene layOut(const TrendContent &content, const QSizeF &size, double devicePixels, const Theme &theme, const QLocale &locale,
                  const QString &gapText)
{
  TrendScene scene;
  scene.scale.from = content.from;
  scene.scale.to = content.to;
  scene.gapText = gapText;
  std::tie(scene.scale.low, scene.scale.high) = valueRange(content);
  placePlot(scene, content, size, theme, locale);
  if (content.to <= content.from)
    return scene;
  if (content.showsTimes)
    placeTimes(scene, content, size, theme, locale);
  placeBand(scene, content);
  placeLimits(scene, content, theme);
  placeSeries(scene, content, devicePixels);
  placeMarks(scene, content, theme);
  return scene;
}

} // namespace andon
