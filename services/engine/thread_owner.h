// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cassert>
#include <thread>

namespace andon::engine {

/// Which thread may touch an object: bound once, checked at every entry (in builds with assertions).
class ThreadOwner {
public:
  void bind() { owner_ = std::this_thread::get_id(); }
  void check() const { assert(owner_.load() == std::this_thread::get_id()); }

private:
  std::atomic<std::thread::id> owner_;
};

} // namespace andon::engine
