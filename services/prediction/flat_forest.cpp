// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/prediction/flat_forest.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace andon::prediction {
namespace {

constexpr std::size_t lanes = 8;
constexpr std::size_t rowsOfABlock = 64;

void fillSlots(std::span<const float> values, float *slots)
{
  const std::size_t features = values.size();
  for (std::size_t i = 0; i < features; ++i) {
    const bool isMissing = std::isnan(values[i]);
    slots[i] = isMissing ? -std::numeric_limits<float>::infinity() : values[i];
    slots[features + i] = isMissing ? std::numeric_limits<float>::infinity() : values[i];
  }
}

} // namespace

void ForestRow::fill(std::span<const float> values)
{
  slots.resize(values.size() * 2);
  fillSlots(values, slots.data());
}

FlatForest::FlatForest(const ForestModel &model)
    : features_(model.features)
    , objective_(model.objective)
    , baseMargin_(model.baseMargin)
{
  for (const ForestTree &tree : model.trees) {
    const auto root = static_cast<std::uint32_t>(nodes_.size());
    trees_.push_back({root, static_cast<std::uint32_t>(depthOf(tree))});
    nodes_.resize(root + tree.size());
    leaves_.resize(root + tree.size(), 0.0F);
    // By levels; children of a node get the next two places.
    std::vector<std::int32_t> order{0};
    for (std::size_t at = 0; at < order.size(); ++at) {
      const ForestNode &node = tree[static_cast<std::size_t>(order[at])];
      if (node.isLeaf()) {
        nodes_[root + at] = {std::numeric_limits<float>::quiet_NaN(), 0, static_cast<std::uint16_t>(at)};
        leaves_[root + at] = node.value;
        continue;
      }
      const std::size_t slot = static_cast<std::size_t>(node.feature) + (node.isMissingLeft ? 0 : features_);
      nodes_[root + at] = {node.value, static_cast<std::uint16_t>(slot), static_cast<std::uint16_t>(order.size())};
      order.push_back(node.left);
      order.push_back(node.right);
    }
  }
}

std::size_t FlatForest::bytes() const
{
  return trees_.size() * sizeof(Tree) + nodes_.size() * (sizeof(Node) + sizeof(float));
}

float FlatForest::margin(const ForestRow &row) const
{
  const float *slots = row.slots.data();
  float sum = baseMargin_;
  std::size_t tree = 0;
  for (; tree + lanes <= trees_.size(); tree += lanes) {
    std::array<const Node *, lanes> nodes;
    std::array<std::uint32_t, lanes> at{};
    std::uint32_t depth = 0;
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      nodes[lane] = nodes_.data() + trees_[tree + lane].root;
      depth = std::max(depth, trees_[tree + lane].depth);
    }
    for (std::uint32_t step = 0; step < depth; ++step) {
#pragma GCC unroll 8
      for (std::size_t lane = 0; lane < lanes; ++lane) {
        const Node &node = nodes[lane][at[lane]];
        at[lane] = node.left + static_cast<std::uint32_t>(slots[node.slot] >= node.threshold);
      }
    }
    for (std::size_t lane = 0; lane < lanes; ++lane)
      sum += leaves_[trees_[tree + lane].root + at[lane]];
  }
  for (; tree < trees_.size(); ++tree) {
    const Node *nodes = nodes_.data() + trees_[tree].root;
    std::uint32_t at = 0;
    for (std::uint32_t step = 0; step < trees_[tree].depth; ++step)
      at = nodes[at].left + static_cast<std::uint32_t>(slots[nodes[at].slot] >= nodes[at].threshold);
    sum += leaves_[trees_[tree].root + at];
  }
  return sum;
}

void FlatForest::margins(std::span<const float> rows, std::span<float> into, std::vector<float> &scratch) const
{
  const std::size_t wide = features_ * 2;
  scratch.resize(rowsOfABlock * wide);
  for (std::size_t first = 0; first < into.size(); first += rowsOfABlock) {
    const std::size_t count = std::min(rowsOfABlock, into.size() - first);
    for (std::size_t row = 0; row < count; ++row)
      fillSlots(rows.subspan((first + row) * features_, features_), scratch.data() + row * wide);
    // Rows that fill up the last lanes repeat the first; nothing is read from them.
    const std::size_t padded = (count + lanes - 1) / lanes * lanes;
    for (std::size_t row = count; row < padded; ++row)
      std::copy_n(scratch.data(), wide, scratch.data() + row * wide);
    std::array<float, rowsOfABlock> sums;
    sums.fill(baseMargin_);
    for (const Tree &tree : trees_) {
      const Node *nodes = nodes_.data() + tree.root;
      const float *leaves = leaves_.data() + tree.root;
      for (std::size_t row = 0; row < padded; row += lanes) {
        const float *slots = scratch.data() + row * wide;
        std::array<std::uint32_t, lanes> at{};
        for (std::uint32_t step = 0; step < tree.depth; ++step) {
#pragma GCC unroll 8
          for (std::size_t lane = 0; lane < lanes; ++lane) {
            const Node &node = nodes[at[lane]];
            at[lane] = node.left + static_cast<std::uint32_t>(slots[lane * wide + node.slot] >= node.threshold);
          }
        }
        for (std::size_t lane = 0; lane < lanes; ++lane)
          sums[row + lane] += leaves[at[lane]];
      }
    }
    std::copy_n(sums.begin(), count, into.begin() + static_cast<std::ptrdiff_t>(first));
  }
}

} // namespace andon::prediction
