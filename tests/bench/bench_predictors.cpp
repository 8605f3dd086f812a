// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How well predictors do on recorded data; the peer is what others have published (../shared/design/algorithms.md).
#include "tests/bench/predictors.h"
#include "tests/bench/predictors_behaviour.h"

#include <iostream>

int main()
{
  andon::bench::Rows rows;
  andon::bench::addAi4iRows(rows);
  andon::bench::addCmapssRows(rows);
  nlohmann::ordered_json all = andon::bench::listOf(rows);
  andon::bench::addSkabRows(all);
  andon::bench::addTepRows(all);
  std::cout << all.dump(2) << '\n';
  return 0;
}
