// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What would clear an alarm of expected behaviour: said where there is one, and of inputs that have to do with it.
#include "services/engine/row_explanation.h"
#include "tests/prediction/small_plant.h"

#include <QTest>

#include <array>
#include <chrono>

using namespace andon;
using namespace andon::prediction;

namespace {

constexpr std::size_t columns = 3;

/// Flow follows pressure; the hall's temperature follows neither.
struct Line {
  test::PlainRandom random;
  double pressure = 5.0, hall = 20.0;

  std::array<double, columns> next()
  {
    pressure = 5.0 + 0.9 * (pressure - 5.0) + 0.6 * (random.next() - 0.5);
    hall = 20.0 + 0.9 * (hall - 20.0) + 0.6 * (random.next() - 0.5);
    return {pressure, 60.0 - 2.0 * (pressure - 5.0) + 0.2 * (random.next() - 0.5), hall};
  }
};

PredictorPackage packageOf()
{
  Line line;
  std::vector<double> rows;
  for (int i = 0; i < 2000; ++i)
    for (const double value : line.next())
      rows.push_back(value);
  auto model = detection::ExpectedBehaviour::train(rows, columns, {});
  if (!model)
    qFatal("%s", toText(model.error()).c_str());
  PredictorPackage package;
  package.manifest.kind = PredictorKind::ExpectedBehaviour;
  package.manifest.threshold = 1.0;
  for (const char *name : {"pressure", "flow", "hall"}) {
    PredictorInput input;
    input.name = name;
    input.canChange = true;
    package.manifest.plan.inputs.push_back(input);
  }
  package.behaviour.emplace();
  package.behaviour->interval = 1.0;
  package.behaviour->assets.push_back({"P-1", 2000, 1999.0, std::move(*model), std::vector<std::vector<double>>(columns)});
  return package;
}

Asset assetOf()
{
  Asset asset;
  asset.id = AssetId{"P-1"};
  for (const char *key : {"pressure", "flow", "hall"}) {
    Stream stream;
    stream.key = key;
    asset.streams.push_back(stream);
  }
  return asset;
}

/// A pump that has run as it was learnt, and the rows that come then.
struct Watched {
  explicit Watched(const PredictorPackage &package)
      : predictor(package)
      , course(predictor.behaviour()->assets.front(), 1.0)
  {
    Line line;
    for (int i = 0; i < 200; ++i) {
      const auto calm = line.next();
      judge({calm.begin(), calm.end()});
    }
  }
  void judge(std::vector<double> next)
  {
    row = std::move(next);
    (void)course.judge(time += 1.0, row);
  }
  [[nodiscard]] double output() const { return course.verdict().score; }
  AlarmExplanation explain(double limit = 1.0)
  {
    PredictorCondition says;
    says.limit = limit;
    const FeatureMemory memory{};
    Predictor::Scratch scratch;
    const UtcTime at{std::chrono::duration_cast<Duration>(std::chrono::duration<double>(time))};
    return engine::explainRow({predictor,
                               PredictorId{"usual"},
                               "v",
                               asset,
                               at,
                               Duration::zero(),
                               row,
                               {output(), output(), output() > 1.0},
                               memory,
                               scratch,
                               &course},
                              says);
  }

  Predictor predictor;
  Asset asset = assetOf();
  BehaviourCourse course;
  double time = 1999.0;
  std::vector<double> row;
};

} // namespace

class TestRowExplanation : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void anAlarmSaysWhatWouldClearIt()
  {
    Watched pump{packageOf()};
    for (int i = 0; i < 20; ++i)
      pump.judge({5.0, 63.0, 20.0});
    QVERIFY(pump.output() > 1.0);
    const AlarmExplanation why = pump.explain();
    QVERIFY(!why.clearing.empty() && why.outputThen <= 1.0 + 1e-6);
    for (const ClearingChange &change : why.clearing)
      QVERIFY2(change.key != "hall", change.key.c_str());
  }

  /// One row is off, and would be an alarm if it stood: it does not, and nobody is told what to do about it.
  void aCalmRowGetsNoAdvice()
  {
    Watched pump{packageOf()};
    pump.judge({5.0, 60.8, 20.0});
    const auto &model = pump.course.learnt().model;
    QVERIFY(pump.output() <= 1.0);
    QVERIFY2(model.settledScore(pump.row, pump.course.state()) > 1.0, "the row is not off by enough for this test");
    const AlarmExplanation why = pump.explain();
    QVERIFY(why.clearing.empty());
    QCOMPARE(why.outputThen, 0.0);
  }

  /// A hair above the limit, the last bit of it by a hall that is a little warm: it is the flow that is wrong.
  void noAdviceNamesAnInputThatIsAsItShouldBe()
  {
    PredictorPackage package = packageOf();
    package.manifest.plan.inputs[0].canChange = package.manifest.plan.inputs[1].canChange = false;
    Watched pump{package};
    for (int i = 0; i < 20; ++i)
      pump.judge({5.0, 60.75, 20.7});
    const auto &verdict = pump.course.verdict();
    QVERIFY(verdict.contributions[2] > 0.0 && verdict.contributions[2] < 0.1 * verdict.score);
    const double limit = pump.output() - 0.1 * verdict.contributions[2];
    const auto moved = smallestChange(pump.course.learnt().model, pump.course.state(), pump.row, std::vector<char>{0, 0, 1}, limit);
    QVERIFY2(!moved.changes.empty(), "moving the hall's temperature would not have cleared it: the test shows nothing");
    QVERIFY(pump.explain(limit).clearing.empty());
  }
};

QTEST_APPLESS_MAIN(TestRowExplanation)
#include "tst_row_explanation.moc"
