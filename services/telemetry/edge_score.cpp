// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/edge_score.h"

#include "services/telemetry/json_tree.h"

#include <string_view>

namespace andon::telemetry {
namespace {

using Kind = JsonNode::Kind;

constexpr std::size_t mostScores = 64; ///< of one message
constexpr std::size_t mostContributions = 64;
constexpr std::size_t mostReasons = 8;
constexpr std::size_t longestName = 128;
constexpr std::size_t longestReason = 300;

/// Cut where no character is torn apart.
std::string cut(std::string_view text, std::size_t most)
{
  if (text.size() <= most)
    return std::string{text};
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U)
    --most;
  return std::string{text.substr(0, most)};
}

template <class Visit>
void forEachIn(const JsonTree &tree, std::uint32_t container, const Visit &visit)
{
  for (std::uint32_t child = container + 1; child < tree[container].next; child = tree[child].next)
    visit(child, tree[child]);
}

bool namesPredictor(const JsonTree &tree, std::uint32_t object)
{
  bool names = false;
  if (tree[object].kind == Kind::Object)
    forEachIn(tree, object, [&](std::uint32_t, const JsonNode &member) { names = names || member.key == "predictor"; });
  return names;
}

void readContributions(const JsonTree &tree, std::uint32_t node, EdgeScore &score)
{
  if (tree[node].kind != Kind::Object) {
    score.fault = "contributions are numbers by stream";
    return;
  }
  forEachIn(tree, node, [&](std::uint32_t, const JsonNode &member) {
    if (member.kind != Kind::Number || !member.isFinite)
      score.fault = "a contribution is no finite number";
    else if (score.contributions.size() < mostContributions)
      score.contributions.emplace_back(cut(member.key, longestName), member.number);
  });
}

EdgeScore readScore(const JsonTree &tree, std::uint32_t object)
{
  EdgeScore score;
  if (tree[object].kind != Kind::Object) {
    score.fault = "a score is an object";
    return score;
  }
  bool hasScore = false;
  forEachIn(tree, object, [&](std::uint32_t index, const JsonNode &member) {
    if (member.key == "predictor" && member.kind == Kind::Text) {
      score.predictor = cut(member.text, longestName);
    } else if (member.key == "version" && member.kind == Kind::Text) {
      score.version = cut(member.text, longestName);
    } else if (member.key == "score") {
      hasScore = member.kind == Kind::Number && member.isFinite;
      score.score = hasScore ? member.number : 0.0;
    } else if (member.key == "contributions") {
      readContributions(tree, index, score);
    } else if (member.key == "reasons" && member.kind == Kind::Array) {
      forEachIn(tree, index, [&](std::uint32_t, const JsonNode &reason) {
        if (reason.kind == Kind::Text && score.reasons.size() < mostReasons)
          score.reasons.push_back(cut(reason.text, longestReason));
      });
    }
  });
  if (score.predictor.empty())
    score.fault = "it names no predictor";
  else if (!hasScore)
    score.fault = "its score is no finite number";
  return score;
}

} // namespace

bool isEdgeScores(const JsonTree &tree, std::uint32_t member)
{
  if (tree[member].key != edgeScoresKey || !tree[member].isContainer())
    return false;
  bool isSo = namesPredictor(tree, member);
  if (tree[member].kind == Kind::Array)
    forEachIn(tree, member, [&](std::uint32_t element, const JsonNode &) { isSo = isSo || namesPredictor(tree, element); });
  return isSo;
}

void readEdgeScores(const JsonTree &tree, std::uint32_t member, std::size_t record, std::vector<EdgeScore> &scores)
{
  const auto add = [&](std::uint32_t object) {
    if (scores.size() == mostScores)
      return;
    scores.push_back(readScore(tree, object));
    scores.back().record = record;
  };
  if (tree[member].kind == Kind::Array)
    forEachIn(tree, member, [&](std::uint32_t element, const JsonNode &) { add(element); });
  else
    add(member);
}

} // namespace andon::telemetry
