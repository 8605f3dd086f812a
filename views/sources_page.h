// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/desk.h"
#include "views/adoption_pane.h"
#include "views/broker_panel.h"
#include "views/broker_table.h"
#include "views/first_steps_pane.h"
#include "views/kept_out_pane.h"
#include "views/load_bars.h"
#include "views/message_viewer.h"
#include "views/store_strip.h"
#include "views/violations_pane.h"

#include <optional>

class QGridLayout;
class QScrollArea;
class QStackedWidget;

namespace andon {

/// Where the data come from (level 4, diagnostics): brokers with their test, messages beside what became of them, load, store and
/// queues, what was kept out. A broker that is added or changed, and the first steps, take the page's place while they are open. What
/// is gathered for it is watched only while it is shown. GUI thread.
class SourcesPage final : public QWidget {
  Q_OBJECT

public:
  SourcesPage(Desk &desk, DeskFeed &feed, const ThemeHolder &holder, const Clock &clock, DemoSignIn demoSignIn = {},
              QWidget *parent = nullptr);
  ~SourcesPage() override;

  void setSite(const Site &site, const QTimeZone &zone);
  void setSession(const SessionState &session);
  void setHealth(const HealthDelta &health);
  void setPeople(const std::vector<Person> &people);
  void noteAlarm();                          ///< one of the plant has come: nobody needs the first steps
  void openSteps();                          ///< the first steps, at the next one
  void tick();                               ///< once a second while it is shown
  void showKeptOut();                        ///< scrolls to it and focuses it
  void showViolations(const AssetId &asset); ///< likewise, the broken contract of one asset
  bool goBack();                             ///< from a form to the page, from a held message to live; false: there was none
  void editBroker(const BrokerId &broker);
  void addBroker(const BrokerDraft &draft);
  [[nodiscard]] BrokerTable &brokers() { return *brokers_; }
  [[nodiscard]] BrokerPanel &brokerPanel() { return *panel_; }
  [[nodiscard]] MessageViewer &messages() { return *messages_; }
  [[nodiscard]] KeptOutPane &keptOut() { return *keptOut_; }
  [[nodiscard]] AdoptionPane &adoption() { return *adoption_; }
  [[nodiscard]] ViolationsPane &violations() { return *violations_; }
  [[nodiscard]] FirstStepsPane &firstSteps() { return *steps_; }
  [[nodiscard]] StoreStrip &store() { return *store_; }

Q_SIGNALS:
  void commandAsked(const Command &command);
  void alarmsAsked();

protected:
  void showEvent(QShowEvent *event) override;
  void hideEvent(QHideEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;

private:
  void arrange();
  void showPlace(QWidget *place);
  void showSteps();
  void askFiles();
  void cancel(Ticket &ticket);

  enum class Arrangement { Wide, Narrow, Column };

  Desk &desk_;
  const ThemeHolder &holder_;
  const Clock &clock_;
  QStackedWidget *places_;
  QScrollArea *scroll_;
  QWidget *content_;
  QGridLayout *grid_;
  FirstStepsPane *steps_;
  BrokerTable *brokers_;
  BrokerPanel *panel_;
  QWidget *opener_ = nullptr; ///< what was shown before the place that is
  Pane *load_;
  TextLabel *loadOver_;
  TextLabel *overAgreed_;
  LoadBars *bars_;
  MessageViewer *messages_;
  StoreStrip *store_;
  KeptOutPane *keptOut_;
  AdoptionPane *adoption_;
  AdoptionPane *stepAdoption_ = nullptr; ///< the one in the first steps
  ViolationsPane *violations_;
  std::optional<Arrangement> arrangement_;
  std::optional<Site> site_;
  std::optional<HealthDelta> health_;
  bool hadAlarm_ = false;
  bool hasWaiting_ = false;
  bool leftSteps_ = false; ///< by a person: they do not open by themselves again
  int ticks_ = 0;
  Ticket traffic_;
  Ticket test_;
  Ticket files_;
};

} // namespace andon
