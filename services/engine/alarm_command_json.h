// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/command.h"

#include <nlohmann/json_fwd.hpp>

/// The fields of commands that act on one alarm.
namespace andon::engine {

[[nodiscard]] nlohmann::json alarmJson(const AlarmId &alarm);
/// Throws FieldError, as all that reads fields here.
[[nodiscard]] AlarmId alarmFrom(const nlohmann::json &object);

void writeFields(nlohmann::json &out, const AcknowledgeAlarm &c);
void writeFields(nlohmann::json &out, const UnacknowledgeAlarm &c);
void writeFields(nlohmann::json &out, const CommentAlarm &c);
void writeFields(nlohmann::json &out, const LabelOccurrence &c);
void writeFields(nlohmann::json &out, const WithdrawLabel &c);
void writeFields(nlohmann::json &out, const StartWork &c);
void writeFields(nlohmann::json &out, const WithdrawWork &c);
void writeFields(nlohmann::json &out, const FinishWork &c);
void writeFields(nlohmann::json &out, const ResetLatch &c);
void writeFields(nlohmann::json &out, const ShelveAlarm &c);
void writeFields(nlohmann::json &out, const UnshelveAlarm &c);
void writeFields(nlohmann::json &out, const RemoveAlarmFromService &c);
void writeFields(nlohmann::json &out, const ReturnAlarmToService &c);
void writeFields(nlohmann::json &out, const TakeBackQuietening &c);

void readFields(const nlohmann::json &in, AcknowledgeAlarm &c);
void readFields(const nlohmann::json &in, UnacknowledgeAlarm &c);
void readFields(const nlohmann::json &in, CommentAlarm &c);
void readFields(const nlohmann::json &in, LabelOccurrence &c);
void readFields(const nlohmann::json &in, WithdrawLabel &c);
void readFields(const nlohmann::json &in, StartWork &c);
void readFields(const nlohmann::json &in, WithdrawWork &c);
void readFields(const nlohmann::json &in, FinishWork &c);
void readFields(const nlohmann::json &in, ResetLatch &c);
void readFields(const nlohmann::json &in, ShelveAlarm &c);
void readFields(const nlohmann::json &in, UnshelveAlarm &c);
void readFields(const nlohmann::json &in, RemoveAlarmFromService &c);
void readFields(const nlohmann::json &in, ReturnAlarmToService &c);
void readFields(const nlohmann::json &in, TakeBackQuietening &c);

} // namespace andon::engine
