// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/andon/child_processes.h"
#include "app/andon/console.h"

#include <cstdint>
#include <string>

namespace andon::app {

struct DemoOptions {
  std::uint64_t seed = 1;
  int assets = 40;
  double speed = 1.0;
  std::string store; ///< empty: a temporary one
  std::string role = "supervisor";
  QString screenshotFolder;
  int screenshotAfterSeconds = 60;
};

/// A private broker, seven days of the plant's past, the plant living on from there as a process of its own, and the console on
/// a temporary store with named demo people. Everything that it starts ends with it. The exit code.
int runDemo(const DemoOptions &options, Languages &languages, const StopSignal &stop);

} // namespace andon::app
