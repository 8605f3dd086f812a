// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/store_socket.h"

#include "services/engine/adoption_json.h"
#include "services/engine/command_json.h"
#include "services/engine/engine.h"

#include <cerrno>
#include <cstring>
#include <list>
#include <poll.h>
#include <spdlog/spdlog.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>

namespace andon::engine {
namespace {

constexpr std::size_t longestLine = std::size_t{64} << 10U;
constexpr std::size_t longestSite = std::size_t{32} << 20U; // in JSON, from somebody who has signed in
constexpr std::size_t mostConnections = 16;
constexpr int answerTimeoutMs = 10'000;
constexpr int takeTimeoutMs = 2'000;
constexpr std::string_view adoptionQuestion = R"({"query":"adoption"})";

Result<sockaddr_un> addressOf(const std::string &path)
{
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.size() >= sizeof(address.sun_path))
    return failure(ErrorCode::Unavailable, path, "is too long for a socket's name");
  std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
  return address;
}

bool sendLine(int descriptor, const std::string &json)
{
  const std::string line = json + "\n";
  std::size_t sent = 0;
  while (sent < line.size()) {
    const ssize_t n = ::send(descriptor, line.data() + sent, line.size() - sent, MSG_NOSIGNAL);
    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0 && errno == EAGAIN) {
      // A list of what is unknown may be longer than the socket holds; who asked for it reads on.
      pollfd polled{descriptor, POLLOUT, 0};
      if (::poll(&polled, 1, takeTimeoutMs) > 0)
        continue;
    }
    if (n <= 0)
      return false;
    sent += static_cast<std::size_t>(n);
  }
  return true;
}

/// Takes the first whole line out of `buffer`, of which `searched` bytes are known to hold no end of line.
bool takeLine(std::string &buffer, std::size_t &searched, std::string &line)
{
  const std::size_t end = buffer.find('\n', searched);
  searched = end == std::string::npos ? buffer.size() : 0;
  if (end == std::string::npos)
    return false;
  line = buffer.substr(0, end);
  buffer.erase(0, end + 1);
  return true;
}

/// Tasks for the socket's thread. Outlives it, since a reply may still be on its way when the socket ends.
class Mailbox {
public:
  Mailbox()
      : wake_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
  {
  }
  Mailbox(const Mailbox &) = delete;
  Mailbox &operator=(const Mailbox &) = delete;
  ~Mailbox() { ::close(wake_); }

  [[nodiscard]] int descriptor() const { return wake_; }

  void post(std::function<void()> task)
  {
    {
      const std::lock_guard lock{mutex_};
      tasks_.push_back(std::move(task));
    }
    const std::uint64_t one = 1;
    (void)!::write(wake_, &one, sizeof(one));
  }

  [[nodiscard]] std::vector<std::function<void()>> take()
  {
    std::uint64_t count = 0;
    (void)!::read(wake_, &count, sizeof(count));
    const std::lock_guard lock{mutex_};
    return std::exchange(tasks_, {});
  }

private:
  const int wake_;
  std::mutex mutex_;
  std::vector<std::function<void()>> tasks_;
};

} // namespace

class StoreSocket::Impl {
public:
  Impl(Engine &engine, std::string path, int listener)
      : engine_(engine)
      , path_(std::move(path))
      , listener_(listener)
      , thread_([this] { run(); })
  {
  }

  Impl(const Impl &) = delete;
  Impl &operator=(const Impl &) = delete;

  ~Impl()
  {
    mailbox_->post([this] { stopping_ = true; });
    thread_.join();
    ::close(listener_);
    ::unlink(path_.c_str());
  }

private:
  struct Connection {
    int descriptor = -1;
    std::string received;
    std::size_t searched = 0; ///< of `received`: no end of line so far
    std::unique_ptr<Desk> desk;
    uid_t user = 0;       ///< of the system, at the other end
    bool isKnown = false; ///< somebody has signed in
    bool waiting = false; ///< for the answer to its last command; the next one is read after it
    bool closing = false;
  };

