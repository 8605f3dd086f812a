// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/storage/operations_store.h"

#include <vector>

namespace andon::engine {

/// One package that a predictor has, whether it ran or not.
struct KnownVersion {
  PredictorId predictor;
  int number = 0; ///< of the predictor, from 1 on in the order in which packages first came
  std::string package;
  UtcTime time = noTime;
  PersonId person;
  std::string reason;
  bool hasRun = false;          ///< some version of the site had it
  std::int64_t siteVersion = 0; ///< that first brought it; 0: it is a candidate
};

/// Of all predictors, in the order in which they came.
[[nodiscard]] Result<std::vector<KnownVersion>> knownVersions(storage::OperationsReader &reader);

/// The files of a package that some version of the site brought, or that is a candidate. Error: NotFound.
[[nodiscard]] Result<std::map<std::string, std::string>> filesOfVersion(storage::OperationsReader &reader, const PredictorId &predictor,
                                                                        const std::string &package);

/// The package that ran before `package` first did; empty: none.
[[nodiscard]] Result<std::string> packageBefore(storage::OperationsReader &reader, const PredictorId &predictor,
                                                const std::string &package);

} // namespace andon::engine
