// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/explanation.h"

#include <QString>
#include <QTimeZone>

#include <vector>

/// The words for why a predictor raised an alarm. What stands in them is as it was then: names, units and usual ranges of the explanation.
namespace andon::words {

/// One bar: what an input said, and how far it moved the output.
struct ReasonBar {
  QString text;        ///< "Oil temperature 94.2 °C, usually 71.0 to 86.0, rising 1.2 °C a minute"
  double amount = 0.0; ///< in the output's unit; above 0 it speaks for the alarm

  bool operator==(const ReasonBar &) const = default;
};
/// The strongest `most`. Amounts add up, with those that are not shown, to the difference between the output and what it is of an asset of
/// which nothing is known.
[[nodiscard]] std::vector<ReasonBar> reasonBars(const AlarmExplanation &why, std::size_t most);

/// "Failure risk is 0.93: above all since oil temperature is 94.2 °C, above its usual 71.0 to 86.0, and load is ...".
[[nodiscard]] QString reasonSentence(const AlarmExplanation &why, const QString &predictor);
/// "Would clear if oil temperature fell below 88.1 °C (now 94.2), all else as it is."
[[nodiscard]] QString clearingSentence(const AlarmExplanation &why);
/// "0.93, alarm above 0.60": the output and its limit.
[[nodiscard]] QString outputLine(const AlarmExplanation &why);
/// "About one false alarm in 12 days. ... Learned from 60,480 rows; has watched this asset for 8 h."
[[nodiscard]] QString certaintyLine(const AlarmExplanation &why);
/// "compressor-risk, package 1a2b3c4d, contract dtmi:..;1"
[[nodiscard]] QString madeByLine(const AlarmExplanation &why);

/// "true alarm: strainer cleaned", "not judged".
[[nodiscard]] QString outcome(const SimilarCase &similar);
/// How long it stood: "38 min", or that it still does.
[[nodiscard]] QString stood(const SimilarCase &similar);

} // namespace andon::words
