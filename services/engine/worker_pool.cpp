// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/worker_pool.h"

#include <utility>

namespace andon::engine {

std::string historyPathFor(const std::string &storePath)
{
  const std::string suffix = ".db";
  const bool plain = storePath.size() > suffix.size() && storePath.ends_with(suffix);
  return (plain ? storePath.substr(0, storePath.size() - suffix.size()) : storePath) + ".history.db";
}

Result<storage::OperationsReader *> WorkerContext::operations()
{
  if (!operations_) {
    auto opened = storage::OperationsReader::open(storePath_);
    if (!opened)
      return tl::unexpected<Error>(std::move(opened.error()));
    operations_ = std::move(*opened);
  }
  return operations_.get();
}

Result<history::HistoryReader *> WorkerContext::history()
{
  if (!history_) {
    auto opened = history::HistoryReader::open(historyPathFor(storePath_));
    if (!opened)
      return tl::unexpected<Error>(std::move(opened.error()));
    history_ = std::move(*opened);
  }
  return history_.get();
}

WorkerPool::WorkerPool(const std::string &storePath, int threads)
{
  for (int i = 0; i < threads; ++i)
    threads_.emplace_back([this, storePath] { run(storePath); });
}

WorkerPool::~WorkerPool()
{
  {
    const std::lock_guard lock{mutex_};
    stopping_ = true;
    tasks_.clear();
  }
  arrived_.notify_all();
  for (std::thread &thread : threads_)
    thread.join();
}

bool WorkerPool::post(Task task)
{
  {
    const std::lock_guard lock{mutex_};
    if (stopping_ || tasks_.size() >= queueLimit)
      return false;
    tasks_.push_back(std::move(task));
  }
  arrived_.notify_one();
  return true;
}

void WorkerPool::run(const std::string &storePath)
{
  WorkerContext context{storePath};
  for (;;) {
    Task task;
    {
      std::unique_lock lock{mutex_};
      arrived_.wait(lock, [this] { return stopping_ || !tasks_.empty(); });
      if (stopping_)
        return;
      task = std::move(tasks_.front());
      tasks_.pop_front();
    }
    task(context);
  }
}

} // namespace andon::engine
