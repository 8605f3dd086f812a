// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/desk.h"
#include "views/adoption_pane.h"
#include "views/broker_table.h"
#include "views/first_steps_pane.h"
#include "views/kept_out_pane.h"
#include "views/load_bars.h"
#include "views/message_viewer.h"
#include "views/store_strip.h"

#include <optional>

class QGridLayout;
class QScrollArea;

namespace andon {

/// Where the data come from (level 4, diagnostics): brokers with their test, messages beside what became of them, load, store and
/// queues, what was kept out. What is gathered for it is watched only while it is shown. GUI thread.
class SourcesPage final : public QWidget {
  Q_OBJECT

public:
  SourcesPage(Desk &desk, DeskFeed &feed, const ThemeHolder &holder, const Clock &clock, QWidget *parent = nullptr);
  ~SourcesPage() override;

  void setSite(const Site &site, const QTimeZone &zone);
  void setSession(const SessionState &session);
  void setHealth(const HealthDelta &health);
  void noteAlarm();   ///< there is one: nobody needs the first steps
  void tick();        ///< once a second while it is shown
  void showKeptOut(); ///< scrolls to it and focuses it
  bool goBack();      ///< from a held message to live; false: there was none
  [[nodiscard]] BrokerTable &brokers() { return *brokers_; }
  [[nodiscard]] MessageViewer &messages() { return *messages_; }
  [[nodiscard]] KeptOutPane &keptOut() { return *keptOut_; }
  [[nodiscard]] AdoptionPane &adoption() { return *adoption_; }
  [[nodiscard]] FirstStepsPane &firstSteps() { return *steps_; }
  [[nodiscard]] StoreStrip &store() { return *store_; }

Q_SIGNALS:
  void commandAsked(const Command &command);

protected:
  void showEvent(QShowEvent *event) override;
  void hideEvent(QHideEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;

private:
  void arrange();
  void showSteps();
  void askFiles();
  void cancel(Ticket &ticket);

  enum class Arrangement { Wide, Narrow, Column };

  Desk &desk_;
  const ThemeHolder &holder_;
  const Clock &clock_;
  QScrollArea *scroll_;
  QWidget *content_;
  QGridLayout *grid_;
  FirstStepsPane *steps_;
  BrokerTable *brokers_;
  Pane *load_;
  TextLabel *loadOver_;
  LoadBars *bars_;
  MessageViewer *messages_;
  StoreStrip *store_;
  KeptOutPane *keptOut_;
  AdoptionPane *adoption_;
  std::optional<Arrangement> arrangement_;
  std::optional<Site> site_;
  std::optional<HealthDelta> health_;
  bool hadAlarm_ = false;
  bool hasWaiting_ = false;
  int ticks_ = 0;
  Ticket traffic_;
  Ticket test_;
  Ticket files_;
};

} // namespace andon
