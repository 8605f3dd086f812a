// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/storage/changes.h"

#include <string>

namespace andon::test {

/// One raise of one alarm as the engine hands it to the store: everything numbered by `number`.
inline storage::Changes raisedChange(std::int64_t number, const std::string &asset = "pump1", const std::string &rule = "hot")
{
  const AlarmId alarm{AssetId{asset}, RuleId{rule}};
  const UtcTime time{std::chrono::seconds{1'800'000'000 + number}};
  AlarmRegions regions;
  regions.active = true;
  regions.acknowledged = false;
  storage::Changes changes;
  AlarmTransition transition;
  transition.alarm = alarm;
  transition.occurrence = OccurrenceId{number};
  transition.kind = TransitionKind::Raised;
  transition.time = time;
  transition.after = regions;
  transition.value = 81.5;
  changes.transitions.push_back(transition);
  Occurrence occurrence;
  occurrence.id = OccurrenceId{number};
  occurrence.alarm = alarm;
  occurrence.raisedAt = time;
  occurrence.valueAtRaise = 81.5;
  changes.occurrences.push_back(occurrence);
  AlarmStatus status;
  status.alarm = alarm;
  status.regions = regions;
  status.occurrence = OccurrenceId{number};
  status.raisedAt = time;
  changes.statuses.push_back(status);
  return changes;
}

inline storage::AuditDraft auditDraft(std::int64_t number)
{
  return {UtcTime{std::chrono::seconds{1'800'000'000 + number}},
          PersonId{"okafor"},
          "acknowledge_alarm",
          "pump1/hot",
          R"({"number":)" + std::to_string(number) + "}",
          "done"};
}

} // namespace andon::test
