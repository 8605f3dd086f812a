// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/drift/conformal_martingale.h"

#include <cmath>

namespace andon::drift {

bool ConformalMartingale::add(double p)
{
  if (p > 0.0 && p <= 1.0)
    logCapital_ += std::log(options_.epsilon) + (options_.epsilon - 1.0) * std::log(p);
  return logCapital_ > -std::log(options_.delta);
}

} // namespace andon::drift
