// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/detection/rule_replay.h"

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
    switch (judge(rule, nullptr, 0, at(offset, value), state)) {
    case ConditionChange::None: text += QLatin1Char('.'); break;
    case ConditionChange::Raised: text += QLatin1Char('^'); break;
    case ConditionChange::Returned: text += QLatin1Char('v'); break;
    }
    offset += 1s;
  }
  return text;
}

const StreamId x{AssetId{"P"}, "x"};
const StreamId y{AssetId{"P"}, "y"};
const StreamId mode{AssetId{"P"}, "mode"};

Site aSite()
{
  Site site;
  Asset pump{AssetId{"P"}, "Pump", {}, {}, {}};
  for (const StreamId &id : {x, y, mode}) {
    Stream stream;
    stream.key = id.key;
    pump.streams.push_back(stream); // one sample a second: stale after ten
  }
  site.assets.push_back(pump);
  return site;
}

/// "x 11" one a second, "." a second without a sample; '^' raised, 'v' returned, '.' nothing.
QString play(const Rule &rule, const QString &script)
{
  ConditionState state;
  const Site site = aSite();
  QString marks;
  Duration offset{};
  for (const QString &part : script.split(QLatin1Char(','))) {
    QChar mark = QLatin1Char('.');
    for (const QString &one : part.split(QLatin1Char('&'))) {
      const QStringList words = one.simplified().split(QLatin1Char(' '));
      if (words.size() < 2)
        continue;
      const Quality quality = words.size() > 2 ? Quality::Bad : Quality::Good;
      const RecordedSample sample{{AssetId{"P"}, words[0].toStdString()}, at(offset, words[1].toDouble(), quality)};
      for (const ConditionTransition &change : replayRule(rule, site, {sample}, state))
        mark = change.change == ConditionChange::Raised ? QLatin1Char('^') : QLatin1Char('v');
    }
    marks += mark;
    offset += 1s;
  }
  return marks;
}

LimitCondition high(const StreamId &stream, double limit, double deadband = 0.0)
{
  return {stream, LimitSide::High, limit, deadband};
}

Rule ruleOf(Condition condition)
{
  Rule rule;
  rule.condition = std::move(condition);
  return rule;
}

Rule counted(Rule rule, int samples, Duration window)
{
  rule.count = {samples, window};
  return rule;
}

Rule delayed(Rule rule, Duration on, Duration off)
{
  rule.onDelay = on;
  rule.offDelay = off;
  return rule;
}

Rule inModes(Rule rule, std::vector<ModeCase> cases, bool otherwise = true)
{
  rule.modes = Modes{mode, std::move(cases), otherwise};
  return rule;
}

DeviationCondition deviation(Direction direction, double limit, double deadband, double from)
{
  return {x, direction, limit, deadband, from, {}};
}

} // namespace

Q_DECLARE_METATYPE(andon::Rule)

