// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 at any moment: no acknowledged action is lost, none is doubled, and no transition older than 250 ms.

#include "services/engine/store_socket.h"
#include "services/engine/system_clock.h"
#include "services/storage/operations_store.h"
#include "services/telemetry/mqtt_publisher.h"
#include "tests/support/mosquitto_server.h"
#include "tests/support/wait_until.h"
#include "tests/system/andonctl.h"

#include <QTest>

#include <fstream>
#include <map>
#include <random>
#include <set>

using namespace andon;
using namespace andon::test;
using namespace std::chrono_literals;

namespace {

constexpr int kills = 12;
const AlarmId pressureHigh{AssetId{"P-1"}, RuleId{"pressure-high"}};

void writeSite(const TemporaryFolder &folder, const std::string &url)
{
  std::ofstream{folder.file("site.toml")} << "name = \"Killed\"\n";
  std::ofstream{folder.file("brokers.toml")} << "[[broker]]\nid = \"b\"\nurl = \"" << url
                                             << "\"\n[[broker.topic]]\ntopic = \"plant/{area}/{asset}\"\n";
  std::ofstream{folder.file("areas.toml")} << "[[area]]\nid = \"a\"\nname = \"A\"\n"
                                              "[[asset]]\nid = \"P-1\"\nname = \"Pump\"\nkind = \"pump\"\narea = \"a\"\n"
                                              "[[asset.stream]]\nkey = \"pressure\"\nname = \"Pressure\"\nunit = \"bar\"\n";
  std::ofstream{folder.file("rules.toml")} << "[[rule]]\nid = \"pressure-high\"\nasset = \"P-1\"\nname = \"Pressure high\"\n"
                                              "stream = \"pressure\"\nhigh = 10\npriority = \"high\"\n";
}

} // namespace

class KilledEngineTest : public QObject {
  Q_OBJECT

  MosquittoServer broker_;
  TemporaryFolder folder_;
  engine::SystemClock clock_;
  std::unique_ptr<telemetry::MqttPublisher> publisher_;

  [[nodiscard]] std::string store() const { return folder_.file("plant.db"); }

  [[nodiscard]] std::unique_ptr<Andonctl> startEngine() const
  {
    return std::make_unique<Andonctl>(QStringList{QStringLiteral("engine"), QStringLiteral("--store"), QString::fromStdString(store()),
                                                  QStringLiteral("--site"), QString::fromStdString(folder_.path().string())});
  }

  [[nodiscard]] Result<void> publish(double pressure) { return publish(pressure, clock_.utc()); }

  [[nodiscard]] Result<void> publish(double pressure, UtcTime time)
  {
    return publisher_->publish("plant/a/P-1", "{\"ts\":\"" + toIso8601(time) + "\",\"pressure\":" + std::to_string(pressure) + "}");
  }

  [[nodiscard]] std::vector<Occurrence> journal() const
  {
    std::vector<Occurrence> all;
    if (auto reader = storage::OperationsReader::open(store()))
      (void)(*reader)->forEachOccurrence(noTime, noTime, [&all](const Occurrence &o) {
        if (o.alarm == pressureHigh)
          all.push_back(o);
      });
    return all;
  }

  /// Publishes until the engine has made a new occurrence of it: it may still be connecting.
  [[nodiscard]] OccurrenceId raise()
  {
    const std::size_t before = journal().size();
    std::vector<Occurrence> now;
    const bool raised = waitUntil([&] {
      (void)publish(5.0);
      (void)publish(12.0);
      (void)publisher_->flush(5s);
      now = journal();
      return now.size() > before;
    });
    return raised ? now.back().id : OccurrenceId{};
  }

private Q_SLOTS:
  void initTestCase()
  {
    writeSite(folder_, broker_.url());
    std::ofstream{folder_.file("password")} << "correct horse\n";
    Broker broker;
    broker.id = BrokerId{"b"};
    broker.url = broker_.url();
    auto publisher = telemetry::MqttPublisher::connect(broker, 10s);
    QVERIFY(publisher.has_value());
    publisher_ = std::move(*publisher);

    // The first engine brings in the site, while the store has nobody; then come the people.
    {
      const auto engine = startEngine();
      QVERIFY(waitUntil([&] { return engine::StoreClient::connect(store()).has_value(); }));
      auto client = engine::StoreClient::connect(store());
      const auto made =
          (*client)->submit(CreateFirstAdministrator{{PersonId{"ada"}, "Ada", {Role::Administrator, Role::Technician}}, "correct horse"});
      QVERIFY(made.has_value() && std::holds_alternative<Done>(*made));
    }
  }

