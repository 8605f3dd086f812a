// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/simulation/plant_run.h"
#include "tests/support/manual_clock.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace andon;
using namespace andon::simulation;
using namespace std::chrono_literals;

namespace {

const UtcTime start{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21}};

struct Message {
  std::string topic;
  nlohmann::json body;
  Duration sentAt{};
};

/// A run whose waiting moves the clock and whose publishing keeps everything.
struct Bench {
  test::ManualClock clock{start};
  SteadyTime begin = clock.steady();
  std::string bytes;
  std::vector<Message> messages;
  RunReport report;
  Duration stopAt = 1000h;
  Duration delayOfPublish{};

  Result<void> run(const PlantSettings &settings, const PlantRun &run)
  {
    const PlantModel plant{settings};
    return runPlant(
        plant, run, clock,
        [this](SteadyTime moment) {
          if (moment - begin > stopAt)
            return false;
          if (moment > clock.steady())
            clock.advance(moment - clock.steady());
          return true;
        },
        [this](std::string_view topic, std::string_view payload) -> Result<void> {
          bytes.append(topic).append(payload);
          messages.push_back({std::string{topic}, nlohmann::json::parse(payload), clock.steady() - begin});
          clock.advance(delayOfPublish);
          return {};
        },
        report);
  }
};

std::uint64_t fnv1a(const std::string &bytes)
{
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const char c : bytes)
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  return hash;
}

} // namespace

