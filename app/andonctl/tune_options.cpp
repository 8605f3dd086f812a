// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andonctl/tune_options.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <spdlog/fmt/fmt.h>

namespace andon::ctl {
namespace {

Misuse misused(std::string option, std::string detail, std::string remedy = {})
{
  return {std::move(option), {ErrorCode::Malformed, "", std::move(detail), std::move(remedy)}};
}

std::optional<Misuse> contradictionOfSource(const TuneOptions &options)
{
  if (options.inputs.empty() == options.store.empty())
    return misused(options.inputs.empty() ? "--input" : "--store",
                   options.inputs.empty() ? "is required, or --store" : "and --input exclude each other");
  if (options.store.empty()) {
    if (options.value.empty())
      return misused("--value", "is required", "Name the column to judge.");
    if (!options.rule.empty() || options.all || options.from || options.to)
      return misused(options.all ? "--all" : !options.rule.empty() ? "--rule" : "--from", "belongs to --store");
    if (!options.label.empty() && !options.windows.empty())
      return misused("--windows", "and --label exclude each other", "Labels come from a column or from a file.");
    return std::nullopt;
  }
  if (options.rule.empty() != options.all)
    return misused(options.all ? "--all" : "--rule", options.all ? "and --rule exclude each other" : "is required, or --all");
  if (!options.recommend)
    return misused("--recommend", "is required with --store", "What a rule does now is in the recommendation as \"current\".");
  if (options.limit || options.deadband != 0.0 || options.onDelay || options.offDelay || options.count != 1)
    return misused("--store", "takes the setting from its rule", "Leave --limit, --deadband, --on-delay, --off-delay and --count out.");
  if (options.from && options.to && *options.to <= *options.from)
    return misused("--to", "is not after --from");
  return std::nullopt;
}

} // namespace

tuning::LimitSetting settingOf(const TuneOptions &options, LimitSide side)
{
  return {
      side,
      options.limit.value_or(0.0),
      options.deadband,
      {options.onDelay.value_or(Duration{}), options.offDelay.value_or(Duration{}), {options.count, options.window.value_or(Duration{})}}};
}

std::vector<LimitSide> sidesOf(const TuneOptions &options)
{
  if (options.side == "auto")
    return {LimitSide::High, LimitSide::Low};
  return {options.side == "low" ? LimitSide::Low : LimitSide::High};
}

std::optional<Misuse> contradictionIn(const TuneOptions &options)
{
  if (auto source = contradictionOfSource(options))
    return source;
  if (!options.limit && !options.recommend)
    return misused("--limit", "is required", "Or let --recommend find one.");
  if (options.limit && !std::isfinite(*options.limit))
    return misused("--limit", "is not a finite number");
  if (!options.limit && (options.deadband != 0.0 || options.onDelay || options.offDelay || options.count != 1))
    return misused("--limit", "is required where a present setting is given", "Name it, or leave deadband, delays and count out.");
  if (!std::isfinite(options.deadband) || options.deadband < 0.0)
    return misused("--deadband", "must be 0 or more");
  if (options.count > 1 && (!options.window || *options.window <= Duration::zero()))
    return misused("--window", "is required with --count", "Say within which time so many samples must be beyond the limit.");
  if (options.count == 1 && options.window)
    return misused("--window", "means nothing without --count above 1");
  if (!options.recommend && (options.maxMissed || options.maxDelay || options.maxOffDelay))
    return misused(options.maxMissed ? "--max-missed" : options.maxDelay ? "--max-delay" : "--max-off-delay", "belongs to --recommend");
  return std::nullopt;
}

std::optional<Misuse> contradictionWith(const TuneOptions &options, const TuneInput &input)
{
  const double width = input.highest - input.lowest;
  if (options.limit && (*options.limit > input.highest + width || *options.limit < input.lowest - width))
    return misused(
        "--limit",
        fmt::format("{:g} lies far outside of what \"{}\" holds, {:g} to {:g}", *options.limit, options.value, input.lowest, input.highest),
        "Is it in the same unit?");
  if (options.deadband > 0.0 && options.deadband >= width)
    return misused("--deadband", fmt::format("{:g} is wider than all that \"{}\" holds, {:g} to {:g}: the alarm would never return",
                                             options.deadband, options.value, input.lowest, input.highest));
  return std::nullopt;
}

Result<TuneInput> readTuneInput(const TuneOptions &options, char separator,
                                const std::function<bool(std::uint64_t, std::uint64_t)> &progress)
{
  TuneInput input;
  tuning::LabelWindows windows;
  if (!options.windows.empty()) {
    auto read = tuning::readLabelWindows(options.windows);
    if (!read)
      return tl::unexpected<Error>(std::move(read.error()));
    windows = std::move(*read);
  }
  input.isLabelled = !options.windows.empty() || !options.label.empty();
  input.lowest = std::numeric_limits<double>::infinity();
  input.highest = -input.lowest;
  for (const std::string &path : options.inputs) {
    auto read = tuning::readCsvHistory(path, {separator, options.time, options.value, options.label}, progress);
    if (!read)
      return tl::unexpected<Error>(std::move(read.error()));
    if (!options.windows.empty()) {
      auto events = tuning::windowsOf(windows, options.windows, path);
      if (!events)
        return tl::unexpected<Error>(std::move(events.error()));
      read->history.events = std::move(*events);
      read->history.isLabelled = true;
    }
    input.rows += read->rows;
    input.missing += read->missing;
    const std::vector<double> &values = read->history.samples.values;
    if (!values.empty()) {
      const auto [least, most] = std::minmax_element(values.begin(), values.end());
      input.lowest = std::min(input.lowest, *least);
      input.highest = std::max(input.highest, *most);
    }
    input.histories.push_back(std::move(read->history));
  }
  return input;
}

} // namespace andon::ctl
