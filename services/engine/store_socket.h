// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/command.h"
#include "models/domain/error.h"

#include <memory>
#include <string>

namespace andon::engine {

class Engine;

/// The owner's ear for andonctl: a socket beside the store that only the store's user can open. A line is a command in
/// its JSON form, its answer a line with the outcome, or the question for what is unknown; a connection is one session, so it signs in
/// first.
///
/// A thread of its own serves all connections. A line above 64 KiB (32 MiB once signed in, for a site) or anything that is no command ends
/// the connection with a refusal.
class StoreSocket {
public:
  /// Error: Unavailable where the socket cannot be made; the engine runs all the same.
  [[nodiscard]] static Result<std::unique_ptr<StoreSocket>> listen(Engine &engine);
  StoreSocket(const StoreSocket &) = delete;
  StoreSocket &operator=(const StoreSocket &) = delete;
  ~StoreSocket();

private:
  class Impl;
  explicit StoreSocket(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// The other end, in andonctl.
class StoreClient {
public:
  /// Error: Unavailable if nobody listens there.
  [[nodiscard]] static Result<std::unique_ptr<StoreClient>> connect(const std::string &storePath);
  StoreClient(const StoreClient &) = delete;
  StoreClient &operator=(const StoreClient &) = delete;
  ~StoreClient();

  /// Sends one command and waits for its outcome, at most 10 s. Error: Unavailable, Malformed.
  [[nodiscard]] Result<CommandOutcome> submit(const Command &command);
  /// What is heard and unknown: the JSON of an AdoptionList. Error: as submit.
  [[nodiscard]] Result<std::string> askUnknown();

private:
  [[nodiscard]] Result<std::string> exchange(const std::string &question);
  explicit StoreClient(int descriptor)
      : descriptor_(descriptor)
  {
  }
  int descriptor_;
};

} // namespace andon::engine
