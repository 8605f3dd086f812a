// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/command.h"
#include "models/domain/site.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// What adopting makes of a site; pure functions, no state. They look at every stream of the site: not for the pipeline thread.
namespace andon::engine {

/// A site with what was adopted, as its files say it.
struct Adoption {
  Site site;
  SiteFiles files;
  std::vector<AssetId> assets; ///< new, or with new streams
  std::size_t streams = 0;
  std::size_t rules = 0;
};

/// `files` say `site`. Error: NotFound (not heard, no such rule or contract), Malformed (what cannot be part of a site).
[[nodiscard]] Result<Adoption> adopt(const Site &site, const SiteFiles &files, const UnknownSources &heard, const AdoptSources &command);

/// The site after its standing adoptions and what it ignores are changed. Error: NotFound, Malformed.
[[nodiscard]] Result<Adoption> changeAdoption(const Site &site, const SiteFiles &files, const ChangeAdoption &command);

/// How many assets each standing adoption may adopt now, by its id.
using AdoptionRoom = std::map<std::string, std::size_t>;

/// What the first standing adoption that fits anything would adopt: assets that were heard often enough, within its room.
[[nodiscard]] std::optional<AdoptSources> standingAdoption(const Site &site, const UnknownSources &heard, const AdoptionRoom &room);

/// "2 assets, 14 streams, 6 rules", for audit and log.
[[nodiscard]] std::string toText(const Adoption &adoption);

} // namespace andon::engine
