// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How soon the window stands on a store with a long past, and how late its event loop runs under load.

#include "services/engine/engine.h"
#include "services/engine/system_clock.h"
#include "services/storage/operations_store.h"
#include "tests/bench/bench_site.h"
#include "tests/support/mosquitto_server.h"
#include "tests/support/temporary_folder.h"
#include "views/main_window.h"
#include "views/theme_holder.h"
#include "views/window_settings.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTimer>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

using namespace andon;
using nlohmann::json;
using namespace std::chrono_literals;

namespace {

constexpr int starts = 5;
constexpr int pastOccurrences = 100'000;
constexpr int loadSeconds = 15;

json row(const std::string &work, double ours, double floor, const std::string &unit)
{
  return {{"work", work}, {"ours", ours}, {"peer", floor}, {"unit", unit}, {"ratio", ours / floor}};
}

/// A store with a year's alarms, a few of them still standing.
void fillStore(const std::string &path)
{
  auto store = storage::OperationsStore::open(path);
  if (!store)
    return;
  const UtcTime now = engine::SystemClock{}.utc();
  storage::Changes changes;
  for (int i = 1; i <= pastOccurrences; ++i) {
    Occurrence o;
    o.id = OccurrenceId{i};
    o.alarm = {AssetId{"A" + std::to_string(i % 10)}, RuleId{"A" + std::to_string(i % 10) + "-high-" + std::to_string(i % 4)}};
    o.priority = static_cast<Priority>(1 + i % 4);
    o.raisedAt = now - std::chrono::minutes{5 * (pastOccurrences - i)};
    o.valueAtRaise = 901.0;
    const bool stands = i > pastOccurrences - 40;
    if (!stands) {
      o.returnedAt = o.raisedAt + 2min;
      o.acknowledgedAt = o.raisedAt + 1min;
    }
    changes.occurrences.push_back(o);
    if (stands) {
      AlarmStatus status;
      status.alarm = o.alarm;
      status.regions.active = true;
      status.regions.acknowledged = false;
      status.occurrence = o.id;
      status.priority = o.priority;
      status.raisedAt = o.raisedAt;
      changes.statuses.push_back(status);
    }
    if (changes.occurrences.size() == 5000) {
      (void)(*store)->commit(changes);
      changes = {};
    }
  }
}

/// Tells when a widget has painted for the first time.
class FirstPaint final : public QObject {
public:
  explicit FirstPaint(QWidget &widget) { widget.installEventFilter(this); }
  [[nodiscard]] bool happened() const { return happened_; }

protected:
  bool eventFilter(QObject *, QEvent *event) override
  {
    happened_ = happened_ || event->type() == QEvent::Paint;
    return false;
  }

private:
  bool happened_ = false;
};

Executor guiExecutor()
{
  return [](std::function<void()> task) { QMetaObject::invokeMethod(QCoreApplication::instance(), std::move(task), Qt::QueuedConnection); };
}

engine::Engine::Options optionsFor(const std::string &path, std::uint16_t port)
{
  engine::Engine::Options options;
  options.storePath = path;
  options.program = "bench";
  options.site = bench::benchSite(port);
  return options;
}

double median(std::vector<double> values)
{
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

/// From nothing to a painted window that lists what stands.
double startOnce(const std::string &path, std::uint16_t port, const QString &settingsFile)
{
  QElapsedTimer timer;
  timer.start();
  const engine::SystemClock clock;
  auto started = engine::Engine::start(optionsFor(path, port), clock);
  if (!started)
    return -1.0;
  auto desk = (*started)->openDesk(guiExecutor());
  WindowSettings settings{settingsFile};
  ThemeHolder themes{Theme::light()};
  dressApplication(themes);
  MainWindow window{*desk, clock, themes, settings};
  window.resize(1920, 1080);
  const FirstPaint painted{window};
  window.show();
  while (!painted.happened() || window.list().table().model()->rowCount() == 0)
    QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
  return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// A timer of 4 ms on the window's thread: how much later than asked it runs, while 20,000 messages arrive a second.
void measureLateness(json &rows, const test::TemporaryFolder &folder, std::uint16_t port)
{
  const engine::SystemClock clock;
  auto started = engine::Engine::start(optionsFor(folder.file("load.db"), port), clock);
  if (!started)
    return;
  auto desk = (*started)->openDesk(guiExecutor());
  WindowSettings settings{QString::fromStdString(folder.file("settings.ini"))};
  ThemeHolder themes{Theme::light()};
  dressApplication(themes);
  MainWindow window{*desk, clock, themes, settings};
  window.resize(1920, 1080);
  window.show();

  QProcess load;
  load.start(QCoreApplication::applicationDirPath() + QStringLiteral("/mqtt_flood"),
             {QStringLiteral("--port"), QString::number(port), QStringLiteral("--count"), QString::number(20'000 * loadSeconds),
              QStringLiteral("--bytes"), QStringLiteral("200"), QStringLiteral("--topics"), QStringLiteral("10"), QStringLiteral("--rate"),
              QStringLiteral("20000")});
  std::vector<double> late;
  QElapsedTimer since;
  QTimer timer;
  timer.setTimerType(Qt::PreciseTimer);
  constexpr double period = 4.0;
  QObject::connect(&timer, &QTimer::timeout, &window, [&] {
    if (since.isValid())
      late.push_back(std::max(0.0, static_cast<double>(since.nsecsElapsed()) / 1e6 - period));
    since.start();
  });
  timer.start(static_cast<int>(period));
  QTimer::singleShot(std::chrono::seconds{loadSeconds}, qApp, &QCoreApplication::quit);
  QApplication::exec();
  load.waitForFinished(-1);
  std::sort(late.begin(), late.end());
  rows.push_back(row("window under 20,000 messages/s: event loop late, p99 (peer: floor)",
                     late[static_cast<std::size_t>(static_cast<double>(late.size() - 1) * 0.99)], 16.0, "ms"));
  rows.push_back(row("the same: latest of all", late.back(), 16.0, "ms"));
}

} // namespace

int main(int argc, char **argv)
{
  const QApplication application{argc, argv};
  const test::TemporaryFolder folder;
  test::MosquittoServer::Options brokerOptions;
  brokerOptions.lines = {"max_queued_messages 0"};
  const test::MosquittoServer broker{brokerOptions};
  const std::string past = folder.file("past.db");
  fillStore(past);

  json rows = json::array();
  std::vector<double> milliseconds;
  for (int i = 0; i < starts; ++i)
    milliseconds.push_back(startOnce(past, broker.port(), QString::fromStdString(folder.file("settings.ini"))));
  rows.push_back(row("window on a store of 100,000 occurrences: start to first paint with its list (peer: floor)", median(milliseconds),
                     1000.0, "ms"));
  measureLateness(rows, folder, broker.port());
  fmt::print("{}\n", rows.dump(2));
  return 0;
}
