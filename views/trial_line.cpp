// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trial_line.h"

#include "models/items/source_words.h"
#include "models/items/words.h"

#include <QBoxLayout>
#include <QProgressBar>

namespace andon {

TrialLine::TrialLine(const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
    , progress_(new QProgressBar)
    , fact_(new TextLabel(holder, {}, TextSize::Body, TextWeight::Strong))
    , more_(new TextLabel(holder, {}, TextSize::Second, TextWeight::Regular, Ink::Text2))
{
  setAccessibleName(tr("Result of the test"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2);
  progress_->setRange(0, brokerTestSteps);
  progress_->setTextVisible(false);
  progress_->setFixedHeight(6);
  progress_->setAccessibleName(tr("Progress of the test"));
  for (TextLabel *label : {fact_, more_}) {
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus);
  }
  fact_->setAccessibleName(tr("Result of the test"));
  more_->setAccessibleName(tr("What to do"));
  column->addWidget(fact_);
  column->addWidget(progress_);
  column->addWidget(more_);
  clear();
}

void TrialLine::clear()
{
  hide();
  progress_->hide();
  fact_->clear();
  more_->clear();
}

void TrialLine::set(const QString &fact, Ink ink, const QString &more)
{
  fact_->setText(fact);
  fact_->setAccessibleName(fact);
  fact_->setInk(ink);
  more_->setText(more);
  more_->setAccessibleName(more.isEmpty() ? tr("What to do") : more);
  more_->setVisible(!more.isEmpty());
  QWidget::show();
}

void TrialLine::show(const BrokerTest &test, const QTimeZone &zone)
{
  progress_->setVisible(test.running && test.step != BrokerTestStep::Listening);
  progress_->setValue(static_cast<int>(test.step) + 1);
  if (test.running)
    return set(words::testStep(test.step), Ink::Text, {});
  const QString at = words::clock(test.ended, zone);
  if (test.failure)
    return set(tr("%1: %2", "time, reason").arg(at, words::sentence(test.failure->detail)), Ink::Loss, words::text(test.failure->remedy));
  if (test.stopped)
    return set(tr("Stopped at %1").arg(at), Ink::Text, tr("It was at: %1").arg(words::testStep(test.step)));
  set(tr("The broker answers, %1", "time").arg(at), Ink::Text, words::testPassed(test));
}

} // namespace andon
