// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configuration/site_parser.h"

#include <QFile>
#include <QString>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <set>
#include <spdlog/fmt/fmt.h>
#include <stdio.h> // renameat2
#include <system_error>
#include <unistd.h>

namespace andon::configuration {
namespace {

namespace fs = std::filesystem;

/// A folder beside `target`, removed with what it holds when the object ends.
class FolderBeside {
public:
  static Result<FolderBeside> make(const fs::path &target)
  {
    std::string name = (target.parent_path() / ("." + target.filename().string() + ".XXXXXX")).string();
    if (::mkdtemp(name.data()) == nullptr)
      return failure(ErrorCode::ReadOnly, target.string(), fmt::format("cannot be written: {}", std::strerror(errno)),
                     "Name a folder where you may write.");
    return FolderBeside{name};
  }
  FolderBeside(FolderBeside &&other) noexcept
      : path_(std::exchange(other.path_, {}))
  {
  }
  FolderBeside(const FolderBeside &) = delete;
  FolderBeside &operator=(const FolderBeside &) = delete;
  FolderBeside &operator=(FolderBeside &&) = delete;
  ~FolderBeside()
  {
    std::error_code error;
    if (!path_.empty())
      fs::remove_all(path_, error);
  }

  [[nodiscard]] const fs::path &path() const { return path_; }

private:
  explicit FolderBeside(fs::path path)
      : path_(std::move(path))
  {
  }
  fs::path path_;
};

Result<void> writeSynced(const fs::path &path, const std::string &text)
{
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  QFile file{QString::fromStdString(path.string())};
  const auto size = static_cast<qint64>(text.size());
  if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly) && file.write(text.data(), size) == size && file.flush() &&
      ::fsync(file.handle()) == 0)
    return {};
  const bool isFull = file.error() == QFileDevice::ResourceError || errno == ENOSPC;
  return failure(isFull ? ErrorCode::DiskFull : ErrorCode::ReadOnly, path.filename().string(),
                 "cannot be written: " + file.errorString().toStdString(), "Name a folder with space where you may write.");
}

/// What of the old folder is no file of a site moves over, so that notes and version control stay.
Result<void> keepTheRest(const fs::path &from, const fs::path &to)
{
  std::error_code error;
  for (const auto &entry : fs::directory_iterator{from, error}) {
    const std::string name = entry.path().filename().string();
    if (isSiteEntry(name))
      continue;
    fs::rename(entry.path(), to / name, error);
    if (error)
      return failure(ErrorCode::ReadOnly, entry.path().string(), "cannot be kept: " + error.message());
  }
  return {};
}

} // namespace

Result<void> writeSiteFolder(const std::string &folder, const SiteFiles &files)
{
  std::error_code error;
  fs::path target = fs::absolute(folder, error).lexically_normal();
  if (!target.has_filename()) // "out/"
    target = target.parent_path();
  const bool exists = fs::exists(target, error);
  if (exists && !fs::is_directory(target, error))
    return failure(ErrorCode::Conflict, folder, "is a file", "Name a folder.");
  if (exists && !fs::is_empty(target, error) && !fs::exists(target / "site.toml", error))
    return failure(ErrorCode::Conflict, folder, "holds something that is no site", "Name a new folder, an empty one or that of a site.");
  if (!fs::is_directory(target.parent_path(), error))
    return failure(ErrorCode::NotFound, folder, "lies in a folder that does not exist", "Make the folder first.");

  auto made = FolderBeside::make(target);
  if (!made)
    return tl::unexpected<Error>(made.error());
  for (const auto &[name, text] : files)
    if (auto written = writeSynced(made->path() / name, text); !written)
      return written;
  fs::permissions(made->path(), exists ? fs::status(target, error).permissions() : fs::perms{0755}, error);
  // One step: the new folder takes the name, the old one the temporary name, under which it is removed.
  const unsigned how = exists ? RENAME_EXCHANGE : 0U;
  if (::renameat2(AT_FDCWD, made->path().c_str(), AT_FDCWD, target.c_str(), how) != 0)
    return failure(ErrorCode::ReadOnly, folder, fmt::format("cannot be replaced: {}", std::strerror(errno)), "Export into a new folder.");
  return exists ? keepTheRest(made->path(), target) : Result<void>{};
}

} // namespace andon::configuration
