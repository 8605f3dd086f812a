// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/flat_json_codec.h"

#include <simdjson.h>

namespace andon::telemetry {
namespace {

namespace ondemand = simdjson::ondemand;

static_assert(IngestBatch::padding >= simdjson::SIMDJSON_PADDING);

bool isBlank(char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
bool isDigit(char c)
{
  return c >= '0' && c <= '9';
}

/// Takes the digits from the front; false if there are none.
bool takeDigits(std::string_view &text)
{
  const std::size_t before = text.size();
  while (!text.empty() && isDigit(text.front()))
    text.remove_prefix(1);
  return text.size() != before;
}

/// Whether the token, blanks after it allowed, is a number by RFC 8259, however large.
bool isNumber(std::string_view text)
{
  while (!text.empty() && isBlank(text.back()))
    text.remove_suffix(1);
  if (text.starts_with('-'))
    text.remove_prefix(1);
  if (text.starts_with('0'))
    text.remove_prefix(1);
  else if (!takeDigits(text))
    return false;
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    if (!takeDigits(text))
      return false;
  }
  if (text.starts_with('e') || text.starts_with('E')) {
    text.remove_prefix(1);
    if (text.starts_with('+') || text.starts_with('-'))
      text.remove_prefix(1);
    if (!takeDigits(text))
      return false;
  }
  return text.empty();
}

enum class Number { Finite, NotFinite, Malformed };

/// simdjson gives one error for a number that is misspelt and for one that no double holds.
Number readNumber(ondemand::value &value, double &number)
{
  const std::string_view token = value.raw_json_token();
  if (value.get_double().get(number) == simdjson::SUCCESS)
    return Number::Finite;
  return isNumber(token) ? Number::NotFinite : Number::Malformed;
}

/// Whether nothing follows what was read.
bool isAtEnd(ondemand::document &document)
{
  return document.current_location().error() == simdjson::OUT_OF_BOUNDS;
}

/// Visits everything below `value`, because simdjson checks only what is visited.
std::optional<RejectReason> check(ondemand::value value, int depthLeft)
{
  ondemand::json_type type{};
  if (value.type().get(type) != simdjson::SUCCESS)
    return RejectReason::NotJson;
  switch (type) {
  case ondemand::json_type::array: {
    if (depthLeft == 0)
      return RejectReason::TooDeep;
    ondemand::array array;
    if (value.get_array().get(array) != simdjson::SUCCESS)
      return RejectReason::NotJson;
    for (auto element : array) {
      ondemand::value inner;
      if (element.get(inner) != simdjson::SUCCESS)
        return RejectReason::NotJson;
      if (const auto fault = check(inner, depthLeft - 1))
        return fault;
    }
    return std::nullopt;
  }
  case ondemand::json_type::object: {
    if (depthLeft == 0)
      return RejectReason::TooDeep;
    ondemand::object object;
    if (value.get_object().get(object) != simdjson::SUCCESS)
      return RejectReason::NotJson;
    for (auto member : object) {
      ondemand::field field;
      std::string_view key;
      if (std::move(member).get(field) != simdjson::SUCCESS || field.unescaped_key().get(key) != simdjson::SUCCESS)
        return RejectReason::NotJson;
      if (const auto fault = check(field.value(), depthLeft - 1))
        return fault;
    }
    return std::nullopt;
  }
  case ondemand::json_type::number: {
    double number = 0.0;
    return readNumber(value, number) == Number::Malformed ? std::optional{RejectReason::NotJson} : std::nullopt;
  }
  case ondemand::json_type::string: {
    std::string_view text;
    return value.get_string().get(text) == simdjson::SUCCESS ? std::nullopt : std::optional{RejectReason::NotJson};
  }
  case ondemand::json_type::boolean: {
    bool truth = false;
    return value.get_bool().get(truth) == simdjson::SUCCESS ? std::nullopt : std::optional{RejectReason::NotJson};
  }
  case ondemand::json_type::null: {
    bool null = false;
    return value.is_null().get(null) == simdjson::SUCCESS && null ? std::nullopt : std::optional{RejectReason::NotJson};
  }
  }
  return RejectReason::NotJson;
}

class FlatJsonCodec final : public PayloadCodec {
public:
  explicit FlatJsonCodec(const Decoder::Limits &limits)
      : parser_(limits.payloadBytes)
      , depth_(limits.depth)
  {
    ready_ = parser_.allocate(limits.payloadBytes, static_cast<std::size_t>(limits.depth)) == simdjson::SUCCESS;
  }

