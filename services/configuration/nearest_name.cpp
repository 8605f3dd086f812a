// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configuration/nearest_name.h"

#include <algorithm>

namespace andon::configuration {
namespace {

/// Longer names than this are no slip of a key; the table stays small whatever a file holds.
constexpr std::size_t longestCompared = 100;

char lower(char c)
{
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

std::size_t editDistance(std::string_view left, std::string_view right)
{
  // Three rows are enough: a swap looks two rows back.
  std::vector<std::size_t> beforePrevious(right.size() + 1), previous(right.size() + 1), current(right.size() + 1);
  for (std::size_t j = 0; j <= right.size(); ++j)
    previous[j] = j;
  for (std::size_t i = 1; i <= left.size(); ++i) {
    current[0] = i;
    for (std::size_t j = 1; j <= right.size(); ++j) {
      const bool same = lower(left[i - 1]) == lower(right[j - 1]);
      current[j] = std::min({previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (same ? 0U : 1U)});
      if (i > 1 && j > 1 && lower(left[i - 1]) == lower(right[j - 2]) && lower(left[i - 2]) == lower(right[j - 1]))
        current[j] = std::min(current[j], beforePrevious[j - 2] + 1);
    }
    std::swap(beforePrevious, previous);
    std::swap(previous, current);
  }
  return previous[right.size()];
}

std::string nearestName(std::string_view name, const std::vector<std::string> &candidates)
{
  if (name.size() > longestCompared)
    return {};
  std::string nearest;
  std::size_t least = std::max<std::size_t>(1, name.size() / 3) + 1;
  for (const std::string &candidate : candidates) {
    // As many edits as the lengths differ by it takes in any case.
    const std::size_t longer = std::max(candidate.size(), name.size()) - std::min(candidate.size(), name.size());
    if (candidate.size() > longestCompared || longer >= least)
      continue;
    const std::size_t distance = editDistance(name, candidate);
    if (distance < least) {
      least = distance;
      nearest = candidate;
    }
  }
  return nearest;
}

std::string didYouMean(std::string_view name, const std::vector<std::string> &candidates, std::string otherwise)
{
  const std::string nearest = nearestName(name, candidates);
  return nearest.empty() ? std::move(otherwise) : "Did you mean \"" + nearest + "\"?";
}

std::string listed(const std::vector<std::string> &names)
{
  constexpr std::size_t most = 8;
  std::string text;
  for (std::size_t i = 0; i < names.size() && i < most; ++i) {
    if (i > 0)
      text += i + 1 == names.size() ? " and " : ", ";
    text += names[i];
  }
  if (names.size() > most)
    text += " and " + std::to_string(names.size() - most) + " more";
  return text;
}

} // namespace andon::configuration
