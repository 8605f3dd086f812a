// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/decoder_impl.h"
#include "services/telemetry/device_time.h"

#include <algorithm>
#include <utility>

namespace andon::telemetry {
namespace {

constexpr std::size_t offsetsKept = 256;
/// A counter that leaps further has begun anew at another number, as one that goes back has.
constexpr std::uint64_t largestGap = 1'000'000;

std::optional<double> numberOf(const PayloadValue &value)
{
  return value.fault ? std::nullopt : std::optional{value.number};
}

} // namespace

void Decoder::Impl::reject(const RawMessage &message, RejectReason reason, std::uint64_t count)
{
  counters.rejected[static_cast<std::size_t>(reason)] += count;
  rejected.add(message, reason, count);
  if (trace != nullptr && std::find(trace->reasons.begin(), trace->reasons.end(), reason) == trace->reasons.end())
    trace->reasons.push_back(reason);
}

std::optional<RejectReason> Decoder::Impl::stamp(const RawMessage &message, const PayloadTime &time, Sample &sample)
{
  sample.time = message.received;
  sample.timeSource = TimeSource::Receive;
  if (std::holds_alternative<std::monostate>(time))
    return std::nullopt;
  const std::optional<UtcTime> device = readDeviceTime(time);
  if (!device)
    return RejectReason::TimeOutOfRange;

  const Duration offset = message.received - *device;
  if (offsets.size() < offsetsKept)
    offsets.push_back(offset);
  else
    offsets[nextOffset] = offset;
  nextOffset = (nextOffset + 1) % offsetsKept;

  if (offset > window_.maxAge || offset < -window_.maxAhead) {
    ++counters.outsideWindow;
    sample.timeSource = TimeSource::Replaced;
    return std::nullopt;
  }
  sample.time = *device;
  sample.timeSource = TimeSource::Device;
  return std::nullopt;
}

void Decoder::Impl::countGap(BrokerTopics &broker, Topic &topic, std::uint64_t sequence)
{
  if (topic.sequence && sequence > *topic.sequence) {
    const std::uint64_t missing = sequence - *topic.sequence - 1;
    if (missing <= largestGap) {
      counters.sequenceGaps += missing;
      broker.sequenceGaps += missing;
    }
  }
  topic.sequence = sequence;
}

/// What a key of the payload is called where the topic names the stream too.
std::string_view Decoder::Impl::nameOf(const Topic &topic, std::string_view key)
{
  if (key.empty() || isValueKey(key))
    return topic.stream;
  name_.assign(topic.stream).append(topic.binding->separator).append(key);
  return name_;
}

std::optional<RejectReason> Decoder::Impl::appendRecords(const RawMessage &message, Topic &topic, std::vector<Sample> &samples,
                                                         Faults &faults)
{
  topic.expected.resize(content_.values.size());
  std::size_t begin = 0;
  for (const PayloadRecord &record : content_.records) {
    if (!record.continues)
      ++objects_;
    const std::size_t first = std::exchange(begin, record.end);
    const std::optional<std::uint32_t> asset = record.asset.empty() ? topic.asset : registry.findAsset(record.asset);
    if (!asset && !record.asset.empty() && !record.fault)
      noteUnknownRecord(message, topic, record, first);
    Sample sample;
    std::optional<RejectReason> fault = record.fault;
    if (!fault && !asset)
      fault = RejectReason::UnknownAsset;
    if (!fault)
      fault = stamp(message, record.time, sample);
    if (fault && trace != nullptr)
      for (std::size_t i = first; i < record.end; ++i)
        trace->values.push_back({content_.values[i].key, {}, numberOf(content_.values[i]), Quality::Bad, fault});
    if (!fault)
      takeScores(static_cast<std::size_t>(&record - content_.records.data()), *asset, sample.time, faults);
    if (fault)
      ++faults[static_cast<std::size_t>(*fault)];
    else if (const auto refused = append(message, topic, *asset, record.asset.empty(), first, record.end, sample, samples, faults))
      return refused;
  }
  return std::nullopt;
}

void Decoder::Impl::takeScores(std::size_t record, std::uint32_t asset, UtcTime time, Faults &faults)
{
  for (EdgeScore &score : content_.scores) {
    if (score.record != record)
      continue;
    score.asset = asset;
    score.time = time;
    if (!score.fault.empty()) {
      ++faults[static_cast<std::size_t>(RejectReason::Score)];
      if (trace != nullptr)
        trace->values.push_back({edgeScoresKey, {}, {}, Quality::Bad, RejectReason::Score});
    }
    edgeScores.push_back(std::move(score));
  }
}

std::optional<RejectReason> Decoder::Impl::append(const RawMessage &message, Topic &topic, std::uint32_t asset, bool isExpected,
                                                  std::size_t begin, std::size_t end, Sample sample, std::vector<Sample> &samples,
                                                  Faults &faults)
{
  UnknownCollector::Asset *unknownOf = nullptr;
  bool isLooked = false; ///< whether there is a place for what is unknown
  for (std::size_t i = begin; i < end; ++i) {
    const PayloadValue &value = content_.values[i];
    const std::string_view shown = value.key.empty() ? std::string_view{topic.stream} : value.key;
    const std::string_view name = topic.stream.empty() ? value.key : nameOf(topic, value.key);
    // What stood here in the last message saves the search, unless it may be another asset's.
    Expected &expected = topic.expected[i];
    if (!isExpected || expected.key.empty() || expected.key != name) {
      const auto found = registry.findIn(asset, name);
      expected = found ? Expected{registry.stream(*found).key, *found} : Expected{};
    }
    if (expected.key.empty()) {
      // The device's counter is no stream; the codec hands it out only to say what is wrong with it.
      const bool isSequence = value.fault && value.key == topic.binding->sequenceKey;
      const RejectReason fault = isSequence ? *value.fault : RejectReason::UnknownStream;
      ++faults[static_cast<std::size_t>(fault)];
      if (!isLooked && !isSequence) {
        isLooked = true;
        unknownOf = unknown.note(message.broker, registry.site().assets[asset].id.text(), topic.area, message.topic, message.received);
        if (unknownOf != nullptr && !unknown.looksInto(*unknownOf, message.received))
          unknownOf = nullptr;
      }
      if (unknownOf != nullptr && !isSequence)
        unknown.take(*unknownOf, name, value, sample.time);
      if (trace != nullptr)
        trace->values.push_back({shown, {}, numberOf(value), Quality::Bad, fault});
      continue;
    }
    const StreamIndex stream = expected.stream;
    if (lastObjectOf_[stream] == objects_)
      return RejectReason::DuplicateKey;
    lastObjectOf_[stream] = objects_;
    if (value.fault) {
      ++faults[static_cast<std::size_t>(*value.fault)];
      contracts.countUnreadable(stream, *value.fault == RejectReason::NotFinite ? Violation::NotFinite : Violation::Type, sample.time);
      if (*value.fault == RejectReason::NotFinite || *value.fault == RejectReason::WrongType)
        badValues.push_back(stream);
      if (trace != nullptr)
        trace->values.push_back({shown, stream, {}, Quality::Bad, value.fault});
      continue;
    }
    sample.stream = stream;
    sample.value = value.number;
    const bool isFinite = contracts.judge(sample);
    if (isFinite)
      samples.push_back(sample);
    else
      ++faults[static_cast<std::size_t>(RejectReason::NotFinite)];
    if (trace != nullptr)
      trace->values.push_back({shown, stream, isFinite ? std::optional{sample.value} : std::nullopt,
                               isFinite ? sample.quality : Quality::Bad, isFinite ? std::nullopt : std::optional{RejectReason::NotFinite}});
  }
  return std::nullopt;
}

void Decoder::Impl::decode(const RawMessage &message, std::vector<Sample> &samples)
{
  ++counters.messages;
  lastWasAgreed = false;
  badValues.clear();
  edgeScores.clear();
  if (trace != nullptr)
    trace->clear();
  if (message.retained)
    return reject(message, RejectReason::Retained);
  if (message.payload.size() > limits_.payloadBytes)
    return reject(message, RejectReason::TooLarge);
  Topic visitor;
  const auto resolved = resolve(message, visitor);
  if (!resolved)
    return reject(message, resolved.error());
  Topic &topic = **resolved;

  content_.clear();
  if (const auto fault = topic.codec->read(message.payload, *topic.binding, content_))
    return reject(message, *fault);
  if (content_.isScalar && topic.stream.empty())
    return reject(message, RejectReason::NotAnObject);
  const std::size_t before = samples.size();
  Faults faults{};
  if (const auto fault = appendRecords(message, topic, samples, faults)) {
    samples.resize(before);
    badValues.clear();
    edgeScores.clear();
    if (trace != nullptr)
      for (DecodeTrace::Value &value : trace->values)
        value.fault = value.fault.value_or(*fault);
    return reject(message, *fault);
  }
  counters.samples += samples.size() - before;
  counters.rounded += content_.rounded;
  for (const PayloadRecord &record : content_.records)
    if (record.sequence && record.asset.empty())
      countGap(brokers[message.broker], topic, *record.sequence);
  for (std::size_t reason = 0; reason < faults.size(); ++reason)
    if (faults[reason] > 0)
      reject(message, static_cast<RejectReason>(reason), faults[reason]);
}

} // namespace andon::telemetry
