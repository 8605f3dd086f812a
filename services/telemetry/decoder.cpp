// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/decoder.h"

#include "services/telemetry/device_time.h"
#include "services/telemetry/payload_codec.h"
#include "services/telemetry/reject_log.h"
#include "services/telemetry/topic_template.h"

#include <algorithm>
#include <array>
#include <utility>

namespace andon::telemetry {
namespace {

constexpr std::size_t rowsShown = 200;
constexpr std::size_t offsetsKept = 256;
/// A counter that leaps further has begun anew at another number, as one that goes back has.
constexpr std::uint64_t largestGap = 1'000'000;

/// What stood at one place of a topic's last message.
struct Expected {
  Text key; ///< the stream's; empty: not a stream
  StreamIndex stream = 0;
};

/// A topic that was resolved, and what its last message looked like.
struct Topic {
  const TopicBinding *binding = nullptr;
  PayloadCodec *codec = nullptr;
  std::optional<std::uint32_t> asset; ///< as the registry counts them; none: the payload names its assets
  std::string stream;                 ///< at {stream}; empty where there is none
  std::vector<Expected> expected;     ///< by position in the last message
  std::optional<std::uint64_t> sequence;
};

struct Binding {
  TopicBinding binding;
  TopicTemplate topic;
  PayloadCodec *codec = nullptr;
};

struct BrokerTopics {
  std::vector<Binding> bindings;
  TextMap<Topic> known;
  std::uint64_t sequenceGaps = 0;
};

using Faults = std::array<std::uint32_t, rejectReasonCount>;

std::optional<double> numberOf(const PayloadValue &value)
{
  return value.fault ? std::nullopt : std::optional{value.number};
}

} // namespace

void DecodeTrace::clear()
{
  values.clear();
  reasons.clear();
}

const char *keyOf(RejectReason reason)
{
  switch (reason) {
  case RejectReason::TooLarge: return "too_large";
  case RejectReason::TooDeep: return "too_deep";
  case RejectReason::NotJson: return "not_json";
  case RejectReason::NotAnObject: return "not_an_object";
  case RejectReason::WrongType: return "wrong_type";
  case RejectReason::NotFinite: return "not_finite";
  case RejectReason::TimeOutOfRange: return "time_out_of_range";
  case RejectReason::DuplicateKey: return "duplicate_key";
  case RejectReason::UnknownTopic: return "unknown_topic";
  case RejectReason::UnknownAsset: return "unknown_asset";
  case RejectReason::UnknownStream: return "unknown_stream";
  case RejectReason::Retained: return "retained";
  }
  return "unknown";
}

class Decoder::Impl {
public:
  Impl(const Site &site, const StreamRegistry &streams, Limits limits);

  void decode(const RawMessage &message, std::vector<Sample> &samples);

  Counters counters;
  std::vector<BrokerTopics> brokers;
  RejectLog rejected;
  ContractCheck contracts;
  const StreamRegistry &registry;
  std::vector<StreamIndex> badValues; ///< of the message in hand
  std::vector<Duration> offsets;      ///< receive time - device time of the last messages, a ring
  DecodeTrace *trace = nullptr;
  std::size_t nextOffset = 0;

private:
  /// The topic's entry; where it is not remembered, `visitor`, which lives for this message only.
  tl::expected<Topic *, RejectReason> resolve(const RawMessage &message, Topic &visitor);
  std::optional<RejectReason> stamp(const RawMessage &message, const PayloadTime &time, Sample &sample);
  std::optional<RejectReason> appendRecords(const RawMessage &message, Topic &topic, std::vector<Sample> &samples, Faults &faults);
  std::optional<RejectReason> append(Topic &topic, std::uint32_t asset, bool isExpected, std::size_t begin, std::size_t end, Sample sample,
                                     std::vector<Sample> &samples, Faults &faults);
  std::string_view nameOf(const Topic &topic, std::string_view key);
  void countGap(BrokerTopics &broker, Topic &topic, std::uint64_t sequence);
  void reject(const RawMessage &message, RejectReason reason, std::uint64_t count = 1);

