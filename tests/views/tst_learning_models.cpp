// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the learning page is made of without its widgets: lists that keep their rows, pages that are put together, words of checks.
#include "models/items/learning_list_model.h"
#include "models/items/shadow_words.h"
#include "tests/views/plant_learning.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <rapidcheck.h>
#include <set>

using namespace andon;
using namespace andon::test;

namespace {

LearningItem itemOf(int key, int state)
{
  LearningItem item;
  item.key = std::to_string(key);
  item.row.title = QString::number(key);
  item.row.state = QString::number(state);
  return item;
}

void settle(Plant &plant)
{
  plant.desk.run();
}

} // namespace

class LearningModelsTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

  /// Any list after any other: the rows are the new ones, and a row that stays keeps its persistent index.
  void listsFollowWithoutAReset()
  {
    QVERIFY(rc::check([] {
      LearningListModel model;
      const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
      QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
      for (int round = 0; round < 4; ++round) {
        std::vector<LearningItem> items;
        std::set<int> used;
        for (const int key : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 12)))
          if (used.insert(key).second)
            items.push_back(itemOf(key, *rc::gen::inRange(0, 3)));
        std::map<std::string, QPersistentModelIndex> kept;
        for (int row = 0; row < model.rowCount(); ++row)
          kept[model.keyAt(row)] = QPersistentModelIndex(model.index(row));
        model.setItems(items);
        RC_ASSERT(model.items() == items);
        for (const auto &[key, index] : kept)
          RC_ASSERT(index.isValid() == (model.rowOf(key) >= 0) && (!index.isValid() || index.row() == model.rowOf(key)));
      }
      RC_ASSERT(resets.isEmpty());
    }));
  }

  void earlierPagesStayWhenTheNewestIsReadAgain()
  {
    Plant plant;
    plant.open();
    const auto loop = openLearning(plant);
    const RetrainingItem pattern = loop->items.front();
    loop->items.clear();
    for (int number = 450; number > 0; --number) {
      RetrainingItem item = pattern;
      item.number = number;
      item.occurrence = OccurrenceId{number};
      item.id = RetrainingItemId{std::to_string(number)};
      loop->items.push_back(item);
    }
    LearningBoard board(plant.desk);
    board.setPredictor(loop->predictor);
    QVERIFY(loop->asked.empty()); // the page asks while it is shown
    board.askAll();
    settle(plant);
    QCOMPARE(board.queue().rows.size(), std::size_t{200});
    QVERIFY(board.hasMore());
    board.askMore();
    settle(plant);
    QCOMPARE(board.queue().rows.size(), std::size_t{400});
    RetrainingItem fresh = pattern;
    fresh.number = 451;
    fresh.occurrence = OccurrenceId{451};
    loop->items.insert(loop->items.begin(), fresh);
    QSignalSpy changes(&board, &LearningBoard::queueChanged);
    board.askAll();
    settle(plant);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(board.queue().rows.size(), std::size_t{401});
    for (std::size_t i = 1; i < board.queue().rows.size(); ++i)
      QCOMPARE(board.queue().rows[i].number, board.queue().rows[i - 1].number - 1);
    board.askMore();
    settle(plant);
    QCOMPARE(board.queue().rows.size(), std::size_t{451});
    QVERIFY(!board.hasMore());
    board.askAll(); // nothing is new: nobody's list is touched
    settle(plant);
    QCOMPARE(changes.count(), 2);
  }

  void tapsOfAnotherPersonAreForgotten()
  {
    Plant plant;
    plant.open();
    const auto loop = openLearning(plant);
    LearningBoard board(plant.desk);
    board.setPerson(PersonId{"meyer"}, false);
    board.askAll();
    settle(plant);
    QCOMPARE(board.taps().rows.size(), std::size_t{6});
    board.setPerson(PersonId{"lindqvist"}, false);
    QVERIFY(board.taps().rows.empty() && !board.hasTaps());
    board.askAll();
    settle(plant);
    QCOMPARE(board.taps().rows.size(), std::size_t{3});
  }

  void checksNameWhatIsWorse()
  {
    Plant plant;
    plant.open();
    const auto loop = openLearning(plant);
    PredictorVersion version = loop->versions.front();
    const auto failed = [](const std::vector<words::PromotionCheck> &checks) {
      return std::count_if(checks.begin(), checks.end(), [](const words::PromotionCheck &check) { return !check.isMet; });
    };
    QCOMPARE(failed(words::promotionChecks(version, &loop->shadows.front())), 1); // the area under the curve
    QCOMPARE(failed(words::promotionChecks(version, nullptr)), 2);                // and it was never in the shadow
    version.problem = "its probe rows answer otherwise";
    QCOMPARE(words::promotionChecks(version, nullptr).front().text, QStringLiteral("its probe rows answer otherwise"));
    ShadowComparison worse = loop->shadows.front();
    worse.challengerSide.missed = 1;
    version.problem.clear();
    QCOMPARE(failed(words::promotionChecks(version, &worse)), 2);
  }

  void aFigureThatNobodyKnowsIsShownAndNotJudged()
  {
    PredictorVersion version;
    version.figures = {{"something_else", 2.0, 1.0}, {"rmse", 11.0, 12.0}, {"recall", 0.5, std::nullopt}};
    const std::vector<words::BenchRow> rows = words::figureRows(version);
    QCOMPARE(rows[0].name, QStringLiteral("something_else"));
    QCOMPARE(rows[0].verdict, 0);
    QCOMPARE(rows[1].verdict, 1); // less is better
    QCOMPARE(rows[2].now, QString(QChar(0x2014)));
  }

  void whatCardsOfTheHouseMeasureHasAName()
  {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    PredictorVersion version;
    version.figures = {{"caught", 43'108.0, std::nullopt}, {"caught_drift", 0.25, std::nullopt}, {"delay_level_shift", 40.0, 55.0}};
    const std::vector<words::BenchRow> rows = words::figureRows(version);
    QCOMPARE(rows[0].name, QStringLiteral("Rows of events found"));
    QCOMPARE(rows[0].after, QStringLiteral("43,108"));
    QCOMPARE(rows[1].name, QStringLiteral("Caught of slow drift, share"));
    QCOMPARE(rows[1].after, QStringLiteral("0.250"));
    QCOMPARE(rows[2].name, QStringLiteral("Time to catch a shift of level, s"));
    QCOMPARE(rows[2].verdict, 1); // sooner is better
  }
};

QTEST_GUILESS_MAIN(LearningModelsTest)
#include "tst_learning_models.moc"
