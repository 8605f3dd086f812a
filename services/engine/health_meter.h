// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/alarm.h"
#include "models/domain/health_score.h"
#include "services/engine/predictor_runner.h"
#include "services/storage/changes.h"
#include "services/telemetry/stream_registry.h"

#include <memory>
#include <unordered_map>
#include <vector>

namespace andon::engine {

/// Gathers what speaks for and against the health of assets and sensors (models/domain/health_score.h), sample by sample: a sample costs
/// two exponentials, whatever was before. A silence of a connected plant counts against the sensor; one of the console or the broker
/// counts for nobody. The pipeline thread owns it; scores are made elsewhere, of a snapshot.
class HealthMeter {
public:
  struct Sensor {
    double watched = 0.0, distrusted = 0.0, missing = 0.0, alarmed = 0.0, judged = 0.0, bias = 0.0; ///< as SensorEvidence has them
    UtcTime first = noTime;
    UtcTime asOf = noTime;  ///< of its newest sample; all sums have faded to it
    float usual = 0.0F;     ///< seconds between two samples, slowly averaged
    bool isWatched = false; ///< since its newest sample: what follows is a silence
    bool isAlarmed = false;
    std::optional<SensorFault> fault;
  };
  struct Machine {
    double watched = 0.0, alarmed = 0.0, judged = 0.0, beyond = 0.0; ///< as AssetEvidence has them
    UtcTime first = noTime;
    UtcTime asOf = noTime;
    bool isWatched = false;
    bool isNew = false; ///< something has come since it was stored
    std::array<std::uint16_t, 4> standing{};
  };
  /// What sensors and machines are of, by position.
  struct Layout {
    std::shared_ptr<const Site> site;
    std::vector<const Stream *> streams; ///< an asset's beside each other; outputs of predictors are left out
    std::vector<StreamIndex> first;      ///< of each asset, and one more for the end
    std::vector<double> gap;             ///< seconds without a sample that are a silence; 0: it may be silent
  };
  struct Snapshot {
    std::shared_ptr<const Layout> layout;
    std::vector<Sensor> sensors;
    std::vector<Machine> machines;
    UtcTime newest = noTime;
  };

  HealthMeter(std::shared_ptr<const Site> site, const telemetry::StreamRegistry &registry, const storage::StoredState &state);

  /// A sample as it was judged by its sensor; late ones are passed over.
  void take(const Sample &sample, std::optional<SensorFault> fault);
  /// A value of the stream that was no finite number.
  void takeBad(StreamIndex stream, UtcTime received);
  /// What a predictor of expected behaviour made of a row.
  void takeRow(const Sample &score, const PredictorRunner::JudgedRow &row);
  /// An alarm that changed; also those that stand at the start.
  void note(const AlarmStatus &status);
  /// How many sources are connected: what is silent after one is lost is not to blame.
  void setConnected(std::size_t sources);

  /// Another site with the same streams; with others, `before` as StreamRegistry::positionsIn gives it and the machines of before.
  void changeSettings(std::shared_ptr<const Site> site);
  void changeStreams(std::shared_ptr<const Site> site, const std::vector<StreamIndex> &before);

  [[nodiscard]] Snapshot snapshot() const { return {layout_, sensors_, machines_, newest_}; }
  /// Of at most `most` machines of which there is news, in turn: what is to be stored.
  [[nodiscard]] std::vector<storage::StoredHealth> takeNews(std::size_t most);
  [[nodiscard]] std::size_t machines() const { return machines_.size(); }

private:
  void restore(const storage::StoredState &state);
  void breakOff();

  const telemetry::StreamRegistry &registry_;
  std::shared_ptr<const Layout> layout_;
  std::vector<Sensor> sensors_;
  std::vector<Machine> machines_;                  ///< by position in Site::assets
  std::unordered_map<AlarmId, Priority> standing_; ///< process alarms that stand
  UtcTime newest_ = noTime;
  std::size_t connected_ = 0;
  std::size_t next_ = 0; ///< machine whose turn it is to be stored
};

/// Of every asset that has sensors, or of one, up to the newest sample of the plant.
[[nodiscard]] std::vector<AssetEvidence> evidenceOf(const HealthMeter::Snapshot &snapshot, const AssetId &only = {});

/// JSON, and back. Error: Corrupt.
[[nodiscard]] std::string toText(const AssetEvidence &evidence);
[[nodiscard]] Result<AssetEvidence> assetEvidenceFrom(const storage::StoredHealth &stored);

} // namespace andon::engine
