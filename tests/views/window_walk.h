// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/views/window_test.h"

#include <QSet>
#include <QTranslator>

#include <functional>
#include <vector>

namespace andon::test {

/// One state of the window that a person comes to: a page, a form on it, the search.
struct Scene {
  const char *name;
  Tab page; ///< roles without it cannot come there
  std::function<void(MainWindow &, Plant &)> open;
};
[[nodiscard]] const std::vector<Scene> &scenes();

/// Everything that the desk is asked on the way, answered so that no table stays empty.
void answerEverything(Plant &plant);

/// What can be read or heard of the shown widgets: texts, headers, tabs, menus, placeholders, names, tips; "class: text".
[[nodiscard]] QStringList textsOf(const MainWindow &window);

/// Controls and texts that do not have the room that they need, or lie outside the window.
[[nodiscard]] QStringList clippedIn(const MainWindow &window);

/// A language for tests: accented, a third longer, in brackets, so that what is not translated or has no room shows.
class PseudoLanguage final : public QTranslator {
public:
  static constexpr char16_t begin = u'\u27e6';
  static constexpr char16_t end = u'\u27e7';

  [[nodiscard]] QString translate(const char *context, const char *source, const char *meaning, int n) const override;
  [[nodiscard]] bool isEmpty() const override { return false; }
};

/// The words of three letters and more that stand outside of the brackets and are none of the plant's own.
[[nodiscard]] QStringList untranslatedIn(const QString &text, const QSet<QString> &ofThePlant);
/// Every word that the plant brings along: names, units, topics, payloads, people.
[[nodiscard]] QSet<QString> wordsOf(const Plant &plant);

} // namespace andon::test
