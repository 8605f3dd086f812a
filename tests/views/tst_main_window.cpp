// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/words.h"
#include "tests/views/plant.h"
#include "views/main_window.h"

#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QMenuBar>
#include <QScrollArea>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace andon;
using namespace andon::test;

namespace {

/// Every text a third longer and accented, as German may be.
class LongWords final : public QTranslator {
public:
  [[nodiscard]] QString translate(const char *, const char *source, const char *, int n) const override
  {
    QString text = QString::fromUtf8(source);
    if (n >= 0)
      text.replace(QStringLiteral("%n"), QString::number(n));
    const QString plain = QString(text).remove(QLatin1Char('&'));
    if (plain.contains(QLatin1Char('<')) || plain.size() < 3 || plain.contains(QStringLiteral("yyyy")))
      return text;
    return QStringLiteral("%1 \u00e4\u00f6%2").arg(text, QString(plain.size() / 3, QLatin1Char('w')));
  }
  [[nodiscard]] bool isEmpty() const override { return false; }
};

} // namespace

class MainWindowTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
  void init();
  void cleanup();

  void acknowledgesByKeyWhatWasSeen();
  void acknowledgesAllThatAreSelected();
  void refusalStaysUntilUnderstood();
  void unsavedIsSaid();
  void commentGoesWithTheAcknowledgement();
  void shelvingNeedsAReason();
  void listHoldsStillUnderTheFinger();
  void idleListIsReleased();
  void filterByKey();
  void nextUnacknowledgedGoesRound();
  void lettersInAFieldAreNoCommands();
  void lockHidesCommandsNeverAlarms();
  void idleDeskLocks();
  void demoNeverLocksByItself();
  void unreadableHistoryIsSaid();
  void unreadableSiteIsSaid();
  void quietSinceComesFromTheJournal();
  void executiveMayNotAcknowledge();
  void signInErrorsAreWords();
  void firstAdministrator();
  void demoOffersPeople();
  void noticesComeAndGo();
  void keptOutPayloadsOnDemand();
  void themeSwitches();
  void everythingHasAName();
  void nothingClips_data();
  void nothingClips();
  void loopStaysFreeWithTwoThousandAlarms();
  void settingsAreRemembered();
  void commandsAreComplete();

private:
  void openWindow(QSize size = {1280, 800}, DemoSignIn demo = {});
  void settle();
  template <class W>
  W *named(const QString &name) const
  {
    for (W *widget : window_->findChildren<W *>())
      if (widget->accessibleName() == name)
        return widget;
    return nullptr;
  }
  [[nodiscard]] AlarmTable &table() { return window_->list().table(); }
  [[nodiscard]] QStringList notices() const;

  std::unique_ptr<QTemporaryDir> folder_;
  std::unique_ptr<Plant> plant_;
  std::unique_ptr<WindowSettings> settings_;
  std::unique_ptr<ThemeHolder> theme_;
  std::unique_ptr<MainWindow> window_;
};

void MainWindowTest::init()
{
  folder_ = std::make_unique<QTemporaryDir>();
  plant_ = std::make_unique<Plant>();
  plant_->open();
  settings_ = std::make_unique<WindowSettings>(folder_->filePath(QStringLiteral("window.ini")));
  theme_ = std::make_unique<ThemeHolder>(Theme::light());
  dressApplication(*theme_);
}

void MainWindowTest::cleanup()
{
  window_.reset();
  QCOMPARE(plant_->desk.watchCount(), 0U); // every watch was cancelled
  QApplication::setStyle(QStringLiteral("Fusion"));
  theme_.reset();
}

void MainWindowTest::openWindow(QSize size, DemoSignIn demo)
{
  window_ = std::make_unique<MainWindow>(plant_->desk, plant_->clock, *theme_, *settings_, std::move(demo));
  window_->resize(size);
  window_->show();
  QVERIFY(QTest::qWaitForWindowActive(window_.get()));
  settle();
}

void MainWindowTest::settle()
{
  for (int round = 0; round < 3; ++round) {
    plant_->desk.run();
    QCoreApplication::processEvents();
  }
}

