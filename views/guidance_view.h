// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/site.h"
#include "views/parts/labels.h"

class QVBoxLayout;

namespace andon {

/// What the site says to help with an alarm, the closest first, each under the name of what it is written for: this alarm, the
/// asset, what that is a part of, the area, the kind. Hidden where there is none. GUI thread.
class GuidanceView final : public QWidget {
  Q_OBJECT

public:
  explicit GuidanceView(const ThemeHolder &holder, QWidget *parent = nullptr);

  void setRule(const Site &site, const Rule &rule);
  void clear();
  [[nodiscard]] QString text() const; ///< captions and texts as they stand, a line each

private:
  const ThemeHolder &holder_;
  QVBoxLayout *column_;
  std::vector<Guidance> shown_;
  std::vector<TextLabel *> labels_;
};

} // namespace andon
