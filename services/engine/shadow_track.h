// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/predictor_life.h"
#include "models/domain/sample.h"
#include "services/detection/rule_judge.h"

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace andon::engine {

/// What two versions of a predictor make of the same rows by the same rules: which activations both raise, and which only one. Knows no
/// clock but the rows' own times. A value of one thread.
class ShadowTrack {
public:
  /// Activations of the two that lie no further apart are one.
  static constexpr Duration tolerance = std::chrono::minutes{10};
  static constexpr std::size_t mostRaises = 200; ///< of each side that are kept one by one

  /// A rule of one asset as each version is judged by it: their limits may differ.
  struct Rules {
    Rule champion;
    Rule challenger;
  };
  /// `known`: goes on counting from there.
  explicit ShadowTrack(ShadowComparison known);

  void addRule(const AssetId &asset, Rules rules);

  /// One row's output of a version; `cost`: of making it, zero: not measured. In the order of time for each asset.
  void takeChampion(const AssetId &asset, const Sample &score, Duration cost);
  void takeChallenger(const AssetId &asset, const Sample &score, Duration cost);

  /// What it has come to.
  [[nodiscard]] ShadowComparison comparison() const;
  void setProblem(std::string problem) { comparison_.problem = std::move(problem); }

private:
  /// One version's view of one rule.
  struct Side {
    detection::ConditionState condition;
    std::optional<ShadowRaise> alone; ///< raised, and the other has not followed yet
    UtcTime returned = noTime;        ///< last
  };
  struct Pair {
    Rules rules;
    detection::RulePlan plan;
    Side champion;
    Side challenger;
  };
  struct Course {
    std::vector<Pair> pairs;
    std::optional<Sample> champion; ///< latest
    std::optional<Sample> challenger;
  };
  void take(Course &course, const Sample &score, bool isChampion);
  void judge(Pair &pair, const Sample &score, const std::optional<Sample> &other, bool isChampion);
  void settle(Side &side, UtcTime now, bool isChampion);
  static void note(ShadowSide &side, std::uint64_t rows, Duration cost);

  ShadowComparison comparison_;
  std::map<AssetId, Course> courses_;
  std::uint64_t championRows_ = 0;
  double championSeconds_ = 0.0;   ///< in alarm
  double challengerSeconds_ = 0.0; ///< likewise
};

} // namespace andon::engine
