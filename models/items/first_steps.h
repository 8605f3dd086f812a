// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/site.h"
#include "models/domain/watch.h"

#include <QString>

#include <array>

namespace andon {

/// One of the five steps from no broker to the first alarm.
struct FirstStep {
  QString title;       ///< "Name a broker"
  QString text;        ///< what to do, or what was found
  std::string file;    ///< "brokers.toml"; empty: nothing is written for it
  std::string example; ///< that a site can begin with; the examples of all steps make one site
  bool done = false;
};

/// The steps as the site and its health have them; the first that is not done is the next one.
[[nodiscard]] std::array<FirstStep, 5> firstSteps(const Site &site, const HealthDelta &health, bool hadAlarm);

} // namespace andon
