// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/document_paper.h"
#include "views/parts/action_button.h"
#include "views/parts/field.h"
#include "views/parts/labels.h"

class QComboBox;
class QTextBrowser;

namespace andon {

/// A card in Markdown to read, and to have on paper: a printer, or a PDF file in a folder that is typed. No dialog, nothing is loaded.
class CardPane final : public Pane {
  Q_OBJECT

public:
  explicit CardPane(const ThemeHolder &holder, QWidget *parent = nullptr);

  /// `file`: proposed name of the PDF without its folder. An empty card says `nothing` in its place.
  void setCard(const QString &title, const QString &markdown, const QString &file, const QString &nothing);
  void focusFirst();
  [[nodiscard]] QString shownText() const;
  [[nodiscard]] QString said() const { return said_->text(); }
  [[nodiscard]] Field &path() { return *path_; }
  [[nodiscard]] ActionButton &printButton() { return *print_; }

private:
  void dress();
  void toPaper();
  void showTarget();

  const ThemeHolder &holder_;
  TextLabel *title_;
  QTextBrowser *text_;
  QComboBox *target_;
  Field *path_;
  ActionButton *print_;
  TextLabel *said_;
  PaperText card_;
  QString nothing_;
};

} // namespace andon
