// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/first_steps.h"
#include "views/first_step_limit.h"
#include "views/first_step_topics.h"
#include "views/sign_in_panel.h"

#include <array>

class QBoxLayout;
class QStackedWidget;

namespace andon {

/// From no broker to the first alarm in five steps that are done here: each can be left and come back to, and is ticked by what is so. On
/// a store without people the first administrator comes first. GUI thread.
class FirstStepsPane final : public Pane {
  Q_OBJECT

public:
  FirstStepsPane(Desk &desk, const ThemeHolder &holder, const Clock &clock, DemoSignIn demoSignIn, QWidget *parent = nullptr);

  void setSite(const Site &site, const QTimeZone &zone);
  void setPeople(const std::vector<Person> &people);
  void setSession(const SessionState &session);
  void setHealth(const HealthDelta &health);
  void setTest(const BrokerTest &test);
  void setHadAlarm(bool had);
  /// What adopts unknown assets and streams; until there is one, the third step says what is kept out and where it is listed.
  void setAdoption(QWidget *adoption);

  void open();             ///< at the next step that is not done
  void openStep(int step); ///< 0 to firstStepCount - 1
  [[nodiscard]] int step() const { return step_; }
  [[nodiscard]] bool asksWho() const; ///< shows the sign-in instead of a step
  [[nodiscard]] const FirstSteps &steps() const { return steps_; }
  [[nodiscard]] BrokerStep &brokerStep() { return *broker_; }
  [[nodiscard]] TopicsStep &topicsStep() { return *topics_; }
  [[nodiscard]] LimitStep &limitStep() { return *limit_; }
  [[nodiscard]] AlarmStep &alarmStep() { return *alarm_; }
  [[nodiscard]] ActionButton &stepButton(int step) { return *lines_.at(static_cast<std::size_t>(step)).button; }

Q_SIGNALS:
  void left();
  void formAsked();
  void keptOutAsked();
  void alarmsAsked();
  void stepsChanged();

protected:
  void resizeEvent(QResizeEvent *event) override;

private:
  QWidget *buildAdopt();
  void showSteps();
  void arrange();

  struct Line {
    ActionButton *button;
    TextLabel *state;
  };

  const ThemeHolder &holder_;
  std::optional<Site> site_;
  std::optional<HealthDelta> health_;
  SessionState session_;
  bool hadAlarm_ = false;
  int step_ = 0;
  FirstSteps steps_;
  QBoxLayout *halves_;
  QWidget *list_;
  std::array<Line, firstStepCount> lines_;
  TextLabel *title_;
  TextLabel *explanation_;
  QStackedWidget *body_;
  SignInPanel *signIn_;
  BrokerStep *broker_;
  TopicsStep *topics_;
  QWidget *adopt_ = nullptr;
  QWidget *holderOfAdoption_ = nullptr;
  TextLabel *unknown_ = nullptr;
  LimitStep *limit_;
  AlarmStep *alarm_;
  ActionButton *previous_;
  ActionButton *next_;
  ActionButton *leave_;
};

} // namespace andon
