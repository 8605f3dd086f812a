// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/source_words.h"

#include "models/items/payload_text.h"
#include "models/items/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace andon::words {
namespace {

QDateTime local(UtcTime time, const QTimeZone &zone)
{
  return QDateTime::fromMSecsSinceEpoch(std::chrono::floor<std::chrono::milliseconds>(time).time_since_epoch().count(), zone);
}

/// Three figures at most, "1.1", "88", "412".
QString threeFigures(double value)
{
  return number(value, value < 9.95 && value != std::floor(value) ? 1 : 0);
}

} // namespace

QString testStep(BrokerTestStep step)
{
  switch (step) {
  case BrokerTestStep::FindingName: return QCoreApplication::translate("words", "Finding the name");
  case BrokerTestStep::ReachingPort: return QCoreApplication::translate("words", "Reaching the port");
  case BrokerTestStep::Encrypting: return QCoreApplication::translate("words", "Agreeing on TLS");
  case BrokerTestStep::SigningIn: return QCoreApplication::translate("words", "Signing in");
  case BrokerTestStep::Subscribing: return QCoreApplication::translate("words", "Subscribing");
  case BrokerTestStep::Listening: return QCoreApplication::translate("words", "Listening");
  }
  return {};
}

QString payloadShape(PayloadShape shape)
{
  switch (shape) {
  case PayloadShape::Flat: return QCoreApplication::translate("words", "flat: names and values side by side");
  case PayloadShape::Auto: return QCoreApplication::translate("words", "whichever it is");
  case PayloadShape::Values: return QCoreApplication::translate("words", "values in a member of their own");
  case PayloadShape::Nested: return QCoreApplication::translate("words", "nested: groups of values");
  case PayloadShape::Devices: return QCoreApplication::translate("words", "by device: its names are assets");
  case PayloadShape::Tags: return QCoreApplication::translate("words", "tags: each with value and time");
  case PayloadShape::Scalar: return QCoreApplication::translate("words", "a bare value: the topic names it");
  }
  return {};
}

QString qos(int level)
{
  if (level == 1)
    return QCoreApplication::translate("words", "1: at least once");
  if (level == 2)
    return QCoreApplication::translate("words", "2: exactly once");
  return QCoreApplication::translate("words", "0: at most once");
}

QString testPassed(const BrokerTest &test)
{
  return test.tls ? QCoreApplication::translate("words", "name found, port open, TLS agreed, signed in, subscribed")
                  : QCoreApplication::translate("words", "name found, port open, signed in, subscribed");
}

QString outcome(const SeenMessage &message)
{
  const auto kept =
      std::count_if(message.values.begin(), message.values.end(), [](const DecodedValue &one) { return !one.reason.empty(); });
  if (message.values.empty() && !message.reasons.empty())
    return rejectReason(message.reasons.front());
  if (kept == 0 && message.reasons.empty())
    return message.values.size() == 1 ? QCoreApplication::translate("words", "1 value")
                                      : QCoreApplication::translate("words", "%1 values").arg(message.values.size());
  return QCoreApplication::translate("words", "? %1 of %2 kept out").arg(kept).arg(message.values.size());
}

QString overAgreed(const TrafficDelta &traffic)
{
  QStringList lines;
  for (const TopicLoad &load : traffic.topics) {
    if (!load.agreed || (!isOver(load) && load.secondsOver == 0))
      continue;
    const std::chrono::seconds over{load.secondsOver};
    const QString above = duration(over >= std::chrono::minutes{2} ? std::chrono::floor<std::chrono::minutes>(over) : over);
    lines << (isOver(load) ? QCoreApplication::translate("words", "%1: %2 a second, %3 agreed, above it for %4")
                                 .arg(safeLine(load.topic), messageRate(load.perSecond), messageRate(*load.agreed), above)
                           : QCoreApplication::translate("words", "%1: keeps to the agreed %2 a second again, was above it for %3")
                                 .arg(safeLine(load.topic), messageRate(*load.agreed), above));
  }
  return lines.join(QLatin1Char('\n'));
}

