// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/detection/t2q.h"

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <spdlog/fmt/fmt.h>
#include <unsupported/Eigen/SpecialFunctions>

namespace andon::detection {
namespace {

/// The x at which an increasing distribution function reaches `share`.
template <class Distribution>
double quantileOf(Distribution &&distribution, double share, double low, double high)
{
  for (int i = 0; i < 200; ++i) {
    const double middle = 0.5 * (low + high);
    (distribution(middle) < share ? low : high) = middle;
  }
  return 0.5 * (low + high);
}

double fisherQuantile(double share, double k, double n)
{
  return quantileOf([k, n](double x) { return Eigen::numext::betainc(0.5 * k, 0.5 * n, k * x / (k * x + n)); }, share, 0.0, 1e6);
}

double normalQuantile(double share)
{
  return quantileOf([](double x) { return 0.5 * std::erfc(-x / std::sqrt(2.0)); }, share, -40.0, 40.0);
}

/// The limit of Q as the benchmark sets it: Jackson and Mudholkar's approximation (1979) with all that the plane leaves out taken for
/// one direction, theta_i = (sum of the variances)^i, so that h = 1/3. Wider than theirs, and calmer where streams drift.
double limitOfQ(double left, double confidence)
{
  const double normal = normalQuantile(confidence);
  return left * std::pow(1.0 + normal * std::sqrt(2.0) / 3.0 - 2.0 / 9.0, 3.0);
}

} // namespace

Result<T2q> T2q::train(std::span<const double> rows, std::size_t columns)
{
  return train(rows, columns, Options{});
}

Result<T2q> T2q::train(std::span<const double> rows, std::size_t columns, const Options &options)
{
  using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
  std::vector<double> whole;
  whole.reserve(rows.size());
  for (std::size_t at = 0; columns > 0 && at + columns <= rows.size(); at += columns)
    if (const auto row = rows.subspan(at, columns); std::all_of(row.begin(), row.end(), [](double value) { return std::isfinite(value); }))
      whole.insert(whole.end(), row.begin(), row.end());
  const std::size_t count = columns == 0 ? 0 : whole.size() / columns;
  if (count < std::max<std::size_t>(3 * columns, 10))
    return failure(ErrorCode::Malformed, "", fmt::format("there are {} whole rows to learn {} columns from", count, columns),
                   fmt::format("Give at least {}.", std::max<std::size_t>(3 * columns, 10)));

  T2q model;
  const auto width = static_cast<Eigen::Index>(columns);
  Matrix data = Eigen::Map<const Matrix>(whole.data(), static_cast<Eigen::Index>(count), width);
  model.mean_.resize(columns);
  model.scale_.resize(columns);
  std::vector<Eigen::Index> used;
  for (Eigen::Index c = 0; c < width; ++c) {
    auto column = data.col(c);
    const double mean = column.mean();
    column.array() -= mean;
    const double deviation = std::sqrt(column.squaredNorm() / static_cast<double>(count));
    const bool changes = deviation > 1e-12 * std::max(1.0, std::abs(mean));
    model.mean_[static_cast<std::size_t>(c)] = mean;
    model.scale_[static_cast<std::size_t>(c)] = changes ? deviation : 0.0;
    if (changes) {
      column /= deviation;
      used.push_back(c);
    }
  }
  if (used.empty())
    return failure(ErrorCode::Malformed, "", "no column changes in the rows to learn from", "Give rows of a running plant.");

  const auto kept = static_cast<Eigen::Index>(used.size());
  Matrix normal(data.rows(), kept);
  for (Eigen::Index c = 0; c < kept; ++c)
    normal.col(c) = data.col(used[static_cast<std::size_t>(c)]);
  const Eigen::MatrixXd covariance = normal.transpose() * normal / static_cast<double>(count - 1);
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver{covariance};
  // Largest first.
  const Eigen::VectorXd variances = solver.eigenvalues().reverse().cwiseMax(0.0);
  const Eigen::MatrixXd vectors = solver.eigenvectors().rowwise().reverse();
  Eigen::Index components = 0;
  double explained = 0.0;
  while (components < kept && explained <= options.explained * variances.sum())
    explained += variances[components++];
  while (components > 1 && !(variances[components - 1] > 1e-12))
    --components;

  model.variances_.assign(variances.data(), variances.data() + components);
  model.loadings_.assign(columns * static_cast<std::size_t>(components), 0.0);
  for (Eigen::Index c = 0; c < kept; ++c)
    for (Eigen::Index k = 0; k < components; ++k)
      model.loadings_[static_cast<std::size_t>(used[static_cast<std::size_t>(c)] * components + k)] = vectors(c, k);
  const auto n = static_cast<double>(count), k = static_cast<double>(components);
  model.t2Limit_ = k * (n - 1.0) * (n + 1.0) / (n * (n - k)) * fisherQuantile(options.confidence, k, n - k);
  const double left = variances.tail(kept - components).sum();
  model.qLimit_ = left > 1e-12 ? limitOfQ(left, options.confidence) : 0.0;
  return model;
}

void T2q::judge(std::span<const double> row, Verdict &into) const
{
  const std::size_t columns = mean_.size(), components = variances_.size();
  std::vector<double> scaled(columns), scores(components, 0.0);
  for (std::size_t c = 0; c < columns; ++c) {
    scaled[c] = scale_[c] > 0.0 && std::isfinite(row[c]) ? (row[c] - mean_[c]) / scale_[c] : 0.0;
    for (std::size_t k = 0; k < components; ++k)
      scores[k] += scaled[c] * loadings_[c * components + k];
  }
  into.t2 = 0.0;
  for (std::size_t k = 0; k < components; ++k)
    into.t2 += scores[k] * scores[k] / variances_[k];
  into.t2 /= t2Limit_;
  std::vector<double> beside(columns, 0.0);
  into.q = 0.0;
  for (std::size_t c = 0; c < columns && qLimit_ > 0.0; ++c) {
    double within = 0.0;
    for (std::size_t k = 0; k < components; ++k)
      within += scores[k] * loadings_[c * components + k];
    beside[c] = (scaled[c] - within) * (scaled[c] - within) / qLimit_;
    into.q += beside[c];
  }
  into.score = std::max(into.t2, into.q);
  if (into.q >= into.t2) {
    into.contributions = std::move(beside);
    return;
  }
  into.contributions.assign(columns, 0.0);
  for (std::size_t c = 0; c < columns; ++c) {
    for (std::size_t k = 0; k < components; ++k)
      into.contributions[c] += scores[k] / variances_[k] * loadings_[c * components + k];
    into.contributions[c] *= scaled[c] / t2Limit_;
  }
}

} // namespace andon::detection
