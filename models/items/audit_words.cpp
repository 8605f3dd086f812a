// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/audit_words.h"

#include "models/items/words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <chrono>

namespace andon::words {
namespace {

QString tr(const char *source, const char *meaning = nullptr, int count = -1)
{
  return QCoreApplication::translate("andon::words", source, meaning, count);
}

QString shown(const QJsonValue &value)
{
  if (value.isBool())
    return value.toBool() ? tr("yes") : tr("no");
  if (value.isDouble())
    return QLocale{}.toString(value.toDouble(), 'g', 12);
  return value.toString();
}

QString pair(const QString &label, const QString &value)
{
  return QCoreApplication::translate("words", "%1: %2", "label: value of a particular").arg(label, value);
}

/// Of one key; empty for what other columns show.
QString particular(const QString &key, const QJsonValue &value)
{
  static const QSet<QString> elsewhere{QStringLiteral("command"), QStringLiteral("alarm"), QStringLiteral("occurrence"),
                                       QStringLiteral("replaces"), QStringLiteral("broker")};
  if (elsewhere.contains(key) || value.isNull() || (value.isString() && value.toString().isEmpty()))
    return {};
  if (key == QLatin1String("reason"))
    return pair(tr("reason"), value.toString());
  if (key == QLatin1String("comment"))
    return pair(tr("comment"), value.toString());
  if (key == QLatin1String("work_order"))
    return pair(tr("work order"), value.toString());
  if (key == QLatin1String("one_shot"))
    return value.toBool() ? tr("until it returns") : QString{};
  if (key == QLatin1String("duration"))
    return value.toDouble() > 0.0 ? duration(std::chrono::duration_cast<Duration>(std::chrono::duration<double>{value.toDouble()}))
                                  : QString{};
  if (key == QLatin1String("approve"))
    return value.toBool() ? tr("agreed") : tr("turned down");
  if (key == QLatin1String("rule"))
    return value[QStringLiteral("name")].toString();
  if (key == QLatin1String("rules"))
    return tr("%n rule(s)", nullptr, static_cast<int>(value.toArray().size()));
  if (key == QLatin1String("files"))
    return tr("%n file(s)", nullptr, static_cast<int>(value.toObject().size()));
  if (key == QLatin1String("person")) {
    if (!value.isObject())
      return {};
    QStringList parts{value[QStringLiteral("name")].toString()};
    for (const QJsonValue role : value[QStringLiteral("roles")].toArray())
      parts.append(role.toString());
    return parts.join(QStringLiteral(", "));
  }
  if (value.isObject() || value.isArray())
    return {};
  return pair(QString{key}.replace(QLatin1Char('_'), QLatin1Char(' ')), shown(value));
}

} // namespace

QString particulars(const std::string &detail)
{
  const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(detail));
  if (!document.isObject())
    return text(detail);
  const QJsonObject object = document.object();
  QStringList parts;
  QString reason; // comes last: it is the longest, and the rest says what it is the reason of
  for (auto each = object.begin(); each != object.end(); ++each) {
    const QString part = particular(each.key(), each.value());
    if (each.key() == QLatin1String("reason"))
      reason = part;
    else if (!part.isEmpty())
      parts.append(part);
  }
  if (!reason.isEmpty())
    parts.append(reason);
  return parts.join(QStringLiteral(", "));
}

} // namespace andon::words
