// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/health_score.h"
#include "models/domain/site.h"
#include "models/items/reason_words.h"

/// The words for how well an asset or a sensor is, and why.
namespace andon::words {

[[nodiscard]] QString healthPart(HealthPart part);        ///< "Data quality"
[[nodiscard]] QString healthBand(HealthBand band);        ///< "good", "not known yet"
[[nodiscard]] QString points(const HealthScore &score);   ///< "62", "—"
[[nodiscard]] QString healthOf(const HealthScore &score); ///< "62 of 100, fair", "not known yet"

/// One bar for each part that is known, the strongest first: to the right the points that it takes.
[[nodiscard]] std::vector<ReasonBar> healthBars(const AssetHealth &asset, const Site &site);
[[nodiscard]] std::vector<ReasonBar> healthBars(const SensorHealth &sensor, const Site &site, const AssetId &asset, UtcTime asOf);
/// "Health is 62 of 100, above all since an alarm ..."; of one that is not known what lacks.
[[nodiscard]] QString healthSentence(const AssetHealth &asset, const Site &site);
/// What takes the most points, as one line; empty: nothing does.
[[nodiscard]] QString healthReason(const AssetHealth &asset, const Site &site);
[[nodiscard]] QString healthReason(const SensorHealth &sensor, const Site &site, const AssetId &asset, UtcTime asOf);
/// Parts of which nothing is known yet and what would tell, as one line; empty: all are known.
[[nodiscard]] QString unknownParts(const HealthScore &score);

} // namespace andon::words
