// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What scoring a row and giving its reasons cost, on one forest of 100 trees of depth 6 over 20 features; the peer is the XGBoost library
// on the same model and rows, one thread each.
#include "services/prediction/attributions.h"
#include "services/prediction/xgboost.h"
#include "tests/bench/bench_rows.h"

#include <cmath>
#include <iostream>
#include <random>

using namespace andon;
using namespace andon::prediction;

namespace {

constexpr std::size_t features = 20;
constexpr std::size_t rowCount = 8192;
constexpr std::size_t explained = 256; ///< rows a measurement of reasons
constexpr int times = 25;

struct Rows {
  std::vector<float> values, target;
};

Rows makeRows()
{
  std::mt19937 random{7};
  std::normal_distribution<float> normal;
  Rows rows;
  for (std::size_t i = 0; i < rowCount; ++i) {
    float y = normal(random);
    for (std::size_t f = 0; f < features; ++f)
      rows.values.push_back(normal(random));
    const float *row = rows.values.data() + i * features;
    for (std::size_t f = 0; f + 1 < features; f += 2)
      y += row[f] * row[f + 1];
    rows.target.push_back(y > 0.8F ? 1.0F : 0.0F);
  }
  return rows;
}

int measure()
{
  const Rows made = makeRows();
  const DenseRows all{made.values, features};
  ForestSettings settings;
  settings.objective = Objective::LogOdds;
  settings.rounds = 100;
  settings.depth = 6;
  settings.rate = 0.1;
  settings.isBinned = true;
  auto booster = Booster::train(all, made.target, settings);
  const auto text = booster ? booster->save() : Result<std::string>{tl::unexpected<Error>(booster.error())};
  const auto model = text ? parseForest(*text) : Result<ForestModel>{tl::unexpected<Error>(text.error())};
  if (!model) {
    std::cerr << toText(model.error()) << '\n';
    return 1;
  }
  const FlatForest forest{*model};
  const double building = bench::leastSeconds(3, [&] { const Attributions built{*model}; });
  const Attributions attributions{*model};
  ForestRow row;
  const auto rowAt = [&](std::size_t i) { return std::span{made.values}.subspan(i * features, features); };

  volatile double sink = 0.0;
  double ours = bench::leastSeconds(times, [&] {
    double sum = 0.0;
    for (std::size_t i = 0; i < explained; ++i) {
      row.fill(rowAt(i));
      sum += static_cast<double>(forest.margin(row));
    }
    sink = sum;
  });
  double peer = bench::leastSeconds(times, [&] {
    double sum = 0.0;
    for (std::size_t i = 0; i < explained; ++i)
      sum += static_cast<double>(booster->inPlaceMargins({rowAt(i), features})->front());
    sink = sum;
  });
  bench::Rows rows;
  const auto us = [](double seconds, std::size_t count) { return seconds * 1e6 / static_cast<double>(count); };
  rows.push_back({"one row: the margin (peer: in-place prediction, proxy used again)", us(ours, explained), us(peer, explained), "us/row"});

  std::vector<float> margins(rowCount), scratch;
  ours = bench::leastSeconds(times, [&] { forest.margins(made.values, margins, scratch); });
  peer = bench::leastSeconds(times, [&] { sink = static_cast<double>(booster->inPlaceMargins(all)->front()); });
  rows.push_back({"8,192 rows at once: the margins", us(ours, rowCount), us(peer, rowCount), "us/row"});
  double apart = 0.0;
  const auto theirs = booster->inPlaceMargins(all);
  for (std::size_t i = 0; i < rowCount; ++i)
    apart = std::max(apart, static_cast<double>(std::abs(margins[i] - (*theirs)[i])));
  rows.push_back({"largest difference of margins", apart, std::nullopt, "margin"});

  Attributions::Scratch memory;
  std::vector<double> reasons(features);
  ours = bench::leastSeconds(times, [&] {
    for (std::size_t i = 0; i < explained; ++i) {
      row.fill(rowAt(i));
      attributions.explain(row, reasons, memory);
    }
  });
  const DenseRows some{std::span{made.values}.first(explained * features), features};
  Result<std::vector<float>> known;
  peer = bench::leastSeconds(5, [&] { known = booster->contributions(some); });
  rows.push_back({"one row: its reasons (peer: pred_contribs of 256 rows)", us(ours, explained), us(peer, explained), "us/row"});
  apart = 0.0;
  for (std::size_t i = 0; i < explained; ++i) {
    row.fill(rowAt(i));
    attributions.explain(row, reasons, memory);
    for (std::size_t f = 0; f < features; ++f)
      apart = std::max(apart, std::abs(reasons[f] - static_cast<double>((*known)[i * (features + 1) + f])));
  }
  rows.push_back({"largest difference of reasons", apart, std::nullopt, "margin"});
  rows.push_back({"building the tables, once a model", building * 1e3, std::nullopt, "ms"});
  rows.push_back({"memory of the tables", static_cast<double>(attributions.bytes()) / 1e6, std::nullopt, "MB"});
  std::cout << bench::toJson(rows) << '\n';
  return 0;
}

} // namespace

int main()
{
  return measure();
}
