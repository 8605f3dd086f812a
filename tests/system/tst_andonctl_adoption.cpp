// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is heard and unknown, listed and adopted on the command line while an engine runs on the store.
#include "services/engine/system_clock.h"
#include "services/telemetry/mqtt_publisher.h"
#include "tests/support/mosquitto_server.h"
#include "tests/support/temporary_folder.h"
#include "tests/system/andonctl.h"

#include <QTest>

#include <filesystem>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>

using namespace andon;
using namespace std::chrono_literals;
using test::Andonctl;
using test::Outcome;

class TestAndonctlAdoption : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init()
  {
    folder_ = std::make_unique<test::TemporaryFolder>();
    std::ofstream{folder_->file("word")} << "correct horse\n";
    QCOMPARE(run("site import $D --store $F/a.db --reason start").exitCode, 0);
    QCOMPARE(
        run("people add --store $F/a.db --id ada --name Ada --role engineer --role administrator --new-password-file $F/word").exitCode, 0);
  }

  void withoutAnEngineNothingIsHeard()
  {
    const Outcome unknown = run("site unknown --store $F/a.db");
    QCOMPARE(unknown.exitCode, 1);
    QVERIFY2(unknown.err.contains("andonctl engine --store") && unknown.err.count('\n') == 1, unknown.err.constData());
    const Outcome adopt = run("site adopt --store $F/a.db --asset COMP-07 --by ada --password-file $F/word --reason x");
    QCOMPARE(adopt.exitCode, 1);
    QVERIFY2(adopt.err.contains("is not waiting to be adopted"), adopt.err.constData());
  }

  void wrongUseIsTold()
  {
    QCOMPARE(run("site adopt --store $F/a.db --by ada --password-file $F/word --reason x").exitCode, 2);
    QCOMPARE(run("site adopt --store $F/a.db --all --kind pump --by ada --password-file $F/word --reason x").exitCode, 2);
    QCOMPARE(run("site adopt --store $F/a.db --all --name x --by ada --password-file $F/word --reason x").exitCode, 2);
    QCOMPARE(run("site always --store $F/a.db --id x --certainty 101 --by ada --reason x").exitCode, 2);
    QCOMPARE(run("site ignore --store $F/a.db --asset x --by ada").exitCode, 2); // no reason
  }

  void fromTheListToTheSite()
  {
    test::MosquittoServer server;
    Andonctl engine{arguments("engine --store $F/a.db --broker " + server.url())};
    Broker broker;
    broker.id = BrokerId{"plant"};
    broker.url = server.url();
    auto publisher = telemetry::MqttPublisher::connect(broker, 10s);
    QVERIFY(publisher.has_value());
    const engine::SystemClock clock;
    const auto publish = [&](const std::string &topic, const std::string &values) {
      (void)(*publisher)->publish(topic, "{\"ts\":\"" + toIso8601(clock.utc()) + "\"," + values + "}");
    };
    const std::string dryer = R"("dew_point":3,"inlet_temperature":34,"outlet_pressure":7,"refrigerant_pressure":6,"power":4)";
    nlohmann::json list;
    const auto heard = [&] {
      publish("plant/compressed-air/DRY-07", dryer);
      publish("plant/hall-9/ROBOT-1", R"("axis_temp_c":31.5)");
      publish("plant/hall-9/TEST-1", R"("x":1)");
      list = nlohmann::json::parse(run("site unknown --store $F/a.db --json").out.toStdString(), nullptr, false);
      return list.is_object() && list["proposals"].size() == 3;
    };
    QTRY_VERIFY_WITH_TIMEOUT(heard(), 30'000);
    const auto &first = list["proposals"][0];
    QCOMPARE(first["asset"].get<std::string>(), std::string{"DRY-07"});
    QCOMPARE(first["kind"].get<std::string>(), std::string{"dryer"});
    QCOMPARE(first["certainty"].get<int>(), 100);
    const Outcome shown = run("site unknown --store $F/a.db");
    QVERIFY2(shown.out.contains("DRY-07") && shown.out.contains("Dryer 07, dryer"), shown.out.constData());

    const Outcome ignored = run("site ignore --store $F/a.db --asset TEST-* --by ada --password-file $F/word --reason lab");
    QVERIFY2(ignored.exitCode == 0, ignored.err.constData());
    const Outcome adopted = run("site adopt --store $F/a.db --kind dryer --by ada --password-file $F/word --reason new");
    QVERIFY2(adopted.exitCode == 0, adopted.err.constData());
    QVERIFY2(adopted.out.startsWith("Adopted: 1 new assets, 5 streams, "), adopted.out.constData());
    const Outcome robot =
        run("site adopt --store $F/a.db --all --as-kind robot --area hall-9 --by ada --password-file $F/word --reason new");
    QVERIFY2(robot.exitCode == 0, robot.err.constData());
    const Outcome always = run("site always --store $F/a.db --id dryers --kind dryer --by ada --password-file $F/word --reason more");
    QVERIFY2(always.exitCode == 0, always.err.constData());
    list = nlohmann::json::parse(run("site unknown --store $F/a.db --json").out.toStdString());
    QCOMPARE(list["proposals"].size(), std::size_t{0});

    QCOMPARE(run("site export $F/out --store $F/a.db").exitCode, 0);
    std::ifstream areas{folder_->path() / "out" / "areas.toml"};
    const std::string text{std::istreambuf_iterator<char>{areas}, {}};
    QVERIFY(text.find("id = \"DRY-07\"") != std::string::npos && text.find("kind = \"robot\"") != std::string::npos);
    std::ifstream adoption{folder_->path() / "out" / "adoption.toml"};
    const std::string rules{std::istreambuf_iterator<char>{adoption}, {}};
    QVERIFY(rules.find("asset = \"TEST-*\"") != std::string::npos && rules.find("id = \"dryers\"") != std::string::npos);
    QCOMPARE(run("site check $F/out").exitCode, 0);
    const Outcome ended = run("site always --store $F/a.db --id dryers --end --by ada --password-file $F/word --reason enough");
    QVERIFY2(ended.exitCode == 0, ended.err.constData());
    engine.signal(SIGTERM);
    QCOMPARE(engine.wait().exitCode, 0);
  }

private:
  QStringList arguments(const std::string &line) const
  {
    QStringList arguments;
    for (QString word : QString::fromStdString(line).split(QLatin1Char(' '))) {
      word.replace(QStringLiteral("$F"), QString::fromStdString(folder_->path().string()));
      word.replace(QStringLiteral("$D"), QStringLiteral(ANDON_SOURCE_DIR "/resources/demo-site"));
      arguments << word;
    }
    return arguments;
  }
  Outcome run(const std::string &line) const { return Andonctl{arguments(line)}.wait(); }

  std::unique_ptr<test::TemporaryFolder> folder_;
};

QTEST_GUILESS_MAIN(TestAndonctlAdoption)
#include "tst_andonctl_adoption.moc"
