// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/shift_words.h"

#include "models/items/tuning_words.h"
#include "models/items/words.h"

#include <QCoreApplication>
#include <QDateTime>

#include <functional>

namespace andon {
namespace {

constexpr int mostDays = 740;

QString tr(const char *text)
{
  return QCoreApplication::translate("andon::words", text);
}

Duration inSeconds(double seconds)
{
  return std::chrono::duration_cast<Duration>(std::chrono::duration<double>(seconds));
}

} // namespace

std::vector<Shift> shiftsOf(const Calendar &calendar)
{
  using std::chrono::hours;
  if (!calendar.shifts.empty())
    return calendar.shifts;
  const auto shift = [](const char *name, hours from) { return Shift{{}, tr(name).toStdString(), from}; };
  return {shift(QT_TRANSLATE_NOOP("andon::words", "Early shift"), hours{6}),
          shift(QT_TRANSLATE_NOOP("andon::words", "Late shift"), hours{14}),
          shift(QT_TRANSLATE_NOOP("andon::words", "Night shift"), hours{22})};
}

std::vector<tuning::ShiftBegin> shiftBegins(const std::vector<Shift> &shifts, UtcTime from, UtcTime to, const QTimeZone &zone)
{
  const auto inZone = [&zone](UtcTime time) {
    return QDateTime::fromMSecsSinceEpoch(std::chrono::floor<std::chrono::milliseconds>(time.time_since_epoch()).count(), zone);
  };
  std::vector<tuning::ShiftBegin> begins;
  QDate day = inZone(from).date().addDays(-1); // its night may reach into the range
  for (int i = 0; i < mostDays; ++i, day = day.addDays(1)) {
    for (std::size_t shift = 0; shift < shifts.size(); ++shift) {
      const auto sinceMidnight = std::chrono::milliseconds{shifts[shift].from};
      const QDateTime local{day, QTime::fromMSecsSinceStartOfDay(static_cast<int>(sinceMidnight.count())), zone};
      const UtcTime at{std::chrono::milliseconds{local.toMSecsSinceEpoch()}};
      if (at >= to)
        return begins;
      if (at <= from)
        begins.clear(); // only the last of these matters
      begins.push_back({at, static_cast<std::uint32_t>(shift)});
    }
  }
  return begins;
}

namespace words {

std::vector<ShiftRow> shiftRows(const tuning::KpiReport &report, const tuning::KpiTargets &targets)
{
  std::vector<ShiftRow> rows;
  if (report.shifts.empty())
    return rows;
  using Figure = ShiftRow::Figure;
  using Of = std::function<Figure(const tuning::KpiShift &)>;
  const tuning::Kpi &kpi = report.kpi;
  const auto add = [&](const QString &name, const Of &of, const Figure &all, const QString &target) {
    ShiftRow row{name, {}, all, target};
    for (const tuning::KpiShift &shift : report.shifts)
      row.shifts.push_back(shift.periods == 0 ? Figure{QString{QChar{0x2014}}, false} : of(shift));
    rows.push_back(std::move(row));
  };
  const auto counted = [](std::uint64_t value, double target) { return Figure{count(value), static_cast<double>(value) > target}; };
  const auto shared = [](double value, double target) { return Figure{percent(value), value > target}; };
  const auto rate = [&](double value) { return Figure{number(value, 2), value > targets.per10Min.acceptable}; };
  const auto taken = [](std::uint64_t acknowledged, double seconds) {
    return Figure{acknowledged == 0 ? QString{QChar{0x2014}} : age(inSeconds(seconds)), false};
  };
  const double positions = std::max(1, kpi.perPosition.positions);
  add(tr("Alarms"), [](const auto &shift) { return Figure{count(shift.alarms), false}; }, {count(kpi.alarms), false}, {});
  add(
      tr("Alarms per 10 min"), [&](const auto &shift) { return rate(shift.per10Min / positions); }, rate(kpi.perPosition.per10Min),
      tr("\u2264 %1").arg(number(targets.per10Min.acceptable, 0)));
  add(
      tr("Time in flood"), [&](const auto &shift) { return shared(shift.floodTimeShare, targets.floodTimeShare.acceptable); },
      shared(kpi.flood.timeShare, targets.floodTimeShare.acceptable), tr("< %1").arg(percent(targets.floodTimeShare.acceptable)));
  add(
      tr("Largest in 10 min"), [&](const auto &shift) { return counted(shift.largest, targets.largestIn10Min.acceptable); },
      counted(kpi.per10Min.max, targets.largestIn10Min.acceptable), tr("\u2264 %1").arg(number(targets.largestIn10Min.acceptable, 0)));
  add(
      tr("10 most frequent"), [&](const auto &shift) { return shared(shift.top10Share, targets.top10Share.acceptable); },
      shared(kpi.top10Share, targets.top10Share.acceptable), tr("\u2264 %1").arg(percent(targets.top10Share.acceptable)));
  add(
      tr("Fleeting, under 10 s"), [&](const auto &shift) { return counted(shift.fleeting, targets.fleeting.acceptable); },
      counted(kpi.fleeting, targets.fleeting.acceptable), number(targets.fleeting.acceptable, 0));
  add(tr("Acknowledged after, median"), [&](const auto &shift) { return taken(shift.acknowledged, shift.medianToAcknowledge); },
      taken(kpi.acknowledging.acknowledged, kpi.acknowledging.median), {});
  return rows;
}

} // namespace words
} // namespace andon
