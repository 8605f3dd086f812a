// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/storage/changes.h"

#include <rapidcheck.h>

namespace andon::test {

/// Any text of people, in UTF-8, of any length, with NUL, quotes and what lies outside the first plane.
inline rc::Gen<std::string> arbitraryText()
{
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                          "a", "Z", " ", "'", "\"", "\\", "\n", std::string(1, '\0'), "ä", "検", "🙂", "%", "?", "\t")),
                      [](const std::vector<std::string> &parts) {
                        std::string text;
                        for (const std::string &part : parts)
                          text += part;
                        return text;
                      });
}

inline rc::Gen<UtcTime> arbitraryTime()
{
  return rc::gen::map(rc::gen::arbitrary<std::int64_t>(), [](std::int64_t time) { return UtcTime{Duration{time}}; });
}

inline rc::Gen<double> arbitraryValue()
{
  return rc::gen::oneOf(rc::gen::arbitrary<double>(), rc::gen::element(0.0, -0.0, 1e308, -5e-324, 21.5, 0.1));
}

inline rc::Gen<AlarmId> arbitraryAlarm()
{
  return rc::gen::map(rc::gen::pair(arbitraryText(), arbitraryText()), [](const std::pair<std::string, std::string> &names) {
    return AlarmId{AssetId{names.first}, RuleId{names.second}};
  });
}

inline rc::Gen<AlarmRegions> arbitraryRegions()
{
  return rc::gen::exec([] {
    const auto flag = [] { return *rc::gen::arbitrary<bool>(); };
    AlarmRegions regions;
    regions.active = flag();
    regions.acknowledged = flag();
    regions.confirmed = flag();
    regions.latched = flag();
    regions.shelving = *rc::gen::element(Shelving::Unshelved, Shelving::Timed, Shelving::OneShot);
    regions.suppressedByDesign = flag();
    regions.outOfService = flag();
    regions.silenced = flag();
    return regions;
  });
}

inline rc::Gen<Priority> arbitraryPriority()
{
  return rc::gen::element(Priority::Urgent, Priority::High, Priority::Medium, Priority::Low);
}

inline rc::Gen<AlarmStatus> arbitraryStatus(const AlarmId &alarm)
{
  return rc::gen::exec([alarm] {
    AlarmStatus status;
    status.alarm = alarm;
    status.regions = *arbitraryRegions();
    status.occurrence = OccurrenceId{*rc::gen::positive<std::int64_t>()};
    status.priority = *arbitraryPriority();
    status.raisedAt = *arbitraryTime();
    status.returnedAt = *arbitraryTime();
    status.acknowledgedAt = *arbitraryTime();
    status.acknowledgedBy = PersonId{*arbitraryText()};
    status.comment = *arbitraryText();
    status.valueAtRaise = *arbitraryValue();
    status.shelvedUntil = *arbitraryTime();
    status.shelvedBy = PersonId{*arbitraryText()};
    status.raisedWhileHidden = *rc::gen::arbitrary<std::uint32_t>();
    return status;
  });
}

inline rc::Gen<detection::ConditionMemory> arbitraryMemory()
{
  return rc::gen::exec([] {
    const auto values = [] {
      std::vector<detection::TimedValue> some;
      for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
        some.push_back({*arbitraryTime(), *arbitraryValue()});
      return some;
    };
    detection::ConditionMemory memory;
    memory.shape = *rc::gen::arbitrary<std::uint64_t>();
    memory.inputs = values();
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
      memory.terms.push_back({*rc::gen::arbitrary<bool>(), values()});
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
      memory.counted.push_back(*arbitraryTime());
    return memory;
  });
}

inline rc::Gen<storage::StoredCondition> arbitraryCondition(const AlarmId &alarm)
{
  return rc::gen::exec([alarm] {
    storage::StoredCondition condition;
    condition.alarm = alarm;
    condition.state.beyond = *rc::gen::arbitrary<bool>();
    condition.state.active = *rc::gen::arbitrary<bool>();
    condition.state.since = *arbitraryTime();
    condition.state.latest = *arbitraryTime();
    condition.state.value = *arbitraryValue();
    if (*rc::gen::arbitrary<bool>())
      condition.state.memory = *arbitraryMemory();
    return condition;
  });
}

inline rc::Gen<Occurrence> arbitraryOccurrence(OccurrenceId id, const AlarmId &alarm)
{
  return rc::gen::exec([id, alarm] {
    Occurrence occurrence;
    occurrence.id = id;
    occurrence.alarm = alarm;
    occurrence.priority = *arbitraryPriority();
    occurrence.raisedAt = *arbitraryTime();
    occurrence.returnedAt = *arbitraryTime();
    occurrence.acknowledgedAt = *arbitraryTime();
    occurrence.acknowledgedBy = PersonId{*arbitraryText()};
    occurrence.comment = *arbitraryText();
    occurrence.valueAtRaise = *arbitraryValue();
    occurrence.annunciated = *rc::gen::arbitrary<bool>();
    return occurrence;
  });
}

inline rc::Gen<AlarmTransition> arbitraryTransition(OccurrenceId id, const AlarmId &alarm)
{
  return rc::gen::exec([id, alarm] {
    AlarmTransition transition;
    transition.alarm = alarm;
    transition.occurrence = id;
    transition.kind = static_cast<TransitionKind>(*rc::gen::inRange(0, static_cast<int>(TransitionKind::Annunciated) + 1));
    transition.time = *arbitraryTime();
    transition.after = *arbitraryRegions();
    transition.priority = *arbitraryPriority();
    transition.value = *arbitraryValue();
    transition.person = PersonId{*arbitraryText()};
    transition.comment = *arbitraryText();
    return transition;
  });
}

} // namespace andon::test
