// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/detection/rule_replay.h"
#include "services/detection/sensor_health.h"
#include "services/simulation/plant_run.h"
#include "services/telemetry/stream_registry.h"

#include <cmath>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace andon::test {

struct PlantAlarm {
  AssetId asset;
  std::string rule; ///< "sensor:flow" of a sensor alarm
  UtcTime raised;
  UtcTime returned = noTime;
};

/// What a site's rules and its judgement of sensors make of a plant's samples, tick after tick: without an engine, so that days
/// pass in seconds.
class PlantWatch {
public:
  PlantWatch(const Site &site, const simulation::PlantModel &plant)
      : site_(site)
      , plant_(plant)
      , registry_(std::make_shared<const Site>(site_))
      , readers_(registry_.size())
  {
    std::vector<bool> selectsMode(registry_.size(), false);
    for (const Rule &rule : site_.rules) {
      plans_.push_back(detection::planOf(rule, site_));
      states_.emplace_back();
      open_.push_back(none);
      std::size_t input = 0;
      if (std::holds_alternative<PredictorCondition>(rule.condition))
        continue; // no predictor runs here
      for (const StreamId &stream : streamsOf(rule))
        readers_[registry_.find(stream).value()].push_back({plans_.size() - 1, input++});
      if (rule.modes)
        selectsMode[registry_.find(rule.modes->stream).value()] = true;
    }
    for (StreamIndex i = 0; i < registry_.size(); ++i) {
      healthPlans_.push_back(detection::healthPlanOf(registry_.stream(i), site_.sensorHealth, selectsMode[i]));
      health_.emplace_back();
      openSensor_.push_back(none);
    }
    for (const simulation::PlantAsset &asset : plant.assets()) {
      std::vector<StreamIndex> &streams = streams_.emplace_back();
      for (const simulation::PlantStream &stream : asset.streams)
        streams.push_back(registry_.find({asset.id, stream.key}).value_or(simulation::PlantSampler::none));
    }
  }

  void run(UtcTime from, UtcTime until, double rate)
  {
    simulation::PlantRun plan;
    plan.rate = rate;
    plan.start = from;
    simulation::PlantSampler sampler{plant_, plan, streams_};
    std::vector<Sample> samples;
    const std::int64_t end = sampler.ticks().firstFrom(until);
    for (std::int64_t tick = sampler.ticks().firstFrom(from); tick < end; ++tick) {
      samples.clear();
      sampler.fill(tick, samples);
      for (Sample &sample : samples)
        judge(sample);
    }
  }

  [[nodiscard]] const std::vector<PlantAlarm> &alarms() const { return alarms_; }
  /// Samples outside their stream's normal band, by stream: "COMP-01 flow".
  [[nodiscard]] const std::map<std::string, std::uint64_t> &outsideNormal() const { return outside_; }
  [[nodiscard]] std::uint64_t samples() const { return samples_; }

private:
  static constexpr std::size_t none = ~std::size_t{0};

  void judge(Sample &sample)
  {
    ++samples_;
    const Stream &stream = registry_.stream(sample.stream);
    const auto within = [&](const std::optional<Range> &range) {
      return !range || (sample.value >= range->low && sample.value <= range->high);
    };
    if (!within(stream.normal))
      ++outside_[registry_.id(sample.stream).asset.text() + " " + stream.key];
    sample.quality = within(stream.range) ? Quality::Good : Quality::Uncertain;
    const StreamId &id = registry_.id(sample.stream);
    note(detection::judgeSample(healthPlans_[sample.stream], sample, sample.time, health_[sample.stream]), id.asset, "sensor:" + stream.key,
         sample.time, openSensor_[sample.stream]);
    if (sample.quality == Quality::Good && detection::distrust(health_[sample.stream]))
      sample.quality = Quality::Bad;
    for (const auto &[rule, input] : readers_[sample.stream]) {
      const Rule &judged = site_.rules[rule];
      const auto change = detection::judge(judged, detection::isPlain(judged) ? nullptr : &plans_[rule], input, sample, states_[rule]);
      note(change == detection::ConditionChange::Raised     ? detection::HealthChange::Raised
           : change == detection::ConditionChange::Returned ? detection::HealthChange::Returned
                                                            : detection::HealthChange::None,
           judged.asset, judged.id.text(), sample.time, open_[rule]);
    }
  }

  void note(detection::HealthChange change, const AssetId &asset, const std::string &rule, UtcTime time, std::size_t &open)
  {
    if (change == detection::HealthChange::Raised) {
      open = alarms_.size();
      alarms_.push_back({asset, rule, time, noTime});
    } else if (change == detection::HealthChange::Returned && open != none) {
      alarms_[open].returned = time;
      open = none;
    }
  }

  const Site site_;
  const simulation::PlantModel &plant_;
  const telemetry::StreamRegistry registry_;
  std::vector<std::vector<std::pair<std::size_t, std::size_t>>> readers_; ///< rules and inputs by stream
  std::vector<detection::RulePlan> plans_;
  std::vector<detection::ConditionState> states_;
  std::vector<detection::HealthPlan> healthPlans_;
  std::vector<detection::HealthState> health_;
  std::vector<std::size_t> open_;
  std::vector<std::size_t> openSensor_;
  simulation::PlantSampler::Streams streams_;
  std::vector<PlantAlarm> alarms_;
  std::map<std::string, std::uint64_t> outside_;
  std::uint64_t samples_ = 0;
};

} // namespace andon::test
