// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/feedback.h"
#include "services/storage/sql_session.h"

namespace andon::storage {

namespace sql {
extern const char *const putEvidence;
extern const char *const evidenceOfOccurrence;
extern const char *const putQuietening;
extern const char *const openQuietenings;
extern const char *const newestQuietenings;
} // namespace sql

[[nodiscard]] SqlSession::Values toValues(const LabelEvidence &evidence);
[[nodiscard]] SqlSession::Values toValues(const Quietening &quietening);

// Error of each: Corrupt.
[[nodiscard]] Result<LabelEvidence> readEvidence(const QSqlQuery &query, const std::string &path);
[[nodiscard]] Result<Quietening> readQuietening(const QSqlQuery &query, const std::string &path);

} // namespace andon::storage
