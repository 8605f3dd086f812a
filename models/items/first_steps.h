// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/site.h"
#include "models/domain/watch.h"

#include <QString>

#include <array>

namespace andon {

/// The five steps from no broker to the first alarm, in their order.
enum class FirstStepId : std::uint8_t { Broker, Topics, Adopt, Limit, Alarm };
inline constexpr int firstStepCount = 5;

struct FirstStep {
  QString title; ///< "Reach a broker"
  QString text;  ///< what was found, in short
  bool done = false;
};
using FirstSteps = std::array<FirstStep, firstStepCount>;

/// The steps as the site and its health have them; the first that is not done is the next one.
[[nodiscard]] FirstSteps firstSteps(const Site &site, const HealthDelta &health, bool hadAlarm);
/// Its position; firstStepCount: all are done.
[[nodiscard]] int nextStep(const FirstSteps &steps);

/// What a stream was seen to read.
struct SeenRange {
  double low = 0.0;
  double high = 0.0;
};

/// A high limit a little above what was seen, within what the sensor can read, with a deadband; rounded to figures that
/// people write. The first guess for a first rule, which a person looks at.
[[nodiscard]] LimitCondition proposeHighLimit(const StreamId &id, const Stream &stream, const SeenRange &seen);

} // namespace andon
