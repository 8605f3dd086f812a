// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/simulation/plant_calendar.h"
#include "services/simulation/plant_site.h"
#include "tests/simulation/plant_watch.h"
#include "tests/support/plant_site.h"

#include <QTest>

#include <set>

using namespace andon;
using namespace andon::simulation;
using namespace std::chrono_literals;

namespace {

const UtcTime monday{std::chrono::sys_days{std::chrono::year{2026} / 11 / 2}};

std::vector<double> everything(std::uint64_t seed, int assets, Duration length)
{
  const PlantModel plant{{.seed = seed, .assets = assets}};
  std::vector<double> all, values;
  for (Duration time{}; time < length; time += 500ms)
    for (std::size_t i = 0; i < plant.assets().size(); ++i) {
      plant.values(i, monday + time, values);
      all.insert(all.end(), values.begin(), values.end());
    }
  return all;
}

/// A moment before which nothing of these kinds is wrong, and after which the line runs for a while.
UtcTime quietMoment(const PlantSettings &settings, double speed)
{
  const PlantCourse course{settings.seed, 0, settings.faults, {}};
  const PlantModel plant{settings};
  for (UtcTime time = monday;; time += 10min) {
    bool isQuiet = plant.faultsWithin(time - 4h, time + std::chrono::duration_cast<Duration>(30s * speed)).empty();
    for (Duration later{}; later < 25min; later += 30s)
      isQuiet = isQuiet && lineRunning(course.seed(), std::chrono::duration<double>((time + later).time_since_epoch()).count()) >= 1.0;
    if (isQuiet)
      return time;
  }
}

const std::set<std::string> &nuisances()
{
  static const std::set<std::string> rules = [] {
    std::set<std::string> names;
    for (const NuisanceRule &each : nuisanceRules())
      names.insert(each.rule);
    return names;
  }();
  return rules;
}

} // namespace

