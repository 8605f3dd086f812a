// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/words.h"
#include "tests/views/plant_filling.h"
#include "tests/views/window_walk.h"
#include "views/window_host.h"

#include <QAbstractItemView>
#include <QSignalSpy>

using namespace andon;
using namespace andon::test;

namespace {

/// A real catalogue that notes what it is asked and does not know.
class Listener final : public QTranslator {
public:
  explicit Listener(const QString &file) { isLoaded_ = catalogue_.load(file); }

  [[nodiscard]] QString translate(const char *context, const char *source, const char *meaning, int n) const override
  {
    const QString found = catalogue_.translate(context, source, meaning, n);
    // Qt's own words come from Qt's catalogue.
    if (found.isEmpty() && !QByteArray(context).startsWith('Q'))
      missing_ << QStringLiteral("%1 | %2 | %3").arg(QLatin1String(context), QString::fromUtf8(source), QString::fromUtf8(meaning));
    return found;
  }
  [[nodiscard]] bool isEmpty() const override { return false; }
  [[nodiscard]] bool isLoaded() const { return isLoaded_; }
  [[nodiscard]] const QSet<QString> &missing() const { return missing_; }

private:
  QTranslator catalogue_;
  bool isLoaded_ = false;
  mutable QSet<QString> missing_;
};

} // namespace

class LanguagesTest : public WindowTest {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
  void init() { begin(); }
  void cleanup();

  void systemsAreUnderstood_data();
  void systemsAreUnderstood();
  void unknownSystemIsSaid();
  void numbersFollow();
  void pluralsAreRight();
  void buttonsHaveNoMnemonic();
  void switchesLive();
  void isRememberedAndFoundByName();
  void languageKnowsEveryWord_data();
  void languageKnowsEveryWord();
  void nothingStaysUntranslated_data();
  void nothingStaysUntranslated();

private:
  void walk(const std::function<void(const Scene &)> &look);

  std::unique_ptr<QTranslator> translator_;
};

void LanguagesTest::cleanup()
{
  end();
  translator_.reset();
}

void LanguagesTest::systemsAreUnderstood_data()
{
  QTest::addColumn<QString>("system");
  QTest::addColumn<QString>("spoken"); // empty: none of ours
  QTest::newRow("german") << QStringLiteral("de_DE") << QStringLiteral("de");
  QTest::newRow("austrian") << QStringLiteral("de_AT") << QStringLiteral("de");
  QTest::newRow("indian english") << QStringLiteral("en_IN") << QStringLiteral("en");
  QTest::newRow("chinese") << QStringLiteral("zh_CN") << QStringLiteral("zh_CN");
  QTest::newRow("singapore") << QStringLiteral("zh_SG") << QStringLiteral("zh_CN");
  QTest::newRow("traditional") << QStringLiteral("zh_TW") << QString();
  QTest::newRow("french") << QStringLiteral("fr_FR") << QString();
  QTest::newRow("no language") << QStringLiteral("C") << QStringLiteral("en");
}

void LanguagesTest::systemsAreUnderstood()
{
  QFETCH(QString, system);
  QFETCH(QString, spoken);
  const std::optional<Language> language = spokenOf(QLocale(system));
  QCOMPARE(language ? keyOf(*language) : QString(), spoken);
}

void LanguagesTest::unknownSystemIsSaid()
{
  Languages languages{QLocale(QStringLiteral("fr_FR"))};
  WindowHost host(plant_->desk, plant_->clock, *theme_, *settings_, languages);
  QCOMPARE(languages.spoken(), Language::English);
  host.window().show();
  settle();
  QStringList facts;
  for (const NoticeBar *bar : host.window().notices().findChildren<NoticeBar *>())
    facts << bar->notice().fact;
  QVERIFY2(facts.contains(QStringLiteral("The console does not speak fran\u00e7ais yet.")), qPrintable(facts.join(QLatin1Char('\n'))));
  Q_EMIT host.window().notices().remedyAsked(QStringLiteral("language"));
  QCOMPARE(settings_->language(), Language::English); // so it is said once
  settle();
}

