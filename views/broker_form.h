// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/broker_draft.h"
#include "views/parts/action_button.h"
#include "views/parts/field.h"
#include "views/parts/labels.h"

#include <QCheckBox>
#include <QComboBox>

#include <map>
#include <vector>

class QVBoxLayout;

namespace andon {

/// A caption, a field and a line of help below it, which gives way to what is wrong.
class HelpedField final : public QWidget {
  Q_OBJECT

public:
  HelpedField(const ThemeHolder &holder, const QString &caption, const QString &help, QWidget *parent = nullptr);

  [[nodiscard]] Field &field() { return *field_; }
  [[nodiscard]] QString text() const { return field_->text(); }
  void setText(const QString &text) { field_->setText(text); }
  void setProblem(const QString &problem); ///< empty: the help is back
  [[nodiscard]] bool hasProblem() const { return field_->hasProblem(); }
  [[nodiscard]] QString line() const { return line_->text(); } ///< help or problem, as it is read

Q_SIGNALS:
  void edited();

private:
  Field *field_;
  TextLabel *line_;
  QString help_;
};

/// One topic of a broker: which topics, how they are read, how fast they may come.
class TopicForm final : public QWidget {
  Q_OBJECT

public:
  explicit TopicForm(const ThemeHolder &holder, QWidget *parent = nullptr);

  void setDraft(const TopicDraft &draft);
  [[nodiscard]] TopicDraft draft() const;
  [[nodiscard]] HelpedField *field(const QString &key) const; ///< null: it has none of this key

Q_SIGNALS:
  void edited();
  void removalAsked();

private:
  void arrange();

  std::map<QString, HelpedField *> fields_;
  QComboBox *shape_;
  QComboBox *qos_;
  QCheckBox *numbersAsText_;
  std::string format_;
};

/// Everything that the site says of one broker, as text until somebody asks for it. It changes nothing by itself. GUI thread.
class BrokerForm final : public QWidget {
  Q_OBJECT

public:
  explicit BrokerForm(const ThemeHolder &holder, QWidget *parent = nullptr);

  void setDraft(const BrokerDraft &draft, bool isNew);
  [[nodiscard]] BrokerDraft draft() const;
  /// Frames the fields with what is wrong with them and takes the focus to the first; no problem clears all.
  void showProblems(const std::vector<DraftProblem> &problems);
  [[nodiscard]] HelpedField *field(const QString &key, int topic = -1) const;
  void addTopic(const TopicDraft &draft);
  void focusFirst();

Q_SIGNALS:
  void edited();

private:
  void section(const QString &title, const QString &help);
  HelpedField *add(const QString &key, const QString &caption, const QString &help);
  void row(const QString &name, std::initializer_list<QWidget *> widgets);

  const ThemeHolder &holder_;
  QVBoxLayout *column_;
  QVBoxLayout *topics_;
  std::map<QString, HelpedField *> fields_;
  std::vector<TopicForm *> topicForms_;
  QComboBox *version_;
  QCheckBox *allowPlain_;
  TextLabel *noTopics_;
  ActionButton *addTopic_;
};

/// A caption over a combo box, named for who does not see it.
[[nodiscard]] QWidget *captionedBox(const ThemeHolder &holder, const QString &caption, const QString &help, QComboBox *box);

} // namespace andon
