// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How well the demo plant's assets are, without a screen.
#include "tests/support/temporary_folder.h"
#include "tests/system/andonctl.h"

#include <QTest>

#include <cmath>
#include <nlohmann/json.hpp>
#include <set>

using namespace andon;
using nlohmann::json;
using test::Andonctl;
using test::Outcome;

class TestAndonctlHealth : public QObject {
  Q_OBJECT

  test::TemporaryFolder folder_;
  std::string store_ = folder_.file("plant.db");

  static Outcome run(const std::vector<std::string> &arguments)
  {
    QStringList list;
    for (const std::string &argument : arguments)
      list << QString::fromStdString(argument);
    return Andonctl{list}.wait();
  }
  [[nodiscard]] json listOf(std::vector<std::string> more = {}) const
  {
    std::vector<std::string> arguments{"health", "--store", store_, "--json"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return json::parse(run(arguments).out.toStdString());
  }
  [[nodiscard]] bool simulate(const char *start, const char *length, const char *faults) const
  {
    return run({"simulate", "--store", store_, "--speed", "max", "--seed", "5", "--start", start, "--for", length, "--faults", faults})
               .exitCode == 0;
  }

private Q_SLOTS:
  void tooLittleIsNoScore()
  {
    QVERIFY(simulate("2026-11-15T05:00:00Z", "30m", "none"));
    const json assets = listOf();
    QCOMPARE(assets.size(), std::size_t{40});
    for (const json &asset : assets) {
      QVERIFY2(asset["score"].is_null(), asset.dump().c_str());
      QCOMPARE(asset["band"].get<std::string>(), std::string{"unknown"});
    }
    const Outcome told = run({"health", "--store", store_});
    QVERIFY(told.out.contains("not known yet"));
  }

  /// The store goes on with what it knew, and a score says what it is made of.
  void theWorstComeFirst()
  {
    QVERIFY(simulate("2026-11-15T05:30:00Z", "12h", "all"));
    const json assets = listOf();
    QCOMPARE(assets.size(), std::size_t{40});
    double before = 0.0;
    std::set<std::string> bands;
    for (const json &asset : assets) {
      QVERIFY2(asset["score"].is_number(), asset.dump().c_str());
      QVERIFY(asset["score"].get<double>() >= before);
      before = asset["score"].get<double>();
      bands.insert(asset["band"].get<std::string>());
      double lost = 0.0;
      for (const json &part : asset["parts"])
        lost += part["lost"].get<double>();
      QVERIFY2(std::abs(before + lost - 100.0) < 0.01, asset.dump().c_str());
      QCOMPARE(asset["parts"].size(), std::size_t{5});
      QVERIFY(!asset["sensors"].empty() && asset["sensors"][0]["score"].is_number());
    }
    QVERIFY(bands.contains("good"));
    QVERIFY2(assets.front()["score"].get<double>() < assets.back()["score"].get<double>(), assets.front().dump().c_str());
    QCOMPARE(listOf({"--asset", "COMP-03"}).size(), std::size_t{1});
    const Outcome one = run({"health", "--store", store_, "--asset", "COMP-03"});
    QVERIFY(one.out.contains("discharge_temperature"));
  }

  void whatIsNotThereIsNamed()
  {
    const Outcome unknown = run({"health", "--store", store_, "--asset", "NOBODY"});
    QCOMPARE(unknown.exitCode, 1);
    QVERIFY2(unknown.err.contains("NOBODY") && unknown.err.count('\n') == 1, unknown.err.constData());
    const Outcome none = run({"health", "--store", folder_.file("none.db")});
    QCOMPARE(none.exitCode, 1);
    QCOMPARE(none.err.count('\n'), 1);
    QCOMPARE(run({"health"}).exitCode, 2);
  }
};

QTEST_APPLESS_MAIN(TestAndonctlHealth)
#include "tst_andonctl_health.moc"
