// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/adoption_words.h"

#include "models/items/payload_text.h"
#include "models/items/words.h"

#include <QCoreApplication>
#include <QStringList>

namespace andon::words {
namespace {

QString tr(const char *text, const char *meaning = nullptr, int count = -1)
{
  return QCoreApplication::translate("andon::words", text, meaning, count);
}

QString streamCount(int count)
{
  return count == 1 ? tr("1 stream") : tr("%1 streams").arg(count);
}

} // namespace

QString unknownWhat(const AdoptionProposal &proposal)
{
  const QString asset = safeLine(proposal.heard.asset.text());
  const int streams = static_cast<int>(proposal.asset.streams.size());
  if (!proposal.heard.isKnown)
    return tr("%1, %2", "asset, its streams").arg(asset, streamCount(streams));
  return streams == 1 ? tr("%1, 1 new stream", "asset").arg(asset) : tr("%1, %2 new streams", "asset").arg(asset).arg(streams);
}

QString unknownTimes(const AdoptionProposal &proposal)
{
  return proposal.heard.messages == 1 ? tr("once") : tr("%1 times").arg(count(proposal.heard.messages));
}

QString proposedAs(const AdoptionProposal &proposal)
{
  if (proposal.asset.streams.empty())
    return tr("no number so far");
  return tr("%1, in %2", "name, area").arg(safeLine(proposal.asset.name), safeLine(proposal.asset.area.text()));
}

QString proposedKind(const AdoptionProposal &proposal)
{
  return proposal.asset.kind.empty() ? tr("none", "kind of an asset") : safeLine(proposal.asset.kind);
}

QString proposedRules(const AdoptionProposal &proposal)
{
  const auto rules = proposal.rules.size();
  return rules == 0 ? tr("no rule") : rules == 1 ? tr("1 rule") : tr("%1 rules").arg(rules);
}

QString howSure(const AdoptionProposal &proposal)
{
  const QString percent = measured(proposal.certainty, 0, QStringLiteral("%"));
  const QString shared = QString::number(proposal.shared), expected = QString::number(proposal.expected);
  switch (proposal.basis) {
  case AdoptionBasis::Own:
    return proposal.shared == 0 ? tr("new to its kind") : tr("%1, %2 of %3 as others").arg(percent, shared, expected);
  case AdoptionBasis::Kind:
  case AdoptionBasis::Contract: return tr("%1, %2 of %3 streams").arg(percent, shared, expected);
  case AdoptionBasis::Name: return tr("by its name only");
  }
  return {};
}

QString whyProposed(const AdoptionProposal &proposal, const QTimeZone &zone)
{
  const UnknownAsset &heard = proposal.heard;
  const QString seen =
      heard.messages == 1
          ? tr("Heard once, at %1.").arg(clock(heard.latest, zone))
          : tr("Heard %1 times from %2 to %3.").arg(count(heard.messages), clock(heard.first, zone), clock(heard.latest, zone));
  const QString kind = safeLine(proposal.asset.kind);
  const QString percent = measured(proposal.certainty, 0, QStringLiteral("%"));
  QString why;
  switch (proposal.basis) {
  case AdoptionBasis::Own:
    why = proposal.shared == 0 ? tr("Nothing of its kind has these streams yet.")
                               : tr("Others of its kind have %1 of these %2 streams.").arg(proposal.shared).arg(proposal.expected);
    break;
  case AdoptionBasis::Kind:
  case AdoptionBasis::Contract:
    why = tr("Of the %1 streams of a %2, %3 are heard: %4 sure.", "number, kind, number, percent")
              .arg(QString::number(proposal.expected), kind, QString::number(proposal.shared), percent);
    break;
  case AdoptionBasis::Name: why = tr("The kind is a guess by its name."); break;
  }
  return tr("%1 %2", "two sentences").arg(seen, why);
}

QString streamLine(const Stream &stream)
{
  QStringList parts{safeLine(stream.name)};
  parts << (stream.unit.empty() ? tr("no unit") : text(stream.unit));
  parts << tr("every %1").arg(stream.interval < std::chrono::seconds{1} ? text(andon::toText(stream.interval)) : duration(stream.interval));
  return parts.join(tr(", ", "between parts of a line"));
}

QString adoptionSize(const AdoptionSize &size)
{
  QStringList parts;
  if (size.assets > 0)
    parts << (size.assets == 1 ? tr("1 new asset") : tr("%1 new assets").arg(size.assets));
  if (size.extended > 0)
    parts << (size.extended == 1 ? tr("1 asset with more streams") : tr("%1 assets with more streams").arg(size.extended));
  parts << streamCount(size.streams);
  parts << (size.rules == 0 ? tr("no rule") : size.rules == 1 ? tr("1 rule") : tr("%1 rules").arg(size.rules));
  return parts.join(tr(", ", "between parts of a line"));
}

} // namespace andon::words
