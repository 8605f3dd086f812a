// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/feedback.h"

#include <algorithm>

namespace andon {

bool isDisputed(const std::vector<LabelOpinion> &opinions)
{
  return !agreedLabel(opinions) && std::any_of(opinions.begin(), opinions.end(),
                                               [](const LabelOpinion &opinion) { return opinion.label != OccurrenceLabel::Unknown; });
}

} // namespace andon
