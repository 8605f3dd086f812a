// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/site.h"

#include <string>

namespace andon::engine {

class PredictorShelf;

/// Lets the package that a predictor had before run where the present one was refused when it was taken, because its bytes are damaged: the
/// newest of the store's earlier ones that is whole. Where there is none the predictor stays aside. At the start, on its thread; what
/// cannot be read is logged and changes nothing.
void fallBack(PredictorShelf &shelf, const Site &site, const std::string &store);

} // namespace andon::engine
