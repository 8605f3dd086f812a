// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/desk.h"
#include "models/items/broker_draft.h"
#include "views/broker_form.h"
#include "views/record_table.h"
#include "views/trial_line.h"

#include <QPlainTextEdit>
#include <QTimeZone>
#include <QTreeWidget>

#include <optional>
#include <vector>

class QBoxLayout;

namespace andon {

/// The first step: where the broker is, and whether it answers. What is typed is the draft of the second step too. GUI thread.
class BrokerStep final : public QWidget {
  Q_OBJECT

public:
  BrokerStep(Desk &desk, const ThemeHolder &holder, QWidget *parent = nullptr);
  ~BrokerStep() override;

  void setSite(const Site &site);
  void setHealth(const HealthDelta &health);
  void setZone(const QTimeZone &zone) { zone_ = zone; }
  void setTest(const BrokerTest &test);
  void setRefusal(const QString &why); ///< why this person may not; empty: they may
  [[nodiscard]] BrokerDraft draft() const;
  /// The broker that the steps are about: the site's first one, else what stands in the form; none, with its problems shown, where that
  /// is no broker yet.
  [[nodiscard]] std::optional<Broker> broker();
  [[nodiscard]] HelpedField &address() { return *address_; }
  [[nodiscard]] ActionButton &testButton() { return *test_; }
  [[nodiscard]] ActionButton &nextButton() { return *next_; }
  [[nodiscard]] TrialLine &trial() { return *trial_; }

Q_SIGNALS:
  void nextAsked();
  void formAsked(); ///< everything that can be said of the broker

private:
  void tryOut();
  void showState();

  Desk &desk_;
  Site site_;
  QTimeZone zone_ = QTimeZone::utc();
  QString refusal_;
  TextLabel *present_;
  QWidget *form_;
  HelpedField *address_;
  HelpedField *user_;
  HelpedField *passwordFile_;
  HelpedField *caFile_;
  TextLabel *said_;
  TrialLine *trial_;
  ActionButton *test_;
  ActionButton *next_;
  ActionButton *more_;
  Ticket waiting_;
  bool testing_ = false;
  bool passed_ = false;
};

/// The second step: listens for a moment, shows which topics there are, and proposes how to read them. GUI thread.
class TopicsStep final : public QWidget {
  Q_OBJECT

public:
  TopicsStep(Desk &desk, const ThemeHolder &holder, QWidget *parent = nullptr);
  ~TopicsStep() override;

  void setSite(const Site &site) { site_ = site; }
  void setZone(const QTimeZone &zone) { zone_ = zone; }
  void setBroker(const std::optional<Broker> &broker); ///< to listen to; none: step one comes first
  void setTest(const BrokerTest &test);
  void setRefusal(const QString &why);
  void listen(); ///< or stops listening
  [[nodiscard]] bool isListening() const { return listening_; }
  [[nodiscard]] ActionButton &listenButton() { return *listen_; }
  [[nodiscard]] ActionButton &saveButton() { return *save_; }
  [[nodiscard]] QTreeWidget &tree() { return *tree_; }
  [[nodiscard]] RecordTable &proposals() { return *proposals_; }
  [[nodiscard]] RecordTable &decoded() { return *decoded_; }
  [[nodiscard]] QPlainTextEdit &payload() { return *payload_; }
  [[nodiscard]] HelpedField &topic() { return *topic_; }
  [[nodiscard]] QString said() const { return said_->text(); }

Q_SIGNALS:
  void saved();

protected:
  void resizeEvent(QResizeEvent *event) override;

private:
  void save();
  void showHeard(const HeardTopics &heard);
  void showProposal();
  void showState();
  void say(const QString &text, Ink ink);

  struct Offer {
    TopicProposal proposal;
    bool isTaken = true;
    bool isCorrected = false; ///< the topic was written by the person
  };

  Desk &desk_;
  Site site_;
  QTimeZone zone_ = QTimeZone::utc();
  QString refusal_;
  std::optional<Broker> broker_;
  std::vector<Offer> offers_;
  TextLabel *heard_;
  TrialLine *trial_;
  QBoxLayout *halves_;
  QTreeWidget *tree_;
  RecordTable *proposals_;
  HelpedField *topic_;
  QCheckBox *take_;
  QPlainTextEdit *payload_;
  RecordTable *decoded_;
  TextLabel *said_;
  ActionButton *listen_;
  ActionButton *save_;
  Ticket waiting_;
  bool listening_ = false;
  bool filling_ = false;
};

} // namespace andon
