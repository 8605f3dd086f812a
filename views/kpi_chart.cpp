// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/kpi_chart.h"

#include "models/items/tuning_words.h"
#include "models/items/words.h"
#include "views/parts/glyphs.h"
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

constexpr std::uint32_t floodAbove = 10;

UtcTime beginOf(std::int64_t period)
{
  return UtcTime{std::chrono::seconds{period * 600}};
}

} // namespace

KpiChart::KpiChart(const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
    , holder_(holder)
{
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Alarms per 10 min"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  connect(&holder, &ThemeHolder::changed, this, &QWidget::updateGeometry);
}

QSize KpiChart::sizeHint() const
{
  return {700, 230};
}

QSize KpiChart::minimumSizeHint() const
{
  return {300, 180};
}

void KpiChart::setReport(std::shared_ptr<const tuning::KpiReport> report, const QTimeZone &zone)
{
  report_ = std::move(report);
  zone_ = zone;
  flood_.reset();
  setAccessibleDescription(!report_ ? QString() : tr("%n flood(s)", nullptr, static_cast<int>(report_->kpi.floods.size())));
  update();
}

QRectF KpiChart::plot() const
{
  const Theme &theme = holder_.theme();
  const QFontMetricsF metrics{theme.font(TextSize::Second)};
  const double left = metrics.horizontalAdvance(QStringLiteral("0000")) + 10.0;
  const double right = width() > 560 ? metrics.horizontalAdvance(tr("Flood above 10")) + 12.0 : 8.0;
  return {left, metrics.height() + 12.0, std::max(20.0, width() - left - right), std::max(20.0, height() - 2.0 * metrics.height() - 20.0)};
}

double KpiChart::x(UtcTime time) const
{
  const QRectF area = plot();
  const double span = std::chrono::duration<double>(report_->to - report_->from).count();
  return area.left() + area.width() * std::clamp(std::chrono::duration<double>(time - report_->from).count() / span, 0.0, 1.0);
}

QString KpiChart::floodText(std::size_t flood) const
{
  const tuning::Kpi::FloodEpisode &episode = report_->kpi.floods[flood];
  return tr("Flood %1: %2 alarms, %3 in 10 min, %4")
      .arg(flood + 1)
      .arg(words::count(episode.alarms), words::count(episode.peak), words::dateTime(episode.start, zone_));
}

void KpiChart::showFlood(std::size_t flood)
{
  if (!report_ || flood >= report_->kpi.floods.size())
    return;
  flood_ = flood;
  setAccessibleDescription(floodText(flood));
  update();
}

void KpiChart::paintEvent(QPaintEvent *)
{
  const Theme &theme = holder_.theme();
  QPainter painter{this};
  const QRectF area = plot();
  painter.fillRect(area, theme.plot);
  if (!report_ || report_->to <= report_->from)
    return;
  std::uint32_t most = floodAbove + 2;
  for (const tuning::TenMinuteCount &period : report_->periods)
    most = std::max(most, period.count);
  const auto y = [&](double count) { return area.bottom() - (area.height() - 4.0) * count / most; };
  painter.setFont(theme.font(TextSize::Second));
  const double line = QFontMetricsF{painter.font()}.height();
  for (const double tick : valueTicks(0.0, most, static_cast<int>(area.height() / (2.0 * line)))) {
    if (tick != std::floor(tick))
      continue;
    painter.setPen(QPen{theme.line, 1.0});
    painter.drawLine(QPointF{area.left(), y(tick)}, QPointF{area.right(), y(tick)});
    painter.setPen(theme.text3);
    paintDigits(painter, QRectF{0.0, y(tick) - line / 2.0, area.left() - 7.0, line}, Qt::AlignRight | Qt::AlignVCenter,
                numberText(tick, 0, QLocale()));
  }
  const double name = QFontMetricsF{painter.font()}.horizontalAdvance(QStringLiteral("00 Mmm 00"));
  for (const TimeTick &tick :
       timeTicks(report_->from, report_->to, zone_, std::max(2, static_cast<int>(area.width() / (name * 1.6))), QLocale())) {
    QRectF at{x(tick.time) - name, area.bottom() + 4.0, 2.0 * name, line};
    at.moveLeft(std::clamp(at.left(), 0.0, std::max(0.0, width() - at.width())));
    painter.setPen(theme.text3);
    paintDigits(painter, at, Qt::AlignHCenter | Qt::AlignVCenter, tick.text);
  }
  const double wide = std::max(1.0, x(report_->from + std::chrono::minutes{10}) - area.left() - 0.5);
  for (const tuning::TenMinuteCount &period : report_->periods) {
    const double left = x(beginOf(period.number));
    painter.fillRect(QRectF{QPointF{left, y(period.count)}, QPointF{left + wide, area.bottom()}},
                     period.count > floodAbove ? theme.loss : theme.hatch);
  }
  QPen dashes{theme.text, Measures::limit};
  dashes.setDashPattern({4.0, 2.5});
  painter.setPen(dashes);
  painter.drawLine(QPointF{area.left(), y(floodAbove)}, QPointF{area.right(), y(floodAbove)});
  if (width() > 560) {
    painter.setFont(theme.font(TextSize::Second, TextWeight::Strong));
    painter.setPen(theme.text);
    painter.drawText(QRectF{area.right() + 6.0, y(floodAbove) - line / 2.0, width() - area.right() - 6.0, line},
                     Qt::AlignLeft | Qt::AlignVCenter, tr("Flood above 10"));
  }
  painter.setFont(theme.font(TextSize::Caption, TextWeight::Strong));
  double free = area.left() - 20.0;
  for (std::size_t i = 0; i < report_->kpi.floods.size(); ++i) {
    const tuning::Kpi::FloodEpisode &episode = report_->kpi.floods[i];
    const QString number = QString::number(i + 1);
    const bool isChosen = flood_ == i;
    QRectF box{x(episode.start) - 9.0, std::max(0.0, y(static_cast<double>(episode.peak)) - line - 6.0),
               painter.fontMetrics().horizontalAdvance(number) + 12.0, line + 2.0};
    if (box.left() < free && free - box.left() < box.width())
      box.moveLeft(free); // beside the one before
    if (box.left() < free && !isChosen)
      continue;
    free = box.right() + 2.0;
    painter.setPen(QPen{theme.text, 1.0});
    painter.setBrush(isChosen ? theme.text : theme.plot);
    painter.drawRect(box);
    painter.setPen(isChosen ? theme.plot : theme.text);
    painter.drawText(box, Qt::AlignCenter, number);
  }
  if (flood_) {
    painter.setFont(theme.font(TextSize::Second, TextWeight::Strong));
    painter.setPen(theme.text);
    painter.drawText(QRectF{area.left(), 0.0, area.width(), line}, Qt::AlignRight | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(floodText(*flood_), Qt::ElideRight, static_cast<int>(area.width())));
  }
}

void KpiChart::mousePressEvent(QMouseEvent *event)
{
  setFocus(Qt::MouseFocusReason);
  if (!report_)
    return;
  for (std::size_t i = 0; i < report_->kpi.floods.size(); ++i) {
    const tuning::Kpi::FloodEpisode &episode = report_->kpi.floods[i];
    if (event->position().x() >= x(episode.start) - 9.0 && event->position().x() <= std::max(x(episode.end), x(episode.start) + 12.0))
      return showFlood(i);
  }
}

void KpiChart::keyPressEvent(QKeyEvent *event)
{
  const std::size_t count = report_ ? report_->kpi.floods.size() : 0;
  if (count == 0 || (event->key() != Qt::Key_Left && event->key() != Qt::Key_Right))
    return QWidget::keyPressEvent(event);
  const bool isRight = event->key() == Qt::Key_Right;
  showFlood(!flood_ ? (isRight ? 0 : count - 1) : isRight ? std::min(count - 1, *flood_ + 1) : *flood_ > 0 ? *flood_ - 1 : 0);
}

} // namespace andon
