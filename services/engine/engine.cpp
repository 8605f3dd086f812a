// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/engine.h"

#include "services/configuration/site_difference.h"
#include "services/engine/in_process_desk.h"
#include "services/engine/package_fallback.h"
#include "services/engine/rule_changes.h"
#include "services/security/password_hash.h"
#include "services/security/system_user.h"
#include "services/telemetry/mqtt_source.h"

#include <algorithm>
#include <future>
#include <malloc.h>
#include <spdlog/spdlog.h>
#include <sys/stat.h>

namespace andon::engine {
namespace {

constexpr int workerThreads = 2;

/// Waits for the store thread's verdict on one change that must not be made unrecorded.
Result<void> commitAndWait(storage::StoreWriter &store, storage::Changes changes)
{
  std::promise<Result<void>> verdict;
  store.commitOrRefuse(std::move(changes), [&verdict](const Result<void> &result) { verdict.set_value(result); });
  return verdict.get_future().get();
}

/// A store without people takes a site from whoever may write to it; with people, from one of them who has the rights that
/// the difference needs. A safety rule is never changed this way: that takes two people.
Result<void> checkImporter(const Engine::Options &options, const std::vector<storage::StoredPerson> &people, const Site &present,
                           const Site &wanted)
{
  if (people.empty())
    return {};
  const auto importer = std::find_if(people.begin(), people.end(), [&](const storage::StoredPerson &stored) {
    return stored.person.id.text() == options.importedBy && security::verifyPassword(stored.passwordHash, options.importPassword);
  });
  const SessionState session = importer == people.end()
                                   ? SessionState{}
                                   : SessionState{importer->person.id, importer->person.name, importer->person.roles, false, false};
  const bool changesRules = present.rules != wanted.rules;
  if (!sessionAllows(session, Permission::ChangeSite) || (changesRules && !sessionAllows(session, Permission::ChangeRules)))
    return failure(ErrorCode::NotPermitted, options.storePath, "has people, and its site differs from the one given",
                   "Say who brings it in, somebody who may change sites" + std::string{changesRules ? " and rules" : ""} +
                       ": andonctl engine --site DIR --by NAME --password-file FILE.");
  if (const auto touched = configuration::touchedSafetyRules(present, wanted); !touched.empty())
    return failure(ErrorCode::NotPermitted, options.storePath, "would change the safety rule " + touched.front().text(),
                   "That takes a second person: andonctl site import asks for one.");
  return {};
}

struct TakenSite {
  Site site;
  std::optional<storage::SiteVersion> version; ///< none: the store has no site yet
};

/// The site to run: the one given, stored as a new version where it differs from the newest one, or that one.
Result<TakenSite> takeUpSite(const Engine::Options &options, storage::StoreWriter &store, PredictorShelf &shelf, const Clock &clock)
{
  TakenSite present;
  present.version = store.state().site;
  if (present.version) {
    auto reading = configuration::parseSite(present.version->files);
    if (!reading.problems.empty())
      return tl::unexpected<Error>(std::move(reading.problems.front()));
    present.site = std::move(reading.site);
    // What went wrong with a package since it was taken puts that predictor aside; the plant is watched without it.
    for (const Error &problem : shelf.take(present.version->files, present.site))
      spdlog::error("{}", toText(problem));
    fallBack(shelf, present.site, options.storePath);
  } else {
    present.site.name = "Plant"; // until somebody names it: a site has a name from its first version on
  }
  if (!options.site)
    return present;
  auto reading = configuration::parseSite(*options.site);
  if (!reading.problems.empty())
    return tl::unexpected<Error>(std::move(reading.problems.front()));
  if (present.version && present.version->files == *options.site)
    return present;
  if (auto problems = shelf.take(*options.site, reading.site); !problems.empty())
    return tl::unexpected<Error>(std::move(problems.front()));
  if (present.version && options.siteForNewStore) {
    spdlog::warn("The store has a site of its own and keeps it; bring another one in with: andonctl site import");
    return present;
  }
  if (present.version)
    if (auto trials = checkImportedTrials(present.site, reading.site); !trials)
      return tl::unexpected<Error>(std::move(trials.error()));

  storage::Changes changes;
  storage::AuditDraft record{clock.utc(), PersonId{options.importedBy}, "import_site", reading.site.name, "{}", "done"};
  if (const auto may = checkImporter(options, store.state().people, present.site, reading.site); !may) {
    if (present.version && reading.site == present.site) {
      spdlog::warn("The site given says what the store's own does in other words; those are taken from somebody who may change sites only");
      return present;
    }
    record.outcome = "refused: " + toText(may.error());
    changes.audit.push_back(std::move(record));
    (void)commitAndWait(store, std::move(changes));
    return tl::unexpected<Error>(may.error());
  }
  const storage::SiteVersion version{0, clock.utc(), PersonId{options.importedBy}, options.importReason, *options.site};
  changes.site = version;
  changes.audit.push_back(std::move(record));
  const auto recorded = commitAndWait(store, std::move(changes));
  if (!recorded && present.version) {
    // Nothing is judged by rules that nobody can trace: the site that is on record goes on.
    spdlog::error("The new site cannot be recorded, the stored one runs: {}", toText(recorded.error()));
    return present;
  }
  return TakenSite{std::move(reading.site), version};
}

/// Which brokers to connect to: those given for this run, else the site's; of these `first` has another address for this run.
struct BrokersOfRun {
  std::vector<Broker> given;
  std::string url;
  BrokerId first; ///< of the site that the run began with; none: it had no broker

