// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/telemetry/decoding.h"

#include <QTest>

#include <cmath>
#include <nlohmann/json.hpp>
#include <rapidcheck.h>

using namespace andon;
using namespace andon::test;
using namespace andon::telemetry;

namespace {

double orZero(double number)
{
  return std::isfinite(number) ? number : 0.0;
}

} // namespace

class DecoderProperties final : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() { qputenv("RC_PARAMS", "max_success=3000"); }

  void whatIsWrittenIsReadBack()
  {
    Decoding decoding;
    QVERIFY(rc::check("every number comes back to the last bit", [&] {
      const double temperature = orZero(*rc::gen::arbitrary<double>());
      const double pressure = orZero(*rc::gen::arbitrary<double>());
      const auto milliseconds = *rc::gen::inRange<std::int64_t>(1795219200000 - 86'400'000, 1795219200000 + 60'001);
      const bool indented = *rc::gen::arbitrary<bool>();
      nlohmann::ordered_json json;
      json["temperature"] = temperature;
      json["ts"] = milliseconds;
      json["pressure"] = pressure;
      const std::string text = *rc::gen::arbitrary<std::string>();
      json["note " + text] = text;
      // Arbitrary bytes are not always UTF-8; the writer replaces what is not.
      decoding.message(json.dump(indented ? 2 : -1, ' ', false, nlohmann::json::error_handler_t::replace));
      RC_ASSERT(decoding.last.size() == 2U);
      RC_ASSERT(decoding.last[0].value == temperature);
      RC_ASSERT(decoding.last[1].value == pressure);
      RC_ASSERT(decoding.last[0].time == UtcTime{std::chrono::milliseconds{milliseconds}});
      RC_ASSERT((decoding.last[0].quality == Quality::Good) == (temperature >= -40.0 && temperature <= 200.0));
    }));
  }

  void randomBytesAreNeverSamples()
  {
    Decoding decoding;
    QVERIFY(rc::check("bytes that are no JSON give nothing", [&] {
      const std::string bytes = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
      decoding.message(bytes);
      RC_ASSERT(decoding.last.empty() || nlohmann::json::accept(bytes));
    }));
  }

  /// Changing, removing or doubling one byte of a good message: another parser agrees on what is JSON.
  void damagedMessagesAreJudgedAsAnotherParserDoes()
  {
    Decoding decoding;
    const std::string good = R"({"ts":"2026-11-21T00:00:00Z","temperature":71.25,"pressure":-2e-3,"x":[true,null,{"a":"\u00e9\n"}],"n":7})";
    QVERIFY(rc::check("agreement", [&] {
      std::string bytes = good;
      const int changes = *rc::gen::inRange(1, 4);
      for (int i = 0; i < changes; ++i) {
        const std::size_t at = *rc::gen::inRange<std::size_t>(0, bytes.size());
        switch (*rc::gen::inRange(0, 4)) {
        case 0: bytes[at] = *rc::gen::arbitrary<char>(); break;
        case 1: bytes[at] = *rc::gen::elementOf(std::string("{}[]:,\"\\0123456789eE+-. ")); break;
        case 2: bytes.erase(at, 1); break;
        case 3: bytes.insert(at, 1, bytes[at]); break;
        }
      }
      const std::uint64_t before = decoding.rejected(RejectReason::NotJson);
      decoding.message(bytes);
      const bool refused = decoding.rejected(RejectReason::NotJson) != before;
      // To the other parser a NUL ends the text, here it is a byte like any other. It also calls a number beyond a double's range no JSON;
      // and where the message is refused for another reason first, its end may not have been read.
      if (nlohmann::json::accept(bytes) && bytes.find('\0') == std::string::npos)
        RC_ASSERT(!refused);
      else
        RC_ASSERT(decoding.last.empty() || decoding.lastRejections().find("not_finite") != std::string::npos);
    }));
  }
};

QTEST_APPLESS_MAIN(DecoderProperties)
#include "tst_decoder_properties.moc"
