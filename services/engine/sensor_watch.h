// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/detection/sensor_health.h"
#include "services/engine/alarm_book.h"

#include <cstdint>
#include <map>
#include <vector>

namespace andon::engine {

/// The newest good sample of each stream that the stored conditions know of.
[[nodiscard]] std::map<StreamIndex, detection::TimedValue> lastSamples(const Site &site, const telemetry::StreamRegistry &registry,
                                                                       const storage::StoredState &state);

/// Judges every stream's sensor, raises and returns its alarm in the book, and tells the book whose values rules must not judge
/// by. Some 140 bytes a stream; whatever has a name is made when something is wrong. The pipeline thread owns it.
class SensorWatch {
public:
  /// A stream of which the store knows a sample counts as heard at `now`.
  SensorWatch(const Site &site, const telemetry::StreamRegistry &registry, const storage::StoredState &state, AlarmBook &book,
              SteadyTime now);

  /// Judges a sample before the rules do; they get the quality that is returned.
  Quality judge(const Sample &sample, std::uint16_t broker, UtcTime received, SteadyTime arrived);
  /// A value of the stream that was no finite number.
  void judgeBadValue(StreamIndex stream, std::uint16_t broker, UtcTime received, SteadyTime arrived);
  /// False for a sample that was late and not judged: it is not the newest there is, unless a clock was set back.
  [[nodiscard]] bool isNewest(const Sample &sample) const { return sensors_[sample.stream].state.latest == sample.time; }
  /// Why rules must not judge by the stream now; nothing where they may.
  [[nodiscard]] std::optional<SensorFault> faultOf(StreamIndex stream) const { return sensors_[stream].distrusted; }
  struct SourceState {
    std::uint16_t number = 0;
    bool isConnected = false;
  };
  /// Every source that there is. A silence counts from the connection on; a stream whose source is gone may come from any.
  void setConnected(const std::vector<SourceState> &sources, SteadyTime now);
  /// Looks for silence: a slice of the streams a call, all of them once a second. Returns those that fell silent.
  [[nodiscard]] const std::vector<StreamIndex> &findSilent(SteadyTime now, UtcTime utc);
  /// Takes the settings of another site with the same streams.
  void changeSettings(const Site &site);
  /// Takes another site after registry and book have; a sensor that both have stays as it is. `before` as
  /// StreamRegistry::positionsIn gives it.
  void changeStreams(const Site &site, const std::vector<StreamIndex> &before);

private:
  static constexpr SteadyTime noSource = SteadyTime::min();
  struct Sensor {
    detection::HealthState state;
    SteadyTime heard{};     ///< zero: never
    std::uint32_t plan = 0; ///< in plans_
    std::uint16_t broker = 0;
    std::optional<SensorFault> distrusted; ///< as the book was told
  };
  [[nodiscard]] const detection::HealthPlan &planOf(const Sensor &sensor) const { return plans_[sensor.plan]; }
  void note(StreamIndex stream, detection::HealthChange change, UtcTime now);
  [[nodiscard]] SteadyTime connectedSince(std::uint16_t broker) const;

  const telemetry::StreamRegistry &registry_;
  AlarmBook &book_;
  std::vector<detection::HealthPlan> plans_; ///< each once: most streams of a kind are judged alike
  std::vector<Sensor> sensors_;
  std::vector<SteadyTime> connectedSince_; ///< by number; the far future: it is not; `noSource`: there is none of it
  SteadyTime allConnectedSince_ = SteadyTime::max();
  std::vector<StreamIndex> silent_;
  std::size_t next_ = 0;
  SteadyTime lastLook_;
};

} // namespace andon::engine