  void run()
  {
    while (!stopping_) {
      std::vector<pollfd> polled{{mailbox_->descriptor(), POLLIN, 0}, {listener_, POLLIN, 0}};
      for (const Connection &connection : connections_)
        polled.push_back({connection.descriptor, POLLIN, 0});
      if (::poll(polled.data(), polled.size(), -1) < 0 && errno != EINTR)
        return;
      for (const auto &task : mailbox_->take())
        task();
      std::size_t position = 2;
      for (Connection &connection : connections_)
        if (polled[position++].revents != 0)
          receive(connection);
      connections_.remove_if([](const Connection &connection) {
        if (connection.closing)
          ::close(connection.descriptor);
        return connection.closing;
      });
      if ((polled[1].revents & POLLIN) != 0)
        accept();
    }
    for (const Connection &connection : connections_)
      ::close(connection.descriptor);
    connections_.clear();
  }

  void accept()
  {
    const int descriptor = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (descriptor < 0)
      return;
    if (connections_.size() >= mostConnections) {
      ::close(descriptor);
      return;
    }
    ucred peer{};
    socklen_t length = sizeof(peer);
    if (::getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &length) != 0) {
      ::close(descriptor);
      return;
    }
    connections_.push_back({descriptor,
                            {},
                            0,
                            engine_.openDesk([mailbox = mailbox_](std::function<void()> task) { mailbox->post(std::move(task)); }),
                            peer.uid});
  }

  void receive(Connection &connection)
  {
    char bytes[std::size_t{64} << 10U];
    const ssize_t n = ::recv(connection.descriptor, bytes, sizeof(bytes), MSG_DONTWAIT);
    if (n == 0 || (n < 0 && errno != EAGAIN && errno != EINTR)) {
      connection.closing = true;
      return;
    }
    if (n > 0)
      connection.received.append(bytes, static_cast<std::size_t>(n));
    handleNext(connection);
    if (connection.received.size() > (connection.isKnown ? longestSite : longestLine))
      refuse(connection, {ErrorCode::LimitExceeded, "command", connection.isKnown ? "is longer than 32 MiB" : "is longer than 64 KiB", {}});
  }

  void handleNext(Connection &connection)
  {
    std::string line;
    if (!connection.waiting && !connection.closing && takeLine(connection.received, connection.searched, line))
      handle(connection, line);
  }

  /// Answers what is unknown; a failure is an outcome like a command's.
  void answerAdoption(Connection &connection)
  {
    connection.waiting = true;
    connection.desk->ask(AdoptionQuery{}, [this, descriptor = connection.descriptor](const Result<AdoptionList> &answer) {
      for (Connection &open : connections_)
        if (open.descriptor == descriptor) {
          open.waiting = false;
          if (!sendLine(descriptor, answer ? toJson(*answer) : toJson(CommandOutcome{Refused{answer.error()}})))
            open.closing = true;
          handleNext(open);
        }
    });
  }

  void handle(Connection &connection, const std::string &line)
  {
    if (line == adoptionQuestion) {
      answerAdoption(connection);
      return;
    }
    auto command = commandFromJson(line);
    if (!command) {
      refuse(connection, command.error());
      return;
    }
    connection.waiting = true;
    const auto *signIn = std::get_if<SignIn>(&*command);
    const Desk::CommandReply answer = [this, signsIn = signIn != nullptr,
                                       descriptor = connection.descriptor](const CommandOutcome &outcome) {
      for (Connection &open : connections_)
        if (open.descriptor == descriptor) {
          open.waiting = false;
          open.isKnown = open.isKnown || (signsIn && std::holds_alternative<Done>(outcome));
          // Answers are short: who does not take them is not there any more.
          if (!sendLine(descriptor, toJson(outcome)))
            open.closing = true;
          handleNext(open);
        }
    };
    // No password at all: the system's user at the other end asks to act for the person.
    if (signIn != nullptr && signIn->password.empty())
      engine_.signInForOwner(*connection.desk, signIn->person, connection.user, answer);
    else
      connection.desk->submit(std::move(*command), answer);
  }

  static void refuse(Connection &connection, const Error &error)
  {
    sendLine(connection.descriptor, toJson(CommandOutcome{Refused{error}}));
    connection.closing = true;
  }

  Engine &engine_;
  const std::string path_;
  const int listener_;
  const std::shared_ptr<Mailbox> mailbox_ = std::make_shared<Mailbox>();
  // The socket's thread only.
  std::list<Connection> connections_;
  bool stopping_ = false;
  std::thread thread_;
};

