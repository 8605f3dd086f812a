// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/edge_scores.h"

#include "services/detection/rule_judge.h"
#include "services/engine/predictor_shelf.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <spdlog/fmt/fmt.h>
#include <spdlog/spdlog.h>
#include <utility>

namespace andon::engine {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t mostComplaints = 1000;
/// An edge that has been silent for so long leaves the word to the predictor here, however often it spoke.
constexpr Duration shortestSilence = 1min;
/// So much of a hash names a package as surely as anybody needs.
constexpr std::size_t shortestHash = 8;

bool isSameVersion(std::string_view said, std::string_view installed)
{
  return said.size() >= shortestHash && installed.starts_with(said);
}

/// "1.4\n" in a log line would be two lines.
std::string plain(std::string text)
{
  std::replace_if(
      text.begin(), text.end(), [](char each) { return static_cast<unsigned char>(each) < 0x20U; }, ' ');
  return text;
}

} // namespace

void EdgeScores::changeSite(std::shared_ptr<const Site> running, const telemetry::StreamRegistry &registry, const PredictorShelf &shelf)
{
  site_ = std::move(running);
  registry_ = &registry;
  heard_.clear(); // streams may have other places now; the edge speaks again in a moment
  installed_.clear();
  for (const PredictorSetting &setting : site_->predictors)
    if (shelf.find(setting.package) != nullptr)
      installed_.emplace(setting.id.text(), shelf.versionOf(setting.package).string());
}

void EdgeScores::complain(const telemetry::EdgeScore &said, const std::string &what, const char *remedy)
{
  const std::string line =
      plain(fmt::format("Score of \"{}\" from the edge for {}: {}. {}", said.predictor, site_->assets[said.asset].id.text(), what, remedy));
  if (told_.size() < mostComplaints && told_.insert(line).second)
    spdlog::warn("{}", line);
}

std::optional<Sample> EdgeScores::take(const telemetry::EdgeScore &said)
{
  if (!said.fault.empty()) {
    complain(said, said.fault, "Mend what the edge sends; its values were taken");
    return std::nullopt;
  }
  const auto stream = registry_->findIn(said.asset, std::string{scoreStreamPrefix} + said.predictor);
  if (!stream) {
    complain(said, "no predictor of this site is called so for this asset", "Name it in predictors.toml with runs = \"edge\"");
    return std::nullopt;
  }
  if (const auto &range = registry_->stream(*stream).range;
      !std::isfinite(said.score) || (range && (said.score < range->low || said.score > range->high))) {
    complain(said, range ? fmt::format("it lies outside {} to {}", range->low, range->high) : std::string{"it is no finite number"},
             "Mend what the edge sends; its values were taken");
    return std::nullopt;
  }
  const auto here = installed_.find(said.predictor);
  const bool isSame = here != installed_.end() && isSameVersion(said.version, here->second);
  if (here != installed_.end() && !isSame)
    complain(said,
             fmt::format("it comes from version {}, and {} is installed here", said.version.empty() ? "unknown" : said.version,
                         here->second.substr(0, shortestHash)),
             "It counts, with the reasons that the edge sends; install the same package at both places");
  for (const auto &[key, amount] : said.contributions)
    if (!registry_->findIn(said.asset, key))
      complain(said, fmt::format("it goes by \"{}\", which the asset does not have", key), "The score counts all the same");
  Sample sample{*stream, said.time, said.score, Quality::Good, TimeSource::Device};
  heard_.insert_or_assign(*stream, Heard{said, isSame});
  return sample;
}

bool EdgeScores::speaksFor(StreamIndex score, UtcTime time) const
{
  const auto heard = heard_.find(score);
  return heard != heard_.end() && time - heard->second.said.time <=
                                      std::max<Duration>(shortestSilence, registry_->stream(score).interval * detection::staleIntervals);
}

bool EdgeScores::isSameHere(StreamIndex score) const
{
  const auto heard = heard_.find(score);
  return heard != heard_.end() && heard->second.isSame;
}

std::string_view EdgeScores::versionOf(StreamIndex score) const
{
  const auto heard = heard_.find(score);
  return heard == heard_.end() ? std::string_view{} : std::string_view{heard->second.said.version};
}

AlarmExplanation EdgeScores::explain(StreamIndex score, const Rule &rule, OccurrenceId occurrence, const ValueOf &valueOf) const
{
  constexpr std::size_t mostInputs = 8;
  const auto &says = std::get<PredictorCondition>(rule.condition);
  AlarmExplanation made;
  made.occurrence = occurrence;
  made.predictor = says.predictor;
  made.reasoner = Reasoner::Edge;
  const Asset &asset = registry_->asset(score);
  made.contract = asset.contract.text();
  made.limit = says.limit;
  made.side = says.side;
  made.unit = registry_->stream(score).unit;
  made.isEvent = registry_->stream(score).range.has_value();
  const auto heard = heard_.find(score);
  if (heard == heard_.end())
    return made;
  const telemetry::EdgeScore &said = heard->second.said;
  made.version = said.version;
  made.time = said.time;
  made.output = said.score;
  made.told = said.reasons;
  std::vector<std::pair<std::string, double>> parts = said.contributions;
  std::stable_sort(parts.begin(), parts.end(), [](const auto &a, const auto &b) { return std::abs(a.second) > std::abs(b.second); });
  for (const auto &[key, amount] : parts) {
    made.margin += amount;
    if (made.inputs.size() == mostInputs) {
      made.rest += amount;
      continue;
    }
    Contribution input;
    input.key = input.name = key;
    input.amount = amount;
    input.value = input.low = input.high = std::numeric_limits<double>::quiet_NaN();
    input.standing = Standing::UnknownText; // until a stream of it is found
    if (const auto stream = registry_->find({asset.id, key})) {
      const Stream &known = registry_->stream(*stream);
      if (!known.name.empty())
        input.name = known.name;
      input.unit = known.unit;
      input.decimals = known.decimals;
      const std::optional<double> value = valueOf(*stream);
      input.value = value.value_or(input.value);
      input.standing = value ? Standing::Usual : Standing::Missing;
      if (known.normal) {
        input.low = known.normal->low;
        input.high = known.normal->high;
        if (value)
          input.standing = *value > input.high ? Standing::High : *value < input.low ? Standing::Low : Standing::Usual;
      }
    }
    made.inputs.push_back(std::move(input));
  }
  return made;
}

} // namespace andon::engine