  std::vector<Broker> operator()(const Site &site) const
  {
    if (!given.empty())
      return given;
    std::vector<Broker> brokers = site.brokers;
    if (url.empty())
      return brokers;
    if (brokers.empty()) {
      Broker broker;
      broker.id = BrokerId{"broker"};
      broker.url = url;
      broker.topics.emplace_back().topic = "plant/{area}/{asset}";
      brokers.push_back(std::move(broker));
    }
    for (Broker &broker : brokers)
      if (broker.id == first)
        broker.url = url;
    return brokers;
  }
};

} // namespace

Result<std::unique_ptr<Engine>> Engine::start(const Options &options, const Clock &clock)
{
  std::unique_ptr<Engine> engine{new Engine};
  engine->clock_ = &clock;
  engine->feedGate_ = std::make_shared<FeedGate>();
  engine->storePath_ = options.storePath;

  auto owner = storage::StoreOwner::acquire(options.storePath, options.program);
  if (!owner)
    return tl::unexpected<Error>(std::move(owner.error()));
  engine->owner_ = std::move(*owner);

  storage::StoreWriter::Options storeOptions{options.storePath};
  storeOptions.retention = options.retention.value_or(storeOptions.retention);
  auto store = storage::StoreWriter::start(storeOptions, clock);
  if (!store)
    return tl::unexpected<Error>(std::move(store.error()));
  engine->store_ = std::move(*store);

  engine->shelf_ = std::make_unique<PredictorShelf>();
  auto taken = takeUpSite(options, *engine->store_, *engine->shelf_, clock);
  if (!taken)
    return tl::unexpected<Error>(std::move(taken.error()));
  storage::StoredState state = engine->store_->takeState();
  state.site = std::move(taken->version);
  if (!options.seedPeople.empty() &&
      std::any_of(state.people.begin(), state.people.end(), [](const auto &p) { return !p.passwordHash.empty(); }))
    return failure(ErrorCode::Conflict, options.storePath, "is no demo store: its people have passwords",
                   "Open it with: andon --store FILE");
  if (state.people.empty() && !options.seedPeople.empty()) {
    storage::Changes changes;
    for (const Person &person : options.seedPeople)
      changes.people.push_back({person, {}});
    changes.audit.push_back({clock.utc(), {}, "seed_people", "demo", "{}", "done"});
    state.people = changes.people;
    if (const auto seeded = commitAndWait(*engine->store_, std::move(changes)); !seeded)
      return tl::unexpected<Error>(seeded.error());
  }

  engine->queue_ = std::make_unique<telemetry::IngestQueue>(options.queue);
  engine->hub_ = std::make_shared<DeltaHub>();
  engine->workers_ = std::make_unique<WorkerPool>(options.storePath, workerThreads);
  BrokersOfRun brokersOf{options.brokers, options.brokerUrl, taken->site.brokers.empty() ? BrokerId{} : taken->site.brokers.front().id};
  Site connected;
  connected.brokers = brokersOf(taken->site);
  if (options.makeSources) {
    brokersOf.given = connected.brokers;
    engine->sources_ = std::make_unique<SourceSet>(connected.brokers, options.makeSources(connected, *engine->queue_, clock));
  } else {
    engine->sources_ =
        std::make_unique<SourceSet>(connected.brokers, [&queue = *engine->queue_, &clock](const Broker &broker, std::uint16_t number) {
          return std::make_unique<telemetry::MqttSource>(broker, number, queue, clock);
        });
  }
  engine->pipeline_ =
      std::make_unique<Pipeline>(Pipeline::Parts{clock, *engine->queue_, *engine->store_, *engine->workers_, *engine->hub_,
                                                 *engine->sources_, brokersOf, *engine->shelf_, options.judgesConsole,
                                                 options.predictorBudget, !options.makeSources, options.storePath, options.trainer},
                                 std::move(taken->site), state);
  state = {};
  taken->version = {};
  // Reading a large site takes ten times the memory that it needs afterwards.
  malloc_trim(0);
  engine->sources_->start();
  engine->pipeline_->start();
  return engine;
}

Engine::~Engine()
{
  finish();
}

void Engine::feed(FedSamples samples)
{
  feedGate_->enter();
  // A task can be copied; what is fed is large.
  auto fed = std::make_shared<FedSamples>(std::move(samples));
  pipeline_->post([this, fed, gate = feedGate_] {
    gate->leave();
    pipeline_->feed(std::move(*fed));
  });
}

void Engine::finish()
{
  // From the outside in: no new messages, no new changes, then what is still on its way to the disk.
  if (sources_)
    sources_->stop();
  if (pipeline_)
    pipeline_->stop();
  workers_.reset();
  if (store_)
    store_->drain();
}

std::unique_ptr<Desk> Engine::openDesk(Executor executor)
{
  return std::make_unique<InProcessDesk>(SessionId{++lastSession_}, *pipeline_, *workers_, hub_, *clock_, std::move(executor));
}

void Engine::signInTrusted(Desk &desk, const PersonId &person, const std::string &how, Desk::CommandReply reply)
{
  auto *own = dynamic_cast<InProcessDesk *>(&desk);
  if (own != nullptr)
    own->signInTrusted(person, how, std::move(reply));
}

void Engine::signInForOwner(Desk &desk, const PersonId &person, unsigned user, const Desk::CommandReply &reply)
{
  auto *own = dynamic_cast<InProcessDesk *>(&desk);
  if (own == nullptr)
    return;
  struct stat store {};
  if (::stat(storePath_.c_str(), &store) != 0 || store.st_uid != user) {
    reply(Refused{{ErrorCode::NotPermitted, storePath_, "belongs to another user of the system", "Give a password with --password-file."}});
    return;
  }
  own->signInForOwner(person, security::systemUser(user), reply);
}

} // namespace andon::engine
