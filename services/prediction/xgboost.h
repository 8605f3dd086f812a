// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/prediction/forest_model.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace andon::prediction {

/// How a forest is grown. One thread; the same rows, settings and seed give the same bytes.
struct ForestSettings {
  Objective objective = Objective::Value;
  int rounds = 200;
  int depth = 5;
  double rate = 0.05;        ///< what a tree adds of what it found
  double rowShare = 0.8;     ///< of the rows, drawn for each tree
  double featureShare = 0.8; ///< of the features, drawn for each tree
  double leastCover = 1.0;   ///< in a leaf
  double ridge = 1.0;        ///< on what leaves add
  bool isBinned = false;     ///< thresholds from 256 bins a feature rather than between any two values
  unsigned seed = 1;
};

/// A dense table, row by row; NaN is a missing value.
struct DenseRows {
  std::span<const float> values;
  std::size_t columns = 0;

  [[nodiscard]] std::size_t rows() const { return columns == 0 ? 0 : values.size() / columns; }
};

/// The XGBoost library, one booster of it: it trains, and it is what Andon's own forest is compared with. No exception and no global
/// state of it leaves this class. One thread.
class Booster {
public:
  /// Error: Malformed (what the library says of the rows or settings).
  [[nodiscard]] static Result<Booster> train(const DenseRows &rows, std::span<const float> target, const ForestSettings &settings);
  Booster(Booster &&) noexcept;
  Booster &operator=(Booster &&) noexcept;
  ~Booster();

  /// The model as JSON, which parseForest reads.
  [[nodiscard]] Result<std::string> save() const;
  [[nodiscard]] Result<std::vector<float>> margins(const DenseRows &rows) const;
  /// `columns` + 1 values a row: the contribution of each feature, then the bias.
  [[nodiscard]] Result<std::vector<float>> contributions(const DenseRows &rows) const;
  /// In-place prediction of margins, the library's fastest way, with one proxy matrix that is used again. The result stays
  /// valid until the next call.
  [[nodiscard]] Result<std::span<const float>> inPlaceMargins(const DenseRows &rows);

private:
  struct Impl;
  explicit Booster(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

} // namespace andon::prediction
