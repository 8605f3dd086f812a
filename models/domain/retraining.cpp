// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/retraining.h"

namespace andon {

const char *keyOf(RetrainingState state)
{
  switch (state) {
  case RetrainingState::Waiting: return "waiting";
  case RetrainingState::Queued: return "queued";
  case RetrainingState::Reviewed: return "reviewed";
  case RetrainingState::Accepted: return "accepted";
  case RetrainingState::Rejected: return "rejected";
  case RetrainingState::Exported: return "exported";
  case RetrainingState::Trained: return "trained";
  case RetrainingState::Withdrawn: return "withdrawn";
  }
  return "";
}

std::optional<RetrainingState> retrainingStateFrom(std::string_view key)
{
  for (int i = 0; i < retrainingStateCount; ++i)
    if (key == keyOf(static_cast<RetrainingState>(i)))
      return static_cast<RetrainingState>(i);
  return std::nullopt;
}

const char *keyOf(RetrainingHold hold)
{
  switch (hold) {
  case RetrainingHold::None: return "none";
  case RetrainingHold::Disagreement: return "disagreement";
  case RetrainingHold::Wave: return "wave";
  }
  return "";
}

std::optional<RetrainingHold> retrainingHoldFrom(std::string_view key)
{
  for (int i = 0; i < retrainingHoldCount; ++i)
    if (key == keyOf(static_cast<RetrainingHold>(i)))
      return static_cast<RetrainingHold>(i);
  return std::nullopt;
}

RetrainingItemId retrainingItemIdOf(OccurrenceId occurrence, const PersonId &person, UtcTime time)
{
  return RetrainingItemId{std::to_string(occurrence.number()) + "-" + std::to_string(time.time_since_epoch().count()) + "-" +
                          person.text()};
}

bool mayBecome(RetrainingState from, RetrainingState to)
{
  using enum RetrainingState;
  switch (from) {
  case Waiting: return to == Queued || to == Withdrawn;
  case Queued: return to != Waiting;
  case Reviewed: return to == Accepted || to == Rejected || to == Withdrawn;
  case Accepted: return to == Reviewed || to == Rejected || to == Exported || to == Trained || to == Withdrawn;
  case Rejected: return to == Reviewed || to == Accepted || to == Withdrawn;
  case Exported: return to != Waiting && to != Exported;
  case Trained: return to == Trained || to == Reviewed || to == Rejected || to == Withdrawn;
  case Withdrawn: return to == Queued;
  }
  return false;
}

bool isTrainable(RetrainingState state, RetrainingHold hold)
{
  switch (state) {
  case RetrainingState::Queued:
  case RetrainingState::Exported:
  case RetrainingState::Trained: return hold == RetrainingHold::None;
  case RetrainingState::Accepted: return true;
  case RetrainingState::Waiting:
  case RetrainingState::Reviewed:
  case RetrainingState::Rejected:
  case RetrainingState::Withdrawn: return false;
  }
  return false;
}

} // namespace andon
