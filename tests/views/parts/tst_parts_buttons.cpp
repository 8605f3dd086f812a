// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/action_button.h"
#include "views/parts/field.h"
#include "views/parts/health_item.h"
#include "views/parts/labels.h"
#include "views/parts/range_bar.h"
#include "views/parts/style.h"

#include <QApplication>
#include <QBoxLayout>
#include <QFocusFrame>
#include <QFontMetrics>
#include <QImage>
#include <QListWidget>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace andon;

namespace {

Theme large()
{
  Theme theme = Theme::light();
  theme.textScale = 2.0;
  return theme;
}

} // namespace

class TestButtons : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void theKeyHintGoesBeforeTheTextDoes()
  {
    const ThemeHolder holder{Theme::light()};
    ActionButton button{holder, QStringLiteral("Acknowledge")};
    button.setKeyHint(QStringLiteral("A"));
    QVERIFY(button.minimumSizeHint().width() < button.sizeHint().width());
    button.resize(button.sizeHint());
    QVERIFY(button.showsKeyHint());
    button.resize(button.minimumSizeHint());
    QVERIFY(!button.showsKeyHint());
    QVERIFY(button.width() >= QFontMetrics{holder.theme().font(TextSize::Body)}.horizontalAdvance(QStringLiteral("Acknowledge")));
  }

  void aNarrowRowDropsTheHintsAndKeepsTheWords()
  {
    const ThemeHolder holder{Theme::light()};
    QWidget page;
    auto *row = new QHBoxLayout{&page};
    std::vector<ActionButton *> buttons;
    int words = 0;
    for (const char *text : {"Bestätigen", "Zurückstellen...", "Stummschalten"}) {
      auto *button = new ActionButton{holder, QString::fromUtf8(text)};
      button->setKeyHint(QStringLiteral("Ctrl+M"));
      row->addWidget(button);
      buttons.push_back(button);
      words += button->minimumSizeHint().width();
    }
    page.resize(words + 50, 60);
    page.show();
    for (const ActionButton *button : buttons) {
      QVERIFY(!button->showsKeyHint());
      QVERIFY(button->width() >= button->minimumSizeHint().width());
    }
    page.resize(words + 400, 60);
    QCoreApplication::processEvents();
    for (const ActionButton *button : buttons)
      QVERIFY(button->showsKeyHint());
  }

  void choosingMovesNothing()
  {
    const ThemeHolder holder{Theme::light()};
    FilterButton button{holder, QStringLiteral("Unacknowledged")};
    button.setCount(9);
    QCOMPARE(button.text(), QStringLiteral("Unacknowledged 9"));
    const QSize before = button.sizeHint();
    button.setChecked(true);
    QCOMPARE(button.sizeHint(), before);
  }

  void everyStateOfAButtonLooksDifferent()
  {
    const Theme theme = Theme::light();
    std::vector<QImage> looks;
    for (const ButtonLook &look :
         {ButtonLook{}, ButtonLook{.hovered = true}, ButtonLook{.pressed = true}, ButtonLook{.chosen = true}, ButtonLook{.disabled = true},
          ButtonLook{.primary = true}, ButtonLook{.hovered = true, .primary = true}, ButtonLook{.pressed = true, .primary = true}}) {
      QImage image{80, 34, QImage::Format_ARGB32_Premultiplied};
      image.fill(theme.panel);
      QPainter painter{&image};
      paintButtonGround(painter, image.rect(), look, theme);
      painter.end();
      for (const QImage &other : looks)
        QVERIFY(other != image);
      looks.push_back(image);
    }
  }

  void aRefusedButtonKeepsTheFocusAndSaysWhy()
  {
    const ThemeHolder holder{Theme::light()};
    QWidget window;
    auto *layout = new QHBoxLayout{&window};
    auto *button = new ActionButton{holder, QStringLiteral("Promote")};
    layout->addWidget(button);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSignalSpy clicked{button, &QPushButton::clicked};
    button->setRefusal(QStringLiteral("needs the permission to promote"));
    button->setFocus();
    QVERIFY(button->hasFocus());
    QTest::mouseClick(button, Qt::LeftButton);
    QTest::keyClick(button, Qt::Key_Space);
    QTest::keyClick(button, Qt::Key_Return);
    QCOMPARE(clicked.count(), 0);
    QCOMPARE(button->accessibleDescription(), QStringLiteral("needs the permission to promote"));
    QCOMPARE(button->toolTip(), QStringLiteral("needs the permission to promote"));
    button->setRefusal({});
    QTest::mouseClick(button, Qt::LeftButton);
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(clicked.count(), 2);
  }

  void largeTextGrowsEveryHint()
  {
    const ThemeHolder normal{Theme::light()};
    const ThemeHolder big{large()};
    const auto grows = [](const QWidget &small, const QWidget &wide) {
      return wide.sizeHint().width() > small.sizeHint().width() * 1.5 && wide.sizeHint().height() > small.sizeHint().height();
    };
    ActionButton button{normal, QStringLiteral("Acknowledge")}, bigButton{big, QStringLiteral("Acknowledge")};
    QVERIFY(grows(button, bigButton));
    HealthItem item{normal}, bigItem{big};
    const HealthContent content{QStringLiteral("Store"), {{HealthMark::Check, QStringLiteral("Saved 0.1 s ago")}}, {}};
    item.setContent(content);
    bigItem.setContent(content);
    QVERIFY(grows(item, bigItem));
    FigureLabel figure{normal, TextSize::Figure}, bigFigure{big, TextSize::Figure};
    figure.setText(QStringLiteral("108.4"));
    bigFigure.setText(QStringLiteral("108.4"));
    QVERIFY(grows(figure, bigFigure));
    KeyHintLabel hint{normal, QStringLiteral("F2"), QStringLiteral("next")}, bigHint{big, QStringLiteral("F2"), QStringLiteral("next")};
    QVERIFY(grows(hint, bigHint));
    Field field{big};
    QVERIFY(field.sizeHint().height() > QFontMetrics{field.font()}.height() + 8);
  }

  void partsFollowTheThemeWhileShown()
  {
    ThemeHolder holder{Theme::light()};
    TextLabel label{holder, QStringLiteral("Broker"), TextSize::Caption, TextWeight::Regular, Ink::Text3};
    QCOMPARE(label.palette().color(QPalette::WindowText), Theme::light().text3);
    holder.set(Theme::dark());
    QCOMPARE(label.palette().color(QPalette::WindowText), Theme::dark().text3);
    holder.set(large());
    QCOMPARE(label.font().pixelSize(), 24);
  }

  void aTickingValueDoesNotMoveItsNeighbours()
  {
    const ThemeHolder holder{Theme::light()};
    HealthItem item{holder};
    item.setContent({QStringLiteral("Time"), {{HealthMark::None, QStringLiteral("10:41:11")}}, {}});
    const QSize before = item.sizeHint();
    item.setContent({QStringLiteral("Time"), {{HealthMark::None, QStringLiteral("10:48:50")}}, {}});
    QCOMPARE(item.sizeHint(), before);
    QCOMPARE(item.accessibleName(), QStringLiteral("Time"));
    QCOMPARE(item.accessibleDescription(), QStringLiteral("10:48:50"));
  }

  void theFocusRingLiesOutsideTheControl()
  {
    ThemeHolder holder{Theme::light()};
    dressApplication(holder);
    QWidget window;
    auto *layout = new QVBoxLayout{&window};
    layout->setContentsMargins(20, 20, 20, 20);
    auto *button = new ActionButton{holder, QStringLiteral("Acknowledge")};
    auto *list = new QListWidget;
    layout->addWidget(button);
    layout->addWidget(list);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    button->setFocus();
    auto *ring = window.findChild<QFocusFrame *>();
    QVERIFY(ring != nullptr);
    QTRY_VERIFY(ring->isVisible());
    QCOMPARE(ring->geometry(), button->geometry().adjusted(-4, -4, 4, 4));
    const QImage picture = window.grab().toImage();
    const QPoint left = button->geometry().topLeft() + QPoint{-4, button->height() / 2};
    QCOMPARE(picture.pixelColor(left), holder.theme().text);
    QCOMPARE(picture.pixelColor(left + QPoint{1, 0}), holder.theme().text);
    QCOMPARE(picture.pixelColor(left + QPoint{2, 0}), holder.theme().ground);
    QCOMPARE(picture.pixelColor(left + QPoint{3, 0}), holder.theme().ground);
    // A view shows its current row instead.
    list->setFocus();
    QTRY_VERIFY(!ring->isVisible());
    QApplication::setStyle(QStringLiteral("Fusion"));
  }

  void aFieldKeepsItsGroundUnderTheStyleSheet()
  {
    ThemeHolder holder{Theme::dark()};
    dressApplication(holder);
    QWidget window;
    auto *layout = new QVBoxLayout{&window};
    auto *field = new Field{holder};
    layout->addWidget(field);
    window.show();
    QCOMPARE(field->grab().toImage().pixelColor(5, 5), holder.theme().plot);
    field->setProblem(QStringLiteral("Above the trip."));
    QCOMPARE(field->grab().toImage().pixelColor(field->width() / 2, 0), holder.theme().loss);
    QCOMPARE(field->accessibleDescription(), QStringLiteral("Above the trip."));
    QApplication::setStyle(QStringLiteral("Fusion"));
  }

  void theDiamondStandsWhereTheValueIs()
  {
    const Theme theme = Theme::light();
    QImage image{100, 16, QImage::Format_ARGB32_Premultiplied};
    const auto diamond = [&](double value) {
      image.fill(theme.row);
      QPainter painter{&image};
      paintRangeBar(painter, image.rect(), theme, {0.0, 100.0, 20.0, 60.0, 80.0, value, Priority::Urgent, false});
      painter.end();
      int first = -1, last = -1;
      for (int x = 0; x < image.width(); ++x)
        if (image.pixelColor(x, 8) == theme.of(Priority::Urgent).fill) {
          first = first < 0 ? x : first;
          last = x;
        }
      return (first + last) / 2;
    };
    QVERIFY(std::abs(diamond(50.0) - 50) <= 1);
    QVERIFY(diamond(90.0) > diamond(50.0));
    QVERIFY(diamond(1000.0) < 100 && diamond(1000.0) > 88);
    QVERIFY(diamond(-1000.0) > 0 && diamond(-1000.0) < 12);
  }

  void aRangeWithoutWidthShowsOnlyItsTrack()
  {
    const Theme theme = Theme::light();
    QImage image{100, 16, QImage::Format_ARGB32_Premultiplied};
    image.fill(theme.row);
    QPainter painter{&image};
    paintRangeBar(painter, image.rect(), theme, {5.0, 5.0, 1.0, 2.0, 3.0, 4.0, Priority::Urgent, false});
    painter.end();
    for (int x = 3; x < 97; ++x)
      QCOMPARE(image.pixelColor(x, 8), theme.plot);
  }
};

QTEST_MAIN(TestButtons)
#include "tst_parts_buttons.moc"
