// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/page_parts.h"

#include "views/flow_layout.h"

#include <QBoxLayout>

namespace andon {

Pane *headPane(const ThemeHolder &holder, const QString &name, int gap, const std::vector<QWidget *> &parts)
{
  auto *pane = new Pane(holder);
  pane->setAccessibleName(name);
  auto *flow = new FlowLayout(gap, pane, Measures::space1);
  flow->setContentsMargins(12, 6, 12, 6);
  for (QWidget *part : parts)
    flow->addWidget(part);
  return pane;
}

QWidget *titledPane(const ThemeHolder &holder, const QString &title, QWidget *body, TextLabel *beside, QWidget *tools)
{
  auto *pane = new Pane(holder);
  pane->setAccessibleName(title);
  auto *column = new QVBoxLayout(pane);
  column->setContentsMargins(12, 8, 12, 10);
  column->setSpacing(Measures::space2);
  auto *head = new QHBoxLayout;
  head->setSpacing(Measures::space3);
  head->addWidget(new TextLabel(holder, title, TextSize::RowTitle, TextWeight::Strong));
  if (beside != nullptr) {
    beside->setMinimumWidth(40);
    head->addWidget(beside, 1);
  } else {
    head->addStretch(1);
  }
  column->addLayout(head);
  if (tools != nullptr)
    column->addWidget(tools, 0, Qt::AlignLeft);
  column->addWidget(body, 1);
  if (body->sizePolicy().verticalPolicy() == QSizePolicy::Fixed)
    column->addStretch(1);
  return pane;
}

} // namespace andon
