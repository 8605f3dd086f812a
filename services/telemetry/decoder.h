// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/query.h"
#include "models/domain/sample.h"
#include "models/domain/site.h"
#include "services/telemetry/contract_check.h"
#include "services/telemetry/ingest_queue.h"
#include "services/telemetry/stream_registry.h"

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace andon::telemetry {

class UnknownCollector;
struct EdgeScore;

/// Why a payload, or one value of it, was kept out.
enum class RejectReason : std::uint8_t {
  TooLarge, ///< payload above the limit
  TooDeep,  ///< nesting above the limit
  NotJson,
  NotAnObject,    ///< an array or a bare value where the binding has no place for one
  WrongType,      ///< a value that is not a number, or a time that is neither text nor number
  NotFinite,      ///< NaN or infinite, or beyond the range of a double
  TimeOutOfRange, ///< the time cannot be one (before 1990 or after 2200), whatever the clock says
  DuplicateKey,
  UnknownTopic, ///< matches no binding
  UnknownAsset,
  UnknownStream,
  Retained, ///< kept by the broker from before: shown nowhere, judged never
  Score,    ///< of a model at the edge that cannot be taken
};
inline constexpr int rejectReasonCount = 13;
[[nodiscard]] const char *keyOf(RejectReason reason); ///< "not_json", as statistics write it

/// What became of a message's values, for whoever looks at it. The views live until the decoder's next message.
struct DecodeTrace {
  struct Value {
    std::string_view key; ///< as the payload has it, or the topic where the payload has none
    std::optional<StreamIndex> stream;
    std::optional<double> number;
    Quality quality = Quality::Good;
    std::optional<RejectReason> fault; ///< none: it was taken
  };
  std::vector<Value> values;
  std::vector<RejectReason> reasons; ///< each once

  void clear();
};

/// Turns messages into samples by the site's topic bindings, strictly: size, depth, types, finiteness and time are
/// checked, and what fails is counted by topic and reason with its first bytes. A bad value costs that value, a bad
/// time or an unknown asset its record, a bad document the message; none throws. What is taken is held to its contract. Not thread-safe:
/// the pipeline thread owns it.
class Decoder {
public:
  struct Limits {
    std::size_t payloadBytes = std::size_t{256} << 10U;
    int depth = 16;
    std::size_t topics = 10000; ///< remembered; beyond it a topic is resolved at each message
  };
  struct Counters {
    std::uint64_t messages = 0;
    std::uint64_t samples = 0;
    std::uint64_t rejected[rejectReasonCount] = {};
    std::uint64_t rounded = 0;       ///< whole numbers beyond 2^53 that came in as their nearest double
    std::uint64_t outsideWindow = 0; ///< device time replaced by the receive time
    std::uint64_t sequenceGaps = 0;  ///< messages missing by the devices' own counters
  };

  /// Takes the site's brokers by their positions. `registry` must outlive the decoder.
  Decoder(const Site &site, const StreamRegistry &registry, Limits limits);
  ~Decoder();

  /// Takes up another site after the registry has: `before` as StreamRegistry::positionsIn gives it. Brokers stay as they are.
  void changeSite(const Site &site, const std::vector<StreamIndex> &before);
  /// Messages that carry this number are read by the broker's topics from now on; what was counted of them stays.
  void setBroker(std::uint16_t number, const Broker &broker);
  /// Messages of it are of an unknown topic from now on.
  void removeBroker(std::uint16_t number);

  /// Appends the message's samples.
  void decode(const RawMessage &message, std::vector<Sample> &samples);

  /// Holds a sample that did not come in a message to its stream's contract, as decode() does. False: there is no sample.
  [[nodiscard]] bool admit(Sample &sample);

  /// Streams of the last message whose value was no finite number, each once.
  [[nodiscard]] const std::vector<StreamIndex> &badValues() const;
  /// What models at the edge said in the last message, all that could be read.
  [[nodiscard]] const std::vector<EdgeScore> &edgeScores() const;
  /// One of them was no use after all.
  void rejectScore(const RawMessage &message);
  /// Writes down what decode() does until it is null again; the trace is cleared at each message.
  void setTrace(DecodeTrace *trace);

  /// Messages by topic of the brokers that have an agreed rate, since the topic was set.
  struct AgreedTopic {
    std::uint16_t broker = 0;
    std::string_view topic; ///< its template; valid until its broker is set or removed
    double agreed = 0.0;    ///< messages a second
    std::uint64_t messages = 0;
  };
  [[nodiscard]] std::vector<AgreedTopic> agreedTopics() const;
  /// Whether the last message came by such a topic.
  [[nodiscard]] bool lastWasAgreed() const;

  [[nodiscard]] const Counters &counters() const;
  [[nodiscard]] std::uint64_t sequenceGapsOf(std::uint16_t broker) const;
  /// Median of receive time - device time over the last messages; zero before the first.
  [[nodiscard]] Duration clockOffset() const;
  /// At most 200, most frequent first.
  [[nodiscard]] std::vector<RejectedPayloads> rejectedPayloads() const;
  /// Broken promises of all streams, by Violation; and by stream, at most 200 rows, of one asset unless it is empty.
  [[nodiscard]] const ContractCheck::Counts &violations() const;
  [[nodiscard]] std::vector<ContractViolations> contractViolations(const AssetId &asset) const;
  /// What is heard under the site's topics and is no part of it.
  [[nodiscard]] UnknownCollector &unknown();
  [[nodiscard]] const UnknownCollector &unknown() const;

private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

} // namespace andon::telemetry
