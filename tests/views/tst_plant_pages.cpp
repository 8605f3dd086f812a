// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/words.h"
#include "tests/views/window_test.h"
#include "views/technician_page.h"

#include <QAccessible>
#include <QScrollBar>
#include <QSignalSpy>

using namespace andon;
using namespace andon::test;
using namespace std::chrono_literals;

/// From the overview down to the cause and back, by keyboard; the tree; the search.
class PlantPagesTest : public WindowTest {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
  void init() { begin(); }
  void cleanup() { end(); }

  void overviewShowsThePlant();
  void threeStepsToTheCause();
  void mostUrgentIsOneStepAway();
  void overviewWithoutASite();
  void lostBrokerMakesValuesDoubtful();
  void onlyTheShownPageIsWatched();
  void assetPageHasEverything();
  void relationsLead();
  void unitFilters();
  void treeChoosesWhatThePageAsksFor();
  void treeFoldsWhereItIsNarrow();
  void searchByKeyboard();
  void refusedCommandSaysWhy();
  void levelsByKey();
  void startPageFollowsTheRole();
  void hiddenSelectionIsNotActedOn();
  void assetThatIsGone();
  void tilesSpeak();
  void nothingClips_data();
  void nothingClips();
  void ofTwoThousandAssetsOnlyTheVisibleCost();

private:
  void open(QSize size = {1280, 800});
  [[nodiscard]] int areaNode(const char *area) { return *window_->feed().plant().tree().nodeOf(AreaId{area}); }
  [[nodiscard]] int assetNode(const char *asset) { return *window_->feed().plant().tree().nodeOf(AssetId{asset}); }
  void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
  {
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus == nullptr ? window_.get() : focus, key, modifiers);
    settle();
  }
  void makeRelations();
};

void PlantPagesTest::open(QSize size)
{
  openWindow(size);
  window_->commands().action(CommandId::ShowOverview).trigger();
  settle();
}

void PlantPagesTest::makeRelations()
{
  plant_->site.relations = {{RelationKind::Feeds, AssetId{"PUMP-12"}, AssetId{"CHILLER-02"}},
                            {RelationKind::Feeds, AssetId{"CHILLER-02"}, AssetId{"COMP-03"}},
                            {RelationKind::Parent, AssetId{"RECV-01"}, AssetId{"COMP-03"}}};
  plant_->site.guidance = {{Guidance::Of::Asset, "COMP-03", "Never open the **oil filter** under pressure."}};
  Contract contract;
  contract.id = ContractId{"dtmi:plant:compressor;2"};
  contract.name = "Compressor";
  contract.fields.emplace_back().key = "discharge_temperature";
  plant_->site.contracts.push_back(contract);
  for (Asset &asset : plant_->site.assets)
    if (asset.id.text() == "COMP-03")
      asset.contract = contract.id;
  plant_->desk.setSite(plant_->site);
  plant_->desk.answer<ContractViolationsQuery>([this](const ContractViolationsQuery &query) -> Result<std::vector<ContractViolations>> {
    if (query.asset != AssetId{"COMP-03"})
      return std::vector<ContractViolations>{};
    return std::vector<ContractViolations>{{{AssetId{"COMP-03"}, "discharge_temperature"}, "too_slow", 12, plant_->at(10, 40, 0)}};
  });
}

