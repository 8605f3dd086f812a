// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How well assets are: in words, in the tree, on the page of an asset and as a list of the plant.
#include "models/items/health_words.h"
#include "tests/views/plant_health.h"
#include "tests/views/window_test.h"

#include <QSignalSpy>

using namespace andon;
using namespace andon::test;
using namespace std::chrono_literals;

class HealthViewsTest : public WindowTest {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
  void init()
  {
    begin();
    addHealth(*plant_);
  }
  void cleanup() { end(); }

  void wordsSayValues();
  void theTreeMarksTheUnwell();
  void thePageOfAnAssetSaysWhy();
  void theListHasTheWorstFirst();
  void withoutAnAnswerNothingIsClaimed();
  void newFiguresKeepTheChosenRow();

private:
  [[nodiscard]] int nodeOf(const char *asset) { return *window_->feed().plant().tree().nodeOf(AssetId{asset}); }
  void open(QSize size = {1280, 800})
  {
    openWindow(size);
    window_->commands().action(CommandId::ShowOverview).trigger(); // from there the tree leads to places
    window_->tick();
    settle();
  }
  void later()
  {
    plant_->clock.advance(11s);
    window_->tick();
    settle();
  }
};

void HealthViewsTest::wordsSayValues()
{
  AssetEvidence evidence;
  evidence.asset = AssetId{"COMP-03"};
  evidence.watched = 600.0;
  QCOMPARE(words::healthSentence(healthOf(evidence), plant_->site),
           QStringLiteral("Health is not known yet: it has been watched for 10:00, and an hour is needed."));
  QCOMPARE(words::points(healthOf(evidence).score), QStringLiteral("\u2014"));
  evidence.watched = 36'000.0;
  evidence.alarmed = 0.7 * 36'000.0;
  evidence.standing = {0, 1, 0, 0};
  evidence.asOf = plant_->clock.utc();
  evidence.first = evidence.asOf - 24h;
  SensorEvidence sensor;
  sensor.key = "none_such";
  sensor.watched = 36'000.0;
  sensor.distrusted = 18'000.0;
  sensor.fault = SensorFault::FlatLine;
  sensor.first = evidence.first;
  evidence.sensors = {sensor};
  const AssetHealth health = healthOf(evidence);
  const QString sentence = words::healthSentence(health, plant_->site);
  QVERIFY2(sentence.contains(QStringLiteral("Health is 48 of 100")), qPrintable(sentence));
  QVERIFY2(sentence.contains(QStringLiteral("HIGH")), qPrintable(sentence));
  QVERIFY2(sentence.contains(QStringLiteral("none_such was not to be trusted for 50.0\u00a0% of the last day")), qPrintable(sentence));
  const auto bars = words::healthBars(health, plant_->site);
  QCOMPARE(bars.size(), std::size_t{3});
  QVERIFY(bars[0].amount >= bars[1].amount && bars[1].amount >= bars[2].amount);
  QVERIFY(words::unknownParts(health.score).contains(QStringLiteral("sensor drift, expected behaviour")));
}

void HealthViewsTest::theTreeMarksTheUnwell()
{
  open({1920, 1080});
  const PlantModel &plant = window_->feed().plant();
  QCOMPARE(bandOf(plant.health(nodeOf("COMP-03"))), HealthBand::Poor);
  QCOMPARE(bandOf(plant.health(*plant.tree().areaAbove(nodeOf("COMP-03")))), HealthBand::Poor);
  QVERIFY(plant.spoken(nodeOf("COMP-03")).contains(QStringLiteral("of 100, poor")));
  // Painted: the row of one that is unwell has the gauge's colour, that of one that is well has not.
  const QColor loss = theme_->theme().loss;
  PlantTreeView &tree = window_->tree().tree();
  const auto hasGauge = [&](int node) {
    const QRect row = tree.visualRect(plant.indexOf(node));
    const QImage image = tree.viewport()->grab(QRect{0, row.top(), tree.viewport()->width(), row.height()}).toImage();
    for (int x = image.width() / 2; x < image.width(); ++x)
      for (int y = 0; y < image.height(); ++y)
        if (image.pixelColor(x, y) == loss)
          return true;
    return false;
  };
  QVERIFY(hasGauge(nodeOf("COMP-03")));
  for (const Asset &asset : plant_->site.assets)
    if (const int node = nodeOf(asset.id.text().c_str()); bandOf(plant.health(node)) == HealthBand::Good) {
      QVERIFY(!hasGauge(node));
      break;
    }
}

