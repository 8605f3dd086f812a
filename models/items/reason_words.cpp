// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/reason_words.h"

#include "models/items/tuning_words.h"
#include "models/items/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace andon::words {
namespace {

/// A change of so much of the usual width a minute is worth a word.
constexpr double notableSlope = 0.02;
/// Inputs that the sentence names; the bars have more.
constexpr std::size_t mostInSentence = 2;

QString tr(const char *text, const char *comment = nullptr, int n = -1)
{
  return QCoreApplication::translate("andon::words", text, comment, n);
}

QString valueOf(const Contribution &input)
{
  switch (input.standing) {
  case Standing::Missing: return tr("missing", "a value");
  case Standing::Text: return text(input.text);
  case Standing::UnknownText: return tr("unknown", "a text that was never seen");
  case Standing::Usual:
  case Standing::High:
  case Standing::Low: break;
  }
  return measured(input.value, input.decimals, text(input.unit));
}

QString usualOf(const Contribution &input)
{
  return tr("%1 to %2", "range").arg(number(input.low, input.decimals), number(input.high, input.decimals));
}

/// Where the value lies, after the value: ", above its usual 71.0 to 86.0"; or above what the others made one expect at that moment.
QString placeOf(const Contribution &input, bool isExpected)
{
  if (!std::isfinite(input.low) || !std::isfinite(input.high))
    return {}; // nobody says what is usual
  switch (input.standing) {
  case Standing::High: return (isExpected ? tr("above the expected %1", "range") : tr("above its usual %1", "range")).arg(usualOf(input));
  case Standing::Low: return (isExpected ? tr("below the expected %1", "range") : tr("below its usual %1", "range")).arg(usualOf(input));
  case Standing::Usual:
    return (isExpected ? tr("within the expected %1", "range") : tr("within its usual %1", "range")).arg(usualOf(input));
  case Standing::Missing:
  case Standing::Text:
  case Standing::UnknownText: break;
  }
  return {};
}

QString directionOf(const Contribution &input)
{
  const double width = input.high - input.low;
  if (!std::isfinite(input.slope) || !(width > 0.0) || std::abs(input.slope) < notableSlope * width)
    return {};
  const QString change = measured(std::abs(input.slope), input.decimals + 1, text(input.unit));
  return input.slope > 0.0 ? tr("rising %1 a minute").arg(change) : tr("falling %1 a minute").arg(change);
}

/// What is known of an input after its name.
QString factsOf(const Contribution &input, bool isExpected)
{
  QStringList facts{valueOf(input)};
  for (const QString &fact : {placeOf(input, isExpected), directionOf(input)})
    if (!fact.isEmpty())
      facts << fact;
  return facts.join(tr(", ", "between parts of a line"));
}

double towardsAlarm(const AlarmExplanation &why)
{
  return why.side == LimitSide::High ? 1.0 : -1.0;
}

/// What one unit of the margin is in the output, between what is said of any asset and what is said here.
double outputPerMargin(const AlarmExplanation &why)
{
  if (!why.isEvent || why.margin == why.bias || why.reasoner == Reasoner::Edge)
    return 1.0;
  const double before = 1.0 / (1.0 + std::exp(-why.bias));
  return (why.output - before) / (why.margin - why.bias);
}

int decimalsOf(const AlarmExplanation &why)
{
  return why.isEvent || why.isExpected ? 2 : 1;
}

QString changeLine(const ClearingChange &change)
{
  const QString to = measured(change.to, change.decimals, text(change.unit));
  const QString from = number(change.from, change.decimals);
  return change.to < change.from ? tr("%1 fell to %2 (was %3)", "stream, value, value").arg(text(change.name), to, from)
                                 : tr("%1 rose to %2 (was %3)", "stream, value, value").arg(text(change.name), to, from);
}

} // namespace

std::vector<ReasonBar> reasonBars(const AlarmExplanation &why, std::size_t most)
{
  std::vector<ReasonBar> bars;
  const double scale = outputPerMargin(why) * towardsAlarm(why);
  for (const Contribution &input : why.inputs) {
    if (bars.size() == most)
      break;
    bars.push_back(
        {tr("%1 %2", "stream, what is known of it").arg(text(input.name), factsOf(input, why.isExpected)), input.amount * scale});
  }
  return bars;
}

