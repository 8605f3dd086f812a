// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/query.h"
#include "services/engine/worker_pool.h"

namespace andon::engine {

/// The versions of one rule out of those of the site, with what the audit trail holds of each. Runs on a worker, for a few seconds at most:
/// what is older than it comes to is left out.
[[nodiscard]] Result<RuleVersionsQuery::Answer> answerRuleVersions(WorkerContext &context, const RuleVersionsQuery &query);

} // namespace andon::engine
