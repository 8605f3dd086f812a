// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/desk.h"
#include "models/items/message_list_model.h"
#include "views/parts/action_button.h"
#include "views/parts/field.h"
#include "views/parts/labels.h"
#include "views/record_table.h"

#include <QPlainTextEdit>
#include <QTimer>

class QSplitter;
class QTableView;

namespace andon {

/// The last messages by topic: the list, one payload as it came, and beside it what the decoder made of it. Watches the desk only
/// while it is shown; a message that somebody reads holds the list until End. GUI thread.
class MessageViewer final : public Pane {
  Q_OBJECT

public:
  MessageViewer(Desk &desk, const ThemeHolder &holder, QWidget *parent = nullptr);
  ~MessageViewer() override;

  void setSite(const Site &site);
  void setZone(const QTimeZone &zone);
  void release();                        ///< back to live
  void showTopic(const QString &filter); ///< as if it had been typed
  [[nodiscard]] MessageListModel &messages() { return messages_; }
  [[nodiscard]] QTableView &list() { return *list_; }
  [[nodiscard]] QPlainTextEdit &payload() { return *payload_; }
  [[nodiscard]] RecordTable &decoded() { return *decoded_; }
  [[nodiscard]] QString facts() const { return facts_->text(); }

protected:
  void showEvent(QShowEvent *event) override;
  void hideEvent(QHideEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;
  bool eventFilter(QObject *watched, QEvent *event) override;

private:
  void buildHead();
  void buildBody();
  void dress();
  void watch();
  void unwatch();
  void showCounts();
  void select();
  void showMessage();
  void showPayload();
  void markPayload();

  Desk &desk_;
  const ThemeHolder &holder_;
  MessageListModel messages_;
  MessageSearch search_;
  Site site_;
  QTimeZone zone_ = QTimeZone::utc();
  Field *filter_;
  Field *find_;
  FilterButton *keptOut_;
  FilterButton *bytes_;
  ActionButton *copy_;
  ActionButton *hold_;
  TextLabel *state_;
  QSplitter *splitter_;
  QTableView *list_;
  TextLabel *facts_;
  QPlainTextEdit *payload_;
  RecordTable *decoded_;
  QTimer typed_;
  Ticket watch_;
  std::optional<SeenMessage> shown_;
};

} // namespace andon