void PlantPagesTest::overviewShowsThePlant()
{
  plant_->flood();
  open({1920, 1080});
  OverviewPage &overview = window_->overview();
  QVERIFY(overview.isVisible());
  QCOMPARE(overview.tiles().nodes().size(), 5U);
  QCOMPARE(overview.facts()[0]->content().figure, QStringLiteral("12"));
  const std::array<int, 4> counts = overview.facts()[0]->content().counts.value_or(std::array<int, 4>{});
  QCOMPARE((QList<int>{counts.begin(), counts.end()}), (QList<int>{1, 5, 5, 1}));
  QCOMPARE(overview.facts()[1]->content().figure, QStringLiteral("8"));
  QVERIFY(overview.facts()[1]->content().more.contains(QStringLiteral("oldest")));
  QVERIFY(overview.facts()[3]->content().more.startsWith(QStringLiteral("1 of 1,284")));
  QVERIFY(overview.cards()[0]->facts()->status.alarm == plant_->status("C03-DTH").alarm);
  QVERIFY(overview.tiles().indicatorsEach() >= 4U);
  // Acknowledged, the most urgent stays first while it is live.
  plant_->desk.change({false, {}, {plant_->status("C03-DTH").alarm}});
  settle();
  QVERIFY(overview.cards()[0]->facts()->status.priority == Priority::High);
  QCOMPARE(overview.facts()[0]->content().figure, QStringLiteral("11"));
  // What is wrong with the console shows on a tile as well.
  const int andon = *window_->feed().plant().tree().nodeOf(AreaId{"andon"});
  QCOMPARE(window_->feed().plant().tally(andon).live(), 0);
  plant_->raise(plant_->status("ANDON-BROKER-main"));
  settle();
  QCOMPARE(window_->feed().plant().tally(andon).live(), 1);
  QCOMPARE(overview.tiles().nodes().size(), 6U);
  // A flood is said.
  for (int i = 0; i < 12; ++i) {
    AlarmStatus again = plant_->status("D01-PDH");
    again.occurrence = OccurrenceId{5000 + i};
    again.raisedAt = plant_->clock.utc();
    plant_->raise(again);
    settle();
  }
  QVERIFY(overview.facts()[2]->content().isWrong);
}

void PlantPagesTest::threeStepsToTheCause()
{
  plant_->flood();
  open();
  PlaceTiles &areas = window_->overview().tiles();
  QTRY_VERIFY(areas.hasFocus());
  key(Qt::Key_Right);
  QCOMPARE(areas.currentIndex().row(), 1);
  key(Qt::Key_Left);
  key(Qt::Key_Return); // one: the unit
  QVERIFY(window_->unit().isVisible());
  QVERIFY(window_->unit().place() == areaNode("air"));
  QTRY_VERIFY(window_->unit().tiles().hasFocus());
  QCOMPARE(window_->unit().tiles().nodes().size(), 4U);
  key(Qt::Key_Return); // two: the asset
  QVERIFY(window_->asset().isVisible());
  QVERIFY(window_->asset().asset() == AssetId{"COMP-03"});
  AlarmTable &alarms = window_->asset().side().alarms();
  QCOMPARE(alarms.model()->rowCount(), 1);
  alarms.setFocus();
  alarms.selectRow(0);
  key(Qt::Key_Return); // three: the alarm with its trend, reason and guidance
  QVERIFY(window_->list().isVisible());
  QVERIFY(window_->list().currentFacts()->status.alarm == plant_->status("C03-DTH").alarm);
  // And back the same way.
  key(Qt::Key_Escape);
  QVERIFY(window_->asset().isVisible());
  key(Qt::Key_Escape);
  QVERIFY(window_->unit().isVisible());
  key(Qt::Key_Escape);
  QVERIFY(window_->overview().isVisible());
  key(Qt::Key_Escape);
  QVERIFY(window_->overview().isVisible());
}

void PlantPagesTest::mostUrgentIsOneStepAway()
{
  plant_->flood();
  open();
  window_->list().setPlace(QStringLiteral("Energy"), std::unordered_set<AssetId>{AssetId{"TR-2"}});
  QTest::mouseClick(window_->overview().cards()[0], Qt::LeftButton);
  settle();
  QVERIFY(window_->list().isVisible());
  QVERIFY(window_->list().currentFacts()->status.alarm == plant_->status("C03-DTH").alarm); // the filter that hid it is gone
}

void PlantPagesTest::overviewWithoutASite()
{
  Plant empty;
  plant_->desk.setSite(Site{});
  open();
  auto *card = named<StateCard>(QStringLiteral("No asset is set up"));
  QVERIFY(card != nullptr && card->isVisible());
  Q_EMIT card->asked();
  settle();
  QVERIFY(window_->sources().isVisible());
  window_->commands().action(CommandId::ShowUnit).trigger();
  settle();
  QVERIFY(named<StateCard>(QStringLiteral("No unit chosen"))->isVisible());
  window_->commands().action(CommandId::ShowAsset).trigger();
  settle();
  QVERIFY(named<StateCard>(QStringLiteral("No asset chosen"))->isVisible());
}

