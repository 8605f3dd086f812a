// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/adoption_proposer.h"

#include "models/domain/predictor.h"
#include "models/domain/rule_copy.h"
#include "models/domain/units.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace andon {
namespace {

constexpr int leastCertainty = 30; ///< below it the kind is none of the site's
constexpr int likeNamed = 10;      ///< percent more where the id begins as those of the kind do
constexpr std::uint64_t enoughValues = 20;
constexpr int mostDecimals = 3;

/// "COMP" of "COMP-07", "edge pump" of "edge_pump_2": the id up to its first digit, in small letters, without what parts it.
std::string prefixOf(const std::string &id)
{
  std::string prefix;
  for (const char c : id) {
    if (c >= '0' && c <= '9')
      break;
    prefix += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c == '_' || c == '-' || c == '.' ? ' ' : c;
  }
  while (prefix.ends_with(' '))
    prefix.pop_back();
  return prefix;
}

/// A little beyond both, to two figures of their distance.
Range bandAround(double low, double high)
{
  const double margin = (high - low) * 0.1;
  const double step = std::pow(10.0, std::floor(std::log10(high - low)) - 1.0);
  Range band{std::floor((low - margin) / step) * step, std::ceil((high + margin) / step) * step};
  if (low >= 0.0 && band.low < 0.0)
    band.low = 0.0;
  return band;
}

/// The next of 1, 2, 5 times a power of ten milliseconds from a tenth below on.
Duration usualInterval(Duration heard)
{
  for (Duration base = std::chrono::milliseconds{1}; base < std::chrono::hours{1000}; base *= 10)
    for (const int times : {1, 2, 5})
      if (base * times * 11 / 10 >= heard)
        return base * times;
  return heard;
}

bool saysTheSame(const Rule &one, const Rule &other)
{
  return one.name == other.name || one.condition == other.condition;
}

} // namespace

