// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/desk_feed.h"
#include "models/items/stream_facts.h"
#include "models/items/stream_watch.h"

namespace andon {

/// One indicator of a tile as it is now.
struct Indicator {
  const StreamFacts *facts = nullptr;
  const LatestValue *value = nullptr; ///< null: none yet
  bool doubtful = false;
  std::optional<Priority> alarm; ///< of the most urgent live alarm on it
  const std::vector<TrendPoint> *trend = nullptr;
};

/// What the tiles of a page show of their places: a few streams each with value, band and trend. Chosen when a place is first seen, watched
/// only while it is visible. GUI thread; desk, feed and clock outlive it.
class PlaceBoard final : public QObject {
  Q_OBJECT

public:
  static constexpr std::size_t most = 12; ///< indicators of one place

  PlaceBoard(Desk &desk, DeskFeed &feed, const Clock &clock, QObject *parent = nullptr);

  /// What is on the screen now, with `each` indicators; the others are not watched.
  void setVisible(const std::vector<int> &nodes, std::size_t each);
  [[nodiscard]] std::vector<Indicator> indicators(int node, std::size_t number) const;
  [[nodiscard]] const PlantModel &plant() const { return feed_.plant(); }
  [[nodiscard]] const StreamWatch &streams() const { return watch_; }
  [[nodiscard]] UtcTime now() const { return clock_.utc(); }

Q_SIGNALS:
  void changed(const std::vector<int> &nodes); ///< of the visible ones, ascending

private:
  [[nodiscard]] const std::vector<StreamId> &usual(int node) const;
  [[nodiscard]] std::vector<StreamId> shown(int node, std::size_t number) const;
  [[nodiscard]] const StreamFacts *facts(const StreamId &stream) const;
  void watch();

  DeskFeed &feed_;
  const Clock &clock_;
  StreamWatch watch_;
  std::vector<int> visible_;
  std::size_t each_ = 0;
  // What the site says, computed when it is first asked for and forgotten with the site.
  mutable std::unordered_map<int, std::vector<StreamId>> usual_;
  mutable std::unordered_map<StreamId, StreamFacts> facts_;
};

/// The most urgent live alarm that a stream shows; none: no alarm.
[[nodiscard]] std::optional<Priority> alarmOn(const AlarmListModel &alarms, const StreamId &stream);

} // namespace andon
