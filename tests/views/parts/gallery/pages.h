// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/parts/flash_timer.h"
#include "views/parts/labels.h"
#include "views/theme_holder.h"

#include <QBoxLayout>
#include <QWidget>

namespace andon::gallery {

/// A pane with a title, as every section of the gallery is; its layout takes the content.
[[nodiscard]] QVBoxLayout *addSection(QBoxLayout *page, const ThemeHolder &holder, const QString &title);

/// Badges, tokens, buttons, fields, notices and state cards.
void fillPartsPage(QVBoxLayout *page, const ThemeHolder &holder, FlashTimer &flash);
/// Health bar, trends, range bars, scroll bars, tabs and other controls of Qt's own.
void fillReadingsPage(QVBoxLayout *page, const ThemeHolder &holder, FlashTimer &flash);

} // namespace andon::gallery
