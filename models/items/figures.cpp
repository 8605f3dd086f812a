// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace andon::words {
namespace {

using namespace std::chrono;

const QChar trueMinus{0x2212};

QDateTime local(UtcTime time, const QTimeZone &zone)
{
  return QDateTime::fromMSecsSinceEpoch(floor<milliseconds>(time).time_since_epoch().count(), zone);
}

QString hoursAndMinutes(std::int64_t whole)
{
  return QCoreApplication::translate("words", "%1\u00a0h %2\u00a0min").arg(whole / 3600).arg(whole / 60 % 60);
}

QString daysAndHours(std::int64_t whole)
{
  return QCoreApplication::translate("words", "%1\u00a0"
                                              "d %2\u00a0h")
      .arg(whole / 86400)
      .arg(whole / 3600 % 24);
}

/// Compares what is shown: 105.04 against a limit of 105.0 is not "0.0 above".
int decimalsToShow(double difference, int decimals)
{
  for (int more = decimals; more < decimals + 3; ++more)
    if (std::abs(difference) * std::pow(10.0, more) >= 1.0)
      return more;
  return decimals;
}

QString sameDayOrDate(UtcTime time, UtcTime other, const QTimeZone &zone)
{
  return local(time, zone).date() == local(other, zone).date() ? minute(time, zone) : dateTime(time, zone);
}

} // namespace

QString number(double value, int decimals)
{
  QLocale locale;
  locale.setNumberOptions(QLocale::OmitGroupSeparator);
  // What rounds to zero has no sign.
  if (std::abs(value) * std::pow(10.0, decimals) < 0.5)
    value = 0.0;
  QString text = locale.toString(std::abs(value), 'f', decimals);
  return value < 0.0 ? text.prepend(trueMinus) : text;
}

QString measured(double value, int decimals, const QString &unit)
{
  if (unit.isEmpty())
    return number(value, decimals);
  return QCoreApplication::translate("words", "%1\u00a0%2", "number and unit").arg(number(value, decimals), unit);
}

QString count(std::uint64_t amount)
{
  if (amount >= 10'000'000)
    return QCoreApplication::translate("words", "%1\u00a0M", "millions").arg(number(static_cast<double>(amount) / 1e6, 1));
  return QLocale().toString(static_cast<qulonglong>(amount));
}

QString age(Duration span)
{
  const std::int64_t whole = std::max<std::int64_t>(0, duration_cast<std::chrono::seconds>(span).count());
  if (whole < 3600)
    return QStringLiteral("%1:%2").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
  return whole < 86400 ? hoursAndMinutes(whole) : daysAndHours(whole);
}

QString seconds(Duration span)
{
  const double exact = std::max(0.0, std::chrono::duration<double>(span).count());
  if (exact < 10.0)
    return QCoreApplication::translate("words", "%1\u00a0s").arg(number(exact, 1));
  const auto whole = static_cast<std::int64_t>(exact);
  if (whole < 120)
    return QCoreApplication::translate("words", "%1\u00a0s").arg(whole);
  if (whole < 3600)
    return QCoreApplication::translate("words", "%1\u00a0min").arg(whole / 60);
  return whole < 86400 ? hoursAndMinutes(whole) : daysAndHours(whole);
}

QString duration(Duration span)
{
  const std::int64_t whole = duration_cast<std::chrono::seconds>(span).count();
  if (whole % 86400 == 0 && whole > 0)
    return QCoreApplication::translate("words", "%1\u00a0"
                                                "d")
        .arg(whole / 86400);
  if (whole % 3600 == 0 && whole > 0)
    return QCoreApplication::translate("words", "%1\u00a0h").arg(whole / 3600);
  if (whole > 3600)
    return hoursAndMinutes(whole);
  if (whole % 60 == 0 && whole > 0)
    return QCoreApplication::translate("words", "%1\u00a0min").arg(whole / 60);
  return QCoreApplication::translate("words", "%1\u00a0s").arg(whole);
}

QString clock(UtcTime time, const QTimeZone &zone)
{
  return local(time, zone).toString(QStringLiteral("HH:mm:ss"));
}

QString minute(UtcTime time, const QTimeZone &zone)
{
  return local(time, zone).toString(QStringLiteral("HH:mm"));
}

QString date(UtcTime time, const QTimeZone &zone)
{
  const QDateTime at = local(time, zone);
  const int offset = at.offsetFromUtc();
  QString shift;
  if (offset != 0) {
    shift = QStringLiteral("%1%2").arg(offset < 0 ? trueMinus : QLatin1Char('+')).arg(std::abs(offset) / 3600);
    if (offset % 3600 != 0)
      shift = QStringLiteral("%1:%2").arg(shift).arg(std::abs(offset) / 60 % 60, 2, 10, QLatin1Char('0'));
  }
  return QCoreApplication::translate("words", "%1, UTC%2", "date, zone")
      .arg(QLocale().toString(at.date(), QCoreApplication::translate("words", "ddd d MMM yyyy", "date format")), shift);
}

