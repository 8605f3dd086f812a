// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/andonctl/replay_into_store.h"
#include "services/simulation/plant_run.h"

namespace andon::ctl {

struct PlantIntoStore {
  simulation::PlantSettings settings;
  simulation::PlantRun run; ///< with a length
  IntoStore into;
  std::vector<std::string> operators; ///< who acknowledge what is raised; none: nobody
  std::string truth;                  ///< file; empty: none
  bool json = false;
};

/// Lets the plant live through an engine of its own: its samples are held to their contracts, judged and stored as live ones
/// are. Goes on after the newest sample that the store has. Where it is asked to stop, what there is so far is whole. The
/// exit code.
int simulateIntoStore(const PlantIntoStore &options, app::StopSignal &stop);

} // namespace andon::ctl
