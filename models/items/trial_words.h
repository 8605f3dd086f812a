// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/query.h"
#include "models/domain/tuning/bench.h"

#include <QString>
#include <QTimeZone>

/// Words of rules on trial and of the versions of a rule; as words.h.
namespace andon::words {

/// "On trial until 28 Nov 2026 10:00:00: put back above 20 alarms a day, or with more than 0 true alarms missed." Or how it ended.
[[nodiscard]] QString trial(const RuleTrial &trial, const QTimeZone &zone);
/// "rolled back: 41.0 alarms a day, at most 20.0 were allowed"; of one that has ended.
[[nodiscard]] QString trialEnd(const RuleTrial &trial);
/// What the bench says of a change in one line, to be kept with it.
[[nodiscard]] QString replay(const tuning::BenchFigures &now, const tuning::BenchFigures &after);
/// The same of what a search proposes.
[[nodiscard]] QString replay(const tuning::Tally &now, const tuning::Tally &after);
/// "limit 100 instead of 105, on-delay 5 s instead of 0 s": what `other` has otherwise than `rule`; empty: nothing.
[[nodiscard]] QString ruleDifference(const Rule &rule, const Rule &other);
/// Who made a version; "Andon itself" for the engine.
[[nodiscard]] QString author(const PersonId &person);

} // namespace andon::words
