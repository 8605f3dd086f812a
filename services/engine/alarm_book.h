// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/flat_index.h"
#include "models/domain/site.h"
#include "services/alarms/alarm_machine.h"
#include "services/detection/rule_judge.h"
#include "services/engine/true_opinions.h"
#include "services/storage/changes.h"
#include "services/telemetry/stream_registry.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <unordered_map>
#include <vector>

namespace andon::engine {

/// Every live alarm: its rule, its condition and its status. Judges samples, applies what people and timers do, and
/// collects what has to be stored. The pipeline thread owns it; it does no I/O and knows no clock but what it is told.
///
/// Made for 100,000 streams of four rules: rules are the site's own, not copies, and an alarm has a status once it was ever
/// anything but normal. What is remembered belongs to an alarm by its id; positions and StreamIndex are given anew with each
/// site, so that rules and streams may come and go (changeSite).
class AlarmBook {
public:
  /// Takes up statuses and running delays from the store. An alarm that stands but whose rule the site no longer has is
  /// written down as returned, at `now`. `site` may have more rules than the registry has streams for; the registry lives
  /// as long as the book, or until changeSite.
  AlarmBook(std::shared_ptr<const Site> site, const telemetry::StreamRegistry &registry, const storage::StoredState &state, UtcTime now);

  /// Judges one sample by every rule that reads its stream.
  void judge(const Sample &sample);

  /// A condition of the console itself begins or ends.
  void setConsoleCondition(const AlarmId &alarm, bool active, UtcTime now);

  /// The sensor alarm of a stream is raised, goes on with another fault, or returns (no fault). Made when it is first raised.
  void setSensorFault(StreamIndex stream, std::optional<SensorFault> fault, double value, UtcTime now);

  /// The alarms that read the stream are held as they are, or no longer.
  void setHeld(StreamIndex stream, std::optional<HeldBy> by);

  /// One event from a person, or from the engine with an empty person. True if anything changed.
  /// Error: NotFound, or what the machine says.
  [[nodiscard]] Result<bool> apply(const AlarmId &alarm, const alarms::AlarmEvent &event, UtcTime now, const PersonId &person);

  /// Ends the shelves whose time is over. Deadlines are held on the monotonic clock, anchored when they are set or loaded.
  void expireShelves(UtcTime now, SteadyTime steady);

  /// Somebody's word on an occurrence, and what it was formed on: to be stored with the next changes.
  void keepOpinion(LabelOpinion opinion, LabelEvidence evidence);
  /// Lets the word quieten the alarm, or end that (models/domain/quietening.h). The quietening, where it has changed. A "false" quietens
  /// nothing while somebody else holds that the same occurrence was true.
  [[nodiscard]] std::optional<Quietening> takeVerdict(const Occurrence &occurrence, const PersonId &person, OccurrenceLabel label,
                                                      UtcTime now);
  /// Takes the person's last word back, in one transaction with what it had quietened; a "true" before it stands again, a "false" before
  /// it does not quieten anew. The quietening, where it has changed.
  [[nodiscard]] std::optional<Quietening> withdrawOpinion(const Occurrence &occurrence, const PersonId &person, UtcTime now);
  /// Annunciates what it holds back. Error: NotFound, where the alarm has none in force.
  [[nodiscard]] Result<Quietening> takeBackQuietening(const AlarmId &alarm, const PersonId &person, UtcTime now);
  /// Annunciates what has been held back for as long as it may be, also of streams that have fallen silent.
  void endHolds(UtcTime now);
  /// Those in force, the newest first.
  [[nodiscard]] std::vector<Quietening> quietenings(UtcTime now) const;

  /// Goes on with another site and its streams; `registry` may be the same as before. Keeps every status, condition and hold
  /// of what stays. An alarm whose rule goes, or whose sensor does, returns and is normal. A quietening ends, audited as the engine's own
  /// act, where its rule judges something else from now on or the package behind it is another.
  void changeSite(std::shared_ptr<const Site> site, const telemetry::StreamRegistry &registry, UtcTime now);

  /// Nothing where the site has no such alarm.
  [[nodiscard]] std::optional<AlarmStatus> find(const AlarmId &alarm) const;
  /// Of every alarm that was ever anything but normal.
  [[nodiscard]] std::vector<AlarmStatus> statuses() const;

  /// What has changed since the last call, ready for one transaction.
  [[nodiscard]] storage::Changes takeChanges();
  /// True while something waits that a person or the journal must not miss; running delays alone can wait 200 ms.
  [[nodiscard]] bool hasTransitions() const { return !changes_.transitions.empty() || !changes_.quietenings.empty(); }
  [[nodiscard]] bool hasConditions() const { return !dirtyConditions_.empty() || !dirtyStatuses_.empty(); }
  /// Windows and last values change with every sample: they go with the next changes only after this call.
  void keepMemories();

