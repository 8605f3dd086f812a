// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/first_steps_pane.h"

#include "models/items/words.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>

namespace andon {

FirstStepsPane::FirstStepsPane(const ThemeHolder &holder, QWidget *parent)
    : Pane(holder, Ground::Panel, parent)
{
  setAccessibleName(tr("First steps"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(Measures::space4, Measures::space3, Measures::space4, Measures::space3);
  column->addWidget(new TextLabel(holder, tr("Five steps to the first alarm"), TextSize::AlarmTitle, TextWeight::Strong));
  auto *grid = new QGridLayout;
  grid->setHorizontalSpacing(Measures::space4);
  grid->setVerticalSpacing(Measures::space3);
  grid->setColumnStretch(2, 1);
  for (int i = 0; i < static_cast<int>(lines_.size()); ++i) {
    Line &line = lines_[static_cast<std::size_t>(i)];
    line.number = new TextLabel(holder, {}, TextSize::RowTitle, TextWeight::Strong);
    line.title = new TextLabel(holder, {}, TextSize::RowTitle, TextWeight::Strong);
    line.text = new TextLabel(holder, {}, TextSize::Body, TextWeight::Regular, Ink::Text2);
    line.text->setWordWrap(true);
    line.title->setWordWrap(true);
    line.title->setMinimumWidth(150);
    line.text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    line.copy = new ActionButton(holder, tr("Copy example"));
    connect(line.copy, &QPushButton::clicked, this, [&line] { QGuiApplication::clipboard()->setText(line.example); });
    grid->addWidget(line.number, i, 0, Qt::AlignTop);
    grid->addWidget(line.title, i, 1, Qt::AlignTop);
    grid->addWidget(line.text, i, 2, Qt::AlignTop);
    grid->addWidget(line.copy, i, 3, Qt::AlignTop);
  }
  column->addLayout(grid);
}

void FirstStepsPane::setSteps(const std::array<FirstStep, 5> &steps)
{
  bool next = true;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const FirstStep &step = steps[i];
    Line &line = lines_[i];
    const bool isNext = next && !step.done;
    next = next && step.done;
    line.number->setText(step.done ? QStringLiteral("\u2713") : QString::number(i + 1));
    line.title->setText(step.title);
    line.title->setInk(step.done || isNext ? Ink::Text : Ink::Text3);
    line.text->setText(step.text);
    line.text->setInk(isNext ? Ink::Text : Ink::Text2);
    line.text->setAccessibleName(tr("Step %1: %2", "number, title").arg(i + 1).arg(step.title));
    line.example = words::text(step.example);
    line.copy->setVisible(!step.done && !step.example.empty());
    line.copy->setText(tr("Copy example of %1").arg(words::text(step.file)));
    line.copy->setPrimary(isNext);
  }
}

} // namespace andon