void LanguagesTest::numbersFollow()
{
  Languages languages{QLocale(QStringLiteral("en_GB"))};
  languages.use(Language::German);
  QCOMPARE(words::number(108.4, 1), QStringLiteral("108,4"));
  QCOMPARE(words::count(1284), QStringLiteral("1.284"));
  languages.use(Language::English);
  QCOMPARE(words::number(108.4, 1), QStringLiteral("108.4"));
}

void LanguagesTest::pluralsAreRight()
{
  Languages languages{QLocale(QStringLiteral("en_GB"))};
  const auto alarms = [](int count) { return QCoreApplication::translate("words", "%n alarms", nullptr, count); };
  languages.use(Language::English);
  QCOMPARE(alarms(1), QStringLiteral("1 alarm"));
  QCOMPARE(alarms(2), QStringLiteral("2 alarms"));
  languages.use(Language::German);
  QCOMPARE(alarms(1), QStringLiteral("1 Alarm"));
  QCOMPARE(alarms(2), QStringLiteral("2 Alarme"));
}

void LanguagesTest::buttonsHaveNoMnemonic()
{
  QCOMPARE(withoutMnemonic(QStringLiteral("&Lock")), QStringLiteral("Lock"));
  QCOMPARE(withoutMnemonic(QStringLiteral("Sign &out")), QStringLiteral("Sign out"));
  QCOMPARE(withoutMnemonic(QStringLiteral("\u9501\u5b9a(&L)")), QStringLiteral("\u9501\u5b9a"));
  QCOMPARE(withoutMnemonic(QStringLiteral("\u641c\u7d22...(&S)")), QStringLiteral("\u641c\u7d22..."));
}

void LanguagesTest::switchesLive()
{
  Languages languages{QLocale(QStringLiteral("en_GB"))};
  {
    WindowHost host(plant_->desk, plant_->clock, *theme_, *settings_, languages);
    plant_->flood();
    host.window().resize(1280, 800);
    host.window().show();
    settle();
    const AlarmId alarm = plant_->status("C03-DTH").alarm;
    host.window().commands().action(CommandId::ShowAlarms).trigger();
    host.window().list().table().select(alarm);
    const auto *tabs = host.window().findChild<QTabBar *>();
    QVERIFY(tabs->tabText(AlarmsTab).startsWith(QStringLiteral("Alarms")));
    QSignalSpy made(&host, &WindowHost::windowMade);
    host.window().commands().action(CommandId::German).trigger();
    QTRY_COMPARE(made.size(), 1);
    settle();
    tabs = host.window().findChild<QTabBar *>();
    QVERIFY(tabs->tabText(AlarmsTab).startsWith(QStringLiteral("Alarme")));
    QCOMPARE(tabs->tabText(OverviewTab), QStringLiteral("\u00dcbersicht"));
    QCOMPARE(tabs->currentIndex(), static_cast<int>(AlarmsTab)); // where the person was
    QVERIFY(host.window().list().currentFacts().has_value());
    QCOMPARE(host.window().list().currentFacts()->status.alarm, alarm);
    QCOMPARE(host.window().size(), QSize(1280, 800));
    QVERIFY(host.window().isVisible());
    QVERIFY(host.window().commands().action(CommandId::German).isChecked());
    host.window().commands().action(CommandId::English).trigger();
    QTRY_COMPARE(made.size(), 2);
    settle();
    QVERIFY(host.window().findChild<QTabBar *>()->tabText(AlarmsTab).startsWith(QStringLiteral("Alarms")));
  }
  settle();
}

