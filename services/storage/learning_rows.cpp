// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storage/learning_rows.h"

#include "services/storage/operations_rows.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <set>

namespace andon::storage {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char *triggerKind = "trigger";
constexpr const char *promotionKind = "promotion";
constexpr const char *shadowKind = "shadow";

struct Unknown : std::exception {};

Json timeOf(UtcTime time)
{
  return time.time_since_epoch().count();
}

UtcTime timeFrom(const Json &json, const char *name)
{
  return UtcTime{Duration{json.at(name).get<std::int64_t>()}};
}

/// JSON has no NaN.
Json numberOf(double value)
{
  return std::isfinite(value) ? Json(value) : Json{};
}

double numberFrom(const Json &json, const char *name)
{
  return json.at(name).is_null() ? std::numeric_limits<double>::quiet_NaN() : json.at(name).get<double>();
}

std::string dump(const Json &json)
{
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

template <class T>
T known(const std::optional<T> &value)
{
  if (!value)
    throw Unknown{};
  return *value;
}

std::string toText(const RetrainingTrigger &trigger)
{
  return dump({{"kind", keyOf(trigger.kind)},
               {"time", timeOf(trigger.time)},
               {"person", trigger.person.text()},
               {"measured", numberOf(trigger.measured)},
               {"limit", numberOf(trigger.limit)},
               {"evidence", trigger.evidence},
               {"state", keyOf(trigger.state)},
               {"closed_at", timeOf(trigger.closedAt)},
               {"outcome", trigger.outcome},
               {"candidate", trigger.candidate}});
}

void readInto(RetrainingTrigger &trigger, const Json &json)
{
  trigger.kind = known(triggerKindFrom(json.at("kind").get<std::string>()));
  trigger.time = timeFrom(json, "time");
  trigger.person = PersonId{json.at("person").get<std::string>()};
  trigger.measured = numberFrom(json, "measured");
  trigger.limit = numberFrom(json, "limit");
  trigger.evidence = json.at("evidence").get<std::string>();
  trigger.state = known(triggerStateFrom(json.at("state").get<std::string>()));
  trigger.closedAt = timeFrom(json, "closed_at");
  trigger.outcome = json.at("outcome").get<std::string>();
  trigger.candidate = json.at("candidate").get<std::string>();
}

std::string toText(const Promotion &promotion)
{
  return dump({{"from", promotion.from},
               {"to", promotion.to},
               {"time", timeOf(promotion.time)},
               {"person", promotion.person.text()},
               {"reason", promotion.reason},
               {"watched_until", timeOf(promotion.watchedUntil)},
               {"state", keyOf(promotion.state)},
               {"closed_at", timeOf(promotion.closedAt)},
               {"outcome", promotion.outcome},
               {"false_before", numberOf(promotion.falseAlarmsADayBefore)},
               {"false_since", numberOf(promotion.falseAlarmsADaySince)},
               {"missed", promotion.missed}});
}

void readInto(Promotion &promotion, const Json &json)
{
  promotion.from = json.at("from").get<std::string>();
  promotion.to = json.at("to").get<std::string>();
  promotion.time = timeFrom(json, "time");
  promotion.person = PersonId{json.at("person").get<std::string>()};
  promotion.reason = json.at("reason").get<std::string>();
  promotion.watchedUntil = timeFrom(json, "watched_until");
  promotion.state = known(promotionStateFrom(json.at("state").get<std::string>()));
  promotion.closedAt = timeFrom(json, "closed_at");
  promotion.outcome = json.at("outcome").get<std::string>();
  promotion.falseAlarmsADayBefore = numberFrom(json, "false_before");
  promotion.falseAlarmsADaySince = numberFrom(json, "false_since");
  promotion.missed = json.at("missed").get<std::uint64_t>();
}

Json jsonOf(const ShadowSide &side)
{
  return {{"raised", side.raised},
          {"raised_a_day", numberOf(side.raisedADay)},
          {"share_in_alarm", numberOf(side.shareInAlarm)},
          {"false", side.falseOnes},
          {"true", side.trueOnes},
          {"missed", side.missed},
          {"mean_microseconds", numberOf(side.meanMicroseconds)},
          {"worst_microseconds", numberOf(side.worstMicroseconds)}};
}

ShadowSide sideFrom(const Json &json)
{
  return {json.at("raised").get<std::uint64_t>(), numberFrom(json, "raised_a_day"),      numberFrom(json, "share_in_alarm"),
          json.at("false").get<std::uint64_t>(),  json.at("true").get<std::uint64_t>(),  json.at("missed").get<std::uint64_t>(),
          numberFrom(json, "mean_microseconds"),  numberFrom(json, "worst_microseconds")};
}

Json jsonOf(const std::vector<ShadowRaise> &raises)
{
  Json rows = Json::array();
  for (const ShadowRaise &raise : raises)
    rows.push_back({{"asset", raise.alarm.asset.text()},
                    {"rule", raise.alarm.rule.text()},
                    {"time", timeOf(raise.time)},
                    {"until", timeOf(raise.until)},
                    {"value", numberOf(raise.value)},
                    {"other", numberOf(raise.other)},
                    {"occurrence", raise.occurrence.number()}});
  return rows;
}

std::vector<ShadowRaise> raisesFrom(const Json &json)
{
  std::vector<ShadowRaise> raises;
  for (const Json &row : json)
    raises.push_back({{AssetId{row.at("asset").get<std::string>()}, RuleId{row.at("rule").get<std::string>()}},
                      timeFrom(row, "time"),
                      timeFrom(row, "until"),
                      numberFrom(row, "value"),
                      numberFrom(row, "other"),
                      OccurrenceId{row.at("occurrence").get<std::int64_t>()}});
  return raises;
}

std::string toText(const ShadowComparison &shadow)
{
  Json assets = Json::array();
  for (const AssetId &asset : shadow.assets)
    assets.push_back(asset.text());
  return dump({{"package", shadow.package},
               {"champion", shadow.champion},
               {"assets", std::move(assets)},
               {"since", timeOf(shadow.since)},
               {"until", timeOf(shadow.until)},
               {"person", shadow.person.text()},
               {"reason", shadow.reason},
               {"problem", shadow.problem},
               {"rows", shadow.rows},
               {"same_side", shadow.sameSide},
               {"days", numberOf(shadow.days)},
               {"agreements", shadow.agreements},
               {"champion_side", jsonOf(shadow.championSide)},
               {"challenger_side", jsonOf(shadow.challengerSide)},
               {"only_champion", jsonOf(shadow.onlyChampion)},
               {"only_challenger", jsonOf(shadow.onlyChallenger)}});
}

void readInto(ShadowComparison &shadow, const Json &json)
{
  shadow.package = json.at("package").get<std::string>();
  shadow.champion = json.at("champion").get<std::string>();
  for (const Json &asset : json.at("assets"))
    shadow.assets.emplace_back(asset.get<std::string>());
  shadow.since = timeFrom(json, "since");
  shadow.until = timeFrom(json, "until");
  shadow.person = PersonId{json.at("person").get<std::string>()};
  shadow.reason = json.at("reason").get<std::string>();
  shadow.problem = json.at("problem").get<std::string>();
  shadow.rows = json.at("rows").get<std::uint64_t>();
  shadow.sameSide = json.at("same_side").get<std::uint64_t>();
  shadow.days = numberFrom(json, "days");
  shadow.agreements = json.at("agreements").get<std::uint64_t>();
  shadow.championSide = sideFrom(json.at("champion_side"));
  shadow.challengerSide = sideFrom(json.at("challenger_side"));
  shadow.onlyChampion = raisesFrom(json.at("only_champion"));
  shadow.onlyChallenger = raisesFrom(json.at("only_challenger"));
}

void take(RetrainingTrigger &trigger, std::int64_t id, PredictorId predictor, const Json &json)
{
  trigger.id = TriggerId{id};
  trigger.predictor = std::move(predictor);
  readInto(trigger, json);
}

void take(Promotion &promotion, std::int64_t id, PredictorId predictor, const Json &json)
{
  promotion.id = id;
  promotion.predictor = std::move(predictor);
  readInto(promotion, json);
}

void take(StoredShadow &shadow, std::int64_t id, PredictorId predictor, const Json &json)
{
  shadow.id = id;
  shadow.comparison.predictor = std::move(predictor);
  readInto(shadow.comparison, json);
}

template <class Record>
Result<Record> readRecord(const QSqlQuery &query, const std::string &path)
{
  RowReader row(query);
  Record record;
  const std::int64_t id = row.number();
  PredictorId predictor{row.text()};
  try {
    take(record, id, std::move(predictor), Json::parse(row.text()));
  } catch (const std::exception &) { // of the parser, or a key of a later Andon
    return failure(ErrorCode::Corrupt, path, "The store holds a record of learning that no Andon writes (" + std::to_string(id) + ")",
                   "Restore it from a backup.");
  }
  return record;
}

template <class Record>
Result<std::vector<Record>> readRecords(SqlSession &session, const char *kind, const PredictorId &predictor)
{
  return readAll(
      session, "SELECT id, predictor, content FROM learning_record WHERE kind = ? AND (? = '' OR predictor = ?) ORDER BY id DESC LIMIT 200",
      {toValue(std::string{kind}), toValue(predictor.text()), toValue(predictor.text())}, readRecord<Record>);
}

Result<void> put(SqlSession &session, const char *kind, std::int64_t id, const PredictorId &predictor, const std::string &content)
{
  return session.execute("INSERT INTO learning_record (kind, id, predictor, content) VALUES (?,?,?,?)"
                         " ON CONFLICT (kind, id) DO UPDATE SET content = excluded.content",
                         {toValue(std::string{kind}), toValue(id), toValue(predictor.text()), toValue(content)});
}

Result<void> put(SqlSession &session, const CandidatePackage &candidate)
{
  auto done = session.execute("INSERT INTO candidate_package (predictor, package, time, person, reason) VALUES (?,?,?,?,?)"
                              " ON CONFLICT (predictor, package) DO NOTHING",
                              {toValue(candidate.predictor.text()), toValue(candidate.package),
                               toValue(std::int64_t{candidate.time.time_since_epoch().count()}), toValue(candidate.person.text()),
                               toValue(candidate.reason)});
  for (const auto &[name, content] : candidate.files)
    if (done)
      done = session.execute("INSERT INTO candidate_file (predictor, package, name, content) VALUES (?,?,?,?)"
                             " ON CONFLICT (predictor, package, name) DO NOTHING",
                             {toValue(candidate.predictor.text()), toValue(candidate.package), toValue(name), toValue(content)});
  return done;
}

Result<std::int64_t> newestId(SqlSession &session, const char *kind)
{
  return session.number("SELECT MAX(id) FROM learning_record WHERE kind = ?", {toValue(std::string{kind})});
}

} // namespace

Result<void> writeLearning(SqlSession &session, const LearningChanges &changes)
{
  Result<void> done;
  for (const CandidatePackage &candidate : changes.candidates)
    if (done)
      done = put(session, candidate);
  for (const RetrainingTrigger &trigger : changes.triggers)
    if (done)
      done = put(session, triggerKind, trigger.id.number(), trigger.predictor, toText(trigger));
  for (const Promotion &promotion : changes.promotions)
    if (done)
      done = put(session, promotionKind, promotion.id, promotion.predictor, toText(promotion));
  for (const StoredShadow &shadow : changes.shadows)
    if (done)
      done = put(session, shadowKind, shadow.id, shadow.comparison.predictor, toText(shadow.comparison));
  return done;
}

Result<LearningState> readLearningState(SqlSession &session)
{
  LearningState state;
  auto triggers = readTriggers(session, {});
  if (!triggers)
    return tl::unexpected<Error>(triggers.error());
  std::set<PredictorId> seen;
  for (RetrainingTrigger &trigger : *triggers)
    if (seen.insert(trigger.predictor).second || trigger.state == TriggerState::Open || trigger.state == TriggerState::Training)
      state.triggers.push_back(std::move(trigger));
  auto promotions = readPromotions(session, {});
  if (!promotions)
    return tl::unexpected<Error>(promotions.error());
  std::copy_if(promotions->begin(), promotions->end(), std::back_inserter(state.watched),
               [](const Promotion &each) { return each.state == PromotionState::Watched; });
  auto shadows = readShadows(session, {});
  if (!shadows)
    return tl::unexpected<Error>(shadows.error());
  std::copy_if(shadows->begin(), shadows->end(), std::back_inserter(state.shadows),
               [](const StoredShadow &each) { return each.comparison.until == noTime; });
  for (const auto &[kind, into] : {std::pair{triggerKind, &state.lastTrigger}, std::pair{promotionKind, &state.lastPromotion},
                                   std::pair{shadowKind, &state.lastShadow}}) {
    auto newest = newestId(session, kind);
    if (!newest)
      return tl::unexpected<Error>(newest.error());
    *into = *newest;
  }
  return state;
}

Result<std::vector<RetrainingTrigger>> readTriggers(SqlSession &session, const PredictorId &predictor)
{
  return readRecords<RetrainingTrigger>(session, triggerKind, predictor);
}

Result<std::vector<Promotion>> readPromotions(SqlSession &session, const PredictorId &predictor)
{
  return readRecords<Promotion>(session, promotionKind, predictor);
}

Result<std::vector<StoredShadow>> readShadows(SqlSession &session, const PredictorId &predictor)
{
  return readRecords<StoredShadow>(session, shadowKind, predictor);
}

} // namespace andon::storage
