// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/health_words.h"

#include "models/items/tuning_words.h"
#include "models/items/words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace andon::words {
namespace {

/// What takes less is not worth a word in the sentence.
constexpr double notablePoints = 1.0;
constexpr std::size_t mostInSentence = 2;

QString tr(const char *text, const char *comment = nullptr, int n = -1)
{
  return QCoreApplication::translate("andon::words", text, comment, n);
}

Duration lasting(double seconds)
{
  return std::chrono::duration_cast<Duration>(std::chrono::duration<double>(seconds));
}

double withoutValue(const SensorEvidence &sensor)
{
  return sensor.watched > 0.0 ? std::clamp((sensor.missing + sensor.distrusted) / sensor.watched, 0.0, 1.0) : 0.0;
}

double biasOf(const SensorEvidence &sensor)
{
  return sensor.judged > 0.0 ? sensor.bias / sensor.judged : 0.0;
}

QString qualityText(const SensorEvidence &sensor, const QString &name)
{
  const double lost = withoutValue(sensor);
  const QString told = percent(lost);
  if (lost < 0.0005)
    return tr("Data quality: all values of %1 could be judged by", "sensor").arg(name);
  if (sensor.missing >= sensor.distrusted)
    return tr("Data quality: %1 was silent or not to be trusted for %2 of the last day", "sensor, share").arg(name, told);
  if (!sensor.fault)
    return tr("Data quality: %1 was not to be trusted for %2 of the last day", "sensor, share").arg(name, told);
  return tr("Data quality: %1 was not to be trusted for %2 of the last day, last: %3", "sensor, share, fault")
      .arg(name, told, sensorFault(*sensor.fault));
}

QString driftText(const SensorEvidence &sensor, const QString &name)
{
  const double bias = biasOf(sensor);
  const QString told = percent(std::abs(bias));
  return bias < 0.0 ? tr("Sensor drift: %1 lies %2 of its band below what the others tell of it", "sensor, share").arg(name, told)
                    : tr("Sensor drift: %1 lies %2 of its band above what the others tell of it", "sensor, share").arg(name, told);
}

QString ageText(UtcTime since, bool isServiced, UtcTime now)
{
  const QString age = words::age(now - since);
  return isServiced ? tr("Age: work on it was last finished %1 ago", "time").arg(age)
                    : tr("Age: first heard %1 ago, no work on it known", "time").arg(age);
}

/// The sensor that lost the most by a measure.
template <class Measure>
const SensorHealth *worstBy(const AssetHealth &asset, Measure measure)
{
  const auto worst = std::max_element(asset.sensors.begin(), asset.sensors.end(), [&](const SensorHealth &a, const SensorHealth &b) {
    return measure(a.evidence) < measure(b.evidence);
  });
  return worst == asset.sensors.end() ? nullptr : &*worst;
}

QString alarmsText(const AssetHealth &asset)
{
  int standing = 0;
  std::optional<Priority> worst;
  for (std::size_t i = 0; i < asset.evidence.standing.size(); ++i) {
    standing += asset.evidence.standing[i];
    if (asset.evidence.standing[i] > 0 && !worst)
      worst = static_cast<Priority>(i + 1);
  }
  const double share = asset.evidence.watched > 0.0 ? std::clamp(asset.evidence.alarmed / asset.evidence.watched, 0.0, 1.0) : 0.0;
  if (worst)
    return tr("Alarms: %1 now, the worst %2; weighed by priority %3 of the last day", "number, priority, share")
        .arg(standing)
        .arg(words::priority(*worst), percent(share));
  return share < 0.0005 ? tr("Alarms: none in the last day")
                        : tr("Alarms: weighed by priority they stood for %1 of the last day", "share").arg(percent(share));
}

QString behaviourText(const AssetHealth &asset)
{
  return tr("Expected behaviour: beyond its limit for %1 of the last day", "share")
      .arg(percent(std::clamp(asset.evidence.beyond / asset.evidence.judged, 0.0, 1.0)));
}

QString nameOf(const Site &site, const AssetId &asset, const SensorEvidence &sensor)
{
  return streamName(site, {asset, sensor.key.string()});
}

QString textOf(HealthPart part, const AssetHealth &asset, const Site &site)
{
  const AssetEvidence &seen = asset.evidence;
  switch (part) {
  case HealthPart::Quality:
    if (const SensorHealth *worst = worstBy(asset, withoutValue))
      return withoutValue(worst->evidence) < 0.0005 ? tr("Data quality: all values could be judged by")
                                                    : qualityText(worst->evidence, nameOf(site, seen.asset, worst->evidence));
    break;
  case HealthPart::Drift:
    if (const SensorHealth *worst = worstBy(asset, [](const SensorEvidence &sensor) { return std::abs(biasOf(sensor)); }))
      return driftText(worst->evidence, nameOf(site, seen.asset, worst->evidence));
    break;
  case HealthPart::Behaviour: return behaviourText(asset);
  case HealthPart::Alarms: return alarmsText(asset);
  case HealthPart::Age: return ageText(seen.serviced == noTime ? seen.first : seen.serviced, seen.serviced != noTime, seen.asOf);
  }
  return healthPart(part);
}

QString textOf(HealthPart part, const SensorHealth &sensor, const QString &name, UtcTime asOf)
{
  switch (part) {
  case HealthPart::Quality: return qualityText(sensor.evidence, name);
  case HealthPart::Drift: return driftText(sensor.evidence, name);
  case HealthPart::Alarms:
    return tr("Sensor alarm: it stood for %1 of the last day", "share")
        .arg(percent(sensor.evidence.watched > 0.0 ? std::clamp(sensor.evidence.alarmed / sensor.evidence.watched, 0.0, 1.0) : 0.0));
  case HealthPart::Age: return ageText(sensor.evidence.first, false, asOf);
  case HealthPart::Behaviour: break;
  }
  return healthPart(part);
}

template <class TextOf>
std::vector<ReasonBar> barsOf(const HealthScore &score, TextOf text)
{
  std::vector<ReasonBar> bars;
  for (const PartScore &part : score.parts)
    if (part.value)
      bars.push_back({text(part.part), part.lost});
  std::stable_sort(bars.begin(), bars.end(), [](const ReasonBar &a, const ReasonBar &b) { return a.amount > b.amount; });
  return bars;
}

} // namespace