void LanguagesTest::isRememberedAndFoundByName()
{
  settings_->setLanguage(Language::Chinese);
  WindowSettings again(folder_->filePath(QStringLiteral("window.ini")));
  QCOMPARE(again.language(), Language::Chinese);
  settings_->setLanguage(Language::System);
  openWindow();
  window_->search().open(QStringLiteral("deutsch"));
  settle();
  const auto *found = window_->search().findChild<QAbstractItemView *>();
  QVERIFY(found->model()->rowCount() > 0);
  QVERIFY(found->model()->index(0, 0).data().toString().contains(QStringLiteral("Deutsch")));
}

/// Every scene, as an engineer and supervisor who has every page, then nobody, then locked.
void LanguagesTest::walk(const std::function<void(const Scene &)> &look)
{
  SessionState session = plant_->sessionOf("okafor", Role::Supervisor);
  session.roles.push_back(Role::Engineer);
  plant_->desk.setSession(session);
  fillPlant(*plant_);
  plant_->flood();
  answerEverything(*plant_);
  openWindow({1280, 800});
  for (const Scene &scene : scenes()) {
    scene.open(*window_, *plant_);
    settle();
    look(scene);
    window_->commands().action(CommandId::Back).trigger();
  }
  session.locked = true;
  plant_->desk.setSession(session);
  settle();
  look({"locked", AlarmsTab, {}});
  plant_->desk.setSession({});
  settle();
  look({"sign in", AlarmsTab, {}});
  SessionState nobody;
  nobody.needsFirstAdministrator = true;
  plant_->desk.setSession(nobody);
  settle();
  look({"first administrator", AlarmsTab, {}});
}

void LanguagesTest::languageKnowsEveryWord_data()
{
  QTest::addColumn<QString>("catalogue");
  QTest::newRow("german") << QStringLiteral(":/translations/andon_de.qm");
  QTest::newRow("chinese") << QStringLiteral(":/translations/andon_zh_CN.qm");
}

void LanguagesTest::languageKnowsEveryWord()
{
  QFETCH(QString, catalogue);
  auto listener = std::make_unique<Listener>(catalogue);
  QVERIFY(listener->isLoaded());
  const Listener &heard = *listener;
  translator_ = std::move(listener);
  QCoreApplication::installTranslator(translator_.get());
  walk([](const Scene &) {});
  const QStringList missing(heard.missing().begin(), heard.missing().end());
  QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char('\n'))));
}

void LanguagesTest::nothingStaysUntranslated_data()
{
  QTest::addColumn<QSize>("size");
  QTest::newRow("1280x800") << QSize(1280, 800);
  QTest::newRow("1920x1080") << QSize(1920, 1080);
  QTest::newRow("800x1280") << QSize(800, 1280);
}

void LanguagesTest::nothingStaysUntranslated()
{
  QFETCH(QSize, size);
  translator_ = std::make_unique<PseudoLanguage>();
  QCoreApplication::installTranslator(translator_.get());
  QSet<QString> known;
  QStringList wrong;
  QStringList tight;
  walk([&](const Scene &scene) {
    if (window_->size() != size) {
      window_->resize(size);
      settle();
    }
    known = wordsOf(*plant_);
    for (const QString &text : textsOf(*window_)) {
      const qsizetype colon = text.indexOf(QLatin1Char(':'), text.lastIndexOf(QStringLiteral("::")) + 2);
      const QStringList words = untranslatedIn(text.mid(colon + 1), known);
      if (!words.isEmpty())
        wrong << QStringLiteral("%1: %2 in %3").arg(QLatin1String(scene.name), words.join(QLatin1Char(' ')), text);
    }
    for (const QString &text : clippedIn(*window_))
      tight << QStringLiteral("%1: clipped %2").arg(QLatin1String(scene.name), text);
    if (window_->size() != size)
      tight << QStringLiteral("%1 makes the window grow to %2x%3")
                   .arg(QLatin1String(scene.name))
                   .arg(window_->width())
                   .arg(window_->height());
  });
  wrong.removeDuplicates();
  QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
  QVERIFY2(tight.isEmpty(), qPrintable(tight.join(QLatin1Char('\n'))));
}

QTEST_MAIN(LanguagesTest)
#include "tst_languages.moc"
