// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/languages.h"
#include "views/parts/notice_bar.h"

#include <QRect>

#include <vector>

namespace andon {

/// What the machine lacks that the window would like to have, each with its remedy: a language, a typeface, the letters of a language.
[[nodiscard]] std::vector<Notice> surroundingNotices(const Languages &languages);

/// The store was opened with the files of another site than it has.
[[nodiscard]] Notice otherSiteNotice(const QString &own, const QString &given);

/// Where a window that was at `wanted` can be seen and reached whole: on the screen that has most of it, not larger than that.
/// `screens`: the room of each without bars, the main one first; empty: `wanted`.
[[nodiscard]] QRect onScreen(const QRect &wanted, const std::vector<QRect> &screens);

} // namespace andon
