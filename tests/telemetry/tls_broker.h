// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/certificates.h"
#include "tests/support/loopback.h"
#include "tests/support/mosquitto_server.h"
#include "tests/telemetry/receiver.h"

#include <string>
#include <vector>

namespace andon::test {

/// A mosquitto with a listener for TLS, and a plain one for the test's own messages.
class TlsBroker {
public:
  TlsBroker(const Certificate &own, std::vector<std::string> lines = {})
      : plainPort_(freePort())
      , server_(options(own, std::move(lines), plainPort_))
  {
  }

  [[nodiscard]] std::string url(const std::string &host = "127.0.0.1", const std::string &scheme = "ssl") const
  {
    return scheme + "://" + host + ":" + std::to_string(server_.port());
  }
  [[nodiscard]] std::uint16_t plainPort() const { return plainPort_; }
  [[nodiscard]] MosquittoServer &server() { return server_; }
  /// Whether any client got as far as MQTT.
  [[nodiscard]] bool hadClients() const { return server_.log().find("New client connected") != std::string::npos; }

private:
  static MosquittoServer::Options options(const Certificate &own, std::vector<std::string> lines, std::uint16_t plainPort)
  {
    MosquittoServer::Options options;
    options.lines = {"certfile " + own.file, "keyfile " + own.key};
    options.lines.insert(options.lines.end(), lines.begin(), lines.end());
    options.lines.push_back("listener " + std::to_string(plainPort) + " 127.0.0.1");
    return options;
  }

  std::uint16_t plainPort_;
  MosquittoServer server_;
};

} // namespace andon::test