class RuleJudgeTest : public QObject {
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
    ConditionState state;
    QCOMPARE(judge(rule, nullptr, 0, at(10s, 9.0), state), ConditionChange::None);
    const ConditionState before = state;
    QCOMPARE(judge(rule, nullptr, 0, at(9s, 50.0), state), ConditionChange::None);
    QCOMPARE(judge(rule, nullptr, 0, at(11s, 50.0, Quality::Bad), state), ConditionChange::None);
    QCOMPARE(judge(rule, nullptr, 0, at(11s, 50.0, Quality::Uncertain), state), ConditionChange::None);
    QVERIFY(static_cast<bool>(state.late));
    QCOMPARE(state.late->length, std::uint8_t{1});
    state.late = {};
    QCOMPARE(state, before);
  }

  void startsAnewWithAClockThatWasSetBack()
  {
    Rule plain = aRule(LimitSide::High, 10.0, 0.0, 2s, 0s);
    Rule counting = plain;
    counting.count = {2, 10s};
    for (const Rule &rule : {plain, counting}) {
      const RulePlan plan = planOf(rule, Site{});
      const RulePlan *used = isPlain(rule) ? nullptr : &plan;
      ConditionState state;
      for (int i = 0; i < 5; ++i)
        QCOMPARE(judge(rule, used, 0, at(1h + i * 1s, 9.0), state), ConditionChange::None);
      // An hour back: late until the 30th of them, then the delay begins.
      for (int i = 0; i < 31; ++i)
        QCOMPARE(judge(rule, used, 0, at(i * 1s, 50.0), state), ConditionChange::None);
      QVERIFY(state.latest == at(30s, 0.0).time);
      int more = 31;
      while (more < 40 && judge(rule, used, 0, at(more * 1s, 50.0), state) == ConditionChange::None)
        ++more;
      QCOMPARE(more, isPlain(rule) ? 31 : 32);
      // A sample now and then that is late is still none.
      const UtcTime newest = state.latest;
      for (int i = 0; i < 60; ++i)
        (void)judge(rule, used, 0, at((i % 2 == 0 ? 10s : 40s) + i * 1s, 9.0), state);
      QVERIFY(state.latest > newest);
    }
  }

  void judgesEveryKind_data()
  {
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const Rule &rule, const char *script, const char *expected) {
      QTest::newRow(name) << rule << QString::fromLatin1(script) << QString::fromLatin1(expected);
    };
    const Rule rising = ruleOf(RateCondition{x, Direction::Up, 60.0, 30.0, 1min, 3s}); // 1 a second, returns at half of it
    row("rate: known once its window is full", rising, "x 0,x 2,x 4,x 6,x 6,x 6,x 6", "...^..v");
    row("rate: the deadband holds it", rising, "x 0,x 2,x 4,x 6,x 7,x 7.9,x 8,x 8", "...^...v");
    row("rate: falling does not count", rising, "x 9,x 6,x 3,x 0", "....");
    row("rate: a silence begins its window anew", rising, "x 0,x 2,x 4,,,,x 40,x 40,x 40,x 40", "..........");
    row("rate: falling", ruleOf(RateCondition{x, Direction::Down, 1.0, 0.0, 1s, 2s}), "x 9,x 7,x 5,x 5,x 5", "..^v.");
    row("rate: either way", ruleOf(RateCondition{x, Direction::Either, 1.0, 0.0, 1s, 2s}), "x 9,x 7,x 5,x 5,x 5,x 7,x 9", "..^v..^");

    row("deviation from a set point", ruleOf(deviation(Direction::Either, 2.0, 1.0, 10.0)), "x 12,x 13,x 11.5,x 11,x 7", ".^.v^");
    row("deviation above", ruleOf(deviation(Direction::Up, 2.0, 0.0, 10.0)), "x 7,x 13,x 12", ".^v");
    row("deviation below", ruleOf(deviation(Direction::Down, 2.0, 0.0, 10.0)), "x 13,x 7,x 8", ".^v");
    DeviationCondition fromY = deviation(Direction::Either, 2.0, 0.0, 0.0);
    fromY.reference = y;
    row("deviation from another stream", ruleOf(fromY), "x 10,y 10,x 13,y 12,y 20", "..^v^");
    row("deviation: a stale reference holds the state", ruleOf(fromY), "y 10&x 13,,,,,,,,,,,x 10,y 10", "^...........v");

    const GroupCondition both{GroupCondition::Needs::All, {high(x, 10.0), high(y, 5.0)}};
    const GroupCondition either{GroupCondition::Needs::Any, {high(x, 10.0, 2.0), high(y, 5.0)}};
    row("all", ruleOf(both), "x 11,y 6,x 10,x 11,y 5", ".^v^v");
    row("all: bad quality changes nothing", ruleOf(both), "x 11,y 6 bad,y 6,x 1 bad,x 1", "..^.v");
    row("all: one that is certainly not past decides", ruleOf(both), "x 11&y 6,x 10", "^v");
    row("any: each with its deadband", ruleOf(either), "x 11,y 1,x 9,x 8,y 6,x 1,y 5", "^..v^.v");
    row("any: a stale one cannot be told from one still past", ruleOf(either), "x 11&y 1,y 1,y 1,y 1,y 1,y 1,y 1,y 1,y 1,y 1,y 1,y 1,x 1",
        "^...........v");

    row("count: three of the last four seconds", counted(ruleOf(high(x, 10.0)), 3, 3s), "x 11,x 9,x 11,x 11,x 9,x 9,x 9", "...^v..");
    row("count: too far apart", counted(ruleOf(high(x, 10.0)), 3, 3s), "x 11,x 9,x 11,x 9,x 11,x 9", "......");
    row("count: a sample twice is one", counted(ruleOf(high(x, 10.0)), 2, 3s), "x 11&x 11,x 9,x 9,x 9,x 9", ".....");
    row("limit, deadband, count, on-delay, off-delay", delayed(counted(ruleOf(high(x, 10.0, 2.0)), 2, 1s), 1s, 2s),
        "x 11,x 9,x 9,x 8,x 8,x 8,x 8", "..^..v.");

    row("mode: disabled", inModes(ruleOf(high(x, 10.0)), {{0.0, false, {}}}), "x 11,mode 0,x 12,mode 1,x 12", "^v.^.");
    row("mode: limits", inModes(ruleOf(high(x, 10.0)), {{2.0, true, 20.0}}), "mode 2,x 15,x 21,mode 1,x 9", "..^.v");
    row("mode: enabled in one alone", inModes(ruleOf(high(x, 10.0)), {{3.0, true, {}}}, false), "x 11,mode 3,mode 4", ".^v");
    row("mode: holds however long it is silent", inModes(ruleOf(high(x, 10.0)), {{0.0, false, {}}}),
        "mode 0,x 11,x 11,x 11,x 11,x 11,x 11,x 11,x 11,x 11,x 11,x 11,x 11,x 11", "..............");
    row("mode: its samples are not counted", inModes(counted(ruleOf(high(x, 10.0)), 2, 5s), {{0.0, false, {}}}), "x 11,mode 1,mode 1,x 11",
        "...^");
  }
  void judgesEveryKind()
  {
    QFETCH(const Rule, rule);
    QFETCH(const QString, script);
    QFETCH(const QString, expected);
    QCOMPARE(play(rule, script), expected);
  }

  void priorityComesFromConsequenceAndTime()
  {
    const PriorityMatrix matrix;
    QVERIFY(priorityFor(matrix, Severity::Severe, 5min) == Priority::Urgent);
    QVERIFY(priorityFor(matrix, Severity::Severe, 6min) == Priority::High);
    QVERIFY(priorityFor(matrix, Severity::Minor, 8h) == Priority::Low);
  }

  /// A restart in the middle of a delay changes nothing: the state is all there is.
  void carriesOnFromAStoredState()
  {
    const bool held = rc::check("splitting a run anywhere gives the same changes", [] {
      const Rule rule = aRule(*rc::gen::element(LimitSide::High, LimitSide::Low), 10.0, *rc::gen::inRange(0, 4),
                              std::chrono::seconds{*rc::gen::inRange(0, 5)}, std::chrono::seconds{*rc::gen::inRange(0, 5)});
      const auto values = *rc::gen::container<std::vector<int>>(rc::gen::inRange(5, 15));
      ConditionState whole;
      ConditionState resumed;
      Duration offset{};
      for (const int value : values) {
        offset += std::chrono::seconds{1};
        const ConditionState copy = resumed; // what a store would give back
        resumed = copy;
        RC_ASSERT(judge(rule, nullptr, 0, at(offset, value), whole) == judge(rule, nullptr, 0, at(offset, value), resumed));
      }
      // Against the definition, written another way: active after n is "held for the delay".
      if (!values.empty() && whole.active != whole.beyond)
        RC_ASSERT(whole.latest - whole.since < (whole.beyond ? rule.onDelay : rule.offDelay));
    });
    QVERIFY(held);
  }
};

QTEST_GUILESS_MAIN(RuleJudgeTest)
#include "tst_rule_judge.moc"
