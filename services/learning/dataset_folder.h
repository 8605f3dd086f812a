// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/learning/labelled_rows.h"

namespace andon::learning {

/// Where the rows of a dataset come from.
struct DatasetOrigin {
  PredictorId predictor;
  std::string champion; ///< package of the predictor that runs: SHA-256 that names its bytes
  std::string site;     ///< name
  std::int64_t siteVersion = 0;
};

/// Writes rows.csv, manifest.json (SHA-256, lineage: every opinion that labels a row) and datasheet.md for people into a new folder, whole
/// or not at all. No clock stands in it: the same store gives the same bytes. Error: Conflict (something is there), ReadOnly, DiskFull.
[[nodiscard]] Result<void> writeDataset(const std::string &folder, const LabelledRows &rows, const DatasetOrigin &origin);

} // namespace andon::learning
