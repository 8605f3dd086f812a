// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/site.h"

#include <algorithm>

namespace andon {
namespace {

template <class Items, class Matches>
auto find(const Items &items, Matches matches) -> const typename Items::value_type *
{
  const auto found = std::find_if(items.begin(), items.end(), matches);
  return found == items.end() ? nullptr : &*found;
}

} // namespace

const Asset *findAsset(const Site &site, const AssetId &id)
{
  return find(site.assets, [&](const Asset &asset) { return asset.id == id; });
}

const Area *findArea(const Site &site, const AreaId &id)
{
  return find(site.areas, [&](const Area &area) { return area.id == id; });
}

const Stream *findStream(const Site &site, const StreamId &id)
{
  const Asset *asset = findAsset(site, id.asset);
  return asset == nullptr ? nullptr : find(asset->streams, [&](const Stream &stream) { return stream.key == id.key; });
}

const Rule *findRule(const Site &site, const RuleId &id)
{
  return find(site.rules, [&](const Rule &rule) { return rule.id == id; });
}

} // namespace andon
