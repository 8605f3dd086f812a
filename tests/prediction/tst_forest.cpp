// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Andon's own forest and its attributions, held to the definition of Shapley values and to the XGBoost library.
#include "services/prediction/attributions.h"
#include "services/prediction/xgboost.h"
#include "tests/prediction/arbitrary_forest.h"

#include <QTest>

#include <bit>
#include <nlohmann/json.hpp>
#include <numeric>
#include <rapidcheck.h>

using namespace andon;
using namespace andon::prediction;

namespace {

/// What the tree expects of a row of which only the features in `known` are known: elsewhere both sides, by their covers.
double expected(const ForestTree &tree, std::size_t at, const std::vector<float> &row, unsigned known)
{
  const ForestNode &node = tree[at];
  if (node.isLeaf())
    return node.value;
  const auto left = static_cast<std::size_t>(node.left), right = static_cast<std::size_t>(node.right);
  if ((known >> node.feature & 1U) != 0) {
    const float value = row[static_cast<std::size_t>(node.feature)];
    return expected(tree, (std::isnan(value) ? node.isMissingLeft : value < node.value) ? left : right, row, known);
  }
  return (static_cast<double>(tree[left].cover) * expected(tree, left, row, known) +
          static_cast<double>(tree[right].cover) * expected(tree, right, row, known)) /
         static_cast<double>(node.cover);
}

double factorial(unsigned n)
{
  return n == 0 ? 1.0 : n * factorial(n - 1);
}

/// Shapley values as they are defined: over all subsets of features.
std::vector<double> shapley(const ForestModel &model, const std::vector<float> &row)
{
  const auto n = static_cast<unsigned>(model.features);
  std::vector<double> worth(std::size_t{1} << n, 0.0), values(n, 0.0);
  for (unsigned set = 0; set < worth.size(); ++set)
    for (const ForestTree &tree : model.trees)
      worth[set] += expected(tree, 0, row, set);
  for (unsigned set = 0; set < worth.size(); ++set) {
    const auto size = static_cast<unsigned>(std::popcount(set));
    for (unsigned i = 0; i < n; ++i)
      if ((set >> i & 1U) == 0)
        values[i] += factorial(size) * factorial(n - size - 1) / factorial(n) * (worth[set | 1U << i] - worth[set]);
  }
  return values;
}

double worstDifference(const ForestModel &model, std::size_t budget, std::mt19937 &random)
{
  const FlatForest forest{model};
  const Attributions attributions{model, budget};
  Attributions::Scratch scratch;
  ForestRow ready;
  std::vector<double> found(model.features);
  double worst = 0.0;
  for (int i = 0; i < 20; ++i) {
    const std::vector<float> row = test::arbitraryRow(random, model.features);
    ready.fill(row);
    attributions.explain(ready, found, scratch);
    const std::vector<double> right = shapley(model, row);
    for (std::size_t f = 0; f < right.size(); ++f)
      worst = std::max(worst, std::abs(found[f] - right[f]));
    const double sum = std::accumulate(found.begin(), found.end(), attributions.bias());
    worst = std::max(worst, std::abs(sum - static_cast<double>(forest.margin(ready))));
  }
  return worst;
}

/// Rows of noise with a target that depends on products of them; every seventh value is missing where asked for.
struct Trial {
  std::vector<float> values, target;
  std::size_t columns = 0;

  Trial(std::size_t rows, std::size_t wide, bool hasMissing, bool isEvent)
      : columns(wide)
  {
    std::mt19937 random{7};
    std::normal_distribution<float> normal;
    for (std::size_t i = 0; i < rows; ++i) {
      std::vector<float> row(wide);
      for (float &value : row)
        value = normal(random);
      const float y = row[0] * row[1] + row[2] - 0.5F * row[3] + 0.3F * normal(random);
      target.push_back(isEvent ? (y > 0.8F ? 1.0F : 0.0F) : 40.0F + 10.0F * y);
      for (std::size_t f = 0; f < wide; ++f)
        values.push_back(hasMissing && (i + f) % 7 == 0 ? std::nanf("") : row[f]);
    }
  }
  [[nodiscard]] DenseRows rows() const { return {values, columns}; }
};

} // namespace

