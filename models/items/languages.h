// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QTranslator>

#include <cstdint>
#include <optional>

namespace andon {

/// What a person chooses to read.
enum class Language : std::uint8_t { System, English, German, Chinese };
inline constexpr int languageCount = 4;

[[nodiscard]] QString keyOf(Language language);                        ///< "system", "en", "de", "zh_CN": in settings and file names
[[nodiscard]] Language languageOf(const QString &key);                 ///< System where it is none
[[nodiscard]] QString nameOf(Language language);                       ///< in its own words: "Deutsch"; System: empty
[[nodiscard]] std::optional<Language> spokenOf(const QLocale &system); ///< the first that the system asks for and the console has

/// The catalogues that the program speaks from, and the locale of its numbers and dates. Widgets and models make their words when
/// they are made, so whoever changes the language makes the window anew. GUI thread; ends before the application.
class Languages final {
public:
  /// `system`: what the person's session asks for.
  explicit Languages(const QLocale &system);
  ~Languages();
  Languages(const Languages &) = delete;
  Languages &operator=(const Languages &) = delete;

  void use(Language wanted);
  [[nodiscard]] Language spoken() const { return spoken_; } ///< never System
  /// The system's language by its own name, where it was wanted and the console has none of what the system asks for.
  [[nodiscard]] const std::optional<QString> &missing() const { return missing_; }

private:
  const QLocale system_;
  const QLocale before_;
  Language spoken_ = Language::English;
  std::optional<QString> missing_;
  QTranslator console_;
  QTranslator qt_; ///< Qt's own words: the menus of its fields
};

} // namespace andon
