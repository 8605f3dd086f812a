// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/topic_template.h"

#include <algorithm>

namespace andon {
namespace {

constexpr std::string_view severalLevels = "...";
constexpr std::string_view unnamed = "*";

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
    std::string_view name = level.substr(1, level.size() - 2);
    const bool isRest = name.ends_with(severalLevels);
    if (isRest)
      name.remove_suffix(severalLevels.size());
    if (name.empty())
      return malformed("has a part without a name");
    if (isRest && more)
      return malformed("goes on after the part " + std::string{level} + ", which takes every level to the end");
    if (name != unnamed && made.has(name))
      return malformed("names the part " + std::string{name} + " twice");
    made.levels_.push_back({std::string{name}, true, isRest});
    made.filter_ += isRest ? '#' : '+';
  }
  return made;
}

bool TopicTemplate::has(std::string_view part) const
{
  return std::any_of(levels_.begin(), levels_.end(),
                     [part](const Level &level) { return level.isPart && part != unnamed && level.text == part; });
}

template <class Visit>
bool TopicTemplate::walk(std::string_view topic, const Visit &visit) const
{
  if (levels_.front().isPart && topic.starts_with('$'))
    return false;
  bool more = true;
  for (const Level &level : levels_) {
    if (!more)
      return false;
    if (level.isRest) {
      visit(level, topic);
      return true;
    }
    const std::string_view text = takeLevel(topic, more);
    if (!level.isPart && text != level.text)
      return false;
    visit(level, text);
  }
  return !more;
}

bool TopicTemplate::matches(std::string_view topic) const
{
  return walk(topic, [](const Level &, std::string_view) {});
}

std::optional<std::string_view> TopicTemplate::part(std::string_view name, std::string_view topic) const
{
  std::optional<std::string_view> found;
  const bool fits = walk(topic, [&](const Level &level, std::string_view text) {
    if (level.isPart && level.text == name)
      found = text;
  });
  return fits ? found : std::nullopt;
}

std::string TopicTemplate::fill(std::string_view pattern, std::string_view topic) const
{
  std::string filled;
  while (!pattern.empty()) {
    const std::size_t open = std::min(pattern.find('{'), pattern.size());
    filled += pattern.substr(0, open);
    pattern.remove_prefix(open);
    const std::size_t close = pattern.find('}');
    if (close == std::string_view::npos)
      break;
    filled += part(pattern.substr(1, close - 1), topic).value_or(std::string_view{});
    pattern.remove_prefix(close + 1);
  }
  return filled;
}

Result<void> TopicTemplate::checkPattern(std::string_view pattern) const
{
  const auto malformed = [pattern](std::string detail) {
    return failure(ErrorCode::Malformed, std::string{pattern}, std::move(detail), "Write it like rig1 or {line}-{machine}.");
  };
  if (pattern.empty())
    return malformed("is empty");
  while (!pattern.empty()) {
    const std::size_t open = pattern.find_first_of("{}");
    if (open == std::string_view::npos)
      break;
    const std::size_t close = pattern.find_first_of("{}", open + 1);
    if (pattern[open] == '}' || close == std::string_view::npos || pattern[close] == '{')
      return malformed("has a brace without its other");
    const std::string_view name = pattern.substr(open + 1, close - open - 1);
    if (!has(name))
      return malformed("names the part {" + std::string{name} + "}, which the topic does not have");
    pattern.remove_prefix(close + 1);
  }
  return {};
}

} // namespace andon
