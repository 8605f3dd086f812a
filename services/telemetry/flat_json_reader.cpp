// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/flat_json_reader.h"

namespace andon::telemetry {

using namespace json;

FlatJsonReader::FlatJsonReader(const Decoder::Limits &limits)
    : parser_(2 * limits.payloadBytes)
    , depth_(limits.depth)
    , ready_(parser_.allocate(limits.payloadBytes, static_cast<std::size_t>(limits.depth)) == simdjson::SUCCESS)
{
}

std::optional<RejectReason> FlatJsonReader::read(std::string_view payload, const TopicBinding &binding, Otherwise otherwise,
                                                 PayloadContent &content)
{
  otherwise_ = otherwise;
  isOtherwise_ = false;
  hasScores_ = false;
  ondemand::document document;
  if (!ready_ || parser_.iterate(padded(payload)).get(document) != simdjson::SUCCESS)
    return RejectReason::NotJson;
  ondemand::json_type type{};
  if (document.type().get(type) != simdjson::SUCCESS)
    return RejectReason::NotJson;
  if (type != ondemand::json_type::object)
    return refuse(document, type, payload);
  ondemand::object object;
  if (document.get_object().get(object) != simdjson::SUCCESS)
    return RejectReason::NotJson;
  PayloadRecord &record = content.records.emplace_back();
  for (auto member : object) {
    ondemand::field field;
    std::string_view key;
    if (std::move(member).get(field) != simdjson::SUCCESS || field.unescaped_key().get(key) != simdjson::SUCCESS)
      return RejectReason::NotJson;
    if (const auto fault = readMember(key, field.value(), binding, record, content))
      return fault;
    if (isOtherwise_)
      return std::nullopt;
  }
  record.end = content.values.size();
  return isAtEnd(document) ? std::nullopt : std::optional{RejectReason::NotJson};
}

/// What the document is that is no object.
std::optional<RejectReason> FlatJsonReader::refuse(ondemand::document &document, ondemand::json_type type, std::string_view payload) const
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
    good = document.get_double().get(number) == simdjson::SUCCESS || isJsonNumber(withoutBlanks(payload));
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
  case ondemand::json_type::null: good = withoutBlanks(payload) == "null"; break; // simdjson 3.0 reads a byte too far for it
  }
  return good ? RejectReason::NotAnObject : RejectReason::NotJson;
}

std::optional<RejectReason> FlatJsonReader::readMember(std::string_view key, ondemand::value value, const TopicBinding &binding,
                                                       PayloadRecord &record, PayloadContent &content)
{
  if (key == binding.timeKey)
    return readTime(value, binding, record.time);
  if (!binding.sequenceKey.empty() && key == binding.sequenceKey)
    return readSequence(key, value, record, content);
  ondemand::json_type type{};
  if (value.type().get(type) != simdjson::SUCCESS)
    return RejectReason::NotJson;
  if (otherwise_ == Otherwise::Stop && (type == ondemand::json_type::object || type == ondemand::json_type::array || isValueKey(key))) {
    isOtherwise_ = true;
    return std::nullopt;
  }
  if (key == edgeScoresKey && (type == ondemand::json_type::object || type == ondemand::json_type::array)) {
    hasScores_ = true;
    return check(value, depth_ - 1);
  }
  PayloadValue &read = content.values.emplace_back(PayloadValue{key, 0.0, std::nullopt});
  if (type == ondemand::json_type::number) {
    const std::string_view token = value.raw_json_token();
    switch (readNumber(value, read.number)) {
    case Number::Finite: content.rounded += isRounded(token, read.number) ? 1 : 0; return std::nullopt;
    case Number::NotFinite: read.fault = RejectReason::NotFinite; return std::nullopt;
    case Number::Malformed: return RejectReason::NotJson;
    }
  }
  if (binding.numbersAsText && type == ondemand::json_type::string) {
    std::string_view text;
    if (value.get_string().get(text) != simdjson::SUCCESS)
      return RejectReason::NotJson;
    readText(text, read, content);
    return std::nullopt;
  }
  read.fault = RejectReason::WrongType;
  return check(value, depth_ - 1);
}

std::optional<RejectReason> FlatJsonReader::readTime(ondemand::value value, const TopicBinding &binding, PayloadTime &time) const
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
    time = timeOfText(text, binding);
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

std::optional<RejectReason> FlatJsonReader::readSequence(std::string_view key, ondemand::value value, PayloadRecord &record,
                                                         PayloadContent &content) const
{
  if (record.sequence)
    return RejectReason::DuplicateKey;
  std::uint64_t number = 0;
  if (value.get_uint64().get(number) == simdjson::SUCCESS) {
    record.sequence = number;
    return std::nullopt;
  }
  content.values.push_back({key, 0.0, RejectReason::WrongType});
  return check(value, depth_ - 1);
}

} // namespace andon::telemetry
