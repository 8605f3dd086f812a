// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace andon {

/// A topic with named parts, one a level: "plant/{area}/{asset}/{stream}". A part matches any level; the last one may be
/// "{name...}" and matches one level or more. `{*}` is a part without a name and may be there several times. Immutable.
class TopicTemplate {
public:
  /// Error: Malformed (a part twice, a part that is not a whole level, a wildcard, an empty text).
  [[nodiscard]] static Result<TopicTemplate> parse(std::string_view text);

  /// What to subscribe to: "plant/+/+/+"; "#" for a part of several levels.
  [[nodiscard]] const std::string &filter() const { return filter_; }

  [[nodiscard]] bool has(std::string_view part) const;

  /// Whether the topic fits. A topic of the broker itself ("$SYS/...") does not fit a template that begins with a part:
  /// no wildcard matches those.
  [[nodiscard]] bool matches(std::string_view topic) const;

  /// The text at a part, as a view into the topic; nothing if the topic does not fit or there is no such part.
  [[nodiscard]] std::optional<std::string_view> part(std::string_view name, std::string_view topic) const;

  /// A pattern like "{line}-{machine}" with the parts of a topic that fits.
  [[nodiscard]] std::string fill(std::string_view pattern, std::string_view topic) const;

  /// Error: Malformed (a brace without its other, a part that the template does not have, an empty text).
  [[nodiscard]] Result<void> checkPattern(std::string_view pattern) const;

private:
  struct Level {
    std::string text; ///< the literal, or the part's name
    bool isPart = false;
    bool isRest = false; ///< this level and all that follow
  };

  /// Calls `visit` with each level and its text while they fit; whether all did.
  template <class Visit>
  bool walk(std::string_view topic, const Visit &visit) const;

  std::vector<Level> levels_;
  std::string filter_;
};

} // namespace andon
