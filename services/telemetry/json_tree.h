// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/telemetry/json_reading.h"

#include <vector>

namespace andon::telemetry {

struct JsonNode {
  enum class Kind : std::uint8_t { Object, Array, Number, Text, True, False, Null };

  [[nodiscard]] bool isContainer() const { return kind == Kind::Object || kind == Kind::Array; }

  Kind kind = Kind::Null;
  bool isFinite = true; ///< of a number; false: beyond a double
  bool isRounded = false;
  bool isWhole = false;   ///< `whole` is the number, to the last digit
  std::uint32_t next = 0; ///< what follows it and everything in it
  double number = 0.0;
  std::int64_t whole = 0;
  std::string_view key; ///< in an object
  std::string_view text;
};

/// A whole JSON document in one row of nodes, parents before their children: what a shape that is known only at its end
/// is read from. What it hands out lives until the next read.
class JsonTree {
public:
  explicit JsonTree(const Decoder::Limits &limits);

  /// Strictly by RFC 8259; the document is an object or an array. `payload` may be twice as long as the limit and is
  /// followed by IngestBatch::padding readable bytes. Error: NotJson, TooDeep.
  [[nodiscard]] std::optional<RejectReason> read(std::string_view payload);

  [[nodiscard]] const JsonNode &operator[](std::uint32_t index) const { return nodes_[index]; }

private:
  std::optional<RejectReason> readNode(std::string_view key, json::ondemand::value value, int depthLeft);
  std::optional<RejectReason> readArray(json::ondemand::value value, int depthLeft);
  std::optional<RejectReason> readObject(json::ondemand::value value, int depthLeft);
  static std::optional<RejectReason> readNumber(json::ondemand::value value, JsonNode &node);

  json::ondemand::parser parser_;
  int depth_;
  bool ready_;
  std::vector<JsonNode> nodes_;
};

} // namespace andon::telemetry
