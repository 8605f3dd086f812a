// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/desk.h"
#include "views/parts/action_button.h"
#include "views/parts/field.h"
#include "views/parts/labels.h"
#include "views/sign_in_panel.h"

namespace andon {

/// Stands above the page while the desk is locked: the same person's password unlocks it, another person signs in instead.
class UnlockBar final : public QWidget {
  Q_OBJECT

public:
  /// With `demoSignIn` no password is asked for.
  UnlockBar(Desk &desk, const ThemeHolder &holder, DemoSignIn demoSignIn, QWidget *parent = nullptr);
  ~UnlockBar() override;

  void setSession(const SessionState &session);
  void focusPassword();

private:
  void unlock();
  void signOut();

  Desk &desk_;
  DemoSignIn demoSignIn_;
  SessionState session_;
  Ticket waiting_;
  TextLabel *words_;
  TextLabel *problem_;
  Field *password_;
  ActionButton *unlock_;
  ActionButton *other_;
};

} // namespace andon
