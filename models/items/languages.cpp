// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>

#include <array>

namespace andon {
namespace {

struct Entry {
  Language language;
  const char *key;
  const char *name; ///< UTF-8
  QLocale::Language locale;
};

constexpr std::array<Entry, languageCount> table{{
    {Language::System, "system", "", QLocale::AnyLanguage},
    {Language::English, "en", "English", QLocale::English},
    {Language::German, "de", "Deutsch", QLocale::German},
    {Language::Chinese, "zh_CN", "\u7b80\u4f53\u4e2d\u6587", QLocale::Chinese},
}};

const Entry &entryOf(Language language)
{
  return table[static_cast<std::size_t>(language)];
}

/// The person's own dates and numbers where the language is theirs; else the language's, in the person's country where that is usual.
QLocale localeOf(Language spoken, const QLocale &system)
{
  const QLocale::Language language = entryOf(spoken).locale;
  if (system.language() == language)
    return system;
  if (spoken == Language::Chinese)
    return QLocale{QLocale::Chinese, QLocale::SimplifiedHanScript, QLocale::China};
  if (system.language() == QLocale::C)
    return spoken == Language::English ? QLocale{QLocale::English, QLocale::UnitedKingdom} : QLocale{language};
  return QLocale{language, system.territory()};
}

} // namespace

QString keyOf(Language language)
{
  return QString::fromLatin1(entryOf(language).key);
}

Language languageOf(const QString &key)
{
  for (const Entry &entry : table)
    if (key == QLatin1String(entry.key))
      return entry.language;
  return Language::System;
}

QString nameOf(Language language)
{
  return QString::fromUtf8(entryOf(language).name);
}

std::optional<Language> spokenOf(const QLocale &system)
{
  if (system.language() == QLocale::C)
    return Language::English; // a system without a language, as services and minimal installations have it
  for (const QString &wanted : system.uiLanguages()) {
    const QLocale one{wanted};
    for (const Entry &entry : table) {
      if (entry.language == Language::System || one.language() != entry.locale)
        continue;
      // Traditional characters are another writing, not another dialect.
      if (entry.language == Language::Chinese && one.script() != QLocale::SimplifiedHanScript)
        continue;
      return entry.language;
    }
  }
  return std::nullopt;
}

Languages::Languages(const QLocale &system)
    : system_(system)
{
}

Languages::~Languages()
{
  QLocale::setDefault(before_);
}

void Languages::use(Language wanted)
{
  QCoreApplication::removeTranslator(&console_);
  QCoreApplication::removeTranslator(&qt_);
  missing_.reset();
  spoken_ = wanted;
  if (wanted == Language::System) {
    const std::optional<Language> theirs = spokenOf(system_);
    spoken_ = theirs.value_or(Language::English);
    if (!theirs) {
      const QString own = system_.nativeLanguageName();
      missing_ = own.isEmpty() ? QLocale::languageToString(system_.language()) : own;
    }
  }
  QLocale::setDefault(localeOf(spoken_, system_));
  // English has a catalogue too: its plural forms.
  if (console_.load(QStringLiteral(":/translations/andon_%1.qm").arg(keyOf(spoken_))))
    QCoreApplication::installTranslator(&console_);
  if (spoken_ != Language::English &&
      qt_.load(QStringLiteral("qtbase_%1").arg(keyOf(spoken_)), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
    QCoreApplication::installTranslator(&qt_);
}

} // namespace andon
