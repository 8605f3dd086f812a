// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/window_test.h"
#include "views/technician_page.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QMenuBar>

#include <algorithm>

using namespace andon;
using namespace andon::test;

class SessionsTest : public WindowTest {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
  void init() { begin(); }
  void cleanup() { end(); }

  void lockHidesCommandsNeverAlarms();
  void idleDeskLocks();
  void demoNeverLocksByItself();
  void executiveHasNoOperatorPages();
  void whoMayNotOperateReadsAlarms();
  void signInErrorsAreWords();
  void firstAdministrator();
  void demoOffersPeople();
};

void SessionsTest::lockHidesCommandsNeverAlarms()
{
  plant_->flood();
  openWindow();
  table().select(plant_->status("C03-DTH").alarm);
  QTest::keyClick(window_.get(), Qt::Key_L, Qt::ControlModifier);
  QCOMPARE(plant_->desk.allOf<LockSession>().size(), 1U);
  SessionState locked = plant_->sessionOf("okafor", Role::Supervisor);
  locked.locked = true;
  plant_->desk.setSession(locked);
  settle();
  QVERIFY(table().isVisible());
  QCOMPARE(table().model()->rowCount(), 13);
  QVERIFY(window_->detail().isVisible());
  for (const CommandId id : {CommandId::Acknowledge, CommandId::Comment, CommandId::Shelve}) {
    QVERIFY(!window_->commands().action(id).isEnabled());
    QVERIFY(window_->commands().refusal(id).contains(QStringLiteral("locked")));
  }
  QTest::keyClick(&table(), Qt::Key_A);
  QCOMPARE(plant_->desk.allOf<AcknowledgeAlarm>().size(), 0U);
  plant_->raise(plant_->status("ANDON-BROKER-main")); // a new alarm still comes
  settle();
  QCOMPARE(table().model()->rowCount(), 14);

  auto *password = window_->findChild<UnlockBar *>()->findChild<Field *>();
  QTRY_VERIFY(password->hasFocus());
  QTest::keyClicks(password, QStringLiteral("correct horse"));
  QTest::keyClick(password, Qt::Key_Return);
  const auto given = plant_->desk.allOf<SignIn>();
  QCOMPARE(given.size(), 1U);
  QVERIFY((given.front() == SignIn{PersonId{"okafor"}, "correct horse"}));
  QVERIFY(password->text().isEmpty());
  plant_->desk.setSession(plant_->sessionOf("okafor", Role::Supervisor));
  settle();
  QVERIFY(window_->commands().action(CommandId::Acknowledge).isEnabled());
  QVERIFY(!window_->findChild<UnlockBar *>()->isVisible());
}

void SessionsTest::idleDeskLocks()
{
  settings_->setIdleLockMinutes(10);
  openWindow();
  plant_->clock.advance(std::chrono::minutes{9});
  window_->tick();
  QCOMPARE(plant_->desk.submitted.size(), 0U);
  QTest::keyClick(&table(), Qt::Key_Down); // somebody is there
  plant_->clock.advance(std::chrono::minutes{9});
  window_->tick();
  QCOMPARE(plant_->desk.submitted.size(), 0U);
  plant_->clock.advance(std::chrono::minutes{1});
  window_->tick();
  window_->tick();
  QCOMPARE(plant_->desk.allOf<LockSession>().size(), 1U);
}

void SessionsTest::demoNeverLocksByItself()
{
  openWindow({1280, 800}, [](const PersonId &) {});
  plant_->clock.advance(std::chrono::hours{9});
  window_->tick();
  QCOMPARE(plant_->desk.allOf<LockSession>().size(), 0U);
}

void SessionsTest::executiveHasNoOperatorPages()
{
  plant_->flood();
  openWindow();
  const auto *tabs = window_->findChild<QTabBar *>();
  const auto shown = [tabs] {
    QStringList names;
    for (const PageEntry &page : pageTable())
      if (tabs->isTabVisible(page.tab))
        names << QString::fromLatin1(page.key);
    return names.join(QLatin1Char(' '));
  };
  QCOMPARE(shown(), QStringLiteral("overview assets work alarms trends rules tuning learning kpi sources audit"));
  QVERIFY(window_->list().isVisible());
  plant_->desk.setSession(plant_->sessionOf("ruiz", Role::Executive));
  settle();
  QCOMPARE(shown(), QStringLiteral("overview assets trends kpi audit"));
  QVERIFY(window_->overview().isVisible()); // not beside the page that went
  for (const QAction *menu : window_->menuBar()->actions())
    QCOMPARE(menu->isVisible(), !menu->text().contains(QStringLiteral("Alarms")));
  for (const CommandId id : {CommandId::Acknowledge, CommandId::ShowRules, CommandId::ShowSources, CommandId::NextUnacknowledged}) {
    QVERIFY(!window_->commands().action(id).isVisible());
    QVERIFY(!window_->commands().refusal(id).isEmpty());
  }
  QTest::keyClick(window_.get(), Qt::Key_1, Qt::AltModifier);
  QTest::keyClick(window_.get(), Qt::Key_A);
  QVERIFY(window_->overview().isVisible());
  QCOMPARE(plant_->desk.submitted.size(), 0U);
  // An alarm of the overview leads to its asset, and the search offers no page that there is not.
  Q_EMIT window_->overview().alarmChosen(plant_->status("C03-DTH").alarm);
  QVERIFY(window_->asset().isVisible());
  QCOMPARE(window_->asset().asset(), AssetId{"COMP-03"});
  window_->search().open(QStringLiteral("acknowledge"));
  for (int row = 0; row < window_->search().findChild<QAbstractItemView *>()->model()->rowCount(); ++row)
    QVERIFY(!window_->search().findChild<QAbstractItemView *>()->model()->index(row, 0).data().toString().startsWith(
        QStringLiteral("Acknowledge")));
  window_->search().dismiss();
  // At the next person's sign-in all is theirs again.
  plant_->desk.setSession({});
  settle();
  QVERIFY(window_->list().isVisible());
  plant_->desk.setSession(plant_->sessionOf("meyer", Role::Technician));
  settle();
  QCOMPARE(shown(), QStringLiteral("overview assets work alarms trends rules tuning learning kpi sources"));
  QVERIFY(window_->work().isVisible());
  // A locked desk keeps its pages.
  SessionState locked = plant_->sessionOf("meyer", Role::Technician);
  locked.locked = true;
  plant_->desk.setSession(locked);
  settle();
  QCOMPARE(shown(), QStringLiteral("overview assets work alarms trends rules tuning learning kpi sources"));
}

