// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/desk_feed.h"
#include "views/record_table.h"
#include "views/rule_editor.h"

#include <map>

class QSplitter;

namespace andon {

/// Every rule of the site, and the form that changes one, makes one, copies it to the other assets of its kind or takes it away. What is
/// typed and not applied stays with its rule while others are looked at. Changes go through the desk, with a reason. GUI thread.
class RulesPage final : public QWidget {
  Q_OBJECT

public:
  RulesPage(Desk &desk, DeskFeed &feed, const ThemeHolder &holder, QWidget *parent = nullptr);
  ~RulesPage() override;

  void setSession(const SessionState &session);
  void select(const RuleId &rule);
  void focusFilter();
  [[nodiscard]] RecordTable &table() { return *table_; }
  [[nodiscard]] RuleEditor &editor() { return *editor_; }
  [[nodiscard]] QString said() const { return said_->text(); }

Q_SIGNALS:
  void benchAsked(const andon::RuleId &rule);

protected:
  void resizeEvent(QResizeEvent *event) override;

private:
  QWidget *buildList();
  QWidget *buildForm();
  void showSite();
  void fill();
  void showRow(int row);
  void open(const Rule &rule, bool isNew);
  void keepDraft();
  void beginNew();
  void beginCopy();
  void apply();
  void revert();
  void copyToKind();
  void remove();
  void submit(Command command, const QString &done);
  void say(const QString &text, Ink ink);
  void showState();
  [[nodiscard]] const Rule *opened() const; ///< as the site has it; null: new or none

  Desk &desk_;
  DeskFeed &feed_;
  QSplitter *splitter_;
  Field *filter_;
  RecordTable *table_;
  ActionButton *new_;
  ActionButton *copy_;
  ActionButton *toKind_;
  ActionButton *remove_;
  ActionButton *tune_;
  TextLabel *title_;
  QComboBox *asset_;
  RuleEditor *editor_;
  TextLabel *preview_;
  Field *reason_;
  TextLabel *said_;
  ActionButton *apply_;
  ActionButton *revert_;
  QWidget *form_;
  std::vector<RuleId> rows_;
  std::map<RuleId, Rule> drafts_; ///< typed, not applied
  std::optional<Rule> base_;      ///< what the form began with; none: nothing is open
  bool isNew_ = false;
  bool isDirty_ = false;
  bool isArranged_ = false;
  SessionState session_;
  std::map<std::uint64_t, Ticket> waiting_;
  std::uint64_t lastWaiting_ = 0;
};

} // namespace andon
