// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configuration/site_parser.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <spdlog/fmt/fmt.h>
#include <system_error>

namespace andon::configuration {

Error tooLarge(const std::string &name)
{
  return {ErrorCode::LimitExceeded, name, fmt::format("is larger than {} MiB, the most that a site file may have", largestFile >> 20U),
          "Split the plant into several sites, or take out what does not belong there."};
}

Result<SiteFiles> readSiteFolder(const std::string &folder)
{
  std::error_code error;
  const std::filesystem::path path{folder};
  if (!std::filesystem::is_directory(path, error))
    return failure(ErrorCode::NotFound, folder, error && error.value() != ENOENT ? error.message() : "is not a folder",
                   "Name the folder that holds site.toml.");
  SiteFiles files;
  for (const char *name : siteFileNames) {
    const std::filesystem::path file = path / name;
    if (!std::filesystem::exists(file, error))
      continue; // parseSite says what is missing
    const std::string shown = file.string();
    if (!std::filesystem::is_regular_file(file, error))
      return failure(ErrorCode::NotFound, shown, "is not a file", "Put the site's file in its place.");
    std::ifstream stream{file, std::ios::binary};
    std::string text;
    // Read up to the limit whatever the folder says of the size: a file may grow while it is read.
    text.resize(largestFile + 1);
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (stream.bad() || !(stream.good() || stream.eof()))
      return failure(ErrorCode::NotFound, shown, fmt::format("cannot be read: {}", std::strerror(errno)), "Check its permissions.");
    text.resize(static_cast<std::size_t>(stream.gcount()));
    if (text.size() > largestFile)
      return tl::unexpected<Error>(tooLarge(shown));
    text.shrink_to_fit();
    files.emplace(name, std::move(text));
  }
  if (const auto others = files.empty() ? Result<void>{} : readOtherFiles(folder, files); !others)
    return tl::unexpected<Error>(others.error());
  if (files.empty())
    return failure(ErrorCode::NotFound, folder, "has none of the files of a site",
                   "A site has site.toml, brokers.toml, areas.toml and rules.toml.");
  return files;
}

} // namespace andon::configuration
