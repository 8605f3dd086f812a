// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/parts/action_button.h"
#include "views/parts/labels.h"

#include <optional>

class QProgressBar;

namespace andon {

/// Why a pane shows nothing yet: fact, cause, one button. Words are translated.
struct StateContent {
  enum class Kind : std::uint8_t { Empty, Loading, Failed, NotAllowed };

  Kind kind = Kind::Empty;
  QString fact;                   ///< "History cannot be read"
  QString cause;                  ///< "Checksum wrong in 2 of 8,410 chunks ..."
  QString button;                 ///< "Stop", "Read around it"; empty: none
  std::optional<double> progress; ///< 0 to 1, Loading only; none: no bar

  bool operator==(const StateContent &) const = default;
};

class StateCard final : public QWidget {
  Q_OBJECT
public:
  explicit StateCard(const ThemeHolder &holder, QWidget *parent = nullptr);

  void setContent(const StateContent &content);

Q_SIGNALS:
  void asked(); ///< the button

protected:
  void paintEvent(QPaintEvent *event) override;

private:
  const ThemeHolder &holder_;
  StateContent content_;
  QWidget *mark_;
  TextLabel *fact_;
  QProgressBar *progress_;
  TextLabel *cause_;
  ActionButton *button_;
};

} // namespace andon
