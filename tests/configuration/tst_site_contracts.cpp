// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configuration/contract_files.h"
#include "services/configuration/site_files.h"
#include "tests/support/plant_site.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

#include <filesystem>
#include <fstream>

using namespace andon;
using namespace andon::configuration;

namespace {

constexpr const char *pump = R"({
  "@context": ["dtmi:dtdl:context;3", "dtmi:dtdl:extension:quantitativeTypes;1", "dtmi:andon:contract;1"],
  "@id": "dtmi:demo:pump;1", "@type": "Interface", "displayName": "Pump",
  "contents": [
    {"@type": ["Telemetry", "Pressure"], "name": "pressure", "displayName": "Discharge pressure", "schema": "double", "unit": "millibar",
     "minValue": 0, "maxValue": 16000, "interval": "PT2S", "decimals": 0},
    {"@type": "Telemetry", "name": "running", "schema": "boolean", "reporting": "onChange"},
    {"@type": "Command", "name": "start"}
  ]
})";

SiteFiles siteWith(const std::string &streams, const std::string &contract = "contract = \"dtmi:demo:pump;1\"\n")
{
  return {{"site.toml", "name = \"Works\"\n"},
          {"brokers.toml", ""},
          {"areas.toml", "area = [{id = \"a\"}]\n[[asset]]\nid = \"P1\"\narea = \"a\"\n" + contract + streams},
          {"rules.toml", ""},
          {"contracts/pump.json", pump}};
}

std::string problemsOf(const SiteFiles &files)
{
  std::string text;
  for (const Error &problem : parseSite(files).problems)
    text += (text.empty() ? "" : "\n") + toText(problem);
  return text;
}

} // namespace

