// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/alarm_list_proxy.h"
#include "models/items/audit_words.h"
#include "models/items/words.h"
#include "services/telemetry/decoder.h"
#include "tests/views/plant.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace andon;
using namespace andon::test;

class AlarmModels : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
  void readsAsTheListIsShown();
  void staysConsistentThroughRandomChanges();
  void selectionSurvivesANewAlarm();
  void heldListKeepsItsRows();
  void filtersByWordsAndChoice();
  void whatIsPutAsideComesLast();
  void auditParticularsAreWords_data();
  void auditParticularsAreWords();
  void tellsSensorsFromTheProcess();
  void valuesTouchOnlyTheirRows();
  void twoThousandAlarmsInOneFrame();
  void ages_data();
  void ages();
  void figures();
  void everyErrorHasARemedy();
  void everyReasonOfADecoderHasWords();
};

namespace {

/// No-break spaces as spaces, so that the expected texts can be typed.
QString plain(QString text)
{
  return text.replace(QChar::Nbsp, QLatin1Char(' '));
}

AlarmsDelta delta(std::vector<AlarmStatus> changed, std::vector<AlarmId> removed = {})
{
  return {false, std::move(changed), std::move(removed)};
}

} // namespace

void AlarmModels::readsAsTheListIsShown()
{
  Plant plant;
  AlarmListModel model;
  AlarmListProxy proxy(model);
  model.setSite(plant.site);
  model.setPeople(plant.people);
  AlarmStatus urgent = plant.status("C03-DTH");
  AlarmStatus known = plant.status("P12-FL");
  known.raisedAt = plant.at(10, 37, 56);
  known.regions.acknowledged = true;
  known.acknowledgedBy = PersonId{"meyer"};
  known.acknowledgedAt = plant.at(10, 38, 20);
  AlarmStatus returned = plant.status("CH2-CCH");
  returned.regions.active = false;
  returned.returnedAt = plant.at(10, 40, 2);
  returned.unsaved = true;
  AlarmStatus console = plant.status("ANDON-BROKER-main");
  model.apply(delta({returned, known, urgent, console}));
  model.apply(ValuesDelta{{{{AssetId{"COMP-03"}, "discharge_temperature"}, plant.clock.utc(), 108.4, Quality::Good},
                           {{AssetId{"PUMP-12"}, "flow"}, plant.clock.utc(), 118.0, Quality::Bad}}});
  QCOMPARE(plain(toText(proxy)),
           QStringLiteral(
               "URGENT, not acknowledged | 10:40:58 | COMP-03 | Discharge temperature high, 3.4 °C above the limit 105.0 | 108.4 °C | —\n"
               "HIGH, not acknowledged | 10:40:58 | ANDON | Broker lost, broker main | — | —\n"
               "HIGH, acknowledged | 10:37:56 | PUMP-12 | Flow low, 32 m³/h below the limit 150 | ? 118 m³/h | J. Meyer 10:38:20\n"
               "MEDIUM, returned, not acknowledged, not saved | 10:40:58 | CHILLER-02 | Compressor current high, returned 10:40:02 | "
               "150 A | —"));
}

