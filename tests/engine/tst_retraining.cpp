// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// From people's verdicts on a store's alarms to rows and to a candidate for the predictor's place.
#include "services/history/history_reader.h"
#include "services/learning/dataset_folder.h"
#include "services/learning/retraining.h"
#include "services/storage/operations_store.h"
#include "services/storage/sqlite_connection.h"
#include "services/storage/store_files.h"
#include "tests/engine/predicted_pump.h"
#include "tests/engine/pump_behaviour.h"
#include "tests/engine/pump_package.h"

#include <QDeadlineTimer>
#include <QTest>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

using namespace andon;
using namespace std::chrono_literals;
using test::EngineFixture;

namespace {

const PredictorId choke{"choke"};
const AlarmId chokeRisk{AssetId{"P-1"}, RuleId{"choke-risk"}};
constexpr int episodes = 16; ///< every third is a false alarm, the last one nobody judges

Site chokingSite()
{
  Site site = test::predictedSite({choke, "Choke risk", "pump", {}}, chokeRisk, "Choke coming", Duration::zero());
  for (Stream &stream : site.assets.front().streams)
    stream.interval = 2min;
  site.rules.erase(site.rules.begin(), site.rules.end() - 1);
  return site;
}

bool isFalse(int episode)
{
  return episode % 3 == 2;
}

/// Sixteen days of a pump: each with half an hour of what the predictor takes for choking. On some of them it was only a change of the
/// product, at a higher pressure.
struct Plant : EngineFixture {
  Plant()
  {
    for (const auto &[name, text] : test::filesOf(test::pumpPackage(), folder.file("package")))
      packages["predictors/choke/" + name] = text;
    const Site site = chokingSite();
    if (const auto started = start(site); !started)
      qFatal("%s", toText(started.error()).c_str());
    addPeople();
    signIn("tom");
    const telemetry::StreamRegistry registry{std::make_shared<const Site>(site)};
    engine::FedSamples fed;
    test::PlainRandom random;
    UtcTime now = clock.utc() - 24h * episodes;
    for (int minute = 0; minute < episodes * 24 * 60; minute += 2, now += 2min) {
      const bool chokes = minute % (24 * 60) >= 600 && minute % (24 * 60) < 630;
      const double wave = random.next(), pressure = !chokes ? 5.0 + wave : isFalse(minute / (24 * 60)) ? 14.0 + wave : 10.0 + wave;
      for (const auto &[key, value] : {std::pair{"pressure", pressure}, std::pair{"flow", chokes ? 35.0 + wave : 55.0 - wave}})
        fed.samples.push_back({*registry.find({AssetId{"P-1"}, key}), now, value});
    }
    engine->feed(std::move(fed));
    std::vector<Occurrence> rows;
    for (const QDeadlineTimer patience{60s}; !patience.hasExpired() && rows.size() < episodes; clock.advance(5ms)) {
      const auto page = loop.askAndWait(*desk, JournalQuery{chokeRisk, {}, 100});
      rows = page ? page->rows : rows;
    }
    if (rows.size() != episodes)
      qFatal("there are %d alarms", static_cast<int>(rows.size()));
    for (int i = 0; i + 1 < episodes; ++i)
      submit(LabelOccurrence{chokeRisk, rows[static_cast<std::size_t>(episodes - 1 - i)].id,
                             isFalse(i) ? OccurrenceLabel::False : OccurrenceLabel::True, ""});
    signIn("sam"); // does not agree on the first
    submit(LabelOccurrence{chokeRisk, rows.back().id, OccurrenceLabel::False, ""});
    stop();
  }
  [[nodiscard]] Result<learning::LabelledRows> rows() const
  {
    const auto operations = storage::OperationsReader::open(test::storePath(folder));
    const auto history = history::HistoryReader::open(storage::historyPathFor(test::storePath(folder)));
    if (!operations || !history)
      qFatal("the store cannot be read");
    Site site = chokingSite();
    return learning::labelledRows(**operations, **history, site, site.predictors.front(), test::pumpPackage().manifest);
  }
};

std::string read(const std::string &path)
{
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

} // namespace

class TestRetraining : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void verdictsBecomeRowsAndACandidate()
  {
    const Plant plant;
    const auto rows = plant.rows();
    QVERIFY2(rows.has_value(), rows ? "" : toText(rows.error()).c_str());
    QCOMPARE(rows->judged.size(), std::size_t{episodes - 2});
    QCOMPARE(rows->unknown.size(), std::size_t{2}); // the disputed one and the last
    std::size_t events = 0;
    for (std::size_t i = 0; i < rows->data.rows(); ++i) {
      events += rows->data.target[i] == 1.0 ? 1 : 0;
      if (rows->data.target[i] == 1.0)
        QVERIFY(rows->data.row(i)[0] < 12.0 && rows->data.row(i)[0] > 9.0);
    }
    QVERIFY(events > 10 * 9 && events < 16 * 9);
    QVERIFY(rows->data.rows() < episodes * 24 * 30 - 20); // without those about which nobody agrees

