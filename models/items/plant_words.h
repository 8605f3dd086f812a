// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/alarm_roll_up.h"

#include <QString>

/// Words for places of the plant and what is wrong there; as words.h.
namespace andon::words {

[[nodiscard]] QString tallyState(TallyState state);                 ///< "not acknowledged"
[[nodiscard]] QString alarmsOf(const AlarmTally &tally);            ///< "HIGH, not acknowledged; 3 alarms, 1 URGENT, 2 HIGH", "no alarm"
[[nodiscard]] QString pending(const AlarmTally &tally);             ///< "5 not acknowledged", "all acknowledged", "no alarm"
[[nodiscard]] QString hidden(const AlarmTally &tally);              ///< "1 shelved"; empty: none
[[nodiscard]] QString oldest(const AlarmTally &tally, UtcTime now); ///< "oldest 2:05"; empty: none waits
[[nodiscard]] QString relation(RelationKind kind, bool towards);    ///< "Feeds"; towards the asset itself: "Fed by"

} // namespace andon::words
