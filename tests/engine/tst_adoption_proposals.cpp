// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What unknown assets and streams are proposed as: pure functions, by table.

#include "models/domain/adoption_proposer.h"

#include <QTest>

#include <algorithm>

using namespace andon;
using namespace std::chrono_literals;

namespace {

Stream streamOf(const char *key, const char *name, const char *unit)
{
  Stream stream;
  stream.key = key;
  stream.name = name;
  stream.unit = unit;
  return stream;
}

Rule ruleOf(const char *id, const char *asset, const char *name, const char *stream, double limit)
{
  Rule rule;
  rule.id = RuleId{id};
  rule.asset = AssetId{asset};
  rule.name = name;
  rule.condition = LimitCondition{{rule.asset, stream}, LimitSide::High, limit, 0.0};
  return rule;
}

/// A compressor of a contract, two pumps without one, and a contract that nothing has yet.
Site aSite()
{
  Site site;
  site.areas = {{AreaId{"air"}, "Air"}, {AreaId{"cooling"}, "Cooling"}};
  Contract compressor;
  compressor.id = ContractId{"dtmi:x:compressor;1"};
  compressor.name = "Compressor";
  for (const char *key : {"discharge_temperature", "pressure", "motor_current"}) {
    ContractField field;
    field.key = key;
    field.name = key;
    compressor.fields.push_back(field);
  }
  compressor.fields[0].unit = "°C";
  Contract oven = compressor;
  oven.id = ContractId{"dtmi:x:oven;1"};
  oven.name = "Oven";
  oven.fields[0].key = "zone_1";
  oven.fields[1].key = "zone_2";
  oven.fields[2].key = "door";
  site.contracts = {compressor, oven};

  Asset first;
  first.id = AssetId{"COMP-01"};
  first.name = "Screw compressor";
  first.kind = "compressor";
  first.area = AreaId{"air"};
  first.contract = compressor.id;
  first.streams = streamsOf(compressor);
  Asset pump;
  pump.id = AssetId{"PUMP-11"};
  pump.name = "Pump";
  pump.kind = "pump";
  pump.area = AreaId{"cooling"};
  pump.streams = {streamOf("flow", "Flow", "m³/h"), streamOf("pressure", "Outlet pressure", "bar")};
  pump.streams[0].range = Range{0.0, 500.0};
  pump.streams[0].interval = 5s;
  Asset other = pump;
  other.id = AssetId{"PUMP-12"};
  site.assets = {first, pump, other};
  site.rules = {ruleOf("comp-hot", "COMP-01", "Discharge temperature high", "discharge_temperature", 105),
                ruleOf("pump-11-flow", "PUMP-11", "Flow high", "flow", 400), ruleOf("pump-12-flow", "PUMP-12", "Flow high", "flow", 410),
                ruleOf("pump-12-pressure", "PUMP-12", "Pressure high", "pressure", 8)};
  return site;
}

UnknownAsset heardAs(const char *asset, const std::vector<const char *> &keys, const char *area = "")
{
  UnknownAsset heard;
  heard.asset = AssetId{asset};
  heard.broker = BrokerId{"b"};
  heard.area = area;
  heard.messages = 50;
  for (const char *key : keys) {
    UnknownStream stream;
    stream.key = key;
    stream.count = 50;
    stream.min = 10.0;
    stream.max = 20.0;
    stream.last = 12.5;
    stream.decimals = 1;
    stream.interval = 980ms;
    heard.streams.push_back(stream);
  }
  return heard;
}

const Stream *streamIn(const Asset &asset, const char *key)
{
  const auto found = std::find_if(asset.streams.begin(), asset.streams.end(), [key](const Stream &each) { return each.key == key; });
  return found == asset.streams.end() ? nullptr : &*found;
}

} // namespace

class AdoptionProposalsTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void namesAndUnits_data()
  {
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("unit");
    const auto row = [](const char *key, const char *name, const char *unit) {
      QTest::newRow(key) << QString::fromUtf8(key) << QString::fromUtf8(name) << QString::fromUtf8(unit);
    };
    row("discharge_temperature", "Discharge temperature", "°C");
    row("oilTemp_degC", "Oil temp", "°C");
    row("temp_c", "Temp", "°C");
    row("motor.current", "Motor current", "A");
    row("vibration_mm_s", "Vibration", "mm/s");
    row("flow_m3_h", "Flow", "m³/h");
    row("supply_lpm", "Supply", "L/min");
    row("RPM", "RPM", "rpm");
    row("pressure_psi", "Pressure", "psi");
    row("humidity", "Humidity", "%");
    row("state", "State", "");
    row("x", "X", "");
    row("mode_c", "Mode c", ""); // a letter is a unit only behind what it measures
    row("bar", "Bar", "");       // the whole name is no unit
    row("", "", "");
    row("___", "___", "");
  }
  void namesAndUnits()
  {
    QFETCH(QString, key);
    QFETCH(QString, name);
    QFETCH(QString, unit);
    QCOMPARE(QString::fromStdString(readableName(key.toStdString())), name);
    QCOMPARE(QString::fromStdString(unitByName(key.toStdString())), unit);
  }

  void patterns_data()
  {
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char *pattern, const char *text, bool fits) {
      QTest::addRow("%s on %s", pattern, text) << QString::fromLatin1(pattern) << QString::fromLatin1(text) << fits;
    };
    row("TEST-*", "TEST-1", true);
    row("TEST-*", "TEST-", true);
    row("TEST-*", "LAB-1", false);
    row("*", "", true);
    row("", "", true);
    row("", "x", false);
    row("a*b*c", "aXbXbXc", true);
    row("a*b*c", "aXcXb", false);
    row("*ab", "aab", true);
    row("**", "x", true);
  }
  void patterns()
  {
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    QFETCH(bool, fits);
    QCOMPARE(fitsPattern(pattern.toStdString(), text.toStdString()), fits);
  }

  void kinds_data()
  {
    QTest::addColumn<QString>("asset");
    QTest::addColumn<QStringList>("keys");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("contract");
    QTest::addColumn<int>("basis");
    QTest::addColumn<int>("certainty");
    const auto row = [](const char *name, const char *asset, const QStringList &keys, const char *kind, const char *contract,
                        AdoptionBasis basis, int certainty) {
      QTest::newRow(name) << QString::fromLatin1(asset) << keys << QString::fromLatin1(kind) << QString::fromLatin1(contract)
                          << static_cast<int>(basis) << certainty;
    };
    const QString temperature = QStringLiteral("discharge_temperature"), pressure = QStringLiteral("pressure"),
                  current = QStringLiteral("motor_current"), flow = QStringLiteral("flow");
    row("all of a kind", "COMP-07", {temperature, pressure, current}, "compressor", "dtmi:x:compressor;1", AdoptionBasis::Kind, 100);
    row("of another name", "K7", {temperature, pressure, current}, "compressor", "dtmi:x:compressor;1", AdoptionBasis::Kind, 100);
    row("two of three", "K7", {temperature, pressure}, "compressor", "dtmi:x:compressor;1", AdoptionBasis::Kind, 80);
    row("two of three and its name", "COMP-07", {temperature, pressure}, "compressor", "dtmi:x:compressor;1", AdoptionBasis::Kind, 90);
    row("a pump", "P9", {flow, pressure}, "pump", "", AdoptionBasis::Kind, 100);
    row("a contract nobody has", "O-1", {QStringLiteral("zone_1"), QStringLiteral("zone_2"), QStringLiteral("door")}, "oven",
        "dtmi:x:oven;1", AdoptionBasis::Contract, 100);
    row("nothing alike", "ROBOT-4", {QStringLiteral("axis")}, "robot", "", AdoptionBasis::Name, 0);
    row("the name alone", "PUMP-13", {QStringLiteral("axis")}, "pump", "", AdoptionBasis::Name, 0);
    row("no stream", "7", {}, "", "", AdoptionBasis::Name, 0);
  }
  void kinds()
  {
    QFETCH(QString, asset);
    QFETCH(QStringList, keys);
    QFETCH(QString, kind);
    QFETCH(QString, contract);
    QFETCH(int, basis);
    QFETCH(int, certainty);
    UnknownAsset heard = heardAs("", {});
    heard.asset = AssetId{asset.toStdString()};
    for (const QString &key : keys) {
      heard.streams.push_back(heardAs("", {"x"}).streams.front());
      heard.streams.back().key = key.toStdString();
    }
    const Site site = aSite();
    const AdoptionProposal proposal = AdoptionProposer{site}.propose(heard);
    QCOMPARE(QString::fromStdString(proposal.asset.kind), kind);
    QCOMPARE(QString::fromStdString(proposal.asset.contract.text()), contract);
    QCOMPARE(static_cast<int>(proposal.basis), basis);
    QCOMPARE(proposal.certainty, certainty);
  }

  void streamsComeFromContractThenKindThenName()
  {
    const Site site = aSite();
    const AdoptionProposer proposer{site};
    UnknownAsset heard = heardAs("COMP-07", {"discharge_temperature", "pressure", "motor_current", "oil_level_pct", "note"});
    heard.streams.back().as = HeardAs::Text;
    const AdoptionProposal compressor = proposer.propose(heard);
    QCOMPARE(compressor.asset.streams.size(), std::size_t{4}); // the text is none
    QCOMPARE(streamIn(compressor.asset, "discharge_temperature")->unit, std::string{"°C"});
    const Stream *level = streamIn(compressor.asset, "oil_level_pct");
    QCOMPARE(level->name, std::string{"Oil level"});
    QCOMPARE(level->unit, std::string{"%"});
    QVERIFY((level->range == Range{0.0, 100.0}));
    QVERIFY((level->normal == Range{9.0, 21.0}));
    QCOMPARE(level->decimals, 1);
    QCOMPARE(level->interval, Duration{1s});
    QCOMPARE(compressor.asset.name, std::string{"Compressor 07"});

    const AdoptionProposal pump = proposer.propose(heardAs("PUMP-13", {"flow", "pressure"}));
    const Stream *flow = streamIn(pump.asset, "flow");
    QVERIFY((flow->range == Range{0.0, 500.0})); // what such sensors read
    QCOMPARE(flow->interval, Duration{5s});
    QCOMPARE(flow->name, std::string{"Flow"});

    // The same key on an asset of another kind gives its unit, not what its sensor reads.
    const AdoptionProposal robot = proposer.propose(heardAs("ROBOT-4", {"flow", "a1", "a2", "a3", "a4", "a5"}));
    QCOMPARE(robot.basis, AdoptionBasis::Name);
    QCOMPARE(streamIn(robot.asset, "flow")->unit, std::string{"m³/h"});
    QVERIFY(!streamIn(robot.asset, "flow")->range);
    QCOMPARE(streamIn(robot.asset, "flow")->interval, Duration{1s});
  }

  void littleHeardProposesNoBand()
  {
    UnknownAsset heard = heardAs("ROBOT-4", {"axis"});
    heard.streams[0].count = 3;
    heard.streams[0].interval = {};
    const Site site = aSite();
    const AdoptionProposal proposal = AdoptionProposer{site}.propose(heard);
    QVERIFY(!proposal.asset.streams[0].normal);
    QCOMPARE(proposal.asset.streams[0].interval, Stream{}.interval);
    heard.streams[0].count = 50;
    heard.streams[0].max = heard.streams[0].min; // never moved
    QVERIFY(!AdoptionProposer{site}.propose(heard).asset.streams[0].normal);
  }

  void areasComeFromTheTopicThenTheKind()
  {
    Site site = aSite();
    const auto areaOf = [&site](const UnknownAsset &heard) {
      const AdoptionProposal proposal = AdoptionProposer{site}.propose(heard);
      return proposal.asset.area.text() + "|" + proposal.areaName;
    };
    QCOMPARE(areaOf(heardAs("COMP-07", {"pressure"}, "cooling")), std::string{"cooling|"});
    QCOMPARE(areaOf(heardAs("COMP-07", {"pressure"}, "Cooling")), std::string{"cooling|"}); // differs in case only
    QCOMPARE(areaOf(heardAs("COMP-07", {"pressure"}, "hall_2")), std::string{"hall_2|Hall 2"});
    QCOMPARE(areaOf(heardAs("PUMP-14", {"flow", "pressure"})), std::string{"cooling|"}); // where the pumps are
    QCOMPARE(areaOf(heardAs("ROBOT-4", {"axis"})), std::string{"unassigned|Unassigned"});
  }

  void rulesAreThoseOfTheKindOnce()
  {
    const Site site = aSite();
    const AdoptionProposer proposer{site};
    const AdoptionProposal pump = proposer.propose(heardAs("PUMP-13", {"flow", "pressure"}));
    QCOMPARE(pump.rules.size(), std::size_t{2}); // "Flow high" of both pumps is one
    QCOMPARE(pump.rules[0].like, RuleId{"pump-11-flow"});
    QCOMPARE(pump.rules[0].rule.id, RuleId{"pump-13-flow-high"});
    QCOMPARE(std::get<LimitCondition>(pump.rules[0].rule.condition).stream, (StreamId{AssetId{"PUMP-13"}, "flow"}));
    QCOMPARE(pump.rules[1].like, RuleId{"pump-12-pressure"});
    // A rule whose stream is missing does not come along.
    QCOMPARE(proposer.propose(heardAs("PUMP-13", {"flow"})).rules.size(), std::size_t{1});
  }

  void choicesAreFollowed()
  {
    const Site site = aSite();
    AdoptionChoice choice;
    choice.asset = AssetId{"ROBOT-4"};
    choice.kind = "pump";
    choice.name = "The robot";
    choice.area = AreaId{"hall"};
    const AdoptionProposal robot = AdoptionProposer{site}.propose(heardAs("ROBOT-4", {"flow", "axis"}), &choice);
    QCOMPARE(robot.asset.kind, std::string{"pump"});
    QCOMPARE(robot.asset.name, std::string{"The robot"});
    QCOMPARE(robot.areaName, std::string{"Hall"});
    QCOMPARE(robot.rules.size(), std::size_t{1});
    choice.rules = std::vector<RuleId>{};
    QVERIFY(AdoptionProposer(site).propose(heardAs("ROBOT-4", {"flow", "axis"}), &choice).rules.empty());
    choice.rules = std::vector{RuleId{"comp-hot"}}; // it lacks the stream
    QVERIFY(AdoptionProposer(site).propose(heardAs("ROBOT-4", {"flow", "axis"}), &choice).rules.empty());
    choice = {AssetId{"K7"}, {}, {}, ContractId{"dtmi:x:compressor;1"}, {}, {}};
    QCOMPARE(AdoptionProposer(site).propose(heardAs("K7", {"pressure"}), &choice).asset.streams.size(), std::size_t{3});
  }

  void newStreamsOfAKnownAsset()
  {
    Site site = aSite();
    site.assets[1].streams.pop_back(); // PUMP-11 has no pressure yet
    const AdoptionProposal pump = AdoptionProposer{site}.propose(heardAs("PUMP-11", {"pressure", "noise"}));
    QVERIFY(pump.heard.isKnown);
    QCOMPARE(pump.basis, AdoptionBasis::Own);
    QCOMPARE(pump.certainty, 50);
    QCOMPARE(pump.asset.streams.size(), std::size_t{2});
    QCOMPARE(streamIn(pump.asset, "pressure")->name, std::string{"Outlet pressure"});
    QCOMPARE(pump.rules.size(), std::size_t{1}); // that of the new stream; "Flow high" is its own already
    QCOMPARE(pump.rules[0].like, RuleId{"pump-12-pressure"});
  }

  void standsForItsLike()
  {
    const Site site = aSite();
    const AdoptionProposer proposer{site};
    const AdoptionProposal pump = proposer.propose(heardAs("PUMP-13", {"flow", "pressure"}));
    const StandingAdoption pumps = standingFor(pump, false, {});
    QCOMPARE(pumps.id, std::string{"adopt-pump"});
    QCOMPARE(pumps.kind, std::string{"pump"});
    QCOMPARE(pumps.certainty, 80);
    QVERIFY(pumps.topic.empty());
    QCOMPARE(standingFor(pump, false, {pumps}).id, std::string{"adopt-pump-2"});
    UnknownAsset robot = heardAs("ROBOT-4", {"axis"});
    robot.topic = "plant/hall/ROBOT-4";
    const StandingAdoption robots = standingFor(proposer.propose(robot), false, {});
    QCOMPARE(robots.topic, std::string{"plant/hall/+"});
    QCOMPARE(robots.certainty, 0);
    QCOMPARE(robots.broker, BrokerId{"b"});
  }

  void listsTheSurestFirstAndNoMoreThanAsked()
  {
    const Site site = aSite();
    UnknownSources heard;
    heard.assets = {heardAs("ROBOT-1", {"axis"}), heardAs("PUMP-13", {"flow", "pressure"}), heardAs("ROBOT-2", {"axis"})};
    heard.leftOut = 4;
    const AdoptionList list = AdoptionProposer{site}.propose(heard, 2);
    QCOMPARE(list.proposals.size(), std::size_t{2});
    QCOMPARE(list.proposals[0].asset.id, AssetId{"PUMP-13"});
    QCOMPARE(list.notShown, std::uint64_t{1});
    QCOMPARE(list.leftOut, std::uint64_t{4});
  }
};

QTEST_GUILESS_MAIN(AdoptionProposalsTest)
#include "tst_adoption_proposals.moc"
