// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/free_decoder.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <fstream>

using namespace andon;
using namespace andon::telemetry;

namespace {

TopicBinding aBinding(std::string topic = {})
{
  TopicBinding binding;
  binding.topic = std::move(topic);
  binding.timeKey = "*";
  binding.shape = PayloadShape::Auto;
  return binding;
}

/// "asset/stream=value@time !note", one a sample.
std::string read(std::string_view topic, std::string_view payload, const TopicBinding &binding = aBinding())
{
  static Result<FreeDecoder> decoder = FreeDecoder::forFormat("auto"); // one for all, as it is meant: nothing stays of the message before
  const auto samples = decoder->decode(topic, payload, binding);
  if (!samples)
    return toText(samples.error());
  std::string text;
  for (const FreeSample &sample : *samples) {
    text += (text.empty() ? "" : " ") + sample.asset + "/" + sample.stream + "=";
    text += sample.value ? QString::number(*sample.value, 'g', 17).toStdString() : "none";
    text +=
        (sample.time ? "@" + std::to_string(sample.time->time_since_epoch().count()) : "") + (sample.note.empty() ? "" : "!" + sample.note);
  }
  return text;
}

} // namespace

class FreeDecoderTest final : public QObject {
  Q_OBJECT

private Q_SLOTS:
  /// In whatever shape the values come.
  void readsScoresOfTheEdge()
  {
    QCOMPARE(read("p", R"({"v": 1, "scores": [{"predictor": "risk", "score": 0.5}, {"predictor": "life", "score": "x"}]})"),
             std::string{"/v=1 /predictor:risk=0.5 /predictor:life=none!its score is no finite number"});
    QCOMPARE(read("p", R"({"scores": {"predictor": "risk", "score": 0.5}})"), std::string{"/predictor:risk=0.5"});
    QCOMPARE(read("p", R"({"scores": [{"predictor": "risk", "score": 0.5}]})"), std::string{"/predictor:risk=0.5"});
    QCOMPARE(read("p", R"({"P1": [{"ts": 1483228800000, "values": {"v": 2}, "scores": [{"predictor": "risk", "score": 0.25}]}]})"),
             std::string{"P1/v=2@1483228800000000000 P1/predictor:risk=0.25@1483228800000000000"});
    TopicBinding flat = aBinding();
    flat.shape = PayloadShape::Flat;
    flat.timeKey = "ts";
    QCOMPARE(read("p", R"({"ts": 1483228800000, "v": 3, "scores": [{"predictor": "risk", "score": 0.75}]})", flat),
             std::string{"/v=3@1483228800000000000 /predictor:risk=0.75@1483228800000000000"});
    QCOMPARE(read("p", R"({"v": 3, "scores": [1, 2]})", flat), std::string{"/v=3 /scores=none!wrong_type"});
  }

  /// As products document their payloads, in the recordings' order.
  void readsWhatProductsSend()
  {
    const std::string path = test::sharedData("payloads/plain-json/messages.tsv");
    if (path.empty())
      QSKIP("the recordings are not here");
    const char *const expected[] = {"/temperature=4558@1722265337185843500 /Tag 10=4558@1722265337185886900",
                                    "/temperature=22.5 /humidity=61",
                                    "/temperature=22.5@1451649600512000000 /humidity=61@1451649600512000000",
                                    "/temperature=22.5@1451649600000000000 /humidity=61@1451649600000000000 "
                                    "/temperature=22.699999999999999@1451649601000000000 /humidity=60@1451649601000000000",
                                    "Device A/temperature=42@1483228800000000000 Device A/humidity=80@1483228800000000000 "
                                    "Device A/temperature=43@1483228801000000000 Device A/humidity=82@1483228801000000000 "
                                    "Device B/temperature=42@1483228800000000000 Device B/humidity=80@1483228800000000000"};
    std::ifstream file(path, std::ios::binary);
    std::string line;
    for (const char *const samples : expected) {
      QVERIFY(static_cast<bool>(std::getline(file, line)));
      const std::size_t tab = line.find('\t');
      QCOMPARE(read(line.substr(0, tab), line.substr(tab + 1)), std::string{samples});
    }
    QVERIFY(!std::getline(file, line));
  }

  void namesComeFromTheTopic()
  {
    QCOMPARE(read("plant/a/C1/pressure", "21.5"), std::string{"/pressure=21.5"});
    QCOMPARE(read("plant/a/C1/pressure", "21.5", aBinding("plant/{area}/{asset}/{stream}")), std::string{"C1/pressure=21.5"});
    QCOMPARE(read("plant/a/C1/motor", R"({"temperature":71})", aBinding("plant/{area}/{asset}/{stream}")),
             std::string{"C1/motor.temperature=71"});
    QCOMPARE(read("else/where", "1", aBinding("plant/{asset}")), std::string{"/=none!unknown_topic"});
    TopicBinding fixed = aBinding("t/{line}");
    fixed.asset = "rig-{line}";
    QCOMPARE(read("t/7", R"({"p":1})", fixed), std::string{"rig-7/p=1"});
  }

  void whatCannotBeReadIsNoted()
  {
    QCOMPARE(read("t", R"({"a":NaN,"b":"x","c":1})"), std::string{"/a=none!not_finite /b=none!wrong_type /c=1"});
    QCOMPARE(read("t", "oops"), std::string{"/=none!not_json"});
    QCOMPARE(read("t", ""), std::string{"/=none!not_json"});
    QCOMPARE(read("t", std::string(300000, ' ')), std::string{"/=none!too_large"});
    TopicBinding binding = aBinding();
    binding.timeKey = "ts";
    QCOMPARE(read("t", R"({"ts":"late","a":1})", binding), std::string{"/a=1!time_out_of_range"});
    QVERIFY(!FreeDecoder::forFormat("morse").has_value());
    QVERIFY(!FreeDecoder::forFormat("auto")->decode("t", "1", aBinding("plant/{")).has_value());
  }
};

QTEST_APPLESS_MAIN(FreeDecoderTest)
#include "tst_free_decoder.moc"
