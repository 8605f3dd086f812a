// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/prediction/attributions.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace andon::prediction {
namespace {

constexpr std::size_t mostTables = std::size_t{8} << 30U; ///< bytes that 32-bit places can tell apart
constexpr float infinity = std::numeric_limits<float>::infinity();

/// The contributions of runs of tables that are as wide as each other, so that the inner loop has a fixed length.
template <std::size_t width, class Table>
void addTables(const Table *table, std::size_t count, const std::uint32_t *keys, const float *values, const std::uint16_t *names,
               double *into)
{
  for (const Table *end = table + count; table != end; ++table) {
    const float *line = values + table->values + std::size_t{keys[table->key]} * width;
    const std::uint16_t *name = names + table->names;
    for (std::size_t i = 0; i < width; ++i)
      into[name[i]] += static_cast<double>(line[i]);
  }
}

} // namespace

/// Lays the trees of one model out; gone when they are.
class AttributionBuilder {
public:
  AttributionBuilder(const ForestModel &model, Attributions &made)
      : model_(model)
      , made_(made)
      , weights_(longestPathOf(model))
  {
  }

  void build(std::size_t budget)
  {
    choose(std::min(budget, mostTables));
    for (std::size_t tree = 0; tree < model_.trees.size(); ++tree)
      addTree(tree);
    made_.weights_ = weights_;
  }

private:
  /// An inner node with what leads to it.
  struct Inner {
    std::int32_t node = 0;
    std::int32_t parent = -1;    ///< among the inner nodes
    bool isRight = false;        ///< of the parent
    std::uint32_t decisions = 1; ///< on the path, its own included
    bool hasTable = false;
  };
  struct Step {
    std::int32_t node = 0;
    bool isRight = false;
  };

  static std::size_t longestPathOf(const ForestModel &model)
  {
    std::size_t longest = 1;
    for (const ForestTree &tree : model.trees)
      longest = std::max(longest, depthOf(tree));
    return std::min(longest, model.features);
  }

  static std::vector<Inner> innersOf(const ForestTree &tree)
  {
    std::vector<Inner> inners;
    if (!tree[0].isLeaf())
      inners.push_back({});
    for (std::size_t at = 0; at < inners.size(); ++at) {
      const Inner from = inners[at];
      const ForestNode &node = tree[static_cast<std::size_t>(from.node)];
      for (const bool isRight : {false, true}) {
        const std::int32_t child = isRight ? node.right : node.left;
        if (!tree[static_cast<std::size_t>(child)].isLeaf())
          inners.push_back({child, static_cast<std::int32_t>(at), isRight, from.decisions + 1, false});
      }
    }
    return inners;
  }

  [[nodiscard]] bool hasLeaf(const ForestTree &tree, const Inner &inner) const
  {
    const ForestNode &node = tree[static_cast<std::size_t>(inner.node)];
    return tree[static_cast<std::size_t>(node.left)].isLeaf() || tree[static_cast<std::size_t>(node.right)].isLeaf();
  }

