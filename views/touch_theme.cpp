// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/touch_theme.h"

#include "views/window_settings.h"

#include <QScreen>

#include <algorithm>
#include <cmath>

namespace andon {
namespace {

constexpr double millimetresPerInch = 25.4;
// What a screen says of its size is believed within these; projectors and virtual screens say anything.
constexpr double fewestDots = 60.0;
constexpr double mostDots = 400.0;
// look.md: the tablet's sizes are 4/3 of the desk's, at 150 dots an inch. Coarser screens need no more than the desk's own.
constexpr double tabletDots = 150.0;
constexpr double tabletFactor = 4.0 / 3.0;
constexpr double largestFactor = 2.0;

double dotsOf(const QScreen *screen, const WindowSettings &settings)
{
  if (settings.screenDotsPerInch() > 0)
    return settings.screenDotsPerInch();
  if (screen == nullptr)
    return TouchScale{}.dotsPerInch;
  const double dots = screen->physicalDotsPerInchY();
  return dots >= fewestDots && dots <= mostDots ? dots : screen->logicalDotsPerInchY();
}

} // namespace

int TouchScale::targetPixels() const
{
  return static_cast<int>(std::ceil(target * dotsPerInch / millimetresPerInch));
}

double TouchScale::millimetres(int pixels) const
{
  return pixels * millimetresPerInch / dotsPerInch;
}

double TouchScale::textFactor() const
{
  return std::clamp(dotsPerInch / tabletDots * tabletFactor, 1.0, largestFactor);
}

TouchTheme::TouchTheme(const ThemeHolder &window, const WindowSettings &settings, QObject *parent)
    : QObject(parent)
    , window_(window)
    , settings_(settings)
    , holder_(window.theme())
{
  connect(&window, &ThemeHolder::changed, this, &TouchTheme::dress);
  follow(nullptr);
  dress();
}

void TouchTheme::follow(const QScreen *screen)
{
  const TouchScale now{dotsOf(screen, settings_), settings_.gloveMode() ? TouchScale::gloved : TouchScale::bare};
  if (now == scale_)
    return;
  scale_ = now;
  dress();
  Q_EMIT scaleChanged();
}

void TouchTheme::dress()
{
  Theme theme = window_.theme();
  theme.textScale *= scale_.textFactor();
  holder_.set(theme);
}

} // namespace andon
