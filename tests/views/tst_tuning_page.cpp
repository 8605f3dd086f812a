// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/words.h"
#include "tests/views/plant_bench.h"
#include "views/tuning_page.h"

#include <QAccessible>
#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

using namespace andon;
using namespace andon::test;
using namespace std::chrono_literals;

namespace {

const RuleId noisy{"C03-DTH"};

} // namespace

class TuningPageTest : public QObject {
  Q_OBJECT

private:
  /// The bench over the plant, a day of it, shown to whoever has `role`.
  struct Bench {
    explicit Bench(Role role = Role::Supervisor, bool opens = true)
        : feed(plant.desk)
        , page(plant.desk, feed, holder, flash, plant.clock)
    {
      plant.open();
      answerBench(plant);
      page.resize(1280, 800);
      page.show();
      settle();
      page.setSession(plant.sessionOf("okafor", role));
      auto &range = named<QComboBox>(QStringLiteral("Replayed over"));
      range.setCurrentIndex(range.findData(7));
      if (!opens)
        return;
      page.open(noisy);
      settle();
    }
    void settle()
    {
      for (int round = 0; round < 3; ++round) {
        plant.desk.run();
        QCoreApplication::processEvents();
      }
    }
    template <class W>
    W &named(const QString &name)
    {
      for (W *widget : page.findChildren<W *>())
        if (widget->accessibleName() == name && widget->isVisibleTo(&page))
          return *widget;
      qFatal("there is no \"%s\"", qPrintable(name));
    }
    void press(const QString &text)
    {
      for (auto *button : page.findChildren<ActionButton *>())
        if (button->text() == text) {
          QTest::mouseClick(button, Qt::LeftButton);
          settle();
          return;
        }
      qFatal("there is no button \"%s\"", qPrintable(text));
    }
    void type(const QString &field, const QString &text)
    {
      auto &into = named<Field>(field);
      into.setFocus();
      into.selectAll();
      QTest::keyClicks(&into, text);
      QTest::keyClick(&into, Qt::Key_Return);
    }
    [[nodiscard]] const words::BenchRow &row(const QString &name)
    {
      for (const words::BenchRow &row : page.figures().rows())
        if (row.name == name)
          return row;
      qFatal("there is no line \"%s\"", qPrintable(name));
    }

    Plant plant;
    ThemeHolder holder{Theme::light()};
    FlashTimer flash;
    DeskFeed feed;
    TuningPage page;
  };

private Q_SLOTS:
  void asksOnceAndAnswersEveryMoveItself()
  {
    Bench bench;
    QCOMPARE(bench.page.bench().state(), TuningBench::State::Ready);
    const int asked = bench.plant.desk.asked(Query{BenchQuery{}}.index());
    const std::uint64_t before = bench.page.bench().now().tally.activations;
    QVERIFY(before > 20);
    auto &slider = bench.named<MarkedSlider>(QStringLiteral("On-delay, slider"));
    slider.setFocus();
    for (int i = 0; i < 12; ++i)
      QTest::keyClick(&slider, Qt::Key_Right);
    QVERIFY(bench.page.bench().proposed().delays.onDelay == 12s);
    QVERIFY(bench.page.bench().after().tally.activations < before);
    QCOMPARE(bench.page.bench().now().tally.activations, before);
    QCOMPARE(bench.plant.desk.asked(Query{BenchQuery{}}.index()), asked);
    const words::BenchRow &row = bench.row(QStringLiteral("Alarms in all"));
    QCOMPARE(row.now, words::count(before));
    QCOMPARE(row.after, words::count(bench.page.bench().after().tally.activations));
    QVERIFY(row.verdict > 0);
  }

