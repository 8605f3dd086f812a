// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storage/reserve_file.h"

#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace andon::storage {

namespace {

constexpr off_t reserveSize = off_t{4} * 1024 * 1024;
constexpr std::uintmax_t plenty = std::uintmax_t{64} * 1024 * 1024; // below it the space is better left to the store itself

} // namespace

bool ReserveFile::hold() const
{
  std::error_code problem;
  if (std::filesystem::exists(path_, problem))
    return true;
  const std::filesystem::path folder = std::filesystem::path(path_).parent_path();
  const auto space = std::filesystem::space(folder.empty() ? "." : folder, problem);
  if (problem || space.available < plenty)
    return false;
  const int descriptor = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (descriptor < 0)
    return false;
  // Allocated, not sparse: a hole would hold nothing back.
  const bool allocated = ::posix_fallocate(descriptor, 0, reserveSize) == 0;
  ::close(descriptor);
  if (!allocated)
    ::unlink(path_.c_str());
  return allocated;
}

bool ReserveFile::release() const
{
  return ::unlink(path_.c_str()) == 0;
}

} // namespace andon::storage
