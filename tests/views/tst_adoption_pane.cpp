// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What waits to be adopted, driven as a person would.

#include "tests/views/plant.h"
#include "views/adoption_pane.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QTest>

#include <algorithm>

using namespace andon;
using namespace andon::test;
using namespace std::chrono_literals;

namespace {

UnknownAsset heardOf(const std::string &asset, const std::vector<std::string> &keys)
{
  UnknownAsset heard;
  heard.asset = AssetId{asset};
  heard.broker = BrokerId{"plant-mqtt"};
  heard.topic = "plant/hall/" + asset;
  heard.area = "hall";
  heard.messages = 40;
  for (const std::string &key : keys) {
    UnknownStream stream;
    stream.key = key;
    stream.count = 40;
    stream.max = 9.0;
    stream.interval = 1s;
    heard.streams.push_back(stream);
  }
  return heard;
}

} // namespace

class AdoptionPaneTest : public QObject {
  Q_OBJECT

private:
  struct Page {
    explicit Page(Role role = Role::Engineer)
        : feed(plant.desk)
        , pane(plant.desk, feed, holder)
    {
      // A second asset that is like one of the plant's, one like nothing, and a new stream of a known asset.
      Asset &known = *std::find_if(plant.site.assets.begin(), plant.site.assets.end(),
                                   [](const Asset &asset) { return asset.id == AssetId{"COMP-03"}; });
      known.kind = kind;
      plant.open();
      plant.desk.setSession(plant.sessionOf("okafor", role));
      std::vector<std::string> keys;
      for (const Stream &stream : known.streams)
        keys.push_back(stream.key);
      heard.assets = {heardOf("NEW-1", keys), heardOf("NEW-2", keys), heardOf("ROBOT-4", {"axis", "load_pct"})};
      heard.assets.push_back(heardOf(known.id.text(), {"extra"}));
      plant.desk.answer<AdoptionQuery>(
          [this](const AdoptionQuery &) -> Result<AdoptionList> { return AdoptionProposer{feed.site()}.propose(heard, 200); });
      pane.resize(1300, 420);
      pane.show();
      settle();
      pane.ask();
      settle();
    }
    void settle()
    {
      for (int round = 0; round < 4; ++round) {
        plant.desk.run();
        QCoreApplication::processEvents();
      }
    }
    int rowOf(const QString &asset)
    {
      for (int row = 0; row < pane.table().rows(); ++row)
        if (pane.table().cell(row, 0).startsWith(asset))
          return row;
      return -1;
    }
    void click(QAbstractButton &button)
    {
      QTest::mouseClick(&button, Qt::LeftButton);
      settle();
    }

    Plant plant;
    std::string kind = "compressor";
    UnknownSources heard;
    ThemeHolder holder{Theme::light()};
    DeskFeed feed;
    AdoptionPane pane;
  };

private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

  void listsWhatWaitsTheSurestFirst()
  {
    Page page;
    QCOMPARE(page.pane.table().rows(), 4);
    QVERIFY(page.rowOf(QStringLiteral("NEW-1")) < page.rowOf(QStringLiteral("ROBOT-4")));
    const int robot = page.rowOf(QStringLiteral("ROBOT-4"));
    QCOMPARE(page.pane.table().cell(robot, 0), QStringLiteral("ROBOT-4, 2 streams"));
    QCOMPARE(page.pane.table().cell(robot, 6), QStringLiteral("plant/hall/ROBOT-4"));
    QCOMPARE(page.pane.table().cell(robot, 5), QStringLiteral("40 times"));
    QCOMPARE(page.pane.table().cell(robot, 3), QStringLiteral("by its name only"));
    QVERIFY(page.pane.table().cell(page.rowOf(QStringLiteral("NEW-1")), 3).startsWith(QStringLiteral("100\u00a0%")));
  }

