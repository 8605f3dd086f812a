// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iostream>
#include <nlohmann/json_fwd.hpp>
#include <string>

namespace andon::bench {

/// What learning is held to. A target that is missed is said on stderr, and the program that measured fails.
class Targets {
public:
  void expect(bool isMet, const std::string &what)
  {
    if (isMet)
      return;
    ++missed_;
    std::cerr << "missed: " << what << '\n';
  }
  [[nodiscard]] int missed() const { return missed_; }

private:
  int missed_ = 0;
};

// Each adds its rows {work, ours, peer, unit, ratio}.

/// True anomalies among 60 shown with verdicts, mean of ten seeds; peer: the figures of the paper's code. None, and a line on stderr,
/// where the shared recordings are not there.
void addFeedbackRows(nlohmann::ordered_json &rows, Targets &targets);
/// How long a candidate takes on 20,000 rows of the demo plant's compressors; peer: what it may take.
void addRetrainRows(nlohmann::ordered_json &rows, Targets &targets);

} // namespace andon::bench
