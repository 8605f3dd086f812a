// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace andon {

/// What a person holds of one occurrence of an alarm, once it is known what was behind it.
enum class OccurrenceLabel : std::uint8_t {
  Unknown,  ///< looked at, and nobody can say
  True,     ///< something was truly wrong
  False,    ///< nothing was
  Nuisance, ///< true, and nobody had to do anything
};
inline constexpr int occurrenceLabelCount = 4;

[[nodiscard]] const char *keyOf(OccurrenceLabel label); ///< "true"
[[nodiscard]] std::optional<OccurrenceLabel> occurrenceLabelFrom(std::string_view key);

/// One person's opinion of one occurrence: the last one they gave. Those of two people who disagree are both kept.
struct LabelOpinion {
  OccurrenceId occurrence;
  PersonId person;
  UtcTime time;
  OccurrenceLabel label = OccurrenceLabel::Unknown;
  std::string note;

  bool operator==(const LabelOpinion &) const = default;
};

/// What all opinions of one occurrence amount to: the label that everybody who knows gives it; none without one or where they disagree.
[[nodiscard]] std::optional<OccurrenceLabel> agreedLabel(const std::vector<LabelOpinion> &opinions);

} // namespace andon
