// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andonctl/acting.h"
#include "app/andonctl/command.h"
#include "app/andonctl/whole_file.h"
#include "app/common/stop_signal.h"
#include "services/engine/desk_loop.h"
#include "services/engine/engine.h"
#include "services/engine/store_socket.h"
#include "services/engine/system_clock.h"
#include "services/security/system_user.h"

#include <spdlog/spdlog.h>
#include <unistd.h>

namespace andon::ctl {
namespace {

struct EngineOptions {
  std::string store;
  std::string broker;
  std::string site;
  std::string stats;
  std::optional<Duration> length;
  std::string by;
  std::string passwordFile;
};

const char *wordsOf(ConnectionState state)
{
  switch (state) {
  case ConnectionState::NotConfigured: return "has no address";
  case ConnectionState::Connecting: return "is being connected";
  case ConnectionState::Connected: return "is connected";
  case ConnectionState::Waiting: return "is not there";
  }
  return "";
}

/// Logs what changes: brokers that come and go, a store that fails.
class HealthLog {
public:
  void take(const HealthDelta &health)
  {
    for (const BrokerHealth &broker : health.brokers)
      if (auto &last = lastBroker_[broker.id]; last != std::pair{broker.state, broker.reason}) {
        last = {broker.state, broker.reason};
        if (broker.state == ConnectionState::Waiting)
          spdlog::warn("Broker {} at {} {}: {}. {}", broker.id.text(), broker.url, wordsOf(broker.state), broker.reason, broker.remedy);
        else if (broker.state == ConnectionState::Connected)
          spdlog::info("Broker {} at {} {}", broker.id.text(), broker.url, wordsOf(broker.state));
      }
    if (health.store != lastStore_ && (health.store == StoreState::Failing || lastStore_ == StoreState::Failing)) {
      if (health.store == StoreState::Failing)
        spdlog::error("Store: {}. {}", health.storeReason, health.storeRemedy);
      else
        spdlog::info("Store: saving again");
    }
    lastStore_ = health.store;
  }

private:
  std::map<BrokerId, std::pair<ConnectionState, std::string>> lastBroker_;
  StoreState lastStore_ = StoreState::Saved;
};

Result<engine::Engine::Options> engineOptions(const EngineOptions &options)
{
  engine::Engine::Options result;
  result.storePath = options.store;
  result.program = "andonctl engine";
  result.brokerUrl = options.broker;
  result.importedBy = options.by.empty() ? security::systemUser(geteuid()) : options.by;
  if (!options.site.empty()) {
    auto files = configuration::readSiteFolder(options.site);
    if (!files)
      return tl::unexpected<Error>(std::move(files.error()));
    result.site = std::move(*files);
  }
  if (!options.by.empty()) {
    auto password = passwordFrom(options.passwordFile, "Password of " + options.by);
    if (!password)
      return tl::unexpected<Error>(std::move(password.error()));
    result.importPassword = std::move(*password);
  }
  return result;
}

int runEngine(const EngineOptions &options)
{
  app::StopSignal stop;
  const engine::SystemClock clock;
  if (!options.stats.empty())
    if (const auto writable = checkFolderOf(options.stats); !writable)
      return fail(writable.error());
  auto startOptions = engineOptions(options);
  if (!startOptions)
    return fail(startOptions.error());
  auto started = engine::Engine::start(*startOptions, clock);
  if (!started)
    return fail(started.error());
  auto engine = std::move(*started);
  startOptions->site.reset(); // the texts of a large site
  auto socket = engine::StoreSocket::listen(*engine);
  if (!socket)
    spdlog::warn("{}", toText(socket.error()));

  engine::DeskLoop loop;
  auto desk = engine->openDesk(loop.executor());
  HealthLog log;
  desk->watch(HealthInterest{}, [&log](const Delta &delta) { log.take(std::get<HealthDelta>(delta)); });

  const SteadyTime begin = clock.steady();
  const auto isOver = [&] { return stop.isAsked() || (options.length && clock.steady() - begin >= *options.length); };
  Result<void> written;
  while (!isOver()) {
    if (!options.stats.empty())
      written = writeWholeFile(options.stats, toJson(engine->statistics()));
    loop.runUntil(isOver, std::chrono::seconds{1});
  }
  // Statistics of the very end: what the pipeline still judged on its way out is in them.
  desk.reset();
  if (socket)
    socket->reset();
  engine->finish();
  if (!options.stats.empty())
    written = writeWholeFile(options.stats, toJson(engine->statistics()));
  return written ? succeeded : fail(written.error());
}

} // namespace

void addEngine(CLI::App &program, Action &chosen)
{
  auto options = std::make_shared<EngineOptions>();
  CLI::App *command = addCommand(
      program, chosen, "engine", "The whole pipeline without a screen",
      "andonctl engine --store plant.db --site resources/demo-site --broker tcp://127.0.0.1:1883 --stats stats.json", options, runEngine);
  addStore(command, options->store);
  command->add_option("--broker", options->broker, "Instead of the address of the site's first broker")->type_name("URL");
  command->add_option("--site", options->site, "A site directory; without it the newest site of the store runs")->type_name("DIR");
  command->add_option("--stats", options->stats, "Write statistics here, each second and at the end")->type_name("FILE");
  addDuration(command, "--for", options->length, "How long (default: until it is stopped)");
  command->add_option("--by", options->by, "Who brings in a changed site, once the store has people")->type_name("NAME");
  command->add_option("--password-file", options->passwordFile, "First line: their password (default: asked for)")->type_name("FILE");
}

} // namespace andon::ctl