void HealthViewsTest::thePageOfAnAssetSaysWhy()
{
  open({1920, 1080});
  window_->tree().tree().chosen(nodeOf("COMP-03"));
  settle();
  HealthPanel &health = window_->asset().side().health();
  QVERIFY(health.isVisible());
  const QString text = health.text();
  QVERIFY2(text.contains(QStringLiteral("of 100: poor")), qPrintable(text));
  QVERIFY2(text.contains(QStringLiteral("2 now, the worst URGENT")), qPrintable(text));
  QVERIFY2(text.contains(QStringLiteral("beyond its limit for 41.0\u00a0%")), qPrintable(text));
  QVERIFY2(text.contains(QStringLiteral("85.0\u00a0% of its band above what the others tell")), qPrintable(text));
  QVERIFY(health.sensors().rows() >= 1);
  // Another asset: nothing of the one before stays.
  window_->tree().tree().chosen(nodeOf("PUMP-12"));
  settle();
  QVERIFY2(health.text().contains(QStringLiteral("flat-lining")), qPrintable(health.text()));
  QVERIFY(!health.text().contains(QStringLiteral("URGENT")));
}

void HealthViewsTest::theListHasTheWorstFirst()
{
  open();
  window_->tree().tree().chosen(*window_->feed().plant().tree().areaAbove(nodeOf("COMP-03")));
  settle();
  QVERIFY(window_->unit().tiles().isVisible());
  window_->unit().healthButton().click();
  settle();
  HealthList &list = window_->unit().healthList();
  QVERIFY(list.isVisible());
  QCOMPARE(list.table().cell(0, 0), QStringLiteral("COMP-03"));
  QCOMPARE(list.table().cell(list.table().rows() - 1, 1), QStringLiteral("\u2014")); // the one that is not known
  for (int row = 0; row + 2 < list.table().rows(); ++row)
    QVERIFY(list.table().cell(row, 1).toInt() <= list.table().cell(row + 1, 1).toInt());
  QVERIFY2(list.state().contains(QStringLiteral("of %1 assets").arg(list.table().rows())), qPrintable(list.state()));
  window_->unit().filter().setText(QStringLiteral("pump-12"));
  settle();
  QCOMPARE(list.table().rows(), 1);
  QVERIFY(list.table().cell(0, 4).contains(QStringLiteral("Data quality")));
  Q_EMIT list.table().clicked(list.table().model()->index(0, 0));
  settle();
  QVERIFY(window_->asset().isVisible());
  QCOMPARE(window_->asset().asset(), AssetId{"PUMP-12"});
}

void HealthViewsTest::withoutAnAnswerNothingIsClaimed()
{
  plant_->desk.answer<HealthScoresQuery>(
      [](const HealthScoresQuery &) -> Result<HealthScoresQuery::Answer> { return failure(ErrorCode::Unavailable, {}, "busy"); });
  open();
  QCOMPARE(bandOf(window_->feed().plant().health(nodeOf("COMP-03"))), HealthBand::Unknown);
  QVERIFY(!window_->feed().plant().spoken(nodeOf("COMP-03")).contains(QStringLiteral("Health")));
  window_->tree().tree().chosen(nodeOf("COMP-03"));
  settle();
  QVERIFY(!window_->asset().side().health().text().contains(QStringLiteral("of 100")));
  QVERIFY(!window_->asset().side().health().text().isEmpty());
  // Once somebody answers it is there.
  addHealth(*plant_);
  later();
  QVERIFY(window_->asset().side().health().text().contains(QStringLiteral("of 100: poor")));
}

void HealthViewsTest::newFiguresKeepTheChosenRow()
{
  open();
  window_->tree().tree().chosen(*window_->feed().plant().tree().areaAbove(nodeOf("COMP-03")));
  window_->unit().healthButton().click();
  settle();
  RecordTable &table = window_->unit().healthList().table();
  table.setCurrentIndex(table.model()->index(1, 0));
  const QString chosen = table.cell(1, 0);
  later();
  QCOMPARE(table.cell(table.currentIndex().row(), 0), chosen);
}

QTEST_MAIN(HealthViewsTest)
#include "tst_health_views.moc"
