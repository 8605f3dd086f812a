// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/plant_filling.h"
#include "tests/views/window_walk.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QScrollArea>

using namespace andon;
using namespace andon::test;

namespace {

QString described(const QWidget &widget)
{
  return QStringLiteral("%1 \"%2\"").arg(QLatin1String(widget.metaObject()->className()), widget.accessibleName());
}

} // namespace

/// Every page of every role, by its names and by the Tab key.
class AccessibilityTest : public WindowTest {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
  void init() { begin(); }
  void cleanup() { end(); }

  void everyControlHasAName_data() { eachRole(); }
  void everyControlHasAName();
  void tabReachesEveryControl_data() { eachRole(); }
  void tabReachesEveryControl();
  void everyPageHasAKey();

private:
  void eachRole();
  void walk(const std::function<void(const QString &)> &look);
  [[nodiscard]] QList<QWidget *> focusable() const;
};

void AccessibilityTest::eachRole()
{
  QTest::addColumn<int>("role"); // -1: nobody
  QTest::newRow("nobody") << -1;
  for (const Role role : {Role::Technician, Role::Supervisor, Role::Executive, Role::Engineer, Role::Administrator})
    QTest::newRow(keyOf(role)) << static_cast<int>(role);
}

void AccessibilityTest::walk(const std::function<void(const QString &)> &look)
{
  QFETCH(int, role);
  const SessionState session = role < 0 ? SessionState{} : plant_->sessionOf("okafor", static_cast<Role>(role));
  plant_->desk.setSession(session);
  fillPlant(*plant_);
  plant_->flood();
  answerEverything(*plant_);
  openWindow({1280, 800});
  for (const Scene &scene : scenes()) {
    if (!hasPage(session, scene.page))
      continue;
    scene.open(*window_, *plant_);
    settle();
    look(QString::fromLatin1(scene.name));
    window_->commands().action(CommandId::Back).trigger();
    window_->search().dismiss();
    settle();
  }
}

QList<QWidget *> AccessibilityTest::focusable() const
{
  QList<QWidget *> found;
  for (QWidget *widget : window_->findChildren<QWidget *>()) {
    const bool isContainerOfQt = widget->objectName().startsWith(QLatin1String("qt_"));
    if (widget->isVisible() && widget->isEnabled() && widget->focusPolicy() != Qt::NoFocus && !isContainerOfQt && !widget->focusProxy())
      found << widget;
  }
  return found;
}

void AccessibilityTest::everyControlHasAName()
{
  QStringList nameless;
  walk([&](const QString &scene) {
    for (QWidget *widget : focusable()) {
      // What a reader of screens would say: the name, or a button's text.
      const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
      if (spoken == nullptr || spoken->text(QAccessible::Name).trimmed().isEmpty())
        nameless << QStringLiteral("%1: %2 in %3").arg(scene, described(*widget), described(*widget->parentWidget()));
    }
  });
  nameless.removeDuplicates();
  QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
}

void AccessibilityTest::tabReachesEveryControl()
{
  QStringList unreached;
  walk([&](const QString &scene) {
    QSet<QWidget *> reached;
    QWidget *first = nullptr;
    QString last;
    for (int presses = 0; presses < 400; ++presses) {
      QWidget *now = QApplication::focusWidget();
      if (now == nullptr)
        now = window_.get();
      if (now == first)
        break;
      if (first == nullptr && now != window_.get())
        first = now;
      reached << now;
      QTest::keyClick(now, Qt::Key_Tab);
      if (QApplication::focusWidget() == now) {
        unreached << QStringLiteral("%1: Tab does not leave %2").arg(scene, described(*now));
        break;
      }
    }
    for (QWidget *widget : focusable()) {
      // Of buttons that exclude each other Tab reaches the chosen one, the arrows the rest.
      const auto *button = qobject_cast<const QAbstractButton *>(widget);
      const bool isOneOfSeveral = button != nullptr && !button->isChecked() && (button->group() != nullptr || button->autoExclusive());
      if ((widget->focusPolicy() & Qt::TabFocus) != 0 && !isOneOfSeveral && !reached.contains(widget))
        unreached << QStringLiteral("%1: %2 in %3").arg(scene, described(*widget), described(*widget->parentWidget()));
    }
  });
  unreached.removeDuplicates();
  QVERIFY2(unreached.isEmpty(), qPrintable(unreached.join(QLatin1Char('\n'))));
}

void AccessibilityTest::everyPageHasAKey()
{
  openWindow();
  for (const PageEntry &page : pageTable())
    QVERIFY2(!window_->commands().action(page.command).shortcut().isEmpty(), page.key);
}

QTEST_MAIN(AccessibilityTest)
#include "tst_accessibility.moc"
