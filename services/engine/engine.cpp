// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/engine.h"

#include "services/engine/in_process_desk.h"
#include "services/security/password_hash.h"
#include "services/telemetry/mqtt_source.h"

#include <future>

namespace andon::engine {
namespace {

constexpr int workerThreads = 2;

std::vector<std::unique_ptr<telemetry::TelemetrySource>> connectToBrokers(const Site &site, telemetry::IngestQueue &queue,
                                                                          const Clock &clock)
{
  std::vector<std::unique_ptr<telemetry::TelemetrySource>> sources;
  for (const Broker &broker : site.brokers)
    sources.push_back(std::make_unique<telemetry::MqttSource>(broker, static_cast<std::uint16_t>(sources.size()), queue, clock));
  return sources;
}

/// Waits for the store thread's verdict on one change that must not be made unrecorded.
Result<void> commitAndWait(storage::StoreWriter &store, storage::Changes changes)
{
  std::promise<Result<void>> verdict;
  store.commitOrRefuse(std::move(changes), [&verdict](const Result<void> &result) { verdict.set_value(result); });
  return verdict.get_future().get();
}

/// A store without people takes a site from whoever may write to it; with people, from one of them who may change it.
Result<void> checkImporter(const Engine::Options &options, const std::vector<storage::StoredPerson> &people)
{
  if (people.empty())
    return {};
  for (const storage::StoredPerson &stored : people) {
    if (stored.person.id.text() != options.importedBy || !security::verifyPassword(stored.passwordHash, options.importPassword))
      continue;
    for (const Role role : stored.person.roles)
      if (roleAllows(role, Permission::ChangeSite))
        return {};
  }
  return failure(ErrorCode::NotPermitted, options.storePath, "has people, and its site differs from the one given",
                 "Say who brings it in, somebody who may change sites: --by NAME --password-file FILE.");
}

/// The site to run: the given files, stored as a new version where they differ from the newest one, or that one.
Result<Site> takeUpSite(const Engine::Options &options, storage::StoreWriter &store, const Clock &clock)
{
  const auto &stored = store.state().site;
  if (!options.site && !stored)
    return Site{};
  const configuration::SiteFiles &files = options.site ? *options.site : stored->files;
  auto reading = configuration::parseSite(files);
  if (!reading.problems.empty())
    return tl::unexpected<Error>(std::move(reading.problems.front()));
  if (options.site && (!stored || stored->files != files)) {
    if (const auto may = checkImporter(options, store.state().people); !may)
      return tl::unexpected<Error>(may.error());
    storage::Changes changes;
    changes.site = storage::SiteVersion{0, clock.utc(), PersonId{options.importedBy}, "imported from files", files};
    changes.audit.push_back({clock.utc(), PersonId{options.importedBy}, "import_site", reading.site.name, "{}", "done"});
    // A store that cannot be written must not keep the alarms from running: the version is stored at a later start.
    (void)commitAndWait(store, std::move(changes));
  }
  return std::move(reading.site);
}

} // namespace

Result<std::unique_ptr<Engine>> Engine::start(Options options, const Clock &clock)
{
  std::unique_ptr<Engine> engine{new Engine};
  engine->clock_ = &clock;
  engine->storePath_ = options.storePath;

  auto owner = storage::StoreOwner::acquire(options.storePath, options.program);
  if (!owner)
    return tl::unexpected<Error>(std::move(owner.error()));
  engine->owner_ = std::move(*owner);

  auto store = storage::StoreWriter::start({options.storePath}, clock);
  if (!store)
    return tl::unexpected<Error>(std::move(store.error()));
  engine->store_ = std::move(*store);

  auto site = takeUpSite(options, *engine->store_, clock);
  if (!site)
    return tl::unexpected<Error>(std::move(site.error()));
  if (!options.brokerUrl.empty()) {
    if (site->brokers.empty()) {
      Broker broker;
      broker.id = BrokerId{"broker"};
      broker.topics.emplace_back().topic = "plant/{area}/{asset}";
      site->brokers.push_back(std::move(broker));
    }
    site->brokers.front().url = options.brokerUrl;
  }

  storage::StoredState state = engine->store_->state();
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
  engine->sources_ =
      options.makeSources ? options.makeSources(*site, *engine->queue_, clock) : connectToBrokers(*site, *engine->queue_, clock);
  engine->pipeline_ = std::make_unique<Pipeline>(
      Pipeline::Parts{clock, *engine->queue_, *engine->store_, *engine->workers_, *engine->hub_, engine->sources_}, *site, state);
  engine->pipeline_->start();
  for (const auto &source : engine->sources_)
    source->start();
  return engine;
}

Engine::~Engine()
{
  finish();
}

void Engine::finish()
{
  // From the outside in: no new messages, no new changes, then what is still on its way to the disk.
  for (const auto &source : sources_)
    source->stop();
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

} // namespace andon::engine
