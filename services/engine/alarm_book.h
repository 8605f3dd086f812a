// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/site.h"
#include "services/alarms/alarm_machine.h"
#include "services/detection/rule_judge.h"
#include "services/storage/changes.h"
#include "services/telemetry/stream_registry.h"

#include <map>
#include <set>
#include <unordered_map>
#include <vector>

namespace andon::engine {

/// Every live alarm: its rule, its condition and its status. Judges samples, applies what people and timers do, and
/// collects what has to be stored. The pipeline thread owns it; it does no I/O and knows no clock but what it is told.
class AlarmBook {
public:
  /// Takes up statuses and running delays from the store. An alarm that stands but whose rule the site no longer has is
  /// written down as returned, at `now`.
  AlarmBook(const Site &site, const telemetry::StreamRegistry &registry, const storage::StoredState &state, UtcTime now);

  /// Judges one sample by every rule that reads its stream.
  void judge(const Sample &sample);

  /// A condition of the console itself begins or ends.
  void setConsoleCondition(const AlarmId &alarm, bool active, UtcTime now);

  /// One event from a person, or from the engine with an empty person. True if anything changed.
  /// Error: NotFound, or what the machine says.
  [[nodiscard]] Result<bool> apply(const AlarmId &alarm, const alarms::AlarmEvent &event, UtcTime now, const PersonId &person);

  /// Ends the shelves whose time is over. Deadlines are held on the monotonic clock, anchored when they are set or loaded.
  void expireShelves(UtcTime now, SteadyTime steady);

  /// Replaces the rules, keeps every status and condition of those that stay. An alarm whose rule goes returns and is normal.
  void changeRules(const Site &site, UtcTime now);

  [[nodiscard]] const AlarmStatus *find(const AlarmId &alarm) const;
  [[nodiscard]] std::vector<AlarmStatus> statuses() const;

  /// What has changed since the last call, ready for one transaction.
  [[nodiscard]] storage::Changes takeChanges();
  /// True while something waits that a person or the journal must not miss; running delays alone can wait 200 ms.
  [[nodiscard]] bool hasTransitions() const { return !changes_.transitions.empty(); }
  [[nodiscard]] bool hasConditions() const { return !dirtyConditions_.empty(); }
  /// Windows and last values change with every sample: they go with the next changes only after this call.
  void keepMemories();

  [[nodiscard]] std::uint64_t raised() const { return raised_; }
  [[nodiscard]] std::uint64_t returned() const { return returned_; }
  /// Samples times rules judged.
  [[nodiscard]] std::uint64_t judged() const { return judged_; }

private:
  struct Entry {
    Rule rule;
    alarms::AlarmSettings settings;
    AlarmStatus status;
    detection::ConditionState condition;
    Box<detection::RulePlan> plan; ///< none for a plain rule
    bool hasNewMemory = false;     ///< stands in newMemories_
    bool isWithdrawn = false;      ///< its rule is gone; nothing reaches it any more
  };
  using Position = std::uint32_t;
  struct Reader {
    Position position = 0;
    std::uint32_t input = 0; ///< which of the rule's streams it is
  };

  void takeUp(const Site &site);
  void endOrphan(const AlarmStatus &status, UtcTime now);
  void withdraw(Position position, UtcTime now);
  Result<bool> apply(Position position, const alarms::AlarmEvent &event, UtcTime now, const PersonId &person);

  const telemetry::StreamRegistry &registry_;
  std::vector<Entry> entries_;
  std::unordered_map<AlarmId, Position> positions_;
  std::vector<std::vector<Reader>> ofStream_;
  std::map<Position, SteadyTime> shelfDeadlines_;
  std::set<Position> unanchoredShelves_;
  std::set<Position> dirtyConditions_;
  std::set<Position> dirtyStatuses_;
  std::vector<Position> newMemories_;
  storage::Changes changes_;
  OccurrenceId lastOccurrence_;
  std::uint64_t raised_ = 0;
  std::uint64_t returned_ = 0;
  std::uint64_t judged_ = 0;
};

} // namespace andon::engine