QString dataSize(double bytes)
{
  static constexpr std::array units{"B", "kB", "MB", "GB", "TB"};
  std::size_t unit = 0;
  for (; bytes >= 999.5 && unit + 1 < units.size(); ++unit)
    bytes /= 1000.0;
  return QCoreApplication::translate("words", "%1\u00a0%2", "number and unit").arg(threeFigures(bytes), QLatin1String(units[unit]));
}

QString messageRate(double perSecond)
{
  return threeFigures(perSecond);
}

QString byteRate(double bytesPerSecond)
{
  return QCoreApplication::translate("words", "%1/s", "size a second").arg(dataSize(bytesPerSecond));
}

QString milliseconds(Duration duration)
{
  const double exact = std::chrono::duration<double, std::milli>(duration).count();
  return QCoreApplication::translate("words", "%1\u00a0ms").arg(number(exact, exact < 9.95 ? 1 : 0));
}

QString shortCount(std::uint64_t amount)
{
  if (amount < 10'000)
    return count(amount);
  const double exact = static_cast<double>(amount);
  return amount < 1'000'000 ? QCoreApplication::translate("words", "%1\u00a0k", "thousands").arg(threeFigures(exact / 1e3))
                            : QCoreApplication::translate("words", "%1\u00a0M", "millions").arg(threeFigures(exact / 1e6));
}

QString clockWithMilliseconds(UtcTime time, const QTimeZone &zone)
{
  return local(time, zone).toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString day(UtcTime time, const QTimeZone &zone)
{
  return QLocale().toString(local(time, zone).date(), QCoreApplication::translate("words", "d MMM yyyy", "date format"));
}

QString share(std::uint64_t part, std::uint64_t whole)
{
  const double percent = whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
  return QCoreApplication::translate("words", "%1\u00a0%").arg(number(percent, percent == 0.0 ? 0 : percent < 1.0 ? 2 : 1));
}

QString sentence(const std::string &bytes)
{
  QString text = safeLine(bytes);
  if (!text.isEmpty())
    text[0] = text[0].toUpper();
  if (text.endsWith(QLatin1Char('.')))
    text.chop(1);
  return text;
}

DecodedWords decoded(const DecodedValue &value, const Site &site)
{
  const Stream *stream = value.stream.key.empty() ? nullptr : findStream(site, value.stream);
  DecodedWords shown;
  shown.name = safeLine(value.key);
  if (value.hasValue)
    shown.value =
        stream != nullptr ? measured(value.value, stream->decimals, safeLine(stream->unit)) : QLocale().toString(value.value, 'g', 8);
  else
    shown.value = QString{QChar{0x2014}};
  const bool doubtful = !value.reason.empty() || value.quality != Quality::Good;
  if (doubtful)
    shown.value = QCoreApplication::translate("words", "? %1", "doubtful value").arg(shown.value);
  switch (value.quality) {
  case Quality::Good: shown.quality = QCoreApplication::translate("words", "Good"); break;
  case Quality::Uncertain: shown.quality = QCoreApplication::translate("words", "? Uncertain"); break;
  case Quality::Bad: shown.quality = QCoreApplication::translate("words", "? Bad"); break;
  case Quality::Stale: shown.quality = QCoreApplication::translate("words", "? Stale"); break;
  }
  if (!value.reason.empty()) {
    shown.done = QCoreApplication::translate("words", "Kept out");
    shown.reason = rejectReason(value.reason);
  } else if (value.quality == Quality::Good) {
    shown.done = QCoreApplication::translate("words", "Taken");
  } else {
    shown.done = QCoreApplication::translate("words", "Taken, doubtful");
    shown.reason = quality(value.quality);
    if (value.quality == Quality::Uncertain && stream != nullptr && stream->range)
      shown.reason =
          QCoreApplication::translate("words", "outside %1 to %2")
              .arg(number(stream->range->low, stream->decimals), measured(stream->range->high, stream->decimals, safeLine(stream->unit)));
  }
  return shown;
}

} // namespace andon::words
