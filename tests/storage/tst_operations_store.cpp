// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storage/operations_store.h"
#include "services/storage/sqlite_connection.h"
#include "tests/storage/arbitrary.h"
#include "tests/storage/changes_builder.h"
#include "tests/support/temporary_folder.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <limits>
#include <rapidcheck.h>

using namespace andon;
using namespace andon::storage;
using andon::test::auditDraft;
using andon::test::oneOfEverything;
using andon::test::raisedChange;
using andon::test::TemporaryFolder;

namespace {

std::unique_ptr<OperationsStore> openStore(const std::string &path)
{
  auto store = OperationsStore::open(path);
  if (!store)
    qWarning("%s", toText(store.error()).c_str());
  return store ? std::move(*store) : nullptr;
}

std::unique_ptr<OperationsReader> openReader(const std::string &path)
{
  auto reader = OperationsReader::open(path);
  if (!reader)
    qWarning("%s", toText(reader.error()).c_str());
  return reader ? std::move(*reader) : nullptr;
}

/// What a reader of the file has to see of oneOfEverything().
void compareWithOneOfEverything(const std::string &path)
{
  const Changes expected = oneOfEverything();
  auto store = openStore(path);
  QVERIFY(store);
  const auto state = store->load();
  QVERIFY2(state.has_value(), state ? "" : toText(state.error()).c_str());
  QCOMPARE(state->statuses, expected.statuses);
  QCOMPARE(state->conditions, expected.conditions);
  QCOMPARE(state->people, expected.people);
  QCOMPARE(state->requests, expected.requests);
  QCOMPARE(state->site, expected.site);
  QCOMPARE(state->lastOccurrence, OccurrenceId{41});
  QCOMPARE(state->lastRequest, SecondPersonRequestId{9});
  auto reader = openReader(path);
  QVERIFY(reader);
  QCOMPARE(*reader->transitions(OccurrenceId{41}), expected.transitions);
  QCOMPARE(reader->journal({})->rows, expected.occurrences);
  QCOMPARE(*reader->people(), std::vector<Person>{expected.people.front().person});
  QCOMPARE(*reader->newestSite(), expected.site);
  const auto verdict = reader->verifyAudit();
  QCOMPARE(verdict->records, 3);
  QVERIFY2(verdict->firstBroken == 0, verdict->what.c_str());
}

} // namespace

class TestOperationsStore : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() { qputenv("RC_PARAMS", "max_success=60"); }
  void aNewStoreIsEmpty();
  void everythingIsLoadedAgain();
  void aStoreOfVersion1IsRead();
  void theSchemaIsAsChecked();
  void whateverIsCommittedIsLoaded();
  void committingTwiceLeavesOneCopy();
  void likeLinesOfDifferentTimesAreKept();
  void whatIsNoNumberIsKept();
  void aGroupIsAppliedInItsOrder();
  void anEmptyHashKeepsTheOldOne();
  void decidedRequestsAreGoneButTheirNumbersAreNotReused();
  void theNewestSiteIsLoaded();
  void explanationsComeBackAsTheyWere();
  void packagesAreKeptOnce();
  void feedbackComesBackAsItWas();
  void theJournalIsPagedByKey();
  void occurrencesOverlapTheRange();
  void everyOccurrenceIsVisitedInOrder();
};

void TestOperationsStore::aNewStoreIsEmpty()
{
  const TemporaryFolder folder;
  auto store = openStore(folder.file("x.db"));
  QVERIFY(store);
  const auto state = store->load();
  QVERIFY(state.has_value());
  QVERIFY(state->statuses.empty() && state->conditions.empty() && state->people.empty() && state->requests.empty());
  QVERIFY(!state->site);
  QVERIFY(state->lastOccurrence.isNone());
  QVERIFY(state->lastRequest.isNone());
}

void TestOperationsStore::everythingIsLoadedAgain()
{
  const TemporaryFolder folder;
  {
    auto store = openStore(folder.file("x.db"));
    const auto done = store->commit(oneOfEverything());
    QVERIFY2(done.has_value(), done ? "" : toText(done.error()).c_str());
  }
  compareWithOneOfEverything(folder.file("x.db"));
}

