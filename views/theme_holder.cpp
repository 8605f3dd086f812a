// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme_holder.h"

#include "views/parts/style.h"

#include <QApplication>

namespace andon {

ThemeHolder::ThemeHolder(Theme theme, QObject *parent)
    : QObject(parent)
    , theme_(std::move(theme))
{
}

void ThemeHolder::set(const Theme &theme)
{
  if (theme == theme_)
    return;
  theme_ = theme;
  Q_EMIT changed();
}

void dressApplication(ThemeHolder &holder)
{
  auto *application = qobject_cast<QApplication *>(QCoreApplication::instance());
  const auto dress = [&holder, application] {
    const Theme &theme = holder.theme();
    QApplication::setFont(theme.font(TextSize::Body));
    QApplication::setPalette(theme.palette());
    application->setStyleSheet(theme.styleSheet());
  };
  QApplication::setStyle(new AndonStyle(holder));
  dress();
  QObject::connect(&holder, &ThemeHolder::changed, application, dress);
}

} // namespace andon
