// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Training from a file, the package that it makes, and what a package stands.
#include "services/prediction/package_trained.h"
#include "services/prediction/predictor.h"
#include "tests/prediction/small_plant.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <numeric>

using namespace andon;
using namespace andon::prediction;
namespace fs = std::filesystem;

namespace {

const std::vector<std::string> files{"manifest.json", "card.md", "model.json", "probes.json", "SHA256SUMS"};

std::string read(const fs::path &path)
{
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

void write(const fs::path &path, const std::string &bytes)
{
  std::ofstream{path, std::ios::binary | std::ios::trunc} << bytes;
}

const auto goOn = [](std::uint64_t, std::uint64_t) { return true; };

/// A small forest of the presses: enough to be right, little enough to be damaged byte by byte.
TrainSettings smallSettings()
{
  TrainSettings settings;
  settings.folds = 3;
  settings.explainsFolds = true;
  ForestSettings forest;
  forest.rounds = 3;
  forest.depth = 3;
  forest.rate = 0.6;
  settings.forest = forest;
  return settings;
}

Result<PredictorPackage> trainedFrom(const std::string &path, unsigned seed = 1, const std::string &group = {})
{
  const auto data = readTrainingData(path, {"failed", {"Model", "Force [kN]", "Speed [1/s]", "Oil [K]"}, group, {}, ','});
  if (!data)
    return tl::unexpected<Error>(data.error());
  TrainSettings settings = smallSettings();
  settings.seed = seed;
  settings.derive.seed = seed;
  const auto trained = trainForest(*data, settings, goOn);
  if (!trained)
    return tl::unexpected<Error>(trained.error());
  return packageTrained(*data, *trained, {"press", "press", "press-contract", "2", {"Oil [K]"}});
}

} // namespace

class TestPredictorPackage : public QObject {
  Q_OBJECT

  test::TemporaryFolder folder_;
  std::string presses_ = folder_.file("presses.csv");

private Q_SLOTS:
  void initTestCase() { test::writePresses(presses_, 800); }

  void comesBackAsItWasWritten()
  {
    const auto package = trainedFrom(presses_);
    QVERIFY2(package.has_value(), package ? "" : toText(package.error()).c_str());
    QVERIFY2(package->manifest.metrics.at("macro_f1") > 0.85, package->card.c_str());
    const std::vector<std::string> names = package->manifest.plan.servedNames();
    QVERIFY(std::find(names.begin(), names.end(), "Force [kN] * Speed [1/s]") != names.end());
    QVERIFY(package->card.find("| Force [kN] | kN |") != std::string::npos);
    QVERIFY(!package->manifest.plan.inputs[3].canChange);

    const std::string place = folder_.file("press");
    QVERIFY(writePackage(place + "/", *package).has_value());
    const auto loaded = loadPackage(place);
    QVERIFY2(loaded.has_value(), loaded ? "" : toText(loaded.error()).c_str());
    QCOMPARE(loaded->manifest, package->manifest);
    QCOMPARE(loaded->card, package->card);
    QCOMPARE(loaded->model, package->model);
    QVERIFY(loaded->probes == package->probes);
    QCOMPARE(packageId(*loaded), packageId(*package));
    QVERIFY(!fs::exists(place + ".part"));
  }

  void theSameFileAndSeedGiveTheSameBytes()
  {
    const std::string first = folder_.file("first"), second = folder_.file("second"), third = folder_.file("third");
    QVERIFY(writePackage(first, *trainedFrom(presses_)).has_value());
    QVERIFY(writePackage(second, *trainedFrom(presses_)).has_value());
    QVERIFY(writePackage(third, *trainedFrom(presses_, 2)).has_value());
    for (const std::string &file : files)
      QVERIFY2(read(fs::path{first} / file) == read(fs::path{second} / file), file.c_str());
    QVERIFY(read(fs::path{first} / "model.json") != read(fs::path{third} / "model.json"));
  }