  void adoptsOneWithCorrections()
  {
    Page page;
    page.pane.table().selectRow(page.rowOf(QStringLiteral("NEW-1")));
    page.settle();
    AdoptionForm &form = page.pane.form();
    QCOMPARE(form.kindBox().currentText().toStdString(), page.kind);
    const std::size_t rules = form.ruleBoxes().size();
    QVERIFY(rules > 0);
    form.nameField().selectAll();
    QTest::keyClicks(&form.nameField(), QStringLiteral("Brand new"));
    form.ruleBoxes().front()->click();
    page.settle();
    QTest::keyClick(&page.pane.table(), Qt::Key_Return);
    page.settle();
    QVERIFY2(page.pane.question().contains(QStringLiteral("1 new asset")), qPrintable(page.pane.question()));
    QVERIFY(page.plant.desk.allOf<AdoptSources>().empty()); // asked first
    page.click(page.pane.confirmButton());
    QVERIFY(page.plant.desk.allOf<AdoptSources>().empty()); // and a reason is needed
    QVERIFY(page.pane.said().contains(QStringLiteral("Say why")));
    QTest::keyClicks(&page.pane.reasonField(), QStringLiteral("hall 2 grows"));
    QTest::keyClick(&page.pane.reasonField(), Qt::Key_Return);
    page.settle();
    const auto given = page.plant.desk.allOf<AdoptSources>();
    QCOMPARE(given.size(), std::size_t{1});
    QCOMPARE(given[0].reason, std::string{"hall 2 grows"});
    QCOMPARE(given[0].assets.size(), std::size_t{1});
    QCOMPARE(given[0].assets[0].asset, AssetId{"NEW-1"});
    QCOMPARE(given[0].assets[0].name.value_or(""), std::string{"Brand new"});
    QVERIFY(!given[0].assets[0].kind); // as it is proposed
    QVERIFY(given[0].assets[0].rules.has_value());
    QCOMPARE(given[0].assets[0].rules->size(), rules - 1);
    page.heard.assets.erase(page.heard.assets.begin());
    page.plant.desk.reply(page.plant.desk.submitted.size() - 1, Done{});
    page.settle();
    QVERIFY2(page.pane.said().startsWith(QStringLiteral("Adopted: 1 new asset")), qPrintable(page.pane.said()));
    QCOMPARE(page.pane.table().rows(), 3);
  }

  void anotherKindBringsOtherRules()
  {
    Page page;
    page.pane.table().selectRow(page.rowOf(QStringLiteral("ROBOT-4")));
    page.settle();
    QVERIFY(page.pane.form().ruleBoxes().empty());
    page.pane.form().kindBox().lineEdit()->selectAll();
    QTest::keyClicks(page.pane.form().kindBox().lineEdit(), QStringLiteral("welder"));
    page.click(page.pane.adoptButton());
    QTest::keyClicks(&page.pane.reasonField(), QStringLiteral("x"));
    page.click(page.pane.confirmButton());
    const auto given = page.plant.desk.allOf<AdoptSources>();
    QCOMPARE(given.at(0).assets.at(0).kind.value_or(""), std::string{"welder"});
  }

  void adoptsSeveralAndAllOfAKind()
  {
    Page page;
    page.pane.table().selectRow(page.rowOf(QStringLiteral("NEW-1")));
    page.pane.table().selectionModel()->select(page.pane.table().model()->index(page.rowOf(QStringLiteral("ROBOT-4")), 0),
                                               QItemSelectionModel::Select | QItemSelectionModel::Rows);
    page.settle();
    page.click(page.pane.adoptButton());
    QVERIFY2(page.pane.question().contains(QStringLiteral("2 new assets")), qPrintable(page.pane.question()));
    QTest::keyClick(&page.pane.confirmButton(), Qt::Key_Escape); // not after all
    QVERIFY(page.pane.question().isEmpty());
    page.pane.table().selectRow(page.rowOf(QStringLiteral("NEW-1")));
    page.settle();
    QTest::keyClicks(&page.pane.reasonField(), QStringLiteral("all of them"));
    page.click(page.pane.kindButton());
    page.click(page.pane.confirmButton());
    const auto given = page.plant.desk.allOf<AdoptSources>();
    QCOMPARE(given.size(), std::size_t{1});
    QVERIFY(given[0].assets.empty());
    QCOMPARE(given[0].kind, page.kind);
    page.plant.desk.reply(page.plant.desk.submitted.size() - 1,
                          Refused{{ErrorCode::Conflict, "site", "was changed meanwhile", "Try again."}});
    page.settle();
    QVERIFY(page.pane.said().contains(QStringLiteral("changed meanwhile")));
  }

