// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configuration/packed_files.h"

#include <cstring>
#include <zstd.h>

namespace andon::configuration {
namespace {

constexpr int level = 1;

void append(std::string &to, const std::string &text)
{
  const std::size_t size = text.size();
  to.append(reinterpret_cast<const char *>(&size), sizeof size).append(text);
}

std::string take(const std::string &from, std::size_t &at)
{
  std::size_t size = 0;
  std::memcpy(&size, from.data() + at, sizeof size);
  std::string text = from.substr(at + sizeof size, size);
  at += sizeof size + size;
  return text;
}

} // namespace

PackedFiles::PackedFiles(const SiteFiles &files)
{
  std::string all;
  for (const auto &[name, text] : files)
    size_ += 2 * sizeof(std::size_t) + name.size() + text.size();
  all.reserve(size_);
  for (const auto &[name, text] : files) {
    append(all, name);
    append(all, text);
  }
  std::string packed(ZSTD_compressBound(all.size()), '\0');
  const std::size_t size = ZSTD_compress(packed.data(), packed.size(), all.data(), all.size(), level);
  if (ZSTD_isError(size) != 0)
    plain_ = files;
  else
    packed_.assign(packed, 0, size);
}

SiteFiles PackedFiles::unpacked() const
{
  if (packed_.empty())
    return plain_;
  // It never left this memory: what was packed unpacks.
  std::string all(size_, '\0');
  (void)ZSTD_decompress(all.data(), all.size(), packed_.data(), packed_.size());
  SiteFiles files;
  for (std::size_t at = 0; at < all.size();) {
    std::string name = take(all, at);
    files.emplace(std::move(name), take(all, at));
  }
  return files;
}

} // namespace andon::configuration
