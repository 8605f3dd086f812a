// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/prediction/metrics.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace andon::prediction {
namespace {

double f1Of(double right, double missed, double wrong)
{
  return right > 0.0 ? 2.0 * right / (2.0 * right + missed + wrong) : 0.0;
}

std::vector<std::size_t> byScore(std::span<const double> scores)
{
  std::vector<std::size_t> order(scores.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
  return order;
}

/// By ranks (Mann-Whitney); equal scores count half.
double aucOf(std::span<const double> truth, std::span<const double> scores)
{
  const std::vector<std::size_t> order = byScore(scores);
  double events = 0.0, others = 0.0, won = 0.0;
  for (std::size_t at = 0; at < order.size();) {
    double eventsHere = 0.0, othersHere = 0.0;
    const double score = scores[order[at]];
    for (; at < order.size() && scores[order[at]] == score; ++at)
      (truth[order[at]] > 0.5 ? eventsHere : othersHere) += 1.0;
    won += othersHere * (events + eventsHere / 2.0);
    events += eventsHere;
    others += othersHere;
  }
  return events > 0.0 && others > 0.0 ? won / (events * others) : 0.5;
}

} // namespace

EventMetrics eventMetrics(std::span<const double> truth, std::span<const double> scores, std::span<const char> flags)
{
  EventMetrics made;
  for (std::size_t i = 0; i < truth.size(); ++i) {
    if (truth[i] > 0.5)
      ++(flags[i] != 0 ? made.caught : made.missed);
    else
      ++(flags[i] != 0 ? made.falseAlarms : made.quiet);
  }
  const auto caught = static_cast<double>(made.caught), missed = static_cast<double>(made.missed),
             wrong = static_cast<double>(made.falseAlarms), quiet = static_cast<double>(made.quiet);
  made.precision = caught > 0.0 ? caught / (caught + wrong) : 0.0;
  made.recall = caught > 0.0 ? caught / (caught + missed) : 0.0;
  made.f1 = f1Of(caught, missed, wrong);
  made.macroF1 = (made.f1 + f1Of(quiet, wrong, missed)) / 2.0;
  made.auc = aucOf(truth, scores);
  return made;
}

ValueMetrics valueMetrics(std::span<const double> truth, std::span<const double> predicted)
{
  ValueMetrics made;
  const auto n = static_cast<double>(truth.size());
  const double mean = std::accumulate(truth.begin(), truth.end(), 0.0) / n;
  double squares = 0.0, variance = 0.0;
  for (std::size_t i = 0; i < truth.size(); ++i) {
    const double apart = predicted[i] - truth[i];
    squares += apart * apart;
    made.mae += std::abs(apart) / n;
    variance += (truth[i] - mean) * (truth[i] - mean);
  }
  made.rmse = std::sqrt(squares / n);
  made.explained = variance > 0.0 ? 1.0 - squares / variance : 0.0;
  return made;
}

double bestLimit(std::span<const double> truth, std::span<const double> scores)
{
  const std::vector<std::size_t> order = byScore(scores);
  double events = 0.0;
  for (const double value : truth)
    events += value > 0.5 ? 1.0 : 0.0;
  const double others = static_cast<double>(truth.size()) - events;
  double caught = 0.0, wrong = 0.0, best = -1.0, limit = 0.5;
  for (std::size_t at = 0; at < order.size(); ++at) {
    (truth[order[at]] > 0.5 ? caught : wrong) += 1.0;
    if (at + 1 < order.size() && scores[order[at + 1]] == scores[order[at]])
      continue;
    const double macro = (f1Of(caught, events - caught, wrong) + f1Of(others - wrong, wrong, events - caught)) / 2.0;
    if (macro > best) {
      best = macro;
      limit = at + 1 < order.size() ? (scores[order[at]] + scores[order[at + 1]]) / 2.0 : scores[order[at]];
    }
  }
  return limit;
}

} // namespace andon::prediction
