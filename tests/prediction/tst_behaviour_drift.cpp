// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What became of an asset since it was learnt: a sensor that leaves the others, a machine whose signals leave each other, another load.
#include "services/prediction/behaviour_drift.h"

#include <QTest>

#include <array>
#include <cmath>
#include <random>

using namespace andon;
using namespace andon::prediction;

namespace {

constexpr std::size_t columns = 4;

/// Four signals that follow one load, each with its own noise.
class Line {
public:
  std::array<double, columns> next(double load = 0.0)
  {
    wander_ = 0.9 * wander_ + 0.4 * normal_(generator_);
    std::array<double, columns> row{};
    for (std::size_t c = 0; c < columns; ++c)
      row.at(c) = 10.0 * static_cast<double>(c + 1) + (load + wander_) + 0.1 * normal_(generator_);
    return row;
  }

private:
  std::mt19937_64 generator_{7};
  std::normal_distribution<double> normal_;
  double wander_ = 0.0;
};

/// Rows one second apart from a time on; from row 600 on `more` is added to each column.
AssetRows rowsFrom(Line &line, int count, const std::array<double, columns> &more = {}, double load = 0.0)
{
  AssetRows rows;
  for (int i = 0; i < count; ++i) {
    rows.times.push_back((600 + i) * std::int64_t{1'000'000'000});
    const auto row = line.next(i < 600 ? 0.0 : load);
    for (std::size_t c = 0; c < columns; ++c)
      rows.values.push_back(row.at(c) + (i < 600 ? 0.0 : more.at(c)));
  }
  return rows;
}

} // namespace

class TestBehaviourDrift : public QObject {
  Q_OBJECT

  Line line_;
  std::optional<BehaviourModel::Learnt> learnt_;

private Q_SLOTS:
  void initTestCase()
  {
    std::vector<double> rows;
    std::vector<std::vector<double>> usual(columns);
    for (int i = 0; i < 600; ++i) {
      const auto row = line_.next();
      rows.insert(rows.end(), row.begin(), row.end());
      for (std::size_t c = 0; c < columns && i % 6 == 0; ++c)
        usual[c].push_back(row.at(c));
    }
    auto model = detection::ExpectedBehaviour::train(rows, columns, {});
    QVERIFY(model.has_value());
    learnt_.emplace(BehaviourModel::Learnt{"LINE", 600, 599.0, std::move(*model), std::move(usual)});
  }

  void nothingHasChanged()
  {
    const BehaviourDrift drift = driftOf(*learnt_, 1.0, rowsFrom(line_, 3000));
    QCOMPARE(drift.rows, std::size_t{2940});
    QVERIFY2(drift.kind == DriftKind::None, qPrintable(QString::number(drift.above)));
    QVERIFY(!drift.changedAt && drift.missing == 0.0);
    QVERIFY(drift.health() > 0.95);
  }

  void aSensorLeavesTheOthers()
  {
    const BehaviourDrift drift = driftOf(*learnt_, 1.0, rowsFrom(line_, 2000, {0.0, 0.0, 3.0, 0.0}));
    QVERIFY(drift.kind == DriftKind::Sensor);
    QCOMPARE(drift.lead, std::size_t{2});
    QVERIFY(drift.changedAt && *drift.changedAt > 1200.0 && *drift.changedAt < 1500.0);
    QVERIFY(drift.health() < 0.8);
  }

  void aMachineChanges()
  {
    const BehaviourDrift drift = driftOf(*learnt_, 1.0, rowsFrom(line_, 2000, {3.0, -3.0, 3.0, -3.0}));
    QVERIFY(drift.kind == DriftKind::Process);
  }

  /// More load: every signal lies elsewhere, and none is wrong.
  void anotherLoadIsNoFault()
  {
    const BehaviourDrift drift = driftOf(*learnt_, 1.0, rowsFrom(line_, 3000, {}, 3.0));
    QVERIFY2(drift.kind == DriftKind::Regime, qPrintable(QString::number(drift.above)));
    QVERIFY(drift.inputs[0].stability > 0.1 && drift.inputs[0].p < 1e-3 && drift.inputs[0].distance > 0.3);
  }

  void missingValuesCostHealthAndFewRowsTellNothing()
  {
    AssetRows rows = rowsFrom(line_, 1000);
    for (std::size_t at = 0; at < rows.values.size(); at += columns)
      rows.values[at] = std::numeric_limits<double>::quiet_NaN();
    const BehaviourDrift drift = driftOf(*learnt_, 1.0, rows);
    QCOMPARE(drift.missing, 0.25);
    QVERIFY(drift.health() <= 0.75);
    QVERIFY(drift.isTold());
    // Sixty are only looked at.
    const BehaviourDrift few = driftOf(*learnt_, 1.0, rowsFrom(line_, 200));
    QCOMPARE(few.rows, std::size_t{140});
    QVERIFY(few.kind == DriftKind::None && !few.isTold());
    QVERIFY2(few.mean > 0.0 && few.mean < 1.0, qPrintable(QString::number(few.mean)));
    double shares = 0.0;
    for (const InputDrift &input : few.inputs)
      shares += input.share;
    QVERIFY(std::abs(shares - 1.0) < 1e-9);
    QVERIFY(!driftOf(*learnt_, 1.0, {}).isTold());
    QCOMPARE(driftOf(*learnt_, 1.0, {}).rows, std::size_t{0});
  }
};

QTEST_APPLESS_MAIN(TestBehaviourDrift)
#include "tst_behaviour_drift.moc"
