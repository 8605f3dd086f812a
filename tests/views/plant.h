// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fake_desk.h"
#include "tests/support/manual_clock.h"

#include <map>

namespace andon::test {

/// A Tuesday morning in a plant of ten assets: a pump lost suction at 10:37 and what it cools runs hot.
struct Plant {
  Plant();

  ManualClock clock;
  FakeDesk desk;
  Site site;
  std::vector<Person> people;
  /// What a stream was before the pump failed, and is in the flood; the trends of the flood go from one to the other.
  struct Course {
    double usual = 0.0;
    double now = 0.0;
  };
  std::map<StreamId, Course> courses;
  std::map<StreamId, double> counters; ///< growth a second since 06:00; half as much from 07:36 to 08:08

  /// Site, people, a supervisor at the desk, calm health, no alarm.
  void open();
  /// The alarms of the picture, with values, trends and what was done.
  void flood();

  [[nodiscard]] HealthDelta calmHealth() const;
  [[nodiscard]] SessionState sessionOf(const char *person, Role role) const;
  [[nodiscard]] UtcTime at(int hour, int minute, int second) const; ///< that day, in the plant's zone (UTC+1)
  [[nodiscard]] AlarmStatus status(const char *rule) const;         ///< unacknowledged and active, with an occurrence of its own
  void raise(const AlarmStatus &status);
  [[nodiscard]] AlarmsDelta many(int count) const; ///< for load: alarms of rules "load-0" ..., which addLoadRules made
  void addLoadRules(int count);
};

} // namespace andon::test
