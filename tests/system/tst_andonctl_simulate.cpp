// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/time.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/wait_until.h"
#include "tests/system/andonctl.h"

#include <QTest>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

using namespace andon;
using test::Andonctl;
using test::Outcome;

/// The demo plant straight into a store.
class TestAndonctlSimulate : public QObject {
  Q_OBJECT

private:
  std::unique_ptr<test::TemporaryFolder> folder_;

  QStringList words(const std::string &line) const
  {
    return QString::fromStdString(line)
        .replace(QStringLiteral("$F"), QString::fromStdString(folder_->path().string()))
        .split(QLatin1Char(' '), Qt::SkipEmptyParts);
  }
  Outcome run(const std::string &line) const { return Andonctl{words(line)}.wait(); }
  static nlohmann::json parsed(const Outcome &outcome)
  {
    if (outcome.exitCode != 0)
      qWarning("%s", outcome.err.constData());
    return nlohmann::json::parse(outcome.out.toStdString(), nullptr, false);
  }

private Q_SLOTS:
  void init() { folder_ = std::make_unique<test::TemporaryFolder>(); }

  void dayOfThePlantIsStoredJudgedAndTrue()
  {
    const std::string day = "simulate --store $F/plant.db --speed max --for 1d --start 2026-11-02 --seed 1 --truth $F/truth.json --json";
    const auto done = parsed(run(day));
    QCOMPARE(done["not_stored"].get<int>(), 0);
    QVERIFY(done["samples"].get<int>() > 2'200'000);
    QVERIFY(done["alarms_raised"].get<int>() > 50);
    QCOMPARE(done["to"].get<std::string>(), std::string{"2026-11-03T00:00:00.000Z"});
    const auto kpi = parsed(run("kpi --store $F/plant.db --json"));
    QVERIFY(kpi["alarms"].get<int>() > 50);
    std::ifstream stream{folder_->file("truth.json")};
    const auto truth = nlohmann::json::parse(stream);
    QVERIFY(truth["faults"].size() > 2);
    QVERIFY(truth["cost"].get<double>() > 0.0);
    // The store has it already.
    const auto again = parsed(run(day));
    QCOMPARE(again["samples"].get<int>(), 0);
    QCOMPARE(again["alarms_raised"].get<int>(), 0);
    QCOMPARE(run("site export $F/out --store $F/plant.db").exitCode, 0);
    QCOMPARE(run("site check $F/out").exitCode, 0);
  }

  void stoppedItGoesOnWhereItEnded()
  {
    const std::string week = "simulate --store $F/plant.db --speed max --for 60d --start 2026-09-01 --assets 10 --rate 0.05 --json";
    Andonctl first{words(week)};
    // Some of it is stored, and not all.
    QVERIFY(test::waitUntil([&] {
      std::error_code error;
      std::uintmax_t bytes = 0;
      for (const auto &entry : std::filesystem::directory_iterator{folder_->path(), error})
        if (entry.path().filename().string().starts_with("plant.history.db"))
          bytes += entry.file_size(error);
      return bytes > 500'000 && bytes < 1'000'000'000;
    }));
    first.signal(SIGINT);
    const auto stopped = parsed(first.wait());
    QVERIFY(stopped["stopped"].get<bool>());
    const auto samples = stopped["samples"].get<std::int64_t>();
    QVERIFY(samples > 0);
    QVERIFY(parsed(run("kpi --store $F/plant.db --json")).contains("alarms"));
    const auto rest = parsed(run(week));
    QVERIFY(!rest["stopped"].get<bool>());
    QCOMPARE(rest["from"].get<std::string>() >= stopped["to"].get<std::string>(), true);
    // Every tick once: as many as in one go.
    const auto whole = parsed(run("simulate --store $F/whole.db --speed max --for 60d --start 2026-09-01 --assets 10 --rate 0.05 --json"));
    QCOMPARE(samples + rest["samples"].get<std::int64_t>(), whole["samples"].get<std::int64_t>());
    QCOMPARE(stopped["alarms_raised"].get<int>() + rest["alarms_raised"].get<int>(), whole["alarms_raised"].get<int>());
  }

  void storeOfAnotherSiteIsRefused()
  {
    const std::string skab = std::string{ANDON_SOURCE_DIR} + "/resources/skab-site";
    QCOMPARE(run("site import " + skab + " --store $F/rig.db --reason start").exitCode, 0);
    const Outcome outcome = run("simulate --store $F/rig.db --speed max --for 1h");
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.err.contains("without a single stream") && outcome.err.count('\n') == 1, outcome.err.constData());
  }
};

QTEST_GUILESS_MAIN(TestAndonctlSimulate)
#include "tst_andonctl_simulate.moc"
