// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A site as files in and out of a store, and recordings that it judges, as people type it.
#include "services/engine/engine.h"
#include "services/engine/store_socket.h"
#include "services/engine/system_clock.h"
#include "services/history/history_reader.h"
#include "services/security/system_user.h"
#include "services/storage/operations_store.h"
#include "tests/support/shared_data.h"
#include "tests/support/temporary_folder.h"
#include "tests/system/andonctl.h"

#include <QTest>

#include <filesystem>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <unistd.h>

using namespace andon;
using test::Andonctl;
using test::Outcome;

namespace {

std::string contentOf(const std::filesystem::path &path)
{
  std::ifstream stream{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{stream}, {}};
}

} // namespace

class TestAndonctlSite : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init() { folder_ = std::make_unique<test::TemporaryFolder>(); }

  void exportAndImportAreTheIdentity()
  {
    QCOMPARE(run("site import $D --store $F/a.db --reason start").exitCode, 0);
    const Outcome exported = run("site export $F/out/ --store $F/a.db");
    QVERIFY2(exported.exitCode == 0, exported.err.constData());
    const std::filesystem::path demo = std::string{ANDON_SOURCE_DIR} + "/resources/demo-site";
    for (const auto &entry : std::filesystem::recursive_directory_iterator{demo})
      if (entry.is_regular_file())
        QVERIFY2(contentOf(entry.path()) == contentOf(folder_->path() / "out" / std::filesystem::relative(entry.path(), demo)),
                 entry.path().c_str());
    const Outcome dry = run("site import $F/out/ --store $F/a.db --dry-run");
    QCOMPARE(dry.exitCode, 0);
    QCOMPARE(dry.out, QByteArray{"No difference.\n"});
    QCOMPARE(versions(), std::size_t{1});
  }

  void dryRunShowsTheDifferenceAndChangesNothing()
  {
    QCOMPARE(run("site import $D --store $F/a.db --reason start").exitCode, 0);
    QCOMPARE(run("site export $F/out --store $F/a.db").exitCode, 0);
    edit("rules.toml", "high = 105", "high = 107");
    const Outcome dry = run("site import $F/out --store $F/a.db --dry-run");
    QCOMPARE(dry.exitCode, 0);
    QCOMPARE(dry.out, QByteArray{"rule comp-01-discharge-temperature: high limit 105 becomes 107 °C\nfile rules.toml is changed\n"});
    const Outcome json = run("site import $F/out --store $F/a.db --dry-run --json");
    const auto object = nlohmann::json::parse(json.out.toStdString());
    QCOMPARE(object["differences"].size(), std::size_t{1});
    QCOMPARE(object["differences"][0]["settings"][0]["after"].get<std::string>(), std::string{"107"});
    QCOMPARE(versions(), std::size_t{1});
    QVERIFY(!std::filesystem::exists(folder_->path() / "new.db"));
    QCOMPARE(run("site import $F/out --store $F/new.db --dry-run").exitCode, 0);
    QVERIFY(!std::filesystem::exists(folder_->path() / "new.db"));
  }

  void peopleAreAskedWhoTheyAre()
  {
    QCOMPARE(run("site import $D --store $F/a.db --reason start").exitCode, 0);
    std::ofstream{folder_->file("word")} << "correct horse\n";
    QCOMPARE(
        run("people add --store $F/a.db --id ada --name Ada --role administrator --role engineer --new-password-file $F/word").exitCode, 0);
    QCOMPARE(run("site export $F/out --store $F/a.db").exitCode, 0);
    edit("rules.toml", "high = 105", "high = 107");
    const Outcome nobody = run("site import $F/out --store $F/a.db --reason x");
    QCOMPARE(nobody.exitCode, 2);
    QVERIFY2(nobody.err.contains("--by") && nobody.err.count('\n') == 1, nobody.err.constData());
    const Outcome done = run("site import $F/out --store $F/a.db --reason hot-summer --by ada --password-file $F/word");
    QVERIFY2(done.exitCode == 0, done.err.constData());
    QCOMPARE(versions(), std::size_t{2});
    const Outcome listed = run("site versions --store $F/a.db --json");
    const auto rows = nlohmann::json::parse(listed.out.toStdString());
    QCOMPARE(rows[0]["person"].get<std::string>(), std::string{"ada"});
    QCOMPARE(rows[0]["reason"].get<std::string>(), std::string{"hot-summer"});
    QCOMPARE(run("site export $F/first --store $F/a.db --version 1").exitCode, 0);
    QVERIFY(contentOf(folder_->path() / "first" / "rules.toml").find("high = 105") != std::string::npos);

    edit("site.toml", "max_time_shelved", "system_user_acts = true\nmax_time_shelved");
    const Outcome asked = run("site import $F/out --store $F/a.db --reason owner --by ada");
    QCOMPARE(asked.exitCode, 1); // not before the site says so
    QVERIFY2(asked.err.contains("--password-file") && asked.err.count('\n') == 1, asked.err.constData());
    QCOMPARE(run("site import $F/out --store $F/a.db --reason owner --by ada --password-file $F/word").exitCode, 0);
    edit("rules.toml", "high = 107", "high = 108");
    const Outcome owner = run("site import $F/out --store $F/a.db --reason owner --by ada");
    QVERIFY2(owner.exitCode == 0, owner.err.constData());
    QCOMPARE(versions(), std::size_t{4});
    QVERIFY(run("audit list --store $F/a.db --json").out.contains((security::systemUser(geteuid()) + " as ada").c_str()));
  }

  void recordingIsJudgedInItsOwnTime()
  {
    const std::string recording = skab();
    if (recording.empty())
      QSKIP("the SKAB recordings are not here");
    const std::string replay =
        "replay " + recording + " --store $F/c.db --site $R/skab-site --asset rig1 --time datetime --separator ; --speed max";
    const Outcome played = run(replay + " --json");
    QVERIFY2(played.exitCode == 0, played.err.constData());
    const auto summary = nlohmann::json::parse(played.out.toStdString());
    QCOMPARE(summary["rows"].get<int>(), 1147);
    QCOMPARE(summary["samples"].get<int>(), 1147 * 8); // the two columns of labels are no streams of the site
    QVERIFY(summary["alarms_raised"].get<int>() > 0);
    const auto kpi = nlohmann::json::parse(run("kpi --store $F/c.db --json").out.toStdString());
    QCOMPARE(kpi["alarms"].get<int>(), summary["alarms_raised"].get<int>());
    QVERIFY(kpi["hours"].get<double>() > 0.0 && kpi["hours"].get<double>() < 1.0);
    const auto within =
        nlohmann::json::parse(run("kpi --store $F/c.db --json --from 2020-03-09T10:00:00Z --to 2020-03-09T11:00:00Z").out.toStdString());
    QCOMPARE(within["alarms"].get<int>(), kpi["alarms"].get<int>());

    // Played again, nothing happens twice.
    const auto again = nlohmann::json::parse(run(replay + " --json").out.toStdString());
    QCOMPARE(again["passed_over"].get<int>(), 1147);
    QCOMPARE(again["alarms_raised"].get<int>(), 0);
    QVERIFY(nlohmann::json::parse(run("kpi --store $F/c.db --json").out.toStdString()) == kpi);
  }

  void columnsAreStreamsWhereThereIsNoSite()
  {
    const std::string recording = skab();
    if (recording.empty())
      QSKIP("the SKAB recordings are not here");
    const std::string replay = "replay " + recording + " --store $F/c.db --time datetime --separator ; --speed max --asset ";
    const Outcome first = run(replay + "rig1");
    QVERIFY2(first.exitCode == 0, first.err.constData());
    QVERIFY2(first.out.contains("its 10 streams are the columns of 0.csv"), first.out.constData());
    QCOMPARE(run(replay + "rig2").exitCode, 0);
    auto reader = history::HistoryReader::open(folder_->file("c.history.db"));
    QVERIFY(reader.has_value());
    const auto whole = (*reader)->statistics();
    QCOMPARE(whole->samples, std::uint64_t{1147} * 20);
    QCOMPARE(toIso8601(whole->from), std::string{"2020-03-09T10:14:33.000Z"});
    QCOMPARE(run("kpi --store $F/c.db --json").exitCode, 0);
  }

  void replayGoesOnWhereItEnded()
  {
    std::ofstream{folder_->file("half.csv")} << "time,a\n1600000000,1\n1600000001,2\n";
    std::ofstream{folder_->file("whole.csv")} << "time,a\n1600000000,1\n1600000001,2\n1600000002,3\n1600000003,4\n";
    QCOMPARE(run("replay $F/half.csv --store $F/c.db --speed max --asset P").exitCode, 0);
    const Outcome rest = run("replay $F/whole.csv --store $F/c.db --speed max --asset P --json");
    QVERIFY2(rest.exitCode == 0, rest.err.constData());
    const auto summary = nlohmann::json::parse(rest.out.toStdString());
    QCOMPARE(summary["passed_over"].get<int>(), 2);
    QCOMPARE(summary["samples"].get<int>(), 2);
  }

  void replayLeavesAStoreInUseAlone()
  {
    std::ofstream{folder_->file("r.csv")} << "time,a\n1000,1\n";
    const engine::SystemClock clock;
    engine::Engine::Options options;
    options.storePath = folder_->file("c.db");
    options.program = "test";
    const auto owner = engine::Engine::start(options, clock);
    QVERIFY(owner.has_value());
    const Outcome refused = run("replay $F/r.csv --store $F/c.db --speed max --asset P");
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains("c.db") && refused.err.count('\n') == 1, refused.err.constData());
  }

  void badInputGivesOneLine_data()
  {
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *arguments, int code, const char *expected) {
      QTest::newRow(arguments) << QString::fromUtf8(arguments) << code << QString::fromUtf8(expected);
    };
    row("site export $F/out --store $F/none.db", 1, "none.db");
    row("site export $F/out --store $F/empty.db", 1, "has no site yet");
    row("site export $F/filled --store $F/a.db", 1, "holds something that is no site");
    row("site export $F/no/where --store $F/a.db", 1, "does not exist");
    row("site export $F/out --store $F/a.db --version 9", 1, "has no version 9");
    row("site import $F/none --store $F/a.db --dry-run", 1, "is not a folder");
    row("site import $D --store $F/a.db", 2, "--reason");
    row("site import $D --store $F/filled/letter.txt --dry-run", 1, "letter.txt");
    row("site versions --store $F/none.db", 1, "none.db");
    row("replay $F/r.csv --speed max", 2, "--broker");
    row("replay $F/r.csv --speed max --store $F/b.db --broker tcp://127.0.0.1:1", 2, "--store");
    row("replay $F/r.csv --speed max --store $F/b.db --site $D --asset X", 1, "has no asset \"X\"");
    row("replay $F/r.csv --speed max --store $F/filled/letter.txt", 1, "letter.txt");
  }
  void badInputGivesOneLine()
  {
    QFETCH(const QString, arguments);
    QFETCH(const int, code);
    QFETCH(const QString, expected);
    QVERIFY(storage::OperationsStore::open(folder_->file("empty.db")).has_value());
    QCOMPARE(run("site import $D --store $F/a.db --reason start").exitCode, 0);
    std::filesystem::create_directory(folder_->path() / "filled");
    std::ofstream{folder_->path() / "filled" / "letter.txt"} << "Dear";
    std::ofstream{folder_->file("r.csv")} << "time,a\n1000,1\n";
    const Outcome outcome = run(arguments.toStdString());
    QCOMPARE(outcome.exitCode, code);
    QVERIFY2(outcome.err.count('\n') == 1 && QString::fromUtf8(outcome.err).contains(expected), outcome.err.constData());
    QVERIFY2(outcome.out.isEmpty(), outcome.out.constData());
    QVERIFY(!std::filesystem::exists(folder_->path() / "out"));
  }

