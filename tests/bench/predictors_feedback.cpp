// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/learning/tap_simulation.h"
#include "services/tables/csv_table.h"
#include "tests/bench/learning_targets.h"
#include "tests/support/shared_data.h"

#include <array>
#include <iostream>
#include <nlohmann/json.hpp>

namespace andon::bench {

void addFeedbackRows(nlohmann::ordered_json &rows, Targets &targets)
{
  struct Set {
    const char *file;
    double published;
    double least; ///< below it the learning is broken, whatever the seeds
  };
  constexpr std::array sets{Set{"abalone", 18.1, 17.0}, Set{"ann_thyroid_1v3", 50.0, 48.0}, Set{"mammography", 57.1, 55.0}};
  constexpr int seeds = 10;
  for (const Set &set : sets) {
    const std::string path = test::sharedData(std::string{"feedback_ad/"} + set.file + ".csv.gz");
    if (path.empty()) {
      std::cerr << "the sets for learning from feedback are not there\n";
      return;
    }
    auto table = tables::CsvTable::open(path, ',');
    learning::JudgedRows judged;
    judged.columns = table ? table->columns().size() - 1 : 0;
    while (table && table->next().value_or(false)) {
      judged.isAnomaly.push_back(table->cell(0) == "anomaly");
      for (std::size_t c = 1; c <= judged.columns; ++c)
        judged.values.push_back((*table->number(c)).value_or(0.0));
    }
    double found = 0.0;
    for (int seed = 1; seed <= seeds; ++seed) {
      learning::TapSimulation simulation;
      simulation.forest.forest.seed = static_cast<std::uint64_t>(seed);
      if (const auto made = learning::simulateTaps(judged, simulation))
        found += static_cast<double>(made->back()) / seeds;
    }
    targets.expect(found >= set.least, std::string{"learning from taps, "} + set.file + ": fewer found than " + std::to_string(set.least));
    rows.push_back({{"work", std::string{"learning from taps, "} + set.file + ": anomalies among 60 shown (peer: published)"},
                    {"ours", found},
                    {"peer", set.published},
                    {"unit", "found"},
                    {"ratio", found / set.published}});
  }
}

} // namespace andon::bench