  [[nodiscard]] std::uint64_t raised() const { return raised_; }
  [[nodiscard]] std::uint64_t returned() const { return returned_; }
  /// Of `raised` and `returned`, those of sensors.
  [[nodiscard]] std::uint64_t sensorsRaised() const { return sensorsRaised_; }
  [[nodiscard]] std::uint64_t sensorsReturned() const { return sensorsReturned_; }
  /// Samples times rules judged.
  [[nodiscard]] std::uint64_t judged() const { return judged_; }

private:
  struct Planned {
    detection::RulePlan plan;
    bool hasNewMemory = false; ///< stands in newMemories_
  };
  /// Of a rule of the site at the same position, or of a sensor, which always has a status.
  struct Entry {
    detection::ConditionState condition;
    Box<AlarmStatus> status; ///< none: it never was anything but normal
    Box<Planned> planned;    ///< none for a plain rule
  };
  static_assert(sizeof(Entry) <= 64); // one cache line: there are 400,000
  using Position = std::uint32_t;
  struct Reader {
    std::uint32_t position : 26;
    std::uint32_t input : 6; ///< which of the rule's streams it is
  };
  static_assert(2 * mostTerms + 1 < 64);

  /// Makes entries, index and readers of the site's rules, with what `carried` gives for a rule's alarm.
  template <class Carried>
  void takeUp(Carried carried);
  void takeUpReaders();
  void add(Entry entry);
  [[nodiscard]] std::optional<Position> positionOf(const AlarmId &alarm) const;
  /// Null: a sensor's.
  [[nodiscard]] const Rule *ruleAt(Position position) const { return ruleAt(*site_, position); }
  [[nodiscard]] static const Rule *ruleAt(const Site &site, Position position);
  [[nodiscard]] AlarmId alarmAt(Position position) const { return alarmAt(*site_, entries_, position); }
  [[nodiscard]] static AlarmId alarmAt(const Site &site, const std::vector<Entry> &entries, Position position);
  [[nodiscard]] AlarmStatus statusAt(Position position) const;
  [[nodiscard]] alarms::AlarmSettings settingsAt(Position position) const;
  [[nodiscard]] std::span<const Reader> readersOf(StreamIndex stream) const;
  Position sensorEntry(const AlarmId &alarm);
  [[nodiscard]] Box<HeldBy> heldBy(const Rule &rule) const;
  void noteHeld(Position position);
  void endOrphan(const AlarmStatus &status, UtcTime now);
  void withdraw(const AlarmId &alarm, const Entry &entry, UtcTime now);
  void movePositions(const std::vector<Position> &newOf);
  Result<bool> apply(Position position, const alarms::AlarmEvent &event, UtcTime now, const PersonId &person);
  void raiseOrReturn(Position position, bool raises);
  /// The quietening that holds an activation of this length back now; none: it is annunciated.
  [[nodiscard]] QuieteningId heldBy(Position position, Duration lasted, UtcTime now) const;
  /// Goes with an active alarm from sample to sample: how far it goes, and whether it may still be held back.
  void follow(Position position);
  void coverReturn(const AlarmStatus &status);
  std::optional<Quietening> takeWord(const Occurrence &occurrence, const PersonId &person, OccurrenceLabel label, UtcTime now);
  Quietening endAs(Quietening quietening, QuieteningEnd end, const PersonId &person, UtcTime now);
  void endQuietening(const Quietening &quietening, UtcTime now);
  /// `before`: the site until now; null at the start, where only what the quietening itself remembers can be compared.
  void endWhatChanged(const Site *before, UtcTime now);
  [[nodiscard]] std::string packageOf(const Rule &rule) const;

  std::shared_ptr<const Site> site_;
  const telemetry::StreamRegistry *registry_;
  std::vector<Entry> entries_; ///< those of the rules in the site's order, then sensors
  FlatIndex byAlarm_;          ///< positions
  std::vector<Reader> readers_;
  std::vector<std::uint32_t> firstReader_;       ///< by stream, and one more for the end
  std::unordered_map<StreamIndex, HeldBy> held_; ///< by streams that cannot be trusted now
  std::map<Position, SteadyTime> shelfDeadlines_;
  std::set<Position> unanchoredShelves_;
  std::set<Position> dirtyConditions_;
  std::set<Position> dirtyStatuses_;
  std::vector<Position> newMemories_;
  storage::Changes changes_;
  std::map<AlarmId, Quietening> quietenings_; ///< not ended; their time may be over
  std::set<AlarmId> quiet_;                   ///< held back now
  TrueOpinions opinions_;
  QuieteningId lastQuietening_;
  OccurrenceId lastOccurrence_;
  std::uint64_t raised_ = 0;
  std::uint64_t returned_ = 0;
  std::uint64_t sensorsRaised_ = 0;
  std::uint64_t sensorsReturned_ = 0;
  std::uint64_t judged_ = 0;
};

} // namespace andon::engine
