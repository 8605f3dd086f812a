// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How the panes of the tuning page lie at each width (look.md, "Pages").
#include "views/tuning_page.h"

#include <QBoxLayout>
#include <QGridLayout>

namespace andon {
namespace {

constexpr int wideFrom = 1500;
constexpr int narrowBelow = 1000;

} // namespace

void TuningPage::arrange()
{
  const double wide = width() / holder_.theme().textScale;
  const Arrangement wanted = wide >= wideFrom ? Arrangement::Wide : wide >= narrowBelow ? Arrangement::Medium : Arrangement::Narrow;
  if (wanted == arrangement_)
    return;
  arrangement_ = wanted;
  while (grid_->count() > 0)
    delete grid_->takeAt(0);
  while (sideColumn_->count() > 0)
    delete sideColumn_->takeAt(0);
  outer_->removeWidget(apply_);
  for (int i = 0; i < 4; ++i)
    grid_->setColumnStretch(i, 0);
  for (int i = 0; i < 8; ++i)
    grid_->setRowStretch(i, 0);
  side_->setVisible(wanted == Arrangement::Wide);
  switch (wanted) {
  case Arrangement::None: break;
  case Arrangement::Wide:
    sideColumn_->addWidget(figuresPane_);
    sideColumn_->addWidget(pricePane_);
    sideColumn_->addStretch(1);
    grid_->addWidget(signalPane_, 0, 0, 1, 3);
    grid_->addWidget(settingsPane_, 1, 0);
    grid_->addWidget(distributionPane_, 1, 1);
    grid_->addWidget(search_, 1, 2);
    grid_->addWidget(daysPane_, 2, 0, 1, 3);
    grid_->addWidget(versions_, 3, 0, 1, 4);
    grid_->addWidget(side_, 0, 3, 3, 1);
    for (int i = 0; i < 3; ++i)
      grid_->setColumnStretch(i, 41);
    grid_->setColumnStretch(3, 64);
    grid_->setRowStretch(0, 1);
    outer_->addWidget(apply_);
    break;
  case Arrangement::Medium:
    // What is moved and what it does are seen together; the rest is scrolled to.
    grid_->addWidget(settingsPane_, 0, 0, 2, 1);
    grid_->addWidget(figuresPane_, 0, 1);
    grid_->addWidget(pricePane_, 1, 1);
    grid_->addWidget(signalPane_, 2, 0, 1, 2);
    grid_->addWidget(daysPane_, 3, 0, 1, 2);
    grid_->addWidget(distributionPane_, 4, 0);
    grid_->addWidget(search_, 4, 1);
    grid_->addWidget(versions_, 5, 0, 1, 2);
    grid_->setColumnStretch(0, 1);
    grid_->setColumnStretch(1, 1);
    outer_->addWidget(apply_);
    break;
  case Arrangement::Narrow: {
    int row = 0;
    for (QWidget *pane : std::initializer_list<QWidget *>{figuresPane_, pricePane_, settingsPane_, signalPane_, daysPane_,
                                                          distributionPane_, search_, versions_})
      grid_->addWidget(pane, row++, 0);
    grid_->setColumnStretch(0, 1);
    outer_->addWidget(apply_);
    break;
  }
  }
}

} // namespace andon
