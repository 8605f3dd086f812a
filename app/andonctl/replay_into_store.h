// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/andonctl/publish_options.h"
#include "app/common/stop_signal.h"
#include "services/simulation/recording.h"

namespace andon::ctl {

/// Where a recording goes, and who brings in the site that judges it.
struct IntoStore {
  std::string store;
  std::string site; ///< folder; empty: the store's own, or one made of the columns
  std::string by;
  std::string passwordFile;
};

void addIntoStore(CLI::App *command, IntoStore &into);

/// Plays the recording through an engine of its own: decoded, judged and stored as live samples are, in the recording's own
/// time. Rows that the store has already are passed over. The exit code.
int replayIntoStore(const simulation::Recording &recording, const std::string &asset, const std::string &area, const Speed &speed,
                    const IntoStore &into, bool json, app::StopSignal &stop);

} // namespace andon::ctl
