// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/true_opinions.h"

namespace andon::engine {

TrueOpinions::TrueOpinions(const std::vector<storage::StoredOpinion> &known)
{
  for (const storage::StoredOpinion &opinion : known)
    opinions_.emplace(std::pair{opinion.occurrence, opinion.person}, opinion);
}

void TrueOpinions::say(OccurrenceId occurrence, const PersonId &person, OccurrenceLabel label, UtcTime time)
{
  const std::pair key{occurrence, person};
  const auto found = opinions_.find(key);
  if (found == opinions_.end()) {
    if (label == OccurrenceLabel::True)
      opinions_.emplace(key, storage::StoredOpinion{occurrence, person, time, label});
    return;
  }
  storage::StoredOpinion &opinion = found->second;
  if (opinion.label != label || time - opinion.time >= storage::sameOpinion) {
    opinion.before = opinion.label;
    opinion.beforeTime = opinion.time;
  }
  opinion.label = label;
  opinion.time = time;
  if (opinion.label != OccurrenceLabel::True && opinion.before != OccurrenceLabel::True)
    opinions_.erase(found);
}

void TrueOpinions::withdraw(OccurrenceId occurrence, const PersonId &person)
{
  const auto found = opinions_.find({occurrence, person});
  if (found == opinions_.end())
    return;
  storage::StoredOpinion &opinion = found->second;
  if (opinion.before != OccurrenceLabel::True) {
    opinions_.erase(found);
    return;
  }
  opinion.label = OccurrenceLabel::True;
  opinion.time = opinion.beforeTime;
  opinion.before.reset();
}

bool TrueOpinions::isHeldBy(const PersonId &person, OccurrenceId occurrence) const
{
  const auto found = opinions_.find({occurrence, person});
  return found != opinions_.end() && found->second.label == OccurrenceLabel::True;
}

bool TrueOpinions::isHeldByAnother(const PersonId &person, OccurrenceId occurrence) const
{
  for (auto each = opinions_.lower_bound({occurrence, PersonId{}}); each != opinions_.end() && each->first.first == occurrence; ++each)
    if (each->first.second != person && each->second.label == OccurrenceLabel::True)
      return true;
  return false;
}

} // namespace andon::engine