QStringList MainWindowTest::notices() const
{
  QStringList facts;
  for (const NoticeBar *bar : window_->notices().findChildren<NoticeBar *>())
    if (bar->isVisibleTo(window_.get()))
      facts << bar->notice().fact;
  return facts;
}

void MainWindowTest::acknowledgesByKeyWhatWasSeen()
{
  plant_->flood();
  openWindow();
  const AlarmId alarm = plant_->status("C03-DTH").alarm;
  table().select(alarm);
  table().setFocus();
  const OccurrenceId seen = plant_->desk.alarms().at(alarm).occurrence;
  QTest::keyClick(&table(), Qt::Key_A);
  const auto given = plant_->desk.allOf<AcknowledgeAlarm>();
  QCOMPARE(given.size(), 1U);
  QVERIFY((given.front() == AcknowledgeAlarm{alarm, seen, ""}));

  plant_->desk.reply(0, Done{});
  AlarmStatus known = plant_->desk.alarms().at(alarm);
  known.regions.acknowledged = true;
  known.acknowledgedBy = PersonId{"okafor"};
  known.acknowledgedAt = plant_->clock.utc();
  plant_->raise(known);
  settle();
  QCOMPARE(window_->list().statusLine().shown(), QStringLiteral("1 acknowledged"));
  QVERIFY(!window_->commands().action(CommandId::Acknowledge).isEnabled());
  QVERIFY(window_->commands().action(CommandId::Unacknowledge).isEnabled());
  QTest::keyClick(&table(), Qt::Key_A);
  QCOMPARE(plant_->desk.submitted.size(), 1U);
}

void MainWindowTest::acknowledgesAllThatAreSelected()
{
  plant_->flood();
  openWindow();
  table().setFocus();
  QTest::keyClick(&table(), Qt::Key_A, Qt::ControlModifier);
  QCOMPARE(table().selectedAlarms().size(), 13U);
  QTest::keyClick(&table(), Qt::Key_A);
  QCOMPARE(plant_->desk.allOf<AcknowledgeAlarm>().size(), 8U); // the others are acknowledged already
  for (std::size_t i = 0; i < 8; ++i)
    plant_->desk.reply(i, i < 2 ? CommandOutcome{Unsaved{}} : CommandOutcome{Done{}});
  settle();
  QCOMPARE(window_->list().statusLine().shown(), QStringLiteral("8 acknowledged, 2 not saved yet"));
}

void MainWindowTest::refusalStaysUntilUnderstood()
{
  plant_->flood();
  openWindow();
  table().select(plant_->status("C03-DTH").alarm);
  QTest::keyClick(&table(), Qt::Key_A);
  plant_->desk.reply(0, Refused{Error{ErrorCode::Conflict, "", "it was raised again meanwhile", ""}});
  settle();
  QCOMPARE(notices(), QStringList{QStringLiteral("COMP-03 Discharge temperature high: Acknowledge was refused.")});
  plant_->desk.setHealth(plant_->calmHealth());
  settle();
  QCOMPARE(notices().size(), 1);
  Q_EMIT window_->notices().remedyAsked(QStringLiteral("refused:1"));
  settle();
  QCOMPARE(notices(), QStringList{});
}

void MainWindowTest::unsavedIsSaid()
{
  plant_->flood();
  openWindow();
  table().select(plant_->status("P12-GTL").alarm);
  settle();
  bool said = false;
  for (const TextLabel *label : window_->detail().findChildren<TextLabel *>())
    said = said || (label->isVisibleTo(window_.get()) && label->text().contains(QStringLiteral("not saved yet")));
  QVERIFY(said);
  table().select(plant_->status("C03-DTH").alarm);
  settle();
  for (const TextLabel *label : window_->detail().findChildren<TextLabel *>())
    QVERIFY(!label->isVisibleTo(window_.get()) || !label->text().contains(QStringLiteral("not saved yet")));
}

