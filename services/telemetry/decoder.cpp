// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/decoder.h"

#include "models/domain/topic_template.h"
#include "services/telemetry/device_time.h"
#include "services/telemetry/payload_codec.h"
#include "services/telemetry/reject_log.h"
#include "services/telemetry/unknown_collector.h"

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
  const TopicBinding *binding = nullptr; ///< null: to be resolved anew
  std::uint64_t *messages = nullptr;     ///< of the binding
  PayloadCodec *codec = nullptr;
  std::optional<std::uint32_t> asset; ///< as the registry counts them; none: the payload names its assets
  std::string_view area;              ///< at {area}; lives as long as the topic's own text
  std::string stream;                 ///< at {stream}; empty where there is none
  std::vector<Expected> expected;     ///< by position in the last message
  std::optional<std::uint64_t> sequence;
};

struct Binding {
  TopicBinding binding;
  TopicTemplate topic;
  PayloadCodec *codec = nullptr;
  std::uint64_t messages = 0; ///< that fit it
};

struct BrokerTopics {
  std::vector<Binding> bindings; ///< stay where they are: what is known refers to them
  TextMap<Topic> known;
  std::uint64_t sequenceGaps = 0;
};

/// `text` is the message's topic where it lives as long as the entry.
void fillTopic(Topic &topic, Binding &binding, std::string_view text)
{
  topic.binding = &binding.binding;
  topic.messages = &binding.messages;
  topic.codec = binding.codec;
  topic.area = binding.topic.part("area", text).value_or(std::string_view{});
  topic.stream = binding.topic.part("stream", text).value_or(std::string_view{});
  const std::string &separator = binding.binding.separator;
  if (separator != "/")
    for (std::size_t at = 0; (at = topic.stream.find('/', at)) != std::string::npos; at += separator.size())
      topic.stream.replace(at, 1, separator);
}

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

  void changeSite(const Site &site, const std::vector<StreamIndex> &before);
  void decode(const RawMessage &message, std::vector<Sample> &samples);
  void setBroker(std::uint16_t number, const Broker &broker);
  void removeBroker(std::uint16_t number);

  Counters counters;
  std::vector<BrokerTopics> brokers;
  bool lastWasAgreed = false;
  RejectLog rejected;
  UnknownCollector unknown{{}};
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
  std::optional<RejectReason> append(const RawMessage &message, Topic &topic, std::uint32_t asset, bool isExpected, std::size_t begin,
                                     std::size_t end, Sample sample, std::vector<Sample> &samples, Faults &faults);
  void noteUnknownAsset(const RawMessage &message, Binding &binding, std::string_view asset);
  void noteUnknownRecord(const RawMessage &message, Topic &topic, const PayloadRecord &record, std::size_t begin);
  void takeValues(const RawMessage &message, Topic &topic, UnknownCollector::Asset &entry, const PayloadRecord &record, std::size_t begin);
  std::string_view nameOf(const Topic &topic, std::string_view key);
  void countGap(BrokerTopics &broker, Topic &topic, std::uint64_t sequence);
  void reject(const RawMessage &message, RejectReason reason, std::uint64_t count = 1);

  TimeWindow window_;
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
  unknown.changeSite(site);
  std::uint16_t number = 0;
  for (const Broker &broker : site.brokers)
    setBroker(number++, broker);
}

void Decoder::Impl::changeSite(const Site &site, const std::vector<StreamIndex> &before)
{
  window_ = site.window;
  lastObjectOf_.assign(registry.size(), 0);
  badValues.clear();
  contracts.changeStreams(registry, before);
  unknown.changeSite(site);
  // A topic may lead elsewhere now; its counter goes on.
  for (BrokerTopics &broker : brokers)
    for (auto &[text, topic] : broker.known) {
      topic.binding = nullptr;
      topic.expected.clear();
    }
}

void Decoder::Impl::setBroker(std::uint16_t number, const Broker &broker)
{
  removeBroker(number);
  if (number >= brokers.size())
    brokers.resize(number + std::size_t{1});
  unknown.setBroker(number, broker.id);
  BrokerTopics &topics = brokers[number];
  for (const TopicBinding &binding : broker.topics) {
    auto &codec = codecs_[binding.format];
    if (!codec)
      codec = makeCodec(binding.format, limits_);
    // The site's check names a wrong template or format with its file and line; here it binds nothing.
    auto parsed = TopicTemplate::parse(binding.topic);
    if (parsed && codec)
      topics.bindings.push_back({binding, std::move(*parsed), codec.get()});
  }
}

void Decoder::Impl::removeBroker(std::uint16_t number)
{
  if (number >= brokers.size())
    return;
  known_ -= brokers[number].known.size();
  brokers[number].known.clear();
  brokers[number].bindings.clear();
  unknown.removeBroker(number);
}