void AlarmModels::staysConsistentThroughRandomChanges()
{
  Plant plant;
  plant.addLoadRules(60);
  AlarmListModel model;
  AlarmListProxy proxy(model);
  const QAbstractItemModelTester modelTester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  const QAbstractItemModelTester proxyTester(&proxy, QAbstractItemModelTester::FailureReportingMode::Fatal);
  model.setSite(plant.site);
  const AlarmsDelta all = plant.many(60);
  std::mt19937 random(7);
  std::map<AlarmId, AlarmStatus> expected;
  for (int round = 0; round < 400; ++round) {
    AlarmsDelta change;
    change.reset = random() % 40 == 0;
    if (change.reset)
      expected.clear();
    for (int i = 0; i < 5; ++i) {
      AlarmStatus one = all.changed[random() % all.changed.size()];
      if (random() % 3 != 0) {
        one.regions.acknowledged = random() % 2 == 0;
        one.raisedAt += std::chrono::seconds{random() % 1000};
        std::erase(change.removed, one.alarm);
        std::erase_if(change.changed, [&one](const AlarmStatus &status) { return status.alarm == one.alarm; });
        change.changed.push_back(one);
        expected[one.alarm] = one;
      } else if (std::none_of(change.changed.begin(), change.changed.end(),
                              [&one](const AlarmStatus &status) { return status.alarm == one.alarm; })) {
        change.removed.push_back(one.alarm);
        expected.erase(one.alarm);
      }
    }
    model.apply(change);
    model.apply(
        ValuesDelta{{{{AssetId{"LOAD"}, "s" + std::to_string(random() % 60)}, plant.clock.utc(), double(random() % 100), Quality::Good}}});
    switch (random() % 12) {
    case 0: proxy.setHeld(!proxy.isHeld()); break;
    case 1: proxy.setChoice(static_cast<AlarmChoice>(random() % 3)); break;
    case 2: proxy.setText(QString::number(random() % 10)); break;
    case 3: proxy.setText({}); break;
    case 4: proxy.sort(static_cast<int>(random() % 6), random() % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder); break;
    default: break; // most rounds only change alarms
    }
  }
  proxy.setHeld(false);
  proxy.setChoice(AlarmChoice::All);
  proxy.setText({});
  QCOMPARE(model.rowCount(), static_cast<int>(expected.size()));
  QCOMPARE(proxy.rowCount(), static_cast<int>(expected.size()));
  for (const auto &[alarm, status] : expected) {
    const int row = model.rowOf(alarm);
    QVERIFY(row >= 0);
    QVERIFY(model.facts(row).status == status);
  }
}

void AlarmModels::selectionSurvivesANewAlarm()
{
  Plant plant;
  AlarmListModel model;
  AlarmListProxy proxy(model);
  model.setSite(plant.site);
  model.apply(delta({plant.status("D01-PDH"), plant.status("R01-HPL")}));
  QItemSelectionModel selection(&proxy);
  const AlarmId chosen = plant.status("R01-HPL").alarm;
  selection.select(proxy.indexOf(chosen), QItemSelectionModel::Select | QItemSelectionModel::Rows);
  model.apply(delta({plant.status("C03-DTH"), plant.status("P12-FL")}, {plant.status("D01-PDH").alarm}));
  QCOMPARE(selection.selectedRows().size(), 1);
  QVERIFY(proxy.facts(selection.selectedRows().first()).status.alarm == chosen);
}

void AlarmModels::heldListKeepsItsRows()
{
  Plant plant;
  AlarmListModel model;
  AlarmListProxy proxy(model);
  model.setSite(plant.site);
  model.apply(delta({plant.status("D01-PDH"), plant.status("R01-HPL"), plant.status("P12-FL")}));
  const auto order = [&proxy] {
    QStringList names;
    for (int row = 0; row < proxy.rowCount(); ++row)
      names << proxy.facts(proxy.index(row, 0)).alarm;
    return names;
  };
  const QStringList before = order();
  proxy.setHeld(true);
  AlarmStatus raisedAgain = plant.status("R01-HPL");
  raisedAgain.priority = Priority::Urgent; // would go to the top
  model.apply(delta({plant.status("C03-DTH"), plant.status("CH2-CPH"), raisedAgain}, {plant.status("D01-PDH").alarm}));
  QCOMPARE(order(), before);
  QCOMPARE(proxy.waiting(), 2);
  QCOMPARE(proxy.facts(proxy.indexOf(plant.status("D01-PDH").alarm)).departed, true);
  QCOMPARE(model.counts().listed, 4); // what left is not counted
  proxy.setHeld(false);
  QCOMPARE(proxy.waiting(), 0);
  QCOMPARE(order(), (QStringList{QStringLiteral("Discharge temperature high"), QStringLiteral("Header pressure low"),
                                 QStringLiteral("Condenser pressure high"), QStringLiteral("Flow low")}));
}