void MainWindowTest::commentGoesWithTheAcknowledgement()
{
  plant_->flood();
  openWindow();
  table().select(plant_->status("C03-DTH").alarm);
  table().setFocus();
  QTest::keyClick(&table(), Qt::Key_C);
  QTRY_VERIFY(named<Field>(QStringLiteral("Comment"))->hasFocus());
  QTest::keyClicks(named<Field>(QStringLiteral("Comment")), QStringLiteral("as agreed, S. and A."));
  QCOMPARE(plant_->desk.submitted.size(), 0U);
  window_->commands().action(CommandId::Acknowledge).trigger();
  QCOMPARE(plant_->desk.allOf<AcknowledgeAlarm>().front().comment, std::string("as agreed, S. and A."));
  plant_->desk.reply(0, Done{});
  settle();
  QVERIFY(window_->detail().actions().comment().isEmpty());
}

void MainWindowTest::shelvingNeedsAReason()
{
  plant_->flood();
  openWindow();
  table().select(plant_->status("C03-DTH").alarm);
  table().setFocus();
  QTest::keyClick(&table(), Qt::Key_S);
  QVERIFY(window_->detail().actions().isShelfOpen());
  auto *reason = named<Field>(QStringLiteral("Reason for the shelf"));
  QTRY_VERIFY(reason->hasFocus());
  QTest::keyClick(reason, Qt::Key_Return);
  QVERIFY(reason->hasProblem());
  QCOMPARE(plant_->desk.submitted.size(), 0U);
  QTest::mouseClick(named<FilterButton>(QStringLiteral("Shelve for 4\u00a0h")), Qt::LeftButton);
  QTest::keyClicks(reason, QStringLiteral("sensor is being changed"));
  QTest::keyClick(reason, Qt::Key_Return);
  const auto given = plant_->desk.allOf<ShelveAlarm>();
  QCOMPARE(given.size(), 1U);
  QVERIFY((given.front() == ShelveAlarm{plant_->status("C03-DTH").alarm, false, std::chrono::hours{4}, "sensor is being changed"}));
  QVERIFY(!window_->detail().actions().isShelfOpen());
}

void MainWindowTest::listHoldsStillUnderTheFinger()
{
  plant_->raise(plant_->status("D01-PDH"));
  plant_->raise(plant_->status("R01-HPL"));
  openWindow();
  const QPoint place = table().mapTo(window_.get(), QPoint(0, 0));
  QTest::mouseClick(table().viewport(), Qt::LeftButton, Qt::NoModifier, table().visualRect(table().model()->index(0, 1)).center());
  const QModelIndex under = table().indexAt(QPoint(40, 60));
  const AlarmId alarmUnder = window_->list().proxy().facts(under).status.alarm;
  plant_->raise(plant_->status("C03-DTH"));
  plant_->desk.change({false, {plant_->status("P12-FL")}, {plant_->status("D01-PDH").alarm}});
  settle();
  QVERIFY(window_->list().proxy().isHeld());
  QCOMPARE(table().mapTo(window_.get(), QPoint(0, 0)), place);
  QCOMPARE(window_->list().proxy().rowCount(), 2);
  QVERIFY(window_->list().proxy().facts(table().indexAt(QPoint(40, 60))).status.alarm == alarmUnder);
  QVERIFY(named<ActionButton>(QStringLiteral("Held, 2 new"))->isVisible());
  QTest::keyClick(&table(), Qt::Key_End);
  QVERIFY(!window_->list().proxy().isHeld());
  QCOMPARE(window_->list().proxy().rowCount(), 3);
  QCOMPARE(window_->list().proxy().facts(window_->list().proxy().index(0, 0)).asset, QStringLiteral("COMP-03"));
}

void MainWindowTest::idleListIsReleased()
{
  plant_->flood();
  openWindow();
  table().setFocus();
  QVERIFY(!window_->list().proxy().isHeld()); // the focus alone does not hold: an untouched desk shows what is new
  QTest::keyClick(&table(), Qt::Key_Down);
  QVERIFY(window_->list().proxy().isHeld());
  auto *filter = named<Field>(QStringLiteral("Filter alarms by asset, area or name"));
  filter->setFocus();
  QTRY_VERIFY(!window_->list().proxy().isHeld());
}

