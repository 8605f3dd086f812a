// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/simulation/plant_model.h"

#include "services/simulation/deterministic_math.h"
#include "services/simulation/plant_physics.h"

#include <algorithm>

namespace andon::simulation {
namespace {

constexpr int groupSize = static_cast<int>(AssetRole::Count);

struct RoleTemplate {
  const char *id;
  const char *area;
  std::vector<PlantStream> streams;
};

/// In the order of AssetRole; the streams in the order in which plant_physics.cpp fills them.
const std::array<RoleTemplate, groupSize> &roleTemplates()
{
  static const std::vector<PlantStream> compressor{{"discharge_pressure", 2},
                                                   {"discharge_temperature", 1},
                                                   {"oil_temperature", 1},
                                                   {"motor_current", 1},
                                                   {"flow", 2},
                                                   {"intake_pressure_drop", 1},
                                                   {"vibration", 2}};
  static const std::vector<PlantStream> pump{{"flow", 1},          {"suction_pressure", 2}, {"discharge_pressure", 2},
                                             {"motor_current", 1}, {"vibration", 2},        {"bearing_temperature", 1}};
  static const std::array<RoleTemplate, groupSize> templates{{
      {"COMP-01", "compressed-air", compressor},
      {"COMP-03", "compressed-air", compressor},
      {"DRY-01",
       "compressed-air",
       {{"dew_point", 1}, {"inlet_temperature", 1}, {"outlet_pressure", 2}, {"refrigerant_pressure", 2}, {"power", 2}}},
      {"PUMP-11", "cooling", pump},
      {"PUMP-12", "cooling", pump},
      {"CHILLER-02",
       "cooling",
       {{"supply_temperature", 1},
        {"return_temperature", 1},
        {"condensing_pressure", 2},
        {"evaporating_pressure", 2},
        {"compressor_current", 1},
        {"cooling_power", 0}}},
      {"CONV-21",
       "packaging",
       {{"speed", 2}, {"motor_current", 2}, {"vibration", 2}, {"bearing_temperature", 1}, {"gearbox_temperature", 1}, {"throughput", 0}}},
      {"FILL-04", "packaging", {{"speed", 0}, {"air_pressure", 2}, {"fill_volume", 1}, {"product_temperature", 1}, {"reject_share", 2}}},
      {"CNC-07",
       "machining",
       {{"spindle_speed", 0},
        {"spindle_load", 1},
        {"spindle_temperature", 1},
        {"vibration", 2},
        {"coolant_flow", 1},
        {"coolant_pressure", 1},
        {"coolant_temperature", 1}}},
      {"EM-1",
       "energy",
       {{"active_power", 1}, {"reactive_power", 1}, {"current", 1}, {"voltage", 1}, {"frequency", 3}, {"power_factor", 3}}},
  }};
  return templates;
}

std::string copyName(const std::string &name, int group)
{
  return group == 0 ? name : name + "-" + std::to_string(group + 1);
}

double rounded(double value, int decimals)
{
  double scale = 1.0;
  for (int i = 0; i < decimals; ++i)
    scale *= 10.0;
  return std::floor(value * scale + 0.5) / scale + 0.0; // + 0.0 makes minus zero plain
}

struct Disturbed {
  AssetRole role;
  const char *stream;
};

/// What a fault disturbs, the cause first, then in the order in which it is reached.
std::vector<Disturbed> disturbedBy(FaultKind kind)
{
  switch (kind) {
  case FaultKind::SuctionLoss:
    return {{AssetRole::Pump12, "suction_pressure"},
            {AssetRole::Pump12, "flow"},
            {AssetRole::Pump12, "discharge_pressure"},
            {AssetRole::Pump12, "motor_current"},
            {AssetRole::Pump12, "vibration"},
            {AssetRole::Pump12, "bearing_temperature"},
            {AssetRole::Chiller02, "condensing_pressure"},
            {AssetRole::Chiller02, "compressor_current"},
            {AssetRole::Chiller02, "cooling_power"},
            {AssetRole::Chiller02, "evaporating_pressure"},
            {AssetRole::Compressor03, "oil_temperature"},
            {AssetRole::Compressor03, "discharge_temperature"},
            {AssetRole::Chiller02, "supply_temperature"},
            {AssetRole::Chiller02, "return_temperature"},
            {AssetRole::Dryer01, "inlet_temperature"},
            {AssetRole::Dryer01, "dew_point"},
            {AssetRole::Dryer01, "refrigerant_pressure"},
            {AssetRole::Dryer01, "power"},
            {AssetRole::Compressor03, "vibration"},
            {AssetRole::EnergyMeter1, "active_power"},
            {AssetRole::EnergyMeter1, "reactive_power"},
            {AssetRole::EnergyMeter1, "current"}};
  case FaultKind::BearingWear:
    return {{AssetRole::Conveyor21, "vibration"},
            {AssetRole::Conveyor21, "bearing_temperature"},
            {AssetRole::Conveyor21, "motor_current"},
            {AssetRole::Conveyor21, "gearbox_temperature"},
            {AssetRole::Conveyor21, "speed"}};
  case FaultKind::FilterClogging:
    return {{AssetRole::Compressor01, "intake_pressure_drop"},
            {AssetRole::Compressor01, "flow"},
            {AssetRole::Compressor01, "motor_current"},
            {AssetRole::Compressor01, "discharge_pressure"},
            {AssetRole::Compressor01, "discharge_temperature"},
            {AssetRole::Filler04, "air_pressure"},
            {AssetRole::Filler04, "reject_share"},
            {AssetRole::EnergyMeter1, "active_power"},
            {AssetRole::EnergyMeter1, "reactive_power"},
            {AssetRole::EnergyMeter1, "current"}};
  }
  return {};
}

} // namespace

PlantModel::PlantModel(const PlantSettings &settings)
    : seed_(settings.seed)
{
  for (int i = 0; i < settings.assets; ++i) {
    const RoleTemplate &role = roleTemplates()[static_cast<std::size_t>(i % groupSize)];
    assets_.push_back({AssetId{copyName(role.id, i / groupSize)}, AreaId{role.area}, role.streams});
  }
  const auto isEnabled = [&](FaultKind kind) {
    return std::find(settings.faults.begin(), settings.faults.end(), kind) != settings.faults.end();
  };
  const auto schedule = [&](FaultKind kind, std::uint64_t group) { return FaultSchedule{kind, seed_, group, isEnabled(kind)}; };
  const auto groups = static_cast<std::uint64_t>((settings.assets + groupSize - 1) / groupSize);
  for (std::uint64_t group = 0; group < groups; ++group)
    schedules_.push_back({schedule(allFaults[0], group), schedule(allFaults[1], group), schedule(allFaults[2], group)});
}

void PlantModel::values(std::size_t asset, Duration time, std::vector<double> &into) const
{
  const std::size_t group = asset / groupSize;
  const auto role = static_cast<AssetRole>(asset % groupSize);
  const double seconds = static_cast<double>(time.count()) * 1e-9;
  const auto &[suction, bearing, filter] = schedules_[group];
  // The millisecond numbers the noise, so that a value depends on its time alone, not on how often it was asked for.
  const NoiseSource noise{mix(seed_, asset, static_cast<std::uint64_t>(time / std::chrono::milliseconds{1}))};
  const PlantMoment moment{mix(seed_, 0x914aULL, group), seconds, suction, bearing, filter};
  into.clear();
  fillValues(role, moment, noise, into);
  const std::vector<PlantStream> &streams = assets_[asset].streams;
  for (std::size_t i = 0; i < streams.size(); ++i)
    into[i] = rounded(into[i], streams[i].decimals);
}

std::vector<FaultEpisode> PlantModel::faultsBefore(Duration time) const
{
  const auto toDuration = [](double seconds) { return Duration{static_cast<std::int64_t>(seconds * 1e3)} * 1'000'000; };
  std::vector<FaultEpisode> episodes;
  for (std::size_t group = 0; group < schedules_.size(); ++group)
    for (const FaultKind kind : allFaults) {
      std::vector<StreamId> streams;
      for (const Disturbed &each : disturbedBy(kind))
        if (const std::size_t index = group * groupSize + static_cast<std::size_t>(each.role); index < assets_.size())
          streams.push_back({assets_[index].id, each.stream});
      const std::size_t cause = group * groupSize + static_cast<std::size_t>(disturbedBy(kind).front().role);
      if (cause >= assets_.size())
        continue; // its effects on the others are still there, but nobody could name the cause
      for (const FaultSchedule::Span &span :
           schedules_[group][static_cast<std::size_t>(kind)].spansBefore(static_cast<double>(time.count()) * 1e-9))
        episodes.push_back({kind, assets_[cause].id, toDuration(span.start), toDuration(span.end), streams});
    }
  std::stable_sort(episodes.begin(), episodes.end(), [](const FaultEpisode &a, const FaultEpisode &b) { return a.start < b.start; });
  return episodes;
}

Site siteForPlant(const Site &demoSite, int assets)
{
  Site site = demoSite;
  site.assets.clear();
  site.rules.clear();
  for (int i = 0; i < assets; ++i) {
    const int group = i / groupSize;
    const AssetId original{roleTemplates()[static_cast<std::size_t>(i % groupSize)].id};
    const Asset *found = findAsset(demoSite, original);
    if (found == nullptr)
      continue;
    Asset asset = *found;
    asset.id = AssetId{copyName(original.text(), group)};
    site.assets.push_back(asset);
    for (const Rule &rule : demoSite.rules) {
      if (rule.asset != original)
        continue;
      Rule copy = rule;
      copy.id = RuleId{copyName(rule.id.text(), group)};
      copy.asset = asset.id;
      for (const auto &role : roleTemplates())
        moveStreams(copy, AssetId{role.id}, AssetId{copyName(role.id, group)});
      site.rules.push_back(std::move(copy));
    }
  }
  // The last group may lack the asset that a rule compares with.
  std::erase_if(site.rules, [&](const Rule &rule) {
    const std::vector<StreamId> streams = streamsOf(rule);
    return std::any_of(streams.begin(), streams.end(), [&](const StreamId &stream) { return findStream(site, stream) == nullptr; });
  });
  return site;
}

} // namespace andon::simulation
