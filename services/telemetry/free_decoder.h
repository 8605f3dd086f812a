// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/site.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace andon::telemetry {

/// One value as a message says it, with no site to judge it.
struct FreeSample {
  std::string asset;  ///< as the payload or the topic names it; empty: neither does
  std::string stream; ///< empty: nothing could be read
  std::optional<UtcTime> time;
  std::optional<double> value;
  std::string note; ///< why there is no value, or no time: "not_finite"; empty: all is well
};

/// What a message holds, read without a site and without state. Of `binding`, `topic` may be empty: then the topic names no
/// asset, and its last level the stream of a bare value. `format` names a codec, or is "auto": the first that takes the
/// payload. A payload that cannot be read gives one sample with a note. Error: NotFound (format), Malformed (topic).
[[nodiscard]] Result<std::vector<FreeSample>> decodeFreely(std::string_view topic, std::string_view payload, const TopicBinding &binding,
                                                           std::string_view format);

} // namespace andon::telemetry
