// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/desk_feed.h"
#include "models/items/learning_board.h"
#include "views/figure_table.h"
#include "views/learning_orders.h"
#include "views/parts/action_button.h"
#include "views/parts/field.h"
#include "views/record_table.h"

class QComboBox;

namespace andon {

/// The versions of a predictor: what each is, what it has otherwise than the champion, what to look at before it is promoted, and the
/// decision; below, the promotions and how they went.
class LearningVersions final : public Pane {
  Q_OBJECT

public:
  LearningVersions(LearningBoard &board, DeskFeed &feed, LearningOrders &orders, const ThemeHolder &holder, QWidget *parent = nullptr);

  void setSession(const SessionState &session);
  void showLife(); ///< what the board has
  [[nodiscard]] const PredictorVersion *chosen() const;
  void choose(const std::string &package);
  [[nodiscard]] RecordTable &table() { return *table_; }
  [[nodiscard]] RecordTable &promotions() { return *promotions_; }
  [[nodiscard]] Field &reason() { return *reason_; }
  [[nodiscard]] QString difference() const { return difference_->text(); }
  [[nodiscard]] QString against() const { return against_->text(); } ///< what speaks against a promotion
  [[nodiscard]] QString checks() const { return checks_->text(); }   ///< what does not
  [[nodiscard]] FigureTable &figures() { return *figures_; }

Q_SIGNALS:
  void cardAsked(const QString &package);
  void chosenChanged();

private:
  QWidget *buildDecision();
  void showChosen();
  void showState();
  void fillPlaces();
  void promote();
  void rollBack();
  void toggleShadow();
  [[nodiscard]] const ShadowComparison *liveShadow(const PredictorVersion &version) const; ///< one that scores now
  [[nodiscard]] const ShadowComparison *anyShadow(const PredictorVersion &version) const;  ///< the newest with rows
  [[nodiscard]] QString hindrance() const;
  [[nodiscard]] bool hasReason();

  LearningBoard &board_;
  DeskFeed &feed_;
  LearningOrders &orders_;
  const ThemeHolder &holder_;
  TextLabel *nothing_;
  QWidget *body_;
  RecordTable *table_;
  TextLabel *difference_;
  FigureTable *figures_;
  TextLabel *against_; ///< checks that are not met
  TextLabel *checks_;
  Field *reason_;
  QComboBox *places_;
  ActionButton *promote_;
  ActionButton *shadow_;
  ActionButton *back_;
  ActionButton *card_;
  TextLabel *promotionTitle_;
  RecordTable *promotions_;
  std::string package_; ///< of the chosen version
  SessionState session_;
  bool isFilling_ = false;
};

} // namespace andon
