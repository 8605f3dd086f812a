// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/engine/agreed_rates.h"
#include "services/engine/broker_rates.h"
#include "services/engine/broker_tester.h"
#include "services/engine/command_service.h"
#include "services/engine/console_faults.h"
#include "services/engine/drift_watch.h"
#include "services/engine/edge_scores.h"
#include "services/engine/fed_runs.h"
#include "services/engine/fed_samples.h"
#include "services/engine/health_meter.h"
#include "services/engine/latency_histogram.h"
#include "services/engine/message_tap.h"
#include "services/engine/predictor_runner.h"
#include "services/engine/sensor_watch.h"
#include "services/engine/source_set.h"
#include "services/engine/statistics.h"
#include "services/telemetry/decoder.h"
#include "services/telemetry/ingest_queue.h"
#include "services/telemetry/unknown_collector.h"

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace andon {
struct PredictorReport;
} // namespace andon

namespace andon::engine {

class ShadowBench;

/// The pipeline thread: owns all live alarm state and takes every message, command and timer in turn.
/// message -> decode -> judge -> alarm machine -> one transaction a batch -> deltas, once committed.
///
/// It waits for nobody: samples and changes are handed to the store thread, queries to the workers. If the store fails,
/// alarms go on and are published as unsaved.
class Pipeline {
public:
  /// What it works with; all of it outlives the pipeline.
  struct Parts {
    const Clock &clock;
    telemetry::IngestQueue &queue;
    storage::StoreWriter &store;
    WorkerPool &workers;
    DeltaHub &hub;
    SourceSet &sources;
    /// The brokers to connect to for a site: its own, or what is given instead for this run.
    std::function<std::vector<Broker>(const Site &site)> brokersOf;
    PredictorShelf &shelf;
    bool judgesConsole = true;                               ///< raises the console's own alarms
    Duration predictorBudget = PredictorRunner::usualBudget; ///< for a row
    bool publishes = false;                                  ///< the retraining queue goes to a broker
    std::string storePath{};
    std::string trainer{}; ///< andonctl; empty: the one beside this program
  };

  /// `state` is what the store held at the start.
  Pipeline(Parts parts, Site configured, const storage::StoredState &state);
  Pipeline(const Pipeline &) = delete;
  Pipeline &operator=(const Pipeline &) = delete;
  ~Pipeline();

  void start();
  /// Runs the tasks and judges and commits the messages that have arrived, then ends the thread.
  void stop();

  /// Runs `task` on the pipeline thread soon. After the end it is dropped.
  void post(std::function<void()> task);

  // On the pipeline thread only, by way of post().
  /// Judges and stores samples that come without messages. Waits for the disk where it is far behind.
  void feed(FedSamples fed);
  [[nodiscard]] CommandService &commands() { return commands_; }
  [[nodiscard]] const Site &runningSite() const { return *running_; }
  [[nodiscard]] std::vector<RejectedPayloads> rejectedPayloads() const { return decoder_.rejectedPayloads(); }
  [[nodiscard]] std::vector<ContractViolations> contractViolations(const AssetId &asset) const
  {
    return decoder_.contractViolations(asset);
  }

  /// As predictors stand with an asset.
  [[nodiscard]] PredictorReport predictorsOf(const AssetId &asset) const;
  [[nodiscard]] const PredictorShelf &shelf() const { return parts_.shelf; }
  [[nodiscard]] HealthMeter::Snapshot healthEvidence() const { return health_.snapshot(); }

  [[nodiscard]] std::shared_ptr<const Site> sharedSite() const { return running_; }
  [[nodiscard]] UnknownSources unknownSources() const { return decoder_.unknown().list(); }

  /// From any thread.
  [[nodiscard]] Statistics statistics() const;

private:
  struct Latest {
    UtcTime time;
    double value = 0.0;
    Quality quality = Quality::Good;
    SteadyTime arrived{}; ///< zero: never
    std::uint16_t broker = 0;
    bool isNew = false;
  };

