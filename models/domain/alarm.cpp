// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/alarm.h"

namespace andon {

ShownState shownState(const AlarmRegions &regions)
{
  if (regions.outOfService)
    return ShownState::OutOfService;
  if (regions.suppressedByDesign)
    return ShownState::SuppressedByDesign;
  if (regions.shelving != Shelving::Unshelved)
    return ShownState::Shelved;
  if (regions.latched && !regions.active)
    return regions.acknowledged ? ShownState::LatchedAcknowledged : ShownState::LatchedUnacknowledged;
  if (regions.active)
    return regions.acknowledged ? ShownState::Acknowledged : ShownState::Unacknowledged;
  return regions.acknowledged ? ShownState::Normal : ShownState::ReturnedUnacknowledged;
}

bool isAnnunciated(const AlarmRegions &regions)
{
  return !regions.outOfService && !regions.suppressedByDesign && regions.shelving == Shelving::Unshelved;
}

bool isQuietened(const AlarmStatus &status)
{
  return status.regions.suppressedByDesign && !status.quietening.isNone();
}

bool isListed(const AlarmRegions &regions)
{
  return shownState(regions) != ShownState::Normal;
}

} // namespace andon
