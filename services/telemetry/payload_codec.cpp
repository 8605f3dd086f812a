// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/payload_codec.h"

#include "services/telemetry/plain_json_codec.h"

#include <array>

namespace andon::telemetry {
namespace {

struct Format {
  std::string_view name;
  std::unique_ptr<PayloadCodec> (*make)(const Decoder::Limits &limits);
};

/// A further format is a file of its own and a line here.
constexpr std::array formats{
    Format{"json", &makePlainJsonCodec},
};

} // namespace

void PayloadContent::clear()
{
  values.clear();
  records.clear();
  scores.clear();
  rounded = 0;
  isScalar = false;
}

std::unique_ptr<PayloadCodec> makeCodec(std::string_view format, const Decoder::Limits &limits)
{
  for (const Format &known : formats)
    if (known.name == format)
      return known.make(limits);
  return nullptr;
}

std::vector<std::string_view> payloadFormats()
{
  std::vector<std::string_view> names;
  names.reserve(formats.size());
  for (const Format &known : formats)
    names.push_back(known.name);
  return names;
}

} // namespace andon::telemetry
