// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/course_chart.h"

#include "views/parts/glyphs.h"
#include "views/parts/numbers.h"
#include "views/parts/trend_geometry.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace andon {
namespace {

constexpr double pad = 14.0;
constexpr double wordsShare = 0.4; // of the width
constexpr double air = 1.08;       // above the highest point

double lineHeight(const QFont &font)
{
  return std::ceil(QFontMetricsF{font}.height());
}

} // namespace

CourseChart::CourseChart(const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
    , holder_(holder)
{
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  connect(&holder, &ThemeHolder::changed, this, [this] {
    updateGeometry();
    update();
  });
}

void CourseChart::setContent(const CourseContent &content)
{
  if (content == content_)
    return;
  content_ = content;
  QStringList spoken{content.title, withUnit(content.figure, content.unit)};
  for (const QString &line : {content.aim, content.distance, content.more})
    if (!line.isEmpty())
      spoken << line;
  setAccessibleName(spoken.join(QStringLiteral(", ")));
  setToolTip(accessibleName());
  update();
}

QSize CourseChart::sizeHint() const
{
  const Theme &theme = holder_.theme();
  return {static_cast<int>(420 * theme.textScale),
          static_cast<int>(3.0 * lineHeight(theme.font(TextSize::RowTitle)) + lineHeight(theme.font(TextSize::RowTitle)) +
                           lineHeight(theme.font(TextSize::Figure, TextWeight::Strong)) + 2.0 * pad + 16.0)};
}

QSize CourseChart::minimumSizeHint() const
{
  return {static_cast<int>(260 * holder_.theme().textScale), sizeHint().height()};
}

void CourseChart::paintEvent(QPaintEvent *)
{
  const Theme &theme = holder_.theme();
  QPainter painter{this};
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen{theme.line, theme.outline});
  painter.setBrush(theme.panel);
  painter.drawRoundedRect(QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5), Measures::radius, Measures::radius);
  const QRectF inner = QRectF{rect()}.adjusted(pad, pad - 4.0, -pad, -pad + 4.0);
  const double split = inner.left() + std::floor(inner.width() * wordsShare);
  paintWords(painter, {inner.left(), inner.top(), split - inner.left() - 10.0, inner.height()});
  paintCourse(painter, {split, inner.top(), inner.right() - split, inner.height()});
}

void CourseChart::paintWords(QPainter &painter, const QRectF &place) const
{
  const Theme &theme = holder_.theme();
  double top = place.top();
  const auto line = [&](const QFont &font, const QColor &ink, const QString &text) {
    const double tall = lineHeight(font);
    painter.setFont(font);
    painter.setPen(ink);
    paintDigits(painter, {place.left(), top, place.width(), tall}, Qt::AlignLeft | Qt::AlignVCenter, text);
    top += tall;
  };
  const QFont body = theme.font(TextSize::RowTitle), strong = theme.font(TextSize::RowTitle, TextWeight::Strong);
  const QFont figure = theme.font(TextSize::Figure, TextWeight::Strong);
  line(body, theme.text2, content_.title);
  const double figureTop = top + 2.0, tall = lineHeight(figure);
  top = figureTop;
  line(figure, theme.text, content_.figure);
  double right = place.left() + digitsWidth(content_.figure, figure) + 8.0;
  if (!content_.unit.isEmpty() && right + QFontMetricsF{body}.horizontalAdvance(content_.unit) <= place.right()) {
    painter.setFont(body);
    painter.setPen(theme.text2);
    painter.drawText(QRectF{right, figureTop + tall - lineHeight(body) - 4.0, place.right() - right, lineHeight(body)},
                     Qt::AlignLeft | Qt::AlignVCenter, content_.unit);
    right += QFontMetricsF{body}.horizontalAdvance(content_.unit) + 8.0;
  }
  if (content_.isOff && right + 22.0 <= place.right())
    paintGlyph(painter, {right, figureTop + tall / 2.0 - 11.0, 22.0, 22.0}, Glyph::Diamond, theme.loss, theme.panel);
  top += 4.0;
  line(body, theme.text, content_.aim);
  line(strong, content_.isOff ? theme.loss : theme.text, content_.distance);
  line(body, theme.text2, content_.more);
}

std::pair<double, double> CourseChart::range() const
{
  double low = content_.fromZero ? 0.0 : std::numeric_limits<double>::max();
  double high = content_.fromZero ? 0.0 : std::numeric_limits<double>::lowest();
  const auto hold = [&](double value) {
    low = std::min(low, value);
    high = std::max(high, value);
  };
  for (const CourseContent::Point &point : content_.points)
    hold(point.value);
  if (content_.dashedFrom) {
    hold(*content_.dashedFrom);
    hold(content_.dashedTo);
  }
  if (low > high)
    return {0.0, 1.0};
  const double span = std::max(high - low, std::max(std::abs(high) * 0.02, 1e-9));
  return {content_.fromZero ? 0.0 : low - span * (air - 1.0), low + span * air};
}