tl::expected<Topic *, RejectReason> Decoder::Impl::resolve(const RawMessage &message, Topic &visitor)
{
  if (message.broker >= brokers.size())
    return tl::unexpected(RejectReason::UnknownTopic);
  BrokerTopics &broker = brokers[message.broker];
  const auto found = broker.known.find(message.topic);
  if (found != broker.known.end() && found->second.binding != nullptr) {
    ++*found->second.messages;
    lastWasAgreed = found->second.binding->agreedRate.has_value();
    return &found->second;
  }

  RejectReason reason = RejectReason::UnknownTopic;
  Binding *nearest = nullptr;
  std::string unknownAsset;
  for (Binding &candidate : broker.bindings) {
    if (!candidate.topic.matches(message.topic))
      continue;
    // What no asset takes is a message all the same; it counts for the first topic that it fits.
    if (reason == RejectReason::UnknownTopic) {
      ++candidate.messages;
      lastWasAgreed = candidate.binding.agreedRate.has_value();
    }
    reason = RejectReason::UnknownAsset;
    const std::string &pattern = candidate.binding.asset;
    std::optional<std::uint32_t> asset;
    if (!pattern.empty() || candidate.topic.has("asset")) {
      std::string name = candidate.topic.fill(pattern.empty() ? "{asset}" : pattern, message.topic);
      asset = registry.findAsset(name);
      if (!asset) {
        if (nearest == nullptr) {
          nearest = &candidate;
          unknownAsset = std::move(name);
        }
        continue;
      }
    }
    // Only topics that lead to an asset are remembered, so that invented ones cannot fill the memory.
    auto kept = found;
    if (kept == broker.known.end() && known_ >= limits_.topics) {
      fillTopic(visitor, candidate, message.topic);
      visitor.asset = asset;
      return &visitor;
    }
    if (kept == broker.known.end()) {
      ++known_;
      kept = broker.known.try_emplace(std::string{message.topic}).first;
    }
    fillTopic(kept->second, candidate, kept->first);
    kept->second.asset = asset;
    return &kept->second;
  }
  if (nearest != nullptr)
    noteUnknownAsset(message, *nearest, unknownAsset);
  return tl::unexpected(reason);
}

/// Looks into a message of an asset that the site does not have, as long as there is room and time for it.
void Decoder::Impl::noteUnknownAsset(const RawMessage &message, Binding &binding, std::string_view asset)
{
  Topic visitor;
  fillTopic(visitor, binding, message.topic);
  UnknownCollector::Asset *entry = unknown.note(message.broker, asset, visitor.area, message.topic, message.received);
  if (entry == nullptr || !unknown.looksInto(*entry, message.received))
    return;
  content_.clear();
  if (visitor.codec->read(message.payload, *visitor.binding, content_) || (content_.isScalar && visitor.stream.empty()))
    return;
  std::size_t begin = 0;
  for (const PayloadRecord &record : content_.records) {
    const std::size_t first = std::exchange(begin, record.end);
    // A payload that names its assets although the topic names one is not told apart here: its own binding would.
    if (record.asset.empty() && !record.fault)
      takeValues(message, visitor, *entry, record, first);
  }
}

/// A record of an asset that the payload names and the site does not have.
void Decoder::Impl::noteUnknownRecord(const RawMessage &message, Topic &topic, const PayloadRecord &record, std::size_t begin)
{
  UnknownCollector::Asset *entry = unknown.note(message.broker, record.asset, topic.area, message.topic, message.received);
  if (entry != nullptr && unknown.looksInto(*entry, message.received))
    takeValues(message, topic, *entry, record, begin);
}

void Decoder::Impl::takeValues(const RawMessage &message, Topic &topic, UnknownCollector::Asset &entry, const PayloadRecord &record,
                               std::size_t begin)
{
  const bool isStamped = !std::holds_alternative<std::monostate>(record.time);
  const UtcTime time = isStamped ? readDeviceTime(record.time).value_or(message.received) : message.received;
  for (std::size_t i = begin; i < record.end; ++i) {
    const PayloadValue &value = content_.values[i];
    if (value.fault && !value.key.empty() && value.key == topic.binding->sequenceKey)
      continue;
    unknown.take(entry, topic.stream.empty() ? value.key : nameOf(topic, value.key), value, time);
  }
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
    if (fault)
      ++faults[static_cast<std::size_t>(*fault)];
    else if (const auto refused = append(message, topic, *asset, record.asset.empty(), first, record.end, sample, samples, faults))
      return refused;
  }
  return std::nullopt;
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

void Decoder::setBroker(std::uint16_t number, const Broker &broker)
{
  impl_->setBroker(number, broker);
}

void Decoder::removeBroker(std::uint16_t number)
{
  impl_->removeBroker(number);
}

std::vector<Decoder::AgreedTopic> Decoder::agreedTopics() const
{
  std::vector<AgreedTopic> topics;
  for (std::size_t broker = 0; broker < impl_->brokers.size(); ++broker)
    for (const Binding &binding : impl_->brokers[broker].bindings)
      if (binding.binding.agreedRate)
        topics.push_back({static_cast<std::uint16_t>(broker), binding.binding.topic, *binding.binding.agreedRate, binding.messages});
  return topics;
}

bool Decoder::lastWasAgreed() const
{
  return impl_->lastWasAgreed;
}

void Decoder::changeSite(const Site &site, const std::vector<StreamIndex> &before)
{
  impl_->changeSite(site, before);
}

void Decoder::decode(const RawMessage &message, std::vector<Sample> &samples)
{
  impl_->decode(message, samples);
}

bool Decoder::admit(Sample &sample)
{
  if (!impl_->contracts.judge(sample)) {
    ++impl_->counters.rejected[static_cast<std::size_t>(RejectReason::NotFinite)];
    return false;
  }
  ++impl_->counters.samples;
  return true;
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

UnknownCollector &Decoder::unknown()
{
  return impl_->unknown;
}

const UnknownCollector &Decoder::unknown() const
{
  return impl_->unknown;
}

} // namespace andon::telemetry
