// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace andon::telemetry {

class JsonTree;

/// What a model at the edge says of an asset, sent beside its values:
/// `"scores": [{"predictor": "choke", "version": "1.4", "score": 0.93, "contributions": {"pressure": 1.4}, "reasons": ["..."]}]`,
/// one object or a list of them. Only predictor and score have to be there.
struct EdgeScore {
  std::string predictor;
  std::string version; ///< as the edge calls its model: the SHA-256 of a package, or anything; empty: it does not say
  double score = 0.0;
  std::vector<std::pair<std::string, double>> contributions; ///< by stream; above 0 it speaks for a larger output
  std::vector<std::string> reasons;                          ///< whole sentences
  std::string fault;                                         ///< why it cannot be taken; empty: it can
  std::size_t record = 0;                                    ///< of the payload, whose asset and time it has
  std::uint32_t asset = 0;                                   ///< position in Site::assets; the decoder's to say, like the time
  UtcTime time = noTime;
};

inline constexpr std::string_view edgeScoresKey = "scores";

/// Whether a member of an object is such scores, good or bad. A nested member of that name without any predictor is not.
[[nodiscard]] bool isEdgeScores(const JsonTree &tree, std::uint32_t member);
/// Reads a member that is. What is wrong stands in the score's fault; never more scores, contributions and reasons than anybody can use.
void readEdgeScores(const JsonTree &tree, std::uint32_t member, std::size_t record, std::vector<EdgeScore> &scores);

} // namespace andon::telemetry