QString healthPart(HealthPart part)
{
  switch (part) {
  case HealthPart::Quality: return tr("data quality");
  case HealthPart::Drift: return tr("sensor drift");
  case HealthPart::Behaviour: return tr("expected behaviour");
  case HealthPart::Alarms: return tr("alarms");
  case HealthPart::Age: return tr("age");
  }
  return {};
}

QString healthBand(HealthBand band)
{
  switch (band) {
  case HealthBand::Unknown: return tr("not known yet", "a health");
  case HealthBand::Good: return tr("good", "a health");
  case HealthBand::Fair: return tr("fair", "a health");
  case HealthBand::Poor: return tr("poor", "a health");
  }
  return {};
}

QString points(const HealthScore &score)
{
  return score.points ? number(*score.points, 0) : QStringLiteral("\u2014");
}

QString healthOf(const HealthScore &score)
{
  return score.points ? tr("%1 of 100, %2", "points, band").arg(points(score), healthBand(bandOf(score))) : healthBand(HealthBand::Unknown);
}

std::vector<ReasonBar> healthBars(const AssetHealth &asset, const Site &site)
{
  return barsOf(asset.score, [&](HealthPart part) { return textOf(part, asset, site); });
}

std::vector<ReasonBar> healthBars(const SensorHealth &sensor, const Site &site, const AssetId &asset, UtcTime asOf)
{
  const QString name = nameOf(site, asset, sensor.evidence);
  return barsOf(sensor.score, [&](HealthPart part) { return textOf(part, sensor, name, asOf); });
}

QString healthSentence(const AssetHealth &asset, const Site &site)
{
  if (!asset.score.points)
    return tr("Health is not known yet: it has been watched for %1, and an hour is needed.", "time")
        .arg(words::age(lasting(asset.evidence.watched)));
  QStringList parts;
  for (const ReasonBar &bar : healthBars(asset, site))
    if (parts.size() < static_cast<qsizetype>(mostInSentence) && bar.amount >= notablePoints)
      parts << bar.text;
  if (parts.isEmpty())
    return tr("Health is %1 of 100; nothing speaks against it.", "points").arg(points(asset.score));
  return tr("Health is %1 of 100. %2.", "points, reasons").arg(points(asset.score), parts.join(tr("; and ", "between reasons")));
}

QString healthReason(const AssetHealth &asset, const Site &site)
{
  const auto bars = healthBars(asset, site);
  return bars.empty() || bars.front().amount < notablePoints ? QString{} : bars.front().text;
}

QString healthReason(const SensorHealth &sensor, const Site &site, const AssetId &asset, UtcTime asOf)
{
  const auto bars = healthBars(sensor, site, asset, asOf);
  return bars.empty() || bars.front().amount < notablePoints ? QString{} : bars.front().text;
}

QString unknownParts(const HealthScore &score)
{
  QStringList names;
  bool isUnlearnt = false;
  for (const PartScore &part : score.parts)
    if (!part.value) {
      names << healthPart(part.part);
      isUnlearnt = isUnlearnt || part.part == HealthPart::Drift || part.part == HealthPart::Behaviour;
    }
  if (names.isEmpty())
    return {};
  const QString all = names.join(tr(", ", "between parts of a line"));
  return isUnlearnt ? tr("Not known, and not counted: %1. A predictor of expected behaviour would tell.", "parts").arg(all)
                    : tr("Not known yet, and not counted: %1.", "parts").arg(all);
}

} // namespace andon::words
