// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/site.h"
#include "services/telemetry/payload_codec.h"

#include <memory>
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
  /// Of a score of a model at the edge, whose stream is "predictor:" and the predictor: all that it says.
  std::shared_ptr<const EdgeScore> score{};
};

/// Says what messages hold, without a site and without remembering any. Keeps its parsers: make one for many messages.
class FreeDecoder {
public:
  /// `format` names a codec, or is "auto": the first that takes the payload. Error: NotFound.
  [[nodiscard]] static Result<FreeDecoder> forFormat(std::string_view format);

  /// Of `binding`, `topic` may be empty: then the topic names no asset, and its last level the stream of a bare value. A payload
  /// that cannot be read gives one sample with a note. Error: Malformed (the binding's topic).
  [[nodiscard]] Result<std::vector<FreeSample>> decode(std::string_view topic, std::string_view payload, const TopicBinding &binding);

private:
  FreeDecoder() = default;

  std::vector<std::unique_ptr<PayloadCodec>> codecs_; ///< at least one
  std::string bytes_;                                 ///< the payload with room behind it
};

} // namespace andon::telemetry
