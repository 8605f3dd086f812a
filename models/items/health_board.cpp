// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/health_board.h"

namespace andon {

HealthBoard::HealthBoard(Desk &desk, QObject *parent)
    : QObject(parent)
    , desk_(desk)
{
}

HealthBoard::~HealthBoard()
{
  if (!question_.isNone())
    desk_.cancel(question_);
}

void HealthBoard::tick(SteadyTime now)
{
  if (!question_.isNone() || now < next_)
    return;
  next_ = now + rhythm;
  question_ = desk_.ask(HealthScoresQuery{}, [this](const Result<HealthScoresQuery::Answer> &answer) {
    question_ = {};
    // What was known stays while nobody answers; the next question comes soon enough.
    if (!answer || !*answer)
      return;
    plant_ = *answer;
    Q_EMIT changed();
  });
}

} // namespace andon
