// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <utility>

namespace andon {

/// An optional value kept elsewhere: eight bytes where there is none. For what few of very many objects have. Copies and
/// compares as the value does.
template <class T>
class Box {
public:
  Box() = default;
  Box(T value) // NOLINT(google-explicit-constructor): stands in for the value, as std::optional does
      : value_(std::make_unique<T>(std::move(value)))
  {
  }
  Box(const Box &other)
      : value_(other.value_ ? std::make_unique<T>(*other.value_) : nullptr)
  {
  }
  Box(Box &&) noexcept = default;
  Box &operator=(const Box &other)
  {
    if (this != &other)
      value_ = other.value_ ? std::make_unique<T>(*other.value_) : nullptr;
    return *this;
  }
  Box &operator=(Box &&) noexcept = default;
  ~Box() = default;

  [[nodiscard]] explicit operator bool() const noexcept { return value_ != nullptr; }
  [[nodiscard]] T &operator*() { return *value_; }
  [[nodiscard]] const T &operator*() const { return *value_; }
  [[nodiscard]] T *operator->() { return value_.get(); }
  [[nodiscard]] const T *operator->() const { return value_.get(); }

  bool operator==(const Box &other) const { return value_ && other.value_ ? *value_ == *other.value_ : !value_ && !other.value_; }

private:
  std::unique_ptr<T> value_;
};

} // namespace andon
