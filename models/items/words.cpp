// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/words.h"

#include <QCoreApplication>

namespace andon::words {

QString priority(Priority priority)
{
  switch (priority) {
  case Priority::Urgent: return QCoreApplication::translate("words", "URGENT");
  case Priority::High: return QCoreApplication::translate("words", "HIGH");
  case Priority::Medium: return QCoreApplication::translate("words", "MEDIUM");
  case Priority::Low: return QCoreApplication::translate("words", "LOW");
  }
  return {};
}

} // namespace andon::words
