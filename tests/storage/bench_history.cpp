// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the history takes samples and gives them back. Prints a line a figure.
#include "services/history/history_store.h"
#include "tests/support/temporary_folder.h"

#include <chrono>
#include <cstdio>
#include <random>

using namespace andon;
using namespace andon::history;
using Stopwatch = std::chrono::steady_clock;

namespace {

double secondsSince(Stopwatch::time_point start)
{
  return std::chrono::duration<double>(Stopwatch::now() - start).count();
}

UtcTime at(std::int64_t milliseconds)
{
  return UtcTime{std::chrono::milliseconds{1'800'000'000'000 + milliseconds}};
}

std::vector<StreamId> streamNames(int count)
{
  std::vector<StreamId> streams;
  for (int i = 0; i < count; ++i)
    streams.push_back({AssetId{"asset" + std::to_string(i / 10)}, "signal" + std::to_string(i % 10)});
  return streams;
}

/// A decimal as sensors send it: two digits behind the point, wandering.
double reading(std::mt19937 &random)
{
  return static_cast<double>(static_cast<int>(random() % 2000)) / 100.0 + 20.0;
}

void ingest(const std::string &path, int streamCount, int ticks)
{
  auto store = *HistoryStore::open(path, {});
  (void)store->setStreams(streamNames(streamCount));
  std::mt19937 random(1);
  std::vector<Sample> batch;
  double appending = 0.0;
  double maintaining = 0.0;
  double longest = 0.0;
  constexpr int ticksABatch = 20;
  for (int tick = 0; tick < ticks; tick += ticksABatch) {
    batch.clear();
    for (int t = tick; t < tick + ticksABatch; ++t) {
      for (int i = 0; i < streamCount; ++i)
        batch.push_back({static_cast<StreamIndex>(i), at(t * 100), reading(random)});
    }
    auto start = Stopwatch::now();
    (void)store->append(batch);
    appending += secondsSince(start);
    start = Stopwatch::now();
    (void)store->maintain(at(tick * 100));
    longest = std::max(longest, secondsSince(start));
    maintaining += secondsSince(start);
  }
  const auto start = Stopwatch::now();
  (void)store->checkpoint();
  const double folding = secondsSince(start);
  const double samples = static_cast<double>(streamCount) * ticks;
  const auto statistics = *(*HistoryReader::open(path))->statistics();
  std::printf(
      "%d streams, %.1f million samples: append %.2f M/s; with packing and folding %.2f M/s; longest slice %.0f ms; %.2f bytes a sample\n",
      streamCount, samples / 1e6, samples / appending / 1e6, samples / (appending + maintaining + folding) / 1e6, longest * 1000,
      static_cast<double>(statistics.bytes) / samples);
}

/// A day of 500 streams at 1 Hz would take long to make: 20 streams, packed as they come.
void read(const std::string &path)
{
  auto store = *HistoryStore::open(path, {});
  const auto streams = streamNames(20);
  (void)store->setStreams(streams);
  std::mt19937 random(2);
  for (std::int64_t second = 0; second < 86'400; second += 10) {
    std::vector<Sample> batch;
    for (std::int64_t s = second; s < second + 10; ++s) {
      for (StreamIndex i = 0; i < 20; ++i)
        batch.push_back({i, at(s * 1000), reading(random)});
    }
    (void)store->append(batch);
    (void)store->maintain(at(second * 1000));
  }
  auto reader = *HistoryReader::open(path);
  for (const std::int64_t hours : {1, 24}) {
    const UtcTime to = at(86'400'000);
    double best = 1e9;
    std::size_t count = 0;
    for (int i = 0; i < 5; ++i) {
      const auto start = Stopwatch::now();
      count = reader->range(streams[7], to - std::chrono::hours{hours}, to)->size();
      best = std::min(best, secondsSince(start));
    }
    const auto start = Stopwatch::now();
    const auto points = reader->trend(streams[8], to - std::chrono::hours{hours}, to, 600)->size();
    std::printf("%ld h of one stream at 1 Hz: %zu samples in %.2f ms; trend of %zu points in %.2f ms\n", static_cast<long>(hours), count,
                best * 1000, points, secondsSince(start) * 1000);
  }
}

} // namespace

int main()
{
  const test::TemporaryFolder folder;
  ingest(folder.file("few.history.db"), 100, 100'000);
  ingest(folder.file("many.history.db"), 10'000, 1000);
  read(folder.file("day.history.db"));
  return 0;
}
