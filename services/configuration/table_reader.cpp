// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configuration/table_reader.h"

#include "services/configuration/nearest_name.h"

#include <cmath>
#include <spdlog/fmt/fmt.h>

namespace andon::configuration {
namespace {

constexpr std::size_t mostProblems = 1000;

std::string nameOf(toml::node_type type)
{
  switch (type) {
  case toml::node_type::none: return "nothing";
  case toml::node_type::table: return "a table";
  case toml::node_type::array: return "a list";
  case toml::node_type::string: return "text";
  case toml::node_type::integer: return "a whole number";
  case toml::node_type::floating_point: return "a number";
  case toml::node_type::boolean: return "true or false";
  case toml::node_type::date: return "a date";
  case toml::node_type::time: return "a time";
  case toml::node_type::date_time: return "a date with time";
  }
  return "something else";
}

/// Whole numbers and fractions alike; nothing for infinity and NaN, which TOML can spell.
std::optional<double> finiteNumber(const toml::node &node)
{
  const std::optional<double> number = node.value<double>();
  if (!node.is_number() || !number || !std::isfinite(*number))
    return std::nullopt;
  return number;
}

} // namespace

void Problems::add(const std::string &file, std::size_t line, std::string detail, std::string remedy)
{
  add(Error{ErrorCode::Malformed, fmt::format("{}:{}", file, line), std::move(detail), std::move(remedy)});
}

void Problems::add(Error error)
{
  if (problems_.size() < mostProblems)
    problems_.push_back(std::move(error));
  else
    ++left_;
}

std::vector<Error> Problems::take()
{
  if (left_ > 0)
    problems_.push_back({ErrorCode::LimitExceeded, "site", fmt::format("{} more problems are not shown", left_), "Solve these first."});
  return std::move(problems_);
}

TableReader::TableReader(const toml::table &table, const std::string &file, std::string title, Problems &problems)
    : table_(table)
    , file_(file)
    , title_(std::move(title))
    , line_(table.source().begin.line == 0 ? 1 : table.source().begin.line)
    , problems_(problems)
{
}

std::size_t TableReader::lineOf(std::string_view key) const
{
  const auto found = table_.find(key);
  return found == table_.end() ? line_ : found->first.source().begin.line;
}

void TableReader::problem(std::string_view key, const std::string &detail, std::string remedy)
{
  problems_.add(file_, lineOf(key), title_ + " " + detail, std::move(remedy));
}

const toml::node *TableReader::find(std::string_view key, Need need)
{
  known_.emplace(key);
  const toml::node *node = table_.get(key);
  if (node == nullptr && need == Need::Required)
    problem(key, fmt::format("has no {}", key), fmt::format("Add {} = \"...\" to it.", key));
  return node;
}

void TableReader::wrongType(std::string_view key, const toml::node &found, const std::string &wanted, const std::string &example)
{
  problem(key, fmt::format("has {} as its {}, which must be {}", nameOf(found.type()), key, wanted),
          fmt::format("Write it like {} = {}.", key, example));
}

bool TableReader::text(std::string_view key, std::string &into, Need need)
{
  const toml::node *node = find(key, need);
  if (node == nullptr)
    return false;
  const auto *text = node->as_string();
  if (text == nullptr) {
    wrongType(key, *node, "text", "\"...\"");
    return false;
  }
  if (need == Need::Required && text->get().find_first_not_of(" \t\r\n") == std::string::npos) {
    problem(key, fmt::format("has an empty {}", key), "Give it a name.");
    return false;
  }
  into = text->get();
  return true;
}

bool TableReader::text(std::string_view key, Text &into, Need need)
{
  std::string read;
  if (!text(key, read, need))
    return false;
  into = std::move(read);
  return true;
}

bool TableReader::number(std::string_view key, double &into, Need need)
{
  const toml::node *node = find(key, need);
  if (node == nullptr)
    return false;
  const std::optional<double> number = finiteNumber(*node);
  if (!number) {
    wrongType(key, *node, "a finite number", "2.5");
    return false;
  }
  into = *number;
  return true;
}

bool TableReader::integer(std::string_view key, int &into, int low, int high)
{
  const toml::node *node = find(key, Need::Optional);
  if (node == nullptr)
    return false;
  const auto *number = node->as_integer();
  if (number == nullptr) {
    wrongType(key, *node, "a whole number", std::to_string(low));
    return false;
  }
  if (number->get() < low || number->get() > high) {
    problem(key, fmt::format("has {} = {}, which must be from {} to {}", key, number->get(), low, high));
    return false;
  }
  into = static_cast<int>(number->get());
  return true;
}

bool TableReader::flag(std::string_view key, bool &into)
{
  const toml::node *node = find(key, Need::Optional);
  if (node == nullptr)
    return false;
  const auto *flag = node->as_boolean();
  if (flag == nullptr) {
    wrongType(key, *node, "true or false", "true");
    return false;
  }
  into = flag->get();
  return true;
}

bool TableReader::duration(std::string_view key, Duration &into, Duration shortest)
{
  const toml::node *node = find(key, Need::Optional);
  if (node == nullptr)
    return false;
  Result<Duration> duration = failure(ErrorCode::Malformed, {}, {});
  if (const auto *text = node->as_string())
    duration = parseDuration(text->get());
  else if (const std::optional<double> seconds = finiteNumber(*node))
    duration = parseDuration(fmt::format("{}", *seconds));
  if (!duration) {
    problem(key, fmt::format("has a {} that is not a duration", key), fmt::format("Write it like {} = \"90s\", \"30m\" or \"8h\".", key));
    return false;
  }
  if (*duration < shortest) {
    problem(key, fmt::format("has {} = \"{}\", which is too short", key, toText(*duration)),
            fmt::format("It must be at least {}.", toText(shortest)));
    return false;
  }
  into = *duration;
  return true;
}

bool TableReader::range(std::string_view key, std::optional<Range> &into)
{
  const toml::node *node = find(key, Need::Optional);
  if (node == nullptr)
    return false;
  const toml::array *ends = node->as_array();
  if (ends == nullptr || ends->size() != 2 || !finiteNumber(*ends->get(0)) || !finiteNumber(*ends->get(1))) {
    problem(key, fmt::format("has a {} that is not two finite numbers", key), fmt::format("Write it like {} = [0, 120].", key));
    return false;
  }
  const Range range{*finiteNumber(*ends->get(0)), *finiteNumber(*ends->get(1))};
  if (!(range.low < range.high)) {
    problem(key, fmt::format("has its {} upside down: {} is not below {}", key, range.low, range.high),
            fmt::format("Write the lower end first: {} = [{}, {}].", key, range.high, range.low));
    return false;
  }
  into = range;
  return true;
}

bool TableReader::texts(std::string_view key, std::vector<std::string> &into)
{
  const toml::node *node = find(key, Need::Optional);
  if (node == nullptr)
    return false;
  const toml::array *array = node->as_array();
  std::vector<std::string> texts;
  if (array != nullptr)
    for (const toml::node &element : *array)
      if (const auto *text = element.as_string())
        texts.push_back(text->get());
  if (array == nullptr || texts.size() != array->size()) {
    wrongType(key, *node, "a list of texts", "[\"...\", \"...\"]");
    return false;
  }
  into = std::move(texts);
  return true;
}

std::vector<const toml::table *> TableReader::tables(std::string_view key)
{
  const toml::node *node = find(key, Need::Optional);
  std::vector<const toml::table *> tables;
  if (node == nullptr)
    return tables;
  const toml::array *array = node->as_array();
  if (array == nullptr) {
    problem(key, fmt::format("has {} as its \"{}\", which must be a list of tables", nameOf(node->type()), key),
            "Put each under a header in double brackets.");
    return tables;
  }
  for (const toml::node &element : *array) {
    if (const toml::table *one = element.as_table())
      tables.push_back(one);
    else
      problem(key, fmt::format("has {} in its list \"{}\", where only tables may be", nameOf(element.type()), key));
  }
  return tables;
}

const toml::table *TableReader::table(std::string_view key)
{
  const toml::node *node = find(key, Need::Optional);
  if (node == nullptr)
    return nullptr;
  if (!node->is_table())
    problem(key, fmt::format("has {} as its \"{}\", which must be a table", nameOf(node->type()), key),
            fmt::format("Write it as [{}].", key));
  return node->as_table();
}

void TableReader::reportUnknownKeys()
{
  const std::vector<std::string> known{known_.begin(), known_.end()};
  for (const auto &[key, node] : table_)
    if (!known_.contains(key.str()))
      problem(key.str(), fmt::format("has the unknown key \"{}\"", key.str()),
              didYouMean(key.str(), known, "It may have " + listed(known) + "."));
}

} // namespace andon::configuration
