// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/prediction/asset_rows.h"

#include "services/history/history_reader.h"

#include <algorithm>
#include <limits>

namespace andon::prediction {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
/// As live: a stream that has been silent for this many of its intervals is stale.
constexpr int staleIntervals = 10;

/// What one stream said, asked in the order of time.
struct Course {
  history::Columns samples;
  Duration staleAfter{};
  std::size_t next = 0;

  double at(std::int64_t time)
  {
    while (next < samples.size() && samples.times[next] <= time)
      ++next;
    if (next == 0 || Duration{time - samples.times[next - 1]} > staleAfter)
      return missing;
    return history::qualityOf(samples.flags[next - 1]) == Quality::Good ? samples.values[next - 1] : missing;
  }
};

const Stream *streamOf(const Asset &asset, const std::string &key)
{
  const auto found = std::find_if(asset.streams.begin(), asset.streams.end(), [&](const Stream &each) { return each.key == key; });
  return found == asset.streams.end() ? nullptr : &*found;
}

} // namespace

Result<AssetRows> rowsOfAsset(history::HistoryReader &history, const Asset &asset, const std::vector<std::string> &keys, UtcTime from,
                              UtcTime to)
{
  std::vector<Course> courses;
  for (const std::string &key : keys) {
    auto samples = history.columns({asset.id, key}, from, to);
    if (!samples)
      return tl::unexpected<Error>(std::move(samples.error()));
    const Stream *stream = streamOf(asset, key);
    courses.push_back({std::move(*samples), stream == nullptr ? Duration::zero() : stream->interval * staleIntervals});
  }
  AssetRows rows;
  if (courses.empty() || courses.front().samples.empty())
    return rows;
  rows.times = courses.front().samples.times;
  // Fewer samples than are expected live are not silence: a past may be kept more thinly.
  const Duration distance = usualStep(rows.times);
  for (Course &course : courses)
    course.staleAfter = std::max(course.staleAfter, distance * 2);
  rows.values.reserve(rows.times.size() * keys.size());
  for (const std::int64_t time : rows.times)
    for (Course &course : courses)
      rows.values.push_back(course.at(time));
  return rows;
}

Duration usualStep(std::span<const std::int64_t> times)
{
  if (times.size() < 2)
    return Duration::zero();
  std::vector<std::int64_t> steps;
  steps.reserve(times.size() - 1);
  for (std::size_t i = 1; i < times.size(); ++i)
    steps.push_back(times[i] - times[i - 1]);
  const auto middle = steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 2);
  std::nth_element(steps.begin(), middle, steps.end());
  return Duration{*middle};
}

void thin(AssetRows &rows, std::size_t columns, double seconds)
{
  const std::int64_t step = std::chrono::duration_cast<Duration>(std::chrono::duration<double>(seconds)).count();
  AssetRows kept;
  for (std::size_t row = 0; row < rows.times.size(); ++row)
    if (row == 0 || rows.times[row] / step > kept.times.back() / step) {
      kept.times.push_back(rows.times[row]);
      const auto from = rows.values.begin() + static_cast<std::ptrdiff_t>(row * columns);
      kept.values.insert(kept.values.end(), from, from + static_cast<std::ptrdiff_t>(columns));
    }
  rows = std::move(kept);
}

Result<std::vector<const Asset *>> assetsOfKind(const Site &site, const std::string &kind)
{
  std::vector<const Asset *> assets;
  for (const Asset &asset : site.assets)
    if (asset.kind == kind)
      assets.push_back(&asset);
  if (assets.empty())
    return failure(ErrorCode::NotFound, kind, "is the kind of no asset of the site", "Name one with --kind.");
  return assets;
}

std::vector<std::string> sharedKeys(std::span<const Asset *const> assets)
{
  std::vector<std::string> keys;
  for (const Stream &stream : assets.front()->streams)
    if (std::all_of(assets.begin(), assets.end(), [&](const Asset *asset) { return streamOf(*asset, stream.key) != nullptr; }))
      keys.push_back(stream.key);
  return keys;
}

} // namespace andon::prediction
