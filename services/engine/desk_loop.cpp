// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/desk_loop.h"

#include <utility>

namespace andon::engine {

Executor DeskLoop::executor()
{
  return [weak = std::weak_ptr<Mailbox>{mailbox_}](std::function<void()> task) {
    const auto mailbox = weak.lock();
    if (!mailbox)
      return;
    {
      const std::lock_guard lock{mailbox->mutex};
      mailbox->tasks.push_back(std::move(task));
    }
    mailbox->arrived.notify_one();
  };
}

bool DeskLoop::runUntil(const std::function<bool()> &done, Duration timeout)
{
  const auto end = std::chrono::steady_clock::now() + timeout;
  while (!done()) {
    std::function<void()> task;
    {
      std::unique_lock lock{mailbox_->mutex};
      if (!mailbox_->arrived.wait_until(lock, end, [this] { return !mailbox_->tasks.empty(); }))
        return done();
      task = std::move(mailbox_->tasks.front());
      mailbox_->tasks.pop_front();
    }
    task();
  }
  return true;
}

Result<CommandOutcome> DeskLoop::submitAndWait(Desk &desk, Command command, Duration timeout)
{
  auto answer = std::make_shared<std::optional<CommandOutcome>>();
  desk.submit(std::move(command), [answer](const CommandOutcome &outcome) { *answer = outcome; });
  if (!runUntil([&] { return answer->has_value(); }, timeout))
    return noAnswer();
  return **answer;
}

tl::unexpected<Error> DeskLoop::noAnswer()
{
  return failure(ErrorCode::Unavailable, "desk", "there is no answer", "Try again.");
}

} // namespace andon::engine
