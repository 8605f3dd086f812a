// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/desk.h"
#include "views/parts/action_button.h"
#include "views/parts/field.h"
#include "views/parts/labels.h"

#include <functional>
#include <vector>

class QCheckBox;
class QComboBox;
class QStackedWidget;

namespace andon {

/// Signs a person in without a password; only the demo has it.
using DemoSignIn = std::function<void(PersonId)>;

/// Who is at this desk? People and password; on a new store the form of the first administrator. It stands in place of the detail,
/// so that the alarms stay in sight.
class SignInPanel final : public QWidget {
  Q_OBJECT

public:
  SignInPanel(Desk &desk, const ThemeHolder &holder, DemoSignIn demoSignIn, QWidget *parent = nullptr);
  ~SignInPanel() override;

  void setSession(const SessionState &session);
  void setPeople(const std::vector<Person> &people);
  void focusFirst();

private:
  QWidget *buildSignIn();
  QWidget *buildFirst();
  void signIn();
  void createFirst();
  void answered(const CommandOutcome &outcome);
  void say(const QString &problem);
  void updateStrength();

  Desk &desk_;
  const ThemeHolder &holder_;
  DemoSignIn demoSignIn_;
  std::vector<Person> people_;
  Ticket waiting_;
  QStackedWidget *stack_;
  QComboBox *who_ = nullptr;
  Field *password_ = nullptr;
  ActionButton *enter_ = nullptr;
  QWidget *demo_ = nullptr;
  Field *name_ = nullptr;
  Field *signInName_ = nullptr;
  Field *first_ = nullptr;
  Field *second_ = nullptr;
  TextLabel *strength_ = nullptr;
  QCheckBox *setsUp_ = nullptr;
  ActionButton *create_ = nullptr;
  TextLabel *problem_;
};

/// How hard a password is to guess, in words: shorter than ten characters is refused.
inline constexpr int shortestPassword = 10;

} // namespace andon
