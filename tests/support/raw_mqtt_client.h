// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace andon::test {

/// The bytes of a PUBLISH of MQTT 3.1.1; `packetId` is used with QoS 1 only.
[[nodiscard]] std::string encodePublish(std::string_view topic, std::string_view payload, int qos = 0, bool retain = false,
                                        std::uint16_t packetId = 1);

/// A client of MQTT 3.1.1 written on a bare socket: publishing with it tests nothing of Andon's own client, and it
/// connects at once, where a second client of Paho in one process takes two seconds. Throws where it cannot.
class RawMqttClient {
public:
  explicit RawMqttClient(std::uint16_t port, const std::string &host = "127.0.0.1");
  RawMqttClient(const RawMqttClient &) = delete;
  RawMqttClient &operator=(const RawMqttClient &) = delete;
  ~RawMqttClient();

  /// Sends with QoS 1 and waits for the broker's confirmation.
  void publish(std::string_view topic, std::string_view payload, bool retain = false);

  /// Waits until all bytes are written.
  void write(std::string_view bytes);

private:
  void readExactly(char *bytes, std::size_t count);

  int socket_ = -1;
};

} // namespace andon::test
