// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/site.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Any rule serves as the template for its asset kind: what one compressor has, the others can be given.
namespace andon {

/// An id as site files write it, whether or not a rule has it.
[[nodiscard]] std::string ruleIdFor(const AssetId &asset, std::string_view name);

/// An id that no rule of the site has, as site files write them: "comp-03-discharge-temperature-high".
[[nodiscard]] RuleId freshRuleId(const Site &site, const AssetId &asset, std::string_view name);

/// The rule for another asset, under a fresh id: its own streams become those of the same key there. None where the asset
/// lacks one of them.
[[nodiscard]] std::optional<Rule> copyFor(const Site &site, const Rule &rule, const Asset &target);

/// A copy for each other asset of the same kind that has its streams and no rule yet that says the same.
[[nodiscard]] std::vector<Rule> copiesForKind(const Site &site, const Rule &rule);

} // namespace andon
