// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/site.h"
#include "services/configuration/site_files.h"

#include <stdexcept>
#include <string>

namespace andon::test {

/// A site of the repository, "demo-site" or "skab-site"; throws if it is not right.
inline Site siteOf(const std::string &name)
{
  const auto files = configuration::readSiteFolder(std::string{ANDON_SOURCE_DIR} + "/resources/" + name);
  if (!files)
    throw std::runtime_error(toText(files.error()));
  const auto reading = configuration::parseSite(*files);
  if (!reading.problems.empty())
    throw std::runtime_error(toText(reading.problems.front()));
  return reading.site;
}

/// The files of `site`, made from that site of the repository, with what they hold beside it: packages of predictors.
inline SiteFiles filesFor(const std::string &name, const Site &site)
{
  const auto files = configuration::readSiteFolder(std::string{ANDON_SOURCE_DIR} + "/resources/" + name);
  if (!files)
    throw std::runtime_error(toText(files.error()));
  return configuration::rewriteSite(*files, siteOf(name), site);
}

} // namespace andon::test
