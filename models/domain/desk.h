// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/command.h"
#include "models/domain/query.h"
#include "models/domain/watch.h"

#include <any>
#include <functional>
#include <utility>

namespace andon {

/// Between the people and the engine: the only way that views and item models command, ask and watch.
///
/// Replies and deltas arrive on the thread that the desk's executor serves (the GUI thread in the console), never from
/// inside the call itself. After cancel(ticket) returns on that thread nothing more arrives for it.
class Desk {
public:
  using CommandReply = std::function<void(const CommandOutcome &)>;
  using Sink = std::function<void(const Delta &)>;

  Desk() = default;
  Desk(const Desk &) = delete;
  Desk &operator=(const Desk &) = delete;
  virtual ~Desk() = default;

  virtual Ticket submit(Command command, CommandReply reply) = 0;

  /// Answers once with Q::Answer or an Error (NotFound, Corrupt, Unavailable, LimitExceeded).
  template <QueryType Q>
  Ticket ask(Q query, std::function<void(const Result<typename Q::Answer> &)> reply)
  {
    return askAny(Query{std::move(query)}, [reply = std::move(reply)](const Result<std::any> &answer) {
      if (answer)
        reply(std::any_cast<const typename Q::Answer &>(*answer));
      else
        reply(tl::unexpected<Error>(answer.error()));
    });
  }

  virtual Ticket watch(Interest interest, Sink sink) = 0;
  virtual void cancel(Ticket ticket) = 0;

protected:
  using AnyReply = std::function<void(const Result<std::any> &)>;
  /// The any holds exactly the query's Answer.
  virtual Ticket askAny(Query query, AnyReply reply) = 0;
};

/// Runs a function later on the thread it belongs to.
using Executor = std::function<void(std::function<void()>)>;

} // namespace andon
