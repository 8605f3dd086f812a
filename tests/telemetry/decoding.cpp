// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/telemetry/decoding.h"

#include <spdlog/fmt/fmt.h>

namespace andon::test {

using namespace telemetry;

Site aSmallSite()
{
  const auto stream = [](const char *key, std::optional<Range> range = {}) {
    Stream made;
    made.key = key;
    made.range = range;
    return made;
  };
  Site site;
  Broker broker;
  broker.id = BrokerId{"plant"};
  TopicBinding binding;
  binding.topic = "plant/{area}/{asset}";
  binding.sequenceKey = "n";
  broker.topics.push_back(binding);
  site.brokers.push_back(broker);
  Asset compressor;
  compressor.id = AssetId{"C1"};
  compressor.streams = {stream("temperature", Range{-40.0, 200.0}), stream("pressure"), stream("speed")};
  Asset pump;
  pump.id = AssetId{"P2"};
  pump.streams = {stream("flow")};
  site.assets = {compressor, pump};
  return site;
}

Decoding::Decoding(Site made, Decoder::Limits limits)
    : site(std::move(made))
    , registry(std::make_shared<const Site>(site))
    , decoder(site, registry, limits)
{
}

void Decoding::message(std::string_view payload, std::string_view topic, bool retained)
{
  IngestBatch batch;
  batch.append({topic, payload, received, SteadyTime{}, 0, retained, false});
  before_ = decoder.counters();
  last.clear();
  decoder.decode(batch[0], last);
}

std::string Decoding::lastSamples() const
{
  std::string text;
  for (const Sample &sample : last)
    text += fmt::format("{}{}={}{}", text.empty() ? "" : " ", registry.id(sample.stream).key, sample.value,
                        sample.quality == Quality::Good ? "" : "?");
  return text;
}

std::string Decoding::lastRejections() const
{
  std::string text;
  for (int reason = 0; reason < rejectReasonCount; ++reason)
    if (const auto count = decoder.counters().rejected[reason] - before_.rejected[reason]; count > 0)
      text += fmt::format("{}{} {}", text.empty() ? "" : ", ", keyOf(static_cast<RejectReason>(reason)), count);
  return text;
}

std::uint64_t Decoding::rejected(RejectReason reason) const
{
  return decoder.counters().rejected[static_cast<std::size_t>(reason)];
}

} // namespace andon::test
