// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// An alarm book goes on with another site; and what keeps a large site small changes nothing of it.
#include "models/domain/text_pool.h"
#include "services/configuration/packed_files.h"
#include "services/engine/alarm_book.h"
#include "services/engine/console_faults.h"

#include <QTest>

#include <algorithm>
#include <memory>

using namespace andon;
using namespace std::chrono_literals;
using engine::AlarmBook;
using telemetry::StreamRegistry;

namespace {

constexpr UtcTime start{1000h};

Rule highOf(const std::string &asset, const std::string &key, Duration onDelay)
{
  Rule rule;
  rule.id = RuleId{asset + "-" + key + "-high"};
  rule.asset = AssetId{asset};
  rule.name = key + " high";
  rule.condition = LimitCondition{{rule.asset, key}, LimitSide::High, 10.0};
  rule.onDelay = onDelay;
  return rule;
}

/// Assets of one name each with streams and a high limit a stream.
std::shared_ptr<const Site> siteOf(const std::vector<std::pair<std::string, std::vector<std::string>>> &assets, Duration onDelay = 0s)
{
  Site site;
  site.name = "Plant";
  site.areas.push_back({AreaId{"hall"}, "Hall"});
  for (const auto &[id, keys] : assets) {
    Asset asset;
    asset.id = AssetId{id};
    asset.name = id;
    asset.area = AreaId{"hall"};
    for (const std::string &key : keys) {
      asset.streams.emplace_back().key = key;
      site.rules.push_back(highOf(id, key, onDelay));
    }
    site.assets.push_back(asset);
  }
  return std::make_shared<const Site>(site);
}

AlarmId alarmOf(const std::string &asset, const std::string &key)
{
  return {AssetId{asset}, RuleId{asset + "-" + key + "-high"}};
}

struct Live {
  explicit Live(std::shared_ptr<const Site> site)
      : registry(std::make_unique<StreamRegistry>(site))
      , book(std::move(site), *registry, {}, start)
  {
  }
  void change(std::shared_ptr<const Site> site)
  {
    auto next = std::make_unique<StreamRegistry>(site);
    book.changeSite(std::move(site), *next, start);
    registry = std::move(next);
  }
  void sample(const std::string &asset, const std::string &key, Duration after, double value)
  {
    book.judge({registry->find(asset, key).value(), start + after, value});
  }
  [[nodiscard]] bool isActive(const std::string &asset, const std::string &key) const
  {
    const auto status = book.find(alarmOf(asset, key));
    return status && status->regions.active;
  }

  std::unique_ptr<StreamRegistry> registry;
  AlarmBook book;
};

} // namespace

class AlarmBookTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void keepsAlarmsWhenStreamsComeBeforeThem()
  {
    Live live{siteOf({{"B", {"p", "t"}}})};
    live.sample("B", "t", 0s, 50.0);
    QVERIFY(live.isActive("B", "t"));
    (void)live.book.takeChanges();
    live.change(siteOf({{"A", {"p"}}, {"B", {"a", "p", "t"}}, {"C", {"t"}}}));
    QVERIFY(live.isActive("B", "t"));
    QVERIFY(!live.isActive("B", "p"));
    QCOMPARE(live.book.find(alarmOf("B", "t"))->occurrence, OccurrenceId{1});
    QVERIFY(live.book.takeChanges().empty());
    live.sample("B", "t", 1s, 5.0);
    live.sample("C", "t", 1s, 50.0);
    QVERIFY(!live.isActive("B", "t"));
    QVERIFY(live.isActive("C", "t"));
    QVERIFY(!live.isActive("A", "p"));
  }

  void keepsRunningDelaysWhenOthersGo()
  {
    Live live{siteOf({{"A", {"p", "t"}}, {"B", {"p"}}}, 10s)};
    live.sample("B", "p", 0s, 50.0);
    live.change(siteOf({{"B", {"p"}}}, 10s));
    live.sample("B", "p", 9s, 50.0);
    QVERIFY(!live.isActive("B", "p"));
    live.sample("B", "p", 10s, 50.0);
    QVERIFY(live.isActive("B", "p"));
  }

  void returnsAlarmsWhoseStreamAndRuleGo()
  {
    Live live{siteOf({{"A", {"p"}}, {"B", {"p"}}})};
    live.sample("A", "p", 0s, 50.0);
    live.sample("B", "p", 0s, 50.0);
    (void)live.book.takeChanges();
    live.change(siteOf({{"B", {"p"}}}));
    QVERIFY(!live.book.find(alarmOf("A", "p")));
    QVERIFY(live.isActive("B", "p"));
    const storage::Changes changes = live.book.takeChanges();
    QCOMPARE(changes.transitions.size(), std::size_t{1});
    QCOMPARE(changes.transitions.front().alarm, alarmOf("A", "p"));
    QCOMPARE(changes.transitions.front().kind, TransitionKind::Returned);
    QVERIFY(
        std::none_of(changes.statuses.begin(), changes.statuses.end(), [](const AlarmStatus &s) { return s.alarm.asset.text() == "B"; }));
    // It comes back as a new one.
    live.change(siteOf({{"A", {"p"}}, {"B", {"p"}}}));
    QVERIFY(live.book.find(alarmOf("A", "p"))->occurrence.isNone());
  }

  void keepsShelvesSensorsAndHolds()
  {
    Live live{siteOf({{"A", {"p"}}, {"B", {"p", "t"}}})};
    QVERIFY(live.book.apply(alarmOf("B", "t"), alarms::Shelve{false, 1h, "test"}, start, PersonId{"ann"}).value());
    live.book.expireShelves(start, SteadyTime{1h});
    const StreamIndex pressure = live.registry->find("B", "p").value();
    live.book.setSensorFault(pressure, SensorFault::Stale, 0.0, start);
    live.book.setHeld(pressure, HeldBy{live.registry->id(pressure), SensorFault::Stale, start});
    (void)live.book.takeChanges();
    live.change(siteOf({{"B", {"n", "p", "t"}}}));
    const AlarmId sensor = sensorAlarmOf({AssetId{"B"}, "p"});
    QVERIFY(live.book.find(sensor) && live.book.find(sensor)->regions.active);
    QVERIFY(static_cast<bool>(live.book.find(alarmOf("B", "p"))->held));
    QVERIFY(!live.book.find(alarmOf("B", "n"))->held);
    live.book.expireShelves(start, SteadyTime{1h} + 59min);
    QCOMPARE(live.book.find(alarmOf("B", "t"))->regions.shelving, Shelving::Timed);
    live.book.expireShelves(start, SteadyTime{2h});
    QCOMPARE(live.book.find(alarmOf("B", "t"))->regions.shelving, Shelving::Unshelved);
    // The sensor goes with its stream.
    live.change(siteOf({{"B", {"n", "t"}}}));
    QVERIFY(!live.book.find(sensor));
    const storage::Changes changes = live.book.takeChanges();
    QVERIFY(std::any_of(changes.transitions.begin(), changes.transitions.end(),
                        [&](const AlarmTransition &t) { return t.alarm == sensor && t.kind == TransitionKind::Returned; }));
  }

  void theFurthestValueIsStoredAtOnce()
  {
    const auto site = siteOf({{"A", {"p"}}});
    Live live{site};
    live.sample("A", "p", 0s, 50.0);
    storage::StoredState state;
    state.statuses = live.book.takeChanges().statuses;
    live.sample("A", "p", 1s, 40.0);
    QVERIFY(live.book.takeChanges().statuses.empty());
    live.sample("A", "p", 2s, 60.0);
    QVERIFY(live.book.hasConditions());
    state.statuses = live.book.takeChanges().statuses;
    QCOMPARE(state.statuses.size(), std::size_t{1});
    AlarmBook after{site, *live.registry, state, start};
    QCOMPARE(after.find(alarmOf("A", "p"))->worst, 60.0);
  }

  void aTrueVerdictKeepsItsOccurrenceFromQuietening()
  {
    const auto site = siteOf({{"A", {"p"}}});
    Live live{site};
    const PersonId tom{"tom"}, sam{"sam"};
    const auto says = [&](AlarmBook &book, std::int64_t number, const PersonId &person, OccurrenceLabel label, Duration after) {
      Occurrence occurrence;
      occurrence.id = OccurrenceId{number};
      occurrence.alarm = alarmOf("A", "p");
      occurrence.raisedAt = start;
      occurrence.returnedAt = start + 10s;
      occurrence.valueAtRaise = occurrence.worst = 12.0;
      return label == OccurrenceLabel::Unknown ? book.withdrawOpinion(occurrence, person, start + after)
                                               : book.takeVerdict(occurrence, person, label, start + after);
    };
    constexpr auto True = OccurrenceLabel::True, False = OccurrenceLabel::False, back = OccurrenceLabel::Unknown;
    const auto inForce = [](const AlarmBook &book) { return book.quietenings(start + 10h).size(); };
    // Said before there was anything to quieten.
    QVERIFY(!says(live.book, 1, sam, True, 1s));
    QVERIFY(!says(live.book, 1, tom, False, 2s));
    QCOMPARE(inForce(live.book), std::size_t{0});
    // As the store has it after a restart.
    storage::StoredState state;
    state.trueOpinions = {{OccurrenceId{1}, sam, start + 1s, True}};
    AlarmBook after{site, *live.registry, state, start};
    QVERIFY(!says(after, 1, tom, False, 2s));
    // Nobody holds it any more.
    QVERIFY(!says(after, 1, sam, back, 3s));
    QVERIFY(says(after, 1, tom, False, 4s));
    QCOMPARE(inForce(after), std::size_t{1});
    // A "true" that a withdrawal brings back ends what stands on that occurrence; repeated, "false" makes nothing of it.
    QVERIFY(!says(live.book, 2, sam, True, 5s));
    QVERIFY(says(live.book, 2, sam, False, 6s));
    QVERIFY(says(live.book, 2, tom, False, 7s));
    QCOMPARE(inForce(live.book), std::size_t{1});
    const auto ended = says(live.book, 2, sam, back, 8s);
    QVERIFY(ended && ended->end == QuieteningEnd::Disputed);
    QVERIFY(!says(live.book, 2, tom, False, 9s));
    QCOMPARE(inForce(live.book), std::size_t{0});
    // Where others are quietened, a disputed one ends that as well.
    QVERIFY(!says(live.book, 3, sam, True, 10s));
    QVERIFY(says(live.book, 4, tom, False, 11s));
    const auto disputed = says(live.book, 3, tom, False, 12s);
    QVERIFY(disputed && disputed->end == QuieteningEnd::Disputed && disputed->endedBy == tom);
    QCOMPARE(inForce(live.book), std::size_t{0});
  }

  void whatIsTakenBackGoesInOneTransaction()
  {
    Live live{siteOf({{"A", {"p"}}})};
    live.sample("A", "p", 0s, 12.0);
    live.sample("A", "p", 10s, 5.0);
    const Occurrence occurrence = alarms::currentOccurrence(*live.book.find(alarmOf("A", "p")));
    QVERIFY(live.book.takeVerdict(occurrence, PersonId{"tom"}, OccurrenceLabel::False, start + 11s));
    (void)live.book.takeChanges();
    QVERIFY(live.book.withdrawOpinion(occurrence, PersonId{"tom"}, start + 12s));
    const storage::Changes changes = live.book.takeChanges();
    QCOMPARE(changes.withdrawnLabels.size(), std::size_t{1});
    QCOMPARE(changes.quietenings.size(), std::size_t{1});
    QCOMPARE(changes.quietenings.front().end, QuieteningEnd::Withdrawn);
  }

  void aQuieteningEndsWithWhatItWasAbout_data()
  {
    QTest::addColumn<int>("which");
    QTest::addColumn<bool>("ends");
    QTest::addColumn<bool>("endsAtStart");
    QTest::newRow("nothing changes") << 0 << false << false;
    QTest::newRow("its name") << 1 << false << false;
    QTest::newRow("its limit") << 2 << true << true;
    QTest::newRow("its deadband") << 3 << true << true;
    QTest::newRow("its side") << 4 << true << false;
    QTest::newRow("its class") << 5 << true << true;
    QTest::newRow("the package behind it") << 6 << true << true;
    QTest::newRow("it goes") << 7 << true << true;
  }
  void aQuieteningEndsWithWhatItWasAbout()
  {
    QFETCH(const int, which);
    QFETCH(const bool, ends);
    QFETCH(const bool, endsAtStart);
    Site before = *siteOf({{"A", {"p"}}});
    before.predictors.push_back({PredictorId{"risk"}, "Risk", "pump", "first"});
    Rule &says = before.rules.front();
    PredictorCondition condition;
    condition.predictor = PredictorId{"risk"};
    condition.stream = {says.asset, "p"};
    condition.limit = 10.0;
    if (which == 6)
      says.condition = condition;
    Site after = before;
    Rule &rule = after.rules.front();
    if (which == 1)
      rule.name = "another";
    if (which == 2)
      std::get<LimitCondition>(rule.condition).limit = 11.0;
    if (which == 3)
      std::get<LimitCondition>(rule.condition).deadband = 0.5;
    if (which == 4)
      std::get<LimitCondition>(rule.condition).side = LimitSide::Low;
    if (which == 5)
      rule.safety = true;
    if (which == 6)
      after.predictors.front().package = "second";
    if (which == 7)
      after.rules.clear();

    Live live{std::make_shared<const Site>(before)};
    live.sample("A", "p", 0s, 12.0);
    live.sample("A", "p", 10s, 5.0);
    const Occurrence first = alarms::currentOccurrence(*live.book.find(alarmOf("A", "p")));
    QVERIFY(live.book.apply(first.alarm, alarms::Acknowledge{first.id, {}}, start + 10s, PersonId{"tom"}));
    const auto made = live.book.takeVerdict(first, PersonId{"tom"}, OccurrenceLabel::False, start + 11s);
    QVERIFY(made.has_value());
    live.sample("A", "p", 20s, 11.0);
    QVERIFY(isQuietened(*live.book.find(first.alarm)));
    storage::StoredState state;
    state.quietenings = {*made};
    state.lastQuietening = made->id;
    (void)live.book.takeChanges();
    live.change(std::make_shared<const Site>(after));
    QCOMPARE(live.book.quietenings(start + 1h).empty(), ends);
    const storage::Changes changes = live.book.takeChanges();
    QCOMPARE(changes.quietenings.size(), std::size_t{ends ? 1U : 0U});
    QCOMPARE(changes.audit.size(), changes.quietenings.size());
    if (ends) {
      QCOMPARE(changes.quietenings.front().end, QuieteningEnd::Changed);
      QVERIFY(changes.audit.front().person.empty());
      QCOMPARE(changes.audit.front().action, std::string{"end_quietening"});
      QCOMPARE(changes.audit.front().outcome, std::string{"done: changed"});
      // What it held back is annunciated.
      if (which != 7)
        QCOMPARE(shownState(live.book.find(first.alarm)->regions), ShownState::Unacknowledged);
    }
    // The same at a start with another site.
    const StreamRegistry registry{std::make_shared<const Site>(after)};
    AlarmBook begun{std::make_shared<const Site>(after), registry, state, start + 30s};
    QCOMPARE(begun.quietenings(start + 1h).empty(), endsAtStart);
    QCOMPARE(begun.hasTransitions(), endsAtStart);
  }

  void tellsAnAlarmThatWasNeverRaisedAsNormal()
  {
    const Live live{siteOf({{"A", {"p"}}})};
    const auto status = live.book.find(alarmOf("A", "p"));
    QVERIFY(status);
    AlarmStatus normal;
    normal.alarm = alarmOf("A", "p");
    QCOMPARE(*status, normal);
    QVERIFY(live.book.statuses().empty());
    QVERIFY(!live.book.find(alarmOf("A", "t")));
  }

  void findsEveryStream()
  {
    std::vector<std::pair<std::string, std::vector<std::string>>> assets;
    for (int i = 0; i < 300; ++i)
      assets.push_back({"asset" + std::to_string(i), {"p", "t", "own" + std::to_string(i)}});
    const StreamRegistry registry{siteOf(assets)};
    QCOMPARE(registry.size(), std::size_t{900});
    for (StreamIndex index = 0; index < registry.size(); ++index)
      QCOMPARE(registry.find(registry.id(index)).value(), index);
    QVERIFY(!registry.find("asset7", "own8"));
    QVERIFY(!registry.find("asset300", "p"));
    QVERIFY(!registry.find("", ""));
  }

  void sharesTextsAndChangesNone()
  {
    Site site = *siteOf({{"A", {"p", "t"}}, {"B", {"p"}}});
    const Site before = site;
    shareTexts(site);
    QCOMPARE(site, before);
    const auto &condition = std::get<LimitCondition>(site.rules.back().condition);
    QCOMPARE(&condition.stream.key.string(), &site.assets.front().streams.front().key.string());
    QCOMPARE(&site.rules.back().asset.text(), &site.assets.back().id.text());
  }

  void unpacksWhatWasPacked()
  {
    const SiteFiles files{{"site.toml", "name = \"Plant\"\n"}, {"rules.toml", std::string(100'000, 'x')}, {"empty.md", ""}};
    QCOMPARE(configuration::PackedFiles{files}.unpacked(), files);
    QCOMPARE(configuration::PackedFiles{SiteFiles{}}.unpacked(), SiteFiles{});
  }

  void takesTheConsoleOutOfASiteAgain()
  {
    Site site = *siteOf({{"A", {"p"}}});
    Broker broker;
    broker.id = BrokerId{"plant"};
    site.brokers.push_back(broker);
    QVERIFY(engine::withConsole(site, site.brokers) != site);
    QCOMPARE(engine::withoutConsole(engine::withConsole(site, site.brokers)), site);
    QCOMPARE(engine::withoutConsole(engine::withConsole(Site{}, {})), Site{});
  }
};

QTEST_GUILESS_MAIN(AlarmBookTest)
#include "tst_alarm_book.moc"