  void adoptsByItselfFromNowOn()
  {
    Page page;
    QTest::keyClicks(&page.pane.reasonField(), QStringLiteral("line 3"));
    page.pane.table().selectRow(page.rowOf(QStringLiteral("NEW-1")));
    page.settle();
    page.click(page.pane.alwaysButton());
    QVERIFY(page.pane.question().contains(QStringLiteral("at least 80")));
    page.click(page.pane.confirmButton());
    page.pane.table().selectRow(page.rowOf(QStringLiteral("ROBOT-4")));
    page.settle();
    QTest::keyClicks(&page.pane.reasonField(), QStringLiteral("robots"));
    page.click(page.pane.alwaysButton());
    QVERIFY(page.pane.question().contains(QStringLiteral("plant/hall/+")));
    page.click(page.pane.confirmButton());
    const auto given = page.plant.desk.allOf<ChangeAdoption>();
    QCOMPARE(given.size(), std::size_t{2});
    QCOMPARE(given[0].adopt.at(0).kind, page.kind);
    QCOMPARE(given[0].adopt.at(0).certainty, 80);
    QCOMPARE(given[1].adopt.at(0).topic, std::string{"plant/hall/+"});
    QCOMPARE(given[1].adopt.at(0).certainty, 0);
    QCOMPARE(given[1].adopt.at(0).kind, std::string{"robot"});
  }

  void ignoresOneOrAPattern()
  {
    Page page;
    QTest::keyClicks(&page.pane.reasonField(), QStringLiteral("the lab's"));
    page.pane.table().selectRow(page.rowOf(QStringLiteral("ROBOT-4")));
    page.settle();
    page.click(page.pane.ignoreButton());
    QVERIFY(page.pane.patternField().isVisible());
    page.pane.patternField().selectAll();
    QTest::keyClicks(&page.pane.patternField(), QStringLiteral("ROBOT-*"));
    page.click(page.pane.confirmButton());
    const auto given = page.plant.desk.allOf<ChangeAdoption>();
    QCOMPARE(given.at(0).ignore.at(0).asset, std::string{"ROBOT-*"});
    QVERIFY(given.at(0).ignore.at(0).stream.empty());
  }

  void whoMayNotIsToldWhy()
  {
    Page page{Role::Technician};
    page.pane.table().selectRow(0);
    page.settle();
    QCOMPARE(page.pane.table().rows(), 4); // it is there to be read
    for (ActionButton *button : {&page.pane.adoptButton(), &page.pane.kindButton(), &page.pane.alwaysButton(), &page.pane.ignoreButton()})
      QVERIFY(button->isRefused());
    QVERIFY(!page.pane.form().isEnabled());
    QTest::keyClick(&page.pane.table(), Qt::Key_Return);
    page.settle();
    QVERIFY(page.pane.question().isEmpty());
    QVERIFY(page.plant.desk.submitted.empty());
  }

  void anAdministratorAdoptsWithoutRules()
  {
    Page page{Role::Administrator};
    page.pane.table().selectRow(page.rowOf(QStringLiteral("NEW-1")));
    page.settle();
    QTest::keyClicks(&page.pane.reasonField(), QStringLiteral("x"));
    page.click(page.pane.adoptButton());
    QVERIFY2(page.pane.question().contains(QStringLiteral("no rule")), qPrintable(page.pane.question()));
    page.click(page.pane.confirmButton());
    QVERIFY(!page.plant.desk.allOf<AdoptSources>().at(0).withRules);
  }

  void theSelectionStaysWhileTheListMoves()
  {
    Page page;
    page.pane.table().selectRow(page.rowOf(QStringLiteral("ROBOT-4")));
    page.settle();
    page.heard.assets.insert(page.heard.assets.begin(), heardOf("AAA-1", {"b"}));
    page.pane.ask();
    page.settle();
    QCOMPARE(page.pane.table().rows(), 5);
    const auto rows = page.pane.table().selectionModel()->selectedRows();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.front().row(), page.rowOf(QStringLiteral("ROBOT-4")));
  }

  void anEmptyListSaysSo()
  {
    Page page;
    page.heard.assets.clear();
    page.pane.ask();
    page.settle();
    QCOMPARE(page.pane.table().rows(), 0);
    QVERIFY(!page.pane.table().isVisible());
  }
};

QTEST_MAIN(AdoptionPaneTest)
#include "tst_adoption_pane.moc"
