// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the command service that acts on alarms.
#include "services/engine/command_service.h"

namespace andon::engine {

void CommandService::run(const Call &call, const AcknowledgeAlarm &command)
{
  runOnAlarm(call, command.alarm, alarms::Acknowledge{command.occurrence, command.comment});
}

void CommandService::run(const Call &call, const UnacknowledgeAlarm &command)
{
  runOnAlarm(call, command.alarm, alarms::Unacknowledge{command.occurrence});
}

void CommandService::run(const Call &call, const CommentAlarm &command)
{
  runOnAlarm(call, command.alarm, alarms::Comment{command.occurrence, command.comment});
}

void CommandService::run(const Call &call, const ResetLatch &command)
{
  runOnAlarm(call, command.alarm, alarms::ResetLatchedAlarm{});
}

void CommandService::run(const Call &call, const ShelveAlarm &command)
{
  runOnAlarm(call, command.alarm, alarms::Shelve{command.oneShot, command.duration, command.reason});
}

void CommandService::run(const Call &call, const UnshelveAlarm &command)
{
  runOnAlarm(call, command.alarm, alarms::Unshelve{});
}

void CommandService::run(const Call &call, const RemoveAlarmFromService &command)
{
  runOnAlarm(call, command.alarm, alarms::RemoveFromService{command.workOrder});
}

void CommandService::run(const Call &call, const ReturnAlarmToService &command)
{
  runOnAlarm(call, command.alarm, alarms::ReturnToService{});
}

void CommandService::runOnAlarm(const Call &call, const AlarmId &alarm, const alarms::AlarmEvent &event)
{
  const auto changed = book_.apply(alarm, event, clock_.utc(), call.person);
  if (!changed) {
    refuse(call, changed.error());
    return;
  }
  if (!*changed) {
    // A repeated command is answered alike, behind the first one's commit, and changes nothing.
    replyWhenSaved(call, "done: it was so already");
    return;
  }
  pipeline_.commitBook({draft(call, "done")}, savedReply(call.reply), {});
}

} // namespace andon::engine
