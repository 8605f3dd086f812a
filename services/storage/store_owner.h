// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <memory>
#include <string>

namespace andon::storage {

/// A store has one owner: this lock on "X.db.lock", held by the kernel for as long as the process lives, so that a
/// killed owner leaves nothing behind.
class StoreOwner {
public:
  /// `program` names the owner to others ("andon console"). Error: OwnedElsewhere, saying program, process and since
  /// when; ReadOnly or Unavailable where the lock file cannot be made.
  [[nodiscard]] static Result<std::unique_ptr<StoreOwner>> acquire(const std::string &storePath, const std::string &program);
  StoreOwner(const StoreOwner &) = delete;
  StoreOwner &operator=(const StoreOwner &) = delete;
  ~StoreOwner();

private:
  explicit StoreOwner(int descriptor);
  int descriptor_;
};

/// Where the owner of a store listens for andonctl: "X.db.sock", or a name under the user's runtime folder where that
/// path is longer than a socket's may be.
[[nodiscard]] std::string socketPathFor(const std::string &storePath);

} // namespace andon::storage
