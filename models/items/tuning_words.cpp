// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/tuning_words.h"

#include "models/items/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace andon::words {
namespace {

QString tr(const char *text, const char *about = nullptr)
{
  return QCoreApplication::translate("andon::words", text, about);
}

QString shortest(double value)
{
  QLocale locale;
  locale.setNumberOptions(QLocale::OmitGroupSeparator);
  return locale.toString(value, 'g', 6).replace(QLatin1Char('-'), QChar{0x2212});
}

QString signedText(const QString &text, bool isMore)
{
  return (isMore ? QStringLiteral("+") : QString{QChar{0x2212}}) + text;
}

BenchRow rowOf(const QString &name, double now, double after, int decimals, const QString &unit, const QString &target = {})
{
  BenchRow row{name, measured(now, decimals, unit), measured(after, decimals, unit), {}, target, 0};
  if (row.now == row.after)
    return row;
  row.verdict = after < now ? 1 : -1;
  row.change = signedText(measured(std::abs(after - now), decimals, unit), after > now);
  return row;
}

BenchRow countRow(const QString &name, std::uint64_t now, std::uint64_t after, const QString &target = {})
{
  BenchRow row{name, count(now), count(after), {}, target, 0};
  if (now == after)
    return row;
  row.verdict = after < now ? 1 : -1;
  row.change = signedText(count(after > now ? after - now : now - after), after > now);
  return row;
}

BenchRow shareRow(const QString &name, double now, double after, const QString &target = {})
{
  return rowOf(name, now * 100.0, after * 100.0, 1, QStringLiteral("%"), target);
}

/// The largest share of missed alarms that `missed` of `events` still allow, 95 % (Clopper and Pearson 1934): where the binomial
/// distribution has 2.5 % at or below.
double largestShare(std::uint64_t missed, std::uint64_t events)
{
  double low = static_cast<double>(missed) / static_cast<double>(events), high = 1.0;
  const auto n = static_cast<double>(events);
  for (int step = 0; step < 60; ++step) {
    const double p = 0.5 * (low + high);
    double sum = 0.0;
    for (std::uint64_t k = 0; k <= missed; ++k) {
      const auto i = static_cast<double>(k);
      sum += std::exp(std::lgamma(n + 1) - std::lgamma(i + 1) - std::lgamma(n - i + 1) + i * std::log(p) + (n - i) * std::log1p(-p));
    }
    (sum > 0.025 ? low : high) = p;
  }
  return high;
}

QString steps(const tuning::Recommendation &made)
{
  QStringList parts;
  for (const tuning::TuningStep &step : made.steps) {
    const QString amount = count(step.activations);
    switch (step.what) {
    case tuning::TuningStep::What::Present: parts << tr("%1 now", "activations").arg(amount); break;
    case tuning::TuningStep::What::Limit: parts << tr("%1 with the bare limit", "activations").arg(amount); break;
    case tuning::TuningStep::What::Deadband: parts << tr("%1 with the deadband", "activations").arg(amount); break;
    case tuning::TuningStep::What::Count: parts << tr("%1 with samples counted", "activations").arg(amount); break;
    case tuning::TuningStep::What::OnDelay: parts << tr("%1 with the on-delay", "activations").arg(amount); break;
    case tuning::TuningStep::What::OffDelay: parts << tr("%1 with the off-delay", "activations").arg(amount); break;
    }
  }
  return parts.join(tr(", ", "between parts of a line"));
}

} // namespace

QString percent(double share)
{
  return measured(share * 100.0, 1, QStringLiteral("%"));
}

std::vector<BenchRow> benchRows(const tuning::BenchFigures &now, const tuning::BenchFigures &after)
{
  return {
      rowOf(tr("Alarms a day"), now.perDay, after.perDay, 1, {}),
      countRow(tr("Alarms in all"), now.tally.activations, after.tally.activations),
      rowOf(tr("An operator, in 10 min"), now.per10Min, after.per10Min, 2, {}, tr("target \u2264 1")),
      countRow(tr("Largest number in 10 min"), now.largestIn10Min, after.largestIn10Min, tr("target \u2264 10")),
      countRow(tr("While chattering"), now.tally.chattering, after.tally.chattering, tr("target 0")),
      countRow(tr("Fleeting, under 10 s"), now.fleeting, after.fleeting, tr("target 0")),
      shareRow(tr("Time in alarm"), now.tally.inAlarmShare(), after.tally.inAlarmShare()),
      shareRow(tr("Site: time in flood"), now.siteFloodShare, after.siteFloodShare, tr("target < 1 %")),
      shareRow(tr("Share of the site's alarms"), now.shareOfSite, after.shareOfSite),
  };
}

