// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/stop_signal.h"
#include "models/domain/error.h"
#include "models/items/languages.h"
#include "services/engine/engine.h"

#include <QString>

#include <optional>

namespace andon::app {

struct ConsoleOptions {
  engine::Engine::Options engine;
  PersonId signedIn;        ///< demo only: starts as this person; empty: the sign-in page
  bool demo = false;        ///< everybody may sign in by a tap
  QString screenshotFolder; ///< saves pictures there and leaves; empty: stays
  int screenshotAfterSeconds = 20;
  QString settingsFile; ///< empty: this person's own
};

/// Starts the engine and shows the window until it is closed or the process is asked to stop; the exit code.
/// What keeps the engine from starting is said in a window and on stderr.
int runConsole(const ConsoleOptions &options, Languages &languages, const StopSignal &stop);

/// The error as one line on stderr, and in a window with its remedy until that is closed or the process is asked to stop.
/// The exit code 1.
int showFailure(const Error &error, const StopSignal &stop);

} // namespace andon::app
