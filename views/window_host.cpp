// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window_host.h"

#include "models/items/words.h"
#include "views/surroundings.h"

#include <utility>

namespace andon {

WindowHost::WindowHost(Desk &desk, const Clock &clock, ThemeHolder &theme, WindowSettings &settings, Languages &languages,
                       DemoSignIn demoSignIn)
    : desk_(desk)
    , clock_(clock)
    , theme_(theme)
    , settings_(settings)
    , languages_(languages)
    , demoSignIn_(std::move(demoSignIn))
{
  languages_.use(settings_.language());
  make();
}

WindowHost::~WindowHost() = default;

void WindowHost::make()
{
  window_ = std::make_unique<MainWindow>(desk_, clock_, theme_, settings_, demoSignIn_);
  window_->setSurroundings(surroundingNotices(languages_));
  connect(&window_->feed(), &DeskFeed::siteChanged, this, &WindowHost::compareSite);
  // Not within the command that asks: the window that it comes from is about to go.
  connect(window_.get(), &MainWindow::languageChosen, this, &WindowHost::speak, Qt::QueuedConnection);
}

void WindowHost::expectSite(const QString &name)
{
  expectedSite_ = name;
  if (window_->feed().hasSite())
    compareSite();
}

void WindowHost::compareSite()
{
  const QString expected = std::exchange(expectedSite_, {});
  const QString own = words::text(window_->feed().site().name);
  if (expected.isEmpty() || expected == own)
    return;
  std::vector<Notice> notices = surroundingNotices(languages_);
  notices.push_back(otherSiteNotice(own, expected));
  window_->setSurroundings(std::move(notices));
}

void WindowHost::speak()
{
  window_->remember();
  const std::unique_ptr<MainWindow> old = std::move(window_);
  const bool wasShown = old->isVisible();
  const Qt::WindowStates state = old->windowState();
  const QRect place = old->geometry();
  languages_.use(settings_.language());
  make();
  if (!state.testAnyFlags(Qt::WindowMaximized | Qt::WindowFullScreen))
    window_->setGeometry(place);
  window_->setWindowState(state);
  if (wasShown) {
    window_->show();
    window_->activateWindow();
  }
  Q_EMIT windowMade();
}

} // namespace andon
