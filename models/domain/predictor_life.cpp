// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/predictor_life.h"

namespace andon {
namespace {

template <class Key>
std::optional<Key> from(std::string_view key, int count)
{
  for (int i = 0; i < count; ++i)
    if (key == keyOf(static_cast<Key>(i)))
      return static_cast<Key>(i);
  return std::nullopt;
}

} // namespace

const char *keyOf(TriggerKind kind)
{
  switch (kind) {
  case TriggerKind::NewLabels: return "new_labels";
  case TriggerKind::Schedule: return "schedule";
  case TriggerKind::AccuracyDrop: return "accuracy_drop";
  case TriggerKind::Drift: return "drift";
  case TriggerKind::Firmware: return "firmware";
  case TriggerKind::ByHand: return "by_hand";
  }
  return "";
}

std::optional<TriggerKind> triggerKindFrom(std::string_view key)
{
  return from<TriggerKind>(key, triggerKindCount);
}

const char *keyOf(TriggerState state)
{
  switch (state) {
  case TriggerState::Open: return "open";
  case TriggerState::Training: return "training";
  case TriggerState::Answered: return "answered";
  case TriggerState::Failed: return "failed";
  case TriggerState::Dismissed: return "dismissed";
  }
  return "";
}

std::optional<TriggerState> triggerStateFrom(std::string_view key)
{
  return from<TriggerState>(key, triggerStateCount);
}

const char *keyOf(PromotionState state)
{
  switch (state) {
  case PromotionState::Watched: return "watched";
  case PromotionState::Kept: return "kept";
  case PromotionState::RolledBack: return "rolled_back";
  case PromotionState::Replaced: return "replaced";
  }
  return "";
}

std::optional<PromotionState> promotionStateFrom(std::string_view key)
{
  return from<PromotionState>(key, promotionStateCount);
}

} // namespace andon
