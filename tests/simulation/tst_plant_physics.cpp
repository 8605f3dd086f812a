// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/simulation/disturbed_streams.h"
#include "services/simulation/plant_calendar.h"
#include "services/simulation/plant_model.h"

#include <QTest>

#include <cmath>
#include <map>
#include <set>

using namespace andon;
using namespace andon::simulation;
using namespace std::chrono_literals;

namespace {

const UtcTime monday{std::chrono::sys_days{std::chrono::year{2026} / 11 / 2}};

double secondsOf(UtcTime time)
{
  return static_cast<double>(time.time_since_epoch() / 1ms) * 1e-3;
}

/// How far two plants of one seed are apart, in steps of each sensor's resolution.
void compare(const PlantModel &one, const PlantModel &other, UtcTime time, const std::function<void(const StreamId &, double)> &tell)
{
  std::vector<double> a, b;
  for (std::size_t i = 0; i < one.assets().size(); ++i) {
    one.values(i, time, a);
    other.values(i, time, b);
    for (std::size_t k = 0; k < a.size(); ++k) {
      const PlantStream &stream = one.assets()[i].streams[k];
      const double steps = std::isnan(a[k]) != std::isnan(b[k]) ? 1e9 : std::abs(a[k] - b[k]) * std::pow(10.0, stream.decimals);
      if (steps > 0.0)
        tell({one.assets()[i].id, stream.key}, steps);
    }
  }
}

bool isCount(const std::string &key)
{
  return key == "energy" || key.ends_with("_count");
}

/// The first episode of the place that no other one of its kind overlaps, with the afternoon after it.
std::optional<FaultSchedule::Span> loneEpisode(std::size_t place, std::uint64_t seed)
{
  const PlantCourse course{seed, 0, {faultPlaces()[place].kind}, {}};
  const double begin = secondsOf(monday);
  for (const FaultSchedule::Span &span : course.schedule(place).spansWithin(begin, begin + 60.0 * daySeconds)) {
    bool isAlone = true;
    for (std::size_t other = 0; other < faultPlaceCount; ++other)
      if (other != place && faultPlaces()[other].kind == faultPlaces()[place].kind)
        isAlone = isAlone && course.schedule(other).spansWithin(span.start - 36.0 * hourSeconds, span.end + 6.0 * hourSeconds).empty();
    if (isAlone)
      return span;
  }
  return std::nullopt;
}

} // namespace

class TestPlantPhysics : public QObject {
  Q_OBJECT

private Q_SLOTS:
  /// A fault moves its own signals and, along the relations, its neighbours'; nothing else, and nothing before it began.
  void faultMovesExactlyItsStreams_data()
  {
    QTest::addColumn<int>("place");
    for (std::size_t place = 0; place < faultPlaceCount; ++place)
      QTest::addRow("%s of %s", keyOf(faultPlaces()[place].kind), templateOf(faultPlaces()[place].role).id) << static_cast<int>(place);
  }
  void faultMovesExactlyItsStreams()
  {
    QFETCH(const int, place);
    const auto index = static_cast<std::size_t>(place);
    std::set<StreamId> named;
    for (const DisturbedStream &each : disturbedBy(index))
      named.insert({AssetId{templateOf(each.role).id}, each.stream});
    std::optional<FaultSchedule::Span> span;
    std::uint64_t seed = 11;
    for (; !span && seed < 40; ++seed)
      span = loneEpisode(index, seed);
    QVERIFY(span.has_value());
    --seed;
    const PlantModel faulty{{.seed = seed, .faults = {faultPlaces()[index].kind}}};
    const PlantModel healthy{{.seed = seed, .faults = {}}};
    const auto timeOf = [](double seconds) { return UtcTime{std::chrono::milliseconds{static_cast<std::int64_t>(seconds * 1e3)}}; };
    compare(faulty, healthy, timeOf(span->start - 30.0), [](const StreamId &stream, double steps) {
      QVERIFY2(isCount(stream.key) || steps < 2.0, ("before the fault: " + stream.asset.text() + " " + stream.key).c_str());
    });
    std::map<StreamId, double> most;
    constexpr int looks = 400;
    const double step = (span->end - span->start) / looks;
    for (int look = 0; look < looks; ++look)
      compare(faulty, healthy, timeOf(span->start + (look + 0.5) * step),
              [&](const StreamId &stream, double steps) { most[stream] = std::max(most[stream], steps); });
    for (const auto &[stream, steps] : most)
      QVERIFY2(steps < 6.0 || named.contains(stream) || isCount(stream.key),
               (stream.asset.text() + " " + stream.key + " moves by " + std::to_string(steps) + " steps").c_str());
    // All of its own move, and three quarters of what it is said to reach: seasons and shifts hide some.
    std::size_t moved = 0;
    const std::string cause = templateOf(faultPlaces()[index].role).id;
    for (const StreamId &stream : named) {
      moved += most[stream] >= 3.0 ? 1 : 0;
      if (stream.asset.text() == cause)
        QVERIFY2(most[stream] >= 3.0, (stream.asset.text() + " " + stream.key + " does not move").c_str());
    }
    QVERIFY2(moved * 4 >= named.size() * 3, (std::to_string(moved) + " of " + std::to_string(named.size())).c_str());
  }

