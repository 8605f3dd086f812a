// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/security/audit_chain.h"
#include "services/storage/changes.h"
#include "services/storage/sql_session.h"

#include <optional>
#include <span>

namespace andon::storage {

/// The audit table as a chain whose end is signed. Every call is inside the caller's transaction.
class AuditLog {
public:
  /// No signer: what is appended is chained but the end stays unsigned, which verify() reports.
  explicit AuditLog(std::optional<security::HeadSigner> signer)
      : signer_(std::move(signer))
  {
  }

  /// Writes the signed end of an empty chain into a new store.
  [[nodiscard]] Result<void> begin(SqlSession &session) const;

  /// Appends the drafts and signs the new end. An end whose signature is wrong is never signed anew: that would hide
  /// what was done to it.
  [[nodiscard]] Result<void> append(SqlSession &session, std::span<const AuditDraft> drafts) const;

  /// What verify() found; `firstBroken` as OperationsReader::AuditVerdict has it.
  struct Finding {
    std::int64_t records = 0;
    std::int64_t firstBroken = 0;
    std::string what;
  };
  /// `keyFile` names the missing key where there is no signer.
  [[nodiscard]] Result<Finding> verify(SqlSession &session, const std::string &keyFile) const;

private:
  std::optional<security::HeadSigner> signer_;
};

} // namespace andon::storage
