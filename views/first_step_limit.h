// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/desk.h"
#include "models/items/first_steps.h"
#include "views/broker_form.h"

#include <QComboBox>
#include <QTimeZone>

#include <optional>

namespace andon {

/// The fourth step: a limit for one stream, with its value now and what was seen of it in the last hour. Watches the stream only while it
/// is shown. GUI thread; desk and clock outlive it.
class LimitStep final : public QWidget {
  Q_OBJECT

public:
  LimitStep(Desk &desk, const ThemeHolder &holder, const Clock &clock, QWidget *parent = nullptr);
  ~LimitStep() override;

  void setSite(const Site &site);
  void setRefusal(const QString &why); ///< why this person may not change rules
  [[nodiscard]] QComboBox &stream() { return *stream_; }
  [[nodiscard]] HelpedField &limit() { return *limit_; }
  [[nodiscard]] ActionButton &makeButton() { return *make_; }
  [[nodiscard]] QString now() const { return now_->text(); }
  [[nodiscard]] QString seen() const { return seen_->text(); }
  [[nodiscard]] QString said() const { return said_->text(); }

Q_SIGNALS:
  void made(const QString &rule); ///< its id

protected:
  void showEvent(QShowEvent *event) override;
  void hideEvent(QHideEvent *event) override;

private:
  [[nodiscard]] StreamId chosen() const;
  void follow();
  void stopFollowing();
  void take(const LatestValue &value);
  void widen(double low, double high);
  void propose();
  void make();
  void showState();
  void say(const QString &text, Ink ink);

  Desk &desk_;
  const Clock &clock_;
  Site site_;
  QString refusal_;
  QComboBox *stream_;
  TextLabel *now_;
  TextLabel *seen_;
  HelpedField *limit_;
  HelpedField *delay_;
  QComboBox *priority_;
  TextLabel *said_;
  ActionButton *make_;
  std::optional<SeenRange> range_;
  bool isTyped_ = false; ///< the limit is a person's, no proposal overwrites it
  Ticket values_;
  Ticket trend_;
  Ticket waiting_;
};

/// The fifth step: waits for the alarm of the rule that was made, or lets it come now by a limit that is passed. GUI thread.
class AlarmStep final : public QWidget {
  Q_OBJECT

public:
  AlarmStep(Desk &desk, const ThemeHolder &holder, QWidget *parent = nullptr);
  ~AlarmStep() override;

  void setSite(const Site &site);
  void setRule(const RuleId &rule); ///< the one that the fourth step made; none: the site's first limit
  void setHadAlarm(bool had);
  void setRefusal(const QString &why);
  [[nodiscard]] ActionButton &tryButton() { return *try_; }
  [[nodiscard]] ActionButton &backButton() { return *back_; }
  [[nodiscard]] QString text() const { return text_->text(); }
  [[nodiscard]] QString said() const { return said_->text(); }

Q_SIGNALS:
  void alarmsAsked();

protected:
  void showEvent(QShowEvent *event) override;
  void hideEvent(QHideEvent *event) override;

private:
  [[nodiscard]] const Rule *rule() const;
  void follow();
  void stopFollowing();
  void tryNow();
  void setBack();
  void change(const Rule &rule, const QString &reason, const QString &done);
  void showState();
  void say(const QString &text, Ink ink);

  Desk &desk_;
  Site site_;
  QString refusal_;
  RuleId wanted_;
  bool hadAlarm_ = false;
  std::optional<Rule> before_; ///< as it was until it was tried
  std::optional<LatestValue> value_;
  TextLabel *text_;
  TextLabel *said_;
  ActionButton *try_;
  ActionButton *back_;
  ActionButton *show_;
  Ticket values_;
  Ticket waiting_;
};

} // namespace andon
