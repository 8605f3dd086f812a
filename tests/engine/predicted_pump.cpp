// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/predicted_pump.h"

#include "models/domain/explanation.h"
#include "services/storage/sqlite_connection.h"
#include "services/telemetry/stream_registry.h"

#include <QtGlobal>

#include <cmath>

namespace andon::test {

using namespace std::chrono_literals;

Site predictedSite(const PredictorSetting &predictor, const AlarmId &alarm, const std::string &name, Duration delay)
{
  Site site = EngineFixture::site();
  site.predictors.push_back(predictor);
  Rule rule;
  rule.id = alarm.rule;
  rule.asset = alarm.asset;
  rule.name = name;
  PredictorCondition says;
  says.predictor = predictor.id;
  says.stream = scoreStreamOf(rule.asset, predictor.id);
  rule.condition = says;
  rule.onDelay = delay;
  rule.priority = Priority::Medium;
  site.rules.push_back(rule);
  return site;
}

PredictedPump::PredictedPump(Site site, const prediction::PredictorPackage &package)
    : configured(std::move(site))
    , predictor(configured.predictors.front().id)
    , alarm{configured.rules.back().asset, configured.rules.back().id}
    , now(clock.utc())
{
  for (const auto &[name, text] : filesOf(package, folder.file("package")))
    packages["predictors/" + predictor.text() + "/" + name] = text;
}

void PredictedPump::run()
{
  if (const auto started = start(configured); !started)
    qFatal("%s", toText(started.error()).c_str());
}

void PredictedPump::feedEach(int seconds, const std::function<std::pair<double, double>(int)> &next, Duration flowLags)
{
  const telemetry::StreamRegistry registry{std::make_shared<const Site>(configured)};
  const StreamIndex pressureStream = *registry.find({alarm.asset, "pressure"}), flowStream = *registry.find({alarm.asset, "flow"});
  engine::FedSamples fed;
  for (int i = 0; i < seconds; ++i, now += 1s) {
    const auto [pressure, flow] = next(i);
    if (std::isfinite(pressure))
      fed.samples.push_back({pressureStream, now, pressure});
    if (std::isfinite(flow))
      fed.samples.push_back({flowStream, now - flowLags, flow});
  }
  engine->feed(std::move(fed));
}

bool PredictedPump::hasRows(std::uint64_t rows)
{
  return until([&] { return engine->statistics().predicted >= rows; });
}

bool PredictedPump::isRaised()
{
  return status(alarm) != nullptr && status(alarm)->regions.active;
}

bool PredictedPump::becomesRaised()
{
  return until([this] { return isRaised(); });
}

std::shared_ptr<const OccurrenceReasons> PredictedPump::reasons()
{
  const AlarmStatus *raised = status(alarm);
  const auto answer = loop.askAndWait(*desk, ReasonsQuery{raised == nullptr ? OccurrenceId{} : raised->occurrence});
  return answer ? *answer : nullptr;
}

AlarmExplanation PredictedPump::explanation()
{
  std::shared_ptr<const OccurrenceReasons> found;
  if (!until([&] {
        found = reasons();
        return found && found->explanation;
      }))
    qFatal("the alarm has no explanation");
  return *found->explanation;
}

std::vector<TrendPoint> PredictedPump::scores()
{
  const auto trend = loop.askAndWait(*desk, TrendQuery{scoreStreamOf(alarm.asset, predictor), now - 1h, now + 1h, 7200});
  return trend ? trend->points : std::vector<TrendPoint>{};
}

InstallPredictor PredictedPump::install(const prediction::PredictorPackage &package)
{
  return {predictor, {}, {}, filesOf(package, folder.file("next")), "a better one"};
}

void PredictedPump::damageStored(const std::string &file)
{
  auto connection = storage::SqliteConnection::open(storePath(folder), storage::SqliteConnection::Mode::ReadWrite);
  if (!connection)
    qFatal("%s", toText(connection.error()).c_str());
  const std::string change = "UPDATE site_file SET content = replace(content, '1', '2') WHERE name = 'predictors/" + predictor.text() +
                             "/" + file + "' AND version = (SELECT MAX(version) FROM site_version)";
  if (const auto spoilt = connection->execute(change.c_str()); !spoilt)
    qFatal("%s", toText(spoilt.error()).c_str());
}

} // namespace andon::test
