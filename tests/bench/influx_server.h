// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/history_data.h"
#include "tests/support/temporary_folder.h"

#include <QByteArray>
#include <QProcess>

namespace andon::bench {

/// The peer: an InfluxDB 1.x of its own on loopback, one point a message with a field a stream. Ends with this.
class InfluxServer {
public:
  InfluxServer();
  InfluxServer(const InfluxServer &) = delete;
  InfluxServer &operator=(const InfluxServer &) = delete;
  ~InfluxServer();

  /// False where it is not installed or did not start.
  [[nodiscard]] bool isRunning() const { return running_; }
  /// False where a part was refused.
  [[nodiscard]] bool ingest(const Telemetry &telemetry);
  /// Bytes on the disk once everything is compacted.
  [[nodiscard]] double settledBytes();
  /// Values of every message as CSV; gives how many messages.
  [[nodiscard]] std::uint64_t replay(const Telemetry &telemetry);
  /// The server's own, user and system.
  [[nodiscard]] double cpuSeconds() const;

private:
  /// The body of the answer; null where it is no success.
  [[nodiscard]] QByteArray request(const QByteArray &verb, const QByteArray &target, const QByteArray &body,
                                   const QByteArray &accept) const;

  test::TemporaryFolder folder_;
  QProcess process_;
  quint16 port_ = 0;
  bool running_ = false;
};

} // namespace andon::bench
