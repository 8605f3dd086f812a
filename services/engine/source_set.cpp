// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/source_set.h"

#include "models/domain/topic_template.h"

#include <algorithm>
#include <utility>

namespace andon::engine {
namespace {

constexpr std::uint16_t mostSources = 65000;

/// The broker as its connection sees it: each topic by its filter and QoS.
Broker asConnected(Broker broker)
{
  for (TopicBinding &binding : broker.topics) {
    const auto topic = TopicTemplate::parse(binding.topic);
    TopicBinding bare;
    bare.topic = topic ? topic->filter() : binding.topic;
    bare.qos = binding.qos;
    binding = std::move(bare);
  }
  return broker;
}

} // namespace

bool connectAlike(const Broker &a, const Broker &b)
{
  return asConnected(a) == asConnected(b);
}

SourceSet::SourceSet(const std::vector<Broker> &brokers, Make make)
    : make_(std::move(make))
{
  for (const Broker &broker : brokers) {
    entries_.push_back({next_, broker, make_(broker, next_)});
    ++next_;
  }
}

SourceSet::SourceSet(const std::vector<Broker> &brokers, std::vector<Source> sources)
{
  for (Source &source : sources) {
    entries_.push_back({next_, next_ < brokers.size() ? brokers[next_] : Broker{}, std::move(source)});
    ++next_;
  }
}

SourceSet::~SourceSet()
{
  stop();
}

void SourceSet::start()
{
  const std::lock_guard lock{mutex_};
  for (const Entry &entry : entries_) {
    entry.source->start();
    running_.push_back(entry.source);
  }
  thread_ = std::thread{[this] { run(); }};
}

void SourceSet::stop()
{
  {
    const std::lock_guard lock{mutex_};
    stopping_ = true;
    tasks_.clear();
  }
  changed_.notify_one();
  if (thread_.joinable())
    thread_.join();
  for (const auto &source : running_)
    source->stop();
  running_.clear();
}

void SourceSet::run()
{
  for (;;) {
    std::function<void()> task;
    {
      std::unique_lock lock{mutex_};
      changed_.wait(lock, [this] { return stopping_ || !tasks_.empty(); });
      if (stopping_)
        return;
      task = std::move(tasks_.front());
      tasks_.pop_front();
    }
    task();
  }
}

void SourceSet::post(std::function<void()> task)
{
  {
    const std::lock_guard lock{mutex_};
    if (stopping_)
      return;
    tasks_.push_back(std::move(task));
  }
  changed_.notify_one();
}

Result<SourceSet::Change> SourceSet::change(const std::vector<Broker> &brokers, const std::function<void(std::uint16_t)> &stopped)
{
  Change change;
  if (!make_)
    return change;
  std::vector<Entry> wanted;
  std::vector<Entry> starting;
  std::vector<Entry> leaving = std::move(entries_);
  for (const Broker &broker : brokers) {
    const auto present = std::find_if(leaving.begin(), leaving.end(), [&](const Entry &entry) {
      return entry.broker.id == broker.id && connectAlike(entry.broker, broker);
    });
    if (present != leaving.end()) {
      if (!(present->broker == broker))
        change.reread.push_back(present->number);
      wanted.push_back({present->number, broker, std::move(present->source)});
      leaving.erase(present);
      continue;
    }
    wanted.push_back({0, broker, nullptr});
  }
  const auto isNew = [](const Entry &entry) { return entry.source == nullptr; };
  if (next_ + std::count_if(wanted.begin(), wanted.end(), isNew) > mostSources) {
    // As it was: those that would have stayed go back beside those that would have left.
    for (Entry &entry : wanted)
      if (!isNew(entry))
        leaving.push_back(std::move(entry));
    entries_ = std::move(leaving);
    return failure(ErrorCode::LimitExceeded, "brokers", "were changed too often since the start", "Start Andon again.");
  }
  for (Entry &entry : wanted)
    if (isNew(entry)) {
      entry.number = next_++;
      entry.source = make_(entry.broker, entry.number);
      change.added.push_back(entry.number);
      starting.push_back(entry);
    }
  entries_ = std::move(wanted);

  // A broker knows one client of a name: who leaves is gone before who takes its place comes.
  for (Entry &entry : leaving)
    post([this, number = entry.number, source = std::move(entry.source), stopped] {
      source->stop();
      {
        const std::lock_guard lock{mutex_};
        std::erase(running_, source);
      }
      stopped(number);
    });
  for (Entry &entry : starting)
    post([this, source = std::move(entry.source)] {
      const std::lock_guard lock{mutex_};
      if (stopping_)
        return;
      source->start();
      running_.push_back(source);
    });
  return change;
}

} // namespace andon::engine
