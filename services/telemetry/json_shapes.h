// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/telemetry/json_tree.h"

#include <memory_resource>

namespace andon::telemetry {

/// Reads any shape of plain JSON from its tree into records. One object serves one thread; the names it makes live until
/// its next read.
class JsonShapes {
public:
  /// The tree's document goes to `content`, in the binding's shape. Error: why the whole document is refused.
  [[nodiscard]] std::optional<RejectReason> read(const JsonTree &tree, const TopicBinding &binding, PayloadContent &content);

private:
  class Reader;
  std::pmr::monotonic_buffer_resource names_{std::size_t{16} << 10U};
};

} // namespace andon::telemetry
