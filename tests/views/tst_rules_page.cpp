// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rule_copy.h"
#include "tests/support/arbitrary_rule.h"
#include "tests/views/plant.h"
#include "views/rules_page.h"

#include <QAbstractButton>
#include <QTest>

using namespace andon;
using namespace andon::test;

class RulesPageTest : public QObject {
  Q_OBJECT

private:
  /// A page over the plant, shown to whoever has `role`.
  struct Desk {
    explicit Desk(Role role = Role::Supervisor)
        : feed(plant.desk)
        , page(plant.desk, feed, holder)
    {
      plant.open();
      page.resize(1280, 800);
      page.show();
      settle();
      page.setSession(plant.sessionOf("okafor", role));
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
      qFatal("there is no visible \"%s\"", qPrintable(name));
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
    }

    Plant plant;
    ThemeHolder holder{Theme::light()};
    DeskFeed feed;
    RulesPage page;
  };

private Q_SLOTS:
  void changesALimitWithAReason()
  {
    Desk desk;
    desk.page.select(RuleId{"C03-DTH"});
    QVERIFY(desk.page.table().rows() > 10);
    desk.type(QStringLiteral("Limit"), QStringLiteral("98.5"));
    desk.press(QStringLiteral("Apply"));
    QVERIFY(desk.plant.desk.submitted.empty()); // no reason yet
    QVERIFY(desk.page.said().contains(QStringLiteral("Say why")));
    desk.type(QStringLiteral("Reason of the change"), QStringLiteral("summer"));
    desk.press(QStringLiteral("Apply"));
    const auto changes = desk.plant.desk.allOf<ChangeRule>();
    QCOMPARE(changes.size(), std::size_t{1});
    Rule expected = *findRule(desk.plant.site, RuleId{"C03-DTH"});
    std::get<LimitCondition>(expected.condition).limit = 98.5;
    QVERIFY(changes.front().rule == expected); // nothing else has moved
    QCOMPARE(changes.front().reason, std::string{"summer"});
  }

  void theConfirmationOutlivesTheNewSite()
  {
    Desk desk;
    desk.plant.desk.outcome = [](const Command &) -> CommandOutcome { return Done{}; };
    desk.page.select(RuleId{"C03-DTH"});
    desk.type(QStringLiteral("Limit"), QStringLiteral("98.5"));
    desk.type(QStringLiteral("Reason of the change"), QStringLiteral("summer"));
    desk.press(QStringLiteral("Apply"));
    desk.plant.site.rules = {desk.plant.desk.allOf<ChangeRule>().front().rule}; // and the engine tells of it
    desk.plant.desk.setSite(desk.plant.site);
    desk.settle();
    QVERIFY(desk.page.said().contains(QStringLiteral("judges from the next sample")));
    (void)desk.named<TextLabel>(QStringLiteral("Changed. It judges from the next sample on.")); // it is there to be read
    QCOMPARE(desk.named<Field>(QStringLiteral("Limit")).text(), QStringLiteral("98.5"));
  }

  void showsWhatTheGateSays()
  {
    Desk desk;
    desk.plant.desk.outcome = [](const Command &) -> CommandOutcome {
      return Refused{{ErrorCode::Malformed, "COMP-03 C03-DTH", "is above what the sensor reads", "Choose a limit up to 150."}};
    };
    desk.page.select(RuleId{"C03-DTH"});
    desk.type(QStringLiteral("Limit"), QStringLiteral("900"));
    desk.type(QStringLiteral("Reason of the change"), QStringLiteral("x"));
    desk.press(QStringLiteral("Apply"));
    QVERIFY(desk.page.said().contains(QStringLiteral("is above what the sensor reads")));
    QCOMPARE(desk.named<Field>(QStringLiteral("Limit")).text(), QStringLiteral("900")); // what was typed stays
    desk.plant.desk.outcome = [](const Command &) -> CommandOutcome { return NeedsSecondPerson{SecondPersonRequestId{7}}; };
    desk.press(QStringLiteral("Apply"));
    QVERIFY(desk.page.said().contains(QStringLiteral("request 7")));
  }

  void namesTheFieldThatIsWrong()
  {
    Desk desk;
    desk.page.select(RuleId{"C03-DTH"});
    desk.type(QStringLiteral("Limit"), QStringLiteral("hot"));
    desk.type(QStringLiteral("Reason of the change"), QStringLiteral("x"));
    desk.press(QStringLiteral("Apply"));
    QVERIFY(desk.plant.desk.submitted.empty());
    QVERIFY(desk.named<Field>(QStringLiteral("Limit")).hasProblem());
  }

  void keepsWhatIsTypedWhileAnotherRuleIsLookedAt()
  {
    Desk desk;
    desk.page.select(RuleId{"C03-DTH"});
    desk.type(QStringLiteral("Limit"), QStringLiteral("98.5"));
    desk.page.select(RuleId{"P12-FL"});
    desk.page.select(RuleId{"C03-DTH"});
    QCOMPARE(desk.named<Field>(QStringLiteral("Limit")).text(), QStringLiteral("98.5"));
    desk.press(QStringLiteral("Revert"));
    QVERIFY(desk.named<Field>(QStringLiteral("Limit")).text() != QStringLiteral("98.5"));
  }

