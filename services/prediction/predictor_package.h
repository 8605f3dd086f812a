// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/prediction/behaviour_model.h"
#include "services/prediction/manifest.h"

#include <array>
#include <map>
#include <optional>
#include <string>

namespace andon::prediction {

/// A row that a package answers for: what its forest has to say of these columns, or the settled score of these inputs after the last
/// row that was learnt of an asset.
struct ProbeRow {
  std::vector<float> features; ///< NaN: missing
  float margin = 0.0F;
  std::string asset{}; ///< of expected behaviour

  friend bool operator==(const ProbeRow &a, const ProbeRow &b);
};

/// A predictor as it is kept and handed on: a folder with manifest.json, card.md, model.json, probes.json and SHA256SUMS over
/// them (`sha256sum -c` reads it). No clock and no path stands in it.
struct PredictorPackage {
  Manifest manifest;
  std::string card;                          ///< Markdown, for people
  std::string model;                         ///< XGBoost's JSON, or that of behaviour_model.h
  ForestModel forest;                        ///< what the model says
  std::optional<BehaviourModel> behaviour{}; ///< in place of the forest
  std::vector<ProbeRow> probes;
};

/// Writes it beside `folder` and moves it there, in the place of a package that is there already: a reader finds the old one or the new
/// one. Error: Conflict (something else is there), ReadOnly, DiskFull.
[[nodiscard]] Result<void> writePackage(const std::string &folder, const PredictorPackage &package);

/// Reads and checks: every file's SHA-256, the model, the manifest against it, and every probe's margin to 1e-5 (of margins above one, of
/// their size). Error, naming folder and file: NotFound, Corrupt, Malformed, NewerVersion, LimitExceeded (a file above 1 GiB).
[[nodiscard]] Result<PredictorPackage> loadPackage(const std::string &folder);

/// The files of a package by name, SHA256SUMS among them.
using PackageFiles = std::map<std::string, std::string>;
inline constexpr std::array<const char *, 5> packageFileNames{"manifest.json", "card.md", "model.json", "probes.json", "SHA256SUMS"};

/// The same of files that are at hand; `place` stands before their names in errors: "predictors/risk".
[[nodiscard]] Result<PredictorPackage> packageFrom(PackageFiles files, const std::string &place);
/// As texts, without looking at what they say. Error: as loadPackage for a file that cannot be read.
[[nodiscard]] Result<PackageFiles> readPackageFiles(const std::string &folder);

/// The hash of SHA256SUMS: one name for exactly these bytes.
[[nodiscard]] std::string packageId(const PredictorPackage &package);

} // namespace andon::prediction
