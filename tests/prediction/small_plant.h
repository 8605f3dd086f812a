// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <fstream>
#include <string>

namespace andon::test {

/// Numbers that are the same on every machine.
class PlainRandom {
public:
  double next()
  {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<double>(state_ >> 33U) / 2147483648.0;
  }

private:
  std::uint64_t state_ = 42;
};

/// Recorded rows of presses: one fails where force times speed is high, most often the model B, with some noise that nothing shows.
/// `extra` is a further column: its header, then what a row has there by failure.
struct ExtraColumn {
  std::string header;
  std::string ifFailed, otherwise;
};
inline void writePresses(const std::string &path, int rows, const ExtraColumn &extra = {})
{
  PlainRandom random;
  std::ofstream file{path};
  file << "Model,Force [kN],Speed [1/s],Oil [K],Press" << (extra.header.empty() ? "" : "," + extra.header) << ",failed\n";
  for (int i = 0; i < rows; ++i) {
    const bool isB = random.next() < 0.5;
    const double force = 10.0 + 20.0 * random.next(), speed = 1.0 + 2.0 * random.next(), oil = 300.0 + 20.0 * random.next();
    const bool hasFailed = force * speed > (isB ? 48.0 : 58.0) ? random.next() < 0.95 : random.next() < 0.02;
    file << (isB ? 'B' : 'A') << ',' << force << ',' << speed << ',';
    if (i % 9 != 0)
      file << oil;
    file << ",P" << i % 7;
    if (!extra.header.empty())
      file << ',' << (hasFailed ? extra.ifFailed : extra.otherwise);
    file << ',' << (hasFailed ? 1 : 0) << '\n';
  }
}

} // namespace andon::test
