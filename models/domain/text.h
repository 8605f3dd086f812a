// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <compare>
#include <concepts>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace andon {

class Text;

/// What is text, but no Text.
template <class T>
concept OtherText = std::convertible_to<const T &, std::string_view> && !std::same_as<std::remove_cvref_t<T>, Text>;

/// A text that never changes, in eight bytes: copies share it, from any thread. For names that stand in many places of a
/// site ("Temperature", "°C", the key of a stream). Reads as a std::string; to change it, give it another one.
class Text {
public:
  Text() = default;
  // Stands in for std::string, so it is made of all that one is made of.
  Text(std::string text) // NOLINT(google-explicit-constructor)
      : shared_(text.empty() ? nullptr : new Shared{1, std::move(text)})
  {
  }
  Text(std::string_view text) // NOLINT(google-explicit-constructor)
      : Text(std::string{text})
  {
  }
  Text(const char *text) // NOLINT(google-explicit-constructor)
      : Text(std::string{text})
  {
  }
  Text(const Text &other) noexcept
      : shared_(other.shared_)
  {
    if (shared_ != nullptr)
      shared_->owners.fetch_add(1, std::memory_order_relaxed);
  }
  Text(Text &&other) noexcept
      : shared_(std::exchange(other.shared_, nullptr))
  {
  }
  Text &operator=(const Text &other) noexcept
  {
    Text{other}.swap(*this);
    return *this;
  }
  Text &operator=(Text &&other) noexcept
  {
    Text{std::move(other)}.swap(*this);
    return *this;
  }
  ~Text()
  {
    if (shared_ != nullptr && shared_->owners.fetch_sub(1, std::memory_order_acq_rel) == 1)
      delete shared_; // NOLINT(clang-analyzer-cplusplus.NewDelete): the analyser takes a count that others share for ours
  }

  [[nodiscard]] const std::string &string() const noexcept { return shared_ == nullptr ? none() : shared_->text; }
  operator const std::string &() const noexcept { return string(); } // NOLINT(google-explicit-constructor)
  operator std::string_view() const noexcept { return string(); }    // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool empty() const noexcept { return shared_ == nullptr; }
  [[nodiscard]] std::size_t size() const noexcept { return string().size(); }
  [[nodiscard]] const char *c_str() const noexcept { return string().c_str(); }
  [[nodiscard]] bool starts_with(std::string_view head) const noexcept { return string().starts_with(head); }
  [[nodiscard]] bool ends_with(std::string_view tail) const noexcept { return string().ends_with(tail); }

  bool operator==(const Text &other) const noexcept { return shared_ == other.shared_ || string() == other.string(); }
  std::strong_ordering operator<=>(const Text &other) const noexcept { return string() <=> other.string(); }

  // Found only where a Text stands on one side: nothing else becomes one by being compared.
  template <OtherText T>
  friend bool operator==(const Text &left, const T &right)
  {
    return left.string() == std::string_view{right};
  }
  template <OtherText T>
  friend std::string operator+(const Text &left, const T &right)
  {
    return std::string{left.string()}.append(std::string_view{right});
  }
  template <OtherText T>
  friend std::string operator+(const T &left, const Text &right)
  {
    return std::string{std::string_view{left}}.append(right.string());
  }
  friend std::string operator+(const Text &left, char right) { return left.string() + right; }
  /// Found by fmt, which then takes a Text as any other text.
  friend std::string_view to_string_view(const Text &text) noexcept { return text.string(); }

private:
  struct Shared {
    std::atomic<std::uint32_t> owners;
    const std::string text;
  };

  void swap(Text &other) noexcept { std::swap(shared_, other.shared_); }
  static const std::string &none() noexcept
  {
    static const std::string empty;
    return empty;
  }

  Shared *shared_ = nullptr; ///< null: empty
};

} // namespace andon

template <>
struct std::hash<andon::Text> {
  std::size_t operator()(const andon::Text &text) const noexcept { return std::hash<std::string>{}(text.string()); }
};
