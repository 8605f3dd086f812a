// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/telemetry/decoder.h"
#include "services/telemetry/text_map.h"

#include <array>

namespace andon::telemetry {

/// What was kept out, by topic and reason, with the first bytes of the latest one. Past 1,000 topics the rest is
/// counted under "(other topics)". Not thread-safe.
class RejectLog {
public:
  void add(const RawMessage &message, RejectReason reason, std::uint64_t count);

  /// The `most` most frequent ones, most frequent first.
  [[nodiscard]] std::vector<RejectedPayloads> list(std::size_t most) const;

private:
  struct Entry {
    std::uint64_t count = 0;
    UtcTime latest;
    std::string firstBytes;
  };
  TextMap<std::array<Entry, rejectReasonCount>> topics_;
};

} // namespace andon::telemetry
