// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Why a predictor raised an alarm, in words and bars beside the buttons.
#include "models/items/reason_words.h"
#include "tests/support/fake_desk.h"
#include "tests/support/manual_clock.h"
#include "views/alarm_reasons.h"
#include "views/alarm_trend.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <limits>

using namespace andon;
using namespace std::chrono_literals;

namespace {

const PredictorId risk{"compressor-risk"};
const AlarmId riskAlarm{AssetId{"COMP-01"}, RuleId{"comp-01-risk"}};

AlarmExplanation anExplanation()
{
  AlarmExplanation why;
  why.occurrence = OccurrenceId{7};
  why.predictor = risk;
  why.version = "0123456789abcdef";
  why.contract = "dtmi:demo:compressor;1";
  why.output = 0.9;
  why.limit = 0.6;
  why.margin = std::log(9.0);
  why.bias = -std::log(9.0);
  why.inputs = {{"filter", "Intake filter", "mbar", 1, 38.2, "", 12.0, 25.0, Standing::High, 3.0, 1.25},
                {"flow", "Delivered air", "m\u00b3/min", 2, 9.1, "", 9.8, 14.8, Standing::Low, 1.5, 0.0},
                {"heat", "Oil temperature", "\u00b0C", 1, 61.0, "", 50.0, 66.0, Standing::Usual, -0.2, 0.0},
                {"speed", "Speed", "", 0, std::numeric_limits<double>::quiet_NaN(), "", 0.0, 1.0, Standing::Missing, 0.05, 0.0}};
  why.rest = 2.0 * std::log(9.0) - 3.0 - 1.5 + 0.2 - 0.05;
  why.clearing = {{"filter", "Intake filter", "mbar", 1, 38.2, 24.6}};
  why.trainedRows = 60'480;
  why.precision = 0.91;
  why.recall = 0.88;
  why.daysPerFalseAlarm = 12.2;
  why.watched = 2h;
  return why;
}

Site aSite()
{
  Site site;
  Asset asset;
  asset.id = riskAlarm.asset;
  asset.kind = "compressor";
  site.assets.push_back(asset);
  site.predictors.push_back({risk, "Failure risk", "compressor", {}});
  for (const bool predicted : {true, false}) {
    Rule rule;
    rule.id = predicted ? riskAlarm.rule : RuleId{"plain"};
    rule.asset = riskAlarm.asset;
    PredictorCondition says;
    says.predictor = risk;
    says.stream = scoreStreamOf(riskAlarm.asset, risk);
    if (predicted)
      rule.condition = says;
    else
      rule.condition = LimitCondition{{riskAlarm.asset, "heat"}};
    site.rules.push_back(rule);
  }
  return site;
}

AlarmFacts factsOf(const AlarmId &id, std::int64_t occurrence)
{
  AlarmFacts facts;
  facts.status.alarm = id;
  facts.status.occurrence = OccurrenceId{occurrence};
  facts.status.regions.active = true;
  facts.zone = QTimeZone::utc();
  return facts;
}

} // namespace

