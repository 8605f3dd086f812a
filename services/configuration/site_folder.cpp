// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configuration/contract_files.h"
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

Result<std::string> readSiteFile(const std::string &path)
{
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error))
    return failure(ErrorCode::NotFound, path, "is not a file", "Put the site's file in its place.");
  std::ifstream stream{path, std::ios::binary};
  std::string text;
  // Read up to the limit whatever the folder says of the size: a file may grow while it is read.
  text.resize(largestFile + 1);
  stream.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (stream.bad() || !(stream.good() || stream.eof()))
    return failure(ErrorCode::NotFound, path, fmt::format("cannot be read: {}", std::strerror(errno)), "Check its permissions.");
  text.resize(static_cast<std::size_t>(stream.gcount()));
  if (text.size() > largestFile)
    return tl::unexpected<Error>(tooLarge(path));
  text.shrink_to_fit();
  return text;
}

namespace {

/// The files of contracts/, if there are any.
Result<void> readContractFolder(const std::filesystem::path &folder, SiteFiles &files)
{
  std::error_code error;
  const std::filesystem::path contracts = folder / "contracts";
  if (!std::filesystem::is_directory(contracts, error))
    return {};
  std::size_t bytes = 0;
  std::size_t count = 0;
  std::filesystem::directory_iterator entry{contracts, error};
  for (; !error && entry != std::filesystem::directory_iterator{}; entry.increment(error)) {
    const std::string name = contractFolder + entry->path().filename().string();
    if (!isContractFile(name))
      continue;
    if (++count > mostContractFiles)
      return failure(ErrorCode::LimitExceeded, contracts.string(), fmt::format("has more than {} contracts", mostContractFiles),
                     "Put several interfaces into one file, as a list.");
    auto text = readSiteFile(entry->path().string());
    if (!text)
      return tl::unexpected<Error>(std::move(text.error()));
    bytes += text->size();
    if (bytes > largestContracts)
      return failure(ErrorCode::LimitExceeded, contracts.string(), fmt::format("has more than {} MiB", largestContracts >> 20U),
                     "Take out the contracts that no asset of the site has.");
    files.emplace(name, std::move(*text));
  }
  if (error)
    return failure(ErrorCode::NotFound, contracts.string(), fmt::format("cannot be read: {}", error.message()), "Check its permissions.");
  return {};
}

} // namespace

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
    auto text = readSiteFile(file.string());
    if (!text)
      return tl::unexpected<Error>(std::move(text.error()));
    files.emplace(name, std::move(*text));
  }
  if (const auto others = files.empty() ? Result<void>{} : readOtherFiles(folder, files); !others)
    return tl::unexpected<Error>(others.error());
  if (files.empty())
    return failure(ErrorCode::NotFound, folder, "has none of the files of a site",
                   "A site has site.toml, brokers.toml, areas.toml and rules.toml.");
  if (auto contracts = readContractFolder(path, files); !contracts)
    return tl::unexpected<Error>(std::move(contracts.error()));
  return files;
}

} // namespace andon::configuration
