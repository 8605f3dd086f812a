// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a registered stream costs in resident memory: 100,000 of them, four rules each.
#include "services/engine/alarm_book.h"
#include "services/engine/delta_hub.h"
#include "services/engine/statistics.h"
#include "services/engine/system_clock.h"
#include "services/telemetry/decoder.h"
#include "services/telemetry/stream_registry.h"

#include <malloc.h>
#include <memory>
#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

using namespace andon;
using nlohmann::json;

namespace {

constexpr int assetCount = 10'000;
constexpr int streamsPerAsset = 10;
constexpr int streamCount = assetCount * streamsPerAsset;
constexpr double floorBytes = 2048.0;

/// As a plant writes them: names that say something, a range, and the four levels of a reading.
Site largeSite()
{
  Site site;
  site.name = "Large";
  site.areas.push_back({AreaId{"hall"}, "Hall"});
  site.rules.reserve(static_cast<std::size_t>(streamCount) * 4);
  for (int number = 0; number < assetCount; ++number) {
    Asset asset;
    asset.id = AssetId{fmt::format("PUMP-{:05}", number)};
    asset.name = fmt::format("Pump {}", number);
    asset.kind = "pump";
    asset.area = AreaId{"hall"};
    for (int each = 0; each < streamsPerAsset; ++each) {
      Stream stream;
      stream.key = fmt::format("temperature_{}", each);
      stream.name = fmt::format("Temperature {}", each);
      stream.unit = "°C";
      stream.range = Range{0.0, 150.0};
      for (const auto &[level, side, limit, extreme] :
           {std::tuple{"hh", LimitSide::High, 120.0, true}, std::tuple{"h", LimitSide::High, 100.0, false},
            std::tuple{"l", LimitSide::Low, 20.0, false}, std::tuple{"ll", LimitSide::Low, 10.0, true}}) {
        Rule rule;
        rule.id = RuleId{fmt::format("pump-{:05}-t{}-{}", number, each, level)};
        rule.asset = asset.id;
        rule.name = fmt::format("Temperature {} {}", each, level);
        rule.condition = LimitCondition{{asset.id, stream.key}, side, limit, 2.0, extreme};
        rule.onDelay = std::chrono::seconds{10};
        site.rules.push_back(std::move(rule));
      }
      asset.streams.push_back(std::move(stream));
    }
    site.assets.push_back(std::move(asset));
  }
  return site;
}

/// Resident bytes since the last call, by stream.
class Meter {
public:
  double take()
  {
    malloc_trim(0);
    const auto now = static_cast<double>(engine::processResidentBytes());
    const double grown = now - last_;
    last_ = now;
    return grown / streamCount;
  }

private:
  double last_ = 0.0;
};

json row(const std::string &work, double ours, double peer)
{
  return {{"work", work}, {"ours", ours}, {"peer", peer}, {"unit", "bytes/stream"}, {"ratio", peer > 0.0 ? json(ours / peer) : json()}};
}

} // namespace

int main()
{
  json rows = json::array();
  double total = 0.0;
  Meter meter;
  (void)meter.take();
  const auto note = [&](const char *what) {
    const double bytes = meter.take();
    total += bytes;
    rows.push_back(row(what, bytes, 0.0));
  };

  const engine::SystemClock clock;
  const Site site = largeSite();
  note("100,000 streams, 4 rules each: the site itself");
  const telemetry::StreamRegistry registry{site};
  note("the same: stream registry");
  const auto book = std::make_unique<engine::AlarmBook>(site, registry, storage::StoredState{}, clock.utc());
  note("the same: alarm book before the first sample");
  for (StreamIndex stream = 0; stream < registry.size(); ++stream)
    book->judge({stream, clock.utc(), 60.0, Quality::Good});
  note("the same: alarm book after a sample of each");
  const auto hub = std::make_shared<engine::DeltaHub>();
  hub->publishAlarms(book->statuses(), clock.steady());
  note("the same: what is shown of the alarms");
  const telemetry::Decoder decoder{site, registry, {}};
  note("the same: decoder");
  rows.push_back(row("100,000 streams, 4 rules each: all of it (peer: floor)", total, floorBytes));
  fmt::print("{}\n", rows.dump(2));
  return 0;
}