void AlarmModels::filtersByWordsAndChoice()
{
  Plant plant;
  AlarmListModel model;
  AlarmListProxy proxy(model);
  model.setSite(plant.site);
  AlarmStatus known = plant.status("P12-FL");
  known.regions.acknowledged = true;
  model.apply(delta({plant.status("C03-DTH"), plant.status("D01-PDH"), known}));
  proxy.setText(QStringLiteral("compressed  HIGH"));
  QCOMPARE(proxy.rowCount(), 2);
  proxy.setText(QStringLiteral("pump"));
  QCOMPARE(proxy.rowCount(), 1);
  proxy.setText({});
  proxy.setChoice(AlarmChoice::Unacknowledged);
  QCOMPARE(proxy.rowCount(), 2);
  proxy.setChoice(AlarmChoice::UrgentAndHigh);
  QCOMPARE(proxy.rowCount(), 2);
  QCOMPARE(model.counts().urgentAndHigh, 2);
  QCOMPARE(model.counts().unacknowledged, 2);
}

void AlarmModels::whatIsPutAsideComesLast()
{
  Plant plant;
  AlarmListModel model;
  AlarmListProxy proxy(model);
  model.setSite(plant.site);
  AlarmStatus urgent = plant.status("C03-DTH"); // shelved, and more urgent than the other
  urgent.priority = Priority::Urgent;
  urgent.regions.shelving = Shelving::Timed;
  AlarmStatus low = plant.status("P12-FL");
  low.priority = Priority::Low;
  model.apply(delta({urgent, low}));
  QCOMPARE(proxy.rowCount(), 2);
  QVERIFY(proxy.facts(proxy.index(0, 0)).status.alarm == low.alarm);
  urgent.regions.shelving = Shelving::Unshelved;
  model.apply(delta({urgent}));
  QVERIFY(proxy.facts(proxy.index(0, 0)).status.alarm == urgent.alarm);
}

void AlarmModels::auditParticularsAreWords_data()
{
  QTest::addColumn<QString>("detail");
  QTest::addColumn<QString>("expected");
  const auto row = [](const char *name, const char *detail, const char *expected) {
    QTest::newRow(name) << QString::fromUtf8(detail) << QString::fromUtf8(expected);
  };
  row("shelf", R"({"command":"shelve_alarm","alarm":{"asset":"A","rule":"r"},"one_shot":false,"duration":1800,"reason":"filter change"})",
      "30 min, reason: filter change");
  row("one shot", R"({"command":"shelve_alarm","one_shot":true,"duration":0,"reason":"trial"})", "until it returns, reason: trial");
  row("rule", R"({"command":"change_rule","reason":"too tight","rule":{"id":"r","name":"Flow low","priority":2}})",
      "Flow low, reason: too tight");
  row("rules", R"({"command":"add_rules","reason":"new","rules":[{},{},{}]})", "3 rule(s), reason: new");
  row("decision", R"({"command":"decide_request","approve":false,"request":7})", "turned down, request: 7");
  row("person", R"({"command":"save_person","person":{"id":"ng","name":"R. Ng","roles":["technician"]}})", "R. Ng, technician");
  row("no comment", R"({"command":"acknowledge_alarm","comment":"","occurrence":4})", "");
  row("no JSON", "changed by hand", "changed by hand");
}

void AlarmModels::auditParticularsAreWords()
{
  QFETCH(const QString, detail);
  QFETCH(const QString, expected);
  QCOMPARE(plain(words::particulars(detail.toStdString())), expected);
}

