// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storage/operations_rows.h"

#include "services/storage/explanation_rows.h"
#include "services/storage/row_values.h"

#include <QCryptographicHash>

#include <array>
#include <cmath>
#include <limits>
#include <string_view>
#include <utility>

namespace andon::storage {

namespace {

// The keys are stored: never change one, only add.
constexpr std::array transitionKeys{
    std::pair{TransitionKind::Raised, "raised"},
    std::pair{TransitionKind::Returned, "returned"},
    std::pair{TransitionKind::Acknowledged, "acknowledged"},
    std::pair{TransitionKind::Unacknowledged, "unacknowledged"},
    std::pair{TransitionKind::Confirmed, "confirmed"},
    std::pair{TransitionKind::LatchReset, "latch_reset"},
    std::pair{TransitionKind::Shelved, "shelved"},
    std::pair{TransitionKind::Unshelved, "unshelved"},
    std::pair{TransitionKind::ShelfExpired, "shelf_expired"},
    std::pair{TransitionKind::Suppressed, "suppressed"},
    std::pair{TransitionKind::Unsuppressed, "unsuppressed"},
    std::pair{TransitionKind::RemovedFromService, "removed_from_service"},
    std::pair{TransitionKind::ReturnedToService, "returned_to_service"},
    std::pair{TransitionKind::Silenced, "silenced"},
    std::pair{TransitionKind::ReAlarmed, "re_alarmed"},
    std::pair{TransitionKind::Commented, "commented"},
    std::pair{TransitionKind::Annunciated, "annunciated"},
};

constexpr std::array shelvingKeys{
    std::pair{Shelving::Unshelved, "unshelved"},
    std::pair{Shelving::Timed, "timed"},
    std::pair{Shelving::OneShot, "one_shot"},
};

void addRegions(SqlSession::Values &values, const AlarmRegions &regions)
{
  values.insert(values.end(), {int{regions.active}, int{regions.acknowledged}, int{regions.confirmed}, int{regions.latched},
                               QVariant(QLatin1String(keyIn(shelvingKeys, regions.shelving))), int{regions.suppressedByDesign},
                               int{regions.outOfService}, int{regions.silenced}});
}

Result<AlarmRegions> readRegions(RowReader &row, const std::string &path)
{
  AlarmRegions regions;
  regions.active = row.truth();
  regions.acknowledged = row.truth();
  regions.confirmed = row.truth();
  regions.latched = row.truth();
  const std::string shelving = row.text();
  const auto known = fromKey<Shelving>(shelvingKeys, shelving);
  if (!known)
    return unknown(path, "shelving \"" + shelving + "\"");
  regions.shelving = *known;
  regions.suppressedByDesign = row.truth();
  regions.outOfService = row.truth();
  regions.silenced = row.truth();
  return regions;
}

Result<Priority> readPriority(RowReader &row, const std::string &path)
{
  const std::int64_t number = row.number();
  if (number < static_cast<int>(Priority::Urgent) || number > static_cast<int>(Priority::Low))
    return unknown(path, "priority " + std::to_string(number));
  return static_cast<Priority>(number);
}

QVariant fault(const std::optional<SensorFault> &value)
{
  return toValue(value ? std::string{keyOf(*value)} : std::string{});
}

Result<std::optional<SensorFault>> readFault(RowReader &row, const std::string &path)
{
  const std::string key = row.text();
  const auto known = sensorFaultOf(key);
  if (!known && !key.empty())
    return unknown(path, "sensor fault \"" + key + "\"");
  return known;
}

AlarmId readAlarm(RowReader &row)
{
  AssetId asset{row.text()};
  return {std::move(asset), RuleId{row.text()}};
}

/// Tells two lines of one occurrence at one time apart; 64 bits are plenty among those few.
std::int64_t contentKey(const SqlSession::Values &values)
{
  std::string text;
  for (const QVariant &value : values) {
    const std::string field = value.toString().toStdString();
    text += std::to_string(field.size()) + (value.isNull() ? "n" : ":") + field;
  }
  const QByteArray hash =
      QCryptographicHash::hash(QByteArrayView{text.data(), static_cast<qsizetype>(text.size())}, QCryptographicHash::Sha256);
  std::uint64_t key = 0;
  for (int i = 0; i < 8; ++i)
    key = key << 8U | static_cast<unsigned char>(hash[i]);
  return static_cast<std::int64_t>(key);
}

} // namespace

namespace sql {

const char *const putStatus =
    "INSERT INTO alarm_status (asset, rule, active, acknowledged, confirmed, latched, shelving, suppressed, out_of_service, silenced,"
    " occurrence, priority, raised_at, returned_at, acknowledged_at, acknowledged_by, note, value_at_raise, shelved_until, shelved_by,"
    " raised_while_hidden, sensor_fault, worst, quietening) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
    " ON CONFLICT (asset, rule) DO UPDATE SET active = excluded.active, acknowledged = excluded.acknowledged,"
    " confirmed = excluded.confirmed, latched = excluded.latched, shelving = excluded.shelving, suppressed = excluded.suppressed,"
    " out_of_service = excluded.out_of_service, silenced = excluded.silenced, occurrence = excluded.occurrence,"
    " priority = excluded.priority, raised_at = excluded.raised_at, returned_at = excluded.returned_at,"
    " acknowledged_at = excluded.acknowledged_at, acknowledged_by = excluded.acknowledged_by, note = excluded.note,"
    " value_at_raise = excluded.value_at_raise, shelved_until = excluded.shelved_until, shelved_by = excluded.shelved_by,"
    " raised_while_hidden = excluded.raised_while_hidden, sensor_fault = excluded.sensor_fault, worst = excluded.worst,"
    " quietening = excluded.quietening";

const char *const allStatuses =
    "SELECT asset, rule, active, acknowledged, confirmed, latched, shelving, suppressed, out_of_service, silenced,"
    " occurrence, priority, raised_at, returned_at, acknowledged_at, acknowledged_by, note, value_at_raise, shelved_until, shelved_by,"
    " raised_while_hidden, sensor_fault, worst, quietening FROM alarm_status ORDER BY asset, rule";

const char *const putCondition =
    "INSERT INTO alarm_condition (asset, rule, beyond, active, since, latest, value, memory) VALUES (?,?,?,?,?,?,?,?)"
    " ON CONFLICT (asset, rule) DO UPDATE SET beyond = excluded.beyond, active = excluded.active, since = excluded.since,"
    " latest = excluded.latest, value = excluded.value, memory = excluded.memory";

const char *const allConditions =
    "SELECT asset, rule, beyond, active, since, latest, value, memory FROM alarm_condition ORDER BY asset, rule";

const char *const putOccurrence =
    "INSERT INTO occurrence (id, asset, rule, priority, raised_at, returned_at, acknowledged_at, acknowledged_by, note, value_at_raise,"
    " annunciated, sensor_fault, worst) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)"
    " ON CONFLICT (id) DO UPDATE SET asset = excluded.asset, rule = excluded.rule, priority = excluded.priority,"
    " raised_at = excluded.raised_at, returned_at = excluded.returned_at, acknowledged_at = excluded.acknowledged_at,"
    " acknowledged_by = excluded.acknowledged_by, note = excluded.note, value_at_raise = excluded.value_at_raise,"
    " annunciated = excluded.annunciated, sensor_fault = excluded.sensor_fault, worst = excluded.worst";

const char *const putTransition =
    "INSERT INTO alarm_transition (asset, rule, occurrence, kind, time, active, acknowledged, confirmed, latched, shelving, suppressed,"
    " out_of_service, silenced, priority, value, person, note, content_key, sequence) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
    " ON CONFLICT (occurrence, time, content_key) DO NOTHING";

const char *const transitionsOfOccurrence =
    "SELECT asset, rule, occurrence, kind, time, active, acknowledged, confirmed, latched, shelving, suppressed, out_of_service, silenced,"
    " priority, value, person, note FROM alarm_transition WHERE occurrence = ? ORDER BY sequence";

const char *const putHealth = "INSERT INTO health_evidence (asset, time, content) VALUES (?,?,?)"
                              " ON CONFLICT (asset) DO UPDATE SET time = excluded.time, content = excluded.content";

const char *const allHealth = "SELECT asset, time, content FROM health_evidence ORDER BY asset";

const char *const putExplanation =
    "INSERT INTO explanation (occurrence, predictor, time, content) VALUES (?,?,?,?)"
    " ON CONFLICT (occurrence) DO UPDATE SET predictor = excluded.predictor, time = excluded.time, content = excluded.content";

} // namespace sql

SqlSession::Values toValues(const AlarmStatus &status)
{
  SqlSession::Values values{toValue(status.alarm.asset.text()), toValue(status.alarm.rule.text())};
  addRegions(values, status.regions);
  values.insert(values.end(),
                {toValue(status.occurrence.number()), static_cast<int>(status.priority), time(status.raisedAt), time(status.returnedAt),
                 time(status.acknowledgedAt), toValue(status.acknowledgedBy.text()), toValue(status.comment), real(status.valueAtRaise),
                 time(status.shelvedUntil), toValue(status.shelvedBy.text()), toValue(std::int64_t{status.raisedWhileHidden}),
                 fault(status.fault), real(status.worst), toValue(status.quietening.number())});
  return values;
}

SqlSession::Values toValues(const StoredCondition &condition)
{
  const detection::ConditionState &state = condition.state;
  return {toValue(condition.alarm.asset.text()),
          toValue(condition.alarm.rule.text()),
          int{state.beyond},
          int{state.active},
          time(state.since),
          time(state.latest),
          real(state.value),
          toValue(state.memory ? detection::toText(*state.memory) : std::string{})};
}

SqlSession::Values toValues(const Occurrence &occurrence)
{
  return {toValue(occurrence.id.number()),
          toValue(occurrence.alarm.asset.text()),
          toValue(occurrence.alarm.rule.text()),
          static_cast<int>(occurrence.priority),
          time(occurrence.raisedAt),
          time(occurrence.returnedAt),
          time(occurrence.acknowledgedAt),
          toValue(occurrence.acknowledgedBy.text()),
          toValue(occurrence.comment),
          real(occurrence.valueAtRaise),
          int{occurrence.annunciated},
          fault(occurrence.fault),
          real(occurrence.worst)};
}

SqlSession::Values toValues(const AlarmTransition &transition, std::int64_t sequence)
{
  SqlSession::Values values{toValue(transition.alarm.asset.text()), toValue(transition.alarm.rule.text()),
                            toValue(transition.occurrence.number()), QVariant(QLatin1String(keyIn(transitionKeys, transition.kind))),
                            time(transition.time)};
  addRegions(values, transition.after);
  values.insert(values.end(), {static_cast<int>(transition.priority), real(transition.value), toValue(transition.person.text()),
                               toValue(transition.comment)});
  values.push_back(toValue(contentKey(values)));
  values.push_back(toValue(sequence));
  return values;
}

SqlSession::Values toValues(const StoredHealth &health)
{
  return {toValue(health.asset.text()), time(health.time), toValue(health.content)};
}

SqlSession::Values toValues(const AlarmExplanation &explanation)
{
  return {toValue(explanation.occurrence.number()), toValue(explanation.predictor.text()), time(explanation.time),
          toValue(toText(explanation))};
}

double RowReader::real()
{
  const QVariant value = next();
  return value.isNull() ? std::numeric_limits<double>::quiet_NaN() : value.toDouble();
}

Result<AlarmStatus> readStatus(const QSqlQuery &query, const std::string &path)
{
  RowReader row(query);
  AlarmStatus status;
  status.alarm = readAlarm(row);
  auto regions = readRegions(row, path);
  if (!regions)
    return tl::unexpected<Error>(regions.error());
  status.regions = *regions;
  status.occurrence = OccurrenceId{row.number()};
  auto priority = readPriority(row, path);
  if (!priority)
    return tl::unexpected<Error>(priority.error());
  status.priority = *priority;
  status.raisedAt = row.time();
  status.returnedAt = row.time();
  status.acknowledgedAt = row.time();
  status.acknowledgedBy = PersonId{row.text()};
  status.comment = row.text();
  status.valueAtRaise = row.real();
  status.shelvedUntil = row.time();
  status.shelvedBy = PersonId{row.text()};
  status.raisedWhileHidden = static_cast<std::uint32_t>(row.number());
  if (auto known = readFault(row, path); known)
    status.fault = *known;
  else
    return tl::unexpected<Error>(known.error());
  status.worst = row.real();
  status.quietening = QuieteningId{row.number()};
  return status;
}

Result<StoredCondition> readCondition(const QSqlQuery &query, const std::string &path)
{
  RowReader row(query);
  StoredCondition condition;
  condition.alarm = readAlarm(row);
  condition.state.beyond = row.truth();
  condition.state.active = row.truth();
  condition.state.since = row.time();
  condition.state.latest = row.time();
  condition.state.value = row.real();
  const std::string text = row.text();
  if (text.empty())
    return condition;
  auto memory = detection::memoryFromText(text);
  if (!memory)
    return unknown(path, memory.error().subject);
  condition.state.memory = std::move(*memory);
  return condition;
}

Result<Occurrence> readOccurrence(const QSqlQuery &query, const std::string &path)
{
  RowReader row(query);
  Occurrence occurrence;
  occurrence.id = OccurrenceId{row.number()};
  occurrence.alarm = readAlarm(row);
  auto priority = readPriority(row, path);
  if (!priority)
    return tl::unexpected<Error>(priority.error());
  occurrence.priority = *priority;
  occurrence.raisedAt = row.time();
  occurrence.returnedAt = row.time();
  occurrence.acknowledgedAt = row.time();
  occurrence.acknowledgedBy = PersonId{row.text()};
  occurrence.comment = row.text();
  occurrence.valueAtRaise = row.real();
  occurrence.annunciated = row.truth();
  if (auto known = readFault(row, path); known)
    occurrence.fault = *known;
  else
    return tl::unexpected<Error>(known.error());
  occurrence.worst = row.real();
  return occurrence;
}

Result<AlarmTransition> readTransition(const QSqlQuery &query, const std::string &path)
{
  RowReader row(query);
  AlarmTransition transition;
  transition.alarm = readAlarm(row);
  transition.occurrence = OccurrenceId{row.number()};
  const std::string kind = row.text();
  const auto known = fromKey<TransitionKind>(transitionKeys, kind);
  if (!known)
    return unknown(path, "transition \"" + kind + "\"");
  transition.kind = *known;
  transition.time = row.time();
  auto regions = readRegions(row, path);
  if (!regions)
    return tl::unexpected<Error>(regions.error());
  transition.after = *regions;
  auto priority = readPriority(row, path);
  if (!priority)
    return tl::unexpected<Error>(priority.error());
  transition.priority = *priority;
  transition.value = row.real();
  transition.person = PersonId{row.text()};
  transition.comment = row.text();
  return transition;
}

Result<StoredHealth> readHealth(const QSqlQuery &query, const std::string &)
{
  RowReader row(query);
  StoredHealth health;
  health.asset = AssetId{row.text()};
  health.time = row.time();
  health.content = row.text();
  return health;
}

} // namespace andon::storage
