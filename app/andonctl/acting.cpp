// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andonctl/acting.h"

#include "app/andonctl/command.h"
#include "services/engine/desk_loop.h"
#include "services/engine/engine.h"
#include "services/engine/store_socket.h"
#include "services/engine/system_clock.h"
#include "services/security/system_user.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <spdlog/fmt/fmt.h>
#include <termios.h>
#include <unistd.h>
#include <vector>

namespace andon::ctl {
namespace {

/// Where commands go: to the owner of the store over its socket, or to an engine of our own that connects nowhere.
class Counter {
public:
  static Result<std::unique_ptr<Counter>> open(const std::string &store)
  {
    auto counter = std::make_unique<Counter>();
    if (auto client = engine::StoreClient::connect(store)) {
      counter->client_ = std::move(*client);
      return counter;
    }
    engine::Engine::Options options;
    options.storePath = store;
    options.program = "andonctl";
    options.judgesConsole = false;
    options.makeSources = [](const Site &, telemetry::IngestQueue &, const Clock &) {
      return std::vector<std::unique_ptr<telemetry::TelemetrySource>>{};
    };
    auto started = engine::Engine::start(options, counter->clock_);
    if (!started)
      return tl::unexpected<Error>(std::move(started.error()));
    counter->engine_ = std::move(*started);
    counter->desk_ = counter->engine_->openDesk(counter->loop_.executor());
    return counter;
  }

  /// As the person, by the right of the system's user who owns the store.
  Result<CommandOutcome> signInForOwner(const PersonId &person)
  {
    if (client_)
      return client_->submit(SignIn{person, {}}); // its owner knows who is at the other end
    auto outcome = std::make_shared<std::optional<CommandOutcome>>();
    engine_->signInForOwner(*desk_, person, geteuid(), [outcome](const CommandOutcome &answer) { *outcome = answer; });
    if (!loop_.runUntil([&] { return outcome->has_value(); }, std::chrono::seconds{30}))
      return failure(ErrorCode::Unavailable, "store", "does not answer", "Try again.");
    return **outcome;
  }

  Result<CommandOutcome> submit(const Command &command)
  {
    return client_ ? client_->submit(command) : loop_.submitAndWait(*desk_, command);
  }

private:
  engine::SystemClock clock_;
  std::unique_ptr<engine::StoreClient> client_;
  engine::DeskLoop loop_;
  std::unique_ptr<engine::Engine> engine_;
  std::unique_ptr<Desk> desk_;
};

/// Reads a line at the terminal without showing it.
std::optional<std::string> askUnseen(const std::string &prompt)
{
  termios shown{};
  if (isatty(STDIN_FILENO) == 0 || tcgetattr(STDIN_FILENO, &shown) != 0)
    return std::nullopt;
  termios hidden = shown;
  hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
  std::cerr << prompt << ": " << std::flush;
  tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
  std::string line;
  const bool read = static_cast<bool>(std::getline(std::cin, line));
  tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown);
  std::cerr << '\n';
  return read ? std::optional{line} : std::nullopt;
}

} // namespace

void addStore(CLI::App *command, std::string &into)
{
  command->add_option("--store", into, "The store's operations file (X.db)")->type_name("FILE")->required();
}

void addActing(CLI::App *command, Acting &into)
{
  addStore(command, into.store);
  command->add_option("--by", into.by, "Who acts: a sign-in name of this store")->type_name("NAME")->required();
  command->add_option("--password-file", into.passwordFile, "First line: the password (default: asked for)")->type_name("FILE");
}

Result<std::string> passwordFrom(const std::string &file, const std::string &prompt)
{
  std::string line;
  if (!file.empty()) {
    std::ifstream stream{file};
    if (!stream || !std::getline(stream, line))
      return failure(ErrorCode::NotFound, file, "cannot be read", "Its first line has to be the password.");
    if (!line.empty() && line.back() == '\r')
      line.pop_back();
    return line;
  }
  if (auto typed = askUnseen(prompt))
    return *typed;
  return failure(ErrorCode::Unavailable, "password", "there is no terminal to ask at", "Give it with --password-file FILE.");
}

Result<CommandOutcome> act(const Acting &acting, const Command &command)
{
  if (!std::filesystem::exists(acting.store))
    return failure(ErrorCode::NotFound, acting.store, "does not exist", "Name the store that the console or engine uses.");
  std::optional<std::string> password;
  if (!acting.passwordFile.empty()) {
    auto read = passwordFrom(acting.passwordFile, {});
    if (!read)
      return tl::unexpected<Error>(std::move(read.error()));
    password = std::move(*read);
  }
  auto counter = Counter::open(acting.store);
  if (!counter)
    return tl::unexpected<Error>(std::move(counter.error()));
  const PersonId person{acting.by};
  Result<CommandOutcome> signedIn = password ? (*counter)->submit(SignIn{person, *password}) : (*counter)->signInForOwner(person);
  if (!password && signedIn && !std::holds_alternative<Done>(*signedIn))
    if (auto typed = askUnseen("Password of " + acting.by))
      signedIn = (*counter)->submit(SignIn{person, std::move(*typed)});
  if (!signedIn || !std::holds_alternative<Done>(*signedIn))
    return signedIn;
  return (*counter)->submit(command);
}

Result<CommandOutcome> actUnsigned(const std::string &store, const Command &command)
{
  auto counter = Counter::open(store);
  if (!counter)
    return tl::unexpected<Error>(std::move(counter.error()));
  return (*counter)->submit(command);
}

Result<void> takeSiteUnsigned(const std::string &store, const std::string &program, SiteFiles files, const std::string &by,
                              const std::string &reason)
{
  if (engine::StoreClient::connect(store))
    return failure(ErrorCode::NotPermitted, store, "is in use and has no people yet",
                   "Make the first administrator: andonctl people add; or end its engine and try again.");
  const engine::SystemClock clock;
  engine::Engine::Options settings;
  settings.storePath = store;
  settings.program = program;
  settings.site = std::move(files);
  settings.importedBy = by.empty() ? security::systemUser(geteuid()) : by;
  settings.importReason = reason;
  settings.judgesConsole = false;
  settings.makeSources = [](const Site &, telemetry::IngestQueue &, const Clock &) {
    return std::vector<std::unique_ptr<telemetry::TelemetrySource>>{};
  };
  auto engine = engine::Engine::start(settings, clock);
  if (!engine)
    return tl::unexpected<Error>(std::move(engine.error()));
  (*engine)->finish();
  return {};
}

int report(const Result<CommandOutcome> &outcome, const std::string &done)
{
  if (!outcome)
    return fail(outcome.error());
  struct Words {
    const std::string &done;
    int operator()(const Done &) const
    {
      fmt::print("{}\n", done);
      return succeeded;
    }
    int operator()(const Unsaved &) const
    {
      fmt::print("{} It is not saved yet: the disk refuses; its owner tries again.\n", done);
      return succeeded;
    }
    int operator()(const NeedsSecondPerson &o) const
    {
      fmt::print("A second person has to agree: request {}. Decide with: andonctl requests approve {} --store FILE --by NAME\n",
                 o.request.number(), o.request.number());
      return succeeded;
    }
    int operator()(const Refused &o) const { return fail(o.reason); }
  };
  return std::visit(Words{done}, *outcome);
}

} // namespace andon::ctl
