// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andon/console.h"

#include "services/configuration/site_files.h"
#include "services/engine/store_socket.h"
#include "services/engine/system_clock.h"
#include "views/parts/state_card.h"
#include "views/surroundings.h"
#include "views/theme_holder.h"
#include "views/window_host.h"
#include "views/window_settings.h"

#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QScreen>
#include <QTimer>
#include <QVBoxLayout>

#include <spdlog/spdlog.h>

namespace andon::app {
namespace {

constexpr int stopPollMs = 200;

/// Replies and deltas run on the GUI thread. The application outlives every engine, so it is the safe receiver.
Executor guiExecutor()
{
  return [](std::function<void()> task) { QMetaObject::invokeMethod(QCoreApplication::instance(), std::move(task), Qt::QueuedConnection); };
}

/// Saves the window in the sizes and themes that the house looks at.
void saveScreenshots(MainWindow &window, ThemeHolder &themes, const QString &folder)
{
  QDir{}.mkpath(folder);
  const std::pair<const char *, Theme> kinds[] = {{"light", Theme::light()}, {"dark", Theme::dark()}};
  std::vector<std::pair<QString, CommandId>> pages{{QStringLiteral("asset"), CommandId::ShowAsset}};
  for (const PageEntry &page : pageTable())
    pages.emplace_back(QString::fromLatin1(page.key), page.command);
  for (const QSize size : {QSize{1920, 1080}, QSize{1280, 800}, QSize{800, 1280}})
    for (const auto &[name, theme] : kinds) {
      themes.set(theme);
      window.resize(size);
      for (const auto &[page, command] : pages) {
        if (!window.commands().action(command).isEnabled())
          continue; // not of this role
        window.commands().action(command).trigger();
        // What the page asks of the engine comes back by the event loop.
        QEventLoop answers;
        QTimer::singleShot(400, &answers, &QEventLoop::quit);
        answers.exec();
        window.grab().save(
            QStringLiteral("%1/%2-%3x%4-%5.png").arg(folder, page).arg(size.width()).arg(size.height()).arg(QLatin1String{name}));
      }
    }
}

/// The signals are taken by a thread of their own; the window looks now and then whether there was one.
std::unique_ptr<QTimer> closeWhenAsked(QWidget &window, const StopSignal &stop)
{
  auto poll = std::make_unique<QTimer>();
  QObject::connect(poll.get(), &QTimer::timeout, &window, [&window, &stop] {
    if (stop.isAsked())
      window.close();
  });
  poll->start(stopPollMs);
  return poll;
}

} // namespace

int showFailure(const Error &error, const StopSignal &stop)
{
  std::fprintf(stderr, "andon: %s\n", toText(error).c_str());
  ThemeHolder themes{Theme::light()};
  dressApplication(themes);
  QWidget window;
  window.setWindowTitle(QStringLiteral("Andon"));
  auto *layout = new QVBoxLayout{&window};
  auto *card = new StateCard{themes, &window};
  StateContent content;
  content.kind = StateContent::Kind::Failed;
  content.fact = QCoreApplication::translate("console", "Andon cannot start");
  content.cause = QString::fromStdString(toText(error));
  content.button = QCoreApplication::translate("console", "Close");
  card->setContent(content);
  QObject::connect(card, &StateCard::asked, &window, &QWidget::close);
  layout->addWidget(card);
  window.resize(560, 280);
  window.show();
  const auto poll = closeWhenAsked(window, stop);
  QApplication::exec();
  return 1;
}

int runConsole(const ConsoleOptions &options, Languages &languages, const StopSignal &stop)
{
  const engine::SystemClock clock;
  auto started = engine::Engine::start(options.engine, clock);
  if (!started && options.screenshotFolder.isEmpty())
    return showFailure(started.error(), stop);
  if (!started) {
    std::fprintf(stderr, "andon: %s\n", toText(started.error()).c_str());
    return 1;
  }
  const auto engine = std::move(*started);
  const auto socket = engine::StoreSocket::listen(*engine);
  if (!socket)
    spdlog::warn("{}", toText(socket.error()));

  const auto desk = engine->openDesk(guiExecutor());
  DemoSignIn demoSignIn;
  if (options.demo) {
    demoSignIn = [&](const PersonId &person) { engine->signInTrusted(*desk, person, "demo", [](const CommandOutcome &) {}); };
    if (!options.signedIn.empty())
      demoSignIn(options.signedIn);
  }

  WindowSettings settings{options.settingsFile};
  ThemeHolder themes{Theme::light()}; // the window sets the remembered one
  dressApplication(themes);
  WindowHost host{*desk, clock, themes, settings, languages, demoSignIn};
  MainWindow &window = host.window(); // the first one
  if (options.engine.site && options.engine.siteForNewStore)
    host.expectSite(QString::fromStdString(configuration::parseSite(*options.engine.site).site.name));
  if (settings.geometry().isEmpty()) {
    // The first time: the whole screen, also where no window manager would see to it.
    window.setGeometry(QGuiApplication::primaryScreen()->availableGeometry());
    window.setWindowState(Qt::WindowMaximized);
  }
  // Also where nothing can be drawn, or nobody looks.
  for (const Notice &notice : surroundingNotices(languages))
    spdlog::warn("{} {}", notice.fact.toStdString(), notice.consequence.toStdString());
  window.show();
  window.activateWindow();

  auto poll = closeWhenAsked(window, stop);
  QObject::connect(&host, &WindowHost::windowMade, &host, [&] { poll = closeWhenAsked(host.window(), stop); });
  if (!options.screenshotFolder.isEmpty())
    QTimer::singleShot(std::chrono::seconds{options.screenshotAfterSeconds}, &host, [&] {
      saveScreenshots(host.window(), themes, options.screenshotFolder);
      host.window().close();
    });
  return QApplication::exec();
}

} // namespace andon::app
