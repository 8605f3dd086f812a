// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/prediction/feature_plan.h"
#include "services/prediction/forest_model.h"

#include <span>

namespace andon::prediction {

/// Labelled rows in memory. Rows of one group follow each other in time.
struct TrainingData {
  std::vector<PredictorInput> inputs;
  std::vector<double> values;        ///< row by row, one an input (PredictorInput); NaN where it is missing
  std::vector<double> target;        ///< of an event 0 or 1
  std::vector<std::uint32_t> groups; ///< by row; empty: rows have nothing to do with each other
  std::vector<double> times;         ///< by row; empty: rows have no order
  std::string targetName;
  Objective objective = Objective::Value;
  std::string event;                ///< of an event: what the target says then
  std::string sha256;               ///< of the file
  std::vector<std::string> leftOut; ///< columns that tell nothing: constant, or a name of the row

  [[nodiscard]] std::size_t rows() const { return target.size(); }
  [[nodiscard]] std::span<const double> row(std::size_t index) const
  {
    return std::span{values}.subspan(index * inputs.size(), inputs.size());
  }
};

struct TrainingColumns {
  std::string target;
  std::vector<std::string> features; ///< empty: all others
  std::string group;                 ///< empty: none
  std::string time;                  ///< empty: none
  char separator = ',';
};

/// Reads a CSV file with a header, packed or not. A column with anything but numbers is a text; a target of two values is an event (the
/// larger one, of texts the rarer one). Rows whose target is missing are passed over. Error, with file, line or column: those of
/// CsvTable; Malformed (fewer than 40 rows, a text with more than 64 values among the columns that were named, a
/// target of many texts, no column left); LimitExceeded (more than 1,024 columns or 2 GiB of values).
[[nodiscard]] Result<TrainingData> readTrainingData(const std::string &path, const TrainingColumns &columns);

/// The inputs that tell the target alone and without a single error: not measured before the event but made of it. Each of
/// them separates the rows of an event from the others by one limit, by its texts or by being missing; a value it follows or mirrors in
/// order, as copies do.
[[nodiscard]] std::vector<std::string> leaksOf(const TrainingData &data);

/// The unit that a column's name carries in brackets: "Torque [Nm]" -> "Nm"; empty where there is none.
[[nodiscard]] std::string unitInName(const std::string &name);

/// Of the finite values; `share` in [0, 1]. NaN where there are none.
[[nodiscard]] double quantileOf(std::vector<double> values, double share);

[[nodiscard]] std::string sha256Of(std::string_view bytes);
/// Error: Unavailable.
[[nodiscard]] Result<std::string> sha256OfFile(const std::string &path);

} // namespace andon::prediction