void CourseChart::paintCourse(QPainter &painter, const QRectF &place) const
{
  const Theme &theme = holder_.theme();
  if (content_.to <= content_.from)
    return;
  const QFont font = theme.font(TextSize::Second), strong = theme.font(TextSize::Second, TextWeight::Strong);
  const double line = lineHeight(font);
  const auto [low, high] = range();
  const std::vector<double> ticks = valueTicks(low, high, std::max(2, static_cast<int>((place.height() - line) / (2.2 * line))));
  const int decimals = tickDecimals(ticks);
  double left = 0.0;
  for (const double tick : ticks)
    left = std::max(left, digitsWidth(numberText(tick, decimals, QLocale()), font));
  const double right = content_.dashedName.isEmpty() ? 8.0 : QFontMetricsF{strong}.horizontalAdvance(content_.dashedName) + 10.0;
  const TrendScale scale{
      {place.left() + left + 8.0, place.top() + 4.0, std::max(20.0, place.width() - left - 8.0 - right), place.height() - line - 8.0},
      content_.from,
      content_.to,
      low,
      high};
  const QRectF &plot = scale.plot;
  painter.fillRect(plot, theme.plot);
  painter.setFont(font);
  for (const double tick : ticks) {
    painter.setPen(QPen{theme.line, 1.0});
    painter.drawLine(QPointF{plot.left(), scale.y(tick)}, QPointF{plot.right(), scale.y(tick)});
    painter.setPen(theme.text3);
    paintDigits(painter, {place.left(), scale.y(tick) - line / 2.0, left, line}, Qt::AlignRight | Qt::AlignVCenter,
                numberText(tick, decimals, QLocale()));
  }
  const double name = digitsWidth(QStringLiteral("00:00"), font);
  for (const TimeTick &tick :
       timeTicks(content_.from, content_.to, content_.zone, std::max(2, static_cast<int>(plot.width() / (name * 1.7))), QLocale())) {
    const double x = scale.x(tick.time);
    painter.setPen(theme.text3);
    paintDigits(painter, {x - name, plot.bottom() + 3.0, 2.0 * name, line}, Qt::AlignHCenter | Qt::AlignVCenter, tick.text);
  }
  painter.setPen(QPen{theme.line, 1.0});
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(plot);
  if (content_.form == CourseContent::Form::Bars) {
    for (const CourseContent::Point &point : content_.points) {
      const double x = scale.x(point.time), wide = std::max(1.0, scale.x(point.time + content_.barSpan) - x - 1.0);
      const bool isHigh = content_.highlightAbove && point.value > *content_.highlightAbove;
      painter.fillRect(QRectF{QPointF{x, scale.y(point.value)}, QPointF{std::min(x + wide, plot.right()), plot.bottom()}},
                       isHigh ? theme.loss : theme.hatch);
    }
  } else if (!content_.points.empty()) {
    QPainterPath path;
    for (std::size_t i = 0; i < content_.points.size(); ++i) {
      const CourseContent::Point &point = content_.points[i];
      const QPointF at{scale.x(point.time), scale.y(point.value)};
      const bool isCut = i == 0 || (content_.gapAfter > Duration::zero() && point.time - content_.points[i - 1].time > content_.gapAfter);
      if (isCut)
        path.moveTo(at);
      else
        path.lineTo(at);
    }
    painter.setPen(QPen{theme.text, Measures::series});
    painter.drawPath(path);
    const CourseContent::Point &last = content_.points.back();
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.text);
    painter.drawEllipse(QPointF{scale.x(last.time), scale.y(last.value)}, 4.0, 4.0);
  }
  if (!content_.dashedFrom)
    return;
  QPen dashes{theme.text, Measures::limit};
  dashes.setDashPattern({4.0, 2.5});
  painter.setPen(dashes);
  painter.drawLine(QPointF{plot.left(), scale.y(*content_.dashedFrom)}, QPointF{plot.right(), scale.y(content_.dashedTo)});
  painter.setFont(strong);
  painter.setPen(theme.text);
  painter.drawText(
      QRectF{plot.right() + 6.0, std::clamp(scale.y(content_.dashedTo) - line / 2.0, plot.top() - 2.0, plot.bottom() - line), right, line},
      Qt::AlignLeft | Qt::AlignVCenter, content_.dashedName);
}

} // namespace andon