  void everyDamagedByteIsRefused()
  {
    const fs::path place = folder_.file("damaged");
    QVERIFY(writePackage(place, *trainedFrom(presses_)).has_value());
    for (const std::string &file : files) {
      const std::string bytes = read(place / file);
      QVERIFY(!bytes.empty());
      // In place: a file that is truncated for every byte is what takes long.
      std::fstream patched{place / file, std::ios::in | std::ios::out | std::ios::binary};
      const auto put = [&](std::size_t at, int flipped) {
        patched.seekp(static_cast<std::streamoff>(at)).put(static_cast<char>(bytes[at] ^ flipped)).flush();
      };
      for (std::size_t i = 0; i < bytes.size(); ++i) {
        put(i, 1 << i % 8);
        const auto loaded = loadPackage(place);
        put(i, 0);
        QVERIFY2(!loaded.has_value(), qPrintable(QStringLiteral("%1, byte %2").arg(QString::fromStdString(file)).arg(i)));
        QVERIFY(loaded.error().code == ErrorCode::Corrupt);
      }
      patched.close();
      write(place / file, bytes.substr(0, bytes.size() - 1));
      QVERIFY(!loadPackage(place).has_value());
      write(place / file, bytes);
    }
    QVERIFY(loadPackage(place).has_value());
    fs::remove(place / "card.md");
    QVERIFY(loadPackage(place).error().code == ErrorCode::NotFound);
  }

  /// Sums that fit do not help a model that does not answer as it should.
  void probesAreAsked()
  {
    auto package = *trainedFrom(presses_);
    package.probes[3].margin += 0.001F;
    const std::string place = folder_.file("wrong probe");
    QVERIFY(writePackage(place, package).has_value());
    const auto loaded = loadPackage(place);
    QVERIFY(!loaded.has_value());
    QVERIFY2(loaded.error().detail.find("probe row 3") != std::string::npos, loaded.error().detail.c_str());
    package = *trainedFrom(presses_);
    package.manifest.plan.features.pop_back();
    QVERIFY(writePackage(place, package).has_value());
    QVERIFY(loadPackage(place).error().code == ErrorCode::Malformed);
  }

  void replacesOnlyPackages()
  {
    const auto package = *trainedFrom(presses_);
    const fs::path other = folder_.file("other");
    fs::create_directory(other);
    QVERIFY(writePackage(other, package).has_value()); // empty: it may be taken
    const auto second = *trainedFrom(presses_, 2);
    QVERIFY(writePackage(other, second).has_value());
    QCOMPARE(packageId(*loadPackage(other)), packageId(second));
    const fs::path foreign = folder_.file("foreign");
    fs::create_directory(foreign);
    write(foreign / "diary.txt", "dear diary");
    QVERIFY(writePackage(foreign, package).error().code == ErrorCode::Conflict);
    QCOMPARE(read(foreign / "diary.txt"), std::string{"dear diary"});
    QVERIFY(!writePackage(folder_.file("no/such/folder"), package).has_value());
  }

  void fitsOnlyItsPlace()
  {
    auto manifest = trainedFrom(presses_)->manifest;
    manifest.firmware = {"1.2", "1.3"};
    PredictorPlace place{
        "press", "press-contract", "2", "1.3", "", {{"Model", ""}, {"Force [kN]", "kN"}, {"Speed [1/s]", "1/s"}, {"Oil [K]", "K"}}};
    QVERIFY(checkFit(manifest, place).has_value());
    const auto saysAfter = [&](const std::function<void(PredictorPlace &)> &change) {
      PredictorPlace changed = place;
      change(changed);
      const auto fits = checkFit(manifest, changed);
      return fits ? std::string{"fits"} : fits.error().detail;
    };
    QVERIFY(saysAfter([](auto &p) { p.assetKind = "pump"; }).find("pump") != std::string::npos);
    QVERIFY(saysAfter([](auto &p) { p.contractVersion = "3"; }).find("contract") != std::string::npos);
    QVERIFY(saysAfter([](auto &p) { p.firmware = "2.0"; }).find("firmware 2.0") != std::string::npos);
    QVERIFY(saysAfter([](auto &p) { p.units["Oil [K]"] = "degC"; }).find("degC") != std::string::npos);
    QVERIFY(saysAfter([](auto &p) { p.units.erase("Oil [K]"); }).find("does not have") != std::string::npos);
    QCOMPARE(saysAfter([](auto &p) { p.firmware.clear(); }), std::string{"fits"});
  }

