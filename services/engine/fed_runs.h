// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/sample.h"
#include "services/history/history_store.h"
#include "services/telemetry/stream_registry.h"

#include <vector>

namespace andon::engine {

/// Turns samples that came tick after tick into columns of one stream each, as the history packs them best. The pipeline thread
/// owns it.
class FedRuns {
public:
  /// `registry` must outlive it.
  explicit FedRuns(const telemetry::StreamRegistry &registry);

  /// One run for each asset whose streams have a value at every one of its times; what does not fit stays in `samples`, in its
  /// order. Too few ticks make no run.
  [[nodiscard]] std::vector<history::SampleRun> take(std::vector<Sample> &samples);

private:
  static constexpr std::uint32_t noColumn = ~std::uint32_t{0};

  std::vector<std::uint32_t> senderOf_; ///< by stream: the number of its asset
  std::uint32_t senders_ = 0;
};

} // namespace andon::engine