  void addsARule()
  {
    Desk desk;
    desk.page.select(RuleId{"C03-DTH"});
    desk.press(QStringLiteral("New rule"));
    desk.type(QStringLiteral("Name"), QStringLiteral("Discharge very hot"));
    desk.type(QStringLiteral("Limit"), QStringLiteral("101"));
    desk.type(QStringLiteral("Reason of the change"), QStringLiteral("asked for by the shift"));
    desk.press(QStringLiteral("Apply"));
    const auto added = desk.plant.desk.allOf<AddRules>();
    QCOMPARE(added.size(), std::size_t{1});
    const Rule &rule = added.front().rules.front();
    QCOMPARE(rule.asset.text(), std::string{"COMP-03"});
    QCOMPARE(rule.id.text(), std::string{"comp-03-discharge-very-hot"});
    QCOMPARE(std::get<LimitCondition>(rule.condition).limit, 101.0);
  }

  void filters()
  {
    Desk desk;
    desk.type(QStringLiteral("Filter the rules"), QStringLiteral("pump-12"));
    QVERIFY(desk.page.table().rows() > 0);
    for (int row = 0; row < desk.page.table().rows(); ++row)
      QVERIFY((desk.page.table().cell(row, 0) + desk.page.table().cell(row, 2)).contains(QStringLiteral("PUMP-12")));
  }

  void refusesWhoMayNot()
  {
    Desk desk(Role::Executive);
    desk.page.select(RuleId{"C03-DTH"});
    desk.press(QStringLiteral("New rule"));
    desk.press(QStringLiteral("Apply"));
    QVERIFY(desk.plant.desk.submitted.empty());
    QVERIFY(!desk.page.editor().widget()->isEnabled());
  }

  void copiesToTheKind()
  {
    Site site;
    for (const char *name : {"C-1", "C-2", "C-3"}) {
      Asset asset{AssetId{name}, name, "compressor", AreaId{"air"}, {}};
      Stream stream;
      stream.key = std::string_view{name} == "C-3" ? "flow" : "heat";
      asset.streams.push_back(stream);
      site.assets.push_back(asset);
    }
    Rule rule;
    rule.id = RuleId{"c-1-hot"};
    rule.asset = AssetId{"C-1"};
    rule.name = "Hot";
    rule.condition = LimitCondition{{AssetId{"C-1"}, "heat"}, LimitSide::High, 90.0};
    site.rules.push_back(rule);
    const auto copies = copiesForKind(site, rule);
    QCOMPARE(copies.size(), std::size_t{1}); // C-3 has no such stream
    QCOMPARE(copies.front().id.text(), std::string{"c-2-hot"});
    QCOMPARE(std::get<LimitCondition>(copies.front().condition).stream, (StreamId{AssetId{"C-2"}, "heat"}));
    site.rules.push_back(copies.front());
    QVERIFY(copiesForKind(site, rule).empty()); // it has it now
    QCOMPARE(freshRuleId(site, AssetId{"C-2"}, "Hot").text(), std::string{"c-2-hot-2"});
  }

  void theFormKeepsEveryKindOfRule()
  {
    Plant plant;
    Site site;
    Asset asset{AssetId{"A"}, "A", "pump", AreaId{"x"}, {}};
    std::vector<StreamId> streams;
    for (const char *key : {"p", "q", "r"}) {
      Stream stream;
      stream.key = key;
      asset.streams.push_back(stream);
      streams.push_back({asset.id, key});
    }
    site.assets.push_back(asset);
    ThemeHolder holder{Theme::light()};
    RuleEditor editor(holder, site);
    QVERIFY(rc::check("what is shown is what is read back", [&] {
      Rule rule;
      rule.id = RuleId{"r"};
      rule.asset = asset.id;
      rule.name = "Name";
      makeArbitrary(rule, streams, streams);
      rule.onDelay = std::chrono::seconds{*rc::gen::inRange(0, 5000)};
      rule.offDelay = std::chrono::milliseconds{*rc::gen::inRange(0, 5000)};
      rule.priority = *rc::gen::element(Priority::Urgent, Priority::High, Priority::Medium, Priority::Low);
      rule.priorityByMatrix = *rc::gen::arbitrary<bool>();
      rule.latching = *rc::gen::arbitrary<bool>();
      rule.safety = *rc::gen::arbitrary<bool>();
      rule.rationalisation.severity = *rc::gen::element<std::optional<Severity>>(std::nullopt, Severity::Minor, Severity::Severe);
      editor.setRule(rule);
      const auto back = editor.rule();
      RC_ASSERT(back.has_value());
      RC_ASSERT(*back == rule);
    }));
  }
};

QTEST_MAIN(RulesPageTest)
#include "tst_rules_page.moc"
