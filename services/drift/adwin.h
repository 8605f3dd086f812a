// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

namespace andon::drift {

/// ADWIN (Bifet, Gavalda 2007): a window over the newest values that forgets its older part as soon as the means of two parts of it differ
/// by more than chance allows. It is kept as buckets that double in size, so that it needs O(log n) memory. One thread.
class Adwin {
public:
  struct Options {
    double delta = 0.002;      ///< chance of a false cut
    std::uint64_t every = 32;  ///< values between two looks
    std::size_t buckets = 5;   ///< of one size, before two become one
    double leastPart = 5.0;    ///< values in a part that is compared
    double leastWindow = 10.0; ///< values before the first look
  };
  Adwin()
      : Adwin(Options{})
  {
  }
  explicit Adwin(const Options &options)
      : options_(options)
  {
  }

  /// True: the mean has changed, and what was before is forgotten. One that is not finite is passed over.
  bool add(double value);

  [[nodiscard]] double width() const { return width_; }
  [[nodiscard]] double mean() const { return width_ > 0.0 ? sum_ / width_ : 0.0; }
  [[nodiscard]] double variance() const { return width_ > 0.0 ? squares_ / width_ : 0.0; }

private:
  struct Bucket {
    double sum = 0.0;
    double squares = 0.0; ///< of the distances from the bucket's mean
  };

  void compress();
  bool cut();
  [[nodiscard]] bool differ(double older, double olderSum) const;
  void forgetOldest();

  Options options_;
  std::vector<std::deque<Bucket>> rows_; ///< row i: buckets of 2^i values, the oldest first
  double width_ = 0.0, sum_ = 0.0, squares_ = 0.0;
  std::uint64_t count_ = 0;
};

} // namespace andon::drift
