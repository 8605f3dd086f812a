// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/json_tree.h"

namespace andon::telemetry {

using namespace json;

JsonTree::JsonTree(const Decoder::Limits &limits)
    : parser_(2 * limits.payloadBytes)
    , depth_(limits.depth)
    , ready_(parser_.allocate(limits.payloadBytes, static_cast<std::size_t>(limits.depth)) == simdjson::SUCCESS)
{
}

std::optional<RejectReason> JsonTree::read(std::string_view payload)
{
  nodes_.clear();
  ondemand::document document;
  ondemand::value root;
  if (!ready_ || parser_.iterate(padded(payload)).get(document) != simdjson::SUCCESS || document.get_value().get(root) != simdjson::SUCCESS)
    return RejectReason::NotJson;
  if (const auto fault = readNode({}, root, depth_))
    return fault;
  return isAtEnd(document) ? std::nullopt : std::optional{RejectReason::NotJson};
}

std::optional<RejectReason> JsonTree::readArray(ondemand::value value, int depthLeft)
{
  if (depthLeft == 0)
    return RejectReason::TooDeep;
  ondemand::array array;
  if (value.get_array().get(array) != simdjson::SUCCESS)
    return RejectReason::NotJson;
  for (auto element : array) {
    ondemand::value inner;
    if (element.get(inner) != simdjson::SUCCESS)
      return RejectReason::NotJson;
    if (const auto fault = readNode({}, inner, depthLeft - 1))
      return fault;
  }
  return std::nullopt;
}

std::optional<RejectReason> JsonTree::readObject(ondemand::value value, int depthLeft)
{
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
    if (const auto fault = readNode(key, field.value(), depthLeft - 1))
      return fault;
  }
  return std::nullopt;
}

std::optional<RejectReason> JsonTree::readNumber(ondemand::value value, JsonNode &node)
{
  const std::string_view token = value.raw_json_token();
  node.kind = JsonNode::Kind::Number;
  if (value.get_int64().get(node.whole) == simdjson::SUCCESS) {
    node.isWhole = true;
    node.number = static_cast<double>(node.whole);
    node.isRounded = isRounded(token, node.number);
    return std::nullopt;
  }
  switch (json::readNumber(value, node.number)) {
  case Number::Finite: node.isRounded = isRounded(token, node.number); return std::nullopt;
  case Number::NotFinite: node.isFinite = false; return std::nullopt;
  case Number::Malformed: return RejectReason::NotJson;
  }
  return RejectReason::NotJson;
}

std::optional<RejectReason> JsonTree::readNode(std::string_view key, ondemand::value value, int depthLeft)
{
  ondemand::json_type type{};
  if (value.type().get(type) != simdjson::SUCCESS)
    return RejectReason::NotJson;
  const std::size_t index = nodes_.size();
  std::optional<RejectReason> fault;
  {
    JsonNode &node = nodes_.emplace_back();
    node.key = key;
    switch (type) {
    case ondemand::json_type::array: node.kind = JsonNode::Kind::Array; break;
    case ondemand::json_type::object: node.kind = JsonNode::Kind::Object; break;
    case ondemand::json_type::number: fault = readNumber(value, node); break;
    case ondemand::json_type::string:
      node.kind = JsonNode::Kind::Text;
      if (value.get_string().get(node.text) != simdjson::SUCCESS)
        fault = RejectReason::NotJson;
      break;
    case ondemand::json_type::boolean: {
      bool truth = false;
      if (value.get_bool().get(truth) != simdjson::SUCCESS)
        fault = RejectReason::NotJson;
      node.kind = truth ? JsonNode::Kind::True : JsonNode::Kind::False;
      break;
    }
    case ondemand::json_type::null: {
      bool null = false;
      if (value.is_null().get(null) != simdjson::SUCCESS || !null)
        fault = RejectReason::NotJson;
      break;
    }
    }
  }
  // The row may move while the children come.
  if (type == ondemand::json_type::array)
    fault = readArray(value, depthLeft);
  else if (type == ondemand::json_type::object)
    fault = readObject(value, depthLeft);
  nodes_[index].next = static_cast<std::uint32_t>(nodes_.size());
  return fault;
}

} // namespace andon::telemetry
