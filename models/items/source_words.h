// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/site.h"
#include "models/domain/sources.h"
#include "models/domain/watch.h"

#include <QString>
#include <QTimeZone>

/// Words for brokers, messages and the load that they make; as words.h.
namespace andon::words {

[[nodiscard]] QString testStep(BrokerTestStep step);       ///< "Finding the name"
[[nodiscard]] QString payloadShape(PayloadShape shape);    ///< "flat: names and values side by side"
[[nodiscard]] QString qos(int level);                      ///< "1: at least once"
[[nodiscard]] QString testPassed(const BrokerTest &test);  ///< what went well: "name found, port open, signed in, subscribed"
[[nodiscard]] QString outcome(const SeenMessage &message); ///< "5 values", "3 of 8 kept out", "Not JSON"

/// "plant/vision/#: 96 a second, 20 agreed, above it for 3 min"; a line each, empty where all keep to their rate.
[[nodiscard]] QString overAgreed(const TrafficDelta &traffic);
[[nodiscard]] QString dataSize(double bytes);           ///< "412 MB", in powers of 1,000
[[nodiscard]] QString messageRate(double perSecond);    ///< "412", "0.4"
[[nodiscard]] QString byteRate(double bytesPerSecond);  ///< "1.1 MB/s"
[[nodiscard]] QString milliseconds(Duration duration);  ///< "18 ms", "0.4 ms"
[[nodiscard]] QString shortCount(std::uint64_t number); ///< "812", "38 k", "9.3 M"
[[nodiscard]] QString clockWithMilliseconds(UtcTime time, const QTimeZone &zone);
[[nodiscard]] QString day(UtcTime time, const QTimeZone &zone);       ///< "12 Mar 2026"
[[nodiscard]] QString share(std::uint64_t part, std::uint64_t whole); ///< "0.31 %"
[[nodiscard]] QString sentence(const std::string &text);              ///< begun large, without a full stop

/// One row of the decoded table.
struct DecodedWords {
  QString name;
  QString value; ///< "3.2 mm/s", "? 412.0 °C"
  QString quality;
  QString done;   ///< "Taken"
  QString reason; ///< empty: none
};
[[nodiscard]] DecodedWords decoded(const DecodedValue &value, const Site &site);

} // namespace andon::words
