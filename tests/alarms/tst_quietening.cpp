// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What verdicts quieten, and what they never do.
#include "models/domain/quietening.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <rapidcheck.h>

using namespace andon;
using namespace std::chrono_literals;

namespace {

const UtcTime start{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21}};
const PersonId tom{"tom"};
const PersonId sam{"sam"};
constexpr double limit = 10.0;

Rule aRule(LimitSide side = LimitSide::High)
{
  Rule rule;
  rule.id = RuleId{"pressure"};
  rule.asset = AssetId{"P-1"};
  rule.condition = LimitCondition{{rule.asset, "pressure"}, side, limit, 0.5};
  return rule;
}

QuietVerdict verdict(std::int64_t occurrence, const PersonId &person, double excess = 1.0, Duration lasted = 60s, UtcTime time = start)
{
  return {OccurrenceId{occurrence}, person, time, true, excess, lasted};
}

Quietening with(const std::vector<std::pair<QuietVerdict, OccurrenceLabel>> &words, const Rule &rule = aRule())
{
  Quietening made;
  made.id = QuieteningId{1};
  for (const auto &[word, label] : words)
    made = withVerdict(std::move(made), rule, word, label, {});
  return made;
}

bool isHeld(const Quietening &quietening, double value, Duration lasted = 0s, UtcTime now = start + 1h, const Rule &rule = aRule())
{
  return decide({&quietening, 1}, {}, rule, value, lasted, now) != nullptr;
}

constexpr auto False = OccurrenceLabel::False;
constexpr auto True = OccurrenceLabel::True;

} // namespace

