// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/explanation.h"
#include "models/domain/sample.h"
#include "services/detection/condition_state.h"
#include "services/engine/predictor_shelf.h"
#include "services/prediction/behaviour_course.h"
#include "services/prediction/predictor.h"
#include "services/telemetry/stream_registry.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace andon::engine {

/// Lets the site's predictors judge its assets: gathers what an asset's inputs say, makes a row of it at most once a second of event
/// time (as far apart as a predictor of expected behaviour has learnt them), and gives the output as a sample of the stream that
/// withPredictors has made for it. Live and fed samples alike come in here in the order in which they are judged. The pipeline thread owns
/// it; it does no I/O.
///
/// An output is Uncertain, so that no rule goes by it, while an input is missing or stale, or a feature cannot be told, or the asset has
/// not been watched for as long as the predictor looks back. A predictor that takes longer for most of its rows than the budget is put
/// aside.
class PredictorRunner {
public:
  static constexpr Duration usualBudget = std::chrono::milliseconds{2}; ///< for a row

  PredictorRunner(const Clock &clock, Duration budget);

  /// Goes on with what the running site has; an asset keeps its windows where its predictor stays the same.
  void changeSite(std::shared_ptr<const Site> running, const telemetry::StreamRegistry &registry, const PredictorShelf &shelf);

  /// True where rows wait to be made that a sample does not belong to any more: call judge() first.
  [[nodiscard]] bool endsRows(const Sample &sample) const
  {
    return !pending_.empty() && (sample.time != pendingTime_ || assetOf(sample.stream) != pendingAsset_);
  }
  /// Of a stream that no predictor reads this costs one look-up.
  void take(const Sample &sample);
  /// A value of the stream that was no finite number.
  void takeBad(StreamIndex stream);

  /// One asset and one predictor.
  using SlotIndex = std::uint32_t;
  using Use = std::function<void(const Sample &score, SlotIndex slot)>;
  /// Makes the rows that wait, and hands each output over. Within `use` explain() tells of it.
  void judge(const Use &use);

  /// The alarms that go by a slot's output, as positions in Site::rules.
  [[nodiscard]] std::span<const std::uint32_t> rulesOf(SlotIndex slot) const { return slots_[slot].rules; }
  /// Why the output that was just handed over is what it is, for an alarm of this rule.
  [[nodiscard]] AlarmExplanation explain(SlotIndex slot, const Rule &rule, OccurrenceId occurrence);

  /// What expected behaviour made of one input of a row.
  struct Judged {
    StreamIndex stream = 0;
    double distance = 0.0; ///< its value less the expected one, in halves of its expected band
  };
  struct JudgedRow {
    double seconds = 0.0; ///< between two rows
    std::vector<Judged> inputs;
  };
  /// Of the output that was just handed over; nothing where its predictor is not one of expected behaviour.
  [[nodiscard]] std::optional<JudgedRow> judgedRow(SlotIndex slot) const;
  /// The same of an output that counts for nothing, because the edge speaks: keep() it while it is handed over, until the slot's next row.
  void keep(SlotIndex slot);
  /// Nothing where no row of the slot is kept, or only one from before `since`.
  [[nodiscard]] std::optional<AlarmExplanation> explainKept(StreamIndex score, const Rule &rule, OccurrenceId occurrence, UtcTime since);
  /// Of the row that was just handed over: its inputs, and for expected behaviour what it was judged by, else null.
  [[nodiscard]] std::span<const double> row() const { return row_; }
  [[nodiscard]] const prediction::BehaviourCourse *courseOf(SlotIndex slot) const
  {
    return slots_[slot].course ? &*slots_[slot].course : nullptr;
  }

  struct SlotFacts {
    const AssetId &asset;
    const PredictorId &predictor;
    std::string version; ///< of the package that runs
    const prediction::Predictor &package;
  };
  [[nodiscard]] SlotFacts factsOf(SlotIndex slot) const
  {
    const Package &package = packages_[slots_[slot].package];
    return {slots_[slot].asset, package.id, package.version.string(), *package.predictor};
  }

  [[nodiscard]] bool isAside(const PredictorId &predictor) const;
  [[nodiscard]] std::uint64_t rows() const { return rows_; }
  /// Of the row that was made last, on the monotonic clock.
  [[nodiscard]] Duration lastCost() const { return lastCost_; }

private:
  struct Input {
    StreamIndex stream = 0;
    double value = 0.0;
    UtcTime time = noTime; ///< noTime: nothing heard
    Duration staleAfter{};
    detection::LateRun late;
    bool isGood = false;
  };
  struct Package {
    PredictorId id;
    std::shared_ptr<const prediction::Predictor> predictor;
    Text version;           ///< of the package that runs, which may stand in for the site's
    Duration period{};      ///< between two rows, at least
    double longest = 0.0;   ///< how far back it looks, in seconds
    double slowShare = 0.0; ///< of the latest rows, those that took longer than the budget
    std::uint32_t timed = 0;
    bool isSlow = false;
    bool isRefused = false; ///< for all or some of its assets
  };
  struct Slot {
    AssetId asset;
    std::uint32_t package = 0;
    StreamIndex score = 0;
    std::vector<Input> inputs;
    std::vector<std::uint32_t> rules;
    prediction::FeatureMemory memory;
    std::optional<prediction::BehaviourCourse> course; ///< where the predictor is one of expected behaviour
    UtcTime newest = noTime;                           ///< of its inputs
    UtcTime lastRow = noTime;                          ///< noTime: none yet
    UtcTime since = noTime;                            ///< of an unbroken watch
    bool isPending = false;
  };
  struct Kept {
    UtcTime time;
    std::vector<double> row;
    prediction::Predictor::Scratch scratch;
    prediction::Prediction said;
  };
  struct Reader {
    SlotIndex slot = 0;
    std::uint32_t input = 0;
  };

  [[nodiscard]] std::uint32_t assetOf(StreamIndex stream) const { return assets_[stream]; }
  using Slots = std::map<std::pair<AssetId, std::uint32_t>, Slot>;       ///< by asset and package
  using RulesOfStreams = std::map<StreamId, std::vector<std::uint32_t>>; ///< positions in Site::rules
  void addSlots(const PredictorSetting &setting, std::uint32_t package, Slots &before, const RulesOfStreams &rules);
  void takeUpReaders();
  /// The row of a slot that waits; false where none is due.
  bool makeRow(Slot &slot, Sample &score);
  /// Asks the predictor about row_; false where it has nothing to say yet.
  bool ask(const Package &package, Slot &slot, double time);
  void noteCost(Package &package, Duration cost);

  const Clock &clock_;
  const Duration budget_;
  std::shared_ptr<const Site> site_;
  const telemetry::StreamRegistry *registry_ = nullptr;
  std::vector<Package> packages_;
  std::vector<Slot> slots_;
  std::map<SlotIndex, Kept> kept_;
  std::vector<Reader> readers_;
  std::vector<std::uint32_t> firstReader_; ///< by stream, and one more for the end
  std::vector<std::uint32_t> assets_;      ///< of each stream: position in Site::assets
  std::vector<SlotIndex> pending_;
  UtcTime pendingTime_ = noTime;
  std::uint32_t pendingAsset_ = 0;
  std::vector<double> row_;
  prediction::Predictor::Scratch scratch_;
  prediction::Prediction latest_;
  std::uint64_t rows_ = 0;
  Duration lastCost_{};
};

} // namespace andon::engine
