// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/time.h"

#include <cstdint>

namespace andon {

enum class Quality : std::uint8_t { Good, Uncertain, Bad, Stale };

/// Where the event time of a sample comes from.
enum class TimeSource : std::uint8_t {
  Device,
  Receive,
  Replaced ///< received: the device's own stamp lay outside the site's window
};

/// Position of a stream in the running site: dense from 0, valid until the site changes.
using StreamIndex = std::uint32_t;

/// One value of one stream. `time` is the event time: the device's own stamp when it lies within the site's window,
/// otherwise the receive time (alarms.md, "Which clock"). `value` is in the stream's unit and finite.
struct Sample {
  StreamIndex stream = 0;
  UtcTime time;
  double value = 0.0;
  Quality quality = Quality::Good;
  TimeSource timeSource = TimeSource::Device;

  bool operator==(const Sample &) const = default;
};

} // namespace andon
