// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/work_json.h"

#include "services/engine/json_fields.h"

namespace andon::engine {
namespace {

using nlohmann::json;

// Nanoseconds since 1970, so that nothing is rounded on the way; 0: no time.
std::int64_t nanoseconds(UtcTime time)
{
  return time.time_since_epoch().count();
}

UtcTime timeFrom(const json &object, const char *key)
{
  return UtcTime{Duration{field<std::int64_t>(object, key)}};
}

json recordJson(const WorkRecord &record)
{
  return {{"id", record.id.number()},
          {"asset", record.alarm.asset.text()},
          {"rule", record.alarm.rule.text()},
          {"occurrence", record.occurrence.number()},
          {"opened", nanoseconds(record.opened)},
          {"started", nanoseconds(record.started)},
          {"finished", nanoseconds(record.finished)},
          {"person", record.person.text()},
          {"finding", record.finding},
          {"hours", record.hours},
          {"cost", record.cost},
          {"reference", record.reference}};
}

/// No fraction, and nothing that a number of ours cannot hold.
std::int64_t numberFrom(const json &object, const char *key)
{
  const json number = field<json>(object, key);
  if (!number.is_number_integer() || number < 0 || number > largestNumber)
    throw FieldError{std::string{key} + " is not a whole number from 0 to 9007199254740992"};
  return number.get<std::int64_t>();
}

WorkRecord recordFrom(const json &object)
{
  return {WorkId{numberFrom(object, "id")},
          {AssetId{field<std::string>(object, "asset")}, RuleId{field<std::string>(object, "rule")}},
          OccurrenceId{numberFrom(object, "occurrence")},
          timeFrom(object, "opened"),
          timeFrom(object, "started"),
          timeFrom(object, "finished"),
          PersonId{field<std::string>(object, "person")},
          field<std::string>(object, "finding"),
          field<double>(object, "hours"),
          field<double>(object, "cost"),
          field<std::string>(object, "reference")};
}

} // namespace

void writeFields(json &out, const ImportWork &command)
{
  json records = json::array();
  for (const WorkRecord &record : command.records)
    records.push_back(recordJson(record));
  out["records"] = std::move(records);
  out["reason"] = command.reason;
}

void readFields(const json &in, ImportWork &command)
{
  for (const json &record : field<std::vector<json>>(in, "records"))
    command.records.push_back(recordFrom(record));
  command.reason = field<std::string>(in, "reason");
}

} // namespace andon::engine
