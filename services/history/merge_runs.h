// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/history/columns.h"

namespace andon::history {

/// A stretch of one stream's samples in time order.
struct StreamRun {
  StreamIndex stream = 0;
  ColumnsView samples;
};

/// All samples of the runs by time, of equal times in the order of the runs. Streams that were sampled together are taken
/// together: only the times of different groups are compared.
class RunMerge {
public:
  void merge(std::span<const StreamRun> runs, std::vector<Sample> &into);

private:
  /// Runs with the same times.
  struct Group {
    std::span<const std::int64_t> times;
    std::vector<std::size_t> runs;
    bool rises = false; ///< no time twice
    std::size_t position = 0;
  };
  void makeGroups(std::span<const StreamRun> runs);
  std::vector<Group> groups_;
};

} // namespace andon::history
