// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Records of work out of a store and into another, as people move them.
#include "tests/support/temporary_folder.h"
#include "tests/system/andonctl.h"

#include <QTest>

#include <fstream>
#include <nlohmann/json.hpp>

using namespace andon;
using nlohmann::json;
using test::Andonctl;
using test::Outcome;

class TestAndonctlWork : public QObject {
  Q_OBJECT

  test::TemporaryFolder folder_;
  std::string password_ = folder_.file("pw");

  static Outcome run(const std::vector<std::string> &arguments)
  {
    QStringList list;
    for (const std::string &argument : arguments)
      list << QString::fromStdString(argument);
    return Andonctl{list}.wait();
  }

  /// A store of the demo's site with the administrator "ada".
  [[nodiscard]] std::string newStore(const char *name) const
  {
    const std::string store = folder_.file(name);
    if (run({"site", "import", std::string{ANDON_SOURCE_DIR} + "/resources/demo-site", "--store", store, "--reason", "first"}).exitCode !=
            0 ||
        run({"people", "add", "--store", store, "--id", "ada", "--name", "Ada", "--role", "administrator", "--new-password-file",
             password_})
                .exitCode != 0)
      qFatal("no store");
    return store;
  }
  [[nodiscard]] Outcome import(const std::string &store, const std::string &file) const
  {
    return run({"work", "import", "--store", store, "--input", file, "--by", "ada", "--password-file", password_, "--reason", "test"});
  }
  [[nodiscard]] static json listOf(const std::string &store)
  {
    return json::parse(run({"work", "list", "--store", store, "--json"}).out.toStdString());
  }

private Q_SLOTS:
  void initTestCase() { std::ofstream{password_} << "correct horse battery\n"; }

  void goesOutAndInAgain()
  {
    const std::string store = newStore("a.db"), file = folder_.file("work.csv"), out = folder_.file("out.csv");
    std::ofstream{file}
        << "asset,rule,started,finished,finding,hours,cost,reference\n"
           "COMP-01,comp-01-failure-risk,2026-08-01T08:00:00Z,2026-08-01T09:30:00Z,\"strainer, \"\"blocked\"\"\",1.5,80,WO-1\n"
           "COMP-01,,2026-09-01T08:00:00Z,,,,,WO-2\n";
    const Outcome imported = import(store, file);
    QVERIFY2(imported.exitCode == 0, imported.err.constData());
    QCOMPARE(imported.out, QByteArray("2 records are in.\n"));
    const json rows = listOf(store);
    QCOMPARE(rows.size(), std::size_t{2});
    QCOMPARE(rows[0]["finding"].get<std::string>(), std::string{"strainer, \"blocked\""});
    QCOMPARE(rows[0]["hours"].get<double>(), 1.5);
    QCOMPARE(rows[1]["finished"].get<std::string>(), std::string{});

    const Outcome exported = run({"work", "export", "--store", store});
    QCOMPARE(exported.exitCode, 0);
    std::ofstream{out} << exported.out.toStdString();
    const std::string other = newStore("b.db");
    QVERIFY(import(other, out).exitCode == 0);
    QVERIFY(import(other, out).exitCode == 0); // by their numbers: nothing is doubled
    QVERIFY(listOf(other) == rows);
    QCOMPARE(run({"work", "export", "--store", other}).out, exported.out);
  }

  void badInputIsOneLineAndTakesNothing_data()
  {
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("expected");
    QTest::newRow("no column") << "finding\nx\n"
                               << "no column \"asset\"";
    QTest::newRow("no asset") << "asset,finding\nCOMP-01,good\n,x\n"
                              << "bad.csv:3";
    QTest::newRow("unknown asset") << "asset\nNOWHERE\n"
                                   << "is no asset of the site";
    QTest::newRow("no time") << "asset,started\nCOMP-01,yesterday\n"
                             << "bad.csv:2";
    QTest::newRow("id is no number") << "id,asset\nseven,COMP-01\n"
                                     << "bad.csv:2: has \"seven\" in the column \"id\"";
    QTest::newRow("id is not whole") << "id,asset\n,COMP-01\n1.5,COMP-01\n"
                                     << "bad.csv:3: has the id \"1.5\"";
    QTest::newRow("occurrence is no number") << "asset,occurrence\nCOMP-01,12 or so\n"
                                             << "in the column \"occurrence\"";
    QTest::newRow("hours") << "asset,hours\nCOMP-01,-2\n"
                           << "bad.csv:2";
    QTest::newRow("id twice") << "asset,id\nCOMP-01,5\nCOMP-01,5\n"
                              << "bad.csv:3";
    QTest::newRow("id too large") << "asset,id\nCOMP-01,9007199254740994\n"
                                  << "bad.csv:2";
    QTest::newRow("id below zero") << "asset,id\nCOMP-01,-1\n"
                                   << "bad.csv:2";
    QTest::newRow("half an occurrence") << "asset,occurrence\nCOMP-01,1.5\n"
                                        << "bad.csv:2";
    QTest::newRow("cost without end") << "asset,cost\nCOMP-01,inf\n"
                                      << "bad.csv:2";
    QTest::newRow("unfinished twice") << "asset,occurrence\nCOMP-01,3\nCOMP-01,3\n"
                                      << "bad.csv:3";
    QTest::newRow("empty") << "asset\n"
                           << "there is no record in it";
  }
  void badInputIsOneLineAndTakesNothing()
  {
    QFETCH(QString, content);
    QFETCH(QString, expected);
    static const std::string store = newStore("bad.db");
    const std::string file = folder_.file("bad.csv");
    std::ofstream{file} << content.toStdString();
    const Outcome outcome = import(store, file);
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.err.contains(expected.toUtf8()), outcome.err.constData());
    QCOMPARE(outcome.err.count('\n'), 1);
    QCOMPARE(listOf(store).size(), std::size_t{0});
  }
};

QTEST_GUILESS_MAIN(TestAndonctlWork)
#include "tst_andonctl_work.moc"
