// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/table_height.h"

#include "views/record_table.h"

#include <QScrollBar>

#include <algorithm>

namespace andon {

void fitHeight(RecordTable &table, const ThemeHolder &holder, int least, int most)
{
  const Theme &theme = holder.theme();
  const int rows = std::clamp(table.rows(), least, most);
  // A table that is too narrow has its scroll bar below the rows.
  const int bar = table.horizontalScrollBar()->sizeHint().height();
  table.setFixedHeight(theme.columnHeaderHeight() + rows * theme.groupRowHeight() + bar + 2);
}

} // namespace andon
