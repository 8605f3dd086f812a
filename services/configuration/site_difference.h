// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/site.h"
#include "models/domain/site_difference.h"

#include <string>
#include <vector>

namespace andon::configuration {

/// What leads from one site to the other, setting by setting, in the order of the files. Empty: they say the same.
[[nodiscard]] std::vector<SiteItemDifference> siteDifference(const Site &before, const Site &after);

/// Files whose text is not the same, by name.
[[nodiscard]] std::vector<SiteItemDifference> fileDifference(const SiteFiles &before, const SiteFiles &after);

/// One English line: "rule comp01-temp-high: high limit 95 becomes 97 °C".
[[nodiscard]] std::string toText(const SiteItemDifference &difference);
[[nodiscard]] const char *keyOf(SiteItemKind kind); ///< "rule"
[[nodiscard]] const char *keyOf(SiteChange change); ///< "added"

/// Rules of the safety class that would no longer be what they are: changed, gone, going by another package of their predictor, or
/// reading a stream whose range, unit or rhythm changes.
[[nodiscard]] std::vector<RuleId> touchedSafetyRules(const Site &present, const Site &wanted);

} // namespace andon::configuration
