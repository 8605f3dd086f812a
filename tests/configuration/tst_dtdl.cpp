// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/contract_difference.h"
#include "services/configuration/contract_files.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <spdlog/fmt/fmt.h>

using namespace andon;
using namespace andon::configuration;

namespace {

const std::string v2Context = R"("dtmi:dtdl:context;2")";
const std::string ownContexts = R"(["dtmi:dtdl:context;3", "dtmi:dtdl:extension:quantitativeTypes;1", "dtmi:andon:contract;1"])";

std::string anInterface(const std::string &id, const std::string &contents, const std::string &context = ownContexts,
                        const std::string &more = {})
{
  return "{\"@context\": " + context + ",\n\"@id\": \"" + id + "\", \"@type\": \"Interface\"," + more + "\n\"contents\": [" + contents +
         "]}";
}

std::string telemetry(const std::string &name, const std::string &more = R"("schema": "double")")
{
  return R"({"@type": "Telemetry", "name": ")" + name + "\", " + more + "}";
}

ContractReading readOne(const std::string &text)
{
  return parseContracts({{"contracts/a.json", text}});
}

std::string problemsOf(const ContractReading &reading)
{
  std::string text;
  for (const Error &problem : reading.problems)
    text += (text.empty() ? "" : "\n") + toText(problem);
  return text;
}

/// "temperature double °C 0..120 1s periodic .1": a field as text.
std::string textOf(const ContractField &field)
{
  std::string text = field.key + " " + keyOf(field.type);
  if (!field.unit.empty())
    text += " " + field.unit;
  if (field.range)
    text += fmt::format(" {}..{}", field.range->low, field.range->high);
  if (field.interval)
    text += " " + toText(*field.interval);
  if (field.reporting != Reporting::Unstated)
    text += std::string{" "} + keyOf(field.reporting);
  if (field.decimals)
    text += fmt::format(" .{}", *field.decimals);
  return text;
}

std::string fieldsOf(const Contract &contract)
{
  std::string text;
  for (const ContractField &field : contract.fields)
    text += (text.empty() ? "" : "; ") + textOf(field);
  return text;
}

std::string sharedDtdl(const std::string &name)
{
  return readContractFile(test::sharedData("payloads/dtdl/" + name)).value_or("");
}

} // namespace