  void losesNoAcknowledgedAction()
  {
    std::mt19937 random{7};
    std::set<OccurrenceId> acknowledged;
    for (int kill = 0; kill < kills; ++kill) {
      const auto engine = startEngine();
      QVERIFY(waitUntil([&] { return engine::StoreClient::connect(store()).has_value(); }));
      auto client = engine::StoreClient::connect(store());
      QVERIFY(client.has_value());
      const auto signedIn = (*client)->submit(SignIn{PersonId{"ada"}, "correct horse"});
      QVERIFY(signedIn.has_value() && std::holds_alternative<Done>(*signedIn));
      const int actions = std::uniform_int_distribution{1, 3}(random);
      for (int action = 0; action < actions; ++action) {
        OccurrenceId occurrence = raise();
        QVERIFY(!occurrence.isNone());
        // What was published in vain while the engine connected may still raise it again: the newest one is meant.
        QVERIFY(waitUntil([&] {
          occurrence = journal().back().id;
          const auto outcome = (*client)->submit(AcknowledgeAlarm{pressureHigh, occurrence, "kill " + std::to_string(kill)});
          return outcome.has_value() && std::holds_alternative<Done>(*outcome);
        }));
        acknowledged.insert(occurrence);
      }
      // In the middle of whatever comes next.
      for (int i = std::uniform_int_distribution{0, 40}(random); i > 0; --i)
        (void)publish(i % 2 == 0 ? 12.0 : 5.0);
      engine->signal(SIGKILL);
      engine->wait();

      std::map<OccurrenceId, int> seen;
      for (const Occurrence &occurrence : journal()) {
        ++seen[occurrence.id];
        if (acknowledged.contains(occurrence.id)) {
          QVERIFY(occurrence.acknowledgedAt != noTime);
          QCOMPARE(occurrence.acknowledgedBy, PersonId{"ada"});
        }
      }
      for (const OccurrenceId id : acknowledged)
        QCOMPARE(seen[id], 1);
    }
    auto reader = storage::OperationsReader::open(store());
    QVERIFY(reader.has_value());
    for (const OccurrenceId id : acknowledged) {
      const auto transitions = (*reader)->transitions(id);
      QVERIFY(transitions.has_value());
      QCOMPARE(
          std::count_if(transitions->begin(), transitions->end(), [](const auto &t) { return t.kind == TransitionKind::Acknowledged; }), 1);
    }
    const auto verdict = (*reader)->verifyAudit();
    QVERIFY(verdict.has_value());
    QVERIFY2(verdict->firstBroken == 0, verdict->what.c_str());
    qInfo("%d kills, %zu acknowledged actions, none lost, none doubled", kills, acknowledged.size());
  }

  void losesNoTransitionOlderThanAQuarterOfASecond()
  {
    auto engine = startEngine();
    QVERIFY(waitUntil([&] { return engine::StoreClient::connect(store()).has_value(); }));
    for (int round = 0; round < 4; ++round) {
      QVERIFY(!raise().isNone());
      // Alternate every few milliseconds; every crossing is a transition with the time that it was sent at.
      std::vector<UtcTime> sent;
      const SteadyTime begin = clock_.steady();
      for (bool above = false; clock_.steady() - begin < 600ms; above = !above) {
        sent.push_back(std::chrono::floor<std::chrono::milliseconds>(clock_.utc()));
        QVERIFY(publish(above ? 12.0 : 5.0, sent.back()));
        QVERIFY(publisher_->flush(5s));
        (void)waitUntil([&] { return clock_.utc() - sent.back() >= 5ms; });
      }
      engine->signal(SIGKILL);
      const UtcTime killed = clock_.utc();
      engine->wait();
      std::set<UtcTime> stored;
      for (const Occurrence &occurrence : journal()) {
        stored.insert(occurrence.raisedAt);
        stored.insert(occurrence.returnedAt);
      }
      for (const UtcTime time : sent)
        if (killed - time > 250ms)
          QVERIFY2(stored.contains(time),
                   qPrintable(QStringLiteral("a transition %1 ms before the kill is missing")
                                  .arg(std::chrono::duration_cast<std::chrono::milliseconds>(killed - time).count())));
      engine = startEngine();
      QVERIFY(waitUntil([&] { return engine::StoreClient::connect(store()).has_value(); }));
    }
  }
};

QTEST_GUILESS_MAIN(KilledEngineTest)
#include "tst_killed_engine.moc"
