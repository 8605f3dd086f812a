// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/manual_clock.h"
#include "views/parts/notice_bar.h"
#include "views/parts/state_card.h"
#include "views/parts/undo_bar.h"

#include <QBoxLayout>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>

using namespace andon;
using namespace std::chrono_literals;

namespace {

std::vector<Notice> notices(int count)
{
  std::vector<Notice> made;
  for (int i = 0; i < count; ++i)
    made.push_back({QStringLiteral("n%1").arg(i), Notice::Kind::Problem, QStringLiteral("Fact %1.").arg(i), QStringLiteral("Consequence."),
                    QStringLiteral("Remedy %1").arg(i)});
  return made;
}

QPushButton *button(QWidget &parent, const QString &text)
{
  for (QPushButton *candidate : parent.findChildren<QPushButton *>())
    if (candidate->text() == text)
      return candidate;
  return nullptr;
}

} // namespace

class TestNotices : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void threeAtMostThenACount()
  {
    const ThemeHolder holder{Theme::light()};
    NoticeStack stack{holder};
    stack.setNotices(notices(5));
    QCOMPARE(stack.shownCount(), 3);
    QCOMPARE(stack.foldedCount(), 2);
    QVERIFY(button(stack, QStringLiteral("2 more")) != nullptr);
    QVERIFY(!button(stack, QStringLiteral("2 more"))->isHidden());
    stack.setNotices(notices(3));
    QCOMPARE(stack.foldedCount(), 0);
    QVERIFY(button(stack, QStringLiteral("0 more"))->isHidden());
  }

  void theRestUnfoldsAndFoldsAgain()
  {
    const ThemeHolder holder{Theme::light()};
    NoticeStack stack{holder};
    stack.setNotices(notices(5));
    button(stack, QStringLiteral("2 more"))->click();
    QCOMPARE(stack.shownCount(), 5);
    button(stack, QStringLiteral("Show fewer"))->click();
    QCOMPARE(stack.shownCount(), 3);
  }

  void withoutNoticesThereIsNoBar()
  {
    const ThemeHolder holder{Theme::light()};
    QWidget page;
    NoticeStack stack{holder, &page};
    QVERIFY(stack.isHidden());
    stack.setNotices(notices(1));
    QVERIFY(!stack.isHidden());
    stack.setNotices({});
    QVERIFY(stack.isHidden());
  }

  void aStackWithoutAPageIsNoWindow()
  {
    const ThemeHolder holder{Theme::light()};
    auto *filled = new NoticeStack{holder};
    auto *empty = new NoticeStack{holder};
    filled->setNotices(notices(1));
    QVERIFY(!filled->isVisible());
    QWidget page;
    auto *column = new QVBoxLayout{&page};
    column->addWidget(filled);
    column->addWidget(empty);
    page.show();
    QVERIFY(filled->isVisible());
    QVERIFY(!empty->isVisible());
  }

  void aNoticeThatLastsKeepsItsBar()
  {
    const ThemeHolder holder{Theme::light()};
    NoticeStack stack{holder};
    stack.setNotices(notices(2));
    QPushButton *kept = button(stack, QStringLiteral("Remedy 1"));
    std::vector<Notice> next = notices(2);
    next.erase(next.begin());
    next.front().consequence = QStringLiteral("It got worse.");
    stack.setNotices(next);
    QCOMPARE(button(stack, QStringLiteral("Remedy 1")), kept);
  }

  void theRemedyNamesItsNotice()
  {
    const ThemeHolder holder{Theme::light()};
    NoticeStack stack{holder};
    stack.setNotices(notices(2));
    QSignalSpy asked{&stack, &NoticeStack::remedyAsked};
    button(stack, QStringLiteral("Remedy 1"))->click();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().toString(), QStringLiteral("n1"));
  }

  void aRemedyMayEndItsOwnNotice()
  {
    const ThemeHolder holder{Theme::light()};
    NoticeStack stack{holder};
    stack.setNotices(notices(1));
    connect(&stack, &NoticeStack::remedyAsked, &stack, [&] { stack.setNotices({}); });
    button(stack, QStringLiteral("Remedy 0"))->click();
    QCOMPARE(stack.shownCount(), 0);
  }

  void longWordsWrapInsteadOfBeingCut()
  {
    const ThemeHolder holder{Theme::light()};
    NoticeBar bar{holder};
    Notice notice = notices(1).front();
    notice.consequence = QStringLiteral("Eine außergewöhnlich lange Erläuterung der Folgen. ").repeated(6);
    bar.setNotice(notice);
    QVERIFY(bar.heightForWidth(600) > bar.heightForWidth(3000));
    QVERIFY(bar.heightForWidth(3000) >= 44);
  }

  void aPageGivesLongNoticesTheirHeight()
  {
    Theme theme = Theme::light();
    theme.textScale = 2.0;
    const ThemeHolder holder{theme};
    QWidget page;
    auto *column = new QVBoxLayout{&page};
    auto *stack = new NoticeStack{holder};
    column->addWidget(stack);
    column->addStretch(1);
    std::vector<Notice> three = notices(3);
    three[1].consequence = QStringLiteral("212 alarms are shown but not saved. Free 2 GB on /var, saving resumes by itself.");
    stack->setNotices(three);
    page.show();
    for (int width = 700; width < 2000; width += 50) {
      page.resize(width, 900);
      QCoreApplication::processEvents();
      for (NoticeBar *bar : stack->findChildren<NoticeBar *>()) {
        auto *words = bar->findChild<QLabel *>();
        QVERIFY2(words->height() >= words->heightForWidth(words->width()), qPrintable(QString::number(width)));
      }
    }
  }

  void factsAreTextAndNeverMarkup()
  {
    const ThemeHolder holder{Theme::light()};
    NoticeBar bar{holder};
    Notice notice = notices(1).front();
    notice.fact = QStringLiteral("<b>topic</b>");
    bar.setNotice(notice);
    QVERIFY(bar.findChild<QLabel *>()->text().contains(QStringLiteral("&lt;b&gt;")));
  }

  void undoCountsTenSecondsOfTheInjectedClock()
  {
    const ThemeHolder holder{Theme::light()};
    test::ManualClock clock;
    UndoBar bar{holder, clock};
    QVERIFY(bar.isHidden());
    QSignalSpy expired{&bar, &UndoBar::expired};
    bar.offer(QStringLiteral("Marked."), QStringLiteral("Goes to learning."));
    QCOMPARE(bar.secondsLeft(), 10);
    QVERIFY(button(bar, QStringLiteral("Undo 10 s")) != nullptr);
    clock.advance(2100ms);
    bar.refresh();
    QVERIFY(button(bar, QStringLiteral("Undo 8 s")) != nullptr);
    clock.setUtc(clock.utc() + 1h);
    bar.refresh();
    QCOMPARE(bar.secondsLeft(), 8);
    clock.advance(7800ms);
    bar.refresh();
    QCOMPARE(bar.secondsLeft(), 1);
    QCOMPARE(expired.count(), 0);
    clock.advance(200ms);
    bar.refresh();
    QCOMPARE(expired.count(), 1);
    QVERIFY(bar.isHidden());
    QVERIFY(!bar.isOffered());
  }

  void undoIsAskedOnce()
  {
    const ThemeHolder holder{Theme::light()};
    test::ManualClock clock;
    UndoBar bar{holder, clock};
    QSignalSpy asked{&bar, &UndoBar::undoAsked};
    QSignalSpy expired{&bar, &UndoBar::expired};
    bar.offer(QStringLiteral("Marked."), {});
    bar.findChild<QPushButton *>()->click();
    clock.advance(20s);
    bar.refresh();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(expired.count(), 0);
  }

  void aNewOfferEndsTheOneBefore()
  {
    const ThemeHolder holder{Theme::light()};
    test::ManualClock clock;
    UndoBar bar{holder, clock};
    QSignalSpy expired{&bar, &UndoBar::expired};
    bar.offer(QStringLiteral("First."), {});
    clock.advance(6s);
    bar.offer(QStringLiteral("Second."), {});
    QCOMPARE(expired.count(), 1);
    QCOMPARE(bar.secondsLeft(), 10);
  }

  void cardsSayFactCauseAndOneButton()
  {
    const ThemeHolder holder{Theme::light()};
    StateCard card{holder};
    QSignalSpy asked{&card, &StateCard::asked};
    card.setContent(
        {StateContent::Kind::Loading, QStringLiteral("Replaying 30 days"), QStringLiteral("about 4 s left"), QStringLiteral("Stop"), 0.4});
    QCOMPARE(card.accessibleName(), QStringLiteral("Replaying 30 days"));
    QCOMPARE(card.accessibleDescription(), QStringLiteral("about 4 s left"));
    QVERIFY(!card.findChild<QProgressBar *>()->isHidden());
    QCOMPARE(card.findChild<QProgressBar *>()->value(), 400);
    button(card, QStringLiteral("Stop"))->click();
    QCOMPARE(asked.count(), 1);
    card.setContent({StateContent::Kind::Empty, QStringLiteral("No alarm"), {}, {}, std::nullopt});
    QVERIFY(card.findChild<QProgressBar *>()->isHidden());
    QVERIFY(card.findChild<QPushButton *>()->isHidden());
  }
};

QTEST_MAIN(TestNotices)
#include "tst_parts_notices.moc"
