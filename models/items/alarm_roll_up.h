// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/watch.h"
#include "models/items/plant_tree.h"

#include <array>
#include <map>
#include <set>
#include <tuple>

namespace andon {

/// How a listed alarm counts, the one that asks for the most first.
enum class TallyState : std::uint8_t {
  Unacknowledged,
  Returned,     ///< or latched, and not acknowledged
  Acknowledged, ///< still active, or latched
  Hidden,       ///< shelved, suppressed, out of service
};
inline constexpr std::size_t tallyStates = 4;

/// None: the alarm is normal.
[[nodiscard]] std::optional<TallyState> tallyState(const AlarmStatus &status);
/// True where what the alarm reads cannot be trusted: it is held, or it is a sensor alarm.
[[nodiscard]] bool isDoubtful(const AlarmStatus &status);

/// The one alarm that a place is shown by.
struct WorstAlarm {
  Priority priority = Priority::Low;
  TallyState state = TallyState::Acknowledged;
  bool doubtful = false; ///< as are all of this priority

  bool operator==(const WorstAlarm &) const = default;
};

/// The alarms of one place and all below it. "Live" is what is listed and not hidden.
struct AlarmTally {
  std::array<std::array<int, tallyStates>, 5> counts{}; ///< by the number of the priority (0 is unused), by state
  std::array<int, 5> doubtful{};                        ///< of the live ones, by the number of the priority
  UtcTime oldestUnacknowledged = noTime;                ///< when it was raised; noTime: all are acknowledged

  [[nodiscard]] int live() const;
  [[nodiscard]] int live(Priority priority) const;
  [[nodiscard]] int unacknowledged() const;
  [[nodiscard]] int hidden() const;
  [[nodiscard]] std::optional<WorstAlarm> worst() const; ///< of the live ones

  bool operator==(const AlarmTally &) const = default;
};

/// Counts the listed alarms for every place of the plant. A change costs the depth of the tree and the logarithm of what is listed there,
/// whatever the number of alarms. Alarms of assets that the site does not know count for the site alone.
class AlarmRollUp {
public:
  /// Another site: what is listed moves to its new places. The tree outlives the roll-up, or the next call of this.
  void setTree(const PlantTree &tree);

  /// The places whose tally or worst alarms changed, ascending.
  std::vector<int> apply(const AlarmsDelta &delta);

  [[nodiscard]] const AlarmTally &tally(int node) const { return nodes_[static_cast<std::size_t>(node)].tally; }
  /// The live alarms of the place, the most urgent first: by priority, then unacknowledged first, then the longest raised.
  [[nodiscard]] std::vector<AlarmId> worst(int node, std::size_t most) const;

private:
  using Key = std::tuple<Priority, TallyState, UtcTime, AlarmId>;
  struct Entry {
    int node = 0;
    Priority priority = Priority::Low;
    TallyState state = TallyState::Hidden;
    UtcTime raisedAt;
    bool doubtful = false;

    bool operator==(const Entry &) const = default;
  };
  struct Node {
    AlarmTally tally;
    std::map<UtcTime, int> unacknowledged; ///< by the time they were raised
    std::set<Key> order;
  };

  void count(const AlarmId &alarm, const Entry &entry, int by, std::set<int> &touched);
  void put(const AlarmStatus &status, std::set<int> &touched);
  void take(const AlarmId &alarm, std::set<int> &touched);
  [[nodiscard]] int placeOf(const AlarmId &alarm) const;

  const PlantTree *tree_ = nullptr;
  std::vector<Node> nodes_ = std::vector<Node>(1);
  std::unordered_map<AlarmId, Entry> entries_;
};

} // namespace andon
