// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storage/sample_lane.h"

#include <algorithm>
#include <spdlog/spdlog.h>

namespace andon::storage {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t samplesATransaction = 200'000; // some 20 ms, so that alarms never wait long behind samples

bool isHopeless(ErrorCode code)
{
  return code == ErrorCode::Corrupt || code == ErrorCode::NewerVersion;
}

} // namespace

Duration BackOff::next()
{
  wait_ = wait_ == Duration{} ? Duration{500ms} : std::min<Duration>(wait_ * 2, 10s);
  return wait_;
}

bool SampleLane::setStreams(std::vector<StreamId> streams)
{
  const std::lock_guard lock(mutex_);
  const bool wasEmpty = waiting_.empty();
  waiting_.emplace_back(std::move(streams));
  return wasEmpty;
}

bool SampleLane::append(std::vector<Sample> samples)
{
  if (samples.empty())
    return false;
  const std::lock_guard lock(mutex_);
  const bool wasEmpty = waiting_.empty();
  waitingSamples_ += samples.size();
  waiting_.emplace_back(std::move(samples));
  dropBeyondLimit();
  return wasEmpty;
}

bool SampleLane::appendRun(history::SampleRun run)
{
  if (run.times.empty() || run.columns.empty())
    return false;
  if (!history::isWhole(run)) {
    spdlog::error("{}: a run of samples has columns of several lengths and is left out", path_);
    return false;
  }
  const std::lock_guard lock(mutex_);
  const bool wasEmpty = waiting_.empty();
  waiting_.emplace_back(std::move(run));
  waitingSamples_ += samplesIn(waiting_.back());
  dropBeyondLimit();
  return wasEmpty;
}

std::size_t SampleLane::samplesIn(const Entry &entry)
{
  if (const auto *samples = std::get_if<Samples>(&entry))
    return samples->size();
  if (const auto *run = std::get_if<Run>(&entry))
    return run->times.size() * run->columns.size();
  return 0;
}

bool SampleLane::isEmpty() const
{
  const std::lock_guard lock(mutex_);
  return waiting_.empty();
}

std::size_t SampleLane::waiting() const
{
  const std::lock_guard lock(mutex_);
  return waitingSamples_;
}

SampleLane::Numbers SampleLane::numbers() const
{
  const std::lock_guard lock(mutex_);
  return numbers_;
}

/// The oldest first; what the streams mean is kept, as the later samples need it.
void SampleLane::dropBeyondLimit()
{
  for (auto entry = waiting_.begin(); waitingSamples_ > limit_ && entry != waiting_.end();) {
    auto *samples = std::get_if<Samples>(&*entry);
    if (samples == nullptr) {
      // A run goes as a whole, and never the newest entry: one larger than the limit would never come in.
      const std::size_t run = std::next(entry) == waiting_.end() ? 0 : samplesIn(*entry);
      waitingSamples_ -= run;
      numbers_.dropped += run;
      entry = run > 0 ? waiting_.erase(entry) : std::next(entry);
      continue;
    }
    const std::size_t dropped = std::min(waitingSamples_ - limit_, samples->size());
    samples->erase(samples->begin(), samples->begin() + static_cast<std::ptrdiff_t>(dropped));
    waitingSamples_ -= dropped;
    numbers_.dropped += dropped;
    entry = samples->empty() ? waiting_.erase(entry) : std::next(entry);
  }
}

void SampleLane::open()
{
  auto opened = history::HistoryStore::open(path_, options_);
  if (opened) {
    store_ = std::move(*opened);
    return;
  }
  hopeless_ = isHopeless(opened.error().code);
  setReason(toText(opened.error()));
}

std::optional<Duration> SampleLane::flush()
{
  if (!store_ && !hopeless_)
    open();
  std::deque<Entry> entries;
  {
    const std::lock_guard lock(mutex_);
    if (!store_ && !hopeless_)
      return backOff_.next();
    entries.swap(waiting_);
    if (hopeless_)
      numbers_.dropped += waitingSamples_;
    waitingSamples_ = 0;
  }
  if (hopeless_)
    return std::nullopt;
  Result<void> done = write(entries);
  if (done && newest_ != noTime)
    done = store_->maintain(std::min(newest_, clock_.utc() + 1min));
  if (done) {
    setReason({});
    backOff_.reset();
    return std::nullopt;
  }
  setReason(toText(done.error()));
  putBack(std::move(entries));
  return backOff_.next();
}

/// Takes each entry off when it is in.
Result<void> SampleLane::write(std::deque<Entry> &entries)
{
  while (!entries.empty()) {
    if (const auto *streams = std::get_if<Streams>(&entries.front())) {
      if (auto done = store_->setStreams(*streams); !done)
        return done;
      entries.pop_front();
    } else if (const auto *run = std::get_if<Run>(&entries.front())) {
      if (auto done = writeRun(*run); !done)
        return done;
      entries.pop_front();
    } else if (auto done = writeSamples(entries); !done) {
      return done;
    }
  }
  return {};
}

/// The run of samples at the front, joined to transactions of bounded size.
Result<void> SampleLane::writeSamples(std::deque<Entry> &entries)
{
  Samples joined;
  std::size_t taken = 0;
  while (taken < entries.size() && joined.size() < samplesATransaction) {
    const auto *samples = std::get_if<Samples>(&entries[taken]);
    if (samples == nullptr)
      break;
    joined.insert(joined.end(), samples->begin(), samples->end());
    ++taken;
  }
  if (auto done = store_->append(joined); !done)
    return done;
  entries.erase(entries.begin(), entries.begin() + static_cast<std::ptrdiff_t>(taken));
  for (const Sample &sample : joined)
    newest_ = std::max(newest_, sample.time);
  const std::lock_guard lock(mutex_);
  numbers_.written += joined.size();
  return {};
}

Result<void> SampleLane::writeRun(const Run &run)
{
  if (auto done = store_->appendRun(run); !done)
    return done;
  newest_ = std::max(newest_, *std::max_element(run.times.begin(), run.times.end()));
  const std::lock_guard lock(mutex_);
  numbers_.written += run.times.size() * run.columns.size();
  return {};
}

void SampleLane::putBack(std::deque<Entry> entries)
{
  const std::lock_guard lock(mutex_);
  while (!entries.empty()) {
    waitingSamples_ += samplesIn(entries.back());
    waiting_.push_front(std::move(entries.back()));
    entries.pop_back();
  }
  dropBeyondLimit();
}

void SampleLane::close()
{
  (void)flush();
  if (store_) {
    if (auto folded = store_->checkpoint(); !folded)
      spdlog::warn("{}", toText(folded.error()));
  }
  store_.reset();
}

void SampleLane::setReason(const std::string &reason)
{
  const std::lock_guard lock(mutex_);
  if (!reason.empty() && numbers_.reason.empty())
    spdlog::warn("The history cannot be written. {}", reason);
  numbers_.reason = reason;
}

} // namespace andon::storage