void PlantPagesTest::lostBrokerMakesValuesDoubtful()
{
  plant_->flood();
  open();
  window_->commands().action(CommandId::ShowUnit).trigger();
  settle();
  window_->search().open(QStringLiteral("CNC-07"));
  key(Qt::Key_Return);
  const StreamListModel &streams = window_->asset().model();
  QCOMPARE(streams.data(streams.index(0, static_cast<int>(StreamColumn::Value))).toString(), QStringLiteral("27.8\u00a0°C, HIGH"));
  plant_->clock.advance(30s); // nothing comes any more
  window_->tick();
  QCOMPARE(streams.data(streams.index(0, static_cast<int>(StreamColumn::Value))).toString(), QStringLiteral("? 27.8\u00a0°C, HIGH"));
  QCOMPARE(streams.age(0), QStringLiteral("30\u00a0s"));
  QCOMPARE(streams.sensor(0), QStringLiteral("no new sample"));
}

void PlantPagesTest::onlyTheShownPageIsWatched()
{
  plant_->flood();
  open();
  const std::size_t onOverview = plant_->desk.watchCount();
  window_->commands().action(CommandId::ShowRules).trigger();
  settle();
  QCOMPARE(plant_->desk.watchCount(), onOverview - 1);
  window_->commands().action(CommandId::ShowAsset).trigger();
  settle();
  QCOMPARE(plant_->desk.watchCount(), onOverview);
  window_->commands().action(CommandId::ShowUnit).trigger();
  settle();
  QCOMPARE(plant_->desk.watchCount(), onOverview);
}

void PlantPagesTest::assetPageHasEverything()
{
  plant_->flood();
  makeRelations();
  open({1920, 1080});
  window_->search().open(QStringLiteral("COMP-03"));
  key(Qt::Key_Return);
  AssetPage &page = window_->asset();
  QVERIFY(page.isVisible());
  QCOMPARE(page.model().rowCount(), 1);
  QVERIFY(page.streams().current().has_value());
  QCOMPARE(page.trend().view().content().name, QStringLiteral("Discharge temperature"));
  QCOMPARE(page.side().alarms().model()->rowCount(), 2); // its own, and that of its part
  QCOMPARE(page.side().rules().rows(), 1);
  QCOMPARE(page.side().rules().cell(0, 0), QStringLiteral("Discharge temperature high"));
  QVERIFY(page.side().contract().contains(QStringLiteral("Compressor, version 2")));
  QCOMPARE(page.side().violations().rows(), 1);
  QCOMPARE(page.side().violations().cell(0, 1), QStringLiteral("Too slow"));
  QVERIFY(page.side().guidance().contains(QStringLiteral("oil filter")));
  QCOMPARE(page.head().links().join(QStringLiteral(", ")), QStringLiteral("Fed by CHILLER-02, Its parts RECV-01"));
  // Its rule.
  page.side().rules().setFocus();
  page.side().rules().selectRow(0);
  key(Qt::Key_Return);
  QVERIFY(!page.isVisible());
  QVERIFY(named<QWidget>(QStringLiteral("Filter the rules"))->isVisible());
  key(Qt::Key_Escape);
  QVERIFY(page.isVisible());
}

void PlantPagesTest::relationsLead()
{
  plant_->flood();
  makeRelations();
  open();
  window_->search().open(QStringLiteral("CHILLER-02"));
  key(Qt::Key_Return);
  QTest::mouseClick(named<ActionButton>(QStringLiteral("Fed by PUMP-12")), Qt::LeftButton);
  settle();
  QVERIFY(window_->asset().asset() == AssetId{"PUMP-12"}); // the first cause
  QTest::mouseClick(named<ActionButton>(QStringLiteral("Show the messages of this asset as they come")), Qt::LeftButton);
  settle();
  QVERIFY(window_->sources().isVisible());
  key(Qt::Key_Escape);
  QVERIFY(window_->asset().asset() == AssetId{"PUMP-12"} && window_->asset().isVisible());
  key(Qt::Key_Escape);
  QVERIFY(window_->asset().asset() == AssetId{"CHILLER-02"});
}

