// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andonctl/command.h"
#include "app/andonctl/progress.h"
#include "app/andonctl/recommend_report.h"
#include "app/andonctl/tune_options.h"
#include "app/andonctl/tune_report.h"
#include "app/common/stop_signal.h"
#include "services/engine/system_clock.h"
#include "services/tables/csv_table.h"

#include <spdlog/fmt/fmt.h>

namespace andon::ctl {
namespace {

/// Of two sides the one that finds more, then raises less that is false, then is in alarm for less time.
TuneReport betterSide(const TuneInput &input, const TuneOptions &options)
{
  std::optional<TuneReport> best;
  for (const LimitSide side : sidesOf(options)) {
    TuneReport report = reportOf(input, settingOf(options, side));
    const auto rank = [](const TuneReport &each) {
      return std::tuple{each.tally.missed(), each.tally.activations == 0, each.tally.falseActivations, each.tally.inAlarm};
    };
    if (!best || rank(report) < rank(*best))
      best = std::move(report);
  }
  return std::move(*best);
}

int recommendForInput(const TuneOptions &options, const TuneInput &input, const app::StopSignal &stop, const Clock &clock)
{
  if (!input.isLabelled && !options.limit)
    return misuse("--limit", {ErrorCode::Malformed, "", "is required where nothing is labelled",
                              "Without --label or --windows only what stands behind a limit can be judged, not the limit."});
  std::vector<tuning::LabelledHistory> histories = input.histories;
  std::optional<tuning::LimitSetting> present;
  if (options.limit)
    present = betterSide(input, options).setting;
  tuning::RecommendOptions wanted;
  wanted.sides = sidesOf(options);
  wanted.maxMissed = static_cast<std::uint64_t>(options.maxMissed.value_or(0));
  wanted.maxDelay = options.maxDelay;
  wanted.maxOffDelay = options.maxOffDelay;
  if (!input.isLabelled)
    presumeEvents(histories, *present, wanted);
  tuning::Recommendation made;
  {
    PercentLine progress{clock};
    made = recommend(histories, present, wanted, [&](double share) {
      progress.show("searching", static_cast<std::uint64_t>(share * 1000.0), 1000);
      return !stop.isAsked();
    });
  }
  if (made.refusal == tuning::Refusal::Stopped)
    return fail({ErrorCode::Unavailable, "the search", "was not finished: stopped", ""});
  const EventSource events = input.isLabelled ? EventSource::Labelled : EventSource::Presumed;
  if (!options.json) {
    printRecommendationText(made, events, wanted.maxMissed);
    return succeeded;
  }
  // What the setting that is proposed (else the present one) would have done stands on top, as without --recommend.
  const TuneReport report = reportOf(input, (made.proposed ? *made.proposed : made.current).setting);
  nlohmann::ordered_json json = tallyJson(report.tally, input.isLabelled);
  json["setting"] = settingJson(report.setting);
  json["notes"] = report.notes;
  json.update(recommendationJson(made, events, wanted.maxMissed));
  fmt::print("{}\n", json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
  return succeeded;
}

int tune(const TuneOptions &options)
{
  const std::optional<char> separator = tables::separatorOf(options.separator);
  if (!separator)
    return misuse("--separator", {ErrorCode::Malformed, "", "must be one character, or tab", ""});
  if (const auto wrong = contradictionIn(options))
    return misuse(wrong->option, wrong->error);
  if (!options.store.empty())
    return tuneStore(options);
  app::StopSignal stop;
  const engine::SystemClock clock;
  Result<TuneInput> input;
  {
    PercentLine progress{clock};
    input = readTuneInput(options, *separator, [&](std::uint64_t done, std::uint64_t all) {
      progress.show("reading", done, all);
      return !stop.isAsked();
    });
  }
  if (!input)
    return fail(input.error());
  if (const auto wrong = contradictionWith(options, *input))
    return misuse(wrong->option, wrong->error);
  if (options.recommend)
    return recommendForInput(options, *input, stop, clock);
  const TuneReport report = betterSide(*input, options);
  if (options.json)
    printTuneJson(*input, report);
  else
    printTuneText(*input, report);
  return succeeded;
}

} // namespace

void addTune(CLI::App &program, Action &chosen)
{
  auto options = std::make_shared<TuneOptions>();
  CLI::App *command =
      addCommand(program, chosen, "tune", "What a limit with deadband, delays and count would have done, and which would do better",
                 "andonctl tune --input 3.csv --separator ';' --value Current --label anomaly --limit 1.0868 --deadband 0.05 "
                 "--on-delay 3 --off-delay 5 --json",
                 options, tune);
  command
      ->add_option("--input", options->inputs, "A recording as CSV, packed by gzip or not; several are judged apart and counted together")
      ->type_name("FILE");
  command->add_option("--separator", options->separator, "Between two cells; tab for a tabulator")->type_name("C")->capture_default_str();
  command->add_option("--time", options->time, "The column of times (default: the first that is called like one)")->type_name("COLUMN");
  command->add_option("--value", options->value, "The column that is judged")->type_name("COLUMN");
  command->add_option("--label", options->label, "The column that is not 0 while something was truly wrong")->type_name("COLUMN");
  command->add_option("--windows", options->windows, "JSON: {\"file.csv\": [[\"from\", \"to\"], ...]}, or one such list")
      ->type_name("FILE");
  command->add_option("--store", options->store, "Instead of recordings: the rules of this store over its own history")->type_name("FILE");
  command->add_option("--rule", options->rule, "With --store: this rule")->type_name("ID");
  command->add_flag("--all", options->all, "With --store: every rule of one limit, ranked by what tuning would gain");
  addTime(command, "--from", options->from, "With --store: only history from here");
  addTime(command, "--to", options->to, "With --store: only history before this");
  command->add_option("--side", options->side, "high: beyond is above the limit; low: below; auto: whichever does better")
      ->check(CLI::IsMember({"high", "low", "auto"}))
      ->capture_default_str();
  command->add_option("--limit", options->limit, "Raised beyond it")->type_name("X");
  command->add_option("--deadband", options->deadband, "Back by this much before it returns")->type_name("X");
  addDuration(command, "--on-delay", options->onDelay, "Beyond for so long before it is raised");
  addDuration(command, "--off-delay", options->offDelay, "Gone for so long before it returns");
  command->add_option("--count", options->count, "So many samples beyond the limit within --window")
      ->check(CLI::Range(1, mostCounted))
      ->capture_default_str();
  addDuration(command, "--window", options->window, "The time in which --count counts");
  command->add_flag("--recommend", options->recommend, "Search settings that would do better, within the constraints below");
  command->add_option("--max-missed", options->maxMissed, "At most so many events may be missed (default 0)")
      ->check(CLI::Range(0, 1'000'000));
  addDuration(command, "--max-delay", options->maxDelay, "Events found this late on average at most (default: no later than now)");
  addDuration(command, "--max-off-delay", options->maxOffDelay, "The longest off-delay that may be proposed (default: 60 s or 10 samples)");
  command->add_option("--threads", options->threads, "With --all: rules judged at once")->check(CLI::Range(1, 64))->capture_default_str();
  command->add_flag("--json", options->json, "Print one JSON object");
}

} // namespace andon::ctl
