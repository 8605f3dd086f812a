// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

namespace andon::bench {

// Each adds its rows {work, ours, peer, unit, ratio}; none, and a line on stderr, where the shared recordings are not there.

/// Expected behaviour (ours) and isolation forest (ours) against T2+Q (peer), each trained on the first 400 rows of a file of valve1 and
/// judged on the rest; then what expected behaviour catches of faults drawn on the anomaly-free recording.
void addSkabRows(nlohmann::ordered_json &rows);
/// Expected behaviour learnt on d00, limits by d00_te: share of faulty rows detected and of fault-free rows in alarm; peer: the published
/// PCA.
void addTepRows(nlohmann::ordered_json &rows);

} // namespace andon::bench
