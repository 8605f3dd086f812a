// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/box.h"
#include "models/domain/error.h"
#include "models/domain/time.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace andon::detection {

struct TimedValue {
  UtcTime time = noTime; ///< noTime: nothing heard
  double value = 0.0;

  bool operator==(const TimedValue &) const = default;
};

/// Samples of one stream that are older than its newest one, in a row and each newer than the one before: what a device sends
/// whose clock was set back. What buffers late samples sends fewer of them between two that are not.
struct LateRun {
  static constexpr std::uint8_t resetting = 30; ///< so many, and the stream starts anew at the last of them

  UtcTime newest = noTime;
  std::uint8_t length = 0;

  bool operator==(const LateRun &) const = default;
};
/// Counts one late sample; true where the stream starts anew.
[[nodiscard]] bool resets(LateRun &run, UtcTime time);

struct TermMemory {
  bool beyond = false;            ///< past the term's own limit, deadband applied
  std::vector<TimedValue> points; ///< of a rate: the past that its window reaches back to, oldest first

  bool operator==(const TermMemory &) const = default;
};

/// What a rule remembers that is more than one limit of one stream.
struct ConditionMemory {
  std::uint64_t shape = 0;        ///< RulePlan::shape of the rule that it belongs to
  std::vector<TimedValue> inputs; ///< last good value of each stream, as in streamsOf(rule)
  std::vector<TermMemory> terms;
  std::vector<UtcTime> counted; ///< of the newest samples past the limit, as many as are counted, oldest first
  std::vector<LateRun> late{};  ///< of each input, empty while none is late. Not stored

  bool operator==(const ConditionMemory &) const = default;
};

/// All that a rule remembers between two samples. Stored, so that a restart loses no running delay and no window. Times
/// are event time.
struct ConditionState {
  bool beyond = false;     ///< past the limit, deadband and count applied
  bool active = false;     ///< the alarm condition, delays applied
  UtcTime since = noTime;  ///< first sample of the present `beyond`
  UtcTime latest = noTime; ///< newest sample judged
  double value = 0.0;      ///< of the primary stream then
  Box<ConditionMemory> memory;
  Box<LateRun> late{}; ///< of a plain rule, none while no sample is late. Not stored

  bool operator==(const ConditionState &) const = default;
};

/// As JSON on one line; every number reads back as it was.
[[nodiscard]] std::string toText(const ConditionMemory &memory);
/// Error: Malformed.
[[nodiscard]] Result<ConditionMemory> memoryFromText(std::string_view text);

} // namespace andon::detection
