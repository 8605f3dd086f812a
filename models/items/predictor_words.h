// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/predictor_report.h"

#include <QString>
#include <QTimeZone>

/// The words for how a predictor stands with an asset.
namespace andon::words {

/// "Failure risk 0.12": its latest output.
[[nodiscard]] QString predictorOutput(const PredictorStatus &status);
/// "by package 1a2b3c4d here", "by version 1.4 at the edge; package 1a2b3c4d is installed here".
[[nodiscard]] QString predictorVersion(const PredictorStatus &status);
/// What became of its inputs since training, and who has to do with it.
[[nodiscard]] QString driftSentence(const PredictorStatus &status);
/// "Oil temperature: PSI 0.31, KS 0.18" of the inputs that moved most; empty where nothing was told yet.
[[nodiscard]] QString driftFigures(const PredictorStatus &status, std::size_t most);

} // namespace andon::words
