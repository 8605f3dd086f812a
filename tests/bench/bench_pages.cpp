// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the console costs with every page open in turn, on the demo plant live through a broker: of its own size, and of 2,000 assets.
// Each size runs in a process of its own, so that its memory is its own.

#include "services/engine/engine.h"
#include "services/engine/system_clock.h"
#include "services/simulation/plant_site.h"
#include "tests/bench/bench_rows.h"
#include "tests/support/mosquitto_server.h"
#include "tests/support/plant_site.h"
#include "tests/support/temporary_folder.h"
#include "views/main_window.h"
#include "views/theme_holder.h"
#include "views/window_settings.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTimer>

#include <algorithm>
#include <array>
#include <spdlog/fmt/fmt.h>
#include <stdexcept>
#include <sys/resource.h>

using namespace andon;
using namespace std::chrono_literals;
using nlohmann::ordered_json;

namespace {

constexpr auto onEachPage = 3s;
constexpr auto warmUp = 12s;   ///< until every stream has spoken and its first trends are read
constexpr double period = 4.0; ///< ms, of the timer that is watched
constexpr double frame = 16.0; ///< ms
constexpr std::array pages{CommandId::ShowOverview, CommandId::ShowUnit,    CommandId::ShowAsset,
                           CommandId::ShowAlarms,   CommandId::ShowRules,   CommandId::ShowTuning,
                           CommandId::ShowKpi,      CommandId::ShowSources, CommandId::ShowAudit};

double processorSeconds()
{
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  return static_cast<double>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
         static_cast<double>(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

/// Resident memory at this moment, in MB.
double residentNow()
{
  QFile file{QStringLiteral("/proc/self/status")};
  if (!file.open(QIODevice::ReadOnly))
    return 0.0;
  for (const QByteArray &line : file.readAll().split('\n'))
    if (line.startsWith("VmRSS:"))
      return line.simplified().split(' ').at(1).toDouble() / 1024.0;
  return 0.0;
}

Executor guiExecutor()
{
  return [](std::function<void()> task) { QMetaObject::invokeMethod(QCoreApplication::instance(), std::move(task), Qt::QueuedConnection); };
}

bench::Rows rowsOf(int assets)
{
  const test::TemporaryFolder folder;
  const test::MosquittoServer broker;
  const std::string url = "tcp://127.0.0.1:" + std::to_string(broker.port());
  const engine::SystemClock clock;
  engine::Engine::Options options;
  options.storePath = folder.file("pages.db");
  options.program = "bench";
  options.site = test::filesFor("demo-site", simulation::siteForPlant(test::siteOf("demo-site"), assets));
  options.brokerUrl = url;
  options.seedPeople = {{PersonId{"bench"}, "Bench", {Role::Supervisor, Role::Engineer}}};
  auto engine = engine::Engine::start(options, clock);
  if (!engine)
    throw std::runtime_error(toText(engine.error()));
  const auto desk = (*engine)->openDesk(guiExecutor());
  (*engine)->signInTrusted(*desk, PersonId{"bench"}, "benchmark", {});
  WindowSettings settings{QString::fromStdString(folder.file("window.ini"))};
  ThemeHolder themes{Theme::light()};
  dressApplication(themes);
  MainWindow window{*desk, clock, themes, settings};
  window.resize(1920, 1080);
  window.show();

  QProcess plant;
  plant.start(QCoreApplication::applicationDirPath() + QStringLiteral("/andonctl"),
              {QStringLiteral("simulate"), QStringLiteral("--broker"), QString::fromStdString(url), QStringLiteral("--assets"),
               QString::number(assets), QStringLiteral("--seed"), QStringLiteral("3")});
  std::vector<double> late;
  QElapsedTimer since;
  QTimer watch;
  watch.setTimerType(Qt::PreciseTimer);
  QObject::connect(&watch, &QTimer::timeout, &window, [&] {
    if (since.isValid())
      late.push_back(std::max(0.0, static_cast<double>(since.nsecsElapsed()) / 1e6 - period));
    since.start();
  });
  std::size_t page = 0;
  double most = 0.0;
  double processor = 0.0;
  QElapsedTimer wall;
  QTimer turn;
  QObject::connect(&turn, &QTimer::timeout, &window, [&] {
    most = std::max(most, residentNow());
    if (page == pages.size())
      return QCoreApplication::quit();
    window.commands().action(pages[page++]).trigger();
  });
  QTimer::singleShot(warmUp, &window, [&] {
    watch.start(static_cast<int>(period));
    turn.start(onEachPage);
    processor = processorSeconds();
    wall.start();
  });
  QApplication::exec();
  // The watching timer itself is in this; it is the same at both sizes.
  const double cores = (processorSeconds() - processor) / (static_cast<double>(wall.elapsed()) / 1e3);
  plant.terminate();
  plant.waitForFinished(5000);
  std::sort(late.begin(), late.end());
  const std::string of = std::to_string(assets) + " assets at 1 Hz, every page in turn: ";
  bench::Rows rows;
  rows.push_back({of + "event loop late, p99 (peer: one frame)",
                  late[static_cast<std::size_t>(static_cast<double>(late.size() - 1) * 0.99)], frame, "ms"});
  rows.push_back({of + "the latest of all", late.back(), frame, "ms"});
  if (assets <= 40) {
    rows.push_back({of + "processor of engine and window (peer: floor)", cores, 0.1, "cores"});
    rows.push_back({of + "resident memory (peer: floor)", most, 150.0, "MB"});
  }
  return rows;
}

} // namespace

int main(int argc, char **argv)
{
  const QApplication application{argc, argv};
  try {
    if (argc > 1) {
      fmt::print("{}\n", bench::toJson(rowsOf(std::stoi(argv[1]))));
      return 0;
    }
  } catch (const std::exception &error) {
    fmt::print(stderr, "bench_pages: {}\n", error.what());
    return 1;
  }
  ordered_json rows = ordered_json::array();
  for (const char *assets : {"40", "2000"}) {
    QProcess one;
    one.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    one.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(assets)});
    one.waitForFinished(-1);
    const ordered_json some = ordered_json::parse(one.readAllStandardOutput().toStdString(), nullptr, false);
    if (!some.is_array())
      return 1;
    rows.insert(rows.end(), some.begin(), some.end());
  }
  fmt::print("{}\n", rows.dump(2));
  return 0;
}
