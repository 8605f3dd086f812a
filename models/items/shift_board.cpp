// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/shift_board.h"

#include "models/domain/tuning/kpi_report.h"
#include "models/items/words.h"

#include <QDateTime>

#include <algorithm>

namespace andon {
namespace {

constexpr int columns = 480; // one a minute of an eight-hour shift
constexpr Duration lateBegin = std::chrono::minutes{10};
constexpr Duration ratioWindow = std::chrono::minutes{30}; // long enough that a short stop does not turn the ratio over

UtcTime utcOf(const QDateTime &time)
{
  return UtcTime{std::chrono::milliseconds{time.toMSecsSinceEpoch()}};
}

QDateTime beginOn(QDate day, std::chrono::minutes from, const QTimeZone &zone)
{
  return {day, QTime::fromMSecsSinceStartOfDay(static_cast<int>(std::chrono::milliseconds{from}.count())), zone};
}

} // namespace

ShiftSpan shiftAt(const Calendar &calendar, const QTimeZone &zone, UtcTime now)
{
  const std::vector<Shift> aDay{Shift{}};
  const std::vector<Shift> &shifts = calendar.shifts.empty() ? aDay : calendar.shifts;
  const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch());
  const QDate today = QDateTime::fromMSecsSinceEpoch(milliseconds.count(), zone).date();
  ShiftSpan span;
  for (int day = -1; day <= 2; ++day) // the last that began yesterday may still be on; what ends today's last begins tomorrow
    for (const Shift &shift : shifts) {
      const UtcTime begin = utcOf(beginOn(today.addDays(day), shift.from, zone));
      if (begin > now) {
        span.to = begin;
        return span;
      }
      span.from = begin;
      span.name = words::text(shift.name);
    }
  return span;
}

ShiftBoard::ShiftBoard(Desk &desk, const Clock &clock, QObject *parent)
    : QObject(parent)
    , desk_(desk)
    , clock_(clock)
    , shift_(shiftAt(calendar_, zone_, clock.utc()))
{
}

ShiftBoard::~ShiftBoard()
{
  cancel();
}

void ShiftBoard::cancel()
{
  for (const Ticket ticket : questions_)
    desk_.cancel(ticket);
  questions_.clear();
  open_ = 0;
}

void ShiftBoard::setSite(const Site &site)
{
  const QTimeZone zone = words::zone(site);
  if (calendar_ == site.calendar && zone_ == zone)
    return;
  cancel();
  calendar_ = site.calendar;
  zone_ = zone;
  readings_.assign(calendar_.figures.size(), std::nullopt);
  alarms_.clear();
  shift_ = shiftAt(calendar_, zone_, clock_.utc());
  Q_EMIT changed();
}

void ShiftBoard::ask()
{
  now_ = clock_.utc();
  if (open_ > 0 && shiftAt(calendar_, zone_, now_) == shift_)
    return; // a slow answer is not asked for anew for ever
  cancel();
  if (const ShiftSpan shift = shiftAt(calendar_, zone_, now_); shift != shift_) {
    shift_ = shift;
    readings_.assign(calendar_.figures.size(), std::nullopt);
    alarms_.clear();
    Q_EMIT changed();
  }
  if (now_ <= shift_.from)
    return;
  asked_.assign(calendar_.figures.size(), {});
  for (std::size_t figure = 0; figure < calendar_.figures.size(); ++figure) {
    const ShiftFigure &each = calendar_.figures[figure];
    asked_[figure].waiting = each.per ? 2 : 1;
    askTrend(figure, each.counter, &Asked::counter);
    if (each.per)
      askTrend(figure, *each.per, &Asked::per);
  }
  ++open_;
  questions_.push_back(desk_.ask(KpiQuery{shift_.from, now_, 1}, [this](const Result<KpiQuery::Answer> &answer) {
    --open_;
    if (!answer)
      return;
    alarms_ = (*answer)->periods;
    Q_EMIT changed();
  }));
}

void ShiftBoard::askTrend(std::size_t figure, const StreamId &stream, std::vector<TrendPoint> Asked::*into)
{
  ++open_;
  questions_.push_back(
      desk_.ask(TrendQuery{stream, shift_.from, now_, columns}, [this, figure, into](const Result<TrendQuery::Answer> &answer) {
        --open_;
        Asked &asked = asked_[figure];
        if (answer)
          asked.*into = answer->points;
        else
          asked.failed = true;
        if (--asked.waiting == 0)
          conclude(figure);
      }));
}

void ShiftBoard::conclude(std::size_t figure)
{
  const ShiftFigure &of = calendar_.figures[figure];
  Asked &asked = asked_[figure];
  const std::vector<Growth> counter = growthOf(asked.counter), per = growthOf(asked.per);
  if (asked.failed) { // what was read before is older, and still true
    asked = {};
    return;
  }
  ShiftReading reading;
  if (!counter.empty() && (!of.per || !per.empty())) {
    reading.since = counter.front().time;
    reading.asOf = counter.back().time;
    if (!of.per) {
      // A history that begins late is held against the plan of as long as it tells of.
      const UtcTime counted = reading.since - shift_.from > lateBegin ? reading.since : shift_.from;
      reading.course = counter;
      reading.value = counter.back().sum;
      if (of.plan)
        reading.plannedByNow =
            *of.plan * std::chrono::duration<double>(reading.asOf - counted) / std::chrono::duration<double>(shift_.to - shift_.from);
    } else {
      reading.course = ratioOf(counter, per, of.each, ratioWindow);
      if (per.back().sum > 0.0)
        reading.value = counter.back().sum / per.back().sum * of.each;
    }
  }
  readings_[figure] = std::move(reading);
  asked = {};
  Q_EMIT changed();
}

} // namespace andon
