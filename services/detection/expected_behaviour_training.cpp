// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/detection/expected_behaviour.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <spdlog/fmt/fmt.h>

namespace andon::detection {
namespace {

using Matrix = Eigen::MatrixXd;
using Rows = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using Vector = Eigen::VectorXd;
using Eigen::Index;

constexpr std::size_t fewestRows = 80;
constexpr Index folds = 5;
/// A level may move three times as fast as it did from block to block on average.
constexpr double speedFactor = 3.0;
/// Penalties of the regression a row, in spreads squared; the last stands for no relation at all.
constexpr std::array<double, 5> penalties{0.01, 0.1, 1.0, 10.0, std::numeric_limits<double>::infinity()};
/// A relation can be exact in the rows that were learnt; no sensor is so good that a thousandth of its spread is news.
constexpr double leastScale = 1e-3;

std::vector<double> wholeRows(std::span<const double> rows, std::size_t columns)
{
  std::vector<double> whole;
  for (std::size_t at = 0; columns > 0 && at + columns <= rows.size(); at += columns)
    if (const auto row = rows.subspan(at, columns); std::all_of(row.begin(), row.end(), [](double value) { return std::isfinite(value); }))
      whole.insert(whole.end(), row.begin(), row.end());
  return whole;
}

/// Rows of a block whose mean counts as the level there.
Index blockOf(Index rows)
{
  return std::clamp<Index>(rows / 8, 10, 50);
}

/// Root mean square of what the mean moves from one block to the next.
double wanderOf(const Vector &values, Index block)
{
  const Index blocks = values.size() / block;
  double last = 0.0, squares = 0.0;
  for (Index b = 0; b < blocks; ++b) {
    const Index from = b * values.size() / blocks, to = (b + 1) * values.size() / blocks;
    const double mean = values.segment(from, to - from).mean();
    squares += b == 0 ? 0.0 : (mean - last) * (mean - last);
    last = mean;
  }
  return blocks < 2 ? 0.0 : std::sqrt(squares / static_cast<double>(blocks - 1));
}

Vector ridge(Matrix products, const Vector &target, double penalty, Index rows)
{
  if (std::isinf(penalty))
    return Vector::Zero(target.size());
  products.diagonal().array() += penalty * static_cast<double>(rows);
  return products.ldlt().solve(target);
}

/// The weights by which the other columns foretell `column`: those of the largest penalty whose error over blocks of time that were left
/// out is within one standard error of the least (Breiman, Friedman, Olshen, Stone 1984).
Vector relationOf(const Matrix &deviations, Index column)
{
  const Index rows = deviations.rows();
  Matrix others = deviations;
  others.col(column).setZero();
  const Vector own = deviations.col(column);
  const Matrix products = others.transpose() * others;
  const Vector target = others.transpose() * own;
  std::array<std::array<double, folds>, penalties.size()> errors{};
  for (Index fold = 0; fold < folds; ++fold) {
    const Index from = fold * rows / folds, count = (fold + 1) * rows / folds - from;
    const auto left = others.middleRows(from, count);
    const Matrix restProducts = products - left.transpose() * left;
    const Vector restTarget = target - left.transpose() * own.segment(from, count);
    for (std::size_t i = 0; i < penalties.size(); ++i) {
      const Vector weights = ridge(restProducts, restTarget, penalties.at(i), rows - count);
      errors.at(i).at(static_cast<std::size_t>(fold)) =
          (own.segment(from, count) - left * weights).squaredNorm() / static_cast<double>(count);
    }
  }
  const auto meanOf = [](const std::array<double, folds> &of) {
    double sum = 0.0;
    for (const double error : of)
      sum += error;
    return sum / folds;
  };
  const auto best = std::min_element(errors.begin(), errors.end(), [&](const auto &a, const auto &b) { return meanOf(a) < meanOf(b); });
  double squares = 0.0;
  for (const double error : *best)
    squares += (error - meanOf(*best)) * (error - meanOf(*best));
  const double enough = meanOf(*best) + std::sqrt(squares) / folds;
  std::size_t chosen = 0;
  for (std::size_t i = 0; i < penalties.size(); ++i)
    if (meanOf(errors.at(i)) <= enough)
      chosen = i;
  Vector weights = ridge(products, target, penalties.at(chosen), rows);
  weights[column] = 0.0;
  return weights;
}

} // namespace

Result<ExpectedBehaviour> ExpectedBehaviour::fit(std::span<const double> rows, std::size_t columns, const Options &options)
{
  const auto count = static_cast<Index>(rows.size() / columns), width = static_cast<Index>(columns);
  ExpectedBehaviour model;
  model.options_ = options;
  model.streams_.resize(columns);
  model.weights_.assign(columns * columns, 0.0);
  model.heldAbove_ = std::numeric_limits<double>::infinity();
  Matrix values = Eigen::Map<const Rows>(rows.data(), count, width);
  const Index block = blockOf(count);
  bool changes = false;
  for (Index c = 0; c < width; ++c) {
    Stream &stream = model.streams_[static_cast<std::size_t>(c)];
    auto column = values.col(c);
    stream.mean = column.mean();
    column.array() -= stream.mean;
    const double spread = std::sqrt(column.squaredNorm() / static_cast<double>(count));
    if (!(spread > 1e-9 * std::max(1.0, std::abs(stream.mean)))) {
      column.setZero();
      continue;
    }
    changes = true;
    stream.spread = spread;
    column /= spread;
    stream.speed = speedFactor * wanderOf(column, block) / static_cast<double>(block);
    stream.first = column.head(block).mean();
  }
  if (!changes)
    return failure(ErrorCode::Malformed, "", "no column changes in the rows to learn from", "Give rows of a running plant.");

  // Levels are taken out first: two streams that both wander are not related by that.
  State state = model.begin();
  Matrix deviations(count, width);
  std::vector<double> ofRow, residuals;
  for (Index t = 0; t < count; ++t) {
    model.step(rows.subspan(static_cast<std::size_t>(t) * columns, columns), state, ofRow, residuals);
    deviations.row(t) = Eigen::Map<const Vector>(ofRow.data(), width);
  }
  for (Index c = 0; c < width; ++c) {
    Stream &stream = model.streams_[static_cast<std::size_t>(c)];
    stream.last = state.level[static_cast<std::size_t>(c)];
    if (stream.spread > 0.0)
      Eigen::Map<Vector>(&model.weights_[static_cast<std::size_t>(c * width)], width) = relationOf(deviations, c);
  }
  return model;
}

void ExpectedBehaviour::foretell(std::span<const double> rows, State state, const ExpectedBehaviour &units, Residuals &into) const
{
  const std::size_t columns = streams_.size();
  const auto settling = static_cast<std::size_t>(std::ceil(1.0 / options_.smoothing));
  std::vector<double> deviations, residuals;
  for (std::size_t t = 0; t * columns < rows.size(); ++t) {
    step(rows.subspan(t * columns, columns), state, deviations, residuals);
    if (t < settling)
      continue;
    into.push_back(state.smoothed);
    for (std::size_t c = 0; c < columns; ++c)
      into.back()[c] *= units.streams_[c].spread > 0.0 ? streams_[c].spread / units.streams_[c].spread : 0.0;
  }
}

void ExpectedBehaviour::setLimits(const Residuals &residuals)
{
  std::vector<double> sums(residuals.size(), 0.0), largest(residuals.size(), 0.0);
  for (std::size_t c = 0; c < streams_.size(); ++c) {
    double squares = 0.0;
    for (const auto &row : residuals)
      squares += row[c] * row[c];
    streams_[c].scale = std::max(leastScale, std::sqrt(squares / static_cast<double>(residuals.size())));
    for (std::size_t t = 0; t < residuals.size(); ++t) {
      const double scaled = residuals[t][c] / streams_[c].scale;
      sums[t] += scaled * scaled;
      largest[t] = std::max(largest[t], scaled * scaled);
    }
  }
  calibrationRows_ = sums.size();
  scores_ = ConformalScores{std::move(sums)};
  returnLimit_ = scores_.finiteLimit(options_.returnRate);
  heldAbove_ = ConformalScores{std::move(largest)}.finiteLimit(options_.returnRate);
}

Result<ExpectedBehaviour> ExpectedBehaviour::train(std::span<const double> rows, std::size_t columns, const Options &options)
{
  std::vector<double> forwards = wholeRows(rows, columns);
  const std::size_t count = columns == 0 ? 0 : forwards.size() / columns;
  if (count < fewestRows)
    return failure(ErrorCode::Malformed, "", fmt::format("there are {} whole rows to learn {} columns from", count, columns),
                   fmt::format("Give at least {}.", fewestRows));
  auto model = fit(forwards, columns, options);
  if (!model)
    return model;
  std::vector<double> backwards;
  backwards.reserve(forwards.size());
  for (std::size_t t = count; t-- > 0;)
    backwards.insert(backwards.end(), forwards.begin() + static_cast<std::ptrdiff_t>(t * columns),
                     forwards.begin() + static_cast<std::ptrdiff_t>((t + 1) * columns));
  Residuals residuals;
  for (const std::span<const double> way : {std::span<const double>{forwards}, std::span<const double>{backwards}})
    for (const std::size_t learnt : {count / 2, count * 3 / 4})
      // A part in which nothing changes foretells nothing.
      if (auto part = fit(way.first(learnt * columns), columns, options)) {
        // A level is held where the residual is large, and must be held here as it will be later; what is large is known roughly.
        Residuals own;
        part->foretell(way.first(learnt * columns), part->begin(), *part, own);
        part->setLimits(own);
        part->foretell(way.subspan(learnt * columns), part->resume(), *model, residuals);
      }
  if (residuals.empty())
    return failure(ErrorCode::Malformed, "", "the rows to learn from change only once", "Give rows of a running plant.");
  model->setLimits(residuals);
  return model;
}

Result<void> ExpectedBehaviour::calibrate(std::span<const double> rows)
{
  const std::vector<double> whole = wholeRows(rows, streams_.size());
  if (whole.size() < fewestRows * streams_.size())
    return failure(ErrorCode::Malformed, "", fmt::format("there are {} whole rows to set limits by", whole.size() / streams_.size()),
                   fmt::format("Give at least {}.", fewestRows));
  Residuals residuals;
  foretell(whole, resume(), *this, residuals);
  setLimits(residuals);
  return {};
}

} // namespace andon::detection
