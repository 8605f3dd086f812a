// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Two versions over the same rows: what both raise and what only one does.
#include "services/engine/shadow_track.h"

#include <QTest>

#include <utility>
#include <vector>

using namespace andon;
using namespace std::chrono_literals;
using engine::ShadowTrack;

namespace {

const AssetId pump{"P-1"};
const UtcTime begin{std::chrono::seconds{1'800'000'000}};

Rule riskAbove(double limit)
{
  Rule rule;
  rule.id = RuleId{"risk"};
  rule.asset = pump;
  PredictorCondition says;
  says.predictor = PredictorId{"risk"};
  says.limit = limit;
  rule.condition = says;
  return rule;
}

struct Track : ShadowTrack {
  Track()
      : ShadowTrack(ShadowComparison{})
  {
    addRule(pump, {riskAbove(0.5), riskAbove(0.7)});
  }
  /// Rows a minute apart: what the champion says, and the challenger.
  void rows(const std::vector<std::pair<double, double>> &scores)
  {
    for (const auto &[champion, challenger] : scores) {
      now += 1min;
      takeChampion(pump, {0, now, champion}, 10us);
      takeChallenger(pump, {0, now, challenger}, 20us);
    }
  }
  void calm(int minutes) { rows(std::vector<std::pair<double, double>>(static_cast<std::size_t>(minutes), {0.1, 0.1})); }
  UtcTime now = begin;
};

} // namespace

class TestShadowTrack : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void bothAboutTheSameTimeAgree()
  {
    Track track;
    track.rows({{0.1, 0.1}, {0.6, 0.1}, {0.6, 0.8}, {0.1, 0.1}});
    track.calm(20);
    track.rows({{0.1, 0.9}, {0.1, 0.1}, {0.9, 0.1}, {0.1, 0.1}}); // the challenger first, over before the champion follows
    track.calm(20);
    const ShadowComparison found = track.comparison();
    QCOMPARE(found.agreements, std::uint64_t{2});
    QVERIFY(found.onlyChampion.empty() && found.onlyChallenger.empty());
    QCOMPARE(found.championSide.raised, std::uint64_t{2});
    QCOMPARE(found.challengerSide.raised, std::uint64_t{2});
    QCOMPARE(found.rows, std::uint64_t{48});
    QCOMPARE(found.sameSide, std::uint64_t{45});
    QCOMPARE(found.championSide.meanMicroseconds, 10.0);
    QCOMPARE(found.challengerSide.worstMicroseconds, 20.0);
  }

  void whatOnlyOneRaisesIsNamed()
  {
    Track track;
    track.rows({{0.1, 0.1}, {0.6, 0.6}, {0.6, 0.6}, {0.1, 0.1}}); // beyond the champion's limit alone
    const UtcTime raised = begin + 2min;
    track.calm(5);
    QVERIFY(track.comparison().onlyChampion.empty()); // the challenger may still follow
    track.calm(20);
    track.rows({{0.1, 0.9}});
    track.calm(20);
    const ShadowComparison found = track.comparison();
    QCOMPARE(found.agreements, std::uint64_t{0});
    QCOMPARE(found.onlyChampion.size(), std::size_t{1});
    QCOMPARE(found.onlyChampion.front().time, raised);
    QCOMPARE(found.onlyChampion.front().until, begin + 4min);
    QCOMPARE(found.onlyChampion.front().value, 0.6);
    QCOMPARE(found.onlyChallenger.size(), std::size_t{1});
    QVERIFY(found.championSide.raisedADay > 0.0 && found.championSide.shareInAlarm > found.challengerSide.shareInAlarm);
  }

  void itGoesOnFromWhatWasKept()
  {
    Track track;
    track.rows({{0.1, 0.1}, {0.6, 0.1}});
    track.calm(20);
    const ShadowComparison kept = track.comparison();
    ShadowTrack again{kept};
    QCOMPARE(again.comparison().onlyChampion, kept.onlyChampion);
    QCOMPARE(again.comparison().rows, kept.rows);
    QCOMPARE(again.comparison().championSide.shareInAlarm, kept.championSide.shareInAlarm); // fuzzy
    again.addRule(pump, {riskAbove(0.5), riskAbove(0.7)});
    again.takeChampion(pump, {0, track.now + 1min, 0.1}, {});
    again.takeChallenger(pump, {0, track.now + 1min, 0.1}, {});
    QCOMPARE(again.comparison().rows, kept.rows + 1);
  }

  void rowsOfNobodyAreNothing()
  {
    Track track;
    track.takeChallenger(AssetId{"P-2"}, {0, begin, 0.9}, 1us);
    QCOMPARE(track.comparison(), ShadowComparison{});
  }
};

QTEST_GUILESS_MAIN(TestShadowTrack)
#include "tst_shadow_track.moc"
