// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/explanation.h"
#include "models/domain/sample.h"
#include "models/domain/site.h"
#include "services/telemetry/edge_score.h"
#include "services/telemetry/stream_registry.h"

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

namespace andon::engine {

class PredictorShelf;

/// What models at the edge say of the assets. Their outputs go to the same streams as those of predictors here, and while the edge speaks
/// of an asset the predictor here is silent about it. What cannot be taken is told once and hurts nothing else. The pipeline thread owns
/// it.
class EdgeScores {
public:
  void changeSite(std::shared_ptr<const Site> running, const telemetry::StreamRegistry &registry, const PredictorShelf &shelf);

  /// The sample of it, still to be judged; nothing where it cannot be taken. Of the same message before the samples: it silences the
  /// predictor here.
  [[nodiscard]] std::optional<Sample> take(const telemetry::EdgeScore &said);
  /// Whether the edge has said something of the stream not too long before.
  [[nodiscard]] bool speaksFor(StreamIndex score, UtcTime time) const;
  /// Whether what it said last came from the package that is installed here.
  [[nodiscard]] bool isSameHere(StreamIndex score) const;
  /// As the edge calls the model that spoke last; empty: nothing was heard, or it does not say.
  [[nodiscard]] std::string_view versionOf(StreamIndex score) const;

  using ValueOf = std::function<std::optional<double>(StreamIndex)>; ///< the latest that is known
  /// What the edge itself says about its last score, seen from a rule.
  [[nodiscard]] AlarmExplanation explain(StreamIndex score, const Rule &rule, OccurrenceId occurrence, const ValueOf &valueOf) const;

private:
  struct Heard {
    telemetry::EdgeScore said;
    bool isSame = false;
  };
  void complain(const telemetry::EdgeScore &said, const std::string &what, const char *remedy);

  std::shared_ptr<const Site> site_;
  const telemetry::StreamRegistry *registry_ = nullptr;
  std::unordered_map<std::string, std::string> installed_; ///< hash of what runs here, by predictor
  std::unordered_map<StreamIndex, Heard> heard_;
  std::set<std::string> told_; ///< complaints, each once
};

} // namespace andon::engine
