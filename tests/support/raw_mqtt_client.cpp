// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/raw_mqtt_client.h"

#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace andon::test {
namespace {

void appendUint16(std::string &bytes, std::size_t number)
{
  bytes += static_cast<char>(number >> 8U);
  bytes += static_cast<char>(number & 0xFFU);
}

void appendText(std::string &bytes, std::string_view text)
{
  appendUint16(bytes, text.size());
  bytes += text;
}

std::string packet(int header, std::string_view body)
{
  std::string bytes(1, static_cast<char>(header));
  std::size_t left = body.size();
  do {
    const std::size_t digit = left % 128;
    left /= 128;
    bytes += static_cast<char>(left > 0 ? digit | 0x80U : digit);
  } while (left > 0);
  return bytes.append(body);
}

} // namespace

std::string encodePublish(std::string_view topic, std::string_view payload, int qos, bool retain, std::uint16_t packetId)
{
  std::string body;
  appendText(body, topic);
  if (qos > 0)
    appendUint16(body, packetId);
  body += payload;
  return packet(0x30 | (qos << 1) | (retain ? 1 : 0), body);
}

RawMqttClient::RawMqttClient(std::uint16_t port, const std::string &host)
{
  addrinfo hints{};
  hints.ai_socktype = SOCK_STREAM;
  addrinfo *addresses = nullptr;
  if (getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &addresses) != 0)
    throw std::runtime_error("unknown host " + host);
  for (const addrinfo *address = addresses; address != nullptr && socket_ < 0; address = address->ai_next) {
    socket_ = ::socket(address->ai_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (::connect(socket_, address->ai_addr, address->ai_addrlen) != 0) {
      ::close(socket_);
      socket_ = -1;
    }
  }
  freeaddrinfo(addresses);
  if (socket_ < 0)
    throw std::runtime_error("nothing listens at " + host + ":" + std::to_string(port));
  const int yes = 1;
  ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);

  std::string body;
  appendText(body, "MQTT");
  body += '\x04';        // 3.1.1
  body += '\x02';        // clean session
  appendUint16(body, 0); // no keep-alive
  appendText(body, "");  // the broker names it
  write(packet(0x10, body));
  char answer[4] = {};
  readExactly(answer, sizeof answer);
  if (answer[0] != 0x20 || answer[3] != 0)
    throw std::runtime_error("the broker refused the connection");
}

RawMqttClient::~RawMqttClient()
{
  const char goodbye[2] = {'\xE0', '\0'};
  [[maybe_unused]] const ssize_t written = ::send(socket_, goodbye, sizeof goodbye, MSG_NOSIGNAL);
  ::shutdown(socket_, SHUT_WR);
  ::close(socket_);
}

void RawMqttClient::publish(std::string_view topic, std::string_view payload, bool retain)
{
  write(encodePublish(topic, payload, 1, retain));
  char answer[4] = {};
  readExactly(answer, sizeof answer);
  if (answer[0] != 0x40)
    throw std::runtime_error("the broker did not confirm the message");
}

void RawMqttClient::write(std::string_view bytes)
{
  while (!bytes.empty()) {
    const ssize_t written = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (written <= 0)
      throw std::runtime_error("the broker closed the connection");
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void RawMqttClient::readExactly(char *bytes, std::size_t count)
{
  while (count > 0) {
    const ssize_t got = ::recv(socket_, bytes, count, 0);
    if (got <= 0)
      throw std::runtime_error("the broker closed the connection");
    bytes += got;
    count -= static_cast<std::size_t>(got);
  }
}

} // namespace andon::test
