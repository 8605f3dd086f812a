// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the pipeline that tells how it fares: to the desk, to the console's own alarms, and in figures.
#include "services/engine/pipeline.h"
#include "services/engine/running_predictors.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace andon::engine {

void Pipeline::publishHealth(SteadyTime now)
{
  const HealthDelta current = health(now);
  std::vector<SensorWatch::SourceState> sources;
  for (std::size_t i = 0; i < current.brokers.size(); ++i)
    sources.push_back({parts_.sources.entries()[i].number, current.brokers[i].state == ConnectionState::Connected});
  if (!fedClock_) {
    sensors_.setConnected(sources, now);
    health_.setConnected(static_cast<std::size_t>(
        std::count_if(sources.begin(), sources.end(), [](const SensorWatch::SourceState &source) { return source.isConnected; })));
  }
  const bool historyFails = !parts_.store.health().historyReason.empty();
  const UtcTime utc = parts_.clock.utc();
  if (parts_.judgesConsole) {
    const auto isActive = [this](const AlarmId &alarm) {
      const auto status = book_.find(alarm);
      return status && status->regions.active;
    };
    for (const ConsoleFaults::Verdict &verdict : faults_.judge(current, historyFails, now, utc, isActive))
      book_.setConsoleCondition(verdict.alarm, verdict.active, utc);
    for (const DriftWatch::Change &change : drift_.takeChanges())
      book_.setConsoleCondition(change.alarm, change.active, utc);
    for (const PredictorSetting &predictor : running_->predictors)
      book_.setConsoleCondition(asideAlarmOf(predictor.id), predictors_.isAside(predictor.id), utc);
  }
  parts_.hub.publishHealth(current, now);
}

HealthDelta Pipeline::health(SteadyTime now)
{
  HealthDelta health;
  std::map<std::uint16_t, std::size_t> positions;
  for (const SourceSet::Entry &entry : parts_.sources.entries()) {
    BrokerHealth broker = entry.source->health();
    broker.lostHere = parts_.queue.droppedFrom(entry.number);
    broker.sequenceGaps = decoder_.sequenceGapsOf(entry.number);
    BrokerRates &rates = rates_[entry.number];
    rates.note(now, broker.messages, broker.bytes);
    broker.messagesPerSecond = rates.messagesPerSecond();
    broker.bytesPerSecond = rates.bytesPerSecond();
    positions.emplace(entry.number, health.brokers.size());
    health.brokers.push_back(std::move(broker));
  }
  const telemetry::Decoder::Counters &counters = decoder_.counters();
  health.samples = counters.samples;
  for (const std::uint64_t rejected : counters.rejected)
    health.rejected += rejected;
  health.streams = static_cast<std::uint32_t>(registry_.size());
  for (StreamIndex index = 0; index < latest_.size(); ++index) {
    if (latest_[index].arrived == SteadyTime{})
      continue;
    if (const auto broker = positions.find(latest_[index].broker); broker != positions.end())
      ++health.brokers[broker->second].streams;
    const Duration age = now - latest_[index].arrived;
    if (health.newestAge.count() < 0 || age < health.newestAge)
      health.newestAge = age;
    if (age > health.oldestAge) {
      health.oldestAge = age;
      health.oldestStream = registry_.id(index);
    }
    if (age > registry_.stream(index).interval * detection::staleIntervals)
      ++health.staleStreams;
  }
  const storage::StoreWriter::Health store = parts_.store.health();
  health.store = store.state;
  health.savedAge = store.savedAge;
  health.unsavedChanges = store.unsaved;
  health.storeReason = store.reason;
  health.storeRemedy = store.remedy;
  const telemetry::IngestQueue::Counters queue = parts_.queue.counters();
  health.queueWaiting = queue.waiting;
  health.queueMost = queue.highWater;
  health.queueLimit = parts_.queue.limits().messages;
  if (latency_.count() > 0) {
    health.latencyP99 = latency_.quantile(0.99);
    health.latencyMax = latency_.max();
  }
  health.clockOffset = decoder_.clockOffset();
  return health;
}

void Pipeline::keepHealth()
{
  // It is measured anew a minute later: nothing of it may pile up before a disk that fails.
  if (parts_.store.health().state == StoreState::Failing)
    return;
  constexpr std::size_t turns = 120; // of half a second
  std::vector<storage::StoredHealth> news = health_.takeNews(health_.machines() / turns + 1);
  healthNews_.insert(healthNews_.end(), std::make_move_iterator(news.begin()), std::make_move_iterator(news.end()));
  // A commit waits for the disk: one for some ten seconds' news, unless something else is committed anyway.
  constexpr std::size_t together = 20;
  if (healthNews_.size() >= together * (health_.machines() / turns + 1))
    commitBook({}, nullptr);
}

void Pipeline::keepStatistics()
{
  Statistics now;
  const telemetry::Decoder::Counters &counters = decoder_.counters();
  now.messages = counters.messages;
  now.samples = counters.samples;
  for (int reason = 0; reason < telemetry::rejectReasonCount; ++reason)
    if (counters.rejected[reason] > 0)
      now.rejected[keyOf(static_cast<telemetry::RejectReason>(reason))] = counters.rejected[reason];
  const telemetry::ContractCheck::Counts &violations = decoder_.violations();
  for (std::size_t which = 0; which < violations.size(); ++which)
    if (violations[which] > 0)
      now.contractViolations[keyOf(static_cast<telemetry::Violation>(which))] = violations[which];
  now.receiveSeconds = std::chrono::duration<double>(lastArrived_ - firstArrived_).count();
  now.sequenceGaps = counters.sequenceGaps;
  now.scored = book_.judged();
  now.predicted = predictors_.rows();
  now.alarmsRaised = book_.raised();
  now.alarmsReturned = book_.returned();
  now.sensorAlarmsRaised = book_.sensorsRaised();
  now.sensorAlarmsReturned = book_.sensorsReturned();
  now.latency = {latency_.quantile(0.5), latency_.quantile(0.99), latency_.max()};
  for (const SourceSet::Entry &entry : parts_.sources.entries())
    now.droppedAtBroker += entry.source->health().lostAtBroker;
  const std::lock_guard lock{mutex_};
  statistics_ = std::move(now);
}

Statistics Pipeline::statistics() const
{
  Statistics now;
  {
    const std::lock_guard lock{mutex_};
    now = statistics_;
  }
  const telemetry::IngestQueue::Counters queue = parts_.queue.counters();
  now.dropped = queue.dropped;
  now.queueHighWater = queue.highWater;
  const storage::StoreWriter::Health store = parts_.store.health();
  now.storeRows = store.rows;
  now.samplesStored = store.samplesWritten;
  now.samplesNotStored = store.samplesDropped;
  {
    const std::lock_guard lock{alarmLatency_->mutex};
    const LatencyHistogram &histogram = alarmLatency_->histogram;
    now.alarmLatency = {histogram.quantile(0.5), histogram.quantile(0.99), histogram.max()};
  }
  now.cpuSeconds = processCpuSeconds();
  now.residentBytes = processResidentBytes();
  return now;
}

} // namespace andon::engine
