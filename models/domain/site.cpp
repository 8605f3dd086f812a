// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/site.h"

#include "models/domain/units.h"

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

const Broker *findBroker(const Site &site, const BrokerId &id)
{
  return find(site.brokers, [&](const Broker &broker) { return broker.id == id; });
}

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

const Contract *findContract(const Site &site, const ContractId &id)
{
  return find(site.contracts, [&](const Contract &contract) { return contract.id == id; });
}

const PredictorSetting *findPredictor(const Site &site, const PredictorId &id)
{
  return find(site.predictors, [&](const PredictorSetting &predictor) { return predictor.id == id; });
}

const Rule *findRule(const Site &site, const RuleId &id)
{
  return find(site.rules, [&](const Rule &rule) { return rule.id == id; });
}

std::vector<Stream> streamsOf(const Contract &contract)
{
  std::vector<Stream> streams;
  for (const ContractField &field : contract.fields) {
    Stream stream;
    stream.key = field.key;
    stream.name = field.name;
    stream.unit = field.unit;
    stream.range = field.range;
    stream.type = field.type;
    stream.decimals = field.decimals.value_or(stream.decimals);
    stream.interval = field.interval.value_or(stream.interval);
    stream.onChange = field.reporting == Reporting::OnChange;
    stream.periodic = field.reporting == Reporting::Periodic;
    streams.push_back(std::move(stream));
  }
  return streams;
}

bool showIn(Stream &stream, const std::string &unit)
{
  const std::string sent = stream.sentUnit.empty() ? stream.unit : stream.sentUnit;
  const std::optional<UnitConversion> into = conversion(stream.unit, unit);
  if (!into || !conversion(sent, unit))
    return false;
  if (stream.range)
    stream.range = Range{(*into)(stream.range->low), (*into)(stream.range->high)};
  stream.unit = unit;
  stream.sentUnit = sent == unit ? std::string{} : sent;
  return true;
}

const Asset *parentOf(const Site &site, const AssetId &id)
{
  const Relation *parent =
      find(site.relations, [&](const Relation &relation) { return relation.kind == RelationKind::Parent && relation.from == id; });
  return parent == nullptr ? nullptr : findAsset(site, parent->to);
}

std::vector<const Guidance *> guidanceFor(const Site &site, const Rule &rule)
{
  std::vector<const Guidance *> found;
  const auto add = [&](Guidance::Of of, const std::string &name) {
    if (const Guidance *one = find(site.guidance, [&](const Guidance &each) { return each.of == of && each.name == name; }))
      found.push_back(one);
  };
  add(Guidance::Of::Rule, rule.id.text());
  const Asset *asset = findAsset(site, rule.asset);
  if (asset == nullptr)
    return found;
  add(Guidance::Of::Asset, asset->id.text());
  // The check lets no cycle in; a site that was made otherwise ends here all the same.
  std::size_t steps = 0;
  for (const Asset *above = parentOf(site, asset->id); above != nullptr && steps < site.assets.size(); ++steps) {
    add(Guidance::Of::Asset, above->id.text());
    above = parentOf(site, above->id);
  }
  add(Guidance::Of::Area, asset->area.text());
  if (!asset->kind.empty())
    add(Guidance::Of::Kind, asset->kind);
  return found;
}

} // namespace andon
