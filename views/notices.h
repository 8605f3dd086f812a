// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/command.h"
#include "models/domain/watch.h"
#include "views/parts/notice_bar.h"

#include <QTimeZone>

namespace andon {

/// What health finds wrong, most important first. Each notice goes when the next health no longer finds it.
[[nodiscard]] std::vector<Notice> noticesOf(const HealthDelta &health);

/// The site could not be read: names, units and limits are missing until the person asks again.
[[nodiscard]] Notice siteNotice(const Error &reason);

/// A rule whose trial was rolled back; "trial:" and the rule's id begins its own id.
[[nodiscard]] Notice trialNotice(const RuleTrial &trial, const QString &rule, const QTimeZone &zone);
inline constexpr QLatin1String trialNoticePrefix{"trial:"};

/// One command that was refused: stays until the person has read it.
[[nodiscard]] Notice refusalNotice(int number, const QString &subject, const Command &command, const Error &reason);

} // namespace andon
