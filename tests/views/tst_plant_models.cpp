// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/place_board.h"
#include "models/items/plant_words.h"
#include "models/items/search_index.h"
#include "models/items/stream_list_model.h"
#include "models/items/words.h"
#include "tests/views/plant.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <rapidcheck.h>

using namespace andon;
using namespace andon::test;
using namespace std::chrono_literals;

namespace {

/// Two areas, a line with two parts, one part in the other area, and an asset of no area.
Site smallSite()
{
  Site site;
  site.areas = {{AreaId{"air"}, "Compressed air"}, {AreaId{"cooling"}, "Cooling"}};
  const auto add = [&site](const char *id, const char *area) {
    Asset asset;
    asset.id = AssetId{id};
    asset.area = AreaId{area};
    site.assets.push_back(asset);
  };
  add("COMP-1", "air");
  add("MOTOR-1", "air");
  add("BEARING-1", "air");
  add("COOLER-1", "cooling");
  add("LOST-1", "");
  add(consoleAsset.text().c_str(), "");
  site.relations = {{RelationKind::Parent, AssetId{"MOTOR-1"}, AssetId{"COMP-1"}},
                    {RelationKind::Parent, AssetId{"BEARING-1"}, AssetId{"MOTOR-1"}},
                    {RelationKind::Parent, AssetId{"COOLER-1"}, AssetId{"COMP-1"}},
                    {RelationKind::Feeds, AssetId{"COOLER-1"}, AssetId{"COMP-1"}}};
  return site;
}

AlarmStatus alarm(const char *asset, const char *rule, Priority priority = Priority::High)
{
  AlarmStatus status;
  status.alarm = {AssetId{asset}, RuleId{rule}};
  status.priority = priority;
  status.regions.active = true;
  status.regions.acknowledged = false;
  status.occurrence = OccurrenceId{1};
  status.raisedAt = UtcTime{1h};
  return status;
}

AlarmsDelta changed(std::vector<AlarmStatus> statuses)
{
  return {.reset = false, .changed = std::move(statuses), .removed = {}};
}

/// What each place must show, counted from nothing.
AlarmTally recount(const PlantTree &tree, int node, const std::map<AlarmId, AlarmStatus> &listed)
{
  AlarmTally tally;
  for (const auto &[id, status] : listed) {
    const std::optional<TallyState> state = tallyState(status);
    bool below = false;
    for (int at = tree.nodeOf(id.asset).value_or(PlantTree::root); at >= 0; at = tree.node(at).parent)
      below = below || at == node;
    if (!state || !below)
      continue;
    const auto priority = static_cast<std::size_t>(status.priority);
    ++tally.counts[priority][static_cast<std::size_t>(*state)];
    if (*state != TallyState::Hidden && isDoubtful(status))
      ++tally.doubtful[priority];
    if (*state <= TallyState::Returned && (tally.oldestUnacknowledged == noTime || status.raisedAt < tally.oldestUnacknowledged))
      tally.oldestUnacknowledged = status.raisedAt;
  }
  return tally;
}

QStringList titles(const std::vector<SearchEntry> &found)
{
  QStringList lines;
  for (const SearchEntry &entry : found)
    lines << searchKind(entry.kind) + QLatin1Char(' ') + entry.title;
  return lines;
}

} // namespace

class PlantModelsTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

  void everyAssetHasOnePlace()
  {
    const Site site = smallSite();
    const PlantTree tree{site};
    const auto nameOf = [&](int node) { return site.assets[static_cast<std::size_t>(tree.node(node).position)].id.text(); };
    const int air = *tree.nodeOf(AreaId{"air"});
    std::vector<std::string> below;
    for (const int node : tree.assetsBelow(air))
      below.push_back(nameOf(node));
    QVERIFY((below == std::vector<std::string>{"COMP-1", "MOTOR-1", "BEARING-1"})); // a part in another area stands in its own
    QCOMPARE(tree.node(*tree.nodeOf(AssetId{"COOLER-1"})).parent, *tree.nodeOf(AreaId{"cooling"}));
    QCOMPARE(tree.node(*tree.nodeOf(consoleAsset)).parent, PlantTree::root);
    QVERIFY(!tree.areaAbove(*tree.nodeOf(consoleAsset)));
    const int lost = *tree.areaAbove(*tree.nodeOf(AssetId{"LOST-1"}));
    QCOMPARE(tree.node(lost).position, -1);
    QCOMPARE(tree.size(), 1 + 3 + 6);
    // A circle, which no checked site has, still leaves each asset one place.
    Site circle = site;
    circle.relations.push_back({RelationKind::Parent, AssetId{"COMP-1"}, AssetId{"BEARING-1"}});
    const PlantTree round{circle};
    QCOMPARE(round.size(), tree.size());
    QCOMPARE(round.assetsBelow(PlantTree::root).size(), 6U);
  }

  void rollUpCounts_data()
  {
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *what, const char *expected) {
      QTest::newRow(what) << QString::fromLatin1(what) << QString::fromLatin1(expected);
    };
    row("raised", "HIGH, not acknowledged; 1 alarm, 1 HIGH");
    row("acknowledged", "HIGH, acknowledged; 1 alarm, 1 HIGH");
    row("returned", "HIGH, returned, not acknowledged; 1 alarm, 1 HIGH");
    row("latched", "HIGH, acknowledged; 1 alarm, 1 HIGH");
    row("shelved", "no alarm");
    row("out of service", "no alarm");
    row("normal", "no alarm");
    row("worse acknowledged", "URGENT, acknowledged; 2 alarms, 1 URGENT, 1 HIGH");
    row("one of two acknowledged", "HIGH, not acknowledged; 2 alarms, 2 HIGH");
  }

  void rollUpCounts()
  {
    QFETCH(QString, what);
    QFETCH(QString, expected);
    const PlantTree tree{smallSite()};
    AlarmRollUp rollUp;
    rollUp.setTree(tree);
    AlarmStatus one = alarm("BEARING-1", "T");
    std::vector<AlarmStatus> all;
    if (what == QLatin1String("acknowledged"))
      one.regions.acknowledged = true;
    if (what == QLatin1String("returned"))
      one.regions.active = false;
    if (what == QLatin1String("latched"))
      one.regions.active = false, one.regions.latched = true, one.regions.acknowledged = true;
    if (what == QLatin1String("shelved"))
      one.regions.shelving = Shelving::Timed;
    if (what == QLatin1String("out of service"))
      one.regions.outOfService = true;
    if (what == QLatin1String("normal"))
      one.regions.active = false, one.regions.acknowledged = true;
    if (what == QLatin1String("worse acknowledged")) {
      all.push_back(alarm("COMP-1", "U", Priority::Urgent));
      all.back().regions.acknowledged = true;
    }
    if (what == QLatin1String("one of two acknowledged")) {
      all.push_back(alarm("COMP-1", "H"));
      all.back().regions.acknowledged = true;
    }
    all.push_back(one);
    rollUp.apply(changed(all));
    for (const int node : {PlantTree::root, *tree.nodeOf(AreaId{"air"}), *tree.nodeOf(AssetId{"COMP-1"})})
      QCOMPARE(words::alarmsOf(rollUp.tally(node)).remove(QStringLiteral(", 1 shelved")), expected);
    QCOMPARE(words::alarmsOf(rollUp.tally(*tree.nodeOf(AreaId{"cooling"}))), QStringLiteral("no alarm"));
    rollUp.apply({.reset = true, .changed = {}, .removed = {}});
    QVERIFY(rollUp.tally(PlantTree::root) == AlarmTally{});
  }

  void onlyWhatChangedIsTold()
  {
    const PlantTree tree{smallSite()};
    AlarmRollUp rollUp;
    rollUp.setTree(tree);
    std::vector<int> way{PlantTree::root, *tree.nodeOf(AreaId{"air"}), *tree.nodeOf(AssetId{"COMP-1"}), *tree.nodeOf(AssetId{"MOTOR-1"})};
    std::sort(way.begin(), way.end());
    QVERIFY(rollUp.apply(changed({alarm("MOTOR-1", "T")})) == way);
    QVERIFY(rollUp.apply(changed({alarm("MOTOR-1", "T")})).empty());
    AlarmStatus commented = alarm("MOTOR-1", "T");
    commented.comment = "seen";
    QVERIFY(rollUp.apply(changed({commented})).empty()); // no place shows it
    QVERIFY(rollUp.apply(changed({alarm("GHOST", "T")})) == std::vector<int>{PlantTree::root});
    QCOMPARE(rollUp.tally(PlantTree::root).live(), 2);
  }

  void mostUrgentFirst()
  {
    const PlantTree tree{smallSite()};
    AlarmRollUp rollUp;
    rollUp.setTree(tree);
    AlarmStatus seen = alarm("COMP-1", "seen", Priority::Urgent);
    seen.regions.acknowledged = true;
    AlarmStatus late = alarm("COMP-1", "late");
    late.raisedAt = UtcTime{2h};
    AlarmStatus hidden = alarm("COMP-1", "hidden", Priority::Urgent);
    hidden.regions.shelving = Shelving::OneShot;
    rollUp.apply(changed({late, hidden, alarm("COOLER-1", "first"), seen}));
    QStringList order;
    for (const AlarmId &id : rollUp.worst(PlantTree::root, 9))
      order << QString::fromStdString(id.rule.text());
    QCOMPARE(order.join(QLatin1Char(' ')), QStringLiteral("seen first late"));
    QCOMPARE(rollUp.worst(PlantTree::root, 1).size(), 1U);
    QVERIFY(rollUp.tally(PlantTree::root).oldestUnacknowledged == UtcTime{1h});
    QCOMPARE(rollUp.tally(PlantTree::root).hidden(), 1);
  }

  void rollUpEqualsARecount()
  {
    const Site site = smallSite();
    const PlantTree tree{site};
    const bool holds = rc::check([&] {
      AlarmRollUp rollUp;
      rollUp.setTree(tree);
      std::map<AlarmId, AlarmStatus> listed;
      const int steps = *rc::gen::inRange(1, 40);
      for (int step = 0; step < steps; ++step) {
        AlarmsDelta delta;
        delta.reset = *rc::gen::inRange(0, 10) == 0;
        if (delta.reset)
          listed.clear();
        const int changes = *rc::gen::inRange(0, 5);
        for (int i = 0; i < changes; ++i) {
          const auto asset = *rc::gen::inRange<std::size_t>(0, site.assets.size() + 1);
          AlarmStatus status = alarm(asset < site.assets.size() ? site.assets[asset].id.text().c_str() : "GHOST",
                                     *rc::gen::inRange(0, 4) == 0 ? "sensor:flow" : "T", static_cast<Priority>(*rc::gen::inRange(1, 5)));
          status.regions.active = *rc::gen::arbitrary<bool>();
          status.regions.acknowledged = *rc::gen::arbitrary<bool>();
          status.regions.latched = *rc::gen::inRange(0, 4) == 0;
          status.regions.outOfService = *rc::gen::inRange(0, 6) == 0;
          status.raisedAt = UtcTime{std::chrono::seconds{*rc::gen::inRange(1, 50)}};
          if (*rc::gen::inRange(0, 5) == 0)
            status.held = HeldBy{};
          // As the desk does: one change of an alarm in a delta.
          if (std::any_of(delta.changed.begin(), delta.changed.end(), [&](const AlarmStatus &one) { return one.alarm == status.alarm; }))
            continue;
          listed[status.alarm] = status;
          delta.changed.push_back(status);
        }
        if (!delta.reset && !listed.empty() && *rc::gen::inRange(0, 3) == 0) {
          const AlarmId gone = listed.begin()->first;
          if (std::none_of(delta.changed.begin(), delta.changed.end(), [&](const AlarmStatus &one) { return one.alarm == gone; })) {
            delta.removed.push_back(gone);
            listed.erase(gone);
          }
        }
        std::vector<AlarmTally> before;
        for (int node = 0; node < tree.size(); ++node)
          before.push_back(rollUp.tally(node));
        const std::vector<int> told = rollUp.apply(delta);
        for (int node = 0; node < tree.size(); ++node) {
          RC_ASSERT(rollUp.tally(node) == recount(tree, node, listed));
          if (rollUp.tally(node) != before[static_cast<std::size_t>(node)])
            RC_ASSERT(std::binary_search(told.begin(), told.end(), node));
          RC_ASSERT(static_cast<int>(rollUp.worst(node, 1000).size()) == rollUp.tally(node).live());
        }
      }
      // Another tree gives what a recount over it gives.
      Site other = site;
      other.relations.clear();
      const PlantTree flat{other};
      rollUp.setTree(flat);
      for (int node = 0; node < flat.size(); ++node)
        RC_ASSERT(rollUp.tally(node) == recount(flat, node, listed));
    });
    QVERIFY(holds);
  }

  void modelIsATree()
  {
    Site site = smallSite();
    PlantModel model{site};
    const QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    PlaceListModel list{model};
    const QAbstractItemModelTester listTester{&list, QAbstractItemModelTester::FailureReportingMode::QtTest};
    list.setNodes(model.tree().assetsBelow(PlantTree::root));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.title(PlantTree::root), QStringLiteral("Plant"));
    QSignalSpy listChanged{&list, &QAbstractItemModel::dataChanged};
    model.apply(changed({alarm("MOTOR-1", "T")}));
    QCOMPARE(listChanged.size(), 2); // the motor and what it is a part of
    QCOMPARE(model.data(model.indexOf(*model.tree().nodeOf(AssetId{"COMP-1"})), Qt::AccessibleTextRole).toString(),
             QStringLiteral("COMP-1: HIGH, not acknowledged; 1 alarm, 1 HIGH"));
    // Another rule resets nothing, another asset does.
    QSignalSpy reset{&model, &QAbstractItemModel::modelReset};
    site.rules.emplace_back();
    model.siteChanged();
    QCOMPARE(reset.size(), 0);
    site.assets.erase(site.assets.begin() + 1);
    model.siteChanged();
    QCOMPARE(reset.size(), 1);
    QCOMPARE(list.rowCount(), 0);
    QCOMPARE(model.tally(PlantTree::root).live(), 1); // of an asset that is gone: counted for the site alone
    QCOMPARE(model.tally(*model.tree().nodeOf(AreaId{"air"})).live(), 0);
  }

  void indicatorsKeepTheirPlaces()
  {
    Plant plant;
    const PlantTree tree{plant.site};
    const auto keys = [](const std::vector<StreamId> &streams) {
      QStringList list;
      for (const StreamId &stream : streams)
        list << QString::fromStdString(stream.asset.text());
      return list.join(QLatin1Char(' '));
    };
    const int air = *tree.nodeOf(AreaId{"air"});
    const std::vector<StreamId> usual = indicatorsOf(plant.site, tree, air, 3);
    QCOMPARE(keys(usual), QStringLiteral("COMP-03 COMP-01 DRYER-01")); // by the priority of their rules
    const StreamId receiver{AssetId{"RECV-01"}, "header_pressure"};
    QCOMPARE(keys(withAlarmed(usual, {receiver}, 3)), QStringLiteral("COMP-03 COMP-01 RECV-01"));
    QCOMPARE(keys(withAlarmed(usual, {usual[2], receiver}, 3)), QStringLiteral("COMP-03 RECV-01 DRYER-01"));
    QCOMPARE(keys(withAlarmed(usual, {usual[1]}, 3)), keys(usual));
    QCOMPARE(keys(withAlarmed({}, {receiver, receiver}, 3)), QStringLiteral("RECV-01"));
    QCOMPARE(keys(withAlarmed(usual, {receiver, usual[0], usual[1], usual[2]}, 3)), QStringLiteral("COMP-03 COMP-01 RECV-01"));
    QCOMPARE(indicatorsOf(plant.site, tree, *tree.nodeOf(AssetId{"CHILLER-02"}), 9).size(), 2U);
  }

  void topicOfAnAsset()
  {
    Site site = smallSite();
    QCOMPARE(topicFilterOf(site, site.assets[0]), QString{});
    Broker broker;
    broker.topics.emplace_back().topic = "plant/{area}/{line}/{asset}/{stream...}";
    site.brokers.push_back(broker);
    QCOMPARE(topicFilterOf(site, site.assets[0]), QStringLiteral("plant/air/+/COMP-1/#"));
  }

  void oldValuesAreDoubtful()
  {
    Plant plant;
    const PlantTree tree{plant.site};
    const int pump = *tree.nodeOf(AssetId{"PUMP-12"});
    const Stream &flow = findAsset(plant.site, AssetId{"PUMP-12"})->streams.front();
    StreamFacts facts = streamFacts(plant.site, tree, pump, flow);
    QCOMPARE(facts.limits.size(), 1U);
    LatestValue value{facts.id, plant.clock.utc() - 10s, 118.0, Quality::Good};
    QVERIFY(!isDoubtful(facts, value, plant.clock.utc()));
    QVERIFY(isDoubtful(facts, value, plant.clock.utc() + 1s)); // ten intervals
    QCOMPARE(valueText(facts, value, true), QStringLiteral("? 118\u00a0m³/h"));
    value.quality = Quality::Uncertain;
    QVERIFY(isDoubtful(facts, value, plant.clock.utc()));
    facts.staleAfter = {};
    value.quality = Quality::Good;
    QVERIFY(!isDoubtful(facts, value, plant.clock.utc() + 24h)); // sent when it changes
    facts.modes = {{118.0, "Loaded"}};
    QCOMPARE(valueText(facts, value, false), QStringLiteral("Loaded"));
  }

  void onlyWhatIsVisibleIsWatched()
  {
    Plant plant;
    plant.open();
    plant.flood();
    {
      DeskFeed feed{plant.desk};
      plant.desk.run();
      QCoreApplication::processEvents(); // the alarms' own values are watched
      const std::size_t before = plant.desk.watchCount();
      PlaceBoard board{plant.desk, feed, plant.clock};
      plant.desk.run();
      QCOMPARE(plant.desk.watchCount(), before);
      const int air = *feed.plant().tree().nodeOf(AreaId{"air"});
      const int energy = *feed.plant().tree().nodeOf(AreaId{"energy"});
      QSignalSpy changedSpy{&board, &PlaceBoard::changed};
      board.setVisible({air, energy}, 3);
      plant.desk.run();
      QCOMPARE(plant.desk.watchCount(), before + 1);
      QCOMPARE(board.streams().streams().size(), 4U); // three, and the one that the energy area has
      QTRY_COMPARE(changedSpy.size(), 1);             // many values, told once
      const std::vector<Indicator> indicators = board.indicators(air, 3);
      QCOMPARE(indicators.size(), 3U);
      QVERIFY(indicators[0].facts->id.asset == AssetId{"COMP-03"});
      QVERIFY(indicators[0].alarm == Priority::Urgent);
      QCOMPARE(indicators[0].value->value, 108.4);
      QVERIFY(!indicators[0].trend->empty());
      board.setVisible({energy}, 3);
      plant.desk.run();
      QCOMPARE(board.streams().streams().size(), 1U);
      const int asked = plant.desk.asked(Query{TrendQuery{}}.index());
      board.setVisible({energy}, 1);
      plant.desk.run();
      QCOMPARE(plant.desk.asked(Query{TrendQuery{}}.index()), asked); // what is known is not asked for again
      board.setVisible({}, 0);
      QCOMPARE(plant.desk.watchCount(), before);
    }
    QCOMPARE(plant.desk.watchCount(), 0U);
  }

  void raisesAreCountedOnce()
  {
    RaiseCounter raises;
    AlarmStatus one = alarm("COMP-1", "T");
    one.occurrence = OccurrenceId{7};
    raises.apply(changed({one}));
    one.regions.acknowledged = true;
    raises.apply(changed({one}));
    Occurrence past;
    past.id = OccurrenceId{6};
    past.raisedAt = one.raisedAt - 3min;
    Occurrence same = past;
    same.id = OccurrenceId{7};
    same.raisedAt = one.raisedAt;
    Occurrence hidden = past;
    hidden.id = OccurrenceId{5};
    hidden.annunciated = false;
    raises.apply(JournalPage{{same, past, hidden}, {}});
    QCOMPARE(raises.within(one.raisedAt + 1min), 2);
    QCOMPARE(raises.within(one.raisedAt + 8min), 1);
    QCOMPARE(raises.within(one.raisedAt + 10min), 0);
  }

  void streamsOfAnAsset()
  {
    Plant plant;
    plant.open();
    plant.flood();
    DeskFeed feed{plant.desk};
    StreamWatch watch{plant.desk, plant.clock, smallTrendSpan};
    StreamListModel model{feed, plant.clock, watch};
    const QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    plant.desk.run();
    model.setAsset(AssetId{"PACK-12"});
    watch.setStreams({model.facts(0).id});
    plant.desk.run();
    QCOMPARE(toText(model).section(QStringLiteral(" | "), 0, 0), QStringLiteral("Glue temperature"));
    QCOMPARE(model.index(0, static_cast<int>(StreamColumn::Value)).data().toString(), QStringLiteral("? 171\u00a0°C, MEDIUM"));
    QCOMPARE(model.index(0, static_cast<int>(StreamColumn::Band)).data().toString(), QStringLiteral("normal 165 to 180, MEDIUM below 172"));
    QCOMPARE(model.index(0, static_cast<int>(StreamColumn::Age)).data().toString(), QStringLiteral("94\u00a0s"));
    QCOMPARE(model.index(0, static_cast<int>(StreamColumn::Sensor)).data().toString(), QStringLiteral("no new sample"));
    AlarmStatus broken = alarm("PACK-12", "sensor:glue_temperature", Priority::Low);
    broken.fault = SensorFault::FlatLine;
    plant.raise(broken);
    plant.desk.run();
    QCOMPARE(model.index(0, static_cast<int>(StreamColumn::Sensor)).data().toString(), words::sensorFault(SensorFault::FlatLine));
    model.setAsset(AssetId{"GHOST"});
    QCOMPARE(model.rowCount(), 0);
  }

  void searchRanks_data()
  {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *typed, const QStringList &expected) { QTest::newRow(typed) << QString::fromLatin1(typed) << expected; };
    // The whole id before what only begins so; then the live alarm before streams and rules.
    row("comp-03", {QStringLiteral("Asset COMP-03 Screw compressor"), QStringLiteral("Alarm COMP-03 Discharge temperature high"),
                    QStringLiteral("Stream COMP-03 Discharge temperature"), QStringLiteral("Rule COMP-03 Discharge temperature high")});
    row("COMP-03 disch",
        {QStringLiteral("Alarm COMP-03 Discharge temperature high"), QStringLiteral("Stream COMP-03 Discharge temperature"),
         QStringLiteral("Rule COMP-03 Discharge temperature high")});
    row("cool", {QStringLiteral("Area Cooling"), QStringLiteral("Alarm CNC-04 Coolant temperature high"),
                 QStringLiteral("Alarm CNC-07 Spindle coolant temperature high"), QStringLiteral("Asset PUMP-12 Cooling-water pump B")});
    row("c03-dth", {QStringLiteral("Rule COMP-03 Discharge temperature high")});
    row("dark", {QStringLiteral("Command Dark")});
    row("ack", {QStringLiteral("Command Acknowledge"), QStringLiteral("Alarm PACK-12 Glue temperature low"),
                QStringLiteral("Area Packaging line 1"), QStringLiteral("Asset PACK-12 Case packer")}); // the beginning before the middle
    row("dth comp-03",
        {QStringLiteral("Alarm COMP-03 Discharge temperature high"), QStringLiteral("Rule COMP-03 Discharge temperature high")});
    row("load high", {QStringLiteral("Alarm TR-2 Load high")});
    row("zzz", {});
    row("  ", {});
  }

  void searchRanks()
  {
    QFETCH(QString, typed);
    QFETCH(QStringList, expected);
    Plant plant;
    plant.open();
    plant.flood();
    DeskFeed feed{plant.desk};
    plant.desk.run();
    std::vector<SearchEntry> entries = plantEntries(feed.site(), feed.alarms());
    for (const char *command : {"Dark", "Acknowledge"}) {
      SearchEntry entry;
      entry.kind = SearchKind::WindowCommand;
      entry.title = QString::fromLatin1(command);
      entry.target = FoundCommand{1};
      entries.push_back(entry);
    }
    SearchIndex index;
    index.setEntries(entries);
    const QStringList found = titles(index.find(typed, 50));
    QCOMPARE(found.mid(0, expected.size()), expected);
    if (expected.isEmpty())
      QCOMPARE(found, QStringList{});
    // The same words in the same state find the same, whatever order the entries come in.
    std::reverse(entries.begin(), entries.end());
    index.setEntries(entries);
    QCOMPARE(titles(index.find(typed, 50)).mid(0, expected.size()), expected);
  }
};

QTEST_GUILESS_MAIN(PlantModelsTest)
#include "tst_plant_models.moc"
