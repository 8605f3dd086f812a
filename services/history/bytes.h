// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <span>
#include <type_traits>
#include <vector>

namespace andon::history {

using Bytes = std::vector<std::uint8_t>;

static_assert(std::endian::native == std::endian::little, "the file is little-endian, and so is every machine Andon runs on");

template <class T>
  requires std::is_trivially_copyable_v<T>
void put(Bytes &into, T value)
{
  const std::size_t begin = into.size();
  into.resize(begin + sizeof value);
  std::memcpy(into.data() + begin, &value, sizeof value);
}

/// Seven bits a byte, the lowest first.
inline void putVarint(Bytes &into, std::uint64_t number)
{
  for (; number >= 0x80; number >>= 7)
    into.push_back(static_cast<std::uint8_t>(number | 0x80));
  into.push_back(static_cast<std::uint8_t>(number));
}

/// Small numbers of either sign become small ones without.
[[nodiscard]] constexpr std::uint64_t zigzag(std::uint64_t number)
{
  return number << 1 ^ (0 - (number >> 63));
}
[[nodiscard]] constexpr std::uint64_t unzigzag(std::uint64_t number)
{
  return number >> 1 ^ (0 - (number & 1));
}

/// Takes bytes from the front. What is not there reads as zero and makes it unsound, so that a caller checks once at the end.
class ByteReader {
public:
  explicit ByteReader(std::span<const std::uint8_t> bytes)
      : bytes_(bytes)
  {
  }
  [[nodiscard]] std::span<const std::uint8_t> take(std::size_t count)
  {
    if (count > bytes_.size()) {
      sound_ = false;
      bytes_ = {};
      return {};
    }
    const auto taken = bytes_.first(count);
    bytes_ = bytes_.subspan(count);
    return taken;
  }
  template <class T>
    requires std::is_trivially_copyable_v<T>
  [[nodiscard]] T take()
  {
    T value{};
    if (const auto bytes = take(sizeof value); !bytes.empty())
      std::memcpy(&value, bytes.data(), sizeof value);
    return value;
  }
  [[nodiscard]] std::uint64_t takeVarint()
  {
    std::uint64_t number = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      const auto byte = take<std::uint8_t>();
      number |= std::uint64_t{byte & 0x7fU} << shift;
      if (byte < 0x80)
        return number;
    }
    sound_ = false;
    return 0;
  }
  [[nodiscard]] bool isSound() const { return sound_; }
  [[nodiscard]] bool isEmpty() const { return bytes_.empty(); }

private:
  std::span<const std::uint8_t> bytes_;
  bool sound_ = true;
};

} // namespace andon::history
