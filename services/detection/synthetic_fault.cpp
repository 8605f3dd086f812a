// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/detection/synthetic_fault.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <spdlog/fmt/fmt.h>

namespace andon::detection {
namespace {

/// Mean and standard deviation of a column's finite values before a row.
struct Normal {
  double mean = 0.0;
  double deviation = 0.0;
};

Normal normalBefore(std::span<const double> rows, std::size_t columns, const SyntheticFault &fault)
{
  const std::size_t end = fault.from >= 2 ? fault.from : rows.size() / columns;
  double count = 0.0, squares = 0.0;
  Normal normal;
  for (std::size_t t = 0; t < end; ++t)
    if (const double value = rows[t * columns + fault.column]; std::isfinite(value)) {
      count += 1.0;
      const double apart = value - normal.mean;
      normal.mean += apart / count;
      squares += apart * (value - normal.mean);
    }
  normal.deviation = count > 0.0 ? std::sqrt(squares / count) : 0.0;
  return normal;
}

struct Judged {
  std::vector<bool> isAlarm;
  std::vector<bool> rises;       ///< an alarm that was not there in the row before
  std::vector<std::size_t> lead; ///< the column that contributes most
};

Judged judgeAll(RowDetector detector, std::span<const double> rows, std::size_t columns)
{
  Judged judged;
  RowVerdict verdict;
  bool wasAlarm = false;
  for (std::size_t at = 0; at + columns <= rows.size(); at += columns) {
    detector.judge(rows.subspan(at, columns), verdict);
    judged.isAlarm.push_back(verdict.isAlarm);
    judged.rises.push_back(verdict.isAlarm && !wasAlarm);
    judged.lead.push_back(static_cast<std::size_t>(std::max_element(verdict.contributions.begin(), verdict.contributions.end()) -
                                                   verdict.contributions.begin()));
    wasAlarm = verdict.isAlarm;
  }
  return judged;
}

} // namespace

std::vector<double> withFault(std::span<const double> rows, std::size_t columns, const SyntheticFault &fault)
{
  std::vector<double> made(rows.begin(), rows.end());
  const std::size_t count = columns == 0 ? 0 : rows.size() / columns;
  if (fault.column >= columns || fault.from >= count)
    return made;
  const std::size_t end = std::min(count, fault.from + fault.rows);
  const Normal normal = normalBefore(rows, columns, fault);
  const auto was = [&](std::size_t t) { return rows[t * columns + fault.column]; };
  for (std::size_t t = fault.from; t < end; ++t) {
    double &value = made[t * columns + fault.column];
    const std::size_t since = t - fault.from;
    switch (fault.kind) {
    case FaultKind::Spike:
      if (since % 10 == 0)
        value += (since % 20 == 0 ? 1.0 : -1.0) * fault.size * normal.deviation;
      break;
    case FaultKind::Drift: value += fault.size * normal.deviation * static_cast<double>(since + 1) / static_cast<double>(fault.rows); break;
    case FaultKind::Stuck: value = was(fault.from == 0 ? 0 : fault.from - 1); break;
    case FaultKind::Dropout: value = std::numeric_limits<double>::quiet_NaN(); break;
    case FaultKind::LevelShift: value += fault.size * normal.deviation; break;
    case FaultKind::Variance: value = normal.mean + (value - normal.mean) * (1.0 + fault.size); break;
    case FaultKind::TimeWarp: {
      // Backwards from its first row and forth again, so that nothing of the future is needed and no jump is made.
      const auto played = static_cast<std::size_t>(std::llround(static_cast<double>(since) * (1.0 + std::abs(fault.size))));
      const std::size_t length = std::max<std::size_t>(fault.from, 1);
      const std::size_t phase = played % (2 * length);
      value = was(fault.from - std::min(phase < length ? phase : 2 * length - phase, fault.from));
      break;
    }
    }
  }
  return made;
}

Result<FaultTrials> tryFaults(const std::string &detector, std::span<const double> rows, std::size_t columns, std::size_t trainRows,
                              const FaultPlan &plan, const RowDetectorOptions &options)
{
  const std::size_t count = columns == 0 ? 0 : rows.size() / columns;
  if (count < trainRows + plan.settling + plan.rows)
    return failure(ErrorCode::Malformed, "",
                   fmt::format("there are {} rows for {} to learn from and faults of {}", count, trainRows, plan.rows),
                   fmt::format("Give at least {}.", trainRows + plan.settling + plan.rows));
  const auto trained = trainRowDetector(detector, rows.first(trainRows * columns), columns, options, false);
  if (!trained)
    return tl::unexpected<Error>(trained.error());
  const std::span<const double> rest = rows.subspan(trainRows * columns);
  const Judged plain = judgeAll(*trained, rest, columns);
  FaultTrials result;
  result.normalRows = plain.rises.size();
  result.normalRaises = static_cast<std::size_t>(std::count(plain.rises.begin(), plain.rises.end(), true));
  for (const FaultKind kind : plan.kinds)
    for (const double size : plan.sizes) {
      for (std::size_t column = 0; column < columns; ++column) {
        SyntheticFault fault{kind, column, plan.settling, plan.rows, size};
        // The past that a warp or a stuck value shows is that of the whole stretch.
        SyntheticFault drawn = fault;
        drawn.from += trainRows;
        const std::vector<double> faulty = withFault(rows, columns, drawn);
        const Judged judged = judgeAll(*trained, std::span{faulty}.subspan(trainRows * columns), columns);
        FaultTrial trial{drawn, false, std::nullopt, false};
        for (std::size_t t = fault.from; t < fault.from + fault.rows && !trial.isCaught; ++t)
          if (judged.rises[t] && !plain.isAlarm[t]) {
            trial.isCaught = true;
            trial.late = t - fault.from;
            trial.isNamed = judged.lead[t] == column;
          }
        result.trials.push_back(trial);
      }
      if (kind == FaultKind::Stuck || kind == FaultKind::Dropout)
        break; // of one size only
    }
  return result;
}

} // namespace andon::detection
