// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/explanation.h"

#include <QString>
#include <QTimeZone>

#include <vector>

/// The words for why a predictor said what it said at any time, and how its contributions went over a range.
namespace andon::words {

/// Whether the output lies on the alarm's side of its limit.
[[nodiscard]] bool isBeyondLimit(const AlarmExplanation &why);
/// "Calm on 21 Nov 10:41: Failure risk was 0.12, alarm above 0.60, above all since flow was ...": names what held it there.
[[nodiscard]] QString pastSentence(const PastReason &past, const QString &predictor, const QTimeZone &zone);

/// Contributions of one input over time; above 0 they speak for the alarm.
struct ContributionCourse {
  QString name;
  std::vector<double> amounts; ///< by row; 0 where the input was not among the strongest

  bool operator==(const ContributionCourse &) const = default;
};
/// The inputs that weigh most over all rows, at most `most`, then what the others add together if there are any.
[[nodiscard]] std::vector<ContributionCourse> contributionCourses(const PastReasons &past, std::size_t most);

} // namespace andon::words
