// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andonctl/command.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace andon::ctl {

void addCommands(CLI::App &program, Action &chosen)
{
  using AddCommand = void (*)(CLI::App &, Action &);
  static constexpr std::array commands{
      AddCommand{addEngine}, AddCommand{addSimulate},   AddCommand{addReplay},   AddCommand{addSite},    AddCommand{addPeople},
      AddCommand{addAlarms}, AddCommand{addKpi},        AddCommand{addAudit},    AddCommand{addDecode},  AddCommand{addContract},
      AddCommand{addTune},   AddCommand{addDetect},     AddCommand{addFeedback}, AddCommand{addHistory}, AddCommand{addTrain},
      AddCommand{addScore},  AddCommand{addPredictors}, AddCommand{addWork},     AddCommand{addRetrain}, AddCommand{addHealth},
  };
  for (const AddCommand add : commands)
    add(program, chosen);
}

CLI::Option *addDuration(CLI::App *command, const std::string &name, std::optional<Duration> &into, const std::string &description)
{
  return command
      ->add_option_function<std::string>(
          name,
          [&into, name](const std::string &text) {
            const Result<Duration> duration = parseDuration(text);
            if (!duration)
              throw CLI::ValidationError(name, "\"" + text + "\" " + duration.error().detail + ". " + duration.error().remedy);
            into = *duration;
          },
          description)
      ->type_name("DURATION");
}

CLI::Option *addTime(CLI::App *command, const std::string &name, std::optional<UtcTime> &into, const std::string &description)
{
  return command
      ->add_option_function<std::string>(
          name,
          [&into, name](const std::string &text) {
            const Result<UtcTime> time = fromIso8601(text);
            if (!time)
              throw CLI::ValidationError(name, "\"" + text + "\" " + time.error().detail + ". " + time.error().remedy);
            into = *time;
          },
          description)
      ->type_name("TIME");
}

std::string oneLine(std::string text)
{
  std::replace_if(
      text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; }, ' ');
  return text;
}

int fail(const Error &error)
{
  std::fprintf(stderr, "andonctl: %s\n", oneLine(toText(error)).c_str());
  return failed;
}

int misuse(const std::string &option, const Error &error)
{
  std::fprintf(stderr, "andonctl: %s: %s\n", option.c_str(), oneLine(toText(error)).c_str());
  return misused;
}

} // namespace andon::ctl
