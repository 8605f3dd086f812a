// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What verdicts on the strangest rows find (recordings in ../shared/data), and what they quieten on the demo plant.
// bench_learning [SEEDS [FIRST]]: plants of how many seeds, from which on.
#include "tests/bench/learning_plant.h"
#include "tests/bench/predictors_behaviour.h"

#include <cstdlib>
#include <iostream>
#include <nlohmann/json.hpp>

int main(int argc, char **argv)
{
  constexpr std::uint64_t firstSeed = 101; // none that the rules of quietening were made with
  const int seeds = argc > 1 ? std::atoi(argv[1]) : 10;
  const std::uint64_t first = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : firstSeed;
  auto rows = nlohmann::ordered_json::array();
  if (argc < 2)
    andon::bench::addFeedbackRows(rows);
  andon::bench::addPlantRows(rows, first, seeds);
  std::cout << rows.dump(2) << '\n';
  return 0;
}
