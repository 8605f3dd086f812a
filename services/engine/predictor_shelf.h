// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/site.h"

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace andon::prediction {
class Predictor;
} // namespace andon::prediction

namespace andon::engine {

/// The packages of a site, read and checked: one predictor for each set of bytes, shared by all assets that it runs for. A package is
/// read once, by whoever brings it first (a worker, or the start); those of earlier versions stay until the end. Any thread.
class PredictorShelf {
public:
  PredictorShelf();
  PredictorShelf(const PredictorShelf &) = delete;
  PredictorShelf &operator=(const PredictorShelf &) = delete;
  ~PredictorShelf();

  /// Takes up the packages of the site's predictors and holds each against every asset that it would run for. Returns what is wrong, each
  /// naming file or predictor and the remedy: no package, a damaged one, another asset kind, an input that the asset lacks or that has
  /// another unit.
  [[nodiscard]] std::vector<Error> take(const SiteFiles &files, const Site &site);

  /// Null: there is none of this fingerprint, or it was refused.
  [[nodiscard]] std::shared_ptr<const prediction::Predictor> find(const Text &package) const;
  /// Why a package was refused when it was taken; empty: it was not.
  [[nodiscard]] std::string refusal(const Text &package) const;

private:
  struct Entry {
    std::shared_ptr<const prediction::Predictor> predictor; ///< null: refused
    std::string refusal;
  };
  mutable std::mutex mutex_;
  std::map<std::string, Entry> entries_; ///< by fingerprint
};

/// Whether a predictor can run for an asset as the site has it. Error: Conflict.
[[nodiscard]] Result<void> checkFit(const prediction::Predictor &predictor, const Asset &asset);

} // namespace andon::engine
