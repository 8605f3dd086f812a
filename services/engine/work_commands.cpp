// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the command service that keeps what was done about alarms.
#include "services/engine/command_service.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace andon::engine {
namespace {

constexpr std::size_t longestText = 2000;
constexpr std::size_t mostImported = 10'000;
constexpr double mostHours = 10'000.0;
constexpr double mostCost = 1e9;

/// What cannot be meant; nothing: it can.
std::optional<Error> problemOf(const WorkRecord &record)
{
  const std::string subject = record.alarm.asset.text();
  if (record.finding.size() > longestText || record.reference.size() > longestText)
    return Error{ErrorCode::LimitExceeded, subject, "finding and reference have at most 2,000 characters each", "Say it shorter."};
  if (!(record.hours >= 0.0 && record.hours <= mostHours))
    return Error{ErrorCode::Malformed, subject, "hours are between 0 and 10,000", "Correct them."};
  if (!(record.cost >= 0.0 && record.cost <= mostCost))
    return Error{ErrorCode::Malformed, subject, "the cost is between 0 and 1,000,000,000", "Correct it."};
  if (record.finished != noTime && record.finished < record.started)
    return Error{ErrorCode::Malformed, subject, "work is finished before it was started", "Correct one of the times."};
  return std::nullopt;
}

bool goesOn(const WorkRecord &record)
{
  return record.finished == noTime && !record.occurrence.isNone();
}

/// What cannot be meant among records that come together; `open` goes on already, `last` is the largest number so far.
std::optional<Error> problemOf(const std::vector<WorkRecord> &records, const Site &site, const std::map<OccurrenceId, WorkRecord> &open,
                               WorkId last)
{
  std::set<WorkId> numbers;
  std::set<OccurrenceId> goingOn;
  std::int64_t unnumbered = 0;
  for (std::size_t i = 0; i < records.size(); ++i) {
    const WorkRecord &record = records[i];
    const std::string subject = "record " + std::to_string(i + 1);
    std::optional<Error> problem;
    const auto isNumber = [](std::int64_t number) { return number >= 0 && number <= largestNumber; };
    if (findAsset(site, record.alarm.asset) == nullptr)
      problem = Error{ErrorCode::NotFound,
                      {},
                      "names " + record.alarm.asset.text() + ", which is no asset of the site",
                      "Correct it, or add the asset first."};
    else if (!isNumber(record.id.number()) || !isNumber(record.occurrence.number()))
      problem = Error{ErrorCode::Malformed,
                      {},
                      "has an id or an occurrence that is no whole number from 0 to 9,007,199,254,740,992",
                      "Correct them; one without an id gets the next."};
    else if (!record.id.isNone() && !numbers.insert(record.id).second)
      problem = Error{ErrorCode::Conflict,
                      {},
                      "has the id " + std::to_string(record.id.number()) + ", as another one before it",
                      "Leave one of them out."};
    else if (goesOn(record) && !goingOn.insert(record.occurrence).second)
      problem = Error{ErrorCode::Conflict,
                      {},
                      "is not finished, as another one of occurrence " + std::to_string(record.occurrence.number()) + " before it",
                      "Finish one of them."};
    else
      problem = problemOf(record);
    if (problem) {
      problem->subject = subject;
      return problem;
    }
    last = std::max(last, record.id);
    unnumbered += record.id.isNone() ? 1 : 0;
  }
  if (last.number() > largestNumber - unnumbered)
    return Error{ErrorCode::LimitExceeded, "work", "the ids leave no numbers for those without one", "Give smaller ids."};
  for (const OccurrenceId occurrence : goingOn)
    if (const auto known = open.find(occurrence); known != open.end() && !numbers.contains(known->second.id))
      return Error{ErrorCode::Conflict, "occurrence " + std::to_string(occurrence.number()),
                   "has work that goes on already: record " + std::to_string(known->second.id.number()),
                   "Finish that one first, or give the record its id."};
  return std::nullopt;
}

Error nothingOpen(const AlarmId &alarm)
{
  return {ErrorCode::NotFound, alarm.asset.text() + " " + alarm.rule.text(), "has no work that was started and not finished",
          "Start it first."};
}

} // namespace

