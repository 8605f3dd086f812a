// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/site.h"

#include <span>

namespace andon::simulation {

/// The demo site widened, or narrowed, to the assets of a plant of that size: numbered copies of assets, rules, relations
/// and names of modes.
[[nodiscard]] Site siteForPlant(const Site &demoSite, int assets);

/// A limit of the demo site that an operator once set too tight: it alarms where nothing is wrong.
struct NuisanceRule {
  const char *rule;
  const char *asset;
  const char *why;
};
[[nodiscard]] std::span<const NuisanceRule> nuisanceRules();

} // namespace andon::simulation
