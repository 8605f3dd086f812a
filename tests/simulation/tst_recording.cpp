// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/simulation/recording.h"
#include "services/tables/csv_reader.h"
#include "tests/support/manual_clock.h"
#include "tests/support/plant_site.h"
#include "tests/support/shared_data.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

#include <fstream>
#include <nlohmann/json.hpp>

using namespace andon;
using namespace andon::simulation;
using namespace std::chrono_literals;

namespace {

class File {
public:
  explicit File(const std::string &text) { std::ofstream{path(), std::ios::binary} << text; }
  [[nodiscard]] std::string path() const { return folder_.file("r.csv"); }

private:
  test::TemporaryFolder folder_;
};

struct Played {
  std::vector<nlohmann::json> bodies;
  std::vector<Duration> sentAt;
  RunReport report;
  UtcTime now;
};

Played play(const Recording &recording, const Replay &replay)
{
  Played played;
  test::ManualClock clock;
  played.now = clock.utc();
  const SteadyTime begin = clock.steady();
  const auto done = replayRecording(
      recording, replay, clock,
      [&](SteadyTime moment) {
        if (moment > clock.steady())
          clock.advance(moment - clock.steady());
        return true;
      },
      [&](std::string_view, std::string_view payload) -> Result<void> {
        played.bodies.push_back(nlohmann::json::parse(payload));
        played.sentAt.push_back(clock.steady() - begin);
        return {};
      },
      [](std::uint64_t) {}, played.report);
  if (!done)
    throw std::runtime_error(toText(done.error()));
  return played;
}

std::vector<std::vector<std::string>> rowsOf(const std::string &path, char separator)
{
  auto reader = tables::CsvReader::open(path, separator);
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> cells;
  while ((*reader)->next(cells).value())
    rows.push_back(cells);
  return rows;
}

} // namespace