void SessionsTest::whoMayNotOperateReadsAlarms()
{
  plant_->flood();
  plant_->desk.setSession(plant_->sessionOf("ruiz", Role::Administrator));
  openWindow();
  table().select(plant_->status("C03-DTH").alarm);
  QVERIFY(window_->commands().refusal(CommandId::Acknowledge).contains(QStringLiteral("Your role may not")));
  auto *button = named<ActionButton>(QStringLiteral("Acknowledge"));
  QVERIFY(button->isRefused());
  QTest::mouseClick(button, Qt::LeftButton);
  QTest::keyClick(&table(), Qt::Key_A);
  QCOMPARE(plant_->desk.submitted.size(), 0U);
}

void SessionsTest::signInErrorsAreWords()
{
  plant_->flood();
  plant_->desk.setSession({});
  openWindow();
  const auto panels = window_->findChildren<SignInPanel *>(); // the first steps have one too
  const auto shown = std::find_if(panels.begin(), panels.end(), [](const SignInPanel *one) { return one->isVisible(); });
  QVERIFY(shown != panels.end());
  const SignInPanel *panel = *shown;
  QVERIFY(panel->isVisible());
  QVERIFY(table().isVisible());
  auto *person = panel->findChild<QComboBox *>();
  QCOMPARE(person->count(), 4);
  person->setCurrentIndex(1);
  Field *password = nullptr;
  for (Field *field : panel->findChildren<Field *>())
    if (field->isVisible())
      password = field;
  QTest::keyClick(password, Qt::Key_Return);
  QCOMPARE(plant_->desk.submitted.size(), 0U);
  QTest::keyClicks(password, QStringLiteral("wrong"));
  QTest::keyClick(password, Qt::Key_Return);
  QVERIFY((plant_->desk.allOf<SignIn>().front() == SignIn{PersonId{"meyer"}, "wrong"}));
  plant_->desk.reply(0, Refused{Error{ErrorCode::WrongCredentials, "meyer", "name and password do not match", ""}});
  settle();
  QVERIFY(named<TextLabel>(QStringLiteral("Name and password do not match. Check Caps Lock and type the password again."))->isVisible());
  plant_->desk.setSession(plant_->sessionOf("meyer", Role::Technician));
  settle();
  QVERIFY(!panel->isVisible());
  QVERIFY(window_->work().isVisible());
}

void SessionsTest::firstAdministrator()
{
  SessionState session;
  session.needsFirstAdministrator = true;
  plant_->desk.setSession(session);
  plant_->desk.setPeople({});
  openWindow();
  const auto fill = [this](const char *name, const char *text) {
    for (Field *field : window_->findChildren<Field *>())
      if (field->isVisible() && field->accessibleName() == QLatin1String(name)) {
        field->setText(QLatin1String(text));
        return field;
      }
    return static_cast<Field *>(nullptr);
  };
  fill("Name, as others read it", "S. Admin");
  fill("Sign-in name", "s admin");
  fill("Password", "four words in a row");
  Field *again = fill("Password again", "four words in a raw");
  QVERIFY(again != nullptr);
  QTest::keyClick(again, Qt::Key_Return);
  QCOMPARE(plant_->desk.submitted.size(), 0U); // the sign-in name has a blank
  fill("Sign-in name", "sadmin");
  QTest::keyClick(again, Qt::Key_Return);
  QCOMPARE(plant_->desk.submitted.size(), 0U); // the passwords differ
  QVERIFY(again->hasProblem());
  again->setText(QStringLiteral("four words in a row"));
  QTest::keyClick(again, Qt::Key_Return);
  const auto given = plant_->desk.allOf<CreateFirstAdministrator>();
  QCOMPARE(given.size(), 1U);
  QVERIFY((given.front().person == Person{PersonId{"sadmin"}, "S. Admin", {Role::Administrator, Role::Engineer}}));
  QCOMPARE(given.front().password, std::string("four words in a row"));
}

void SessionsTest::demoOffersPeople()
{
  plant_->desk.setSession({});
  std::vector<PersonId> chosen;
  openWindow({1280, 800}, [&chosen](const PersonId &person) { chosen.push_back(person); });
  auto *button = named<ActionButton>(QStringLiteral("Sign in as J. Meyer"));
  QVERIFY(button != nullptr);
  QTest::mouseClick(button, Qt::LeftButton);
  QVERIFY(chosen == std::vector<PersonId>{PersonId{"meyer"}});
  SessionState locked = plant_->sessionOf("meyer", Role::Technician);
  locked.locked = true;
  plant_->desk.setSession(locked);
  settle();
  QTest::mouseClick(named<ActionButton>(QStringLiteral("Unlock")), Qt::LeftButton);
  QCOMPARE(chosen.size(), 2U); // no password in the demo
  QCOMPARE(plant_->desk.submitted.size(), 0U);
}

QTEST_MAIN(SessionsTest)
#include "tst_sessions.moc"
