// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/tcp_connection.h"

#include <cerrno>
#include <condition_variable>
#include <cstring>
#include <memory>
#include <mutex>
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

namespace andon::telemetry {
namespace {

using Steady = std::chrono::steady_clock;

constexpr std::chrono::milliseconds stopGranularity{100};

struct SocketAddress {
  sockaddr_storage bytes{};
  socklen_t length = 0;
};

/// What a lookup found; shared with its thread, which may outlive the one who asked.
struct Lookup {
  std::mutex mutex;
  std::condition_variable_any ended;
  bool done = false;
  int error = 0;
  std::vector<SocketAddress> addresses;
};

int lookUp(const BrokerAddress &address, int flags, std::vector<SocketAddress> &addresses)
{
  addrinfo hints{};
  hints.ai_family = AF_UNSPEC;
  hints.ai_socktype = SOCK_STREAM;
  hints.ai_flags = flags | AI_NUMERICSERV;
  addrinfo *list = nullptr;
  const int error = getaddrinfo(address.host.c_str(), std::to_string(address.port).c_str(), &hints, &list);
  for (const addrinfo *entry = list; error == 0 && entry != nullptr; entry = entry->ai_next) {
    SocketAddress found;
    std::memcpy(&found.bytes, entry->ai_addr, entry->ai_addrlen);
    found.length = entry->ai_addrlen;
    addresses.push_back(found);
  }
  if (list != nullptr)
    freeaddrinfo(list);
  return error;
}

tl::unexpected<Error> doesNotAnswer(const BrokerAddress &address)
{
  return failure(ErrorCode::Unavailable, toText(address), toText(address) + " does not answer",
                 "Check that the broker's machine is on and that no firewall blocks the port.");
}

tl::unexpected<Error> stopped(const BrokerAddress &address)
{
  return failure(ErrorCode::Unavailable, toText(address), "connecting was ended");
}

Result<std::vector<SocketAddress>> resolve(const BrokerAddress &address, Steady::time_point deadline, const std::stop_token &stop)
{
  std::vector<SocketAddress> addresses;
  if (lookUp(address, AI_NUMERICHOST, addresses) == 0)
    return addresses;

  // A lookup cannot be cancelled and may take half a minute: it gets a thread that nobody needs to wait for.
  auto lookup = std::make_shared<Lookup>();
  std::thread([lookup, address] {
    std::vector<SocketAddress> found;
    const int error = lookUp(address, 0, found);
    const std::lock_guard lock(lookup->mutex);
    lookup->error = error;
    lookup->addresses = std::move(found);
    lookup->done = true;
    lookup->ended.notify_all();
  }).detach();
  std::unique_lock lock(lookup->mutex);
  lookup->ended.wait_until(lock, stop, deadline, [&lookup] { return lookup->done; });
  if (stop.stop_requested())
    return stopped(address);
  if (!lookup->done || lookup->error == EAI_AGAIN)
    return failure(ErrorCode::Unavailable, toText(address), "the name server does not answer for " + address.host,
                   "Check the network of this computer.");
  if (lookup->error != 0)
    return failure(ErrorCode::NotFound, toText(address), "the host name " + address.host + " is not known",
                   "Correct the broker's url in brokers.toml, or add the name to the name server.");
  return lookup->addresses;
}

/// 0, or the errno of the failure; ETIMEDOUT at the deadline, ECANCELED when stopped.
int connectOnce(const TcpConnection &connection, const SocketAddress &address, Steady::time_point deadline, const std::stop_token &stop)
{
  if (connection.descriptor() < 0)
    return errno;
  if (::connect(connection.descriptor(), reinterpret_cast<const sockaddr *>(&address.bytes), address.length) == 0)
    return 0;
  if (errno != EINPROGRESS)
    return errno;
  if (!connection.await(POLLOUT, deadline, stop))
    return stop.stop_requested() ? ECANCELED : ETIMEDOUT;
  int error = 0;
  socklen_t length = sizeof error;
  return ::getsockopt(connection.descriptor(), SOL_SOCKET, SO_ERROR, &error, &length) == 0 ? error : errno;
}

std::string inFigures(const SocketAddress &address, std::uint16_t port)
{
  char host[NI_MAXHOST] = {};
  ::getnameinfo(reinterpret_cast<const sockaddr *>(&address.bytes), address.length, host, sizeof host, nullptr, 0, NI_NUMERICHOST);
  return toText(BrokerAddress{host, port});
}

} // namespace

TcpConnection::TcpConnection(TcpConnection &&other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1))
    , peer_(std::move(other.peer_))
{
}

TcpConnection::~TcpConnection()
{
  if (descriptor_ >= 0)
    ::close(descriptor_);
}

bool TcpConnection::await(short events, Steady::time_point deadline, const std::stop_token &stop) const
{
  while (Steady::now() < deadline && !stop.stop_requested()) {
    pollfd waiting{descriptor_, events, 0};
    if (::poll(&waiting, 1, static_cast<int>(stopGranularity.count())) > 0)
      return true;
  }
  return false;
}

Result<void> TcpConnection::findName(const BrokerAddress &address, Duration timeout, const std::stop_token &stop)
{
  const auto addresses = resolve(address, Steady::now() + timeout, stop);
  if (!addresses)
    return tl::unexpected(addresses.error());
  return {};
}

Result<TcpConnection> TcpConnection::open(const BrokerAddress &address, Duration timeout, const std::stop_token &stop)
{
  const Steady::time_point deadline = Steady::now() + timeout;
  const auto addresses = resolve(address, deadline, stop);
  if (!addresses)
    return tl::unexpected(addresses.error());
  int error = ETIMEDOUT;
  for (const SocketAddress &candidate : *addresses) {
    TcpConnection connection(::socket(candidate.bytes.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    error = connectOnce(connection, candidate, deadline, stop);
    if (error == 0) {
      connection.peer_ = inFigures(candidate, address.port);
      return connection;
    }
  }
  switch (error) {
  case ECANCELED: return stopped(address);
  case ETIMEDOUT: return doesNotAnswer(address);
  case ECONNREFUSED:
    return failure(ErrorCode::Unavailable, toText(address), "nothing listens at " + toText(address),
                   "Start the broker, or correct its url in brokers.toml.");
  case ENETUNREACH:
  case EHOSTUNREACH:
    return failure(ErrorCode::Unavailable, toText(address), "no network leads to " + toText(address),
                   "Check the cable or radio of this computer.");
  }
  return failure(ErrorCode::Unavailable, toText(address), "connecting to " + toText(address) + " fails: " + std::strerror(error),
                 "Check the network of this computer.");
}

} // namespace andon::telemetry