void MainWindowTest::filterByKey()
{
  plant_->flood();
  openWindow();
  table().setFocus();
  QTest::keyClick(&table(), Qt::Key_F, Qt::ControlModifier);
  auto *filter = named<Field>(QStringLiteral("Filter alarms by asset, area or name"));
  QTRY_VERIFY(filter->hasFocus());
  QTest::keyClicks(filter, QStringLiteral("chiller"));
  QCOMPARE(window_->list().proxy().rowCount(), 2);
  QTest::keyClick(filter, Qt::Key_Return);
  QTRY_VERIFY(table().hasFocus());
  QCOMPARE(table().currentIndex().row(), 0);
}

void MainWindowTest::nextUnacknowledgedGoesRound()
{
  plant_->flood();
  openWindow();
  std::vector<AlarmId> seen;
  for (int press = 0; press < 9; ++press) {
    QTest::keyClick(window_.get(), Qt::Key_F2);
    QCOMPARE(table().selectedAlarms().size(), 1U);
    const AlarmId alarm = table().selectedAlarms().front();
    QVERIFY(!plant_->desk.alarms().at(alarm).regions.acknowledged);
    seen.push_back(alarm);
  }
  QVERIFY(seen.front() == plant_->status("C03-DTH").alarm); // the most urgent first
  QVERIFY(seen.back() == seen.front());                     // eight of them, then again
}

void MainWindowTest::lettersInAFieldAreNoCommands()
{
  plant_->flood();
  openWindow();
  table().select(plant_->status("C03-DTH").alarm);
  auto *comment = named<Field>(QStringLiteral("Comment"));
  comment->setFocus();
  QTest::keyClicks(comment, QStringLiteral("asu Car"));
  QCOMPARE(comment->text(), QStringLiteral("asu Car"));
  QCOMPARE(plant_->desk.submitted.size(), 0U);
  QVERIFY(!window_->detail().actions().isShelfOpen());
}

void MainWindowTest::lockHidesCommandsNeverAlarms()
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

void MainWindowTest::idleDeskLocks()
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

void MainWindowTest::demoNeverLocksByItself()
{
  openWindow({1280, 800}, [](const PersonId &) {});
  plant_->clock.advance(std::chrono::hours{9});
  window_->tick();
  QCOMPARE(plant_->desk.allOf<LockSession>().size(), 0U);
}

void MainWindowTest::unreadableHistoryIsSaid()
{
  plant_->flood();
  bool isBroken = true;
  plant_->desk.answer<TrendQuery>([&isBroken](const TrendQuery &) -> Result<Trend> {
    if (isBroken)
      return failure(ErrorCode::Corrupt, "plant.db.history", "checksum wrong");
    return Trend{};
  });
  openWindow();
  QTest::keyClick(window_.get(), Qt::Key_F2);
  settle();
  auto *card = named<StateCard>(QStringLiteral("History cannot be read"));
  QVERIFY(card != nullptr && card->isVisible());
  QVERIFY(card->accessibleDescription().contains(QStringLiteral("checksum wrong")));
  isBroken = false;
  Q_EMIT card->asked();
  settle();
  QVERIFY(!card->isVisible());
}

void MainWindowTest::unreadableSiteIsSaid()
{
  openWindow();
  const Site site = window_->feed().site();
  plant_->desk.answer<SiteQuery>([](const SiteQuery &) -> Result<Site> { return failure(ErrorCode::Corrupt, "plant.db", "page 7"); });
  window_->feed().askSite();
  settle();
  QVERIFY(notices().join(QLatin1Char(' ')).contains(QStringLiteral("The site cannot be read")));
  QCOMPARE(window_->feed().site(), site); // what is known stays
  plant_->desk.answer<SiteQuery>([site](const SiteQuery &) -> Result<Site> { return site; });
  window_->feed().askSite();
  settle();
  QVERIFY(!notices().join(QLatin1Char(' ')).contains(QStringLiteral("The site cannot be read")));
}

void MainWindowTest::quietSinceComesFromTheJournal()
{
  const UtcTime returned = plant_->clock.utc() - std::chrono::hours{5};
  plant_->desk.answer<JournalQuery>([returned](const JournalQuery &) -> Result<JournalPage> {
    Occurrence last;
    last.raisedAt = returned - std::chrono::minutes{2};
    last.returnedAt = returned;
    return JournalPage{{last}, {}};
  });
  plant_->desk.change({.reset = true, .changed = {}, .removed = {}});
  openWindow();
  const QString minute = words::minute(returned, words::zone(window_->feed().site()));
  QVERIFY(named<StateCard>(QStringLiteral("No alarm since %1").arg(minute)) != nullptr);
}

