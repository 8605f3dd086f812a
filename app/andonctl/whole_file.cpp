// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andonctl/whole_file.h"

#include <QSaveFile>
#include <QString>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <unistd.h>

namespace andon::ctl {

Result<void> writeWholeFile(const std::string &path, std::string_view text)
{
  QSaveFile file{QString::fromStdString(path)};
  const auto size = static_cast<qint64>(text.size());
  if (file.open(QIODevice::WriteOnly) && file.write(text.data(), size) == size && file.commit())
    return {};
  const bool isFull = file.error() == QFileDevice::ResourceError;
  return failure(isFull ? ErrorCode::DiskFull : ErrorCode::ReadOnly, path, "cannot be written: " + file.errorString().toStdString(),
                 "Name a file in a folder that can be written.");
}

Result<void> writeWholeStream(const std::string &path, const std::function<Result<void>(std::ostream &)> &write)
{
  const std::string beside = path + ".part";
  std::ofstream out{beside, std::ios::binary | std::ios::trunc};
  Result<void> done = write(out);
  out.close();
  std::error_code error;
  if (done && !out)
    done = failure(ErrorCode::DiskFull, path, std::string{"cannot be written: "} + std::strerror(errno), "Look at the disk.");
  if (done)
    std::filesystem::rename(beside, path, error);
  if (done && error)
    done = failure(ErrorCode::ReadOnly, path, "cannot be written: " + error.message(), "Name another file.");
  if (!done)
    std::filesystem::remove(beside, error);
  return done;
}

Result<void> checkFolderOf(const std::string &path)
{
  std::filesystem::path folder = std::filesystem::path{path}.parent_path();
  if (folder.empty())
    folder = ".";
  std::error_code error;
  if (!std::filesystem::is_directory(folder, error))
    return failure(ErrorCode::NotFound, path, "lies in a folder that does not exist", "Make the folder first.");
  if (std::filesystem::is_directory(path, error))
    return failure(ErrorCode::Conflict, path, "is a folder", "Name a file.");
  if (access(folder.c_str(), W_OK) != 0)
    return failure(ErrorCode::ReadOnly, path, "lies in a folder that cannot be written", "Name a file in another folder.");
  return {};
}

} // namespace andon::ctl
