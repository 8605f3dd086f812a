// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/label.h"
#include "models/domain/rule.h"

#include <QString>

#include <string>
#include <vector>

namespace andon {

/// What one person holds, for a row or a line.
struct OpinionWords {
  OccurrenceLabel label = OccurrenceLabel::Unknown;
  QString who; ///< a name, or "2 more"

  bool operator==(const OpinionWords &) const = default;
};

/// An occurrence with what people hold of it, or one's own tap with what became of it, as a row of two lines. Words are translated.
struct LearningRow {
  Priority priority = Priority::Medium;
  QString title; ///< "CNC-07 Tool wear, spindle power"
  QString line;  ///< when, and what is known of it
  std::vector<OpinionWords> opinions;
  QString state;          ///< "accepted", "disagree"
  QString more;           ///< below the state
  bool needsLook = false; ///< the state in the ink of a loss, with a diamond

  bool operator==(const LearningRow &) const = default;
};

/// A row by a key of its own, unique in its list.
struct LearningItem {
  std::string key;
  LearningRow row;

  bool operator==(const LearningItem &) const = default;
};

/// All of it as one sentence, for who does not see.
[[nodiscard]] QString textOf(const LearningRow &row);

} // namespace andon
