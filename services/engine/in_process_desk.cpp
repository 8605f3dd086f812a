// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/in_process_desk.h"

#include "services/engine/query_answers.h"

#include <set>
#include <utility>

namespace andon::engine {

struct InProcessDesk::Open {
  std::set<Ticket> replies;
  std::map<Ticket, Ticket> watches; ///< ours -> the hub's
};

InProcessDesk::InProcessDesk(SessionId session, Pipeline &pipeline, WorkerPool &workers, std::shared_ptr<DeltaHub> hub, const Clock &clock,
                             Executor executor)
    : session_(session)
    , pipeline_(pipeline)
    , workers_(workers)
    , hub_(std::move(hub))
    , clock_(clock)
    , executor_(std::move(executor))
    , open_(std::make_shared<Open>())
{
  pipeline_.post([&pipeline = pipeline_, session] { pipeline.commands().openSession(session); });
}

InProcessDesk::~InProcessDesk()
{
  for (const auto &[ticket, hubTicket] : open_->watches)
    hub_->cancel(hubTicket);
  pipeline_.post([&pipeline = pipeline_, session = session_] { pipeline.commands().closeSession(session); });
}

Ticket InProcessDesk::nextTicket()
{
  return Ticket{++lastTicket_};
}

template <class Answer>
std::function<void(const Answer &)> InProcessDesk::gated(Ticket ticket, std::function<void(const Answer &)> reply)
{
  open_->replies.insert(ticket);
  return [executor = executor_, open = std::weak_ptr<Open>{open_}, ticket, reply = std::move(reply)](const Answer &answer) {
    executor([open, ticket, reply, answer] {
      const auto still = open.lock();
      if (still && still->replies.erase(ticket) > 0 && reply)
        reply(answer);
    });
  };
}

Ticket InProcessDesk::submit(Command command, CommandReply reply)
{
  const Ticket ticket = nextTicket();
  pipeline_.post([&pipeline = pipeline_, session = session_, command = std::move(command),
                  answer = gated<CommandOutcome>(ticket, std::move(reply))] { pipeline.commands().submit(session, command, answer); });
  return ticket;
}

void InProcessDesk::signInTrusted(const PersonId &person, const std::string &how, CommandReply reply)
{
  pipeline_.post([&pipeline = pipeline_, session = session_, person, how, answer = gated<CommandOutcome>(nextTicket(), std::move(reply))] {
    pipeline.commands().signInTrusted(session, person, how, answer);
  });
}

void InProcessDesk::signInForOwner(const PersonId &person, const std::string &owner, CommandReply reply)
{
  pipeline_.post(
      [&pipeline = pipeline_, session = session_, person, owner, answer = gated<CommandOutcome>(nextTicket(), std::move(reply))] {
        pipeline.commands().signInForOwner(session, person, owner, answer);
      });
}

Ticket InProcessDesk::askAny(Query query, AnyReply reply)
{
  const Ticket ticket = nextTicket();
  auto answer = gated<Result<std::any>>(ticket, std::move(reply));
  if (answeredByPipeline(query)) {
    pipeline_.post([&pipeline = pipeline_, query = std::move(query), answer] { answer(answerFrom(pipeline, query)); });
    return ticket;
  }
  if (isPreparedByPipeline(query)) {
    pipeline_.post([&pipeline = pipeline_, &workers = workers_, query = std::move(query), answer] {
      if (!workers.post([answer, finish = preparedBy(pipeline, query)](WorkerContext &context) { answer(finish(context)); }))
        answer(failure(ErrorCode::Unavailable, {}, "too many questions are waiting", "Try again in a moment."));
    });
    return ticket;
  }
  const Permission permission = permissionOf(query);
  auto toWorkers = [&workers = workers_, query = std::move(query), answer] {
    if (!workers.post([query, answer](WorkerContext &context) { answer(answerFrom(context, query)); }))
      answer(failure(ErrorCode::Unavailable, {}, "too many questions are waiting", "Try again in a moment."));
  };
  if (permission == Permission::None) {
    toWorkers();
    return ticket;
  }
  pipeline_.post([&pipeline = pipeline_, session = session_, permission, answer, toWorkers = std::move(toWorkers)] {
    if (const auto allowed = pipeline.commands().authorize(session, permission); !allowed)
      answer(tl::unexpected<Error>(allowed.error()));
    else
      toWorkers();
  });
  return ticket;
}

Ticket InProcessDesk::watch(Interest interest, Sink sink)
{
  const Ticket ticket = nextTicket();
  const auto guarded = [open = std::weak_ptr<Open>{open_}, ticket, sink = std::move(sink)](const Delta &delta) {
    const auto still = open.lock();
    if (still && still->watches.contains(ticket))
      sink(delta);
  };
  open_->watches[ticket] = hub_->watch(session_, std::move(interest), executor_, guarded, clock_.steady());
  return ticket;
}

void InProcessDesk::cancel(Ticket ticket)
{
  open_->replies.erase(ticket);
  if (const auto found = open_->watches.find(ticket); found != open_->watches.end()) {
    hub_->cancel(found->second);
    open_->watches.erase(found);
  }
}

} // namespace andon::engine
