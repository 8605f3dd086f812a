// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/guidance_view.h"
#include "views/parts/action_button.h"
#include "views/term_editor.h"

#include <QCheckBox>
#include <QScrollArea>

#include <vector>

class QVBoxLayout;

namespace andon {

/// The form of one rule: what it looks at, how long, in which modes, how urgent, and why it exists (ISA-18.2 rationalisation). It holds
/// text until it is asked for the rule; it changes nothing by itself. GUI thread; the site outlives it.
class RuleEditor final : public QScrollArea {
  Q_OBJECT

public:
  RuleEditor(const ThemeHolder &holder, const Site &site, QWidget *parent = nullptr);

  void setRule(const Rule &rule);
  /// None while a field does not hold what it needs; the first such field is framed, shown and has the focus.
  [[nodiscard]] std::optional<Rule> rule();
  /// As rule(), but says nothing: for the preview while somebody types.
  [[nodiscard]] std::optional<Rule> draft();
  void focusFirst();
  [[nodiscard]] QSize minimumSizeHint() const override; ///< as wide as the form, so that nothing is cut off at its side

Q_SIGNALS:
  void changed();

private:
  struct ModeRow {
    QWidget *whole;
    Field *is;
    QCheckBox *enabled;
    Field *limit;
  };

  QWidget *section(const QString &title);
  QWidget *row(const QString &name, std::initializer_list<QWidget *> fields);
  Field *field(const QString &placeholder = {});
  TermEditor *addTerm(const std::optional<Term> &term);
  void addMode(const ModeCase &each);
  void offerModeStreams(const Rule &rule);
  void clearTerms();
  void clearModes();
  void arrange();
  void showProblem();
  [[nodiscard]] std::optional<Rule> read();

  const ThemeHolder &holder_;
  const Site &site_;
  Rule rule_; ///< as it was set: what the form does not show stays
  QVBoxLayout *column_;
  Field *name_;
  QComboBox *needs_;
  QVBoxLayout *terms_;
  std::vector<TermEditor *> termEditors_;
  ActionButton *addTerm_;
  Field *samples_;
  Field *window_;
  Field *onDelay_;
  Field *offDelay_;
  QComboBox *modeStream_;
  QVBoxLayout *modes_;
  std::vector<ModeRow> modeRows_;
  ActionButton *addMode_;
  QCheckBox *otherwise_;
  QComboBox *priority_;
  QComboBox *severity_;
  Field *timeToRespond_;
  QCheckBox *latching_;
  QCheckBox *safety_;
  Field *cause_;
  Field *consequence_;
  Field *action_;
  GuidanceView *guidance_;
};

} // namespace andon
