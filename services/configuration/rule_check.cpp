// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configuration/rule_check.h"

#include "models/domain/predictor_report.h"
#include "services/configuration/nearest_name.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <spdlog/fmt/fmt.h>

namespace andon::configuration {
namespace {

bool isFinite(const LimitCondition &limit)
{
  return std::isfinite(limit.limit) && std::isfinite(limit.deadband);
}
bool isFinite(const RateCondition &rate)
{
  return std::isfinite(rate.limit) && std::isfinite(rate.deadband);
}
bool isFinite(const DeviationCondition &deviation)
{
  return std::isfinite(deviation.limit) && std::isfinite(deviation.deadband) && std::isfinite(deviation.setPoint);
}

class SettingsCheck {
public:
  SettingsCheck(const Rule &rule, const Site &site)
      : rule_(rule)
      , site_(site)
  {
  }

  std::vector<RuleProblem> take()
  {
    const std::vector<Term> terms = termsOf(rule_.condition);
    if (const auto *group = std::get_if<GroupCondition>(&rule_.condition)) {
      groupKey_ = group->needs == GroupCondition::Needs::Any ? "any" : "all";
      if (terms.size() < 2 || terms.size() > mostTerms)
        add(groupKey_, fmt::format("joins {} conditions, which must be 2 to {}", terms.size(), mostTerms),
            "A single one is written without the list.");
    }
    for (const Term &term : terms) {
      ++number_;
      if (const StreamId &stream = std::visit([](const auto &each) -> const StreamId & { return each.stream; }, term);
          groupKey_.empty() && stream.asset != rule_.asset)
        add("stream", fmt::format("is an alarm of asset {} and reads a stream of {}", rule_.asset.text(), stream.asset.text()),
            "Let the alarm belong to the asset of its stream.");
      checkTerm(term);
    }
    number_ = 0;
    checkCount();
    if (rule_.modes)
      checkModes(terms);
    return std::move(problems_);
  }

private:
  void add(std::string_view key, const std::string &detail, std::string remedy)
  {
    if (groupKey_.empty() || number_ == 0)
      problems_.push_back({std::string{key}, detail, std::move(remedy)});
    else
      problems_.push_back({groupKey_, fmt::format("{} (in condition {} of \"{}\")", detail, number_, groupKey_), std::move(remedy)});
  }

  void checkTerm(const Term &term)
  {
    if (!std::visit([](const auto &each) { return isFinite(each); }, term)) {
      add(keyOf(term), "has a limit or deadband that is not a finite number", "Write plain numbers.");
      return;
    }
    if (const double deadband = std::visit([](const auto &each) { return each.deadband; }, term); deadband < 0.0) {
      add("deadband", fmt::format("has a negative deadband of {}", deadband), "Write it without the sign.");
      return;
    }
    std::visit([this](const auto &each) { check(each); }, term);
  }

  /// A limit that the sensor cannot pass, or from which the alarm could not return, is a mistake.
  void check(const LimitCondition &limit)
  {
    const Stream *stream = findStream(site_, limit.stream);
    if (stream == nullptr || !stream->range)
      return;
    const Range &range = *stream->range;
    const bool isHigh = limit.side == LimitSide::High;
    const char *word = isHigh ? "high" : "low";
    const std::string key = keyOf(Term{limit});
    const std::string span = fmt::format("{} to {}", range.low, range.high);
    if (limit.limit < range.low || limit.limit > range.high) {
      add(key, fmt::format("has its {} limit {} outside the stream's range of {}", word, limit.limit, span),
          "Correct the limit here or the range in areas.toml.");
      return;
    }
    if (limit.limit == (isHigh ? range.high : range.low)) {
      add(key,
          fmt::format("has its {} limit {} at the end of the stream's range of {}, so it could never be raised", word, limit.limit, span),
          "Correct the limit here or the range in areas.toml.");
      return;
    }
    const double back = isHigh ? limit.limit - limit.deadband : limit.limit + limit.deadband;
    if (limit.deadband > range.high - range.low)
      add("deadband", fmt::format("has a deadband of {}, wider than the stream's range of {}", limit.deadband, span),
          "About 1 % of the range is a good start for temperatures, 5 % for flows and levels.");
    else if (back < range.low || back > range.high)
      add("deadband", fmt::format("returns only at {}, outside the stream's range of {}", back, span), "Make the deadband smaller.");
  }

