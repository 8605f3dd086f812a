// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/site.h"

#include <rapidcheck.h>

namespace andon::test {

/// Any condition, count and modes over the streams of one site, all of which are in one unit and read -100 to 100. Rates look
/// back a few seconds. Every one of them passes the site's checks as long as the streams' intervals are a second or less.
inline void makeArbitrary(Rule &rule, const std::vector<StreamId> &own, const std::vector<StreamId> &others)
{
  const auto number = [](int low, int high) { return *rc::gen::inRange(low * 8, high * 8) / 8.0; };
  const auto seconds = [](int low, int high) { return Duration{std::chrono::seconds{*rc::gen::inRange(low, high)}}; };
  const auto direction = [] { return *rc::gen::element(Direction::Up, Direction::Down, Direction::Either); };
  const auto term = [&](const std::vector<StreamId> &streams) -> Term {
    const StreamId stream = *rc::gen::elementOf(streams);
    switch (*rc::gen::inRange(0, 3)) {
    case 0:
      return LimitCondition{stream, *rc::gen::element(LimitSide::High, LimitSide::Low), number(-10, 10), number(0, 5),
                            *rc::gen::arbitrary<bool>()};
    case 1: return RateCondition{stream, direction(), number(2, 8), number(0, 2), std::chrono::seconds{1}, seconds(1, 6)};
    default: break;
    }
    DeviationCondition deviation{stream, direction(), number(2, 10), number(0, 2), 0.0, {}};
    std::vector<StreamId> references;
    for (const StreamId &each : others)
      if (each != stream)
        references.push_back(each);
    if (!references.empty() && *rc::gen::arbitrary<bool>())
      deviation.reference = *rc::gen::elementOf(references);
    else
      deviation.setPoint = number(-10, 10);
    return deviation;
  };
  const bool isGroup = *rc::gen::inRange(0, 3) == 0;
  if (isGroup) {
    GroupCondition group;
    group.needs = *rc::gen::element(GroupCondition::Needs::Any, GroupCondition::Needs::All);
    for (int i = *rc::gen::inRange(2, 5); i > 0; --i)
      group.terms.push_back(term(others));
    rule.condition = group;
  } else {
    rule.condition = std::visit([](auto each) -> Condition { return each; }, term(own));
  }
  rule.count = {};
  if (*rc::gen::arbitrary<bool>())
    rule.count = {*rc::gen::inRange(2, 6), seconds(5, 20)};
  rule.modes = {};
  if (*rc::gen::arbitrary<bool>()) {
    Modes modes{*rc::gen::elementOf(others), {}, *rc::gen::arbitrary<bool>()};
    const int cases = *rc::gen::inRange(1, 4);
    for (int i = 0; i < cases; ++i) {
      ModeCase each{static_cast<double>(i), *rc::gen::arbitrary<bool>(), {}};
      if (!isGroup && *rc::gen::arbitrary<bool>())
        each.limit = number(3, 10);
      modes.cases.push_back(each);
    }
    rule.modes = modes;
  }
}

} // namespace andon::test
