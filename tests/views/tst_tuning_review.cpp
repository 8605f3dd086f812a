// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Tuning of the whole plant: searched one by one, ranked, decided on one by one.
#include "tests/views/plant_bench.h"
#include "views/tuning_review.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <map>

using namespace andon;
using namespace andon::test;
using namespace std::chrono_literals;

namespace {

bool isSearched(const Rule &rule)
{
  return !rule.safety && tuning::hindranceOf(rule) == tuning::Hindrance::None;
}

struct Review {
  explicit Review(Role role = Role::Supervisor)
      : feed(plant.desk)
      , pane(plant.desk, feed, holder)
  {
    plant.site.rules.front().safety = true;
    plant.open();
    std::uint64_t gain = 0;
    for (const Rule &rule : plant.site.rules)
      if (isSearched(rule))
        gains[rule.id] = (gain += 7) * 11 % 100; // none twice in a row
    plant.desk.answer<RecommendQuery>([this](const RecommendQuery &query) -> Result<RecommendQuery::Answer> {
      asked.push_back(query);
      if (query.rule.id == thin) {
        auto made = std::make_shared<tuning::BenchProposal>();
        made->made.refusal = tuning::Refusal::TooShort;
        return made;
      }
      if (query.rule.id == broken)
        return failure(ErrorCode::Corrupt, "history", "cannot be read", "");
      return quickProposal(query.rule, 100 + gains[query.rule.id], 100);
    });
    plant.desk.outcome = [](const Command &) { return Done{}; };
    QObject::connect(&pane, &TuningReview::rangeAsked, &pane, [this] { pane.setRange(plant.clock.utc() - 24h * 30, plant.clock.utc()); });
    pane.resize(1260, 600);
    pane.show();
    pane.setSession(plant.sessionOf("okafor", role));
    settle();
  }
  void settle()
  {
    for (int round = 0; round < 3; ++round) {
      plant.desk.run();
      QCoreApplication::processEvents();
    }
  }
  ActionButton &button(const QString &text)
  {
    for (auto *button : pane.findChildren<ActionButton *>())
      if (button->text() == text)
        return *button;
    qFatal("there is no button \"%s\"", qPrintable(text));
  }
  void press(const QString &text)
  {
    QTest::mouseClick(&button(text), Qt::LeftButton);
    settle();
  }
  void giveReason(const QString &text)
  {
    for (auto *field : pane.findChildren<Field *>())
      if (field->accessibleName() == QStringLiteral("Reason of the accepted changes"))
        field->setText(text);
  }
  [[nodiscard]] std::vector<ChangeRule> changes() const { return plant.desk.allOf<ChangeRule>(); }

  Plant plant;
  ThemeHolder holder{Theme::light()};
  DeskFeed feed;
  std::map<RuleId, std::uint64_t> gains;
  RuleId thin;
  RuleId broken;
  std::vector<RecommendQuery> asked;
  TuningReview pane;
};

} // namespace

class TuningReviewTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void ranksAllAlarmsByWhatTheyWouldGain()
  {
    Review review;
    const QAbstractItemModelTester tester(&review.pane.review(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    review.thin = review.gains.begin()->first;
    review.broken = std::next(review.gains.begin())->first;
    review.press(QStringLiteral("Search all alarms"));
    QVERIFY(!review.pane.review().isRunning());
    QCOMPARE(review.asked.size(), review.gains.size());
    QVERIFY(review.asked.front().to - review.asked.front().from == 24h * 30);
    const PlantReview &model = review.pane.review();
    const PlantReview::Sums &sums = model.sums();
    QCOMPARE(sums.searched, review.gains.size());
    QCOMPARE(sums.thin, std::size_t{1});
    QCOMPARE(sums.failed, std::size_t{1});
    QCOMPARE(static_cast<std::size_t>(model.rowCount()) + sums.good + 2, review.gains.size());
    QVERIFY(sums.untouched > 0);
    double gain = 0.0;
    for (int row = 0; row < model.rowCount(); ++row) {
      QVERIFY(row == 0 || model.item(row - 1)->gain() >= model.item(row)->gain());
      QCOMPARE(model.item(row)->gain(), static_cast<double>(review.gains[model.item(row)->rule.id]) / 10.0);
      gain += model.item(row)->gain();
    }
    QCOMPARE(sums.gain, gain);
    // The batch is the shortest that makes four fifths.
    QVERIFY(sums.batchGain >= 0.8 * gain);
    QVERIFY(sums.batchGain - model.item(static_cast<int>(sums.batch) - 1)->gain() < 0.8 * gain);
    QCOMPARE(model.index(0, static_cast<int>(ReviewColumn::Decision)).data().toString(), QStringLiteral("in the batch"));
    QVERIFY(review.changes().empty()); // nothing is applied by a search
  }

  void isStoppedAndKeepsWhatItFound()
  {
    Review review;
    connect(&review.pane.review(), &PlantReview::progressed, &review.pane, [&] {
      if (review.pane.review().sums().searched == 2)
        review.pane.review().stop();
    });
    review.press(QStringLiteral("Search all alarms"));
    QCOMPARE(review.pane.review().sums().searched, std::size_t{2});
    QCOMPARE(review.asked.size(), std::size_t{2});
    QVERIFY(!review.pane.review().isRunning());
    QCOMPARE(review.pane.review().rowCount(), 2);
    QVERIFY(review.pane.review().toSearch() > 2);
    QVERIFY(review.button(QStringLiteral("Search all alarms")).isVisible()); // it was Stop meanwhile
  }

  void whatSomebodyChoseStaysChosenWhenTheSearchEnds()
  {
    Review review;
    RuleId chosen;
    connect(&review.pane.review(), &PlantReview::progressed, &review.pane, [&] {
      if (!chosen.empty() || review.pane.review().rowCount() < 2)
        return;
      chosen = review.pane.review().item(1)->rule.id;
      review.pane.table().selectRow(1);
    });
    review.press(QStringLiteral("Search all alarms"));
    QVERIFY(review.pane.review().rowCount() > 3);
    QVERIFY(review.pane.review().item(0)->rule.id != chosen);
    QCOMPARE(review.pane.review().item(review.pane.table().currentIndex().row())->rule.id.text(), chosen.text());
    // Another search begins at what gains most again.
    review.press(QStringLiteral("Search all alarms"));
    QCOMPARE(review.pane.table().currentIndex().row(), 0);
  }

  void isAcceptedOneByOneWithAReason()
  {
    Review review;
    review.press(QStringLiteral("Search all alarms"));
    const Rule first = review.pane.review().item(0)->rule;
    review.press(QStringLiteral("Accept"));
    QVERIFY(review.changes().empty());
    QVERIFY(review.pane.said().contains(QStringLiteral("Say why")));
    review.giveReason(QStringLiteral("chatters"));
    review.press(QStringLiteral("Accept"));
    QCOMPARE(review.changes().size(), std::size_t{1});
    const ChangeRule change = review.changes().front();
    QCOMPARE(change.reason, std::string{"chatters"});
    QVERIFY(change.rule == tuning::withSetting(first, [&] {
              tuning::LimitSetting setting = tuning::settingOf(first);
              setting.delays.onDelay = 17s;
              return setting;
            }()));
    QVERIFY(change.replay.find("4 of 4") != std::string::npos);
    QVERIFY(review.pane.review().item(0)->decision == PlantReview::Decision::Accepted);
    QCOMPARE(review.pane.table().currentIndex().row(), 1); // the next one
    review.press(QStringLiteral("Skip"));
    QVERIFY(review.pane.review().item(1)->decision == PlantReview::Decision::Skipped);
    QCOMPARE(review.pane.table().currentIndex().row(), 2);
    QCOMPARE(review.changes().size(), std::size_t{1});
  }

  void whatWasChangedMeanwhileIsNotOverwritten()
  {
    Review review;
    review.press(QStringLiteral("Search all alarms"));
    Site changed = review.plant.site;
    const RuleId id = review.pane.review().item(0)->rule.id;
    for (Rule &rule : changed.rules)
      if (rule.id == id)
        rule.onDelay += 1s;
    review.plant.desk.setSite(changed);
    review.settle();
    QVERIFY(review.button(QStringLiteral("Accept")).isRefused());
    review.giveReason(QStringLiteral("chatters"));
    review.press(QStringLiteral("Accept"));
    QVERIFY(review.changes().empty());
  }

  void aRefusalLeavesItOpen()
  {
    Review review;
    review.plant.desk.outcome = [](const Command &) {
      return Refused{{ErrorCode::Unavailable, "audit", "cannot be saved", "Free the disk."}};
    };
    review.press(QStringLiteral("Search all alarms"));
    review.giveReason(QStringLiteral("chatters"));
    review.press(QStringLiteral("Accept"));
    QVERIFY(review.pane.review().item(0)->decision == PlantReview::Decision::Open);
    QVERIFY(!review.pane.said().isEmpty());
  }

  void whoMayNotChangeRulesMayLook()
  {
    Review review{Role::Technician};
    review.press(QStringLiteral("Search all alarms"));
    QVERIFY(review.pane.review().rowCount() > 0);
    QVERIFY(review.button(QStringLiteral("Accept")).isRefused());
    QSignalSpy bench(&review.pane, &TuningReview::benchAsked);
    review.press(QStringLiteral("On the bench"));
    QCOMPARE(bench.count(), 1);
    QCOMPARE(bench.front().front().value<RuleId>().text(), review.pane.review().item(0)->rule.id.text());
  }
};

QTEST_MAIN(TuningReviewTest)
#include "tst_tuning_review.moc"
