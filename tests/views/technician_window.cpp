// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/technician_window.h"

#include "tests/views/plant_work.h"

namespace andon::test {

void TechnicianWindow::openPage(QSize size)
{
  settings_->setScreenDotsPerInch(150);
  plant_->flood();
  openWork(*plant_);
  openWindow(size);
  window_->commands().action(CommandId::ShowWork).trigger();
  settle();
}

TouchButton *TechnicianWindow::button(const QString &text) const
{
  for (TouchButton *one : window_->findChildren<TouchButton *>())
    if (one->isVisible() && one->text() == text)
      return one;
  return nullptr;
}

void TechnicianWindow::tap(const QString &text)
{
  TouchButton *one = button(text);
  QVERIFY2(one != nullptr, qPrintable(text));
  QTest::mouseClick(one, Qt::LeftButton);
  settle();
}

} // namespace andon::test