class TestRecording : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void csvWithQuotesBomAndBothLineEndingsIsRead()
  {
    const File file{"\xef\xbb\xbfts;\"a \"\"b\"\"\";c\r\n1;\"two\nlines;\";3\n\n4; 5 ;\n6;7;8"};
    const auto rows = rowsOf(file.path(), ';');
    QCOMPARE(rows.size(), std::size_t{4});
    QVERIFY((rows[0] == std::vector<std::string>{"ts", "a \"b\"", "c"}));
    QVERIFY((rows[1] == std::vector<std::string>{"1", "two\nlines;", "3"}));
    QVERIFY((rows[2] == std::vector<std::string>{"4", "5", ""}));
    QVERIFY((rows[3] == std::vector<std::string>{"6", "7", "8"}));
  }

  void errorNamesFileAndLine_data()
  {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("empty") << QByteArray{""} << QStringLiteral("r.csv: is empty. The first line must name the columns.");
    QTest::newRow("no rows") << QByteArray{"time,a\n"} << QStringLiteral("r.csv: has a header but no rows. There is nothing to play.");
    QTest::newRow("no time") << QByteArray{"a,b\n1,2\n"}
                             << QStringLiteral("r.csv:1: has no column that is called like a time. Name it with --time.");
    QTest::newRow("twice") << QByteArray{"time,a,a\n1,2,3\n"}
                           << QStringLiteral("r.csv:1: has the column \"a\" twice. Each stream needs a name of its own.");
    QTest::newRow("short row") << QByteArray{"time,a,b\n1,2,3\n\n2,3\n"}
                               << QStringLiteral("r.csv:4: has 2 cells, the header has 3. Complete or remove the line.");
    QTest::newRow("bad time") << QByteArray{"time,a\n1,2\nyesterday,3\n"}
                              << QStringLiteral(
                                     "r.csv:3: has \"yesterday\" in the time column \"time\". Times are ISO 8601, or a number of seconds "
                                     "since 1970.");
    QTest::newRow("open quote") << QByteArray{"time,a\n1,\"2\n3,4\n"}
                                << QStringLiteral("r.csv:3: ends within a quoted cell. Close the quotes.");
    QTest::newRow("stray quote") << QByteArray{"time,a\n1,2\"3\n"}
                                 << QStringLiteral(
                                        "r.csv:2: has a quote in the middle of a cell. Write a quote within a quoted cell twice.");
    QTest::newRow("long line") << QByteArray{"time,a\n"} + QByteArray(2'000'000, 'x')
                               << QStringLiteral("r.csv:2: is a line of more than 1 MiB. Is this a CSV file?");
    QTest::newRow("many cells") << QByteArray{"time"} + QByteArray(5000, ',')
                                << QStringLiteral("r.csv:1: has more than 4096 cells. Is the separator right?");
  }
  void errorNamesFileAndLine()
  {
    QFETCH(const QByteArray, text);
    QFETCH(const QString, expected);
    const File file{text.toStdString()};
    const auto recording = readRecording(file.path(), {});
    QVERIFY(!recording);
    const QString message = QString::fromStdString(toText(recording.error()));
    QVERIFY2(message.endsWith(expected), qPrintable(message));
  }

  void cellsWithoutANumberAreLeftOutAndCounted()
  {
    const File file{"time,a,b c,seq\n0,1.5,nan,1\n1,,x,2\n2,+3e2,-4,\n3,,,\n"};
    const auto recording = readRecording(file.path(), {});
    QVERIFY(recording.has_value());
    QCOMPARE(recording->notNumbers, std::uint64_t{7});
    const Played played = play(*recording, {.topic = "t"});
    QCOMPARE(played.bodies.size(), std::size_t{3}); // the last row has nothing to say
    QVERIFY(!played.bodies[0].contains("b c"));
    QCOMPARE(played.bodies[2]["a"].get<double>(), 300.0);
    QCOMPARE(played.bodies[2]["b c"].get<double>(), -4.0);
    QCOMPARE(played.bodies[1]["seq"].get<int>(), 2); // the column's own
    QCOMPARE(played.report.samples, std::uint64_t{5});
  }

  void timesAreIsoOrNumbersOfAnyUnit_data()
  {
    QTest::addColumn<QByteArray>("cell");
    QTest::newRow("ISO") << QByteArray{"2020-03-09T10:14:33Z"};
    QTest::newRow("blank and no zone") << QByteArray{"2020-03-09 10:14:33"};
    QTest::newRow("zone") << QByteArray{"2020-03-09T13:14:33+03:00"};
    QTest::newRow("s") << QByteArray{"1583748873"};
    QTest::newRow("s with fraction") << QByteArray{"1583748873.0"};
    QTest::newRow("ms") << QByteArray{"1583748873000"};
    QTest::newRow("us") << QByteArray{"1583748873000000"};
    QTest::newRow("ns") << QByteArray{"1583748873000000000"};
  }
  void timesAreIsoOrNumbersOfAnyUnit()
  {
    QFETCH(const QByteArray, cell);
    const File file{"t,a\n" + cell.toStdString() + ",1\n"};
    const auto recording = readRecording(file.path(), {',', "t", {}});
    QVERIFY(recording.has_value());
    QVERIFY(recording->first == *fromIso8601("2020-03-09T10:14:33Z"));
  }

  void playsInItsOwnTimeStampedFromNow()
  {
    const File file{"time,a\n100,1\n101.5,2\n110,3\n"};
    const Played played = play(*readRecording(file.path(), {}), {.topic = "t"});
    QVERIFY((played.sentAt == std::vector<Duration>{0s, 1500ms, 10s}));
    QCOMPARE(played.bodies[0]["ts"].get<std::string>(), toIso8601(played.now));
    QCOMPARE(played.bodies[2]["ts"].get<std::string>(), toIso8601(played.now + 10s));
    QCOMPARE(played.bodies[2]["seq"].get<int>(), 3);
  }

  void speedShortensDistancesOfMomentsAndStamps()
  {
    const File file{"time,a\n100,1\n110,3\n"};
    const Played played = play(*readRecording(file.path(), {}), {.topic = "t", .speed = 10});
    QVERIFY((played.sentAt == std::vector<Duration>{0s, 1s}));
    QCOMPARE(played.bodies[1]["ts"].get<std::string>(), toIso8601(played.now + 1s));
  }

  void unpacedTheRecordingEndsNow()
  {
    const File file{"time,a\n100,1\n110,3\n"};
    const Played played = play(*readRecording(file.path(), {}), {.topic = "t", .paced = false, .times = ReplayTimes::EndNow});
    QVERIFY((played.sentAt == std::vector<Duration>{0s, 0s}));
    QCOMPARE(played.bodies[0]["ts"].get<std::string>(), toIso8601(played.now - 10s));
    QCOMPARE(played.bodies[1]["ts"].get<std::string>(), toIso8601(played.now));
  }

  void originalTimesAreKept()
  {
    const File file{"time,a\n2020-03-09 10:14:33,1\n"};
    const Played played = play(*readRecording(file.path(), {}), {.topic = "t", .paced = false, .times = ReplayTimes::Original});
    QCOMPARE(played.bodies[0]["ts"].get<std::string>(), std::string{"2020-03-09T10:14:33.000Z"});
  }

  void ignoredColumnsAreNoStreams()
  {
    const File file{"time,a,label\n1,2,3\n"};
    const Played played = play(*readRecording(file.path(), {',', "", {"label"}}), {.topic = "t"});
    QVERIFY(!played.bodies[0].contains("label"));
    const auto wrong = readRecording(file.path(), {',', "", {"lable"}});
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().remedy, std::string{"Did you mean \"label\"?"});
  }

  void recordedRigHasTheStreamsOfItsSite()
  {
    const std::string path = test::sharedData("skab/data/valve1/0.csv");
    if (path.empty())
      QSKIP("the recordings are not here (set ANDON_DATA)");
    const auto recording = readRecording(path, {';', "datetime", {"anomaly", "changepoint"}});
    QVERIFY(recording.has_value());
    QCOMPARE(recording->rows, std::uint64_t{1147});
    QCOMPARE(recording->notNumbers, std::uint64_t{0});
    const Site site = test::siteOf("skab-site");
    for (std::size_t i = 0; i < recording->columns.size(); ++i)
      if (recording->isStream[i])
        QVERIFY2(findStream(site, {AssetId{"rig1"}, recording->columns[i]}) != nullptr, recording->columns[i].c_str());
    const Played played = play(*recording, {.topic = "plant/rig/rig1", .paced = false, .times = ReplayTimes::Original});
    QCOMPARE(played.report.samples, std::uint64_t{1147 * 8});
    QCOMPARE(played.bodies[0]["Volume Flow RateRMS"].get<double>(), 32.0);
  }
};

QTEST_APPLESS_MAIN(TestRecording)
#include "tst_recording.moc"