void MainWindowTest::executiveMayNotAcknowledge()
{
  plant_->flood();
  plant_->desk.setSession(plant_->sessionOf("ruiz", Role::Executive));
  openWindow();
  table().select(plant_->status("C03-DTH").alarm);
  QVERIFY(window_->commands().refusal(CommandId::Acknowledge).contains(QStringLiteral("Your role may not")));
  auto *button = named<ActionButton>(QStringLiteral("Acknowledge"));
  QVERIFY(button->isRefused());
  QTest::mouseClick(button, Qt::LeftButton);
  QTest::keyClick(&table(), Qt::Key_A);
  QCOMPARE(plant_->desk.submitted.size(), 0U);
}

void MainWindowTest::signInErrorsAreWords()
{
  plant_->flood();
  plant_->desk.setSession({});
  openWindow();
  auto *panel = window_->findChild<SignInPanel *>();
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
  QVERIFY(window_->detail().isVisible());
}

void MainWindowTest::firstAdministrator()
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
  QVERIFY((given.front().person == Person{PersonId{"sadmin"}, "S. Admin", {Role::Administrator}}));
  QCOMPARE(given.front().password, std::string("four words in a row"));
}

void MainWindowTest::demoOffersPeople()
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

void MainWindowTest::noticesComeAndGo()
{
  openWindow();
  QCOMPARE(notices(), QStringList{});
  HealthDelta health = plant_->calmHealth();
  health.brokers[0].state = ConnectionState::Waiting;
  health.brokers[0].reason = "nothing listens on port 1883";
  health.brokers[0].remedy = "Start the broker";
  health.brokers[0].nextTryIn = std::chrono::seconds{4};
  health.store = StoreState::Failing;
  health.unsavedChanges = 3;
  health.storeReason = "The disk is full";
  plant_->desk.setHealth(health);
  settle();
  QCOMPARE(notices().size(), 2);
  QVERIFY(notices().contains(QStringLiteral("Broker main at tcp://10.0.4.2:1883 is not connected.")));
  const std::vector<Notice> told = noticesOf(health);
  QVERIFY(told[1].consequence.contains(QStringLiteral("Nothing listens on port 1883. Start the broker. Next try in 4\u00a0s.")));
  plant_->desk.setHealth(plant_->calmHealth());
  settle();
  QCOMPARE(notices(), QStringList{});
  health = plant_->calmHealth();
  health.brokers.clear();
  plant_->desk.setHealth(health);
  settle();
  QCOMPARE(notices(), QStringList{QStringLiteral("No broker is set up.")});
}

void MainWindowTest::keptOutPayloadsOnDemand()
{
  plant_->desk.answer<RejectedPayloadsQuery>([this](const RejectedPayloadsQuery &) -> Result<std::vector<RejectedPayloads>> {
    return std::vector<RejectedPayloads>{{"plant/air/COMP-03", "not_json", 12, plant_->clock.utc(), std::string("{\"a\":\x01", 6)}};
  });
  openWindow();
  auto *page = window_->findChild<KeptOutPane *>();
  QVERIFY(!page->isVisible());
  QCOMPARE(plant_->desk.asked(Query{RejectedPayloadsQuery{}}.index()), 0);
  for (HealthItem *item : window_->findChildren<HealthItem *>())
    if (item->focusPolicy() == Qt::StrongFocus)
      QTest::keyClick(item, Qt::Key_Return);
  settle();
  QVERIFY(page->isVisible());
  QCOMPARE(page->table().rows(), 1);
  QCOMPARE(page->table().cell(0, 1), QStringLiteral("Not JSON"));
  QCOMPARE(page->table().cell(0, 4), QStringLiteral("{\"a\":\\x01"));
  QTest::keyClick(window_.get(), Qt::Key_Escape);
  QVERIFY(!page->isVisible());
}

