// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/detection/rule_replay.h"
#include "services/simulation/plant_model.h"
#include "tests/support/plant_site.h"

#include <QTest>

#include <map>

using namespace andon;
using namespace andon::simulation;
using namespace std::chrono_literals;

namespace {

struct Raised {
  RuleId rule;
  Duration at;
};

/// What the site's rules say to the plant's samples, one a second.
struct Watch {
  std::vector<Raised> raised;
  std::vector<Raised> returned;
  std::vector<std::string> outsideNormal; ///< "COMP-01.flow 3.2"
};

Watch watch(const Site &site, const PlantModel &plant, Duration length, Duration interval = 1s)
{
  Watch seen;
  std::map<RuleId, detection::ConditionState> states;
  std::map<RuleId, detection::RulePlan> plans;
  std::map<StreamId, std::vector<std::pair<const Rule *, const detection::RulePlan *>>> readers;
  for (const Rule &rule : site.rules)
    for (const StreamId &id : streamsOf(rule))
      readers[id].emplace_back(&rule, &plans.try_emplace(rule.id, detection::planOf(rule, site)).first->second);
  std::vector<double> values;
  const UtcTime start{std::chrono::sys_days{std::chrono::year{2026} / 3 / 1}};
  for (Duration time{}; time < length; time += interval)
    for (std::size_t i = 0; i < plant.assets().size(); ++i) {
      const PlantAsset &asset = plant.assets()[i];
      plant.values(i, time, values);
      for (std::size_t k = 0; k < values.size(); ++k) {
        const StreamId id{asset.id, asset.streams[k].key};
        const Stream *stream = findStream(site, id);
        if (stream == nullptr || values[k] < stream->normal->low || values[k] > stream->normal->high)
          seen.outsideNormal.push_back(id.asset.text() + "." + id.key + " " + std::to_string(values[k]));
        for (const auto &[rule, plan] : readers[id]) {
          const std::vector<StreamId> streams = streamsOf(*rule);
          const auto input = static_cast<std::size_t>(std::find(streams.begin(), streams.end(), id) - streams.begin());
          const auto change =
              detection::judge(*rule, detection::isPlain(*rule) ? nullptr : plan, input, {0, start + time, values[k]}, states[rule->id]);
          if (change == detection::ConditionChange::Raised)
            seen.raised.push_back({rule->id, time});
          else if (change == detection::ConditionChange::Returned)
            seen.returned.push_back({rule->id, time});
        }
      }
    }
  return seen;
}

std::vector<double> everything(std::uint64_t seed, int assets, Duration length)
{
  const PlantModel plant{{.seed = seed, .assets = assets}};
  std::vector<double> all, values;
  for (Duration time{}; time < length; time += 500ms)
    for (std::size_t i = 0; i < plant.assets().size(); ++i) {
      plant.values(i, time, values);
      all.insert(all.end(), values.begin(), values.end());
    }
  return all;
}

} // namespace

class TestPlantModel : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void demoSiteHasThePlantsAssetsAndStreams()
  {
    const Site site = test::siteOf("demo-site");
    const PlantModel plant{{}};
    QCOMPARE(plant.assets().size(), site.assets.size());
    for (std::size_t i = 0; i < site.assets.size(); ++i) {
      const PlantAsset &asset = plant.assets()[i];
      QCOMPARE(asset.id.text(), site.assets[i].id.text());
      QCOMPARE(asset.area.text(), site.assets[i].area.text());
      QCOMPARE(asset.streams.size(), site.assets[i].streams.size());
      for (std::size_t k = 0; k < asset.streams.size(); ++k) {
        QCOMPARE(std::string{asset.streams[k].key}, site.assets[i].streams[k].key);
        QCOMPARE(asset.streams[k].decimals, site.assets[i].streams[k].decimals);
      }
    }
  }

  void siteGrowsWithThePlant()
  {
    const Site site = siteForPlant(test::siteOf("demo-site"), 23);
    const PlantModel plant{{.assets = 23}};
    QCOMPARE(site.assets.size(), plant.assets().size());
    for (std::size_t i = 0; i < site.assets.size(); ++i)
      QCOMPARE(site.assets[i].id.text(), plant.assets()[i].id.text());
    QCOMPARE(site.assets[20].id.text(), std::string{"COMP-01-3"});
    QVERIFY(findRule(site, RuleId{"comp-03-trip-near-3"}) != nullptr);
    QVERIFY(configuration::parseSite(configuration::writeSite(site)).problems.empty());
  }

  void sameSeedGivesTheSameValuesAndAnotherSeedOthers()
  {
    QVERIFY(everything(7, 23, 60s) == everything(7, 23, 60s));
    QVERIFY(everything(7, 10, 60s) != everything(8, 10, 60s));
  }

  void valueDependsOnItsTimeAlone()
  {
    const PlantModel plant{{}};
    std::vector<double> once, again;
    plant.values(3, 90s, once);
    plant.values(3, 10s, again);
    plant.values(3, 90s, again);
    QVERIFY(once == again);
  }

  void normalRunningRaisesNoAlarmAndStaysInItsBands_data()
  {
    QTest::addColumn<quint64>("seed");
    for (const quint64 seed : {1, 2, 3, 7, 42, 1234567})
      QTest::addRow("seed %llu", seed) << seed;
  }
  void normalRunningRaisesNoAlarmAndStaysInItsBands()
  {
    QFETCH(const quint64, seed);
    const Watch seen = watch(test::siteOf("demo-site"), PlantModel{{.seed = seed, .faults = {}}}, 2h);
    for (const Raised &each : seen.raised)
      qWarning("%s at %lld s", each.rule.text().c_str(), static_cast<long long>(each.at / 1s));
    QVERIFY(seen.raised.empty());
    QVERIFY2(seen.outsideNormal.empty(), seen.outsideNormal.empty() ? "" : seen.outsideNormal.front().c_str());
  }

  void faultsRaiseAFirstAlarmSoonThenMoreAndAllReturn_data() { normalRunningRaisesNoAlarmAndStaysInItsBands_data(); }
  void faultsRaiseAFirstAlarmSoonThenMoreAndAllReturn()
  {
    QFETCH(const quint64, seed);
    const PlantModel plant{{.seed = seed}};
    const Watch seen = watch(test::siteOf("demo-site"), plant, 2h);
    QVERIFY(!seen.raised.empty());
    QCOMPARE(seen.raised.front().rule.text(), std::string{"pump-12-suction-pressure"}); // the cause comes first
    QVERIFY2(seen.raised.front().at <= 45s, "the first alarm is late");
    std::map<std::string, int> counts;
    for (const Raised &each : seen.raised)
      ++counts[each.rule.text()];
    const auto within = std::count_if(seen.raised.begin(), seen.raised.end(), [](const Raised &each) { return each.at <= 5min; });
    QVERIFY2(within >= 6, "too little happens in the first five minutes");
    for (const char *rule :
         {"conv-21-vibration", "comp-01-intake-filter", "comp-03-discharge-temperature", "chiller-02-condensing-pressure"})
      QVERIFY2(counts[rule] >= 2, rule); // and again later
    // Every fault is mended in the end, but one may be open when the two hours are over.
    QVERIFY(seen.raised.size() - seen.returned.size() <= 10);
  }
};

QTEST_APPLESS_MAIN(TestPlantModel)
#include "tst_plant_model.moc"
