// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/error.h"

namespace andon {

std::string toText(const Error &error)
{
  std::string text = error.subject;
  if (!text.empty() && !error.detail.empty())
    text += ": ";
  text += error.detail;
  if (!error.remedy.empty()) {
    if (!text.empty() && text.back() != '.')
      text += '.';
    text += ' ';
    text += error.remedy;
  }
  return text;
}

} // namespace andon
