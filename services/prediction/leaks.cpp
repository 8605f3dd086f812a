// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/prediction/training_data.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace andon::prediction {
namespace {

/// Few enough that each says something of more than one row.
constexpr std::size_t rowsOfAText = 4;

/// All rows of each value, and of what is missing, are of one kind.
bool separatesByText(const std::vector<double> &values, const std::vector<double> &target)
{
  std::map<double, double> kinds; // -1 stands for missing: places begin at 0
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double key = std::isnan(values[i]) ? -1.0 : values[i];
    if (kinds.emplace(key, target[i]).first->second != target[i])
      return false;
  }
  return kinds.size() * rowsOfAText <= values.size();
}

/// One limit has all events on one side; what is missing is of one kind too.
bool separatesByLimit(const std::vector<double> &values, const std::vector<double> &target)
{
  constexpr double infinity = std::numeric_limits<double>::infinity();
  double low[2] = {infinity, infinity}, high[2] = {-infinity, -infinity};
  bool isMissing[2] = {false, false};
  for (std::size_t i = 0; i < values.size(); ++i) {
    const std::size_t kind = target[i] > 0.5 ? 1 : 0;
    if (std::isnan(values[i])) {
      isMissing[kind] = true;
      continue;
    }
    low[kind] = std::min(low[kind], values[i]);
    high[kind] = std::max(high[kind], values[i]);
  }
  // An empty side leaves its bounds infinite the other way round: then all events, or all others, are the missing ones.
  return !(isMissing[0] && isMissing[1]) && (high[0] < low[1] || high[1] < low[0]);
}

/// The target grows with the values throughout, or falls, ties with ties.
bool followsInOrder(const std::vector<double> &values, const std::vector<double> &target)
{
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  if (std::any_of(values.begin(), values.end(), [](double value) { return std::isnan(value); }))
    return false;
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
  bool grows = true, falls = true;
  for (std::size_t i = 1; i < order.size(); ++i) {
    const bool isSame = values[order[i]] == values[order[i - 1]];
    const double step = target[order[i]] - target[order[i - 1]];
    grows = grows && (isSame ? step == 0.0 : step > 0.0);
    falls = falls && (isSame ? step == 0.0 : step < 0.0);
  }
  return grows || falls;
}

} // namespace

std::vector<std::string> leaksOf(const TrainingData &data)
{
  std::vector<std::string> leaks;
  std::vector<double> values(data.rows());
  for (std::size_t input = 0; input < data.inputs.size(); ++input) {
    for (std::size_t row = 0; row < data.rows(); ++row)
      values[row] = data.values[row * data.inputs.size() + input];
    const bool isLeak = data.objective == Objective::Value ? followsInOrder(values, data.target)
                        : data.inputs[input].isText()      ? separatesByText(values, data.target)
                                                           : separatesByLimit(values, data.target) || separatesByText(values, data.target);
    if (isLeak)
      leaks.push_back(data.inputs[input].name);
  }
  return leaks;
}

} // namespace andon::prediction
