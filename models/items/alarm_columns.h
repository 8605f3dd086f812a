// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace andon {

enum class AlarmColumn : int { State, Raised, Asset, Alarm, Value, Acknowledged, Count };

namespace AlarmRole {
enum : int {
  Facts = Qt::UserRole, ///< the row as one AlarmFacts value
  Sort,                 ///< qint64 or double: what the column sorts by
  Count
};
} // namespace AlarmRole

} // namespace andon