private:
  /// Blanks between; $F the test's folder, $R the repository's resources, $D its demo site.
  [[nodiscard]] Outcome run(const std::string &line) const
  {
    QString arguments = QString::fromStdString(line);
    arguments.replace(QStringLiteral("$F"), QString::fromStdString(folder_->path().string()))
        .replace(QStringLiteral("$D"), QStringLiteral(ANDON_SOURCE_DIR "/resources/demo-site"))
        .replace(QStringLiteral("$R"), QStringLiteral(ANDON_SOURCE_DIR "/resources"));
    return Andonctl{arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts)}.wait();
  }
  void edit(const char *file, const std::string &from, const std::string &to) const
  {
    const std::filesystem::path path = folder_->path() / "out" / file;
    std::string text = contentOf(path);
    text.replace(text.find(from), from.size(), to);
    std::ofstream{path, std::ios::binary} << text;
  }
  [[nodiscard]] std::size_t versions() const
  {
    auto reader = storage::OperationsReader::open(folder_->file("a.db"));
    return (*reader)->siteVersions()->size();
  }
  [[nodiscard]] static std::string skab() { return test::sharedData("skab/data/valve1/0.csv"); }

  std::unique_ptr<test::TemporaryFolder> folder_;
};

QTEST_GUILESS_MAIN(TestAndonctlSite)
#include "tst_andonctl_site.moc"
