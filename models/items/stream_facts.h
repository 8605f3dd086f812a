// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/watch.h"
#include "models/items/plant_tree.h"

#include <QString>

#include <optional>
#include <vector>

namespace andon {

struct StreamLimit {
  double value = 0.0;
  LimitSide side = LimitSide::High;
  Priority priority = Priority::Medium;

  bool operator==(const StreamLimit &) const = default;
};

/// What the site says of one stream, ready to be shown beside its value.
struct StreamFacts {
  StreamId id;
  QString name;
  QString unit;
  int decimals = 1;
  std::optional<Range> range;
  std::optional<Range> normal;
  std::vector<StreamLimit> limits;    ///< of the asset's own rules that are one limit of it
  std::vector<ModeNames::Name> modes; ///< what its values are called; none: it is a number
  Duration staleAfter{};              ///< a value older than this is not trusted; 0: it is sent when it changes

  bool operator==(const StreamFacts &) const = default;
};

[[nodiscard]] StreamFacts streamFacts(const Site &site, const PlantTree &tree, int assetNode, const Stream &stream);

/// True where the value cannot be trusted, by its quality or by its age.
[[nodiscard]] bool isDoubtful(const StreamFacts &facts, const LatestValue &value, UtcTime now);

/// "108.4 °C", "Loaded", "? 171 °C"
[[nodiscard]] QString valueText(const StreamFacts &facts, const LatestValue &value, bool doubtful);

/// The streams that say most of a place, at most `most`: those with limits first, by the priority of their rules, then those with a normal
/// band. Of an area one of each asset before a second of any. The same site gives the same streams, so that they keep their places.
[[nodiscard]] std::vector<StreamId> indicatorsOf(const Site &site, const PlantTree &tree, int node, std::size_t most);

/// The topics that carry the asset's samples, as a filter with MQTT's wildcards: "plant/cooling/PUMP-12". Empty: its id stands in no topic.
[[nodiscard]] QString topicFilterOf(const Site &site, const Asset &asset);

/// Puts the streams of live alarms (most urgent first) among those that are always shown: one that is shown already keeps its place, the
/// others take the last places of those without an alarm.
[[nodiscard]] std::vector<StreamId> withAlarmed(std::vector<StreamId> usual, const std::vector<StreamId> &alarmed, std::size_t most);

} // namespace andon
