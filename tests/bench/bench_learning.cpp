// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What verdicts on the strangest rows find (recordings in ../shared/data), what they quieten on the demo plant, and what a candidate costs.
// bench_learning [SEEDS [FIRST]]: the demo plant alone, of how many seeds, from which on. Exits with 1 where a target is missed.
#include "tests/bench/learning_plant.h"
#include "tests/bench/learning_targets.h"

#include <charconv>
#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

namespace {

template <class Number>
std::optional<Number> numberIn(std::string_view text)
{
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() ? std::optional{number} : std::nullopt;
}

} // namespace

int main(int argc, char **argv)
{
  constexpr std::uint64_t firstSeed = 101; // none that the rules of quietening were made with
  constexpr int mostSeeds = 1000;
  const auto seeds = argc > 1 ? numberIn<int>(argv[1]) : 10;
  const auto first = argc > 2 ? numberIn<std::uint64_t>(argv[2]) : firstSeed;
  if (argc > 3 || !seeds || *seeds < 1 || *seeds > mostSeeds || !first) {
    std::cerr << "bench_learning [SEEDS [FIRST]]: SEEDS is a whole number from 1 to " << mostSeeds
              << ", FIRST the first of the seeds. Without them all is measured, with ten seeds.\n";
    return 2;
  }
  auto rows = nlohmann::ordered_json::array();
  andon::bench::Targets targets;
  if (argc < 2) {
    andon::bench::addFeedbackRows(rows, targets);
    andon::bench::addRetrainRows(rows, targets);
  }
  andon::bench::addPlantRows(rows, *first, *seeds, targets);
  std::cout << rows.dump(2) << '\n';
  return targets.missed() == 0 ? 0 : 1;
}
