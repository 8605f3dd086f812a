// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/desk.h"
#include "views/parts/labels.h"
#include "views/parts/state_card.h"
#include "views/record_table.h"

#include <QTimeZone>

class QStackedWidget;

namespace andon {

/// The payloads that were not taken, by topic and reason, with the first bytes of the latest one. Asks when it is told to.
class KeptOutPane final : public Pane {
  Q_OBJECT

public:
  KeptOutPane(Desk &desk, const ThemeHolder &holder, QWidget *parent = nullptr);
  ~KeptOutPane() override;

  void setZone(const QTimeZone &zone) { zone_ = zone; }
  void ask();
  [[nodiscard]] RecordTable &table() { return *table_; }

private:
  void show(const std::vector<RejectedPayloads> &rows);

  Desk &desk_;
  QStackedWidget *stack_;
  RecordTable *table_;
  StateCard *card_;
  QTimeZone zone_ = QTimeZone::utc();
  Ticket question_;
  std::vector<RejectedPayloads> shown_;
};

} // namespace andon
