// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Packages of expected behaviour: what is kept judges as what was trained, damage is refused, levels are found again after silence.
#include "services/prediction/behaviour_course.h"
#include "services/prediction/predictor_package.h"
#include "tests/engine/pump_behaviour.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace andon;
using namespace andon::prediction;
using namespace andon::test;

namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// Rows of a pump as it should be, judged; how many scores were above 1.
struct Watched {
  std::size_t told = 0, above = 0;
};
Watched watch(BehaviourCourse &course, CalmPump &pump, double &time, int rows, double morePressure = 0.0, double moreFlow = 0.0)
{
  Watched watched;
  for (int i = 0; i < rows; ++i, time += 1.0) {
    const auto [pressure, flow] = pump.next();
    if (course.judge(time, std::vector<double>{pressure + morePressure, flow + moreFlow})) {
      ++watched.told;
      watched.above += course.verdict().score > 1.0 ? 1 : 0;
    }
  }
  return watched;
}

} // namespace

class TestBehaviourPackage : public QObject {
  Q_OBJECT

  TemporaryFolder folder_;
  PredictorPackage package_ = behaviourPackage();

private Q_SLOTS:
  void comesBackAndJudgesAsItDid()
  {
    const std::string place = folder_.file("usual");
    QVERIFY(writePackage(place, package_).has_value());
    const auto loaded = loadPackage(place);
    QVERIFY2(loaded.has_value(), loaded ? "" : toText(loaded.error()).c_str());
    QCOMPARE(loaded->manifest, package_.manifest);
    QVERIFY(loaded->probes == package_.probes);
    QCOMPARE(packageId(*loaded), packageId(package_));
    const auto &before = package_.behaviour->assets.front().model, &after = loaded->behaviour->assets.front().model;
    QCOMPARE(after.keep(), before.keep());
    QCOMPARE(after.calibrationRows(), before.calibrationRows());
    auto one = before.resume(), other = after.resume();
    detection::ExpectedBehaviour::Verdict first, second;
    CalmPump pump;
    for (int i = 0; i < 200; ++i) {
      const auto [pressure, flow] = pump.next();
      const std::vector<double> row{pressure, i < 100 ? flow : flow + 1.5};
      before.judge(row, one, first);
      after.judge(row, other, second);
      QCOMPARE(second.score, first.score);
      QCOMPARE(second.contributions, first.contributions);
      QCOMPARE(second.isAlarm, first.isAlarm);
    }
    QVERIFY(first.isAlarm);
  }

  void everyDamagedByteIsRefused()
  {
    const std::string place = folder_.file("damaged");
    QVERIFY(writePackage(place, package_).has_value());
    const auto whole = readPackageFiles(place);
    QVERIFY(whole.has_value());
    for (const auto &[name, bytes] : *whole)
      for (std::size_t at = 0; at<bytes.size(); at += bytes.size()> 2000 ? 7 : 1) {
        PackageFiles files = *whole;
        files.at(name)[at] = static_cast<char>(bytes[at] ^ 1);
        const auto read = packageFrom(std::move(files), "predictors/usual");
        QVERIFY2(!read && read.error().subject.starts_with("predictors/usual/"), name.c_str());
      }
  }

  void whatNoTrainingLeavesIsRefused()
  {
    const auto refused = [this](const std::string &from, const std::string &to) {
      std::string text = package_.model;
      const auto at = text.find(from);
      if (at == std::string::npos)
        return false;
      text.replace(at, from.size(), to);
      return !parseBehaviour(text).has_value();
    };
    QVERIFY(refused("\"interval\": 1.0", "\"interval\": 0.0"));
    QVERIFY(refused("\"limit\": ", "\"limit\": -"));
    QVERIFY(refused("\"scale\": [", "\"scale\": [ 1.0,"));
    QVERIFY(refused("\"weights\": [", "\"weights\": [ null,"));
    QVERIFY(refused("\"smoothing\": 0.2", "\"smoothing\": 7"));
    QVERIFY(!parseBehaviour("{}").has_value() && !parseBehaviour("").has_value());
    PredictorPackage other = package_;
    other.manifest.rowSeconds = 10.0; // another pace than it has learnt
    QVERIFY(writePackage(folder_.file("pace"), other).has_value());
    QVERIFY(!loadPackage(folder_.file("pace")));
    other = package_;
    other.probes.front().margin += 0.01F;
    QVERIFY(writePackage(folder_.file("probe"), other).has_value());
    QCOMPARE(loadPackage(folder_.file("probe")).error().code, ErrorCode::Corrupt);
  }

