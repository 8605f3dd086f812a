// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storage/migrations.h"

#include "services/storage/sql_session.h"

#include <array>
#include <span>
#include <string>

namespace andon::storage {

namespace {

// Standard SQL, the same on PostgreSQL. Times are nanoseconds since 1970 UTC, 0: none. What grows with later versions
// (transition kinds, shelving, roles) is text by key and has no CHECK, so that a new one needs no new table. A value
// that is not a number is NULL.
constexpr std::array version1{
    "CREATE TABLE alarm_status ("
    " asset VARCHAR(255) NOT NULL, rule VARCHAR(255) NOT NULL,"
    " active SMALLINT NOT NULL, acknowledged SMALLINT NOT NULL, confirmed SMALLINT NOT NULL, latched SMALLINT NOT NULL,"
    " shelving VARCHAR(32) NOT NULL, suppressed SMALLINT NOT NULL, out_of_service SMALLINT NOT NULL, silenced SMALLINT NOT NULL,"
    " occurrence BIGINT NOT NULL, priority SMALLINT NOT NULL,"
    " raised_at BIGINT NOT NULL, returned_at BIGINT NOT NULL, acknowledged_at BIGINT NOT NULL, acknowledged_by VARCHAR(255) NOT NULL,"
    " note TEXT NOT NULL, value_at_raise DOUBLE PRECISION, shelved_until BIGINT NOT NULL, shelved_by VARCHAR(255) NOT NULL,"
    " raised_while_hidden BIGINT NOT NULL,"
    " PRIMARY KEY (asset, rule))",
    "CREATE TABLE alarm_condition ("
    " asset VARCHAR(255) NOT NULL, rule VARCHAR(255) NOT NULL,"
    " beyond SMALLINT NOT NULL, active SMALLINT NOT NULL, since BIGINT NOT NULL, latest BIGINT NOT NULL, value DOUBLE PRECISION,"
    " PRIMARY KEY (asset, rule))",
    "CREATE TABLE occurrence ("
    " id BIGINT NOT NULL PRIMARY KEY, asset VARCHAR(255) NOT NULL, rule VARCHAR(255) NOT NULL, priority SMALLINT NOT NULL,"
    " raised_at BIGINT NOT NULL, returned_at BIGINT NOT NULL, acknowledged_at BIGINT NOT NULL, acknowledged_by VARCHAR(255) NOT NULL,"
    " note TEXT NOT NULL, value_at_raise DOUBLE PRECISION, annunciated SMALLINT NOT NULL)",
    "CREATE INDEX occurrence_by_alarm ON occurrence (asset, rule, id)",
    "CREATE INDEX occurrence_by_asset_return ON occurrence (asset, returned_at, raised_at)",
    "CREATE INDEX occurrence_by_raise ON occurrence (raised_at, id)",
    // content_key: a hash of the whole line; with occurrence and time it tells a line from its own repetition.
    "CREATE TABLE alarm_transition ("
    " sequence BIGINT NOT NULL PRIMARY KEY, occurrence BIGINT NOT NULL, time BIGINT NOT NULL, content_key BIGINT NOT NULL,"
    " asset VARCHAR(255) NOT NULL, rule VARCHAR(255) NOT NULL, kind VARCHAR(32) NOT NULL,"
    " active SMALLINT NOT NULL, acknowledged SMALLINT NOT NULL, confirmed SMALLINT NOT NULL, latched SMALLINT NOT NULL,"
    " shelving VARCHAR(32) NOT NULL, suppressed SMALLINT NOT NULL, out_of_service SMALLINT NOT NULL, silenced SMALLINT NOT NULL,"
    " priority SMALLINT NOT NULL, value DOUBLE PRECISION, person VARCHAR(255) NOT NULL, note TEXT NOT NULL,"
    " UNIQUE (occurrence, time, content_key))",
    "CREATE TABLE person ("
    " id VARCHAR(255) NOT NULL PRIMARY KEY, name TEXT NOT NULL, roles TEXT NOT NULL, password_hash TEXT NOT NULL)",
    "CREATE TABLE pending_request ("
    " id BIGINT NOT NULL PRIMARY KEY, time BIGINT NOT NULL, person VARCHAR(255) NOT NULL, command TEXT NOT NULL, decided SMALLINT NOT "
    "NULL)",
    "CREATE INDEX pending_request_by_decided ON pending_request (decided, id)",
    "CREATE TABLE site_version ("
    " version BIGINT NOT NULL PRIMARY KEY, time BIGINT NOT NULL, person VARCHAR(255) NOT NULL, reason TEXT NOT NULL)",
    "CREATE TABLE site_file ("
    " version BIGINT NOT NULL REFERENCES site_version (version), name VARCHAR(255) NOT NULL, content TEXT NOT NULL,"
    " PRIMARY KEY (version, name))",
    "CREATE TABLE audit ("
    " sequence BIGINT NOT NULL PRIMARY KEY, time BIGINT NOT NULL, person VARCHAR(255) NOT NULL, action TEXT NOT NULL,"
    " subject TEXT NOT NULL, detail TEXT NOT NULL, outcome TEXT NOT NULL, hash CHAR(64) NOT NULL)",
    "CREATE TABLE audit_head ("
    " id SMALLINT NOT NULL PRIMARY KEY, sequence BIGINT NOT NULL, hash CHAR(64) NOT NULL, signature CHAR(64) NOT NULL)",
};

// What a rule remembers beyond a running delay, as detection::toText writes it; empty: nothing.
constexpr std::array version2{
    "ALTER TABLE alarm_condition ADD COLUMN memory TEXT NOT NULL DEFAULT ''",
};

// What is wrong with a sensor, as keyOf(SensorFault); empty: the alarm is not one of a sensor.
constexpr std::array version3{
    "ALTER TABLE alarm_status ADD COLUMN sensor_fault VARCHAR(32) NOT NULL DEFAULT ''",
    "ALTER TABLE occurrence ADD COLUMN sensor_fault VARCHAR(32) NOT NULL DEFAULT ''",
};

// What people hold of occurrences: one opinion a person, the last they gave; earlier ones stand in the audit trail.
constexpr std::array version4{
    "CREATE TABLE occurrence_label ("
    " occurrence BIGINT NOT NULL, person VARCHAR(255) NOT NULL, time BIGINT NOT NULL, label VARCHAR(32) NOT NULL, note TEXT NOT NULL,"
    " PRIMARY KEY (occurrence, person))",
};

// Why a predictor raised an occurrence, as toText(AlarmExplanation) writes it; what is searched for has columns. A site's file may
// stand in an earlier version: packages of predictors are large and seldom change.
constexpr std::array version5{
    "CREATE TABLE explanation ("
    " occurrence BIGINT NOT NULL PRIMARY KEY, predictor VARCHAR(255) NOT NULL, time BIGINT NOT NULL, content TEXT NOT NULL)",
    "CREATE INDEX explanation_by_predictor ON explanation (predictor, occurrence)",
    "ALTER TABLE site_file ADD COLUMN same_as BIGINT NOT NULL DEFAULT 0",
};

// What opinions were formed on, as toText(LabelEvidence) writes it, and what they quieten, as toText(Quietening) does. `ended` is 1 once
// it can never hold anything again.
constexpr std::array version6{
    "CREATE TABLE label_evidence ("
    " occurrence BIGINT NOT NULL, person VARCHAR(255) NOT NULL, time BIGINT NOT NULL, site_version BIGINT NOT NULL, content TEXT NOT NULL,"
    " PRIMARY KEY (occurrence, person, time))",
    "CREATE TABLE quietening ("
    " id BIGINT NOT NULL PRIMARY KEY, asset VARCHAR(255) NOT NULL, rule VARCHAR(255) NOT NULL, until BIGINT NOT NULL,"
    " ended SMALLINT NOT NULL, content TEXT NOT NULL)",
    "CREATE INDEX quietening_by_end ON quietening (ended, id)",
    "ALTER TABLE alarm_status ADD COLUMN worst DOUBLE PRECISION",
    "ALTER TABLE alarm_status ADD COLUMN quietening BIGINT NOT NULL DEFAULT 0",
    "ALTER TABLE occurrence ADD COLUMN worst DOUBLE PRECISION",
    "UPDATE alarm_status SET worst = value_at_raise",
    "UPDATE occurrence SET worst = value_at_raise",
};

// The opinion before the last one, so that a tap can be taken back; empty: there was none. And what was done about alarms.
constexpr std::array version7{
    "ALTER TABLE occurrence_label ADD COLUMN before_label VARCHAR(32) NOT NULL DEFAULT ''",
    "ALTER TABLE occurrence_label ADD COLUMN before_note TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE occurrence_label ADD COLUMN before_time BIGINT NOT NULL DEFAULT 0",
    "ALTER TABLE occurrence_label ADD COLUMN withdrawn_at BIGINT NOT NULL DEFAULT 0",
    "CREATE TABLE work_record ("
    " id BIGINT NOT NULL PRIMARY KEY, asset VARCHAR(255) NOT NULL, rule VARCHAR(255) NOT NULL, occurrence BIGINT NOT NULL,"
    " opened BIGINT NOT NULL, started BIGINT NOT NULL, finished BIGINT NOT NULL, person VARCHAR(255) NOT NULL, finding TEXT NOT NULL,"
    " hours DOUBLE PRECISION, cost DOUBLE PRECISION, reference VARCHAR(255) NOT NULL)",
    "CREATE INDEX work_record_by_alarm ON work_record (asset, rule, id)",
};

// The way of opinions into better predictors. `due` is when an item can no longer be taken back unseen; what the outbox holds no broker has
// confirmed yet. Reasons to retrain, promotions and shadows are records of one kind each, as toText writes them.
constexpr std::array version8{
    "CREATE TABLE retraining_item ("
    " number BIGINT NOT NULL PRIMARY KEY, id VARCHAR(255) NOT NULL UNIQUE, predictor VARCHAR(255) NOT NULL, package VARCHAR(64) NOT NULL,"
    " asset VARCHAR(255) NOT NULL, rule VARCHAR(255) NOT NULL, occurrence BIGINT NOT NULL, raised_at BIGINT NOT NULL,"
    " person VARCHAR(255) NOT NULL, time BIGINT NOT NULL, label VARCHAR(32) NOT NULL, note TEXT NOT NULL, due BIGINT NOT NULL,"
    " state VARCHAR(32) NOT NULL, hold VARCHAR(32) NOT NULL, candidate VARCHAR(64) NOT NULL)",
    "CREATE INDEX retraining_item_by_state ON retraining_item (state, number)",
    "CREATE INDEX retraining_item_by_opinion ON retraining_item (occurrence, person)",
    "CREATE INDEX retraining_item_by_person ON retraining_item (person, time)",
    "CREATE TABLE retraining_step ("
    " item BIGINT NOT NULL, sequence BIGINT NOT NULL, state VARCHAR(32) NOT NULL, hold VARCHAR(32) NOT NULL, time BIGINT NOT NULL,"
    " person VARCHAR(255) NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (item, sequence))",
    "CREATE TABLE retraining_outbox ("
    " id VARCHAR(255) NOT NULL PRIMARY KEY, time BIGINT NOT NULL, topic TEXT NOT NULL, payload TEXT NOT NULL)",
    "CREATE TABLE candidate_package ("
    " predictor VARCHAR(255) NOT NULL, package VARCHAR(64) NOT NULL, time BIGINT NOT NULL, person VARCHAR(255) NOT NULL,"
    " reason TEXT NOT NULL, PRIMARY KEY (predictor, package))",
    "CREATE TABLE candidate_file ("
    " predictor VARCHAR(255) NOT NULL, package VARCHAR(64) NOT NULL, name VARCHAR(255) NOT NULL, content TEXT NOT NULL,"
    " PRIMARY KEY (predictor, package, name))",
    "CREATE TABLE learning_record ("
    " kind VARCHAR(32) NOT NULL, id BIGINT NOT NULL, predictor VARCHAR(255) NOT NULL, content TEXT NOT NULL, PRIMARY KEY (kind, id))",
};

// What has been seen of each asset and its sensors, as engine::toText(AssetEvidence) writes it: a health score outlives a restart.
constexpr std::array version9{
    "CREATE TABLE health_evidence (asset VARCHAR(255) NOT NULL PRIMARY KEY, time BIGINT NOT NULL, content TEXT NOT NULL)",
};

/// The n-th element leads from version n to n + 1.
constexpr std::array<std::span<const char *const>, newestOperationsVersion> steps{version1, version2, version3, version4, version5,
                                                                                  version6, version7, version8, version9};

constexpr std::array tableReads{
    "SELECT COUNT(*) FROM (SELECT asset, quietening FROM alarm_status LIMIT 1) AS t",
    "SELECT COUNT(*) FROM (SELECT asset, memory FROM alarm_condition LIMIT 1) AS t",
    "SELECT COUNT(*) FROM (SELECT id, worst FROM occurrence LIMIT 1) AS t",
    "SELECT COUNT(*) FROM (SELECT sequence, note FROM alarm_transition LIMIT 1) AS t",
    "SELECT COUNT(*) FROM (SELECT occurrence, site_version FROM label_evidence LIMIT 1) AS t",
    "SELECT COUNT(*) FROM (SELECT id, ended FROM quietening LIMIT 1) AS t",
    "SELECT COUNT(*) FROM (SELECT occurrence, before_label FROM occurrence_label LIMIT 1) AS t",
    "SELECT COUNT(*) FROM (SELECT id, roles FROM person LIMIT 1) AS t",
    "SELECT COUNT(*) FROM (SELECT id, decided FROM pending_request LIMIT 1) AS t",
    "SELECT COUNT(*) FROM (SELECT version, reason FROM site_version LIMIT 1) AS t",
    "SELECT COUNT(*) FROM (SELECT version, same_as FROM site_file LIMIT 1) AS t",
    "SELECT COUNT(*) FROM (SELECT occurrence, content FROM explanation LIMIT 1) AS t",
    "SELECT COUNT(*) FROM (SELECT id, reference FROM work_record LIMIT 1) AS t",
    "SELECT COUNT(*) FROM (SELECT number, candidate FROM retraining_item LIMIT 1) AS t",
    "SELECT COUNT(*) FROM (SELECT item, reason FROM retraining_step LIMIT 1) AS t",
    "SELECT COUNT(*) FROM (SELECT id, payload FROM retraining_outbox LIMIT 1) AS t",
    "SELECT COUNT(*) FROM (SELECT predictor, reason FROM candidate_package LIMIT 1) AS t",
    "SELECT COUNT(*) FROM (SELECT predictor, content FROM candidate_file LIMIT 1) AS t",
    "SELECT COUNT(*) FROM (SELECT kind, content FROM learning_record LIMIT 1) AS t",
    "SELECT COUNT(*) FROM (SELECT asset, content FROM health_evidence LIMIT 1) AS t",
    "SELECT COUNT(*) FROM (SELECT sequence, hash FROM audit LIMIT 1) AS t",
    "SELECT COUNT(*) FROM (SELECT sequence, signature FROM audit_head LIMIT 1) AS t",
};

Result<void> applyStep(SqlSession &session, std::int32_t from)
{
  for (const char *statement : steps.at(static_cast<std::size_t>(from))) {
    if (auto done = session.executeOnce(statement); !done)
      return done;
  }
  // The header is written in the same transaction, so that a file never has one without the other.
  if (auto done = session.executeOnce("PRAGMA application_id = " + std::to_string(operationsApplicationId)); !done)
    return done;
  return session.executeOnce("PRAGMA user_version = " + std::to_string(from + 1));
}

} // namespace

Result<void> migrate(SqlSession &session, std::int32_t from)
{
  for (std::int32_t version = from; version < newestOperationsVersion; ++version) {
    if (auto begun = session.begin(); !begun)
      return begun;
    Result<void> done = applyStep(session, version);
    if (done)
      done = session.commit();
    if (!done) {
      session.rollback();
      return done;
    }
  }
  return {};
}

DatabaseKind operationsKind()
{
  return {operationsApplicationId, newestOperationsVersion, tableReads};
}

Result<void> checkTables(SqlSession &session)
{
  for (const char *read : tableReads) {
    if (auto number = session.number(read); !number)
      return tl::unexpected<Error>(asDamage(number.error()));
  }
  return {};
}

} // namespace andon::storage
