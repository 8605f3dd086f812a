// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/site.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <toml++/toml.h>
#include <vector>

namespace andon::configuration {

/// The problems found so far, in the order they were found; past 1,000 they are only counted.
class Problems {
public:
  void add(const std::string &file, std::size_t line, std::string detail, std::string remedy);
  void add(Error error);
  [[nodiscard]] std::vector<Error> take();

private:
  std::vector<Error> problems_;
  std::size_t left_ = 0;
};

enum class Need { Required, Optional };

/// Reads one TOML table by key and reports what is missing, of the wrong type or unknown. The readers return true
/// where the key is there and right; otherwise the target keeps what it had.
class TableReader {
public:
  /// `title` names the table in messages: `rule "comp-03-temp"`. Table, file and problems outlive the reader.
  TableReader(const toml::table &table, const std::string &file, std::string title, Problems &problems);

  void setTitle(std::string title) { title_ = std::move(title); }
  [[nodiscard]] const std::string &title() const { return title_; }
  [[nodiscard]] std::size_t line() const { return line_; }
  [[nodiscard]] std::size_t lineOf(std::string_view key) const; ///< of the key; of the table where it is missing
  /// The value as it stands there, for a key that may be of several types; null where it is missing.
  [[nodiscard]] const toml::node *node(std::string_view key) { return find(key, Need::Optional); }
  [[nodiscard]] bool has(std::string_view key) const { return table_.contains(key); }

  bool text(std::string_view key, std::string &into, Need need = Need::Optional);
  bool text(std::string_view key, Text &into, Need need = Need::Optional);
  bool number(std::string_view key, double &into, Need need = Need::Optional); ///< finite; whole numbers are taken too
  bool integer(std::string_view key, int &into, int low, int high);
  bool flag(std::string_view key, bool &into);
  bool duration(std::string_view key, Duration &into, Duration shortest);
  bool range(std::string_view key, std::optional<Range> &into);     ///< [low, high] with low < high
  bool texts(std::string_view key, std::vector<std::string> &into); ///< a list of texts
  [[nodiscard]] std::vector<const toml::table *> tables(std::string_view key);
  [[nodiscard]] const toml::table *table(std::string_view key);

  /// A problem of this table at the key's line; the title is put before `detail`.
  void problem(std::string_view key, const std::string &detail, std::string remedy = {});
  /// Call last: reports the keys that no reader has asked for.
  void reportUnknownKeys();

private:
  const toml::node *find(std::string_view key, Need need);
  void wrongType(std::string_view key, const toml::node &found, const std::string &wanted, const std::string &example);

  const toml::table &table_;
  const std::string &file_;
  std::string title_;
  std::size_t line_;
  Problems &problems_;
  std::set<std::string, std::less<>> known_;
};

} // namespace andon::configuration
