// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/violation_words.h"

#include "models/items/payload_text.h"
#include "models/items/words.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace andon::words {
namespace {

QString tr(const char *words)
{
  return QCoreApplication::translate("andon::words", words);
}

bool isDistance(const std::string &reason)
{
  return reason == "too_fast" || reason == "too_slow";
}

QString typeName(ValueType type)
{
  switch (type) {
  case ValueType::Double:
  case ValueType::Float: return tr("a number");
  case ValueType::Integer:
  case ValueType::Long: return tr("a whole number");
  case ValueType::Boolean: return tr("0 or 1");
  }
  return {};
}

} // namespace

QString violation(const std::string &key)
{
  static const QHash<QByteArray, const char *> known{
      {"type", QT_TRANSLATE_NOOP("andon::words", "Of another type")},
      {"not_finite", QT_TRANSLATE_NOOP("andon::words", "Not a finite number")},
      {"range", QT_TRANSLATE_NOOP("andon::words", "Out of range")},
      {"too_fast", QT_TRANSLATE_NOOP("andon::words", "Too fast")},
      {"too_slow", QT_TRANSLATE_NOOP("andon::words", "Too slow")},
  };
  const auto found = known.find(QByteArray::fromStdString(key));
  return found == known.end() ? text(key) : tr(*found);
}

QString promised(const ContractViolations &row, const Site &site)
{
  const Stream *stream = findStream(site, row.stream);
  if (stream == nullptr)
    return QString{QChar{0x2014}};
  if (isDistance(row.reason))
    return tr("one value in %1").arg(duration(stream->interval));
  if (row.reason == "range" && stream->range)
    return QCoreApplication::translate("words", "%1 to %2", "range of a sensor")
        .arg(number(stream->range->low, stream->decimals), measured(stream->range->high, stream->decimals, safeLine(stream->unit)));
  if (row.reason == "not_finite")
    return tr("a finite number");
  return typeName(stream->type);
}

QString example(const ContractViolations &row, const Site &site)
{
  if (!row.example)
    return QString{QChar{0x2014}};
  if (isDistance(row.reason))
    return QCoreApplication::translate("words", "after %1\u00a0s").arg(number(*row.example, *row.example < 10.0 ? 2 : 0));
  const Stream *stream = findStream(site, row.stream);
  if (stream == nullptr || row.reason == "type")
    return QLocale().toString(*row.example, 'g', 8);
  return measured(*row.example, stream->decimals, safeLine(stream->unit));
}

QString violationLine(const std::vector<ContractViolations> &rows, const Site &site)
{
  if (rows.empty())
    return {};
  const ContractViolations &first = rows.front();
  const QString worst =
      QCoreApplication::translate("words", "%1 breaks its contract: %2, %3, %4 times", "asset, stream, reason, count")
          .arg(safeLine(first.stream.asset.text()), streamName(site, first.stream), violation(first.reason).toLower(), count(first.count));
  return rows.size() == 1 ? worst
                          : QCoreApplication::translate("words", "%1, and %2 more", "violation, count").arg(worst).arg(rows.size() - 1);
}

} // namespace andon::words