class TestPlantRun : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void sameSeedSendsTheSameBytesOnEveryMachine()
  {
    Bench first, second, other;
    QVERIFY(first.run({.seed = 7, .assets = 12}, {.rate = 2, .start = start, .length = 5min}));
    QVERIFY(second.run({.seed = 7, .assets = 12}, {.rate = 2, .start = start, .length = 5min}));
    QVERIFY(other.run({.seed = 8, .assets = 12}, {.rate = 2, .start = start, .length = 5min}));
    QVERIFY(first.bytes == second.bytes);
    QVERIFY(first.bytes != other.bytes);
    QCOMPARE(fnv1a(first.bytes), std::uint64_t{5900753819316816551ULL});
  }

  void messageIsOneFlatObjectOfAllStreams()
  {
    Bench bench;
    QVERIFY(bench.run({.assets = 10}, {.start = start, .length = 2s}));
    QCOMPARE(bench.messages.size(), std::size_t{20});
    const Message &message = bench.messages[10];
    QCOMPARE(message.topic, std::string{"plant/compressed-air/COMP-01"});
    QCOMPARE(message.body["ts"].get<std::string>(), std::string{"2026-11-21T00:00:01.000Z"});
    QCOMPARE(message.body["seq"].get<int>(), 2);
    QCOMPARE(message.body.size(), std::size_t{9});
    QVERIFY(message.body["discharge_pressure"].is_number_float());
    QCOMPARE(bench.report.messages, std::uint64_t{20});
    QCOMPARE(bench.report.samples, std::uint64_t{122});
    QVERIFY(bench.report.covered == 2s);
  }

  void deadlinesAreAbsoluteSoThatNothingDrifts()
  {
    Bench bench;
    bench.delayOfPublish = 3ms;
    QVERIFY(bench.run({.assets = 10}, {.rate = 10, .start = start, .length = 60s}));
    QCOMPARE(bench.messages.size(), std::size_t{6000});
    // Evenly spread over the tick, each at its stamp's moment, however long the sending took.
    for (std::size_t i = 0; i < bench.messages.size(); ++i)
      QVERIFY(std::chrono::abs(bench.messages[i].sentAt - 10ms * static_cast<int>(i)) <= 3ms);
    QVERIFY(bench.clock.steady() - bench.begin <= 60s + 3ms);
  }

  void lateSenderCatchesUp()
  {
    Bench bench;
    bench.delayOfPublish = 15ms; // 10 ms would be in time
    QVERIFY(bench.run({.assets = 10}, {.rate = 10, .start = start, .length = 1s}));
    QCOMPARE(bench.messages.size(), std::size_t{100});
    QCOMPARE(bench.messages.back().body["ts"].get<std::string>(), std::string{"2026-11-21T00:00:00.990Z"});
  }

  void askedToStopItEndsAndSaysHowFarItCame()
  {
    Bench bench;
    bench.stopAt = 10s;
    QVERIFY(bench.run({.assets = 1}, {.start = start}));
    QCOMPARE(bench.messages.size(), std::size_t{11});
    QVERIFY(bench.report.covered == 11s);
  }

  void unpacedItIsOverAtOnceWithTheSameMessages()
  {
    Bench paced, unpaced;
    QVERIFY(paced.run({}, {.rate = 0.1, .start = start, .length = 10min}));
    QVERIFY(unpaced.run({}, {.rate = 0.1, .paced = false, .start = start, .length = 10min}));
    QVERIFY(unpaced.clock.steady() == unpaced.begin);
    QVERIFY(paced.bytes == unpaced.bytes);
  }

  void errorOfThePublisherEndsTheRun()
  {
    const PlantModel plant{{}};
    test::ManualClock clock{start};
    RunReport report;
    const auto result = runPlant(
        plant, {.paced = false, .start = start}, clock, [](SteadyTime) { return true; },
        [&](std::string_view, std::string_view) -> Result<void> {
          return report.messages < 5 ? Result<void>{} : failure(ErrorCode::Unavailable, "broker", "is gone");
        },
        report);
    QVERIFY(!result);
    QVERIFY(result.error().code == ErrorCode::Unavailable);
    QCOMPARE(report.messages, std::uint64_t{5});
  }

  void truthNamesEveryFaultOfTheRun()
  {
    const PlantSettings settings{.seed = 7};
    const PlantRun run{.start = start};
    const auto truth = nlohmann::json::parse(truthOf(PlantModel{settings}, settings, run, 5min));
    QCOMPARE(truth["seed"].get<int>(), 7);
    QCOMPARE(truth["start"].get<std::string>(), std::string{"2026-11-21T00:00:00.000Z"});
    QCOMPARE(truth["end"].get<std::string>(), std::string{"2026-11-21T00:05:00.000Z"});
    QCOMPARE(truth["faults"].size(), std::size_t{3});
    const auto &fault = truth["faults"][0];
    QCOMPARE(fault["kind"].get<std::string>(), std::string{"suction_loss"});
    QCOMPARE(fault["asset"].get<std::string>(), std::string{"PUMP-12"});
    QCOMPARE(fault["streams"][0]["stream"].get<std::string>(), std::string{"suction_pressure"});
    const auto begin = fromIso8601(fault["start"].get<std::string>());
    const auto end = fromIso8601(fault["end"].get<std::string>());
    QVERIFY(*begin > start && *begin < start + 15s);
    QVERIFY(*end - *begin == 240s);
    // Nothing that begins after the run's end.
    QCOMPARE(nlohmann::json::parse(truthOf(PlantModel{settings}, settings, run, 30s))["faults"].size(), std::size_t{1});
  }

  void truthIsWhatTheSignalsShow()
  {
    // With and without faults the values differ exactly in the streams that the truth names, while it says so.
    const PlantModel faulty{{.seed = 3}};
    const PlantModel healthy{{.seed = 3, .faults = {}}};
    const auto episodes = faulty.faultsBefore(2h);
    std::vector<double> with, without;
    for (Duration time{}; time < 2h; time += 7s)
      for (std::size_t i = 0; i < faulty.assets().size(); ++i) {
        faulty.values(i, time, with);
        healthy.values(i, time, without);
        for (std::size_t k = 0; k < with.size(); ++k) {
          if (with[k] == without[k])
            continue;
          const StreamId id{faulty.assets()[i].id, faulty.assets()[i].streams[k].key};
          const bool isNamed = std::any_of(episodes.begin(), episodes.end(), [&](const FaultEpisode &episode) {
            // Heat stays for a while after the repair.
            return time >= episode.start && time <= episode.end + 12min &&
                   std::find(episode.streams.begin(), episode.streams.end(), id) != episode.streams.end();
          });
          QVERIFY2(isNamed, (id.asset.text() + "." + id.key + " at " + toText(time)).c_str());
        }
      }
  }

  void speedBringsFaultsSoonerAndTheTruthFollows()
  {
    const PlantSettings settings{.seed = 7};
    const auto truth = nlohmann::json::parse(truthOf(PlantModel{settings}, settings, {.speed = 60, .start = start}, 1min));
    QVERIFY(truth["faults"].size() >= 6); // an hour of the plant's life
    const auto begin = fromIso8601(truth["faults"][0]["start"].get<std::string>());
    QVERIFY(*begin < start + 1s);
  }

  void faultListIsRead()
  {
    QCOMPARE(parseFaults("all")->size(), std::size_t{3});
    QCOMPARE(parseFaults("none")->size(), std::size_t{0});
    QCOMPARE(parseFaults("bearing_wear,suction_loss,bearing_wear")->size(), std::size_t{2});
    for (const char *wrong : {"", "bearing", "all,none", "bearing_wear,"})
      QVERIFY(!parseFaults(wrong));
  }
};

QTEST_APPLESS_MAIN(TestPlantRun)
#include "tst_plant_run.moc"
