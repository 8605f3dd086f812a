// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// An alarm book goes on with another site; and what keeps a large site small changes nothing of it.
#include "models/domain/text_pool.h"
#include "services/configuration/packed_files.h"
#include "services/engine/alarm_book.h"
#include "services/engine/console_faults.h"

#include <QTest>

#include <algorithm>
#include <memory>

using namespace andon;
using namespace std::chrono_literals;
using engine::AlarmBook;
using telemetry::StreamRegistry;

namespace {

constexpr UtcTime start{1000h};

Rule highOf(const std::string &asset, const std::string &key, Duration onDelay)
{
  Rule rule;
  rule.id = RuleId{asset + "-" + key + "-high"};
  rule.asset = AssetId{asset};
  rule.name = key + " high";
  rule.condition = LimitCondition{{rule.asset, key}, LimitSide::High, 10.0};
  rule.onDelay = onDelay;
  return rule;
}

/// Assets of one name each with streams and a high limit a stream.
std::shared_ptr<const Site> siteOf(const std::vector<std::pair<std::string, std::vector<std::string>>> &assets, Duration onDelay = 0s)
{
  Site site;
  site.name = "Plant";
  site.areas.push_back({AreaId{"hall"}, "Hall"});
  for (const auto &[id, keys] : assets) {
    Asset asset;
    asset.id = AssetId{id};
    asset.name = id;
    asset.area = AreaId{"hall"};
    for (const std::string &key : keys) {
      asset.streams.emplace_back().key = key;
      site.rules.push_back(highOf(id, key, onDelay));
    }
    site.assets.push_back(asset);
  }
  return std::make_shared<const Site>(site);
}

AlarmId alarmOf(const std::string &asset, const std::string &key)
{
  return {AssetId{asset}, RuleId{asset + "-" + key + "-high"}};
}

struct Live {
  explicit Live(std::shared_ptr<const Site> site)
      : registry(std::make_unique<StreamRegistry>(site))
      , book(std::move(site), *registry, {}, start)
  {
  }
  void change(std::shared_ptr<const Site> site)
  {
    auto next = std::make_unique<StreamRegistry>(site);
    book.changeSite(std::move(site), *next, start);
    registry = std::move(next);
  }
  void sample(const std::string &asset, const std::string &key, Duration after, double value)
  {
    book.judge({registry->find(asset, key).value(), start + after, value});
  }
  [[nodiscard]] bool isActive(const std::string &asset, const std::string &key) const
  {
    const auto status = book.find(alarmOf(asset, key));
    return status && status->regions.active;
  }

  std::unique_ptr<StreamRegistry> registry;
  AlarmBook book;
};

} // namespace

class AlarmBookTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void keepsAlarmsWhenStreamsComeBeforeThem()
  {
    Live live{siteOf({{"B", {"p", "t"}}})};
    live.sample("B", "t", 0s, 50.0);
    QVERIFY(live.isActive("B", "t"));
    (void)live.book.takeChanges();
    live.change(siteOf({{"A", {"p"}}, {"B", {"a", "p", "t"}}, {"C", {"t"}}}));
    QVERIFY(live.isActive("B", "t"));
    QVERIFY(!live.isActive("B", "p"));
    QCOMPARE(live.book.find(alarmOf("B", "t"))->occurrence, OccurrenceId{1});
    QVERIFY(live.book.takeChanges().empty());
    live.sample("B", "t", 1s, 5.0);
    live.sample("C", "t", 1s, 50.0);
    QVERIFY(!live.isActive("B", "t"));
    QVERIFY(live.isActive("C", "t"));
    QVERIFY(!live.isActive("A", "p"));
  }

  void keepsRunningDelaysWhenOthersGo()
  {
    Live live{siteOf({{"A", {"p", "t"}}, {"B", {"p"}}}, 10s)};
    live.sample("B", "p", 0s, 50.0);
    live.change(siteOf({{"B", {"p"}}}, 10s));
    live.sample("B", "p", 9s, 50.0);
    QVERIFY(!live.isActive("B", "p"));
    live.sample("B", "p", 10s, 50.0);
    QVERIFY(live.isActive("B", "p"));
  }

  void returnsAlarmsWhoseStreamAndRuleGo()
  {
    Live live{siteOf({{"A", {"p"}}, {"B", {"p"}}})};
    live.sample("A", "p", 0s, 50.0);
    live.sample("B", "p", 0s, 50.0);
    (void)live.book.takeChanges();
    live.change(siteOf({{"B", {"p"}}}));
    QVERIFY(!live.book.find(alarmOf("A", "p")));
    QVERIFY(live.isActive("B", "p"));
    const storage::Changes changes = live.book.takeChanges();
    QCOMPARE(changes.transitions.size(), std::size_t{1});
    QCOMPARE(changes.transitions.front().alarm, alarmOf("A", "p"));
    QCOMPARE(changes.transitions.front().kind, TransitionKind::Returned);
    QVERIFY(
        std::none_of(changes.statuses.begin(), changes.statuses.end(), [](const AlarmStatus &s) { return s.alarm.asset.text() == "B"; }));
    // It comes back as a new one.
    live.change(siteOf({{"A", {"p"}}, {"B", {"p"}}}));
    QVERIFY(live.book.find(alarmOf("A", "p"))->occurrence.isNone());
  }

  void keepsShelvesSensorsAndHolds()
  {
    Live live{siteOf({{"A", {"p"}}, {"B", {"p", "t"}}})};
    QVERIFY(live.book.apply(alarmOf("B", "t"), alarms::Shelve{false, 1h, "test"}, start, PersonId{"ann"}).value());
    live.book.expireShelves(start, SteadyTime{1h});
    const StreamIndex pressure = live.registry->find("B", "p").value();
    live.book.setSensorFault(pressure, SensorFault::Stale, 0.0, start);
    live.book.setHeld(pressure, HeldBy{live.registry->id(pressure), SensorFault::Stale, start});
    (void)live.book.takeChanges();
    live.change(siteOf({{"B", {"n", "p", "t"}}}));
    const AlarmId sensor = sensorAlarmOf({AssetId{"B"}, "p"});
    QVERIFY(live.book.find(sensor) && live.book.find(sensor)->regions.active);
    QVERIFY(static_cast<bool>(live.book.find(alarmOf("B", "p"))->held));
    QVERIFY(!live.book.find(alarmOf("B", "n"))->held);
    live.book.expireShelves(start, SteadyTime{1h} + 59min);
    QCOMPARE(live.book.find(alarmOf("B", "t"))->regions.shelving, Shelving::Timed);
    live.book.expireShelves(start, SteadyTime{2h});
    QCOMPARE(live.book.find(alarmOf("B", "t"))->regions.shelving, Shelving::Unshelved);
    // The sensor goes with its stream.
    live.change(siteOf({{"B", {"n", "t"}}}));
    QVERIFY(!live.book.find(sensor));
    const storage::Changes changes = live.book.takeChanges();
    QVERIFY(std::any_of(changes.transitions.begin(), changes.transitions.end(),
                        [&](const AlarmTransition &t) { return t.alarm == sensor && t.kind == TransitionKind::Returned; }));
  }

  void tellsAnAlarmThatWasNeverRaisedAsNormal()
  {
    const Live live{siteOf({{"A", {"p"}}})};
    const auto status = live.book.find(alarmOf("A", "p"));
    QVERIFY(status);
    AlarmStatus normal;
    normal.alarm = alarmOf("A", "p");
    QCOMPARE(*status, normal);
    QVERIFY(live.book.statuses().empty());
    QVERIFY(!live.book.find(alarmOf("A", "t")));
  }

  void findsEveryStream()
  {
    std::vector<std::pair<std::string, std::vector<std::string>>> assets;
    for (int i = 0; i < 300; ++i)
      assets.push_back({"asset" + std::to_string(i), {"p", "t", "own" + std::to_string(i)}});
    const StreamRegistry registry{siteOf(assets)};
    QCOMPARE(registry.size(), std::size_t{900});
    for (StreamIndex index = 0; index < registry.size(); ++index)
      QCOMPARE(registry.find(registry.id(index)).value(), index);
    QVERIFY(!registry.find("asset7", "own8"));
    QVERIFY(!registry.find("asset300", "p"));
    QVERIFY(!registry.find("", ""));
  }

  void sharesTextsAndChangesNone()
  {
    Site site = *siteOf({{"A", {"p", "t"}}, {"B", {"p"}}});
    const Site before = site;
    shareTexts(site);
    QCOMPARE(site, before);
    const auto &condition = std::get<LimitCondition>(site.rules.back().condition);
    QCOMPARE(&condition.stream.key.string(), &site.assets.front().streams.front().key.string());
    QCOMPARE(&site.rules.back().asset.text(), &site.assets.back().id.text());
  }

  void unpacksWhatWasPacked()
  {
    const SiteFiles files{{"site.toml", "name = \"Plant\"\n"}, {"rules.toml", std::string(100'000, 'x')}, {"empty.md", ""}};
    QCOMPARE(configuration::PackedFiles{files}.unpacked(), files);
    QCOMPARE(configuration::PackedFiles{SiteFiles{}}.unpacked(), SiteFiles{});
  }

  void takesTheConsoleOutOfASiteAgain()
  {
    Site site = *siteOf({{"A", {"p"}}});
    Broker broker;
    broker.id = BrokerId{"plant"};
    site.brokers.push_back(broker);
    QVERIFY(engine::withConsole(site, site.brokers) != site);
    QCOMPARE(engine::withoutConsole(engine::withConsole(site, site.brokers)), site);
    QCOMPARE(engine::withoutConsole(engine::withConsole(Site{}, {})), Site{});
  }
};

QTEST_GUILESS_MAIN(AlarmBookTest)
#include "tst_alarm_book.moc"
