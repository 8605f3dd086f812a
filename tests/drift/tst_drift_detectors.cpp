// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/drift/adwin.h"
#include "services/drift/conformal_martingale.h"
#include "services/drift/page_hinkley.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <numeric>
#include <random>
#include <rapidcheck.h>

using namespace andon;
using namespace andon::drift;

namespace {

nlohmann::json vectors(const char *key)
{
  const std::string path = test::sharedData("testvectors/vectors.json");
  return path.empty() ? nlohmann::json{} : nlohmann::json::parse(std::ifstream{path})[key];
}

template <class Detector>
std::vector<std::size_t> detections(Detector detector, const std::vector<double> &stream)
{
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < stream.size(); ++i)
    if (detector.add(stream[i]))
      found.push_back(i);
  return found;
}

} // namespace

class TestDriftDetectors : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void adwinFindsTheCheckedChanges()
  {
    const auto river = vectors("drift_river_stream"), gauss = vectors("adwin_gauss");
    if (river.is_null())
      QSKIP("the shared test vectors are not here");
    const auto found = detections(Adwin{}, river["stream"]);
    QVERIFY(!found.empty());
    QCOMPARE(found.front(), river["adwin_first"].get<std::size_t>());
    // A mean that moves by half a deviation at 2000. The peer that made the vector leaves the newest bucket of each size out of its cuts
    // and finds it at 2303; every border is a cut in the paper and here.
    const auto inGauss = detections(Adwin{}, gauss["stream"]);
    QVERIFY(!inGauss.empty() && inGauss.size() <= 3);
    QVERIFY(inGauss.front() >= 2000 && inGauss.front() <= gauss["det"][0].get<std::size_t>());
  }

  void adwinKeepsMeanAndVarianceOfItsWindow()
  {
    const bool holds = rc::check("buckets add up to what they were made of", [] {
      const auto stream = *rc::gen::container<std::vector<double>>(
          *rc::gen::inRange<std::size_t>(1, 300), rc::gen::map(rc::gen::inRange(-100, 100), [](int v) { return v / 7.0; }));
      Adwin adwin{{.delta = 1e-12, .every = 1'000'000}};
      for (const double value : stream)
        adwin.add(value);
      const auto n = static_cast<double>(stream.size());
      const double mean = std::accumulate(stream.begin(), stream.end(), 0.0) / n;
      double squares = 0.0;
      for (const double value : stream)
        squares += (value - mean) * (value - mean);
      RC_ASSERT(adwin.width() == n);
      RC_ASSERT(std::abs(adwin.mean() - mean) < 1e-9);
      RC_ASSERT(std::abs(adwin.variance() - squares / n) < 1e-9);
    });
    QVERIFY(holds);
  }

  void adwinForgetsWhatWasBeforeTheChange()
  {
    Adwin adwin;
    for (int i = 0; i < 1000; ++i)
      adwin.add(i % 2);
    for (int i = 0; i < 1000; ++i)
      adwin.add(5.0 + i % 2);
    QVERIFY(adwin.width() <= 1032.0);
    QVERIFY(std::abs(adwin.mean() - 5.5) < 0.1);
    QVERIFY(!adwin.add(std::nan("")));
  }

  void pageHinkleyFindsTheCheckedChange()
  {
    const auto river = vectors("drift_river_stream");
    if (river.is_null())
      QSKIP("the shared test vectors are not here");
    const auto found = detections(PageHinkley{}, river["stream"]);
    QVERIFY(!found.empty());
    QCOMPARE(found.front(), river["ph_first"].get<std::size_t>());
  }

  void pageHinkleyLooksBothWays()
  {
    for (const double sign : {-1.0, 1.0}) {
      PageHinkley test{{.lambda = 10.0}};
      bool isFound = false;
      for (int i = 0; i < 100; ++i)
        QVERIFY(!test.add(0.0));
      for (int i = 0; i < 30 && !isFound; ++i)
        isFound = test.add(sign);
      QVERIFY(isFound);
    }
  }

  void martingaleMultipliesItsCapital()
  {
    ConformalMartingale martingale{{.epsilon = 0.5, .delta = 0.1}};
    martingale.add(0.25);
    QVERIFY(std::abs(martingale.logCapital() - std::log(0.5 / std::sqrt(0.25))) < 1e-12);
    martingale.add(0.0);
    martingale.add(std::nan(""));
    QVERIFY(std::abs(martingale.logCapital()) < 1e-12);
    QVERIFY(!martingale.add(1.0));
    QVERIFY(martingale.add(0.0001));
  }

  void martingaleCriesWronglyNoMoreOftenThanItSays()
  {
    std::mt19937_64 generator{11};
    std::uniform_real_distribution<double> share{1e-12, 1.0};
    int wrong = 0;
    for (int run = 0; run < 500; ++run) {
      ConformalMartingale martingale{{.epsilon = 0.8, .delta = 0.05}};
      bool hasCried = false;
      for (int i = 0; i < 500 && !hasCried; ++i)
        hasCried = martingale.add(share(generator));
      wrong += hasCried ? 1 : 0;
    }
    QVERIFY2(wrong <= 35, std::to_string(wrong).c_str());
    ConformalMartingale martingale;
    int rows = 0;
    while (!martingale.add(share(generator) * 0.05) && rows < 1000)
      ++rows;
    QVERIFY2(rows < 60, std::to_string(rows).c_str());
  }
};

QTEST_APPLESS_MAIN(TestDriftDetectors)
#include "tst_drift_detectors.moc"
