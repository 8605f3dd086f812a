// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/telemetry/decoding.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <rapidcheck.h>
#include <set>

using namespace andon;
using namespace andon::test;
using namespace andon::telemetry;
using Json = nlohmann::ordered_json;

namespace {

constexpr std::int64_t midnight = 1795219200000; // milliseconds

/// Values of one time: what is written, and what has to come back.
struct Written {
  std::int64_t milliseconds = 0;
  std::map<std::string, double> values; ///< by stream of C1
};

Written anyRecord()
{
  Written record;
  record.milliseconds = midnight - *rc::gen::inRange(0, 3'600'000);
  for (const char *key : {"temperature", "pressure", "speed", "motor.bearing.de"}) {
    const double number = *rc::gen::arbitrary<double>();
    if (*rc::gen::arbitrary<bool>() && std::isfinite(number))
      record.values[key] = number;
  }
  return record;
}

Site aSite(PayloadShape shape)
{
  Site site = aSmallSite();
  Stream deep;
  deep.key = "motor.bearing.de";
  site.assets.front().streams.push_back(deep);
  site.brokers.front().topics.front().shape = shape;
  return site;
}

Json flat(const Written &record)
{
  Json json;
  json["ts"] = record.milliseconds;
  for (const auto &[key, value] : record.values)
    json[key] = value;
  return json;
}

Json values(const Written &record)
{
  Json json;
  json["ts"] = record.milliseconds;
  json["values"] = Json::object();
  for (const auto &[key, value] : record.values)
    json["values"][key] = value;
  return json;
}

Json nested(const Written &record)
{
  Json json;
  json["ts"] = record.milliseconds;
  for (const auto &[key, value] : record.values) {
    if (key == "motor.bearing.de")
      json["motor"]["bearing"]["de"] = value;
    else
      json[key] = value;
  }
  return json;
}

Json tags(const Written &record)
{
  Json json = Json::object();
  for (const auto &[key, value] : record.values)
    json[key] = Json{{"SourceTimestamp", record.milliseconds}, {"Value", value}};
  return json;
}

/// "time key value" of each, in no order.
std::multiset<std::string> wanted(const std::vector<Written> &records)
{
  std::multiset<std::string> all;
  for (const Written &record : records)
    for (const auto &[key, value] : record.values)
      all.insert(std::to_string(record.milliseconds) + ' ' + key + ' ' + Json(value).dump());
  return all;
}

std::multiset<std::string> found(const Decoding &decoding)
{
  std::multiset<std::string> all;
  for (const Sample &sample : decoding.last)
    all.insert(std::to_string(std::chrono::duration_cast<std::chrono::milliseconds>(sample.time.time_since_epoch()).count()) + ' ' +
               decoding.registry.id(sample.stream).key + ' ' + Json(sample.value).dump());
  return all;
}

/// As another parser says, which ends at a NUL. A number that no double holds is well spelt all the same.
bool isJson(const std::string &bytes)
{
  try {
    return !nlohmann::json::parse(bytes).is_discarded();
  } catch (const nlohmann::json::out_of_range &) {
    return true;
  } catch (const nlohmann::json::exception &) {
    return false;
  }
}

/// What is encoded by `encode` comes back, in its own shape and where the shape has to be found out.
template <class Encode>
bool comesBack(PayloadShape shape, std::size_t most, const Encode &encode)
{
  Decoding named(aSite(shape));
  Decoding automatic(aSite(PayloadShape::Auto));
  return rc::check("what is written is read back", [&] {
    std::vector<Written> records(*rc::gen::inRange<std::size_t>(1, most + 1));
    std::generate(records.begin(), records.end(), anyRecord);
    const std::string payload = encode(records).dump(*rc::gen::element(-1, 2));
    for (Decoding *decoding : {&named, &automatic}) {
      decoding->message(payload);
      RC_ASSERT(found(*decoding) == wanted(records));
      RC_ASSERT(decoding->lastRejections().empty());
    }
  });
}

template <class One>
auto manyOf(const One &one)
{
  return [one](const std::vector<Written> &records) {
    Json json = Json::array();
    for (const Written &record : records)
      json.push_back(one(record));
    return json;
  };
}

} // namespace

