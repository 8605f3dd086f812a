// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is heard and unknown: gathered from what the decoder keeps out, within its bounds.

#include "services/telemetry/unknown_collector.h"
#include "tests/telemetry/decoding.h"

#include <QTest>

#include <algorithm>
#include <chrono>

using namespace andon;
using namespace andon::telemetry;
using namespace andon::test;
using namespace std::chrono_literals;

namespace {

const UnknownAsset *assetIn(const UnknownSources &sources, const char *asset)
{
  const auto found = std::find_if(sources.assets.begin(), sources.assets.end(),
                                  [asset](const UnknownAsset &each) { return each.asset == AssetId{asset}; });
  return found == sources.assets.end() ? nullptr : &*found;
}

const UnknownStream *streamIn(const UnknownAsset &asset, const char *key)
{
  const auto found = std::find_if(asset.streams.begin(), asset.streams.end(), [key](const UnknownStream &each) { return each.key == key; });
  return found == asset.streams.end() ? nullptr : &*found;
}

std::string text(double value)
{
  return QString::number(value).toStdString();
}

} // namespace

class UnknownCollectorTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void gathersAnAssetThatTheSiteDoesNotHave()
  {
    Decoding decoding;
    for (int i = 0; i < 40; ++i) {
      decoding.received += 2s;
      decoding.message("{\"temperature\": " + text(20.0 + i * 0.25) + ", \"mode\": " + text(i < 30 ? 1 : 2) + ", \"text\": \"low\"}",
                       "plant/hall1/C9");
    }
    QCOMPARE(decoding.rejected(RejectReason::UnknownAsset), std::uint64_t{40});
    const UnknownSources sources = decoding.decoder.unknown().list();
    QCOMPARE(sources.assets.size(), std::size_t{1});
    const UnknownAsset &asset = sources.assets.front();
    QCOMPARE(asset.asset, AssetId{"C9"});
    QCOMPARE(asset.broker, BrokerId{"plant"});
    QCOMPARE(asset.topic, std::string{"plant/hall1/C9"});
    QCOMPARE(asset.area, std::string{"hall1"});
    QVERIFY(!asset.isKnown);
    QCOMPARE(asset.messages, std::uint64_t{40});
    QCOMPARE(asset.latest - asset.first, Duration{78s});
    QCOMPARE(asset.streams.size(), std::size_t{3});
    const UnknownStream *temperature = streamIn(asset, "temperature");
    QCOMPARE(temperature->count, std::uint64_t{40});
    QCOMPARE(temperature->min, 20.0);
    QCOMPARE(temperature->max, 29.75);
    QCOMPARE(temperature->last, 29.75);
    QCOMPARE(temperature->decimals, 2);
    QCOMPARE(temperature->interval, Duration{2s});
    QCOMPARE(temperature->as, HeardAs::Number);
    QCOMPARE(streamIn(asset, "mode")->as, HeardAs::State);
    QCOMPARE(streamIn(asset, "text")->as, HeardAs::Text);
  }

  void gathersStreamsOfAKnownAssetAndNothingOfKnownStreams()
  {
    Decoding decoding;
    for (int i = 0; i < 5; ++i)
      decoding.message("{\"temperature\": 71.5, \"humidity\": 40, \"n\": " + std::to_string(i) + "}");
    const UnknownSources sources = decoding.decoder.unknown().list();
    QCOMPARE(sources.assets.size(), std::size_t{1});
    QVERIFY(sources.assets[0].isKnown);
    QCOMPARE(sources.assets[0].streams.size(), std::size_t{1});
    QCOMPARE(sources.assets[0].streams[0].key, std::string{"humidity"});
    QCOMPARE(decoding.lastSamples(), std::string{"temperature=71.5"});
  }

  void payloadsThatNameTheirAssets()
  {
    Site site = aSmallSite();
    site.brokers[0].topics[0] = {};
    site.brokers[0].topics[0].topic = "gw/{area}";
    site.brokers[0].topics[0].shape = PayloadShape::Devices;
    Decoding decoding{site};
    decoding.message(
        R"({"C1": [{"ts": 1795219200000, "values": {"temperature": 1, "noise": 2}}], "C9": [{"ts": 1795219200000, "values": {"a": 3}}]})",
        "gw/hall2");
    const UnknownSources sources = decoding.decoder.unknown().list();
    QCOMPARE(sources.assets.size(), std::size_t{2});
    QCOMPARE(streamIn(*assetIn(sources, "C9"), "a")->last, 3.0);
    QCOMPARE(assetIn(sources, "C9")->area, std::string{"hall2"});
    QCOMPARE(streamIn(*assetIn(sources, "C1"), "noise")->last, 2.0);
  }

  void aFloodOfNamesStaysWithinItsBounds()
  {
    Decoding decoding;
    for (int i = 0; i < 20'000; ++i) {
      decoding.received += 1ms;
      decoding.message("{\"v\": 1}", "plant/hall1/X" + std::to_string(i));
      decoding.message("{\"k" + std::to_string(i) + "\": 1}", "plant/hall1/C1");
    }
    const UnknownSources sources = decoding.decoder.unknown().list();
    QVERIFY(sources.assets.size() <= UnknownCollector::Limits{}.assets);
    std::size_t streams = 0;
    for (const UnknownAsset &asset : sources.assets)
      streams += asset.streams.size();
    QVERIFY(streams <= UnknownCollector::Limits{}.streams);
    QCOMPARE(sources.assets.size() + sources.leftOut, std::uint64_t{20'001});
    QVERIFY(assetIn(sources, "C1")->streamsLeftOut > 10'000);

    // Names that were heard once give way after a while to one that is heard now.
    decoding.received += 2min;
    decoding.message("{\"v\": 1}", "plant/hall1/REAL");
    QVERIFY(assetIn(decoding.decoder.unknown().list(), "REAL") != nullptr);
  }

  void namesThatNoSiteCanHoldAreLeftOut()
  {
    Decoding decoding;
    decoding.message("{\"v\": 1}", "plant/hall1/ANDON");
    decoding.message("{\"v\": 1}", "plant/hall1/ x");
    decoding.message("{\"v\": 1}", "plant/hall1/" + std::string(500, 'x'));
    decoding.message("{\"\\u0007\": 1, \"\": 2}", "plant/hall1/C9");
    const UnknownSources sources = decoding.decoder.unknown().list();
    QCOMPARE(sources.leftOut, std::uint64_t{3});
    QCOMPARE(sources.assets.size(), std::size_t{1});
    QCOMPARE(sources.assets[0].streamsLeftOut, std::uint64_t{2});
  }

  void whatIsNoJsonIsCountedWithoutStreams()
  {
    Decoding decoding;
    decoding.message("nonsense", "plant/hall1/C9");
    const UnknownSources sources = decoding.decoder.unknown().list();
    QCOMPARE(sources.assets.size(), std::size_t{1});
    QVERIFY(sources.assets[0].streams.empty());
  }

  void looksIntoSoManyMessagesASecondAndNoMore()
  {
    Decoding decoding;
    for (int i = 0; i < 10'000; ++i)
      decoding.message("{\"v\": 1}", "plant/hall1/C9");
    const UnknownSources sources = decoding.decoder.unknown().list();
    QCOMPARE(sources.assets[0].messages, std::uint64_t{10'000});
    QCOMPARE(sources.assets[0].streams[0].count, std::uint64_t{UnknownCollector::Limits{}.messagesPerSecond});
  }

  void forgetsWhatTheSiteKnowsOrIgnores()
  {
    Decoding decoding;
    for (const char *asset : {"C9", "TEST-1", "TEST-2", "R1"})
      decoding.message("{\"v\": 1, \"debug\": 2}", std::string{"plant/hall1/"} + asset);
    Site site = decoding.site;
    Asset adopted;
    adopted.id = AssetId{"C9"};
    adopted.streams.emplace_back().key = "v";
    site.assets.push_back(adopted);
    site.ignored = {{{}, "TEST-*", {}}, {{}, "*", "debug"}, {BrokerId{"other"}, "R1", {}}};
    decoding.decoder.unknown().changeSite(site);
    const UnknownSources sources = decoding.decoder.unknown().list();
    QCOMPARE(sources.assets.size(), std::size_t{1});
    QCOMPARE(sources.assets[0].asset, AssetId{"R1"}); // ignored at another broker only
    QCOMPARE(sources.assets[0].streams.size(), std::size_t{1});
    decoding.message("{\"v\": 1, \"debug\": 2}", "plant/hall1/TEST-3");
    decoding.message("{\"v\": 1, \"debug\": 2}", "plant/hall1/R1");
    QCOMPARE(decoding.decoder.unknown().list().assets.size(), std::size_t{1});
    QCOMPARE(decoding.decoder.unknown().list().assets[0].streams.size(), std::size_t{1});
  }

  /// A known stream never reaches the collector: the decoder is as fast with it as it was.
  void knownSamplesCostNothing()
  {
    Decoding decoding;
    const std::uint64_t before = decoding.decoder.unknown().generation();
    for (int i = 0; i < 1000; ++i)
      decoding.message("{\"temperature\": 71.5, \"pressure\": 7, \"n\": " + std::to_string(i) + "}");
    QCOMPARE(decoding.decoder.unknown().generation(), before);
  }
};

QTEST_GUILESS_MAIN(UnknownCollectorTest)
#include "tst_unknown_collector.moc"
