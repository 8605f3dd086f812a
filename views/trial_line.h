// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/sources.h"
#include "views/parts/labels.h"

#include <QTimeZone>

class QProgressBar;

namespace andon {

/// How the test of a broker goes that stands in a form: its step and progress, then the plain reason and what to do, or what went well.
class TrialLine final : public QWidget {
  Q_OBJECT

public:
  explicit TrialLine(const ThemeHolder &holder, QWidget *parent = nullptr);

  void clear();
  void show(const BrokerTest &test, const QTimeZone &zone);
  [[nodiscard]] QString fact() const { return fact_->text(); }
  [[nodiscard]] QString more() const { return more_->text(); }

private:
  void set(const QString &fact, Ink ink, const QString &more);

  QProgressBar *progress_;
  TextLabel *fact_;
  TextLabel *more_;
};

} // namespace andon
