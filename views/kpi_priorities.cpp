// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/kpi_priorities.h"

#include "models/items/tuning_words.h"
#include "models/items/words.h"
#include "views/parts/badge_painter.h"
#include "views/parts/numbers.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace andon {
namespace {

constexpr double shortest = 1.0, longest = 86'400.0; // seconds; the ends of the axis of waits
constexpr std::array<double, 6> waitTicks{1.0, 10.0, 60.0, 600.0, 3'600.0, 86'400.0};

QString waitText(double seconds)
{
  return words::age(std::chrono::duration_cast<Duration>(std::chrono::duration<double>(seconds)));
}

/// Shape and name of a priority at the left of its line; where the rest of the line begins.
double paintPriority(QPainter &painter, const ThemeHolder &holder, const BadgePainter &badges, Priority priority, double top)
{
  const Theme &theme = holder.theme();
  const QFont font = theme.font(TextSize::Second);
  const double tall = theme.groupRowHeight(), name = QFontMetricsF{font}.horizontalAdvance(words::priority(Priority::Medium)) + 14.0;
  badges.paintShape(painter, QRectF{2.0, top + (tall - 20.0) / 2.0, 20.0, 20.0}, priority);
  painter.setFont(font);
  painter.setPen(theme.text);
  painter.drawText(QRectF{30.0, top, name, tall}, Qt::AlignLeft | Qt::AlignVCenter, words::priority(priority));
  return 30.0 + name;
}

} // namespace

