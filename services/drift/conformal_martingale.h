// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace andon::drift {

/// A bet against "nothing has changed" (Vovk, Nouretdinov, Gammerman 2003): each p-value multiplies the capital by e p^(e-1). As long as
/// the rows could change places with those that p was taken from, the chance that the capital ever exceeds 1 / delta is at most delta. One
/// thread.
class ConformalMartingale {
public:
  struct Options {
    double epsilon = 0.92; ///< above 0, below 1; the smaller, the more is put on small p-values
    double delta = 0.01;   ///< chance of ever crying wrongly
  };
  ConformalMartingale() = default;
  explicit ConformalMartingale(const Options &options)
      : options_(options)
  {
  }

  /// `p` above 0 up to 1; anything else is passed over. True while the capital is above 1 / delta.
  bool add(double p);
  [[nodiscard]] double logCapital() const { return logCapital_; }

private:
  Options options_;
  double logCapital_ = 0.0;
};

} // namespace andon::drift
