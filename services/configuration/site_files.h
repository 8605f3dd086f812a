// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/site.h"

#include <map>
#include <string>
#include <vector>

namespace andon::configuration {

/// A site directory as texts by file name, whether read from a folder or kept as a version in a store.
using SiteFiles = std::map<std::string, std::string>;

/// Reads the files of a site directory that Andon knows. Error: NotFound, LimitExceeded (a file above 4 MiB).
[[nodiscard]] Result<SiteFiles> readSiteFolder(const std::string &folder);

struct SiteReading {
  Site site;
  std::vector<Error> problems; ///< subject "rules.toml:12"; empty: the site can run
};

/// Parses and checks everything, and reports every problem it finds, not just the first: syntax, unknown keys, wrong
/// types and units, ranges upside down, duplicate names, references to what does not exist, contradictions.
[[nodiscard]] SiteReading parseSite(const SiteFiles &files);

/// The files that parseSite reads back to the same site.
[[nodiscard]] SiteFiles writeSite(const Site &site);

} // namespace andon::configuration
