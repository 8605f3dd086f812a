// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/contract_check.h"
#include "tests/telemetry/decoding.h"

#include <QTest>

#include <spdlog/fmt/fmt.h>

using namespace andon;
using namespace andon::telemetry;

namespace {

Site siteOf(const Stream &stream)
{
  Site site = test::aSmallSite();
  site.assets.front().streams = {stream};
  return site;
}

Stream aStream(ValueType type = ValueType::Double)
{
  Stream stream;
  stream.key = "x";
  stream.type = type;
  return stream;
}

/// "range 2, too_slow 1": what the decoder has counted.
std::string violationsOf(const Decoder &decoder)
{
  std::string text;
  for (int which = 0; which < violationCount; ++which)
    if (const auto count = decoder.violations()[static_cast<std::size_t>(which)]; count > 0)
      text += fmt::format("{}{} {}", text.empty() ? "" : ", ", keyOf(static_cast<Violation>(which)), count);
  return text;
}

const char *wordOf(Quality quality)
{
  switch (quality) {
  case Quality::Good: return "good";
  case Quality::Uncertain: return "uncertain";
  case Quality::Bad: return "bad";
  case Quality::Stale: return "stale";
  }
  return "";
}

} // namespace

class TestContractCheck : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void valueIsHeldToItsType_data()
  {
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected"); // "good" or "uncertain; type 1"
    const auto row = [](const char *type, const char *value, const char *expected) {
      QTest::addRow("%s %s", type, value) << QString::fromUtf8(type) << QString::fromUtf8(value) << QString::fromUtf8(expected);
    };
    row("double", "1e300", "good");
    row("float", "1.5", "good");
    row("float", "1e39", "bad; type 1");
    row("integer", "-2147483648", "good");
    row("integer", "2147483647", "good");
    row("integer", "2147483648", "bad; type 1");
    row("integer", "3.5", "uncertain; type 1");
    row("integer", "3.0", "good");
    row("long", "2147483648", "good");
    row("long", "9223372036854775808", "bad; type 1");
    row("long", "0.5", "uncertain; type 1");
    row("boolean", "0", "good");
    row("boolean", "1", "good");
    row("boolean", "2", "bad; type 1");
    row("boolean", "0.5", "bad; type 1");
    row("double", "\"text\"", "nothing; type 1");
    row("double", "1e999", "nothing; not_finite 1");
  }

  void valueIsHeldToItsType()
  {
    QFETCH(QString, type);
    QFETCH(QString, value);
    Stream stream = aStream();
    for (const ValueType each : {ValueType::Double, ValueType::Float, ValueType::Integer, ValueType::Long, ValueType::Boolean})
      if (type == QLatin1String{keyOf(each)})
        stream.type = each;
    test::Decoding decoding{siteOf(stream)};
    decoding.message("{\"x\": " + value.toStdString() + "}");
    QString found = decoding.last.empty() ? QStringLiteral("nothing") : QString::fromUtf8(wordOf(decoding.last.front().quality));
    if (const std::string violations = violationsOf(decoding.decoder); !violations.empty())
      found += QStringLiteral("; ") + QString::fromStdString(violations);
    QTEST(found, "expected");
  }

  void unitIsConvertedBeforeTheRangeIsJudged()
  {
    Stream stream = aStream();
    stream.unit = "bar";
    stream.sentUnit = "mbar";
    stream.range = Range{0.0, 16.0};
    test::Decoding decoding{siteOf(stream)};
    decoding.message("{\"x\": 7200}");
    QCOMPARE(decoding.last.at(0).value, 7.2);
    QVERIFY(decoding.last.at(0).quality == Quality::Good);
    decoding.message("{\"x\": 16001}");
    QVERIFY(decoding.last.at(0).quality == Quality::Uncertain);
    QCOMPARE(violationsOf(decoding.decoder), std::string{"range 1"});
  }

  void valueThatNoDoubleHoldsOnceConvertedIsKeptOut()
  {
    Stream stream = aStream();
    stream.unit = "mm";
    stream.sentUnit = "km";
    test::Decoding decoding{siteOf(stream)};
    decoding.message("{\"x\": 1e305}");
    QVERIFY(decoding.last.empty());
    QCOMPARE(decoding.lastRejections(), std::string{"not_finite 1"});
    QCOMPARE(violationsOf(decoding.decoder), std::string{"not_finite 1"});
  }

  void typeIsJudgedAsTheDeviceSendsIt()
  {
    Stream stream = aStream(ValueType::Integer);
    stream.unit = "bar";
    stream.sentUnit = "mbar";
    test::Decoding decoding{siteOf(stream)};
    decoding.message("{\"x\": 1500}"); // 1.5 bar is no whole number, and need not be
    QVERIFY(decoding.last.at(0).quality == Quality::Good);
    QCOMPARE(violationsOf(decoding.decoder), std::string{});
  }

  void badTypeOutOfRangeStaysBad()
  {
    Stream stream = aStream(ValueType::Boolean);
    stream.range = Range{0.0, 1.0};
    test::Decoding decoding{siteOf(stream)};
    decoding.message("{\"x\": 7}");
    QCOMPARE(decoding.lastSamples(), std::string{"x=7?"});
    QVERIFY(decoding.last.at(0).quality == Quality::Bad);
    QCOMPARE(violationsOf(decoding.decoder), std::string{"type 1, range 1"});
  }

  void distanceOfSamplesIsJudged_data()
  {
    QTest::addColumn<QString>("reporting");
    QTest::addColumn<QList<int>>("stamps"); // ms
    QTest::addColumn<QString>("expected");
    QTest::newRow("as promised") << "periodic" << QList<int>{0, 1000, 2000, 3010} << "";
    QTest::newRow("within half and one and a half") << "periodic" << QList<int>{0, 500, 2000} << "";
    QTest::newRow("too fast") << "periodic" << QList<int>{0, 499, 1499} << "too_fast 1";
    QTest::newRow("twice the same") << "periodic" << QList<int>{0, 1000, 1000} << "too_fast 1";
    QTest::newRow("too slow") << "periodic" << QList<int>{0, 1501, 2501} << "too_slow 1";
    QTest::newRow("late ones say nothing") << "periodic" << QList<int>{0, 1000, 100, 2000} << "";
    QTest::newRow("on change") << "onChange" << QList<int>{0, 1, 90000} << "";
    QTest::newRow("nothing promised") << "unstated" << QList<int>{0, 1, 90000} << "";
  }

  void distanceOfSamplesIsJudged()
  {
    QFETCH(QString, reporting);
    QFETCH(QList<int>, stamps);
    Stream stream = aStream();
    stream.interval = std::chrono::seconds{1};
    stream.periodic = reporting == QStringLiteral("periodic");
    stream.onChange = reporting == QStringLiteral("onChange");
    test::Decoding decoding{siteOf(stream)};
    for (const int stamp : stamps) {
      const UtcTime time = decoding.received - std::chrono::hours{1} + std::chrono::milliseconds{stamp};
      decoding.message("{\"ts\": \"" + toIso8601(time) + "\", \"x\": 1}");
      QVERIFY(decoding.last.at(0).quality == Quality::Good);
    }
    QTEST(QString::fromStdString(violationsOf(decoding.decoder)), "expected");
  }

  void violationsAreListedByStreamAndReason()
  {
    Site site = siteOf(aStream(ValueType::Integer));
    site.assets.front().streams.front().range = Range{0.0, 10.0};
    site.assets.at(1).streams.front().range = Range{0.0, 1.0};
    test::Decoding decoding{site};
    decoding.message("{\"x\": 11.5}");
    decoding.received += std::chrono::seconds{5};
    decoding.message("{\"x\": 12}");
    decoding.message("{\"flow\": 2}", "plant/hall1/P2");
    const auto rows = decoding.decoder.contractViolations({});
    QCOMPARE(rows.size(), std::size_t{3});
    const StreamId x{AssetId{"C1"}, "x"};
    const UtcTime first = decoding.received - std::chrono::seconds{5};
    QVERIFY((rows.at(0) == ContractViolations{x, "range", 2, decoding.received, first, 12.0}));
    QVERIFY((rows.at(1) == ContractViolations{x, "type", 1, first, first, 11.5}));
    const auto ofPump = decoding.decoder.contractViolations(AssetId{"P2"});
    QCOMPARE(ofPump.size(), std::size_t{1});
    QVERIFY((ofPump.at(0) == ContractViolations{{AssetId{"P2"}, "flow"}, "range", 1, decoding.received, decoding.received, 2.0}));
  }
};

QTEST_APPLESS_MAIN(TestContractCheck)
#include "tst_contract_check.moc"
