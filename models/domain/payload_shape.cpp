// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/payload_shape.h"

#include <array>

namespace andon {
namespace {

constexpr std::array shapes{PayloadShape::Flat,    PayloadShape::Auto, PayloadShape::Values, PayloadShape::Nested,
                            PayloadShape::Devices, PayloadShape::Tags, PayloadShape::Scalar};

} // namespace

const char *nameOf(PayloadShape shape)
{
  switch (shape) {
  case PayloadShape::Flat: return "flat";
  case PayloadShape::Auto: return "auto";
  case PayloadShape::Values: return "values";
  case PayloadShape::Nested: return "nested";
  case PayloadShape::Devices: return "devices";
  case PayloadShape::Tags: return "tags";
  case PayloadShape::Scalar: return "scalar";
  }
  return "flat";
}

std::optional<PayloadShape> payloadShape(std::string_view name)
{
  for (const PayloadShape shape : shapes)
    if (name == nameOf(shape))
      return shape;
  return std::nullopt;
}

std::string payloadShapeNames()
{
  std::string names;
  for (const PayloadShape shape : shapes)
    names += std::string{names.empty() ? "\"" : ", \""} + nameOf(shape) + '"';
  return names;
}

} // namespace andon