class TestDtdl : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void fieldIsReadCompletely()
  {
    const ContractReading reading = readOne(
        anInterface("dtmi:demo:pump;3",
                    R"({"@type": ["Telemetry", "Temperature"], "name": "temp", "displayName": {"de": "Temperatur", "en": "Temperature"},
          "schema": "float", "unit": "degreeCelsius", "minValue": -40, "maxValue": 120.5, "interval": "PT0.5S", "decimals": 2})",
                    ownContexts, R"("displayName": "Pump",)"));
    QCOMPARE(problemsOf(reading), std::string{});
    const Contract &contract = reading.contracts.at(0);
    QCOMPARE(contract.id.text(), std::string{"dtmi:demo:pump;3"});
    QCOMPARE(versionOf(contract.id), std::string{"3"});
    QCOMPARE(contract.name, std::string{"Pump"});
    QCOMPARE(contract.fields.at(0).name, std::string{"Temperature"});
    QCOMPARE(fieldsOf(contract), std::string{"temp float °C -40..120.5 500ms periodic .2"});
  }

  void schemasBecomeFields_data()
  {
    QTest::addColumn<QString>("contents");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const std::string &contents, const char *expected) {
      QTest::newRow(name) << QString::fromStdString(contents) << QString::fromUtf8(expected);
    };
    row("boolean", telemetry("on", R"("schema": "boolean")"), "on boolean");
    row("long", telemetry("count", R"("schema": "long")"), "count long");
    row("integer on change", telemetry("mode", R"("schema": "integer", "reporting": "onChange")"), "mode integer onChange");
    row("interval, nothing promised", telemetry("a", R"("schema": "double", "interval": "10s", "reporting": "unstated")"), "a double 10s");
    row("text and date are no streams", telemetry("serial", R"("schema": "string")") + "," + telemetry("made", R"("schema": "date")"), "");
    row("list and map are no streams",
        telemetry("leds", R"("schema": {"@type": "Array", "elementSchema": "boolean"})") + "," +
            telemetry(
                "tags",
                R"("schema": {"@type": "Map", "mapKey": {"name": "k", "schema": "string"}, "mapValue": {"name": "v", "schema": "double"}})"),
        "");
    row("numbered words",
        telemetry(
            "state",
            R"("schema": {"@type": "Enum", "valueSchema": "integer", "enumValues": [{"name": "off", "enumValue": 1}, {"name": "on", "enumValue": 4}]})"),
        "state integer 1..4");
    row("object",
        telemetry(
            "acc",
            R"("schema": {"@type": "Object", "fields": [{"name": "x", "schema": "double"}, {"@type": ["Field", "Velocity"], "name": "y", "schema": "float", "unit": "metrePerSecond"}]})"),
        "acc.x double; acc.y float m/s");
    row("others are no streams",
        R"({"@type": "Property", "name": "p", "schema": "double", "writable": true}, {"@type": "Command", "name": "c"},
          {"@type": "Relationship", "name": "r"})",
        "");
  }

  void schemasBecomeFields()
  {
    QFETCH(QString, contents);
    const ContractReading reading = readOne(anInterface("dtmi:demo:a;1", contents.toStdString()));
    QCOMPARE(problemsOf(reading), std::string{});
    QTEST(QString::fromStdString(fieldsOf(reading.contracts.at(0))), "expected");
  }

  void interfacesExtendAndContain()
  {
    const ContractReading reading = readOne(
        "[" + anInterface("dtmi:demo:machine;1", telemetry("hours")) + "," +
        anInterface("dtmi:demo:motor;1", telemetry("current") + "," + telemetry("speed"), ownContexts,
                    R"("extends": "dtmi:demo:machine;1",)") +
        "," +
        anInterface("dtmi:demo:pump;1", R"({"@type": "Component", "name": "drive", "schema": "dtmi:demo:motor;1"},)" + telemetry("flow"),
                    ownContexts, R"("extends": ["dtmi:demo:machine;1"],)") +
        "]");
    QCOMPARE(problemsOf(reading), std::string{});
    QCOMPARE(fieldsOf(reading.contracts.at(1)), std::string{"hours double; current double; speed double"});
    QCOMPARE(fieldsOf(reading.contracts.at(2)),
             std::string{"hours double; flow double; drive.hours double; drive.current double; drive.speed double"});
  }

  void sameAncestorByTwoWaysIsNoConflict()
  {
    const auto extending = [](const char *id, const char *from, const std::string &contents) {
      return anInterface(id, contents, ownContexts, std::string{"\"extends\": "} + from + ",");
    };
    const ContractReading reading =
        readOne("[" + anInterface("dtmi:d:a;1", telemetry("a")) + "," + extending("dtmi:d:b;1", R"("dtmi:d:a;1")", telemetry("b")) + "," +
                extending("dtmi:d:c;1", R"("dtmi:d:a;1")", telemetry("c")) + "," +
                extending("dtmi:d:d;1", R"(["dtmi:d:b;1", "dtmi:d:c;1"])", telemetry("d")) + "]");
    QCOMPARE(problemsOf(reading), std::string{});
    QCOMPARE(fieldsOf(reading.contracts.at(3)), std::string{"a double; b double; c double; d double"});
  }

  void interfacesFindEachOtherAcrossFiles()
  {
    const ContractReading reading =
        parseContracts({{"contracts/a.json", anInterface("dtmi:d:a;1", telemetry("a"), ownContexts, R"("extends": "dtmi:d:b;1",)")},
                        {"contracts/b.json", anInterface("dtmi:d:b;1", telemetry("b"))},
                        {"contracts/notes.txt", "no contract"},
                        {"rules.toml", "no contract"}});
    QCOMPARE(problemsOf(reading), std::string{});
    QCOMPARE(reading.contracts.size(), std::size_t{2});
  }

  void problemIsNamedWithItsPlaceAndRemedy_data()
  {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const std::string &text, const char *expected) {
      QTest::newRow(name) << QString::fromStdString(text) << QString::fromUtf8(expected);
    };
    const auto content = [](const std::string &contents) { return anInterface("dtmi:d:a;1", "\n" + contents); };
    const auto own = [&](const char *more) { return content(telemetry("t", std::string{R"("schema": "double", )"} + more)); };
    row("no JSON", "{\n\"a\": 1,\n b}", "contracts/a.json:3: cannot be read as JSON");
    row("empty", "", "contracts/a.json:1: cannot be read as JSON");
    row("no object", "[\n7]", "contracts/a.json:2: a number stands where an interface belongs");
    row("too deep", std::string(200, '['), "contracts/a.json:1: is nested too deep. At most 64 levels");
    row("no context", R"({"@id": "dtmi:d:a;1", "@type": "Interface"})", "does not say which DTDL it is in");
    row("version 4", anInterface("dtmi:d:a;1", "", R"("dtmi:dtdl:context;4")"), "the interface is in DTDL 4. Versions 2 and 3 are read.");
    row("no interface", R"({"@context": "dtmi:dtdl:context;3", "@id": "dtmi:d:a;1"})", "this is no interface");
    row("no id", R"({"@context": "dtmi:dtdl:context;3", "@type": "Interface"})", "the interface has no @id");
    row("bad id", anInterface("dtmi:d:_a;1", ""), "\"dtmi:d:_a;1\", which is no DTMI");
    row("leading zero", anInterface("dtmi:d:a;01", ""), "which is no DTMI");
    row("version missing in v2", anInterface("dtmi:d:a", "", v2Context), "which is no DTMI");
    row("minor version in v2", anInterface("dtmi:d:a;1.2", "", v2Context), "which is no DTMI");
    row("long id", anInterface("dtmi:" + std::string(130, 'a') + ";1", ""), "has an @id of 137 characters. At most 128");
    row("unknown unit", own(R"("unit": "degreCelsius")"),
        "contracts/a.json:4: telemetry \"t\" of dtmi:d:a;1 has the unknown unit \"degreCelsius\". Did you mean \"degreeCelsius\"?");
    row("unit of another kind", content(R"({"@type": ["Telemetry", "Temperature"], "name": "t", "schema": "double", "unit": "bar"})"),
        "is a Temperature, which is not measured in \"bar\"");
    row("unit without its extension",
        anInterface("dtmi:d:a;1", telemetry("t", R"("schema": "double", "unit": "bar")"), R"("dtmi:dtdl:context;3")"),
        "Add \"dtmi:dtdl:extension:quantitativeTypes;1\" to the @context.");
    row("range without its extension", anInterface("dtmi:d:a;1", telemetry("t", R"("schema": "double", "minValue": 0)"), v2Context),
        "Add \"dtmi:andon:contract;1\" to the @context.");
    row("unknown type", content(R"({"@type": ["Telemetry", "Temprature"], "name": "t", "schema": "double"})"),
        "Did you mean \"Temperature\"?");
    row("unknown schema", content(telemetry("t", R"("schema": "duoble")")), "has the unknown schema \"duoble\". Did you mean \"double\"?");
    row("no schema", content(telemetry("t", R"("comment": "")")), "has no schema");
    row("text with a unit", content(telemetry("t", R"("schema": "string", "unit": "bar")")), "has a unit and the schema string");
    row("no name", content(R"({"@type": "Telemetry", "schema": "double"})"), "has no name");
    row("bad name", content(telemetry("t-1")), "has the name \"t-1\"");
    row("name used twice", content(telemetry("t") + ",\n" + telemetry("t")),
        "contracts/a.json:5: \"t\" of dtmi:d:a;1 has the name of line 4");
    row("two kinds", content(R"({"@type": ["Telemetry", "Property"], "name": "t", "schema": "double"})"),
        "is a Telemetry and a Property at once");
    row("no kind", content(R"({"@type": "Telemtry", "name": "t", "schema": "double"})"), "Did you mean \"Telemetry\"?");
    row("unknown member", own(R"("untis": "bar")"), "has the unknown member \"untis\"");
    row("member twice", own(R"("schema": "float")"), "has \"schema\" twice");
    row("range upside down", own(R"("minValue": 5, "maxValue": 1)"), "has its range upside down: 5 is not below 1");
    row("half a range", own(R"("maxValue": 1)"), "has maxValue alone");
    row("range of text", own(R"("minValue": "0", "maxValue": 1)"), "has a range that is not two numbers");
    row("interval", own(R"("interval": "1 s")"), "has an interval that is no duration");
    row("periodic without interval", own(R"("reporting": "periodic")"), "is periodic without an interval");
    row("reporting", own(R"("reporting": "onchange")"), "Did you mean \"onChange\"?");
    row("decimals", own(R"("decimals": 1.5)"), "has decimals that are no whole number");
    row("component of nothing", content(R"({"@type": "Component", "name": "c", "schema": "dtmi:d:nothing;1"})"),
        "dtmi:d:a;1 contains dtmi:d:nothing;1, which is in no file of the site");
    row("extends nothing", anInterface("dtmi:d:abc;1", "", ownContexts, R"("extends": "dtmi:d:abd;1",)"), "Did you mean \"dtmi:d:abc;1\"?");
    row("extends itself", anInterface("dtmi:d:a;1", "", ownContexts, R"("extends": "dtmi:d:a;1",)"),
        "is part of a circle: dtmi:d:a;1 -> dtmi:d:a;1");
    row("extends three in v2", anInterface("dtmi:d:a;1", "", v2Context, R"("extends": ["dtmi:d:b;1", "dtmi:d:c;1", "dtmi:d:d;1"],)"),
        "extends 3 others. DTDL 2 allows 2.");
    row("conflict",
        "[" + anInterface("dtmi:d:a;1", telemetry("t")) + "," + anInterface("dtmi:d:b;1", telemetry("t")) + "," +
            anInterface("dtmi:d:c;1", "", ownContexts, R"("extends": ["dtmi:d:a;1", "dtmi:d:b;1"],)") + "]",
        "dtmi:d:c;1 has \"t\" from dtmi:d:a;1 and from dtmi:d:b;1");
    row("conflict with its own",
        "[" + anInterface("dtmi:d:a;1", telemetry("t")) + "," +
            anInterface("dtmi:d:c;1", telemetry("t"), ownContexts, R"("extends": "dtmi:d:a;1",)") + "]",
        "dtmi:d:c;1 has \"t\" itself and from dtmi:d:a;1");
    row("id twice", "[" + anInterface("dtmi:d:a;1", "") + ",\n" + anInterface("dtmi:d:a;1", "") + "]", "is in contracts/a.json:2 too");
    row("two in a circle",
        "[" + anInterface("dtmi:d:a;1", R"({"@type": "Component", "name": "b", "schema": "dtmi:d:b;1"})") + "," +
            anInterface("dtmi:d:b;1", "", ownContexts, R"("extends": "dtmi:d:a;1",)") + "]",
        "is part of a circle: dtmi:d:a;1 -> dtmi:d:b;1 -> dtmi:d:a;1");
    row("name too long for v2", anInterface("dtmi:d:a;1", telemetry(std::string(65, 'n')), v2Context),
        "has a name of 65 characters. DTDL 2 allows 64.");
    row("schema too deep",
        content(telemetry("t", R"("schema": {"@type": "Array", "elementSchema": {"@type": "Array", "elementSchema": {"@type": "Array",
          "elementSchema": {"@type": "Array", "elementSchema": {"@type": "Array", "elementSchema": {"@type": "Array", "elementSchema": "double"}}}}}})")),
        "has a schema of more than 5 levels");
  }

  void problemIsNamedWithItsPlaceAndRemedy()
  {
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const std::string problems = problemsOf(readOne(text.toStdString()));
    QVERIFY2(QString::fromStdString(problems).contains(expected), problems.c_str());
  }

  void tooManyContentsAreNamed()
  {
    std::string contents;
    for (int i = 0; i < 301; ++i)
      contents += (i == 0 ? "" : ",") + telemetry("t" + std::to_string(i));
    const std::string problems = problemsOf(readOne(anInterface("dtmi:d:a;1", contents, v2Context)));
    QVERIFY2(problems.find("has 301 contents. DTDL 2 allows 300.") != std::string::npos, problems.c_str());
    QCOMPARE(problemsOf(readOne(anInterface("dtmi:d:a;1", contents))), std::string{});
  }

  void extendsHasTenLevels()
  {
    const auto chain = [](int length) {
      std::string text = "[" + anInterface("dtmi:d:i0;1", telemetry("t"));
      for (int i = 1; i <= length; ++i)
        text += "," + anInterface(fmt::format("dtmi:d:i{};1", i), "", ownContexts, fmt::format("\"extends\": \"dtmi:d:i{};1\",", i - 1));
      return text + "]";
    };
    const ContractReading ten = readOne(chain(10));
    QCOMPARE(problemsOf(ten), std::string{});
    QCOMPARE(fieldsOf(ten.contracts.back()), std::string{"t double"});
    const std::string problems = problemsOf(readOne(chain(11)));
    QVERIFY2(problems.find("dtmi:d:i11;1 extends through 11 levels. DTDL allows 10.") != std::string::npos, problems.c_str());
    QVERIFY(!readOne(chain(5000)).problems.empty());
  }

  void schemasThatMultiplyEnd()
  {
    // Each level uses the next one a hundred times.
    std::string schemas;
    for (int level = 0; level < 8; ++level) {
      std::string fields;
      for (int i = 0; i < 100; ++i)
        fields += fmt::format("{}{{\"name\": \"f{}\", \"schema\": \"{}\"}}", i == 0 ? "" : ",", i,
                              level == 7 ? std::string{"string"} : fmt::format("dtmi:d:s{};1", level + 1));
      schemas +=
          fmt::format("{}{{\"@id\": \"dtmi:d:s{};1\", \"@type\": \"Object\", \"fields\": [{}]}}", level == 0 ? "" : ",", level, fields);
    }
    const std::string problems = problemsOf(
        readOne(anInterface("dtmi:d:a;1", telemetry("t", R"("schema": "dtmi:d:s0;1")"), ownContexts, "\"schemas\": [" + schemas + "],")));
    QVERIFY(!problems.empty());
  }

  void publishedExamplesAreRead()
  {
    if (test::sharedData("payloads/dtdl").empty())
      QSKIP("The recordings are not here");
    const ContractReading v2 = parseContracts({{"contracts/t.json", sharedDtdl("v2_Thermostat.json")}});
    QCOMPARE(problemsOf(v2), std::string{});
    QCOMPARE(fieldsOf(v2.contracts.at(0)), std::string{"temperature double °C"});
    const ContractReading two = parseContracts(
        {{"contracts/t.json", sharedDtdl("v2_Thermostat.json")}, {"contracts/c.json", sharedDtdl("v2_TemperatureController.json")}});
    QCOMPARE(fieldsOf(two.contracts.at(0)),
             std::string{"workingSet double KiB; thermostat1.temperature double °C; thermostat2.temperature double °C"});
    QVERIFY(problemsOf(two).find("contracts/c.json:52: dtmi:com:example:TemperatureController;1 contains "
                                 "dtmi:azure:DeviceManagement:DeviceInformation;1, which is in no file of the site") != std::string::npos);
    const ContractReading v3 = parseContracts({{"contracts/q.json", sharedDtdl("v3-quant-01-semantic-type-and-unit-examples.json")}});
    QCOMPARE(problemsOf(v3), std::string{});
    QCOMPARE(fieldsOf(v3.contracts.at(0)),
             std::string{"thermometer double °C; barometer double mbar; humidityMeter integer %; anemometer double m/s"});
    const ContractReading inner = parseContracts({{"contracts/q.json", sharedDtdl("v3-quant-02-semantic-type-and-unit-examples.json")}});
    QCOMPARE(problemsOf(inner), std::string{});
    QCOMPARE(inner.contracts.at(0).fields.at(1).key, std::string{"multimeter.barometer"});
    for (const char *name :
         {"v3-mqtt-01-mqtt-examples.json", "v3-hist-01-historization-examples.json", "v3-spec-18-interface-schema-examples.json"})
      QCOMPARE(problemsOf(parseContracts({{"contracts/x.json", sharedDtdl(name)}})), std::string{});
  }

  void differenceIsReadable()
  {
    const auto contract = [](const char *id, const std::string &contents) { return readOne(anInterface(id, contents)).contracts; };
    const auto before = contract(
        "dtmi:d:pump;1",
        telemetry("temperature", R"("schema": "double", "unit": "degreeCelsius", "minValue": 0, "maxValue": 120, "interval": "1s")") + "," +
            telemetry("gone"));
    const auto after = contract(
        "dtmi:d:pump;2",
        telemetry("temperature",
                  R"("schema": "float", "unit": "degreeCelsius", "minValue": 0, "maxValue": 150, "interval": "1s", "decimals": 2)") +
            "," + telemetry("new", R"("schema": "boolean", "reporting": "onChange")"));
    std::string text;
    for (const ContractChange &change : contractDifference(before, after))
      text += toText(change) + "\n";
    QCOMPARE(text, std::string{"dtmi:d:pump: version 1 becomes 2\n"
                               "temperature: type double becomes float\n"
                               "temperature: range 0 to 120 °C becomes 0 to 150 °C\n"
                               "temperature: decimals 2 added\n"
                               "new: added\n"
                               "gone: removed\n"});
    QVERIFY(contractDifference(before, before).empty());
    QCOMPARE(toText(contractDifference({}, after).at(0)), std::string{"dtmi:d:pump: added"});
    QCOMPARE(toText(contractDifference(before, {}).at(0)), std::string{"dtmi:d:pump: removed"});
  }

  void newestVersionIsCompared()
  {
    const auto version = [](const char *id, const char *field) { return readOne(anInterface(id, telemetry(field))).contracts.at(0); };
    const std::vector<Contract> before{version("dtmi:d:a;9", "x"), version("dtmi:d:a;10", "y"), version("dtmi:d:a;2", "z")};
    const auto changes = contractDifference(before, {version("dtmi:d:a;11", "y")});
    QCOMPARE(changes.size(), std::size_t{1});
    QCOMPARE(toText(changes.at(0)), std::string{"dtmi:d:a: version 10 becomes 11"});
  }
};

QTEST_APPLESS_MAIN(TestDtdl)
#include "tst_dtdl.moc"
