// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/stream_facts.h"

#include "models/items/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace andon {
namespace {

const Asset *assetAt(const Site &site, const PlantTree &tree, int node)
{
  const PlantNode &place = tree.node(node);
  return place.kind == PlantNode::Kind::Asset ? &site.assets[static_cast<std::size_t>(place.position)] : nullptr;
}

bool contains(const std::vector<StreamId> &streams, const StreamId &stream)
{
  return std::find(streams.begin(), streams.end(), stream) != streams.end();
}

/// The streams of one asset, what says most first; each with the priority of its most urgent rule, 5 for a band, 6 for neither.
std::vector<std::pair<int, StreamId>> rankedStreams(const Site &site, const PlantTree &tree, int node)
{
  const Asset &asset = *assetAt(site, tree, node);
  std::vector<std::pair<int, StreamId>> ranked;
  for (const Stream &stream : asset.streams)
    ranked.emplace_back(stream.normal ? 5 : 6, StreamId{asset.id, stream.key});
  for (const int rule : tree.rulesOf(node)) {
    const StreamId *read = primaryStream(site.rules[static_cast<std::size_t>(rule)]);
    for (auto &[rank, stream] : ranked)
      if (read != nullptr && *read == stream)
        rank = std::min(rank, static_cast<int>(site.rules[static_cast<std::size_t>(rule)].priority));
  }
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto &left, const auto &right) { return left.first < right.first; });
  return ranked;
}

} // namespace

StreamFacts streamFacts(const Site &site, const PlantTree &tree, int assetNode, const Stream &stream)
{
  const Asset &asset = *assetAt(site, tree, assetNode);
  StreamFacts facts;
  facts.id = {asset.id, stream.key};
  facts.name = words::text(stream.name.empty() ? stream.key : stream.name);
  facts.unit = words::text(stream.unit);
  facts.decimals = stream.decimals;
  facts.range = stream.range;
  facts.normal = stream.normal;
  for (const int rule : tree.rulesOf(assetNode)) {
    const Rule &one = site.rules[static_cast<std::size_t>(rule)];
    if (const auto *limit = std::get_if<LimitCondition>(&one.condition); limit != nullptr && limit->stream == facts.id)
      facts.limits.push_back({limit->limit, limit->side, one.priority});
  }
  for (const ModeNames &modes : site.modes)
    if (modes.stream == facts.id)
      facts.modes = modes.names;
  const double intervals = stream.health && stream.health->stale ? *stream.health->stale : site.sensorHealth.stale;
  if (!stream.onChange && intervals > 0.0)
    facts.staleAfter = std::chrono::duration_cast<Duration>(stream.interval * intervals);
  return facts;
}

bool isDoubtful(const StreamFacts &facts, const LatestValue &value, UtcTime now)
{
  return value.quality != Quality::Good || (facts.staleAfter > Duration::zero() && now - value.time > facts.staleAfter);
}

QString valueText(const StreamFacts &facts, const LatestValue &value, bool doubtful)
{
  QString shown = words::measured(value.value, facts.decimals, facts.unit);
  for (const ModeNames::Name &mode : facts.modes)
    if (mode.is == value.value)
      shown = words::text(mode.name);
  return doubtful ? QCoreApplication::translate("words", "? %1", "doubtful value").arg(shown) : shown;
}

std::vector<StreamId> indicatorsOf(const Site &site, const PlantTree &tree, int node, std::size_t most)
{
  // How many of the same asset stand before it, rank, position of the asset.
  std::vector<std::tuple<int, int, int, StreamId>> all;
  int position = 0;
  for (const int below : tree.node(node).kind == PlantNode::Kind::Asset ? std::vector<int>{node} : tree.assetsBelow(node)) {
    int before = 0;
    for (auto &[rank, stream] : rankedStreams(site, tree, below)) {
      if (static_cast<std::size_t>(before) == most)
        break;
      all.emplace_back(before++, rank, position, std::move(stream));
    }
    ++position;
  }
  std::sort(all.begin(), all.end());
  if (all.size() > most)
    all.resize(most);
  std::vector<StreamId> chosen;
  for (auto &[before, rank, place, stream] : all)
    chosen.push_back(std::move(stream));
  return chosen;
}

QString topicFilterOf(const Site &site, const Asset &asset)
{
  for (const Broker &broker : site.brokers)
    for (const TopicBinding &binding : broker.topics) {
      QStringList levels = words::text(binding.topic).split(QLatin1Char('/'));
      const bool isOfAsset = binding.asset == asset.id.text();
      if (!levels.contains(QStringLiteral("{asset}")) && !isOfAsset)
        continue;
      for (QString &level : levels) {
        if (level == QLatin1String("{asset}"))
          level = words::text(asset.id.text());
        else if (level == QLatin1String("{area}") && !asset.area.empty())
          level = words::text(asset.area.text());
        else if (level.contains(QLatin1String("...}")))
          level = QStringLiteral("#");
        else if (level.contains(QLatin1Char('{')))
          level = QStringLiteral("+");
      }
      return levels.join(QLatin1Char('/'));
    }
  return {};
}

std::vector<StreamId> withAlarmed(std::vector<StreamId> usual, const std::vector<StreamId> &alarmed, std::size_t most)
{
  std::vector<StreamId> wanted;
  for (const StreamId &stream : alarmed)
    if (wanted.size() < most && !contains(wanted, stream))
      wanted.push_back(stream);
  std::size_t last = usual.size();
  for (const StreamId &stream : wanted) {
    if (contains(usual, stream))
      continue;
    if (usual.size() < most) {
      usual.push_back(stream);
      continue;
    }
    while (last > 0 && contains(wanted, usual[last - 1]))
      --last;
    if (last == 0)
      break;
    usual[--last] = stream;
  }
  return usual;
}

} // namespace andon