Result<std::unique_ptr<StoreSocket>> StoreSocket::listen(Engine &engine)
{
  const std::string path = storage::socketPathFor(engine.storePath());
  const auto address = addressOf(path);
  if (!address)
    return tl::unexpected<Error>(address.error());
  const int listener = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  // The engine owns the store, so a socket that lies there is a dead owner's.
  ::unlink(path.c_str());
  const mode_t before = ::umask(0177);
  const bool bound = listener >= 0 && ::bind(listener, reinterpret_cast<const sockaddr *>(&*address), sizeof(*address)) == 0;
  ::umask(before);
  if (!bound || ::listen(listener, 8) != 0) {
    const std::string reason = std::strerror(errno);
    if (listener >= 0)
      ::close(listener);
    return failure(ErrorCode::Unavailable, path, reason, "andonctl cannot act on this store while it is in use.");
  }
  return std::unique_ptr<StoreSocket>{new StoreSocket{std::make_unique<Impl>(engine, path, listener)}};
}

StoreSocket::StoreSocket(std::unique_ptr<Impl> impl)
    : impl_(std::move(impl))
{
}
StoreSocket::~StoreSocket() = default;

Result<std::unique_ptr<StoreClient>> StoreClient::connect(const std::string &storePath)
{
  const std::string path = storage::socketPathFor(storePath);
  const auto address = addressOf(path);
  if (!address)
    return tl::unexpected<Error>(address.error());
  const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (descriptor < 0 || ::connect(descriptor, reinterpret_cast<const sockaddr *>(&*address), sizeof(*address)) != 0) {
    if (descriptor >= 0)
      ::close(descriptor);
    return failure(ErrorCode::Unavailable, storePath, "no running console or engine listens for it");
  }
  // The password goes through here: only to this person's own process, or to the system's.
  ucred peer{};
  socklen_t length = sizeof(peer);
  if (::getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &length) != 0 || (peer.uid != ::geteuid() && peer.uid != 0)) {
    ::close(descriptor);
    return failure(ErrorCode::NotPermitted, path, "is served by somebody else's process", "Ask an administrator of this computer.");
  }
  return std::unique_ptr<StoreClient>{new StoreClient{descriptor}};
}

StoreClient::~StoreClient()
{
  ::close(descriptor_);
}

Result<CommandOutcome> StoreClient::submit(const Command &command)
{
  const auto answer = exchange(toJson(command, Secrets::Keep));
  return answer ? outcomeFromJson(*answer) : tl::unexpected<Error>(answer.error());
}

Result<std::string> StoreClient::askUnknown()
{
  auto answer = exchange(std::string{adoptionQuestion});
  if (!answer || answer->starts_with(R"({"left_out")"))
    return answer;
  const auto outcome = outcomeFromJson(*answer);
  const auto *refused = outcome ? std::get_if<Refused>(&*outcome) : nullptr;
  return refused != nullptr ? tl::unexpected<Error>(refused->reason)
                            : failure(ErrorCode::Malformed, "store", "its owner is of another version of Andon");
}

Result<std::string> StoreClient::exchange(const std::string &question)
{
  if (!sendLine(descriptor_, question))
    return failure(ErrorCode::Unavailable, "store", "its owner has gone", "Try again.");
  std::string received;
  std::size_t searched = 0;
  std::string line;
  while (!takeLine(received, searched, line)) {
    pollfd polled{descriptor_, POLLIN, 0};
    if (::poll(&polled, 1, answerTimeoutMs) <= 0)
      return failure(ErrorCode::Unavailable, "store", "its owner does not answer", "Try again.");
    char bytes[4096];
    const ssize_t n = ::recv(descriptor_, bytes, sizeof(bytes), 0);
    if (n <= 0)
      return failure(ErrorCode::Unavailable, "store", "its owner has gone", "Try again.");
    received.append(bytes, static_cast<std::size_t>(n));
  }
  return line;
}

} // namespace andon::engine
