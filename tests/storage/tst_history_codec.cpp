// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/history/chunk_codec.h"
#include "services/history/rollup.h"
#include "services/tables/csv_reader.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <cmath>
#include <filesystem>
#include <limits>
#include <random>
#include <rapidcheck.h>

using namespace andon;
using namespace andon::history;

namespace {

bool sameBits(std::span<const double> a, std::span<const double> b)
{
  return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size_bytes()) == 0;
}

Bytes encodeValues(std::span<const double> values)
{
  Bytes bytes;
  ValueCodec().encode(values, bytes);
  return bytes;
}

/// True where the values come back to the bit and nothing is left over.
bool comesBack(std::span<const double> values)
{
  const Bytes bytes = encodeValues(values);
  std::vector<double> decoded(values.size());
  ByteReader from(bytes);
  return ValueCodec().decode(from, decoded) && from.isEmpty() && sameBits(values, decoded);
}

bool timesComeBack(std::span<const std::int64_t> times)
{
  Bytes bytes;
  ChunkCodec codec;
  codec.encodeTimes(times, bytes);
  std::vector<std::int64_t> decoded(times.size());
  ByteReader from(bytes);
  return codec.decodeTimes(from, decoded) && from.isEmpty() && std::equal(times.begin(), times.end(), decoded.begin());
}

/// Values as sensors, computers and failures make them.
rc::Gen<double> arbitraryValue()
{
  constexpr double infinity = std::numeric_limits<double>::infinity();
  return rc::gen::oneOf(rc::gen::map(rc::gen::inRange(-100000, 100000), [](int n) { return n / 100.0; }),
                        rc::gen::map(rc::gen::inRange(-1000, 1000), [](int n) { return n / 10.0 + 1e-14; }), rc::gen::arbitrary<double>(),
                        rc::gen::map(rc::gen::arbitrary<std::uint64_t>(), [](std::uint64_t bits) { return std::bit_cast<double>(bits); }),
                        rc::gen::element(0.0, -0.0, infinity, -infinity, std::nan(""), 1e15, -9007199254740993.0, 5e-324, 1e300));
}

/// Columns of one kind mostly, as they come.
rc::Gen<std::vector<double>> arbitraryColumn()
{
  return rc::gen::exec([] {
    const int size = *rc::gen::inRange(1, 700);
    const int kind = *rc::gen::inRange(0, 4);
    const int oddOnes = *rc::gen::element(0, 0, 3, 40);
    std::mt19937_64 random(*rc::gen::arbitrary<std::uint64_t>());
    std::vector<double> values;
    double level = static_cast<double>(random() % 1000);
    for (int i = 0; i < size; ++i) {
      level += (static_cast<double>(random() % 2001) - 1000.0) / 1000.0;
      switch (kind) {
      case 0: values.push_back(std::round(level * 100.0) / 100.0); break;
      case 1: values.push_back(level * 1.0000001); break;
      case 2: values.push_back(static_cast<double>(static_cast<float>(level))); break;
      default: values.push_back(static_cast<double>(random() % 2)); break;
      }
    }
    for (int i = 0; i < oddOnes; ++i)
      values[random() % values.size()] = *arbitraryValue();
    return values;
  });
}

/// The numbers of a file, column by column without the first, which is the time.
std::vector<std::vector<double>> columnsOf(const std::string &path, char separator)
{
  std::vector<std::vector<double>> columns;
  auto reader = tables::CsvReader::open(path, separator);
  std::vector<std::string> cells;
  bool isHeader = true;
  while (reader) {
    const auto more = (*reader)->next(cells);
    if (!more || !*more)
      break;
    if (std::exchange(isHeader, false))
      continue;
    columns.resize(cells.size() - 1);
    for (std::size_t i = 1; i < cells.size(); ++i)
      columns[i - 1].push_back(std::strtod(cells[i].c_str(), nullptr));
  }
  return columns;
}

} // namespace

class TestHistoryCodec : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void anyValuesComeBackToTheBit();
  void anyTimesComeBack();
  void whatIsNoChunkIsRefused();
  void recordingsComeBackSmall_data();
  void recordingsComeBackSmall();
  void rollupsAreWhatTheSamplesAre();
};

void TestHistoryCodec::anyValuesComeBackToTheBit()
{
  QVERIFY(rc::check("columns of a kind", [] { RC_ASSERT(comesBack(*arbitraryColumn())); }));
  QVERIFY(rc::check("any values", [] {
    const auto values = *rc::gen::nonEmpty(rc::gen::container<std::vector<double>>(arbitraryValue()));
    RC_ASSERT(comesBack(values));
  }));
  QVERIFY(comesBack(std::vector<double>(5000, -0.0)));
  QVERIFY(comesBack(std::vector{0.0, -0.0}));
  QVERIFY(encodeValues(std::vector<double>(5000, 21.5)).size() < 12);
}

