// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/history/integer_codec.h"

#include <algorithm>
#include <array>
#include <limits>
#include <zstd.h>

namespace andon::history {

namespace {

constexpr int compressionLevel = 1;
constexpr std::size_t worthPacking = 48; // bytes; a shorter plane does not earn zstd's headers
constexpr std::size_t mostPlanes = 8;
constexpr std::size_t sampledRun = 256; // how much of a long column decides its form

enum class Form : std::uint8_t {
  Offset,     ///< from the least
  Difference, ///< to the one before, small of either sign
  Step,       ///< to the one before, beyond the least difference: stamps that jitter
  Bend,       ///< difference of differences: regular stamps, ramps
};
constexpr std::size_t formCount = 4;

enum class PlaneKind : std::uint8_t { Constant, Plain, Packed };

using Words = std::span<const std::uint64_t>;

Words wordsOf(std::span<const std::int64_t> numbers)
{
  return {reinterpret_cast<const std::uint64_t *>(numbers.data()), numbers.size()};
}

struct Least {
  std::int64_t number;
  std::int64_t step;
};

Least leastOf(std::span<const std::int64_t> numbers)
{
  Least least{numbers.front(), std::numeric_limits<std::int64_t>::max()};
  const Words words = wordsOf(numbers);
  for (std::size_t i = 1; i < words.size(); ++i) {
    least.number = std::min(least.number, numbers[i]);
    least.step = std::min(least.step, static_cast<std::int64_t>(words[i] - words[i - 1]));
  }
  if (numbers.size() == 1)
    least.step = 0;
  return least;
}

/// The form that needs the fewest bits over one run at the start and one in the middle.
Form cheapestForm(Words words, const Least &least)
{
  std::array<std::size_t, formCount> bits{0, 1, 1, 2}; // where they are equal the simpler one
  const auto look = [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = std::max<std::size_t>(begin, 2); i < end; ++i) {
      const std::uint64_t step = words[i] - words[i - 1];
      bits[0] += static_cast<std::size_t>(std::bit_width(words[i] - static_cast<std::uint64_t>(least.number)));
      bits[1] += static_cast<std::size_t>(std::bit_width(zigzag(step)));
      bits[2] += static_cast<std::size_t>(std::bit_width(step - static_cast<std::uint64_t>(least.step)));
      bits[3] += static_cast<std::size_t>(std::bit_width(zigzag(step - (words[i - 1] - words[i - 2]))));
    }
  };
  if (words.size() <= 2 * sampledRun) {
    look(0, words.size());
  } else {
    look(0, sampledRun);
    look(words.size() / 2, words.size() / 2 + sampledRun);
  }
  return static_cast<Form>(std::min_element(bits.begin(), bits.end()) - bits.begin());
}

/// What is left of each number in that form. The first one or two numbers are stored apart and leave nothing.
void reduce(Words words, Form form, const Least &least, std::vector<std::uint64_t> &rest)
{
  rest.resize(words.size());
  switch (form) {
  case Form::Offset:
    for (std::size_t i = 0; i < words.size(); ++i)
      rest[i] = words[i] - static_cast<std::uint64_t>(least.number);
    return;
  case Form::Difference:
    rest[0] = 0;
    for (std::size_t i = 1; i < words.size(); ++i)
      rest[i] = zigzag(words[i] - words[i - 1]);
    return;
  case Form::Step:
    rest[0] = 0;
    for (std::size_t i = 1; i < words.size(); ++i)
      rest[i] = words[i] - words[i - 1] - static_cast<std::uint64_t>(least.step);
    return;
  case Form::Bend:
    rest[0] = 0;
    if (words.size() > 1)
      rest[1] = 0;
    for (std::size_t i = 2; i < words.size(); ++i)
      rest[i] = zigzag(words[i] - 2 * words[i - 1] + words[i - 2]);
    return;
  }
}

/// The inverse of reduce(), in place.
void restore(std::span<std::uint64_t> words, Form form, std::uint64_t first, std::uint64_t step)
{
  switch (form) {
  case Form::Offset:
    for (std::uint64_t &word : words)
      word += first;
    return;
  case Form::Difference:
    words[0] = first;
    for (std::size_t i = 1; i < words.size(); ++i)
      words[i] = words[i - 1] + unzigzag(words[i]);
    return;
  case Form::Step:
    words[0] = first;
    for (std::size_t i = 1; i < words.size(); ++i)
      words[i] += words[i - 1] + step;
    return;
  case Form::Bend:
    words[0] = first;
    if (words.size() > 1)
      words[1] = first + step;
    for (std::size_t i = 2; i < words.size(); ++i) {
      step += unzigzag(words[i]);
      words[i] = words[i - 1] + step;
    }
    return;
  }
}

} // namespace

void IntegerCodec::Free::operator()(ZSTD_CCtx_s *context) const
{
  ZSTD_freeCCtx(context);
}

void IntegerCodec::Free::operator()(ZSTD_DCtx_s *context) const
{
  ZSTD_freeDCtx(context);
}

