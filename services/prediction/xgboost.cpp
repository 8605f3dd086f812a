// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/prediction/xgboost.h"

#include <cmath>
#include <limits>
#include <spdlog/fmt/fmt.h>
#include <utility>
#include <xgboost/c_api.h>

namespace andon::prediction {
namespace {

tl::unexpected<Error> lastError()
{
  std::string said = XGBGetLastError();
  said = said.substr(0, said.find("\nStack trace"));
  return failure(ErrorCode::Malformed, "XGBoost", "says: " + said);
}

/// A matrix of the library.
class Matrix {
public:
  Matrix() = default;
  Matrix(const Matrix &) = delete;
  Matrix &operator=(const Matrix &) = delete;
  ~Matrix()
  {
    if (handle_ != nullptr)
      XGDMatrixFree(handle_);
  }
  Result<void> fill(const DenseRows &rows)
  {
    if (XGDMatrixCreateFromMat_omp(rows.values.data(), rows.rows(), rows.columns, std::numeric_limits<float>::quiet_NaN(), &handle_, 1) !=
        0)
      return lastError();
    return {};
  }
  Result<void> label(std::span<const float> target)
  {
    if (XGDMatrixSetFloatInfo(handle_, "label", target.data(), target.size()) != 0)
      return lastError();
    return {};
  }
  [[nodiscard]] DMatrixHandle handle() const { return handle_; }

private:
  DMatrixHandle handle_ = nullptr;
};

std::size_t productOf(const bst_ulong *shape, bst_ulong dimensions)
{
  std::size_t product = 1;
  for (bst_ulong i = 0; i < dimensions; ++i)
    product *= shape[i];
  return product;
}

} // namespace

struct Booster::Impl {
  BoosterHandle handle = nullptr;
  DMatrixHandle proxy = nullptr;
  DenseRows described; ///< what `description` tells the library of
  std::string description;

  Impl() = default;
  Impl(const Impl &) = delete;
  Impl &operator=(const Impl &) = delete;
  ~Impl()
  {
    if (proxy != nullptr)
      XGDMatrixFree(proxy);
    if (handle != nullptr)
      XGBoosterFree(handle);
  }

  Result<void> set(const char *name, const std::string &value) const
  {
    if (XGBoosterSetParam(handle, name, value.c_str()) != 0)
      return lastError();
    return {};
  }
  [[nodiscard]] Result<std::vector<float>> predict(const DenseRows &rows, int type) const
  {
    Matrix matrix;
    if (auto filled = matrix.fill(rows); !filled)
      return tl::unexpected<Error>(std::move(filled.error()));
    const std::string settings =
        fmt::format(R"({{"type":{},"training":false,"iteration_begin":0,"iteration_end":0,"strict_shape":false}})", type);
    const bst_ulong *shape = nullptr;
    bst_ulong dimensions = 0;
    const float *result = nullptr;
    if (XGBoosterPredictFromDMatrix(handle, matrix.handle(), settings.c_str(), &shape, &dimensions, &result) != 0)
      return lastError();
    return std::vector<float>(result, result + productOf(shape, dimensions));
  }
};

Booster::Booster(std::unique_ptr<Impl> impl)
    : impl_(std::move(impl))
{
}
Booster::Booster(Booster &&) noexcept = default;
Booster &Booster::operator=(Booster &&) noexcept = default;
Booster::~Booster() = default;

Result<Booster> Booster::train(const DenseRows &rows, std::span<const float> target, const ForestSettings &settings)
{
  if (rows.rows() == 0 || rows.rows() != target.size())
    return failure(ErrorCode::Malformed, "the rows to train with", "are none, or not as many as the target's values");
  Matrix matrix;
  if (auto filled = matrix.fill(rows); !filled)
    return tl::unexpected<Error>(std::move(filled.error()));
  if (auto labelled = matrix.label(target); !labelled)
    return tl::unexpected<Error>(std::move(labelled.error()));
  auto impl = std::make_unique<Impl>();
  const DMatrixHandle handle = matrix.handle();
  if (XGBoosterCreate(&handle, 1, &impl->handle) != 0)
    return lastError();
  double base = 0.5;
  if (settings.objective == Objective::Value) {
    base = 0.0;
    for (const float value : target)
      base += static_cast<double>(value) / static_cast<double>(target.size());
  }
  for (const auto &[name, value] : std::initializer_list<std::pair<const char *, std::string>>{
           {"verbosity", "0"},
           {"nthread", "1"},
           {"seed", fmt::format("{}", settings.seed)},
           {"objective", settings.objective == Objective::LogOdds ? "binary:logistic" : "reg:squarederror"},
           {"base_score", fmt::format("{}", static_cast<float>(base))},
           {"tree_method", settings.isBinned ? "hist" : "exact"},
           {"max_depth", fmt::format("{}", settings.depth)},
           {"eta", fmt::format("{}", settings.rate)},
           {"subsample", fmt::format("{}", settings.rowShare)},
           {"colsample_bytree", fmt::format("{}", settings.featureShare)},
           {"min_child_weight", fmt::format("{}", settings.leastCover)},
           {"lambda", fmt::format("{}", settings.ridge)}})
    if (auto set = impl->set(name, value); !set)
      return tl::unexpected<Error>(std::move(set.error()));
  for (int round = 0; round < settings.rounds; ++round)
    if (XGBoosterUpdateOneIter(impl->handle, round, handle) != 0)
      return lastError();
  return Booster{std::move(impl)};
}

Result<std::string> Booster::save() const
{
  bst_ulong length = 0;
  const char *text = nullptr;
  if (XGBoosterSaveModelToBuffer(impl_->handle, R"({"format": "json"})", &length, &text) != 0)
    return lastError();
  return std::string{text, length};
}

Result<std::vector<float>> Booster::margins(const DenseRows &rows) const
{
  return impl_->predict(rows, 1);
}

Result<std::vector<float>> Booster::contributions(const DenseRows &rows) const
{
  return impl_->predict(rows, 2);
}

Result<std::span<const float>> Booster::inPlaceMargins(const DenseRows &rows)
{
  if (impl_->proxy == nullptr && XGProxyDMatrixCreate(&impl_->proxy) != 0)
    return lastError();
  if (impl_->described.values.data() != rows.values.data() || impl_->described.values.size() != rows.values.size() ||
      impl_->described.columns != rows.columns) {
    impl_->described = rows;
    impl_->description = fmt::format(R"({{"data":[{},true],"shape":[{},{}],"typestr":"<f4","version":3}})",
                                     reinterpret_cast<std::uintptr_t>(rows.values.data()), rows.rows(), rows.columns);
  }
  static constexpr const char *settings =
      R"({"type":1,"training":false,"iteration_begin":0,"iteration_end":0,"strict_shape":false,"cache_id":0,"missing":NaN})";
  const bst_ulong *shape = nullptr;
  bst_ulong dimensions = 0;
  const float *result = nullptr;
  if (XGBoosterPredictFromDense(impl_->handle, impl_->description.c_str(), settings, impl_->proxy, &shape, &dimensions, &result) != 0)
    return lastError();
  return std::span<const float>{result, productOf(shape, dimensions)};
}

} // namespace andon::prediction