void MainWindowTest::themeSwitches()
{
  plant_->flood();
  openWindow();
  table().select(plant_->status("C03-DTH").alarm);
  settle();
  const auto ground = [this] {
    return window_->grab().toImage().pixelColor(table().mapTo(window_.get(), QPoint(200, table().height() - 4)));
  };
  window_->commands().action(CommandId::DarkTheme).trigger();
  settle();
  QCOMPARE(theme_->theme().kind, Theme::Kind::Dark);
  QVERIFY(ground().lightness() < 90);
  window_->commands().action(CommandId::HighContrastTheme).trigger();
  settle();
  QVERIFY(ground().lightness() > 160);
  QVERIFY(settings_->themeKind() == Theme::Kind::HighContrast);
  // What was never shown before wears the new theme too.
  window_->commands().action(CommandId::DarkTheme).trigger();
  plant_->desk.setSession({});
  settle();
  for (const TextLabel *label : window_->findChild<SignInPanel *>()->findChildren<TextLabel *>())
    if (label->isVisible())
      QVERIFY2(label->palette().color(QPalette::WindowText).lightness() > 120, qPrintable(label->text()));
}

void MainWindowTest::everythingHasAName()
{
  plant_->flood();
  openWindow();
  table().select(plant_->status("C03-DTH").alarm);
  settle();
  QStringList nameless;
  for (const QWidget *widget : window_->findChildren<QWidget *>()) {
    const bool isControl = widget->focusPolicy() != Qt::NoFocus || qobject_cast<const QAbstractButton *>(widget) != nullptr;
    const bool isContainerOfQt = widget->objectName().startsWith(QLatin1String("qt_"));
    // A button without a name of its own is read by its text; one that has neither is not shown yet.
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    const bool speaks = button != nullptr && (!button->text().isEmpty() || button->isHidden());
    if (isControl && !isContainerOfQt && !speaks && widget->accessibleName().isEmpty())
      nameless << QStringLiteral("%1 %2 (%3)")
                      .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
                           QLatin1String(widget->parent() ? widget->parent()->metaObject()->className() : ""));
  }
  QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
}

void MainWindowTest::nothingClips_data()
{
  QTest::addColumn<QSize>("size");
  QTest::addColumn<int>("percent");
  QTest::addColumn<bool>("longWords");
  QTest::newRow("1920") << QSize(1920, 1080) << 100 << false;
  QTest::newRow("1280") << QSize(1280, 800) << 100 << false;
  QTest::newRow("800x1280") << QSize(800, 1280) << 100 << false;
  QTest::newRow("1920 large") << QSize(1920, 1080) << 200 << false;
  QTest::newRow("1280 large") << QSize(1280, 800) << 200 << false;
  QTest::newRow("800x1280 large") << QSize(800, 1280) << 150 << false;
  QTest::newRow("1920 long words") << QSize(1920, 1080) << 100 << true;
  QTest::newRow("1280 long words") << QSize(1280, 800) << 100 << true;
  QTest::newRow("800x1280 long words") << QSize(800, 1280) << 100 << true;
}

void MainWindowTest::nothingClips()
{
  QFETCH(QSize, size);
  QFETCH(int, percent);
  QFETCH(bool, longWords);
  LongWords translator;
  if (longWords)
    QCoreApplication::installTranslator(&translator);
  settings_->setTextPercent(percent);
  plant_->flood();
  openWindow(size);
  table().select(plant_->status("C03-DTH").alarm);
  window_->commands().action(CommandId::Shelve).trigger();
  settle();
  QStringList clipped;
  for (const QAbstractButton *button : window_->findChildren<QAbstractButton *>())
    if (button->isVisible() && !button->objectName().startsWith(QLatin1String("qt_")) && button->parent()->inherits("QTabBar") == false &&
        !button->parent()->inherits("QLineEdit")) {
      const QSize least = button->minimumSizeHint();
      if (button->width() < least.width() || button->height() < least.height())
        clipped << QStringLiteral("%1: %2 of %3").arg(button->text()).arg(button->width()).arg(least.width());
      const QRect inWindow(button->mapTo(window_.get(), QPoint(0, 0)), button->size());
      const bool scrolls = [button] {
        for (const QWidget *up = button->parentWidget(); up != nullptr; up = up->parentWidget())
          if (qobject_cast<const QScrollArea *>(up) != nullptr)
            return true;
        return false;
      }();
      if (!scrolls && !window_->rect().contains(inWindow))
        clipped << QStringLiteral("%1 leaves the window").arg(button->text());
    }
  const QSize shown = window_->size();
  QCoreApplication::removeTranslator(&translator);
  QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(QLatin1Char('\n'))));
  QCOMPARE(shown, size); // the window was not forced to grow
}

