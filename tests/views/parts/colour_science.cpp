// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/parts/colour_science.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace andon::test {

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

constexpr double degree = std::numbers::pi / 180.0;

Triple times(const Matrix &matrix, const Triple &v)
{
  Triple result{};
  for (std::size_t row = 0; row < 3; ++row)
    result[row] = matrix[row][0] * v[0] + matrix[row][1] * v[1] + matrix[row][2] * v[2];
  return result;
}

double linear(double encoded)
{
  return encoded <= 0.04045 ? encoded / 12.92 : std::pow((encoded + 0.055) / 1.055, 2.4);
}

Triple linear(const QColor &colour)
{
  return {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
}

const Matrix &simulation(Sight sight)
{
  static constexpr Matrix normal{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
  static constexpr Matrix protan{{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
  static constexpr Matrix deutan{{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
  static constexpr Matrix tritan{{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};
  switch (sight) {
  case Sight::Normal: return normal;
  case Sight::Protanopia: return protan;
  case Sight::Deuteranopia: return deutan;
  case Sight::Tritanopia: return tritan;
  }
  return normal;
}

double luminance(const QColor &colour)
{
  const Triple light = linear(colour);
  return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
}

double hue(double a, double b)
{
  const double angle = std::atan2(b, a) / degree;
  return angle < 0.0 ? angle + 360.0 : angle;
}

} // namespace

double contrast(const QColor &a, const QColor &b)
{
  const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
  return (lighter + 0.05) / (darker + 0.05);
}

Triple labSeen(const QColor &colour, Sight sight)
{
  Triple light = times(simulation(sight), linear(colour));
  for (double &channel : light)
    channel = std::clamp(channel, 0.0, 1.0);
  static constexpr Matrix toXyz{{{0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}}};
  const Triple xyz = times(toXyz, light);
  const auto f = [](double t) { return t > 216.0 / 24389.0 ? std::cbrt(t) : (24389.0 / 27.0 * t + 16.0) / 116.0; };
  const double x = f(xyz[0] / 0.95047);
  const double y = f(xyz[1]);
  const double z = f(xyz[2] / 1.08883);
  return {116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)};
}

double deltaE2000(const Triple &first, const Triple &second)
{
  const auto seventh = [](double chroma) { return std::sqrt(std::pow(chroma, 7.0) / (std::pow(chroma, 7.0) + std::pow(25.0, 7.0))); };
  const double grey = 0.5 * (1.0 - seventh((std::hypot(first[1], first[2]) + std::hypot(second[1], second[2])) / 2.0));
  const double a1 = first[1] * (1.0 + grey);
  const double a2 = second[1] * (1.0 + grey);
  const double c1 = std::hypot(a1, first[2]);
  const double c2 = std::hypot(a2, second[2]);
  const double h1 = hue(a1, first[2]);
  const double h2 = hue(a2, second[2]);
  const bool coloured = c1 * c2 > 0.0;

  double turn = coloured ? h2 - h1 : 0.0;
  if (turn > 180.0)
    turn -= 360.0;
  else if (turn < -180.0)
    turn += 360.0;
  const double lightness = second[0] - first[0];
  const double chroma = c2 - c1;
  const double hueStep = 2.0 * std::sqrt(c1 * c2) * std::sin(turn / 2.0 * degree);

  const double meanL = (first[0] + second[0]) / 2.0 - 50.0;
  const double meanC = (c1 + c2) / 2.0;
  double meanH = h1 + h2;
  if (coloured) {
    if (std::abs(h1 - h2) > 180.0)
      meanH += meanH < 360.0 ? 360.0 : -360.0;
    meanH /= 2.0;
  }
  const double t = 1.0 - 0.17 * std::cos((meanH - 30.0) * degree) + 0.24 * std::cos(2.0 * meanH * degree) +
                   0.32 * std::cos((3.0 * meanH + 6.0) * degree) - 0.20 * std::cos((4.0 * meanH - 63.0) * degree);
  const double l = lightness / (1.0 + 0.015 * meanL * meanL / std::sqrt(20.0 + meanL * meanL));
  const double c = chroma / (1.0 + 0.045 * meanC);
  const double h = hueStep / (1.0 + 0.015 * meanC * t);
  const double blue = (meanH - 275.0) / 25.0;
  const double rotation = -2.0 * seventh(meanC) * std::sin(60.0 * std::exp(-blue * blue) * degree);
  return std::sqrt(l * l + c * c + h * h + rotation * c * h);
}

} // namespace andon::test