void CommandService::run(const Call &call, const StartWork &command)
{
  if (waitsInTurn(call, command.occurrence))
    return;
  if (openWork_.contains(command.occurrence))
    return replyWhenSaved(call, "done: it was started already");
  onOccurrence(call, command.alarm, command.occurrence, [this, call, command](const Occurrence &, const std::optional<AlarmExplanation> &) {
    if (openWork_.contains(command.occurrence)) // somebody was quicker
      return replyWhenSaved(call, "done: it was started already");
    const UtcTime now = clock_.utc();
    lastWork_ = WorkId{lastWork_.number() + 1};
    const WorkRecord record{lastWork_, command.alarm, command.occurrence, now, now, noTime, call.person, {}, 0.0, 0.0, {}};
    openWork_.insert_or_assign(command.occurrence, record);
    storage::Changes changes;
    changes.work.push_back(record);
    changes.audit.push_back(draft(call, "done"));
    store_.commit(std::move(changes), savedReply(call.reply));
  });
}

void CommandService::run(const Call &call, const FinishWork &command)
{
  if (waitsInTurn(call, command.occurrence))
    return;
  const auto open = openWork_.find(command.occurrence);
  if (open == openWork_.end() || open->second.alarm != command.alarm)
    return refuse(call, nothingOpen(command.alarm));
  WorkRecord record = open->second;
  record.finished = std::max(clock_.utc(), record.started);
  record.finding = command.finding;
  record.hours = command.hours > 0.0
                     ? command.hours
                     : std::min(mostHours, std::chrono::duration<double, std::ratio<3600>>(record.finished - record.started).count());
  if (command.hours < 0.0 || std::isnan(command.hours))
    record.hours = command.hours; // refused below, in words
  record.cost = command.cost;
  record.reference = command.reference;
  if (const auto problem = problemOf(record))
    return refuse(call, *problem);
  openWork_.erase(open);
  storage::Changes changes;
  changes.work.push_back(std::move(record));
  changes.audit.push_back(draft(call, "done"));
  store_.commit(std::move(changes), savedReply(call.reply));
}

void CommandService::run(const Call &call, const WithdrawWork &command)
{
  if (waitsInTurn(call, command.occurrence))
    return;
  const auto open = openWork_.find(command.occurrence);
  if (open == openWork_.end() || open->second.alarm != command.alarm)
    return replyWhenSaved(call, "done: it was so already");
  storage::Changes changes;
  changes.removedWork.push_back(open->second.id);
  changes.audit.push_back(draft(call, "done"));
  openWork_.erase(open);
  store_.commit(std::move(changes), savedReply(call.reply));
}

void CommandService::run(const Call &call, const ImportWork &command)
{
  if (command.records.empty() || command.reason.empty())
    return refuse(call, {ErrorCode::Malformed, "work", command.reason.empty() ? "a reason is required" : "there is no record in it",
                         command.reason.empty() ? "Say why." : "Give at least one."});
  if (command.records.size() > mostImported)
    return refuse(call, {ErrorCode::LimitExceeded, "work", "at most 10,000 records at once", "Import it in parts."});
  if (const auto problem = problemOf(command.records, *running_, openWork_, lastWork_))
    return refuse(call, *problem);
  storage::Changes changes;
  changes.work = command.records;
  WorkId last = lastWork_;
  for (const WorkRecord &record : changes.work)
    last = std::max(last, record.id);
  for (WorkRecord &record : changes.work)
    if (record.id.isNone())
      record.id = last = WorkId{last.number() + 1};
  changes.audit.push_back(draft(call, "done"));
  const std::vector<WorkRecord> taken = changes.work;
  lastWork_ = last;
  commitOrRefuse(call, std::move(changes), [this, taken] {
    for (const WorkRecord &record : taken) {
      std::erase_if(openWork_, [&record](const auto &open) { return open.second.id == record.id; });
      if (goesOn(record))
        openWork_.insert_or_assign(record.occurrence, record);
    }
  });
}

} // namespace andon::engine
