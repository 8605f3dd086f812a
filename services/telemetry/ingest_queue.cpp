// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/ingest_queue.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace andon::telemetry {
namespace {

constexpr std::size_t topicsCountedBySelf = 1000;
constexpr std::string_view otherTopics = "(other topics)";

} // namespace

RawMessage IngestBatch::operator[](std::size_t index) const
{
  const Entry &entry = entries_[index];
  const std::string_view bytes{bytes_};
  return {bytes.substr(entry.offset, entry.topicLength),
          bytes.substr(entry.offset + entry.topicLength, entry.payloadLength),
          entry.received,
          entry.receivedSteady,
          entry.broker,
          entry.retained,
          entry.duplicate};
}

void IngestBatch::append(const RawMessage &message)
{
  // The padding follows the last payload only: before it, the next message is what may be read past the end.
  const std::size_t offset = bytes_.empty() ? 0 : bytes_.size() - padding;
  bytes_.resize(offset);
  bytes_.append(message.topic).append(message.payload).append(padding, '\0');
  entries_.push_back({offset, static_cast<std::uint32_t>(message.topic.size()), static_cast<std::uint32_t>(message.payload.size()),
                      message.received, message.receivedSteady, message.broker, message.retained, message.duplicate});
}

void IngestBatch::clear()
{
  bytes_.clear();
  entries_.clear();
}

void IngestBatch::swap(IngestBatch &other) noexcept
{
  bytes_.swap(other.bytes_);
  entries_.swap(other.entries_);
}

IngestQueue::IngestQueue(Limits limits)
    : limits_(limits)
{
}

bool IngestQueue::hasRoom(const RawMessage &message) const
{
  return waiting_.size() < limits_.messages && waiting_.byteCount() + message.topic.size() + message.payload.size() <= limits_.bytes;
}

bool IngestQueue::isEnough() const
{
  return waiting_.size() >= std::min(enoughGathered, limits_.messages / 2) || waiting_.byteCount() >= limits_.bytes / 2;
}

bool IngestQueue::add(const RawMessage &message)
{
  waiting_.append(message);
  ++counters_.accepted;
  counters_.highWater = std::max(counters_.highWater, waiting_.size());
  if (!gathering_)
    return waiting_.size() == 1;
  gathering_ = !isEnough();
  return !gathering_;
}

bool IngestQueue::pushWhenRoom(const RawMessage &message, Duration timeout)
{
  bool wakes = false;
  {
    std::unique_lock lock(mutex_);
    ++waitingForRoom_;
    const bool room = room_.wait_for(lock, timeout, [&] { return hasRoom(message); });
    --waitingForRoom_;
    if (!room)
      return false;
    wakes = add(message);
  }
  if (wakes)
    arrived_.notify_one();
  return true;
}

bool IngestQueue::push(const RawMessage &message)
{
  bool wakes = false;
  {
    const std::lock_guard lock(mutex_);
    if (!hasRoom(message)) {
      ++counters_.dropped;
      ++droppedFrom_[message.broker];
      const auto known = dropped_.find(message.topic);
      if (known != dropped_.end())
        ++known->second;
      else
        ++dropped_[std::string{dropped_.size() < topicsCountedBySelf ? message.topic : otherTopics}];
      return false;
    }
    wakes = add(message);
  }
  // The consumer sleeps only while nothing waits, so the later messages of a burst need no call to the kernel.
  if (wakes)
    arrived_.notify_one();
  return true;
}

void IngestQueue::take(IngestBatch &batch, Duration timeout)
{
  batch.clear();
  std::unique_lock lock(mutex_);
  arrived_.wait_for(lock, timeout, [this] { return woken_ || !waiting_.empty(); });
  const auto now = std::chrono::steady_clock::now();
  if (!waiting_.empty() && !isEnough() && now - lastTake_ < 2 * gather) {
    gathering_ = true;
    arrived_.wait_until(lock, now + gather, [this] { return woken_ || isEnough(); });
    gathering_ = false;
  }
  woken_ = false;
  waiting_.swap(batch);
  if (!batch.empty())
    lastTake_ = std::chrono::steady_clock::now();
  if (waitingForRoom_ > 0)
    room_.notify_all();
}

void IngestQueue::wake()
{
  {
    const std::lock_guard lock(mutex_);
    woken_ = true;
  }
  arrived_.notify_one();
}

IngestQueue::Counters IngestQueue::counters() const
{
  const std::lock_guard lock(mutex_);
  Counters counters = counters_;
  counters.waiting = waiting_.size();
  return counters;
}

std::map<std::string, std::uint64_t> IngestQueue::droppedByTopic() const
{
  const std::lock_guard lock(mutex_);
  return {dropped_.begin(), dropped_.end()};
}

std::uint64_t IngestQueue::droppedFrom(std::uint16_t broker) const
{
  const std::lock_guard lock(mutex_);
  const auto found = droppedFrom_.find(broker);
  return found == droppedFrom_.end() ? 0 : found->second;
}

} // namespace andon::telemetry