PrioritySpread::PrioritySpread(const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
    , holder_(holder)
{
  setAccessibleName(tr("Priorities"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  connect(&holder, &ThemeHolder::changed, this, &QWidget::updateGeometry);
}

QSize PrioritySpread::sizeHint() const
{
  return {320, 4 * holder_.theme().groupRowHeight()};
}

QSize PrioritySpread::minimumSizeHint() const
{
  return {240, sizeHint().height()};
}

void PrioritySpread::setKpi(const tuning::Kpi &kpi, const tuning::KpiTargets &targets)
{
  shares_ = kpi.priorityShare;
  isKnown_ = kpi.withPriority > 0;
  targets_ = {targets.urgentShare.acceptable, targets.highShare.acceptable, 0.15, targets.lowShare.acceptable};
  QStringList all;
  for (int i = 0; i < 4; ++i)
    all << tr("%1: %2, target %3")
               .arg(words::priority(static_cast<Priority>(i + 1)), words::percent(shares_[static_cast<std::size_t>(i)]),
                    words::percent(targets_[static_cast<std::size_t>(i)]));
  setAccessibleDescription(isKnown_ ? all.join(QStringLiteral("; ")) : QString());
  update();
}

void PrioritySpread::paintEvent(QPaintEvent *)
{
  if (!isKnown_)
    return;
  const Theme &theme = holder_.theme();
  QPainter painter{this};
  const BadgePainter badges{holder_};
  const QFont font = theme.font(TextSize::Second), strong = theme.font(TextSize::Body, TextWeight::Strong);
  const double tall = theme.groupRowHeight();
  const double figure = QFontMetricsF{strong}.horizontalAdvance(QStringLiteral("100.0 %")) + 8.0;
  const double target = QFontMetricsF{font}.horizontalAdvance(QStringLiteral("80 %")) + 10.0;
  for (int i = 0; i < 4; ++i) {
    const double top = i * tall, share = shares_[static_cast<std::size_t>(i)], wanted = targets_[static_cast<std::size_t>(i)];
    const double left = paintPriority(painter, holder_, badges, static_cast<Priority>(i + 1), top);
    const QRectF track{left, top + tall / 2.0 - 6.5, std::max(20.0, width() - left - figure - target - 12.0), 13.0};
    painter.setPen(QPen{theme.border, theme.outline});
    painter.setBrush(theme.plot);
    painter.drawRect(track);
    painter.fillRect(QRectF{track.left() + 1.0, track.top() + 1.0, (track.width() - 2.0) * share, track.height() - 2.0}, theme.hatch);
    painter.fillRect(QRectF{track.left() + track.width() * wanted - 1.0, track.top() - 3.0, 2.0, track.height() + 6.0}, theme.text);
    painter.setFont(strong);
    painter.setPen(theme.text);
    paintDigits(painter, QRectF{track.right() + 6.0, top, figure, tall}, Qt::AlignRight | Qt::AlignVCenter, words::percent(share));
    painter.setFont(font);
    painter.setPen(theme.text3);
    paintDigits(painter, QRectF{track.right() + 6.0 + figure, top, target, tall}, Qt::AlignRight | Qt::AlignVCenter,
                words::measured(wanted * 100.0, 0, QStringLiteral("%")));
  }
}

WaitSpread::WaitSpread(const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
    , holder_(holder)
{
  setAccessibleName(tr("Time to acknowledge"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  connect(&holder, &ThemeHolder::changed, this, &QWidget::updateGeometry);
}

QSize WaitSpread::sizeHint() const
{
  const QFontMetrics metrics{holder_.theme().font(TextSize::Second)};
  return {320, 4 * holder_.theme().groupRowHeight() + metrics.height() + 6};
}

QSize WaitSpread::minimumSizeHint() const
{
  return {240, sizeHint().height()};
}

void WaitSpread::setWaits(const std::array<tuning::KpiWait, 4> &waits)
{
  waits_ = waits;
  QStringList all;
  for (std::size_t i = 0; i < waits.size(); ++i)
    if (waits[i].alarms > 0)
      all << tr("%1: median %2, nine of ten within %3")
                 .arg(words::priority(static_cast<Priority>(i + 1)), waitText(waits[i].median), waitText(waits[i].ninth));
  setAccessibleDescription(all.join(QStringLiteral("; ")));
  setToolTip(all.join(QLatin1Char('\n')));
  update();
}

void WaitSpread::paintEvent(QPaintEvent *)
{
  const Theme &theme = holder_.theme();
  QPainter painter{this};
  painter.setRenderHint(QPainter::Antialiasing);
  const BadgePainter badges{holder_};
  const QFont font = theme.font(TextSize::Second), strong = theme.font(TextSize::Body, TextWeight::Strong);
  const double tall = theme.groupRowHeight(), figure = QFontMetricsF{strong}.horizontalAdvance(QStringLiteral("00:00:00")) + 8.0;
  double left = 0.0;
  for (int i = 0; i < 4; ++i)
    left = paintPriority(painter, holder_, badges, static_cast<Priority>(i + 1), i * tall);
  const double wide = std::max(20.0, width() - left - figure - 6.0);
  const auto x = [&](double seconds) {
    return left + wide * std::log(std::clamp(seconds, shortest, longest) / shortest) / std::log(longest / shortest);
  };
  painter.setFont(font);
  const double line = QFontMetricsF{font}.height();
  for (const double tick : waitTicks) {
    painter.setPen(QPen{theme.line, 1.0});
    painter.drawLine(QPointF{x(tick), 0.0}, QPointF{x(tick), 4.0 * tall});
    painter.setPen(theme.text3);
    const QString text = words::duration(std::chrono::duration_cast<Duration>(std::chrono::duration<double>(tick)));
    const double half = QFontMetricsF{font}.horizontalAdvance(text) / 2.0 + 10.0; // digits of one width are wider
    paintDigits(painter, QRectF{std::max(0.0, x(tick) - half), 4.0 * tall + 3.0, 2.0 * half, line}, Qt::AlignCenter, text);
  }
  for (int i = 0; i < 4; ++i) {
    const tuning::KpiWait &wait = waits_[static_cast<std::size_t>(i)];
    const double middle = i * tall + tall / 2.0;
    painter.setFont(strong);
    painter.setPen(wait.alarms > 0 ? theme.text : theme.text3);
    paintDigits(painter, QRectF{left + wide + 6.0, i * tall, figure - 6.0, tall}, Qt::AlignRight | Qt::AlignVCenter,
                wait.alarms > 0 ? waitText(wait.median) : QStringLiteral("-"));
    if (wait.alarms == 0)
      continue;
    painter.setPen(QPen{theme.border, theme.outline});
    painter.setBrush(theme.band);
    painter.drawRect(QRectF{QPointF{x(wait.tenth), middle - 6.5}, QPointF{std::max(x(wait.ninth), x(wait.tenth) + 3.0), middle + 6.5}});
    const QPointF at{x(wait.median), middle};
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.text);
    painter.drawPolygon(QPolygonF{{at + QPointF{0.0, -6.0}, at + QPointF{6.0, 0.0}, at + QPointF{0.0, 6.0}, at + QPointF{-6.0, 0.0}}});
  }
}

} // namespace andon
