// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace andon {

/// Finds the position of what stands in a list by its hash, without a copy of its name: about six bytes each. Things are
/// added, never taken out: whoever changes the list makes the index anew.
class FlatIndex {
public:
  FlatIndex() = default;
  /// Makes room for `count`.
  explicit FlatIndex(std::size_t count)
      : slots_(count + count / 2 + 1, none)
  {
  }

  /// `isIt(position)`: what stands there is what is looked for.
  template <class IsIt>
  [[nodiscard]] std::optional<std::uint32_t> find(std::size_t hash, IsIt isIt) const
  {
    if (slots_.empty())
      return std::nullopt;
    for (std::size_t slot = firstOf(hash); slots_[slot] != none; slot = slot + 1 < slots_.size() ? slot + 1 : 0)
      if (isIt(slots_[slot]))
        return slots_[slot];
    return std::nullopt;
  }

  /// `hashOf(position)`: the hash of what stands there, also of those that were added before.
  template <class HashOf>
  void add(std::uint32_t position, HashOf hashOf)
  {
    if ((size_ + 1) * 8 > slots_.size() * 7) {
      FlatIndex larger{slots_.size() + 8};
      for (const std::uint32_t each : slots_)
        if (each != none)
          larger.place(hashOf(each), each);
      *this = std::move(larger);
    }
    place(hashOf(position), position);
  }

private:
  static constexpr std::uint32_t none = ~std::uint32_t{0};

  [[nodiscard]] std::size_t firstOf(std::size_t hash) const
  {
    // The upper half of the product spreads over any number of slots.
    const std::uint64_t mixed = (std::uint64_t{hash} * 0x9e3779b97f4a7c15U) >> 32U;
    return static_cast<std::size_t>((mixed * slots_.size()) >> 32U);
  }
  void place(std::size_t hash, std::uint32_t position)
  {
    std::size_t slot = firstOf(hash);
    while (slots_[slot] != none)
      slot = slot + 1 < slots_.size() ? slot + 1 : 0;
    slots_[slot] = position;
    ++size_;
  }

  std::vector<std::uint32_t> slots_;
  std::size_t size_ = 0;
};

} // namespace andon