  void run();
  void runTasks();
  void take(const telemetry::IngestBatch &batch);
  void judge(const telemetry::RawMessage &message);
  /// Lets the predictors judge the rows that are complete; their outputs go to `into`.
  void judgePredictors(std::vector<Sample> &into);
  void explain(PredictorRunner::SlotIndex slot, UtcTime raisedAt);
  // pipeline_edge.cpp
  [[nodiscard]] std::vector<Sample> takeEdgeScores(const telemetry::RawMessage &message);
  void judgeEdge(const telemetry::RawMessage &message, std::vector<Sample> &ofEdge, std::vector<Sample> &into);
  void explainEdge(const Sample &score);
  void acknowledgeFed(const FedSamples &fed);
  /// `isBehind`: messages have been taken from the queue that are not judged yet.
  void tick(bool isBehind);
  void commitBook(std::vector<storage::AuditDraft> audit, storage::StoreWriter::Completion completion,
                  storage::RetrainingPublishing publishing = {});
  [[nodiscard]] std::shared_ptr<const Site> runningFrom(Site configured) const;
  /// Gives what runs from now on.
  std::shared_ptr<const Site> changeSite(Site configured);
  /// All that is kept by stream follows the registry; `before` as StreamRegistry::positionsIn gives it.
  void changeStreams(const std::vector<StreamIndex> &before);
  void publishValues(SteadyTime now);
  void publishHealth(SteadyTime now);
  [[nodiscard]] HealthDelta health(SteadyTime now);
  [[nodiscard]] Result<void> testBroker(const BrokerId &id);
  /// Lets the sources follow the site's brokers; nothing waits for the network.
  void followBrokers(const std::vector<Broker> &brokers);
  void keepStatistics();
  /// What is known of the assets' health goes to the store in turn, each asset's once a minute.
  void keepHealth();

  Parts parts_;
  const std::vector<Broker> configuredBrokers_; ///< of the site at the start
  /// The configured one with the brokers of this run and the console itself; the only copy, shared by all that go by it.
  std::shared_ptr<const Site> running_;
  telemetry::StreamRegistry registry_;
  AlarmBook book_;
  SensorWatch sensors_;
  PredictorRunner predictors_;
  std::unique_ptr<ShadowBench> shadows_;
  HealthMeter health_;
  std::vector<storage::StoredHealth> healthNews_; ///< to be stored with the next changes
  EdgeScores edge_;
  DriftWatch drift_;
  std::vector<AlarmExplanation> explanations_; ///< of alarms that are not committed yet
  telemetry::Decoder decoder_;
  MessageTap tap_;
  BrokerTester tester_;
  std::map<std::uint16_t, BrokerRates> rates_; ///< by number of the source
  AgreedRates agreed_;
  std::vector<std::uint16_t> stopped_; ///< sources whose last messages may still wait in the queue
  ConsoleFaults faults_;
  CommandService commands_;

  std::vector<Sample> samples_;
  std::vector<Sample> unstored_;
  std::vector<Latest> latest_;
  std::vector<StreamIndex> watched_;
  std::uint64_t watchedGeneration_ = ~std::uint64_t{0};
  /// Of samples without messages: how the monotonic clock would have gone.
  struct FedClock {
    SteadyTime begin{};
    UtcTime first;
    SteadyTime looked{}; ///< for silence
  };
  std::optional<FedClock> fedClock_; ///< none: there were none
  FedRuns fedRuns_{registry_};
  SteadyTime batchArrived_{}; ///< of the slice in hand; zero between two
  SteadyTime firstArrived_{};
  SteadyTime lastArrived_{};
  SteadyTime nextTick_{};
  SteadyTime nextValues_{};
  SteadyTime nextHealth_{};
  SteadyTime nextAgreed_{};
  SteadyTime nextConditions_{};
  SteadyTime nextMemories_{};
  std::uint64_t siteVersion_ = 1;
  LatencyHistogram latency_;
  /// Completed on the store thread.
  struct AlarmLatency {
    std::mutex mutex;
    LatencyHistogram histogram;
  };
  std::shared_ptr<AlarmLatency> alarmLatency_ = std::make_shared<AlarmLatency>();

  mutable std::mutex mutex_; ///< tasks_, stopping_, statistics_
  std::vector<std::function<void()>> tasks_;
  bool stopping_ = false;
  Statistics statistics_;

  ThreadOwner owner_;
  std::thread thread_;
};

} // namespace andon::engine
