// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// andonctl kpi, tune and detect as people run them.
#include "services/storage/operations_store.h"
#include "tests/support/shared_data.h"
#include "tests/support/temporary_folder.h"
#include "tests/system/andonctl.h"

#include <QTest>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

using namespace andon;
using nlohmann::json;
using test::Andonctl;
using test::Outcome;

namespace {

Outcome run(const std::vector<std::string> &arguments)
{
  QStringList list;
  for (const std::string &argument : arguments)
    list << QString::fromStdString(argument);
  return Andonctl{list}.wait();
}

std::vector<std::string> linesOf(const std::string &path)
{
  std::ifstream file{path};
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);)
    lines.push_back(line);
  return lines;
}

} // namespace

class TestAndonctlTune : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void kpiReadsAPackedForeignLog()
  {
    const std::string path = test::sharedData("huawei_alarms/18V_55N_Wireless/Alarm.csv.gz");
    if (path.empty())
      QSKIP("the shared recordings are not here");
    const Outcome outcome = run({"kpi", "--alarm-log", path, "--positions", "2", "--json"});
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    const json kpi = json::parse(outcome.out.toStdString());
    QCOMPARE(kpi["alarms"].get<int>(), 34838);
    for (const char *field :
         {"hours", "alarms_per_hour", "per_10min", "flood", "top10_share", "chattering", "fleeting", "stale", "priority_share"})
      QVERIFY2(kpi.contains(field), field);
    QCOMPARE(kpi["per_position"]["per_hour"].get<double>(), kpi["alarms_per_hour"].get<double>() / 2.0);
    QCOMPARE(kpi["top10"].size(), std::size_t{10});
  }

  void whatPeopleHoldOfOccurrencesIsTunedBy()
  {
    const test::TemporaryFolder folder;
    const std::string path = folder.file("plant.db");
    const Outcome simulated = run({"simulate", "--store", path, "--speed", "max", "--for", "4d", "--start", "2026-09-01", "--seed", "2"});
    QVERIFY2(simulated.exitCode == 0, simulated.err.constData());
    const auto recommended = [&](const std::string &rule) {
      const Outcome outcome = run({"tune", "--store", path, "--rule", rule, "--recommend", "--json"});
      if (outcome.exitCode != 0)
        qWarning("%s", outcome.err.constData());
      return outcome.exitCode == 0 ? json::parse(outcome.out.toStdString())["rules"] : json::array();
    };
    // The alarm of one limit that was raised most often.
    json before;
    const json all = json::parse(run({"tune", "--store", path, "--all", "--recommend", "--json"}).out.toStdString());
    for (const json &each : all["rules"])
      if (before.is_null() || each["current"]["activations"].get<int>() > before["current"]["activations"].get<int>())
        before = each;
    QCOMPARE(before["events_are"].get<std::string>(), std::string{"presumed"});
    // Nobody has labelled anything: what only chatters is quietened, and nothing is to raise more often than now.
    int quietened = 0;
    for (const json &each : all["rules"])
      if (!each["proposed"].is_null()) {
        const int now = each["current"]["activations"].get<int>(), then = each["proposed"]["activations"].get<int>();
        QVERIFY2(then < now, each["rule"].get<std::string>().c_str());
        quietened += then * 5 <= now && now >= 10 ? 1 : 0;
      }
    QVERIFY(quietened >= 2);
    const std::string rule = before["rule"].get<std::string>();
    std::size_t labelled = 0;
    {
      storage::Changes changes;
      const AlarmId alarm{AssetId{before["asset"].get<std::string>()}, RuleId{rule}};
      const auto occurrences = (*storage::OperationsReader::open(path))->occurrencesOf(alarm, UtcTime::min(), UtcTime::max());
      QVERIFY(occurrences.has_value());
      for (const Occurrence &each : *occurrences) {
        const bool isTrue = ++labelled % 2 == 1;
        changes.labels.push_back({each.id, PersonId{"sam"}, each.raisedAt, isTrue ? OccurrenceLabel::True : OccurrenceLabel::False, {}});
      }
      QVERIFY(labelled >= 6);
      QVERIFY((*storage::OperationsStore::open(path))->commit(changes).has_value());
    }
    const json after = recommended(rule);
    QCOMPARE(after.size(), std::size_t{1});
    QCOMPARE(after[0]["events_are"].get<std::string>(), std::string{"labelled"});
    QCOMPARE(after[0]["current"]["events"].get<std::size_t>(), (labelled + 1) / 2);
  }

  void tuneAnswersAsTheIssueHasIt()
  {
    const std::string path = test::sharedData("skab/data/valve1/3.csv");
    if (path.empty())
      QSKIP("the shared recordings are not here");
    const Outcome outcome =
        run({"tune",    "--input", path,     "--separator", ";",    "--time",     "datetime", "--value",     "Current", "--label",
             "anomaly", "--limit", "1.0868", "--deadband",  "0.05", "--on-delay", "3",        "--off-delay", "5",       "--json"});
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    const json made = json::parse(outcome.out.toStdString());
    QVERIFY(made["activations"].get<int>() >= 13 && made["activations"].get<int>() <= 15);
    QCOMPARE(made["bare"]["activations"].get<int>(), 191);
    QCOMPARE(made["events"].get<int>(), 1);
    QCOMPARE(made["events_found"].get<int>(), 1);
    for (const char *field : {"activations_per_hour", "time_in_alarm_share", "false_activations", "delay_s", "setting"})
      QVERIFY2(made.contains(field), field);
  }

  void lowLimitIsRecommendedForTheMachine()
  {
    const std::string path = test::sharedData("nab/data/realKnownCause/machine_temperature_system_failure.csv");
    const std::string labels = test::sharedData("nab/labels/combined_windows.json");
    if (path.empty() || labels.empty())
      QSKIP("the shared recordings are not here");
    const Outcome outcome = run({"tune", "--input", path, "--time", "timestamp", "--value", "value", "--windows", labels, "--side", "auto",
                                 "--recommend", "--max-missed", "0", "--json"});
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    const json made = json::parse(outcome.out.toStdString());
    for (const char *field : {"current", "proposed", "front", "why"})
      QVERIFY2(made.contains(field), field);
    QVERIFY2(made["proposed"].is_object(), outcome.out.constData());
    QCOMPARE(made["proposed"]["setting"]["side"].get<std::string>(), std::string{"low"});
    QCOMPARE(made["proposed"]["events_missed"].get<int>(), 0);
    QVERIFY(!made["front"].empty());
  }

  void detectScoresEveryRow()
  {
    std::ofstream file{folder_.file("in.csv")};
    file << "time;a;b;label\n";
    for (int i = 0; i < 200; ++i)
      file << 1800000000 + i << ';' << i % 7 << ';' << 2 * (i % 7) + i % 3 << ";0\n";
    file << "1800000200;3;-40;1\n";
    file.close();
    const std::string output = folder_.file("out.csv");
    const Outcome outcome = run({"detect", "--detector", "t2q", "--train-rows", "150", "--input", folder_.file("in.csv"), "--separator",
                                 ";", "--keep", "label", "--output", output, "--json"});
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    QCOMPARE(json::parse(outcome.out.toStdString())["rows"].get<int>(), 201);
    const auto lines = linesOf(output);
    QCOMPARE(lines.size(), std::size_t{202});
    QCOMPARE(lines[0], std::string{"time,score,alarm,a,b,label"});
    QVERIFY(lines[1].starts_with("2027-01-15T08:00:00.000Z,"));
    QVERIFY(lines[201].ends_with(",1"));
    std::istringstream last{lines[201]};
    std::string time, score, alarm;
    std::getline(last, time, ',');
    std::getline(last, score, ',');
    std::getline(last, alarm, ',');
    QVERIFY(std::stod(score) > 1.0);
    QCOMPARE(alarm, std::string{"1"});
    // What it wrote can be tuned at once.
    const Outcome tuned = run({"tune", "--input", output, "--value", "score", "--label", "label", "--limit", "1", "--json"});
    QVERIFY2(tuned.exitCode == 0, tuned.err.constData());
    QCOMPARE(json::parse(tuned.out.toStdString())["events_found"].get<int>(), 1);
  }

  void failedDetectionLeavesNothingBehind()
  {
    std::ofstream{folder_.file("in.csv")} << "time,a,b\n1,2,3\n2,hot,3\n";
    const Outcome outcome =
        run({"detect", "--detector", "t2q", "--train-rows", "2", "--input", folder_.file("in.csv"), "--output", folder_.file("none.csv")});
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.err.contains("in.csv:3: has \"hot\" in the column \"a\""), outcome.err.constData());
    QVERIFY(!std::filesystem::exists(folder_.file("none.csv")));
    QVERIFY(!std::filesystem::exists(folder_.file("none.csv.part")));
  }

  void badInputGivesOneLine_data()
  {
    QTest::addColumn<QString>("arguments"); // $F the folder
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *arguments, int code, const char *expected) {
      QTest::newRow(arguments) << QString::fromUtf8(arguments) << code << QString::fromUtf8(expected);
    };
    row("tune", 2, "--input: is required");
    row("tune --input $F/good.csv --limit 1", 2, "--value: is required");
    row("tune --input $F/good.csv --value v", 2, "--limit: is required");
    row("tune --input $F/nothing.csv --value v --limit 1", 1, "nothing.csv: cannot be read");
    row("tune --input $F/empty.csv --value v --limit 1", 1, "empty.csv: is empty");
    row("tune --input $F/good.csv --value weight --limit 1", 1, "has no column \"weight\". There are time and v");
    row("tune --input $F/text.csv --value v --limit 1", 1, "text.csv:3: has \"warm\" in the column \"v\"");
    row("tune --input $F/good.csv --value v --limit 1000", 2, "1000 lies far outside of what \"v\" holds, 1 to 4");
    row("tune --input $F/good.csv --value v --limit 2 --deadband 9", 2, "the alarm would never return");
    row("tune --input $F/good.csv --value v --limit 2 --deadband -1", 2, "must be 0 or more");
    row("tune --input $F/good.csv --value v --limit nan", 2, "is not a finite number");
    row("tune --input $F/good.csv --value v --limit 2 --count 3", 2, "--window: is required with --count");
    row("tune --input $F/good.csv --value v --limit 2 --window 5", 2, "means nothing without --count");
    row("tune --input $F/good.csv --value v --limit 2 --side up", 2, "--side");
    row("tune --input $F/good.csv --value v --limit 2 --on-delay soon", 2, "is not a duration");
    row("tune --input $F/good.csv --value v --limit 2 --max-missed 1", 2, "belongs to --recommend");
    row("tune --input $F/good.csv --value v --recommend", 2, "is required where nothing is labelled");
    row("tune --input $F/good.csv --value v --limit 2 --label v --windows $F/w.json", 2, "exclude each other");
    row("tune --input $F/good.csv --value v --limit 2 --windows $F/w.json", 1, "has no windows for good.csv");
    row("tune --input $F/good.csv --store $F/a.db", 2, "exclude each other");
    row("tune --store $F/a.db --recommend", 2, "--rule: is required, or --all");
    row("tune --store $F/a.db --all", 2, "--recommend: is required");
    row("tune --store $F/a.db --all --recommend", 1, "a.db");
    row("kpi --alarm-log $F/nothing.csv", 1, "nothing.csv: cannot be read");
    row("kpi --alarm-log $F/good.csv", 1, "called like \"alarm\"");
    row("kpi --alarm-log $F/good.csv --columns alarm", 2, "does not name a column as in alarm=NAME");
    row("kpi --alarm-log $F/good.csv --positions 0", 2, "--positions");
    row("kpi --alarm-log $F/good.csv --store $F/a.db", 2, "exclude each other");
    row("detect --input $F/good.csv --output $F/o.csv", 2, "--detector");
    row("detect --detector magic --train-rows 2 --input $F/good.csv --output $F/o.csv", 2, "--detector");
    row("detect --detector t2q --input $F/good.csv --output $F/o.csv", 2, "--train-rows: is required, or --train");
    row("detect --detector t2q --train-rows 900 --input $F/good.csv --output $F/o.csv", 1, "has 4 rows, fewer than the 900");
    row("detect --detector t2q --train-rows 4 --input $F/good.csv --output $F/no/o.csv", 1, "folder");
    row("detect --detector t2q --train-rows 4 --input $F/good.csv --output $F/o.csv --ignore w", 1, "has no column \"w\"");
  }
  void badInputGivesOneLine()
  {
    QFETCH(QString, arguments);
    QFETCH(const int, code);
    QFETCH(const QString, expected);
    std::ofstream{folder_.file("good.csv")} << "time,v\n1,1\n2,2\n3,3\n4,4\n";
    std::ofstream{folder_.file("text.csv")} << "time,v\n1,1\n2,warm\n";
    std::ofstream{folder_.file("empty.csv")} << "";
    std::ofstream{folder_.file("w.json")} << R"({"other.csv": []})";
    arguments.replace(QStringLiteral("$F"), QString::fromStdString(folder_.path().string()));
    const Outcome outcome = Andonctl{arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts)}.wait();
    QVERIFY2(outcome.exitCode == code, outcome.err.constData());
    QVERIFY2(outcome.out.isEmpty(), outcome.out.constData());
    QVERIFY2(outcome.err.endsWith('\n') && outcome.err.count('\n') == 1, outcome.err.constData());
    QVERIFY2(QString::fromUtf8(outcome.err).contains(expected), outcome.err.constData());
  }

  void helpHasAnExample_data()
  {
    QTest::addColumn<QString>("command");
    for (const char *command : {"tune", "detect", "kpi"})
      QTest::newRow(command) << QString::fromUtf8(command);
  }
  void helpHasAnExample()
  {
    QFETCH(const QString, command);
    const Outcome outcome = Andonctl{{command, QStringLiteral("--help")}}.wait();
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.out.contains("Example:\n  andonctl " + command.toUtf8()), outcome.out.constData());
  }

private:
  test::TemporaryFolder folder_;
};

QTEST_GUILESS_MAIN(TestAndonctlTune)
#include "tst_andonctl_tune.moc"
