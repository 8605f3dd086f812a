// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/topic_template.h"

#include <algorithm>

namespace andon::telemetry {
namespace {

/// Takes the text up to the next '/' from the front; `more` tells whether a further level follows.
std::string_view takeLevel(std::string_view &text, bool &more)
{
  const std::size_t end = text.find('/');
  more = end != std::string_view::npos;
  const std::string_view level = text.substr(0, end);
  text.remove_prefix(more ? end + 1 : text.size());
  return level;
}

} // namespace

Result<TopicTemplate> TopicTemplate::parse(std::string_view text)
{
  const auto malformed = [text](std::string detail) {
    return failure(ErrorCode::Malformed, std::string{text}, std::move(detail), "Write it like plant/{area}/{asset}.");
  };
  if (text.empty() || text.size() > 65535 || text.find('\0') != std::string_view::npos)
    return malformed("is not a topic");
  if (text.find_first_of("+#") != std::string_view::npos)
    return malformed("holds a wildcard; name the part in braces instead");

  TopicTemplate made;
  std::vector<std::string_view> names;
  std::string_view rest = text;
  for (bool more = true; more;) {
    const std::string_view level = takeLevel(rest, more);
    if (!made.levels_.empty())
      made.filter_ += '/';
    if (level.find_first_of("{}") == std::string_view::npos) {
      made.levels_.push_back({std::string{level}, false, false});
      made.filter_ += level;
      continue;
    }
    if (level.size() < 3 || level.front() != '{' || level.back() != '}' ||
        level.substr(1, level.size() - 2).find_first_of("{}") != std::string_view::npos)
      return malformed("has a part that is not a whole level");
    const std::string_view name = level.substr(1, level.size() - 2);
    if (std::find(names.begin(), names.end(), name) != names.end())
      return malformed("names the part " + std::string{name} + " twice");
    names.push_back(name);
    made.levels_.push_back({{}, true, name == "asset"});
    made.filter_ += '+';
  }
  if (std::find(names.begin(), names.end(), "asset") == names.end())
    return malformed("has no part {asset}");
  return made;
}

std::optional<std::string_view> TopicTemplate::assetOf(std::string_view topic) const
{
  if (levels_.front().isPart && topic.starts_with('$'))
    return std::nullopt;
  std::string_view asset;
  bool more = true;
  for (const Level &level : levels_) {
    if (!more)
      return std::nullopt;
    const std::string_view text = takeLevel(topic, more);
    if (!level.isPart && text != level.literal)
      return std::nullopt;
    if (level.isAsset)
      asset = text;
  }
  return more ? std::nullopt : std::optional{asset};
}

} // namespace andon::telemetry
