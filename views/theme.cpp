// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme.h"

#include <QFontDatabase>
#include <QFontMetrics>

#include <algorithm>
#include <cmath>

namespace andon {

namespace {

QColor rgb(QRgb value)
{
  return QColor::fromRgb(value);
}

int heightOf(const Theme &theme, TextSize size)
{
  return QFontMetrics{theme.font(size)}.height();
}

/// The design's height at scale 1 (Inter is 5/4 of its size high); with larger text whatever keeps the same air around it.
int grown(const Theme &theme, int height, TextSize size)
{
  const int air = height - static_cast<int>(size) * 5 / 4;
  return std::max(height, heightOf(theme, size) + std::min(air, 17));
}

int grownTwoLines(const Theme &theme, int height, TextSize first, TextSize second, int air)
{
  return std::max(height, heightOf(theme, first) + heightOf(theme, second) + air);
}

} // namespace

Theme Theme::light()
{
  Theme theme;
  theme.kind = Kind::Light;
  theme.ground = rgb(0xCDD1D4);
  theme.panel = rgb(0xDFE2E4);
  theme.row = rgb(0xECEEEF);
  theme.plot = rgb(0xF6F7F7);
  theme.button = rgb(0xF6F7F7);
  theme.line = rgb(0xB4BABF);
  theme.border = rgb(0x69717A);
  theme.text = rgb(0x16191C);
  theme.text2 = rgb(0x40474D);
  theme.text3 = rgb(0x525A61);
  theme.accent = rgb(0x1F4E6B);
  theme.onAccent = rgb(0xFFFFFF);
  theme.selected = rgb(0xC0D2DE);
  theme.band = rgb(0xBFD0D8);
  theme.bandEdge = rgb(0x8AA3AF);
  theme.hatch = rgb(0x9AA1A7);
  theme.loss = rgb(0x804808);
  theme.gain = rgb(0x005F57);
  theme.unknown = rgb(0x5F4A7D);
  theme.notice = rgb(0xE9DCC6);
  const QColor black = rgb(0x000000);
  theme.priorities = {{{rgb(0x9A2319), rgb(0xFFFFFF)}, {rgb(0xDD610B), black}, {rgb(0xFDD721), black}, {rgb(0x4C73D9), black}}};
  return theme;
}

Theme Theme::dark()
{
  Theme theme;
  theme.kind = Kind::Dark;
  theme.ground = rgb(0x1B1E21);
  theme.panel = rgb(0x24282C);
  theme.row = rgb(0x2D3237);
  theme.plot = rgb(0x1F2327);
  theme.button = rgb(0x3A4046);
  theme.line = rgb(0x444B52);
  theme.border = rgb(0x8B949C);
  theme.text = rgb(0xE8EBED);
  theme.text2 = rgb(0xBDC4CA);
  theme.text3 = rgb(0xA6AFB6);
  theme.accent = rgb(0x9CC7E0);
  theme.onAccent = rgb(0x10181E);
  theme.selected = rgb(0x2B4153);
  theme.band = rgb(0x3A4C57);
  theme.bandEdge = rgb(0x5F7783);
  theme.hatch = rgb(0x6A727A);
  theme.loss = rgb(0xDDA45C);
  theme.gain = rgb(0x5CBBB1);
  theme.unknown = rgb(0xBBA6D8);
  theme.notice = rgb(0x453A28);
  const QColor white = rgb(0xFFFFFF);
  const QColor black = rgb(0x000000);
  theme.priorities = {{{rgb(0xB40709), white}, {rgb(0xE2740F), black}, {rgb(0xFDF05B), black}, {rgb(0x0C61AD), white}}};
  return theme;
}

Theme Theme::highContrast()
{
  Theme theme = light();
  theme.kind = Kind::HighContrast;
  const QColor white = rgb(0xFFFFFF);
  const QColor black = rgb(0x000000);
  for (QColor *grey : {&theme.ground, &theme.panel, &theme.row, &theme.plot, &theme.button})
    *grey = white;
  for (QColor *ink : {&theme.line, &theme.border, &theme.text, &theme.text2, &theme.text3})
    *ink = black;
  theme.selected = rgb(0xBFE0F2);
  theme.outline = 2.0;
  return theme;
}

const QColor &Theme::ink(Ink ink) const
{
  switch (ink) {
  case Ink::Text: return text;
  case Ink::Text2: return text2;
  case Ink::Text3: return text3;
  case Ink::Loss: return loss;
  case Ink::Gain: return gain;
  case Ink::Unknown: return unknown;
  case Ink::OnAccent: return onAccent;
  }
  return text;
}

QFont Theme::font(TextSize size, TextWeight weight) const
{
  QFont font;
  font.setFamilies(
      {QStringLiteral("Inter"), QFontDatabase::systemFont(QFontDatabase::GeneralFont).family(), QStringLiteral("Noto Sans CJK SC")});
  font.setPixelSize(static_cast<int>(std::lround(static_cast<int>(size) * textScale)));
  font.setWeight(static_cast<QFont::Weight>(weight));
  // Whole-pixel advances make Inter look spaced at 12 to 15 px.
  font.setHintingPreference(QFont::PreferNoHinting);
  return font;
}

int Theme::buttonHeight() const
{
  return grown(*this, 34, TextSize::Body);
}

int Theme::healthHeight() const
{
  return grownTwoLines(*this, 44, TextSize::Caption, TextSize::Body, 10);
}

int Theme::noticeHeight() const
{
  return std::max(grown(*this, 44, TextSize::Body), buttonHeight() + 10);
}

int Theme::tabHeight() const
{
  return grown(*this, 40, TextSize::Body);
}

int Theme::paneTitleHeight() const
{
  return grown(*this, 40, TextSize::Body);
}

int Theme::columnHeaderHeight() const
{
  return grown(*this, 28, TextSize::Caption);
}

int Theme::groupRowHeight() const
{
  return grown(*this, 32, TextSize::Body);
}

int Theme::treeRowHeight() const
{
  return grown(*this, 31, TextSize::Body);
}

int Theme::alarmRowHeight() const
{
  return grownTwoLines(*this, 48, TextSize::RowTitle, TextSize::Second, 10);
}

int Theme::menuHeight() const
{
  return grown(*this, 28, TextSize::Body);
}

QPalette Theme::palette() const
{
  QPalette palette;
  palette.setColor(QPalette::Window, ground);
  palette.setColor(QPalette::WindowText, text);
  palette.setColor(QPalette::Base, plot);
  palette.setColor(QPalette::AlternateBase, row);
  palette.setColor(QPalette::Text, text);
  palette.setColor(QPalette::PlaceholderText, text3);
  palette.setColor(QPalette::Button, button);
  palette.setColor(QPalette::ButtonText, text);
  palette.setColor(QPalette::BrightText, onAccent);
  palette.setColor(QPalette::Highlight, selected);
  palette.setColor(QPalette::HighlightedText, text);
  palette.setColor(QPalette::Link, accent);
  palette.setColor(QPalette::LinkVisited, accent);
  palette.setColor(QPalette::ToolTipBase, text);
  palette.setColor(QPalette::ToolTipText, plot);
  palette.setColor(QPalette::Light, row);
  palette.setColor(QPalette::Midlight, panel);
  palette.setColor(QPalette::Mid, line);
  palette.setColor(QPalette::Dark, border);
  palette.setColor(QPalette::Shadow, text3);
  for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    palette.setColor(QPalette::Disabled, role, text3);
  palette.setColor(QPalette::Disabled, QPalette::Base, panel);
  palette.setColor(QPalette::Disabled, QPalette::Button, panel);
  return palette;
}

QString Theme::styleSheet() const
{
  // Menus and tool tips alone: their windows are Qt's, so that no painter of ours reaches them. Any sheet brings Qt's default rule
  // for line edits along, which would fill what Field has painted.
  return QStringLiteral("QToolTip { color: %1; background: %2; border: 1px solid %2; padding: 4px 8px; }"
                        "QMenuBar { background: %3; border: none; border-bottom: 1px solid %4; }"
                        "QMenuBar::item { background: transparent; padding: 5px 10px; }"
                        "QMenuBar::item:selected { background: %5; }"
                        "QMenu { background: %6; border: 1px solid %7; padding: 4px 0; }"
                        "QMenu::item { color: %8; padding: 6px 28px 6px 24px; }"
                        "QMenu::item:selected { background: %5; }"
                        "QMenu::item:disabled { color: %9; }"
                        "QMenu::separator { height: 1px; background: %4; margin: 4px 0; }"
                        "andon--Field { background: transparent; border: none; }")
      .arg(plot.name(), text.name(), panel.name(), line.name(), selected.name(), row.name(), border.name(), text.name(), text3.name());
}

} // namespace andon
