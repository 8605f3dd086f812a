// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/raise_counter.h"

#include <algorithm>

namespace andon {

void RaiseCounter::apply(const AlarmsDelta &delta)
{
  for (const AlarmStatus &status : delta.changed)
    if (!status.occurrence.isNone() && isAnnunciated(status.regions))
      note(status.occurrence, status.raisedAt);
}

void RaiseCounter::apply(const JournalPage &page)
{
  for (const Occurrence &one : page.rows)
    if (one.annunciated)
      note(one.id, one.raisedAt);
}

void RaiseCounter::note(OccurrenceId occurrence, UtcTime time)
{
  if (!raises_.empty() && time < raises_.back().time - window)
    return;
  const auto same = [occurrence](const Raise &one) { return one.occurrence == occurrence; };
  if (std::any_of(raises_.begin(), raises_.end(), same))
    return;
  const auto after =
      std::upper_bound(raises_.begin(), raises_.end(), time, [](UtcTime left, const Raise &right) { return left < right.time; });
  raises_.insert(after, {occurrence, time});
  while (raises_.front().time < raises_.back().time - window)
    raises_.pop_front();
}

int RaiseCounter::within(UtcTime now) const
{
  return static_cast<int>(std::count_if(raises_.begin(), raises_.end(), [now](const Raise &one) { return one.time > now - window; }));
}

} // namespace andon
