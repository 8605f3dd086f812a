// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace andon::configuration {

/// Edits (insert, delete, replace, swap of neighbours) that turn one text into the other, ASCII case ignored.
[[nodiscard]] std::size_t editDistance(std::string_view left, std::string_view right);

/// The candidate that `name` was most likely meant to be; empty if none is close (at most a third of its letters).
[[nodiscard]] std::string nearestName(std::string_view name, const std::vector<std::string> &candidates);

/// `Did you mean "x"?`, or `otherwise` if no candidate is close.
[[nodiscard]] std::string didYouMean(std::string_view name, const std::vector<std::string> &candidates, std::string otherwise);

/// "a, b and c", cut after eight with the number of those left out.
[[nodiscard]] std::string listed(const std::vector<std::string> &names);

} // namespace andon::configuration
