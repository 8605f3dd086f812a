// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/adoption.h"

#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace andon {

/// Proposes what unknown assets would be in a site: a pure function of both, with what it looks up in the site gathered once. The site
/// outlives it.
class AdoptionProposer {
public:
  explicit AdoptionProposer(const Site &site);

  /// `choice`: what somebody wants otherwise; null: nothing.
  [[nodiscard]] AdoptionProposal propose(const UnknownAsset &heard, const AdoptionChoice *choice = nullptr) const;

  /// Of everything, the surest first, at most `most`.
  [[nodiscard]] AdoptionList propose(const UnknownSources &heard, std::size_t most) const;

private:
  /// What assets of one kind with one contract send.
  struct Profile {
    std::string kind;
    ContractId contract;
    std::unordered_set<std::string_view> keys;
    const Asset *example = nullptr; ///< null: no asset has the contract yet
    std::size_t assets = 0;
    bool inOneArea = true;
  };
  struct Match {
    const Profile *profile = nullptr;
    int shared = 0;
    int certainty = 0;
  };

  void addProfile(const Asset &asset);
  [[nodiscard]] Match match(const UnknownAsset &heard, const AdoptionChoice *choice) const;
  [[nodiscard]] bool isNamedLike(const std::string &asset, const std::string &kind) const;
  void chooseArea(const Profile *profile, const AdoptionChoice *choice, AdoptionProposal &into) const;
  void chooseStreams(const Profile *profile, AdoptionProposal &into) const;
  [[nodiscard]] Stream streamFor(const UnknownStream &heard, const Profile *profile) const;
  void chooseRules(const Asset *present, const AdoptionChoice *choice, AdoptionProposal &into) const;
  [[nodiscard]] std::string nameFor(const Asset &asset, const Profile *profile) const;

  const Site &site_;
  std::vector<Profile> profiles_;
  std::unordered_map<std::string_view, const Asset *> assets_;
  std::unordered_map<std::string_view, const Stream *> streams_; ///< one for each key
  std::unordered_map<std::string, std::vector<const Rule *>> rulesOfKind_;
  std::unordered_map<std::string_view, std::vector<const Rule *>> rulesOfAsset_;
  std::unordered_set<std::string_view> ruleIds_;
  std::unordered_map<std::string, std::unordered_set<std::string>> prefixes_; ///< of the ids of a kind's assets
};

} // namespace andon
