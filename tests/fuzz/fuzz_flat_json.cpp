// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/telemetry/decoding.h"

#include <cmath>
#include <cstdlib>
#include <nlohmann/json.hpp>

using andon::telemetry::RejectReason;

/// Any bytes as the payload of a known topic. Beyond what the sanitizers see, two things must hold: a sample is finite,
/// and where samples come out another strict parser calls the payload JSON too.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
  static andon::test::Decoding decoding;
  const std::string_view payload{reinterpret_cast<const char *>(data), size};
  const std::uint64_t notFinite = decoding.rejected(RejectReason::NotFinite);
  const std::uint64_t notJson = decoding.rejected(RejectReason::NotJson);
  decoding.message(payload);
  for (const andon::Sample &sample : decoding.last)
    if (!std::isfinite(sample.value) || sample.stream >= decoding.registry.size())
      std::abort();

  // The other parser ends at a NUL, and calls a number beyond a double, and NaN, no JSON: none is judged here.
  const bool refused = decoding.rejected(RejectReason::NotJson) != notJson;
  const bool isLimited = decoding.lastRejections().find("too_") != std::string::npos;
  const bool isPython = payload.find("NaN") != std::string_view::npos || payload.find("Infinity") != std::string_view::npos;
  if (isLimited || isPython || payload.find('\0') != std::string_view::npos || decoding.rejected(RejectReason::NotFinite) != notFinite)
    return 0;
  const bool accepted = nlohmann::json::accept(payload);
  if (accepted && refused)
    std::abort();
  if (!accepted && !decoding.last.empty() && payload.find_first_of("eE") == std::string_view::npos && size < 300)
    std::abort();
  return 0;
}
