// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/adoption.h"

#include <QString>
#include <QTimeZone>

/// Words for what waits to be adopted; as words.h.
namespace andon::words {

[[nodiscard]] QString unknownWhat(const AdoptionProposal &proposal);                         ///< "COMP-07, 7 streams", "P-1, 2 new streams"
[[nodiscard]] QString unknownHeard(const AdoptionProposal &proposal, const QTimeZone &zone); ///< "1,284 messages, latest 10:40:58"
[[nodiscard]] QString proposedAs(const AdoptionProposal &proposal);                          ///< "Compressor 07 in cooling"
[[nodiscard]] QString proposedKind(const AdoptionProposal &proposal);                        ///< "compressor", "—"
[[nodiscard]] QString proposedRules(const AdoptionProposal &proposal);                       ///< "6 rules"
[[nodiscard]] QString howSure(const AdoptionProposal &proposal); ///< "92 %: 7 of its 7 streams are those of a compressor"
[[nodiscard]] QString streamLine(const Stream &stream);          ///< "Discharge temperature, °C, every 1 s"

struct AdoptionSize {
  int assets = 0;   ///< new ones
  int extended = 0; ///< that the site has, with new streams
  int streams = 0;
  int rules = 0;
};
[[nodiscard]] QString adoptionSize(const AdoptionSize &size); ///< "2 new assets, 14 streams, 6 rules"

} // namespace andon::words
