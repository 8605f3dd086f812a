// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <optional>
#include <string_view>

namespace andon {

/// A predictor of the site: the package in predictors/ID/ runs for every asset of one kind.
struct PredictorSetting {
  PredictorId id;
  Text name;    ///< what people read, also of the stream of its output: "Failure risk"
  Text kind;    ///< of the assets that it runs for
  Text package; ///< SHA-256 of the package's SHA256SUMS, which the files say; empty: there is no package

  bool operator==(const PredictorSetting &) const = default;
};

/// The stream of an asset that the output of a predictor goes to. No site names it: a running site has it beside the asset's own.
inline constexpr std::string_view scoreStreamPrefix = "predictor:";
[[nodiscard]] StreamId scoreStreamOf(const AssetId &asset, const PredictorId &predictor);
/// The predictor whose output the stream is; nothing where it is another.
[[nodiscard]] std::optional<PredictorId> predictorOf(const StreamId &stream);

} // namespace andon
