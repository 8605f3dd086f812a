// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loopback.h"
#include "tests/support/temporary_folder.h"
#include "tests/system/andonctl.h"

#include <QFile>
#include <QTest>

#include <fstream>
#include <nlohmann/json.hpp>

using namespace andon;
using test::Andonctl;
using test::Outcome;

class TestAndonctlUsage : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void badInputGivesOneLineAndACode_data()
  {
    QTest::addColumn<QString>("arguments"); // blanks between; $F a folder for the test, $P a port where nobody listens
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("expected"); // part of the line
    const auto row = [](const char *arguments, int code, const char *expected) {
      QTest::newRow(*arguments == '\0' ? "nothing" : arguments) << QString::fromUtf8(arguments) << code << QString::fromUtf8(expected);
    };
    row("", 2, "subcommand is required");
    row("dance", 2, "andonctl:");
    row("site", 2, "subcommand is required");
    row("site check", 2, "DIR is required");
    row("site check $F/nothing", 1, "is not a folder");
    row("site check $F", 1, "has none of the files of a site");
    row("site check $F/bad-site", 1, "cannot be read as TOML");
    row("simulate", 2, "--broker: is required");
    row("simulate --broker http://x", 2, "is not the address of a broker");
    row("simulate --broker tcp://127.0.0.1:99999", 2, "is not the address of a broker");
    row("simulate --broker tcp://127.0.0.1:$P --for 1", 1, "nothing listens");
    row("simulate --broker tcp://127.0.0.1:$P --for soon", 2, "is not a duration");
    row("simulate --broker tcp://127.0.0.1:$P --assets 0", 2, "--assets");
    row("simulate --broker tcp://127.0.0.1:$P --assets many", 2, "--assets");
    row("simulate --broker tcp://127.0.0.1:$P --rate 0", 2, "--rate");
    row("simulate --broker tcp://127.0.0.1:$P --rate -1", 2, "--rate");
    row("simulate --broker tcp://127.0.0.1:$P --seed x", 2, "--seed");
    row("simulate --broker tcp://127.0.0.1:$P --speed 0", 2, "neither a factor above 0 nor max");
    row("simulate --broker tcp://127.0.0.1:$P --speed nan", 2, "neither a factor above 0 nor max");
    row("simulate --broker tcp://127.0.0.1:$P --speed max", 2, "would never end without --for");
    row("simulate --broker tcp://127.0.0.1:$P --start noon", 2, "is not an ISO 8601 time");
    row("simulate --broker tcp://127.0.0.1:$P --faults gremlins", 2, "is not a fault of the plant");
    row("simulate --broker tcp://127.0.0.1:$P --truth $F/no/truth.json", 1, "lies in a folder that does not exist");
    row("simulate --broker tcp://127.0.0.1:$P --truth $F", 1, "is a folder");
    row("simulate --store a.db", 2, "would never end without --for");
    row("simulate --store $F/a.db --broker tcp://127.0.0.1:$P --for 1h", 2, "one of the two");
    row("simulate --store $F/a.db --for 1h --speed max --continue-from 2026-01-01", 2, "is for a live plant");
    row("simulate --store $F/no/a.db --for 1h --speed max", 1, "no/a.db");
    row("replay $F/good.csv", 2, "goes to --broker URL or into --store FILE");
    row("site import $F", 2, "--store is required");
    row("site export $F/out", 2, "--store is required");
    row("simulate --broker tcp://127.0.0.1:$P --encoding sparkplug", 2, "--encoding");
    row("replay --broker tcp://127.0.0.1:$P", 2, "FILE is required");
    row("replay $F/nothing.csv --broker tcp://127.0.0.1:$P", 1, "nothing.csv: cannot be read");
    row("replay $F --broker tcp://127.0.0.1:$P", 1, "is a folder");
    row("replay $F/bad.csv --broker tcp://127.0.0.1:$P", 1, "bad.csv:3: has \"never\" in the time column");
    row("replay $F/good.csv --broker tcp://127.0.0.1:$P", 1, "nothing listens");
    row("replay $F/good.csv --broker tcp://127.0.0.1:$P --time tiem", 1, "Did you mean \"time\"?");
    row("replay $F/good.csv --broker tcp://127.0.0.1:$P --separator ;;", 2, "must be one character");
    row("replay $F/good.csv --broker tcp://127.0.0.1:$P --asset a/b", 2, "without / + #");
    row("replay $F/good.csv --broker tcp://127.0.0.1:$P --area #", 2, "without / + #");
    row("kpi", 2, "--store: is required, or --alarm-log");
    row("kpi --store $F/nothing.db", 1, "nothing.db");
    row("kpi --store $F/good.csv", 1, "good.csv");
    row("kpi --store $F/nothing.db --from 2026-01-02 --to 2026-01-01", 2, "is not after --from");
    row("audit", 2, "subcommand is required");
    row("decode", 2, "FILE is required");
    row("decode $F/nothing.tsv", 1, "nothing.tsv: cannot be read");
    row("decode $F", 1, "cannot be read");
    row("decode $F/bad.csv --format morse", 2, "is no payload format");
    row("decode $F/bad.csv --shape round", 2, "There are \"flat\"");
    row("decode $F/bad.csv --topic plant/+", 2, "holds a wildcard");
    row("contract", 2, "subcommand is required");
    row("contract diff $F/bad.csv", 2, "AFTER is required");
    row("contract diff $F/nothing.json $F/bad.csv", 1, "nothing.json: is not a file");
    row("contract diff $F/bad.csv $F/bad.csv", 1, "bad.csv:1: cannot be read as JSON");
    row("audit verify", 2, "--store is required");
    row("audit verify --store $F/nothing.db", 1, "nothing.db");
    row("audit list --store $F/nothing.db --limit 0", 2, "--limit");
  }
  void badInputGivesOneLineAndACode()
  {
    QFETCH(QString, arguments);
    QFETCH(const int, code);
    QFETCH(const QString, expected);
    const test::TemporaryFolder folder;
    std::filesystem::create_directory(folder.path() / "bad-site");
    for (const char *name : {"site.toml", "brokers.toml", "areas.toml", "rules.toml"})
      std::ofstream{folder.path() / "bad-site" / name} << (std::string{name} == "site.toml" ? "name = \"Works\"\n" : "");
    std::ofstream{folder.path() / "bad-site" / "rules.toml"} << "[[rule\n";
    std::ofstream{folder.file("bad.csv")} << "time,a\n1,2\nnever,3\n";
    std::ofstream{folder.file("good.csv")} << "time,a\n1,2\n2,3\n";
    arguments.replace(QStringLiteral("$F"), QString::fromStdString(folder.path().string()))
        .replace(QStringLiteral("$P"), QString::number(test::freePort()));

    const Outcome outcome = Andonctl{arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts)}.wait();
    QCOMPARE(outcome.exitCode, code);
    QVERIFY2(outcome.out.isEmpty(), outcome.out.constData());
    QVERIFY2(outcome.err.endsWith('\n') && outcome.err.count('\n') == 1, outcome.err.constData());
    QVERIFY2(QString::fromUtf8(outcome.err).contains(expected), outcome.err.constData());
  }

  void helpHasAnExample_data()
  {
    QTest::addColumn<QString>("command");
    for (const char *command : {"", "site", "site check", "site import", "site export", "site versions", "simulate", "replay", "kpi",
                                "audit", "audit verify", "audit list", "contract", "contract diff"})
      QTest::newRow(*command == '\0' ? "andonctl" : command) << QString::fromUtf8(command);
  }
  void helpHasAnExample()
  {
    QFETCH(const QString, command);
    const Outcome outcome = Andonctl{command.split(QLatin1Char(' '), Qt::SkipEmptyParts) << QStringLiteral("--help")}.wait();
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.err.isEmpty());
    QVERIFY2(outcome.out.contains("Example:\n  andonctl " + command.toUtf8()), outcome.out.constData());
  }

  void siteCheckSaysWhatTheSiteHas()
  {
    const QString folder = QStringLiteral(ANDON_SOURCE_DIR "/resources/demo-site");
    const Outcome text = Andonctl{{QStringLiteral("site"), QStringLiteral("check"), folder}}.wait();
    QCOMPARE(text.exitCode, 0);
    QVERIFY(text.out.startsWith("Demo plant: no problems."));
    const Outcome json = Andonctl{{QStringLiteral("site"), QStringLiteral("check"), folder, QStringLiteral("--json")}}.wait();
    const auto report = nlohmann::json::parse(json.out.toStdString());
    QCOMPARE(report["assets"].get<int>(), 40);
    QVERIFY(report["problems"].empty());
  }

  void contractDiffSaysWhatANewVersionChanges()
  {
    const QString present = QStringLiteral(ANDON_SOURCE_DIR "/resources/demo-site/contracts/pump.json");
    QFile file{present};
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray text = file.readAll();
    text.replace("dtmi:demo:pump;1", "dtmi:demo:pump;2").replace("\"maxValue\": 100,", "\"maxValue\": 120,");
    const test::TemporaryFolder folder;
    std::ofstream{folder.file("pump-2.json")} << text.toStdString();
    const QString changed = QString::fromStdString(folder.file("pump-2.json"));
    const Outcome outcome = Andonctl{{QStringLiteral("contract"), QStringLiteral("diff"), present, changed}}.wait();
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(QString::fromUtf8(outcome.out),
             QStringLiteral("dtmi:demo:pump: version 1 becomes 2\nflow: range 0 to 100 m³/h becomes 0 to 120 m³/h\n"));
    const QString site = QStringLiteral(ANDON_SOURCE_DIR "/resources/demo-site");
    const Outcome same = Andonctl{{QStringLiteral("contract"), QStringLiteral("diff"), site, site}}.wait();
    QCOMPARE(same.exitCode, 0);
    QVERIFY2(same.out.isEmpty(), same.out.constData());
  }
};

QTEST_GUILESS_MAIN(TestAndonctlUsage)
#include "tst_andonctl_usage.moc"
