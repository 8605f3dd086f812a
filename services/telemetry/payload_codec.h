// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/telemetry/decoder.h"

#include <memory>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

namespace andon::telemetry {

/// One value as its payload says it, not yet judged against the site. `key` is valid until the codec's next read.
struct PayloadValue {
  std::string_view key;
  double number = 0.0;
  std::optional<RejectReason> fault; ///< why `number` means nothing
};

/// Nothing, a number of a unit that its size tells, or a text.
using PayloadTime = std::variant<std::monostate, std::int64_t, double, std::string_view>;

struct PayloadContent {
  std::vector<PayloadValue> values; ///< in the payload's order
  PayloadTime time;
  std::optional<std::uint64_t> sequence;

  void clear(); ///< keeps the memory
};

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
