// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the history takes samples, gives them back, and how small they are, against one SQLite row a sample and an InfluxDB
// on the same samples in the same run. Speeds are by this thread's CPU time, so that what else the machine does counts for neither.
#include "services/history/history_reader.h"
#include "services/history/history_replay.h"
#include "services/history/history_store.h"
#include "tests/bench/history_data.h"
#include "tests/bench/influx_server.h"
#include "tests/bench/sqlite_rows.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

using namespace andon;
using namespace andon::history;
using bench::SqliteRows;
using bench::Telemetry;
using nlohmann::json;

namespace {

constexpr std::size_t liveBatch = 100'000;

double cpuSeconds()
{
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

class Stopwatch {
public:
  [[nodiscard]] double seconds() const { return cpuSeconds() - start_; }

private:
  double start_ = cpuSeconds();
};

json row(const std::string &work, double ours, double peer, const char *unit, bool moreIsBetter)
{
  json made{{"work", work}, {"ours", ours}, {"peer", peer}, {"unit", unit}, {"ratio", nullptr}};
  if (ours > 0.0 && peer > 0.0)
    made["ratio"] = moreIsBetter ? ours / peer : peer / ours;
  return made;
}

double sizeOf(const std::string &path)
{
  return static_cast<double>(std::filesystem::file_size(path));
}

std::unique_ptr<HistoryStore> openStore(const std::string &path, const Telemetry &telemetry)
{
  auto store = HistoryStore::open(path, {.retention = std::chrono::years{100}});
  if (!store || !(*store)->setStreams(telemetry.streams) || !(*store)->checkpoint())
    return nullptr;
  return std::move(*store);
}

/// Samples a second from batches to chunks, packed as they come and folded in at the end.
double ingest(HistoryStore &store, const std::vector<std::vector<Sample>> &batches)
{
  double samples = 0.0;
  const Stopwatch watch;
  for (const auto &batch : batches) {
    if (!store.append(batch) || !store.maintain(batch.back().time))
      return 0.0;
    samples += static_cast<double>(batch.size());
  }
  return store.checkpoint() ? samples / watch.seconds() : 0.0;
}

double ingestRows(SqliteRows &rows, const std::vector<std::vector<Sample>> &batches)
{
  double samples = 0.0;
  const Stopwatch watch;
  for (const auto &batch : batches) {
    rows.append(batch);
    samples += static_cast<double>(batch.size());
  }
  rows.checkpoint();
  return samples / watch.seconds();
}

double ingestRuns(const std::string &path, const Telemetry &telemetry)
{
  const auto store = openStore(path, telemetry);
  const Stopwatch watch;
  for (const SampleRun &run : telemetry.runs) {
    if (!store || !store->appendRun(run))
      return 0.0;
  }
  return store->checkpoint() ? static_cast<double>(telemetry.samples) / watch.seconds() : 0.0;
}

double replayAll(const std::string &path, const Telemetry &telemetry)
{
  double best = 0.0;
  for (int round = 0; round < 3; ++round) {
    const Stopwatch watch;
    auto replay = HistoryReplay::open(path, telemetry.streams, UtcTime::min(), UtcTime::max());
    std::uint64_t given = 0;
    double sum = 0.0;
    while (replay) {
      const auto samples = (*replay)->next();
      if (!samples || samples->empty())
        break;
      given += samples->size();
      for (const Sample &sample : *samples)
        sum += sample.value;
    }
    if (given != telemetry.samples || sum != sum)
      return 0.0;
    best = std::max(best, static_cast<double>(given) / watch.seconds());
  }
  return best;
}

double readStreams(const std::string &path, const Telemetry &telemetry)
{
  auto reader = HistoryReader::open(path);
  const Stopwatch watch;
  std::uint64_t given = 0;
  for (const StreamId &stream : telemetry.streams) {
    const auto columns = (*reader)->columns(stream, UtcTime::min(), UtcTime::max());
    given += columns ? columns->size() : 0;
  }
  return given == telemetry.samples ? static_cast<double>(given) / watch.seconds() : 0.0;
}

/// Bytes by which the files grow for each sample, once their logs are folded in.
json room(const std::string &work, const Telemetry &telemetry)
{
  const test::TemporaryFolder folder;
  const auto store = openStore(folder.file("ours.history.db"), telemetry);
  const double empty = sizeOf(folder.file("ours.history.db"));
  const auto batches = inBatches(telemetry, liveBatch);
  (void)ingest(*store, batches);
  SqliteRows rows(folder.file("rows.db"));
  rows.checkpoint();
  const double emptyRows = sizeOf(folder.file("rows.db"));
  (void)ingestRows(rows, batches);
  const auto samples = static_cast<double>(telemetry.samples);
  return row(work, (sizeOf(folder.file("ours.history.db")) - empty) / samples, (sizeOf(folder.file("rows.db")) - emptyRows) / samples,
             "bytes a sample", false);
}

void speeds(const std::string &name, const Telemetry &telemetry, json &rowsOut)
{
  const test::TemporaryFolder folder;
  const auto batches = inBatches(telemetry, liveBatch);
  auto store = openStore(folder.file("ours.history.db"), telemetry);
  const double ours = ingest(*store, batches);
  store.reset();
  SqliteRows rows(folder.file("rows.db"));
  const double peer = ingestRows(rows, batches);
  rowsOut.push_back(row("history: ingest through the journal into chunks, " + name, ours / 1e6, peer / 1e6, "M samples/s", true));
  rowsOut.push_back(row("history: ingest of runs into chunks, " + name, ingestRuns(folder.file("runs.history.db"), telemetry) / 1e6,
                        peer / 1e6, "M samples/s", true));
  const Stopwatch watch;
  const double given = static_cast<double>(rows.replay());
  const double peerReplay = given / watch.seconds();
  rowsOut.push_back(row("history: replay in time order across streams, " + name, replayAll(folder.file("ours.history.db"), telemetry) / 1e6,
                        peerReplay / 1e6, "M samples/s", true));
  rowsOut.push_back(row("history: read stream by stream, " + name, readStreams(folder.file("ours.history.db"), telemetry) / 1e6,
                        peerReplay / 1e6, "M samples/s", true));
}

/// The same beside an InfluxDB, by its own CPU time; a telemetry of whole messages.
void besideInflux(const Telemetry &telemetry, double ours, double oursRoom, double oursReplay, json &rowsOut)
{
  bench::InfluxServer server;
  if (!server.isRunning()) {
    fmt::print(stderr, "bench_history: influxd is not here or did not start; its rows are left out\n");
    return;
  }
  const double before = server.cpuSeconds();
  if (!server.ingest(telemetry)) {
    fmt::print(stderr, "bench_history: InfluxDB refused a part\n");
    return;
  }
  const auto samples = static_cast<double>(telemetry.samples);
  const double ingested = server.cpuSeconds();
  const double bytes = server.settledBytes();
  const double settled = server.cpuSeconds();
  std::uint64_t messages = 0;
  for (const SampleRun &run : telemetry.runs)
    messages += run.times.size();
  const bool isWhole = server.replay(telemetry) + 16 >= messages; // the first row of each answer has no line before it
  const double replayed = server.cpuSeconds();
  const std::string name = " beside InfluxDB 1.6, " + telemetry.name;
  rowsOut.push_back(row("history: ingest" + name, ours / 1e6, samples / (ingested - before) / 1e6, "M samples/s", true));
  rowsOut.push_back(row("history: room" + name, oursRoom, bytes / samples, "bytes a sample", false));
  if (isWhole)
    rowsOut.push_back(row("history: replay" + name, oursReplay / 1e6, samples / (replayed - settled) / 1e6, "M samples/s", true));
}

void influx(json &rowsOut)
{
  const Telemetry telemetry = bench::demoPlant(3 * 3600);
  const test::TemporaryFolder folder;
  auto store = openStore(folder.file("ours.history.db"), telemetry);
  const double empty = sizeOf(folder.file("ours.history.db"));
  const double ours = ingest(*store, inBatches(telemetry, liveBatch));
  store.reset();
  const double room = (sizeOf(folder.file("ours.history.db")) - empty) / static_cast<double>(telemetry.samples);
  besideInflux(telemetry, ours, room, replayAll(folder.file("ours.history.db"), telemetry), rowsOut);
}

/// Thirty days of one stream at 1 Hz among its nine siblings, opened for the first time and again.
void trends(json &rowsOut)
{
  constexpr int days = 30;
  constexpr int columns = 1200;
  const UtcTime from{std::chrono::seconds{1'800'000'000}};
  const UtcTime to = from + std::chrono::days{days};
  const test::TemporaryFolder folder;
  Telemetry telemetry = bench::demoPlant(1);
  const StreamId stream = telemetry.streams.front();
  SqliteRows rows(folder.file("rows.db"));
  {
    const auto store = openStore(folder.file("ours.history.db"), telemetry);
    SampleRun run;
    run.columns.resize(2);
    run.columns[1].stream = 1;
    std::uint64_t state = 7;
    int level = 5000;
    std::vector<Sample> batch;
    for (int second = 0; second < days * 86'400; ++second) {
      state = state * 6364136223846793005U + 1442695040888963407U;
      level += static_cast<int>(state >> 60U) - 7 + (level < 4000 ? 1 : 0) - (level > 6000 ? 2 : 0);
      run.times.push_back(from + std::chrono::seconds{second});
      run.columns[0].values.push_back(level / 100.0);
      run.columns[1].values.push_back(level / 10.0);
      batch.push_back({0, run.times.back(), level / 100.0});
      if (run.times.size() == 4096) {
        (void)store->appendRun(run);
        rows.append(batch);
        batch.clear();
        run.times.clear();
        for (auto &column : run.columns)
          column.values.clear();
      }
    }
    (void)store->appendRun(run);
    rows.append(batch);
    (void)store->checkpoint();
    rows.checkpoint();
  }
  const Stopwatch cold;
  auto reader = HistoryReader::open(folder.file("ours.history.db"));
  const std::size_t points = (*reader)->trend(stream, from, to, columns)->size();
  const double coldSeconds = cold.seconds();
  const Stopwatch warm;
  (void)(*reader)->trend(stream, from, to, columns);
  const double warmSeconds = warm.seconds();
  const Stopwatch peer;
  const std::size_t peerPoints = rows.trend(0, from, to, columns);
  const double peerSeconds = peer.seconds();
  const Stopwatch whole;
  const std::size_t samples = (*reader)->columns(stream, from, to)->size();
  const double wholeSeconds = whole.seconds();
  if (points != columns || peerPoints < columns || samples != static_cast<std::size_t>(days) * 86'400)
    fmt::print(stderr, "bench_history: the trend has {} and {} points of {} samples\n", points, peerPoints, samples);
  rowsOut.push_back(
      row("history: 30 days at 1 Hz as 1,200 points, reader opened for it", coldSeconds * 1e3, peerSeconds * 1e3, "ms", false));
  rowsOut.push_back(row("history: the same again", warmSeconds * 1e3, peerSeconds * 1e3, "ms", false));
  rowsOut.push_back(row("history: all 2.6 million samples of it", wholeSeconds * 1e3, peerSeconds * 1e3, "ms", false));
}

} // namespace

int main()
{
  json rows = json::array();
  speeds("100 streams at 10 Hz", bench::manyStreams(10, 20'000), rows);
  speeds("1,000 streams at 10 Hz", bench::manyStreams(100, 1000), rows);
  rows.push_back(room("history: room, demo plant, 6 h at 1 Hz", bench::demoPlant(6 * 3600)));
  for (const auto &[name, folder, separator] : {std::tuple{"SKAB", "skab/data", ';'}, std::tuple{"NAB", "nab/data", ','}}) {
    const Telemetry telemetry = bench::recordings(name, folder, separator);
    if (telemetry.samples > 0)
      rows.push_back(room(fmt::format("history: room, {}, as sent", name), telemetry));
  }
  trends(rows);
  influx(rows);
  fmt::print("{}\n", rows.dump(1));
  return 0;
}