std::vector<BenchRow> priceRows(const tuning::BenchFigures &now, const tuning::BenchFigures &after)
{
  const auto found = [](const tuning::BenchFigures &figures) {
    return tr("%1 found, %2 missed", "true alarms").arg(count(figures.tally.found), count(figures.tally.missed()));
  };
  const auto delayed = [](const tuning::BenchFigures &figures) {
    return figures.delayed == 0 ? tr("none", "delayed alarms")
                                : tr("%1, median %2, worst %3", "delayed alarms")
                                      .arg(count(figures.delayed), seconds(figures.medianDelay), seconds(figures.tally.longestDelay));
  };
  const auto better = [](auto a, auto b) { return b < a ? 1 : b > a ? -1 : 0; };
  return {
      {tr("True alarms, labelled %1").arg(count(now.tally.events)),
       found(now),
       found(after),
       {},
       {},
       better(now.tally.missed(), after.tally.missed())},
      {tr("Raised later than it began"), delayed(now), delayed(after), {}, {}, better(now.tally.delays, after.tally.delays)},
      {tr("False alarms and nuisances, labelled %1").arg(count(now.falseLabelled)),
       tr("%1 raised").arg(count(now.falseLeft)),
       tr("%1 raised").arg(count(after.falseLeft)),
       {},
       {},
       better(now.falseLeft, after.falseLeft)},
      {tr("Without a label"), count(now.unlabelled), tr("%1, nobody has judged them").arg(count(after.unlabelled)), {}, {}, 0},
  };
}

QString labelNote(const tuning::BenchBasis &basis, const tuning::BenchFigures &after)
{
  std::uint64_t labelled = 0, disputed = 0;
  for (const tuning::RecordedOccurrence &each : basis.occurrences) {
    labelled += each.label ? 1 : 0;
    disputed += each.isDisputed ? 1 : 0;
  }
  QString note = tr("%1 of %2 recorded alarms carry a label.").arg(count(labelled), count(basis.occurrences.size()));
  if (disputed > 0)
    note += QLatin1Char(' ') + tr("People disagree on %1.").arg(count(disputed));
  if (after.tally.events == 0)
    return note + QLatin1Char(' ') + tr("None is labelled true, so nobody can say what would be missed: judge some in the alarm's detail.");
  return note + QLatin1Char(' ') +
         tr("With %1 true alarms the missed share is known only as up to %2 (95 %).")
             .arg(count(after.tally.events), percent(largestShare(after.tally.missed(), after.tally.events)));
}

QString setting(const tuning::LimitSetting &setting, const QString &unit)
{
  const QString at = unit.isEmpty() ? shortest(setting.limit) : tr("%1\u00a0%2", "number and unit").arg(shortest(setting.limit), unit);
  QStringList parts{setting.side == LimitSide::High ? tr("above %1").arg(at) : tr("below %1").arg(at)};
  if (setting.deadband > 0.0)
    parts << tr("deadband %1").arg(shortest(setting.deadband));
  if (setting.delays.count.samples > 1)
    parts << tr("%1 samples within %2").arg(setting.delays.count.samples).arg(duration(setting.delays.count.window));
  if (setting.delays.onDelay > Duration::zero())
    parts << tr("on-delay %1").arg(duration(setting.delays.onDelay));
  if (setting.delays.offDelay > Duration::zero())
    parts << tr("off-delay %1").arg(duration(setting.delays.offDelay));
  return parts.join(tr(", ", "between parts of a line"));
}

