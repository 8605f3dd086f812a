// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/document_paper.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QPrinterInfo>
#include <QSaveFile>
#include <QTextDocument>

namespace andon {
namespace {

constexpr int dotsPerInch = 300;
constexpr double marginMillimetres = 18.0;

/// Lays the text out for the paper and paints page by page, each with its foot.
int paint(const PaperText &text, QPagedPaintDevice &paper, int resolution)
{
  const QRectF page = paper.pageLayout().paintRectPixels(resolution);
  QFont font(QStringLiteral("Inter"));
  font.setPointSizeF(10.0);
  QTextDocument document;
  document.documentLayout()->setPaintDevice(&paper);
  document.setDefaultFont(font);
  document.setDocumentMargin(0.0);
  document.setMarkdown(text.markdown,
                       QTextDocument::MarkdownFeatures{QTextDocument::MarkdownDialectGitHub} | QTextDocument::MarkdownNoHTML);
  QPainter painter;
  if (!painter.begin(&paper))
    return 0;
  painter.setFont(font);
  const double foot = 2.2 * QFontMetricsF(font, &paper).height();
  const QSizeF body{page.width(), page.height() - foot};
  document.setPageSize(body);
  const int pages = document.pageCount();
  for (int number = 0; number < pages; ++number) {
    if (number > 0 && !paper.newPage())
      return 0;
    painter.save();
    painter.translate(0.0, -number * body.height());
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = QRectF{0.0, number * body.height(), body.width(), body.height()};
    context.palette.setColor(QPalette::Text, Qt::black); // of the paper, not of the theme
    painter.setClipRect(context.clip);
    document.documentLayout()->draw(&painter, context);
    painter.restore();
    const QRectF line{0.0, page.height() - foot / 2.0, page.width(), foot / 2.0};
    painter.setPen(Qt::black);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, text.title);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter,
                     QCoreApplication::translate("Paper", "page %1 of %2").arg(QLocale().toString(number + 1), QLocale().toString(pages)));
  }
  return painter.end() ? pages : 0;
}

} // namespace

QStringList printerNames()
{
  return QPrinterInfo::availablePrinterNames();
}

PaperResult writePdf(const PaperText &text, const QString &path)
{
  const QFileInfo file(path);
  if (path.trimmed().isEmpty() || file.isDir())
    return {QCoreApplication::translate("Paper", "A PDF file needs a name: give the folder and the name of the file."), 0};
  if (file.exists())
    return {QCoreApplication::translate("Paper", "%1 is there already and is left as it is. Give another name.").arg(path), 0};
  if (!file.dir().exists())
    return {QCoreApplication::translate("Paper", "The folder %1 is not there. Make it, or give another one.").arg(file.dir().path()), 0};
  QSaveFile target(path);
  if (!target.open(QIODevice::WriteOnly))
    return {QCoreApplication::translate("Paper", "%1 cannot be written: %2. Give another folder.").arg(path, target.errorString()), 0};
  int pages = 0;
  {
    QPdfWriter paper(&target);
    paper.setResolution(dotsPerInch);
    paper.setTitle(text.title);
    paper.setCreator(QStringLiteral("Andon"));
    paper.setPageLayout({QPageSize(QPageSize::A4), QPageLayout::Portrait,
                         QMarginsF(marginMillimetres, marginMillimetres, marginMillimetres, marginMillimetres), QPageLayout::Millimeter});
    pages = paint(text, paper, dotsPerInch);
  }
  if (pages == 0 || !target.commit())
    return {QCoreApplication::translate("Paper", "%1 cannot be written: %2. Give another folder.").arg(path, target.errorString()), 0};
  return {{}, pages};
}

PaperResult print(const PaperText &text, const QString &printer)
{
  const QPrinterInfo info = QPrinterInfo::printerInfo(printer);
  if (info.isNull())
    return {QCoreApplication::translate("Paper", "There is no printer %1 any more. Choose another one, or a PDF file.").arg(printer), 0};
  QPrinter paper(info, QPrinter::HighResolution);
  paper.setDocName(text.title);
  paper.setPageLayout({QPageSize(QPageSize::A4), QPageLayout::Portrait,
                       QMarginsF(marginMillimetres, marginMillimetres, marginMillimetres, marginMillimetres), QPageLayout::Millimeter});
  const int pages = paint(text, paper, paper.resolution());
  if (pages == 0)
    return {QCoreApplication::translate("Paper", "The printer %1 does not take it. Look after it, or write a PDF file.").arg(printer), 0};
  return {{}, pages};
}

} // namespace andon
