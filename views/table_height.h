// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace andon {

class RecordTable;
class ThemeHolder;

/// As high as its rows, at least `least` and at most `most` of them; more are scrolled. Once after rows or theme changed.
void fitHeight(RecordTable &table, const ThemeHolder &holder, int least, int most);

} // namespace andon
