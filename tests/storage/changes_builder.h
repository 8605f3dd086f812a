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
  occurrence.worst = 81.5;
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

/// One of everything that a change can hold, with values unlike the defaults; what a store of each version is tested with.
inline storage::Changes oneOfEverything()
{
  storage::Changes changes = raisedChange(41);
  const UtcTime time{std::chrono::nanoseconds{1'800'000'000'123'456'789}};
  AlarmTransition shelved = changes.transitions.front();
  shelved.kind = TransitionKind::Shelved;
  shelved.time = time;
  shelved.after.shelving = Shelving::OneShot;
  shelved.after.latched = true;
  shelved.priority = Priority::Urgent;
  shelved.person = PersonId{"okafor"};
  shelved.comment = "Fühler prüfen – 検査";
  changes.transitions.push_back(shelved);
  AlarmStatus status;
  status.alarm = {AssetId{"chiller1"}, RuleId{"cold"}};
  status.regions = {true, false, false, true, Shelving::Timed, true, true, true};
  status.occurrence = OccurrenceId{40};
  status.priority = Priority::Low;
  status.raisedAt = time;
  status.returnedAt = time + std::chrono::seconds{1};
  status.acknowledgedAt = time + std::chrono::seconds{2};
  status.acknowledgedBy = PersonId{"okafor"};
  status.comment = "looked at";
  status.valueAtRaise = -3.25;
  status.worst = -3.25;
  status.shelvedUntil = time + std::chrono::hours{8};
  status.shelvedBy = PersonId{"mei"};
  status.raisedWhileHidden = 4'000'000'000U;
  changes.statuses.insert(changes.statuses.begin(), status);
  changes.conditions.push_back({{AssetId{"chiller1"}, RuleId{"cold"}}, {true, false, time, time + std::chrono::seconds{5}, 4.75, {}}});
  changes.people.push_back({{PersonId{"okafor"}, "M. Okafor", {Role::Supervisor, Role::Technician}}, "$argon2id$one"});
  changes.requests.push_back({SecondPersonRequestId{9}, time, PersonId{"okafor"}, R"({"command":"change_rule"})"});
  changes.site = storage::SiteVersion{1, time, PersonId{"okafor"}, "first", {{"rules.toml", "a = 1\n"}, {"site.toml", ""}}};
  changes.audit = {auditDraft(1), auditDraft(2), auditDraft(3)};
  return changes;
}

} // namespace andon::test
