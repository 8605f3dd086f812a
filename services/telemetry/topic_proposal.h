// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/sources.h"

#include <vector>

namespace andon::telemetry {

/// How the topics that were heard can be read, the proposal that reads most messages first: which level names the asset and
/// which the stream, the shape of the payload, where its time is. A guess from examples that a person looks at, pure and
/// without a site. What no codec reads is in no proposal.
[[nodiscard]] std::vector<TopicProposal> proposeTopics(const std::vector<HeardTopic> &topics);

} // namespace andon::telemetry
