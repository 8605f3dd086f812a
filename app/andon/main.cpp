// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andon/console.h"
#include "app/andon/demo.h"
#include "services/configuration/site_files.h"
#include "views/window_settings.h"

#include <QApplication>
#include <QDir>
#include <QStandardPaths>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

namespace {

using andon::Error;
using andon::ErrorCode;

struct Options {
  std::string store;
  std::string broker;
  std::string site;
  std::string screenshots;
  int screenshotAfter = 60;
  andon::app::DemoOptions demo;
  bool isDemo = false;
};

void declare(CLI::App &program, Options &options)
{
  program.footer("Example:\n  andon demo\n  andon --store plant.db --site resources/demo-site");
  program.set_version_flag("--version", ANDON_VERSION);
  program.add_option("--store", options.store, "The store to open (default: in your data folder)")->type_name("FILE");
  program.add_option("--broker", options.broker, "Instead of the address of the site's first broker")->type_name("URL");
  program.add_option("--site", options.site, "A site directory for a new store")->type_name("DIR");

  CLI::App *demo = program.add_subcommand("demo", "The simulated plant, live, on a broker of its own");
  demo->footer("Example:\n  andon demo --seed 3");
  demo->callback([&options] { options.isDemo = true; });
  demo->add_option("--seed", options.demo.seed, "The same seed gives the same plant")->capture_default_str();
  demo->add_option("--assets", options.demo.assets, "How many assets")->check(CLI::Range(1, 2000))->capture_default_str();
  demo->add_option("--speed", options.demo.speed, "The plant lives this many times as fast")
      ->check(CLI::Range(0.01, 1000.0))
      ->capture_default_str();
  demo->add_option("--store", options.demo.store, "Keep the store in this file")->type_name("FILE");
  demo->add_option("--role", options.demo.role, "Start as supervisor, engineer, technician, executive or administrator")
      ->capture_default_str();
  demo->add_option("--screenshot", options.screenshots, "Save pictures of the window to this folder and leave")->type_name("DIR");
  demo->add_option("--after", options.screenshotAfter, "Seconds before the pictures are taken")
      ->check(CLI::Range(1, 3600))
      ->capture_default_str();
}

int runStore(const Options &options, andon::Languages &languages, const andon::app::StopSignal &stop)
{
  andon::app::ConsoleOptions console;
  console.engine.storePath = options.store;
  if (options.store.empty()) {
    const QDir data{QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)};
    if (!data.mkpath(QStringLiteral(".")))
      return andon::app::showFailure({ErrorCode::ReadOnly, data.path().toStdString(), "cannot be made", "Name a store with --store FILE."},
                                     stop);
    console.engine.storePath = data.filePath(QStringLiteral("andon.db")).toStdString();
  }
  console.engine.program = "andon console";
  console.engine.brokerUrl = options.broker;
  console.engine.importedBy = "console";
  if (!options.site.empty()) {
    auto files = andon::configuration::readSiteFolder(options.site);
    if (!files)
      return andon::app::showFailure(files.error(), stop);
    console.engine.site = std::move(*files);
    console.engine.siteForNewStore = true;
  }
  return andon::app::runConsole(console, languages, stop);
}

} // namespace

int main(int argc, char **argv)
{
  CLI::App program{"Andon, the operator console.", "andon"};
  Options options;
  declare(program, options);
  try {
    program.parse(argc, argv);
  } catch (const CLI::Success &asked) { // help and version
    return program.exit(asked);
  } catch (const CLI::ParseError &error) {
    std::string what = error.what();
    std::replace(what.begin(), what.end(), '\n', ' ');
    std::fprintf(stderr, "andon: %s (andon --help tells more)\n", what.c_str());
    return 2;
  }

  const andon::app::StopSignal stop; // before any other thread, which would take the signals
  const QApplication application{argc, argv};
  QApplication::setApplicationName(QStringLiteral("andon"));
  QApplication::setApplicationDisplayName(QStringLiteral("Andon"));
  QApplication::setApplicationVersion(QStringLiteral(ANDON_VERSION));
  andon::Languages languages{QLocale::system()};
  languages.use(andon::WindowSettings{}.language()); // what is said before there is a window
  spdlog::set_default_logger(spdlog::stderr_color_mt("andon"));
  options.demo.screenshotFolder = QString::fromStdString(options.screenshots);
  options.demo.screenshotAfterSeconds = options.screenshotAfter;
  return options.isDemo ? andon::app::runDemo(options.demo, languages, stop) : runStore(options, languages, stop);
}
