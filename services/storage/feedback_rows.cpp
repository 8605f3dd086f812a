// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storage/feedback_rows.h"

#include "services/storage/operations_rows.h"

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

namespace andon::storage {
namespace {

using Json = nlohmann::ordered_json;

/// JSON has no NaN: a value that is missing is null.
Json numberOf(double value)
{
  return std::isfinite(value) ? Json(value) : Json{};
}

double numberFrom(const Json &json)
{
  return json.is_null() ? std::numeric_limits<double>::quiet_NaN() : json.get<double>();
}

std::int64_t nanoseconds(UtcTime time)
{
  return time.time_since_epoch().count();
}

UtcTime timeFrom(const Json &json)
{
  return UtcTime{Duration{json.get<std::int64_t>()}};
}

std::string dump(const Json &json)
{
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json jsonOf(const QuietVerdict &verdict)
{
  return {{"occurrence", verdict.occurrence.number()}, {"person", verdict.person.text()},
          {"time", nanoseconds(verdict.time)},         {"false", verdict.isFalse},
          {"excess", numberOf(verdict.excess)},        {"lasted", verdict.lasted.count()}};
}

QuietVerdict verdictFrom(const Json &json)
{
  return {OccurrenceId{json.at("occurrence").get<std::int64_t>()},
          PersonId{json.at("person").get<std::string>()},
          timeFrom(json.at("time")),
          json.at("false").get<bool>(),
          numberFrom(json.at("excess")),
          Duration{json.at("lasted").get<std::int64_t>()}};
}

std::string toText(const LabelEvidence &evidence)
{
  return dump({{"label", keyOf(evidence.label)},
               {"note", evidence.note},
               {"roles", evidence.roles},
               {"asset", evidence.alarm.asset.text()},
               {"rule_id", evidence.alarm.rule.text()},
               {"priority", static_cast<int>(evidence.priority)},
               {"raised_at", nanoseconds(evidence.raisedAt)},
               {"returned_at", nanoseconds(evidence.returnedAt)},
               {"value", numberOf(evidence.value)},
               {"worst", numberOf(evidence.worst)},
               {"stream", evidence.stream},
               {"unit", evidence.unit},
               {"rule", evidence.rule},
               {"contract", evidence.contract},
               {"predictor", evidence.predictor},
               {"package", evidence.package}});
}

void readInto(LabelEvidence &evidence, const Json &json)
{
  // A later Andon may know more labels.
  evidence.label = occurrenceLabelFrom(json.at("label").get<std::string>()).value_or(OccurrenceLabel::Unknown);
  evidence.note = json.at("note").get<std::string>();
  evidence.roles = json.at("roles").get<std::vector<std::string>>();
  evidence.alarm = {AssetId{json.at("asset").get<std::string>()}, RuleId{json.at("rule_id").get<std::string>()}};
  evidence.priority = static_cast<Priority>(json.at("priority").get<int>());
  evidence.raisedAt = timeFrom(json.at("raised_at"));
  evidence.returnedAt = timeFrom(json.at("returned_at"));
  evidence.value = numberFrom(json.at("value"));
  evidence.worst = numberFrom(json.at("worst"));
  evidence.stream = json.at("stream").get<std::string>();
  evidence.unit = json.at("unit").get<std::string>();
  evidence.rule = json.at("rule").get<std::string>();
  evidence.contract = json.at("contract").get<std::string>();
  evidence.predictor = json.at("predictor").get<std::string>();
  evidence.package = json.at("package").get<std::string>();
}

std::string toText(const Quietening &quietening)
{
  Json verdicts = Json::array();
  for (const QuietVerdict &verdict : quietening.verdicts)
    verdicts.push_back(jsonOf(verdict));
  return dump({{"limit", numberOf(quietening.limit)},
               {"deadband", numberOf(quietening.deadband)},
               {"package", quietening.package},
               {"verdicts", std::move(verdicts)},
               {"since", nanoseconds(quietening.since)},
               {"end", keyOf(quietening.end)},
               {"ended_at", nanoseconds(quietening.endedAt)},
               {"ended_by", quietening.endedBy.text()}});
}

bool readInto(Quietening &quietening, const Json &json)
{
  quietening.limit = numberFrom(json.at("limit"));
  quietening.deadband = numberFrom(json.at("deadband"));
  quietening.package = json.value("package", std::string{}); // quietenings of the first days do not say it
  for (const Json &verdict : json.at("verdicts"))
    quietening.verdicts.push_back(verdictFrom(verdict));
  quietening.since = timeFrom(json.at("since"));
  const auto end = quieteningEndFrom(json.at("end").get<std::string>());
  quietening.end = end.value_or(QuieteningEnd::None);
  quietening.endedAt = timeFrom(json.at("ended_at"));
  quietening.endedBy = PersonId{json.at("ended_by").get<std::string>()};
  return end.has_value();
}

tl::unexpected<Error> unreadable(const std::string &path, const std::string &what)
{
  return failure(ErrorCode::Corrupt, path, "The store holds " + what + " that no Andon writes", "Restore it from a backup.");
}

} // namespace

namespace sql {

const char *const putEvidence = "INSERT INTO label_evidence (occurrence, person, time, site_version, content)"
                                " SELECT ?, ?, ?, COALESCE((SELECT MAX(version) FROM site_version WHERE time <= ?),"
                                " (SELECT MIN(version) FROM site_version), 0), ? WHERE TRUE"
                                " ON CONFLICT (occurrence, person, time) DO NOTHING";

const char *const evidenceOfOccurrence =
    "SELECT occurrence, person, time, site_version, content FROM label_evidence WHERE occurrence = ? ORDER BY time, person";

const char *const putQuietening = "INSERT INTO quietening (id, asset, rule, until, ended, content) VALUES (?,?,?,?,?,?)"
                                  " ON CONFLICT (id) DO UPDATE SET until = excluded.until, ended = excluded.ended,"
                                  " content = excluded.content";

const char *const openQuietenings = "SELECT id, asset, rule, until, content FROM quietening WHERE ended = 0 ORDER BY id";

const char *const newestQuietenings = "SELECT id, asset, rule, until, content FROM quietening ORDER BY id DESC LIMIT 200";

} // namespace sql

SqlSession::Values toValues(const LabelEvidence &evidence)
{
  return {toValue(evidence.occurrence.number()), toValue(evidence.person.text()), toValue(nanoseconds(evidence.time)),
          toValue(nanoseconds(evidence.raisedAt)), toValue(toText(evidence))};
}

SqlSession::Values toValues(const Quietening &quietening)
{
  return {toValue(quietening.id.number()),        toValue(quietening.alarm.asset.text()),     toValue(quietening.alarm.rule.text()),
          toValue(nanoseconds(quietening.until)), int{quietening.end != QuieteningEnd::None}, toValue(toText(quietening))};
}

Result<LabelEvidence> readEvidence(const QSqlQuery &query, const std::string &path)
{
  RowReader row(query);
  LabelEvidence evidence;
  evidence.occurrence = OccurrenceId{row.number()};
  evidence.person = PersonId{row.text()};
  evidence.time = row.time();
  evidence.siteVersion = row.number();
  try {
    readInto(evidence, Json::parse(row.text()));
  } catch (const Json::exception &) {
    return unreadable(path, "evidence (occurrence " + std::to_string(evidence.occurrence.number()) + ")");
  }
  return evidence;
}

Result<Quietening> readQuietening(const QSqlQuery &query, const std::string &path)
{
  RowReader row(query);
  Quietening quietening;
  quietening.id = QuieteningId{row.number()};
  AssetId asset{row.text()};
  quietening.alarm = {std::move(asset), RuleId{row.text()}};
  quietening.until = row.time();
  try {
    if (readInto(quietening, Json::parse(row.text())))
      return quietening;
  } catch (const Json::exception &) {
    // said below
  }
  return unreadable(path, "a quietening (" + std::to_string(quietening.id.number()) + ")");
}

} // namespace andon::storage
