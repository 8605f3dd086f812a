// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/surroundings.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QRawFont>

#include <algorithm>

namespace andon {
namespace {

Notice understood(const QString &id, const QString &fact, const QString &consequence)
{
  return {id, Notice::Kind::Information, fact, consequence, QCoreApplication::translate("Notices", "Understood")};
}

QString spokenNames()
{
  QStringList names;
  for (const Language language : {Language::English, Language::German, Language::Chinese})
    names << nameOf(language);
  return names.join(QStringLiteral(", "));
}

} // namespace

std::vector<Notice> surroundingNotices(const Languages &languages)
{
  std::vector<Notice> notices;
  if (languages.missing())
    notices.push_back({QStringLiteral("language"), Notice::Kind::Information,
                       QCoreApplication::translate("Notices", "The console does not speak %1 yet.", "language, in its own words")
                           .arg(*languages.missing()),
                       QCoreApplication::translate("Notices", "It speaks %1: choose in the menu Settings.", "languages").arg(spokenNames()),
                       QCoreApplication::translate("Notices", "Stay with English")});
  const QStringList families = QFontDatabase::families();
  // Without any, Qt draws boxes by an engine of its own, which has no table of characters.
  if (families.isEmpty() || QRawFont::fromFont(QFont{}).fontTable("cmap").isEmpty())
    notices.push_back(understood(QStringLiteral("font"), QCoreApplication::translate("Notices", "No typeface is installed."),
                                 QCoreApplication::translate("Notices", "Words cannot be drawn. Install the package fonts-inter.")));
  else if (!families.contains(QStringLiteral("Inter")))
    notices.push_back(understood(QStringLiteral("font"), QCoreApplication::translate("Notices", "The typeface Inter is not installed."),
                                 QCoreApplication::translate("Notices",
                                                             "%1 is used instead, and some columns may be narrow. Install the "
                                                             "package fonts-inter.",
                                                             "typeface")
                                     .arg(QFontDatabase::systemFont(QFontDatabase::GeneralFont).family())));
  if (languages.spoken() == Language::Chinese && QFontDatabase::families(QFontDatabase::SimplifiedChinese).isEmpty())
    notices.push_back(understood(QStringLiteral("letters"), QCoreApplication::translate("Notices", "No typeface has Chinese characters."),
                                 QCoreApplication::translate("Notices", "They are drawn as boxes. Install the package fonts-noto-cjk.")));
  return notices;
}

Notice otherSiteNotice(const QString &own, const QString &given)
{
  return understood(QStringLiteral("other-site"),
                    QCoreApplication::translate("Notices", "The store belongs to the site %1, not to %2.").arg(own, given),
                    QCoreApplication::translate(
                        "Notices", "It keeps its own. Open another store, or bring the site in with: andonctl site import.", "command"));
}

QRect onScreen(const QRect &wanted, const std::vector<QRect> &screens)
{
  if (screens.empty())
    return wanted;
  const auto seen = [&wanted](const QRect &screen) {
    const QRect both = screen.intersected(wanted);
    return both.isEmpty() ? 0 : static_cast<qint64>(both.width()) * both.height();
  };
  // The first of those that have as much: the main screen where none has any of it.
  const QRect screen = *std::max_element(screens.begin(), screens.end(), [&](const QRect &a, const QRect &b) { return seen(a) < seen(b); });
  const QSize size = wanted.size().boundedTo(screen.size());
  const int left = std::clamp(wanted.left(), screen.left(), screen.left() + screen.width() - size.width());
  const int top = std::clamp(wanted.top(), screen.top(), screen.top() + screen.height() - size.height());
  return {QPoint{left, top}, size};
}

} // namespace andon
