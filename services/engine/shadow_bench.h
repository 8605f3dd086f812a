// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/engine/predictor_runner.h"
#include "services/engine/predictor_shelf.h"
#include "services/engine/shadow_track.h"
#include "services/storage/learning_changes.h"
#include "services/telemetry/stream_registry.h"

#include <memory>
#include <vector>

namespace andon::engine {

/// What a challenger is called on its own bench: "risk@0123456789ab". No site has such a predictor.
[[nodiscard]] PredictorId shadowIdOf(const ShadowComparison &shadow);

/// A site of the shadows alone: the assets that they score, their rules, and each challenger as a predictor of its own, beside the
/// champion where `withChampion`.
[[nodiscard]] Site shadowSite(const Site &site, const std::vector<storage::StoredShadow> &shadows, bool withChampion);

/// The rules of an asset by which champion and challenger are judged, with the limits of each package. `site` is a running one.
[[nodiscard]] std::vector<ShadowTrack::Rules> shadowRules(const Site &site, const PredictorId &predictor, const AssetId &asset,
                                                          const prediction::Predictor &challenger);

/// Challengers that score beside the champions and raise nothing. They read the samples that the pipeline judges, by a runner of their own:
/// what goes wrong with one, and what it costs, is its own. The pipeline thread owns it; without shadows it costs one comparison a sample.
class ShadowBench {
public:
  ShadowBench(const Clock &clock, Duration budget);
  ~ShadowBench();

  /// `files` hold the packages in folders by shadowIdOf(). Goes on with the windows of those that were there before.
  void change(const std::vector<storage::StoredShadow> &shadows, const SiteFiles &files, const std::shared_ptr<const Site> &running,
              const telemetry::StreamRegistry &registry);
  /// The same shadows with another site.
  void changeSite(const std::shared_ptr<const Site> &running, const telemetry::StreamRegistry &registry);

  [[nodiscard]] bool isOpen() const { return !shadows_.empty(); }
  void take(const Sample &sample);
  void takeBad(StreamIndex stream);
  /// The champion's output for a row, with what it cost.
  void takeChampion(const StreamId &score, const Sample &sample, Duration cost);
  /// Makes the challengers' rows that wait.
  void judge();

  /// Each with what it has found.
  [[nodiscard]] std::vector<storage::StoredShadow> figures() const;

private:
  struct Entry {
    storage::StoredShadow shadow;
    ShadowTrack track;
  };
  void takeUp(const telemetry::StreamRegistry &registry);

  PredictorRunner runner_;
  PredictorShelf shelf_;
  std::vector<storage::StoredShadow> shadows_;
  SiteFiles files_;
  std::vector<Entry> entries_;
  std::shared_ptr<const Site> running_;
  std::shared_ptr<const Site> site_;
  std::unique_ptr<telemetry::StreamRegistry> registry_;
  std::vector<StreamIndex> ownOf_; ///< by the pipeline's stream; noStream: nobody here reads it
};

} // namespace andon::engine
