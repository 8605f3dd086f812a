// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/query.h"
#include "services/engine/worker_pool.h"

#include <functional>

namespace andon::engine {

/// The versions of one rule out of those of the site, with what the audit trail holds of each. Runs on a worker, for a few seconds at most:
/// what is older than it comes to is left out.
[[nodiscard]] Result<RuleVersionsQuery::Answer> answerRuleVersions(WorkerContext &context, const RuleVersionsQuery &query);

/// The same until `isOver`, which is asked before each version of the site. A version of the rule is told only where the one before it was
/// seen, so that each has the name of who made it.
[[nodiscard]] Result<RuleVersionsQuery::Answer> ruleVersions(storage::OperationsReader &reader, const RuleVersionsQuery &query,
                                                             const std::function<bool()> &isOver);

} // namespace andon::engine
