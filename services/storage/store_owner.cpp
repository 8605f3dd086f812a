// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storage/store_owner.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
#include <spdlog/fmt/chrono.h>
#include <spdlog/fmt/fmt.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <system_error>
#include <unistd.h>

namespace andon::storage {

namespace {

/// What an owner writes into its lock file for whoever comes second.
std::string describeOwner(const std::string &program, std::int64_t since)
{
  return nlohmann::json{{"program", program}, {"process", ::getpid()}, {"since", since}}.dump() + "\n";
}

/// "andon console, process 4711, since 2026-11-21 08:15:30 UTC", as far as the lock file says.
std::string readOwner(int descriptor)
{
  std::array<char, 1024> text{};
  const ssize_t size = ::pread(descriptor, text.data(), text.size(), 0);
  const auto owner = nlohmann::json::parse(text.data(), text.data() + std::max<ssize_t>(size, 0), nullptr, false);
  if (!owner.is_object())
    return "another process";
  const auto program = owner.find("program");
  const auto process = owner.find("process");
  const auto since = owner.find("since");
  std::string words = program != owner.end() && program->is_string() ? program->get<std::string>() : "another program";
  if (process != owner.end() && process->is_number_integer())
    words += fmt::format(", process {}", process->get<std::int64_t>());
  if (since != owner.end() && since->is_number_integer())
    words += fmt::format(", since {:%Y-%m-%d %H:%M:%S} UTC", fmt::gmtime(static_cast<std::time_t>(since->get<std::int64_t>())));
  return words;
}

tl::unexpected<Error> systemFailure(const std::string &path, int code)
{
  const std::string folder = std::filesystem::path(path).parent_path().string();
  const bool readOnly = code == EROFS || code == EACCES || code == EPERM;
  return failure(readOnly ? ErrorCode::ReadOnly : ErrorCode::Unavailable, path, std::generic_category().message(code),
                 readOnly ? "Make " + (folder.empty() ? std::string(".") : folder) + " writable for this user, or name another store."
                          : "Check that the folder of the store exists.");
}

} // namespace

Result<std::unique_ptr<StoreOwner>> StoreOwner::acquire(const std::string &storePath, const std::string &program)
{
  const std::string path = storePath + ".lock";
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (descriptor < 0)
    return systemFailure(path, errno);
  std::unique_ptr<StoreOwner> owner(new StoreOwner(descriptor));
  if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK)
      return systemFailure(path, errno);
    return failure(ErrorCode::OwnedElsewhere, storePath, "The store belongs to " + readOwner(descriptor),
                   "Use that program, end it, or name another store.");
  }
  // The file's own stamp tells since when, set by the kernel at this write. A text that cannot be written (full disk)
  // does not make the lock any weaker.
  struct stat status {};
  (void)::futimens(descriptor, nullptr);
  (void)::fstat(descriptor, &status);
  const std::string text = describeOwner(program, status.st_mtim.tv_sec);
  if (::ftruncate(descriptor, 0) == 0)
    (void)!::pwrite(descriptor, text.data(), text.size(), 0);
  return owner;
}

StoreOwner::StoreOwner(int descriptor)
    : descriptor_(descriptor)
{
}

StoreOwner::~StoreOwner()
{
  // The file stays: removing it would let two owners lock two files of one name.
  ::close(descriptor_);
}

std::string socketPathFor(const std::string &storePath)
{
  std::error_code problem;
  std::string path = storePath + ".sock";
  if (path.size() < sizeof(sockaddr_un::sun_path))
    return path;
  const auto whole = std::filesystem::weakly_canonical(storePath, problem);
  const std::size_t name = std::hash<std::string>{}(problem ? storePath : whole.string());
  const char *runtime = std::getenv("XDG_RUNTIME_DIR"); // NOLINT(concurrency-mt-unsafe): nobody sets variables here
  std::string folder = runtime != nullptr && *runtime != '\0' ? runtime : fmt::format("/tmp/andon-{}", ::getuid());
  if (runtime == nullptr || *runtime == '\0') {
    // Anybody may write to /tmp: only a folder that is this person's alone will do. Else the name leads nowhere.
    ::mkdir(folder.c_str(), 0700);
    struct stat found {};
    if (::lstat(folder.c_str(), &found) != 0 || !S_ISDIR(found.st_mode) || found.st_uid != ::getuid() || (found.st_mode & 077U) != 0)
      return path;
  }
  return fmt::format("{}/andon-{:016x}.sock", folder, name);
}

} // namespace andon::storage