  const TimeWindow window_;
  const Limits limits_;
  TextMap<std::unique_ptr<PayloadCodec>> codecs_;
  std::vector<std::uint64_t> lastObjectOf_; ///< by stream: number of the object that last held it
  std::uint64_t objects_ = 0;               ///< objects of values read so far
  std::size_t known_ = 0;                   ///< topics remembered, of all brokers
  PayloadContent content_;
  std::string name_; ///< of a stream, from the topic and a key
};

Decoder::Impl::Impl(const Site &site, const StreamRegistry &streams, Limits limits)
    : contracts(streams)
    , registry(streams)
    , window_(site.window)
    , limits_(limits)
{
  lastObjectOf_.resize(registry.size(), 0);
  for (const Broker &broker : site.brokers) {
    BrokerTopics topics;
    for (const TopicBinding &binding : broker.topics) {
      auto &codec = codecs_[binding.format];
      if (!codec)
        codec = makeCodec(binding.format, limits);
      // The site's check names a wrong template or format with its file and line; here it binds nothing.
      auto parsed = TopicTemplate::parse(binding.topic);
      if (parsed && codec)
        topics.bindings.push_back({binding, std::move(*parsed), codec.get()});
    }
    brokers.push_back(std::move(topics));
  }
}

tl::expected<Topic *, RejectReason> Decoder::Impl::resolve(const RawMessage &message, Topic &visitor)
{
  if (message.broker >= brokers.size())
    return tl::unexpected(RejectReason::UnknownTopic);
  BrokerTopics &broker = brokers[message.broker];
  const auto found = broker.known.find(message.topic);
  if (found != broker.known.end())
    return &found->second;

  RejectReason reason = RejectReason::UnknownTopic;
  for (const Binding &candidate : broker.bindings) {
    if (!candidate.topic.matches(message.topic))
      continue;
    reason = RejectReason::UnknownAsset;
    const std::string &pattern = candidate.binding.asset;
    std::optional<std::uint32_t> asset;
    if (!pattern.empty() || candidate.topic.has("asset")) {
      asset = registry.findAsset(candidate.topic.fill(pattern.empty() ? "{asset}" : pattern, message.topic));
      if (!asset)
        continue;
    }
    // Only topics that lead to an asset are remembered, so that invented ones cannot fill the memory.
    Topic &topic = known_ < limits_.topics ? broker.known.try_emplace(std::string{message.topic}).first->second : visitor;
    if (&topic != &visitor)
      ++known_;
    topic.binding = &candidate.binding;
    topic.codec = candidate.codec;
    topic.asset = asset;
    topic.stream = candidate.topic.part("stream", message.topic).value_or(std::string_view{});
    if (candidate.binding.separator != "/")
      for (std::size_t at = 0; (at = topic.stream.find('/', at)) != std::string::npos; at += candidate.binding.separator.size())
        topic.stream.replace(at, 1, candidate.binding.separator);
    return &topic;
  }
  return tl::unexpected(reason);
}

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
    Sample sample;
    std::optional<RejectReason> fault = record.fault;
    if (!fault && !asset)
      fault = RejectReason::UnknownAsset;
    if (!fault)
      fault = stamp(message, record.time, sample);
    if (fault && trace != nullptr)
      for (std::size_t i = first; i < record.end; ++i)
        trace->values.push_back({content_.values[i].key, {}, numberOf(content_.values[i]), Quality::Bad, fault});
    if (fault)
      ++faults[static_cast<std::size_t>(*fault)];
    else if (const auto refused = append(topic, *asset, record.asset.empty(), first, record.end, sample, samples, faults))
      return refused;
  }
  return std::nullopt;
}

std::optional<RejectReason> Decoder::Impl::append(Topic &topic, std::uint32_t asset, bool isExpected, std::size_t begin, std::size_t end,
                                                  Sample sample, std::vector<Sample> &samples, Faults &faults)
{
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
  badValues.clear();
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

Decoder::Decoder(const Site &site, const StreamRegistry &registry, Limits limits)
    : impl_(std::make_unique<Impl>(site, registry, limits))
{
}

Decoder::~Decoder() = default;

void Decoder::decode(const RawMessage &message, std::vector<Sample> &samples)
{
  impl_->decode(message, samples);
}

const std::vector<StreamIndex> &Decoder::badValues() const
{
  return impl_->badValues;
}

void Decoder::setTrace(DecodeTrace *trace)
{
  impl_->trace = trace;
}

const Decoder::Counters &Decoder::counters() const
{
  return impl_->counters;
}

std::uint64_t Decoder::sequenceGapsOf(std::uint16_t broker) const
{
  return broker < impl_->brokers.size() ? impl_->brokers[broker].sequenceGaps : 0;
}

Duration Decoder::clockOffset() const
{
  std::vector<Duration> offsets = impl_->offsets;
  if (offsets.empty())
    return Duration::zero();
  const auto middle = offsets.begin() + static_cast<std::ptrdiff_t>(offsets.size() / 2);
  std::nth_element(offsets.begin(), middle, offsets.end());
  return *middle;
}

std::vector<RejectedPayloads> Decoder::rejectedPayloads() const
{
  return impl_->rejected.list(rowsShown);
}

const ContractCheck::Counts &Decoder::violations() const
{
  return impl_->contracts.counts();
}

std::vector<ContractViolations> Decoder::contractViolations(const AssetId &asset) const
{
  return impl_->contracts.list(impl_->registry, asset, rowsShown);
}

} // namespace andon::telemetry
