// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andonctl/present_site.h"

#include "services/configuration/site_files.h"
#include "services/storage/operations_store.h"

#include <filesystem>

namespace andon::ctl {

Result<PresentSite> presentSite(const std::string &store)
{
  PresentSite present;
  std::error_code error;
  if (!std::filesystem::exists(store, error))
    return present;
  auto reader = storage::OperationsReader::open(store);
  if (!reader)
    return tl::unexpected<Error>(reader.error());
  const auto people = (*reader)->people();
  if (!people)
    return tl::unexpected<Error>(people.error());
  present.hasPeople = !people->empty();
  auto site = (*reader)->newestSite();
  if (!site)
    return tl::unexpected<Error>(site.error());
  if (!*site)
    return present;
  present.isNew = false;
  present.files = std::move((*site)->files);
  // A site that was taken once says the same today; what cannot be read any more is compared as far as it goes.
  present.site = configuration::parseSite(present.files).site;
  return present;
}

} // namespace andon::ctl