QStringList proposalReasons(const tuning::BenchProposal &proposal, const QString &unit)
{
  const tuning::Recommendation &made = proposal.made;
  QStringList reasons;
  if (!made.proposed)
    return reasons;
  const tuning::LimitSetting &proposed = made.proposed->setting;
  reasons << tr("Proposed: %1.").arg(setting(proposed, unit));
  if (const QString said = steps(made); !said.isEmpty())
    reasons << tr("Activations: %1.").arg(said);
  if (made.proposed->all.activations > made.current.all.activations)
    reasons << tr("It raises more often than now because it finds %1 true alarms that the present setting misses.")
                   .arg(count(made.proposed->all.found - made.current.all.found));
  const tuning::RunLengths &runs = made.runs;
  if (runs.runs > 0)
    reasons << tr("The value stays beyond the present limit for %1 (median of %2 times) and is back there after %3.")
                   .arg(seconds(runs.lengthMedian), count(runs.runs), seconds(runs.gapMedian));
  if (proposed.delays.onDelay > Duration::zero() && runs.shorterThanOnDelay > 0.0)
    reasons << tr("%1 of these times are shorter than the on-delay and raise nothing.").arg(percent(runs.shorterThanOnDelay));
  if (proposed.delays.offDelay > Duration::zero() && runs.closerThanOffDelay > 0.0)
    reasons << tr("%1 of the returns last less than the off-delay and no longer end the alarm.").arg(percent(runs.closerThanOffDelay));
  if (made.validation.folds > 0)
    reasons << tr("Chosen without a part of the history and judged on it, %1 times: %2 activations an hour (90 %: %3 to %4) instead of %5, "
                  "%6 of %7 events found.")
                   .arg(made.validation.folds)
                   .arg(number(made.validation.heldOut.activationsPerHour(), 2), number(made.validation.lowPerHour, 2),
                        number(made.validation.highPerHour, 2), number(made.validation.present.activationsPerHour(), 2),
                        count(made.validation.heldOut.found), count(made.validation.heldOut.events));
  if (!proposal.isLabelled)
    reasons
        << (made.proposed->all.events > 0
                ? tr("Nothing is labelled true: the %1 times in which the present limit was passed for long are taken for it, and the "
                     "limit stays.")
                      .arg(count(made.proposed->all.events))
                : tr("Nothing is labelled true, and the present limit was never passed for long: only what does not last is taken away. "
                     "If a short passing is a true alarm here, label it."));
  return reasons;
}

QString refusal(const tuning::BenchProposal &proposal)
{
  const tuning::Recommendation &made = proposal.made;
  switch (made.refusal) {
  case tuning::Refusal::None: return {};
  case tuning::Refusal::TooShort:
    return tr("The history is too short to judge by: %1 hours. At least %2 samples, and without labels at least 24 hours, are needed.")
        .arg(number(made.current.all.hours(), 1), count(tuning::leastSamples));
  case tuning::Refusal::TooFewEvents:
    return proposal.isLabelled
               ? tr("Too few alarms are labelled true to judge by: at least %1 are needed.").arg(tuning::leastEvents)
               : tr("Nothing is labelled true, and the limit was passed for long fewer than %1 times: label some alarms first.")
                     .arg(tuning::leastEvents);
  case tuning::Refusal::TooFewActivations:
    return tr("The alarm was raised only %1 times: at least %2 are needed where nothing is labelled.")
        .arg(count(made.current.all.activations), count(tuning::leastActivations));
  case tuning::Refusal::NothingAllowed: return tr("No setting keeps to these constraints. Allow a missed alarm or a longer delay.");
  case tuning::Refusal::NothingBetter:
    return tr("The present setting stays: nothing that keeps to the constraints gains enough on it to be worth a change.");
  case tuning::Refusal::Stopped: return tr("The search took too long and was stopped. Choose a shorter range.");
  }
  return {};
}

QString hindrance(const Rule &rule)
{
  switch (tuning::hindranceOf(rule)) {
  case tuning::Hindrance::None: return {};
  case tuning::Hindrance::NotOneLimit: return tr("This rule is not one limit of one stream. Change it on the page of rules.");
  case tuning::Hindrance::ByMode: return tr("The limits of this rule hang on an operating mode. Change it on the page of rules.");
  case tuning::Hindrance::OfPackage: return tr("The limit of this rule is its predictor's, and the predictor does not run.");
  }
  return {};
}

QString label(OccurrenceLabel label)
{
  switch (label) {
  case OccurrenceLabel::Unknown: return tr("unknown", "label of an alarm");
  case OccurrenceLabel::True: return tr("true alarm", "label of an alarm");
  case OccurrenceLabel::False: return tr("false alarm", "label of an alarm");
  case OccurrenceLabel::Nuisance: return tr("nuisance", "label of an alarm");
  }
  return {};
}

} // namespace andon::words
