// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/detection/isolation_forest.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace andon::detection {
namespace {

using Node = IsolationForest::Node;

/// Mean depth at which a search in a random binary tree of n rows ends without success: 2 H(n-1) - 2 (n-1) / n.
double unsuccessfulDepth(std::size_t rows)
{
  if (rows < 2)
    return 0.0;
  double harmonic = 0.0;
  for (std::size_t i = 1; i < rows; ++i)
    harmonic += 1.0 / static_cast<double>(i);
  return 2.0 * harmonic - 2.0 * static_cast<double>(rows - 1) / static_cast<double>(rows);
}

/// The standard's distributions differ from library to library; its generators do not.
class Dice {
public:
  explicit Dice(std::uint64_t seed)
      : generator_(seed)
  {
  }
  double share() { return static_cast<double>(generator_() >> 11U) * 0x1.0p-53; } ///< from 0 to below 1
  std::size_t below(std::size_t end) { return static_cast<std::size_t>(share() * static_cast<double>(end)); }

private:
  std::mt19937_64 generator_;
};

class Grower {
public:
  Grower(std::span<const double> rows, std::size_t columns, std::size_t deepest, Dice &dice, std::vector<Node> &nodes)
      : rows_(rows)
      , columns_(columns)
      , deepest_(deepest)
      , dice_(dice)
      , nodes_(nodes)
  {
  }

  /// Grows what is below `node`, in which `members` stand.
  void grow(std::uint32_t node, std::span<std::uint32_t> members, std::size_t depth)
  {
    nodes_[node].rows = static_cast<std::uint32_t>(members.size());
    nodes_[node].depth = static_cast<double>(depth) + unsuccessfulDepth(members.size());
    if (members.size() < 2 || depth >= deepest_ || !choose(members))
      return;
    const std::uint32_t column = column_;
    double cut = low_ + dice_.share() * (high_ - low_);
    // Between neighbouring numbers rounding may reach the upper one, and nothing would be above.
    cut = cut < high_ ? cut : low_;
    // A value that is missing goes with the larger part, which is not known before the others are parted.
    const auto present = std::partition(members.begin(), members.end(), [&](std::uint32_t row) { return std::isfinite(at(row, column)); });
    const auto above = std::partition(members.begin(), present, [&](std::uint32_t row) { return at(row, column) <= cut; });
    const bool isBelowLarger = above - members.begin() >= present - above;
    const auto middle = isBelowLarger ? std::rotate(above, present, members.end()) : above;

    const auto left = static_cast<std::uint32_t>(nodes_.size());
    nodes_.resize(nodes_.size() + 2);
    nodes_[node].column = column;
    nodes_[node].cut = cut;
    nodes_[node].left = left;
    const auto below = static_cast<std::size_t>(middle - members.begin());
    grow(left, members.first(below), depth + 1);
    grow(left + 1, members.subspan(below), depth + 1);
    nodes_[node].depth = (nodes_[left].depth * nodes_[left].rows + nodes_[left + 1].depth * nodes_[left + 1].rows) / nodes_[node].rows;
  }

private:
  [[nodiscard]] double at(std::uint32_t row, std::size_t column) const { return rows_[row * columns_ + column]; }

  /// A column in which the members differ, all alike likely, into column_, low_ and high_; false where there is none.
  bool choose(std::span<const std::uint32_t> members)
  {
    left_.resize(columns_);
    std::iota(left_.begin(), left_.end(), 0U);
    while (!left_.empty()) {
      const std::size_t drawn = dice_.below(left_.size());
      column_ = left_[drawn];
      low_ = std::numeric_limits<double>::infinity();
      high_ = -low_;
      for (const std::uint32_t row : members)
        if (const double value = at(row, column_); std::isfinite(value)) {
          low_ = std::min(low_, value);
          high_ = std::max(high_, value);
        }
      if (low_ < high_)
        return true;
      left_[drawn] = left_.back();
      left_.pop_back();
    }
    return false;
  }

  std::span<const double> rows_;
  std::size_t columns_;
  std::size_t deepest_;
  Dice &dice_;
  std::vector<Node> &nodes_;
  std::vector<std::uint32_t> left_;
  std::uint32_t column_ = 0;
  double low_ = 0.0, high_ = 0.0;
};

} // namespace

Result<IsolationForest> IsolationForest::grow(std::span<const double> rows, std::size_t columns, const Options &options)
{
  const std::size_t count = columns == 0 ? 0 : rows.size() / columns;
  if (count < 2)
    return failure(ErrorCode::Malformed, "", "there are fewer than two rows to learn from", "Give more.");
  IsolationForest forest;
  forest.columns_ = columns;
  const std::size_t sample = std::clamp<std::size_t>(options.samples, 2, count);
  forest.normalDepth_ = unsuccessfulDepth(sample);
  const std::size_t deepest = options.isDeep ? std::numeric_limits<std::size_t>::max()
                                             : static_cast<std::size_t>(std::ceil(std::log2(static_cast<double>(sample))));
  Dice dice{options.seed};
  Grower grower{rows.first(count * columns), columns, deepest, dice, forest.nodes_};
  std::vector<std::uint32_t> all(count);
  std::iota(all.begin(), all.end(), 0U);
  for (std::size_t tree = 0; tree < options.trees; ++tree) {
    for (std::size_t i = 0; i < sample; ++i)
      std::swap(all[i], all[i + dice.below(count - i)]);
    const auto root = static_cast<std::uint32_t>(forest.nodes_.size());
    forest.roots_.push_back(root);
    forest.nodes_.emplace_back();
    std::vector<std::uint32_t> members(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(sample));
    grower.grow(root, members, 0);
  }
  if (std::all_of(forest.nodes_.begin(), forest.nodes_.end(), [](const Node &node) { return node.column == none; }))
    return failure(ErrorCode::Malformed, "", "no column changes in the rows to learn from", "Give rows of a running plant.");
  return forest;
}

std::uint32_t IsolationForest::next(const Node &node, std::span<const double> row) const
{
  const double value = row[node.column];
  const bool isBelow = std::isfinite(value) ? value <= node.cut : nodes_[node.left].rows >= nodes_[node.left + 1].rows;
  return isBelow ? node.left : node.left + 1;
}

double IsolationForest::depth(std::span<const double> row) const
{
  double sum = 0.0;
  for (std::uint32_t at : roots_) {
    while (nodes_[at].column != none)
      at = next(nodes_[at], row);
    sum += nodes_[at].depth;
  }
  return sum / static_cast<double>(roots_.size());
}

double IsolationForest::meanDepth() const
{
  double sum = 0.0;
  for (const std::uint32_t root : roots_)
    sum += nodes_[root].depth;
  return sum / static_cast<double>(roots_.size());
}

double IsolationForest::anomaly(double depth) const
{
  return std::exp2(-depth / normalDepth_);
}

void IsolationForest::contribute(std::span<const double> row, std::span<double> into) const
{
  const double share = 1.0 / static_cast<double>(roots_.size());
  for (std::uint32_t at : roots_)
    while (nodes_[at].column != none) {
      const std::uint32_t below = next(nodes_[at], row);
      into[nodes_[at].column] += (nodes_[at].depth - nodes_[below].depth) * share;
      at = below;
    }
}

} // namespace andon::detection
