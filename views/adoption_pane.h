// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/adoption_proposer.h"
#include "models/domain/desk.h"
#include "models/items/adoption_words.h"
#include "models/items/desk_feed.h"
#include "views/adoption_form.h"
#include "views/adoption_table.h"
#include "views/parts/action_button.h"
#include "views/parts/state_card.h"

#include <map>
#include <memory>
#include <optional>

class QBoxLayout;
class QStackedWidget;

namespace andon {

/// What is heard and no part of the site: select, correct, adopt, adopt by itself from now on, or ignore. Says what will be created before
/// and what happened after. Asks when it is told to; stands alone, so that a page or a wizard can hold it. GUI thread.
class AdoptionPane final : public Pane {
  Q_OBJECT

public:
  AdoptionPane(Desk &desk, DeskFeed &feed, const ThemeHolder &holder, QWidget *parent = nullptr);
  ~AdoptionPane() override;

  void ask(); ///< for what waits now
  void setZone(const QTimeZone &zone) { zone_ = zone; }
  bool goBack(); ///< from what is about to be done; false: nothing is
  /// A reason that stands there from the beginning, to be changed or kept.
  void suggestReason(const QString &reason);

  [[nodiscard]] RecordTable &table() { return table_->records(); }
  [[nodiscard]] AdoptionForm &form() { return *form_; }
  [[nodiscard]] QString said() const { return said_->text(); }
  [[nodiscard]] QString question() const { return question_->text(); } ///< what is about to be done; empty: nothing
  [[nodiscard]] ActionButton &adoptButton() { return *adopt_; }
  [[nodiscard]] ActionButton &kindButton() { return *ofKind_; }
  [[nodiscard]] ActionButton &alwaysButton() { return *always_; }
  [[nodiscard]] ActionButton &ignoreButton() { return *ignore_; }
  [[nodiscard]] ActionButton &confirmButton() { return *confirm_; }
  [[nodiscard]] ActionButton &backButton() { return *back_; }
  [[nodiscard]] Field &reasonField() { return *reason_; }
  [[nodiscard]] Field &patternField() { return *pattern_; }

Q_SIGNALS:
  void adopted(); ///< something became a part of the site, or was ignored
  void waitingChanged(int count);

protected:
  void resizeEvent(QResizeEvent *event) override;
  void keyPressEvent(QKeyEvent *event) override;

private:
  QWidget *buildSide();
  void showList(const AdoptionList &list);
  void showSelection();
  void showState();
  /// What is selected, with what the form says otherwise.
  [[nodiscard]] std::vector<AdoptionProposal> corrected() const;
  [[nodiscard]] static words::AdoptionSize sizeOf(const std::vector<AdoptionProposal> &proposals, bool withRules);
  void askAdopt();
  void askOfKind();
  void askAlways();
  void askIgnore();
  /// Shows what is about to be done; the button under it does it.
  void prepare(Command command, const QString &question, const QString &button, const QString &done);
  void confirm();
  void say(const QString &text, Ink ink);
  void arrange();

  Desk &desk_;
  DeskFeed &feed_;
  const ThemeHolder &holder_;
  TextLabel *count_;
  TextLabel *note_;
  QBoxLayout *halves_ = nullptr;
  QStackedWidget *stack_;
  AdoptionTable *table_;
  StateCard *card_;
  QWidget *side_;
  AdoptionForm *form_;
  Field *reason_;
  Field *pattern_;
  TextLabel *preview_;
  TextLabel *question_;
  TextLabel *said_;
  QWidget *actions_;
  QWidget *confirmation_;
  ActionButton *adopt_;
  ActionButton *ofKind_;
  ActionButton *always_;
  ActionButton *ignore_;
  ActionButton *confirm_;
  ActionButton *back_;

  AdoptionList list_;
  std::unique_ptr<AdoptionProposer> proposer_; ///< of the feed's site; made when it is needed
  struct Prepared {
    Command command;
    QString done;
  };
  std::optional<Prepared> prepared_;
  QTimeZone zone_ = QTimeZone::utc();
  Ticket ticket_;
  std::map<std::uint64_t, Ticket> waiting_;
  std::uint64_t lastWaiting_ = 0;
};

} // namespace andon
