// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loopback.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace andon::test {
namespace {

sockaddr_in loopback(std::uint16_t port)
{
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(port);
  return address;
}

} // namespace

std::uint16_t freePort()
{
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address = loopback(0);
  socklen_t length = sizeof address;
  const bool good = ::bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0 &&
                    ::getsockname(socket, reinterpret_cast<sockaddr *>(&address), &length) == 0;
  ::close(socket);
  if (!good)
    throw std::runtime_error("no loopback port is free");
  return ntohs(address.sin_port);
}

bool acceptsConnections(std::uint16_t port)
{
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const sockaddr_in address = loopback(port);
  const bool accepted = ::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
  ::close(socket);
  return accepted;
}

} // namespace andon::test
