// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/desk.h"
#include "views/broker_form.h"
#include "views/trial_line.h"

#include <QTimeZone>

#include <optional>

class QScrollArea;

namespace andon {

/// Adds, changes or removes one broker: its form, a test of what stands there, the reason, and what became of it. Changes go through the
/// desk; what is typed stays until it is saved or left. GUI thread.
class BrokerPanel final : public Pane {
  Q_OBJECT

public:
  BrokerPanel(Desk &desk, const ThemeHolder &holder, QWidget *parent = nullptr);
  ~BrokerPanel() override;

  void open(const Broker &broker); ///< one of the site
  void openNew(const BrokerDraft &draft);
  void setSite(const Site &site);
  void setSession(const SessionState &session);
  void setZone(const QTimeZone &zone) { zone_ = zone; }
  void setTest(const BrokerTest &test);
  [[nodiscard]] const BrokerId &original() const { return original_; } ///< empty: it is a new one
  [[nodiscard]] BrokerForm &form() { return *form_; }
  [[nodiscard]] Field &reason() { return *reason_; }
  [[nodiscard]] ActionButton &testButton() { return *test_; }
  [[nodiscard]] ActionButton &saveButton() { return *save_; }
  [[nodiscard]] ActionButton &removeButton() { return *remove_; }
  [[nodiscard]] TrialLine &trial() { return *trial_; }
  [[nodiscard]] QString said() const { return said_->text(); }

Q_SIGNALS:
  void closed();
  void saved(const QString &words); ///< and closed: what to say of it on the page

private:
  void begin(const BrokerDraft &draft);
  void tryOut();
  void save();
  void remove();
  void submit(Command command, const QString &done);
  [[nodiscard]] bool hasReason(const QString &request);
  void say(const QString &text, Ink ink);
  void showState();

  Desk &desk_;
  Site site_;
  QTimeZone zone_ = QTimeZone::utc();
  SessionState session_;
  BrokerId original_;
  std::optional<Broker> base_; ///< as the site had it when it was opened
  TextLabel *title_;
  QScrollArea *scroll_;
  BrokerForm *form_;
  TrialLine *trial_;
  TextLabel *said_;
  Field *reason_;
  ActionButton *test_;
  ActionButton *save_;
  ActionButton *remove_;
  ActionButton *leave_;
  bool testing_ = false; ///< one that was begun here
  Ticket waiting_;
};

} // namespace andon
