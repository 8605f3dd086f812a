// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

namespace andon::test {

/// A disk that fails when told: a SQLite VFS over the system's own, the default of this process for as long as it lives,
/// so that Qt's driver gets it too. Faults concern files whose path contains `part` (empty: all). Thread-safe.
/// Every connection must be closed before it ends.
class FaultVfs {
public:
  FaultVfs();
  FaultVfs(const FaultVfs &) = delete;
  FaultVfs &operator=(const FaultVfs &) = delete;
  ~FaultVfs();

  /// From now on the n-th write, sync or truncation (1: the next) fails with `code` (SQLITE_IOERR_WRITE, SQLITE_FULL,
  /// ...); a failing write leaves half of its bytes.
  void failNth(int n, int code, const std::string &part = {});
  /// Every write, sync and truncation fails until heal().
  void failAll(int code, const std::string &part = {});
  void heal();
  /// True once the failure of failNth() has happened.
  [[nodiscard]] bool hasFailed() const;

  /// As on a read-only medium: opening to write gives a read-only file, making one fails.
  void setReadOnly(bool readOnly, const std::string &part = {});

  /// Every sync waits until releaseSyncs().
  void holdSyncs(const std::string &part = {});
  void releaseSyncs();
  /// Returns when a sync is being held.
  void awaitHeldSync() const;

  /// Copies the files of a folder as a power cut would leave them now: without what was written and never synced.
  void copyAsAfterPowerCut(const std::filesystem::path &from, const std::filesystem::path &to) const;

  class State;

private:
  std::unique_ptr<State> state_;
};

} // namespace andon::test
