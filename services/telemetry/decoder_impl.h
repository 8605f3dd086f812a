// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/topic_template.h"
#include "services/telemetry/decoder.h"
#include "services/telemetry/payload_codec.h"
#include "services/telemetry/reject_log.h"
#include "services/telemetry/unknown_collector.h"

#include <array>

namespace andon::telemetry {

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

using Faults = std::array<std::uint32_t, rejectReasonCount>;

/// How a decoder works inside. decoder_topics.cpp: which binding a topic has, and what nobody knows; decoder_values.cpp: samples from
/// payloads.
class Decoder::Impl {
public:
  Impl(const Site &site, const StreamRegistry &streams, Limits limits);

  void changeSite(const Site &site, const std::vector<StreamIndex> &before);
  void decode(const RawMessage &message, std::vector<Sample> &samples);
  void setBroker(std::uint16_t number, const Broker &broker);
  void removeBroker(std::uint16_t number);
  void reject(const RawMessage &message, RejectReason reason, std::uint64_t count = 1);

  Counters counters;
  std::vector<BrokerTopics> brokers;
  bool lastWasAgreed = false;
  RejectLog rejected;
  UnknownCollector unknown{{}};
  ContractCheck contracts;
  const StreamRegistry &registry;
  std::vector<StreamIndex> badValues; ///< of the message in hand
  std::vector<EdgeScore> edgeScores;  ///< likewise
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
  void takeScores(std::size_t record, std::uint32_t asset, UtcTime time, Faults &faults);

  TimeWindow window_;
  const Limits limits_;
  TextMap<std::unique_ptr<PayloadCodec>> codecs_;
  std::vector<std::uint64_t> lastObjectOf_; ///< by stream: number of the object that last held it
  std::uint64_t objects_ = 0;               ///< objects of values read so far
  std::size_t known_ = 0;                   ///< topics remembered, of all brokers
  PayloadContent content_;
  std::string name_; ///< of a stream, from the topic and a key
};

} // namespace andon::telemetry
