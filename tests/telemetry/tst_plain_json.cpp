// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/telemetry/decoding.h"

#include <QTest>

#include <spdlog/fmt/fmt.h>

using namespace andon;
using namespace andon::test;
using namespace andon::telemetry;
using namespace std::chrono_literals;

namespace {

/// The small plant with streams as nested payloads name them, and topics for the binding under test.
Site aNestedSite(TopicBinding binding)
{
  Site site = aSmallSite();
  for (Asset &asset : site.assets) {
    for (const char *key : {"motor.temperature", "motor.phases.0", "motor.phases.1", "motor.bearing.de", "state"}) {
      Stream stream;
      stream.key = key;
      asset.streams.push_back(stream);
    }
  }
  site.window.maxAge = 1h;
  site.brokers.front().topics = {std::move(binding)};
  return site;
}

TopicBinding aBinding(PayloadShape shape, std::string topic = "plant/{area}/{asset}")
{
  TopicBinding binding;
  binding.topic = std::move(topic);
  binding.sequenceKey = "n";
  binding.shape = shape;
  return binding;
}

/// "C1/temperature=71.5@-1": each sample of the last message, with seconds from midnight where the device says them.
std::string samplesOf(const Decoding &decoding)
{
  std::string text;
  for (const Sample &sample : decoding.last) {
    const StreamId &id = decoding.registry.id(sample.stream);
    text += fmt::format("{}{}/{}={}", text.empty() ? "" : " ", id.asset.text(), id.key, sample.value);
    if (sample.timeSource == TimeSource::Device)
      text += fmt::format("@{}", std::chrono::duration<double>(sample.time - decoding.received).count());
  }
  return text;
}

const char *const midnight = "1795219200";

} // namespace

