// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/temporary_folder.h"

#include <cstdint>
#include <string>
#include <sys/types.h>
#include <vector>

namespace andon::test {

/// A real mosquitto on a free loopback port, with its configuration, log and state in a temporary folder.
/// Errors of starting are thrown: a test without its broker has nothing to say.
class MosquittoServer {
public:
  struct Options {
    bool persistence = false; ///< keep retained messages and sessions over a restart
    std::string user;         ///< with a password, anonymous clients are refused
    std::string password;
    bool refuseSubscriptions = false; ///< every subscription but $SYS is answered with "not authorised"
    std::vector<std::string> lines;   ///< further lines of mosquitto.conf
  };

  MosquittoServer(); ///< anonymous, without persistence, started
  explicit MosquittoServer(Options options);
  MosquittoServer(const MosquittoServer &) = delete;
  MosquittoServer &operator=(const MosquittoServer &) = delete;
  ~MosquittoServer();

  /// Starts it, again on the same port after it ended, and waits until it accepts connections.
  void start();
  void terminate();   ///< SIGTERM, and waits: it says goodbye and writes its state
  void kill();        ///< SIGKILL, and waits
  void forgetState(); ///< removes what it kept; only while it is ended
  void freeze();      ///< SIGSTOP: connections stay and nothing answers
  void thaw();        ///< SIGCONT

  [[nodiscard]] std::uint16_t port() const { return port_; }
  [[nodiscard]] std::string url() const { return "tcp://127.0.0.1:" + std::to_string(port_); }
  [[nodiscard]] std::string log() const;
  [[nodiscard]] bool isRunning() const { return process_ > 0; }

private:
  void writeConfiguration();
  void end(int signal);

  Options options_;
  TemporaryFolder folder_;
  std::uint16_t port_ = 0;
  pid_t process_ = 0;
};

} // namespace andon::test