  /// What feeds fails first, what is fed follows.
  void knockOnComesLater()
  {
    std::uint64_t seed = 11;
    const auto place = static_cast<std::size_t>(MachineFault::CavitationPump12);
    while (!loneEpisode(place, seed))
      ++seed;
    const FaultSchedule::Span span = *loneEpisode(place, seed);
    const PlantModel faulty{{.seed = seed, .faults = {FaultKind::Cavitation}}};
    const PlantModel healthy{{.seed = seed, .faults = {}}};
    std::map<std::string, double> first;
    for (double seconds = span.start; seconds < span.repair; seconds += 2.0)
      compare(faulty, healthy, UtcTime{std::chrono::milliseconds{static_cast<std::int64_t>(seconds * 1e3)}},
              [&](const StreamId &stream, double steps) {
                // A twentieth of what each of them moves in the end.
                const std::map<std::string, double> ends{{"PUMP-12 flow", 330.0},
                                                         {"COMP-03 discharge_temperature", 330.0},
                                                         {"DRY-01 inlet_temperature", 150.0},
                                                         {"DRY-01 dew_point", 50.0}};
                const auto end = ends.find(stream.asset.text() + " " + stream.key);
                if (end != ends.end() && steps > end->second / 5.0)
                  first.try_emplace(end->first, seconds);
              });
    QCOMPARE(first.size(), std::size_t{4});
    QVERIFY(first["PUMP-12 flow"] < first["COMP-03 discharge_temperature"]);
    QVERIFY(first["COMP-03 discharge_temperature"] < first["DRY-01 inlet_temperature"]);
    QVERIFY(first["DRY-01 inlet_temperature"] < first["DRY-01 dew_point"]);
  }

  void faultsCostWhatTheyLast()
  {
    const PlantModel plant{{.seed = 4}};
    const auto whole = plant.faultsWithin(monday, monday + std::chrono::days{30});
    QVERIFY(!whole.empty());
    double all = 0.0, parts = 0.0;
    for (const FaultEpisode &episode : whole) {
      const double hours = std::chrono::duration<double, std::ratio<3600>>(episode.end - episode.start).count();
      QVERIFY(episode.cost >= 0.0 && episode.cost <= episode.costAnHour * hours * 1.001);
      QVERIFY(!episode.streams.empty() && episode.streams.front().asset == episode.asset);
      QVERIFY(episode.start <= episode.full && episode.full <= episode.end);
      all += episode.cost;
    }
    for (int day = 0; day < 30; ++day)
      for (const FaultEpisode &episode : plant.faultsWithin(monday + std::chrono::days{day}, monday + std::chrono::days{day + 1}))
        parts += episode.cost;
    QVERIFY2(std::abs(all - parts) < all * 0.001, (std::to_string(all) + " and " + std::to_string(parts)).c_str());
  }

  void everyKindOfFaultComesWithinAMonth()
  {
    for (const std::uint64_t seed : {1ULL, 2ULL, 3ULL}) {
      std::set<FaultKind> kinds;
      for (const FaultEpisode &episode : PlantModel{{.seed = seed}}.faultsWithin(monday, monday + std::chrono::days{30}))
        kinds.insert(episode.kind);
      QCOMPARE(kinds.size(), static_cast<std::size_t>(faultKindCount));
    }
  }

  void calendarHasItsHours()
  {
    // 2026-11-02 is a Monday; the plant's clock is an hour ahead.
    QCOMPARE(secondOfWeek(secondsOf(monday + 23h)), 0.0 + 24.0 * hourSeconds);
    QCOMPARE(productionDayOf(secondsOf(monday + 4h + 59min)), secondsOf(monday - 19h));
    QCOMPARE(productionDayOf(secondsOf(monday + 5h)), secondsOf(monday + 5h));
    QVERIFY(shiftLoad(secondsOf(monday + 8h)) > shiftLoad(secondsOf(monday + 1h)));
    QVERIFY(shiftLoad(secondsOf(monday + 8h)) > shiftLoad(secondsOf(monday + std::chrono::days{6} + 8h)));
    double coldest = 100.0, warmest = -100.0;
    for (int day = 0; day < 365; ++day) {
      const double noon = outdoorTemperature(1, secondsOf(monday + std::chrono::days{day} + 12h));
      coldest = std::min(coldest, noon);
      warmest = std::max(warmest, noon);
      QVERIFY(wetBulbDepression(1, secondsOf(monday + std::chrono::days{day})) > 0.0);
    }
    QVERIFY(coldest > -15.0 && coldest < 6.0 && warmest > 22.0 && warmest < 36.0);
  }
};

QTEST_APPLESS_MAIN(TestPlantPhysics)
#include "tst_plant_physics.moc"
