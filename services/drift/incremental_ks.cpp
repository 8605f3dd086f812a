// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/drift/incremental_ks.h"

#include <algorithm>
#include <cmath>

namespace andon::drift {

IncrementalKs::IncrementalKs(std::span<const double> reference, std::size_t window)
    : window_(std::max<std::size_t>(window, 1))
    , nodes_(1)
{
  reference_ =
      static_cast<std::size_t>(std::count_if(reference.begin(), reference.end(), [](double value) { return std::isfinite(value); }));
  for (const double value : reference)
    if (std::isfinite(value))
      count(value, static_cast<std::int64_t>(window_), true);
}

void IncrementalKs::add(double value)
{
  if (!std::isfinite(value))
    return;
  newest_.push_back(value);
  count(value, -static_cast<std::int64_t>(reference_), true);
  if (newest_.size() > window_) {
    count(newest_.front(), -static_cast<std::int64_t>(reference_), false);
    newest_.pop_front();
  }
}

std::optional<double> IncrementalKs::distance() const
{
  if (newest_.size() < window_ || reference_ == 0)
    return std::nullopt;
  const Node &root = nodes_[root_];
  return static_cast<double>(std::max(root.most, -root.least)) / (static_cast<double>(reference_) * static_cast<double>(window_));
}

void IncrementalKs::count(double value, std::int64_t weight, bool isAdded)
{
  const auto [below, rest] = split(root_, value, false);
  auto [own, above] = split(rest, value, true);
  if (own == none)
    own = take(value, lastOf(below));
  Node &node = nodes_[own];
  node.count += isAdded ? 1U : static_cast<std::uint32_t>(-1);
  if (node.count == 0) {
    free_.push_back(own);
    own = none;
  }
  // From here on the function of this sample is higher, or lower again, by one.
  raise(own, isAdded ? weight : -weight);
  raise(above, isAdded ? weight : -weight);
  root_ = merge(merge(below, own), above);
}

IncrementalKs::Index IncrementalKs::take(double value, std::int64_t apart)
{
  Index index = none;
  if (free_.empty()) {
    index = static_cast<Index>(nodes_.size());
    nodes_.emplace_back();
  } else {
    index = free_.back();
    free_.pop_back();
  }
  nodes_[index] = Node{value, priorities_(), apart, 0, apart, apart, none, none, 0};
  return index;
}

void IncrementalKs::raise(Index node, std::int64_t by)
{
  if (node == none)
    return;
  Node &at = nodes_[node];
  at.apart += by;
  at.least += by;
  at.most += by;
  at.waiting += by;
}

void IncrementalKs::pass(Index node)
{
  Node &at = nodes_[node];
  raise(at.left, at.waiting);
  raise(at.right, at.waiting);
  at.waiting = 0;
}

void IncrementalKs::gather(Index node)
{
  Node &at = nodes_[node];
  at.least = at.most = at.apart;
  for (const Index child : {at.left, at.right})
    if (child != none) {
      at.least = std::min(at.least, nodes_[child].least);
      at.most = std::max(at.most, nodes_[child].most);
    }
}

std::pair<IncrementalKs::Index, IncrementalKs::Index> IncrementalKs::split(Index node, double value, bool isBelowTooIfEqual)
{
  if (node == none)
    return {none, none};
  pass(node);
  const double own = nodes_[node].value;
  if (own < value || (isBelowTooIfEqual && own == value)) {
    const auto [below, above] = split(nodes_[node].right, value, isBelowTooIfEqual);
    nodes_[node].right = below;
    gather(node);
    return {node, above};
  }
  const auto [below, above] = split(nodes_[node].left, value, isBelowTooIfEqual);
  nodes_[node].left = above;
  gather(node);
  return {below, node};
}

IncrementalKs::Index IncrementalKs::merge(Index below, Index above)
{
  if (below == none || above == none)
    return below == none ? above : below;
  if (nodes_[below].priority > nodes_[above].priority) {
    pass(below);
    const Index joined = merge(nodes_[below].right, above);
    nodes_[below].right = joined;
    gather(below);
    return below;
  }
  pass(above);
  const Index joined = merge(below, nodes_[above].left);
  nodes_[above].left = joined;
  gather(above);
  return above;
}

std::int64_t IncrementalKs::lastOf(Index node)
{
  if (node == none)
    return 0;
  while (true) {
    pass(node);
    if (nodes_[node].right == none)
      return nodes_[node].apart;
    node = nodes_[node].right;
  }
}

} // namespace andon::drift