void PlantPagesTest::unitFilters()
{
  plant_->flood();
  open();
  window_->search().open(QStringLiteral("cooling"));
  key(Qt::Key_Return);
  QVERIFY(window_->unit().place() == areaNode("cooling"));
  key(Qt::Key_F, Qt::ControlModifier);
  QTRY_VERIFY(window_->unit().filter().hasFocus());
  QTest::keyClicks(&window_->unit().filter(), QStringLiteral("pump b"));
  settle();
  QVERIFY(window_->unit().tiles().nodes() == std::vector<int>{assetNode("PUMP-12")});
  QTest::keyClicks(&window_->unit().filter(), QStringLiteral("x"));
  settle();
  auto *card = named<StateCard>(QStringLiteral("No asset fits the filter"));
  QVERIFY(card->isVisible());
  Q_EMIT card->asked();
  settle();
  QCOMPARE(window_->unit().tiles().nodes().size(), 2U);
}

void PlantPagesTest::treeChoosesWhatThePageAsksFor()
{
  plant_->flood();
  openWindow({1920, 1080});
  QCOMPARE(window_->tree().form(), AssetTree::Form::Open);
  PlantTreeView &tree = window_->tree().tree();
  QVERIFY(tree.isVisible());
  // On the alarms' page: the alarms of the place.
  tree.select(areaNode("air"));
  tree.setFocus();
  key(Qt::Key_Return);
  QVERIFY(window_->list().isVisible());
  QCOMPARE(table().model()->rowCount(), 4);
  auto *chip = named<FilterButton>(QStringLiteral("Only alarms of Compressed air; press for all"));
  QVERIFY(chip != nullptr && chip->isVisible());
  QTest::mouseClick(chip, Qt::LeftButton);
  QCOMPARE(table().model()->rowCount(), 13);
  // On the pages of the plant: the place itself.
  window_->commands().action(CommandId::ShowUnit).trigger();
  settle();
  tree.select(assetNode("CNC-07"));
  tree.setFocus();
  key(Qt::Key_Return);
  QVERIFY(window_->asset().asset() == AssetId{"CNC-07"} && window_->asset().isVisible());
}

void PlantPagesTest::treeFoldsWhereItIsNarrow()
{
  plant_->flood();
  openWindow({1280, 800});
  QCOMPARE(window_->tree().form(), AssetTree::Form::Rail);
  QVERIFY(window_->tree().rail().isVisible());
  const int left = table().mapTo(window_.get(), QPoint(0, 0)).x();
  key(Qt::Key_T, Qt::ControlModifier);
  QVERIFY(window_->tree().isUnfolded());
  QCOMPARE(table().mapTo(window_.get(), QPoint(0, 0)).x(), left); // lies over the page, moves nothing
  key(Qt::Key_Escape);
  QVERIFY(!window_->tree().isUnfolded());
  window_->resize(1920, 1080);
  settle();
  QCOMPARE(window_->tree().form(), AssetTree::Form::Open);
  key(Qt::Key_T, Qt::ControlModifier);
  QCOMPARE(window_->tree().form(), AssetTree::Form::Rail);
  QVERIFY(settings_->treeFolded());
  window_->commands().action(CommandId::ShowOverview).trigger();
  QCOMPARE(window_->tree().form(), AssetTree::Form::Gone);
}

void PlantPagesTest::searchByKeyboard()
{
  plant_->flood();
  open();
  key(Qt::Key_K, Qt::ControlModifier);
  SearchPalette &search = window_->search();
  QTRY_VERIFY(search.field().hasFocus());
  QTest::keyClicks(&search.field(), QStringLiteral("dew"));
  QVERIFY(search.found().rowCount() >= 3);
  QCOMPARE(search.found().entry(0).title, QStringLiteral("DRYER-01 Pressure dew point high"));
  key(Qt::Key_Down);
  QCOMPARE(search.current(), 1);
  QCOMPARE(search.found().entry(1).kind, SearchKind::Stream);
  key(Qt::Key_Return);
  QVERIFY(!search.isVisible());
  QVERIFY(window_->asset().isVisible());
  QVERIFY(window_->asset().streams().current() == (StreamId{AssetId{"DRYER-01"}, "dew_point"}));
  // Esc closes it and gives the focus back.
  window_->asset().streams().setFocus();
  key(Qt::Key_K, Qt::ControlModifier);
  QVERIFY(search.isVisible());
  key(Qt::Key_Escape);
  QVERIFY(!search.isVisible());
  QVERIFY(window_->asset().isVisible());
  QTRY_VERIFY(window_->asset().streams().hasFocus());
  // An alarm that has come meanwhile is found.
  plant_->raise(plant_->status("ANDON-BROKER-main"));
  settle();
  search.open(QStringLiteral("broker lost"));
  QCOMPARE(search.found().entry(0).kind, SearchKind::Alarm);
  search.field().setText(QStringLiteral("nothing is called so"));
  QVERIFY(search.said().contains(QStringLiteral("Nothing")));
  key(Qt::Key_Return);
  QVERIFY(search.isVisible());
  search.dismiss();
}

