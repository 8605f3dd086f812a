// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace andon::bench {

/// One line of what `./dev bench` prints.
struct Row {
  std::string work;
  double ours = 0.0;
  std::optional<double> peer;
  std::string unit;
};
using Rows = std::vector<Row>;

inline nlohmann::ordered_json listOf(const Rows &rows)
{
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const Row &row : rows)
    list.push_back({{"work", row.work},
                    {"ours", row.ours},
                    {"peer", row.peer ? nlohmann::ordered_json(*row.peer) : nlohmann::ordered_json{}},
                    {"unit", row.unit},
                    {"ratio", row.peer && *row.peer != 0.0 ? nlohmann::ordered_json(row.ours / *row.peer) : nlohmann::ordered_json{}}});
  return list;
}

inline std::string toJson(const Rows &rows)
{
  return listOf(rows).dump(2);
}

/// The least of several runs: what the work costs when nobody disturbs it.
inline double leastSeconds(int times, const std::function<void()> &work)
{
  double least = 0.0;
  for (int i = 0; i < times; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    const double took = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    least = i == 0 ? took : std::min(least, took);
  }
  return least;
}

} // namespace andon::bench
