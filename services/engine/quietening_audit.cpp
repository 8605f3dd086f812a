// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/quietening_audit.h"

#include <nlohmann/json.hpp>

namespace andon::engine {

storage::AuditDraft auditOf(const Quietening &quietening, const QuieteningSettings &settings, UtcTime time, const PersonId &person)
{
  const QuietBounds bounds = boundsOf(quietening, settings);
  const bool hasEnded = quietening.end != QuieteningEnd::None;
  const nlohmann::json detail{{"quietening", quietening.id.number()},
                              {"verdicts", quietening.verdicts.size()},
                              {"limit", quietening.limit},
                              {"held_beyond_limit", bounds.excess},
                              {"held_seconds", std::chrono::duration<double>(bounds.lasting).count()},
                              {"until", toIso8601(quietening.until)}};
  return {time,
          person,
          hasEnded ? "end_quietening" : "quieten_alarm",
          quietening.alarm.asset.text() + " " + quietening.alarm.rule.text(),
          detail.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace),
          hasEnded ? std::string{"done: "} + keyOf(quietening.end) : "done"};
}

} // namespace andon::engine