QString reasonSentence(const AlarmExplanation &why, const QString &predictor)
{
  QStringList parts;
  for (const Contribution &input : why.inputs)
    if (parts.size() < static_cast<qsizetype>(mostInSentence) && input.amount * towardsAlarm(why) > 0.0)
      parts << tr("%1 is %2", "stream, what is known of it").arg(text(input.name), factsOf(input, why.isExpected));
  const QString output = measured(why.output, decimalsOf(why), text(why.unit));
  if (why.reasoner == Reasoner::Edge && !why.told.empty()) {
    QStringList told;
    for (const std::string &sentence : why.told)
      told << text(sentence);
    return tr("%1 is %2. The edge says: %3", "predictor, output, sentences").arg(predictor, output, told.join(QLatin1Char(' ')));
  }
  if (why.reasoner == Reasoner::Edge && why.inputs.empty())
    return tr("%1 is %2; the edge sends no reasons.", "predictor, output").arg(predictor, output);
  if (parts.isEmpty())
    return tr("%1 is %2; no single input stands out.", "predictor, output").arg(predictor, output);
  return tr("%1 is %2, above all since %3.", "predictor, output, reasons")
      .arg(predictor, output, parts.join(tr("; and ", "between reasons")));
}

QString clearingSentence(const AlarmExplanation &why)
{
  if (why.reasoner == Reasoner::Edge)
    return {}; // it cannot be asked
  if (why.clearing.empty() && why.isExpected)
    return tr("No change of one or two inputs would have cleared it.");
  if (why.clearing.empty())
    return tr("No change of one or two inputs within their usual ranges would have cleared it.");
  QStringList parts;
  for (const ClearingChange &change : why.clearing)
    parts << changeLine(change);
  return tr("Would clear if %1, all else as it was.").arg(parts.join(tr(" and ", "between changes")));
}

QString outputLine(const AlarmExplanation &why)
{
  const QString output = measured(why.output, decimalsOf(why), text(why.unit)), limit = number(why.limit, decimalsOf(why));
  return why.side == LimitSide::High ? tr("%1, alarm above %2", "output, limit").arg(output, limit)
                                     : tr("%1, alarm below %2", "output, limit").arg(output, limit);
}

QString certaintyLine(const AlarmExplanation &why)
{
  if (why.reasoner == Reasoner::Edge)
    return tr("Scored and explained at the edge. That version is not installed here, so that this console cannot check the reasons.");
  QStringList parts;
  if (why.daysPerFalseAlarm) {
    const double days = *why.daysPerFalseAlarm;
    parts << (days >= 1.0 ? tr("About one false alarm in %n day(s) for an asset.", nullptr, static_cast<int>(std::lround(days)))
                          : tr("About one false alarm in %n hour(s) for an asset.", nullptr,
                               std::max(1, static_cast<int>(std::lround(days * 24.0)))));
  }
  if (why.precision && why.recall)
    parts << tr("On data that it had not seen, %1 of its warnings were right and it found %2 of what happened.", "share, share")
                 .arg(percent(*why.precision), percent(*why.recall));
  parts << tr("Learned from %1 rows; had watched this asset for %2.", "number, time").arg(count(why.trainedRows), duration(why.watched));
  return parts.join(QLatin1Char(' '));
}

QString madeByLine(const AlarmExplanation &why)
{
  const QString package = text(why.version).left(8);
  if (why.reasoner == Reasoner::Edge)
    return why.version.empty() ? tr("%1 at the edge, of an unknown version", "predictor").arg(text(why.predictor.text()))
                               : tr("%1 at the edge, version %2", "predictor, version").arg(text(why.predictor.text()), text(why.version));
  if (why.reasoner == Reasoner::EdgeScore)
    return tr("%1 at the edge, explained here by the same package %2", "predictor, version").arg(text(why.predictor.text()), package);
  return why.contract.empty() ? tr("%1, package %2", "predictor, version").arg(text(why.predictor.text()), package)
                              : tr("%1, package %2, contract %3", "predictor, version, contract")
                                    .arg(text(why.predictor.text()), package, text(why.contract));
}

QString outcome(const SimilarCase &similar)
{
  const QString judged = similar.label ? label(*similar.label) : tr("not judged");
  return similar.note.empty() ? judged : tr("%1: %2", "judgement, note").arg(judged, text(similar.note));
}

QString stood(const SimilarCase &similar)
{
  return similar.returnedAt == noTime ? tr("still stands") : age(similar.returnedAt - similar.raisedAt);
}

} // namespace andon::words
