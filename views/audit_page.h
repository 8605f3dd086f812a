// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/desk.h"
#include "views/parts/action_button.h"
#include "views/parts/labels.h"
#include "views/record_table.h"

#include <QTimeZone>

namespace andon {

/// Who did what, newest first; older records are asked for page by page, by key.
class AuditPage final : public QWidget {
  Q_OBJECT

public:
  static constexpr int pageSize = 100;

  AuditPage(Desk &desk, const ThemeHolder &holder, QWidget *parent = nullptr);
  ~AuditPage() override;

  void setZone(const QTimeZone &zone) { zone_ = zone; }
  void reload();
  [[nodiscard]] RecordTable &table() { return *table_; }

protected:
  void showEvent(QShowEvent *event) override;

private:
  void ask(std::int64_t before);

  Desk &desk_;
  RecordTable *table_;
  TextLabel *state_;
  ActionButton *older_;
  QTimeZone zone_ = QTimeZone::utc();
  std::int64_t oldest_ = 0;
  Ticket question_;
};

} // namespace andon