  /// What the page shows is what the one judge says of the same samples.
  void showsWhatTheJudgeSays()
  {
    Bench bench;
    bench.type(QStringLiteral("Deadband"), QStringLiteral("1.5"));
    bench.type(QStringLiteral("Off-delay"), QStringLiteral("30s"));
    const tuning::LimitSetting expected = [&] {
      tuning::LimitSetting setting = bench.page.bench().present();
      setting.deadband = 1.5;
      setting.delays.offDelay = 30s;
      return setting;
    }();
    QVERIFY(bench.page.bench().proposed() == expected);
    const std::vector<tuning::LabelledHistory> histories{bench.page.bench().basis().history};
    QVERIFY(bench.page.bench().after().tally == judgeSetting(histories, expected));
    std::uint64_t days = 0;
    for (const BenchDay &day : bench.page.bench().days())
      days += day.after;
    QCOMPARE(days, bench.page.bench().after().tally.activations);
  }

  void exactEntryRefusesWhatIsNone()
  {
    Bench bench;
    const tuning::LimitSetting before = bench.page.bench().proposed();
    bench.type(QStringLiteral("Limit"), QStringLiteral("warm"));
    QVERIFY(bench.named<Field>(QStringLiteral("Limit")).hasProblem());
    bench.type(QStringLiteral("Deadband"), QStringLiteral("-1"));
    QVERIFY(bench.named<Field>(QStringLiteral("Deadband")).hasProblem());
    bench.type(QStringLiteral("Samples counted"), QStringLiteral("2.5"));
    QVERIFY(bench.named<Field>(QStringLiteral("Samples counted")).hasProblem());
    QVERIFY(bench.page.bench().proposed() == before);
  }

  void countingNeedsAWindow()
  {
    Bench bench;
    QVERIFY(!bench.named<Field>(QStringLiteral("Samples counted within")).isEnabled());
    bench.type(QStringLiteral("Samples counted"), QStringLiteral("3"));
    QCOMPARE(bench.page.bench().proposed().delays.count.samples, 3);
    QVERIFY(bench.page.bench().proposed().delays.count.window > Duration{});
    bench.type(QStringLiteral("Samples counted within"), QStringLiteral("45s"));
    QVERIFY(bench.page.bench().proposed().delays.count.window == 45s);
    bench.type(QStringLiteral("Samples counted"), QStringLiteral("1"));
    QVERIFY(bench.page.bench().proposed().delays.count == CountInWindow{});
  }

  void thePriceNamesWhatIsMissed()
  {
    Bench bench;
    const tuning::LimitSetting present = bench.page.bench().present();
    QVERIFY(bench.page.bench().now().tally.events > 0);
    tuning::LimitSetting beyond = present;
    beyond.limit += 1000.0;
    bench.page.bench().propose(beyond);
    QCOMPARE(bench.page.bench().after().tally.activations, std::uint64_t{0});
    const words::BenchRow &price = bench.page.price().rows().front();
    QVERIFY(price.verdict < 0);
    QVERIFY(price.after.contains(words::count(bench.page.bench().now().tally.events)));
  }

  void recommendsAndTakesIt()
  {
    Bench bench;
    bench.type(QStringLiteral("May miss"), QStringLiteral("0"));
    bench.settle();
    const auto &proposal = bench.page.bench().proposal();
    QVERIFY(proposal);
    QVERIFY2(proposal->made.proposed.has_value(), qPrintable(words::refusal(*proposal)));
    QVERIFY(bench.page.search().front().points() > 1);
    QVERIFY(bench.page.search().reasons().contains(QStringLiteral("Proposed")));
    bench.press(QStringLiteral("Take it"));
    QVERIFY(bench.page.bench().proposed() == proposal->made.proposed->setting);
    QCOMPARE(bench.page.bench().after().tally.activations, proposal->made.proposed->all.activations); // one code says both
    QCOMPARE(bench.page.bench().after().tally.found, bench.page.bench().now().tally.found);
  }