/// The file was written by the first version of the schema; later ones have to read it for ever.
void TestOperationsStore::aStoreOfVersion1IsRead()
{
  const TemporaryFolder folder;
  for (const char *name : {"v1.db", "v1.audit.key"})
    std::filesystem::copy_file(std::filesystem::path(TEST_DATA) / name, folder.path() / name);
  compareWithOneOfEverything(folder.file("v1.db"));

  // It takes what came with version 2.
  Changes changes;
  storage::StoredCondition condition{{AssetId{"COMP-03"}, RuleId{"rise"}}, {}};
  condition.state.memory = detection::ConditionMemory{7, {{UtcTime{Duration{3}}, 0.1}}, {{true, {{UtcTime{Duration{2}}, -4.5}}}}, {}, {}};
  changes.conditions.push_back(condition);
  auto store = openStore(folder.file("v1.db"));
  QVERIFY(store->commit(changes).has_value());
  const auto state = store->load();
  QVERIFY(state.has_value());
  QVERIFY(std::find(state->conditions.begin(), state->conditions.end(), condition) != state->conditions.end());
}

void TestOperationsStore::theSchemaIsAsChecked()
{
  const TemporaryFolder folder;
  openStore(folder.file("x.db"));
  auto connection = SqliteConnection::open(folder.file("x.db"), SqliteConnection::Mode::ReadOnly);
  QVERIFY(connection.has_value());
  auto statement = connection->prepare("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name");
  QVERIFY(statement.has_value());
  QByteArray schema;
  while (statement->step() == SQLITE_ROW)
    schema += QByteArray::fromStdString(statement->text(0)) + ";\n";
  QFile expected(QStringLiteral(TEST_DATA "/schema.sql"));
  QVERIFY(expected.open(QIODevice::ReadOnly));
  QCOMPARE(schema, expected.readAll());
}

void TestOperationsStore::whateverIsCommittedIsLoaded()
{
  QVERIFY(rc::check("statuses, conditions, occurrences and transitions come back as they were", [] {
    const TemporaryFolder folder;
    const auto alarms = *rc::gen::unique<std::vector<AlarmId>>(test::arbitraryAlarm()).as("alarms");
    Changes changes;
    std::int64_t number = 0;
    for (const AlarmId &alarm : alarms) {
      changes.statuses.push_back(*test::arbitraryStatus(alarm));
      changes.conditions.push_back(*test::arbitraryCondition(alarm));
      changes.occurrences.push_back(*test::arbitraryOccurrence(OccurrenceId{++number}, alarm));
      changes.transitions.push_back(*test::arbitraryTransition(OccurrenceId{number}, alarm));
    }
    {
      auto store = OperationsStore::open(folder.file("x.db"));
      RC_ASSERT(store.has_value());
      RC_ASSERT((*store)->commit(changes).has_value());
      RC_ASSERT((*store)->commit(changes).has_value());
    }
    auto store = OperationsStore::open(folder.file("x.db"));
    RC_ASSERT(store.has_value());
    const auto state = (*store)->load();
    RC_ASSERT(state.has_value());
    auto reader = OperationsReader::open(folder.file("x.db"));
    RC_ASSERT(reader.has_value());
    std::sort(changes.statuses.begin(), changes.statuses.end(), [](const auto &a, const auto &b) { return a.alarm < b.alarm; });
    std::sort(changes.conditions.begin(), changes.conditions.end(), [](const auto &a, const auto &b) { return a.alarm < b.alarm; });
    RC_ASSERT(state->statuses == changes.statuses);
    RC_ASSERT(state->conditions == changes.conditions);
    std::vector<Occurrence> occurrences;
    for (JournalQuery query;;) {
      query.limit = 3;
      const auto page = (*reader)->journal(query);
      RC_ASSERT(page.has_value());
      occurrences.insert(occurrences.end(), page->rows.begin(), page->rows.end());
      if (page->next.isNone())
        break;
      query.before = page->next;
    }
    std::reverse(occurrences.begin(), occurrences.end());
    RC_ASSERT(occurrences == changes.occurrences);
    for (const AlarmTransition &transition : changes.transitions)
      RC_ASSERT(*(*reader)->transitions(transition.occurrence) == std::vector<AlarmTransition>{transition});
  }));
}

void TestOperationsStore::committingTwiceLeavesOneCopy()
{
  const TemporaryFolder folder;
  const Changes changes = oneOfEverything();
  {
    auto store = openStore(folder.file("x.db"));
    QVERIFY(store->commit(changes).has_value());
  }
  auto store = openStore(folder.file("x.db"));
  QVERIFY(store->commit(changes).has_value());
  auto reader = openReader(folder.file("x.db"));
  QCOMPARE(*reader->transitions(OccurrenceId{41}), changes.transitions);
  QCOMPARE(reader->journal({})->rows, changes.occurrences);
  QCOMPARE(store->load()->statuses, changes.statuses);
}