void PlantPagesTest::refusedCommandSaysWhy()
{
  plant_->desk.setSession(plant_->sessionOf("meyer", Role::Technician));
  plant_->flood();
  open();
  SearchPalette &search = window_->search();
  search.open(QStringLiteral("audit"));
  QCOMPARE(search.found().entry(0).kind, SearchKind::Page);
  QVERIFY(search.said().contains(QStringLiteral("Your role may not")));
  key(Qt::Key_Return);
  QVERIFY(search.isVisible());
  search.field().setText(QStringLiteral("dark"));
  key(Qt::Key_Return);
  QVERIFY(!search.isVisible());
  QCOMPARE(theme_->theme().kind, Theme::Kind::Dark);
}

void PlantPagesTest::levelsByKey()
{
  plant_->flood();
  openWindow();
  table().select(plant_->status("C07-SCH").alarm);
  table().setFocus();
  key(Qt::Key_3, Qt::ControlModifier); // the asset of the alarm that is looked at
  QVERIFY(window_->asset().isVisible());
  QVERIFY(window_->asset().asset() == AssetId{"CNC-07"});
  key(Qt::Key_2, Qt::ControlModifier);
  QVERIFY(window_->unit().place() == areaNode("machining"));
  key(Qt::Key_1, Qt::ControlModifier);
  QVERIFY(window_->overview().isVisible());
  key(Qt::Key_4, Qt::ControlModifier);
  QVERIFY(window_->sources().isVisible());
}

void PlantPagesTest::startPageFollowsTheRole()
{
  plant_->flood();
  window_ = std::make_unique<MainWindow>(plant_->desk, plant_->clock, *theme_, *settings_);
  window_->show();
  window_->resize(1280, 800);
  settle();
  QVERIFY(window_->overview().isVisible());
  plant_->desk.setSession({});
  settle();
  QVERIFY(window_->list().isVisible()); // where one signs in
  plant_->desk.setSession(plant_->sessionOf("meyer", Role::Technician));
  settle();
  QVERIFY(window_->work().isVisible());
  plant_->desk.setSession({});
  settle();
  plant_->desk.setSession(plant_->sessionOf("okafor", Role::Supervisor));
  settle();
  QVERIFY(window_->overview().isVisible());
}

void PlantPagesTest::hiddenSelectionIsNotActedOn()
{
  plant_->flood();
  openWindow();
  table().select(plant_->status("C03-DTH").alarm);
  QVERIFY(window_->commands().action(CommandId::Acknowledge).isEnabled());
  window_->commands().action(CommandId::ShowOverview).trigger();
  settle();
  key(Qt::Key_A);
  QCOMPARE(plant_->desk.submitted.size(), 0U);
  window_->commands().action(CommandId::ShowAlarms).trigger();
  QVERIFY(window_->commands().action(CommandId::Acknowledge).isEnabled());
}

void PlantPagesTest::assetThatIsGone()
{
  plant_->flood();
  open();
  window_->search().open(QStringLiteral("CNC-07"));
  key(Qt::Key_Return);
  std::erase_if(plant_->site.assets, [](const Asset &asset) { return asset.id.text() == "CNC-07"; });
  plant_->desk.setSite(plant_->site);
  settle();
  QVERIFY(named<StateCard>(QStringLiteral("CNC-07 is not in the site any more")) != nullptr);
  window_->commands().action(CommandId::ShowUnit).trigger();
  settle();
  QVERIFY(window_->unit().isVisible());
}

