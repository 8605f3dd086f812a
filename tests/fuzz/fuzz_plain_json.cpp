// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/free_decoder.h"
#include "tests/telemetry/decoding.h"

#include <cmath>
#include <cstdlib>

namespace {

using andon::PayloadShape;
using andon::test::Decoding;

constexpr PayloadShape shapes[] = {PayloadShape::Auto,    PayloadShape::Flat, PayloadShape::Values, PayloadShape::Nested,
                                   PayloadShape::Devices, PayloadShape::Tags, PayloadShape::Scalar, PayloadShape::Auto};

andon::Site aSite(PayloadShape shape, bool isOfText)
{
  andon::Site site = andon::test::aSmallSite();
  andon::Stream nested;
  nested.key = "motor.phases.0";
  site.assets.front().streams.push_back(nested);
  andon::TopicBinding &binding = site.brokers.front().topics.front();
  binding.topic = "{asset}/{stream...}";
  binding.shape = shape;
  binding.numbersAsText = isOfText;
  binding.timeKey = isOfText ? "*" : "ts";
  andon::TopicBinding whole = binding;
  whole.topic = "{asset}";
  site.brokers.front().topics.push_back(whole);
  return site;
}

void check(Decoding &decoding, std::string_view payload, std::string_view topic)
{
  decoding.message(payload, topic);
  for (const andon::Sample &sample : decoding.last)
    if (!std::isfinite(sample.value) || sample.stream >= decoding.registry.size())
      std::abort();
}

} // namespace

/// The first byte chooses the shape and whether numbers may be in quotes, the rest is a payload: of a topic that names the
/// asset, of one that names the stream too, and read without a site. A sample is finite and of a stream that is there.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
  static std::vector<std::unique_ptr<Decoding>> decodings = [] {
    std::vector<std::unique_ptr<Decoding>> made;
    for (const bool isOfText : {false, true})
      for (const PayloadShape shape : shapes)
        made.push_back(std::make_unique<Decoding>(aSite(shape, isOfText)));
    return made;
  }();
  if (size == 0)
    return 0;
  const std::string_view payload{reinterpret_cast<const char *>(data) + 1, size - 1};
  Decoding &decoding = *decodings[data[0] % decodings.size()];
  check(decoding, payload, "C1");
  check(decoding, payload, "C1/motor");
  static auto free = andon::telemetry::FreeDecoder::forFormat("auto");
  const auto samples = free->decode("C1", payload, decoding.site.brokers.front().topics.back());
  if (!samples)
    std::abort();
  for (const andon::telemetry::FreeSample &sample : *samples)
    if (sample.value && !std::isfinite(*sample.value))
      std::abort();
  return 0;
}
