// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storage/operations_store.h"
#include "tests/support/temporary_folder.h"
#include "tests/system/andonctl.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace andon;
using namespace std::chrono_literals;
using test::Andonctl;
using test::Outcome;

namespace {

const UtcTime midnight{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21}};

Occurrence occurrence(std::int64_t id, Duration raised, Priority priority, bool annunciated = true)
{
  Occurrence made;
  made.id = OccurrenceId{id};
  made.alarm = {AssetId{"COMP-03"}, RuleId{"comp-03-trip-near"}};
  made.priority = priority;
  made.raisedAt = midnight + raised;
  made.returnedAt = midnight + raised + 5s;
  made.annunciated = annunciated;
  return made;
}

storage::AuditDraft draft(const char *action, const char *outcome)
{
  return {midnight, PersonId{"okafor"}, action, "COMP-03/comp-03-trip-near", "{}", outcome};
}

} // namespace

/// andonctl's readers on a store as the engine writes it.
class TestAndonctlStore : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init()
  {
    auto store = storage::OperationsStore::open(path());
    QVERIFY(store.has_value());
    QVERIFY((*store)->load().has_value());
    storage::Changes changes;
    changes.occurrences = {occurrence(1, 0s, Priority::Urgent), occurrence(2, 20s, Priority::Low), occurrence(3, 40s, Priority::Low),
                           occurrence(4, 50s, Priority::High, false), occurrence(5, 1h, Priority::Low)};
    changes.audit = {draft("acknowledge_alarm", "done"), draft("shelve_alarm", "refused: no reason")};
    QVERIFY((*store)->commit(changes).has_value());
  }
  void cleanup()
  {
    for (const auto &entry : std::filesystem::directory_iterator{folder_.path()})
      std::filesystem::remove_all(entry.path());
  }

  void kpiCountsWhatWasAnnunciated()
  {
    const Outcome outcome = run({QStringLiteral("kpi"), QStringLiteral("--json")});
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    const auto kpi = nlohmann::json::parse(outcome.out.toStdString());
    QCOMPARE(kpi["alarms"].get<int>(), 4);
    QCOMPARE(kpi["hours"].get<double>(), 7.0 / 6.0);
    QCOMPARE(kpi["per_10min"]["max"].get<int>(), 3);
    QCOMPARE(kpi["chattering"]["series"].get<int>(), 1);
    QCOMPARE(kpi["fleeting"].get<int>(), 4);
    QCOMPARE(kpi["priority_share"]["low"].get<double>(), 0.75);
    for (const char *field : {"alarms_per_hour", "flood", "top10_share", "stale"})
      QVERIFY2(kpi.contains(field), field);
  }

  void kpiOfAWindowTakesOnlyWhatWasRaisedInIt()
  {
    const Outcome outcome = run({QStringLiteral("kpi"), QStringLiteral("--json"), QStringLiteral("--from"),
                                 QStringLiteral("2026-11-21T00:00:20Z"), QStringLiteral("--to"), QStringLiteral("2026-11-21T01:00:00Z")});
    QCOMPARE(nlohmann::json::parse(outcome.out.toStdString())["alarms"].get<int>(), 2);
  }

  void kpiTableIsForPeople()
  {
    const Outcome outcome = run({QStringLiteral("kpi")});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.out.contains("alarms an hour"));
  }

  void auditIsVerifiedAndListed()
  {
    const Outcome verified = run({QStringLiteral("audit"), QStringLiteral("verify"), QStringLiteral("--json")});
    QVERIFY2(verified.exitCode == 0, verified.err.constData());
    const auto verdict = nlohmann::json::parse(verified.out.toStdString());
    QVERIFY(verdict["whole"].get<bool>());
    QCOMPARE(verdict["records"].get<int>(), 2);

    const Outcome listed = run({QStringLiteral("audit"), QStringLiteral("list"), QStringLiteral("--json")});
    const auto records = nlohmann::json::parse(listed.out.toStdString());
    QCOMPARE(records.size(), std::size_t{2});
    QCOMPARE(records[0]["action"].get<std::string>(), std::string{"shelve_alarm"}); // newest first
    QCOMPARE(records[1]["person"].get<std::string>(), std::string{"okafor"});
  }

private:
  [[nodiscard]] std::string path() const { return folder_.file("a.db"); }
  [[nodiscard]] Outcome run(QStringList arguments) const
  {
    return Andonctl{arguments << QStringLiteral("--store") << QString::fromStdString(path())}.wait();
  }

  test::TemporaryFolder folder_;
};

QTEST_GUILESS_MAIN(TestAndonctlStore)
#include "tst_andonctl_store.moc"
