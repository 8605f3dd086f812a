// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace andon {

/// A text for people on paper: dark on white at any theme, A4 in portrait, its title and the page's number on every page.
struct PaperText {
  QString title;
  QString markdown; ///< without HTML
};

/// The names of the printers that this machine knows; empty: none.
[[nodiscard]] QStringList printerNames();

/// What became of it; `problem` empty: it is on paper.
struct PaperResult {
  QString problem; ///< translated, with its remedy
  int pages = 0;
};
/// A new file, whole or not at all; one that is there already is left alone.
[[nodiscard]] PaperResult writePdf(const PaperText &text, const QString &path);
/// Hands it to the queue of a printer; what the printer then does nobody tells.
[[nodiscard]] PaperResult print(const PaperText &text, const QString &printer);

} // namespace andon
