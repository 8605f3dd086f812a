// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/prediction/predictor_package.h"

#include "services/prediction/flat_forest.h"
#include "services/prediction/training_data.h"

#include <array>
#include <bit>
#include <cerrno>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <limits>
#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>
#include <unistd.h>

namespace andon::prediction {
namespace {

using Json = nlohmann::ordered_json;
namespace fs = std::filesystem;

constexpr const char *sumsName = "SHA256SUMS";
constexpr std::uintmax_t largestFile = 1U << 30U;
constexpr float tolerance = 1e-5F;

struct NamedFile {
  const char *name;
  std::string bytes;
};
using Files = std::array<NamedFile, 4>; ///< in the order of SHA256SUMS

std::string writeProbes(const std::vector<ProbeRow> &probes)
{
  Json rows = Json::array();
  for (const ProbeRow &probe : probes) {
    Json features = Json::array();
    for (const float value : probe.features)
      features.push_back(std::isnan(value) ? Json{} : Json(static_cast<double>(value)));
    rows.push_back({{"features", features}, {"margin", static_cast<double>(probe.margin)}});
    if (!probe.asset.empty())
      rows.back()["asset"] = probe.asset;
  }
  return Json{{"rows", rows}}.dump(1) + "\n";
}

Result<std::vector<ProbeRow>> parseProbes(std::string_view text)
{
  const Json json = Json::parse(text.begin(), text.end(), nullptr, false);
  std::vector<ProbeRow> probes;
  try {
    for (const Json &row : json.at("rows")) {
      ProbeRow probe;
      for (const Json &value : row.at("features"))
        probe.features.push_back(value.is_null() ? std::numeric_limits<float>::quiet_NaN() : value.get<float>());
      probe.margin = row.at("margin").get<float>();
      probe.asset = row.value("asset", std::string{});
      probes.push_back(std::move(probe));
    }
  } catch (const Json::exception &error) {
    return failure(ErrorCode::Malformed, "probes.json", fmt::format("cannot be read: {}", error.what()));
  }
  return probes;
}

std::string sumsOf(const Files &files)
{
  std::string sums;
  for (const NamedFile &file : files)
    sums += fmt::format("{}  {}\n", sha256Of(file.bytes), file.name);
  return sums;
}

Files filesOf(const PredictorPackage &package)
{
  return {NamedFile{"manifest.json", writeManifest(package.manifest)}, NamedFile{"card.md", package.card},
          NamedFile{"model.json", package.model}, NamedFile{"probes.json", writeProbes(package.probes)}};
}

tl::unexpected<Error> cannotWrite(const std::string &path)
{
  const int reason = errno;
  return failure(reason == ENOSPC ? ErrorCode::DiskFull : ErrorCode::ReadOnly, path,
                 fmt::format("cannot be written: {}", std::strerror(reason)), "Name a folder in one that can be written.");
}

Result<void> writeFile(const fs::path &path, std::string_view bytes)
{
  std::FILE *file = std::fopen(path.c_str(), "wb");
  if (file == nullptr)
    return cannotWrite(path.string());
  const bool isWhole =
      std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size() && std::fflush(file) == 0 && fsync(fileno(file)) == 0;
  if (std::fclose(file) != 0 || !isWhole)
    return cannotWrite(path.string());
  return {};
}

Result<std::string> readFile(const fs::path &path)
{
  std::error_code error;
  const std::uintmax_t size = fs::file_size(path, error);
  if (error)
    return failure(ErrorCode::NotFound, path.string(), "is not there: no predictor package",
                   "Name the folder that andonctl train has written.");
  if (size > largestFile)
    return failure(ErrorCode::LimitExceeded, path.string(), "is larger than 1 GiB");
  std::ifstream file{path, std::ios::binary};
  std::string bytes{std::istreambuf_iterator<char>{file}, {}};
  if (!file || bytes.size() != size)
    return failure(ErrorCode::Unavailable, path.string(), "cannot be read", "Look at the disk and the file's rights.");
  return bytes;
}

/// Which file is damaged, found by its line; the list itself where no line says anything else.
tl::unexpected<Error> damaged(const fs::path &folder, const Files &files, const std::string &sums)
{
  for (const NamedFile &file : files) {
    const std::string end = fmt::format("  {}\n", file.name);
    const auto at = sums.find(end);
    if (at != std::string::npos && at >= 64 && sums.substr(at - 64, 64) != sha256Of(file.bytes))
      return failure(ErrorCode::Corrupt, (folder / file.name).string(),
                     fmt::format("is not the file that {} lists: its SHA-256 differs", sumsName), "Copy the package anew.");
  }
  return failure(ErrorCode::Corrupt, (folder / sumsName).string(), "does not list the package's files", "Copy the package anew.");
}

/// What the model answers to each probe; `answer` gives none where the row is not one of its own.
Result<void> checkProbes(const PredictorPackage &package, std::size_t columns,
                         const std::function<std::optional<float>(const ProbeRow &)> &answer)
{
  if (package.probes.empty())
    return failure(ErrorCode::Malformed, "probes.json", "has no rows");
  for (std::size_t i = 0; i < package.probes.size(); ++i) {
    const ProbeRow &probe = package.probes[i];
    if (probe.features.size() != columns)
      return failure(ErrorCode::Malformed, "probes.json",
                     fmt::format("has a row {} of {} columns, the model has {}", i, probe.features.size(), columns));
    const std::optional<float> margin = answer(probe);
    if (!margin)
      return failure(ErrorCode::Malformed, "probes.json", fmt::format("has a row {} of an asset that model.json does not know", i));
    if (!(std::abs(*margin - probe.margin) <= tolerance * std::max(1.0F, std::abs(probe.margin))))
      return failure(ErrorCode::Corrupt, "model.json", fmt::format("answers {} to probe row {}, not {}", *margin, i, probe.margin),
                     "Copy the package anew.");
  }
  return {};
}

Result<void> takeForest(PredictorPackage &package)
{
  auto read = parseForest(package.model);
  if (!read) {
    read.error().subject = "model.json";
    return tl::unexpected<Error>(std::move(read.error()));
  }
  package.forest = std::move(*read);
  const Manifest &manifest = package.manifest;
  if (package.forest.features != manifest.plan.servedCount() || package.forest.objective != manifest.objective)
    return failure(
        ErrorCode::Malformed, "manifest.json",
        fmt::format("does not fit model.json: {} features there, {} here", package.forest.features, manifest.plan.servedCount()));
  const FlatForest forest{package.forest};
  ForestRow row;
  return checkProbes(package, forest.features(), [&](const ProbeRow &probe) {
    row.fill(probe.features);
    return std::optional{forest.margin(row)};
  });
}

Result<void> takeBehaviour(PredictorPackage &package)
{
  auto read = parseBehaviour(package.model);
  if (!read)
    return tl::unexpected<Error>(std::move(read.error()));
  package.behaviour = std::move(*read);
  const std::size_t columns = package.manifest.plan.inputs.size();
  for (const BehaviourModel::Learnt &learnt : package.behaviour->assets)
    if (learnt.model.columns() != columns)
      return failure(ErrorCode::Malformed, "manifest.json",
                     fmt::format("does not fit model.json: {} inputs here, {} there", columns, learnt.model.columns()));
  if (package.behaviour->interval != package.manifest.rowSeconds)
    return failure(ErrorCode::Malformed, "manifest.json", "does not fit model.json: their rows lie apart differently");
  return checkProbes(package, columns, [&](const ProbeRow &probe) -> std::optional<float> {
    const BehaviourModel::Learnt *learnt = package.behaviour->find(probe.asset);
    if (learnt == nullptr)
      return std::nullopt;
    const std::vector<double> row(probe.features.begin(), probe.features.end());
    return static_cast<float>(learnt->model.settledScore(row, learnt->model.resume()));
  });
}

Result<PredictorPackage> packageOf(Files files)
{
  PredictorPackage made;
  auto manifest = parseManifest(files[0].bytes);
  if (!manifest)
    return tl::unexpected<Error>(std::move(manifest.error()));
  auto probes = parseProbes(files[3].bytes);
  if (!probes)
    return tl::unexpected<Error>(std::move(probes.error()));
  made.manifest = std::move(*manifest);
  made.card = std::move(files[1].bytes);
  made.model = std::move(files[2].bytes);
  made.probes = std::move(*probes);
  const bool isForest = made.manifest.kind == PredictorKind::Forest;
  if (auto taken = isForest ? takeForest(made) : takeBehaviour(made); !taken)
    return tl::unexpected<Error>(std::move(taken.error()));
  return made;
}

} // namespace

bool operator==(const ProbeRow &a, const ProbeRow &b)
{
  const auto isSame = [](float x, float y) {
    return std::bit_cast<std::uint32_t>(x) == std::bit_cast<std::uint32_t>(y) || (std::isnan(x) && std::isnan(y));
  };
  return a.asset == b.asset && a.features.size() == b.features.size() && isSame(a.margin, b.margin) &&
         std::equal(a.features.begin(), a.features.end(), b.features.begin(), isSame);
}

Result<void> writePackage(const std::string &folder, const PredictorPackage &package)
{
  fs::path place = fs::path{folder}.lexically_normal();
  if (!place.has_filename())
    place = place.parent_path();
  std::error_code error;
  const bool isThere = fs::exists(place, error);
  if (isThere && !(fs::is_directory(place, error) && (fs::is_empty(place, error) || fs::exists(place / sumsName, error))))
    return failure(ErrorCode::Conflict, folder, "is there already and is no predictor package", "Name a new folder.");
  fs::path beside = place;
  beside += ".part";
  fs::remove_all(beside, error);
  errno = 0;
  if (!fs::create_directory(beside, error)) {
    errno = error.value();
    return cannotWrite(folder);
  }
  const Files files = filesOf(package);
  Result<void> written;
  for (const NamedFile &file : files)
    if (written)
      written = writeFile(beside / file.name, file.bytes);
  if (written)
    written = writeFile(beside / sumsName, sumsOf(files));
  // The old package and the new one change places in one step.
  if (written && renameat2(AT_FDCWD, beside.c_str(), AT_FDCWD, place.c_str(), isThere ? RENAME_EXCHANGE : RENAME_NOREPLACE) != 0)
    written = cannotWrite(folder);
  fs::remove_all(beside, error);
  return written;
}

Result<PackageFiles> readPackageFiles(const std::string &folder)
{
  PackageFiles files;
  for (const char *name : packageFileNames) {
    auto bytes = readFile(fs::path{folder} / name);
    if (!bytes)
      return tl::unexpected<Error>(std::move(bytes.error()));
    files.emplace(name, std::move(*bytes));
  }
  return files;
}

Result<PredictorPackage> packageFrom(PackageFiles given, const std::string &place)
{
  const fs::path folder{place};
  Files files{NamedFile{"manifest.json", {}}, NamedFile{"card.md", {}}, NamedFile{"model.json", {}}, NamedFile{"probes.json", {}}};
  for (const char *name : packageFileNames)
    if (!given.contains(name))
      return failure(ErrorCode::NotFound, (folder / name).string(), "is not there: no predictor package",
                     "Copy the whole folder that andonctl train has written.");
  for (NamedFile &file : files)
    file.bytes = std::move(given.at(file.name));
  const std::string &sums = given.at(sumsName);
  if (sums != sumsOf(files))
    return damaged(folder, files, sums);
  auto package = packageOf(std::move(files));
  if (!package)
    package.error().subject = (folder / package.error().subject).string();
  return package;
}

Result<PredictorPackage> loadPackage(const std::string &folder)
{
  auto files = readPackageFiles(folder);
  if (!files)
    return tl::unexpected<Error>(std::move(files.error()));
  return packageFrom(std::move(*files), folder);
}

std::string packageId(const PredictorPackage &package)
{
  return sha256Of(sumsOf(filesOf(package)));
}

} // namespace andon::prediction
