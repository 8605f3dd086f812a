// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How soon the window stands on a store with a long past, and how late its event loop runs under load.

#include "services/engine/engine.h"
#include "services/engine/system_clock.h"
#include "services/storage/operations_store.h"
#include "tests/bench/bench_site.h"
#include "tests/support/fake_desk.h"
#include "tests/support/manual_clock.h"
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

/// Five areas of 400 assets, six streams each, every fourth asset in alarm.
Site largeSite()
{
  Site site;
  site.name = "Large";
  for (int area = 0; area < 5; ++area)
    site.areas.push_back({AreaId{"area-" + std::to_string(area)}, "Area " + std::to_string(area)});
  for (int i = 0; i < 2000; ++i) {
    Asset asset;
    asset.id = AssetId{"A-" + std::to_string(i)};
    asset.name = "Asset";
    asset.area = site.areas[static_cast<std::size_t>(i) % 5].id;
    for (int key = 0; key < 6; ++key) {
      Stream stream;
      stream.key = "s" + std::to_string(key);
      stream.name = "Signal " + std::to_string(key);
      stream.unit = "bar";
      stream.normal = Range{2.0, 6.0};
      asset.streams.push_back(stream);
      Rule rule;
      rule.id = RuleId{asset.id.text() + stream.key};
      rule.asset = asset.id;
      rule.name = "High";
      rule.condition = LimitCondition{{asset.id, stream.key}, LimitSide::High, 8.0, 0.1};
      rule.priority = static_cast<Priority>(1 + (i + key) % 4);
      site.rules.push_back(rule);
    }
    site.assets.push_back(asset);
  }
  return site;
}

double paintTime(QWidget &widget)
{
  std::vector<double> milliseconds;
  for (int i = 0; i < 51; ++i) {
    QElapsedTimer timer;
    timer.start();
    widget.repaint();
    milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
  }
  return median(milliseconds);
}

/// How long it takes to draw the plant's pages, and what one alarm costs, with 2,000 assets.
void measurePlant(json &rows, const test::TemporaryFolder &folder)
{
  test::ManualClock clock{engine::SystemClock{}.utc()};
  test::FakeDesk desk;
  const Site site = largeSite();
  desk.setSite(site);
  SessionState session;
  session.person = PersonId{"bench"};
  session.roles = {Role::Supervisor};
  desk.setSession(session);
  desk.answer<TrendQuery>([](const TrendQuery &query) -> Result<Trend> {
    Trend trend;
    for (int column = 0; column < query.columns; ++column) {
      const double value = 4.0 + 0.1 * (column % 7);
      trend.points.push_back({query.from + (query.to - query.from) / query.columns * column, value, value, value, Quality::Good});
    }
    return trend;
  });
  AlarmsDelta delta;
  std::vector<LatestValue> values;
  for (std::size_t i = 0; i < site.rules.size(); ++i) {
    const StreamId &stream = *primaryStream(site.rules[i]);
    values.push_back({stream, clock.utc(), 5.0 + static_cast<double>(i % 5), Quality::Good});
    if (i % 24 != 0)
      continue;
    AlarmStatus status;
    status.alarm = alarmId(site.rules[i]);
    status.priority = site.rules[i].priority;
    status.regions.active = true;
    status.regions.acknowledged = false;
    status.occurrence = OccurrenceId{static_cast<std::int64_t>(i) + 1};
    status.raisedAt = clock.utc();
    delta.changed.push_back(status);
  }
  desk.change(delta);
  desk.setValues(values);

  WindowSettings settings{QString::fromStdString(folder.file("plant.ini"))};
  ThemeHolder themes{Theme::light()};
  dressApplication(themes);
  MainWindow window{desk, clock, themes, settings};
  window.resize(1920, 1080);
  window.show();
  const auto settle = [&desk] {
    for (int round = 0; round < 5; ++round) {
      desk.run();
      QCoreApplication::processEvents();
    }
  };
  settle();
  window.commands().action(CommandId::ShowOverview).trigger();
  settle();
  rows.push_back(row("overview of 2,000 assets, drawn whole (peer: one frame)", paintTime(window.overview()), 16.0, "ms"));
  window.commands().action(CommandId::ShowUnit).trigger();
  settle();
  rows.push_back(row("unit page of 400 assets, drawn whole (peer: one frame)", paintTime(window.unit()), 16.0, "ms"));
  window.commands().action(CommandId::ShowAsset).trigger();
  settle();
  rows.push_back(row("asset page in the same site, drawn whole (peer: one frame)", paintTime(window.asset()), 16.0, "ms"));

  AlarmStatus one = delta.changed.front();
  std::vector<double> milliseconds;
  for (int i = 0; i < 200; ++i) {
    one.regions.acknowledged = i % 2 == 0;
    QElapsedTimer timer;
    timer.start();
    window.feed().plant().apply({.reset = false, .changed = {one}, .removed = {}});
    milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
  }
  rows.push_back(row("one alarm rolled up among 500 of 2,000 assets (peer: one frame)", median(milliseconds), 16.0, "ms"));
  std::vector<double> searches;
  SearchIndex index;
  index.setEntries(plantEntries(site, window.feed().alarms()));
  for (int i = 0; i < 21; ++i) {
    QElapsedTimer timer;
    timer.start();
    (void)index.find(QStringLiteral("a-19 signal"), SearchPalette::most);
    searches.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
  }
  rows.push_back(row("search for two words among 2,000 assets, 12,000 streams and rules (peer: one frame)", median(searches), 16.0, "ms"));
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
  measurePlant(rows, folder);
  measureLateness(rows, folder, broker.port());
  fmt::print("{}\n", rows.dump(2));
  return 0;
}
