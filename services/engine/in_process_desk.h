// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/desk.h"
#include "services/engine/delta_hub.h"
#include "services/engine/pipeline.h"

#include <map>
#include <memory>

namespace andon::engine {

/// The desk of somebody in the same process. Commands go to the pipeline, queries to the workers, watches to the hub;
/// every answer passes one gate on its way back, where cancelled ones are dropped.
///
/// Used from the one thread that its executor serves.
class InProcessDesk final : public Desk {
public:
  InProcessDesk(SessionId session, Pipeline &pipeline, WorkerPool &workers, std::shared_ptr<DeltaHub> hub, const Clock &clock,
                Executor executor);
  ~InProcessDesk() override;

  Ticket submit(Command command, CommandReply reply) override;
  Ticket watch(Interest interest, Sink sink) override;
  void cancel(Ticket ticket) override;

  void signInTrusted(const PersonId &person, const std::string &how, CommandReply reply);
  void signInForOwner(const PersonId &person, const std::string &owner, CommandReply reply);

protected:
  Ticket askAny(Query query, AnyReply reply) override;

private:
  /// What is still wanted; touched on the executor's thread only.
  struct Open;

  template <class Answer>
  std::function<void(const Answer &)> gated(Ticket ticket, std::function<void(const Answer &)> reply);
  Ticket nextTicket();

  SessionId session_;
  Pipeline &pipeline_;
  WorkerPool &workers_;
  std::shared_ptr<DeltaHub> hub_;
  const Clock &clock_;
  Executor executor_;
  std::shared_ptr<Open> open_;
  std::uint64_t lastTicket_ = 0;
};

} // namespace andon::engine
