// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/tuning_signal.h"

#include "models/items/tuning_words.h"
#include "models/items/words.h"
#include "views/parts/badge_painter.h"
#include "views/parts/numbers.h"
#include "views/parts/trend_geometry.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace andon {

struct SignalPlot::Scale {
  QRectF plot;
  double low = 0.0;
  double high = 1.0;
  double barHeight = 0.0;
  double lineHeight = 0.0;

  [[nodiscard]] double y(double value) const { return plot.bottom() - plot.height() * (value - low) / (high - low); }
  [[nodiscard]] double value(double y) const { return low + (plot.bottom() - y) / plot.height() * (high - low); }
};

SignalPlot::SignalPlot(const TuningBench &bench, const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
    , bench_(bench)
    , holder_(holder)
{
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Signal and limit"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  connect(&holder, &ThemeHolder::changed, this, [this] {
    updateGeometry();
    look();
  });
}

QSize SignalPlot::sizeHint() const
{
  return {640, 270};
}

QSize SignalPlot::minimumSizeHint() const
{
  return {280, 200};
}

void SignalPlot::setUnit(const QString &unit, int decimals)
{
  unit_ = unit;
  decimals_ = decimals;
}

void SignalPlot::setZone(const QTimeZone &zone)
{
  zone_ = zone;
}

void SignalPlot::setRange(UtcTime from, UtcTime to)
{
  from_ = from;
  to_ = to;
  look();
}

void SignalPlot::look()
{
  columns_.clear();
  if (bench_.state() == TuningBench::State::Ready && from_ < to_) {
    columns_ = signalColumns(bench_.basis().history.samples, from_, to_, static_cast<int>(scale().plot.width()));
    low_ = high_ = bench_.present().limit;
    for (const tuning::SignalColumn &column : columns_)
      if (column.hasData) {
        low_ = std::min(low_, column.low);
        high_ = std::max(high_, column.high);
      }
  }
  judge();
}

void SignalPlot::judge()
{
  describe();
  update();
}

void SignalPlot::describe()
{
  if (columns_.empty())
    return setAccessibleDescription({});
  const tuning::LimitSetting &proposed = bench_.proposed();
  setAccessibleDescription(tr("%1 to %2; proposed %3, now %4")
                               .arg(words::dateTime(from_, zone_), words::dateTime(to_, zone_), words::setting(proposed, unit_),
                                    words::setting(bench_.present(), unit_)));
}

SignalPlot::Scale SignalPlot::scale() const
{
  const Theme &theme = holder_.theme();
  const QFontMetricsF metrics{theme.font(TextSize::Second)};
  Scale scale;
  scale.lineHeight = metrics.height();
  scale.barHeight = std::round(metrics.height() * 0.7);
  scale.low = low_;
  scale.high = high_;
  if (bench_.state() == TuningBench::State::Ready) {
    const double proposed = bench_.proposed().limit;
    scale.low = std::min(scale.low, proposed);
    scale.high = std::max(scale.high, proposed);
  }
  const double air = std::max((scale.high - scale.low) * 0.08, 1e-9 + std::abs(scale.high) * 1e-4);
  scale.low -= air;
  scale.high += air;
  const double left = metrics.horizontalAdvance(QStringLiteral("00000.0")) + 8.0;
  const double right =
      std::min(width() * 0.28, metrics.horizontalAdvance(tr("Proposed %1").arg(QStringLiteral("0000.00 m\u00b3/h"))) + 10.0);
  const double below = scale.lineHeight + 8.0 + 2.0 * (scale.barHeight + 5.0);
  scale.plot = QRectF{left, scale.lineHeight + 4.0, std::max(20.0, width() - left - right),
                      std::max(20.0, height() - below - scale.lineHeight - 4.0)};
  return scale;
}

void SignalPlot::resizeEvent(QResizeEvent *)
{
  look();
}

