// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andon/demo.h"

#include "services/configuration/contract_files.h"
#include "services/configuration/site_files.h"
#include "services/simulation/plant_model.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace andon::app {
namespace {

const std::vector<Person> &demoPeople()
{
  static const std::vector<Person> people{
      {PersonId{"okafor"}, "M. Okafor", {Role::Supervisor}},  {PersonId{"lindqvist"}, "S. Lindqvist", {Role::Engineer, Role::Supervisor}},
      {PersonId{"meyer"}, "J. Meyer", {Role::Technician}},    {PersonId{"tanaka"}, "R. Tanaka", {Role::Executive}},
      {PersonId{"admin"}, "A. Admin", {Role::Administrator}},
  };
  return people;
}

PersonId personWith(const std::string &roleKey)
{
  for (const Person &person : demoPeople())
    for (const Role role : person.roles)
      if (roleKey == keyOf(role))
        return person.id;
  return {};
}

/// The demo site as it is built in, for as many assets as asked, its broker at `url`.
Result<configuration::SiteFiles> demoSite(int assets, const std::string &url)
{
  configuration::SiteFiles files;
  for (const char *name : {"site.toml", "brokers.toml", "areas.toml", "rules.toml"}) {
    QFile file{QStringLiteral(":/demo-site/") + QLatin1String{name}};
    if (file.open(QIODevice::ReadOnly))
      files[name] = file.readAll().toStdString();
  }
  for (const QString &name : QDir{QStringLiteral(":/demo-site/contracts")}.entryList({QStringLiteral("*.json")})) {
    QFile file{QStringLiteral(":/demo-site/contracts/") + name};
    if (file.open(QIODevice::ReadOnly))
      files[configuration::contractFolder + name.toStdString()] = file.readAll().toStdString();
  }
  auto reading = configuration::parseSite(files);
  if (!reading.problems.empty())
    return tl::unexpected<Error>(reading.problems.front());
  Site site = simulation::siteForPlant(reading.site, assets);
  site.brokers.front().url = url;
  return configuration::writeSite(site);
}

} // namespace

int runDemo(const DemoOptions &options, const StopSignal &stop)
{
  const PersonId person = personWith(options.role);
  if (person.empty())
    return showFailure({ErrorCode::NotFound, options.role, "is nobody's role in the demo",
                        "Roles are supervisor, engineer, technician, executive, administrator."},
                       stop);
  QTemporaryDir folder;
  ChildProcesses children;
  const auto port = children.startBroker();
  if (!port)
    return showFailure(port.error(), stop);
  const std::string url = "tcp://127.0.0.1:" + std::to_string(*port);
  auto site = demoSite(options.assets, url);
  if (!site)
    return showFailure(site.error(), stop);

  ConsoleOptions console;
  console.demo = true;
  console.signedIn = person;
  console.screenshotFolder = options.screenshotFolder;
  console.screenshotAfterSeconds = options.screenshotAfterSeconds;
  console.settingsFile = options.screenshotFolder.isEmpty() ? QString{} : folder.filePath(QStringLiteral("settings.ini"));
  console.engine.storePath = options.store.empty() ? folder.filePath(QStringLiteral("demo.db")).toStdString() : options.store;
  console.engine.program = "andon demo";
  console.engine.importedBy = "demo";
  console.engine.seedPeople = demoPeople();
  console.engine.brokerUrl = url; // a kept store remembers the broker of last time
  if (options.store.empty() || !QFile::exists(QString::fromStdString(options.store)))
    console.engine.site = std::move(*site);

  const auto plant = children.startAndonctl({QStringLiteral("simulate"), QStringLiteral("--broker"), QString::fromStdString(url),
                                             QStringLiteral("--seed"), QString::number(options.seed), QStringLiteral("--assets"),
                                             QString::number(options.assets), QStringLiteral("--speed"), QString::number(options.speed)});
  if (!plant)
    return showFailure(plant.error(), stop);
  return runConsole(console, stop);
}

} // namespace andon::app
