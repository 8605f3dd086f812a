// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/time.h"

#include <CLI/CLI.hpp>
#include <functional>
#include <optional>
#include <string>

namespace andon::ctl {

inline constexpr int succeeded = 0;
inline constexpr int failed = 1;
inline constexpr int misused = 2;

/// What the command line asks for; the chosen subcommand sets it, main runs it and exits with what it returns.
using Action = std::function<int()>;

// One function a file, one line in the table of commands.cpp. Each adds its subcommand (or a group of them) to the
// program; the subcommand's callback sets `chosen`.
void addAlarms(CLI::App &program, Action &chosen);
void addAudit(CLI::App &program, Action &chosen);
void addContract(CLI::App &program, Action &chosen);
void addDecode(CLI::App &program, Action &chosen);
void addDetect(CLI::App &program, Action &chosen);
void addEngine(CLI::App &program, Action &chosen);
void addFeedback(CLI::App &program, Action &chosen);
void addHealth(CLI::App &program, Action &chosen);
void addHistory(CLI::App &program, Action &chosen);
void addKpi(CLI::App &program, Action &chosen);
void addPeople(CLI::App &program, Action &chosen);
void addPredictors(CLI::App &program, Action &chosen);
void addReplay(CLI::App &program, Action &chosen);
void addRetrain(CLI::App &program, Action &chosen);
void addScore(CLI::App &program, Action &chosen);
void addSimulate(CLI::App &program, Action &chosen);
void addSite(CLI::App &program, Action &chosen);
void addTrain(CLI::App &program, Action &chosen);
void addTune(CLI::App &program, Action &chosen);
void addWork(CLI::App &program, Action &chosen);

/// All of them.
void addCommands(CLI::App &program, Action &chosen);

/// A subcommand with its help; `example` is a whole command line that works. Its options live in `Options`, which stays
/// alive until the action has run.
template <class Options>
CLI::App *addCommand(CLI::App &parent, Action &chosen, const std::string &name, const std::string &description, const std::string &example,
                     std::shared_ptr<Options> options, int (*run)(const Options &))
{
  CLI::App *command = parent.add_subcommand(name, description);
  command->footer("Example:\n  " + example);
  command->callback([&chosen, options, run] { chosen = [options, run] { return run(*options); }; });
  return command;
}

/// Options of the field's own types; bad text is an error of usage that names the option.
CLI::Option *addDuration(CLI::App *command, const std::string &name, std::optional<Duration> &into, const std::string &description);
CLI::Option *addTime(CLI::App *command, const std::string &name, std::optional<UtcTime> &into, const std::string &description);

/// Prints the error as one line to stderr and returns `failed`.
int fail(const Error &error);
/// The same for an option that turns out to be wrong only after parsing; returns `misused`.
int misuse(const std::string &option, const Error &error);
/// The text with line breaks and other control characters as blanks.
[[nodiscard]] std::string oneLine(std::string text);

} // namespace andon::ctl