  void check(const RateCondition &rate)
  {
    if (!checkDistance("rate", rate.limit, rate.deadband))
      return;
    if (rate.window <= Duration::zero() || rate.per <= Duration::zero()) {
      add("rate", "has no time over which the change is taken", "Write it like window = \"1m\", per = \"1m\".");
      return;
    }
    const Stream *stream = findStream(site_, rate.stream);
    if (stream == nullptr)
      return;
    if (rate.window < stream->interval)
      add("rate", fmt::format("looks back {}, less than the stream's interval of {}", toText(rate.window), toText(stream->interval)),
          "Make the window several intervals long.");
    else if (stream->range && rate.limit * (static_cast<double>(rate.window.count()) / static_cast<double>(rate.per.count())) >=
                                  stream->range->high - stream->range->low)
      add("rate",
          fmt::format("asks for a change of {} in {}, which within its window of {} is more than the stream's range of {} to {}",
                      rate.limit, toText(rate.per), toText(rate.window), stream->range->low, stream->range->high),
          "Make the limit or the window smaller.");
  }

  void check(const DeviationCondition &deviation)
  {
    if (!checkDistance("deviation", deviation.limit, deviation.deadband))
      return;
    const Stream *stream = findStream(site_, deviation.stream);
    if (stream == nullptr)
      return;
    if (deviation.reference) {
      const Stream *reference = findStream(site_, *deviation.reference);
      if (*deviation.reference == deviation.stream)
        add("deviation", "compares a stream with itself", "Name another stream, or a number.");
      else if (reference != nullptr && reference->unit != stream->unit)
        add("deviation",
            fmt::format("compares \"{}\" in \"{}\" with \"{}\" in \"{}\"", stream->key, stream->unit, reference->key, reference->unit),
            "Both have to be in one unit.");
    } else if (stream->range && (deviation.setPoint < stream->range->low || deviation.setPoint > stream->range->high)) {
      add("deviation",
          fmt::format("has its set point {} outside the stream's range of {} to {}", deviation.setPoint, stream->range->low,
                      stream->range->high),
          "Correct the set point here or the range in areas.toml.");
    }
    if (stream->range && deviation.limit >= stream->range->high - stream->range->low)
      add("deviation",
          fmt::format("allows {}, all of the stream's range of {} to {}", deviation.limit, stream->range->low, stream->range->high),
          "Make the limit smaller.");
  }

  /// Of a rate and a deviation: a distance from nothing.
  bool checkDistance(const char *key, double limit, double deadband)
  {
    if (!(limit > 0.0))
      add(key, fmt::format("has the limit {}, which must be above zero", limit), "The direction says whether up or down counts.");
    else if (!(deadband < limit))
      add("deadband", fmt::format("has a deadband of {}, not below its limit of {}, so it could hardly return", deadband, limit),
          "Make the deadband smaller.");
    else
      return true;
    return false;
  }

  void checkCount()
  {
    if (rule_.count.samples < 1 || rule_.count.samples > mostCounted)
      add("count", fmt::format("counts {} samples, which must be 1 to {}", rule_.count.samples, mostCounted), "");
    else if (rule_.count.samples > 1 && rule_.count.window <= Duration::zero())
      add("count", "has no window in which its samples count", "Write it like count = {samples = 3, window = \"60s\"}.");
    else if (const StreamId *primary = primaryStream(rule_); rule_.count.samples > 1 && primary != nullptr)
      if (const Stream *stream = findStream(site_, *primary); stream != nullptr &&
                                                              !std::holds_alternative<GroupCondition>(rule_.condition) &&
                                                              stream->interval * (rule_.count.samples - 1) > rule_.count.window)
        add("count",
            fmt::format("waits for {} samples within {}, but one comes only every {}", rule_.count.samples, toText(rule_.count.window),
                        toText(stream->interval)),
            "Make the window longer or the count smaller.");
  }

