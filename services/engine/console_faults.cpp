// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/console_faults.h"

#include <algorithm>
#include <cstdlib>

namespace andon::engine {
namespace {

using namespace std::chrono_literals;

/// A broker may restart and a disk hiccup without an alarm.
constexpr Duration patience = 5s;
/// How long a loss or a moved clock stays an alarm after it happened.
constexpr Duration memory = 60s;
constexpr Duration clockTolerance = 2s;
constexpr Duration deviceClockTolerance = 5s;

Rule consoleRule(ConsoleFault fault, const BrokerId &broker, std::string id, std::string name, Priority priority, Rationalisation why)
{
  Rule rule;
  rule.id = RuleId{std::move(id)};
  rule.asset = consoleAsset;
  rule.name = std::move(name);
  rule.condition = ConsoleCondition{fault, broker};
  rule.priority = priority;
  rule.rationalisation = std::move(why);
  return rule;
}

} // namespace

Site withConsole(Site site, const std::vector<Broker> &brokers)
{
  const AreaId area{"andon"};
  site.areas.push_back({area, "Andon"});
  site.assets.push_back({consoleAsset, "This console", "console", area, {}});
  for (const Broker &broker : brokers) {
    site.rules.push_back(consoleRule(
        ConsoleFault::BrokerLost, broker.id, "broker-lost-" + broker.id.text(), "Broker " + broker.id.text() + " lost", Priority::High,
        {"The broker or the way to it is down.", "No telemetry arrives; process alarms cannot be raised.",
         "Check that the broker runs and that this computer reaches it. The console tries again by itself.", 5min}));
    site.rules.push_back(consoleRule(ConsoleFault::MessagesLost, broker.id, "messages-lost-" + broker.id.text(),
                                     "Messages of broker " + broker.id.text() + " lost", Priority::Medium,
                                     {"More arrives than the broker's queue or this computer can take.",
                                      "Values are missing; a short excursion may go unseen.",
                                      "Raise max_queued_messages at the broker, or give this computer less to do.", 30min}));
  }
  site.rules.push_back(
      consoleRule(ConsoleFault::StoreFailing, {}, "store-failing", "Store cannot be written", Priority::High,
                  {"The disk is full, read-only or failing.",
                   "Alarms and actions are shown but not saved; a restart would lose them. Changes of rules and people are refused.",
                   "Free space or repair the disk. Saving resumes by itself.", 15min}));
  site.rules.push_back(consoleRule(ConsoleFault::HistoryFailing, {}, "history-failing", "Telemetry history cannot be written",
                                   Priority::Medium,
                                   {"The disk is full or the history file is damaged.", "Trends will have a gap. Alarms are not touched.",
                                    "Free space; if the file is damaged, move it away and start again.", 60min}));
  site.rules.push_back(
      consoleRule(ConsoleFault::ClockWrong, {}, "clock-wrong", "Clock moved or off", Priority::Medium,
                  {"The clock of this computer was set, or the devices' clocks are ahead of it.",
                   "Times of alarms and of samples do not match.", "Check the time service of this computer and of the devices.", 60min}));
  return site;
}

Site withoutConsole(Site running)
{
  // What withConsole adds stands at the end.
  running.areas.pop_back();
  running.assets.pop_back();
  while (!running.rules.empty() && running.rules.back().asset == consoleAsset)
    running.rules.pop_back();
  return running;
}

ConsoleFaults::ConsoleFaults(const Site &running)
{
  follow(running);
}

void ConsoleFaults::follow(const Site &running)
{
  const std::vector<Watch> before = std::move(watches_);
  watches_.clear();
  for (const Rule &rule : running.rules)
    if (const auto *condition = std::get_if<ConsoleCondition>(&rule.condition);
        condition != nullptr && condition->fault != ConsoleFault::PredictorAside && condition->fault != ConsoleFault::PredictorDrift) {
      const AlarmId alarm = alarmId(rule);
      const auto known = std::find_if(before.begin(), before.end(), [&](const Watch &watch) { return watch.alarm == alarm; });
      watches_.push_back(known != before.end() ? *known : Watch{alarm, *condition, {}, {}, 0});
    }
}

std::vector<ConsoleFaults::Verdict> ConsoleFaults::judge(const HealthDelta &health, bool historyFails, SteadyTime now, UtcTime utc,
                                                         const std::function<bool(const AlarmId &)> &isActive)
{
  const Duration offset = utc.time_since_epoch() - now.time_since_epoch();
  const bool clockMoved = started_ && std::chrono::abs(offset - civilMinusSteady_) > clockTolerance;
  civilMinusSteady_ = offset;
  started_ = true;

  std::vector<Verdict> verdicts;
  for (Watch &watch : watches_)
    verdicts.push_back({watch.alarm, judge(watch, health, historyFails, clockMoved, now, isActive(watch.alarm))});
  return verdicts;
}

bool ConsoleFaults::judge(Watch &watch, const HealthDelta &health, bool historyFails, bool clockMoved, SteadyTime now, bool isActive)
{
  const auto lasting = [&](bool faulty) {
    if (!faulty)
      watch.since = {};
    else if (watch.since == SteadyTime{})
      watch.since = now;
    return faulty && (isActive || now - watch.since >= patience);
  };
  const auto momentary = [&](bool happened) {
    if (happened)
      watch.until = now + memory;
    return now < watch.until;
  };
  const auto broker =
      std::find_if(health.brokers.begin(), health.brokers.end(), [&](const BrokerHealth &b) { return b.id == watch.condition.broker; });

  switch (watch.condition.fault) {
  case ConsoleFault::BrokerLost: return lasting(broker != health.brokers.end() && broker->state != ConnectionState::Connected);
  case ConsoleFault::MessagesLost: {
    if (broker == health.brokers.end())
      return false;
    const std::uint64_t lost = broker->lostHere + broker->lostAtBroker;
    const bool more = lost > watch.lostBefore;
    watch.lostBefore = lost;
    return momentary(more);
  }
  case ConsoleFault::StoreFailing: return health.store == StoreState::Failing;
  case ConsoleFault::HistoryFailing: return lasting(historyFails);
  case ConsoleFault::ClockWrong: {
    const bool moved = momentary(clockMoved);
    // Stamps from the past may be honest: a gateway that buffered. Stamps from the future never are.
    return lasting(health.clockOffset < -deviceClockTolerance) || moved;
  }
  case ConsoleFault::PredictorAside:
  case ConsoleFault::PredictorDrift: return isActive; // whoever runs the predictors knows
  }
  return false;
}

} // namespace andon::engine
