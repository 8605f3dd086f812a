// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/desk.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace andon::engine {

/// The executor of a thread that has no event loop: replies wait here until the thread runs them. For the command line
/// and for tests.
class DeskLoop {
public:
  /// May outlive the loop; what is posted then is forgotten.
  [[nodiscard]] Executor executor();

  /// Runs replies until `done` says so or `timeout` has passed. True: it is done.
  bool runUntil(const std::function<bool()> &done, Duration timeout);

  /// Submits and waits. Error: Unavailable if there is no answer in time.
  [[nodiscard]] Result<CommandOutcome> submitAndWait(Desk &desk, Command command, Duration timeout = std::chrono::seconds{30});

  template <QueryType Q>
  [[nodiscard]] Result<typename Q::Answer> askAndWait(Desk &desk, Q query, Duration timeout = std::chrono::seconds{30})
  {
    auto answer = std::make_shared<std::optional<Result<typename Q::Answer>>>();
    desk.ask(std::move(query), [answer](const Result<typename Q::Answer> &reply) { *answer = reply; });
    if (!runUntil([&] { return answer->has_value(); }, timeout))
      return noAnswer();
    return std::move(**answer);
  }

private:
  [[nodiscard]] static tl::unexpected<Error> noAnswer();

  struct Mailbox {
    std::mutex mutex;
    std::condition_variable arrived;
    std::deque<std::function<void()>> tasks;
  };
  std::shared_ptr<Mailbox> mailbox_ = std::make_shared<Mailbox>();
};

} // namespace andon::engine
