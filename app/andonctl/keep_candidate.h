// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/andonctl/acting.h"
#include "services/prediction/predictor_package.h"
#include "services/storage/learning_changes.h"

namespace andon::ctl {

/// Keeps a package in a store as a version that does not run: by a person who may, or with nobody named, while no console or engine uses
/// the store, by the system's user who may write to it. The number of the version. Error: NotPermitted, and what the store says.
/// `offer` without its files; `publishing`: of the items that can no longer be taken back by now.
[[nodiscard]] Result<int> keepCandidate(const Acting &acting, OfferCandidate offer, const prediction::PredictorPackage &package,
                                        const storage::RetrainingPublishing &publishing);

} // namespace andon::ctl
