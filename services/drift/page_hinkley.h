// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace andon::drift {

/// Page-Hinkley's test (Page 1954) for a mean that changes, both ways: the sum of what lies above the mean so far, less `delta` each time,
/// against its least value; it fades by `alpha` a value. One thread.
class PageHinkley {
public:
  struct Options {
    double delta = 0.005;     ///< a change of the mean so small is nobody's business
    double lambda = 50.0;     ///< the sum that is a change
    double alpha = 0.9999;    ///< of the sum that is kept
    std::uint64_t least = 30; ///< values before the first verdict
  };
  PageHinkley() = default;
  explicit PageHinkley(const Options &options)
      : options_(options)
  {
  }

  /// True: the mean has changed; it starts anew with the next value. One that is not finite is passed over.
  bool add(double value);

private:
  struct Sums {
    std::uint64_t count = 0;
    double mean = 0.0;
    double up = 0.0, leastUp = 0.0;
    double down = 0.0, mostDown = 0.0;
  };
  Options options_;
  Sums sums_;
};

} // namespace andon::drift
