// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/site.h"

#include <string>
#include <vector>

namespace andon::configuration {

/// What is wrong with a rule that can be written down. `key` is the setting of rules.toml that it hangs on; `detail`
/// continues a sentence that begins with the rule's name.
struct RuleProblem {
  std::string key;
  std::string detail;
  std::string remedy;

  bool operator==(const RuleProblem &) const = default;
};

/// Assets and streams that the site does not have.
[[nodiscard]] std::vector<RuleProblem> checkReferences(const Rule &rule, const Site &site);

/// Numbers that cannot be meant: not finite, outside what the sensors read, of another unit, never raised or never
/// returning. Streams that the site does not have are passed over.
[[nodiscard]] std::vector<RuleProblem> checkSettings(const Rule &rule, const Site &site);

/// "high_high", "rate": the key under which a term stands in rules.toml.
[[nodiscard]] const char *keyOf(const Term &term);

} // namespace andon::configuration
