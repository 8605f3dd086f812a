// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/query.h"

#include <array>
#include <cstdint>
#include <string>

namespace andon::security {

using AuditHash = std::array<std::uint8_t, 32>;

/// SHA-256 over the previous record's hash and every field of the record, each with its length before it, so that no
/// two records share an encoding. The first record follows 32 zero bytes.
[[nodiscard]] AuditHash chainHash(const AuditHash &previous, const AuditRecord &record);

/// Signs the chain's end with the key in `keyFile` (made on first use, readable by its owner alone): a chain alone does
/// not show that its last records were cut off. Error: ReadOnly, Unavailable.
class HeadSigner {
public:
  [[nodiscard]] static Result<HeadSigner> open(const std::string &keyFile);
  [[nodiscard]] static Result<HeadSigner> openExisting(const std::string &keyFile);

  [[nodiscard]] std::array<std::uint8_t, 32> sign(std::int64_t sequence, const AuditHash &head) const;
  [[nodiscard]] bool verify(std::int64_t sequence, const AuditHash &head, const std::array<std::uint8_t, 32> &signature) const;

private:
  std::array<std::uint8_t, 32> key_{};
};

} // namespace andon::security
