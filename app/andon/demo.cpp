// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andon/demo.h"

#include "app/common/demo_site.h"
#include "services/configuration/site_files.h"
#include "services/engine/system_clock.h"

#include <QCoreApplication>
#include <QFile>
#include <QLabel>
#include <QTemporaryDir>

#include <algorithm>

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

/// How far back the plant's past reaches.
constexpr Duration pastLength = std::chrono::days{7};

/// The same moment as an option of andonctl.
QString option(UtcTime time)
{
  return QString::fromStdString(toIso8601(time));
}

/// Lets andonctl make the plant's past in the store, up to now; what the store has already stays. Returns where it ends.
Result<UtcTime> makePast(const DemoOptions &options, ChildProcesses &children, const SiteFiles &site, const std::string &store,
                         const QString &folder, const StopSignal &stop)
{
  const engine::SystemClock clock;
  const UtcTime now = clock.utc();
  QStringList arguments{QStringLiteral("simulate"),     QStringLiteral("--store"),     QString::fromStdString(store),
                        QStringLiteral("--speed"),      QStringLiteral("max"),         QStringLiteral("--start"),
                        option(now - pastLength),       QStringLiteral("--for"),       QString::fromStdString(toText(pastLength)),
                        QStringLiteral("--seed"),       QString::number(options.seed), QStringLiteral("--assets"),
                        QString::number(options.assets)};
  // Larger plants report more rarely, so that their past is as soon there.
  const double rate = std::min(0.1, 4.0 / options.assets);
  arguments << QStringLiteral("--rate") << QString::number(rate, 'g', 6);
  QStringList people;
  for (const Person &person : demoPeople())
    if (person.roles.front() == Role::Supervisor || person.roles.front() == Role::Technician)
      people << QString::fromStdString(person.id.text());
  arguments << QStringLiteral("--operators") << people.join(QLatin1Char{','});
  if (!QFile::exists(QString::fromStdString(store))) {
    const std::string siteFolder = (folder + QStringLiteral("/site")).toStdString();
    if (auto written = configuration::writeSiteFolder(siteFolder, site); !written)
      return tl::unexpected<Error>(written.error());
    arguments << QStringLiteral("--site") << QString::fromStdString(siteFolder);
  }
  QLabel waiting{QCoreApplication::translate("Demo", "Seven days of the plant's past are being made ...")};
  waiting.setWindowFlag(Qt::SplashScreen);
  waiting.setMargin(40);
  if (options.screenshotFolder.isEmpty())
    waiting.show();
  if (auto made = children.runAndonctl(arguments, stop); !made)
    return tl::unexpected<Error>(made.error());
  return now;
}

} // namespace

int runDemo(const DemoOptions &options, Languages &languages, const StopSignal &stop)
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
  const std::string store = options.store.empty() ? folder.filePath(QStringLiteral("demo.db")).toStdString() : options.store;
  const auto site = demoSite(options.assets, url);
  if (!site)
    return showFailure(site.error(), stop);
  const auto past = makePast(options, children, *site, store, folder.path(), stop);
  if (!past)
    return stop.isAsked() ? 0 : showFailure(past.error(), stop);

  ConsoleOptions console;
  console.demo = true;
  console.signedIn = person;
  console.screenshotFolder = options.screenshotFolder;
  console.screenshotAfterSeconds = options.screenshotAfterSeconds;
  console.settingsFile = options.screenshotFolder.isEmpty() ? QString{} : folder.filePath(QStringLiteral("settings.ini"));
  console.engine.storePath = store;
  console.engine.program = "andon demo";
  console.engine.importedBy = "demo";
  console.engine.seedPeople = demoPeople();
  console.engine.brokerUrl = url;                   // a kept store remembers the broker of last time
  console.engine.retention = std::chrono::years{1}; // the past stays

  const auto plant =
      children.startAndonctl({QStringLiteral("simulate"), QStringLiteral("--broker"), QString::fromStdString(url), QStringLiteral("--seed"),
                              QString::number(options.seed), QStringLiteral("--assets"), QString::number(options.assets),
                              QStringLiteral("--speed"), QString::number(options.speed), QStringLiteral("--continue-from"), option(*past)});
  if (!plant)
    return showFailure(plant.error(), stop);
  return runConsole(console, languages, stop);
}

} // namespace andon::app
