// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/history/history_store.h"

#include <string>
#include <vector>

namespace andon::bench {

/// Telemetry to measure a history with: streams, and their samples in runs of one sender, in time order.
struct Telemetry {
  std::string name;
  std::vector<StreamId> streams;
  std::vector<history::SampleRun> runs;
  std::uint64_t samples = 0;
};

/// The demo plant at one message a second an asset.
[[nodiscard]] Telemetry demoPlant(int seconds);
/// Ten streams each of `assets` senders at 10 Hz: decimals with two digits that wander.
[[nodiscard]] Telemetry manyStreams(int assets, int ticks);
/// Every CSV file under a folder of the shared recordings as a sender, its columns but the first as streams; none where the
/// folder is not there.
[[nodiscard]] Telemetry recordings(const std::string &name, const std::string &folder, char separator);

/// The runs' samples as they come from a broker: all streams by time, some seconds a batch.
[[nodiscard]] std::vector<std::vector<Sample>> inBatches(const Telemetry &telemetry, std::size_t samplesABatch);

} // namespace andon::bench
