// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Opinions in the store on their way into the retraining queue and its outbox.
#include "services/storage/operations_store.h"
#include "services/storage/retraining_message.h"
#include "tests/storage/changes_builder.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

#include <nlohmann/json.hpp>
#include <set>

using namespace andon;
using namespace andon::storage;
using namespace std::chrono_literals;

namespace {

const UtcTime begin{std::chrono::seconds{1'800'000'000}};
const PredictorId risk{"risk"};

struct Queue {
  Queue() { open(); }
  void open()
  {
    auto opened = OperationsStore::open(path());
    if (!opened)
      qFatal("%s", toText(opened.error()).c_str());
    store = std::move(*opened);
  }
  [[nodiscard]] std::string path() const { return folder.file("x.db"); }
  void commit(const Changes &changes) const
  {
    if (const auto done = store->commit(changes); !done)
      qFatal("%s", toText(done.error()).c_str());
  }
  /// An opinion with its evidence, as the engine commits it.
  void judge(std::int64_t occurrence, const char *person, OccurrenceLabel label, UtcTime time) const
  {
    Changes changes = test::raisedChange(occurrence);
    changes.labels.push_back({OccurrenceId{occurrence}, PersonId{person}, time, label, "note"});
    LabelEvidence evidence;
    evidence.occurrence = OccurrenceId{occurrence};
    evidence.person = PersonId{person};
    evidence.time = time;
    evidence.label = label;
    evidence.alarm = changes.occurrences.front().alarm;
    evidence.raisedAt = changes.occurrences.front().raisedAt;
    evidence.predictor = "risk";
    evidence.package = std::string(64, 'a');
    evidence.rule = R"({"id":"hot"})";
    changes.evidence.push_back(evidence);
    commit(changes);
    commit(changes); // a retry after an unknown outcome
  }
  void withdraw(std::int64_t occurrence, const char *person, UtcTime time) const
  {
    Changes changes;
    changes.withdrawnLabels.push_back({OccurrenceId{occurrence}, PersonId{person}, time});
    changes.learning.publishing = publishing;
    commit(changes);
    commit(changes);
  }
  void release(UtcTime now, bool takesEarlier = false) const
  {
    Changes changes;
    changes.learning.release = QueueRelease{now, 5, takesEarlier};
    changes.learning.publishing = publishing;
    commit(changes);
    commit(changes);
  }
  void step(const std::string &item, RetrainingState state, UtcTime time, const char *person = "sam") const
  {
    Changes changes;
    changes.learning.steps.push_back({{RetrainingItemId{item}},
                                      {state, RetrainingHold::None, time, PersonId{person}, "why"},
                                      state == RetrainingState::Trained ? "b" : ""});
    changes.learning.publishing = publishing;
    commit(changes);
  }
  [[nodiscard]] std::unique_ptr<OperationsReader> reader() const
  {
    auto opened = OperationsReader::open(path());
    if (!opened)
      qFatal("%s", toText(opened.error()).c_str());
    return std::move(*opened);
  }
  [[nodiscard]] RetrainingPage page(const RetrainingQuery &query = {}) const { return reader()->retraining(query).value(); }
  /// State and hold of each item, oldest first: "queued none, waiting none".
  [[nodiscard]] QByteArray states() const
  {
    QByteArray text;
    const auto rows = page().rows;
    for (auto item = rows.rbegin(); item != rows.rend(); ++item)
      text += QByteArray(text.isEmpty() ? "" : ", ") + keyOf(item->state) + " " + keyOf(item->hold);
    return text;
  }
  [[nodiscard]] std::vector<OutboxMessage> outbox() const { return reader()->outbox(1000).value(); }

  test::TemporaryFolder folder;
  std::unique_ptr<OperationsStore> store;
  RetrainingPublishing publishing{"andon/Plant/retraining/", "Plant"};
};

} // namespace

class TestRetrainingQueue : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void anOpinionWaitsUntilItCanNoLongerBeTakenBack()
  {
    const Queue queue;
    queue.judge(1, "tom", OccurrenceLabel::False, begin);
    queue.release(begin + 9s);
    QCOMPARE(queue.states(), QByteArray("waiting none"));
    QVERIFY(queue.outbox().empty());
    queue.release(begin + 10s);
    QCOMPARE(queue.states(), QByteArray("queued none"));
    const auto messages = queue.outbox();
    QCOMPARE(messages.size(), std::size_t{1});
    QCOMPARE(messages.front().topic, std::string{"andon/Plant/retraining/risk"});
    const auto json = nlohmann::json::parse(messages.front().payload);
    QCOMPARE(json["id"].get<std::string>(), queue.page().rows.front().id.text());
    QCOMPARE(json["revision"].get<int>(), 1);
    QCOMPARE(json["state"].get<std::string>(), std::string{"queued"});
    QCOMPARE(json["label"].get<std::string>(), std::string{"false"});
    QCOMPARE(json["package"].get<std::string>(), std::string(64, 'a'));
    QCOMPARE(json["evidence"]["rule"]["id"].get<std::string>(), std::string{"hot"});
    const auto item = queue.page().rows.front();
    QCOMPARE(item.person, PersonId{"tom"});
    QCOMPARE(item.steps.size(), std::size_t{1});
    QCOMPARE(item.steps.front().time, begin + 10s);
  }

  void whatIsTakenBackInTimeNobodyHearsOf()
  {
    const Queue queue;
    queue.judge(1, "tom", OccurrenceLabel::False, begin);
    queue.withdraw(1, "tom", begin + 4s);
    queue.release(begin + 20s);
    QCOMPARE(queue.states(), QByteArray("withdrawn none"));
    QVERIFY(queue.outbox().empty());
  }

  void whatIsTakenBackLaterIsTold()
  {
    const Queue queue;
    queue.judge(1, "tom", OccurrenceLabel::False, begin);
    queue.release(begin + 10s);
    queue.withdraw(1, "tom", begin + 60s);
    QCOMPARE(queue.states(), QByteArray("withdrawn none"));
    const auto messages = queue.outbox();
    QCOMPARE(messages.size(), std::size_t{2});
    QCOMPARE(nlohmann::json::parse(messages.back().payload)["state"].get<std::string>(), std::string{"withdrawn"});
    QVERIFY(messages.front().id != messages.back().id);
  }

  void anotherWordTakesThePlaceOfTheFirst()
  {
    const Queue queue;
    queue.judge(1, "tom", OccurrenceLabel::False, begin);
    queue.judge(1, "tom", OccurrenceLabel::True, begin + 5s);
    queue.release(begin + 10s); // the second can still be taken back
    QCOMPARE(queue.states(), QByteArray("waiting none, waiting none"));
    queue.release(begin + 15s);
    QCOMPARE(queue.states(), QByteArray("withdrawn none, queued none"));
    QCOMPARE(queue.outbox().size(), std::size_t{1});
    // Taken back late, the first word stands again.
    queue.withdraw(1, "tom", begin + 60s);
    QCOMPARE(queue.states(), QByteArray("queued none, withdrawn none"));
  }

  void twoWhoDisagreeWantAReviewer()
  {
    const Queue queue;
    queue.judge(1, "tom", OccurrenceLabel::False, begin);
    queue.release(begin + 10s);
    queue.judge(1, "tim", OccurrenceLabel::True, begin + 60s);
    queue.judge(1, "una", OccurrenceLabel::Unknown, begin + 61s);
    queue.release(begin + 75s);
    QCOMPARE(queue.states(), QByteArray("queued disagreement, queued disagreement, queued none"));
    QCOMPARE(queue.page().wantReview, std::uint64_t{2});
    RetrainingQuery wants;
    wants.wantsReview = true;
    QCOMPARE(queue.page(wants).rows.size(), std::size_t{2});
    QVERIFY(queue.reader()->untrained(risk)->empty());
    QCOMPARE(queue.reader()->untrainable()->size(), std::size_t{2});

    const std::string first = queue.page().rows.back().id.text();
    queue.step(first, RetrainingState::Accepted, begin + 100s);
    queue.step(queue.page().rows[1].id.text(), RetrainingState::Rejected, begin + 101s);
    QCOMPARE(queue.states(), QByteArray("accepted none, rejected none, queued none"));
    QCOMPARE(queue.page().wantReview, std::uint64_t{0});
    QCOMPARE(queue.reader()->untrained(risk)->size(), std::size_t{1});
    QCOMPARE(queue.reader()->untrainable()->size(), std::size_t{1});
    queue.step(first, RetrainingState::Trained, begin + 200s, "");
    QVERIFY(queue.reader()->untrained(risk)->empty());
    QCOMPARE(queue.page().rows.back().candidate, std::string{"b"});
    QCOMPARE(queue.reader()->tapsByCandidate()->at("b"), std::uint64_t{1});

    const auto people = queue.reader()->consistency().value();
    QCOMPARE(people.size(), std::size_t{2});
    QCOMPARE(people.front().disagreed, std::uint64_t{1});
  }

  void aWaveOfOnePersonIsHeld()
  {
    const Queue queue; // five an hour
    for (int i = 0; i < 6; ++i)
      queue.judge(1 + i, "tom", OccurrenceLabel::False, begin + i * 1s);
    queue.judge(20, "tim", OccurrenceLabel::False, begin);
    queue.release(begin + 1min);
    const auto counts = queue.page();
    QCOMPARE(counts.wantReview, std::uint64_t{6});
    RetrainingQuery his;
    his.person = PersonId{"tim"};
    QCOMPARE(queue.page(his).rows.front().hold, RetrainingHold::None);
    // An hour later it is over.
    queue.judge(30, "tom", OccurrenceLabel::False, begin + 2h);
    queue.release(begin + 3h);
    QCOMPARE(queue.page().rows.front().hold, RetrainingHold::None);
    QCOMPARE(queue.reader()->consistency()->front().held, std::uint64_t{6});
  }

  void statesDoNotGoBack_data()
  {
    QTest::addColumn<int>("from");
    for (int from = 0; from < retrainingStateCount; ++from)
      QTest::newRow(keyOf(static_cast<RetrainingState>(from))) << from;
  }
  void statesDoNotGoBack()
  {
    QFETCH(int, from);
    using enum RetrainingState;
    const std::map<RetrainingState, std::set<RetrainingState>> may{
        {Waiting, {Queued, Withdrawn}},
        {Queued, {Queued, Reviewed, Accepted, Rejected, Exported, Trained, Withdrawn}},
        {Reviewed, {Accepted, Rejected, Withdrawn}},
        {Accepted, {Reviewed, Rejected, Exported, Trained, Withdrawn}},
        {Rejected, {Reviewed, Accepted, Withdrawn}},
        {Exported, {Queued, Reviewed, Accepted, Rejected, Trained, Withdrawn}},
        {Trained, {Trained, Reviewed, Rejected, Withdrawn}},
        {Withdrawn, {Queued}},
    };
    for (int to = 0; to < retrainingStateCount; ++to)
      QCOMPARE(mayBecome(static_cast<RetrainingState>(from), static_cast<RetrainingState>(to)),
               may.at(static_cast<RetrainingState>(from)).contains(static_cast<RetrainingState>(to)));
  }

  void aConfirmedMessageGoesAndComesNotBack()
  {
    Queue queue;
    queue.judge(1, "tom", OccurrenceLabel::False, begin);
    queue.release(begin + 10s);
    const auto waiting = queue.outbox();
    Changes changes;
    changes.learning.confirmed = {waiting.front().id};
    queue.commit(changes);
    QVERIFY(queue.outbox().empty());
    queue.store.reset();
    queue.open();
    queue.release(begin + 1h, true);
    QVERIFY(queue.outbox().empty());
    QCOMPARE(queue.page().rows.size(), std::size_t{1});
  }

  void recordsAndCandidatesComeBackAsTheyWere()
  {
    Queue queue;
    Changes changes;
    RetrainingTrigger trigger{
        TriggerId{3}, risk, TriggerKind::AccuracyDrop, begin, PersonId{"sam"}, 0.1, 0.025, "why", TriggerState::Training, noTime, "", ""};
    Promotion promotion;
    promotion.id = 4;
    promotion.predictor = risk;
    promotion.from = "a";
    promotion.to = "b";
    promotion.time = begin;
    promotion.watchedUntil = begin + 72h;
    promotion.falseAlarmsADayBefore = 1.5;
    StoredShadow shadow;
    shadow.id = 5;
    shadow.comparison.predictor = risk;
    shadow.comparison.package = "c";
    shadow.comparison.since = begin;
    shadow.comparison.rows = 7;
    shadow.comparison.assets = {AssetId{"P-1"}};
    shadow.comparison.onlyChallenger.push_back({{AssetId{"P-1"}, RuleId{"r"}}, begin, noTime, 0.9, 0.2, {}});
    changes.learning.triggers = {trigger};
    changes.learning.promotions = {promotion};
    changes.learning.shadows = {shadow};
    changes.learning.candidates = {{risk, "d", begin, PersonId{"ada"}, "better", {{"manifest.json", "{}"}}}};
    queue.commit(changes);
    queue.commit(changes);
    queue.store.reset();
    queue.open();
    const auto state = queue.store->load().value().learning;
    QCOMPARE(state.triggers, std::vector{trigger});
    QCOMPARE(state.watched, std::vector{promotion});
    QCOMPARE(state.shadows, std::vector{shadow});
    QCOMPARE(state.lastTrigger, std::int64_t{3});
    QCOMPARE(state.lastPromotion, std::int64_t{4});
    QCOMPARE(state.lastShadow, std::int64_t{5});
    QCOMPARE(queue.reader()->candidates()->size(), std::size_t{1});
    QCOMPARE(queue.reader()->candidateFiles(risk, "d")->at("manifest.json"), std::string{"{}"});
    QVERIFY(queue.reader()->candidateFiles(risk, "e")->empty());
  }

  void aNameOfASiteBreaksNoTopic()
  {
    QCOMPARE(retrainingTopicOf("Plant 1"), std::string{"andon/Plant 1/retraining/"});
    QCOMPARE(retrainingTopicOf("a/b#+\n"), std::string{"andon/a_b___/retraining/"});
    QCOMPARE(retrainingTopicOf(""), std::string{"andon/_/retraining/"});
  }
};

QTEST_GUILESS_MAIN(TestRetrainingQueue)
#include "tst_retraining_queue.moc"
