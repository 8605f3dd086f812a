// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/history/integer_codec.h"

namespace andon::history {

/// A column of doubles, lossless to the bit, NaN and -0 included. Most sensors send decimals: these are kept as whole
/// numbers and one power of ten. Computed values that lie a few units in the last place beside a decimal (74.93588199999998)
/// are kept as that decimal and the units between. What fits neither stands as its bits. One thread at a time.
class ValueCodec {
public:
  void encode(std::span<const double> values, Bytes &into);
  /// Fills `into`; false where the bytes are not a column of that length.
  [[nodiscard]] bool decode(ByteReader &from, std::span<double> into);

private:
  [[nodiscard]] bool encodeDecimal(std::span<const double> values, int decimals, Bytes &into);
  [[nodiscard]] bool encodeNearDecimal(std::span<const double> values, int decimals, Bytes &into);
  void encodeBits(std::span<const double> values, Bytes &into);
  void toDecimals(std::span<const double> values, int decimals);

  IntegerCodec integers_;
  std::vector<std::int64_t> numbers_;
  std::vector<std::int64_t> units_; ///< in the last place, from the decimal to the value
  Bytes first_;
  Bytes second_;
};

} // namespace andon::history
