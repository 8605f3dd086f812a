// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configuration/located_json.h"

#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <spdlog/fmt/fmt.h>

namespace andon::configuration {
namespace {

using Json = nlohmann::json;

/// How far the reader has come. The library reads one byte at a time and stops behind a text or a bracket, so that the
/// line of a name and the extent of an object are exact.
struct Position {
  std::size_t bytes = 0;
  std::uint32_t line = 1;
};

class CountingIterator {
public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char *;
  using reference = const char &;

  CountingIterator(const char *at, Position *position)
      : at_(at)
      , position_(position)
  {
  }

  reference operator*() const { return *at_; }
  CountingIterator &operator++()
  {
    ++position_->bytes;
    position_->line += *at_ == '\n' ? 1 : 0;
    ++at_;
    return *this;
  }
  CountingIterator operator++(int)
  {
    CountingIterator before = *this;
    ++*this;
    return before;
  }
  bool operator==(const CountingIterator &other) const { return at_ == other.at_; }
  bool operator!=(const CountingIterator &other) const { return at_ != other.at_; }

private:
  const char *at_;
  Position *position_;
};

/// Builds the tree; the names of its functions are the library's.
class TreeBuilder : public nlohmann::json_sax<Json> {
public:
  TreeBuilder(const Position &position, const JsonLimits &limits)
      : position_(position)
      , limits_(limits)
  {
  }

  bool null() override { return add({}) != nullptr; }
  bool boolean(bool value) override
  {
    JsonNode node;
    node.kind = JsonNode::Kind::Boolean;
    node.truth = value;
    return add(std::move(node)) != nullptr;
  }
  bool number_integer(number_integer_t value) override { return number(static_cast<double>(value), true); }
  bool number_unsigned(number_unsigned_t value) override { return number(static_cast<double>(value), true); }
  bool number_float(number_float_t value, const string_t & /*spelt*/) override { return number(value, false); }
  bool string(string_t &value) override
  {
    JsonNode node;
    node.kind = JsonNode::Kind::Text;
    node.text = std::move(value);
    return add(std::move(node)) != nullptr;
  }
  bool binary(binary_t & /*value*/) override { return false; }
  bool start_object(std::size_t /*elements*/) override { return open(JsonNode::Kind::Object); }
  bool start_array(std::size_t /*elements*/) override { return open(JsonNode::Kind::List); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t &name) override
  {
    name_ = std::move(name);
    nameLine_ = position_.line;
    return true;
  }
  bool parse_error(std::size_t /*position*/, const std::string &token, const Json::exception & /*error*/) override
  {
    near_ = token;
    return false;
  }

  JsonNode root;
  const char *limit = nullptr; ///< what was too much
  [[nodiscard]] const std::string &errorNear() const { return near_; }

private:
  bool number(double value, bool isWhole)
  {
    JsonNode node;
    node.kind = JsonNode::Kind::Number;
    node.number = value;
    node.isWhole = isWhole;
    return add(std::move(node)) != nullptr;
  }

  JsonNode *add(JsonNode node)
  {
    if (++values_ > limits_.values) {
      limit = "has too many values";
      return nullptr;
    }
    node.line = position_.line;
    if (open_.empty()) {
      root = std::move(node);
      return &root;
    }
    JsonNode &parent = *open_.back();
    if (parent.isObject())
      return &parent.members.emplace_back(JsonNode::Member{std::move(name_), nameLine_, std::move(node)}).value;
    return &parent.items.emplace_back(std::move(node));
  }

  bool open(JsonNode::Kind kind)
  {
    if (open_.size() >= limits_.depth) {
      limit = "is nested too deep";
      return false;
    }
    JsonNode node;
    node.kind = kind;
    node.begin = position_.bytes - 1;
    JsonNode *added = add(std::move(node));
    if (added == nullptr)
      return false;
    // What is open does not move: its parent grows only after it is closed.
    open_.push_back(added);
    return true;
  }

  bool close()
  {
    open_.back()->end = position_.bytes;
    open_.pop_back();
    return true;
  }

  const Position &position_;
  const JsonLimits &limits_;
  std::vector<JsonNode *> open_;
  std::string name_;
  std::uint32_t nameLine_ = 1;
  std::size_t values_ = 0;
  std::string near_;
};

} // namespace

const JsonNode *JsonNode::find(std::string_view name) const
{
  for (const Member &member : members)
    if (member.name == name)
      return &member.value;
  return nullptr;
}

std::uint32_t JsonNode::lineOf(std::string_view name) const
{
  for (const Member &member : members)
    if (member.name == name)
      return member.line;
  return line;
}

Result<JsonNode> parseLocatedJson(std::string_view text, const std::string &name, const JsonLimits &limits)
{
  Position position;
  TreeBuilder builder{position, limits};
  try {
    const bool isRead =
        Json::sax_parse(CountingIterator{text.data(), &position}, CountingIterator{text.data() + text.size(), &position}, &builder);
    if (isRead)
      return std::move(builder.root);
  } catch (const std::exception &error) { // it may run out of memory, for one
    return failure(ErrorCode::Malformed, name, fmt::format("cannot be read: {}", error.what()));
  }
  const std::string subject = fmt::format("{}:{}", name, position.line);
  if (builder.limit != nullptr)
    return failure(ErrorCode::LimitExceeded, subject, builder.limit,
                   fmt::format("At most {} levels and {} values are read.", limits.depth, limits.values));
  const std::string near = builder.errorNear().substr(0, 40);
  return failure(ErrorCode::Malformed, subject,
                 near.empty() ? std::string{"cannot be read as JSON"} : fmt::format("cannot be read as JSON near {}", near),
                 "Correct this line; the rest of the file was not read.");
}

const char *nameOf(JsonNode::Kind kind)
{
  switch (kind) {
  case JsonNode::Kind::Null: return "null";
  case JsonNode::Kind::Boolean: return "true or false";
  case JsonNode::Kind::Number: return "a number";
  case JsonNode::Kind::Text: return "text";
  case JsonNode::Kind::List: return "a list";
  case JsonNode::Kind::Object: return "an object";
  }
  return "something else";
}

} // namespace andon::configuration
