// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is found without labels, and what verdicts add: recordings in ../shared/data.
#include "tests/bench/predictors_behaviour.h"

#include <iostream>
#include <nlohmann/json.hpp>

int main()
{
  auto rows = nlohmann::ordered_json::array();
  andon::bench::addSkabRows(rows);
  andon::bench::addTepRows(rows);
  andon::bench::addFeedbackRows(rows);
  std::cout << rows.dump(2) << '\n';
  return 0;
}
