// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andonctl/command.h"
#include "models/domain/payload_shape.h"
#include "services/telemetry/free_decoder.h"
#include "services/telemetry/payload_codec.h"

#include <cstdio>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

namespace andon::ctl {
namespace {

struct DecodeOptions {
  std::string file;
  std::string format = "auto";
  std::string shape = "auto";
  TopicBinding binding;
};

/// ISO 8601 to the last digit that counts: milliseconds, or down to the nanosecond.
std::string exactTime(UtcTime time)
{
  std::string text = toIso8601(time);
  const auto below = (time - std::chrono::floor<std::chrono::milliseconds>(time)).count();
  if (below == 0)
    return text;
  text.pop_back();
  text += fmt::format("{:06d}", below);
  text.erase(text.find_last_not_of('0') + 1);
  return text + 'Z';
}

/// In round brackets: curly ones make a list of one.
nlohmann::ordered_json orNull(const std::string &text)
{
  return text.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(text);
}

Result<void> decodeLine(const std::string &line, const DecodeOptions &options, telemetry::FreeDecoder &decoder)
{
  const std::size_t tab = line.find('\t');
  const std::string topic = tab == std::string::npos ? std::string{} : line.substr(0, tab);
  const std::string_view payload = std::string_view{line}.substr(tab == std::string::npos ? 0 : tab + 1);
  const auto samples = decoder.decode(topic, payload, options.binding);
  if (!samples)
    return tl::unexpected(samples.error());
  for (const telemetry::FreeSample &sample : *samples) {
    nlohmann::ordered_json json;
    json["topic"] = topic;
    json["asset"] = orNull(sample.asset);
    json["stream"] = orNull(sample.stream);
    json["time"] = sample.time ? nlohmann::ordered_json(exactTime(*sample.time)) : nlohmann::ordered_json();
    json["value"] = sample.value ? nlohmann::ordered_json(*sample.value) : nlohmann::ordered_json();
    json["note"] = orNull(sample.note);
    if (sample.score) {
      json["version"] = orNull(sample.score->version);
      json["contributions"] = nlohmann::ordered_json::object();
      for (const auto &[stream, amount] : sample.score->contributions)
        json["contributions"][stream] = amount;
      json["reasons"] = sample.score->reasons;
    }
    // A topic is bytes of anyone's; what is no UTF-8 is replaced.
    fmt::print("{}\n", json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
  }
  return {};
}

int decode(const DecodeOptions &asked)
{
  DecodeOptions options = asked;
  const auto shape = payloadShape(asked.shape);
  if (!shape)
    return misuse("--shape", {ErrorCode::Malformed, asked.shape, "is no shape", "There are " + payloadShapeNames() + "."});
  options.binding.shape = *shape;
  auto decoder = telemetry::FreeDecoder::forFormat(options.format);
  if (!decoder)
    return misuse("--format", decoder.error());
  std::ifstream file;
  if (options.file != "-") {
    file.open(options.file, std::ios::binary);
    if (!file || file.peek() == std::ifstream::traits_type::eof())
      return fail({ErrorCode::NotFound, options.file, "cannot be read, or is empty", "Name a file of lines: topic, tab, payload."});
  }
  std::istream &input = options.file == "-" ? std::cin : file;
  for (std::string line; std::getline(input, line);) {
    if (line.empty())
      continue;
    if (const auto done = decodeLine(line, options, *decoder); !done)
      return misuse("--topic", done.error());
  }
  return succeeded;
}

} // namespace

void addDecode(CLI::App &program, Action &chosen)
{
  auto options = std::make_shared<DecodeOptions>();
  options->binding.timeKey = "*";
  CLI::App *command =
      addCommand(program, chosen, "decode", "Shows what Andon reads in messages, as one line of JSON a value; needs no site",
                 "andonctl decode messages.tsv --topic 'plant/{area}/{asset}'", options, decode);
  command->add_option("FILE", options->file, "Lines of topic, tab, payload; a line without a tab is a payload. - is the standard input")
      ->required();
  command->add_option("--format", options->format, "Name of the payload format; auto tries each")->capture_default_str();
  command->add_option("--shape", options->shape, "How the JSON is built, as in brokers.toml")->capture_default_str();
  command->add_option("--topic", options->binding.topic, "Template that names asset and stream, like plant/{area}/{asset}")
      ->type_name("TEMPLATE");
  command->add_option("--asset", options->binding.asset, "The asset, like rig1 or {line}-{machine} of the template")->type_name("NAME");
  command->add_option("--time-key", options->binding.timeKey, "Key of the time; * takes any usual one")
      ->type_name("KEY")
      ->capture_default_str();
  command->add_option("--separator", options->binding.separator, "Between nested keys")->type_name("C")->capture_default_str();
  command->add_flag("--numbers-as-text", options->binding.numbersAsText, "Read \"71.2\" in quotes as a number");
}

} // namespace andon::ctl