QString dateTime(UtcTime time, const QTimeZone &zone)
{
  return QLocale().toString(local(time, zone), QCoreApplication::translate("words", "d MMM yyyy HH:mm:ss", "date format"));
}

QTimeZone zone(const Site &site)
{
  const QTimeZone named{QByteArray::fromStdString(site.timeZone)};
  return named.isValid() ? named : QTimeZone::utc();
}

QString limit(const AlarmFacts &facts)
{
  if (!facts.side)
    return {};
  const QString at = number(facts.limit, facts.decimals);
  switch (*facts.side) {
  case LimitSide::High: return QCoreApplication::translate("words", "above %1").arg(at);
  case LimitSide::Low: return QCoreApplication::translate("words", "below %1").arg(at);
  }
  return {};
}

QString distance(const AlarmFacts &facts)
{
  if (!facts.side)
    return facts.condition;
  const double now = facts.value ? facts.value->value : facts.status.valueAtRaise;
  const double over = now - facts.limit;
  const QString at = number(facts.limit, facts.decimals);
  const QString far = measured(std::abs(over), decimalsToShow(over, facts.decimals), facts.unit);
  if (over == 0.0)
    return QCoreApplication::translate("words", "at the limit %1").arg(at);
  return over > 0.0 ? QCoreApplication::translate("words", "%1 above the limit %2").arg(far, at)
                    : QCoreApplication::translate("words", "%1 below the limit %2").arg(far, at);
}

QString heldLine(const AlarmFacts &facts)
{
  if (!facts.status.held)
    return {};
  const HeldBy &held = *facts.status.held;
  if (held.since == noTime)
    return QCoreApplication::translate("words", "held: %1 is %2", "stream, fault").arg(facts.heldStream, sensorFault(held.fault));
  return QCoreApplication::translate("words", "held: %1 is %2 since %3", "stream, fault, time")
      .arg(facts.heldStream, sensorFault(held.fault), clock(held.since, facts.zone));
}

QString firstReason(const AlarmFacts &facts)
{
  switch (facts.departed ? ShownState::Normal : facts.state) {
  case ShownState::Normal: return QCoreApplication::translate("words", "back to normal, leaves the list");
  case ShownState::OutOfService: return QCoreApplication::translate("words", "out of service: %1").arg(text(facts.status.comment));
  case ShownState::SuppressedByDesign: return QCoreApplication::translate("words", "suppressed by design");
  case ShownState::Shelved:
    if (facts.status.regions.shelving == Shelving::OneShot)
      return QCoreApplication::translate("words", "shelved until it returns, %1").arg(facts.shelvedBy);
    return QCoreApplication::translate("words", "shelved to %1, %2")
        .arg(sameDayOrDate(facts.status.shelvedUntil, facts.status.raisedAt, facts.zone), facts.shelvedBy);
  case ShownState::ReturnedUnacknowledged:
    return QCoreApplication::translate("words", "returned %1").arg(clock(facts.status.returnedAt, facts.zone));
  case ShownState::LatchedUnacknowledged:
  case ShownState::LatchedAcknowledged:
    return QCoreApplication::translate("words", "latched, returned %1").arg(clock(facts.status.returnedAt, facts.zone));
  case ShownState::Unacknowledged:
  case ShownState::Acknowledged: break;
  }
  if (facts.console)
    return facts.console->broker.empty() ? QCoreApplication::translate("words", "the console watches itself")
                                         : QCoreApplication::translate("words", "broker %1").arg(text(facts.console->broker.text()));
  if (facts.status.fault && kindOf(facts) == AlarmKind::Sensor)
    return sensorReason(*facts.status.fault);
  if (facts.status.held)
    return heldLine(facts);
  if (!facts.stream)
    return {};
  if (facts.value && facts.value->quality == Quality::Stale)
    return QCoreApplication::translate("words", "no new sample since %1").arg(clock(facts.value->time, facts.zone));
  if (!facts.side)
    return facts.condition;
  const double now = facts.value ? facts.value->value : facts.status.valueAtRaise;
  const bool beyond = *facts.side == LimitSide::High ? now > facts.limit : now < facts.limit;
  if (beyond)
    return distance(facts);
  return QCoreApplication::translate("words", "was %1, now inside the limit %2")
      .arg(measured(facts.status.valueAtRaise, facts.decimals, facts.unit), number(facts.limit, facts.decimals));
}

QString value(const AlarmFacts &facts)
{
  if (!facts.stream)
    return QString{QChar{0x2014}};
  const double now = facts.value ? facts.value->value : facts.status.valueAtRaise;
  const QString shown = measured(now, facts.decimals, facts.unit);
  return hasDoubtfulValue(facts) ? QCoreApplication::translate("words", "? %1", "doubtful value").arg(shown) : shown;
}

} // namespace andon::words
