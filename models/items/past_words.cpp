// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/past_words.h"

#include "models/items/reason_words.h"
#include "models/items/words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace andon::words {
namespace {

constexpr std::size_t mostInSentence = 2;

QString tr(const char *text, const char *comment = nullptr, int n = -1)
{
  return QCoreApplication::translate("andon::words", text, comment, n);
}

bool hasLimit(const AlarmExplanation &why)
{
  return std::abs(why.limit) < std::numeric_limits<double>::max();
}

double towardsAlarm(const AlarmExplanation &why)
{
  return why.side == LimitSide::High ? 1.0 : -1.0;
}

} // namespace

bool isBeyondLimit(const AlarmExplanation &why)
{
  return why.side == LimitSide::High ? why.output > why.limit : why.output < why.limit;
}

QString pastSentence(const PastReason &past, const QString &predictor, const QTimeZone &zone)
{
  const AlarmExplanation &why = past.why;
  const bool isBeyond = isBeyondLimit(why);
  const QString when = dateTime(why.time, zone);
  const QString said = hasLimit(why) ? outputLine(why) : measured(why.output, why.isEvent || why.isExpected ? 2 : 1, text(why.unit));
  // What spoke for the side that it was on, the strongest first.
  QStringList parts;
  AlarmExplanation turned = why;
  if (!isBeyond)
    turned.side = why.side == LimitSide::High ? LimitSide::Low : LimitSide::High;
  std::stable_sort(turned.inputs.begin(), turned.inputs.end(), [&](const Contribution &a, const Contribution &b) {
    return a.amount * towardsAlarm(turned) > b.amount * towardsAlarm(turned);
  });
  std::erase_if(turned.inputs, [&](const Contribution &each) { return each.amount * towardsAlarm(turned) <= 0.0; });
  for (const ReasonBar &bar : reasonBars(turned, mostInSentence))
    parts << bar.text;
  const QString reasons = parts.join(tr("; and ", "between reasons"));
  QString sentence;
  if (isBeyond)
    sentence =
        parts.isEmpty()
            ? tr("%1: %2 was beyond its limit (%3); no single input stood out.", "time, predictor, output").arg(when, predictor, said)
            : tr("%1: %2 was beyond its limit (%3), above all by %4.", "time, predictor, output, reasons")
                  .arg(when, predictor, said, reasons);
  else
    sentence = parts.isEmpty()
                   ? tr("%1: %2 was calm (%3); no single input held it there.", "time, predictor, output").arg(when, predictor, said)
                   : tr("%1: %2 was calm (%3), above all by %4.", "time, predictor, output, reasons").arg(when, predictor, said, reasons);
  if (!past.isWhole)
    sentence += QLatin1Char(' ') + tr("No alarm went by it: an input was missing or it had not watched for long enough.");
  return sentence;
}

std::vector<ContributionCourse> contributionCourses(const PastReasons &past, std::size_t most)
{
  std::map<std::string, double> weight;
  std::map<std::string, QString> names;
  for (const PastReason &row : past.rows)
    for (const Contribution &input : row.why.inputs) {
      weight[input.key] += std::abs(input.amount);
      names.try_emplace(input.key, text(input.name));
    }
  std::vector<std::pair<double, std::string>> order;
  for (const auto &[key, sum] : weight)
    order.emplace_back(-sum, key);
  std::sort(order.begin(), order.end());
  std::map<std::string, std::size_t> places;
  std::vector<ContributionCourse> courses;
  for (const auto &[sum, key] : order) {
    if (courses.size() == most)
      break;
    places.emplace(key, courses.size());
    courses.push_back({names.at(key), std::vector<double>(past.rows.size(), 0.0)});
  }
  ContributionCourse others{tr("The others", "inputs"), std::vector<double>(past.rows.size(), 0.0)};
  for (std::size_t row = 0; row < past.rows.size(); ++row) {
    const AlarmExplanation &why = past.rows[row].why;
    others.amounts[row] = why.rest * towardsAlarm(why);
    for (const Contribution &input : why.inputs) {
      const auto place = places.find(input.key);
      (place == places.end() ? others : courses[place->second]).amounts[row] += input.amount * towardsAlarm(why);
    }
  }
  const bool hasOthers = std::any_of(others.amounts.begin(), others.amounts.end(), [](double each) { return std::abs(each) > 1e-6; });
  if (hasOthers)
    courses.push_back(std::move(others));
  return courses;
}

} // namespace andon::words
