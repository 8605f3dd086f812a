// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/place_board.h"

#include <algorithm>

namespace andon {

PlaceBoard::PlaceBoard(Desk &desk, DeskFeed &feed, const Clock &clock, QObject *parent)
    : QObject(parent)
    , feed_(feed)
    , clock_(clock)
    , watch_(desk, clock, smallTrendSpan)
{
  connect(&watch_, &StreamWatch::changed, this, [this](const std::unordered_set<StreamId> &news) {
    std::vector<int> nodes;
    for (const int node : visible_) {
      const std::vector<StreamId> streams = shown(node, each_);
      if (std::any_of(streams.begin(), streams.end(), [&news](const StreamId &stream) { return news.contains(stream); }))
        nodes.push_back(node);
    }
    if (!nodes.empty())
      Q_EMIT changed(nodes);
  });
  connect(&feed, &DeskFeed::siteChanged, this, [this] {
    usual_.clear();
    facts_.clear();
    watch();
    Q_EMIT changed(visible_);
  });
  connect(&feed.plant(), &PlantModel::placesChanged, this, [this] {
    visible_.clear();
    usual_.clear();
    facts_.clear();
  });
  // Another alarm may bring its stream to the tile.
  connect(&feed.plant(), &PlantModel::alarmsChanged, this, [this](const std::vector<int> &nodes) {
    if (std::any_of(visible_.begin(), visible_.end(), [&nodes](int node) { return std::binary_search(nodes.begin(), nodes.end(), node); }))
      watch();
  });
}

void PlaceBoard::setVisible(const std::vector<int> &nodes, std::size_t each)
{
  visible_ = nodes;
  std::sort(visible_.begin(), visible_.end());
  each_ = std::min(each, most);
  watch();
}

void PlaceBoard::watch()
{
  std::vector<StreamId> streams;
  for (const int node : visible_)
    for (StreamId &stream : shown(node, each_))
      streams.push_back(std::move(stream));
  watch_.setStreams(std::move(streams));
}

const std::vector<StreamId> &PlaceBoard::usual(int node) const
{
  const auto known = usual_.find(node);
  if (known != usual_.end())
    return known->second;
  return usual_.emplace(node, indicatorsOf(feed_.site(), plant().tree(), node, most)).first->second;
}

std::vector<StreamId> PlaceBoard::shown(int node, std::size_t number) const
{
  std::vector<StreamId> streams = usual(node);
  if (streams.size() > number)
    streams.resize(number);
  std::vector<StreamId> alarmed;
  for (const AlarmId &alarm : plant().worst(node, most))
    if (const int row = feed_.alarms().rowOf(alarm); row >= 0 && feed_.alarms().facts(row).stream)
      alarmed.push_back(*feed_.alarms().facts(row).stream);
  return withAlarmed(std::move(streams), alarmed, number);
}

const StreamFacts *PlaceBoard::facts(const StreamId &stream) const
{
  const auto known = facts_.find(stream);
  if (known != facts_.end())
    return &known->second;
  const std::optional<int> node = plant().tree().nodeOf(stream.asset);
  if (!node)
    return nullptr;
  for (const Stream &one : plant().asset(*node)->streams)
    if (one.key == stream.key)
      return &facts_.emplace(stream, streamFacts(feed_.site(), plant().tree(), *node, one)).first->second;
  return nullptr;
}

std::vector<Indicator> PlaceBoard::indicators(int node, std::size_t number) const
{
  std::vector<Indicator> indicators;
  for (const StreamId &stream : shown(node, std::min(number, most))) {
    Indicator one;
    one.facts = facts(stream);
    if (one.facts == nullptr)
      continue;
    one.value = watch_.value(stream);
    one.doubtful = one.value != nullptr && isDoubtful(*one.facts, *one.value, now());
    one.alarm = alarmOn(feed_.alarms(), stream);
    one.trend = &watch_.trend(stream);
    indicators.push_back(one);
  }
  return indicators;
}

std::optional<Priority> alarmOn(const AlarmListModel &alarms, const StreamId &stream)
{
  std::optional<Priority> worst;
  for (const AlarmId &alarm : alarms.alarmsOf(stream)) {
    const int row = alarms.rowOf(alarm);
    if (row < 0 || alarms.facts(row).departed || kindOf(alarms.facts(row)) == AlarmKind::Sensor)
      continue;
    const AlarmStatus &status = alarms.facts(row).status;
    if (status.regions.active && isAnnunciated(status.regions) && (!worst || status.priority < *worst))
      worst = status.priority;
  }
  return worst;
}

} // namespace andon