void IntegerCodec::encode(std::span<const std::int64_t> numbers, Bytes &into)
{
  if (numbers.empty())
    return;
  const Words words = wordsOf(numbers);
  const Least least = leastOf(numbers);
  const Form form = cheapestForm(words, least);
  reduce(words, form, least, rest_);
  std::uint64_t all = 0;
  for (const std::uint64_t word : rest_)
    all |= word;
  const auto planes = static_cast<std::size_t>((std::bit_width(all) + 7) / 8);
  into.push_back(static_cast<std::uint8_t>(static_cast<unsigned>(form) << 4U | static_cast<unsigned>(planes)));
  putVarint(into, zigzag(form == Form::Offset ? static_cast<std::uint64_t>(least.number) : words[0]));
  if (form == Form::Step)
    putVarint(into, zigzag(static_cast<std::uint64_t>(least.step)));
  else if (form == Form::Bend)
    putVarint(into, zigzag(words.size() > 1 ? words[1] - words[0] : 0));
  plane_.resize(rest_.size());
  for (std::size_t plane = 0; plane < planes; ++plane) {
    for (std::size_t i = 0; i < rest_.size(); ++i)
      plane_[i] = static_cast<std::uint8_t>(rest_[i] >> (8 * plane));
    encodeBytes(plane_, into);
  }
}

bool IntegerCodec::decode(ByteReader &from, std::span<std::int64_t> into)
{
  if (into.empty())
    return true;
  const auto head = from.take<std::uint8_t>();
  const unsigned form = head >> 4U;
  const std::size_t planes = head & 0xfU;
  if (form >= formCount || planes > mostPlanes)
    return false;
  const std::uint64_t first = unzigzag(from.takeVarint());
  const bool hasStep = static_cast<Form>(form) == Form::Step || static_cast<Form>(form) == Form::Bend;
  const std::uint64_t step = hasStep ? unzigzag(from.takeVarint()) : 0;
  const std::span<std::uint64_t> words(reinterpret_cast<std::uint64_t *>(into.data()), into.size());
  if (planes == 0)
    std::fill(words.begin(), words.end(), 0);
  // All planes at hand first, then one pass: a pass a plane would go through the column's memory as often.
  plane_.resize(std::max<std::size_t>(planes, 1) * into.size());
  for (std::size_t plane = 0; plane < planes; ++plane) {
    if (!decodeBytes(from, std::span(plane_).subspan(plane * into.size(), into.size())))
      return false;
  }
  const std::uint8_t *const low = plane_.data();
  const std::size_t count = into.size();
  switch (planes) {
  case 0: break;
  case 1:
    for (std::size_t i = 0; i < count; ++i)
      words[i] = low[i];
    break;
  case 2:
    for (std::size_t i = 0; i < count; ++i)
      words[i] = low[i] | std::uint64_t{low[count + i]} << 8;
    break;
  default:
    for (std::size_t i = 0; i < count; ++i)
      words[i] = low[i] | std::uint64_t{low[count + i]} << 8 | std::uint64_t{low[2 * count + i]} << 16;
    for (std::size_t plane = 3; plane < planes; ++plane) {
      for (std::size_t i = 0; i < count; ++i)
        words[i] |= std::uint64_t{low[plane * count + i]} << (8 * plane);
    }
    break;
  }
  restore(words, static_cast<Form>(form), first, step);
  return from.isSound();
}

void IntegerCodec::encodeBytes(std::span<const std::uint8_t> bytes, Bytes &into)
{
  if (bytes.empty())
    return;
  if (std::all_of(bytes.begin(), bytes.end(), [first = bytes.front()](std::uint8_t byte) { return byte == first; })) {
    into.push_back(static_cast<std::uint8_t>(PlaneKind::Constant));
    into.push_back(bytes.front());
    return;
  }
  if (bytes.size() >= worthPacking) {
    if (!compressor_)
      compressor_.reset(ZSTD_createCCtx());
    packed_.resize(ZSTD_compressBound(bytes.size()));
    const std::size_t size =
        ZSTD_compressCCtx(compressor_.get(), packed_.data(), packed_.size(), bytes.data(), bytes.size(), compressionLevel);
    if (ZSTD_isError(size) == 0 && size + size / 64 + 4 < bytes.size()) {
      into.push_back(static_cast<std::uint8_t>(PlaneKind::Packed));
      putVarint(into, size);
      into.insert(into.end(), packed_.begin(), packed_.begin() + static_cast<std::ptrdiff_t>(size));
      return;
    }
  }
  into.push_back(static_cast<std::uint8_t>(PlaneKind::Plain));
  into.insert(into.end(), bytes.begin(), bytes.end());
}

bool IntegerCodec::decodeBytes(ByteReader &from, std::span<std::uint8_t> into)
{
  if (into.empty())
    return true;
  switch (from.take<std::uint8_t>()) {
  case static_cast<std::uint8_t>(PlaneKind::Constant):
    std::memset(into.data(), from.take<std::uint8_t>(), into.size());
    return from.isSound();
  case static_cast<std::uint8_t>(PlaneKind::Plain): {
    const auto plain = from.take(into.size());
    if (plain.empty())
      return false;
    std::memcpy(into.data(), plain.data(), plain.size());
    return true;
  }
  case static_cast<std::uint8_t>(PlaneKind::Packed): {
    const auto packed = from.take(from.takeVarint());
    if (!from.isSound())
      return false;
    if (!decompressor_)
      decompressor_.reset(ZSTD_createDCtx());
    return ZSTD_decompressDCtx(decompressor_.get(), into.data(), into.size(), packed.data(), packed.size()) == into.size();
  }
  default: return false;
  }
}

} // namespace andon::history
