// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/plant_work.h"

namespace andon::test {

using namespace std::chrono;

void openWork(Plant &plant)
{
  Site site = plant.site;
  site.guidance.push_back(
      {Guidance::Of::Rule, "C03-DTH",
       "1. Start PUMP-11, then close CW-112\n2. Above 112 °C: unload COMP-03, start COMP-02\n3. Clean the strainer of PUMP-12\n"});
  plant.site = site;
  plant.desk.setSite(site);
  plant.desk.setSession(plant.sessionOf("meyer", Role::Technician));
  const AlarmId compressor{AssetId{"COMP-03"}, RuleId{"C03-DTH"}};
  plant.desk.answer<JournalQuery>([&plant, compressor](const JournalQuery &query) -> Result<JournalPage> {
    JournalPage page;
    if (query.alarm != compressor)
      return page;
    const auto past = [&](std::int64_t id, days ago, minutes stood, const char *person, const char *comment) {
      Occurrence one;
      one.id = OccurrenceId{id};
      one.alarm = compressor;
      one.raisedAt = plant.clock.utc() - ago;
      one.returnedAt = one.raisedAt + stood;
      one.acknowledgedAt = one.raisedAt + minutes{1};
      one.acknowledgedBy = PersonId{person};
      one.comment = comment;
      page.rows.push_back(one);
    };
    past(-1, days{76}, minutes{38}, "lindqvist", "");
    past(-2, days{154}, minutes{12}, "meyer", "valve CW-114 half closed, opened");
    return page;
  });
  plant.desk.answer<WorkQuery>([&plant, compressor](const WorkQuery &query) -> Result<std::vector<WorkRecord>> {
    std::vector<WorkRecord> records;
    if (query.alarm == compressor)
      records.push_back({WorkId{3},
                         compressor,
                         OccurrenceId{-1},
                         plant.clock.utc() - days{76},
                         plant.clock.utc() - days{76},
                         plant.clock.utc() - days{76} + minutes{36},
                         PersonId{"lindqvist"},
                         "strainer of PUMP-12 blocked, cleaned",
                         0.6,
                         0.0,
                         {}});
    return records;
  });
  plant.desk.answer<LabelsQuery>([&plant](const LabelsQuery &query) -> Result<std::vector<LabelOpinion>> {
    if (query.occurrence != OccurrenceId{-1})
      return std::vector<LabelOpinion>{};
    return std::vector<LabelOpinion>{{query.occurrence, PersonId{"lindqvist"}, plant.clock.utc() - days{76}, OccurrenceLabel::True, {}}};
  });
}

HealthDelta lostBroker(const Plant &plant)
{
  HealthDelta health = plant.calmHealth();
  health.brokers[0].state = ConnectionState::Waiting;
  health.brokers[0].reason = "The broker refused the connection";
  health.brokers[0].nextTryIn = seconds{8};
  health.newestAge = seconds{292};
  health.oldestAge = seconds{292};
  return health;
}

} // namespace andon::test
