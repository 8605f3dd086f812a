// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Samples that come without messages on their way through the pipeline.
#include "services/engine/fed_samples.h"

#include "services/engine/pipeline.h"
#include "services/engine/shadow_bench.h"

#include <utility>

namespace andon::engine {
namespace {

using namespace std::chrono_literals;

/// How many samples may wait for the disk while more are judged.
constexpr std::size_t mostWaiting = 500'000;

/// How long after an alarm was raised somebody acknowledges it: half a minute to seven minutes.
Duration untilAcknowledged(const AlarmStatus &status)
{
  const auto number = static_cast<std::uint64_t>(status.occurrence.number());
  return 30s + std::chrono::seconds{number * 2654435761U % 390U};
}

/// Three shifts a day, the first from 06:00.
const PersonId &onShift(const std::vector<PersonId> &operators, UtcTime time)
{
  const std::int64_t shift = (time.time_since_epoch() - 6h) / 8h;
  return operators[static_cast<std::size_t>(shift) % operators.size()];
}

} // namespace

void FeedGate::enter()
{
  std::unique_lock lock{mutex_};
  left_.wait(lock, [this] { return !isTaken_; });
  isTaken_ = true;
}

void FeedGate::leave()
{
  {
    const std::lock_guard lock{mutex_};
    isTaken_ = false;
  }
  left_.notify_one();
}

void Pipeline::feed(FedSamples fed)
{
  owner_.check();
  if (fed.samples.empty())
    return;
  if (!fedClock_) {
    fedClock_ = FedClock{parts_.clock.steady(), fed.samples.front().time, {}};
    sensors_.setConnected({{0, true}}, fedClock_->begin);
  }
  // Neighbours mostly have one time.
  UtcTime time = noTime;
  SteadyTime arrived{};
  std::size_t admitted = 0;
  std::vector<Sample> scores;
  for (Sample &sample : fed.samples) {
    if (predictors_.endsRows(sample))
      judgePredictors(scores);
    if (sample.time != time) {
      time = sample.time;
      const auto since = static_cast<double>((time - fedClock_->first).count());
      arrived = fedClock_->begin + Duration{static_cast<std::int64_t>(since / fed.intervals)};
      if (arrived - fedClock_->looked >= 1s) {
        fedClock_->looked = arrived;
        for (const StreamIndex stream : sensors_.findSilent(arrived, time))
          latest_[stream].quality = Quality::Stale;
      }
    }
    if (!decoder_.admit(sample))
      continue;
    sample.quality = sensors_.judge(sample, 0, sample.time, arrived);
    health_.take(sample, sensors_.faultOf(sample.stream));
    book_.judge(sample);
    predictors_.take(sample);
    if (shadows_->isOpen())
      shadows_->take(sample);
    if (sensors_.isNewest(sample))
      latest_[sample.stream] = {sample.time, sample.value, sample.quality, arrived, 0, true};
    if (&fed.samples[admitted] != &sample)
      fed.samples[admitted] = sample;
    ++admitted;
  }
  fed.samples.resize(admitted);
  if (admitted == 0)
    return;
  judgePredictors(scores);
  fed.samples.insert(fed.samples.end(), scores.begin(), scores.end());
  lastArrived_ = arrived;
  if (!fed.operators.empty())
    acknowledgeFed(fed);
  if (book_.hasTransitions())
    commitBook({}, nullptr);
  parts_.store.awaitRoom(mostWaiting);
  for (history::SampleRun &each : fedRuns_.take(fed.samples))
    parts_.store.appendRun(std::move(each));
  parts_.store.append(std::move(fed.samples));
}

/// People of the simulated past: what nobody acknowledged would stand in the list for ever.
void Pipeline::acknowledgeFed(const FedSamples &fed)
{
  const UtcTime now = fed.samples.back().time;
  for (const AlarmStatus &status : book_.statuses()) {
    const UtcTime due = status.raisedAt + untilAcknowledged(status);
    if (status.regions.acknowledged || due > now)
      continue;
    const PersonId &person = onShift(fed.operators, due);
    (void)book_.apply(status.alarm, alarms::Acknowledge{status.occurrence, {}}, due, person);
    if (status.regions.latched && !status.regions.active)
      (void)book_.apply(status.alarm, alarms::ResetLatchedAlarm{}, due, person);
  }
}

} // namespace andon::engine
