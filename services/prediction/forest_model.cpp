// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/prediction/forest_model.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>
#include <spdlog/fmt/fmt.h>
#include <string>

namespace andon::prediction {
namespace {

using nlohmann::json;

constexpr std::size_t mostFeatures = 32'767;
constexpr std::size_t mostNodes = 65'535;
constexpr std::size_t mostTrees = 100'000;

tl::unexpected<Error> bad(std::string detail)
{
  return failure(ErrorCode::Malformed, "the forest", std::move(detail), "Save it anew with XGBoost.");
}

/// XGBoost writes numbers of its parameters as texts: "5E-1", "20".
std::optional<double> numberIn(const json &object, const char *key)
{
  const auto found = object.find(key);
  if (found == object.end() || !found->is_string())
    return std::nullopt;
  const auto &text = found->get_ref<const std::string &>();
  double number = 0.0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(number))
    return std::nullopt;
  return number;
}

template <class T>
std::optional<std::vector<T>> listIn(const json &tree, const char *key)
{
  const auto found = tree.find(key);
  if (found == tree.end() || !found->is_array() || found->size() > mostNodes)
    return std::nullopt;
  std::vector<T> list;
  list.reserve(found->size());
  for (const json &item : *found) {
    if (item.is_boolean())
      list.push_back(static_cast<T>(item.get<bool>()));
    else if (item.is_number() && std::isfinite(item.get<double>()) && std::abs(item.get<double>()) <= 3.4e38)
      list.push_back(static_cast<T>(item.get<double>()));
    else
      return std::nullopt;
  }
  return list;
}

/// The nodes that the root leads to, parents before children; XGBoost leaves those that it has pruned in the file. Nothing where a node is
/// reached twice or leads out of the list: then a path might not end.
std::optional<ForestTree> reachable(const ForestTree &nodes, std::size_t features)
{
  std::vector<char> isReached(nodes.size(), 0);
  isReached[0] = 1;
  ForestTree tree{nodes[0]};
  for (std::size_t at = 0; at < tree.size(); ++at) {
    if (tree[at].isLeaf())
      continue;
    if (tree[at].feature < 0 || static_cast<std::size_t>(tree[at].feature) >= features)
      return std::nullopt;
    const std::int32_t children[] = {tree[at].left, tree[at].right};
    tree[at].left = static_cast<std::int32_t>(tree.size());
    tree[at].right = tree[at].left + 1;
    for (const std::int32_t child : children) {
      if (child <= 0 || static_cast<std::size_t>(child) >= nodes.size() || isReached[static_cast<std::size_t>(child)] != 0)
        return std::nullopt;
      isReached[static_cast<std::size_t>(child)] = 1;
      tree.push_back(nodes[static_cast<std::size_t>(child)]);
    }
  }
  return tree;
}

Result<ForestTree> treeOf(const json &tree, std::size_t index, std::size_t features)
{
  if (!tree.is_object())
    return bad(fmt::format("has a tree {} that is none", index));
  const auto left = listIn<std::int32_t>(tree, "left_children"), right = listIn<std::int32_t>(tree, "right_children"),
             feature = listIn<std::int32_t>(tree, "split_indices"), missingLeft = listIn<std::int32_t>(tree, "default_left");
  const auto value = listIn<float>(tree, "split_conditions"), cover = listIn<float>(tree, "sum_hessian");
  if (!left || !right || !feature || !missingLeft || !value || !cover)
    return bad(fmt::format("lacks a list of numbers in its tree {}", index));
  const std::size_t size = left->size();
  if (size == 0 || right->size() != size || feature->size() != size || missingLeft->size() != size || value->size() != size ||
      cover->size() != size)
    return bad(fmt::format("has lists of different lengths in its tree {}", index));
  if (const auto kinds = listIn<std::int32_t>(tree, "split_type");
      kinds && std::any_of(kinds->begin(), kinds->end(), [](std::int32_t kind) { return kind != 0; }))
    return bad("divides by categories; Andon divides texts into columns of their own");
  ForestTree nodes(size);
  for (std::size_t i = 0; i < size; ++i) {
    nodes[i] = {(*left)[i], (*right)[i], (*feature)[i], (*value)[i], (*cover)[i], (*missingLeft)[i] != 0};
    if ((nodes[i].left < 0) != (nodes[i].right < 0) || nodes[i].cover < 0.0F)
      return bad(fmt::format("has a node {} in its tree {} that cannot be", i, index));
  }
  auto kept = reachable(nodes, features);
  if (!kept)
    return bad(fmt::format("has a tree {} whose nodes do not hang together", index));
  return std::move(*kept);
}

Result<ForestModel> modelOf(const json &root)
{
  const json *learner = root.is_object() && root.contains("learner") ? &root["learner"] : nullptr;
  for (const char *part : {"learner_model_param", "gradient_booster", "objective"})
    if (learner == nullptr || !learner->is_object() || !learner->contains(part) || !(*learner)[part].is_object())
      return bad(fmt::format("is no model that XGBoost has written: it has no \"{}\"", part));
  const json &parameters = (*learner)["learner_model_param"];
  const json &booster = (*learner)["gradient_booster"];
  const auto base = numberIn(parameters, "base_score"), features = numberIn(parameters, "num_feature"),
             classes = numberIn(parameters, "num_class"), targets = numberIn(parameters, "num_target");
  if (!base || !features || *features < 1.0)
    return bad("does not say its base score or the number of its features");
  if (*features > static_cast<double>(mostFeatures))
    return failure(ErrorCode::LimitExceeded, "the forest", fmt::format("has more than {} features", mostFeatures));
  if (classes.value_or(0.0) > 1.0 || targets.value_or(1.0) > 1.0)
    return bad("has several outputs");
  if (booster.value("name", json{}) != "gbtree")
    return bad("is no forest of boosted trees");
  ForestModel model;
  model.features = static_cast<std::size_t>(*features);
  const json objective = (*learner)["objective"].value("name", json{});
  if (objective == "binary:logistic" || objective == "reg:logistic") {
    if (*base <= 0.0 || *base >= 1.0)
      return bad("has a base score that is no probability");
    model.objective = Objective::LogOdds;
    // In single precision as XGBoost does it, so that margins agree to the last bit.
    model.baseMargin = -std::log(1.0F / static_cast<float>(*base) - 1.0F);
  } else if (objective == "reg:squarederror") {
    model.baseMargin = static_cast<float>(*base);
  } else {
    return bad(fmt::format("was trained for {}, not for binary:logistic or reg:squarederror", objective.dump(-1, ' ', true)));
  }
  const auto inner = booster.find("model");
  if (inner == booster.end() || !inner->is_object() || !inner->contains("trees") || !(*inner)["trees"].is_array())
    return bad("has no trees");
  const json &trees = (*inner)["trees"];
  if (trees.size() > mostTrees)
    return failure(ErrorCode::LimitExceeded, "the forest", fmt::format("has more than {} trees", mostTrees));
  for (std::size_t i = 0; i < trees.size(); ++i) {
    auto tree = treeOf(trees[i], i, model.features);
    if (!tree)
      return tl::unexpected<Error>(std::move(tree.error()));
    model.trees.push_back(std::move(*tree));
  }
  return model;
}

} // namespace

Result<ForestModel> parseForest(std::string_view text)
{
  const json root = json::parse(text.begin(), text.end(), nullptr, false);
  if (root.is_discarded())
    return bad("is not written in JSON");
  try {
    return modelOf(root);
  } catch (const json::exception &error) {
    return bad(fmt::format("cannot be read: {}", error.what()));
  }
}

double outputOf(Objective objective, double margin)
{
  return objective == Objective::LogOdds ? 1.0 / (1.0 + std::exp(-margin)) : margin;
}

std::size_t depthOf(const ForestTree &tree)
{
  std::vector<std::pair<std::int32_t, std::size_t>> open{{0, 0}};
  std::size_t deepest = 0;
  while (!open.empty()) {
    const auto [index, depth] = open.back();
    open.pop_back();
    const ForestNode &node = tree[static_cast<std::size_t>(index)];
    deepest = std::max(deepest, depth);
    if (!node.isLeaf()) {
      open.emplace_back(node.left, depth + 1);
      open.emplace_back(node.right, depth + 1);
    }
  }
  return deepest;
}

} // namespace andon::prediction
