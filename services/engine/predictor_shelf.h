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
/// read by whoever brings bytes that were not seen under its fingerprint before (a worker, or the start); those of earlier versions stay
/// until the end. Any thread.
class PredictorShelf {
public:
  PredictorShelf();
  PredictorShelf(const PredictorShelf &) = delete;
  PredictorShelf &operator=(const PredictorShelf &) = delete;
  ~PredictorShelf();

  /// Takes up the packages of the site's predictors and holds each against every asset that it would run for. Returns what is wrong, each
  /// naming file or predictor and the remedy: no package, a damaged one, another asset kind, an input that the asset lacks or that has
  /// another unit. A whole package takes the place of what stands in for it; the bytes that a stand-in is there for are no news.
  [[nodiscard]] std::vector<Error> take(const SiteFiles &files, const Site &site);

  /// Lets an earlier package run in the place of one that was refused, which goes on being told by refusal(). `files` are those of its
  /// folder, `since` is when it came in. False, and nothing changes, where it is damaged too.
  bool standIn(const Text &refused, const SiteFiles &files, UtcTime since);

  /// Null: there is none of this fingerprint, or it was refused and nothing stands in for it.
  [[nodiscard]] std::shared_ptr<const prediction::Predictor> find(const Text &package) const;
  /// Why a package was refused when it was taken; empty: it was not.
  [[nodiscard]] std::string refusal(const Text &package) const;
  /// The fingerprint of the package that runs for this one: itself, or what stands in for it.
  [[nodiscard]] Text versionOf(const Text &package) const;

private:
  struct Entry {
    std::shared_ptr<const prediction::Predictor> predictor; ///< null: refused
    std::string refusal;
    Text version;      ///< of what stands in; empty: nothing does
    std::string bytes; ///< a hash of the files that were read for this fingerprint
  };
  [[nodiscard]] Entry entryOf(const Text &package) const; ///< an empty one where there is none
  void keep(const Text &package, Entry entry);

  mutable std::mutex mutex_;
  std::map<std::string, Entry> entries_; ///< by fingerprint
};

/// Whether a predictor may be asked about an asset at all. One of expected behaviour knows those that it has learnt; another asset of its
/// kind is not judged until it is learnt, which hurts nobody.
[[nodiscard]] bool knows(const prediction::Predictor &predictor, const AssetId &asset);
/// Whether a predictor can run for an asset as the site has it. Error: Conflict.
[[nodiscard]] Result<void> checkFit(const prediction::Predictor &predictor, const Asset &asset);

} // namespace andon::engine
