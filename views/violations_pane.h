// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/desk.h"
#include "views/parts/action_button.h"
#include "views/parts/labels.h"
#include "views/parts/state_card.h"
#include "views/record_table.h"

#include <QTimeZone>

class QComboBox;
class QStackedWidget;

namespace andon {

/// The promises that streams broke since the start, by asset and reason: what was promised, how often it was broken, since when and by what
/// value last. Asks when it is told to. GUI thread.
class ViolationsPane final : public Pane {
  Q_OBJECT

public:
  ViolationsPane(Desk &desk, const ThemeHolder &holder, QWidget *parent = nullptr);
  ~ViolationsPane() override;

  void setSite(const Site &site, const QTimeZone &zone);
  void ask();
  void showAsset(const AssetId &asset); ///< only its rows; an empty one shows all
  [[nodiscard]] const AssetId &asset() const { return asset_; }
  [[nodiscard]] RecordTable &table() { return *table_; }
  [[nodiscard]] ActionButton &allButton() { return *all_; }
  [[nodiscard]] QString title() const { return title_->text(); }

private:
  void show(const std::vector<ContractViolations> &rows);
  void fill();

  Desk &desk_;
  Site site_;
  QTimeZone zone_ = QTimeZone::utc();
  AssetId asset_;
  TextLabel *title_;
  ActionButton *all_;
  QStackedWidget *stack_;
  RecordTable *table_;
  StateCard *card_;
  Ticket question_;
  std::vector<ContractViolations> shown_;
};

/// One line of an alarm's detail: that its asset breaks its contract, and the way to the rows. Hidden where it keeps it. GUI thread.
class ContractLine final : public QWidget {
  Q_OBJECT

public:
  ContractLine(Desk &desk, const ThemeHolder &holder, QWidget *parent = nullptr);
  ~ContractLine() override;

  void setSite(const Site &site) { site_ = site; }
  void setAsset(const AssetId &asset); ///< asks anew when it is another one
  void tick();                         ///< once a second; asks now and then
  [[nodiscard]] QString text() const { return text_->text(); }
  [[nodiscard]] ActionButton &button() { return *show_; }

Q_SIGNALS:
  void asked(const QString &asset);

private:
  void ask();

  Desk &desk_;
  Site site_;
  AssetId asset_;
  int ticks_ = 0;
  TextLabel *text_;
  ActionButton *show_;
  Ticket question_;
};

} // namespace andon
