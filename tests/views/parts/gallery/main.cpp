// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/parts/gallery/pages.h"
#include "views/parts/style.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QPainter>
#include <QPixmap>
#include <QTimer>

namespace {

using namespace andon;

/// The ground of one half, in the colours of its own theme.
class Half final : public QWidget {
public:
  Half(const ThemeHolder &holder, QWidget *parent)
      : QWidget(parent)
      , holder_(holder)
  {
    setPalette(holder.theme().palette());
  }

protected:
  void paintEvent(QPaintEvent *) override { QPainter{this}.fillRect(rect(), holder_.theme().ground); }

private:
  const ThemeHolder &holder_;
};

} // namespace

int main(int argc, char **argv)
{
  QApplication application{argc, argv};
  QCommandLineParser options;
  options.addHelpOption();
  options.addOptions({{QStringLiteral("page"), QStringLiteral("parts or readings"), QStringLiteral("name"), QStringLiteral("parts")},
                      {QStringLiteral("scale"), QStringLiteral("of text, 1 to 2"), QStringLiteral("factor"), QStringLiteral("1")},
                      {QStringLiteral("size"), QStringLiteral("of the window"), QStringLiteral("WxH"), QStringLiteral("1920x1080")},
                      {QStringLiteral("contrast"), QStringLiteral("high contrast instead of dark at the right")},
                      {QStringLiteral("out"), QStringLiteral("save a picture and end"), QStringLiteral("file")}});
  options.process(application);

  Theme left = Theme::light();
  Theme right = options.isSet(QStringLiteral("contrast")) ? Theme::highContrast() : Theme::dark();
  left.textScale = right.textScale = options.value(QStringLiteral("scale")).toDouble();
  ThemeHolder leftHolder{left};
  ThemeHolder rightHolder{right};
  dressApplication(leftHolder);
  AndonStyle rightStyle{rightHolder};
  FlashTimer flash;

  QWidget window;
  auto *halves = new QHBoxLayout{&window};
  halves->setContentsMargins(0, 0, 0, 0);
  halves->setSpacing(0);
  // The least height of wrapped text is asked at the least width, which no window here has.
  halves->setSizeConstraint(QLayout::SetNoConstraint);
  for (ThemeHolder *holder : {&leftHolder, &rightHolder}) {
    auto *half = new Half{*holder, &window};
    auto *page = new QVBoxLayout{half};
    page->setContentsMargins(12, 12, 12, 12);
    page->setSpacing(Measures::paneGap);
    if (options.value(QStringLiteral("page")) == QStringLiteral("readings"))
      gallery::fillReadingsPage(page, *holder, flash);
    else
      gallery::fillPartsPage(page, *holder, flash);
    halves->addWidget(half, 1);
    if (holder == &rightHolder)
      for (QWidget *child : half->findChildren<QWidget *>())
        child->setStyle(&rightStyle);
  }
  const QStringList size = options.value(QStringLiteral("size")).split(QLatin1Char('x'));
  window.resize(size.value(0).toInt(), size.value(1).toInt());
  window.show();
  if (options.isSet(QStringLiteral("out")))
    QTimer::singleShot(100, &window, [&] {
      // The picture shows rings only where the page has put them.
      if (QWidget *focused = QApplication::focusWidget())
        focused->clearFocus();
      QCoreApplication::exit(window.grab().save(options.value(QStringLiteral("out"))) ? 0 : 1);
    });
  return QApplication::exec();
}
