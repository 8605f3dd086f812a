// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/contract.h"
#include "models/domain/rule.h"
#include "models/domain/time.h"

#include <optional>
#include <spdlog/fmt/fmt.h>
#include <string>
#include <string_view>

namespace andon::configuration {

/// A TOML basic string: what would end it or is not printable is escaped.
[[nodiscard]] std::string quoted(std::string_view text);

/// TOML as the site's files are written: one line a setting, one header a table.
class TomlText {
public:
  void header(std::string_view header) { text_ += fmt::format("{}{}\n", text_.empty() ? "" : "\n", header); }
  void text(std::string_view key, std::string_view value) { line(key, quoted(value)); }
  void textUnlessEmpty(std::string_view key, std::string_view value)
  {
    if (!value.empty())
      text(key, value);
  }
  void number(std::string_view key, double value) { line(key, fmt::format("{}", value)); }
  void integer(std::string_view key, int value) { line(key, fmt::format("{}", value)); }
  void flag(std::string_view key, bool value) { line(key, value ? "true" : "false"); }
  void duration(std::string_view key, Duration value) { text(key, toText(value)); }
  void range(std::string_view key, const std::optional<Range> &value)
  {
    if (value)
      line(key, fmt::format("[{}, {}]", value->low, value->high));
  }
  void raw(std::string_view key, std::string_view value) { line(key, value); } ///< `value` is TOML
  [[nodiscard]] std::string take() { return std::move(text_); }

private:
  void line(std::string_view key, std::string_view value) { text_ += fmt::format("{} = {}\n", key, value); }

  std::string text_;
};

} // namespace andon::configuration
