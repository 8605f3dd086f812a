// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/sample.h"

#include <condition_variable>
#include <mutex>
#include <vector>

namespace andon::engine {

/// Samples that come without messages, for a simulated past: they are held to their contracts, judged and stored in this
/// order as if each had arrived at its own time, only sooner.
struct FedSamples {
  std::vector<Sample> samples; ///< by position in the running site; their quality is judged
  /// How many of a stream's expected intervals lie between two of its samples: silence is counted in missing samples.
  double intervals = 1.0;
  /// Who acknowledge, some minutes after each alarm, in the order of the shifts; none: nobody does.
  std::vector<PersonId> operators{};
};

/// Lets one lot of samples wait while another is judged.
class FeedGate {
public:
  void enter(); ///< waits until the lot before is being judged
  void leave();

private:
  std::mutex mutex_;
  std::condition_variable left_;
  bool isTaken_ = false;
};

} // namespace andon::engine
