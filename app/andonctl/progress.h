// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time.h"

#include <cstdint>
#include <cstdio>
#include <spdlog/fmt/fmt.h>
#include <unistd.h>

namespace andon::ctl {

/// A line on the terminal that says how far it is, about five times a second.
class Progress {
public:
  Progress(std::uint64_t rows, const Clock &clock, const char *unit = "rows")
      : rows_(rows)
      , clock_(clock)
      , unit_(unit)
      , isShown_(isatty(STDERR_FILENO) != 0)
  {
  }
  Progress(const Progress &) = delete;
  Progress &operator=(const Progress &) = delete;
  ~Progress()
  {
    if (isShown_)
      fmt::print(stderr, "\r\033[K");
  }

  void show(std::uint64_t done)
  {
    if (!isShown_ || clock_.steady() < next_)
      return;
    next_ = clock_.steady() + std::chrono::milliseconds{200};
    fmt::print(stderr, "\r{} of {} {}, {} %", done, rows_, unit_, done * 100 / rows_);
    std::fflush(stderr);
  }

private:
  const std::uint64_t rows_;
  const Clock &clock_;
  const char *const unit_;
  const bool isShown_;
  SteadyTime next_{};
};

/// The same for work that is not counted in rows: "reading, 37 %".
class PercentLine {
public:
  explicit PercentLine(const Clock &clock)
      : clock_(clock)
      , isShown_(isatty(STDERR_FILENO) != 0)
  {
  }
  PercentLine(const PercentLine &) = delete;
  PercentLine &operator=(const PercentLine &) = delete;
  ~PercentLine()
  {
    if (isShown_)
      fmt::print(stderr, "\r\033[K");
  }

  void show(const char *what, std::uint64_t done, std::uint64_t all)
  {
    if (!isShown_ || all == 0 || clock_.steady() < next_)
      return;
    next_ = clock_.steady() + std::chrono::milliseconds{200};
    fmt::print(stderr, "\r\033[K{}, {} %", what, done * 100 / all);
    std::fflush(stderr);
  }

private:
  const Clock &clock_;
  const bool isShown_;
  SteadyTime next_{};
};

} // namespace andon::ctl
