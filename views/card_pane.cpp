// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/card_pane.h"

#include "views/flow_layout.h"
#include "views/form_fields.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDir>
#include <QStandardPaths>
#include <QTextBrowser>
#include <QTextDocument>

namespace andon {

CardPane::CardPane(const ThemeHolder &holder, QWidget *parent)
    : Pane(holder, Ground::Panel, parent)
    , holder_(holder)
    , title_(new TextLabel(holder, {}, TextSize::RowTitle, TextWeight::Strong))
    , text_(new QTextBrowser)
    , target_(new QComboBox)
    , path_(new Field(holder))
    , print_(new ActionButton(holder, tr("Print")))
    , said_(new TextLabel(holder, {}, TextSize::Second))
{
  setAccessibleName(tr("Model card"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(12, 8, 12, 10);
  column->setSpacing(Measures::space2);
  title_->setWordWrap(true);
  column->addWidget(title_);
  text_->setAccessibleName(tr("Model card"));
  text_->setOpenLinks(false);
  text_->setFrameShape(QFrame::NoFrame);
  text_->setMinimumHeight(180);
  column->addWidget(text_, 1);
  auto *paper = new QWidget;
  paper->setAccessibleName(tr("On paper"));
  auto *flow = new FlowLayout(Measures::space2, paper);
  flow->setContentsMargins(0, 0, 0, 0);
  target_->addItem(tr("PDF file"), QString());
  for (const QString &printer : printerNames())
    target_->addItem(printer, printer);
  path_->setMinimumWidth(340);
  path_->setMaxLength(1000);
  flow->addWidget(captioned(holder, tr("To"), target_));
  flow->addWidget(captioned(holder, tr("File"), path_));
  auto *button = new QWidget;
  button->setAccessibleName(tr("On paper"));
  auto *lower = new QVBoxLayout(button);
  lower->setContentsMargins(0, QFontMetrics{holder.theme().font(TextSize::Caption)}.height() + 2, 0, 0);
  lower->addWidget(print_);
  flow->addWidget(button);
  column->addWidget(paper);
  said_->setWordWrap(true);
  said_->hide();
  column->addWidget(said_);
  connect(target_, &QComboBox::currentIndexChanged, this, &CardPane::showTarget);
  connect(print_, &QPushButton::clicked, this, &CardPane::toPaper);
  connect(path_, &QLineEdit::returnPressed, this, &CardPane::toPaper);
  connect(path_, &QLineEdit::textChanged, this, [this] { path_->setProblem({}); });
  connect(&holder, &ThemeHolder::changed, this, &CardPane::dress);
  showTarget();
  dress();
}

void CardPane::setCard(const QString &title, const QString &markdown, const QString &file, const QString &nothing)
{
  if (card_.title == title && card_.markdown == markdown && nothing_ == nothing)
    return;
  card_ = {title, markdown};
  nothing_ = nothing;
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  path_->setText(file.isEmpty() ? QString() : QDir(folder.isEmpty() ? QDir::homePath() : folder).filePath(file));
  said_->hide();
  print_->setRefusal(markdown.isEmpty() ? tr("There is no card to print.") : QString());
  dress();
}

/// Markdown without HTML: what a package says is text, not a page that loads things.
void CardPane::dress()
{
  const Theme &theme = holder_.theme();
  title_->setText(card_.title);
  title_->setVisible(!card_.title.isEmpty());
  QPalette colours = theme.palette();
  colours.setColor(QPalette::Base, theme.plot);
  text_->setPalette(colours);
  text_->document()->setDefaultFont(theme.font(TextSize::Body));
  text_->document()->setDocumentMargin(Measures::space2);
  if (card_.markdown.isEmpty())
    text_->setPlainText(nothing_);
  else
    text_->document()->setMarkdown(card_.markdown,
                                   QTextDocument::MarkdownFeatures{QTextDocument::MarkdownDialectGitHub} | QTextDocument::MarkdownNoHTML);
}

void CardPane::focusFirst()
{
  text_->setFocus(Qt::OtherFocusReason);
}

QString CardPane::shownText() const
{
  return text_->toPlainText();
}

void CardPane::showTarget()
{
  path_->parentWidget()->setVisible(target_->currentData().toString().isEmpty());
  print_->setText(target_->currentData().toString().isEmpty() ? tr("Write the PDF") : tr("Print"));
}

void CardPane::toPaper()
{
  if (print_->isRefused())
    return;
  const QString printer = target_->currentData().toString();
  const QString path = path_->text().trimmed();
  const PaperResult result = printer.isEmpty() ? writePdf(card_, path) : print(card_, printer);
  if (printer.isEmpty())
    path_->setProblem(result.problem);
  said_->setInk(result.problem.isEmpty() ? Ink::Text : Ink::Loss);
  said_->setText(!result.problem.isEmpty() ? result.problem
                 : printer.isEmpty()       ? tr("%n page(s) written to %1.", nullptr, result.pages).arg(path)
                                           : tr("%n page(s) handed to %1.", "printer", result.pages).arg(printer));
  said_->setAccessibleName(said_->text());
  said_->show();
}

} // namespace andon