    const auto train = [&rows](unsigned seed) {
      return learning::retrain(*rows, test::pumpPackage(), {seed, 5.0}, [](std::uint64_t, std::uint64_t) { return true; });
    };
    const auto candidate = train(1);
    QVERIFY2(candidate.has_value(), candidate ? "" : toText(candidate.error()).c_str());
    QVERIFY(candidate->isNoWorse());
    QVERIFY(candidate->candidate.at("precision") > candidate->champion.at("precision")); // it has learnt which were false
    QCOMPARE(candidate->candidate.at("recall"), 1.0);
    QVERIFY(candidate->package.card.find("champion_precision") != std::string::npos);
    QCOMPARE(candidate->package.manifest.trainingSha256, rows->data.sha256);
    QCOMPARE(prediction::packageId(train(1)->package), prediction::packageId(candidate->package));
    QVERIFY(prediction::packageId(train(2)->package) != prediction::packageId(candidate->package));
  }

  /// That the sensor was broken may well be true; of the pump it says nothing.
  void sensorAlarmsLabelNothing()
  {
    const Plant plant;
    const auto before = plant.rows();
    QVERIFY(before.has_value());
    const auto judged = std::find_if(before->judged.begin(), before->judged.end(),
                                     [](const JudgedOccurrence &each) { return agreedLabel(each.opinions) == OccurrenceLabel::True; });
    QVERIFY(judged != before->judged.end());
    {
      auto connection = storage::SqliteConnection::open(test::storePath(plant.folder), storage::SqliteConnection::Mode::ReadWrite);
      const std::string change =
          "UPDATE occurrence SET sensor_fault = 'flat_line' WHERE id = " + std::to_string(judged->occurrence.id.number());
      QVERIFY(connection && connection->execute(change.c_str()).has_value());
    }
    const auto rows = plant.rows();
    QVERIFY2(rows.has_value(), rows ? "" : toText(rows.error()).c_str());
    QCOMPARE(rows->judged.size(), before->judged.size() - 1);
    QCOMPARE(rows->unknown, before->unknown);
    QCOMPARE(rows->data.rows(), before->data.rows());
    const auto events = [](const learning::LabelledRows &of) { return std::count(of.data.target.begin(), of.data.target.end(), 1.0); };
    QVERIFY(events(*rows) < events(*before));
  }

  void onlyEventsAreTaughtByVerdicts()
  {
    const auto refused = [](const prediction::PredictorPackage &champion) {
      const auto made = learning::retrain({}, champion, {}, [](std::uint64_t, std::uint64_t) { return true; });
      return made ? Error{} : made.error();
    };
    const Error unusual = refused(test::behaviourPackage());
    QCOMPARE(unusual.code, ErrorCode::Conflict);
    QVERIFY2(unusual.remedy.find("--detector expected-behaviour") != std::string::npos && unusual.remedy.find("pump") != std::string::npos,
             unusual.remedy.c_str());
    const Error life = refused(test::pumpPackage({}, 1, [](prediction::Manifest &manifest) {
      manifest.objective = prediction::Objective::Value;
      manifest.target = "hours left";
    }));
    QCOMPARE(life.code, ErrorCode::Conflict);
    QVERIFY2(life.detail.find("hours left") != std::string::npos && !life.remedy.empty(), life.detail.c_str());
  }

  void rowsAreHandedOnWhole()
  {
    const Plant plant;
    const auto rows = plant.rows();
    QVERIFY(rows.has_value());
    const learning::DatasetOrigin origin{choke, "abc", "Test plant", 1};
    const std::string folder = plant.folder.file("rows"), again = plant.folder.file("again");
    QVERIFY(learning::writeDataset(folder, *rows, origin).has_value());
    const auto manifest = nlohmann::json::parse(read(folder + "/manifest.json"));
    QCOMPARE(manifest["files"]["rows.csv"]["sha256"].get<std::string>(), prediction::sha256Of(read(folder + "/rows.csv")));
    QCOMPARE(manifest["lineage"]["judged"].size(), std::size_t{episodes - 2});
    QCOMPARE(manifest["lineage"]["judged"][0]["opinions"][0]["person"].get<std::string>(), std::string{"tom"});
    QCOMPARE(manifest["lineage"]["left_out"].size(), std::size_t{2});
    QVERIFY(read(folder + "/datasheet.md").find("2 occurrences on which people disagree") != std::string::npos);
    QVERIFY(read(folder + "/rows.csv").starts_with("asset,time,pressure,flow,chokes\nP-1,"));
    QVERIFY(learning::writeDataset(again, *rows, origin).has_value());
    for (const char *file : {"/rows.csv", "/manifest.json", "/datasheet.md"})
      QVERIFY2(read(folder + file) == read(again + file), file);
    QVERIFY(!learning::writeDataset(folder, *rows, origin)); // never over another
  }
};

QTEST_GUILESS_MAIN(TestRetraining)
#include "tst_retraining.moc"