  std::optional<RejectReason> read(std::string_view payload, const TopicBinding &binding, PayloadContent &content) override
  {
    if (payload.starts_with("\xEF\xBB\xBF"))
      payload.remove_prefix(3);
    ondemand::document document;
    const simdjson::padded_string_view bytes{payload.data(), payload.size(), payload.size() + IngestBatch::padding};
    if (!ready_ || parser_.iterate(bytes).get(document) != simdjson::SUCCESS)
      return RejectReason::NotJson;
    ondemand::json_type type{};
    if (document.type().get(type) != simdjson::SUCCESS)
      return RejectReason::NotJson;
    if (type != ondemand::json_type::object)
      return refuse(document, type);
    ondemand::object object;
    if (document.get_object().get(object) != simdjson::SUCCESS)
      return RejectReason::NotJson;
    for (auto member : object) {
      ondemand::field field;
      std::string_view key;
      if (std::move(member).get(field) != simdjson::SUCCESS || field.unescaped_key().get(key) != simdjson::SUCCESS)
        return RejectReason::NotJson;
      if (const auto fault = readMember(key, field.value(), binding, content))
        return fault;
    }
    return isAtEnd(document) ? std::nullopt : std::optional{RejectReason::NotJson};
  }

private:
  /// What the document is that is no object.
  std::optional<RejectReason> refuse(ondemand::document &document, ondemand::json_type type) const
  {
    bool good = false;
    switch (type) {
    case ondemand::json_type::array: {
      ondemand::value whole;
      if (document.get_value().get(whole) != simdjson::SUCCESS)
        return RejectReason::NotJson;
      if (const auto fault = check(whole, depth_))
        return fault;
      good = isAtEnd(document);
      break;
    }
    case ondemand::json_type::object: break;
    case ondemand::json_type::number: {
      double number = 0.0;
      good = document.get_double().get(number) == simdjson::SUCCESS;
      break;
    }
    case ondemand::json_type::string: {
      std::string_view text;
      good = document.get_string().get(text) == simdjson::SUCCESS && isAtEnd(document);
      break;
    }
    case ondemand::json_type::boolean: {
      bool truth = false;
      good = document.get_bool().get(truth) == simdjson::SUCCESS;
      break;
    }
    case ondemand::json_type::null: {
      bool null = false;
      good = document.is_null().get(null) == simdjson::SUCCESS && null;
      break;
    }
    }
    return good ? RejectReason::NotAnObject : RejectReason::NotJson;
  }

  std::optional<RejectReason> readMember(std::string_view key, ondemand::value value, const TopicBinding &binding,
                                         PayloadContent &content) const
  {
    if (key == binding.timeKey)
      return readTime(value, content.time);
    if (!binding.sequenceKey.empty() && key == binding.sequenceKey)
      return readSequence(key, value, content);
    ondemand::json_type type{};
    if (value.type().get(type) != simdjson::SUCCESS)
      return RejectReason::NotJson;
    if (type == ondemand::json_type::number) {
      double number = 0.0;
      switch (readNumber(value, number)) {
      case Number::Finite: content.values.push_back({key, number, std::nullopt}); return std::nullopt;
      case Number::NotFinite: content.values.push_back({key, 0.0, RejectReason::NotFinite}); return std::nullopt;
      case Number::Malformed: return RejectReason::NotJson;
      }
    }
    content.values.push_back({key, 0.0, RejectReason::WrongType});
    return check(value, depth_ - 1);
  }

  std::optional<RejectReason> readTime(ondemand::value value, PayloadTime &time) const
  {
    if (!std::holds_alternative<std::monostate>(time))
      return RejectReason::DuplicateKey;
    ondemand::json_type type{};
    if (value.type().get(type) != simdjson::SUCCESS)
      return RejectReason::NotJson;
    if (type == ondemand::json_type::string) {
      std::string_view text;
      if (value.get_string().get(text) != simdjson::SUCCESS)
        return RejectReason::NotJson;
      time = text;
      return std::nullopt;
    }
    if (type != ondemand::json_type::number) {
      const auto fault = check(value, depth_ - 1);
      return fault ? fault : RejectReason::WrongType;
    }
    // As an integer first: nanoseconds since 1970 do not fit into a double.
    std::int64_t whole = 0;
    if (value.get_int64().get(whole) == simdjson::SUCCESS) {
      time = whole;
      return std::nullopt;
    }
    double number = 0.0;
    switch (readNumber(value, number)) {
    case Number::Finite: time = number; return std::nullopt;
    case Number::NotFinite: return RejectReason::TimeOutOfRange;
    case Number::Malformed: return RejectReason::NotJson;
    }
    return RejectReason::NotJson;
  }

  std::optional<RejectReason> readSequence(std::string_view key, ondemand::value value, PayloadContent &content) const
  {
    if (content.sequence)
      return RejectReason::DuplicateKey;
    std::uint64_t number = 0;
    if (value.get_uint64().get(number) == simdjson::SUCCESS) {
      content.sequence = number;
      return std::nullopt;
    }
    content.values.push_back({key, 0.0, RejectReason::WrongType});
    return check(value, depth_ - 1);
  }

  ondemand::parser parser_;
  int depth_;
  bool ready_ = false;
};

} // namespace

std::unique_ptr<PayloadCodec> makeFlatJsonCodec(const Decoder::Limits &limits)
{
  return std::make_unique<FlatJsonCodec>(limits);
}

} // namespace andon::telemetry
