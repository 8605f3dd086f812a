// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/configuration/site_files.h"
#include "services/configuration/table_reader.h"

#include <array>
#include <cstddef>
#include <unordered_map>

namespace andon::configuration {

inline constexpr std::size_t largestFile = std::size_t{4} << 20U;
inline constexpr std::array<const char *, 4> siteFileNames{"site.toml", "brokers.toml", "areas.toml", "rules.toml"};

inline constexpr std::size_t mostContractFiles = 1000;
inline constexpr std::size_t largestContracts = std::size_t{64} << 20U; ///< all of them together

/// The text of one file of a site. Error: NotFound, LimitExceeded.
[[nodiscard]] Result<std::string> readSiteFile(const std::string &path);
[[nodiscard]] Error tooLarge(const std::string &name);

/// True where a file or folder of this name, right within a site directory, belongs to the site.
[[nodiscard]] bool isSiteEntry(std::string_view name);

/// Names that must be used once, with the line of their first use.
class UniqueNames {
public:
  /// Reports a second use of `name` at the key's line; true where it is the first.
  bool claim(TableReader &reader, std::string_view key, const std::string &name, const std::string &file);

private:
  std::unordered_map<std::string, std::size_t> lines_;
};

// One function a file; each appends what it finds to `problems`.
void parseSiteFile(const toml::table &root, Site &site, Problems &problems);
void parseBrokersFile(const toml::table &root, Site &site, Problems &problems);
void parseAreasFile(const toml::table &root, Site &site, Problems &problems);
/// `assetsAreKnown`: areas.toml could be read, so that a reference into it can be judged.
void parseRulesFile(const toml::table &root, bool assetsAreKnown, Site &site, Problems &problems);

/// The table [health] of site.toml.
void parseSiteHealth(const toml::table &table, Site &site, Problems &problems);
/// The table [asset.stream.health] of areas.toml; the stream's other settings are read before.
void parseStreamHealth(const toml::table &table, const std::string &streamTitle, Stream &stream, Problems &problems);
/// Reads "urgent", "high", "medium" or "low"; reports what is none of them.
bool parsePriorityWord(TableReader &reader, std::string_view key, Priority &priority);
void parseReasonsFile(const toml::table &root, Site &site, Problems &problems);
/// Shifts, and what counters tell of them.
void parseCalendarFile(const toml::table &root, bool assetsAreKnown, Site &site, Problems &problems);
void parseFeedbackFile(const toml::table &root, Site &site, Problems &problems);
void parseAdoptionFile(const toml::table &root, Site &site, Problems &problems);
/// Which packages are at hand, `files` say: the packages themselves are read where they run.
void parsePredictorsFile(const toml::table &root, const SiteFiles &files, bool assetsAreKnown, Site &site, Problems &problems);
void parseTrialsFile(const toml::table &root, Site &site, Problems &problems); ///< the rules are read before
void parseModesFile(const toml::table &root, bool assetsAreKnown, Site &site, Problems &problems);
/// guidance/rule/ID.md, guidance/asset/ID.md, guidance/area/ID.md, guidance/kind/KIND.md.
void parseGuidance(const SiteFiles &files, bool assetsAreKnown, Site &site, Problems &problems);
inline constexpr std::array<const char *, 4> guidanceFolders{"rule", "asset", "area", "kind"};          ///< by Guidance::Of
inline constexpr std::array<const char *, relationKindCount> relationKeys{"parent", "feeds", "drives"}; ///< by RelationKind
inline constexpr std::array<const char *, reasonUseCount> reasonUses{"shelve", "out_of_service", "false_alarm", "change"}; ///< by Use

/// The relations of assets as they are read, checked when all assets are known.
class RelationReader {
public:
  /// Reads parent, feeds and drives of the asset.
  void read(TableReader &reader, const AssetId &asset);
  /// Reports relations to what is no asset, doubled ones and cycles, and gives the site the rest.
  void check(Site &site, Problems &problems);

private:
  struct Place {
    Relation relation;
    std::size_t line = 0;
  };
  std::vector<Place> places_;
};

/// Reads what lies beside the four files and contracts/: reasons, modes, guidance, and what later capabilities read.
/// Error: NotFound, LimitExceeded.
[[nodiscard]] Result<void> readOtherFiles(const std::string &folder, SiteFiles &files);
/// True for a file that the site keeps and nothing reads yet.
[[nodiscard]] bool isKeptOnly(std::string_view name);

/// The table [priority] of site.toml.
void parsePriorityMatrix(const toml::table &table, PriorityMatrix &matrix, Problems &problems);
/// What the rule looks at, its count and its modes; false where a key is missing or of the wrong type. `rule.asset` is read
/// before: streams are of that asset unless they name another.
bool parseCondition(TableReader &reader, const std::string &file, Problems &problems, Rule &rule);

/// By Severity.
inline constexpr std::array<const char *, severityCount> severityWords{"minor", "major", "severe"};

/// An id stands in topics, file names and messages. Reports what is wrong with it; true where it is right.
bool checkId(TableReader &reader, std::string_view key, const std::string &id);

} // namespace andon::configuration
