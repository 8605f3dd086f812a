// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/simulation/plant_site.h"

#include "services/simulation/plant_assets.h"

#include <algorithm>
#include <array>
#include <map>

namespace andon::simulation {
namespace {

/// What a group calls the assets of the first one.
class GroupNames {
public:
  explicit GroupNames(int group)
      : group_(group)
  {
  }
  [[nodiscard]] AssetId of(const AssetId &first) const { return AssetId{copyName(first.text(), group_)}; }

private:
  int group_;
};

Rule copyOf(const Rule &rule, int group)
{
  const GroupNames names{group};
  Rule copy = rule;
  copy.id = RuleId{copyName(rule.id.text(), group)};
  copy.asset = names.of(rule.asset);
  for (const StreamId &stream : streamsOf(rule))
    moveStreams(copy, stream.asset, names.of(stream.asset));
  return copy;
}

bool hasAllStreams(const Site &site, const Rule &rule)
{
  const std::vector<StreamId> streams = streamsOf(rule);
  return std::all_of(streams.begin(), streams.end(),
                     [&](const StreamId &stream) { return findStream(site, stream) != nullptr || predictorOf(stream); });
}

bool isForSomething(const Site &site, const Guidance &guidance)
{
  switch (guidance.of) {
  case Guidance::Of::Rule: return findRule(site, RuleId{guidance.name}) != nullptr;
  case Guidance::Of::Asset: return findAsset(site, AssetId{guidance.name}) != nullptr;
  case Guidance::Of::Area: return findArea(site, AreaId{guidance.name}) != nullptr;
  case Guidance::Of::Kind:
    return std::any_of(site.assets.begin(), site.assets.end(), [&](const Asset &asset) { return asset.kind == guidance.name; });
  }
  return false;
}

} // namespace

Site siteForPlant(const Site &demoSite, int assets)
{
  Site site = demoSite;
  site.assets.clear();
  site.rules.clear();
  site.relations.clear();
  site.modes.clear();
  std::map<AssetId, int> places; // of the first group's assets, in the order in which plants grow
  for (int i = 0; i < groupSize; ++i)
    places[AssetId{roleTemplates()[static_cast<std::size_t>(i)].id}] = i;
  for (int group = 0; group * groupSize < assets; ++group) {
    const GroupNames names{group};
    const auto isThere = [&](const AssetId &first) {
      const auto place = places.find(first);
      return place != places.end() && group * groupSize + place->second < assets;
    };
    for (const Asset &asset : demoSite.assets)
      if (isThere(asset.id)) {
        site.assets.push_back(asset);
        site.assets.back().id = names.of(asset.id);
      }
    for (const Rule &rule : demoSite.rules)
      if (isThere(rule.asset))
        site.rules.push_back(copyOf(rule, group));
    for (const Relation &relation : demoSite.relations)
      if (isThere(relation.from) && isThere(relation.to))
        site.relations.push_back({relation.kind, names.of(relation.from), names.of(relation.to)});
    for (const ModeNames &modes : demoSite.modes)
      if (isThere(modes.stream.asset))
        site.modes.push_back({{names.of(modes.stream.asset), modes.stream.key}, modes.names});
  }
  std::erase_if(site.calendar.figures, [&](const ShiftFigure &figure) {
    return findStream(site, figure.counter) == nullptr || (figure.per && findStream(site, *figure.per) == nullptr);
  });
  // The last group may lack the asset that a rule compares with, and a small plant what guidance is for.
  std::erase_if(site.rules, [&](const Rule &rule) { return !hasAllStreams(site, rule); });
  std::erase_if(site.predictors, [&](const PredictorSetting &predictor) {
    return std::none_of(site.assets.begin(), site.assets.end(), [&](const Asset &asset) { return asset.kind == predictor.kind; });
  });
  std::erase_if(site.guidance, [&](const Guidance &guidance) { return !isForSomething(site, guidance); });
  return site;
}

std::span<const NuisanceRule> nuisanceRules()
{
  static constexpr std::array<NuisanceRule, 6> rules{{
      {"label-06-label-tension", "LABEL-06", "limit inside the normal spread, neither deadband nor delay"},
      {"tower-01-basin-level", "TOWER-01", "limit above the level at which the float valve opens"},
      {"pump-14-flow-low", "PUMP-14", "limit inside the normal spread, no delay"},
      {"line-1-speed", "LINE-1", "alarms at every short stop of the line: no limit by its state"},
      {"cnc-08-spindle-load", "CNC-08", "limit at the load of a deep cut, neither deadband nor delay"},
      {"em-3-active-power", "EM-3", "limit at the usual load of a warm afternoon, no deadband"},
  }};
  return rules;
}

} // namespace andon::simulation
