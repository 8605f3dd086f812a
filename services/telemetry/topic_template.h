// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace andon::telemetry {

/// A topic with named parts, one a level: "plant/{area}/{asset}". `{asset}` must be there once; other parts match
/// anything and decide nothing. Immutable.
class TopicTemplate {
public:
  /// Error: Malformed (no {asset}, a part twice, a part that is not a whole level, a wildcard, an empty text).
  [[nodiscard]] static Result<TopicTemplate> parse(std::string_view text);

  /// What to subscribe to: "plant/+/+".
  [[nodiscard]] const std::string &filter() const { return filter_; }

  /// The text at `{asset}` if the topic fits, as a view into it. Nothing for a topic of the broker itself ("$SYS/...")
  /// where the template begins with a part: no wildcard matches those.
  [[nodiscard]] std::optional<std::string_view> assetOf(std::string_view topic) const;

private:
  struct Level {
    std::string literal; ///< empty for a part, and for an empty level
    bool isPart = false;
    bool isAsset = false;
  };
  std::vector<Level> levels_;
  std::string filter_;
};

} // namespace andon::telemetry
