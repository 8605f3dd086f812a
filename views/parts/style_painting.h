// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme.h"

#include <QStyle>
#include <QStyleOption>

class QPainter;

namespace andon {

// How AndonStyle draws Qt's own controls, from the option and the theme alone.

void paintPlainButton(QPainter &painter, const QStyleOption &option, const Theme &theme);
void paintFieldGround(QPainter &painter, const QStyleOption &option, const Theme &theme);
void paintCheckBox(QPainter &painter, const QStyleOption &option, const Theme &theme);
void paintProgressGroove(QPainter &painter, const QStyleOption &option, const Theme &theme);
void paintProgressContents(QPainter &painter, const QStyleOption &option, const Theme &theme);
void paintTabGround(QPainter &painter, const QStyleOption &option, const Theme &theme);
void paintTabLabel(QPainter &painter, const QStyleOption &option, const Theme &theme);
void paintScrollBar(QPainter &painter, const QRect &groove, const QRect &slider, const QStyleOption &option, const Theme &theme);

/// A scroll bar without arrow buttons: slider, the pages beside it, and the groove.
[[nodiscard]] QRect scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part);

} // namespace andon