class TestPlantModel : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void demoSiteHasThePlantsAssetsAndStreams()
  {
    const Site site = test::siteOf("demo-site");
    const PlantModel plant{{}};
    QCOMPARE(plant.assets().size(), std::size_t{40});
    QCOMPARE(site.assets.size(), plant.assets().size());
    QCOMPARE(site.areas.size(), std::size_t{5});
    for (const PlantAsset &asset : plant.assets()) {
      const Asset *known = findAsset(site, asset.id);
      QVERIFY2(known != nullptr, asset.id.text().c_str());
      QCOMPARE(asset.area.text(), known->area.text());
      QCOMPARE(asset.streams.size(), known->streams.size());
      for (std::size_t k = 0; k < asset.streams.size(); ++k) {
        QCOMPARE(std::string{asset.streams[k].key}, known->streams[k].key);
        QCOMPARE(asset.streams[k].decimals, known->streams[k].decimals);
      }
    }
  }

  void everyFaultLiesOnAStreamAndEveryNuisanceIsARule()
  {
    const Site site = test::siteOf("demo-site");
    for (const FaultPlace &place : faultPlaces()) {
      const StreamId stream{AssetId{templateOf(place.role).id}, place.stream};
      QVERIFY2(findStream(site, stream) != nullptr, (stream.asset.text() + " " + stream.key).c_str());
    }
    for (const NuisanceRule &each : nuisanceRules()) {
      const Rule *rule = findRule(site, RuleId{each.rule});
      QVERIFY2(rule != nullptr, each.rule);
      QCOMPARE(rule->asset.text(), std::string{each.asset});
    }
  }

  void siteGrowsWithThePlant()
  {
    const Site site = siteForPlant(test::siteOf("demo-site"), 83);
    const PlantModel plant{{.assets = 83}};
    QCOMPARE(site.assets.size(), plant.assets().size());
    for (const PlantAsset &asset : plant.assets())
      QVERIFY2(findAsset(site, asset.id) != nullptr, asset.id.text().c_str());
    QCOMPARE(plant.assets()[80].id.text(), std::string{"COMP-01-3"});
    QVERIFY(findRule(site, RuleId{"comp-03-trip-near-2"}) != nullptr);
    const auto &relations = site.relations;
    const Relation feeds{RelationKind::Feeds, AssetId{"PUMP-12-2"}, AssetId{"COMP-03-2"}};
    QVERIFY(std::find(relations.begin(), relations.end(), feeds) != relations.end());
    QVERIFY(configuration::parseSite(configuration::writeSite(site)).problems.empty());
  }

  void siteShrinksWithThePlant()
  {
    for (const int assets : {1, 9, 10, 39}) {
      const Site site = siteForPlant(test::siteOf("demo-site"), assets);
      QCOMPARE(site.assets.size(), static_cast<std::size_t>(assets));
      const auto reading = configuration::parseSite(configuration::writeSite(site));
      QVERIFY2(reading.problems.empty(), reading.problems.empty() ? "" : toText(reading.problems.front()).c_str());
    }
  }

  void sameSeedGivesTheSameValuesAndAnotherSeedOthers()
  {
    const auto isSame = [](const std::vector<double> &a, const std::vector<double> &b) {
      return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                        [](double x, double y) { return x == y || (std::isnan(x) && std::isnan(y)); });
    };
    QVERIFY(isSame(everything(7, 53, 60s), everything(7, 53, 60s)));
    QVERIFY(!isSame(everything(7, 10, 60s), everything(8, 10, 60s)));
  }

  /// From wherever one comes: forward, back, from another day, over the begin of a production day.
  void valueDependsOnItsTimeAlone()
  {
    const std::vector<Duration> times{90s, 10s, 3h, 26h, 4h + 59min + 59s, 5h, 5h + 1s, 30min};
    for (const std::size_t asset : {std::size_t{3}, std::size_t{21}, std::size_t{39}}) {
      const PlantModel wandering{{}};
      for (const Duration time : times) {
        const PlantModel fresh{{}};
        std::vector<double> once, again;
        fresh.values(asset, monday + time, once);
        wandering.values(asset, monday + time, again);
        QVERIFY(once == again);
      }
    }
  }

  void countsGrowThroughTheDayAndBeginAnew()
  {
    const PlantModel plant{{.faults = {}}};
    const auto position = positionOf(AssetRole::Line1, "good_count");
    std::vector<double> values;
    double last = 0.0;
    int anew = 0;
    for (Duration time = 5h; time < 29h; time += 97s) {
      plant.values(static_cast<std::size_t>(AssetRole::Line1), monday + time, values);
      QVERIFY(values[position] >= last);
      last = values[position];
    }
    QVERIFY(last > 60'000.0 && last < 90'000.0); // bottles in 24 h
    plant.values(static_cast<std::size_t>(AssetRole::Line1), monday + 29h + 1s, values);
    anew = values[position] < 10.0 ? 1 : 0;
    QCOMPARE(anew, 1);
  }

  void healthyPlantAlarmsByNuisancesAlone_data()
  {
    QTest::addColumn<quint64>("seed");
    QTest::addColumn<int>("month");
    for (const auto &[seed, month] : {std::pair{1, 1}, std::pair{3, 7}, std::pair{1234567, 10}})
      QTest::addRow("seed %d, month %d", seed, month) << quint64(seed) << month;
  }
  void healthyPlantAlarmsByNuisancesAlone()
  {
    QFETCH(const quint64, seed);
    QFETCH(const int, month);
    const PlantModel plant{{.seed = seed, .faults = {}}};
    test::PlantWatch watch{test::siteOf("demo-site"), plant};
    const UtcTime start{std::chrono::sys_days{std::chrono::year{2026} / month / 9}};
    watch.run(start, start + 96h, 0.05);
    watch.run(start + 96h, start + 98h, 1.0);
    std::size_t ofNuisances = 0;
    for (const test::PlantAlarm &alarm : watch.alarms()) {
      const bool isNuisance = nuisances().contains(alarm.rule);
      ofNuisances += isNuisance ? 1 : 0;
      QVERIFY2(isNuisance, (alarm.asset.text() + " " + alarm.rule + " at " + toIso8601(alarm.raised)).c_str());
    }
    qInfo("%zu nuisance alarms in 98 h", ofNuisances);
    QVERIFY(ofNuisances > 50);
    // A band is left while a line stands, and else by hardly any sample.
    for (const auto &[stream, count] : watch.outsideNormal())
      QVERIFY2(static_cast<double>(count) < 0.2 * static_cast<double>(watch.samples()) / 258.0, stream.c_str());
  }

  /// The truth against what the rules say: found, and what alarms although nothing is wrong.
  void mostFaultsAreFound()
  {
    const PlantModel plant{{.seed = 5}};
    test::PlantWatch watch{test::siteOf("demo-site"), plant};
    const Duration length = std::chrono::days{10};
    watch.run(monday, monday + length, 0.1);
    const auto episodes = plant.faultsWithin(monday, monday + length);
    QVERIFY(episodes.size() > 30);
    std::size_t found = 0, whole = 0, strange = 0;
    for (const FaultEpisode &episode : episodes) {
      if (episode.end > monday + length)
        continue;
      ++whole;
      const bool isFound = std::any_of(watch.alarms().begin(), watch.alarms().end(), [&](const test::PlantAlarm &alarm) {
        return alarm.asset == episode.asset && !nuisances().contains(alarm.rule) && alarm.raised >= episode.start &&
               alarm.raised <= episode.end;
      });
      found += isFound ? 1 : 0;
      if (!isFound)
        qInfo("not found: %s of %s at %s", keyOf(episode.kind), episode.asset.text().c_str(), toIso8601(episode.start).c_str());
    }
    for (const test::PlantAlarm &alarm : watch.alarms()) {
      const bool isExplained =
          nuisances().contains(alarm.rule) || std::any_of(episodes.begin(), episodes.end(), [&](const FaultEpisode &episode) {
            return alarm.raised >= episode.start && alarm.raised <= episode.end + 2h &&
                   std::any_of(episode.streams.begin(), episode.streams.end(),
                               [&](const StreamId &stream) { return stream.asset == alarm.asset; });
          });
      strange += isExplained ? 0 : 1;
      if (!isExplained)
        qInfo("strange: %s %s at %s", alarm.asset.text().c_str(), alarm.rule.c_str(), toIso8601(alarm.raised).c_str());
    }
    qInfo("%zu of %zu faults found; %zu alarms in %d days, %zu of them outside of faults and nuisances", found, whole,
          watch.alarms().size(), 10, strange);
    QVERIFY(found * 10 >= whole * 8);
    QCOMPARE(strange, std::size_t{0});
  }

  /// Who opens the demo sees the cause first, then what follows from it.
  void openingRaisesAFirstAlarmSoonThenMoreAndAllReturn_data()
  {
    QTest::addColumn<double>("speed");
    for (const double speed : {1.0, 60.0})
      QTest::addRow("speed %g", speed) << speed;
  }
  void openingRaisesAFirstAlarmSoonThenMoreAndAllReturn()
  {
    QFETCH(const double, speed);
    const Site site = test::siteOf("demo-site");
    for (const std::uint64_t seed : {1ULL, 3ULL, 7ULL}) {
      PlantSettings settings{.seed = seed, .faults = *parseFaults("cavitation,bearing_wear,filter_clogging")};
      const UtcTime begin = quietMoment(settings, speed);
      settings.opening = Opening{begin, speed};
      const PlantModel plant{settings};
      std::map<RuleId, detection::ConditionState> states;
      std::vector<std::pair<std::string, Duration>> raised;
      int active = 0;
      std::vector<double> values;
      const PlantTime time{begin, speed};
      for (Duration since{}; since < 25min; since += 1s)
        for (std::size_t i = 0; i < plant.assets().size(); ++i) {
          plant.values(i, time.at(begin + since), values);
          for (const Rule &rule : site.rules) {
            const auto *limit = std::get_if<LimitCondition>(&rule.condition);
            if (rule.asset != plant.assets()[i].id || limit == nullptr || nuisances().contains(rule.id.text()) || rule.modes)
              continue;
            const std::size_t k = positionOf(plant.assets()[i].role, limit->stream.key);
            const auto change = detection::judge(rule, nullptr, 0, {0, begin + since, values[k]}, states[rule.id]);
            if (change == detection::ConditionChange::Raised)
              raised.emplace_back(rule.id.text(), since);
            active += change == detection::ConditionChange::Raised ? 1 : change == detection::ConditionChange::Returned ? -1 : 0;
          }
        }
      QVERIFY(raised.size() > 10);
      QVERIFY2(raised.front().first == "pump-12-suction-pressure", raised.front().first.c_str());
      QVERIFY(raised.front().second <= 40s);
      std::set<std::string> rules;
      for (const auto &[rule, at] : raised)
        rules.insert(rule);
      for (const char *rule : {"pump-12-flow", "comp-03-discharge-temperature", "chiller-02-condensing-pressure", "conv-21-vibration",
                               "comp-01-intake-filter"})
        QVERIFY2(rules.contains(rule), rule);
      // At sixty times the speed hours of the plant's life pass, with faults of their own.
      if (speed == 1.0)
        QCOMPARE(active, 0);
    }
  }
};

QTEST_APPLESS_MAIN(TestPlantModel)
#include "tst_plant_model.moc"
