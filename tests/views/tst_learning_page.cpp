// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The learning page: reviewing the queue, deciding on versions, what became of one's taps, cards on paper.
#include "models/items/learning_words.h"
#include "models/items/words.h"
#include "tests/views/plant_learning.h"
#include "views/learning_page.h"

#include <QComboBox>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace andon;
using namespace andon::test;
using namespace std::chrono_literals;

namespace {

struct Page {
  explicit Page(Role role = Role::Supervisor, const char *person = "okafor", bool isEmpty = false)
      : feed(plant.desk)
      , page(plant.desk, feed, holder, plant.clock)
  {
    plant.open();
    loop = isEmpty ? openEmptyLearning(plant) : openLearning(plant);
    page.resize(1600, 1000);
    page.show();
    settle();
    page.setSession(plant.sessionOf(person, role));
    settle();
  }
  void settle()
  {
    for (int round = 0; round < 4; ++round) {
      plant.desk.run();
      QCoreApplication::processEvents();
    }
  }
  ActionButton &button(const QString &text)
  {
    for (auto *button : page.findChildren<ActionButton *>())
      if (button->text() == text && button->isVisibleTo(&page))
        return *button;
    qFatal("there is no button \"%s\"", qPrintable(text));
  }
  void press(const QString &text)
  {
    QTest::mouseClick(&button(text), Qt::LeftButton);
    settle();
  }
  void undo()
  {
    QVERIFY(page.orders().undoBar().isOffered());
    Q_EMIT page.orders().undoBar().undoAsked();
    settle();
  }
  void chooseVersion(int number)
  {
    const auto found = std::find_if(loop->versions.begin(), loop->versions.end(),
                                    [number](const PredictorVersion &version) { return version.number == number; });
    page.versions().choose(found->package);
    settle();
  }

  Plant plant;
  ThemeHolder holder{Theme::light()};
  DeskFeed feed;
  std::shared_ptr<LearningLoop> loop;
  LearningPage page;
};

} // namespace

class LearningPageTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

  void opinionsOfOneOccurrenceStandTogether()
  {
    Page page;
    const LearningListModel &model = page.page.queue().model();
    QCOMPARE(model.rowCount(), 9); // ten opinions, two of them on one occurrence
    const LearningRow &row = *model.row(model.rowOf("30"));
    QCOMPARE(row.opinions.size(), std::size_t{2});
    QVERIFY(row.needsLook);
    QCOMPARE(row.state, QStringLiteral("disagree"));
    QVERIFY(row.title.startsWith(QStringLiteral("COMP-01 ")));
    page.page.queue().choose("30");
    page.settle();
    QCOMPARE(page.page.opinions().table().rows(), 2);
    QCOMPARE(page.page.opinions().table().cell(0, 0), QStringLiteral("S. Lindqvist"));
    QVERIFY2(page.page.opinions().evidence().contains(QStringLiteral("said 7:00 after the alarm")),
             qPrintable(page.page.opinions().evidence()));
  }

  void theFilterAsksForWhatItNames()
  {
    Page page;
    page.press(QStringLiteral("To review 3"));
    QVERIFY(page.loop->asked.back().wantsReview || page.loop->asked.at(page.loop->asked.size() - 2).wantsReview);
    QCOMPARE(page.page.queue().model().rowCount(), 2); // the disagreement, and one of a wave
    page.press(QStringLiteral("Trained from 2"));
    QCOMPARE(page.page.queue().model().rowCount(), 2);
  }

  void leavingOutAsksForAReasonAndTakingOneSideLeavesTheOtherOut()
  {
    Page page;
    page.page.queue().choose("30");
    page.settle();
    page.press(QStringLiteral("Use as true"));
    QVERIFY(page.plant.desk.allOf<ReviewRetraining>().empty());
    QVERIFY(page.page.opinions().reason().hasProblem());
    QVERIFY(page.page.orders().said().contains(QStringLiteral("Say why")));
    page.page.opinions().reason().setText(QStringLiteral("the bearing was exchanged"));
    page.press(QStringLiteral("Use as true"));
    const auto reviews = page.plant.desk.allOf<ReviewRetraining>();
    QCOMPARE(reviews.size(), std::size_t{2});
    QVERIFY(reviews[0].state == RetrainingState::Accepted && reviews[1].state == RetrainingState::Rejected);
    QCOMPARE(reviews[0].items.size(), std::size_t{1});
    QCOMPARE(reviews[1].reason, std::string{"the bearing was exchanged"});
    QCOMPARE(page.page.queue().chosen(), std::string{"30"}); // it is still the one that is looked at
    QVERIFY(!page.page.queue().model().row(page.page.queue().model().rowOf("30"))->needsLook);
    QVERIFY(page.page.opinions().reason().text().isEmpty());
    page.undo();
    QCOMPARE(page.plant.desk.allOf<ReviewRetraining>().back().state, RetrainingState::Reviewed);
    QCOMPARE(page.plant.desk.allOf<ReviewRetraining>().back().items.size(), std::size_t{2});
  }

  void onlyWhatMayBecomeItIsDecided()
  {
    Page page;
    page.page.queue().choose("29"); // accepted before
    page.settle();
    QVERIFY(page.button(QStringLiteral("Use as false")).isRefused());
    QVERIFY(page.button(QStringLiteral("Use as true")).isRefused()); // nobody holds that
    QVERIFY(!page.button(QStringLiteral("Leave open")).isRefused());
    page.page.queue().choose("23"); // taken back by the person
    page.settle();
    for (const char *name : {"Use as true", "Use as false", "Leave open", "Leave out"})
      QVERIFY2(page.button(QString::fromLatin1(name)).isRefused(), name);
    page.loop->items.front().state = RetrainingState::Waiting;
    page.press(QStringLiteral("Read again"));
    page.page.queue().choose("31");
    page.settle();
    QVERIFY(page.button(QStringLiteral("Use as false")).isRefused());
  }

  void whatComesLeavesTheChosenOneAlone()
  {
    Page page;
    page.page.queue().choose("28");
    RetrainingItem item = page.loop->items.front();
    item.number = 500;
    item.occurrence = OccurrenceId{77};
    item.id = RetrainingItemId{"new"};
    page.loop->items.insert(page.loop->items.begin(), item);
    for (int second = 0; second < 15; ++second)
      page.page.tick();
    page.settle();
    QCOMPARE(page.page.queue().model().keyAt(0), std::string{"77"});
    QCOMPARE(page.page.queue().chosen(), std::string{"28"});
  }

  void aRefusalIsSaidAndChangesNothing()
  {
    Page page;
    page.plant.desk.outcome = [](const Command &) {
      return Refused{{ErrorCode::Unavailable, "audit", "cannot be saved", "Free the disk."}};
    };
    page.page.queue().choose("31");
    page.settle();
    page.press(QStringLiteral("Use as false"));
    QCOMPARE(page.plant.desk.allOf<ReviewRetraining>().size(), std::size_t{1});
    QVERIFY(!page.page.orders().said().isEmpty());
    QVERIFY(!page.page.orders().undoBar().isOffered());
    QCOMPARE(page.loop->items.front().state, RetrainingState::Queued);
  }

  void aVersionIsPromotedWithAReasonAndTakenBack()
  {
    Page page;
    page.chooseVersion(3);
    QVERIFY(page.page.versions().difference().contains(QStringLiteral("38 verdicts")));
    QCOMPARE(page.page.versions().figures().rows().size(), std::size_t{4});
    QCOMPARE(page.page.versions().figures().rows()[0].verdict, 1);
    QCOMPARE(page.page.versions().figures().rows()[3].verdict, -1); // the area under the curve is smaller
    QVERIFY(page.page.versions().against().contains(QStringLiteral("Area under the curve: 0.955, champion 0.960")));
    QVERIFY(page.page.versions().checks().contains(QStringLiteral("Shadow: 2 false alarms, champion 11")));
    page.press(QStringLiteral("Promote"));
    QVERIFY(page.plant.desk.allOf<PromotePredictor>().empty());
    QVERIFY(page.page.versions().reason().hasProblem());
    page.page.versions().reason().setText(QStringLiteral("a third of the false alarms"));
    page.press(QStringLiteral("Promote"));
    const auto promotions = page.plant.desk.allOf<PromotePredictor>();
    QCOMPARE(promotions.size(), std::size_t{1});
    QCOMPARE(promotions.front().package, page.loop->versions.front().package);
    QCOMPARE(promotions.front().reason, std::string{"a third of the false alarms"});
    QVERIFY(page.button(QStringLiteral("Promote")).isRefused()); // it is the champion now
    page.undo();
    QCOMPARE(page.plant.desk.allOf<RollBackPredictor>().size(), std::size_t{1});
  }

  void theSafetyClassTakesASecondPerson()
  {
    Page page;
    page.loop->versions.front().needsSecondPerson = true;
    page.press(QStringLiteral("Read again"));
    page.plant.desk.outcome = [](const Command &) { return NeedsSecondPerson{SecondPersonRequestId{41}}; };
    page.chooseVersion(3);
    page.page.versions().reason().setText(QStringLiteral("quieter"));
    page.press(QStringLiteral("Ask for promotion"));
    QVERIFY(page.page.orders().said().contains(QStringLiteral("request 41")));
    QVERIFY(!page.page.orders().undoBar().isOffered());
  }

  void aShadowIsStartedInAPartOfThePlant()
  {
    Page page;
    page.chooseVersion(1);
    auto *places = page.page.versions().findChild<QComboBox *>();
    QCOMPARE(places->count(), 2); // everywhere, and the one area with compressors
    places->setCurrentIndex(1);
    page.press(QStringLiteral("Start a shadow"));
    const auto starts = page.plant.desk.allOf<StartShadow>();
    QCOMPARE(starts.size(), std::size_t{1});
    QVERIFY((starts.front().assets == std::vector<AssetId>{AssetId{"COMP-03"}, AssetId{"COMP-01"}}));
    page.press(QStringLiteral("Stop the shadow"));
    QCOMPARE(page.plant.desk.allOf<StopShadow>().size(), std::size_t{1});
    QVERIFY(page.loop->shadows.front().until != noTime);
    page.undo();
    QVERIFY(page.plant.desk.allOf<StartShadow>().back().assets == starts.front().assets);
  }

  void theComparisonSaysBothWaysAndOpensEach()
  {
    Page page;
    page.chooseVersion(3);
    const std::vector<words::BenchRow> &rows = page.page.shadow().figures().rows();
    const auto falseOnes =
        std::find_if(rows.begin(), rows.end(), [](const auto &row) { return row.name == QLatin1String("Agreed to be false"); });
    QVERIFY(falseOnes != rows.end());
    QCOMPARE(falseOnes->now, QStringLiteral("11"));
    QCOMPARE(falseOnes->after, QStringLiteral("2"));
    QCOMPARE(falseOnes->verdict, 1);
    QCOMPARE(page.page.shadow().onlyOne().rows(), 3);
    QCOMPARE(page.page.shadow().onlyOne().cell(0, 0), QStringLiteral("champion")); // the newest
    QCOMPARE(page.page.shadow().onlyOne().cell(1, 0), QStringLiteral("challenger"));
    QSignalSpy trends(&page.page, &LearningPage::trendAsked), alarms(&page.page, &LearningPage::alarmAsked);
    page.page.shadow().onlyOne().selectRow(1);
    page.press(QStringLiteral("Show its trend"));
    QCOMPARE(trends.count(), 1);
    const auto stream = trends.front().front().value<StreamId>();
    QCOMPARE(stream.asset.text(), std::string{"COMP-01"});
    QVERIFY(predictorOf(stream) == page.loop->predictor);
    for (auto *shown : page.page.shadow().findChildren<ActionButton *>())
      if (shown->text() == QLatin1String("Show the alarm"))
        QTest::mouseClick(shown, Qt::LeftButton);
    QCOMPARE(alarms.count(), 1);
  }

  void historyIsComparedWithoutAShadow()
  {
    Page page;
    page.chooseVersion(1);
    page.press(QStringLiteral("Compare v1"));
    QVERIFY(page.page.board().replayed());
    QVERIFY(page.page.board().replayed()->until - page.page.board().replayed()->since == 24h * 7);
    QVERIFY(page.page.shadow().notes().contains(QStringLiteral("777,600 rows")));
    page.plant.desk.answer<ShadowReplayQuery>([](const ShadowReplayQuery &) -> Result<ShadowComparison> {
      return failure(ErrorCode::NotFound, "history", "has no rows", "Choose a longer range.");
    });
    page.press(QStringLiteral("Compare v1"));
    QVERIFY(page.page.board().replayProblem());
    QVERIFY(page.page.shadow().notes().contains(QStringLiteral("has no rows")));
    page.chooseVersion(2); // the champion is not compared with itself
    QVERIFY(page.button(QStringLiteral("Compare v2")).isRefused());
  }

  void aReasonToRetrainIsAnsweredOrDismissed()
  {
    Page page;
    QCOMPARE(page.page.triggers().table().rows(), 2);
    QVERIFY(page.page.triggers().evidence().contains(QStringLiteral("51 verdicts")));
    page.press(QStringLiteral("Dismiss"));
    QVERIFY(page.plant.desk.allOf<DismissTrigger>().empty());
    page.page.triggers().reason().setText(QStringLiteral("wait for the overhaul"));
    page.press(QStringLiteral("Dismiss"));
    QVERIFY((page.plant.desk.allOf<DismissTrigger>() == std::vector<DismissTrigger>{{TriggerId{2}, "wait for the overhaul"}}));
    QVERIFY(page.button(QStringLiteral("Dismiss")).isRefused());
    page.press(QStringLiteral("Train again"));
    QCOMPARE(page.plant.desk.allOf<RetrainPredictor>().size(), std::size_t{1});
    QVERIFY(page.button(QStringLiteral("Train again")).isRefused()); // one is at work
  }

  void aTechnicianSeesWhatBecameOfTheirOwnTaps()
  {
    Page page{Role::Technician, "meyer"};
    QVERIFY(page.page.isOwnTaps());
    QVERIFY(!page.page.queue().isVisible());
    QCOMPARE(page.loop->asked.back().person.empty(), true); // the queue itself is asked as well
    const LearningListModel &model = page.page.taps().list().model();
    QCOMPARE(model.rowCount(), 6);
    page.page.taps().list().choose(page.loop->items[7].id.text());
    QVERIFY2(page.page.taps().fate().contains(QStringLiteral("The candidate is the champion now")), qPrintable(page.page.taps().fate()));
    QVERIFY(page.plant.desk.asked(Query{ConsistencyQuery{}}.index()) == 0); // for reviewers only
    page.page.taps().list().choose(page.loop->items[0].id.text());
    QVERIFY(page.page.taps().fate().contains(QStringLiteral("the next training learns from it")));
    page.press(QStringLiteral("Take it back"));
    const auto withdrawn = page.plant.desk.allOf<WithdrawLabel>();
    QCOMPARE(withdrawn.size(), std::size_t{1});
    QCOMPARE(withdrawn.front().occurrence, OccurrenceId{31});
    QVERIFY(page.button(QStringLiteral("Take it back")).isRefused());
    page.undo();
    QCOMPARE(page.plant.desk.allOf<LabelOccurrence>().size(), std::size_t{1});
    QVERIFY(page.plant.desk.allOf<LabelOccurrence>().front().label == OccurrenceLabel::False);
  }

  void aReviewerSeesOwnTapsToo()
  {
    Page page;
    QVERIFY(!page.page.isOwnTaps());
    page.press(QStringLiteral("My taps"));
    QVERIFY(page.page.isOwnTaps());
    QCOMPARE(page.page.taps().list().model().rowCount(), 1);
    page.press(QStringLiteral("My taps"));
    QVERIFY(page.page.queue().isVisible());
    QCOMPARE(page.page.people().rows(), 2);
  }

  void whereThereIsNothingItSaysWhatToDo()
  {
    Page page{Role::Supervisor, "okafor", true};
    QVERIFY(page.page.queue().nothing().contains(QStringLiteral("one tap")));
    QCOMPARE(page.page.triggers().table().rows(), 0);
    QVERIFY(page.page.shadow().notes().contains(QStringLiteral("start a shadow")));
    Page technician{Role::Technician, "meyer", true};
    QVERIFY(technician.page.taps().list().nothing().contains(QStringLiteral("false alarm")));
  }

  void whatCannotBeReadIsSaidAndTheRestShows()
  {
    Page page;
    page.plant.desk.answer<RetrainingQuery>([](const RetrainingQuery &) -> Result<RetrainingPage> {
      return failure(ErrorCode::Corrupt, "store", "is damaged", "Bring back a copy.");
    });
    page.press(QStringLiteral("Read again"));
    QVERIFY(page.page.state().contains(QStringLiteral("Bring back a copy")));
    QCOMPARE(page.page.queue().model().rowCount(), 9); // what was known stays
    QCOMPARE(page.page.versions().table().rows(), 3);
  }

  void whoMayNotDecideMayLook()
  {
    Page page;
    SessionState locked = page.plant.sessionOf("okafor", Role::Supervisor);
    locked.locked = true;
    page.page.setSession(locked);
    page.settle();
    page.chooseVersion(3);
    for (const char *name : {"Promote", "Stop the shadow", "Train again", "Dismiss", "Leave out"})
      QVERIFY2(page.button(QString::fromLatin1(name)).isRefused(), name);
    QVERIFY(!page.button(QStringLiteral("Read the card")).isRefused());
  }

  void theCardIsReadAndGoesToPaper()
  {
    Page page;
    page.chooseVersion(3);
    page.press(QStringLiteral("Read the card"));
    CardPane &card = page.page.card();
    QVERIFY(card.isVisible());
    QVERIFY(card.shownText().contains(QStringLiteral("Tells how likely a failure is")));
    QVERIFY(card.shownText().contains(QStringLiteral("0.94")));
    QVERIFY(card.shownText().contains(QStringLiteral("<b>machine</b>"))); // text, not a page
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("card.pdf"));
    card.path().setText(path);
    QTest::mouseClick(&card.printButton(), Qt::LeftButton);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
    QVERIFY(file.size() > 2000);
    QVERIFY(card.said().contains(path));
    const QByteArray before = file.readAll();
    QTest::mouseClick(&card.printButton(), Qt::LeftButton);
    QVERIFY(card.said().contains(QStringLiteral("is there already")));
    QVERIFY(card.path().hasProblem());
    QVERIFY(file.seek(5) && file.readAll() == before); // left as it is
    card.path().setText(folder.filePath(QStringLiteral("nowhere/card.pdf")));
    QTest::mouseClick(&card.printButton(), Qt::LeftButton);
    QVERIFY(card.said().contains(QStringLiteral("nowhere")));
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("nowhere/card.pdf"))));
    QVERIFY(page.page.goBack());
    QVERIFY(!card.isVisible());
    QVERIFY(!page.page.goBack());
    page.chooseVersion(1);
    QVERIFY(page.button(QStringLiteral("Read the card")).isRefused());
  }

  void aLongCardHasManyPages()
  {
    const QTemporaryDir folder;
    QString markdown = QStringLiteral("# Card\n\n");
    for (int line = 0; line < 400; ++line)
      markdown += QStringLiteral("- line %1 of a long list of inputs\n").arg(line);
    const PaperResult result = writePdf({QStringLiteral("Card"), markdown}, folder.filePath(QStringLiteral("long.pdf")));
    QVERIFY2(result.problem.isEmpty(), qPrintable(result.problem));
    QVERIFY2(result.pages >= 4 && result.pages <= 20, qPrintable(QString::number(result.pages)));
  }
};

QTEST_MAIN(LearningPageTest)
#include "tst_learning_page.moc"
