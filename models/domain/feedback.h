// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/alarm.h"
#include "models/domain/label.h"
#include "models/domain/quietening.h"

#include <string>
#include <vector>

namespace andon {

/// What an opinion was formed on, as it was when it was given, so that it can be read and trained from years later. Kept for every
/// opinion, also for those that the person has changed since.
struct LabelEvidence {
  OccurrenceId occurrence;
  PersonId person;
  UtcTime time; ///< of the opinion
  OccurrenceLabel label = OccurrenceLabel::Unknown;
  std::string note;
  std::vector<std::string> roles; ///< keys of the person's then
  AlarmId alarm;
  Priority priority = Priority::Medium;
  UtcTime raisedAt = noTime;
  UtcTime returnedAt = noTime;  ///< noTime: it stood
  double value = 0.0;           ///< at the raise
  double worst = 0.0;           ///< furthest beyond the limit until then
  std::string stream;           ///< key of the stream that the rule reads first; empty: none
  std::string unit;             ///< of the values
  std::string rule;             ///< the whole rule as JSON
  std::string contract;         ///< id of the asset's contract, which ends in its version; empty: it has none
  std::string predictor;        ///< whose output the rule judges; empty: none's
  std::string package;          ///< SHA-256 that names the predictor's bytes
  std::int64_t siteVersion = 0; ///< of the site's files when it was raised; the store fills it in

  bool operator==(const LabelEvidence &) const = default;
};

/// True where two who know hold different things of one occurrence.
[[nodiscard]] bool isDisputed(const std::vector<LabelOpinion> &opinions);

/// An occurrence with what people hold of it.
struct JudgedOccurrence {
  Occurrence occurrence;
  std::vector<LabelOpinion> opinions; ///< by time
  bool disputed = false;

  bool operator==(const JudgedOccurrence &) const = default;
};

struct FeedbackPage {
  std::vector<JudgedOccurrence> rows;
  OccurrenceId next; ///< ask again with `before` = this; none: the end

  bool operator==(const FeedbackPage &) const = default;
};

} // namespace andon
