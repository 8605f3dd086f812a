// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How much of a flood the whole engine receives, against a Paho subscriber that only counts, in turn on the same broker;
// and what a paced load costs. Prints a list of rows; see tests/bench/run.

#include "services/engine/desk_loop.h"
#include "services/engine/engine.h"
#include "services/engine/system_clock.h"
#include "services/telemetry/mqtt_publisher.h"
#include "tests/bench/bench_site.h"
#include "tests/support/mosquitto_server.h"
#include "tests/support/temporary_folder.h"

#include <QCoreApplication>
#include <QProcess>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>
#include <thread>

using namespace andon;
using nlohmann::json;
using namespace std::chrono_literals;

namespace {

constexpr int rounds = 5;
constexpr int floodMessages = 500'000;
constexpr int pacedRate = 20'000;
constexpr int pacedSeconds = 15;

QString beside(const char *program)
{
  return QCoreApplication::applicationDirPath() + QLatin1Char('/') + QLatin1String{program};
}

double median(std::vector<double> values)
{
  std::sort(values.begin(), values.end());
  return values.empty() ? 0.0 : values[values.size() / 2];
}

json lastLine(const QByteArray &output)
{
  const auto lines = output.trimmed().split('\n');
  return json::parse(lines.back().toStdString(), nullptr, false);
}

json flood(std::uint16_t port, int count, int rate)
{
  QProcess process;
  process.start(beside("mqtt_flood"), {QStringLiteral("--port"), QString::number(port), QStringLiteral("--count"), QString::number(count),
                                       QStringLiteral("--bytes"), QStringLiteral("200"), QStringLiteral("--topics"), QStringLiteral("10"),
                                       QStringLiteral("--rate"), QString::number(rate)});
  process.waitForFinished(-1);
  return lastLine(process.readAllStandardOutput());
}

struct Received {
  double perSecond = 0.0;
  double messages = 0.0;
  double cpuMicroseconds = 0.0; ///< a message
};

/// A subscriber that does nothing but count.
Received bareRun(std::uint16_t port)
{
  QProcess process;
  process.start(beside("bare_subscriber"),
                {QStringLiteral("--broker"), QStringLiteral("tcp://127.0.0.1:%1").arg(port), QStringLiteral("--filter"),
                 QStringLiteral("plant/#"), QStringLiteral("--count"), QString::number(floodMessages)});
  process.waitForReadyRead(10'000); // "subscribed"
  flood(port, floodMessages, 0);
  process.waitForFinished(-1);
  const json result = lastLine(process.readAllStandardOutput());
  const double received = result.value("received", 0.0);
  return {result.value("per_second", 0.0), received, received > 0 ? result.value("cpu_s", 0.0) / received * 1e6 : 0.0};
}

json readJson(const std::string &path)
{
  std::ifstream stream{path};
  return json::parse(stream, nullptr, false);
}

/// `andonctl engine` with everything on: decoding, limits, alarm machine, both database files.
Received engineRun(std::uint16_t port, const std::string &siteFolder)
{
  const test::TemporaryFolder folder;
  const std::string stats = folder.file("stats.json");
  QProcess process;
  process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
  process.start(beside("andonctl"),
                {QStringLiteral("engine"), QStringLiteral("--store"), QString::fromStdString(folder.file("bench.db")),
                 QStringLiteral("--site"), QString::fromStdString(siteFolder), QStringLiteral("--broker"),
                 QStringLiteral("tcp://127.0.0.1:%1").arg(port), QStringLiteral("--stats"), QString::fromStdString(stats)});
  process.waitForStarted();
  std::this_thread::sleep_for(1500ms); // connects; a benchmark, not a test
  const double cpuBefore = readJson(stats).value("cpu_s", 0.0);
  flood(port, floodMessages, 0);
  double seen = -1.0;
  for (json now = readJson(stats); now.value("messages", 0.0) != seen && seen < floodMessages; now = readJson(stats)) {
    seen = now.value("messages", 0.0);
    std::this_thread::sleep_for(2200ms);
  }
  process.terminate();
  process.waitForFinished(-1);
  const json result = readJson(stats);
  const double received = result.value("messages", 0.0);
  const double seconds = result.value("receive_s", 0.0);
  return {seconds > 0 ? received / seconds : 0.0, received, received > 0 ? (result.value("cpu_s", 0.0) - cpuBefore) / received * 1e6 : 0.0};
}

json row(const std::string &work, double ours, double peer, const std::string &unit)
{
  return {{"work", work}, {"ours", ours}, {"peer", peer}, {"unit", unit}, {"ratio", peer > 0 ? json(ours / peer) : json(nullptr)}};
}

void measureFlood(json &rows, std::uint16_t port, const std::string &siteFolder)
{
  std::vector<double> ours, bare, ratios, oursCpu, bareCpu, lost;
  for (int round = 0; round < rounds; ++round) {
    const Received b = bareRun(port);
    const Received o = engineRun(port, siteFolder);
    bare.push_back(b.perSecond);
    ours.push_back(o.perSecond);
    ratios.push_back(o.perSecond / b.perSecond);
    bareCpu.push_back(b.cpuMicroseconds);
    oursCpu.push_back(o.cpuMicroseconds);
    lost.push_back(floodMessages - o.messages);
    std::fprintf(stderr, "flood %d of %d: engine %.0f/s, bare subscriber %.0f/s\n", round + 1, rounds, o.perSecond, b.perSecond);
  }
  json rate =
      row("flood of 200-byte JSON at QoS 0: messages received a second (peer: bare Paho callback)", median(ours), median(bare), "1/s");
  rate["ratio"] = median(ratios);
  rows.push_back(rate);
  rows.push_back(row("the same: processor time a message", median(oursCpu), median(bareCpu), "us"));
  rows.push_back(row("the same: messages of 500,000 that did not arrive (peer: none)", median(lost), 0.0, "messages"));
}

/// 20,000 messages a second, and beside them an asset whose value crosses its limit ten times a second.
void measurePaced(json &rows, std::uint16_t port)
{
  const test::TemporaryFolder folder;
  const engine::SystemClock clock;
  engine::Engine::Options options;
  options.storePath = folder.file("bench.db");
  options.program = "bench";
  options.site = bench::benchSite(port);
  auto started = engine::Engine::start(options, clock);
  if (!started) {
    std::fprintf(stderr, "bench_ingest: %s\n", toText(started.error()).c_str());
    return;
  }
  engine::DeskLoop loop;
  auto desk = (*started)->openDesk(loop.executor());
  std::vector<double> delays;
  OccurrenceId seen;
  desk->watch(AlarmsInterest{}, [&](const Delta &any) {
    for (const AlarmStatus &status : std::get<AlarmsDelta>(any).changed)
      if (status.alarm.asset.text() == bench::alarmAsset && status.regions.active && status.occurrence != seen) {
        seen = status.occurrence;
        delays.push_back(std::chrono::duration<double, std::milli>(clock.utc() - status.raisedAt).count());
      }
  });
  bool connected = false;
  desk->watch(HealthInterest{}, [&](const Delta &any) {
    const auto &brokers = std::get<HealthDelta>(any).brokers;
    connected = !brokers.empty() && brokers.front().state == ConnectionState::Connected;
  });
  loop.runUntil([&] { return connected; }, 10s);

  Broker broker;
  broker.id = BrokerId{"crossing"};
  broker.url = "tcp://127.0.0.1:" + std::to_string(port);
  auto publisher = telemetry::MqttPublisher::connect(broker, 5s);
  QProcess load;
  const double cpuBefore = engine::processCpuSeconds();
  const SteadyTime begin = clock.steady();
  load.start(beside("mqtt_flood"),
             {QStringLiteral("--port"), QString::number(port), QStringLiteral("--count"), QString::number(pacedRate * pacedSeconds),
              QStringLiteral("--bytes"), QStringLiteral("200"), QStringLiteral("--topics"), QStringLiteral("10"), QStringLiteral("--rate"),
              QString::number(pacedRate)});
  int crossings = 0;
  for (SteadyTime next = begin; publisher && clock.steady() - begin < std::chrono::seconds{pacedSeconds}; next += 50ms) {
    loop.runUntil([&] { return clock.steady() >= next; }, std::max(next - clock.steady(), Duration{1}));
    const bool above = crossings++ % 2 == 0;
    (void)(*publisher)->publish("plant/bench/ALARM", "{\"ts\":\"" + toIso8601(clock.utc()) + "\",\"v0\":" + (above ? "60" : "40") + "}");
  }
  load.waitForFinished(-1);
  loop.runUntil([] { return false; }, 1s);
  const double wall = std::chrono::duration<double>(clock.steady() - begin).count();
  const double cpu = engine::processCpuSeconds() - cpuBefore;
  desk.reset();
  (*started)->finish();
  const engine::Statistics statistics = (*started)->statistics();
  const double lost = pacedRate * pacedSeconds + crossings - static_cast<double>(statistics.messages);

  std::sort(delays.begin(), delays.end());
  const double p99 = delays.empty() ? 0.0 : delays[static_cast<std::size_t>(static_cast<double>(delays.size() - 1) * 0.99)];
  rows.push_back(row("paced at 20,000 messages/s: lost (peer: floor)", lost, 0.0, "messages"));
  rows.push_back(row("the same: processor, whole process with its watcher (peer: floor)", cpu / wall, 0.5, "cores"));
  rows.push_back(row("the same: publish to alarm delta, p99 (peer: floor)", p99, 50.0, "ms"));
  rows.push_back(row("the same: publish to alarm delta, median", median(delays), 50.0, "ms"));
  std::fprintf(stderr, "paced: %zu alarms measured\n", delays.size());
}

} // namespace

int main(int argc, char **argv)
{
  const QCoreApplication application{argc, argv};
  test::MosquittoServer::Options options;
  options.lines = {"max_queued_messages 0"};
  const test::MosquittoServer broker{options};
  const test::TemporaryFolder site;
  for (const auto &[name, text] : bench::benchSite(broker.port()))
    std::ofstream{site.file(name)} << text;

  json rows = json::array();
  measurePaced(rows, broker.port());
  measureFlood(rows, broker.port(), site.path().string());
  fmt::print("{}\n", rows.dump(2));
  return 0;
}
