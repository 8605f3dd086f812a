// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/bench_rows.h"

namespace andon::bench {

// How well predictors do on recorded data; one function a data set, which adds nothing where the data is not here. What a predictor is set
// to is chosen by the kind of data, never by what the test rows say.
void addAi4iRows(Rows &rows);
void addCmapssRows(Rows &rows);

} // namespace andon::bench
