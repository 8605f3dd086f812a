// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/fed_runs.h"

#include <utility>

namespace andon::engine {
namespace {

/// Below it a run costs more than its samples one by one.
constexpr std::size_t shortestRun = 500;

} // namespace

FedRuns::FedRuns(const telemetry::StreamRegistry &registry)
{
  AssetId last;
  for (StreamIndex stream = 0; stream < registry.size(); ++stream) {
    // The registry has an asset's streams beside each other.
    if (stream == 0 || registry.id(stream).asset != last)
      ++senders_;
    last = registry.id(stream).asset;
    senderOf_.push_back(senders_ - 1);
  }
}

std::vector<history::SampleRun> FedRuns::take(std::vector<Sample> &samples)
{
  std::vector<history::SampleRun> runs(senders_);
  std::vector<std::size_t> counts(senderOf_.size(), 0);
  for (const Sample &sample : samples) {
    std::vector<UtcTime> &times = runs[senderOf_[sample.stream]].times;
    if (times.empty() || times.back() != sample.time)
      times.push_back(sample.time);
    ++counts[sample.stream];
  }
  std::vector<std::uint32_t> columns(senderOf_.size(), noColumn);
  for (StreamIndex stream = 0; stream < senderOf_.size(); ++stream) {
    history::SampleRun &run = runs[senderOf_[stream]];
    if (counts[stream] < shortestRun || counts[stream] != run.times.size())
      continue;
    columns[stream] = static_cast<std::uint32_t>(run.columns.size());
    run.columns.push_back({stream, {}, {}});
    run.columns.back().values.reserve(counts[stream]);
  }
  std::size_t left = 0;
  for (const Sample &sample : samples) {
    if (columns[sample.stream] == noColumn) {
      samples[left++] = sample;
      continue;
    }
    history::SampleRun::Column &column = runs[senderOf_[sample.stream]].columns[columns[sample.stream]];
    if (column.qualities.empty() && sample.quality != Quality::Good)
      column.qualities.assign(column.values.size(), Quality::Good);
    column.values.push_back(sample.value);
    if (!column.qualities.empty() || sample.quality != Quality::Good)
      column.qualities.push_back(sample.quality);
  }
  samples.resize(left);
  std::erase_if(runs, [](const history::SampleRun &run) { return run.columns.empty(); });
  return runs;
}

} // namespace andon::engine