  /// Which nodes get a table: the smallest ones first, as far as the budget goes.
  void choose(std::size_t budget)
  {
    std::vector<std::pair<std::size_t, std::pair<std::size_t, std::size_t>>> wanted; // bytes, (tree, inner)
    for (std::size_t tree = 0; tree < model_.trees.size(); ++tree) {
      inners_.push_back(innersOf(model_.trees[tree]));
      for (std::size_t i = 0; i < inners_[tree].size(); ++i) {
        const std::size_t decisions = inners_[tree][i].decisions;
        if (decisions <= Attributions::deepestTable && hasLeaf(model_.trees[tree], inners_[tree][i]))
          wanted.push_back({(std::size_t{1} << decisions) * decisions * sizeof(float), {tree, i}});
      }
    }
    std::stable_sort(wanted.begin(), wanted.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    for (const auto &[bytes, place] : wanted) {
      if (bytes > budget)
        break;
      budget -= bytes;
      inners_[place.first][place.second].hasTable = true;
    }
  }

  std::vector<Step> pathTo(std::size_t tree, std::size_t inner) const
  {
    std::vector<Step> path;
    const Inner *at = &inners_[tree][inner];
    path.push_back({at->node, false});
    for (; at->parent >= 0; at = &inners_[tree][static_cast<std::size_t>(at->parent)])
      path.push_back({inners_[tree][static_cast<std::size_t>(at->parent)].node, at->isRight});
    std::reverse(path.begin(), path.end());
    return path;
  }

  /// The distinct features of a path in the order in which they come, and for each step which of them it is.
  static std::vector<std::uint16_t> featuresOf(const ForestTree &tree, const std::vector<Step> &path, std::vector<std::size_t> &which)
  {
    std::vector<std::uint16_t> features;
    which.clear();
    for (const Step &step : path) {
      const auto feature = static_cast<std::uint16_t>(tree[static_cast<std::size_t>(step.node)].feature);
      const auto found = std::find(features.begin(), features.end(), feature);
      which.push_back(static_cast<std::size_t>(found - features.begin()));
      if (found == features.end())
        features.push_back(feature);
    }
    return features;
  }

  /// The share of training rows that the path's nodes of each feature let pass. Where no row came by, each side counts for half.
  static std::vector<double> sharesOf(const ForestTree &tree, const std::vector<Step> &path, const std::vector<std::size_t> &which,
                                      std::size_t width)
  {
    std::vector<double> shares(width, 1.0);
    for (std::size_t i = 0; i < path.size(); ++i) {
      const ForestNode &node = tree[static_cast<std::size_t>(path[i].node)];
      const ForestNode &next = tree[static_cast<std::size_t>(path[i].isRight ? node.right : node.left)];
      shares[which[i]] *= node.cover > 0.0F ? static_cast<double>(next.cover) / static_cast<double>(node.cover) : 0.5;
    }
    return shares;
  }

  void addTree(std::size_t index)
  {
    const ForestTree &tree = model_.trees[index];
    const std::vector<Inner> &inners = inners_[index];
    Attributions::Tree laid;
    laid.decisions = static_cast<std::uint32_t>(made_.decisions_.size());
    laid.decisionCount = static_cast<std::uint32_t>(inners.size());
    laid.tables = static_cast<std::uint32_t>(made_.tables_.size());
    for (const Inner &inner : inners) {
      const ForestNode &node = tree[static_cast<std::size_t>(inner.node)];
      const std::size_t slot = static_cast<std::size_t>(node.feature) + (node.isMissingLeft ? 0 : model_.features);
      made_.decisions_.push_back({node.value, static_cast<std::uint16_t>(slot), static_cast<std::uint16_t>(inner.parent + 1)});
    }
    if (inners.empty())
      made_.bias_ += static_cast<double>(tree[0].value);
    std::vector<std::pair<std::size_t, Attributions::Table>> tables; // by width
    for (std::size_t i = 0; i < inners.size(); ++i) {
      if (!hasLeaf(tree, inners[i]))
        continue;
      std::vector<Step> path = pathTo(index, i);
      std::vector<std::size_t> which;
      const std::vector<std::uint16_t> features = featuresOf(tree, path, which);
      if (inners[i].hasTable)
        tables.emplace_back(features.size(),
                            Attributions::Table{static_cast<std::uint32_t>(i + 1), static_cast<std::uint32_t>(made_.names_.size()),
                                                static_cast<std::uint32_t>(made_.values_.size())});
      std::vector<double> lines(inners[i].hasTable ? features.size() << path.size() : 0, 0.0);
      for (const bool isRight : {false, true}) {
        path.back().isRight = isRight;
        const ForestNode &node = tree[static_cast<std::size_t>(inners[i].node)];
        const ForestNode &leaf = tree[static_cast<std::size_t>(isRight ? node.right : node.left)];
        if (!leaf.isLeaf())
          continue;
        const std::vector<double> shares = sharesOf(tree, path, which, features.size());
        double reached = leaf.value;
        for (const double share : shares)
          reached *= share;
        made_.bias_ += reached;
        if (inners[i].hasTable)
          addLines(path, which, shares, leaf.value, lines);
        else
          addPath(tree, path, features, which, shares, leaf.value);
      }
      if (inners[i].hasTable) {
        made_.names_.insert(made_.names_.end(), features.begin(), features.end());
        for (const double value : lines)
          made_.values_.push_back(static_cast<float>(value));
      }
    }
    std::stable_sort(tables.begin(), tables.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    for (const auto &[width, table] : tables) {
      ++laid.tablesOfWidth[width];
      made_.tables_.push_back(table);
    }
    made_.trees_.push_back(laid);
  }

  /// Adds one leaf to the lines of its parent's table, one line for each outcome of the path's decisions.
  void addLines(const std::vector<Step> &path, const std::vector<std::size_t> &which, const std::vector<double> &shares, float leaf,
                std::vector<double> &lines)
  {
    const std::size_t width = shares.size();
    // Outcomes that meet the same features are alike; each such set is calculated once.
    std::vector<double> known(width << width, 0.0);
    std::vector<char> isKnown(std::size_t{1} << width, 0);
    std::vector<unsigned char> meets(width);
    for (std::size_t key = 0; key < std::size_t{1} << path.size(); ++key) {
      std::fill(meets.begin(), meets.end(), static_cast<unsigned char>(1));
      for (std::size_t i = 0; i < path.size(); ++i)
        if (((key >> (path.size() - 1 - i) & 1) != 0) != path[i].isRight)
          meets[which[i]] = 0;
      std::size_t set = 0;
      for (std::size_t i = 0; i < width; ++i)
        set |= std::size_t{meets[i]} << i;
      const std::span<double> line{known.data() + set * width, width};
      if (std::exchange(isKnown[set], static_cast<char>(1)) == 0)
        weights_.contributions(shares, meets, leaf, line, scratch_);
      for (std::size_t i = 0; i < width; ++i)
        lines[key * width + i] += line[i];
    }
  }

  void addPath(const ForestTree &tree, const std::vector<Step> &path, const std::vector<std::uint16_t> &features,
               const std::vector<std::size_t> &which, const std::vector<double> &shares, float leaf)
  {
    made_.paths_.push_back({static_cast<std::uint32_t>(made_.intervals_.size()), static_cast<std::uint32_t>(features.size()), leaf});
    const std::size_t first = made_.intervals_.size();
    for (std::size_t i = 0; i < features.size(); ++i)
      made_.intervals_.push_back({-infinity, infinity, features[i], static_cast<float>(shares[i]), true});
    for (std::size_t i = 0; i < path.size(); ++i) {
      const ForestNode &node = tree[static_cast<std::size_t>(path[i].node)];
      Attributions::Interval &interval = made_.intervals_[first + which[i]];
      if (path[i].isRight)
        interval.low = std::max(interval.low, node.value);
      else
        interval.high = std::min(interval.high, node.value);
      interval.takesMissing = interval.takesMissing && node.isMissingLeft != path[i].isRight;
    }
  }

  const ForestModel &model_;
  Attributions &made_;
  PathWeights weights_;
  std::vector<std::vector<Inner>> inners_; ///< by tree
  std::vector<double> scratch_;
};

Attributions::Attributions(const ForestModel &model, std::size_t budget)
    : features_(model.features)
    , bias_(static_cast<double>(model.baseMargin))
{
  AttributionBuilder{model, *this}.build(budget);
}

std::size_t Attributions::bytes() const
{
  return trees_.size() * sizeof(Tree) + decisions_.size() * sizeof(Decision) + tables_.size() * sizeof(Table) +
         names_.size() * sizeof(std::uint16_t) + values_.size() * sizeof(float) + paths_.size() * sizeof(Path) +
         intervals_.size() * sizeof(Interval);
}

void Attributions::explain(const ForestRow &row, std::span<double> into, Scratch &scratch) const
{
  std::fill(into.begin(), into.end(), 0.0);
  const float *slots = row.slots.data();
  for (const Tree &tree : trees_) {
    if (scratch.keys.size() < tree.decisionCount + std::size_t{1})
      scratch.keys.resize(tree.decisionCount + std::size_t{1});
    std::uint32_t *keys = scratch.keys.data();
    keys[0] = 0;
    const Decision *decision = decisions_.data() + tree.decisions;
    for (std::uint32_t i = 0; i < tree.decisionCount; ++i)
      keys[i + 1] = keys[decision[i].parent] << 1 | static_cast<std::uint32_t>(slots[decision[i].slot] >= decision[i].threshold);
    const Table *table = tables_.data() + tree.tables;
    const auto add = [&]<std::size_t... widths>(std::index_sequence<widths...>) {
      ((addTables<widths>(table, tree.tablesOfWidth[widths], keys, values_.data(), names_.data(), into.data()),
        table += tree.tablesOfWidth[widths]),
       ...);
    };
    add(std::make_index_sequence<deepestTable + 1>{});
  }
  if (!paths_.empty())
    explainPaths(row, into, scratch);
}

void Attributions::explainPaths(const ForestRow &row, std::span<double> into, Scratch &scratch) const
{
  const float *slots = row.slots.data();
  for (const Path &path : paths_) {
    const Interval *intervals = intervals_.data() + path.intervals;
    scratch.shares.resize(path.width);
    scratch.meets.resize(path.width);
    scratch.contributions.resize(path.width);
    for (std::uint32_t i = 0; i < path.width; ++i) {
      const float low = slots[intervals[i].feature], high = slots[features_ + intervals[i].feature];
      const bool isMissing = low == -infinity && high == infinity;
      scratch.meets[i] = (isMissing ? intervals[i].takesMissing : low >= intervals[i].low && low < intervals[i].high) ? 1 : 0;
      scratch.shares[i] = static_cast<double>(intervals[i].share);
    }
    weights_.contributions(scratch.shares, scratch.meets, path.leaf, scratch.contributions, scratch.factors);
    for (std::uint32_t i = 0; i < path.width; ++i)
      into[intervals[i].feature] += scratch.contributions[i];
  }
}

} // namespace andon::prediction