void SignalPlot::paintEvent(QPaintEvent *)
{
  const Theme &theme = holder_.theme();
  QPainter painter{this};
  const Scale scale = this->scale();
  painter.fillRect(scale.plot, theme.plot);
  if (columns_.empty())
    return;
  painter.setFont(theme.font(TextSize::Second));
  const std::vector<double> ticks = valueTicks(scale.low, scale.high, static_cast<int>(scale.plot.height() / (scale.lineHeight * 2.0)));
  const int decimals = tickDecimals(ticks);
  for (const double tick : ticks) {
    const double y = std::round(scale.y(tick)) + 0.5;
    painter.setPen(QPen{theme.line, 1.0});
    painter.drawLine(QPointF{scale.plot.left(), y}, QPointF{scale.plot.right(), y});
    painter.setPen(theme.text3);
    paintDigits(painter, QRectF{0.0, y - scale.lineHeight / 2.0, scale.plot.left() - 7.0, scale.lineHeight},
                Qt::AlignRight | Qt::AlignVCenter, numberText(tick, decimals, QLocale()));
  }
  const TrendScale times{scale.plot, from_, to_, scale.low, scale.high};
  const double tickWidth = QFontMetricsF{painter.font()}.horizontalAdvance(QStringLiteral("00 Mmm 00"));
  for (const TimeTick &tick : timeTicks(from_, to_, zone_, static_cast<int>(scale.plot.width() / (tickWidth * 1.6)), QLocale())) {
    const double x = std::round(times.x(tick.time)) + 0.5;
    painter.setPen(QPen{theme.border, 1.0});
    painter.drawLine(QPointF{x, scale.plot.bottom()}, QPointF{x, scale.plot.bottom() + 4.0});
    painter.setPen(theme.text3);
    QRectF at{x - tickWidth, scale.plot.bottom() + 5.0, 2.0 * tickWidth, scale.lineHeight};
    at.moveLeft(std::clamp(at.left(), 0.0, std::max(0.0, width() - at.width())));
    paintDigits(painter, at, Qt::AlignHCenter | Qt::AlignVCenter, tick.text);
  }
  painter.save();
  painter.setClipRect(scale.plot);
  paintLimits(painter, scale);
  QPainterPath missing;
  painter.setPen(QPen{theme.text, 1.0});
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const tuning::SignalColumn &column = columns_[i];
    const double x = scale.plot.left() + static_cast<double>(i) + 0.5;
    if (column.hasData) {
      // Joined to the column before, so that the line does not fall apart where it is steep.
      double low = column.low, high = column.high;
      if (i > 0 && columns_[i - 1].hasData) {
        low = std::min(low, columns_[i - 1].high);
        high = std::max(high, columns_[i - 1].low);
      }
      painter.drawLine(QPointF{x, scale.y(low) + 0.4}, QPointF{x, scale.y(high) - 0.4});
    }
  }
  // A few empty columns between two samples are the distance of the samples, a long row of them is a gap.
  for (std::size_t i = 0; i < columns_.size();) {
    std::size_t end = i;
    while (end < columns_.size() && !columns_[end].hasData)
      ++end;
    if (end - i > 12)
      missing.addRect(
          QRectF{scale.plot.left() + static_cast<double>(i), scale.plot.top(), static_cast<double>(end - i), scale.plot.height()});
    i = std::max(end, i + 1);
  }
  if (!missing.isEmpty())
    paintHatch(painter, missing, theme.hatch);
  painter.restore();
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen{theme.line, theme.outline});
  painter.drawRect(scale.plot);
  paintLabels(painter, scale);
  paintBars(painter, scale);
}

void SignalPlot::paintLimits(QPainter &painter, const Scale &scale) const
{
  const Theme &theme = holder_.theme();
  const tuning::LimitSetting &proposed = bench_.proposed();
  const double back = proposed.side == LimitSide::High ? proposed.limit - proposed.deadband : proposed.limit + proposed.deadband;
  if (proposed.deadband > 0.0)
    painter.fillRect(QRectF{QPointF{scale.plot.left(), scale.y(std::max(back, proposed.limit))},
                            QPointF{scale.plot.right(), scale.y(std::min(back, proposed.limit))}},
                     theme.notice);
  const double now = std::round(scale.y(bench_.present().limit)) + 0.5;
  QPen dashes{theme.text, Measures::limit};
  dashes.setCapStyle(Qt::FlatCap);
  dashes.setDashPattern({3.0, 2.0});
  painter.setPen(dashes);
  painter.drawLine(QPointF{scale.plot.left(), now}, QPointF{scale.plot.right(), now});
  const double y = std::round(scale.y(proposed.limit)) + 0.5;
  painter.setPen(QPen{theme.accent, 2.0});
  painter.drawLine(QPointF{scale.plot.left(), y}, QPointF{scale.plot.right(), y});
}

