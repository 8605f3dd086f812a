// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/adoption_changes.h"

#include "models/domain/adoption_proposer.h"
#include "services/configuration/site_files.h"
#include "services/engine/topic_filter.h"

#include <algorithm>
#include <set>
#include <spdlog/fmt/fmt.h>
#include <utility>

namespace andon::engine {
namespace {

/// A name that was heard a few times only may be a mistyped one.
constexpr std::uint64_t heardOften = 5;
constexpr std::size_t mostAtOnce = 50;

Result<Adoption> readable(Adoption adoption, const Site &before, SiteFiles files)
{
  adoption.files = configuration::rewriteSite(std::move(files), before, adoption.site);
  auto reading = configuration::parseSite(adoption.files);
  if (!reading.problems.empty())
    return tl::unexpected<Error>(std::move(reading.problems.front()));
  adoption.site = std::move(reading.site);
  return adoption;
}

Result<void> checkChoice(const Site &site, const AdoptionChoice &choice)
{
  if (choice.contract && !choice.contract->empty() && findContract(site, *choice.contract) == nullptr)
    return failure(ErrorCode::NotFound, choice.contract->text(), "is not a contract of this site", "Put its DTDL into contracts/.");
  if (choice.rules)
    for (const RuleId &rule : *choice.rules)
      if (findRule(site, rule) == nullptr)
        return failure(ErrorCode::NotFound, rule.text(), "is not a rule of this site");
  if (choice.name && choice.name->empty())
    return failure(ErrorCode::Malformed, choice.asset.text(), "has no name", "Give it one that people read.");
  return {};
}

/// Puts what is proposed into the site.
void add(AdoptionProposal proposal, bool withRules, std::set<std::string> &ruleIds, Adoption &into)
{
  Site &site = into.site;
  into.assets.push_back(proposal.asset.id);
  into.streams += proposal.asset.streams.size();
  if (withRules)
    for (ProposedRule &proposed : proposal.rules) {
      // Two assets of one adoption may come to the same id.
      const std::string base = proposed.rule.id.text();
      for (int number = 2; !ruleIds.insert(proposed.rule.id.text()).second; ++number)
        proposed.rule.id = RuleId{fmt::format("{}-{}", base, number)};
      site.rules.push_back(std::move(proposed.rule));
      ++into.rules;
    }
  const auto present =
      std::find_if(site.assets.begin(), site.assets.end(), [&](const Asset &each) { return each.id == proposal.asset.id; });
  if (present == site.assets.end()) {
    if (findArea(site, proposal.asset.area) == nullptr)
      site.areas.push_back({proposal.asset.area, proposal.areaName});
    site.assets.push_back(std::move(proposal.asset));
    return;
  }
  std::move(proposal.asset.streams.begin(), proposal.asset.streams.end(), std::back_inserter(present->streams));
}

const UnknownAsset *heardOf(const UnknownSources &heard, const AssetId &asset)
{
  const auto found = std::find_if(heard.assets.begin(), heard.assets.end(), [&](const UnknownAsset &each) { return each.asset == asset; });
  return found == heard.assets.end() ? nullptr : &*found;
}

} // namespace

Result<Adoption> adopt(const Site &site, const SiteFiles &files, const UnknownSources &heard, const AdoptSources &command)
{
  const AdoptionProposer proposer{site};
  Adoption adoption;
  adoption.site = site;
  std::set<std::string> ruleIds;
  for (const Rule &rule : site.rules)
    ruleIds.insert(rule.id.text());
  std::set<AssetId> taken;
  for (const AdoptionChoice &choice : command.assets) {
    const UnknownAsset *asset = heardOf(heard, choice.asset);
    if (asset == nullptr)
      return failure(ErrorCode::NotFound, choice.asset.text(), "is not waiting to be adopted",
                     "It has to be heard under a topic of the site, and not be ignored.");
    if (const auto valid = checkChoice(site, choice); !valid)
      return tl::unexpected<Error>(valid.error());
    AdoptionProposal proposal = proposer.propose(*asset, &choice);
    if (proposal.asset.streams.empty())
      return failure(ErrorCode::Malformed, choice.asset.text(), "has sent no number yet, so that it would have no stream",
                     "Wait until it sends some, or ignore it.");
    if (taken.insert(choice.asset).second)
      add(std::move(proposal), command.withRules, ruleIds, adoption);
  }
  if (command.assets.empty()) {
    if (command.kind.empty() && !command.all)
      return failure(ErrorCode::Malformed, "adopt_sources", "names nothing", "Name assets or a kind, or say that all are meant.");
    for (const UnknownAsset &asset : heard.assets) {
      AdoptionProposal proposal = proposer.propose(asset);
      if (!proposal.asset.streams.empty() && (command.kind.empty() || proposal.asset.kind == command.kind) &&
          taken.insert(asset.asset).second)
        add(std::move(proposal), command.withRules, ruleIds, adoption);
    }
    if (adoption.assets.empty())
      return failure(ErrorCode::NotFound, command.kind.empty() ? "the site" : command.kind,
                     command.kind.empty() ? "has nothing waiting to be adopted" : "is no kind that anything waiting is proposed as");
  }
  return readable(std::move(adoption), site, files);
}

Result<Adoption> changeAdoption(const Site &site, const SiteFiles &files, const ChangeAdoption &command)
{
  Adoption change;
  change.site = site;
  auto &adoptions = change.site.adoptions;
  auto &ignored = change.site.ignored;
  for (const std::string &id : command.endAdopt)
    if (std::erase_if(adoptions, [&](const StandingAdoption &each) { return each.id == id; }) == 0)
      return failure(ErrorCode::NotFound, id, "is not a standing adoption of this site");
  for (const IgnoredSource &end : command.endIgnore)
    if (std::erase(ignored, end) == 0)
      return failure(ErrorCode::NotFound, end.asset, "is not ignored");
  for (const StandingAdoption &wanted : command.adopt) {
    const auto present = std::find_if(adoptions.begin(), adoptions.end(), [&](const auto &each) { return each.id == wanted.id; });
    if (present == adoptions.end())
      adoptions.push_back(wanted);
    else
      *present = wanted;
  }
  for (const IgnoredSource &wanted : command.ignore)
    if (std::find(ignored.begin(), ignored.end(), wanted) == ignored.end())
      ignored.push_back(wanted);
  return readable(std::move(change), site, files);
}

std::optional<AdoptSources> standingAdoption(const Site &site, const UnknownSources &heard, const AdoptionRoom &room)
{
  const AdoptionProposer proposer{site};
  for (const StandingAdoption &standing : site.adoptions) {
    const auto left = room.find(standing.id);
    const std::size_t most = left == room.end() ? 0 : std::min(left->second, mostAtOnce);
    AdoptSources command;
    command.standing = standing.id;
    command.reason = "standing adoption " + standing.id;
    command.withRules = standing.rules;
    for (const UnknownAsset &asset : heard.assets) {
      if (command.assets.size() >= most)
        break;
      if (asset.messages < heardOften || (!standing.broker.empty() && asset.broker != standing.broker) ||
          (!standing.topic.empty() && !fitsFilter(standing.topic, asset.topic)))
        continue;
      AdoptionChoice choice;
      choice.asset = asset.asset;
      const AdoptionProposal proposal = proposer.propose(asset);
      const bool isAnyOfKind = !standing.kind.empty() && standing.certainty == 0;
      const bool isSure = proposal.basis != AdoptionBasis::Name && proposal.certainty >= standing.certainty &&
                          (standing.kind.empty() || proposal.asset.kind == standing.kind);
      if (proposal.asset.streams.empty() || !(isAnyOfKind || isSure))
        continue;
      if (!standing.kind.empty())
        choice.kind = standing.kind;
      if (!standing.contract.empty())
        choice.contract = standing.contract;
      const bool isTwice =
          std::any_of(command.assets.begin(), command.assets.end(), [&](const AdoptionChoice &each) { return each.asset == asset.asset; });
      if (!isTwice)
        command.assets.push_back(std::move(choice));
    }
    if (!command.assets.empty())
      return command;
  }
  return std::nullopt;
}

std::string toText(const Adoption &adoption)
{
  return fmt::format("{} assets, {} streams, {} rules", adoption.assets.size(), adoption.streams, adoption.rules);
}

} // namespace andon::engine
