// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/plain_json_codec.h"

#include "services/telemetry/device_time.h"
#include "services/telemetry/flat_json_reader.h"
#include "services/telemetry/json_shapes.h"

#include <algorithm>
#include <array>

namespace andon::telemetry {
namespace {

/// What switches and contacts send instead of a number.
std::optional<double> numberOfWord(std::string_view word)
{
  struct Word {
    std::string_view text;
    double number;
  };
  static constexpr std::array words{Word{"on", 1.0}, Word{"off", 0.0}, Word{"true", 1.0}, Word{"false", 0.0}};
  const auto isSame = [word](const Word &known) {
    return std::equal(word.begin(), word.end(), known.text.begin(), known.text.end(),
                      [](char a, char b) { return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b; });
  };
  const auto found = std::find_if(words.begin(), words.end(), isSame);
  return found == words.end() ? std::nullopt : std::optional{found->number};
}

class PlainJsonCodec final : public PayloadCodec {
public:
  explicit PlainJsonCodec(const Decoder::Limits &limits)
      : flat_(limits)
      , tree_(limits)
  {
  }

  std::optional<RejectReason> read(std::string_view payload, const TopicBinding &binding, PayloadContent &content) override
  {
    if (payload.starts_with("\xEF\xBB\xBF"))
      payload.remove_prefix(3);
    while (payload.ends_with('\0'))
      payload.remove_suffix(1);
    const auto fault = readStrictly(payload, binding, content);
    if (fault != RejectReason::NotJson || !replaceNotFinite(payload, copy_))
      return fault;
    content.clear();
    const std::size_t size = copy_.size();
    copy_.resize(size + IngestBatch::padding);
    return readStrictly(std::string_view{copy_}.substr(0, size), binding, content);
  }

private:
  std::optional<RejectReason> readStrictly(std::string_view payload, const TopicBinding &binding, PayloadContent &content)
  {
    if (binding.shape == PayloadShape::Flat && binding.timeKey != anyTimeKey)
      return readFlat(payload, binding, content);
    const std::string_view text = withoutBlanks(payload);
    const bool isObject = text.starts_with('{');
    if (!isObject && !text.starts_with('['))
      return binding.shape == PayloadShape::Auto || binding.shape == PayloadShape::Scalar ? readScalar(text, binding, content)
                                                                                          : readFlat(payload, binding, content);
    if (isObject && binding.shape == PayloadShape::Auto && binding.timeKey != anyTimeKey) {
      // Most messages are flat, and for them this is all.
      const auto fault = flat_.read(payload, binding, FlatJsonReader::Otherwise::Stop, content);
      if (!flat_.isOtherwise())
        return fault;
      content.clear();
    }
    if (const auto fault = tree_.read(payload))
      return fault;
    if (binding.shape == PayloadShape::Scalar || (binding.shape == PayloadShape::Flat && !isObject))
      return RejectReason::NotAnObject;
    return shapes_.read(tree_, binding, content);
  }

  /// What is nested in a flat payload is read once more, and only if it may be scores of the edge.
  std::optional<RejectReason> readFlat(std::string_view payload, const TopicBinding &binding, PayloadContent &content)
  {
    const auto fault = flat_.read(payload, binding, FlatJsonReader::Otherwise::Refuse, content);
    if (fault || !flat_.hasScores())
      return fault;
    if (const auto broken = tree_.read(payload))
      return broken;
    for (std::uint32_t member = 1; member < tree_[0].next; member = tree_[member].next) {
      if (tree_[member].key != edgeScoresKey)
        continue;
      if (isEdgeScores(tree_, member))
        readEdgeScores(tree_, member, 0, content.scores);
      else
        content.values.push_back({edgeScoresKey, 0.0, RejectReason::WrongType});
    }
    content.records.back().end = content.values.size();
    return std::nullopt;
  }

  static std::optional<RejectReason> readScalar(std::string_view text, const TopicBinding &binding, PayloadContent &content)
  {
    content.isScalar = true;
    PayloadValue value;
    const bool isQuoted = text.size() >= 2 && text.front() == '"' && text.back() == '"';
    const std::string_view inner = isQuoted ? text.substr(1, text.size() - 2) : text;
    if (const auto number = numberOfWord(inner))
      value.number = *number;
    else if (!isQuoted || binding.numbersAsText)
      json::readText(inner, value, content);
    else
      value.fault = RejectReason::WrongType;
    // A bare word is no JSON; it is a value only to who expects one.
    const bool isJson = isQuoted || !value.fault || value.fault == RejectReason::NotFinite || text == "null";
    if (text.empty() || (!isJson && binding.shape != PayloadShape::Scalar))
      return RejectReason::NotJson;
    content.values.push_back(value);
    content.records.emplace_back().end = 1;
    return std::nullopt;
  }

  FlatJsonReader flat_;
  JsonTree tree_;
  JsonShapes shapes_;
  std::string copy_;
};

} // namespace

std::unique_ptr<PayloadCodec> makePlainJsonCodec(const Decoder::Limits &limits)
{
  return std::make_unique<PlainJsonCodec>(limits);
}

} // namespace andon::telemetry