class PlainJsonTest final : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void readsEveryShape_data()
  {
    QTest::addColumn<int>("shape");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("samples");
    QTest::addColumn<QString>("rejections");
    const auto row = [](const char *name, PayloadShape shape, const QByteArray &payload, const char *samples, const char *rejections = "") {
      QTest::newRow(name) << static_cast<int>(shape) << payload << samples << rejections;
    };
    // {ts, values}
    const char *values = R"({"ts":1795219199,"values":{"temperature":22.5,"pressure":61}})";
    row("values", PayloadShape::Values, values, "C1/temperature=22.5@-1 C1/pressure=61@-1");
    row("values, found", PayloadShape::Auto, values, "C1/temperature=22.5@-1 C1/pressure=61@-1");
    row("values before the time", PayloadShape::Auto, R"({"values":{"temperature":1},"ts":1795219199})", "C1/temperature=1@-1");
    row("values without a time", PayloadShape::Auto, R"({"values":{"temperature":1}})", "C1/temperature=1");
    row("values and more", PayloadShape::Auto, R"({"values":{"temperature":1},"pressure":2,"fw":3,"n":7})",
        "C1/temperature=1 C1/pressure=2", "unknown_stream 1");
    row("values in flat", PayloadShape::Flat, values, "", "unknown_stream 1");
    row("values in nested", PayloadShape::Nested, values, "", "unknown_stream 2");
    row("values that are no object", PayloadShape::Values, R"({"values":7,"temperature":1})", "C1/temperature=1", "unknown_stream 1");
    row("values with an object in them", PayloadShape::Values, R"({"values":{"temperature":{"a":1},"pressure":2}})", "C1/pressure=2",
        "wrong_type 1");
    row("a value in values and beside them", PayloadShape::Auto, R"({"values":{"pressure":1},"pressure":2})", "", "duplicate_key 1");
    // Arrays
    const char *array =
        R"([{"ts":1795219198,"values":{"temperature":22.5}},{"ts":1795219199,"values":{"temperature":22.7,"pressure":60}}])";
    row("array of values", PayloadShape::Values, array, "C1/temperature=22.5@-2 C1/temperature=22.7@-1 C1/pressure=60@-1");
    row("array of values, found", PayloadShape::Auto, array, "C1/temperature=22.5@-2 C1/temperature=22.7@-1 C1/pressure=60@-1");
    row("array of flat ones", PayloadShape::Auto, R"([{"ts":1795219198,"pressure":1},{"ts":1795219199,"pressure":2}])",
        "C1/pressure=1@-2 C1/pressure=2@-1");
    row("array without times", PayloadShape::Auto, R"([{"pressure":1},{"pressure":2}])", "C1/pressure=1 C1/pressure=2");
    row("empty array", PayloadShape::Auto, "[]", "");
    row("array of numbers", PayloadShape::Auto, "[1,2]", "", "wrong_type 2");
    row("array of arrays", PayloadShape::Auto, R"([[{"pressure":1}]])", "", "wrong_type 1");
    row("array with a bad element", PayloadShape::Auto, R"([{"pressure":1},null,{"pressure":2}])", "C1/pressure=1 C1/pressure=2",
        "wrong_type 1");
    row("a bad time costs its record", PayloadShape::Auto,
        R"([{"ts":1795219199,"pressure":1},{"ts":"late","pressure":2},{"ts":null,"pressure":3},{"ts":1795219200,"pressure":4}])",
        "C1/pressure=1@-1 C1/pressure=4@0", "wrong_type 1, time_out_of_range 1");
    row("a key twice in one record", PayloadShape::Auto, R"([{"pressure":1},{"pressure":2,"pressure":3}])", "", "duplicate_key 1");
    row("a time twice in one record", PayloadShape::Auto, R"([{"ts":1795219199,"ts":1795219199,"pressure":1}])", "", "duplicate_key 1");
    row("array cut off", PayloadShape::Auto, R"([{"pressure":1},{"pressure":2})", "", "not_json 1");
    row("array in flat", PayloadShape::Flat, array, "", "not_an_object 1");
    // Nested
    const char *nested = R"({"ts":1795219199,"motor":{"temperature":71,"phases":[230,231],"bearing":{"de":3}},"pressure":2})";
    const char *motor =
        "C1/motor.temperature=71@-1 C1/motor.phases.0=230@-1 C1/motor.phases.1=231@-1 C1/motor.bearing.de=3@-1 C1/pressure=2@-1";
    row("nested", PayloadShape::Nested, nested, motor);
    row("nested, found", PayloadShape::Auto, nested, motor);
    row("the path as a key", PayloadShape::Nested, R"({"motor.temperature":71})", "C1/motor.temperature=71");
    row("a path twice", PayloadShape::Nested, R"({"motor":{"temperature":71},"motor.temperature":72})", "", "duplicate_key 1");
    row("an object twice, with other streams", PayloadShape::Nested, R"({"motor":{"temperature":71},"motor":{"bearing":{"de":1}}})",
        "C1/motor.temperature=71 C1/motor.bearing.de=1");
    row("a time further down is no time", PayloadShape::Nested, R"({"motor":{"ts":1,"temperature":71}})", "C1/motor.temperature=71",
        "unknown_stream 1");
    row("an element without a name", PayloadShape::Nested, R"({"":[1,{"a":2}],"pressure":2})", "C1/pressure=2", "unknown_stream 2");
    row("empty containers", PayloadShape::Nested, R"({"motor":{},"phases":[],"pressure":2})", "C1/pressure=2");
    row("nested leaves of other types", PayloadShape::Nested, R"({"motor":{"temperature":"71","phases":[null,1]}})", "C1/motor.phases.1=1",
        "wrong_type 2");
    // By device
    const char *devices =
        R"({"C1":[{"ts":1795219198,"values":{"pressure":42,"state":1}},{"ts":1795219199,"values":{"pressure":43}}],"P2":[{"ts":1795219198,"values":{"flow":44}}]})";
    const char *both = "C1/pressure=42@-2 C1/state=1@-2 C1/pressure=43@-1 P2/flow=44@-2";
    row("devices", PayloadShape::Devices, devices, both);
    row("devices, found", PayloadShape::Auto, devices, both);
    row("an unknown device", PayloadShape::Auto, R"({"X9":[{"values":{"flow":1}},{"values":{"flow":2}}],"P2":[{"flow":3}]})", "P2/flow=3",
        "unknown_asset 2");
    row("devices without arrays", PayloadShape::Devices, R"({"C1":{"ts":1795219199,"pressure":1},"P2":{"flow":2}})",
        "C1/pressure=1@-1 P2/flow=2");
    row("a device that is a number", PayloadShape::Devices, R"({"C1":7,"P2":{"flow":2}})", "P2/flow=2", "wrong_type 1");
    row("no device", PayloadShape::Devices, "{}", "");
    // Tags
    const char *tags =
        R"({"temperature":{"SourceTimestamp":"2026-11-20T23:59:59.5000000Z","Value":4558},"pressure":{"SourceTimestamp":"2026-11-20T23:59:59Z","Value":2}})";
    row("tags", PayloadShape::Tags, tags, "C1/temperature=4558@-0.5 C1/pressure=2@-1");
    row("tags, found", PayloadShape::Auto, tags, "C1/temperature=4558@-0.5 C1/pressure=2@-1");
    row("a tag without a time takes the message's", PayloadShape::Tags, R"({"ts":1795219199,"pressure":{"Value":2},"speed":{"value":3}})",
        "C1/pressure=2@-1 C1/speed=3@-1");
    row("tags among values", PayloadShape::Auto,
        R"({"pressure":{"timestamp":1795219199,"value":2},"speed":3,"motor":{"bearing":{"de":{"ts":1795219198,"value":4}}}})",
        "C1/speed=3 C1/pressure=2@-1 C1/motor.bearing.de=4@-2");
    row("a tag with a bad time", PayloadShape::Tags,
        R"({"temperature":{"SourceTimestamp":"soon","Value":1},"pressure":{"SourceTimestamp":1795219199,"Value":2}})", "C1/pressure=2@-1",
        "time_out_of_range 1");
    row("a tag twice", PayloadShape::Tags, R"({"pressure":{"Value":1},"pressure":{"Value":2}})", "", "duplicate_key 1");
    row("a tag's quality is not dropped in silence", PayloadShape::Tags, R"({"pressure":{"Value":2,"StatusCode":0}})", "C1/pressure=2",
        "unknown_stream 1");
    row("a tag of a text", PayloadShape::Tags, R"({"pressure":{"Value":"2"},"speed":{"Value":3}})", "C1/speed=3", "wrong_type 1");
    // What is wrong in any shape
    for (const PayloadShape shape :
         {PayloadShape::Auto, PayloadShape::Values, PayloadShape::Nested, PayloadShape::Devices, PayloadShape::Tags}) {
      const std::string name = std::to_string(static_cast<int>(shape));
      row(("number, " + name).c_str(), shape, "21.5", "", "not_an_object 1");
      row(("words, " + name).c_str(), shape, "Sensor failure", "", "not_json 1");
      row(("empty, " + name).c_str(), shape, "", "", "not_json 1");
      row(("line protocol, " + name).c_str(), shape, "compressor,asset=C1 pressure=2 1763712000", "", "not_json 1");
      row(("invalid UTF-8, " + name).c_str(), shape, QByteArray("{\"a\":{\"x\xFF\":1}}"), "", "not_json 1");
      row(("cut off, " + name).c_str(), shape, R"({"a":{"b":[1,)", "", "not_json 1");
      row(("two documents, " + name).c_str(), shape, R"({"a":{}}{"b":{}})", "", "not_json 1");
      row(("depth bomb, " + name).c_str(), shape, "{\"a\":" + QByteArray(100000, '[') + QByteArray(100000, ']') + "}", "", "too_deep 1");
    }
    row("scalar for objects", PayloadShape::Scalar, R"({"pressure":2})", "", "not_an_object 1");
    row("NaN in a tree", PayloadShape::Auto, R"([{"pressure":NaN,"speed":1},{"temperature":-Infinity,"speed":2}])", "C1/speed=1 C1/speed=2",
        "not_finite 2");
    row("beyond a double in a tree", PayloadShape::Auto, R"([{"pressure":1e999,"speed":1}])", "C1/speed=1", "not_finite 1");
    row("NaN as time", PayloadShape::Auto, R"([{"ts":NaN,"speed":1},{"speed":2}])", "C1/speed=2", "time_out_of_range 1");
    row("BOM and NUL", PayloadShape::Auto, QByteArray("\xEF\xBB\xBF[{\"speed\":1}]\0", 17), "C1/speed=1");
    row("numbers as texts, not asked for", PayloadShape::Auto, R"([{"speed":"1"}])", "", "wrong_type 1");
    row("booleans and null", PayloadShape::Auto, R"([{"speed":true,"pressure":null,"temperature":1}])", "C1/temperature=1", "wrong_type 2");
    row("flat, found", PayloadShape::Auto, R"({"ts":1795219199,"pressure":2,"speed":"x","n":3})", "C1/pressure=2@-1", "wrong_type 1");
  }
  void readsEveryShape()
  {
    QFETCH(int, shape);
    QFETCH(QByteArray, payload);
    QFETCH(QString, samples);
    QFETCH(QString, rejections);
    Decoding decoding(aNestedSite(aBinding(static_cast<PayloadShape>(shape))));
    for (int round = 0; round < 2; ++round) {
      decoding.message({payload.constData(), static_cast<std::size_t>(payload.size())});
      QCOMPARE(samplesOf(decoding), samples.toStdString());
      QCOMPARE(decoding.lastRejections(), rejections.toStdString());
    }
  }

  void topicsNameStreamsAndAssets_data()
  {
    QTest::addColumn<QString>("topic");
    QTest::addColumn<QString>("asset");
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("result");
    const auto row = [](const char *name, const char *topic, const char *asset, const char *sent, const char *payload, const char *result) {
      QTest::newRow(name) << topic << asset << sent << QByteArray(payload) << result;
    };
    const char *leaf = "plant/{area}/{asset}/{stream}";
    row("number", leaf, "", "plant/a/C1/pressure", "21.5", "C1/pressure=21.5");
    row("number in blanks", leaf, "", "plant/a/C1/pressure", " 21.5\r\n", "C1/pressure=21.5");
    row("exponent", leaf, "", "plant/a/C1/pressure", "-2e-3", "C1/pressure=-0.002");
    row("ON", leaf, "", "plant/a/C1/state", "ON", "C1/state=1");
    row("off", leaf, "", "plant/a/C1/state", "off", "C1/state=0");
    row("true", leaf, "", "plant/a/C1/state", "true", "C1/state=1");
    row("ON in quotes", leaf, "", "plant/a/C1/state", "\"ON\"", "C1/state=1");
    row("NaN", leaf, "", "plant/a/C1/pressure", "NaN", "not_finite 1");
    row("beyond a double", leaf, "", "plant/a/C1/pressure", "1e999", "not_finite 1");
    row("null", leaf, "", "plant/a/C1/pressure", "null", "wrong_type 1");
    row("text", leaf, "", "plant/a/C1/pressure", "\"high\"", "wrong_type 1");
    row("number in quotes", leaf, "", "plant/a/C1/pressure", "\"21.5\"", "wrong_type 1");
    row("words", leaf, "", "plant/a/C1/pressure", "Sensor failure", "not_json 1");
    row("decimal comma", leaf, "", "plant/a/C1/pressure", "21,5", "not_json 1");
    row("a unit behind", leaf, "", "plant/a/C1/pressure", "21.5 bar", "not_json 1");
    row("unknown stream", leaf, "", "plant/a/C1/colour", "21.5", "unknown_stream 1");
    row("unknown asset", leaf, "", "plant/a/C9/pressure", "21.5", "unknown_asset 1");
    row("value and time", leaf, "", "plant/a/C1/pressure", R"({"value":2,"ts":1795219199})", "C1/pressure=2@-1");
    row("Value and SourceTimestamp", leaf, "", "plant/a/C1/pressure", R"({"SourceTimestamp":1795219199,"Value":2})", "C1/pressure=2@-1");
    row("v", leaf, "", "plant/a/C1/pressure", R"({"v":2})", "C1/pressure=2");
    row("the topic begins the name", leaf, "", "plant/a/C1/motor", R"({"temperature":71,"bearing":{"de":3}})",
        "C1/motor.temperature=71 C1/motor.bearing.de=3");
    row("several levels", "plant/{asset}/{stream...}", "", "plant/C1/motor/bearing/de", "3", "C1/motor.bearing.de=3");
    row("stream first", "{stream}/{*}/{asset}", "", "pressure/x/C1", "3", "C1/pressure=3");
    row("array of one value", leaf, "", "plant/a/C1/pressure", R"([{"ts":1795219198,"value":1},{"ts":1795219199,"value":2}])",
        "C1/pressure=1@-2 C1/pressure=2@-1");
    row("fixed asset", "v1/devices/me/telemetry", "C1", "v1/devices/me/telemetry", R"({"pressure":2})", "C1/pressure=2");
    row("composed asset", "{letter}/{number}/t", "{letter}{number}", "C/1/t", R"({"pressure":2})", "C1/pressure=2");
    row("composed asset, unknown", "{letter}/{number}/t", "{letter}{number}", "C/2/t", R"({"pressure":2})", "unknown_asset 1");
    row("only the payload names assets", "v1/gateway/telemetry", "", "v1/gateway/telemetry", R"({"P2":[{"flow":2}]})", "P2/flow=2");
    row("nothing names the asset", "v1/gateway/telemetry", "", "v1/gateway/telemetry", R"({"flow":2})", "unknown_asset 1");
  }
  void topicsNameStreamsAndAssets()
  {
    QFETCH(QString, topic);
    QFETCH(QString, asset);
    QFETCH(QString, sent);
    QFETCH(QByteArray, payload);
    QFETCH(QString, result);
    TopicBinding binding = aBinding(PayloadShape::Auto, topic.toStdString());
    binding.asset = asset.toStdString();
    Decoding decoding(aNestedSite(binding));
    for (int round = 0; round < 2; ++round) {
      decoding.message(payload.toStdString(), sent.toStdString());
      QCOMPARE(samplesOf(decoding) + decoding.lastRejections(), result.toStdString());
    }
  }

  void aBareWordIsAWrongTypeWhereValuesAreBare()
  {
    Decoding decoding(aNestedSite(aBinding(PayloadShape::Scalar, "plant/{asset}/{stream}")));
    decoding.message("Sensor failure", "plant/C1/pressure");
    QCOMPARE(decoding.lastRejections(), std::string{"wrong_type 1"});
    decoding.message("", "plant/C1/pressure");
    QCOMPARE(decoding.lastRejections(), std::string{"not_json 1"});
  }

  void numbersInQuotesAreReadWhereTheBindingSaysSo_data()
  {
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("result");
    QTest::newRow("number") << QByteArray(R"({"pressure":"2.5"})") << "C1/pressure=2.5";
    QTest::newRow("blanks") << QByteArray(R"({"pressure":" -2e3 "})") << "C1/pressure=-2000";
    QTest::newRow("NaN") << QByteArray(R"({"pressure":"NaN","speed":"-Infinity"})") << "not_finite 2";
    QTest::newRow("too large") << QByteArray(R"({"pressure":"1e400","speed":"0.1e400"})") << "not_finite 2";
    QTest::newRow("too small") << QByteArray(R"({"pressure":"1e-400","speed":"0.00001e-320"})") << "C1/pressure=0 C1/speed=0";
    QTest::newRow("a unit") << QByteArray(R"({"pressure":"2.5 bar"})") << "wrong_type 1";
    QTest::newRow("a comma") << QByteArray(R"({"pressure":"2,5"})") << "wrong_type 1";
    QTest::newRow("hexadecimal") << QByteArray(R"({"pressure":"0x10"})") << "wrong_type 1";
    QTest::newRow("empty") << QByteArray(R"({"pressure":""})") << "wrong_type 1";
    QTest::newRow("a word") << QByteArray(R"({"pressure":"ON"})") << "wrong_type 1";
    QTest::newRow("time too") << QByteArray(R"({"pressure":"2","ts":"1795219199000"})") << "C1/pressure=2@-1";
    QTest::newRow("time with a point") << QByteArray(R"({"pressure":"2","ts":"1795219199.5"})") << "C1/pressure=2@-0.5";
    QTest::newRow("ISO stays") << QByteArray(R"({"pressure":"2","ts":"2026-11-20T23:59:59Z"})") << "C1/pressure=2@-1";
  }
  void numbersInQuotesAreReadWhereTheBindingSaysSo()
  {
    QFETCH(QByteArray, payload);
    QFETCH(QString, result);
    for (const PayloadShape shape : {PayloadShape::Flat, PayloadShape::Auto, PayloadShape::Nested}) {
      TopicBinding binding = aBinding(shape);
      binding.numbersAsText = true;
      Decoding decoding(aNestedSite(binding));
      decoding.message(payload.toStdString());
      QCOMPARE(samplesOf(decoding) + decoding.lastRejections(), result.toStdString());
    }
  }

  void namesAreJoinedAsTheBindingSays()
  {
    TopicBinding binding = aBinding(PayloadShape::Auto, "plant/{asset}/{stream...}");
    binding.separator = "/";
    Site site = aNestedSite(binding);
    site.assets[0].streams.back().key = "motor/bearing/de";
    Decoding decoding(site);
    decoding.message(R"({"bearing":{"de":3}})", "plant/C1/motor");
    QCOMPARE(samplesOf(decoding), std::string{"C1/motor/bearing/de=3"});
    decoding.message("4", "plant/C1/motor/bearing/de");
    QCOMPARE(samplesOf(decoding), std::string{"C1/motor/bearing/de=4"});
  }

  void valuesMayHaveAnotherKey()
  {
    TopicBinding binding = aBinding(PayloadShape::Auto);
    binding.valuesKey = "d";
    Decoding decoding(aNestedSite(binding));
    decoding.message(R"({"d":{"pressure":2},"ts":1795219199})");
    QCOMPARE(samplesOf(decoding), std::string{"C1/pressure=2@-1"});
  }

  void anyUsualTimeIsFound_data()
  {
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("result");
    for (const char *key : {"ts", "time", "timestamp", "t", "Time", "datetime", "observedAt"})
      QTest::newRow(key) << QByteArray("{\"pressure\":2,\"") + key + "\":" + midnight + "}"
                         << "C1/pressure=2@0";
    QTest::newRow("t is a temperature") << QByteArray(R"({"pressure":2,"t":21.5})") << "C1/pressure=2unknown_stream 1";
    QTest::newRow("the first of two") << QByteArray(R"({"time":1795219199,"pressure":2,"ts":1795219198})")
                                      << "C1/pressure=2@-1unknown_stream 1";
    QTest::newRow("in a record") << QByteArray(R"([{"timestamp":"2026-11-21T00:00:00Z","values":{"pressure":2}}])") << "C1/pressure=2@0";
    QTest::newRow("none") << QByteArray(R"({"pressure":2})") << "C1/pressure=2";
  }
  void anyUsualTimeIsFound()
  {
    QFETCH(QByteArray, payload);
    QFETCH(QString, result);
    TopicBinding binding = aBinding(PayloadShape::Auto);
    binding.timeKey = "*";
    Decoding decoding(aNestedSite(binding));
    decoding.message(payload.toStdString());
    QCOMPARE(samplesOf(decoding) + decoding.lastRejections(), result.toStdString());
  }

  void timesOfTreesAreExact_data()
  {
    QTest::addColumn<QString>("time");
    QTest::addColumn<qint64>("nanoseconds");
    QTest::newRow("seconds") << "1795219201" << qint64{1000000000};
    QTest::newRow("milliseconds") << "1795219200250" << qint64{250000000};
    QTest::newRow("microseconds") << "1795219200250001" << qint64{250001000};
    QTest::newRow("nanoseconds") << "1795219200250000001" << qint64{250000001};
    QTest::newRow("ISO, 100 ns") << "\"2026-11-21T00:00:00.1858435Z\"" << qint64{185843500};
    QTest::newRow("ISO, 1 ns") << "\"2026-11-21T00:00:00.185843501Z\"" << qint64{185843501};
    QTest::newRow("ISO, zone") << "\"2026-11-21T01:00:00.1858435+01:00\"" << qint64{185843500};
    QTest::newRow("ISO, no zone") << "\"2026-11-21T00:00:00.1858435\"" << qint64{185843500};
  }
  void timesOfTreesAreExact()
  {
    QFETCH(QString, time);
    QFETCH(qint64, nanoseconds);
    Decoding decoding(aNestedSite(aBinding(PayloadShape::Auto)));
    decoding.message("{\"pressure\":{\"SourceTimestamp\":" + time.toStdString() + ",\"Value\":1}}");
    QCOMPARE(decoding.last.size(), std::size_t{1});
    QCOMPARE(qint64{(decoding.last.front().time - decoding.received).count()}, nanoseconds);
  }

  /// A whole number that no double holds comes in as its nearest, and is counted.
  void roundedIntegersAreCounted_data()
  {
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<double>("value");
    QTest::addColumn<bool>("isRounded");
    QTest::newRow("2^53") << QByteArray("9007199254740992") << 9007199254740992.0 << false;
    QTest::newRow("2^53 + 1") << QByteArray("9007199254740993") << 9007199254740992.0 << true;
    QTest::newRow("-(2^53 + 1)") << QByteArray("-9007199254740993") << -9007199254740992.0 << true;
    QTest::newRow("2^53 + 2") << QByteArray("9007199254740994") << 9007199254740994.0 << false;
    QTest::newRow("2^63 - 1") << QByteArray("9223372036854775807") << 9223372036854775808.0 << true;
    QTest::newRow("2^63") << QByteArray("9223372036854775808") << 9223372036854775808.0 << false;
    QTest::newRow("2^64 - 1") << QByteArray("18446744073709551615") << 18446744073709551616.0 << true;
    QTest::newRow("30 digits") << QByteArray("100000000000000000000000000001") << 1e29 << true;
    QTest::newRow("exponent") << QByteArray("1e29") << 1e29 << false;
    QTest::newRow("point") << QByteArray("9007199254740993.0") << 9007199254740992.0 << false;
  }
  void roundedIntegersAreCounted()
  {
    QFETCH(QByteArray, number);
    QFETCH(double, value);
    QFETCH(bool, isRounded);
    TopicBinding binding = aBinding(PayloadShape::Auto);
    binding.numbersAsText = true;
    Decoding decoding(aNestedSite(binding));
    const std::string digits = number.toStdString();
    std::uint64_t counted = 0;
    for (const std::string &payload : {"{\"pressure\":" + digits + "}", "{\"pressure\" : " + digits + " , \"speed\":1}",
                                       "[{\"pressure\":" + digits + "}]", "{\"pressure\":\"" + digits + "\"}"}) {
      decoding.message(payload);
      QVERIFY(!decoding.last.empty());
      QCOMPARE(decoding.last.front().value, value);
      counted += isRounded ? 1 : 0;
      QCOMPARE(decoding.decoder.counters().rounded, counted);
    }
  }

  void gapsAreCountedWithinArrays()
  {
    Decoding decoding(aNestedSite(aBinding(PayloadShape::Auto)));
    decoding.message(R"([{"n":1,"pressure":1},{"n":2,"pressure":2},{"n":5,"pressure":3}])");
    QCOMPARE(decoding.decoder.counters().sequenceGaps, std::uint64_t{2});
    decoding.message(R"([{"n":8,"ts":"bad"}])");
    QCOMPARE(decoding.decoder.counters().sequenceGaps, std::uint64_t{4});
  }

  /// Long keys in a deep nest would multiply the payload without end.
  void longNamesAreCut()
  {
    const std::string key(10000, 'k');
    std::string payload = "{\"a\":{\"" + key + "\":{\"" + key + "\":[";
    for (int i = 0; i < 20000; ++i)
      payload += i == 0 ? "1" : ",1";
    payload += "]}},\"pressure\":2}";
    Decoding decoding(aNestedSite(aBinding(PayloadShape::Nested)));
    decoding.message(payload);
    QCOMPARE(samplesOf(decoding), std::string{"C1/pressure=2"});
    QCOMPARE(decoding.lastRejections(), std::string{"unknown_stream 20000"});
  }

  /// What a topic is remembered for must not lead one device's values to another's streams.
  void devicesDoNotMix()
  {
    Decoding decoding(aNestedSite(aBinding(PayloadShape::Auto, "gateway")));
    decoding.message(R"({"C1":[{"state":1}],"P2":[{"state":2}]})", "gateway");
    QCOMPARE(samplesOf(decoding), std::string{"C1/state=1 P2/state=2"});
    decoding.message(R"({"P2":[{"state":2}],"C1":[{"state":1}]})", "gateway");
    QCOMPARE(samplesOf(decoding), std::string{"P2/state=2 C1/state=1"});
  }
};

QTEST_APPLESS_MAIN(PlainJsonTest)
#include "tst_plain_json.moc"
