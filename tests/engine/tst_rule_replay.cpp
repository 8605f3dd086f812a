// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The live path and an offline replay of the same samples come to the same transitions, whatever the rules, whatever the signals,
// and wherever the console is started anew.
#include "services/detection/rule_replay.h"
#include "services/engine/alarm_book.h"
#include "tests/support/arbitrary_rule.h"

#include <QTest>

using namespace andon;
using namespace andon::engine;
using namespace std::chrono_literals;

namespace {

const UtcTime start{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21}};

Site siteOf(const std::vector<StreamId> &streams)
{
  Site site;
  for (const StreamId &id : streams) {
    if (site.assets.empty() || site.assets.back().id != id.asset)
      site.assets.push_back({id.asset, id.asset.text(), {}, {}, {}});
    Stream stream;
    stream.key = id.key;
    site.assets.back().streams.push_back(stream);
  }
  return site;
}

const std::vector<StreamId> own{{AssetId{"A"}, "x"}, {AssetId{"A"}, "y"}};
const std::vector<StreamId> all{own[0], own[1], {AssetId{"B"}, "x"}, {AssetId{"B"}, "mode"}};

/// Walks with jitter, gaps, samples that come late or twice, and values of doubtful quality.
std::vector<Sample> anySignals()
{
  std::vector<Sample> samples;
  Duration now{};
  std::vector<double> values(all.size());
  const int length = *rc::gen::inRange(0, 150);
  for (int i = 0; i < length; ++i) {
    if (!samples.empty() && *rc::gen::inRange(0, 12) == 0) {
      samples.push_back(*rc::gen::elementOf(samples)); // a duplicate, soon or long after
      continue;
    }
    now += *rc::gen::inRange(0, 15) == 0 ? Duration{std::chrono::seconds{*rc::gen::inRange(1, 30)}}
                                         : Duration{std::chrono::milliseconds{*rc::gen::inRange(0, 1500)}};
    const auto stream = *rc::gen::inRange<std::size_t>(0, all.size());
    values[stream] = *rc::gen::inRange(0, 4) == 0 ? *rc::gen::inRange(0, 4) : values[stream] + *rc::gen::inRange(-40, 41) / 8.0;
    const Duration late = *rc::gen::inRange(0, 10) == 0 ? Duration{std::chrono::seconds{*rc::gen::inRange(0, 8)}} : Duration{};
    const Quality quality = *rc::gen::inRange(0, 10) == 0 ? *rc::gen::element(Quality::Bad, Quality::Uncertain) : Quality::Good;
    samples.push_back({static_cast<StreamIndex>(stream), start + now - late, values[stream], quality, TimeSource::Device});
  }
  return samples;
}

std::vector<Rule> anyRules()
{
  std::vector<Rule> rules;
  const int count = *rc::gen::inRange(1, 5);
  for (int i = 0; i < count; ++i) {
    Rule rule;
    rule.id = RuleId{"r" + std::to_string(i)};
    rule.asset = AssetId{"A"};
    rule.name = rule.id.text();
    test::makeArbitrary(rule, own, all);
    rule.onDelay = std::chrono::seconds{*rc::gen::inRange(0, 5)};
    rule.offDelay = std::chrono::seconds{*rc::gen::inRange(0, 5)};
    rules.push_back(std::move(rule));
  }
  return rules;
}

using Transitions = std::map<RuleId, std::vector<detection::ConditionTransition>>;

/// The alarm book; before each sample whose number is in `restarts` it is stored as text and made anew.
Transitions live(const Site &site, const std::vector<Sample> &samples, const std::set<std::size_t> &restarts)
{
  const auto shared = std::make_shared<const Site>(site);
  const telemetry::StreamRegistry registry{shared};
  storage::StoredState stored;
  auto book = std::make_unique<AlarmBook>(shared, registry, stored, start);
  Transitions seen;
  const auto take = [&] {
    book->keepMemories();
    storage::Changes changes = book->takeChanges();
    for (const AlarmTransition &each : changes.transitions)
      if (each.kind == TransitionKind::Raised || each.kind == TransitionKind::Returned)
        seen[each.alarm.rule].push_back(
            {each.kind == TransitionKind::Raised ? detection::ConditionChange::Raised : detection::ConditionChange::Returned, each.time,
             each.value});
    for (const AlarmStatus &status : changes.statuses) {
      std::erase_if(stored.statuses, [&](const AlarmStatus &old) { return old.alarm == status.alarm; });
      stored.statuses.push_back(status);
    }
    for (storage::StoredCondition &condition : changes.conditions) {
      std::erase_if(stored.conditions, [&](const storage::StoredCondition &old) { return old.alarm == condition.alarm; });
      if (condition.state.memory)
        condition.state.memory = *detection::memoryFromText(detection::toText(*condition.state.memory));
      stored.conditions.push_back(condition);
    }
  };
  for (std::size_t i = 0; i < samples.size(); ++i) {
    if (restarts.contains(i)) {
      take();
      book = std::make_unique<AlarmBook>(shared, registry, stored, start);
    }
    book->judge(samples[i]);
  }
  take();
  return seen;
}

Transitions replayed(const Site &site, const std::vector<Sample> &samples)
{
  std::vector<detection::RecordedSample> recorded;
  for (const Sample &sample : samples)
    recorded.push_back({all[sample.stream], sample});
  Transitions seen;
  for (const Rule &rule : site.rules)
    if (auto transitions = detection::replayRule(rule, site, recorded); !transitions.empty())
      seen[rule.id] = std::move(transitions);
  return seen;
}

} // namespace

class RuleReplayTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void liveAndReplayAgree()
  {
    QVERIFY(rc::check("live and replay give the same transitions", [] {
      Site site = siteOf(all);
      site.rules = anyRules();
      const std::vector<Sample> samples = anySignals();
      const Transitions expected = replayed(site, samples);
      RC_CLASSIFY(!expected.empty(), "something is raised");
      RC_ASSERT(live(site, samples, {}) == expected);
    }));
  }

  void aRestartAnywhereChangesNothing()
  {
    QVERIFY(rc::check("a restart in the middle of delays and windows changes nothing", [] {
      Site site = siteOf(all);
      site.rules = anyRules();
      for (Rule &rule : site.rules) // what a plain limit judged last is stored only when its side changes
        if (detection::isPlain(rule))
          rule.count = {2, 10s};
      const std::vector<Sample> samples = anySignals();
      const auto restarts = *rc::gen::container<std::set<std::size_t>>(rc::gen::inRange<std::size_t>(0, 150));
      RC_ASSERT(live(site, samples, restarts) == replayed(site, samples));
    }));
  }

  void changedRuleForgetsWhatIsOfAnotherStream()
  {
    Site site = siteOf(all);
    Rule rule;
    rule.id = RuleId{"r"};
    rule.asset = AssetId{"A"};
    rule.condition = RateCondition{own[0], Direction::Up, 1.0, 0.0, 1s, 2s};
    site.rules = {rule};
    const auto before = std::make_shared<const Site>(site);
    const telemetry::StreamRegistry registry{before};
    AlarmBook book{before, registry, {}, start};
    for (int i = 0; i < 3; ++i)
      book.judge({0, start + std::chrono::seconds{i}, 0.0});
    std::get<RateCondition>(site.rules[0].condition).stream = own[1];
    book.changeSite(std::make_shared<const Site>(site), registry, start);
    book.judge({1, start + 3s, 100.0}); // no rise: the zeros were another stream's
    QVERIFY(!book.hasTransitions());
  }
};

QTEST_GUILESS_MAIN(RuleReplayTest)
#include "tst_rule_replay.moc"
