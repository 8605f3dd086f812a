// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/learning_words.h"

/// How a challenger does beside the champion, and what a version is; as words.h.
namespace andon::words {

/// "v3 live, since 18 Nov 2025 10:40:58"
[[nodiscard]] QString shadowName(const LearningBoard &board, const ShadowComparison &shadow, const LearningContext &in);
[[nodiscard]] std::vector<BenchRow> shadowRows(const ShadowComparison &shadow);
/// Rows, agreements, assets: what the figures go by. One sentence each.
[[nodiscard]] QStringList shadowNotes(const ShadowComparison &shadow, const LearningContext &in);

/// Figures of a version's card beside the champion's on the same held-back rows.
[[nodiscard]] std::vector<BenchRow> figureRows(const PredictorVersion &version);
/// What the version has otherwise than the champion; empty: nothing is known to differ.
[[nodiscard]] QStringList versionDifference(const PredictorVersion &version, const PredictorVersion &champion);

/// One thing to look at before a promotion.
struct PromotionCheck {
  bool isMet = false;
  QString text;

  bool operator==(const PromotionCheck &) const = default;
};
/// Of what is known: the package, its card, its shadow (null: it has none).
[[nodiscard]] std::vector<PromotionCheck> promotionChecks(const PredictorVersion &version, const ShadowComparison *shadow);

} // namespace andon::words
