// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/learning_commands.h"

#include <nlohmann/json_fwd.hpp>

namespace andon::engine {

void writeFields(nlohmann::json &out, const ReviewRetraining &command);
void writeFields(nlohmann::json &out, const OfferCandidate &command);
void writeFields(nlohmann::json &out, const StartShadow &command);
void writeFields(nlohmann::json &out, const StopShadow &command);
void writeFields(nlohmann::json &out, const RollBackPredictor &command);
void writeFields(nlohmann::json &out, const RetrainPredictor &command);
void writeFields(nlohmann::json &out, const DismissTrigger &command);
// Throw FieldError.
void readLearning(const nlohmann::json &in, ReviewRetraining &command);
void readLearning(const nlohmann::json &in, OfferCandidate &command);
void readLearning(const nlohmann::json &in, StartShadow &command);
void readLearning(const nlohmann::json &in, StopShadow &command);
void readLearning(const nlohmann::json &in, RollBackPredictor &command);
void readLearning(const nlohmann::json &in, RetrainPredictor &command);
void readLearning(const nlohmann::json &in, DismissTrigger &command);

} // namespace andon::engine