class PlainJsonProperties final : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() { qputenv("RC_PARAMS", "max_success=1000"); }

  void flatComesBack()
  {
    QVERIFY(comesBack(PayloadShape::Flat, 1, [](const auto &records) { return flat(records.front()); }));
  }
  void valuesComeBack()
  {
    QVERIFY(comesBack(PayloadShape::Values, 1, [](const auto &records) { return values(records.front()); }));
  }
  void arraysComeBack()
  {
    QVERIFY(comesBack(PayloadShape::Values, 5, manyOf(values)));
    QVERIFY(comesBack(PayloadShape::Values, 5, manyOf(flat)));
    QVERIFY(comesBack(PayloadShape::Nested, 5, manyOf(nested)));
    QVERIFY(comesBack(PayloadShape::Tags, 5, manyOf(tags)));
  }
  void nestedComesBack()
  {
    QVERIFY(comesBack(PayloadShape::Nested, 1, [](const auto &records) { return nested(records.front()); }));
  }
  void tagsComeBack()
  {
    QVERIFY(comesBack(PayloadShape::Tags, 1, [](const auto &records) { return tags(records.front()); }));
  }
  void devicesComeBack()
  {
    QVERIFY(comesBack(PayloadShape::Devices, 5, [](const auto &records) { return Json{{"C1", manyOf(values)(records)}}; }));
  }

  void bareNumbersComeBack()
  {
    Site site = aSite(PayloadShape::Scalar);
    site.brokers.front().topics.front().topic = "plant/{asset}/{stream}";
    Decoding decoding(site);
    QVERIFY(rc::check("a number", [&] {
      const double number = *rc::gen::arbitrary<double>();
      RC_PRE(std::isfinite(number));
      decoding.message(Json(number).dump(), "plant/C1/pressure");
      RC_ASSERT(decoding.last.size() == 1U);
      RC_ASSERT(decoding.last.front().value == number);
    }));
  }

  /// Damaged messages of every shape: never a crash, never a sample that is not finite, and none from what is no JSON.
  void damagedMessagesAreHarmless()
  {
    const Written record{midnight, {{"temperature", 71.25}, {"motor.bearing.de", -2e-3}}};
    for (const PayloadShape shape : {PayloadShape::Auto, PayloadShape::Values, PayloadShape::Nested, PayloadShape::Devices,
                                     PayloadShape::Tags, PayloadShape::Scalar}) {
      Decoding decoding(aSite(shape));
      QVERIFY(rc::check("harmless", [&] {
        std::string bytes = *rc::gen::element(values(record).dump(), nested(record).dump(), tags(record).dump(),
                                              manyOf(values)({record, record}).dump(), Json{{"C1", manyOf(values)({record})}}.dump());
        const int changes = *rc::gen::inRange(1, 4);
        for (int i = 0; i < changes; ++i) {
          const std::size_t at = *rc::gen::inRange<std::size_t>(0, bytes.size());
          switch (*rc::gen::inRange(0, 4)) {
          case 0: bytes[at] = *rc::gen::arbitrary<char>(); break;
          case 1: bytes[at] = *rc::gen::elementOf(std::string("{}[]:,\"\\0123456789eE+-. NI")); break;
          case 2: bytes.erase(at, 1); break;
          case 3: bytes.insert(at, 1, bytes[at]); break;
          }
        }
        decoding.message(bytes);
        for (const Sample &sample : decoding.last)
          RC_ASSERT(std::isfinite(sample.value));
        RC_ASSERT(decoding.last.empty() || isJson(bytes) || bytes.find('\0') != std::string::npos);
      }));
    }
  }
};

QTEST_APPLESS_MAIN(PlainJsonProperties)
#include "tst_plain_json_properties.moc"
