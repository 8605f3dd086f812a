// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/telemetry/decoder.h"
#include "services/telemetry/edge_score.h"

#include <memory>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

namespace andon::telemetry {

/// One value as its payload says it, not yet judged against the site. `key` is valid until the codec's next read.
struct PayloadValue {
  std::string_view key; ///< empty: the payload names no stream, the topic does
  double number = 0.0;
  std::optional<RejectReason> fault; ///< why `number` means nothing
};

/// Nothing, a number of a unit that its size tells, or a text.
using PayloadTime = std::variant<std::monostate, std::int64_t, double, std::string_view>;

/// Values of one time of one asset.
struct PayloadRecord {
  std::string_view asset; ///< empty: the topic's
  PayloadTime time;
  std::optional<std::uint64_t> sequence;
  std::optional<RejectReason> fault; ///< why the whole record is refused
  std::size_t end = 0;               ///< its values are those up to here from where the record before ends
  bool continues = false;            ///< of the same object as the record before: a stream in both is there twice
};

struct PayloadContent {
  std::vector<PayloadValue> values;
  std::vector<PayloadRecord> records;
  std::vector<EdgeScore> scores; ///< of models at the edge
  std::uint64_t rounded = 0;     ///< whole numbers that no double holds; its nearest stands for them
  bool isScalar = false;         ///< the payload is one bare value

  void clear(); ///< keeps the memory
};

/// Under which a payload of one value names it: where the topic names the stream, the value is that stream's.
[[nodiscard]] inline bool isValueKey(std::string_view key)
{
  return key == "value" || key == "Value" || key == "v";
}

/// Reads one payload format. One object serves one thread; what it hands out lives until its next read.
class PayloadCodec {
public:
  PayloadCodec() = default;
  PayloadCodec(const PayloadCodec &) = delete;
  PayloadCodec &operator=(const PayloadCodec &) = delete;
  virtual ~PayloadCodec() = default;

  /// Fills `content`, which is empty before; the binding says where time and sequence are. `payload` is within the
  /// size limit and followed by IngestBatch::padding readable bytes. Returns why the whole payload is refused, if it is.
  [[nodiscard]] virtual std::optional<RejectReason> read(std::string_view payload, const TopicBinding &binding,
                                                         PayloadContent &content) = 0;
};

/// By the name that TopicBinding::format gives; null if there is no such format.
[[nodiscard]] std::unique_ptr<PayloadCodec> makeCodec(std::string_view format, const Decoder::Limits &limits);

/// Every name that makeCodec knows.
[[nodiscard]] std::vector<std::string_view> payloadFormats();

} // namespace andon::telemetry
