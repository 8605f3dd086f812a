// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What tuning gains on real recordings, and what it costs. SKAB: T2+Q trained on the first 400 rows of each file, its alarm tuned on the
// even files and judged on the odd ones that it has never seen; ours: tuned, peer: the bare limit of the detector.
#include "models/domain/tuning/kpi_meter.h"
#include "models/domain/tuning/recommend.h"
#include "services/detection/rule_replay.h"
#include "services/detection/t2q.h"
#include "services/tables/csv_table.h"
#include "services/tuning/taken_samples.h"
#include "tests/support/shared_data.h"
#include "tests/tuning/arbitrary_signal.h"

#include <QCoreApplication>
#include <QProcess>

#include <chrono>
#include <cmath>
#include <iostream>
#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

using namespace andon;
using namespace andon::tuning;
using namespace std::chrono_literals;

namespace {

using Rows = nlohmann::ordered_json; ///< what is printed: a list of {work, ours, peer, unit, ratio}

void report(Rows &rows, const std::string &work, double ours, std::optional<double> peer, const std::string &unit)
{
  rows.push_back({{"work", work},
                  {"ours", ours},
                  {"peer", peer ? nlohmann::ordered_json(*peer) : nlohmann::ordered_json{}},
                  {"unit", unit},
                  {"ratio", peer && *peer != 0.0 ? nlohmann::ordered_json(ours / *peer) : nlohmann::ordered_json{}}});
}

double secondsOf(const std::function<void()> &work)
{
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

double best(int times, const std::function<void()> &work)
{
  double least = secondsOf(work);
  for (int i = 1; i < times; ++i)
    least = std::min(least, secondsOf(work));
  return least;
}

/// The score of T2+Q over one file, with its labelled event.
std::optional<LabelledHistory> skabScore(int number)
{
  const std::string path = test::sharedData(fmt::format("skab/data/valve1/{}.csv", number));
  if (path.empty())
    return std::nullopt;
  auto table = tables::CsvTable::open(path, ';');
  if (!table)
    return std::nullopt;
  const std::size_t label = *table->column("anomaly");
  std::vector<double> values;
  std::vector<UtcTime> times;
  std::vector<bool> labels;
  while (table->next().value_or(false)) {
    times.push_back(*table->time(0));
    for (std::size_t c = 1; c <= 8; ++c)
      values.push_back((*table->number(c)).value_or(std::nan("")));
    labels.push_back((*table->number(label)).value_or(0.0) != 0.0);
  }
  const auto detector = detection::T2q::train(std::span{values}.first(8 * 400), 8);
  if (!detector)
    return std::nullopt;
  LabelledHistory history;
  history.name = fmt::format("{}.csv", number);
  history.isLabelled = true;
  std::vector<Sample> scores;
  detection::T2q::Verdict verdict;
  for (std::size_t i = 0; i < times.size(); ++i) {
    detector->judge(std::span{values}.subspan(8 * i, 8), verdict);
    scores.push_back({0, times[i], verdict.score});
    if (labels[i] && (i == 0 || !labels[i - 1]))
      history.events.push_back({times[i], times[i]});
    else if (labels[i])
      history.events.back().to = times[i];
  }
  history.samples = takeSamples(scores);
  return history;
}

std::string textOf(const LimitSetting &setting)
{
  return fmt::format("limit {:g}, deadband {:g}, {} in {:g} s, on {:g} s, off {:g} s", setting.limit, setting.deadband,
                     setting.delays.count.samples, std::chrono::duration<double>(setting.delays.count.window).count(),
                     std::chrono::duration<double>(setting.delays.onDelay).count(),
                     std::chrono::duration<double>(setting.delays.offDelay).count());
}

void compare(Rows &rows, const std::string &what, const Tally &tuned, const Tally &bare)
{
  report(rows, what + ": activations an hour", tuned.activationsPerHour(), bare.activationsPerHour(), "1/h");
  report(rows, what + ": false activations an hour", tuned.falsePerHour(), bare.falsePerHour(), "1/h");
  report(rows, what + ": events found", static_cast<double>(tuned.found), static_cast<double>(bare.found),
         fmt::format("of {}", tuned.events));
  report(rows, what + ": delay, mean", tuned.meanDelay().value_or(0.0), bare.meanDelay(), "s");
  report(rows, what + ": delay, longest", std::chrono::duration<double>(tuned.longestDelay).count(),
         std::chrono::duration<double>(bare.longestDelay).count(), "s");
  report(rows, what + ": time in alarm", tuned.inAlarmShare() * 100.0, bare.inAlarmShare() * 100.0, "%");
  report(rows, what + ": time in alarm outside events", tuned.inAlarmOutsideShare() * 100.0, bare.inAlarmOutsideShare() * 100.0, "%");
}

/// One division into even and odd may be luck: how often each demand is kept when other halves are tuned on and judged.
void skabHalves(Rows &rows, std::vector<LabelledHistory> files)
{
  constexpr int divisions = 40;
  const LimitSetting bare{LimitSide::High, 1.0, 0.0, {}};
  test::Dice dice{7};
  int calmer = 0, complete = 0, inTime = 0, shorter = 0;
  double less = 0.0;
  for (int i = 0; i < divisions; ++i) {
    for (std::size_t k = files.size() - 1; k > 0; --k)
      std::swap(files[k], files[static_cast<std::size_t>(dice.below(static_cast<int>(k + 1)))]);
    const auto middle = files.begin() + static_cast<std::ptrdiff_t>(files.size() / 2);
    const std::vector<LabelledHistory> one{files.begin(), middle}, other{middle, files.end()};
    const Recommendation made = recommend(one, bare, {}, [](double) { return true; });
    const Tally before = judgeSetting(other, bare);
    const Tally tuned = made.proposed ? judgeSetting(other, made.proposed->setting) : before;
    less += 1.0 - tuned.activationsPerHour() / before.activationsPerHour();
    calmer += tuned.activationsPerHour() <= 0.2 * before.activationsPerHour() ? 1 : 0;
    complete += tuned.found >= before.found ? 1 : 0;
    inTime += tuned.meanDelay() && tuned.meanDelay() <= before.meanDelay() ? 1 : 0;
    shorter += tuned.inAlarmOutside <= before.inAlarmOutside ? 1 : 0;
  }
  const std::string unit = fmt::format("of {}", divisions);
  report(rows, "SKAB, random halves: activations at least 80 % fewer", calmer, {}, unit);
  report(rows, "SKAB, random halves: fewer activations, mean", 100.0 * less / divisions, {}, "%");
  report(rows, "SKAB, random halves: no event fewer found", complete, {}, unit);
  report(rows, "SKAB, random halves: mean delay no longer", inTime, {}, unit);
  report(rows, "SKAB, random halves: time in alarm outside events not longer", shorter, {}, unit);
}

void skab(Rows &rows)
{
  std::vector<LabelledHistory> even, odd;
  for (int number = 0; number < 16; ++number)
    if (auto history = skabScore(number))
      (number % 2 == 0 ? even : odd).push_back(std::move(*history));
  if (even.size() != 8 || odd.size() != 8) {
    std::cerr << "bench_tuning: SKAB is not here, its table is left out\n";
    return;
  }
  const LimitSetting bare{LimitSide::High, 1.0, 0.0, {}};
  Recommendation made;
  const double seconds = secondsOf([&] { made = recommend(even, bare, {}, [](double) { return true; }); });
  if (!made.proposed) {
    std::cerr << "bench_tuning: nothing is proposed for SKAB\n";
    return;
  }
  const std::string setting = textOf(made.proposed->setting);
  compare(rows, "SKAB even files, tuned on (" + setting + ")", made.proposed->all, made.current.all);
  compare(rows, "SKAB odd files, not seen before", judgeSetting(odd, made.proposed->setting), judgeSetting(odd, bare));
  compare(rows, "SKAB even files, cross-validated", made.validation.heldOut, made.validation.present);
  report(rows, fmt::format("SKAB: {} settings judged over 8 files", made.judged), seconds, {}, "s");
  even.insert(even.end(), std::make_move_iterator(odd.begin()), std::make_move_iterator(odd.end()));
  skabHalves(rows, std::move(even));
}

void randomCases(Rows &rows)
{
  constexpr int cases = 1'000'000;
  std::uint64_t differing = 0;
  const StreamId stream{AssetId{"A"}, "x"};
  Rule rule;
  rule.asset = stream.asset;
  Site site;
  site.assets.emplace_back().id = stream.asset;
  site.assets.back().streams.emplace_back().key = stream.key;
  for (int i = 0; i < cases; ++i) {
    test::Dice dice{static_cast<std::uint64_t>(i)};
    const std::vector<Sample> samples = test::anySignal(dice, 100);
    const LimitSetting setting = test::anySetting(dice);
    rule.condition = LimitCondition{stream, setting.side, setting.limit, setting.deadband};
    rule.onDelay = setting.delays.onDelay;
    rule.offDelay = setting.delays.offDelay;
    rule.count = setting.delays.count;
    const detection::RulePlan plan = detection::planOf(rule, site);
    detection::ConditionState state;
    std::vector<std::int64_t> live, told;
    for (const Sample &sample : samples)
      if (detection::judge(rule, detection::isPlain(rule) ? nullptr : &plan, 0, sample, state) != detection::ConditionChange::None)
        live.push_back(state.latest.time_since_epoch().count());
    const TakenSamples taken = takeSamples(samples);
    for (const RunActivation &each :
         activations(taken, exceedances(taken, setting.side, setting.limit, setting.deadband), setting.delays)) {
      told.push_back(taken.times[each.raised]);
      if (each.returned != RunActivation::open)
        told.push_back(taken.times[each.returned]);
    }
    differing += live != told ? 1 : 0;
  }
  report(rows, "live judge against runs, a million random signals and rules: cases that differ", static_cast<double>(differing), {},
         "cases");
}

/// Thirty days of one sample a second: a slow wave, noise, and a fault now and then.
LabelledHistory monthOf(std::uint64_t seed)
{
  test::Dice dice{seed};
  const UtcTime start{std::chrono::sys_days{std::chrono::year{2026} / 10 / 1}};
  std::vector<Sample> samples;
  constexpr int length = 30 * 86'400;
  samples.reserve(length);
  double drift = 0.0;
  for (int i = 0; i < length; ++i) {
    const double noise = (dice.within(-1000, 1000) + dice.within(-1000, 1000) + dice.within(-1000, 1000)) / 1000.0;
    if (dice.oneIn(100'000))
      drift = 6.0;
    drift *= 0.998;
    samples.push_back({0, start + std::chrono::seconds{i}, 70.0 + 3.0 * std::sin(i / 13'000.0) + noise + drift});
  }
  LabelledHistory history;
  history.samples = takeSamples(samples);
  return history;
}

/// The same in NumPy, a C program behind Python: exceedances of a limit, runs closer than the off-delay joined, those
/// shorter than the on-delay dropped. Milliseconds; nothing where there is no NumPy.
std::optional<double> numpyMilliseconds()
{
  QProcess python;
  python.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), QStringLiteral(R"(
import numpy as np, time
x = 70 + 3*np.sin(np.arange(2592000)/13000.) + np.random.default_rng(1).normal(size=2592000)
t = np.arange(2592000, dtype=np.int64)
def judge(limit, on, off):
    b = np.concatenate(([0], (x > limit).view(np.int8), [0]))
    d = np.diff(b)
    s, e = np.flatnonzero(d == 1), np.flatnonzero(d == -1)
    keep = np.concatenate(([True], s[1:] - e[:-1] >= off))
    s = s[keep]; e = e[np.concatenate((keep[1:], [True]))]
    k = e - s > on
    return s[k], e[k]
best = 1e9
for i in range(7):
    a = time.perf_counter(); judge(74.5 + i/100, 5, 10); best = min(best, time.perf_counter() - a)
print(best * 1000)
)")});
  if (!python.waitForFinished(60'000) || python.exitCode() != 0)
    return std::nullopt;
  bool isNumber = false;
  const double milliseconds = python.readAllStandardOutput().trimmed().toDouble(&isNumber);
  return isNumber ? std::optional{milliseconds} : std::nullopt;
}

void sliders(Rows &rows)
{
  LabelledHistory month = monthOf(1);
  const auto numpy = numpyMilliseconds();
  std::vector<RunActivation> made;
  double limit = 74.5;
  std::uint64_t sum = 0;
  const double whole = best(9, [&] {
    limit += 0.01;
    activations(month.samples, exceedances(month.samples, LimitSide::High, limit, 0.2), {5s, 10s, {}}, made);
    sum += judgeActivations(month, made).activations;
  });
  report(rows, "30 days at 1 Hz: a move of the limit (peer: NumPy)", whole * 1000.0, numpy, "ms");
  const ExceedanceRuns runs = exceedances(month.samples, LimitSide::High, 74.5, 0.2);
  Duration delay = 1s;
  const double delays = best(9, [&] {
    delay += 1s;
    activations(month.samples, runs, {delay, 10s, {}}, made);
    sum += judgeActivations(month, made).activations;
  });
  report(rows, "30 days at 1 Hz: a move of a delay (peer: NumPy)", delays * 1000.0, numpy, "ms");
  int samples = 2;
  const double counts = best(9, [&] {
    activations(month.samples, runs, {5s, 10s, {++samples, 30s}}, made);
    sum += judgeActivations(month, made).activations;
  });
  report(rows, "30 days at 1 Hz: a move of the count (peer: NumPy)", counts * 1000.0, numpy, "ms");
  if (sum == 0)
    std::cerr << "bench_tuning: nothing was raised\n";

  std::vector<LabelledHistory> histories{std::move(month)};
  const LimitSetting present{LimitSide::High, 74.5, 0.0, {}};
  histories.front().events = presumedEvents(histories.front().samples, present);
  RecommendOptions wanted;
  wanted.mayMoveLimit = false;
  wanted.slack = 10s;
  Recommendation unlabelled, labelled;
  const double behind = secondsOf([&] { unlabelled = recommend(histories, present, wanted, [](double) { return true; }); });
  report(rows, fmt::format("30 days at 1 Hz: recommendation for one rule, limit kept, {} settings", unlabelled.judged), behind, {}, "s");
  histories.front().isLabelled = true;
  wanted.mayMoveLimit = true;
  const double full = secondsOf([&] { labelled = recommend(histories, present, wanted, [](double) { return true; }); });
  report(rows, fmt::format("30 days at 1 Hz: recommendation for one rule, limit searched, {} settings", labelled.judged), full, {}, "s");
  report(rows, "1,000 rules over 30 days on two cores, limit kept (from the one)", behind * 1000.0 / 2.0 / 60.0, {}, "min");
  report(rows, "1,000 rules over 30 days on two cores, limit searched (from the one)", full * 1000.0 / 2.0 / 60.0, {}, "min");
}

void kpiOfAYear(Rows &rows)
{
  constexpr int count = 2'500'000; // five million transitions
  Kpi kpi;
  double measuring = 0.0;
  const double seconds = secondsOf([&] {
    KpiMeter meter{{}};
    test::Dice dice{7};
    const UtcTime start{std::chrono::sys_days{std::chrono::year{2026} / 1 / 1}};
    Duration now{};
    for (int i = 0; i < count; ++i) {
      now += std::chrono::milliseconds{dice.below(25'000)};
      meter.add(meter.series("asset " + std::to_string(dice.below(200)), "alarm " + std::to_string(dice.below(20))),
                {start + now, start + now + std::chrono::seconds{dice.below(4000)}, Priority::Low, start + now + 30s});
    }
    measuring = secondsOf([&] { kpi = meter.measure(); });
  });
  report(rows, "KPI of a year, 5 million transitions: all of it", seconds, {}, "s");
  report(rows, "KPI of a year, 5 million transitions: once they are in", measuring, {}, "s");
  if (kpi.alarms != count)
    std::cerr << "bench_tuning: activations were lost\n";
}

} // namespace

int main(int argc, char **argv)
{
  const QCoreApplication application{argc, argv};
  Rows rows = Rows::array();
  skab(rows);
  randomCases(rows);
  sliders(rows);
  kpiOfAYear(rows);
  std::cout << rows.dump(2) << '\n';
  return 0;
}
