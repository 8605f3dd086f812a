// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/history/rollup.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace andon::history {

namespace {

constexpr std::size_t valueColumns = 4; // min, max, mean, last

UtcTime toTime(std::int64_t time)
{
  return UtcTime{Duration{time}};
}

} // namespace

int severityOf(Quality quality)
{
  switch (quality) {
  case Quality::Good: return 0;
  case Quality::Uncertain: return 1;
  case Quality::Stale: return 2;
  case Quality::Bad: return 3;
  }
  return 0;
}

Rollup rollUp(const ColumnsView &samples)
{
  Rollup run;
  run.first = toTime(samples.times.front());
  run.last = toTime(samples.times.back());
  run.count = samples.size();
  run.min = run.max = std::numeric_limits<double>::quiet_NaN();
  run.lastValue = samples.values.back();
  double sum = 0.0;
  std::size_t numbers = 0;
  for (const double value : samples.values) {
    if (std::isnan(value))
      continue;
    run.min = numbers == 0 || value < run.min ? value : run.min;
    run.max = numbers == 0 || value > run.max ? value : run.max;
    sum += value;
    ++numbers;
  }
  run.mean = numbers == 0 ? run.min : sum / static_cast<double>(numbers);
  for (const std::uint8_t flags : samples.flags) {
    if (severityOf(qualityOf(flags)) > severityOf(run.quality))
      run.quality = qualityOf(flags);
  }
  return run;
}

Rollup join(const Rollup &earlier, const Rollup &later)
{
  Rollup joined = later;
  joined.first = earlier.first;
  joined.count = earlier.count + later.count;
  joined.min = std::fmin(earlier.min, later.min);
  joined.max = std::fmax(earlier.max, later.max);
  if (std::isnan(earlier.mean) || std::isnan(later.mean))
    joined.mean = std::fmin(earlier.mean, later.mean); // the one that is a number
  else
    joined.mean = earlier.mean + (later.mean - earlier.mean) * (static_cast<double>(later.count) / static_cast<double>(joined.count));
  joined.quality = severityOf(earlier.quality) > severityOf(later.quality) ? earlier.quality : later.quality;
  return joined;
}

void RollupCodec::encode(const ColumnsView &samples, Bytes &into)
{
  const std::size_t runs = (samples.size() + rollupSamples - 1) / rollupSamples;
  std::vector<std::int64_t> times;
  std::vector<std::vector<double>> columns(valueColumns);
  std::vector<std::uint8_t> qualities;
  for (std::size_t begin = 0; begin < samples.size(); begin += rollupSamples) {
    const Rollup run = rollUp(samples.part(begin, std::min(rollupSamples, samples.size() - begin)));
    times.push_back(run.first.time_since_epoch().count());
    times.push_back(run.last.time_since_epoch().count());
    columns[0].push_back(run.min);
    columns[1].push_back(run.max);
    const auto single = static_cast<double>(static_cast<float>(run.mean));
    columns[2].push_back(std::isfinite(single) ? single : run.mean);
    columns[3].push_back(run.lastValue);
    qualities.push_back(static_cast<std::uint8_t>(run.quality));
  }
  // First and last times by themselves: each rises regularly where the samples do.
  std::vector<std::int64_t> column(runs);
  for (std::size_t side = 0; side < 2; ++side) {
    for (std::size_t i = 0; i < runs; ++i)
      column[i] = times[2 * i + side];
    codec_.encodeTimes(column, into);
  }
  for (std::size_t i = 0; i + 1 < valueColumns; ++i)
    values_.encode(columns[i], into);
  codec_.encodeValues(columns.back(), qualities, into);
}

std::vector<Rollup> RollupCodec::decode(std::span<const std::uint8_t> bytes, std::size_t count)
{
  if (count == 0 || count > mostChunkSamples)
    return {};
  const std::size_t runs = (count + rollupSamples - 1) / rollupSamples;
  ByteReader from(bytes);
  std::vector<std::int64_t> first(runs);
  std::vector<std::int64_t> last(runs);
  std::vector<std::vector<double>> columns(valueColumns, std::vector<double>(runs));
  std::vector<std::uint8_t> qualities(runs);
  bool sound = codec_.decodeTimes(from, first) && codec_.decodeTimes(from, last);
  for (std::size_t i = 0; sound && i + 1 < valueColumns; ++i)
    sound = values_.decode(from, columns[i]);
  if (!sound || !codec_.decodeValues(from, columns.back(), qualities) || !from.isEmpty())
    return {};
  std::vector<Rollup> rollups(runs);
  for (std::size_t i = 0; i < runs; ++i) {
    rollups[i] = {toTime(first[i]), toTime(last[i]),        i + 1 < runs ? rollupSamples : count - i * rollupSamples,
                  columns[0][i],    columns[1][i],          columns[2][i],
                  columns[3][i],    qualityOf(qualities[i])};
  }
  return rollups;
}

} // namespace andon::history
