// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/window_test.h"

#include <QApplication>

namespace andon::test {

void WindowTest::begin()
{
  folder_ = std::make_unique<QTemporaryDir>();
  plant_ = std::make_unique<Plant>();
  plant_->open();
  settings_ = std::make_unique<WindowSettings>(folder_->filePath(QStringLiteral("window.ini")));
  theme_ = std::make_unique<ThemeHolder>(Theme::light());
  dressApplication(*theme_);
}

void WindowTest::end()
{
  window_.reset();
  QCOMPARE(plant_->desk.watchCount(), 0U); // every watch was cancelled
  QApplication::setStyle(QStringLiteral("Fusion"));
  theme_.reset();
}

void WindowTest::openWindow(QSize size, DemoSignIn demo)
{
  window_ = std::make_unique<MainWindow>(plant_->desk, plant_->clock, *theme_, *settings_, std::move(demo));
  window_->resize(size);
  window_->show();
  QVERIFY(QTest::qWaitForWindowActive(window_.get()));
  settle();
  window_->commands().action(CommandId::ShowAlarms).trigger(); // most tests are of the alarm desk
  settle();
}

void WindowTest::settle()
{
  for (int round = 0; round < 3; ++round) {
    plant_->desk.run();
    QCoreApplication::processEvents();
  }
}

QStringList WindowTest::notices() const
{
  QStringList facts;
  for (const NoticeBar *bar : window_->notices().findChildren<NoticeBar *>())
    if (bar->isVisibleTo(window_.get()))
      facts << bar->notice().fact;
  return facts;
}

} // namespace andon::test