  void appliesWithAReason()
  {
    Bench bench;
    bench.type(QStringLiteral("On-delay"), QStringLiteral("20s"));
    bench.press(QStringLiteral("Apply"));
    QVERIFY(bench.plant.desk.allOf<ChangeRule>().empty());
    QVERIFY(bench.page.applying().said().contains(QStringLiteral("Say why")));
    bench.type(QStringLiteral("Reason of the change"), QStringLiteral("chattering"));
    bench.settle();
    const auto changes = bench.plant.desk.allOf<ChangeRule>();
    QCOMPARE(changes.size(), std::size_t{1});
    Rule expected = *findRule(bench.plant.site, noisy);
    expected.onDelay = 20s;
    QVERIFY(changes.front().rule == expected); // nothing else has moved
    QCOMPARE(changes.front().reason, std::string{"chattering"});
  }

  void aChangeCanBeTried()
  {
    Bench bench;
    bench.type(QStringLiteral("On-delay"), QStringLiteral("20s"));
    bench.page.applying().trial().setWanted(true);
    bench.type(QStringLiteral("Days"), QStringLiteral("200"));
    bench.type(QStringLiteral("Reason of the change"), QStringLiteral("chattering"));
    bench.settle();
    QVERIFY(bench.plant.desk.allOf<ChangeRule>().empty()); // longer than any trial
    bench.type(QStringLiteral("Days"), QStringLiteral("14"));
    bench.type(QStringLiteral("Put back above, missed"), QStringLiteral("1"));
    bench.type(QStringLiteral("Reason of the change"), QStringLiteral("chattering"));
    bench.settle();
    const auto changes = bench.plant.desk.allOf<ChangeRule>();
    QCOMPARE(changes.size(), std::size_t{1});
    QVERIFY(changes.front().trial.has_value());
    QCOMPARE(changes.front().trial->length, Duration{24h * 14});
    QCOMPARE(changes.front().trial->mostMissed, std::uint64_t{1});
    // Unless somebody says otherwise it may not become worse than it is.
    QVERIFY(changes.front().trial->mostPerDay >= bench.page.bench().now().perDay);
    QVERIFY(changes.front().trial->mostPerDay < bench.page.bench().now().perDay + 1.0);
    QVERIFY(changes.front().replay.find("alarms a day instead of") != std::string::npos);
  }

  void versionsAreShownAndComeBackToTheBench()
  {
    Bench bench;
    TuningVersions &versions = bench.page.versions();
    QCOMPARE(versions.table().rows(), 2);
    QCOMPARE(versions.table().cell(0, 1), QStringLiteral("okafor"));
    QVERIFY(versions.difference().contains(QStringLiteral("what the rule is now")));
    versions.table().selectRow(1);
    QVERIFY2(versions.difference().contains(QStringLiteral("on-delay")), qPrintable(versions.difference()));
    versions.restoreButton().click();
    QCOMPARE(bench.page.bench().proposed().delays.onDelay, bench.page.bench().present().delays.onDelay + 2s);
    QVERIFY(bench.page.bench().isChanged());
  }

  void theTrialOfTheRuleIsSaid()
  {
    Bench bench;
    QVERIFY(bench.page.versions().trialLine().isEmpty());
    RuleTrial trial;
    trial.rule = noisy;
    trial.before = *tunedPartsOf(*findRule(bench.plant.site, noisy));
    trial.terms.mostPerDay = 20.0;
    trial.state = RuleTrial::State::Restored;
    trial.breach = TrialBreach::PerDay;
    trial.perDay = 41.0;
    trial.until = bench.plant.clock.utc();
    bench.plant.site.trials = {trial};
    bench.plant.desk.setSite(bench.plant.site);
    bench.settle();
    QVERIFY2(bench.page.versions().trialLine().contains(QStringLiteral("rolled back: 41.0 alarms a day, at most 20.0")),
             qPrintable(bench.page.versions().trialLine()));
    trial.breach = TrialBreach::None; // nobody could judge it
    bench.plant.site.trials = {trial};
    bench.plant.desk.setSite(bench.plant.site);
    bench.settle();
    QVERIFY2(bench.page.versions().trialLine().contains(QStringLiteral("rolled back: nobody could tell")),
             qPrintable(bench.page.versions().trialLine()));
  }

