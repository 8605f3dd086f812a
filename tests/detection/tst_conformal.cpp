// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/detection/conformal.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>
#include <rapidcheck.h>

using namespace andon;
using namespace andon::detection;

class TestConformal : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void limitAndPAreTheCheckedOnes()
  {
    const std::string path = test::sharedData("testvectors/vectors.json");
    if (path.empty())
      QSKIP("the shared test vectors are not here");
    const auto checked = nlohmann::json::parse(std::ifstream{path})["conformal"];
    const ConformalScores scores{checked["cal"].get<std::vector<double>>()};
    QCOMPARE(scores.limit(checked["alpha"]), checked["threshold"].get<double>());
    for (std::size_t i = 0; i < checked["test"].size(); ++i)
      QCOMPARE(scores.pValue(checked["test"][i]), checked["p"][i].get<double>());
  }

  void limitsAreWhereThePValueIs()
  {
    const bool holds = rc::check("a score is above the limit exactly where its p-value is at most the rate", [] {
      const auto value = rc::gen::map(rc::gen::inRange(0, 60), [](int v) { return v / 4.0; });
      const ConformalScores scores{*rc::gen::container<std::vector<double>>(*rc::gen::inRange<std::size_t>(1, 80), value)};
      const double rate = *rc::gen::inRange(1, 99) / 100.0, score = *value;
      RC_ASSERT((score > scores.limit(rate)) == (scores.pValue(score) <= rate + 1e-12));
      RC_ASSERT(std::isfinite(scores.finiteLimit(rate)) || scores.limit(rate) < 0.0);
    });
    QVERIFY(holds);
  }

  void edgesAreNoSurprise()
  {
    const ConformalScores scores{{3.0, 1.0, std::nan(""), 2.0}};
    QCOMPARE(scores.size(), std::size_t{3});
    QVERIFY(std::isinf(scores.limit(0.2))); // of three scores none is beyond a quarter
    QCOMPARE(scores.limit(0.25), 3.0);
    QCOMPARE(scores.finiteLimit(0.001), 3.0);
    QVERIFY(std::isinf(scores.limit(-0.1)) && scores.limit(1.1) < 0.0);
    QVERIFY(std::isinf(ConformalScores{}.finiteLimit(0.5)));
    QCOMPARE(ConformalScores{}.pValue(1.0), 1.0);
  }

  void adaptedRateHoldsWhileScoresDrift()
  {
    std::mt19937_64 generator{4};
    std::normal_distribution<double> normal;
    std::vector<double> calm(500);
    for (double &score : calm)
      score = normal(generator);
    const ConformalScores scores{calm};
    double rate = 0.1;
    int above = 0, fixed = 0;
    for (int t = 0; t < 20'000; ++t) {
      const double score = normal(generator) + t / 20'000.0;
      const bool isAbove = score > scores.limit(rate);
      above += isAbove ? 1 : 0;
      fixed += score > scores.limit(0.1) ? 1 : 0;
      rate = adaptedRate(rate, 0.1, 0.01, isAbove);
    }
    QVERIFY2(std::abs(above / 20'000.0 - 0.1) < 0.01, std::to_string(above).c_str());
    QVERIFY(fixed / 20'000.0 > 0.18);
  }

  void discoveriesAreThoseBelowTheLine()
  {
    // The example of Benjamini and Hochberg's paper: of fifteen, four at 0.05.
    const std::vector<double> p{0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344,
                                0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0};
    const auto found = discoveries(p, 0.05);
    QCOMPARE(std::count(found.begin(), found.end(), true), 4);
    QVERIFY(found[3] && !found[4]);
    // One that is above its own line is taken along by a later one below.
    const auto both = discoveries(std::vector{0.04, 0.03}, 0.04);
    QVERIFY(both[0] && both[1]);
    QVERIFY(discoveries({}, 0.1).empty());
  }
};

QTEST_APPLESS_MAIN(TestConformal)
#include "tst_conformal.moc"
