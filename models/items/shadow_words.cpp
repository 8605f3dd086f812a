// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/shadow_words.h"

#include "models/items/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

namespace andon::words {
namespace {

QString tr(const char *text, const char *about = nullptr, int n = -1)
{
  return QCoreApplication::translate("andon::words", text, about, n);
}

enum class Better { Less, More, Neither };

BenchRow rowOf(const QString &name, double now, double after, int decimals, const QString &unit, Better better)
{
  BenchRow row{name, measured(now, decimals, unit), measured(after, decimals, unit), {}, {}, 0};
  if (row.now == row.after)
    return row;
  row.change = (after > now ? QStringLiteral("+") : QString{QChar{0x2212}}) + measured(std::abs(after - now), decimals, unit);
  if (better != Better::Neither)
    row.verdict = (after > now) == (better == Better::More) ? 1 : -1;
  return row;
}

struct FigureKind {
  QString name;
  Better better = Better::Neither;
  bool isCount = false;
};

/// A fault of the robustness test, as behaviour cards name it.
QString faultName(std::string_view fault)
{
  if (fault == "spike")
    return tr("spikes", "fault that was laid over a signal");
  if (fault == "drift")
    return tr("slow drift", "fault that was laid over a signal");
  if (fault == "stuck")
    return tr("a stuck value", "fault that was laid over a signal");
  if (fault == "dropout")
    return tr("no value", "fault that was laid over a signal");
  if (fault == "level_shift")
    return tr("a shift of level", "fault that was laid over a signal");
  if (fault == "variance")
    return tr("more noise", "fault that was laid over a signal");
  if (fault == "time_warp")
    return tr("the past, faster", "fault that was laid over a signal");
  return text(std::string{fault});
}

/// What the cards of the house call them; any other name is shown as it is and judged by nobody.
FigureKind figureKind(const std::string &name)
{
  constexpr std::string_view caught = "caught_", delay = "delay_";
  if (name.starts_with(caught))
    return {tr("Caught of %1, share", "fault").arg(faultName(std::string_view{name}.substr(caught.size()))), Better::More};
  if (name.starts_with(delay))
    return {tr("Time to catch %1, s", "fault").arg(faultName(std::string_view{name}.substr(delay.size()))), Better::Less};
  const std::pair<const char *, FigureKind> known[] = {
      {"recall", {tr("True ones found, share", "figure of a model"), Better::More}},
      {"precision", {tr("True among those raised, share", "figure of a model"), Better::More}},
      {"auc", {tr("Area under the curve", "figure of a model"), Better::More}},
      {"macro_f1", {tr("Macro F1", "figure of a model"), Better::More}},
      {"f1", {tr("F1", "figure of a model"), Better::More}},
      {"days_per_false_alarm", {tr("Days of an asset for a false alarm", "figure of a model"), Better::More}},
      {"false_alarms_a_day", {tr("False alarms a day", "figure of a model"), Better::Less}},
      {"caught", {tr("Rows of events found", "figure of a model"), Better::More, true}},
      {"missed", {tr("Rows of events missed", "figure of a model"), Better::Less, true}},
      {"false_alarms", {tr("Rows falsely in alarm", "figure of a model"), Better::Less, true}},
      {"events", {tr("Events in the rows", "figure of a model"), Better::Neither, true}},
      {"events_found", {tr("Events found", "figure of a model"), Better::More, true}},
      {"days_judged", {tr("Days judged", "figure of a model"), Better::Neither}},
      {"alarms_then", {tr("Alarms in those days", "figure of a model"), Better::Less, true}},
      {"rmse", {tr("Root mean square error", "figure of a model"), Better::Less}},
      {"mae", {tr("Mean absolute error", "figure of a model"), Better::Less}},
      {"explained", {tr("Explained share of the variance", "figure of a model"), Better::More}}};
  for (const auto &[key, kind] : known)
    if (name == key)
      return kind;
  return {text(name), Better::Neither};
}

/// Shares in thousandths, what is larger as fine as anybody reads it.
int decimalsOf(const CardFigure &figure, const FigureKind &kind)
{
  if (kind.isCount)
    return 0;
  const double size = std::max(std::abs(figure.value), std::abs(figure.champion.value_or(0.0)));
  return size >= 100.0 ? 0 : size >= 5.0 ? 1 : 3;
}

QString listOf(const std::vector<std::string> &versions)
{
  QStringList parts;
  for (const std::string &each : versions)
    parts << text(each);
  return parts.isEmpty() ? tr("any", "firmware or hardware") : parts.join(tr(", ", "between parts of a line"));
}

} // namespace

QString shadowName(const LearningBoard &board, const ShadowComparison &shadow, const LearningContext &in)
{
  const QString version = versionName(board, shadow.package);
  if (shadow.isReplayed)
    return tr("%1 over history, %2 to %3", "version, times").arg(version, dateTime(shadow.since, in.zone), dateTime(shadow.until, in.zone));
  return shadow.until == noTime ? tr("%1 live, since %2", "version, time").arg(version, dateTime(shadow.since, in.zone))
                                : tr("%1, ended %2", "version, time").arg(version, dateTime(shadow.until, in.zone));
}

std::vector<BenchRow> shadowRows(const ShadowComparison &shadow)
{
  const ShadowSide &now = shadow.championSide;
  const ShadowSide &after = shadow.challengerSide;
  const auto whole = [](const QString &name, std::uint64_t a, std::uint64_t b, Better better) {
    return rowOf(name, static_cast<double>(a), static_cast<double>(b), 0, {}, better);
  };
  return {
      whole(tr("Alarms raised"), now.raised, after.raised, Better::Neither),
      rowOf(tr("Alarms a day"), now.raisedADay, after.raisedADay, 2, {}, Better::Neither),
      rowOf(tr("Time in alarm"), now.shareInAlarm * 100.0, after.shareInAlarm * 100.0, 2, QStringLiteral("%"), Better::Neither),
      whole(tr("Agreed to be false"), now.falseOnes, after.falseOnes, Better::Less),
      whole(tr("Agreed to be true"), now.trueOnes, after.trueOnes, Better::More),
      whole(tr("True ones not raised"), now.missed, after.missed, Better::Less),
      rowOf(tr("Time to score a row, mean"), now.meanMicroseconds, after.meanMicroseconds, 1, QStringLiteral("\u00b5s"), Better::Neither),
      rowOf(tr("Time to score a row, worst"), now.worstMicroseconds, after.worstMicroseconds, 1, QStringLiteral("\u00b5s"),
            Better::Neither)};
}

QStringList shadowNotes(const ShadowComparison &shadow, const LearningContext &in)
{
  QStringList said;
  if (!shadow.problem.empty())
    said << tr("It does not score: %1").arg(text(shadow.problem));
  if (shadow.rows == 0) {
    said << tr("No row was scored by both yet.");
  } else {
    said << tr("%1 rows of %2 asset-days were scored by both; on %3 of them both said the same.")
                .arg(count(shadow.rows), number(shadow.days, 1),
                     percent(static_cast<double>(shadow.sameSide) / static_cast<double>(shadow.rows)));
    said << tr("%n alarm(s) were raised by both at about the same time.", nullptr, static_cast<int>(shadow.agreements));
  }
  if (shadow.assets.empty()) {
    said << tr("It scores every asset of its kind.");
  } else {
    QStringList assets;
    for (const AssetId &asset : shadow.assets)
      assets << text(asset.text());
    said << tr("It scores %1 only.", "assets").arg(assets.join(tr(", ", "between parts of a line")));
  }
  if (!shadow.isReplayed && !shadow.person.empty())
    said << (shadow.reason.empty() ? tr("Begun by %1.").arg(personName(in.people, shadow.person))
                                   : tr("Begun by %1: %2").arg(personName(in.people, shadow.person), text(shadow.reason)));
  return said;
}

std::vector<BenchRow> figureRows(const PredictorVersion &version)
{
  std::vector<BenchRow> rows;
  for (const CardFigure &figure : version.figures) {
    const FigureKind kind = figureKind(figure.name);
    const int decimals = decimalsOf(figure, kind);
    if (figure.champion)
      rows.push_back(rowOf(kind.name, *figure.champion, figure.value, decimals, {}, kind.better));
    else
      rows.push_back({kind.name,
                      QString{QChar{0x2014}},
                      kind.isCount && figure.value >= 0.0 ? count(static_cast<std::uint64_t>(std::llround(figure.value)))
                                                          : number(figure.value, decimals),
                      {},
                      {},
                      0});
  }
  return rows;
}

QStringList versionDifference(const PredictorVersion &version, const PredictorVersion &champion)
{
  QStringList said;
  if (version.package == champion.package)
    return {tr("It is the champion.")};
  if (version.trainingSha256 != champion.trainingSha256)
    said << tr("Trained on %1 rows, the champion on %2.").arg(count(version.trainingRows), count(champion.trainingRows));
  else if (!version.trainingSha256.empty())
    said << tr("Trained on the same rows as the champion.");
  if (version.taps != champion.taps)
    said << tr("Learnt from %1 verdicts, the champion from %2.").arg(count(version.taps), count(champion.taps));
  if (version.firmware != champion.firmware)
    said << tr("Fits firmware %1, the champion %2.").arg(listOf(version.firmware), listOf(champion.firmware));
  if (version.hardware != champion.hardware)
    said << tr("Fits hardware %1, the champion %2.").arg(listOf(version.hardware), listOf(champion.hardware));
  return said;
}

std::vector<PromotionCheck> promotionChecks(const PredictorVersion &version, const ShadowComparison *shadow)
{
  std::vector<PromotionCheck> checks;
  checks.push_back({version.problem.empty(), version.problem.empty() ? tr("The package is whole and can run") : text(version.problem)});
  for (const CardFigure &figure : version.figures) {
    const FigureKind kind = figureKind(figure.name);
    if (!figure.champion || kind.better == Better::Neither)
      continue;
    const bool isWorse = kind.better == Better::More ? figure.value < *figure.champion : figure.value > *figure.champion;
    checks.push_back({!isWorse, tr("%1: %2, champion %3", "figure, its value, that of the champion")
                                    .arg(kind.name, number(figure.value, decimalsOf(figure, kind)),
                                         number(*figure.champion, decimalsOf(figure, kind)))});
  }
  if (shadow == nullptr || shadow->rows == 0) {
    checks.push_back({false, tr("It has not been in the shadow: nobody knows what it does on this plant")});
    return checks;
  }
  const ShadowSide &now = shadow->championSide;
  const ShadowSide &after = shadow->challengerSide;
  checks.push_back(
      {after.missed <= now.missed, tr("Shadow: %1 true alarms not raised, champion %2").arg(count(after.missed), count(now.missed))});
  checks.push_back(
      {after.falseOnes <= now.falseOnes, tr("Shadow: %1 false alarms, champion %2").arg(count(after.falseOnes), count(now.falseOnes))});
  return checks;
}

} // namespace andon::words
