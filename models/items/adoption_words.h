// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/adoption.h"

#include <QString>
#include <QTimeZone>

/// Words for what waits to be adopted; as words.h.
namespace andon::words {

[[nodiscard]] QString unknownWhat(const AdoptionProposal &proposal);   ///< "COMP-07, 7 streams", "P-1, 2 new streams"
[[nodiscard]] QString unknownTimes(const AdoptionProposal &proposal);  ///< "1,284 times"
[[nodiscard]] QString proposedAs(const AdoptionProposal &proposal);    ///< "Compressor 07, in cooling"
[[nodiscard]] QString proposedKind(const AdoptionProposal &proposal);  ///< "compressor"
[[nodiscard]] QString proposedRules(const AdoptionProposal &proposal); ///< "6 rules"
[[nodiscard]] QString howSure(const AdoptionProposal &proposal);       ///< "92 %, 6 of 7 streams"
/// "Heard 1,284 times from 09:51:00 to 10:42:16. 6 of the 7 streams of a compressor are heard: 92 % sure."
[[nodiscard]] QString whyProposed(const AdoptionProposal &proposal, const QTimeZone &zone);
[[nodiscard]] QString streamLine(const Stream &stream); ///< "Discharge temperature, °C, every 1 s"

struct AdoptionSize {
  int assets = 0;   ///< new ones
  int extended = 0; ///< that the site has, with new streams
  int streams = 0;
  int rules = 0;
};
[[nodiscard]] QString adoptionSize(const AdoptionSize &size); ///< "2 new assets, 14 streams, 6 rules"

} // namespace andon::words
