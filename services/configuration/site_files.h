// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/site.h"

#include <string>
#include <vector>

namespace andon::configuration {

using andon::SiteFiles; ///< whether read from a folder or kept as a version in a store

/// Reads the files of a site directory that Andon knows. Error: NotFound, LimitExceeded (a file above 4 MiB).
[[nodiscard]] Result<SiteFiles> readSiteFolder(const std::string &folder);

/// Makes `folder` hold exactly these files of a site; what else lies in it stays. A reader finds the old site or the new
/// one, never half of it. Error: Conflict (a folder with something in it that is no site), ReadOnly, DiskFull, NotFound.
[[nodiscard]] Result<void> writeSiteFolder(const std::string &folder, const SiteFiles &files);

/// What `check` says of a folder that is no problem: files that are kept but not read yet, files that are no part of a site.
[[nodiscard]] std::vector<Error> siteFolderNotes(const std::string &folder);

struct SiteReading {
  Site site;
  std::vector<Error> problems; ///< subject "rules.toml:12"; empty: the site can run
};

/// Parses and checks everything, and reports every problem it finds, not just the first: syntax, unknown keys, wrong
/// types and units, ranges upside down, duplicate names, references to what does not exist, contradictions.
[[nodiscard]] SiteReading parseSite(const SiteFiles &files);

/// The files that parseSite reads back to the same site.
[[nodiscard]] SiteFiles writeSite(const Site &site);

/// `files`, which say `before`, made to say `after`: a file that says the same as before stays as it is, byte for byte;
/// one that says nothing any more goes.
[[nodiscard]] SiteFiles rewriteSite(SiteFiles files, const Site &before, const Site &after);

/// `files` with the brokers of `after`, everything else as it stands.
[[nodiscard]] SiteFiles rewriteBrokers(SiteFiles files, const Site &after);

/// Packages of predictors lie in a folder each, by the predictor's id.
inline constexpr const char *predictorFolder = "predictors/";
/// The files of one of them, by their names in its folder.
[[nodiscard]] SiteFiles packageFilesOf(const SiteFiles &files, const PredictorId &predictor);

/// SHA-256 over names and contents, in hexadecimal: the same for the same files only.
[[nodiscard]] std::string fingerprint(const SiteFiles &files);

} // namespace andon::configuration