AdoptionProposer::AdoptionProposer(const Site &site)
    : site_(site)
{
  for (const Asset &asset : site.assets) {
    assets_.emplace(asset.id.text(), &asset);
    for (const Stream &stream : asset.streams)
      streams_.emplace(stream.key, &stream);
    if (asset.id != consoleAsset)
      addProfile(asset);
    if (!asset.kind.empty())
      prefixes_[asset.kind].insert(prefixOf(asset.id.text()));
  }
  for (const Contract &contract : site.contracts) {
    const bool isTaken = std::any_of(profiles_.begin(), profiles_.end(), [&](const Profile &each) { return each.contract == contract.id; });
    if (isTaken)
      continue;
    Profile profile;
    profile.kind = contract.name;
    std::transform(profile.kind.begin(), profile.kind.end(), profile.kind.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    profile.contract = contract.id;
    for (const ContractField &field : contract.fields)
      profile.keys.insert(field.key);
    profiles_.push_back(std::move(profile));
  }
  for (const Rule &rule : site.rules) {
    ruleIds_.insert(rule.id.text());
    rulesOfAsset_[rule.asset.text()].push_back(&rule);
    if (const auto asset = assets_.find(rule.asset.text()); asset != assets_.end() && !asset->second->kind.empty())
      rulesOfKind_[asset->second->kind].push_back(&rule);
  }
}

void AdoptionProposer::addProfile(const Asset &asset)
{
  if (asset.kind.empty() || asset.streams.empty())
    return;
  // One profile for each set of streams that assets of a kind have; most have the same.
  for (Profile &profile : profiles_)
    if (profile.kind == asset.kind && profile.contract == asset.contract && profile.keys.size() == asset.streams.size() &&
        std::all_of(asset.streams.begin(), asset.streams.end(), [&](const Stream &stream) { return profile.keys.contains(stream.key); })) {
      ++profile.assets;
      profile.inOneArea = profile.inOneArea && profile.example->area == asset.area;
      return;
    }
  constexpr std::size_t mostProfiles = 2000;
  if (profiles_.size() >= mostProfiles)
    return;
  Profile profile;
  profile.kind = asset.kind;
  profile.contract = asset.contract;
  for (const Stream &stream : asset.streams)
    profile.keys.insert(stream.key);
  profile.example = &asset;
  profile.assets = 1;
  profiles_.push_back(std::move(profile));
}

bool AdoptionProposer::isNamedLike(const std::string &asset, const std::string &kind) const
{
  const std::string prefix = prefixOf(asset);
  const auto known = prefixes_.find(kind);
  return !prefix.empty() && ((known != prefixes_.end() && known->second.contains(prefix)) || prefix == kind);
}

/// How alike the streams are: twice the shared ones by all of both.
AdoptionProposer::Match AdoptionProposer::match(const UnknownAsset &heard, const AdoptionChoice *choice) const
{
  Match best;
  for (const Profile &profile : profiles_) {
    if (choice != nullptr && choice->kind && profile.kind != *choice->kind)
      continue;
    if (choice != nullptr && choice->contract && profile.contract != *choice->contract)
      continue;
    const auto shared = std::count_if(heard.streams.begin(), heard.streams.end(),
                                      [&](const UnknownStream &stream) { return profile.keys.contains(stream.key); });
    const auto all = static_cast<std::ptrdiff_t>(heard.streams.size() + profile.keys.size());
    int certainty = all == 0 ? 0 : static_cast<int>(std::lround(200.0 * static_cast<double>(shared) / static_cast<double>(all)));
    if (isNamedLike(heard.asset.text(), profile.kind))
      certainty = std::min(100, certainty + likeNamed);
    const bool isBetter =
        certainty > best.certainty ||
        (best.profile != nullptr && certainty == best.certainty &&
         (profile.assets > best.profile->assets || (profile.assets == best.profile->assets && profile.contract > best.profile->contract)));
    if (best.profile == nullptr || isBetter)
      best = {&profile, static_cast<int>(shared), certainty};
  }
  const bool isChosen = choice != nullptr && (choice->kind || (choice->contract && !choice->contract->empty()));
  if (!isChosen && best.certainty < leastCertainty)
    return {};
  return best;
}

std::string AdoptionProposer::nameFor(const Asset &asset, const Profile *profile) const
{
  if (profile == nullptr || asset.kind.empty())
    return readableName(asset.id.text());
  // What the kind is called, and what tells this one from the others.
  const std::string &id = asset.id.text();
  const std::size_t digit = id.find_first_of("0123456789");
  return readableName(asset.kind) + ' ' + (digit == std::string::npos ? id : id.substr(digit));
}

void AdoptionProposer::chooseArea(const Profile *profile, const AdoptionChoice *choice, AdoptionProposal &into) const
{
  std::string wanted = into.heard.area;
  if (choice != nullptr && choice->area) {
    wanted = choice->area->text();
  } else if (wanted.empty() && profile != nullptr && profile->example != nullptr && profile->inOneArea) {
    wanted = profile->example->area.text();
  } else if (wanted.empty() && site_.areas.size() == 1) {
    wanted = site_.areas.front().id.text();
  } else if (wanted.empty()) {
    wanted = "unassigned";
  }
  const auto isAlike = [&](const Area &area) {
    return std::equal(wanted.begin(), wanted.end(), area.id.text().begin(), area.id.text().end(), [](char a, char b) {
      const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
      return lower(a) == lower(b);
    });
  };
  into.asset.area = AreaId{wanted};
  if (findArea(site_, into.asset.area) != nullptr)
    return;
  if (const auto alike = std::find_if(site_.areas.begin(), site_.areas.end(), isAlike); alike != site_.areas.end())
    into.asset.area = alike->id;
  else
    into.areaName = readableName(wanted);
}

Stream AdoptionProposer::streamFor(const UnknownStream &heard, const Profile *profile) const
{
  Stream stream;
  const Stream *known = nullptr;
  if (profile != nullptr && profile->example != nullptr && profile->keys.contains(heard.key))
    for (const Stream &each : profile->example->streams)
      if (each.key == heard.key)
        known = &each;
  const bool isOfKind = known != nullptr;
  if (const auto found = streams_.find(heard.key); known == nullptr && found != streams_.end())
    known = found->second;
  if (known != nullptr)
    stream = *known;
  stream.key = heard.key;
  if (known == nullptr) {
    stream.name = readableName(heard.key);
    stream.unit = heard.as == HeardAs::State ? std::string{} : unitByName(heard.key);
    stream.decimals = std::min(heard.decimals, mostDecimals);
    if (stream.unit == "%" && heard.min >= 0.0 && heard.max <= 100.0)
      stream.range = Range{0.0, 100.0};
  }
  // What a sensor can read and how it is judged is taken from the kind only: elsewhere the same key may be another sensor.
  if (known != nullptr && !isOfKind) {
    stream.range.reset();
    stream.normal.reset();
    stream.health = {};
    stream.onChange = false;
    stream.periodic = false;
    stream.type = ValueType::Double;
    stream.interval = Stream{}.interval;
  }
  if (stream.normal && heard.count > 0 && (heard.min < stream.normal->low || heard.max > stream.normal->high))
    stream.normal.reset();
  if (!stream.normal && heard.as == HeardAs::Number && heard.count >= enoughValues && heard.max > heard.min) {
    Range band = bandAround(heard.min, heard.max);
    if (stream.range)
      band = {std::max(band.low, stream.range->low), std::min(band.high, stream.range->high)};
    if (band.low < band.high && stream.sentUnit.empty())
      stream.normal = band;
  }
  if (!isOfKind && heard.interval > Duration::zero())
    stream.interval = usualInterval(heard.interval);
  return stream;
}

void AdoptionProposer::chooseStreams(const Profile *profile, AdoptionProposal &into) const
{
  std::vector<Stream> &streams = into.asset.streams;
  if (!into.heard.isKnown && !into.asset.contract.empty())
    if (const Contract *contract = findContract(site_, into.asset.contract))
      streams = streamsOf(*contract);
  for (const UnknownStream &heard : into.heard.streams) {
    const bool isThere = std::any_of(streams.begin(), streams.end(), [&](const Stream &each) { return each.key == heard.key; });
    if (!isThere && heard.as != HeardAs::Text)
      streams.push_back(streamFor(heard, profile));
  }
}

void AdoptionProposer::chooseRules(const Asset *present, const AdoptionChoice *choice, AdoptionProposal &into) const
{
  const AssetId &id = into.asset.id;
  const auto hasStream = [&](const StreamId &stream) {
    const auto has = [&](const Asset &asset) {
      return std::any_of(asset.streams.begin(), asset.streams.end(), [&](const Stream &each) { return each.key == stream.key; });
    };
    if (predictorOf(stream))
      return true; // whatever is of the kind has it
    if (stream.asset == id)
      return has(into.asset) || (present != nullptr && has(*present));
    const auto asset = assets_.find(stream.asset.text());
    return asset != assets_.end() && has(*asset->second);
  };
  std::vector<const Rule *> templates;
  if (choice != nullptr && choice->rules) {
    for (const RuleId &wanted : *choice->rules)
      if (const Rule *rule = findRule(site_, wanted))
        templates.push_back(rule);
  } else if (const auto ofKind = rulesOfKind_.find(into.asset.kind); ofKind != rulesOfKind_.end()) {
    templates = ofKind->second;
  }
  std::unordered_set<std::string> taken;
  const auto own = rulesOfAsset_.find(id.text());
  for (const Rule *like : templates) {
    if (like->asset == id || std::holds_alternative<ConsoleCondition>(like->condition))
      continue;
    Rule rule = *like;
    moveStreams(rule, like->asset, id);
    rule.asset = id;
    const std::vector<StreamId> streams = streamsOf(rule);
    const bool readsNew = !into.heard.isKnown || std::any_of(streams.begin(), streams.end(), [&](const StreamId &stream) {
      return stream.asset == id &&
             std::any_of(into.asset.streams.begin(), into.asset.streams.end(), [&](const Stream &each) { return each.key == stream.key; });
    });
    if (!readsNew || !std::all_of(streams.begin(), streams.end(), hasStream))
      continue;
    const bool isThere =
        std::any_of(into.rules.begin(), into.rules.end(), [&](const ProposedRule &each) { return saysTheSame(each.rule, rule); }) ||
        (own != rulesOfAsset_.end() &&
         std::any_of(own->second.begin(), own->second.end(), [&](const Rule *each) { return saysTheSame(*each, rule); }));
    if (isThere)
      continue;
    const std::string base = ruleIdFor(id, rule.name);
    std::string fresh = base;
    for (int number = 2; ruleIds_.contains(fresh) || taken.contains(fresh); ++number)
      fresh = base + '-' + std::to_string(number);
    taken.insert(fresh);
    rule.id = RuleId{fresh};
    into.rules.push_back({like->id, std::move(rule)});
  }
}

AdoptionProposal AdoptionProposer::propose(const UnknownAsset &heard, const AdoptionChoice *choice) const
{
  AdoptionProposal proposal;
  proposal.heard = heard;
  Asset &asset = proposal.asset;
  asset.id = heard.asset;
  const auto found = assets_.find(heard.asset.text());
  const Asset *present = found == assets_.end() ? nullptr : found->second;
  proposal.heard.isKnown = present != nullptr;
  const Profile *profile = nullptr;
  if (present != nullptr) {
    asset.name = present->name;
    asset.kind = present->kind;
    asset.area = present->area;
    asset.contract = present->contract;
    proposal.basis = AdoptionBasis::Own;
    // How many of the new streams another asset of its kind has too.
    for (const Profile &each : profiles_) {
      const auto shared = static_cast<int>(std::count_if(heard.streams.begin(), heard.streams.end(), [&](const UnknownStream &stream) {
        return each.kind == present->kind && each.keys.contains(stream.key);
      }));
      if (shared > proposal.shared) {
        profile = &each;
        proposal.shared = shared;
      }
    }
    proposal.expected = static_cast<int>(heard.streams.size());
    proposal.certainty = heard.streams.empty() ? 0 : 100 * proposal.shared / proposal.expected;
  } else {
    const Match best = match(heard, choice);
    profile = best.profile;
    if (profile != nullptr) {
      asset.kind = profile->kind;
      // A contract of which nothing is heard promises nothing about this asset, whatever its kind.
      if (best.shared > 0)
        asset.contract = profile->contract;
      proposal.basis = profile->example != nullptr ? AdoptionBasis::Kind : AdoptionBasis::Contract;
      proposal.certainty = best.certainty;
      proposal.shared = best.shared;
      proposal.expected = static_cast<int>(profile->keys.size());
    } else {
      asset.kind = prefixOf(heard.asset.text());
    }
    if (choice != nullptr && choice->kind)
      asset.kind = *choice->kind;
    if (choice != nullptr && choice->contract)
      asset.contract = *choice->contract;
    asset.name = choice != nullptr && choice->name ? *choice->name : nameFor(asset, profile);
    chooseArea(profile, choice, proposal);
  }
  chooseStreams(profile, proposal);
  chooseRules(present, choice, proposal);
  return proposal;
}

AdoptionList AdoptionProposer::propose(const UnknownSources &heard, std::size_t most) const
{
  AdoptionList list;
  list.leftOut = heard.leftOut;
  for (const UnknownAsset &each : heard.assets)
    list.proposals.push_back(propose(each));
  std::stable_sort(list.proposals.begin(), list.proposals.end(),
                   [](const AdoptionProposal &a, const AdoptionProposal &b) { return a.certainty > b.certainty; });
  if (list.proposals.size() > most) {
    list.notShown = list.proposals.size() - most;
    list.proposals.resize(most);
  }
  return list;
}

} // namespace andon
