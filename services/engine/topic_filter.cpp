// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/topic_filter.h"

#include <utility>

namespace andon::engine {
namespace {

/// Cuts the first level off; whether more levels follow.
std::pair<std::string_view, bool> takeLevel(std::string_view &rest)
{
  const std::size_t slash = rest.find('/');
  const std::string_view level = rest.substr(0, slash);
  const bool more = slash != std::string_view::npos;
  rest = more ? rest.substr(slash + 1) : std::string_view{};
  return {level, more};
}

} // namespace

bool fitsFilter(std::string_view filter, std::string_view topic)
{
  if (filter.find_first_of("+#") == std::string_view::npos)
    return topic.starts_with(filter);
  if (topic.starts_with('$') && !filter.starts_with('$'))
    return false;
  while (true) {
    const auto [wanted, moreWanted] = takeLevel(filter);
    if (wanted == "#")
      return true;
    const auto [level, moreThere] = takeLevel(topic);
    if (wanted != "+" && wanted != level)
      return false;
    if (!moreThere)
      return !moreWanted || filter == "#"; // "a/#" is also "a"
    if (!moreWanted)
      return false;
  }
}

} // namespace andon::engine
