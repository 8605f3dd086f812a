// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/detection/limit_detector.h"

#include <QTest>

#include <rapidcheck.h>

using namespace andon;
using namespace andon::detection;
using namespace std::chrono_literals;

namespace {

const UtcTime start{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21}};

Rule aRule(LimitSide side, double limit, double deadband, Duration onDelay, Duration offDelay)
{
  Rule rule;
  rule.condition = LimitCondition{{AssetId{"P"}, "x"}, side, limit, deadband};
  rule.onDelay = onDelay;
  rule.offDelay = offDelay;
  return rule;
}

Sample at(Duration offset, double value, Quality quality = Quality::Good)
{
  return {0, start + offset, value, quality, TimeSource::Device};
}

/// What the samples, one a second, make of the rule: '^' raised, 'v' returned, '.' nothing.
QString marks(const Rule &rule, const std::vector<double> &values)
{
  ConditionState state;
  QString text;
  Duration offset{};
  for (const double value : values) {
    switch (judge(rule, std::get<LimitCondition>(rule.condition), at(offset, value), state)) {
    case ConditionChange::None: text += QLatin1Char('.'); break;
    case ConditionChange::Raised: text += QLatin1Char('^'); break;
    case ConditionChange::Returned: text += QLatin1Char('v'); break;
    }
    offset += 1s;
  }
  return text;
}

} // namespace

class LimitDetectorTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void judges_data()
  {
    QTest::addColumn<int>("side");
    QTest::addColumn<double>("deadband");
    QTest::addColumn<int>("onDelay");
    QTest::addColumn<int>("offDelay");
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<QString>("expected");
    const int high = static_cast<int>(LimitSide::High);
    const int low = static_cast<int>(LimitSide::Low);
    QTest::newRow("above the limit, not at it") << high << 0.0 << 0 << 0 << QList<double>{9, 10, 11, 10} << QStringLiteral("..^v");
    QTest::newRow("below the limit, not at it") << low << 0.0 << 0 << 0 << QList<double>{11, 10, 9, 10} << QStringLiteral("..^v");
    QTest::newRow("high deadband clears at limit - deadband")
        << high << 2.0 << 0 << 0 << QList<double>{11, 9, 8.1, 8, 11} << QStringLiteral("^..v^");
    QTest::newRow("low deadband clears at limit + deadband")
        << low << 2.0 << 0 << 0 << QList<double>{9, 11, 11.9, 12, 9} << QStringLiteral("^..v^");
    QTest::newRow("on-delay of 3 s is over at the fourth sample")
        << high << 0.0 << 3 << 0 << QList<double>{11, 11, 11, 11, 9} << QStringLiteral("...^v");
    QTest::newRow("a lapse starts the on-delay anew")
        << high << 0.0 << 2 << 0 << QList<double>{11, 11, 9, 11, 11, 11} << QStringLiteral(".....^");
    QTest::newRow("off-delay of 2 s") << high << 0.0 << 0 << 2 << QList<double>{11, 9, 9, 9} << QStringLiteral("^..v");
    QTest::newRow("a relapse starts the off-delay anew")
        << high << 0.0 << 0 << 2 << QList<double>{11, 9, 9, 11, 9, 9, 9} << QStringLiteral("^.....v");
    QTest::newRow("deadband and both delays together")
        << high << 2.0 << 1 << 1 << QList<double>{11, 9, 11, 8, 8, 11} << QStringLiteral(".^..v.");
  }
  void judges()
  {
    QFETCH(int, side);
    QFETCH(double, deadband);
    QFETCH(int, onDelay);
    QFETCH(int, offDelay);
    QFETCH(QList<double>, values);
    QFETCH(QString, expected);
    const Rule rule = aRule(static_cast<LimitSide>(side), 10.0, deadband, std::chrono::seconds{onDelay}, std::chrono::seconds{offDelay});
    QCOMPARE(marks(rule, {values.begin(), values.end()}), expected);
  }

  void ignoresLateAndDoubtfulSamples()
  {
    const Rule rule = aRule(LimitSide::High, 10.0, 0.0, 0s, 0s);
    const auto &condition = std::get<LimitCondition>(rule.condition);
    ConditionState state;
    QCOMPARE(judge(rule, condition, at(10s, 9.0), state), ConditionChange::None);
    const ConditionState before = state;
    QCOMPARE(judge(rule, condition, at(9s, 50.0), state), ConditionChange::None);
    QCOMPARE(judge(rule, condition, at(11s, 50.0, Quality::Bad), state), ConditionChange::None);
    QCOMPARE(judge(rule, condition, at(11s, 50.0, Quality::Uncertain), state), ConditionChange::None);
    QCOMPARE(state, before);
  }

  /// A restart in the middle of a delay changes nothing: the state is all there is.
  void carriesOnFromAStoredState()
  {
    const bool held = rc::check("splitting a run anywhere gives the same changes", [] {
      const Rule rule = aRule(*rc::gen::element(LimitSide::High, LimitSide::Low), 10.0, *rc::gen::inRange(0, 4),
                              std::chrono::seconds{*rc::gen::inRange(0, 5)}, std::chrono::seconds{*rc::gen::inRange(0, 5)});
      const auto &condition = std::get<LimitCondition>(rule.condition);
      const auto values = *rc::gen::container<std::vector<int>>(rc::gen::inRange(5, 15));
      ConditionState whole;
      ConditionState resumed;
      Duration offset{};
      for (const int value : values) {
        offset += std::chrono::seconds{1};
        const ConditionState copy = resumed; // what a store would give back
        resumed = copy;
        RC_ASSERT(judge(rule, condition, at(offset, value), whole) == judge(rule, condition, at(offset, value), resumed));
      }
      // Against the definition, written another way: active after n is "held for the delay".
      if (!values.empty() && whole.active != whole.beyond)
        RC_ASSERT(whole.latest - whole.since < (whole.beyond ? rule.onDelay : rule.offDelay));
    });
    QVERIFY(held);
  }
};

QTEST_GUILESS_MAIN(LimitDetectorTest)
#include "tst_limit_detector.moc"
