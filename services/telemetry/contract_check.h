// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/box.h"
#include "models/domain/query.h"
#include "models/domain/sample.h"
#include "models/domain/units.h"
#include "services/telemetry/stream_registry.h"

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace andon::telemetry {

/// How a sample breaks what its stream promises.
enum class Violation : std::uint8_t {
  Type,      ///< not of the type that is promised: text, a fraction of a whole number, 2 as a boolean
  NotFinite, ///< NaN, infinite, or beyond a double once it is converted
  Range,     ///< beyond what the sensor can read
  TooFast,   ///< within half the interval of a periodic stream
  TooSlow,   ///< after more than one and a half
};
inline constexpr int violationCount = 5;
[[nodiscard]] const char *keyOf(Violation violation); ///< "too_fast", as statistics write it

/// Holds every sample to what its stream promises: turns its unit into the one that people read, judges type, range and
/// distance, counts what is broken. A broken promise never costs the value: of the wrong type it is Bad or Uncertain, out of
/// range Uncertain; too fast or slow it is as good as it was. A stream that keeps its promises costs no record. The pipeline thread owns
/// it.
class ContractCheck {
public:
  using Counts = std::array<std::uint64_t, violationCount>;

  explicit ContractCheck(const StreamRegistry &registry);
  /// Takes the streams of another site; counts and times stay with those that both have.
  void changeStreams(const StreamRegistry &registry, const std::vector<StreamIndex> &before);

  /// Of a sample that has its stream, time and, as the device sent it, its value: sets the value in the stream's unit and the
  /// quality. False where the value is not finite in that unit: there is no sample then.
  [[nodiscard]] bool judge(Sample &sample);
  /// A value that could not be read at all.
  void countUnreadable(StreamIndex stream, Violation violation, UtcTime time) { count(stream, violation, time, std::nullopt); }

  [[nodiscard]] const Counts &counts() const { return counts_; }
  /// At most `most` rows, most frequent first; of one asset unless it is empty.
  [[nodiscard]] std::vector<ContractViolations> list(const StreamRegistry &registry, const AssetId &asset, std::size_t most) const;

private:
  /// What a stream promises.
  struct Terms {
    double low = -std::numeric_limits<double>::infinity(); ///< in the stream's unit
    double high = std::numeric_limits<double>::infinity();
    UnitConversion conversion;
    Duration interval{}; ///< zero: not periodic
    ValueType type = ValueType::Double;
    bool converts = false;

    bool operator==(const Terms &) const = default;
  };
  struct Record {
    std::uint64_t count = 0;
    UtcTime first;
    UtcTime latest;
    std::optional<double> example; ///< the latest value, of a distance its seconds
  };
  using Records = std::array<Record, violationCount>;

  void count(StreamIndex stream, Violation violation, UtcTime time, std::optional<double> example);
  Quality judgeType(const Sample &sample, ValueType type);
  void judgeDistance(const Sample &sample, Duration interval);

  std::vector<Terms> terms_;           ///< each once: most streams promise the same
  std::vector<std::uint32_t> termsOf_; ///< of each stream, in terms_
  std::vector<UtcTime> last_;          ///< sample of each stream; empty while none is periodic
  std::vector<Box<Records>> records_;  ///< of streams that broke something
  Counts counts_{};                    ///< of all streams
};

inline bool ContractCheck::judge(Sample &sample)
{
  const Terms &terms = terms_[termsOf_[sample.stream]];
  sample.quality = Quality::Good;
  if (terms.type != ValueType::Double)
    sample.quality = judgeType(sample, terms.type);
  if (terms.converts) {
    sample.value = terms.conversion(sample.value);
    if (!(sample.value >= std::numeric_limits<double>::lowest() && sample.value <= std::numeric_limits<double>::max())) {
      count(sample.stream, Violation::NotFinite, sample.time, std::nullopt);
      return false;
    }
  }
  if (sample.value < terms.low || sample.value > terms.high) {
    count(sample.stream, Violation::Range, sample.time, sample.value);
    if (sample.quality == Quality::Good)
      sample.quality = Quality::Uncertain;
  }
  if (terms.interval != Duration::zero())
    judgeDistance(sample, terms.interval);
  return true;
}

} // namespace andon::telemetry