  void checkModes(const std::vector<Term> &terms)
  {
    if (rule_.modes->cases.empty() || rule_.modes->cases.size() > mostModes)
      add("modes", fmt::format("has {} modes, which must be 1 to {}", rule_.modes->cases.size(), mostModes), "");
    std::set<double> seen;
    for (const ModeCase &each : rule_.modes->cases) {
      if (!std::isfinite(each.is) || (each.limit && !std::isfinite(*each.limit))) {
        add("modes", "has a mode or limit that is not a finite number", "Write plain numbers.");
        return;
      }
      if (!seen.insert(each.is).second)
        add("modes", fmt::format("has the mode {} twice", each.is), "Keep one of them.");
      if (!each.limit)
        continue;
      if (terms.size() != 1) {
        add("modes", "has a limit by mode although it joins several conditions", "Make one rule for each mode, enabled in it alone.");
        return;
      }
      Term term = terms.front();
      std::visit([&](auto &condition) { condition.limit = *each.limit; }, term);
      const std::size_t before = problems_.size();
      std::visit([this](const auto &condition) { check(condition); }, term);
      for (std::size_t i = before; i < problems_.size(); ++i)
        problems_[i] = {"modes", fmt::format("{} (in mode {})", problems_[i].detail, each.is), problems_[i].remedy};
    }
  }

  const Rule &rule_;
  const Site &site_;
  std::string groupKey_;
  std::size_t number_ = 0; ///< of the term within the group; 0: the rule itself
  std::vector<RuleProblem> problems_;
};

template <class Items, class NameOf>
std::vector<std::string> names(const Items &items, NameOf nameOf)
{
  std::vector<std::string> all;
  for (const auto &each : items)
    all.push_back(nameOf(each));
  return all;
}

} // namespace

std::vector<RuleProblem> checkReferences(const Rule &rule, const Site &site)
{
  std::vector<RuleProblem> problems;
  std::set<AssetId> missing;
  const auto checkAsset = [&](const AssetId &id) {
    if (findAsset(site, id) != nullptr || !missing.insert(id).second)
      return;
    const auto known = names(site.assets, [](const Asset &asset) { return asset.id.text(); });
    problems.push_back({"asset", fmt::format("watches asset \"{}\", which the site does not have", id.text()),
                        didYouMean(id.text(), known, known.empty() ? "areas.toml has no assets." : "There are " + listed(known) + ".")});
  };
  checkAsset(rule.asset);
  const auto *says = std::get_if<PredictorCondition>(&rule.condition);
  if (says != nullptr) {
    const PredictorSetting *predictor = findPredictor(site, says->predictor);
    const Asset *asset = findAsset(site, rule.asset);
    const auto known = names(site.predictors, [](const PredictorSetting &each) { return each.id.text(); });
    if (predictor == nullptr)
      problems.push_back(
          {"predictor", fmt::format("goes by predictor \"{}\", which the site does not have", says->predictor.text()),
           didYouMean(says->predictor.text(), known, known.empty() ? "Name it in predictors.toml." : "There are " + listed(known) + ".")});
    else if (predictor->package == edgePackage && says->limitOfPackage)
      problems.push_back({"predictor", fmt::format("goes by \"{}\", which runs at the edge, without a limit", predictor->id.text()),
                          "Say from which score on it is an alarm: high = 0.8."});
    else if (asset != nullptr && asset->kind != predictor->kind)
      problems.push_back({"predictor",
                          fmt::format("goes by predictor \"{}\", which is for assets of kind \"{}\", and {} is of kind \"{}\"",
                                      predictor->id.text(), predictor->kind.string(), asset->id.text(), asset->kind.string()),
                          "Name a predictor of its kind."});
  }
  for (const StreamId &id : streamsOf(rule)) {
    if (says != nullptr && id == says->stream)
      continue; // it comes with the predictor
    checkAsset(id.asset);
    const Asset *asset = findAsset(site, id.asset);
    if (asset == nullptr || id.key.empty() || findStream(site, id) != nullptr)
      continue;
    const auto known = names(asset->streams, [](const Stream &stream) { return stream.key; });
    const bool isMode = rule.modes && rule.modes->stream == id;
    problems.push_back({isMode ? "modes" : "stream",
                        fmt::format("reads stream \"{}\", which asset {} does not have", id.key, id.asset.text()),
                        didYouMean(id.key, known, known.empty() ? "The asset has no streams." : "It has " + listed(known) + ".")});
  }
  return problems;
}

std::vector<RuleProblem> checkSettings(const Rule &rule, const Site &site)
{
  return SettingsCheck{rule, site}.take();
}

const char *keyOf(const Term &term)
{
  if (std::holds_alternative<RateCondition>(term))
    return "rate";
  const auto *limit = std::get_if<LimitCondition>(&term);
  if (limit == nullptr)
    return "deviation";
  if (limit->extreme)
    return limit->side == LimitSide::High ? "high_high" : "low_low";
  return limit->side == LimitSide::High ? "high" : "low";
}

} // namespace andon::configuration