void SignalPlot::paintLabels(QPainter &painter, const Scale &scale) const
{
  const Theme &theme = holder_.theme();
  const tuning::LimitSetting &proposed = bench_.proposed();
  const double now = bench_.present().limit;
  const int digits = std::max(decimals_, tickDecimals({scale.low, scale.low + (scale.high - scale.low) / 50.0}));
  struct Name {
    double y;
    QString text;
    QColor ink;
  };
  std::vector<Name> names{{scale.y(proposed.limit), tr("Proposed %1").arg(words::measured(proposed.limit, digits, unit_)), theme.accent}};
  if (proposed.deadband > 0.0) {
    const double back = proposed.side == LimitSide::High ? proposed.limit - proposed.deadband : proposed.limit + proposed.deadband;
    names.push_back({scale.y(back), tr("clears at %1").arg(words::measured(back, digits, unit_)), theme.loss});
  }
  names.push_back({scale.y(now), tr("Now %1").arg(words::measured(now, digits, unit_)), theme.text});
  std::stable_sort(names.begin(), names.end(), [](const Name &a, const Name &b) { return a.y < b.y; });
  std::vector<double> centres;
  for (const Name &name : names)
    centres.push_back(name.y);
  centres = spreadLabels(centres, scale.lineHeight, scale.plot.top(), scale.plot.bottom());
  painter.setFont(theme.font(TextSize::Second, TextWeight::Strong));
  for (std::size_t i = 0; i < names.size(); ++i) {
    painter.setPen(names[i].ink);
    const QRectF at{scale.plot.right() + 7.0, centres[i] - scale.lineHeight / 2.0, width() - scale.plot.right() - 8.0, scale.lineHeight};
    painter.drawText(at, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(names[i].text, Qt::ElideRight, static_cast<int>(at.width())));
  }
  // What people hold of the occurrences of this range, above the plot.
  painter.setFont(theme.font(TextSize::Caption));
  const TrendScale times{scale.plot, from_, to_, scale.low, scale.high};
  double free = scale.plot.left();
  for (const tuning::RecordedOccurrence &each : bench_.basis().occurrences) {
    if (each.to < from_ || each.from >= to_ || (!each.label && !each.isDisputed))
      continue;
    const bool isTrue = each.label == OccurrenceLabel::True;
    const double x = std::clamp(times.x(each.from), scale.plot.left(), scale.plot.right());
    painter.setPen(QPen{isTrue ? theme.loss : theme.text2, isTrue ? 2.0 : 1.0});
    painter.drawLine(QPointF{x, scale.plot.top() - 5.0}, QPointF{x, scale.plot.top() + 5.0});
    const QString text = each.label ? words::label(*each.label) : tr("disputed");
    const double wide = painter.fontMetrics().horizontalAdvance(text);
    if (x < free || x + wide > width())
      continue;
    painter.drawText(QRectF{x + 3.0, 0.0, wide + 2.0, scale.lineHeight}, Qt::AlignLeft | Qt::AlignVCenter, text);
    free = x + wide + 10.0;
  }
}

void SignalPlot::paintBars(QPainter &painter, const Scale &scale) const
{
  const Theme &theme = holder_.theme();
  const tuning::TakenSamples &samples = bench_.basis().history.samples;
  const TrendScale times{scale.plot, from_, to_, scale.low, scale.high};
  double top = scale.plot.bottom() + scale.lineHeight + 8.0;
  const auto bar = [&](const std::vector<tuning::RunActivation> &activations, const QColor &ink, const QString &name) {
    const QRectF track{scale.plot.left(), top, scale.plot.width(), scale.barHeight};
    painter.fillRect(track, theme.plot);
    std::uint64_t count = 0;
    for (const tuning::RunActivation &each : activations) {
      const UtcTime from = startOf(samples, each), to = endOf(samples, each);
      if (to < from_ || from >= to_)
        continue;
      ++count;
      const double left = std::max(times.x(from), track.left()), right = std::min(times.x(to), track.right());
      painter.fillRect(QRectF{left, track.top(), std::max(1.5, right - left), track.height()}, ink);
    }
    painter.setFont(theme.font(TextSize::Caption));
    painter.setPen(theme.text2);
    const QRectF line{0.0, top - 2.0, scale.plot.left() - 7.0, scale.barHeight + 4.0};
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, name);
    painter.setPen(theme.text);
    paintDigits(painter, QRectF{scale.plot.right() + 7.0, line.top(), width() - scale.plot.right() - 8.0, line.height()},
                Qt::AlignLeft | Qt::AlignVCenter, tr("%n alarm(s)", nullptr, static_cast<int>(count)));
    top += scale.barHeight + 5.0;
  };
  bar(bench_.now().activations, theme.text2, tr("now"));
  bar(bench_.after().activations, theme.accent, tr("new"));
}

void SignalPlot::mousePressEvent(QMouseEvent *event)
{
  setFocus(Qt::MouseFocusReason);
  mouseMoveEvent(event);
}

void SignalPlot::mouseMoveEvent(QMouseEvent *event)
{
  if (!event->buttons().testFlag(Qt::LeftButton) || columns_.empty())
    return;
  const Scale scale = this->scale();
  Q_EMIT limitMoved(scale.value(std::clamp(event->position().y(), scale.plot.top(), scale.plot.bottom())));
}

void SignalPlot::keyPressEvent(QKeyEvent *event)
{
  const bool isUp = event->key() == Qt::Key_Up, isDown = event->key() == Qt::Key_Down;
  if ((!isUp && !isDown) || columns_.empty())
    return QWidget::keyPressEvent(event);
  const Scale scale = this->scale();
  const double step = (scale.high - scale.low) / scale.plot.height();
  Q_EMIT limitMoved(bench_.proposed().limit + (isUp ? step : -step));
}

} // namespace andon