void TestHistoryCodec::anyTimesComeBack()
{
  QVERIFY(rc::check("any times", [] {
    RC_ASSERT(timesComeBack(*rc::gen::nonEmpty(rc::gen::container<std::vector<std::int64_t>>(rc::gen::arbitrary<std::int64_t>()))));
  }));
  QVERIFY(rc::check("stamps that jitter, with gaps", [] {
    std::vector<std::int64_t> times;
    std::int64_t time = *rc::gen::inRange<std::int64_t>(0, 2'000'000'000) * 1'000'000'000;
    const std::int64_t unit = *rc::gen::element<std::int64_t>(1, 1000, 1'000'000, 1'000'000'000);
    for (const int step : *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 2000))))
      times.push_back(time += step * unit);
    RC_ASSERT(timesComeBack(times));
  }));
  std::vector<std::int64_t> regular;
  for (std::int64_t i = 0; i < 4096; ++i)
    regular.push_back(1'800'000'000'000'000'000 + i * 1'000'000'000);
  Bytes bytes;
  ChunkCodec().encodeTimes(regular, bytes);
  QVERIFY(bytes.size() < 16);
}

void TestHistoryCodec::whatIsNoChunkIsRefused()
{
  QVERIFY(rc::check("any bytes, cut and altered ones", [] {
    const auto values = *arbitraryColumn();
    Bytes bytes = encodeValues(values);
    switch (*rc::gen::inRange(0, 3)) {
    case 0: bytes.resize(static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(bytes.size())))); break;
    case 1:
      bytes[static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(bytes.size())))] ^= *rc::gen::arbitrary<std::uint8_t>();
      break;
    default: bytes = *rc::gen::arbitrary<Bytes>(); break;
    }
    std::vector<double> decoded(values.size());
    ByteReader from(bytes);
    (void)ValueCodec().decode(from, decoded); // whatever it says, nothing is read or written beside the columns
    std::vector<std::int64_t> times(values.size());
    ByteReader again(bytes);
    (void)ChunkCodec().decodeTimes(again, times);
    (void)RollupCodec().decode(bytes, values.size());
  }));
}

void TestHistoryCodec::recordingsComeBackSmall_data()
{
  QTest::addColumn<QString>("folder");
  QTest::addColumn<char>("separator");
  QTest::addColumn<double>("most");
  QTest::newRow("SKAB") << QStringLiteral("skab/data") << ';' << 1.7;
  QTest::newRow("NAB") << QStringLiteral("nab/data") << ',' << 4.2;
}

void TestHistoryCodec::recordingsComeBackSmall()
{
  QFETCH(const QString, folder);
  QFETCH(const char, separator);
  QFETCH(const double, most);
  const std::string path = test::sharedData(folder.toStdString());
  if (path.empty())
    QSKIP("The shared recordings are not here.");
  double samples = 0.0;
  double bytes = 0.0;
  for (const auto &entry : std::filesystem::recursive_directory_iterator(path)) {
    if (entry.path().extension() != ".csv")
      continue;
    for (const auto &column : columnsOf(entry.path().string(), separator)) {
      for (std::size_t begin = 0; begin < column.size(); begin += 4096) {
        const auto chunk = std::span(column).subspan(begin, std::min<std::size_t>(4096, column.size() - begin));
        QVERIFY2(comesBack(chunk), entry.path().c_str());
        bytes += static_cast<double>(encodeValues(chunk).size());
        samples += static_cast<double>(chunk.size());
      }
    }
  }
  QVERIFY(samples > 50'000);
  QVERIFY2(bytes / samples < most, qPrintable(QString::number(bytes / samples)));
}

void TestHistoryCodec::rollupsAreWhatTheSamplesAre()
{
  Columns samples;
  for (int i = 0; i < 1000; ++i)
    samples.add(1'800'000'000'000'000'000 + i * 1'000'000'000LL, i % 100 / 10.0, toFlags(Quality::Good, TimeSource::Device));
  samples.values[3] = std::nan("");
  samples.values[300] = -7.25;
  samples.flags[600] = toFlags(Quality::Bad, TimeSource::Device);
  Bytes bytes;
  RollupCodec codec;
  codec.encode(samples.view(), bytes);
  const auto rollups = codec.decode(bytes, samples.size());
  QCOMPARE(rollups.size(), 4U);
  Rollup all = rollups.front();
  for (std::size_t i = 1; i < rollups.size(); ++i)
    all = join(all, rollups[i]);
  QCOMPARE(all.count, 1000U);
  QCOMPARE(rollups.back().count, 1000U - 3 * rollupSamples);
  QCOMPARE(all.min, -7.25);
  QCOMPARE(all.max, 9.9);
  QVERIFY(std::fabs(all.mean - rollUp(samples.view()).mean) < 0.02);
  QCOMPARE(all.lastValue, samples.values.back());
  QCOMPARE(rollups[1].quality, Quality::Good);
  QCOMPARE(rollups[2].quality, Quality::Bad);
  QVERIFY(all.first.time_since_epoch().count() == samples.times.front() && all.last.time_since_epoch().count() == samples.times.back());
  QVERIFY(codec.decode(bytes, samples.size() + 500).empty());
  QVERIFY2(bytes.size() < 200, qPrintable(QString::number(bytes.size())));
}

QTEST_GUILESS_MAIN(TestHistoryCodec)
#include "tst_history_codec.moc"