class TestForest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void attributionsAreShapleyValues()
  {
    QVERIFY(rc::check("tables and paths agree with the definition", [] {
      std::mt19937 random{*rc::gen::arbitrary<unsigned>()};
      const auto features = *rc::gen::inRange<std::size_t>(1, 8);
      const int depth = *rc::gen::inRange(0, 8);
      const ForestModel model = test::arbitraryForest(random, features, depth, 3);
      RC_ASSERT(worstDifference(model, Attributions::usualBudget, random) < 1e-5);
      RC_ASSERT(worstDifference(model, 0, random) < 1e-5);
      RC_ASSERT(worstDifference(model, 3000, random) < 1e-5);
    }));
  }

  void deepPathsAreCalculated()
  {
    std::mt19937 random{3};
    ForestModel model = test::arbitraryForest(random, 9, 14, 2);
    const Attributions attributions{model};
    QVERIFY(attributions.paths() > 0 && attributions.tables() > 0);
    QVERIFY(worstDifference(model, Attributions::usualBudget, random) < 1e-5);
  }

  void agreesWithTheLibrary_data()
  {
    QTest::addColumn<bool>("hasMissing");
    QTest::addColumn<bool>("isEvent");
    QTest::addColumn<int>("depth");
    QTest::newRow("value") << false << false << 6;
    QTest::newRow("event") << false << true << 6;
    QTest::newRow("value, missing") << true << false << 4;
    QTest::newRow("event, missing") << true << true << 6;
    QTest::newRow("deep") << true << true << 13;
  }

  void agreesWithTheLibrary()
  {
    QFETCH(bool, hasMissing);
    QFETCH(bool, isEvent);
    QFETCH(int, depth);
    const Trial trial{600, 8, hasMissing, isEvent};
    ForestSettings settings;
    settings.objective = isEvent ? Objective::LogOdds : Objective::Value;
    settings.depth = depth;
    settings.rounds = 37;
    settings.leastCover = 0.1;
    const auto booster = Booster::train(trial.rows(), trial.target, settings);
    QVERIFY2(booster.has_value(), booster ? "" : toText(booster.error()).c_str());
    const auto model = parseForest(*booster->save());
    QVERIFY2(model.has_value(), model ? "" : toText(model.error()).c_str());
    const FlatForest forest{*model};
    const Attributions attributions{*model};
    const auto margins = booster->margins(trial.rows());
    const auto contributions = booster->contributions(trial.rows());
    QVERIFY(margins && contributions);
    QCOMPARE(contributions->size(), margins->size() * (trial.columns + 1));

    std::vector<float> batch(margins->size()), scratch;
    forest.margins(trial.values, batch, scratch);
    Attributions::Scratch memory;
    ForestRow row;
    std::vector<double> found(trial.columns);
    double worst = 0.0, worstSum = 0.0;
    const double scale = isEvent ? 1.0 : 40.0; // the library's own sums are single precision
    for (std::size_t i = 0; i < margins->size(); ++i) {
      row.fill(std::span{trial.values}.subspan(i * trial.columns, trial.columns));
      QCOMPARE(forest.margin(row), (*margins)[i]); // to the last bit
      QCOMPARE(batch[i], (*margins)[i]);
      attributions.explain(row, found, memory);
      const float *theirs = contributions->data() + i * (trial.columns + 1);
      for (std::size_t f = 0; f < trial.columns; ++f)
        worst = std::max(worst, std::abs(found[f] - static_cast<double>(theirs[f])) / scale);
      worst = std::max(worst, std::abs(attributions.bias() - static_cast<double>(theirs[trial.columns])) / scale);
      worstSum =
          std::max(worstSum,
                   std::abs(std::accumulate(found.begin(), found.end(), attributions.bias()) - static_cast<double>((*margins)[i])) / scale);
    }
    QVERIFY2(worst < 1e-5, qPrintable(QString::number(worst)));
    QVERIFY2(worstSum < 1e-5, qPrintable(QString::number(worstSum)));
  }

  void theSameSeedGivesTheSameBytes()
  {
    const Trial trial{300, 5, true, true};
    ForestSettings settings;
    settings.objective = Objective::LogOdds;
    settings.rounds = 20;
    const auto save = [&] { return *Booster::train(trial.rows(), trial.target, settings)->save(); };
    const std::string first = save();
    QVERIFY(first == save());
    settings.isBinned = true;
    QVERIFY(save() == save());
    settings.isBinned = false;
    settings.seed = 2;
    QVERIFY(first != save());
  }

  void refusesWhatItCannotServe_data()
  {
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("says");
    const auto add = [](const char *name, const char *pointer, const char *value, const char *says) {
      QTest::newRow(name) << QString::fromLatin1(pointer) << QString::fromLatin1(value) << QString::fromLatin1(says);
    };
    add("booster", "/learner/gradient_booster/name", "\"dart\"", "boosted trees");
    add("objective", "/learner/objective/name", "\"rank:pairwise\"", "rank:pairwise");
    add("classes", "/learner/learner_model_param/num_class", "\"3\"", "several outputs");
    add("base", "/learner/learner_model_param/base_score", "\"much\"", "base score");
    add("no probability", "/learner/learner_model_param/base_score", "\"1.5\"", "no probability");
    add("too many", "/learner/learner_model_param/num_feature", "\"70000\"", "more than");
    add("too few", "/learner/learner_model_param/num_feature", "\"1\"", "hang together");
    add("no list", "/learner/gradient_booster/model/trees/0/left_children", "7", "lacks a list");
    add("lengths", "/learner/gradient_booster/model/trees/0/left_children", "[1]", "different lengths");
    add("circle", "/learner/gradient_booster/model/trees/0/left_children/1", "0", "tree 0");
    add("text", "/learner/gradient_booster/model/trees/0/split_conditions/1", "\"x\"", "lacks a list");
    add("categories", "/learner/gradient_booster/model/trees/0/split_type/0", "1", "categories");
    add("no trees", "/learner/gradient_booster/model", "{}", "no trees");
    add("no learner", "/learner", "[]", "no model");
  }

  void refusesWhatItCannotServe()
  {
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    QFETCH(QString, says);
    const Trial trial{200, 4, false, true};
    ForestSettings settings;
    settings.objective = Objective::LogOdds;
    settings.rounds = 2;
    const std::string text = *Booster::train(trial.rows(), trial.target, settings)->save();
    auto json = nlohmann::json::parse(text);
    json.at(nlohmann::json::json_pointer{pointer.toStdString()}) = nlohmann::json::parse(value.toStdString());
    const auto model = parseForest(json.dump());
    QVERIFY(!model.has_value());
    QVERIFY2(QString::fromStdString(model.error().detail).contains(says), model.error().detail.c_str());
    QVERIFY(!parseForest(std::string_view{text}.substr(0, text.size() / 2)).has_value());
  }
};

QTEST_APPLESS_MAIN(TestForest)
#include "tst_forest.moc"
