// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/alarm.h"
#include "models/domain/command.h"
#include "models/domain/error.h"
#include "models/domain/people.h"
#include "models/domain/watch.h"
#include "models/items/alarm_facts.h"

#include <QString>
#include <QTimeZone>

#include <string>

/// The words that people read for the values of the domain, in one place. All are translated when they are asked for, so that a
/// change of language needs nothing but a repaint. Between a number and its unit stands a no-break space.
namespace andon::words {

[[nodiscard]] QString priority(Priority priority);       ///< "URGENT"
[[nodiscard]] QString shownState(ShownState state);      ///< "not acknowledged"
[[nodiscard]] QString transition(TransitionKind kind);   ///< "raised"
[[nodiscard]] QString role(Role role);                   ///< "Supervisor"
[[nodiscard]] QString permission(Permission permission); ///< "acknowledge alarms", as in "may not ..."
[[nodiscard]] QString quality(Quality quality);
[[nodiscard]] QString connection(ConnectionState state);
[[nodiscard]] QString store(StoreState state);
[[nodiscard]] QString consoleFault(ConsoleFault fault);                      ///< "Broker lost"
[[nodiscard]] QString sensorFault(SensorFault fault);                        ///< "stale", "flat line"
[[nodiscard]] QString sensorAlarm(const QString &stream, SensorFault fault); ///< "Discharge temperature: sensor stale"
[[nodiscard]] QString sensorReason(SensorFault fault);                       ///< what it means, as one line
[[nodiscard]] QString streamName(const Site &site, const StreamId &id);      ///< its key where the site has none
[[nodiscard]] QString alarmKind(AlarmKind kind);                             ///< "Sensor"
[[nodiscard]] QString rejectReason(const std::string &key);                  ///< of "not_json"; the key itself where it is unknown
[[nodiscard]] QString command(const std::string &key);                       ///< of "acknowledge_alarm"; the key itself where it is unknown

/// What went wrong and what to do, for somebody who knows the plant but not the program.
struct ErrorWords {
  QString fact;
  QString remedy;
};
[[nodiscard]] ErrorWords error(const Error &error);
[[nodiscard]] QString errorLine(const Error &error); ///< both as one line

[[nodiscard]] QString number(double value, int decimals);                        ///< true minus, in the locale
[[nodiscard]] QString measured(double value, int decimals, const QString &unit); ///< "108.4 °C"
[[nodiscard]] QString count(std::uint64_t number);                               ///< "1,284", from ten million "12.3 M"
[[nodiscard]] QString age(Duration age);                                         ///< "0:27", "1:19", "2 h 28 min", "3 d 4 h"
[[nodiscard]] QString seconds(Duration age);                                     ///< "0.4 s", "94 s", "2 h 28 min": how old data is
[[nodiscard]] QString duration(Duration duration);                               ///< "30 min", "8 h"

[[nodiscard]] QString clock(UtcTime time, const QTimeZone &zone);    ///< "10:40:58"
[[nodiscard]] QString minute(UtcTime time, const QTimeZone &zone);   ///< "10:40"
[[nodiscard]] QString date(UtcTime time, const QTimeZone &zone);     ///< "Tue 18 Nov 2025, UTC+1"
[[nodiscard]] QString dateTime(UtcTime time, const QTimeZone &zone); ///< "18 Nov 2025 10:40:58"
[[nodiscard]] QTimeZone zone(const Site &site);                      ///< UTC where the site names none that exists

/// "Flow more than 5.0 m³/h from 60.0 m³/h": what raises the rule's alarm; empty for the console's own.
[[nodiscard]] QString condition(const Rule &rule, const Site &site);
[[nodiscard]] bool hasLimitsByMode(const Rule &rule);

[[nodiscard]] QString limit(const AlarmFacts &facts);    ///< "above 105.0"
[[nodiscard]] QString distance(const AlarmFacts &facts); ///< "3.4 °C above the limit 105.0"; the condition where it is not one limit
/// The second line of the alarm: what it was raised for, or why it is not shown as live.
[[nodiscard]] QString firstReason(const AlarmFacts &facts);
/// "held: Flow is stale since 10:40:58": why a process alarm stays as it is; empty where it does not.
[[nodiscard]] QString heldLine(const AlarmFacts &facts);
[[nodiscard]] QString value(const AlarmFacts &facts); ///< "108.4 °C", "? 171 °C", "—"

[[nodiscard]] QString text(const std::string &utf8);

} // namespace andon::words
