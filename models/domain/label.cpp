// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/label.h"

namespace andon {

const char *keyOf(OccurrenceLabel label)
{
  switch (label) {
  case OccurrenceLabel::Unknown: return "unknown";
  case OccurrenceLabel::True: return "true";
  case OccurrenceLabel::False: return "false";
  case OccurrenceLabel::Nuisance: return "nuisance";
  }
  return "";
}

std::optional<OccurrenceLabel> occurrenceLabelFrom(std::string_view key)
{
  for (int i = 0; i < occurrenceLabelCount; ++i)
    if (const auto label = static_cast<OccurrenceLabel>(i); key == keyOf(label))
      return label;
  return std::nullopt;
}

std::optional<OccurrenceLabel> agreedLabel(const std::vector<LabelOpinion> &opinions)
{
  std::optional<OccurrenceLabel> agreed;
  for (const LabelOpinion &opinion : opinions) {
    if (opinion.label == OccurrenceLabel::Unknown)
      continue;
    if (agreed && *agreed != opinion.label)
      return std::nullopt;
    agreed = opinion.label;
  }
  return agreed;
}

} // namespace andon
