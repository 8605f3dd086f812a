// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configuration/nearest_name.h"
#include "services/configuration/site_parser.h"

#include <algorithm>
#include <spdlog/fmt/fmt.h>
#include <unordered_set>

namespace andon::configuration {
namespace {

const std::string file = "areas.toml";

const char *keyOf(RelationKind kind)
{
  return relationKeys.at(static_cast<std::size_t>(kind));
}

/// One kind of relation as a graph of assets by their place in the site.
class Graph {
public:
  explicit Graph(std::size_t assets)
      : next_(assets)
      , visit_(assets, Visit::None)
  {
  }

  void add(std::size_t from, std::size_t to) { next_[from].push_back(to); }

  /// One way from an asset back to itself for each knot of them; without recursion, as a chain may be as long as the site.
  [[nodiscard]] std::vector<std::vector<std::size_t>> cycles()
  {
    std::vector<std::vector<std::size_t>> found;
    for (std::size_t start = 0; start < next_.size(); ++start)
      if (visit_[start] == Visit::None)
        walk(start, found);
    return found;
  }

private:
  enum class Visit : std::uint8_t { None, OnPath, Done };
  struct Step {
    std::size_t asset = 0;
    std::size_t nextEdge = 0;
  };

  void walk(std::size_t start, std::vector<std::vector<std::size_t>> &found)
  {
    std::vector<Step> path{{start, 0}};
    visit_[start] = Visit::OnPath;
    while (!path.empty()) {
      Step &step = path.back();
      if (step.nextEdge == next_[step.asset].size()) {
        visit_[step.asset] = Visit::Done;
        path.pop_back();
        continue;
      }
      const std::size_t to = next_[step.asset][step.nextEdge++];
      if (visit_[to] == Visit::OnPath) {
        const auto begin = std::find_if(path.begin(), path.end(), [to](const Step &each) { return each.asset == to; });
        std::vector<std::size_t> &cycle = found.emplace_back();
        for (auto each = begin; each != path.end(); ++each)
          cycle.push_back(each->asset);
      } else if (visit_[to] == Visit::None) {
        visit_[to] = Visit::OnPath;
        path.push_back({to, 0});
      }
    }
  }

  std::vector<std::vector<std::size_t>> next_;
  std::vector<Visit> visit_;
};

} // namespace

void RelationReader::read(TableReader &reader, const AssetId &asset)
{
  std::string parent;
  if (reader.text("parent", parent) && !parent.empty())
    places_.push_back({{RelationKind::Parent, asset, AssetId{parent}}, reader.lineOf("parent")});
  for (const RelationKind kind : {RelationKind::Feeds, RelationKind::Drives}) {
    std::vector<std::string> others;
    reader.texts(keyOf(kind), others);
    for (std::string &other : others)
      places_.push_back({{kind, asset, AssetId{std::move(other)}}, reader.lineOf(keyOf(kind))});
  }
}

void RelationReader::check(Site &site, Problems &problems)
{
  std::unordered_map<AssetId, std::size_t> positions;
  for (std::size_t i = 0; i < site.assets.size(); ++i)
    positions.try_emplace(site.assets[i].id, i);
  std::vector<Graph> graphs(relationKindCount, Graph{site.assets.size()});
  std::unordered_set<std::string> seen;
  for (const Place &place : places_) {
    const auto &[kind, from, to] = place.relation;
    const auto target = positions.find(to);
    if (target == positions.end()) {
      std::vector<std::string> known;
      for (const Asset &asset : site.assets)
        known.push_back(asset.id.text());
      problems.add(file, place.line,
                   fmt::format("asset {} has \"{}\" under {}, which the site does not have", from.text(), to.text(), keyOf(kind)),
                   didYouMean(to.text(), known, "There are " + listed(known) + "."));
      continue;
    }
    if (!seen.insert(fmt::format("{}\n{}\n{}", keyOf(kind), from.text(), to.text())).second) {
      problems.add(file, place.line, fmt::format("asset {} has \"{}\" under {} twice", from.text(), to.text(), keyOf(kind)),
                   "Leave one out.");
      continue;
    }
    const auto origin = positions.find(from);
    graphs[static_cast<std::size_t>(kind)].add(origin->second, target->second);
    site.relations.push_back(place.relation);
  }
  for (int kind = 0; kind < relationKindCount; ++kind)
    for (const std::vector<std::size_t> &cycle : graphs[static_cast<std::size_t>(kind)].cycles()) {
      std::string way;
      for (const std::size_t asset : cycle)
        way += site.assets[asset].id.text() + " -> ";
      const Relation first{static_cast<RelationKind>(kind), site.assets[cycle.front()].id,
                           site.assets[cycle.size() > 1 ? cycle[1] : cycle[0]].id};
      const auto place = std::find_if(places_.begin(), places_.end(), [&](const Place &each) { return each.relation == first; });
      problems.add(file, place == places_.end() ? 1 : place->line,
                   fmt::format("{} leads in a circle: {}{}", keyOf(first.kind), way, site.assets[cycle.front()].id.text()),
                   "Take one of these relations out.");
    }
}

} // namespace andon::configuration
