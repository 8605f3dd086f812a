// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/command.h"

namespace andon::engine {

/// `files`, which say `present`, with the package in its place and its entry in predictors.toml. Not checked beyond their names.
/// Error: Malformed, naming the file.
[[nodiscard]] Result<SiteFiles> filesWithPackage(SiteFiles files, const Site &present, const InstallPredictor &command);

} // namespace andon::engine
