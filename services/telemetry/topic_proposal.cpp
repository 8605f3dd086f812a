// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/topic_proposal.h"

#include "services/telemetry/free_decoder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

namespace andon::telemetry {
namespace {

/// What a payload is as a whole decides which level of the topic names what.
enum class Kind : std::uint8_t { Object, Scalar, Devices };

/// More first levels than this of one depth are not systems beside each other but names.
constexpr std::size_t mostRoots = 8;
/// Fewer last levels than this are kinds of messages, each read in its own way.
constexpr std::size_t mostEndings = 4;
/// Examples of a group that shape and time are judged by.
constexpr std::size_t mostExamples = 20;

constexpr std::array timeKeys{"ts", "time", "timestamp", "t", "Time", "datetime", "observedAt"};
constexpr std::array shapes{PayloadShape::Flat,   PayloadShape::Values,  PayloadShape::Tags,
                            PayloadShape::Nested, PayloadShape::Devices, PayloadShape::Scalar};
/// Names of a counter that tells lost messages, and is no measurement.
constexpr std::array<std::string_view, 5> sequenceKeys{"seq", "sequence", "seqNo", "seq_no", "sequence_number"};
/// Last levels that say what a message is, not whose.
constexpr std::array<std::string_view, 14> plainWords{"telemetry", "data",   "state",  "status", "values", "value", "event",
                                                      "events",    "sensor", "SENSOR", "json",   "up",     "tele",  "measurements"};

struct Example {
  const HeardTopic *topic;
  std::vector<std::string_view> levels;
};
using Examples = std::vector<Example>;

std::vector<std::string_view> levelsOf(std::string_view topic)
{
  std::vector<std::string_view> levels;
  for (bool more = true; more;) {
    const std::size_t slash = topic.find('/');
    more = slash != std::string_view::npos;
    levels.push_back(topic.substr(0, slash));
    topic.remove_prefix(more ? slash + 1 : topic.size());
  }
  return levels;
}

/// A level that cannot stand in a template as it is.
bool isWritable(std::string_view level)
{
  return level.find_first_of("{}+#") == std::string_view::npos;
}

std::vector<FreeSample> read(const HeardTopic &topic, const TopicBinding &binding)
{
  auto decoder = FreeDecoder::forFormat("json");
  auto samples = decoder->decode(topic.topic, topic.payload, binding);
  return samples ? std::move(*samples) : std::vector<FreeSample>{};
}

struct Yield {
  std::size_t values = 0;
  std::size_t timed = 0; ///< of them
};

Yield yieldOf(const Examples &examples, const TopicBinding &binding)
{
  Yield yield;
  for (std::size_t i = 0; i < std::min(examples.size(), mostExamples); ++i)
    for (const FreeSample &sample : read(*examples[i].topic, binding))
      if (sample.value) {
        ++yield.values;
        yield.timed += sample.time ? 1 : 0;
      }
  return yield;
}

std::optional<Kind> kindOf(const HeardTopic &topic)
{
  TopicBinding binding;
  binding.timeKey = "*";
  binding.shape = PayloadShape::Scalar;
  const auto isGood = [](const FreeSample &sample) { return sample.value.has_value(); };
  auto samples = read(topic, binding);
  if (samples.size() == 1 && isGood(samples.front()))
    return Kind::Scalar;
  binding.shape = PayloadShape::Auto;
  samples = read(topic, binding);
  const auto good = std::find_if(samples.begin(), samples.end(), isGood);
  if (good == samples.end())
    return std::nullopt;
  return good->asset.empty() ? Kind::Object : Kind::Devices;
}

std::size_t distinctAt(const Examples &examples, std::size_t level)
{
  std::set<std::string_view> texts;
  for (const Example &example : examples)
    texts.insert(example.levels[level]);
  return texts.size();
}

/// The level below `end` that differs most, the last one of those; none where there is no level to name an asset.
std::optional<std::size_t> assetLevel(const Examples &examples, std::size_t end)
{
  std::optional<std::size_t> best;
  std::size_t most = 0;
  for (std::size_t level = end > 1 ? 1 : 0; level < end; ++level) {
    const std::size_t distinct = distinctAt(examples, level);
    const bool isPlain =
        distinct == 1 && end > 1 && std::find(plainWords.begin(), plainWords.end(), examples.front().levels[level]) != plainWords.end();
    if (!isPlain && distinct >= most) {
      most = distinct;
      best = level;
    }
  }
  // The only first level of several is the plant's, unless nothing else can be the asset.
  return best || end == 0 ? best : std::optional<std::size_t>{0};
}

/// The template of topics of one depth whose levels from `ending` on are the same.
std::string templateOf(const Examples &examples, std::optional<std::size_t> asset, std::optional<std::size_t> stream)
{
  const std::size_t depth = examples.front().levels.size();
  std::vector<std::string> parts(depth);
  bool hasArea = false;
  for (std::size_t level = depth; level-- > 0;) {
    const std::string_view text = examples.front().levels[level];
    const bool varies = distinctAt(examples, level) > 1 || !isWritable(text);
    if (level == asset)
      parts[level] = "{asset}";
    else if (level == stream)
      parts[level] = "{stream}";
    else if (varies && !hasArea && asset && level < *asset) {
      parts[level] = "{area}";
      hasArea = true;
    } else {
      parts[level] = varies ? "{*}" : std::string{text};
    }
  }
  std::string text;
  for (const std::string &part : parts)
    text += (text.empty() && &part == &parts.front() ? "" : "/") + part;
  return text;
}

/// The counter that every example carries; empty: none.
std::string sequenceKeyOf(const Examples &examples, const TopicBinding &binding)
{
  for (const std::string_view key : sequenceKeys) {
    const auto isCounter = [key](const FreeSample &sample) {
      return sample.stream == key && sample.value && *sample.value >= 0.0 && *sample.value == std::floor(*sample.value);
    };
    const auto hasCounter = [&](const Example &example) {
      const auto samples = read(*example.topic, binding);
      return std::any_of(samples.begin(), samples.end(), isCounter);
    };
    if (std::all_of(examples.begin(), examples.begin() + static_cast<std::ptrdiff_t>(std::min(examples.size(), mostExamples)), hasCounter))
      return std::string{key};
  }
  return {};
}

void chooseReading(const Examples &examples, Kind kind, TopicBinding &binding)
{
  binding.timeKey = "*";
  binding.shape = PayloadShape::Auto;
  Yield best = yieldOf(examples, binding);
  TopicBinding asText = binding;
  asText.numbersAsText = true;
  if (const Yield more = yieldOf(examples, asText); more.values > best.values) {
    binding = asText;
    best = more;
  }
  for (const PayloadShape shape : shapes) {
    // Read as nested, a device would become a part of its streams' names.
    if ((kind == Kind::Devices) != (shape == PayloadShape::Devices))
      continue;
    TopicBinding narrow = binding;
    narrow.shape = shape;
    if (yieldOf(examples, narrow).values >= best.values) {
      binding = narrow;
      break;
    }
  }
  if (kind == Kind::Object)
    binding.sequenceKey = sequenceKeyOf(examples, binding);
  best = yieldOf(examples, binding);
  if (best.timed == 0) {
    binding.timeKey = TopicBinding{}.timeKey;
    return;
  }
  for (const char *key : timeKeys) {
    TopicBinding named = binding;
    named.timeKey = key;
    const Yield yield = yieldOf(examples, named);
    if (yield.values >= best.values && yield.timed >= best.timed) {
      binding = named;
      return;
    }
  }
}

TopicProposal proposalFor(const Examples &examples, std::optional<std::size_t> asset, std::optional<std::size_t> stream, Kind kind)
{
  TopicProposal proposal;
  proposal.binding.topic = templateOf(examples, asset, stream);
  if (!asset && kind != Kind::Devices)
    proposal.binding.asset = isWritable(examples.front().levels.back()) && kind == Kind::Object
                                 ? std::string{examples.front().levels.back()}
                                 : std::string{"device-1"};
  chooseReading(examples, kind, proposal.binding);
  const auto best = std::max_element(examples.begin(), examples.end(), [&](const Example &a, const Example &b) {
    return yieldOf({a}, proposal.binding).values < yieldOf({b}, proposal.binding).values;
  });
  proposal.exampleTopic = best->topic->topic;
  proposal.examplePayload = best->topic->payload.substr(0, HeardTopic::mostBytes);
  for (const FreeSample &sample : read(*best->topic, proposal.binding)) {
    if (proposal.values.size() >= TopicProposal::mostValues)
      break;
    proposal.values.push_back({sample.asset, sample.stream, sample.value, sample.time.value_or(noTime), sample.note});
  }
  proposal.topics = static_cast<std::uint32_t>(examples.size());
  for (const Example &example : examples)
    proposal.messages += example.topic->messages;
  return proposal;
}

void proposeGroup(const Examples &examples, Kind kind, std::vector<TopicProposal> &proposals)
{
  const std::size_t depth = examples.front().levels.size();
  if (kind == Kind::Devices) {
    proposals.push_back(proposalFor(examples, std::nullopt, std::nullopt, kind));
    return;
  }
  if (kind == Kind::Scalar) {
    const auto asset = depth > 1 ? assetLevel(examples, depth - 1) : std::nullopt;
    proposals.push_back(proposalFor(examples, asset, depth - 1, kind));
    return;
  }
  const auto asset = assetLevel(examples, depth);
  // What stands behind the asset tells kinds of messages apart.
  std::map<std::vector<std::string_view>, Examples> endings;
  for (const Example &example : examples)
    endings[{example.levels.begin() + static_cast<std::ptrdiff_t>(asset.value_or(depth - 1)) + 1, example.levels.end()}].push_back(example);
  if (endings.size() > mostEndings && asset && *asset + 1 < depth) {
    proposals.push_back(proposalFor(examples, asset, depth - 1, kind));
    return;
  }
  for (const auto &[ending, same] : endings)
    proposals.push_back(proposalFor(same, depth > 1 || same.size() > 1 ? asset : std::nullopt, std::nullopt, kind));
}

} // namespace

std::vector<TopicProposal> proposeTopics(const std::vector<HeardTopic> &topics)
{
  std::map<std::pair<std::size_t, Kind>, Examples> byDepth;
  for (const HeardTopic &topic : topics)
    if (const auto kind = kindOf(topic)) {
      Example example{&topic, levelsOf(topic.topic)};
      byDepth[{example.levels.size(), *kind}].push_back(std::move(example));
    }
  std::vector<TopicProposal> proposals;
  for (const auto &[group, examples] : byDepth) {
    const auto &[depth, kind] = group;
    if (depth == 1 || distinctAt(examples, 0) > mostRoots) {
      proposeGroup(examples, kind, proposals);
      continue;
    }
    std::map<std::string_view, Examples> byRoot;
    for (const Example &example : examples)
      byRoot[example.levels.front()].push_back(example);
    for (const auto &[root, same] : byRoot)
      proposeGroup(same, kind, proposals);
  }
  std::stable_sort(proposals.begin(), proposals.end(),
                   [](const TopicProposal &a, const TopicProposal &b) { return a.messages > b.messages; });
  return proposals;
}

} // namespace andon::telemetry