void PlantPagesTest::tilesSpeak()
{
  plant_->flood();
  open();
  PlaceTiles &tiles = window_->overview().tiles();
  const QModelIndex air = tiles.model()->index(0, 0);
  QCOMPARE(air.data(Qt::AccessibleTextRole).toString(),
           QStringLiteral("Compressed air: URGENT, not acknowledged; 4 alarms, 1 URGENT, 1 HIGH, 1 MEDIUM, 1 LOW"));
  QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&tiles);
  QVERIFY(interface != nullptr);
  QCOMPARE(interface->text(QAccessible::Name), QStringLiteral("Areas"));
  QCOMPARE(interface->childCount(), 5);
  QVERIFY(interface->child(0)->text(QAccessible::Name).contains(QStringLiteral("Compressed air")));
}

void PlantPagesTest::nothingClips_data()
{
  QTest::addColumn<QSize>("size");
  QTest::addColumn<int>("percent");
  QTest::newRow("1920") << QSize(1920, 1080) << 100;
  QTest::newRow("1280") << QSize(1280, 800) << 100;
  QTest::newRow("800x1280") << QSize(800, 1280) << 100;
  QTest::newRow("1024x600") << QSize(1024, 600) << 100;
  QTest::newRow("1920 large") << QSize(1920, 1080) << 200;
  QTest::newRow("1280 large") << QSize(1280, 800) << 200;
  QTest::newRow("800x1280 large") << QSize(800, 1280) << 150;
}

void PlantPagesTest::nothingClips()
{
  QFETCH(QSize, size);
  QFETCH(int, percent);
  settings_->setTextPercent(percent);
  plant_->flood();
  makeRelations();
  open(size);
  for (const CommandId page : {CommandId::ShowOverview, CommandId::ShowUnit, CommandId::ShowAsset}) {
    window_->commands().action(page).trigger();
    settle();
    QStringList clipped;
    for (const QAbstractButton *button : window_->findChildren<QAbstractButton *>()) {
      if (!button->isVisible() || button->objectName().startsWith(QLatin1String("qt_")) || button->parent()->inherits("QTabBar") ||
          button->parent()->inherits("QLineEdit"))
        continue;
      const QSize least = button->minimumSizeHint();
      if (button->width() < least.width() || button->height() < least.height())
        clipped << QStringLiteral("%1: %2x%3").arg(button->accessibleName()).arg(button->width()).arg(button->height());
    }
    QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(QLatin1Char('\n'))));
    QCOMPARE(window_->size(), size); // the window was not forced to grow
  }
}

void PlantPagesTest::ofTwoThousandAssetsOnlyTheVisibleCost()
{
  for (int i = 0; i < 2000; ++i) {
    Asset asset;
    asset.id = AssetId{"A-" + std::to_string(i)};
    asset.name = "Asset " + std::to_string(i);
    asset.area = plant_->site.areas[static_cast<std::size_t>(i) % 5].id;
    asset.streams.push_back({"t", "Temperature", "°C", Range{0, 100}, Range{20, 60}, 1, 1s, {}});
    Rule rule;
    rule.id = RuleId{"r-" + std::to_string(i)};
    rule.asset = asset.id;
    rule.name = "Temperature high";
    rule.condition = LimitCondition{{asset.id, "t"}, LimitSide::High, 80.0, 1.0};
    plant_->site.assets.push_back(asset);
    plant_->site.rules.push_back(rule);
  }
  plant_->desk.setSite(plant_->site);
  AlarmsDelta delta;
  for (int i = 0; i < 2000; i += 4)
    delta.changed.push_back(plant_->status(("r-" + std::to_string(i)).c_str()));
  plant_->desk.change(delta);
  open({1920, 1080});
  QCOMPARE(window_->feed().plant().tally(PlantTree::root).live(), 500);
  window_->commands().action(CommandId::ShowUnit).trigger();
  settle();
  QCOMPARE(window_->unit().tiles().nodes().size(), 404U);
  QScrollBar *bar = window_->unit().tiles().verticalScrollBar();
  bar->setValue(bar->maximum());
  QVERIFY(window_->unit().tiles().visibleNodes().back() == window_->unit().tiles().nodes().back());
  QVERIFY(window_->unit().tiles().visibleNodes().size() < 60U);
  // One alarm more costs its way up the tree, not the number of alarms.
  QSignalSpy told{&window_->feed().plant(), &PlantModel::dataChanged};
  plant_->raise(plant_->status("r-1"));
  settle();
  QCOMPARE(told.size(), 3);
}

QTEST_MAIN(PlantPagesTest)
#include "tst_plant_pages.moc"
