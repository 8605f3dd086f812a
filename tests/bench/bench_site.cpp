// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_site.h"

#include "tests/bench/flat_payload.h"

namespace andon::bench {
namespace {

Asset anAsset(const std::string &id)
{
  Asset asset;
  asset.id = AssetId{id};
  asset.name = id;
  asset.kind = "bench";
  asset.area = AreaId{"bench"};
  for (int value = 0; value < valuesInPayload; ++value) {
    Stream stream;
    stream.key = "v" + std::to_string(value);
    stream.name = stream.key;
    stream.range = Range{0.0, 1000.0};
    asset.streams.push_back(stream);
  }
  return asset;
}

Rule aLimit(const Asset &asset, int value, double limit)
{
  Rule rule;
  rule.id = RuleId{asset.id.text() + "-high-" + std::to_string(value)};
  rule.asset = asset.id;
  rule.name = "High";
  rule.condition = LimitCondition{{asset.id, asset.streams[static_cast<std::size_t>(value)].key}, LimitSide::High, limit, 0.0};
  rule.priority = Priority::High;
  return rule;
}

} // namespace

configuration::SiteFiles benchSite(std::uint16_t port)
{
  Site site;
  site.name = "Bench";
  Broker broker;
  broker.id = BrokerId{"bench"};
  broker.url = "tcp://127.0.0.1:" + std::to_string(port);
  broker.version = MqttVersion::V3_1_1;
  broker.topics.emplace_back().topic = "plant/bench/{asset}";
  site.brokers.push_back(broker);
  site.areas.push_back({AreaId{"bench"}, "Bench"});
  for (int i = 0; i < 10; ++i) {
    site.assets.push_back(anAsset("A" + std::to_string(i)));
    for (int value = 0; value < 4; ++value)
      site.rules.push_back(aLimit(site.assets.back(), value, 900.0));
  }
  site.assets.push_back(anAsset(alarmAsset));
  site.rules.push_back(aLimit(site.assets.back(), 0, 50.0));
  return configuration::writeSite(site);
}

} // namespace andon::bench
