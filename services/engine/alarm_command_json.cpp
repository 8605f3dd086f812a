// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/alarm_command_json.h"

#include "services/engine/json_fields.h"

namespace andon::engine {
namespace {

using nlohmann::json;

OccurrenceId occurrenceFrom(const json &object)
{
  return OccurrenceId{field<std::int64_t>(object, "occurrence")};
}

void writeOccurrence(json &out, const AlarmId &alarm, OccurrenceId occurrence)
{
  out["alarm"] = alarmJson(alarm);
  out["occurrence"] = occurrence.number();
}

} // namespace

json alarmJson(const AlarmId &alarm)
{
  return {{"asset", alarm.asset.text()}, {"rule", alarm.rule.text()}};
}

AlarmId alarmFrom(const json &object)
{
  const auto alarm = field<json>(object, "alarm");
  return {AssetId{field<std::string>(alarm, "asset")}, RuleId{field<std::string>(alarm, "rule")}};
}

void writeFields(json &out, const AcknowledgeAlarm &c)
{
  writeOccurrence(out, c.alarm, c.occurrence);
  out["comment"] = c.comment;
}

void writeFields(json &out, const UnacknowledgeAlarm &c)
{
  writeOccurrence(out, c.alarm, c.occurrence);
}

void writeFields(json &out, const CommentAlarm &c)
{
  writeOccurrence(out, c.alarm, c.occurrence);
  out["comment"] = c.comment;
}

void writeFields(json &out, const LabelOccurrence &c)
{
  writeOccurrence(out, c.alarm, c.occurrence);
  out["label"] = keyOf(c.label);
  out["note"] = c.note;
}

void writeFields(json &out, const WithdrawLabel &c)
{
  writeOccurrence(out, c.alarm, c.occurrence);
}

void writeFields(json &out, const StartWork &c)
{
  writeOccurrence(out, c.alarm, c.occurrence);
}

void writeFields(json &out, const WithdrawWork &c)
{
  writeOccurrence(out, c.alarm, c.occurrence);
}

void writeFields(json &out, const FinishWork &c)
{
  writeOccurrence(out, c.alarm, c.occurrence);
  out["finding"] = c.finding;
  out["hours"] = c.hours;
  out["cost"] = c.cost;
  out["reference"] = c.reference;
}

void writeFields(json &out, const ResetLatch &c)
{
  out["alarm"] = alarmJson(c.alarm);
}

void writeFields(json &out, const ShelveAlarm &c)
{
  out["alarm"] = alarmJson(c.alarm);
  out["one_shot"] = c.oneShot;
  out["duration"] = inSeconds(c.duration);
  out["reason"] = c.reason;
}

void writeFields(json &out, const UnshelveAlarm &c)
{
  out["alarm"] = alarmJson(c.alarm);
}

void writeFields(json &out, const RemoveAlarmFromService &c)
{
  out["alarm"] = alarmJson(c.alarm);
  out["work_order"] = c.workOrder;
}

void writeFields(json &out, const ReturnAlarmToService &c)
{
  out["alarm"] = alarmJson(c.alarm);
}

void writeFields(json &out, const TakeBackQuietening &c)
{
  out["alarm"] = alarmJson(c.alarm);
  out["reason"] = c.reason;
}

void readFields(const json &in, AcknowledgeAlarm &c)
{
  c = {alarmFrom(in), occurrenceFrom(in), in.value("comment", std::string{})};
}
void readFields(const json &in, UnacknowledgeAlarm &c)
{
  c = {alarmFrom(in), occurrenceFrom(in)};
}
void readFields(const json &in, CommentAlarm &c)
{
  c = {alarmFrom(in), occurrenceFrom(in), field<std::string>(in, "comment")};
}
void readFields(const json &in, LabelOccurrence &c)
{
  const auto key = field<std::string>(in, "label");
  const auto label = occurrenceLabelFrom(key);
  if (!label)
    throw FieldError{"there is no label \"" + key + "\""};
  c = {alarmFrom(in), occurrenceFrom(in), *label, in.value("note", std::string{})};
}
void readFields(const json &in, WithdrawLabel &c)
{
  c = {alarmFrom(in), occurrenceFrom(in)};
}
void readFields(const json &in, StartWork &c)
{
  c = {alarmFrom(in), occurrenceFrom(in)};
}
void readFields(const json &in, WithdrawWork &c)
{
  c = {alarmFrom(in), occurrenceFrom(in)};
}
void readFields(const json &in, FinishWork &c)
{
  c = {alarmFrom(in),
       occurrenceFrom(in),
       field<std::string>(in, "finding"),
       field<double>(in, "hours"),
       field<double>(in, "cost"),
       field<std::string>(in, "reference")};
}
void readFields(const json &in, ResetLatch &c)
{
  c = {alarmFrom(in)};
}
void readFields(const json &in, ShelveAlarm &c)
{
  c = {alarmFrom(in), field<bool>(in, "one_shot"), seconds(in, "duration"), field<std::string>(in, "reason")};
}
void readFields(const json &in, UnshelveAlarm &c)
{
  c = {alarmFrom(in)};
}
void readFields(const json &in, RemoveAlarmFromService &c)
{
  c = {alarmFrom(in), field<std::string>(in, "work_order")};
}
void readFields(const json &in, ReturnAlarmToService &c)
{
  c = {alarmFrom(in)};
}
void readFields(const json &in, TakeBackQuietening &c)
{
  c = {alarmFrom(in), in.value("reason", std::string{})};
}

} // namespace andon::engine
