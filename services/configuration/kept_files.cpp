// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Files of a site beside the four that it must have.
#include "services/configuration/nearest_name.h"
#include "services/configuration/site_parser.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <spdlog/fmt/fmt.h>
#include <system_error>

namespace andon::configuration {
namespace {

namespace fs = std::filesystem;

constexpr std::array optionalFiles{"reasons.toml",  "modes.toml",  "adoption.toml", "predictors.toml",
                                   "calendar.toml", "trials.toml", "feedback.toml"};
constexpr std::array optionalFolders{"guidance", "predictors"};
constexpr std::array keptFiles{"people.toml", "routing.toml", "value.toml"};
constexpr std::array keptFolders{"workflows"};
constexpr const char *contracts = "contracts";
constexpr std::size_t mostFiles = 2000;
constexpr std::size_t mostBytes = std::size_t{16} << 20U;
constexpr std::size_t longestName = 255; // of a file in the store
constexpr int mostLevels = 8;

template <std::size_t Size>
bool holds(const std::array<const char *, Size> &names, std::string_view name)
{
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// All files and folders but the four, in a fixed order.
template <class Visit>
void forEachOther(Visit visit)
{
  for (const char *name : optionalFiles)
    visit(name, false);
  for (const char *name : keptFiles)
    visit(name, false);
  for (const char *name : optionalFolders)
    visit(name, true);
  for (const char *name : keptFolders)
    visit(name, true);
}

bool isHidden(const fs::path &path)
{
  return path.filename().string().starts_with('.');
}

/// Takes files up to the limits of all that is beside the four.
class OtherFiles {
public:
  OtherFiles(fs::path root, SiteFiles &files)
      : root_(std::move(root))
      , files_(files)
  {
  }

  Result<void> takeFile(const std::string &name)
  {
    const fs::path path = root_ / name;
    std::error_code error;
    if (!fs::is_regular_file(path, error))
      return failure(ErrorCode::NotFound, path.string(), "is not a file", "Put the site's file in its place.");
    if (name.size() > longestName)
      return failure(ErrorCode::LimitExceeded, path.string(), fmt::format("has a name of more than {} bytes", longestName), "Shorten it.");
    std::ifstream stream{path, std::ios::binary};
    std::string text(largestFile + 1, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (stream.bad() || !(stream.good() || stream.eof()))
      return failure(ErrorCode::NotFound, path.string(), fmt::format("cannot be read: {}", std::strerror(errno)), "Check its permissions.");
    text.resize(static_cast<std::size_t>(stream.gcount()));
    text.shrink_to_fit();
    if (text.size() > largestFile)
      return tl::unexpected<Error>(tooLarge(path.string()));
    bytes_ += text.size();
    if (++count_ > mostFiles || bytes_ > mostBytes)
      return failure(ErrorCode::LimitExceeded, root_.string(),
                     fmt::format("has more than {} files or {} MiB beside its TOML", mostFiles, mostBytes >> 20U),
                     "Take out what does not belong to the site.");
    files_.emplace(name, std::move(text));
    return {};
  }

  Result<void> takeFolder(const std::string &name)
  {
    std::error_code error;
    fs::recursive_directory_iterator entry{root_ / name, error};
    for (; !error && entry != fs::recursive_directory_iterator{}; entry.increment(error)) {
      if (isHidden(entry->path())) {
        entry.disable_recursion_pending();
        continue;
      }
      if (entry.depth() >= mostLevels)
        return failure(ErrorCode::LimitExceeded, entry->path().string(), fmt::format("lies deeper than {} folders", mostLevels),
                       "Put it higher up.");
      if (entry->is_directory(error))
        continue;
      if (auto taken = takeFile(entry->path().lexically_relative(root_).generic_string()); !taken)
        return taken;
    }
    if (error)
      return failure(ErrorCode::NotFound, (root_ / name).string(), fmt::format("cannot be read: {}", error.message()),
                     "Check its permissions.");
    return {};
  }

private:
  const fs::path root_;
  SiteFiles &files_;
  std::size_t count_ = 0;
  std::size_t bytes_ = 0;
};

} // namespace

bool isKeptOnly(std::string_view name)
{
  const std::size_t slash = name.find('/');
  return slash == std::string_view::npos ? holds(keptFiles, name) : holds(keptFolders, name.substr(0, slash));
}

bool isSiteEntry(std::string_view name)
{
  return holds(siteFileNames, name) || holds(optionalFiles, name) || holds(keptFiles, name) || holds(optionalFolders, name) ||
         holds(keptFolders, name) || name == contracts;
}

Result<void> readOtherFiles(const std::string &folder, SiteFiles &files)
{
  OtherFiles others{folder, files};
  std::error_code error;
  Result<void> taken;
  const auto isThere = [&](const char *name) { return fs::exists(fs::path{folder} / name, error); };
  forEachOther([&](const char *name, bool isFolder) {
    if (taken && isThere(name))
      taken = isFolder ? others.takeFolder(name) : others.takeFile(name);
  });
  return taken;
}

std::vector<Error> siteFolderNotes(const std::string &folder)
{
  std::vector<std::string> known{contracts};
  for (const char *name : siteFileNames)
    known.emplace_back(name);
  forEachOther([&](const char *name, bool) { known.emplace_back(name); });
  std::vector<std::string> names;
  std::error_code error;
  fs::directory_iterator entry{folder, error};
  for (; !error && entry != fs::directory_iterator{}; entry.increment(error))
    if (!isHidden(entry->path()))
      names.push_back(entry->path().filename().string());
  std::sort(names.begin(), names.end());
  std::vector<Error> notes;
  for (const std::string &name : names)
    if (holds(keptFiles, name) || holds(keptFolders, name))
      notes.push_back({ErrorCode::Unavailable, name, "is kept with the site, but nothing reads it yet", {}});
    else if (!isSiteEntry(name))
      notes.push_back({ErrorCode::NotFound, name, "is no file of a site and stays where it is", didYouMean(name, known, {})});
  return notes;
}

} // namespace andon::configuration
