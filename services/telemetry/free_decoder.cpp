// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/free_decoder.h"

#include "models/domain/predictor.h"
#include "models/domain/topic_template.h"
#include "services/telemetry/device_time.h"

namespace andon::telemetry {
namespace {

FreeSample refused(RejectReason reason)
{
  FreeSample sample;
  sample.note = keyOf(reason);
  return sample;
}

/// What models at the edge say in a record.
void addScores(const PayloadContent &content, std::size_t record, const FreeSample &ofRecord, std::vector<FreeSample> &samples)
{
  for (const EdgeScore &score : content.scores) {
    if (score.record != record)
      continue;
    FreeSample sample = ofRecord;
    sample.stream = std::string{scoreStreamPrefix} + score.predictor;
    sample.value = score.fault.empty() ? std::optional{score.score} : std::nullopt;
    sample.note = score.fault;
    sample.score = std::make_shared<const EdgeScore>(score);
    samples.push_back(std::move(sample));
  }
}

std::vector<FreeSample> samplesOf(const PayloadContent &content, const FreeSample &ofTopic, const TopicBinding &binding)
{
  std::vector<FreeSample> samples;
  std::size_t begin = 0;
  for (const PayloadRecord &record : content.records) {
    FreeSample sample;
    sample.asset = record.asset.empty() ? ofTopic.asset : std::string{record.asset};
    sample.time = std::holds_alternative<std::monostate>(record.time) ? std::nullopt : readDeviceTime(record.time);
    std::optional<RejectReason> fault = record.fault;
    if (!fault && !sample.time && !std::holds_alternative<std::monostate>(record.time))
      fault = RejectReason::TimeOutOfRange;
    if (fault && begin == record.end)
      samples.push_back({sample.asset, {}, {}, {}, keyOf(*fault)});
    for (; begin < record.end; ++begin) {
      const PayloadValue &value = content.values[begin];
      const bool isOfTopic = !ofTopic.stream.empty() && (value.key.empty() || isValueKey(value.key));
      sample.stream = isOfTopic || ofTopic.stream.empty() ? ofTopic.stream : ofTopic.stream + binding.separator;
      if (!isOfTopic)
        sample.stream += value.key;
      const std::optional<RejectReason> wrong = value.fault ? value.fault : fault;
      sample.value = value.fault ? std::nullopt : std::optional{value.number};
      sample.note = wrong ? keyOf(*wrong) : "";
      samples.push_back(sample);
    }
    sample.note = fault ? keyOf(*fault) : "";
    addScores(content, static_cast<std::size_t>(&record - content.records.data()), sample, samples);
  }
  return samples;
}

} // namespace

Result<FreeDecoder> FreeDecoder::forFormat(std::string_view format)
{
  FreeDecoder decoder;
  for (const std::string_view known : payloadFormats())
    if (format == "auto" || format == known)
      decoder.codecs_.push_back(makeCodec(known, Decoder::Limits{}));
  if (decoder.codecs_.empty())
    return failure(ErrorCode::NotFound, std::string{format}, "is no payload format",
                   "There are auto and those of a site's topics, like json.");
  return decoder;
}

Result<std::vector<FreeSample>> FreeDecoder::decode(std::string_view topic, std::string_view payload, const TopicBinding &binding)
{
  FreeSample ofTopic;
  if (!binding.topic.empty()) {
    const auto parsed = TopicTemplate::parse(binding.topic);
    if (!parsed)
      return tl::unexpected(parsed.error());
    if (!parsed->matches(topic))
      return std::vector{refused(RejectReason::UnknownTopic)};
    ofTopic.asset =
        binding.asset.empty() ? std::string{parsed->part("asset", topic).value_or(std::string_view{})} : parsed->fill(binding.asset, topic);
    ofTopic.stream = parsed->part("stream", topic).value_or(std::string_view{});
  }
  if (payload.size() > Decoder::Limits{}.payloadBytes)
    return std::vector{refused(RejectReason::TooLarge)};
  bytes_.assign(payload);
  bytes_.resize(payload.size() + IngestBatch::padding);

  std::optional<RejectReason> fault;
  for (const std::unique_ptr<PayloadCodec> &codec : codecs_) {
    PayloadContent content;
    const auto wrong = codec->read(std::string_view{bytes_}.substr(0, payload.size()), binding, content);
    fault = fault ? fault : wrong;
    if (wrong)
      continue;
    if (content.isScalar && binding.topic.empty())
      ofTopic.stream = topic.substr(topic.rfind('/') + 1);
    return samplesOf(content, ofTopic, binding);
  }
  return std::vector{refused(*fault)};
}

} // namespace andon::telemetry
