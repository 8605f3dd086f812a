// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/drift/page_hinkley.h"

#include <algorithm>
#include <cmath>

namespace andon::drift {

bool PageHinkley::add(double value)
{
  if (!std::isfinite(value))
    return false;
  ++sums_.count;
  sums_.mean += (value - sums_.mean) / static_cast<double>(sums_.count);
  sums_.up = options_.alpha * sums_.up + (value - sums_.mean - options_.delta);
  sums_.down = options_.alpha * sums_.down + (value - sums_.mean + options_.delta);
  sums_.leastUp = std::min(sums_.leastUp, sums_.up);
  sums_.mostDown = std::max(sums_.mostDown, sums_.down);
  if (sums_.count < options_.least || (sums_.up - sums_.leastUp <= options_.lambda && sums_.mostDown - sums_.down <= options_.lambda))
    return false;
  sums_ = {};
  return true;
}

} // namespace andon::drift