class TestSiteContracts : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void streamsComeFromTheContract()
  {
    const SiteReading reading = parseSite(siteWith(""));
    QVERIFY(reading.problems.empty());
    const Asset &asset = reading.site.assets.at(0);
    QCOMPARE(asset.streams.size(), std::size_t{2});
    const Stream &pressure = asset.streams.at(0);
    QCOMPARE(pressure.name, std::string{"Discharge pressure"});
    QCOMPARE(pressure.unit, std::string{"mbar"});
    QVERIFY((pressure.range == Range{0, 16000}));
    QVERIFY(pressure.interval == std::chrono::seconds{2});
    QVERIFY(pressure.periodic && !pressure.onChange);
    QCOMPARE(pressure.decimals, 0);
    const Stream &running = asset.streams.at(1);
    QVERIFY(running.type == ValueType::Boolean);
    QVERIFY(running.onChange && !running.periodic);
  }

  void siteChangesAndExtendsThem()
  {
    const SiteReading reading = parseSite(siteWith(R"(stream = [
      {key = "pressure", unit = "bar", normal = [6, 8], decimals = 2, reporting = "unstated"},
      {key = "level", unit = "percent", sent_unit = "ppm"}]
)"));
    for (const Error &problem : reading.problems)
      qWarning("%s", toText(problem).c_str());
    QVERIFY(reading.problems.empty());
    const Asset &asset = reading.site.assets.at(0);
    QCOMPARE(asset.streams.size(), std::size_t{3});
    const Stream &pressure = asset.streams.at(0);
    QCOMPARE(pressure.unit, std::string{"bar"});
    QCOMPARE(pressure.sentUnit, std::string{"mbar"});
    QVERIFY((pressure.range == Range{0, 16}));
    QVERIFY((pressure.normal == Range{6, 8}));
    QVERIFY(pressure.interval == std::chrono::seconds{2});
    QVERIFY(!pressure.periodic);
    QCOMPARE(asset.streams.at(2).key, std::string{"level"});
    QCOMPARE(asset.streams.at(2).unit, std::string{"%"});
    QCOMPARE(asset.streams.at(2).sentUnit, std::string{"ppm"});
  }

  void problemIsNamedWithItsPlaceAndRemedy_data()
  {
    QTest::addColumn<QString>("streams");
    QTest::addColumn<QString>("contract");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *streams, const char *contract, const char *expected) {
      QTest::newRow(name) << QString::fromUtf8(streams) << QString::fromUtf8(contract) << QString::fromUtf8(expected);
    };
    const char *has = "contract = \"dtmi:demo:pump;1\"\n";
    row("unknown contract", "", "contract = \"dtmi:demo:pmup;1\"\n",
        "areas.toml:5: asset P1 has the contract \"dtmi:demo:pmup;1\", which the site does not have. Did you mean \"dtmi:demo:pump;1\"?");
    row("unit of another kind", "stream = [{key = \"pressure\", unit = \"°C\"}]", has,
        "has the unit \"°C\", which does not measure what the contract's \"mbar\" does");
    row("unknown unit", "stream = [{key = \"x\", unit = \"degrC\"}]", "",
        "areas.toml:5: stream \"x\" of asset P1 has the unknown unit \"degrC\". Did you mean \"degC\"?");
    row("far from any unit", "stream = [{key = \"x\", unit = \"wibblewobbles\"}]", "",
        "A unit of your own is written with braces, like \"{bottles}/min\".");
    row("sent in another kind", "stream = [{key = \"x\", unit = \"bar\", sent_unit = \"A\"}]", "",
        "sends \"A\", which cannot be turned into \"bar\"");
    row("contract's sent in another kind", "stream = [{key = \"pressure\", sent_unit = \"A\"}]", has,
        "sends \"A\", which does not measure what");
    row("type", "stream = [{key = \"x\", type = \"bool\"}]", "", "has the unknown type \"bool\"");
    row("reporting", "stream = [{key = \"x\", reporting = \"on-change\"}]", "", "Did you mean \"onChange\"?");
    row("normal beyond the contract's range", "stream = [{key = \"pressure\", normal = [1, 17000]}]", has,
        "beyond its range of 0 to 16000");
    row("stream twice", "stream = [{key = \"pressure\"}, {key = \"pressure\"}]", has, "has the key \"pressure\" of areas.toml:6");
  }

  void problemIsNamedWithItsPlaceAndRemedy()
  {
    QFETCH(QString, streams);
    QFETCH(QString, contract);
    QFETCH(QString, expected);
    const std::string problems = problemsOf(siteWith(streams.toStdString(), contract.toStdString()));
    QVERIFY2(QString::fromStdString(problems).contains(expected), problems.c_str());
  }

  void unitsOfThePlantsOwnAreTaken()
  {
    QCOMPARE(problemsOf(siteWith("stream = [{key = \"x\", unit = \"{bottles}/min\"}]", "")), std::string{});
  }

  void problemsOfContractsStandWithTheOthers()
  {
    SiteFiles files = siteWith("");
    files["contracts/pump.json"] = "{\n";
    const std::string problems = problemsOf(files);
    QVERIFY2(problems.find("contracts/pump.json:2: cannot be read as JSON") == 0, problems.c_str());
    QVERIFY2(problems.find("areas.toml:5: asset P1 has the contract") != std::string::npos, problems.c_str());
    files["contracts/pump.json"] = std::string((std::size_t{4} << 20U) + 1, ' ');
    QVERIFY(problemsOf(files).find("contracts/pump.json: is larger than 4 MiB") == 0);
  }

  void writtenContractsKeepWhatAndonDoesNotLookAt()
  {
    const Site site = parseSite(siteWith("stream = [{key = \"pressure\", unit = \"bar\"}]")).site;
    const SiteFiles files = writeSite(site);
    QVERIFY(files.at("contracts/demo-pump-1.json").find("\"name\": \"start\"") != std::string::npos);
    const SiteReading again = parseSite(files);
    QVERIFY(again.problems.empty());
    QVERIFY(again.site == site);
  }

  void folderIsReadWithItsContracts()
  {
    const test::TemporaryFolder folder;
    for (const auto &[name, text] : siteWith("")) {
      const std::filesystem::path path = folder.path() / name;
      std::filesystem::create_directories(path.parent_path());
      std::ofstream{path} << text;
    }
    std::ofstream{folder.path() / "contracts/readme.md"} << "not a contract";
    const auto files = readSiteFolder(folder.path().string());
    QVERIFY(files);
    QVERIFY(*files == siteWith(""));
  }

  void demoSiteIsUnderContract()
  {
    const Site site = test::siteOf("demo-site");
    QCOMPARE(site.contracts.size(), std::size_t{23});
    for (const Asset &asset : site.assets) {
      QVERIFY(findContract(site, asset.contract) != nullptr);
      for (const Stream &stream : asset.streams) {
        QVERIFY(stream.periodic && stream.range && stream.sentUnit.empty());
        // What is measured of the machine has a band; states, counts and the weather have none.
        const bool hasBand = !stream.key.ends_with("count") && stream.key != "state" && stream.key != "energy" &&
                             stream.key != "outdoor_temperature" && stream.key != "ambient_temperature";
        QVERIFY2(stream.normal.has_value() == hasBand, (asset.id.text() + " " + stream.key).c_str());
        QVERIFY(stream.interval == std::chrono::seconds{1});
      }
    }
    const Stream *pressure = findStream(site, {AssetId{"COMP-03"}, "discharge_pressure"});
    QVERIFY(pressure != nullptr);
    QCOMPARE(pressure->name, std::string{"Discharge pressure"});
    QCOMPARE(pressure->unit, std::string{"bar"});
    QVERIFY((pressure->range == Range{0, 16}));
    QVERIFY((pressure->normal == Range{6.9, 7.5}));
    QCOMPARE(pressure->decimals, 2);
  }
};

QTEST_APPLESS_MAIN(TestSiteContracts)
#include "tst_site_contracts.moc"
