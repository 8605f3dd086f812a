// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/words.h"
#include "views/parts/badge_painter.h"
#include "views/parts/numbers.h"
#include "views/tuning_plots.h"

#include <QDateTime>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace andon {
namespace {

double lineHeight(const Theme &theme)
{
  return QFontMetricsF{theme.font(TextSize::Second)}.height();
}

} // namespace

DayStrip::DayStrip(const TuningBench &bench, const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
    , bench_(bench)
    , holder_(holder)
{
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Alarms a day"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  connect(&holder, &ThemeHolder::changed, this, &QWidget::updateGeometry);
}

QSize DayStrip::sizeHint() const
{
  return {640, static_cast<int>(std::lround(2.0 * 44.0 * holder_.theme().textScale + lineHeight(holder_.theme()) + 12.0))};
}

QSize DayStrip::minimumSizeHint() const
{
  return {280, sizeHint().height()};
}

void DayStrip::look(const QTimeZone &zone)
{
  zone_ = zone;
  if (day_ && *day_ >= bench_.days().size())
    day_.reset();
  describe();
  update();
}

void DayStrip::setDay(std::optional<std::size_t> day)
{
  day_ = day;
  describe();
  update();
}

void DayStrip::describe()
{
  if (!day_ || *day_ >= bench_.days().size())
    return setAccessibleDescription({});
  const BenchDay &day = bench_.days()[*day_];
  setAccessibleDescription(
      day.hasData ? tr("%1: %2 now, %3 proposed").arg(words::date(day.from, zone_), words::count(day.now), words::count(day.after))
                  : tr("%1: no data").arg(words::date(day.from, zone_)));
}

QRectF DayStrip::cell(std::size_t day, int row) const
{
  const Theme &theme = holder_.theme();
  const double left = QFontMetricsF{theme.font(TextSize::Second)}.horizontalAdvance(tr("now")) + 14.0;
  const double wide = (width() - left - 4.0) / static_cast<double>(std::max<std::size_t>(1, bench_.days().size()));
  const double tall = 44.0 * theme.textScale;
  return {left + wide * static_cast<double>(day), 2.0 + row * (tall + 2.0), std::max(1.0, wide - 2.0), tall};
}

void DayStrip::paintEvent(QPaintEvent *)
{
  const Theme &theme = holder_.theme();
  QPainter painter{this};
  const std::vector<BenchDay> &days = bench_.days();
  if (bench_.state() != TuningBench::State::Ready || days.empty())
    return;
  std::uint64_t most = 1;
  for (const BenchDay &day : days)
    most = std::max({most, day.now, day.after});
  painter.setFont(theme.font(TextSize::Second));
  painter.setPen(theme.text2);
  for (const int row : {0, 1}) {
    const QRectF first = cell(0, row);
    painter.drawText(QRectF{0.0, first.top(), first.left() - 6.0, first.height()}, Qt::AlignRight | Qt::AlignVCenter,
                     row == 0 ? tr("now") : tr("new"));
  }
  const double digits = QFontMetricsF{painter.font()}.horizontalAdvance(QStringLiteral("000"));
  double free = 0.0;
  for (std::size_t i = 0; i < days.size(); ++i) {
    for (const int row : {0, 1}) {
      const QRectF rect = cell(i, row);
      if (!days[i].hasData) {
        painter.fillRect(rect, theme.plot);
        QPainterPath path;
        path.addRect(rect);
        paintHatch(painter, path, theme.hatch);
        continue;
      }
      const std::uint64_t count = row == 0 ? days[i].now : days[i].after;
      // From the plot's ground to the ink of text, by the root, so that one alarm can be told from none.
      const double share = std::sqrt(static_cast<double>(count) / static_cast<double>(most));
      const auto mix = [share](int from, int to) { return static_cast<int>(std::lround(from + 0.8 * share * (to - from))); };
      const QColor from = theme.plot, to = theme.text;
      painter.fillRect(rect, QColor{mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue())});
      if (count > 0 && rect.width() >= digits) {
        painter.setPen(share > 0.55 ? theme.plot : theme.text);
        paintDigits(painter, rect, Qt::AlignCenter, QString::number(count));
      }
    }
    const QString name = QLocale().toString(
        QDateTime::fromSecsSinceEpoch(std::chrono::floor<std::chrono::seconds>(days[i].from.time_since_epoch()).count(), zone_).date(),
        tr("d MMM", "date format"));
    const QRectF below = cell(i, 1);
    const double wide = painter.fontMetrics().horizontalAdvance(name);
    if (below.left() >= free && below.left() + wide <= width()) {
      painter.setPen(theme.text3);
      painter.drawText(QRectF{below.left(), below.bottom() + 3.0, wide + 2.0, lineHeight(theme)}, Qt::AlignLeft | Qt::AlignVCenter, name);
      free = below.left() + wide * 2.0;
    }
  }
  if (day_ && *day_ < days.size()) {
    const QRectF both = cell(*day_, 0).united(cell(*day_, 1)).adjusted(-1.0, -1.0, 1.0, 1.0);
    painter.setPen(QPen{theme.text, 2.0});
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(both);
  }
}

void DayStrip::choose(std::size_t day)
{
  if (day >= bench_.days().size() || day == day_)
    return;
  setDay(day);
  Q_EMIT dayChosen(day);
}

void DayStrip::mousePressEvent(QMouseEvent *event)
{
  setFocus(Qt::MouseFocusReason);
  for (std::size_t i = 0; i < bench_.days().size(); ++i)
    if (const QRectF rect = cell(i, 0); event->position().x() >= rect.left() && event->position().x() < rect.right() + 2.0)
      return choose(i);
}

void DayStrip::keyPressEvent(QKeyEvent *event)
{
  const std::size_t count = bench_.days().size();
  if (count == 0)
    return QWidget::keyPressEvent(event);
  switch (event->key()) {
  case Qt::Key_Left: return choose(day_ && *day_ > 0 ? *day_ - 1 : 0);
  case Qt::Key_Right: return choose(day_ ? *day_ + 1 : 0);
  case Qt::Key_Home: return choose(0);
  case Qt::Key_End: return choose(count - 1);
  default: QWidget::keyPressEvent(event);
  }
}

} // namespace andon
