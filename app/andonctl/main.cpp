// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andonctl/command.h"

#include <QCoreApplication>

#include <cstdio>
#include <exception>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

namespace {

/// The command that was typed as far as it was understood: "andonctl site check".
std::string typedCommand(const CLI::App &program)
{
  std::string text = program.get_name();
  for (const CLI::App *command = &program; !command->get_subcommands().empty();) {
    command = command->get_subcommands().front();
    text += " " + command->get_name();
  }
  return text;
}

int parseAndRun(int argc, char **argv)
{
  CLI::App program{"Andon without a screen: the engine, the simulated plant and every tool.", "andonctl"};
  program.footer("Example:\n  andonctl site check resources/demo-site");
  program.set_version_flag("--version", ANDON_VERSION);
  program.require_subcommand(1);
  andon::ctl::Action chosen;
  andon::ctl::addCommands(program, chosen);
  try {
    program.parse(argc, argv);
  } catch (const CLI::Success &asked) { // help and version
    program.exit(asked);
    return andon::ctl::succeeded;
  } catch (const CLI::ParseError &error) {
    const std::string command = typedCommand(program);
    std::fprintf(stderr, "%s: %s (%s --help tells more)\n", command.c_str(), andon::ctl::oneLine(error.what()).c_str(), command.c_str());
    return andon::ctl::misused;
  }
  return chosen();
}

} // namespace

int main(int argc, char **argv)
{
  const QCoreApplication application{argc, argv}; // Qt finds its SQL plugins through it
  // Results go to stdout; what the parts of Andon log does not mix with them.
  spdlog::set_default_logger(spdlog::stderr_color_mt("andonctl"));
  try {
    return parseAndRun(argc, argv);
  } catch (const std::exception &defect) {
    return andon::ctl::fail({andon::ErrorCode::Internal, "defect", defect.what(), "Please report it with the command that you typed."});
  }
}
