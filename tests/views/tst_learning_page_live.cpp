// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The learning page over a running engine: a tap, its review, a candidate, a shadow, a promotion and the way back, all by its widgets.
#include "tests/engine/engine_fixture.h"
#include "tests/engine/pump_package.h"
#include "views/learning_page.h"

#include <QDeadlineTimer>
#include <QTest>

using namespace andon;
using namespace andon::test;
using namespace std::chrono_literals;

namespace {

const PredictorId choke{"choke"};
const AlarmId chokeRisk{AssetId{"P-1"}, RuleId{"choke-risk"}};

/// A pump whose predictor has raised an alarm, and the page of whoever is at the desk.
struct Pump : EngineFixture {
  Pump()
  {
    Site site = EngineFixture::site();
    site.predictors.push_back({choke, "Choke risk", "pump", {}});
    for (Stream &stream : site.assets.front().streams)
      stream.interval = 10min; // no sensor falls silent
    Rule rule;
    rule.id = chokeRisk.rule;
    rule.asset = chokeRisk.asset;
    rule.name = "Choke coming";
    PredictorCondition says;
    says.predictor = choke;
    says.stream = scoreStreamOf(rule.asset, choke);
    rule.condition = says;
    site.rules.push_back(rule);
    for (const auto &[name, text] : filesOf(pumpPackage(), folder.file("package")))
      packages["predictors/choke/" + name] = text;
    if (const auto started = start(site); !started)
      qFatal("%s", toText(started.error()).c_str());
    addPeople();
    signIn("tom");
    feed_ = std::make_unique<DeskFeed>(*desk);
    page = std::make_unique<LearningPage>(*desk, *feed_, holder, clock);
    page->resize(1600, 1000);
    page->show();
    if (!until([this] { return feed_->hasSite(); }))
      qFatal("the site does not come");
  }
  ~Pump()
  { // NOLINT(performance-trivially-destructible): the desk goes after those that ask it
    page.reset();
    feed_.reset();
    stop();
  }
  Pump(const Pump &) = delete;
  Pump &operator=(const Pump &) = delete;

  void raise()
  {
    for (int i = 0; i < 5; ++i, clock.advance(1s)) {
      const std::uint64_t before = health.samples;
      publish("\"pressure\": 9.5, \"flow\": 35");
      if (!until([&] { return health.samples > before; }))
        qFatal("a sample is lost");
    }
    if (!until([this] { return status(chokeRisk) != nullptr; }))
      qFatal("the predictor raises nothing");
  }
  /// Asks anew until it is so.
  bool becomes(const std::function<bool()> &done)
  {
    for (const QDeadlineTimer patience{60s}; !patience.hasExpired();) {
      page->board().askAll();
      if (loop.runUntil(done, 300ms))
        return true;
      clock.advance(200ms);
    }
    return false;
  }
  void take(const char *person)
  {
    signIn(person);
    page->setSession(session);
  }
  void press(const QString &text)
  {
    for (auto *button : page->findChildren<ActionButton *>())
      if (button->text() == text && button->isVisibleTo(page.get())) {
        if (button->isRefused())
          qFatal("\"%s\" is refused: %s", qPrintable(text), qPrintable(button->accessibleDescription()));
        QTest::mouseClick(button, Qt::LeftButton);
        if (!until([this] { return !page->orders().isWaiting(); }))
          qFatal("\"%s\" is not answered", qPrintable(text));
        return;
      }
    qFatal("there is no button \"%s\"", qPrintable(text));
  }
  [[nodiscard]] int championNumber() const
  {
    const PredictorVersion *champion = page->board().champion();
    return champion == nullptr ? 0 : champion->number;
  }

  ThemeHolder holder{Theme::light()};
  std::unique_ptr<LearningPage> page;

private:
  std::unique_ptr<DeskFeed> feed_;
};

} // namespace

class LearningLiveTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

  void aTapIsReviewedAndItsPersonSeesIt()
  {
    Pump pump;
    pump.raise();
    const OccurrenceId occurrence = pump.status(chokeRisk)->occurrence;
    QVERIFY(std::holds_alternative<Done>(pump.submit(LabelOccurrence{chokeRisk, occurrence, OccurrenceLabel::False, "start-up"})));
    pump.take("tom");
    QVERIFY(pump.becomes([&] { return pump.page->taps().list().model().rowCount() == 1; }));
    pump.take("sam");
    pump.clock.advance(15s); // the tap can no longer be taken back unseen
    QVERIFY(pump.becomes([&] {
      return pump.page->board().queue().rows.size() == 1 && pump.page->board().queue().rows.front().state == RetrainingState::Queued;
    }));
    QCOMPARE(pump.page->opinions().table().rows(), 1);
    QVERIFY(pump.becomes([&] { return pump.page->opinions().evidence().contains(QStringLiteral("package")); }));
    pump.page->opinions().reason().setText(QStringLiteral("the flow meter was being calibrated"));
    pump.press(QStringLiteral("Leave out"));
    QVERIFY(pump.becomes([&] { return pump.page->board().queue().rows.front().state == RetrainingState::Rejected; }));
    pump.take("tom");
    QVERIFY(pump.becomes([&] { return pump.page->taps().fate().contains(QStringLiteral("the flow meter was being calibrated")); }));
  }

  void aCandidateGoesThroughTheShadowToChampionAndBack()
  {
    Pump pump;
    pump.take("sam");
    QVERIFY(pump.becomes([&] { return pump.championNumber() == 1; }));
    OfferCandidate offer;
    offer.predictor = choke;
    offer.files = filesOf(pumpPackage({}, 2), pump.folder.file("next"));
    offer.reason = "another seed";
    QVERIFY(std::holds_alternative<Done>(pump.submit(offer)));
    QVERIFY(pump.becomes([&] { return pump.page->versions().table().rows() == 2; }));
    const auto &versions = pump.page->board().versions();
    const auto candidate =
        std::find_if(versions.begin(), versions.end(), [](const PredictorVersion &each) { return each.role == VersionRole::Candidate; });
    QVERIFY(candidate != versions.end());
    const std::string package = candidate->package;
    pump.page->versions().choose(package);
    pump.press(QStringLiteral("Read the card"));
    QVERIFY(pump.page->card().shownText().contains(QStringLiteral("Choke risk")));
    QVERIFY(pump.page->goBack());
    pump.press(QStringLiteral("Start a shadow"));
    QVERIFY2(pump.page->orders().said().isEmpty(), qPrintable(pump.page->orders().said()));
    QVERIFY(pump.becomes([&] { return pump.page->board().shadows().size() == 1; }));
    pump.raise();
    pump.press(QStringLiteral("Stop the shadow"));
    QVERIFY(pump.becomes([&] { return pump.page->board().shadows().front().until != noTime; }));
    pump.page->versions().reason().setText(QStringLiteral("finds the same with less noise"));
    pump.press(QStringLiteral("Promote"));
    QVERIFY2(pump.page->orders().said().isEmpty(), qPrintable(pump.page->orders().said()));
    QVERIFY(pump.becomes([&] { return pump.championNumber() == 2; }));
    QVERIFY(pump.becomes([&] { return pump.page->versions().promotions().rows() == 1; }));
    pump.page->versions().reason().setText(QStringLiteral("it chatters"));
    pump.press(QStringLiteral("Roll back"));
    QVERIFY(pump.becomes([&] { return pump.championNumber() == 1; }));
  }

  void historyIsComparedByBoth()
  {
    Pump pump;
    pump.raise();
    pump.take("sam");
    OfferCandidate offer;
    offer.predictor = choke;
    offer.files = filesOf(pumpPackage({}, 2), pump.folder.file("next"));
    offer.reason = "another seed";
    QVERIFY(std::holds_alternative<Done>(pump.submit(offer)));
    QVERIFY(pump.becomes([&] { return pump.page->versions().table().rows() == 2; }));
    for (const PredictorVersion &version : pump.page->board().versions())
      if (version.role == VersionRole::Candidate) {
        pump.page->versions().choose(version.package);
        break;
      }
    pump.press(QStringLiteral("Compare v2"));
    QVERIFY(pump.loop.runUntil([&] { return !pump.page->board().isReplaying(); }, 60s));
    QVERIFY2(!pump.page->board().replayProblem(),
             pump.page->board().replayProblem() ? toText(*pump.page->board().replayProblem()).c_str() : "");
    QVERIFY(pump.page->board().replayed());
    QVERIFY(pump.page->board().replayed()->rows > 0);
  }
};

QTEST_MAIN(LearningLiveTest)
#include "tst_learning_page_live.moc"