  void theSafetyClassNeedsASecondPerson()
  {
    Bench bench;
    bench.plant.desk.outcome = [](const Command &) -> CommandOutcome { return NeedsSecondPerson{SecondPersonRequestId{9}}; };
    bench.type(QStringLiteral("On-delay"), QStringLiteral("20s"));
    bench.type(QStringLiteral("Reason of the change"), QStringLiteral("x"));
    bench.settle();
    QVERIFY(bench.page.applying().said().contains(QStringLiteral("request 9")));
  }

  void whoMayNotIsTold()
  {
    Bench bench{Role::Technician};
    bench.type(QStringLiteral("On-delay"), QStringLiteral("20s"));
    bench.type(QStringLiteral("Reason of the change"), QStringLiteral("x"));
    bench.settle();
    QVERIFY(bench.plant.desk.allOf<ChangeRule>().empty());
  }

  void saysWhyThereIsNothing()
  {
    Bench bench{Role::Supervisor, false};
    QCOMPARE(bench.page.bench().state(), TuningBench::State::Empty);
    bench.plant.desk.answer<BenchQuery>([](const BenchQuery &) -> Result<BenchQuery::Answer> {
      return failure(ErrorCode::Corrupt, "plant.history.db", "a chunk failed its checksum", "");
    });
    bench.page.open(noisy);
    bench.settle();
    QCOMPARE(bench.page.bench().state(), TuningBench::State::Failed);
    QVERIFY(!bench.page.applying().isVisibleTo(&bench.page));
    answerBench(bench.plant);
    bench.press(QStringLiteral("Try again"));
    QCOMPARE(bench.page.bench().state(), TuningBench::State::Ready);
  }

  void aRuleThatChangedMeanwhileIsReadAnew()
  {
    Bench bench;
    const double before = bench.page.bench().present().limit;
    for (Rule &rule : bench.plant.site.rules)
      if (rule.id == noisy)
        std::get<LimitCondition>(rule.condition).limit = before + 1.0;
    bench.plant.desk.setSite(bench.plant.site);
    bench.settle();
    QCOMPARE(bench.page.bench().present().limit, before + 1.0);
    QCOMPARE(bench.page.bench().state(), TuningBench::State::Ready);
  }

  void everyFocusHasANameAndNothingIsClipped_data()
  {
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("scale");
    QTest::newRow("wide") << QSize{1920, 950} << 1.0;
    QTest::newRow("desk") << QSize{1280, 680} << 1.0;
    QTest::newRow("portrait") << QSize{800, 1160} << 1.0;
    QTest::newRow("large text") << QSize{1280, 680} << 2.0;
  }
  void everyFocusHasANameAndNothingIsClipped()
  {
    QFETCH(QSize, size);
    QFETCH(double, scale);
    Bench bench;
    Theme theme = Theme::dark();
    theme.textScale = scale;
    bench.holder.set(theme);
    bench.page.resize(size);
    bench.settle();
    for (QWidget *widget : bench.page.findChildren<QWidget *>()) {
      if (!widget->isVisibleTo(&bench.page))
        continue;
      if (widget->focusPolicy() != Qt::NoFocus)
        QVERIFY2(!QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
      if (qobject_cast<ActionButton *>(widget) != nullptr)
        QVERIFY2(widget->width() >= widget->minimumSizeHint().width(), qPrintable(widget->accessibleName()));
    }
  }

  void theDaysLeadToTheirSignal()
  {
    Bench bench;
    auto &strip = bench.page.dayStrip();
    QVERIFY(strip.day().has_value());
    QSignalSpy chosen(&strip, &DayStrip::dayChosen);
    strip.setFocus();
    QTest::keyClick(&strip, Qt::Key_Home);
    QTest::keyClick(&strip, Qt::Key_Right);
    QCOMPARE(strip.day(), std::optional<std::size_t>{1});
    QVERIFY(chosen.count() >= 1);
    QVERIFY(!strip.accessibleDescription().isEmpty());
  }
};

QTEST_MAIN(TuningPageTest)
#include "tst_tuning_page.moc"