void TestOperationsStore::likeLinesOfDifferentTimesAreKept()
{
  const TemporaryFolder folder;
  auto store = openStore(folder.file("x.db"));
  Changes changes = raisedChange(1);
  AlarmTransition comment = changes.transitions.front();
  comment.kind = TransitionKind::Commented;
  comment.comment = "one";
  changes.transitions.push_back(comment);
  comment.comment = "two"; // at the same time
  changes.transitions.push_back(comment);
  comment.comment = "one";
  comment.time += Duration{1};
  changes.transitions.push_back(comment);
  QVERIFY(store->commit(changes).has_value());
  QCOMPARE(*openReader(folder.file("x.db"))->transitions(OccurrenceId{1}), changes.transitions);
}

void TestOperationsStore::whatIsNoNumberIsKept()
{
  const TemporaryFolder folder;
  auto store = openStore(folder.file("x.db"));
  for (const double value : {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
    Changes changes = raisedChange(1);
    changes.statuses.front().valueAtRaise = value;
    changes.occurrences.front().valueAtRaise = value;
    changes.transitions.front().value = value;
    const auto done = store->commit(changes);
    QVERIFY2(done.has_value(), done ? "" : toText(done.error()).c_str());
    const double stored = store->load()->statuses.front().valueAtRaise;
    QVERIFY(stored == value || (std::isnan(stored) && std::isnan(value)));
  }
}

void TestOperationsStore::aGroupIsAppliedInItsOrder()
{
  const TemporaryFolder folder;
  auto store = openStore(folder.file("x.db"));
  Changes first;
  first.people.push_back({{PersonId{"mei"}, "Mei", {Role::Engineer}}, "$hash"});
  Changes second;
  second.removedPeople.emplace_back("mei");
  const std::array<const Changes *, 2> removed{&first, &second};
  QVERIFY(store->commit(removed).has_value());
  QVERIFY(store->load()->people.empty());
  const std::array<const Changes *, 2> added{&second, &first};
  QVERIFY(store->commit(added).has_value());
  QCOMPARE(store->load()->people, first.people);
}

void TestOperationsStore::anEmptyHashKeepsTheOldOne()
{
  const TemporaryFolder folder;
  auto store = openStore(folder.file("x.db"));
  Changes changes;
  changes.people.push_back({{PersonId{"mei"}, "Mei", {Role::Engineer}}, "$hash"});
  QVERIFY(store->commit(changes).has_value());
  changes.people.front() = {{PersonId{"mei"}, "Mei Lin", {}}, ""};
  QVERIFY(store->commit(changes).has_value());
  const auto people = store->load()->people;
  QCOMPARE(people.size(), 1U);
  QCOMPARE(people.front().person.name, "Mei Lin");
  QVERIFY(people.front().person.roles.empty());
  QCOMPARE(people.front().passwordHash, "$hash");
}

void TestOperationsStore::decidedRequestsAreGoneButTheirNumbersAreNotReused()
{
  const TemporaryFolder folder;
  auto store = openStore(folder.file("x.db"));
  Changes asked;
  asked.requests.push_back({SecondPersonRequestId{5}, noTime, PersonId{"mei"}, "{}"});
  QVERIFY(store->commit(asked).has_value());
  Changes decided;
  decided.decidedRequests.push_back(SecondPersonRequestId{5});
  QVERIFY(store->commit(decided).has_value());
  QVERIFY(store->commit(asked).has_value()); // a late repetition does not open it again
  QVERIFY(store->load()->requests.empty());
  QCOMPARE(store->load()->lastRequest, SecondPersonRequestId{5});
}

void TestOperationsStore::theNewestSiteIsLoaded()
{
  const TemporaryFolder folder;
  auto store = openStore(folder.file("x.db"));
  for (const char *text : {"one", "two", "three"}) {
    Changes changes;
    changes.site = SiteVersion{0, noTime, PersonId{"mei"}, text, {{"site.toml", text}}};
    QVERIFY(store->commit(changes).has_value());
  }
  const auto site = store->load()->site;
  QVERIFY(site.has_value());
  QCOMPARE(site->version, 3);
  QCOMPARE(site->reason, "three");
  QCOMPARE(site->files.at("site.toml"), "three");
}

void TestOperationsStore::explanationsComeBackAsTheyWere()
{
  const TemporaryFolder folder;
  auto store = openStore(folder.file("x.db"));
  AlarmExplanation why;
  why.predictor = PredictorId{"risk"};
  why.version = "abc";
  why.contract = "dtmi:x;1";
  why.time = UtcTime{Duration{1'800'000'000'123'456'789}};
  why.unit = "h";
  why.isExpected = true;
  why.output = 0.1 + 0.2;
  why.limit = 1.0 / 3.0;
  why.side = LimitSide::Low;
  why.margin = -1e-9;
  why.bias = 4.5;
  why.inputs = {{"flow", "Flow \u00b0", "m\u00b3/h", 2, 1.0 / 7.0, "", -1.0, 2.0, Standing::High, -0.25, 0.125},
                {"model", "Model", "", 0, 1.0, "B", 0.0, 0.0, Standing::Text, 0.5, 0.0}};
  why.rest = 1e-12;
  why.clearing = {{"flow", "Flow", "m\u00b3/h", 2, 3.25, 1.125}};
  why.outputThen = 0.75;
  why.trainedRows = 12'345'678'901;
  why.precision = 0.875;
  why.daysPerFalseAlarm = 12.5;
  why.watched = std::chrono::hours{3};
  Changes changes;
  for (const std::int64_t number : {3, 1, 2}) {
    why.occurrence = OccurrenceId{number};
    why.predictor = PredictorId{number == 2 ? "other" : "risk"};
    changes.explanations.push_back(why);
  }
  QVERIFY(store->commit(changes).has_value());
  QVERIFY(store->commit(changes).has_value());
  auto reader = openReader(folder.file("x.db"));
  for (const AlarmExplanation &each : changes.explanations)
    QCOMPARE(*reader->explanation(each.occurrence), std::optional{each});
  QVERIFY(!*reader->explanation(OccurrenceId{4}));
  const auto ofRisk = reader->explanations(PredictorId{"risk"}, 10);
  QCOMPARE(*ofRisk, (std::vector<AlarmExplanation>{changes.explanations[0], changes.explanations[1]}));
  QCOMPARE(reader->explanations(PredictorId{"risk"}, 1)->size(), std::size_t{1});
}

void TestOperationsStore::packagesAreKeptOnce()
{
  const TemporaryFolder folder;
  auto store = openStore(folder.file("x.db"));
  const std::string model(100'000, 'm');
  const auto commit = [&](const std::map<std::string, std::string> &files) {
    Changes changes;
    changes.site = SiteVersion{0, noTime, PersonId{"mei"}, "why", files};
    QVERIFY(store->commit(changes).has_value());
  };
  commit({{"site.toml", "1"}, {"predictors/risk/model.json", model}});
  commit({{"site.toml", "2"}, {"predictors/risk/model.json", model}});
  commit({{"site.toml", "3"}, {"predictors/risk/model.json", model}, {"predictors/risk/card.md", "c"}});
  commit({{"site.toml", "4"}, {"predictors/risk/model.json", "other"}});
  commit({{"site.toml", "5"}, {"predictors/risk/model.json", model}});
  auto reader = openReader(folder.file("x.db"));
  for (const std::int64_t version : {1, 2, 3, 5})
    QCOMPARE((*reader->site(version))->files.at("predictors/risk/model.json"), model);
  QCOMPARE((*reader->site(4))->files.at("predictors/risk/model.json"), std::string{"other"});
  QCOMPARE((*reader->site(3))->files.at("predictors/risk/card.md"), std::string{"c"});
  QCOMPARE((*reader->site(2))->files.at("site.toml"), std::string{"2"});
  auto connection = SqliteConnection::open(folder.file("x.db"), SqliteConnection::Mode::ReadOnly);
  auto statement = connection->prepare("SELECT COUNT(*) FROM site_file WHERE length(content) = 100000");
  QCOMPARE(statement->step(), SQLITE_ROW);
  QCOMPARE(statement->text(0), std::string{"2"}); // versions 1 and 5: what was taken back is written anew
}

void TestOperationsStore::feedbackComesBackAsItWas()
{
  const TemporaryFolder folder;
  auto store = openStore(folder.file("x.db"));
  const UtcTime time{std::chrono::hours{500'000}};
  const auto version = [&](int number, UtcTime at) {
    Changes changes;
    changes.site = storage::SiteVersion{number, at, PersonId{"okafor"}, "why", {{"site.toml", std::to_string(number)}}};
    return changes;
  };
  QVERIFY(store->commit(version(1, time)) && store->commit(version(2, time + std::chrono::hours{2})));
  Changes changes = raisedChange(1);
  Changes second = raisedChange(2);
  changes.occurrences.push_back(second.occurrences.front());
  const AlarmId alarm = changes.occurrences.front().alarm;
  LabelEvidence evidence;
  evidence.occurrence = OccurrenceId{1};
  evidence.person = PersonId{"mei"};
  evidence.time = time + std::chrono::hours{3};
  evidence.label = OccurrenceLabel::False;
  evidence.note = "Fühler \"lose\"";
  evidence.roles = {"technician"};
  evidence.alarm = alarm;
  evidence.priority = Priority::High;
  evidence.raisedAt = time + std::chrono::hours{1};
  evidence.value = 81.5;
  evidence.worst = std::numeric_limits<double>::infinity(); // what is no number becomes none
  evidence.stream = "temperature";
  evidence.unit = "°C";
  evidence.rule = R"({"id":"hot"})";
  evidence.contract = "dtmi:x;1";
  evidence.predictor = "risk";
  evidence.package = "abc";
  changes.labels = {{OccurrenceId{1}, PersonId{"mei"}, evidence.time, OccurrenceLabel::False, evidence.note},
                    {OccurrenceId{2}, PersonId{"mei"}, time, OccurrenceLabel::False, ""},
                    {OccurrenceId{2}, PersonId{"okafor"}, time, OccurrenceLabel::True, ""}};
  changes.evidence = {evidence};
  Quietening quietening;
  quietening.id = QuieteningId{7};
  quietening.alarm = alarm;
  quietening.limit = 80.0;
  quietening.deadband = 0.5;
  quietening.package = "abc";
  quietening.verdicts = {{OccurrenceId{1}, PersonId{"mei"}, time, true, 1.5, std::chrono::minutes{3}}};
  quietening.since = time;
  quietening.until = time + std::chrono::hours{24};
  changes.quietenings = {quietening};
  QVERIFY(store->commit(changes));

  QCOMPARE(store->load()->quietenings, std::vector<Quietening>{quietening});
  QCOMPARE(store->load()->lastQuietening, QuieteningId{7});
  // Only what says "true", or would again.
  QCOMPARE(store->load()->trueOpinions, (std::vector<StoredOpinion>{{OccurrenceId{2}, PersonId{"okafor"}, time, OccurrenceLabel::True}}));
  Changes replaced;
  replaced.labels = {{OccurrenceId{2}, PersonId{"okafor"}, time + std::chrono::hours{1}, OccurrenceLabel::Nuisance, ""}};
  QVERIFY(store->commit(replaced));
  QCOMPARE(store->load()->trueOpinions, (std::vector<StoredOpinion>{{OccurrenceId{2}, PersonId{"okafor"}, time + std::chrono::hours{1},
                                                                     OccurrenceLabel::Nuisance, OccurrenceLabel::True, time}}));
  Changes withdrawn;
  withdrawn.withdrawnLabels = {{OccurrenceId{2}, PersonId{"okafor"}, time + std::chrono::hours{2}}};
  QVERIFY(store->commit(withdrawn));
  auto reader = OperationsReader::open(folder.file("x.db"));
  QVERIFY(reader);
  auto kept = *(*reader)->evidence(OccurrenceId{1});
  QCOMPARE(kept.size(), std::size_t{1});
  QCOMPARE(kept.front().siteVersion, 1); // of the site when it was raised, not when somebody judged it
  QVERIFY(std::isnan(kept.front().worst));
  kept.front().worst = evidence.worst;
  kept.front().siteVersion = 0;
  QCOMPARE(kept.front(), evidence);
  auto page = *(*reader)->feedback({{}, 1, false});
  QCOMPARE(page.rows.size(), std::size_t{1});
  QCOMPARE(page.rows.front().occurrence.id, OccurrenceId{2});
  QVERIFY(page.rows.front().disputed);
  page = *(*reader)->feedback({page.next, 1, false});
  QCOMPARE(page.rows.front().occurrence.id, OccurrenceId{1});
  QVERIFY(!page.rows.front().disputed && page.next.isNone());
  QCOMPARE((*reader)->feedback({{}, 100, true})->rows.size(), std::size_t{1});

  quietening.end = QuieteningEnd::Disputed;
  Changes ended;
  ended.quietenings = {quietening};
  QVERIFY(store->commit(ended));
  QVERIFY(store->load()->quietenings.empty());
  QCOMPARE(store->load()->lastQuietening, QuieteningId{7});
  QCOMPARE((*reader)->quietenings()->front().end, QuieteningEnd::Disputed);
}

void TestOperationsStore::theJournalIsPagedByKey()
{
  const TemporaryFolder folder;
  auto store = openStore(folder.file("x.db"));
  Changes changes;
  for (std::int64_t number = 1; number <= 450; ++number) {
    const Changes one = raisedChange(number, "pump1", number % 3 == 0 ? "cold" : "hot");
    changes.occurrences.push_back(one.occurrences.front());
  }
  QVERIFY(store->commit(changes).has_value());
  auto reader = openReader(folder.file("x.db"));
  JournalQuery query;
  query.limit = 1000; // no more than 200 are given
  auto page = reader->journal(query);
  QCOMPARE(page->rows.size(), 200U);
  QCOMPARE(page->rows.front().id, OccurrenceId{450});
  QCOMPARE(page->next, OccurrenceId{251});
  // What is raised between two pages does not move them.
  QVERIFY(store->commit(raisedChange(451)).has_value());
  query.before = page->next;
  page = reader->journal(query);
  QCOMPARE(page->rows.front().id, OccurrenceId{250});
  query.before = OccurrenceId{201};
  page = reader->journal(query);
  QCOMPARE(page->rows.size(), 200U);
  QVERIFY(page->next.isNone()); // exactly to the end

  query = {};
  query.alarm = AlarmId{AssetId{"pump1"}, RuleId{"cold"}};
  query.limit = 100;
  page = reader->journal(query);
  QCOMPARE(page->rows.size(), 100U);
  QCOMPARE(page->rows.front().id, OccurrenceId{450});
  query.before = page->next;
  page = reader->journal(query);
  QCOMPARE(page->rows.size(), 50U);
  QCOMPARE(page->rows.back().id, OccurrenceId{3});
  QVERIFY(page->next.isNone());
}

void TestOperationsStore::occurrencesOverlapTheRange()
{
  const TemporaryFolder folder;
  auto store = openStore(folder.file("x.db"));
  const auto at = [](int seconds) { return UtcTime{std::chrono::seconds{1'800'000'000 + seconds}}; };
  Changes changes;
  const auto add = [&](std::int64_t id, const char *asset, int raised, int returned) {
    Occurrence occurrence = raisedChange(id, asset).occurrences.front();
    occurrence.raisedAt = at(raised);
    occurrence.returnedAt = returned == 0 ? noTime : at(returned);
    changes.occurrences.push_back(occurrence);
  };
  add(1, "pump1", 10, 20);  // before
  add(2, "pump1", 50, 150); // reaches in
  add(3, "pump1", 40, 0);   // still active
  add(4, "pump1", 120, 130);
  add(5, "pump1", 200, 210); // raised at the end: outside
  add(6, "pump2", 120, 130); // another asset
  add(7, "pump1", 110, 900); // reaches out
  QVERIFY(store->commit(changes).has_value());
  const auto found = openReader(folder.file("x.db"))->occurrences(AssetId{"pump1"}, at(100), at(200));
  QVERIFY2(found.has_value(), found ? "" : toText(found.error()).c_str());
  std::vector<std::int64_t> ids;
  for (const Occurrence &occurrence : *found)
    ids.push_back(occurrence.id.number());
  QCOMPARE(ids, (std::vector<std::int64_t>{3, 2, 7, 4}));
}

void TestOperationsStore::everyOccurrenceIsVisitedInOrder()
{
  const TemporaryFolder folder;
  auto store = openStore(folder.file("x.db"));
  for (const std::int64_t number : {5, 3, 9, 1})
    QVERIFY(store->commit(raisedChange(number)).has_value());
  auto reader = openReader(folder.file("x.db"));
  std::vector<std::int64_t> visited;
  const auto visit = [&](const Occurrence &occurrence) { visited.push_back(occurrence.id.number()); };
  QVERIFY(reader->forEachOccurrence(noTime, noTime, visit).has_value());
  QCOMPARE(visited, (std::vector<std::int64_t>{1, 3, 5, 9}));
  visited.clear();
  QVERIFY(reader->forEachOccurrence(raisedChange(3).occurrences[0].raisedAt, raisedChange(9).occurrences[0].raisedAt, visit).has_value());
  QCOMPARE(visited, (std::vector<std::int64_t>{3, 5}));
}

QTEST_GUILESS_MAIN(TestOperationsStore)
#include "tst_operations_store.moc"
