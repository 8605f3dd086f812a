// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/simulation/plant_run.h"
#include "tests/support/manual_clock.h"

#include <QTest>

#include <map>
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
    QCOMPARE(fnv1a(first.bytes), std::uint64_t{17822687451302007083ULL});
  }

  void messageIsOneFlatObjectOfAllStreams()
  {
    Bench bench;
    QVERIFY(bench.run({.assets = 10}, {.start = start, .length = 2s}));
    QCOMPARE(bench.messages.size(), std::size_t{20});
    const Message &message = bench.messages[10];
    QCOMPARE(message.topic, std::string{"plant/compressed-air/COMP-01"});
    const auto stamp = fromIso8601(message.body["ts"].get<std::string>());
    QVERIFY(*stamp >= start + 1s && *stamp <= start + 1s + 8ms);
    QCOMPARE(message.body["seq"].get<int>(), 2);
    QCOMPARE(message.body.size(), std::size_t{10});
    QVERIFY(message.body["discharge_pressure"].is_number_float());
    QVERIFY(message.body["state"].is_number_integer());
    QCOMPARE(bench.report.messages, std::uint64_t{20});
    QCOMPARE(bench.report.samples, std::uint64_t{132});
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
      QVERIFY(std::chrono::abs(bench.messages[i].sentAt - 10ms * static_cast<int>(i)) <= 12ms);
    QVERIFY(bench.clock.steady() - bench.begin <= 60s + 12ms);
  }

  void lateSenderCatchesUp()
  {
    Bench bench;
    bench.delayOfPublish = 15ms; // 10 ms would be in time
    QVERIFY(bench.run({.assets = 10}, {.rate = 10, .start = start, .length = 1s}));
    QCOMPARE(bench.messages.size(), std::size_t{100});
    const auto stamp = fromIso8601(bench.messages.back().body["ts"].get<std::string>());
    QVERIFY(*stamp >= start + 990ms && *stamp <= start + 998ms);
  }

  void askedToStopItEndsAndSaysHowFarItCame()
  {
    Bench bench;
    bench.stopAt = 10s;
    QVERIFY(bench.run({.assets = 1}, {.start = start}));
    QCOMPARE(bench.messages.size(), std::size_t{10});
    QVERIFY(bench.report.covered >= 10s && bench.report.covered <= 10s + 8ms);
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

  /// Ticks are counted from 1970: runs that overlap or join have the same messages.
  void runsThatOverlapHaveTheSameMessages()
  {
    Bench whole, later;
    QVERIFY(whole.run({.assets = 12}, {.rate = 0.1, .paced = false, .start = start, .length = 10min}));
    QVERIFY(later.run({.assets = 12}, {.rate = 0.1, .paced = false, .start = start + 4min + 3s, .length = 5min + 57s}));
    QCOMPARE(later.messages.size(), std::size_t{12 * 35});
    for (std::size_t i = 0; i < later.messages.size(); ++i) {
      nlohmann::json one = whole.messages[whole.messages.size() - later.messages.size() + i].body, other = later.messages[i].body;
      one.erase("seq");
      other.erase("seq");
      QVERIFY(one == other);
    }
  }

  void plantThatGoesOnSendsWhatIsMissingAtOnce()
  {
    Bench bench;
    bench.clock.advance(20s);
    const SteadyTime now = bench.clock.steady();
    QVERIFY(bench.run({.assets = 1}, {.catchesUp = true, .start = start, .length = 30s}));
    QCOMPARE(bench.messages.size(), std::size_t{30});
    for (std::size_t i = 0; i < bench.messages.size(); ++i)
      QVERIFY(bench.begin + bench.messages[i].sentAt <= std::max(now, now + 1s * (static_cast<int>(i) - 20)) + 9ms);
    QVERIFY(bench.clock.steady() == now + 10s);
  }

  void samplerGivesWhatMessagesCarry()
  {
    const PlantModel plant{{.seed = 3}};
    const PlantRun run{.rate = 0.1, .paced = false, .start = start + 6h, .length = 5min};
    Bench bench;
    QVERIFY(bench.run({.seed = 3}, run));
    PlantSampler::Streams streams;
    StreamIndex next = 0;
    std::map<StreamIndex, std::string> keys;
    for (const PlantAsset &asset : plant.assets()) {
      std::vector<StreamIndex> &own = streams.emplace_back();
      for (const PlantStream &stream : asset.streams) {
        keys[next] = stream.key;
        own.push_back(next++);
      }
    }
    PlantSampler sampler{plant, run, streams};
    std::vector<Sample> samples;
    for (std::int64_t tick = sampler.ticks().firstFrom(run.start); sampler.ticks().begin(tick) < run.start + *run.length; ++tick)
      sampler.fill(tick, samples);
    QCOMPARE(samples.size(), bench.report.samples);
    std::size_t at = 0;
    for (const Message &message : bench.messages) {
      const UtcTime stamp = *fromIso8601(message.body["ts"].get<std::string>());
      for (std::size_t value = 2; value < message.body.size(); ++value, ++at) {
        QVERIFY(samples[at].time == stamp);
        QCOMPARE(samples[at].value, message.body[keys[samples[at].stream]].get<double>());
      }
    }
  }

  void truthNamesEveryFaultOfTheRun()
  {
    PlantSettings settings{.seed = 7};
    settings.opening = Opening{start};
    const PlantModel plant{settings};
    const PlantRun run{.start = start};
    const auto truth = nlohmann::json::parse(truthOf(plant, run, 24h * 10));
    QCOMPARE(truth["seed"].get<int>(), 7);
    QCOMPARE(truth["start"].get<std::string>(), std::string{"2026-11-21T00:00:00.000Z"});
    QCOMPARE(truth["end"].get<std::string>(), std::string{"2026-12-01T00:00:00.000Z"});
    QCOMPARE(truth["nuisance_rules"].size(), std::size_t{6});
    QVERIFY(truth["faults"].size() > 20);
    double cost = 0.0;
    int ofOpening = 0;
    for (const auto &fault : truth["faults"]) {
      const UtcTime begin = *fromIso8601(fault["start"].get<std::string>());
      const UtcTime end = *fromIso8601(fault["end"].get<std::string>());
      QVERIFY(begin < end && begin < start + 240h && end > start);
      QVERIFY(fault["cost_per_hour"].get<double>() > 0.0);
      QVERIFY(fault["streams"][0]["asset"] == fault["asset"]);
      cost += fault["cost"].get<double>();
      if (begin > start && begin < start + 5min && end < start + 20min) {
        ++ofOpening;
        if (ofOpening == 1)
          QCOMPARE(fault["asset"].get<std::string>(), std::string{"PUMP-12"});
      }
    }
    QCOMPARE(ofOpening, 3);
    QVERIFY(std::abs(cost - truth["cost"].get<double>()) < 0.01 * static_cast<double>(truth["faults"].size()));
  }

  void speedBringsFaultsSoonerAndTheTruthFollows()
  {
    PlantSettings settings{.seed = 7};
    const PlantModel plant{settings};
    const auto slow = nlohmann::json::parse(truthOf(plant, {.start = start}, 240h));
    const auto fast = nlohmann::json::parse(truthOf(plant, {.speed = 60, .start = start}, 4h));
    QCOMPARE(fast["faults"].size(), slow["faults"].size());
    for (std::size_t i = 0; i < slow["faults"].size(); ++i) {
      const auto one = *fromIso8601(slow["faults"][i]["start"].get<std::string>()) - start;
      const auto other = *fromIso8601(fast["faults"][i]["start"].get<std::string>()) - start;
      QVERIFY(std::chrono::abs(one - 60 * other) < 1s);
    }
  }

  void faultListIsRead()
  {
    QCOMPARE(parseFaults("all")->size(), std::size_t{12});
    QCOMPARE(parseFaults("none")->size(), std::size_t{0});
    QCOMPARE(parseFaults("bearing_wear,cavitation,bearing_wear")->size(), std::size_t{2});
    QCOMPARE(parseFaults("machine")->size(), std::size_t{6});
    QCOMPARE(parseFaults("sensor,leak")->size(), std::size_t{7});
    for (const char *wrong : {"", "bearing", "all,none", "bearing_wear,"})
      QVERIFY(!parseFaults(wrong));
  }
};

QTEST_APPLESS_MAIN(TestPlantRun)
#include "tst_plant_run.moc"
