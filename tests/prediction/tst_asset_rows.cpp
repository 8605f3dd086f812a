// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows out of a history that has holes: how far apart they lie is told by most of them, not by the holes.
#include "services/history/history_reader.h"
#include "services/history/history_store.h"
#include "services/prediction/asset_rows.h"
#include "services/prediction/behaviour_training.h"
#include "tests/prediction/small_plant.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

#include <cmath>

using namespace andon;
using namespace andon::prediction;
using namespace std::chrono_literals;

namespace {

const AssetId pump{"P-1"};
const UtcTime friday{std::chrono::seconds{1'800'000'000}};
const UtcTime monday = friday + 50h;

Site pumpSite()
{
  Site site;
  Asset asset;
  asset.id = pump;
  asset.kind = "pump";
  for (const char *key : {"pressure", "flow"}) {
    Stream stream;
    stream.key = key;
    stream.interval = 1s;
    asset.streams.push_back(stream);
  }
  site.assets.push_back(asset);
  return site;
}

/// A sample each ten seconds on two days with a weekend between them; on Monday the flow is silent after an hour.
class Weekend {
public:
  Weekend()
  {
    auto store = history::HistoryStore::open(path_, {.retention = 24h * 3650});
    const std::vector<StreamId> streams{{pump, "pressure"}, {pump, "flow"}};
    if (!store || !(*store)->setStreams(streams))
      qFatal("no history");
    test::PlainRandom random;
    std::vector<Sample> samples;
    double wander = 0.0;
    for (const UtcTime day : {friday, monday})
      for (int i = 0; i < 720; ++i) {
        wander = 0.9 * wander + random.next() - 0.5;
        samples.push_back({0, day + i * 10s, 5.0 + wander});
        if (day == friday || i < 360)
          samples.push_back({1, day + i * 10s, 60.0 - 2.0 * wander + 0.1 * random.next()});
      }
    if (!(*store)->append(samples) || !(*store)->checkpoint())
      qFatal("the history takes no samples");
  }
  std::unique_ptr<history::HistoryReader> open()
  {
    auto reader = history::HistoryReader::open(path_);
    if (!reader)
      qFatal("%s", toText(reader.error()).c_str());
    return std::move(*reader);
  }

private:
  test::TemporaryFolder folder_;
  std::string path_ = folder_.file("plant.history.db");
};

} // namespace

class TestAssetRows : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void theUsualStepIsTheMedian()
  {
    const auto step = [](const std::vector<std::int64_t> &times) { return usualStep(times).count(); };
    QCOMPARE(step({}), 0);
    QCOMPARE(step({7}), 0);
    QCOMPARE(step({10, 20}), 10);
    QCOMPARE(step({10, 20, 30, 41, 1'000'000}), 11);
    QCOMPARE(step({0, 10, 20, 30, 1'000'000, 1'000'010, 1'000'020}), 10);
  }

  void aSilentStreamIsMissingSoonWhateverHoleTheHistoryHas()
  {
    Weekend weekend;
    const Site site = pumpSite();
    const auto rows = rowsOfAsset(*weekend.open(), site.assets.front(), {"pressure", "flow"}, UtcTime::min(), UtcTime::max());
    QVERIFY2(rows.has_value(), rows ? "" : toText(rows.error()).c_str());
    QCOMPARE(rows->times.size(), std::size_t{1440});
    const auto flowAt = [&](std::size_t row) { return rows->values[row * 2 + 1]; };
    QVERIFY(std::isfinite(flowAt(0)) && std::isfinite(flowAt(720)) && std::isfinite(flowAt(720 + 359)));
    // Twice the usual distance it holds, since a past may be kept more thinly than the stream's interval.
    QVERIFY(std::isfinite(flowAt(720 + 361)));
    QVERIFY(std::isnan(flowAt(720 + 362)));
  }

  void expectedBehaviourTakesTheRowsAsTheyLie()
  {
    Weekend weekend;
    BehaviourTraining wanted;
    wanted.kind = "pump";
    const auto package = trainBehaviour(*weekend.open(), pumpSite(), wanted, {}, [](std::uint64_t, std::uint64_t) { return true; });
    QVERIFY2(package.has_value(), package ? "" : toText(package.error()).c_str());
    QCOMPARE(package->manifest.rowSeconds, 10.0);
    QCOMPARE(package->manifest.trainingRows, std::size_t{1440});
  }
};

QTEST_APPLESS_MAIN(TestAssetRows)
#include "tst_asset_rows.moc"