class TestQuietening : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void holdsWhatResemblesWhatWasCalledFalse_data()
  {
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<int>("hours");
    QTest::addColumn<bool>("held");
    QTest::newRow("as far, as long") << 11.0 << 60 << 1 << true;
    QTest::newRow("within the margin") << 11.1 << 66 << 1 << true;
    QTest::newRow("beyond the margin") << 11.11 << 0 << 1 << false;
    QTest::newRow("longer than the margin") << 11.0 << 67 << 1 << false;
    QTest::newRow("not beyond the limit at all") << 9.0 << 0 << 1 << true;
    QTest::newRow("on its last day") << 11.0 << 0 << 24 * 7 - 1 << true;
    QTest::newRow("when its time is over") << 11.0 << 0 << 24 * 7 << false;
    QTest::newRow("no number") << std::numeric_limits<double>::quiet_NaN() << 0 << 1 << false;
    QTest::newRow("beyond everything") << std::numeric_limits<double>::infinity() << 0 << 1 << false;
  }
  void holdsWhatResemblesWhatWasCalledFalse()
  {
    QFETCH(double, value);
    QFETCH(int, seconds);
    QFETCH(int, hours);
    QFETCH(bool, held);
    const Quietening made = with({{verdict(1, tom), False}});
    QCOMPARE(isHeld(made, value, std::chrono::seconds{seconds}, start + std::chrono::hours{hours}), held);
    QCOMPARE(isHeld(with({{verdict(1, tom), False}}, aRule(LimitSide::Low)), 2.0 * limit - value, std::chrono::seconds{seconds},
                    start + std::chrono::hours{hours}, aRule(LimitSide::Low)),
             held);
  }

  void whatIsNeverQuietened()
  {
    const Quietening made = with({{verdict(1, tom), False}});
    Rule rule = aRule();
    rule.safety = true;
    QVERIFY(!isHeld(made, 10.5, 0s, start, rule));
    rule = aRule();
    rule.latching = true;
    QVERIFY(!isHeld(made, 10.5, 0s, start, rule));
    rule = aRule();
    std::get<LimitCondition>(rule.condition).limit = 9.0; // somebody has moved the limit since
    QVERIFY(!isHeld(made, 10.5, 0s, start, rule));
    rule = aRule();
    rule.id = RuleId{"other"};
    QVERIFY(!isHeld(made, 10.5, 0s, start, rule));
    rule = aRule();
    rule.modes = Modes{{rule.asset, "state"}, {{1.0, true, 3.0}}, true};
    QVERIFY(!isHeld(made, 10.5, 0s, start, rule));
    rule.condition = RateCondition{{rule.asset, "pressure"}};
    QVERIFY(!excessOf(rule, 100.0));
    QVERIFY(!isHeld(made, 10.5, 0s, start - 1s)); // a past that is brought in later was not judged
    QuieteningSettings off;
    off.enabled = false;
    QVERIFY(decide({&made, 1}, off, aRule(), 10.5, 0s, start) == nullptr);
  }

  void verdictsThatAgreeWidenItUpToACap()
  {
    Quietening made;
    QuietBounds before;
    for (std::int64_t i = 1; i <= 60; ++i) {
      made = withVerdict(std::move(made), aRule(), verdict(i, tom, 1.0, 1h), False, {});
      const QuietBounds now = boundsOf(made, {});
      QVERIFY(now.excess >= before.excess && now.lasting >= before.lasting);
      before = now;
    }
    QCOMPARE(made.verdicts.size(), mostQuietVerdicts);
    QCOMPARE(before.excess, 1.5);
    QCOMPARE(before.lasting, QuieteningSettings{}.longestHold);
    QCOMPARE(boundsOf(with({{verdict(1, tom, 1.0, 1h), False}}), {}).lasting, QuieteningSettings{}.holdStep);
    // What the site calls noise is none, however little of it was seen.
    QCOMPARE(boundsOf(with({{verdict(1, tom, 0.01), False}}), {}).excess, 0.5 * 1.1);
  }

  void opinionsEndIt_data()
  {
    using Words = std::vector<std::pair<QuietVerdict, OccurrenceLabel>>;
    QTest::addColumn<Words>("words");
    QTest::addColumn<QString>("end");
    QTest::newRow("nobody disagrees") << Words{{verdict(1, tom), False}, {verdict(1, sam), False}} << "none";
    QTest::newRow("two people on one occurrence") << Words{{verdict(1, tom), False}, {verdict(1, sam), True}} << "disputed";
    QTest::newRow("the same person, otherwise") << Words{{verdict(1, tom), False}, {verdict(1, tom), True}} << "withdrawn";
    QTest::newRow("the same person, unsure") << Words{{verdict(1, tom), False}, {verdict(1, tom), OccurrenceLabel::Unknown}} << "withdrawn";
    QTest::newRow("a later one is true") << Words{{verdict(1, tom), False}, {verdict(2, sam), True}} << "outweighed";
    QTest::newRow("one of four is true")
        << Words{{verdict(1, tom), False}, {verdict(2, tom), False}, {verdict(3, tom), False}, {verdict(4, sam), True}} << "none";
    QTest::newRow("begins anew") << Words{{verdict(1, tom), False}, {verdict(2, sam), True}, {verdict(3, tom), False}} << "none";
  }
  void opinionsEndIt()
  {
    using Words = std::vector<std::pair<QuietVerdict, OccurrenceLabel>>;
    QFETCH(Words, words);
    QFETCH(QString, end);
    const Quietening made = with(words);
    QCOMPARE(QString::fromLatin1(keyOf(made.end)), end);
    QCOMPARE(isHeld(made, 10.5), end == QLatin1String("none"));
    QVERIFY(quieteningEndFrom(keyOf(made.end)) == made.end);
    if (made.end != QuieteningEnd::None)
      QCOMPARE(made.endedBy, words.back().first.person);
  }

  void aPersonWhoWithdrawsTakesTheirEvidenceAlong()
  {
    const Quietening made =
        with({{verdict(1, tom, 5.0), False}, {verdict(2, sam, 1.0), False}, {verdict(1, tom), OccurrenceLabel::Unknown}});
    QVERIFY(isHeld(made, 11.0));
    QVERIFY(!isHeld(made, 14.0));
  }

  void whatReturnsLaterCoversAllOfIt()
  {
    Quietening made = with({{verdict(1, tom, 1.0, 10s), False}});
    coverReturn(made, OccurrenceId{2}, 90s);
    QVERIFY(!isHeld(made, 11.0, 60s));
    coverReturn(made, OccurrenceId{1}, 90s);
    QVERIFY(isHeld(made, 11.0, 60s));
  }

  void neverSilencesMoreThanItMay()
  {
    QVERIFY(rc::check("whatever people say", [] {
      Quietening made;
      const QuieteningSettings settings;
      double worst = 0.0;
      Duration longest{};
      UtcTime now = start;
      UtcTime lastFalse = noTime;
      for (int i = *rc::gen::inRange(1, 60); i > 0; --i) {
        now += std::chrono::minutes{*rc::gen::inRange(0, 600)};
        const QuietVerdict word = verdict(*rc::gen::inRange<std::int64_t>(1, 12), *rc::gen::element(tom, sam),
                                          *rc::gen::inRange(0, 800) / 8.0, std::chrono::seconds{*rc::gen::inRange(0, 4000)}, now);
        const auto label = *rc::gen::element(False, False, True, OccurrenceLabel::Unknown, OccurrenceLabel::Nuisance);
        made = withVerdict(std::move(made), aRule(), word, label, settings);
        if (label == False) {
          worst = std::max(worst, word.excess);
          longest = std::max(longest, word.lasted);
          lastFalse = now;
        }
      }
      const double value = limit + *rc::gen::inRange(-80, 2000) / 8.0;
      const Duration lasted = std::chrono::seconds{*rc::gen::inRange(0, 4000)};
      const UtcTime moment = now + std::chrono::minutes{*rc::gen::inRange(0, 20'000)};
      Rule rule = aRule();
      rule.safety = *rc::gen::arbitrary<bool>();
      if (!isHeld(made, value, lasted, moment, rule))
        return;
      const double widest = 1.0 + settings.margin * mostWidenings;
      RC_ASSERT(!rule.safety);
      RC_ASSERT(value - limit <= std::max(worst, 0.5) * widest);
      RC_ASSERT(lasted <= settings.longestHold && static_cast<double>(lasted.count()) <= static_cast<double>(longest.count()) * widest);
      RC_ASSERT(moment < lastFalse + settings.lasts);
      RC_ASSERT(made.end == QuieteningEnd::None && weightOf(made) > 0);
    }));
  }
};

QTEST_GUILESS_MAIN(TestQuietening)
#include "tst_quietening.moc"
