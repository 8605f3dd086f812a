// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/command.h"
#include "models/domain/error.h"

#include <CLI/CLI.hpp>
#include <string>

namespace andon::ctl {

/// On which store a command acts, and for whom.
struct Acting {
  std::string store;
  std::string by;
  std::string passwordFile; ///< empty: asked for at the terminal
};

void addStore(CLI::App *command, std::string &into);
void addActing(CLI::App *command, Acting &into);

/// First line of the file, or what is typed unseen. Error: NotFound, Unavailable (no terminal to ask at).
[[nodiscard]] Result<std::string> passwordFrom(const std::string &file, const std::string &prompt);

/// Signs in and submits: to the store's owner where a console or engine runs on it, else as its owner for a moment. Without a
/// password file the system's user who owns the store may act, where the site allows it; else the password is asked for.
[[nodiscard]] Result<CommandOutcome> act(const Acting &acting, const Command &command);

/// The same without signing in: for the first administrator.
[[nodiscard]] Result<CommandOutcome> actUnsigned(const std::string &store, const Command &command);

/// Gives a store that has no people yet the files of a site, as whoever may write to it: `by`, or the system's user where that is empty.
/// `program` stands in its log. Error: NotPermitted (a console or engine uses the store), and what an engine says of store and site.
[[nodiscard]] Result<void> takeSiteUnsigned(const std::string &store, const std::string &program, SiteFiles files, const std::string &by,
                                            const std::string &reason);

/// Prints what became of it; the exit code.
int report(const Result<CommandOutcome> &outcome, const std::string &done);

} // namespace andon::ctl
