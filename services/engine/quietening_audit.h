// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/quietening.h"
#include "services/storage/changes.h"

namespace andon::engine {

/// What stands in the audit trail of a quietening that was made, went on with another verdict, or has ended. `person`: whose word did it,
/// empty for the engine itself.
[[nodiscard]] storage::AuditDraft auditOf(const Quietening &quietening, const QuieteningSettings &settings, UtcTime time,
                                          const PersonId &person);

} // namespace andon::engine