void AlarmModels::tellsSensorsFromTheProcess()
{
  Plant plant;
  AlarmListModel model;
  AlarmListProxy proxy(model);
  model.setSite(plant.site);
  AlarmStatus held = plant.status("C03-DTH");
  const StreamId stream = *primaryStream(*findRule(plant.site, held.alarm.rule));
  held.held = HeldBy{stream, SensorFault::Stale, held.raisedAt};
  AlarmStatus sensor = plant.status("P12-FL");
  sensor.alarm = sensorAlarmOf(stream);
  sensor.fault = SensorFault::FlatLine;
  sensor.priority = Priority::Low;
  model.apply(delta({held, sensor, plant.status("ANDON-BROKER-main")}));

  const AlarmFacts &process = model.facts(model.rowOf(held.alarm));
  QVERIFY(kindOf(process) == AlarmKind::Process);
  QVERIFY(hasDoubtfulValue(process));
  QVERIFY(words::firstReason(process).startsWith(QStringLiteral("held: Discharge temperature is stale since ")));
  const AlarmFacts &own = model.facts(model.rowOf(sensor.alarm));
  QVERIFY(kindOf(own) == AlarmKind::Sensor);
  QCOMPARE(own.alarm, QStringLiteral("Discharge temperature: sensor flat-lining"));
  QCOMPARE(own.unit, QStringLiteral("°C"));
  QCOMPARE(model.counts().sensors, 1);
  QCOMPARE(model.counts().console, 1);
  for (const auto &[choice, alarm] : {std::pair{AlarmChoice::Process, held.alarm}, std::pair{AlarmChoice::Sensor, sensor.alarm}}) {
    proxy.setChoice(choice);
    QCOMPARE(proxy.rowCount(), 1);
    QCOMPARE(proxy.facts(proxy.index(0, 0)).status.alarm, alarm);
  }
  proxy.setChoice(AlarmChoice::Console);
  QCOMPARE(proxy.rowCount(), 1);
}

void AlarmModels::valuesTouchOnlyTheirRows()
{
  Plant plant;
  AlarmListModel model;
  model.setSite(plant.site);
  model.apply(delta({plant.status("C03-DTH"), plant.status("D01-PDH"), plant.status("P12-FL")}));
  const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
  const StreamId stream{AssetId{"DRYER-01"}, "dew_point"};
  model.apply(
      ValuesDelta{{{stream, plant.clock.utc(), 6.0, Quality::Good}, {{AssetId{"NOBODY"}, "x"}, plant.clock.utc(), 1.0, Quality::Good}}});
  QCOMPARE(changed.count(), 1);
  const int row = model.rowOf(plant.status("D01-PDH").alarm);
  QCOMPARE(changed.first().at(0).toModelIndex().row(), row);
  QCOMPARE(changed.first().at(1).toModelIndex().row(), row);
  model.apply(ValuesDelta{{{stream, plant.clock.utc(), 6.0, Quality::Good}}});
  QCOMPARE(changed.count(), 1); // the same value again is no change
}

void AlarmModels::twoThousandAlarmsInOneFrame()
{
  Plant plant;
  plant.addLoadRules(2000);
  AlarmListModel model;
  AlarmListProxy proxy(model);
  model.setSite(plant.site);
  model.apply(plant.many(2000));
  QCOMPARE(proxy.rowCount(), 2000);
  ValuesDelta values;
  for (int i = 0; i < 2000; ++i)
    values.values.push_back({{AssetId{"LOAD"}, "s" + std::to_string(i)}, plant.clock.utc(), 80.0 + i * 0.01, Quality::Good});
  QElapsedTimer timer;
  timer.start();
  model.apply(values);
  const qint64 all = timer.nsecsElapsed();
  timer.restart();
  for (int i = 0; i < 100; ++i)
    model.apply(ValuesDelta{{{{AssetId{"LOAD"}, "s" + std::to_string(i * 17)}, plant.clock.utc(), 50.0 + i, Quality::Good}}});
  const qint64 single = timer.nsecsElapsed() / 100;
  qInfo("2000 values: %.2f ms, one value: %.1f us", all / 1e6, single / 1e3);
  QVERIFY2(all < 160'000'000, "ten frames even on a loaded machine or under a sanitizer");
  QVERIFY2(single * 50 < all || single < 1'000'000, "one value must not cost what all of them do");
}

void AlarmModels::ages_data()
{
  QTest::addColumn<int>("seconds");
  QTest::addColumn<QString>("age");
  QTest::addColumn<QString>("old");
  QTest::newRow("now") << 0 << "0:00"
                       << "0.0 s";
  QTest::newRow("short") << 27 << "0:27"
                         << "27 s";
  QTest::newRow("minute") << 79 << "1:19"
                          << "79 s";
  QTest::newRow("just below an hour") << 3599 << "59:59"
                                      << "59 min";
  QTest::newRow("hours") << 8894 << "2 h 28 min"
                         << "2 h 28 min";
  QTest::newRow("days") << 277000 << "3 d 4 h"
                        << "3 d 4 h";
  QTest::newRow("ahead") << -5 << "0:00"
                         << "0.0 s";
}

