// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/command.h"
#include "models/domain/site.h"

#include <optional>
#include <string>
#include <variant>

/// What a person's change of rules makes of a site; pure functions, no state.
namespace andon::engine {

using RuleChange = std::variant<AddRules, ChangeRule, RemoveRule>;

/// None where the command changes no rule.
[[nodiscard]] std::optional<RuleChange> ruleChangeOf(const Command &command);
[[nodiscard]] Command commandOf(const RuleChange &change);
[[nodiscard]] const std::string &reasonOf(const RuleChange &change);

/// The site after the change, judged by what reads site files: a site that is taken here starts again tomorrow.
/// Error: NotFound (no such rule, asset or stream), Conflict (the name is taken), Malformed (what cannot be meant).
[[nodiscard]] Result<Site> siteAfter(const Site &site, const RuleChange &change);

/// The trials of the changed site: the one that a ChangeRule asks for begins; whatever else touches a rule ends its trial. `changed` is
/// what siteAfter made of the present site, `running` that one as it runs: it knows the limits of the predictors' packages. Error:
/// Malformed (a rule that cannot be replayed, terms that cannot be meant, nothing that is tried).
[[nodiscard]] Result<void> settleTrials(Site &changed, const Site &running, const RuleChange &change, const PersonId &person, UtcTime now);

/// Refuses trials that a site brings along: the engine puts rules back by them, so that each has to begin by a change of its rule.
/// Only one that runs already, of a rule that stays as it is, may stand in the files. Error: Conflict.
[[nodiscard]] Result<void> checkImportedTrials(const Site &present, const Site &wanted);

/// True where a rule of the safety class is changed, made or taken away; one that is added weakens nothing.
[[nodiscard]] bool needsSecondPerson(const Site &site, const RuleChange &change);

} // namespace andon::engine
