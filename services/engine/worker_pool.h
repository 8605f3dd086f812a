// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/history/history_reader.h"
#include "services/storage/operations_store.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace andon::engine {

/// What one worker thread has at hand: read-only connections of its own, opened when first needed.
class WorkerContext {
public:
  explicit WorkerContext(std::string storePath)
      : storePath_(std::move(storePath))
  {
  }

  /// Error: as OperationsReader::open. A failed open is tried again at the next call.
  [[nodiscard]] Result<storage::OperationsReader *> operations();
  [[nodiscard]] Result<history::HistoryReader *> history();
  [[nodiscard]] const std::string &storePath() const { return storePath_; }

private:
  std::string storePath_;
  std::unique_ptr<storage::OperationsReader> operations_;
  std::unique_ptr<history::HistoryReader> history_;
};

/// The worker threads: queries and password hashing. Bounded: past `queueLimit` waiting tasks a post is refused.
class WorkerPool {
public:
  using Task = std::function<void(WorkerContext &)>;
  static constexpr std::size_t queueLimit = 1000;

  WorkerPool(const std::string &storePath, int threads);
  WorkerPool(const WorkerPool &) = delete;
  WorkerPool &operator=(const WorkerPool &) = delete;
  /// Finishes the tasks in progress, forgets those that wait.
  ~WorkerPool();

  /// False if too much waits already.
  [[nodiscard]] bool post(Task task);

private:
  void run(const std::string &storePath);

  std::mutex mutex_;
  std::condition_variable arrived_;
  std::deque<Task> tasks_;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

/// "X.db" -> "X.history.db".
[[nodiscard]] std::string historyPathFor(const std::string &storePath);

} // namespace andon::engine
