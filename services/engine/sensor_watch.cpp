// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/sensor_watch.h"

#include <algorithm>
#include <functional>
#include <unordered_map>

namespace andon::engine {
namespace {

using namespace std::chrono_literals;

constexpr std::uint16_t anyBroker = 0xffff;
constexpr Duration roundOf = 1s;

struct PlanHash {
  std::size_t operator()(const detection::HealthPlan &plan) const
  {
    std::size_t hash = 0;
    const auto add = [&hash](std::size_t each) { hash = hash * 31U + each; };
    add(std::hash<double>{}(plan.span));
    add(std::hash<double>{}(plan.sameness));
    add(std::hash<float>{}(plan.jump));
    for (const Duration each : {plan.staleAfter, plan.flatLine, plan.neighbours})
      add(static_cast<std::size_t>(each.count()));
    return hash;
  }
};

} // namespace

std::map<StreamIndex, detection::TimedValue> lastSamples(const Site &site, const telemetry::StreamRegistry &registry,
                                                         const storage::StoredState &state)
{
  if (state.conditions.empty())
    return {};
  std::unordered_map<AlarmId, const Rule *> rules;
  for (const Rule &rule : site.rules)
    rules.emplace(alarmId(rule), &rule);
  std::map<StreamIndex, detection::TimedValue> last;
  for (const storage::StoredCondition &condition : state.conditions) {
    const auto rule = rules.find(condition.alarm);
    if (rule == rules.end())
      continue;
    const std::vector<StreamId> streams = streamsOf(*rule->second);
    const auto &memory = condition.state.memory;
    for (std::size_t input = 0; input < streams.size(); ++input) {
      const auto index = registry.find(streams[input]);
      detection::TimedValue known;
      if (memory && input < memory->inputs.size())
        known = memory->inputs[input];
      else if (!memory && detection::isPlain(*rule->second))
        known = {condition.state.latest, condition.state.value};
      if (index && known.time != noTime && known.time > last[*index].time)
        last[*index] = known;
    }
  }
  std::erase_if(last, [](const auto &each) { return each.second.time == noTime; });
  return last;
}

SensorWatch::SensorWatch(const Site &site, const telemetry::StreamRegistry &registry, const storage::StoredState &state, AlarmBook &book,
                         SteadyTime now)
    : registry_(registry)
    , book_(book)
    , sensors_(registry.size())
    , lastLook_(now)
{
  changeSettings(site);
  for (const auto &[stream, last] : lastSamples(site, registry, state)) {
    sensors_[stream].heard = now;
    sensors_[stream].broker = anyBroker;
    sensors_[stream].state.trusted = last.time;
  }
  for (const AlarmStatus &status : state.statuses) {
    const auto stream = status.regions.active ? sensorStreamOf(status.alarm) : std::nullopt;
    const auto index = stream ? registry.find(*stream) : std::nullopt;
    if (!index)
      continue;
    sensors_[*index].heard = now;
    sensors_[*index].broker = anyBroker;
    sensors_[*index].state.active = true;
    sensors_[*index].state.fault = status.fault.value_or(SensorFault::Stale);
  }
}

void SensorWatch::changeSettings(const Site &site)
{
  std::vector<bool> selectsMode(registry_.size(), false);
  for (const Rule &rule : site.rules)
    if (const auto index = rule.modes ? registry_.find(rule.modes->stream) : std::nullopt)
      selectsMode[*index] = true;
  plans_.clear();
  std::unordered_map<detection::HealthPlan, std::uint32_t, PlanHash> known;
  for (StreamIndex stream = 0; stream < sensors_.size(); ++stream) {
    const detection::HealthPlan plan = detection::healthPlanOf(registry_.stream(stream), site.sensorHealth, selectsMode[stream]);
    const auto [found, isNew] = known.emplace(plan, static_cast<std::uint32_t>(plans_.size()));
    if (isNew)
      plans_.push_back(plan);
    sensors_[stream].plan = found->second;
  }
  plans_.shrink_to_fit();
}

void SensorWatch::changeStreams(const Site &site, const std::vector<StreamIndex> &before)
{
  sensors_ = telemetry::carriedOver(std::move(sensors_), before);
  silent_.clear();
  next_ = 0;
  changeSettings(site);
}

Quality SensorWatch::judge(const Sample &sample, std::uint16_t broker, UtcTime received, SteadyTime arrived)
{
  Sensor &sensor = sensors_[sample.stream];
  sensor.heard = arrived;
  sensor.broker = broker;
  const detection::HealthChange change = detection::judgeSample(planOf(sensor), sample, received, sensor.state);
  const std::optional<SensorFault> distrusted = detection::distrust(sensor.state);
  if (change != detection::HealthChange::None || distrusted != sensor.distrusted)
    note(sample.stream, change, sample.time);
  return sample.quality == Quality::Good && distrusted ? Quality::Bad : sample.quality;
}

void SensorWatch::judgeBadValue(StreamIndex stream, std::uint16_t broker, UtcTime received, SteadyTime arrived)
{
  Sensor &sensor = sensors_[stream];
  sensor.heard = arrived;
  sensor.broker = broker;
  note(stream, detection::judgeBadValue(planOf(sensor), received, sensor.state), received);
}

void SensorWatch::note(StreamIndex stream, detection::HealthChange change, UtcTime now)
{
  Sensor &sensor = sensors_[stream];
  switch (change) {
  case detection::HealthChange::None: break;
  case detection::HealthChange::Raised:
  case detection::HealthChange::Renamed: book_.setSensorFault(stream, sensor.state.fault, sensor.state.value, now); break;
  case detection::HealthChange::Returned: book_.setSensorFault(stream, std::nullopt, sensor.state.value, now); break;
  }
  const std::optional<SensorFault> distrusted = detection::distrust(sensor.state);
  if (distrusted == sensor.distrusted)
    return;
  sensor.distrusted = distrusted;
  book_.setHeld(stream, distrusted ? std::optional{HeldBy{registry_.id(stream), *distrusted, sensor.state.trusted}} : std::nullopt);
}

void SensorWatch::setConnected(const std::vector<SourceState> &sources, SteadyTime now)
{
  const std::vector<SteadyTime> before = std::move(connectedSince_);
  connectedSince_.clear();
  allConnectedSince_ = sources.empty() ? SteadyTime::max() : SteadyTime::min();
  for (const SourceState &source : sources) {
    if (source.number >= connectedSince_.size())
      connectedSince_.resize(source.number + std::size_t{1}, noSource);
    const bool stood = source.number < before.size() && before[source.number] != noSource;
    SteadyTime &since = connectedSince_[source.number];
    since = source.isConnected ? std::min(stood ? before[source.number] : SteadyTime::max(), now) : SteadyTime::max();
    allConnectedSince_ = std::max(allConnectedSince_, since);
  }
}

/// A stream that was not heard since the start, or whose source is gone, may come from any of them.
SteadyTime SensorWatch::connectedSince(std::uint16_t broker) const
{
  const bool isThere = broker < connectedSince_.size() && connectedSince_[broker] != noSource;
  return isThere ? connectedSince_[broker] : allConnectedSince_;
}

const std::vector<StreamIndex> &SensorWatch::findSilent(SteadyTime now, UtcTime utc)
{
  silent_.clear();
  const Duration passed = std::clamp<Duration>(now - lastLook_, Duration::zero(), roundOf);
  lastLook_ = now;
  const auto share = static_cast<double>(passed.count()) / static_cast<double>(roundOf.count());
  const auto count = std::min(sensors_.size(), static_cast<std::size_t>(static_cast<double>(sensors_.size()) * share) + 1);
  for (std::size_t i = 0; i < count; ++i) {
    const auto stream = static_cast<StreamIndex>(next_);
    next_ = next_ + 1 < sensors_.size() ? next_ + 1 : 0;
    Sensor &sensor = sensors_[stream];
    if (sensor.heard == SteadyTime{} || planOf(sensor).staleAfter <= Duration::zero() || now - sensor.heard <= planOf(sensor).staleAfter)
      continue;
    const SteadyTime since = connectedSince(sensor.broker);
    const bool alarms = since != SteadyTime::max() && now - since > planOf(sensor).staleAfter;
    const auto change = detection::judgeSilence(planOf(sensor), now - sensor.heard, alarms, sensor.state);
    if (sensor.distrusted != SensorFault::Stale)
      silent_.push_back(stream);
    note(stream, change, utc);
  }
  return silent_;
}

} // namespace andon::engine
