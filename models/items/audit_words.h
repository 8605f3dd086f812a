// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

namespace andon::words {

/// The particulars of an audit record as people read them: "duration 30 min, reason: filter change". `detail` is
/// AuditRecord::detail; what it names beside them (the alarm, the command) stands in columns of its own. A text that is no
/// JSON is shown as it is.
[[nodiscard]] QString particulars(const std::string &detail);

} // namespace andon::words
