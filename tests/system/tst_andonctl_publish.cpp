// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/mosquitto_server.h"
#include "tests/support/shared_data.h"
#include "tests/system/andonctl.h"
#include "tests/telemetry/receiver.h"

#include <QTest>

#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

using namespace andon;
using test::Andonctl;
using test::Outcome;

namespace {

QStringList arguments(std::initializer_list<std::string> words)
{
  QStringList list;
  for (const std::string &word : words)
    list << QString::fromStdString(word);
  return list;
}

nlohmann::json readJson(const std::string &path)
{
  std::ifstream stream{path};
  return nlohmann::json::parse(stream);
}

} // namespace

/// andonctl's publishers against a real broker and a real subscriber.
class TestAndonctlPublish : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void plantArrivesWholeAndItsTruthIsWritten()
  {
    const test::MosquittoServer broker;
    test::Receiver receiver{test::aBroker(broker.url())};
    QVERIFY(receiver.awaitConnected());
    const test::TemporaryFolder folder;
    const std::string truthFile = folder.file("truth.json");
    const Outcome outcome = Andonctl{arguments({"simulate", "--broker", broker.url(), "--assets", "10", "--rate", "10", "--seed", "7",
                                                "--for", "20s", "--speed", "5", "--truth", truthFile, "--json"})}
                                .wait();
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    const auto summary = nlohmann::json::parse(outcome.out.toStdString());
    QCOMPARE(summary["messages"].get<int>(), 2000);
    QVERIFY(receiver.awaitMessages(2000));
    QCOMPARE(receiver.payloads.size(), std::size_t{2000});
    const std::set<std::string> topics{receiver.topics.begin(), receiver.topics.end()};
    QCOMPARE(topics.size(), std::size_t{10});
    QVERIFY(topics.contains("plant/cooling/PUMP-12"));

    const auto truth = readJson(truthFile);
    QVERIFY(!truth["faults"].empty());
    // Of the pump's faults the last one is that of the opening.
    const auto &faults = truth["faults"];
    const auto opening = std::find_if(faults.rbegin(), faults.rend(), [](const auto &fault) { return fault["asset"] == "PUMP-12"; });
    QVERIFY(opening != faults.rend());
    // What arrived shows the fault that the truth tells of: flow falls once it has begun.
    const UtcTime begin = *fromIso8601((*opening)["start"].get<std::string>());
    double before = 0.0, least = 1000.0;
    for (std::size_t i = 0; i < receiver.payloads.size(); ++i) {
      if (receiver.topics[i] != "plant/cooling/PUMP-12")
        continue;
      const auto body = nlohmann::json::parse(receiver.payloads[i]);
      const double flow = body["flow"].get<double>();
      if (*fromIso8601(body["ts"].get<std::string>()) < begin)
        before = flow;
      least = std::min(least, flow);
    }
    QVERIFY2(least < before - 10.0, (std::to_string(before) + " to " + std::to_string(least)).c_str());
  }

  void signalEndsThePlantCleanly_data()
  {
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
  }
  void signalEndsThePlantCleanly()
  {
    QFETCH(const int, signal);
    const test::MosquittoServer broker;
    test::Receiver receiver{test::aBroker(broker.url())};
    QVERIFY(receiver.awaitConnected());
    const test::TemporaryFolder folder;
    Andonctl plant{arguments({"simulate", "--broker", broker.url(), "--rate", "10", "--truth", folder.file("truth.json"), "--json"})};
    QVERIFY(receiver.awaitMessages(50));
    plant.signal(signal);
    const Outcome outcome = plant.wait();
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    const auto sent = nlohmann::json::parse(outcome.out.toStdString())["messages"].get<std::size_t>();
    QVERIFY(receiver.awaitMessages(sent));
    QCOMPARE(receiver.payloads.size(), sent);
    QVERIFY(readJson(folder.file("truth.json")).contains("faults"));
    // Nothing half-written is left beside it.
    QCOMPARE(std::distance(std::filesystem::directory_iterator{folder.path()}, std::filesystem::directory_iterator{}), std::ptrdiff_t{1});
  }

  void brokerThatGoesAwayIsTold()
  {
    test::MosquittoServer broker;
    test::Receiver receiver{test::aBroker(broker.url())};
    QVERIFY(receiver.awaitConnected());
    Andonctl plant{arguments({"simulate", "--broker", broker.url(), "--rate", "50"})};
    QVERIFY(receiver.awaitMessages(50));
    broker.kill();
    const Outcome outcome = plant.wait();
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.err.count('\n'), 1);
  }

  void recordingArrivesRowByRow()
  {
    const std::string file = test::sharedData("skab/data/valve1/0.csv");
    if (file.empty())
      QSKIP("the recordings are not here (set ANDON_DATA)");
    // Flat out it is faster than a subscriber may be; by default the broker then drops what exceeds 1,000 messages.
    test::MosquittoServer::Options options;
    options.lines = {"max_queued_messages 0"};
    const test::MosquittoServer broker{options};
    test::Receiver receiver{test::aBroker(broker.url())};
    QVERIFY(receiver.awaitConnected());
    const Outcome outcome = Andonctl{arguments({"replay", file, "--broker", broker.url(), "--asset", "rig1", "--time", "datetime",
                                                "--separator", ";", "--speed", "max", "--json"})}
                                .wait();
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    QVERIFY(receiver.awaitMessages(1147));
    QCOMPARE(receiver.payloads.size(), std::size_t{1147});
    QCOMPARE(receiver.topics.front(), std::string{"plant/recorded/rig1"});
    const auto summary = nlohmann::json::parse(outcome.out.toStdString());
    QCOMPARE(summary["rows"].get<int>(), 1147);
    QCOMPARE(summary["messages"].get<int>(), 1147);
    const auto first = nlohmann::json::parse(receiver.payloads.front());
    QCOMPARE(first["Temperature"].get<double>(), 79.3366);
    const auto last = nlohmann::json::parse(receiver.payloads.back());
    QCOMPARE(last["seq"].get<int>(), 1147);
    // 10:14:33 to 10:34:32 of the recording
    QVERIFY(*fromIso8601(last["ts"].get<std::string>()) - *fromIso8601(first["ts"].get<std::string>()) == std::chrono::seconds{1199});
  }
};

QTEST_GUILESS_MAIN(TestAndonctlPublish)
#include "tst_andonctl_publish.moc"
