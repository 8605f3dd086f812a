// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/alarm.h"
#include "models/domain/site.h"
#include "models/domain/watch.h"

#include <QMetaType>
#include <QString>
#include <QTimeZone>

#include <optional>

namespace andon {

/// Whose fault an alarm tells of; the three are told apart wherever alarms are shown.
enum class AlarmKind { Process, Sensor, Console };

/// One listed alarm with all that a row, a card or the detail shows of it. The texts are the site's own words; strings are shared,
/// so that a copy is cheap.
struct AlarmFacts {
  AlarmStatus status;
  ShownState state = ShownState::Normal;
  bool departed = false; ///< normal again; stays only while the list is held

  QString asset;     ///< "COMP-03"
  QString assetName; ///< "Screw compressor"
  QString area;      ///< "Compressed air"
  QString alarm;     ///< "Discharge temperature high"
  QString acknowledgedBy;
  QString shelvedBy;
  int assetRank = 0; ///< position in alphabetical order, so that sorting compares numbers
  int alarmRank = 0;

  std::optional<StreamId> stream;
  QString unit;
  int decimals = 1;
  std::optional<LimitSide> side; ///< of a rule that is one limit of one stream
  double limit = 0.0;
  QString condition; ///< of every other rule: "Flow more than 5.0 m³/h from 60.0 m³/h"
  std::optional<Range> range;
  std::optional<Range> normal;
  std::optional<LatestValue> value;
  std::optional<ConsoleCondition> console;
  QString heldStream; ///< name of the stream in status.held
  QTimeZone zone;

  bool operator==(const AlarmFacts &) const = default;
};

[[nodiscard]] inline AlarmKind kindOf(const AlarmFacts &facts)
{
  if (facts.console)
    return AlarmKind::Console;
  return sensorStreamOf(facts.status.alarm) ? AlarmKind::Sensor : AlarmKind::Process;
}

/// True where the shown value cannot be trusted: the badge has "?" and the value the unknown colour.
[[nodiscard]] inline bool hasDoubtfulValue(const AlarmFacts &facts)
{
  return (facts.value && facts.value->quality != Quality::Good) || facts.status.held;
}

[[nodiscard]] inline bool isUnacknowledged(const AlarmStatus &status)
{
  return !status.regions.acknowledged && isAnnunciated(status.regions);
}

} // namespace andon

Q_DECLARE_METATYPE(andon::AlarmFacts)
