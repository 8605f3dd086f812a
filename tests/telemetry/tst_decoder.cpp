// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/telemetry/decoding.h"

#include <QTest>

#include <set>

using namespace andon;
using namespace andon::test;
using namespace andon::telemetry;
using namespace std::chrono_literals;

class DecoderTest final : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void judgesPayloads_data()
  {
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("samples");
    QTest::addColumn<QString>("rejections");
    const auto row = [](const char *name, const QByteArray &payload, const char *samples, const char *rejections = "") {
      QTest::newRow(name) << payload << samples << rejections;
    };
    // What is right.
    row("flat", R"({"temperature":71.5,"pressure":2})", "temperature=71.5 pressure=2");
    row("blanks", "\r\n {\t\"temperature\" : 71.5 ,\n\"pressure\": 2 } \n", "temperature=71.5 pressure=2");
    row("empty object", "{}", "");
    row("BOM", "\xEF\xBB\xBF{\"pressure\":2}", "pressure=2");
    row("trailing NUL", QByteArray("{\"pressure\":2}\0", 15), "pressure=2");
    row("trailing NULs after a BOM", QByteArray("\xEF\xBB\xBF{\"pressure\":2}\0\0\0", 20), "pressure=2");
    row("escaped key", R"({"pressur\u0065":2})", "pressure=2");
    row("minus zero", R"({"pressure":-0.0})", "pressure=-0");
    row("exponent", R"({"pressure":-1.5E+2})", "pressure=-150");
    row("smallest", R"({"pressure":5e-324})", "pressure=5e-324");
    row("too small becomes zero", R"({"pressure":1e-999})", "pressure=0");
    row("2^53 + 1", R"({"pressure":9007199254740993})", "pressure=9007199254740992");
    row("an integer of 30 digits", R"({"pressure":100000000000000000000000000000})", "pressure=1e+29");
    row("largest", R"({"pressure":1.7976931348623157e308})", "pressure=1.7976931348623157e+308");
    // A bad value costs that value.
    row("outside the range", R"({"temperature":200.5,"pressure":2})", "temperature=200.5? pressure=2");
    row("at the range's end", R"({"temperature":200})", "temperature=200");
    row("NaN", R"({"temperature":NaN,"pressure":2})", "pressure=2", "not_finite 1");
    row("Infinities", R"({"temperature":-Infinity,"pressure":2,"speed": Infinity })", "pressure=2", "not_finite 2");
    row("NaN as a text and as a value", "{\"x\\\"NaN\":\"NaN, NaN\",\"temperature\":NaN,\"pressure\":2}", "pressure=2",
        "not_finite 1, unknown_stream 1");
    row("null", R"({"temperature":null,"pressure":2})", "pressure=2", "wrong_type 1");
    row("a number as text", R"({"temperature":"71.5","pressure":2})", "pressure=2", "wrong_type 1");
    row("Infinity as text", R"({"temperature":"Infinity","pressure":2})", "pressure=2", "wrong_type 1");
    row("booleans", R"({"temperature":true,"pressure":2,"speed":false})", "pressure=2", "wrong_type 2");
    row("an object", R"({"temperature":{"v":1,"w":[1,{}]},"pressure":2})", "pressure=2", "wrong_type 1");
    row("an array", R"({"temperature":[],"pressure":2})", "pressure=2", "wrong_type 1");
    row("long exponents", R"({"temperature":0e1000000000000000000000,"pressure":2,"speed":1e1000000000000000000000})",
        "temperature=0 pressure=2", "not_finite 1");
    row("not finite", R"({"temperature":1e999,"pressure":2,"speed":-1e400})", "pressure=2", "not_finite 2");
    row("unknown keys", R"({"rssi":-70,"pressure":2,"fw":"1.2"})", "pressure=2", "unknown_stream 2");
    row("a stream of another asset", R"({"flow":3,"pressure":2})", "pressure=2", "unknown_stream 1");
    row("an unknown key that is nested", R"({"meta":{"a":[1,2,{"b":null}]},"pressure":2})", "pressure=2", "unknown_stream 1");
    row("empty key", R"({"":1,"pressure":2})", "pressure=2", "unknown_stream 1");
    row("key with a NUL", R"({"pressure\u0000":1})", "", "unknown_stream 1");
    row("counter is no number", R"({"n":"7","pressure":2})", "pressure=2", "wrong_type 1");
    row("counter is negative", R"({"n":-7,"pressure":2})", "pressure=2", "wrong_type 1");
    // A bad document costs the message.
    row("empty", "", "", "not_json 1");
    row("blank", "  ", "", "not_json 1");
    row("words", "Sensor failure", "", "not_json 1");
    row("ON", "ON", "", "not_json 1");
    row("cut off", "{\"temperature\":71.5,\"press", "", "not_json 1");
    row("cut off in a number", R"({"temperature":71)", "", "not_json 1");
    row("trailing comma", R"({"pressure":2,})", "", "not_json 1");
    row("no comma", R"({"temperature":1 "pressure":2})", "", "not_json 1");
    row("no colon", R"({"pressure" 2})", "", "not_json 1");
    row("single quotes", "{'pressure':2}", "", "not_json 1");
    row("bare key", "{pressure:2}", "", "not_json 1");
    row("comment", "{\"pressure\":2/*bar*/}", "", "not_json 1");
    row("two documents", R"({"pressure":2}{"pressure":3})", "", "not_json 1");
    row("two documents on two lines", "{\"pressure\":2}\n{\"pressure\":3}", "", "not_json 1");
    row("a brace too many", R"({"pressure":2}})", "", "not_json 1");
    row("NUL in the middle", QByteArray("{\"pressure\":2\0}", 15), "", "not_json 1");
    row("nan", R"({"pressure":nan})", "", "not_json 1");
    row("NaN that is misspelt", R"({"pressure":NaN0})", "", "not_json 1");
    row("NaN as a key", R"({NaN:1,"pressure":2})", "", "not_json 1");
    row("leading zero", R"({"pressure":02})", "", "not_json 1");
    row("plus", R"({"pressure":+2})", "", "not_json 1");
    row("point without digits", R"({"pressure":2.})", "", "not_json 1");
    row("point first", R"({"pressure":.2})", "", "not_json 1");
    row("hexadecimal", R"({"pressure":0x10})", "", "not_json 1");
    row("minus alone", R"({"pressure":-})", "", "not_json 1");
    row("decimal comma", R"({"pressure":2,5})", "", "not_json 1");
    row("misspelt literal", R"({"pressure":nul})", "", "not_json 1");
    row("misspelt literal in a nested value", R"({"meta":{"a":tru},"pressure":2})", "", "not_json 1");
    row("wrong bracket in a nested value", R"({"meta":{"a":[1}],"pressure":2})", "", "not_json 1");
    row("bad number in a nested value", R"({"meta":[1,02],"pressure":2})", "", "not_json 1");
    row("invalid UTF-8 in a key", QByteArray("{\"pressure\":2,\"x\xFF\":1}"), "", "not_json 1");
    row("invalid UTF-8 in a text", QByteArray("{\"pressure\":2,\"x\":\"\xC3\x28\"}"), "", "not_json 1");
    row("overlong UTF-8", QByteArray("{\"x\":\"\xC0\xAF\"}"), "", "not_json 1");
    row("Latin-1", QByteArray("{\"unit\":\"\xB0\x43\",\"pressure\":2}"), "", "not_json 1");
    row("UTF-16",
        QByteArray("{\0\"\0a\0\"\0:\0"
                   "1\0}\0",
                   14),
        "", "not_json 1");
    row("control character in a text", "{\"x\":\"a\nb\"}", "", "not_json 1");
    row("bad escape", R"({"x":"\q"})", "", "not_json 1");
    row("half a surrogate", R"({"x":"\ud800"})", "", "not_json 1");
    row("array", R"([{"pressure":2}])", "", "not_an_object 1");
    row("empty array", "[]", "", "not_an_object 1");
    row("array cut off", "[1,2", "", "not_json 1");
    row("scalar", "21.5", "", "not_an_object 1");
    row("scalar text", R"("ON")", "", "not_an_object 1");
    row("scalar text and more", R"("ON" 1)", "", "not_json 1");
    row("true", "true", "", "not_an_object 1");
    row("null document", "null", "", "not_an_object 1");
    row("line protocol", "compressor,asset=C1 pressure=2 1763712000", "", "not_json 1");
    row("Sparkplug", QByteArray("\x08\xc0\x84\x3d\x12\x04temp"), "", "not_json 1");
    row("gzip", QByteArray("\x1F\x8B\x08\x00", 4), "", "not_json 1");
    row("a key twice", R"({"temperature":1,"pressure":2,"temperature":3})", "", "duplicate_key 1");
    row("a key twice, once as text", R"({"pressure":2,"pressure":"2"})", "", "duplicate_key 1");
    row("the time twice", R"({"ts":1795219200,"ts":1795219201,"pressure":2})", "", "duplicate_key 1");
    row("the counter twice", R"({"n":1,"n":2,"pressure":2})", "", "duplicate_key 1");
    row("time is null", R"({"ts":null,"pressure":2})", "", "wrong_type 1");
    row("time is an object", R"({"ts":{},"pressure":2})", "", "wrong_type 1");
    row("time is true", R"({"ts":true,"pressure":2})", "", "wrong_type 1");
    row("time is not spelt well", R"({"ts":"yesterday","pressure":2})", "", "time_out_of_range 1");
    row("time is empty", R"({"ts":"","pressure":2})", "", "time_out_of_range 1");
    row("time is zero", R"({"ts":0,"pressure":2})", "", "time_out_of_range 1");
    row("time is negative", R"({"ts":-1,"pressure":2})", "", "time_out_of_range 1");
    row("time is the end of all", R"({"ts":"9999-12-31T23:59:59Z","pressure":2})", "", "time_out_of_range 1");
    row("time not set", R"({"ts":"0001-01-01T00:00:00Z","pressure":2})", "", "time_out_of_range 1");
    row("time is beyond 64 bits", R"({"ts":99999999999999999999,"pressure":2})", "", "time_out_of_range 1");
    row("time is not finite", R"({"ts":1e999,"pressure":2})", "", "time_out_of_range 1");
    row("time is misspelt", R"({"ts":12ab,"pressure":2})", "", "not_json 1");
  }
  void judgesPayloads()
  {
    QFETCH(QByteArray, payload);
    QFETCH(QString, samples);
    QFETCH(QString, rejections);
    Decoding decoding;
    // Twice: what is remembered of a topic must change nothing.
    for (int round = 0; round < 2; ++round) {
      decoding.message({payload.constData(), static_cast<std::size_t>(payload.size())});
      QCOMPARE(decoding.lastSamples(), samples.toStdString());
      QCOMPARE(decoding.lastRejections(), rejections.toStdString());
    }
    // And after it an ordinary message is read as ever.
    decoding.message(R"({"pressure":5})");
    QCOMPARE(decoding.lastSamples(), std::string{"pressure=5"});
  }

  void readsTimes_data()
  {
    QTest::addColumn<QString>("time");
    QTest::addColumn<qint64>("nanoseconds"); // since midnight; the time of receiving is noon
    const qint64 ms = 1000000;
    QTest::newRow("seconds") << "1795219201" << 1000 * ms;
    QTest::newRow("float seconds") << "1795219201.25" << 1250 * ms;
    QTest::newRow("milliseconds") << "1795219201250" << 1250 * ms;
    QTest::newRow("float milliseconds") << "1795219201250.5" << 1250 * ms + 500000;
    QTest::newRow("microseconds") << "1795219201250001" << 1250 * ms + 1000;
    QTest::newRow("nanoseconds") << "1795219201250000001" << 1250 * ms + 1;
    QTest::newRow("exponent") << "1.795219201e9" << 1000 * ms;
    QTest::newRow("ISO") << "\"2026-11-21T00:00:01.250Z\"" << 1250 * ms;
    QTest::newRow("ISO, seven digits") << "\"2026-11-21T00:00:01.2500001Z\"" << 1250 * ms + 100;
    QTest::newRow("ISO, zone") << "\"2026-11-21T02:00:01+02:00\"" << 1000 * ms;
    QTest::newRow("ISO, no zone") << "\"2026-11-21 00:00:01\"" << 1000 * ms;
    QTest::newRow("ISO, escaped") << R"("2026-11-21T00\u003a00:01Z")" << 1000 * ms;
  }
  void readsTimes()
  {
    QFETCH(QString, time);
    QFETCH(qint64, nanoseconds);
    Decoding decoding;
    const UtcTime midnight = decoding.received;
    decoding.received += 12h;
    decoding.message("{\"pressure\":2,\"ts\":" + time.toStdString() + "}");
    QCOMPARE(decoding.last.size(), std::size_t{1});
    const qint64 read = (decoding.last.front().time - midnight).count();
    // A double holds float seconds of today to a quarter of a microsecond.
    QVERIFY2(std::abs(read - nanoseconds) < (time.contains(u'.') && !time.contains(u'"') ? 1000 : 1), std::to_string(read).c_str());
    QCOMPARE(decoding.last.front().timeSource, TimeSource::Device);
  }

  void replacesTimesOutsideTheWindow_data()
  {
    QTest::addColumn<qint64>("secondsAfterReceiving");
    QTest::addColumn<bool>("kept");
    QTest::newRow("now") << qint64{0} << true;
    QTest::newRow("as old as may be") << qint64{-3600} << true;
    QTest::newRow("older") << qint64{-3601} << false;
    QTest::newRow("as far ahead as may be") << qint64{60} << true;
    QTest::newRow("further ahead") << qint64{61} << false;
    QTest::newRow("years ago") << qint64{-20LL * 365 * 86400} << false;
  }
  void replacesTimesOutsideTheWindow()
  {
    QFETCH(qint64, secondsAfterReceiving);
    QFETCH(bool, kept);
    Site site = aSmallSite();
    site.window = {1h, 60s};
    Decoding decoding(site);
    const std::int64_t stamp = 1795219200 + secondsAfterReceiving;
    decoding.message("{\"pressure\":2,\"ts\":" + std::to_string(stamp) + "}");
    QCOMPARE(decoding.last.size(), std::size_t{1});
    const Sample &sample = decoding.last.front();
    QVERIFY(sample.time == (kept ? UtcTime{std::chrono::seconds{stamp}} : decoding.received));
    QCOMPARE(sample.timeSource, kept ? TimeSource::Device : TimeSource::Replaced);
    QCOMPARE(sample.quality, Quality::Good);
    QCOMPARE(decoding.decoder.counters().outsideWindow, std::uint64_t{kept ? 0U : 1U});
    QVERIFY(decoding.decoder.clockOffset() == -std::chrono::seconds{secondsAfterReceiving});
  }

  void withoutATimeTheReceiveTimeCounts()
  {
    Decoding decoding;
    decoding.message(R"({"pressure":2})");
    QVERIFY(decoding.last.front().time == decoding.received);
    QCOMPARE(decoding.last.front().timeSource, TimeSource::Receive);
    QCOMPARE(decoding.decoder.counters().outsideWindow, std::uint64_t{0});
    QVERIFY(decoding.decoder.clockOffset() == Duration::zero());
  }

  void clockOffsetIsTheMedianOfTheLastMessages()
  {
    Decoding decoding;
    for (const int seconds : {1, 2, 3, 4, 5, 6, 7})
      decoding.message("{\"ts\":" + std::to_string(1795219200 - seconds) + "}");
    QVERIFY(decoding.decoder.clockOffset() == 4s);
    for (int i = 0; i < 1000; ++i)
      decoding.message(R"({"ts":1795219210})");
    QVERIFY(decoding.decoder.clockOffset() == -10s);
  }

  void resolvesTopics_data()
  {
    QTest::addColumn<QString>("topic");
    QTest::addColumn<QString>("result");
    QTest::newRow("its area") << "plant/hall1/P2"
                              << "flow=2";
    QTest::newRow("another area: the asset alone decides") << "plant/hall9/P2"
                                                           << "flow=2";
    QTest::newRow("unknown asset") << "plant/hall1/P3"
                                   << "unknown_asset 1";
    QTest::newRow("another case") << "plant/hall1/p2"
                                  << "unknown_asset 1";
    QTest::newRow("no asset") << "plant/hall1/"
                              << "unknown_asset 1";
    QTest::newRow("too deep") << "plant/hall1/P2/x"
                              << "unknown_topic 1";
    QTest::newRow("elsewhere") << "plants/hall1/P2"
                               << "unknown_topic 1";
    QTest::newRow("empty") << ""
                           << "unknown_topic 1";
  }
  void resolvesTopics()
  {
    QFETCH(QString, topic);
    QFETCH(QString, result);
    Decoding decoding;
    for (int round = 0; round < 2; ++round) {
      decoding.message(R"({"flow":2})", topic.toStdString());
      QCOMPARE(decoding.lastSamples() + decoding.lastRejections(), result.toStdString());
    }
  }

  void anUnknownBrokerHasNoTopics()
  {
    Decoding decoding;
    IngestBatch batch;
    batch.append({"plant/hall1/C1", "{}", decoding.received, {}, 7, false, false});
    decoding.decoder.decode(batch[0], decoding.last);
    QCOMPARE(decoding.rejected(RejectReason::UnknownTopic), std::uint64_t{1});
    QCOMPARE(decoding.decoder.sequenceGapsOf(7), std::uint64_t{0});
  }

  void retainedMessagesAreNotJudged()
  {
    Decoding decoding;
    decoding.message(R"({"pressure":2,"n":1})", "plant/hall1/C1", true);
    QVERIFY(decoding.last.empty());
    QCOMPARE(decoding.lastRejections(), std::string{"retained 1"});
    decoding.message(R"({"pressure":2,"n":9})");
    QCOMPARE(decoding.decoder.counters().sequenceGaps, std::uint64_t{0});
  }

  void sizeAndDepthAreLimited()
  {
    Decoding decoding(aSmallSite(), {.payloadBytes = 100, .depth = 3, .topics = 10});
    const std::string start = "{\"pressure\":2,\"x\":\"";
    decoding.message(start + std::string(100 - start.size() - 2, 'a') + "\"}");
    QCOMPARE(decoding.lastSamples(), std::string{"pressure=2"});
    decoding.message(start + std::string(100 - start.size() - 1, 'a') + "\"}");
    QCOMPARE(decoding.lastSamples() + decoding.lastRejections(), std::string{"too_large 1"});
    decoding.message(R"({"x":[[1]],"pressure":2})");
    QCOMPARE(decoding.lastSamples(), std::string{"pressure=2"});
    decoding.message(R"({"x":[[[1]]],"pressure":2})");
    QCOMPARE(decoding.lastSamples() + decoding.lastRejections(), std::string{"too_deep 1"});
    decoding.message(R"([[[[1]]]])");
    QCOMPARE(decoding.lastRejections(), std::string{"too_deep 1"});
  }

  void aDepthBombIsHarmless()
  {
    Decoding decoding;
    decoding.message(std::string(200000, '['));
    QVERIFY(decoding.last.empty());
    decoding.message("{\"pressure\":" + std::string(200000, '['));
    QVERIFY(decoding.last.empty());
    std::string nested = "{\"pressure\":2,\"x\":" + std::string(100000, '[') + std::string(100000, ']') + "}";
    decoding.message(nested);
    QCOMPARE(decoding.lastRejections(), std::string{"too_deep 1"});
    decoding.message(std::string(300000, ' '));
    QCOMPARE(decoding.lastRejections(), std::string{"too_large 1"});
  }

  void gapsOfTheCounterAreCountedByTopic()
  {
    Decoding decoding;
    const auto gapsAfter = [&](std::uint64_t number, const char *topic) {
      decoding.message("{\"n\":" + std::to_string(number) + "}", topic);
      return decoding.decoder.sequenceGapsOf(0);
    };
    QCOMPARE(gapsAfter(100, "plant/a/C1"), std::uint64_t{0});
    QCOMPARE(gapsAfter(5, "plant/a/P2"), std::uint64_t{0});
    QCOMPARE(gapsAfter(101, "plant/a/C1"), std::uint64_t{0});
    QCOMPARE(gapsAfter(105, "plant/a/C1"), std::uint64_t{3});
    QCOMPARE(gapsAfter(105, "plant/a/C1"), std::uint64_t{3}); // twice the same
    QCOMPARE(gapsAfter(7, "plant/a/P2"), std::uint64_t{4});
    QCOMPARE(gapsAfter(1, "plant/a/C1"), std::uint64_t{4}); // began anew
    QCOMPARE(gapsAfter(3, "plant/a/C1"), std::uint64_t{5});
    QCOMPARE(gapsAfter(18446744073709551615U, "plant/a/C1"), std::uint64_t{5}); // no such gap
    QCOMPARE(decoding.decoder.counters().sequenceGaps, std::uint64_t{5});
  }

  void keysMayComeInAnyOrder()
  {
    Decoding decoding;
    decoding.message(R"({"temperature":1,"pressure":2,"speed":3})");
    QCOMPARE(decoding.lastSamples(), std::string{"temperature=1 pressure=2 speed=3"});
    decoding.message(R"({"speed":3,"x":0,"temperature":1})");
    QCOMPARE(decoding.lastSamples(), std::string{"speed=3 temperature=1"});
    decoding.message(R"({"pressure":2})");
    QCOMPARE(decoding.lastSamples(), std::string{"pressure=2"});
    decoding.message(R"({"temperature":1,"pressure":2,"speed":3})");
    QCOMPARE(decoding.lastSamples(), std::string{"temperature=1 pressure=2 speed=3"});
  }

  void topicsBeyondTheLimitAreStillRead()
  {
    Decoding decoding(aSmallSite(), {.payloadBytes = 1000, .depth = 4, .topics = 2});
    for (int round = 0; round < 2; ++round) {
      for (int area = 0; area < 5; ++area) {
        decoding.message(R"({"pressure":2})", "plant/" + std::to_string(area) + "/C1");
        QCOMPARE(decoding.lastSamples(), std::string{"pressure=2"});
      }
    }
  }

  void rejectedPayloadsAreListed()
  {
    Decoding decoding;
    for (int i = 0; i < 3; ++i) {
      decoding.received += 1s;
      decoding.message("oops" + std::to_string(i));
    }
    decoding.message(R"({"a":1,"b":2,"c":3,"d":4})");
    decoding.message(std::string(1000, 'x'), "plant/a/P2");
    const std::vector<RejectedPayloads> list = decoding.decoder.rejectedPayloads();
    QCOMPARE(list.size(), std::size_t{3});
    QVERIFY(list[0] == (RejectedPayloads{"plant/hall1/C1", "unknown_stream", 4, decoding.received, R"({"a":1,"b":2,"c":3,"d":4})"}));
    QVERIFY(list[1] == (RejectedPayloads{"plant/hall1/C1", "not_json", 3, decoding.received, "oops2"}));
    QCOMPARE(list[2].firstBytes, std::string(256, 'x'));
  }

  void theListOfRejectedPayloadsIsBounded()
  {
    Decoding decoding;
    for (int i = 0; i < 3000; ++i)
      decoding.message("x", "plant/a/" + std::to_string(i));
    const std::vector<RejectedPayloads> list = decoding.decoder.rejectedPayloads();
    QCOMPARE(list.size(), std::size_t{200});
    QCOMPARE(list.front().topic, std::string{"(other topics)"});
    QCOMPARE(list.front().count, std::uint64_t{2000});
    QCOMPARE(decoding.rejected(RejectReason::UnknownAsset), std::uint64_t{3000});
  }

  void formatsAreFoundByName()
  {
    for (const std::string_view name : payloadFormats())
      QVERIFY(makeCodec(name, {}) != nullptr);
    QVERIFY(makeCodec("morse", {}) == nullptr);
  }

  void reasonsHaveKeysOfTheirOwn()
  {
    std::set<std::string> keys;
    for (int reason = 0; reason < rejectReasonCount; ++reason)
      keys.insert(keyOf(static_cast<RejectReason>(reason)));
    QCOMPARE(keys.size(), std::size_t{rejectReasonCount});
  }
};

QTEST_APPLESS_MAIN(DecoderTest)
#include "tst_decoder.moc"