  void reasonsAddUpAndNameTheInputs()
  {
    const auto package = *trainedFrom(presses_);
    const Predictor predictor{package};
    Predictor::Scratch scratch;
    Explanation why;
    FeatureMemory memory;
    const std::vector<double> hard{1.0, 29.0, 2.9, 310.0}, calm{0.0, 11.0, 1.1, std::nan("")};
    const Prediction high = predictor.predict(0.0, hard, memory, scratch);
    predictor.explain(scratch, why);
    QVERIFY(high.isBeyond && high.output > 0.5);
    QVERIFY(std::abs(std::accumulate(why.contributions.begin(), why.contributions.end(), why.bias) - high.margin) < 1e-5);
    QVERIFY(why.contributions[1] + why.contributions[2] > std::abs(why.contributions[3]));
    const Prediction low = predictor.predict(1.0, calm, memory, scratch);
    predictor.explain(scratch, why);
    QVERIFY(!low.isBeyond);
    QVERIFY(std::abs(std::accumulate(why.contributions.begin(), why.contributions.end(), why.bias) - low.margin) < 1e-5);
  }

  void leaksAreNamed_data()
  {
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("ifFailed");
    QTest::addColumn<QString>("otherwise");
    QTest::newRow("copy") << "code"
                          << "7"
                          << "3";
    QTest::newRow("text") << "state"
                          << "down"
                          << "up";
    QTest::newRow("missing") << "repaired at"
                             << ""
                             << "12.5";
  }

  void leaksAreNamed()
  {
    QFETCH(QString, header);
    QFETCH(QString, ifFailed);
    QFETCH(QString, otherwise);
    const std::string path = folder_.file("leak.csv");
    test::writePresses(path, 300, {header.toStdString(), ifFailed.toStdString(), otherwise.toStdString()});
    const auto data = readTrainingData(path, {"failed", {}, {}, {}, ','});
    QVERIFY(data.has_value());
    QCOMPARE(leaksOf(*data), std::vector<std::string>{header.toStdString()});
    const auto trained = trainForest(*data, smallSettings(), goOn);
    QVERIFY(!trained.has_value());
    QVERIFY(trained.error().subject.find(header.toStdString()) != std::string::npos);
  }

  void foldsKeepGroupsWhole()
  {
    const auto data = readTrainingData(presses_, {"failed", {"Force [kN]"}, "Press", {}, ','});
    QVERIFY(data.has_value());
    const auto fold = foldsOf(*data, 3, 1);
    std::map<std::uint32_t, std::uint32_t> foldOfGroup;
    for (std::size_t row = 0; row < data->rows(); ++row)
      QCOMPARE(fold[row], foldOfGroup.emplace(data->groups[row], fold[row]).first->second);
    QCOMPARE(foldOfGroup.size(), std::size_t{7});
    TrainingData timed = *data;
    timed.groups.clear();
    for (std::size_t row = 0; row < timed.rows(); ++row)
      timed.times.push_back(static_cast<double>(row));
    const auto stretches = foldsOf(timed, 4, 1);
    QVERIFY(std::is_sorted(stretches.begin(), stretches.end()));
  }

  void whatCannotBeLearntIsSaid()
  {
    const auto says = [&](const std::string &text, TrainingColumns columns) {
      const std::string path = folder_.file("bad.csv");
      write(path, text);
      const auto data = readTrainingData(path, columns);
      return data ? std::string{"fine"} : toText(data.error());
    };
    std::string same = "a,y\n", texts = "a,y\n", few = "a,y\n1,1\n2,0\n";
    for (int i = 0; i < 60; ++i) {
      same += std::to_string(i % 7) + ",1\n";
      texts += std::to_string(i % 7) + "," + std::string(1, static_cast<char>('p' + i % 3)) + "\n";
    }
    QVERIFY(says(same, {"y", {}, {}, {}, ','}).find("always the same") != std::string::npos);
    QVERIFY(says(texts, {"y", {}, {}, {}, ','}).find("3 different texts") != std::string::npos);
    QVERIFY(says(few, {"y", {}, {}, {}, ','}).find("too few") != std::string::npos);
    QVERIFY(says(few, {"z", {}, {}, {}, ','}).find("no column \"z\"") != std::string::npos);
    QVERIFY(says(same, {"y", {"y"}, {}, {}, ','}).find("it is the target") != std::string::npos);
  }

  void aStoppedTrainingLeavesAtOnce()
  {
    const auto data = readTrainingData(presses_, {"failed", {"Force [kN]", "Speed [1/s]"}, {}, {}, ','});
    const auto trained = trainForest(*data, smallSettings(), [](std::uint64_t done, std::uint64_t) { return done < 2; });
    QVERIFY(!trained.has_value());
    QVERIFY(trained.error().code == ErrorCode::Unavailable);
  }
};

QTEST_APPLESS_MAIN(TestPredictorPackage)
#include "tst_predictor_package.moc"
