// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/health_meter.h"

#include "services/detection/sensor_health.h"

#include <algorithm>
#include <cmath>
#include <spdlog/spdlog.h>
#include <unordered_set>
#include <utility>

namespace andon::engine {
namespace {

using namespace std::chrono_literals;

constexpr double span = std::chrono::duration<double>(healthSpan).count();
/// Of an asset: its sums are brought on at most so often, for all its sensors together.
constexpr Duration machineStep = 1s;
/// A stamp that lies so far behind the newest one is a clock that was set back, not a late sample.
constexpr Duration setBack = 1h;
/// Times the usual distance of two samples that are a silence where that is more than the site says: a simulated past, or a gateway, may
/// send more seldom than the contract does.
constexpr double usualDistances = 5.0;
constexpr float distanceLearning = 1.0F / 32.0F;

double seconds(Duration duration)
{
  return std::chrono::duration<double>(duration).count();
}

/// Below it the first terms of the exponential's series are all that a double holds; nearly all samples lie so close together.
constexpr double nearly = 1e-3;

/// How much is left of a sum after so many seconds, and what these seconds weigh themselves, fading as they pass.
struct Passed {
  double left;
  double gained;

  explicit Passed(double seconds)
  {
    const double x = seconds / span;
    const double gone = x < nearly ? x * (1.0 - x / 2.0 * (1.0 - x / 3.0 * (1.0 - x / 4.0))) : -std::expm1(-x);
    left = 1.0 - gone;
    gained = span * gone;
  }
};

void fade(HealthMeter::Sensor &sensor, double left)
{
  for (double *sum : {&sensor.watched, &sensor.distrusted, &sensor.missing, &sensor.alarmed, &sensor.judged, &sensor.bias})
    *sum *= left;
}

bool isSilence(const HealthMeter::Sensor &sensor, double gap, double passed)
{
  return gap > 0.0 && passed > std::max(gap, usualDistances * static_cast<double>(sensor.usual));
}

/// Brings a sensor's sums on to `now`; the time since its newest sample counts as it was.
void advance(HealthMeter::Sensor &sensor, double gap, UtcTime now, bool isTrusted)
{
  const double passed = seconds(now - sensor.asOf);
  const Passed time{passed};
  fade(sensor, time.left);
  sensor.asOf = now;
  if (!sensor.isWatched)
    return;
  sensor.watched += time.gained;
  if (isSilence(sensor, gap, passed))
    sensor.missing += time.gained;
  else if (!isTrusted)
    sensor.distrusted += time.gained;
  if (sensor.isAlarmed)
    sensor.alarmed += time.gained;
}

void advance(HealthMeter::Machine &machine, UtcTime now)
{
  const Passed time{seconds(now - machine.asOf)};
  for (double *sum : {&machine.watched, &machine.alarmed, &machine.judged, &machine.beyond})
    *sum *= time.left;
  machine.asOf = now;
  if (!machine.isWatched)
    return;
  machine.watched += time.gained;
  for (std::size_t priority = 0; priority < machine.standing.size(); ++priority)
    if (machine.standing[priority] > 0) {
      machine.alarmed += time.gained * alarmWeight(static_cast<Priority>(priority + 1));
      break;
    }
}

AssetEvidence evidenceAt(const HealthMeter::Layout &layout, const std::vector<HealthMeter::Sensor> &sensors, HealthMeter::Machine machine,
                         std::size_t position, UtcTime newest)
{
  AssetEvidence made;
  made.asset = layout.site->assets[position].id;
  made.asOf = newest;
  if (machine.asOf != noTime && newest > machine.asOf)
    advance(machine, newest);
  made.watched = machine.watched;
  made.alarmed = machine.alarmed;
  made.judged = machine.judged;
  made.beyond = machine.beyond;
  made.standing = machine.standing;
  made.first = machine.first;
  for (StreamIndex stream = layout.first[position]; stream < layout.first[position + 1]; ++stream) {
    HealthMeter::Sensor sensor = sensors[stream];
    // What has not come yet is only missing once it is a silence.
    if (sensor.asOf != noTime && newest > sensor.asOf) {
      sensor.isWatched = sensor.isWatched && isSilence(sensor, layout.gap[stream], seconds(newest - sensor.asOf));
      advance(sensor, layout.gap[stream], newest, true);
    }
    made.sensors.push_back({layout.streams[stream]->key, sensor.watched, sensor.distrusted, sensor.missing, sensor.alarmed, sensor.fault,
                            sensor.judged, sensor.bias, sensor.first});
  }
  return made;
}

} // namespace

HealthMeter::HealthMeter(std::shared_ptr<const Site> site, const telemetry::StreamRegistry &registry, const storage::StoredState &state)
    : registry_(registry)
{
  changeSettings(std::move(site));
  restore(state);
}

void HealthMeter::restore(const storage::StoredState &state)
{
  for (const storage::StoredHealth &stored : state.health) {
    const auto position = registry_.findAsset(stored.asset.text());
    if (!position)
      continue;
    const auto known = assetEvidenceFrom(stored);
    if (!known) {
      spdlog::warn("{}: its health is measured anew", toText(known.error()));
      continue;
    }
    Machine &machine = machines_[*position];
    machine.watched = known->watched;
    machine.alarmed = known->alarmed;
    machine.judged = known->judged;
    machine.beyond = known->beyond;
    machine.first = known->first;
    machine.asOf = known->asOf;
    newest_ = std::max(newest_, known->asOf);
    for (const SensorEvidence &each : known->sensors) {
      const auto stream = registry_.findIn(*position, each.key.string());
      if (!stream || *stream >= sensors_.size())
        continue;
      Sensor &sensor = sensors_[*stream];
      sensor.watched = each.watched;
      sensor.distrusted = each.distrusted;
      sensor.missing = each.missing;
      sensor.alarmed = each.alarmed;
      sensor.judged = each.judged;
      sensor.bias = each.bias;
      sensor.fault = each.fault;
      sensor.first = each.first;
      sensor.asOf = known->asOf;
    }
  }
  for (const AlarmStatus &status : state.statuses)
    note(status);
}

void HealthMeter::changeSettings(std::shared_ptr<const Site> site)
{
  std::unordered_set<StreamId> modes;
  for (const Rule &rule : site->rules)
    if (rule.modes)
      modes.insert(rule.modes->stream);
  auto layout = std::make_shared<Layout>();
  for (const Asset &asset : site->assets) {
    layout->first.push_back(static_cast<StreamIndex>(layout->streams.size()));
    for (const Stream &stream : asset.streams) {
      if (stream.key.string().starts_with(scoreStreamPrefix))
        continue;
      const auto plan = detection::healthPlanOf(stream, site->sensorHealth, modes.contains({asset.id, stream.key}));
      layout->streams.push_back(&stream);
      layout->gap.push_back(seconds(plan.staleAfter));
    }
  }
  layout->first.push_back(static_cast<StreamIndex>(layout->streams.size()));
  sensors_.resize(layout->streams.size());
  machines_.resize(site->assets.size());
  layout->site = std::move(site);
  layout_ = std::move(layout);
}

void HealthMeter::changeStreams(std::shared_ptr<const Site> site, const std::vector<StreamIndex> &before)
{
  std::unordered_map<AssetId, Machine> machines;
  for (std::size_t position = 0; position < machines_.size(); ++position)
    machines.emplace(layout_->site->assets[position].id, machines_[position]);
  std::vector<Sensor> sensors(before.size());
  for (StreamIndex now = 0; now < before.size(); ++now)
    if (before[now] < sensors_.size())
      sensors[now] = sensors_[before[now]];
  sensors_ = std::move(sensors);
  machines_.assign(site->assets.size(), {});
  for (std::size_t position = 0; position < machines_.size(); ++position)
    if (const auto known = machines.find(site->assets[position].id); known != machines.end())
      machines_[position] = known->second;
  std::erase_if(standing_, [this](const auto &each) { return !registry_.findAsset(each.first.asset.text()); });
  next_ = 0;
  changeSettings(std::move(site));
}

void HealthMeter::take(const Sample &sample, std::optional<SensorFault> fault)
{
  if (sample.stream >= sensors_.size())
    return;
  Sensor &sensor = sensors_[sample.stream];
  if (fault)
    sensor.fault = fault;
  if (sensor.first == noTime)
    sensor.first = sample.time;
  if (sensor.asOf == noTime || sensor.asOf - sample.time > setBack) {
    sensor.asOf = sample.time;
  } else if (sample.time <= sensor.asOf) {
    return;
  } else {
    const auto passed = static_cast<float>(seconds(sample.time - sensor.asOf));
    advance(sensor, layout_->gap[sample.stream], sample.time, sample.quality == Quality::Good);
    if (sensor.isWatched)
      sensor.usual += ((sensor.usual > 0.0F ? std::min(passed, 4.0F * sensor.usual) : passed) - sensor.usual) *
                      (sensor.usual > 0.0F ? distanceLearning : 1.0F);
  }
  sensor.isWatched = true;
  newest_ = std::max(newest_, sample.time);

  Machine &machine = machines_[static_cast<std::size_t>(&registry_.asset(sample.stream) - registry_.site().assets.data())];
  machine.isNew = true;
  if (machine.first == noTime)
    machine.first = sample.time;
  if (machine.asOf == noTime || machine.asOf - sample.time > setBack)
    machine.asOf = sample.time;
  else if (sample.time - machine.asOf >= machineStep)
    advance(machine, sample.time);
  machine.isWatched = true;
}

void HealthMeter::takeBad(StreamIndex stream, UtcTime received)
{
  take({stream, received, 0.0, Quality::Bad, TimeSource::Receive}, SensorFault::NotFinite);
}

void HealthMeter::takeRow(const Sample &score, const PredictorRunner::JudgedRow &row)
{
  if (score.quality != Quality::Good)
    return;
  Machine &machine = machines_[static_cast<std::size_t>(&registry_.asset(score.stream) - registry_.site().assets.data())];
  machine.judged += row.seconds;
  machine.beyond += score.value > 1.0 ? row.seconds : 0.0;
  for (const PredictorRunner::Judged &input : row.inputs) {
    if (input.stream >= sensors_.size())
      continue; // the output of another predictor
    Sensor &sensor = sensors_[input.stream];
    sensor.judged += row.seconds;
    sensor.bias += row.seconds * input.distance;
  }
}

void HealthMeter::note(const AlarmStatus &status)
{
  const bool counts = status.regions.active && !status.regions.suppressedByDesign && !status.regions.outOfService;
  if (const auto stream = sensorStreamOf(status.alarm)) {
    if (const auto index = registry_.find(*stream); index && *index < sensors_.size())
      sensors_[*index].isAlarmed = counts;
    return;
  }
  const auto position = registry_.findAsset(status.alarm.asset.text());
  if (!position)
    return;
  auto &standing = machines_[*position].standing;
  const auto number = [](Priority priority) { return static_cast<std::size_t>(priority) - 1; };
  if (const auto stood = standing_.find(status.alarm); stood != standing_.end()) {
    --standing[number(stood->second)];
    standing_.erase(stood);
  }
  if (!counts)
    return;
  ++standing[number(status.priority)];
  standing_.emplace(status.alarm, status.priority);
}

void HealthMeter::setConnected(std::size_t sources)
{
  if (sources < std::exchange(connected_, sources))
    breakOff();
}

void HealthMeter::breakOff()
{
  for (Sensor &sensor : sensors_)
    sensor.isWatched = false;
  for (Machine &machine : machines_)
    machine.isWatched = false;
}

std::vector<storage::StoredHealth> HealthMeter::takeNews(std::size_t most)
{
  std::vector<storage::StoredHealth> made;
  for (std::size_t looked = 0; looked < machines_.size() && looked < most; ++looked) {
    const std::size_t position = next_;
    next_ = next_ + 1 < machines_.size() ? next_ + 1 : 0;
    if (!std::exchange(machines_[position].isNew, false))
      continue;
    const AssetEvidence evidence = evidenceAt(*layout_, sensors_, machines_[position], position, newest_);
    made.push_back({evidence.asset, evidence.asOf, toText(evidence)});
  }
  return made;
}

std::vector<AssetEvidence> evidenceOf(const HealthMeter::Snapshot &snapshot, const AssetId &only)
{
  std::vector<AssetEvidence> made;
  const HealthMeter::Layout &layout = *snapshot.layout;
  for (std::size_t position = 0; position < snapshot.machines.size(); ++position) {
    const AssetId &asset = layout.site->assets[position].id;
    if (layout.first[position] == layout.first[position + 1] || asset == consoleAsset || (!only.empty() && asset != only))
      continue;
    made.push_back(evidenceAt(layout, snapshot.sensors, snapshot.machines[position], position, snapshot.newest));
  }
  return made;
}

} // namespace andon::engine
