// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the command service that leads from taps to another version of a predictor.
#include "services/engine/command_service.h"

namespace andon::engine {
namespace {

Error notKept(const std::string &subject)
{
  return {ErrorCode::Unavailable, subject, "this store does not keep it", "Use andonctl retrain and andonctl predictors."};
}

} // namespace

void CommandService::run(const Call &call, const ReviewRetraining &command)
{
  refuse(call, notKept(command.items.empty() ? std::string{} : command.items.front().text()));
}

void CommandService::run(const Call &call, const OfferCandidate &command)
{
  refuse(call, notKept(command.predictor.text()));
}

void CommandService::run(const Call &call, const StartShadow &command)
{
  refuse(call, notKept(command.predictor.text()));
}

void CommandService::run(const Call &call, const StopShadow &command)
{
  refuse(call, notKept(command.predictor.text()));
}

void CommandService::run(const Call &call, const RollBackPredictor &command)
{
  refuse(call, notKept(command.predictor.text()));
}

void CommandService::run(const Call &call, const RetrainPredictor &command)
{
  refuse(call, notKept(command.predictor.text()));
}

void CommandService::run(const Call &call, const DismissTrigger &command)
{
  refuse(call, notKept(std::to_string(command.trigger.number())));
}

} // namespace andon::engine
