// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/drift/adwin.h"

#include <algorithm>
#include <cmath>

namespace andon::drift {
namespace {

/// What joining two groups of so many values with these sums adds to their squares.
double between(double n, double sum, double m, double otherSum)
{
  const double apart = sum / n - otherSum / m;
  return n * m / (n + m) * apart * apart;
}

} // namespace

bool Adwin::add(double value)
{
  if (!std::isfinite(value))
    return false;
  if (rows_.empty())
    rows_.emplace_back();
  rows_.front().push_back({value, 0.0});
  if (width_ > 0.0)
    squares_ += between(width_, sum_, 1.0, value);
  width_ += 1.0;
  sum_ += value;
  compress();
  return ++count_ % options_.every == 0 && width_ > options_.leastWindow && cut();
}

void Adwin::compress()
{
  double size = 1.0;
  for (std::size_t row = 0; row < rows_.size() && rows_[row].size() > options_.buckets; ++row, size *= 2.0) {
    if (row + 1 == rows_.size())
      rows_.emplace_back();
    const Bucket first = rows_[row][0], second = rows_[row][1];
    rows_[row + 1].push_back({first.sum + second.sum, first.squares + second.squares + between(size, first.sum, size, second.sum)});
    rows_[row].erase(rows_[row].begin(), rows_[row].begin() + 2);
  }
}

bool Adwin::differ(double older, double olderSum) const
{
  const double newer = width_ - older;
  const double apart = std::abs(olderSum / older - (sum_ - olderSum) / newer);
  const double confidence = std::log(2.0 * std::log(width_) / options_.delta);
  const double harmonic = 1.0 / (older - options_.leastPart + 1.0) + 1.0 / (newer - options_.leastPart + 1.0);
  return apart > std::sqrt(2.0 * harmonic * variance() * confidence) + 2.0 / 3.0 * confidence * harmonic;
}

bool Adwin::cut()
{
  bool hasCut = false;
  for (bool goesOn = true; goesOn;) {
    goesOn = false;
    double older = 0.0, olderSum = 0.0, size = std::ldexp(1.0, static_cast<int>(rows_.size()) - 1);
    for (auto row = rows_.rbegin(); row != rows_.rend() && !goesOn; ++row, size *= 0.5)
      for (const Bucket &bucket : *row) {
        older += size;
        olderSum += bucket.sum;
        if (width_ - older < options_.leastPart)
          break;
        if (older >= options_.leastPart && differ(older, olderSum)) {
          hasCut = goesOn = true;
          break;
        }
      }
    if (goesOn)
      forgetOldest();
  }
  return hasCut;
}

void Adwin::forgetOldest()
{
  const Bucket oldest = rows_.back().front();
  const double size = std::ldexp(1.0, static_cast<int>(rows_.size()) - 1);
  rows_.back().pop_front();
  while (!rows_.empty() && rows_.back().empty())
    rows_.pop_back();
  width_ -= size;
  sum_ -= oldest.sum;
  squares_ -= oldest.squares + (width_ > 0.0 ? between(size, oldest.sum, width_, sum_) : 0.0);
  squares_ = std::max(squares_, 0.0);
}

} // namespace andon::drift
