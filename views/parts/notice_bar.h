// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/parts/action_button.h"
#include "views/parts/labels.h"

#include <memory>
#include <vector>

namespace andon {

/// Something that is wrong, or worth knowing, until it is solved. Words are translated.
struct Notice {
  enum class Kind : std::uint8_t { Problem, Information };

  QString id; ///< stable while the notice lasts: "broker:main"
  Kind kind = Kind::Problem;
  QString fact;        ///< "The disk is full."
  QString consequence; ///< "212 alarms are shown but not saved. Free 2 GB on /var, saving resumes by itself."
  QString remedy;      ///< of the button; empty: no button

  bool operator==(const Notice &) const = default;
};

/// 44 high with an edge of 6 px, wraps before it clips. Never takes the focus by itself.
class NoticeBar final : public QWidget {
  Q_OBJECT
public:
  explicit NoticeBar(const ThemeHolder &holder, QWidget *parent = nullptr);

  void setNotice(const Notice &notice);
  [[nodiscard]] const Notice &notice() const { return notice_; }

Q_SIGNALS:
  void remedyAsked(const QString &id);

protected:
  void paintEvent(QPaintEvent *event) override;

private:
  void dress();

  const ThemeHolder &holder_;
  Notice notice_;
  QLabel *words_;
  ActionButton *remedy_;
};

/// The notices of the window, most important first as given: three bars at most (fewer where told), then a button "2 more" that unfolds the
/// rest. Takes no height while there are none.
class NoticeStack final : public QWidget {
  Q_OBJECT
public:
  explicit NoticeStack(const ThemeHolder &holder, QWidget *parent = nullptr);

  /// Bars are kept by id, so that the one under the finger keeps its focus and place while it lasts.
  void setNotices(const std::vector<Notice> &notices);
  void setMost(int bars);
  [[nodiscard]] int shownCount() const;
  [[nodiscard]] int foldedCount() const;

Q_SIGNALS:
  void remedyAsked(const QString &id);

protected:
  void changeEvent(QEvent *event) override;

private:
  void arrange();

  const ThemeHolder &holder_;
  std::vector<Notice> notices_;
  std::vector<NoticeBar *> bars_; ///< in the order shown; children of this widget
  ActionButton *more_;
  std::size_t most_ = 3;
  bool unfolded_ = false;
};

} // namespace andon
