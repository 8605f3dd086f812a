// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/predictor_words.h"

#include "models/items/words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace andon::words {
namespace {

constexpr int hashShown = 8;

QString tr(const char *text, const char *comment = nullptr, int n = -1)
{
  return QCoreApplication::translate("andon::words", text, comment, n);
}

} // namespace

QString predictorOutput(const PredictorStatus &status)
{
  const QString name = text(status.name.empty() ? status.predictor.text() : status.name);
  return status.time == noTime ? tr("%1: nothing was said yet", "predictor").arg(name)
                               : tr("%1 %2", "predictor, output").arg(name, measured(status.output, status.decimals, text(status.unit)));
}

QString predictorVersion(const PredictorStatus &status)
{
  const QString here = text(status.installed).left(hashShown);
  if (!status.isOfEdge)
    return tr("by package %1, here", "version").arg(here);
  const bool isSame = status.version.size() >= static_cast<std::size_t>(hashShown) && status.installed.starts_with(status.version);
  const QString edge = isSame ? here : text(status.version);
  if (status.time == noTime)
    return tr("scored at the edge, of which nothing was heard yet");
  if (isSame)
    return tr("scored at the edge by package %1, which is installed here too", "version").arg(edge);
  const QString scored = edge.isEmpty() ? tr("scored at the edge, which does not name its version")
                                        : tr("scored at the edge by version %1", "version").arg(edge);
  return here.isEmpty() ? scored : tr("%1; another package, %2, is installed here", "who scored, version").arg(scored, here);
}

QString driftSentence(const PredictorStatus &status)
{
  const QString lead = status.lead < status.inputs.size() ? text(status.inputs[status.lead].name) : QString{};
  switch (status.drift) {
  case DriftFinding::Unknown: return {};
  case DriftFinding::None: return tr("Its inputs lie where they lay in training.");
  case DriftFinding::Regime:
    return tr("Its inputs lie elsewhere than in training, %1 most. Whoever trains it: train it anew if that lasts.", "stream").arg(lead);
  case DriftFinding::Sensor:
    return tr("%1 has left what the other signals tell of it. Instrumentation: check that sensor.", "stream").arg(lead);
  case DriftFinding::Process:
    return tr("Several signals have left each other, %1 most. Maintenance: look at the machine.", "stream").arg(lead);
  }
  return {};
}

QString driftFigures(const PredictorStatus &status, std::size_t most)
{
  if (status.drift == DriftFinding::Unknown)
    return {};
  std::vector<InputDriftFigures> order = status.inputs;
  std::stable_sort(order.begin(), order.end(),
                   [](const InputDriftFigures &a, const InputDriftFigures &b) { return a.stability > b.stability; });
  QStringList parts;
  for (const InputDriftFigures &input : order)
    if (static_cast<std::size_t>(parts.size()) < most)
      parts << tr("%1: PSI %2, KS %3", "stream, figures").arg(text(input.name), number(input.stability, 2), number(input.distance, 2));
  return tr("%1 (over %2 rows)", "figures, number").arg(parts.join(QStringLiteral("; ")), count(status.rows));
}

} // namespace andon::words
