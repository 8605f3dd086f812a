// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/site.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What is heard under the site's topics and is no part of it: what it looks like, and what it would be as a part of the site.
namespace andon {

enum class HeardAs : std::uint8_t {
  Number,
  State, ///< a few small whole numbers
  Text,  ///< nothing that a stream can hold
};

struct UnknownStream {
  std::string key;
  HeardAs as = HeardAs::Number;
  std::uint64_t count = 0; ///< values
  UtcTime first;
  UtcTime latest;
  double min = 0.0; ///< of the numbers; all three 0 where there was none
  double max = 0.0;
  double last = 0.0;
  int decimals = 0;    ///< the most that a value had, at most 6
  Duration interval{}; ///< the usual one; zero: not known yet

  bool operator==(const UnknownStream &) const = default;
};

/// An asset that the site does not have, or one that it has with streams that it does not.
struct UnknownAsset {
  AssetId asset;
  BrokerId broker;
  std::string topic;          ///< the latest
  std::string area;           ///< at {area} in it; empty: there is none
  bool isKnown = false;       ///< the site has the asset
  std::uint64_t messages = 0; ///< that held something unknown
  UtcTime first;
  UtcTime latest;
  std::vector<UnknownStream> streams; ///< by key
  std::uint64_t streamsLeftOut = 0;   ///< values under names for which there was no room

  bool operator==(const UnknownAsset &) const = default;
};

struct UnknownSources {
  std::vector<UnknownAsset> assets; ///< by broker and id
  std::uint64_t leftOut = 0;        ///< messages of assets for which there was no room, or whose name no site can hold

  bool operator==(const UnknownSources &) const = default;
};

/// What a proposal goes by.
enum class AdoptionBasis : std::uint8_t {
  Own,      ///< the site has the asset; its kind is known
  Kind,     ///< its streams are those of assets of this kind
  Contract, ///< its streams are those of this contract, which no asset has yet
  Name,     ///< nothing but what it is called
};
[[nodiscard]] const char *keyOf(AdoptionBasis basis); ///< "kind"

/// A rule that the asset would get.
struct ProposedRule {
  RuleId like; ///< the rule of another asset that it repeats
  Rule rule;

  bool operator==(const ProposedRule &) const = default;
};

/// What an unknown asset would be as a part of the site.
struct AdoptionProposal {
  UnknownAsset heard;
  Asset asset;          ///< as it would stand there; of an asset that the site has, only the new streams
  std::string areaName; ///< of an area that the site would get for it; empty: it has the area
  AdoptionBasis basis = AdoptionBasis::Name;
  int certainty = 0; ///< percent
  int shared = 0;    ///< streams that are heard and that the kind or contract has
  int expected = 0;  ///< streams that the kind or contract has
  std::vector<ProposedRule> rules;

  bool operator==(const AdoptionProposal &) const = default;
};

/// What somebody wants otherwise than it is proposed. What is not set follows the proposal.
struct AdoptionChoice {
  AssetId asset;
  std::optional<std::string> name{};
  std::optional<std::string> kind{};          ///< contract and rules are then proposed for that kind
  std::optional<ContractId> contract{};       ///< empty: none
  std::optional<AreaId> area{};               ///< one that the site does not have is made
  std::optional<std::vector<RuleId>> rules{}; ///< rules of other assets to repeat; empty: none

  bool operator==(const AdoptionChoice &) const = default;
};

/// What can be adopted, as a person is shown it.
struct AdoptionList {
  std::vector<AdoptionProposal> proposals; ///< the surest first, at most 200
  std::uint64_t notShown = 0;              ///< proposals beyond those
  std::uint64_t leftOut = 0;               ///< as UnknownSources::leftOut
  bool operator==(const AdoptionList &) const = default;
};

/// What would adopt its like by itself from now on. Of its kind, where the proposal tells that; else whatever is heard where it is, as
/// the kind that somebody has chosen. Under an id that none of `present` has.
[[nodiscard]] StandingAdoption standingFor(const AdoptionProposal &proposal, bool isKindChosen,
                                           const std::vector<StandingAdoption> &present);

/// "discharge_temperature" is "Discharge temperature", "oilTemp_degC" is "Oil temp".
[[nodiscard]] std::string readableName(std::string_view key);
/// The unit that a key ends with or that its words speak of, by its symbol; empty: it says none.
[[nodiscard]] std::string unitByName(std::string_view key);

} // namespace andon