class TestAlarmReasons : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale{QLocale::English, QLocale::UnitedStates}); }

  void whatTheEdgeSaysIsMarkedAsItsOwn()
  {
    AlarmExplanation why = anExplanation();
    why.reasoner = Reasoner::Edge;
    why.version = "1.4";
    why.inputs.resize(1);
    why.inputs.front().low = why.inputs.front().high = std::numeric_limits<double>::quiet_NaN();
    why.inputs.front().standing = Standing::Usual;
    why.inputs.front().slope = 0.0;
    QCOMPARE(words::reasonSentence(why, QStringLiteral("Failure risk")),
             QStringLiteral("Failure risk is 0.90, above all since Intake filter is 38.2\u00a0mbar."));
    QCOMPARE(words::reasonBars(why, 3).front().amount, 3.0); // in the edge's own unit
    why.told = {"The strainer is filling up."};
    QCOMPARE(words::reasonSentence(why, QStringLiteral("Failure risk")),
             QStringLiteral("Failure risk is 0.90. The edge says: The strainer is filling up."));
    QVERIFY(words::clearingSentence(why).isEmpty());
    QVERIFY(words::certaintyLine(why).contains(QLatin1String("edge")));
    QCOMPARE(words::madeByLine(why), QStringLiteral("compressor-risk at the edge, version 1.4"));
  }

  void barsAddUpToTheOutput()
  {
    const AlarmExplanation why = anExplanation();
    const auto bars = words::reasonBars(why, 3);
    QCOMPARE(bars.size(), std::size_t{3});
    QCOMPARE(bars[0].text, QStringLiteral("Intake filter 38.2\u00a0mbar, above its usual 12.0 to 25.0, rising 1.25\u00a0mbar a minute"));
    QCOMPARE(bars[1].text, QStringLiteral("Delivered air 9.10\u00a0m\u00b3/min, below its usual 9.80 to 14.80"));
    QCOMPARE(bars[2].text, QStringLiteral("Oil temperature 61.0\u00a0\u00b0C, within its usual 50.0 to 66.0"));
    double sum = 0.1; // what is said of any asset
    for (const auto &bar : words::reasonBars(why, 9))
      sum += bar.amount;
    sum += why.rest * 0.8 / (2.0 * std::log(9.0));
    QVERIFY(std::abs(sum - why.output) < 1e-9);
    QVERIFY(words::reasonBars(why, 9).back().text.endsWith(QStringLiteral("missing")));
    AlarmExplanation life = why;
    life.isEvent = false;
    life.side = LimitSide::Low;
    QVERIFY(words::reasonBars(life, 1).front().amount < 0.0); // more hours left speak against the alarm
  }

  void sentences()
  {
    AlarmExplanation why = anExplanation();
    QCOMPARE(words::reasonSentence(why, QStringLiteral("Failure risk")),
             QStringLiteral("Failure risk is 0.90, above all since Intake filter is 38.2\u00a0mbar, above its usual 12.0 to 25.0, rising "
                            "1.25\u00a0mbar a minute; and Delivered air is 9.10\u00a0m\u00b3/min, below its usual 9.80 to 14.80."));
    QCOMPARE(words::clearingSentence(why),
             QStringLiteral("Would clear if Intake filter fell to 24.6\u00a0mbar (was 38.2), all else as it was."));
    QCOMPARE(words::outputLine(why), QStringLiteral("0.90, alarm above 0.60"));
    QVERIFY(words::certaintyLine(why).startsWith(QStringLiteral("About one false alarm in 12 ")));
    QVERIFY(words::certaintyLine(why).contains(QStringLiteral("60,480 rows")));
    QCOMPARE(words::madeByLine(why), QStringLiteral("compressor-risk, package 01234567, contract dtmi:demo:compressor;1"));
    why.clearing.clear();
    why.inputs.clear();
    QVERIFY(words::clearingSentence(why).startsWith(QStringLiteral("No change")));
    QVERIFY(words::reasonSentence(why, QStringLiteral("Failure risk")).contains(QStringLiteral("no single input")));
  }

  void expectedBehaviourTellsTheBand()
  {
    AlarmExplanation why = anExplanation();
    why.isEvent = false;
    why.isExpected = true;
    why.output = 1.844;
    why.limit = 1.0;
    QVERIFY(
        words::reasonBars(why, 1).front().text.startsWith(QStringLiteral("Intake filter 38.2\u00a0mbar, above the expected 12.0 to 25.0")));
    QVERIFY(words::reasonBars(why, 2).back().text.endsWith(QStringLiteral("below the expected 9.80 to 14.80")));
    QCOMPARE(words::outputLine(why), QStringLiteral("1.84, alarm above 1.00"));
    QVERIFY(
        words::reasonSentence(why, QStringLiteral("Unusual behaviour")).startsWith(QStringLiteral("Unusual behaviour is 1.84, above all")));
    why.clearing.clear();
    QVERIFY(!words::clearingSentence(why).contains(QStringLiteral("usual")));
  }

  void theTrendDrawsTheBandThatWasExpected()
  {
    test::FakeDesk desk;
    test::ManualClock clock;
    QTemporaryDir folder;
    WindowSettings settings{folder.filePath(QStringLiteral("window.ini"))};
    ThemeHolder holder{Theme::light()};
    const StreamId heat{riskAlarm.asset, "heat"};
    std::vector<ExpectedQuery> asked;
    desk.answer<TrendQuery>([&](const TrendQuery &query) -> Result<Trend> {
      return Trend{{{query.from, 9.0, 9.0, 9.0}, {query.to, 12.0, 12.0, 12.0}}, {}};
    });
    bool isKnown = true;
    desk.answer<ExpectedQuery>([&](const ExpectedQuery &query) -> Result<ExpectedQuery::Answer> {
      asked.push_back(query);
      if (!isKnown)
        return failure(ErrorCode::NotFound, {}, "nothing was told");
      return ExpectedQuery::Answer{{query.from, 8.0, 10.0}, {query.to, 8.5, 10.5}};
    });
    AlarmFacts facts = factsOf(riskAlarm, 7);
    facts.stream = heat;
    AlarmTrend trend{desk, holder, clock, settings};
    trend.setFacts(facts, aSite(), risk);
    desk.run();
    QVERIFY(!asked.empty());
    QVERIFY(asked.back().predictor == risk && asked.back().stream == heat && asked.back().from < asked.back().to);
    QCOMPARE(trend.view().content().band.size(), std::size_t{2});
    QCOMPARE(trend.view().content().band.front().low, 8.0);
    QCOMPARE(trend.view().content().bandName, QStringLiteral("Expected"));
    // The same alarm with other facts keeps it.
    facts.status.comment = "seen";
    trend.setFacts(facts, aSite(), risk);
    QCOMPARE(trend.view().content().band.size(), std::size_t{2});
    // What told nothing has no band, and another alarm has its own.
    isKnown = false;
    facts.status.occurrence = OccurrenceId{8};
    trend.setFacts(facts, aSite(), risk);
    desk.run();
    QVERIFY(trend.view().content().band.empty());
    facts.normal = Range{1.0, 2.0};
    trend.setFacts(facts, aSite());
    desk.run();
    QCOMPARE(trend.view().content().bandName, QStringLiteral("Normal"));
    QCOMPARE(trend.view().content().band.size(), std::size_t{1});
  }

  void theDetailTellsThem()
  {
    test::FakeDesk desk;
    auto answer = std::make_shared<OccurrenceReasons>();
    bool isThere = false;
    desk.answer<ReasonsQuery>([&](const ReasonsQuery &query) -> Result<ReasonsQuery::Answer> {
      if (!isThere || query.occurrence != OccurrenceId{7})
        return ReasonsQuery::Answer{std::make_shared<OccurrenceReasons>()};
      return ReasonsQuery::Answer{answer};
    });
    answer->explanation = anExplanation();
    SimilarCase similar;
    similar.alarm = {AssetId{"COMP-02"}, RuleId{"comp-02-risk"}};
    similar.raisedAt = UtcTime{std::chrono::sys_days{std::chrono::year{2026} / 9 / 3}};
    similar.returnedAt = similar.raisedAt + 38min;
    similar.likeness = 0.94;
    similar.label = OccurrenceLabel::True;
    similar.note = "filter changed";
    answer->similar.push_back(similar);
    ThemeHolder holder{Theme::light()};
    QWidget window;
    AlarmReasons reasons{desk, holder, &window};
    const Site site = aSite();
    reasons.setFacts(factsOf({riskAlarm.asset, RuleId{"plain"}}, 5), site);
    desk.run();
    QCOMPARE(desk.asked(Query{ReasonsQuery{}}.index()), 0);
    QVERIFY(reasons.isHidden());
    // Not there yet while the alarm is not saved; asked again when it is.
    AlarmFacts facts = factsOf(riskAlarm, 7);
    facts.status.unsaved = true;
    reasons.setFacts(facts, site);
    desk.run();
    QVERIFY(reasons.isHidden());
    isThere = true;
    facts.status.unsaved = false;
    reasons.setFacts(facts, site);
    desk.run();
    QVERIFY(!reasons.isHidden());
    const QStringList lines = reasons.text().split(QLatin1Char('\n'));
    QVERIFY(lines.front().startsWith(QStringLiteral("Failure risk is 0.90")));
    QVERIFY(lines[1].startsWith(QStringLiteral("Intake filter")) && lines[1].contains(QStringLiteral(" +0.")));
    QVERIFY(reasons.text().contains(QStringLiteral("true alarm: filter changed 38:00 0.94")));
    // Once explained it is not asked again for every value.
    const int asked = desk.asked(Query{ReasonsQuery{}}.index());
    facts.status.comment = "looked at";
    reasons.setFacts(facts, site);
    desk.run();
    QCOMPARE(desk.asked(Query{ReasonsQuery{}}.index()), asked);
    reasons.setFacts(factsOf(riskAlarm, 8), site);
    QVERIFY(reasons.isHidden());
  }
};

QTEST_MAIN(TestAlarmReasons)
#include "tst_alarm_reasons.moc"
