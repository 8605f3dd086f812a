// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/prediction/predictor_package.h"

#include <QtGlobal>

#include <string>

namespace andon::test {

/// The files of a package by their names, as they lie in its folder; `folder` is where they are written for that.
[[nodiscard]] inline prediction::PackageFiles filesOf(const prediction::PredictorPackage &package, const std::string &folder)
{
  if (const auto written = prediction::writePackage(folder, package); !written)
    qFatal("%s", toText(written.error()).c_str());
  return *prediction::readPackageFiles(folder);
}

} // namespace andon::test