void MainWindowTest::loopStaysFreeWithTwoThousandAlarms()
{
  plant_->addLoadRules(2000);
  plant_->desk.setSite(plant_->site);
  plant_->desk.change(plant_->many(2000));
  openWindow({1920, 1080});
  QCOMPARE(table().model()->rowCount(), 2000);
  table().select({AssetId{"LOAD"}, RuleId{"load-4"}});
  settle();
  std::vector<double> turns;
  for (int round = 0; round < 60; ++round) {
    std::vector<LatestValue> values;
    for (int i = 0; i < 400; ++i)
      values.push_back(
          {{AssetId{"LOAD"}, "s" + std::to_string((i * 5 + round) % 2000)}, plant_->clock.utc(), 80.0 + round + i * 0.1, Quality::Good});
    values.push_back({{AssetId{"LOAD"}, "s4"}, plant_->clock.utc(), 81.0 + round, Quality::Good});
    plant_->clock.advance(std::chrono::milliseconds{100});
    plant_->desk.setValues(values);
    QElapsedTimer turn;
    turn.start();
    plant_->desk.run();
    QCoreApplication::processEvents();
    turns.push_back(turn.nsecsElapsed() / 1e6);
  }
  std::sort(turns.begin(), turns.end());
  qInfo("400 values in 2000 alarms, applied and painted: median %.1f ms, worst %.1f ms", turns[turns.size() / 2], turns.back());
  QVERIFY2(turns[turns.size() / 2] < 160.0, "ten frames even on a loaded machine or under a sanitizer");
}

void MainWindowTest::settingsAreRemembered()
{
  openWindow({1400, 820});
  window_->commands().action(CommandId::DarkTheme).trigger();
  window_->commands().action(CommandId::LargerText).trigger();
  window_->close();
  window_.reset();
  openWindow();
  WindowSettings again(folder_->filePath(QStringLiteral("window.ini")));
  QVERIFY(again.themeKind() == Theme::Kind::Dark);
  QCOMPARE(again.textPercent(), 125);
  QVERIFY(!again.geometry().isEmpty());
  // Nonsense in the file reads as the default.
  QSettings raw(folder_->filePath(QStringLiteral("other.ini")), QSettings::IniFormat);
  raw.setValue(QStringLiteral("version"), WindowSettings::version);
  raw.setValue(QStringLiteral("look/text_percent"), QStringLiteral("huge"));
  raw.setValue(QStringLiteral("session/idle_lock_minutes"), -3);
  raw.sync();
  const WindowSettings other(folder_->filePath(QStringLiteral("other.ini")));
  QCOMPARE(other.textPercent(), 100);
  QCOMPARE(other.idleLockMinutes(), 15);
}

void MainWindowTest::commandsAreComplete()
{
  openWindow();
  QSet<QString> keys;
  QSet<QAction *> inMenus;
  for (const QMenu *menu : window_->menuBar()->findChildren<QMenu *>(QString{}, Qt::FindDirectChildrenOnly))
    for (QAction *action : menu->actions())
      inMenus << action;
  for (int id = 0; id < static_cast<int>(CommandId::Count); ++id) {
    QAction &action = window_->commands().action(static_cast<CommandId>(id));
    QVERIFY(!action.text().isEmpty());
    QVERIFY2(inMenus.contains(&action), qPrintable(action.text())); // every action is in a menu
    const QString key = action.shortcut().toString();
    QVERIFY2(key.isEmpty() || !keys.contains(key), qPrintable(key));
    keys << key;
    QCOMPARE(action.isEnabled(), window_->commands().refusal(static_cast<CommandId>(id)).isEmpty());
  }
}

QTEST_MAIN(MainWindowTest)
#include "tst_main_window.moc"
