// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 cannot read <concepts>, which the domain includes
#include "services/telemetry/decoder.h"
#include "services/telemetry/payload_codec.h"
#endif

#include <string>
#include <string_view>
#include <vector>

namespace andon::test {

/// A plant of two assets: C1 with temperature (-40 to 200), pressure and speed, and P2 with flow. Its messages carry a
/// counter "n".
[[nodiscard]] Site aSmallSite();

/// A decoder of that plant, and what it made of the messages so far.
class Decoding {
public:
  explicit Decoding(Site made = aSmallSite(), telemetry::Decoder::Limits limits = {});

  /// One message from broker 0, received at `received`.
  void message(std::string_view payload, std::string_view topic = "plant/hall1/C1", bool retained = false);

  /// "temperature=71.5 pressure=2?": the samples of the last message; "?" marks one that is uncertain.
  [[nodiscard]] std::string lastSamples() const;
  /// "not_json 1, wrong_type 2": every rejection of the last message.
  [[nodiscard]] std::string lastRejections() const;
  [[nodiscard]] std::uint64_t rejected(telemetry::RejectReason reason) const;

  Site site;
  telemetry::StreamRegistry registry;
  telemetry::Decoder decoder;
  UtcTime received{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21}};
  std::vector<Sample> last;

private:
  telemetry::Decoder::Counters before_;
};

} // namespace andon::test
