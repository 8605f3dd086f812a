// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What verdicts on the strangest rows find: recordings in ../shared/data.
#include "tests/bench/predictors_behaviour.h"

#include <iostream>
#include <nlohmann/json.hpp>

int main()
{
  auto rows = nlohmann::ordered_json::array();
  andon::bench::addFeedbackRows(rows);
  std::cout << rows.dump(2) << '\n';
  return 0;
}
