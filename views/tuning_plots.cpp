// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/tuning_plots.h"

#include "models/items/tuning_words.h"
#include "models/items/words.h"
#include "views/parts/numbers.h"
#include "views/parts/trend_geometry.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace andon {
namespace {

constexpr std::size_t bins = 60;

double lineHeight(const Theme &theme)
{
  return QFontMetricsF{theme.font(TextSize::Second)}.height();
}

} // namespace

DistributionPlot::DistributionPlot(const TuningBench &bench, const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
    , bench_(bench)
    , holder_(holder)
{
  setAccessibleName(tr("How often each value occurs"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  connect(&holder, &ThemeHolder::changed, this, &QWidget::updateGeometry);
}

QSize DistributionPlot::sizeHint() const
{
  return {380, 260};
}

QSize DistributionPlot::minimumSizeHint() const
{
  return {240, 180};
}

void DistributionPlot::look(const QString &unit)
{
  unit_ = unit;
  distribution_ = {};
  if (bench_.state() == TuningBench::State::Ready) {
    const double limit = bench_.present().limit;
    distribution_ = distributionOf(bench_.basis().history, bins, {&limit, 1});
  }
  update();
}

void DistributionPlot::paintEvent(QPaintEvent *)
{
  const Theme &theme = holder_.theme();
  QPainter painter{this};
  const double line = lineHeight(theme);
  const QRectF plot{8.0, line + 6.0, width() - 16.0, std::max(20.0, height() - 3.0 * line - 18.0)};
  painter.fillRect(plot, theme.plot);
  if (distribution_.width <= 0.0)
    return;
  const tuning::LimitSetting &proposed = bench_.proposed();
  const double high = distribution_.low + distribution_.width * static_cast<double>(distribution_.normal.size());
  const auto x = [&](double value) {
    return plot.left() + plot.width() * std::clamp((value - distribution_.low) / (high - distribution_.low), 0.0, 1.0);
  };
  const double back = proposed.side == LimitSide::High ? proposed.limit - proposed.deadband : proposed.limit + proposed.deadband;
  if (proposed.deadband > 0.0)
    painter.fillRect(
        QRectF{QPointF{x(std::min(back, proposed.limit)), plot.top()}, QPointF{x(std::max(back, proposed.limit)), plot.bottom()}},
        theme.notice);
  std::uint64_t most = 1;
  for (std::size_t i = 0; i < distribution_.normal.size(); ++i)
    most = std::max({most, distribution_.normal[i], distribution_.inEvents[i]});
  const double unit = plot.height() * 0.96 / std::sqrt(static_cast<double>(most));
  const double wide = plot.width() / static_cast<double>(distribution_.normal.size());
  const auto bars = [&](const std::vector<std::uint64_t> &counts, const QColor &ink) {
    for (std::size_t i = 0; i < counts.size(); ++i)
      if (const double tall = std::sqrt(static_cast<double>(counts[i])) * unit; tall > 0.0)
        painter.fillRect(QRectF{plot.left() + wide * static_cast<double>(i) + 0.5, plot.bottom() - tall, std::max(1.0, wide - 1.0), tall},
                         ink);
  };
  bars(distribution_.normal, theme.hatch);
  bars(distribution_.inEvents, theme.loss);
  painter.setPen(QPen{theme.border, 1.0});
  painter.drawLine(plot.bottomLeft(), plot.bottomRight());

  const auto limit = [&](double value, const QColor &ink, bool dashed, const QString &name, Qt::Alignment side) {
    QPen pen{ink, dashed ? Measures::limit : 2.0};
    if (dashed)
      pen.setDashPattern({3.0, 2.0});
    painter.setPen(pen);
    const double at = std::round(x(value)) + 0.5;
    painter.drawLine(QPointF{at, plot.top() - 4.0}, QPointF{at, plot.bottom()});
    painter.setFont(theme.font(TextSize::Second, TextWeight::Strong));
    painter.setPen(ink);
    const double text = painter.fontMetrics().horizontalAdvance(name) + 4.0;
    QRectF rect{side.testFlag(Qt::AlignRight) ? at - text - 4.0 : at + 4.0, 0.0, text, line};
    rect.moveLeft(std::clamp(rect.left(), 0.0, std::max(0.0, width() - rect.width())));
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, name);
  };
  const std::vector<double> ticks = valueTicks(distribution_.low, high, 5);
  const int decimals = tickDecimals({distribution_.low, distribution_.low + (high - distribution_.low) / 50.0});
  const double now = bench_.present().limit;
  const bool isLeft = now <= proposed.limit;
  limit(now, theme.text2, true, numberText(now, decimals, QLocale()), isLeft ? Qt::AlignRight : Qt::AlignLeft);
  if (proposed.limit != now)
    limit(proposed.limit, theme.accent, false, numberText(proposed.limit, decimals, QLocale()), isLeft ? Qt::AlignLeft : Qt::AlignRight);
  painter.setFont(theme.font(TextSize::Second));
  painter.setPen(theme.text3);
  for (const double tick : ticks)
    paintDigits(painter, QRectF{x(tick) - 40.0, plot.bottom() + 4.0, 80.0, line}, Qt::AlignHCenter | Qt::AlignVCenter,
                numberText(tick, tickDecimals(ticks), QLocale()));
  double left = plot.left();
  const auto key = [&](const QColor &ink, const QString &name) {
    const double top = plot.bottom() + line + 8.0;
    painter.fillRect(QRectF{left, top + line / 2.0 - 5.0, 10.0, 10.0}, ink);
    painter.setPen(theme.text2);
    painter.drawText(QRectF{left + 15.0, top, width() - left - 15.0, line}, Qt::AlignLeft | Qt::AlignVCenter, name);
    left += 31.0 + painter.fontMetrics().horizontalAdvance(name);
  };
  key(theme.hatch, unit_.isEmpty() ? tr("normal") : tr("normal, %1", "unit").arg(unit_));
  if (!bench_.basis().history.events.empty())
    key(theme.loss, tr("in labelled true alarms"));
}

} // namespace andon
