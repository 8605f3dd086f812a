// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/desk.h"
#include "services/configuration/site_files.h"
#include "services/engine/pipeline.h"
#include "services/storage/store_owner.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace andon::engine {

/// One store and everything that runs on it: sources, pipeline, store thread, workers. Made and ended by app/.
class Engine {
public:
  /// Makes the sources of the brokers of a site that has nothing else, for the whole run; the default connects to its brokers and follows
  /// their changes.
  using MakeSources =
      std::function<std::vector<std::unique_ptr<telemetry::TelemetrySource>>(const Site &, telemetry::IngestQueue &, const Clock &)>;

  struct Options {
    std::string storePath;                        ///< "X.db"
    std::string program;                          ///< how the owner of the store names itself to others
    std::optional<configuration::SiteFiles> site; ///< empty: the newest version in the store, or an empty site
    std::string importedBy;                       ///< who brings `site` in; a store with people wants one of them
    std::string importPassword;                   ///< and their password
    std::string importReason = "imported from files";
    std::vector<Person> seedPeople;    ///< of a demo, where the store has nobody yet: they have no password
    bool siteForNewStore = false;      ///< a store that has a site keeps it
    std::string brokerUrl;             ///< for this run, instead of the URL of the broker that comes first at the start
    std::vector<Broker> brokers;       ///< for this run, instead of all of the site's
    std::optional<Duration> retention; ///< of the history; empty: the usual
    telemetry::IngestQueue::Limits queue{};
    Duration predictorBudget = PredictorRunner::usualBudget; ///< for a row; a predictor that takes longer is put aside
    bool judgesConsole = true;                               ///< false for a moment's work without sources: raises no alarm of its own
    std::string trainer;                                     ///< andonctl, which retrains; empty: the one beside this program
    MakeSources makeSources;                                 ///< empty: MQTT
  };

  /// Takes the store, restores every state and running timer, connects. Error: OwnedElsewhere, Corrupt, NewerVersion,
  /// ReadOnly, DiskFull, Malformed (the site's first problem), NotPermitted (who may not bring in a site), Unavailable.
  [[nodiscard]] static Result<std::unique_ptr<Engine>> start(const Options &options, const Clock &clock);
  Engine(const Engine &) = delete;
  Engine &operator=(const Engine &) = delete;
  ~Engine();

  /// Judges and stores samples as if they had come in messages at their own times; see FedSamples. Returns as soon as they are
  /// taken, which it waits for while those before them are being judged. One thread at a time, before finish().
  void feed(FedSamples samples);

  /// Ends sources, pipeline and workers and waits for the store; statistics() can still be read. All desks are gone by then.
  void finish();

  /// A desk for one person at a time; replies and deltas come through `executor`. The desk ends before the engine.
  [[nodiscard]] std::unique_ptr<Desk> openDesk(Executor executor);

  /// Signs a person in at `desk` without a password; `how` says by what right and stands in the audit trail.
  void signInTrusted(Desk &desk, const PersonId &person, const std::string &how, Desk::CommandReply reply);

  /// For the command line: signs a person in for the process `user` of the system, if that owns the store and the site allows it.
  /// Error: NotPermitted, NotFound.
  void signInForOwner(Desk &desk, const PersonId &person, std::uint32_t user, const Desk::CommandReply &reply);

  [[nodiscard]] Statistics statistics() const { return pipeline_->statistics(); }
  [[nodiscard]] const std::string &storePath() const { return storePath_; }

private:
  Engine() = default;

  std::string storePath_;
  std::unique_ptr<storage::StoreOwner> owner_;
  std::unique_ptr<storage::StoreWriter> store_;
  std::unique_ptr<telemetry::IngestQueue> queue_;
  std::shared_ptr<DeltaHub> hub_;
  std::unique_ptr<WorkerPool> workers_;
  std::unique_ptr<SourceSet> sources_;
  std::unique_ptr<PredictorShelf> shelf_;
  std::unique_ptr<Pipeline> pipeline_;
  const Clock *clock_ = nullptr;
  std::shared_ptr<FeedGate> feedGate_;
  std::atomic<std::uint64_t> lastSession_{0};
};

} // namespace andon::engine
