// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace andon::configuration {

/// A JSON value that knows where in its file it stands.
struct JsonNode {
  enum class Kind : std::uint8_t { Null, Boolean, Number, Text, List, Object };
  struct Member;

  Kind kind = Kind::Null;
  bool truth = false;
  bool isWhole = false; ///< of a Number: no fraction, no exponent
  std::uint32_t line = 1;
  double number = 0.0; ///< may be infinite
  std::string text;
  std::size_t begin = 0; ///< of a List or Object: bytes of the file from here ...
  std::size_t end = 0;   ///< ... up to here
  std::vector<JsonNode> items;
  std::vector<Member> members; ///< in their order; a name may be there twice

  [[nodiscard]] bool isText() const { return kind == Kind::Text; }
  [[nodiscard]] bool isList() const { return kind == Kind::List; }
  [[nodiscard]] bool isObject() const { return kind == Kind::Object; }
  [[nodiscard]] bool isNumber() const { return kind == Kind::Number; }
  /// The first member of that name; null if there is none.
  [[nodiscard]] const JsonNode *find(std::string_view name) const;
  [[nodiscard]] std::uint32_t lineOf(std::string_view name) const; ///< of the member's name; of the object where it is missing
};

struct JsonNode::Member {
  std::string name;
  std::uint32_t line = 1;
  JsonNode value;
};

struct JsonLimits {
  std::size_t depth = 64;
  std::size_t values = 400'000;
};

/// Strict JSON (RFC 8259), a byte order mark allowed. Error, with `name:line` as its subject: Malformed, LimitExceeded.
[[nodiscard]] Result<JsonNode> parseLocatedJson(std::string_view text, const std::string &name, const JsonLimits &limits = {});

/// "a list", "text": for messages.
[[nodiscard]] const char *nameOf(JsonNode::Kind kind);

} // namespace andon::configuration
