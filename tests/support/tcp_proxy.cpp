// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tcp_proxy.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cerrno>
#include <deque>
#include <netinet/in.h>
#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace andon::test {
namespace {

using Steady = std::chrono::steady_clock;

constexpr int tick = 5; ///< ms between two looks at the mode
constexpr std::size_t mostWaiting = 64U << 10U;

struct Chunk {
  Steady::time_point due;
  std::string bytes;
};

/// One direction of one connection.
struct Direction {
  int from = -1;
  int to = -1;
  std::deque<Chunk> waiting;
  std::size_t waitingBytes = 0;
  Steady::time_point lastTrickle;

  /// False once either end has closed.
  bool move(TcpProxy::Mode mode, std::chrono::milliseconds delay, bool reads)
  {
    if (mode == TcpProxy::Mode::Silent)
      return true;
    if (reads && waitingBytes < mostWaiting) {
      char buffer[16384];
      const ssize_t got = ::recv(from, buffer, sizeof buffer, MSG_DONTWAIT);
      if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR))
        return false;
      if (got > 0) {
        waiting.push_back({Steady::now() + delay, {buffer, static_cast<std::size_t>(got)}});
        waitingBytes += static_cast<std::size_t>(got);
      }
    }
    while (!waiting.empty() && waiting.front().due <= Steady::now()) {
      if (mode == TcpProxy::Mode::Trickle && Steady::now() - lastTrickle < std::chrono::seconds{1})
        break;
      Chunk &chunk = waiting.front();
      const std::size_t most = mode == TcpProxy::Mode::Trickle ? 1 : chunk.bytes.size();
      const ssize_t sent = ::send(to, chunk.bytes.data(), most, MSG_DONTWAIT | MSG_NOSIGNAL);
      if (sent < 0)
        return errno == EAGAIN || errno == EINTR;
      lastTrickle = Steady::now();
      waitingBytes -= static_cast<std::size_t>(sent);
      chunk.bytes.erase(0, static_cast<std::size_t>(sent));
      if (chunk.bytes.empty())
        waiting.pop_front();
    }
    return true;
  }
};

sockaddr_in loopback(std::uint16_t port)
{
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(port);
  return address;
}

} // namespace

struct TcpProxy::Connection {
  Connection(int client, int server)
      : toTarget{client, server, {}, 0, {}}
      , fromTarget{server, client, {}, 0, {}}
  {
  }
  Connection(const Connection &) = delete;
  Connection &operator=(const Connection &) = delete;
  ~Connection()
  {
    ::close(toTarget.from);
    ::close(toTarget.to);
  }
  Direction toTarget;
  Direction fromTarget;
};

TcpProxy::TcpProxy(std::uint16_t target)
    : target_(target)
{
  listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  sockaddr_in address = loopback(0);
  socklen_t length = sizeof address;
  if (::bind(listener_, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0 || ::listen(listener_, 64) != 0 ||
      ::getsockname(listener_, reinterpret_cast<sockaddr *>(&address), &length) != 0)
    throw std::runtime_error("the proxy finds no port");
  port_ = ntohs(address.sin_port);
  thread_ = std::thread([this] { run(); });
}

TcpProxy::~TcpProxy()
{
  ended_ = true;
  thread_.join();
  ::close(listener_);
}

void TcpProxy::cut()
{
  const std::lock_guard lock(mutex_);
  connections_.clear();
}

std::size_t TcpProxy::connections() const
{
  const std::lock_guard lock(mutex_);
  return connections_.size();
}

void TcpProxy::run()
{
  while (!ended_) {
    std::vector<pollfd> descriptors{{listener_, POLLIN, 0}};
    {
      const std::lock_guard lock(mutex_);
      const bool passes = mode_ == Mode::Pass;
      for (const auto &connection : connections_) {
        if (passes)
          descriptors.push_back({connection->toTarget.from, POLLIN, 0});
        if (passes && readsTarget_)
          descriptors.push_back({connection->fromTarget.from, POLLIN, 0});
      }
    }
    ::poll(descriptors.data(), descriptors.size(), tick);

    const std::lock_guard lock(mutex_);
    if (const int client = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC); client >= 0) {
      const int server = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
      const sockaddr_in address = loopback(target_);
      auto connection = std::make_unique<Connection>(client, server);
      if (::connect(server, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        connections_.push_back(std::move(connection));
    }
    std::erase_if(connections_, [this](const std::unique_ptr<Connection> &connection) {
      const std::chrono::milliseconds delay{delay_.load()};
      return !connection->toTarget.move(mode_, delay, true) || !connection->fromTarget.move(mode_, delay, readsTarget_);
    });
  }
}

} // namespace andon::test
