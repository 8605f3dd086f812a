// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/views/window_test.h"
#include "views/technician_page.h"

namespace andon::test {

/// The window of a technician on a tablet of 150 dots an inch, in a flood of alarms.
class TechnicianWindow : public WindowTest {
protected:
  void openPage(QSize size = {800, 1280});
  [[nodiscard]] TechnicianPage &page() { return window_->work(); }
  [[nodiscard]] TouchButton *button(const QString &text) const; ///< shown, with this text; null: none
  void tap(const QString &text);
  [[nodiscard]] AlarmId compressor() const { return plant_->status("C03-DTH").alarm; } ///< of the most urgent
};

} // namespace andon::test