void AlarmModels::ages()
{
  QFETCH(int, seconds);
  QFETCH(QString, age);
  QFETCH(QString, old);
  QCOMPARE(plain(words::age(std::chrono::seconds{seconds})), age);
  QCOMPARE(plain(words::seconds(std::chrono::seconds{seconds})), old);
}

void AlarmModels::figures()
{
  QCOMPARE(words::number(-0.04, 1), QStringLiteral("0.0"));
  QCOMPARE(words::number(-3.26, 1), QStringLiteral("\u22123.3"));
  QCOMPARE(words::measured(108.4, 1, QStringLiteral("°C")), QStringLiteral("108.4\u00a0°C"));
  QCOMPARE(words::measured(7.0, 0, {}), QStringLiteral("7"));
  QCOMPARE(words::count(1284), QStringLiteral("1,284"));
  QCOMPARE(plain(words::count(12'345'678)), QStringLiteral("12.3 M"));
  QCOMPARE(plain(words::duration(std::chrono::minutes{90})), QStringLiteral("1 h 30 min"));
  QCOMPARE(plain(words::duration(std::chrono::hours{8})), QStringLiteral("8 h"));
  AlarmFacts facts;
  facts.side = LimitSide::High;
  facts.limit = 105.0;
  facts.unit = QStringLiteral("°C");
  facts.status.valueAtRaise = 105.04;
  QCOMPARE(plain(words::distance(facts)), QStringLiteral("0.04 °C above the limit 105.0"));

  Site site;
  Asset pump{AssetId{"P"}, "Pump", {}, {}, {}};
  Stream flow;
  flow.key = "flow";
  flow.name = "Flow";
  flow.unit = "m³/h";
  pump.streams = {flow};
  site.assets = {pump};
  const StreamId id{pump.id, flow.key};
  Rule rule;
  rule.condition = RateCondition{id, Direction::Down, 5.0, 1.0, std::chrono::minutes{1}, std::chrono::minutes{1}};
  QCOMPARE(plain(words::condition(rule, site)), QStringLiteral("Flow falls by more than 5.0 m³/h in 1 min"));
  rule.condition = DeviationCondition{id, Direction::Either, 5.0, 1.0, 60.0, {}};
  QCOMPARE(plain(words::condition(rule, site)), QStringLiteral("Flow more than 5.0 m³/h from 60.0 m³/h"));
  rule.condition =
      GroupCondition{GroupCondition::Needs::All, {LimitCondition{id, LimitSide::Low, 50.0}, LimitCondition{id, LimitSide::High, 9.0}}};
  QCOMPARE(plain(words::condition(rule, site)), QStringLiteral("Flow below 50.0 m³/h and Flow above 9.0 m³/h"));
}

void AlarmModels::everyErrorHasARemedy()
{
  for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code) {
    const words::ErrorWords words = words::error(Error{static_cast<ErrorCode>(code), "x.toml:3", "no such thing", "English remedy"});
    // A wrong password is told without particulars: they would only say the same again.
    const bool hasParticulars = static_cast<ErrorCode>(code) != ErrorCode::WrongCredentials;
    QCOMPARE(words.fact.contains(QStringLiteral("no such thing")), hasParticulars);
    QCOMPARE(words.fact.contains(QStringLiteral("x.toml:3")), hasParticulars);
    QVERIFY(!words.remedy.isEmpty());
  }
}

void AlarmModels::everyReasonOfADecoderHasWords()
{
  for (int reason = 0; reason < telemetry::rejectReasonCount; ++reason) {
    const std::string key = telemetry::keyOf(static_cast<telemetry::RejectReason>(reason));
    QVERIFY2(words::rejectReason(key) != words::text(key), key.c_str());
  }
}

QTEST_GUILESS_MAIN(AlarmModels)
#include "tst_alarm_models.moc"
