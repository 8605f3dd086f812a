// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Why a predictor said what it said at any time, calm times too, and how the predictors of an asset stand.
#include "models/domain/explanation.h"
#include "models/domain/predictor_report.h"
#include "models/items/past_words.h"
#include "models/items/predictor_words.h"
#include "tests/support/fake_desk.h"
#include "tests/support/manual_clock.h"
#include "views/predictor_lines.h"
#include "views/why_pane.h"

#include <QSignalSpy>
#include <QTest>

using namespace andon;
using namespace andon::test;
using namespace std::chrono_literals;

namespace {

const UtcTime begin{std::chrono::hours{24 * 20000}};

PastReason aReason(UtcTime time, double output, double filter, double flow)
{
  PastReason past;
  past.why.predictor = PredictorId{"risk"};
  past.why.version = "0123456789abcdef";
  past.why.time = time;
  past.why.output = output;
  past.why.limit = 0.6;
  past.why.margin = filter + flow;
  past.why.inputs = {{"filter", "Intake filter", "mbar", 1, 18.0, "", 12.0, 25.0, Standing::Usual, filter, 0.0},
                     {"flow", "Delivered air", "m\u00b3/min", 1, 12.0, "", 9.8, 14.8, Standing::Usual, flow, 0.0}};
  return past;
}

const std::vector<WhyPane::Subject> subjects{{AssetId{"C1"}, PredictorId{"risk"}, QStringLiteral("C1 Failure risk")},
                                             {AssetId{"C2"}, PredictorId{"risk"}, QStringLiteral("C2 Failure risk")}};

struct Asking {
  Asking()
      : pane(desk, holder)
  {
    desk.answer<PastReasonsQuery>([this](const PastReasonsQuery &query) -> Result<PastReasonsQuery::Answer> {
      asked.push_back(query);
      if (refuses)
        return failure(ErrorCode::NotFound, "C1", "told risk nothing then");
      auto made = std::make_shared<PastReasons>();
      for (int i = 1; i <= query.most; ++i)
        made->rows.push_back(aReason(query.from + (query.to - query.from) / query.most * i, 0.1, -1.5, 0.5));
      return PastReasonsQuery::Answer{made};
    });
    pane.resize(800, 500);
    pane.setSubjects(subjects, QTimeZone::utc());
    pane.setRange(begin, begin + 8h);
    pane.show();
    settle();
  }
  void settle()
  {
    for (int round = 0; round < 3; ++round) {
      pane.askNow();
      desk.run();
      QCoreApplication::processEvents();
    }
  }

  FakeDesk desk;
  ThemeHolder holder{Theme::light()};
  WhyPane pane;
  std::vector<PastReasonsQuery> asked;
  bool refuses = false;
};

} // namespace

class WhyPaneTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale{QLocale::English, QLocale::UnitedStates}); }

  void aCalmMomentSaysWhatHeldItThere()
  {
    const QString calm = words::pastSentence(aReason(begin, 0.1, -1.5, 0.5), QStringLiteral("Failure risk"), QTimeZone::utc());
    QVERIFY2(calm.contains(QLatin1String("calm")) && calm.contains(QLatin1String("Intake filter")), qPrintable(calm));
    QVERIFY2(!calm.contains(QLatin1String("Delivered air")), qPrintable(calm));
    const QString loud = words::pastSentence(aReason(begin, 0.9, -0.5, 2.5), QStringLiteral("Failure risk"), QTimeZone::utc());
    QVERIFY2(loud.contains(QLatin1String("beyond its limit")) && loud.contains(QLatin1String("Delivered air")), qPrintable(loud));
    QVERIFY2(!loud.contains(QLatin1String("Intake filter")), qPrintable(loud));
  }

  void coursesKeepTheSumOfEachMoment()
  {
    PastReasons past;
    for (int i = 0; i < 10; ++i) {
      PastReason row = aReason(begin + i * 1min, 0.5, 0.3 * i, -0.2);
      row.why.inputs.push_back({"heat", "Heat", "", 1, 1.0, "", 0.0, 1.0, Standing::Usual, 0.01, 0.0});
      row.why.rest = 0.05;
      past.rows.push_back(row);
    }
    const auto courses = words::contributionCourses(past, 2);
    QCOMPARE(courses.size(), std::size_t{3}); // two and the others
    QCOMPARE(courses[0].name, QStringLiteral("Intake filter"));
    for (std::size_t i = 0; i < 10; ++i) {
      double sum = 0.0;
      for (const auto &course : courses)
        sum += course.amounts[i];
      QVERIFY(std::abs(sum - (0.3 * static_cast<double>(i) - 0.2 + 0.01 + 0.05)) < 1e-12);
    }
  }

  void itAsksForNoMoreMomentsThanItHasPixels()
  {
    Asking at;
    QVERIFY(at.pane.text().contains(QLatin1String("calm")));
    int most = 0;
    for (const PastReasonsQuery &query : at.asked)
      most = std::max(most, query.most);
    QVERIFY2(most > 1 && most <= at.pane.plot().width(), std::to_string(most).c_str());
    QCOMPARE(at.pane.plot().points(), static_cast<std::size_t>(most));
    QCOMPARE(at.pane.plot().courses().size(), std::size_t{2});
  }

  void ofMomentsInARowOnlyTheLastIsAsked()
  {
    Asking at;
    const std::size_t before = at.asked.size();
    for (int i = 0; i < 20; ++i)
      at.pane.setMoment(begin + i * 1min);
    at.settle();
    QCOMPARE(at.asked.size(), before + 1);
    QCOMPARE(at.asked.back().to, begin + 19min);
    QCOMPARE(at.asked.back().most, 1);
    at.pane.setMoment(std::nullopt); // a cursor that goes leaves the answer
    at.settle();
    QCOMPARE(at.asked.size(), before + 1);
  }

  void anotherAssetIsAskedAboutAndARefusalIsRead()
  {
    Asking at;
    QCOMPARE(at.pane.choices().size(), std::size_t{2});
    at.refuses = true;
    at.pane.choices()[1]->click();
    at.settle();
    QCOMPARE(at.asked.back().asset, AssetId{"C2"});
    QVERIFY2(at.pane.text().contains(QLatin1String("nothing")), qPrintable(at.pane.text()));
    QCOMPARE(at.pane.plot().points(), std::size_t{0});
    at.pane.setSubjects({}, QTimeZone::utc());
    QVERIFY(at.pane.text().contains(QLatin1String("No predictor")));
  }

  void aMomentIsChosenOnThePlot()
  {
    Asking at;
    QSignalSpy chosen(&at.pane, &WhyPane::momentChosen);
    QTest::mouseClick(&at.pane.plot(), Qt::LeftButton, {}, QPoint(at.pane.plot().width() / 2, 60));
    QCOMPARE(chosen.size(), 1);
    const auto time = chosen.front().front().value<UtcTime>();
    QVERIFY(time > begin + 3h && time < begin + 5h);
    QTest::keyClick(&at.pane.plot(), Qt::Key_Left);
    QCOMPARE(chosen.size(), 2);
  }

  void predictorsOfAnAssetSayWhoSpeaksAndWhatDrifted()
  {
    FakeDesk desk;
    ManualClock clock;
    ThemeHolder holder{Theme::light()};
    PredictorStatus here;
    here.predictor = PredictorId{"risk"};
    here.name = "Failure risk";
    here.version = here.installed = "0123456789abcdef";
    here.time = begin;
    here.output = 0.25;
    here.drift = DriftFinding::Sensor;
    here.rows = 1200;
    here.inputs = {{"heat", "Oil temperature", 0.31, 0.18, 1e-6, 0.8}, {"flow", "Delivered air", 0.02, 0.04, 0.4, 0.2}};
    PredictorStatus edge;
    edge.predictor = PredictorId{"choke"};
    edge.name = "Choke risk";
    edge.version = "1.4";
    edge.isOfEdge = true;
    edge.time = begin;
    edge.output = 0.93;
    desk.answer<PredictorsQuery>([&](const PredictorsQuery &) -> Result<PredictorsQuery::Answer> {
      return PredictorsQuery::Answer{std::make_shared<PredictorReport>(PredictorReport{{here, edge}})};
    });
    PredictorLines lines(desk, holder, clock);
    QVERIFY(lines.isHidden());
    lines.setAsset(AssetId{"C1"}, QTimeZone::utc());
    desk.run();
    QVERIFY(!lines.isHidden());
    const QString text = lines.text();
    QVERIFY2(text.contains(QLatin1String("Failure risk 0.25")) && text.contains(QLatin1String("by package 01234567, here")),
             qPrintable(text));
    QVERIFY2(text.contains(QLatin1String("Choke risk 0.93")) && text.contains(QLatin1String("at the edge by version 1.4")),
             qPrintable(text));
    QVERIFY2(text.contains(QLatin1String("Oil temperature has left")) && text.contains(QLatin1String("PSI 0.31, KS 0.18")),
             qPrintable(text));
  }
};

QTEST_MAIN(WhyPaneTest)
#include "tst_why_pane.moc"
