// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/storage/changes.h"

#include <map>
#include <utility>
#include <vector>

namespace andon::engine {

/// Who holds that something was truly wrong with an occurrence: what the store has once everything handed to it is committed, known
/// without asking it. Holds only opinions with a "true" in them; the pipeline thread's.
class TrueOpinions {
public:
  explicit TrueOpinions(const std::vector<storage::StoredOpinion> &known);

  /// In place of what the person held before.
  void say(OccurrenceId occurrence, const PersonId &person, OccurrenceLabel label, UtcTime time);
  /// What the person held before stands again.
  void withdraw(OccurrenceId occurrence, const PersonId &person);

  [[nodiscard]] bool isHeldBy(const PersonId &person, OccurrenceId occurrence) const;
  [[nodiscard]] bool isHeldByAnother(const PersonId &person, OccurrenceId occurrence) const;

private:
  std::map<std::pair<OccurrenceId, PersonId>, storage::StoredOpinion> opinions_;
};

} // namespace andon::engine
