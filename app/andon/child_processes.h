// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/stop_signal.h"
#include "models/domain/error.h"

#include <QProcess>
#include <QTemporaryDir>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace andon::app {

/// The programs that a demo starts. They end with it, however it ends: the kernel tells them when this process dies.
class ChildProcesses {
public:
  ChildProcesses();
  ChildProcesses(const ChildProcesses &) = delete;
  ChildProcesses &operator=(const ChildProcesses &) = delete;
  ~ChildProcesses();

  /// A mosquitto of its own on a free loopback port; returns the port. Error: NotFound (not installed), Unavailable.
  [[nodiscard]] Result<std::uint16_t> startBroker();

  /// `andonctl` with these arguments, the one beside this program. Error: NotFound, Unavailable.
  [[nodiscard]] Result<void> startAndonctl(const QStringList &arguments);

  /// The same, and waits for its end; windows are drawn meanwhile. Error: as above; Unavailable where it fails (it has said why
  /// on stderr) or where the demo is asked to stop, which ends it.
  [[nodiscard]] Result<void> runAndonctl(const QStringList &arguments, const StopSignal &stop);

private:
  Result<void> start(const QString &program, const QStringList &arguments);

  QTemporaryDir folder_;
  std::vector<std::unique_ptr<QProcess>> processes_;
};

} // namespace andon::app
