// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/query.h"
#include "models/domain/watch.h"

#include <deque>

namespace andon {

/// How many alarms were raised of late, also those that are gone again: the measure of a flood. Counts annunciated occurrences, each once,
/// whatever the order in which list and journal name them.
class RaiseCounter {
public:
  static constexpr Duration window = std::chrono::minutes{10};
  static constexpr int flood = 10; ///< more than this in a window is one (ISA-18.2)

  void apply(const AlarmsDelta &delta);
  void apply(const JournalPage &page); ///< what was raised before the first delta
  [[nodiscard]] int within(UtcTime now) const;

private:
  struct Raise {
    OccurrenceId occurrence;
    UtcTime time;
  };

  void note(OccurrenceId occurrence, UtcTime time);

  std::deque<Raise> raises_; ///< by time, of the last window before the newest
};

} // namespace andon