  void saysNothingUntilItHasSettled()
  {
    const BehaviourModel::Learnt &learnt = package_.behaviour->assets.front();
    BehaviourCourse course{learnt, 1.0};
    CalmPump pump;
    double time = 1e6;
    QCOMPARE(watch(course, pump, time, BehaviourCourse::settlingRows).told, std::size_t{0});
    const Watched calm = watch(course, pump, time, 400);
    QCOMPARE(calm.told, std::size_t{400});
    QVERIFY2(calm.above <= 12, std::to_string(calm.above).c_str());
    // Both within what is usual for them, but not together.
    const Watched wrong = watch(course, pump, time, 60, 0.0, 1.5);
    QVERIFY2(wrong.above > 40, std::to_string(wrong.above).c_str());
    QVERIFY(course.verdict().contributions[1] > 0.0);
    time += 20.0; // a short silence breaks nothing
    QCOMPARE(watch(course, pump, time, 10).told, std::size_t{10});
    time += 40.0;
    QCOMPARE(watch(course, pump, time, 70).told, std::size_t{10});
  }

  /// Levels that came a long way while nobody watched are no fault; they are found as far as they may have come.
  void levelsCatchUpAfterAYear()
  {
    const BehaviourModel::Learnt &learnt = package_.behaviour->assets.front();
    CalmPump pump;
    BehaviourCourse later{learnt, 1.0};
    double time = learnt.until + 3e7;
    watch(later, pump, time, BehaviourCourse::settlingRows, 0.0, 8.0);
    const Watched year = watch(later, pump, time, 200, 0.0, 8.0);
    QVERIFY2(year.told == 200 && year.above < 20, std::to_string(year.above).c_str());
    BehaviourCourse soon{learnt, 1.0};
    time = learnt.until + 1.0;
    watch(soon, pump, time, BehaviourCourse::settlingRows, 0.0, 8.0);
    QVERIFY(watch(soon, pump, time, 50, 0.0, 8.0).above == 50);
  }

  void theSmallestChangeClears()
  {
    const BehaviourModel::Learnt &learnt = package_.behaviour->assets.front();
    const auto state = learnt.model.resume();
    const std::vector<double> row{5.0, 63.0};
    const std::vector<char> isFree{1, 1};
    QVERIFY(learnt.model.settledScore(row, state) > 1.0);
    const BehaviourClearing clearing = smallestChange(learnt.model, state, row, isFree, 1.0);
    QCOMPARE(clearing.changes.size(), std::size_t{1});
    std::vector<double> calm = row;
    calm[clearing.changes[0].input] = clearing.changes[0].to;
    QVERIFY(learnt.model.settledScore(calm, state) <= 1.0 + 1e-6);
    QVERIFY(std::abs(clearing.score - learnt.model.settledScore(calm, state)) < 1e-9);
    // A tenth less is not enough: it is the smallest.
    calm[clearing.changes[0].input] += 0.1 * (row[clearing.changes[0].input] - calm[clearing.changes[0].input]);
    QVERIFY(learnt.model.settledScore(calm, state) > 1.0);
    QVERIFY(smallestChange(learnt.model, state, row, std::vector<char>{0, 0}, 1.0).changes.empty());
    QVERIFY(smallestChange(learnt.model, state, std::vector<double>{5.0, 60.0}, isFree, 1.0).changes.empty()); // it is calm
    QVERIFY(smallestChange(learnt.model, state, std::vector<double>{missing, 70.0}, isFree, 1.0).changes.size() <= 1);
  }
};

QTEST_APPLESS_MAIN(TestBehaviourPackage)
#include "tst_behaviour_package.moc"
