// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/style.h"

#include "views/parts/action_button.h"
#include "views/parts/style_painting.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenuBar>
#include <QPainter>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>

#include <algorithm>

namespace andon {

namespace {

constexpr int ringReach = 2 * Measures::focusRing;
constexpr int scrollBarExtent = 12;
constexpr int tabPadding = 14;
constexpr int tightTabPadding = 2;
constexpr int comboInset = 7;

bool wearsRing(const QWidget *widget)
{
  if (widget == nullptr || widget->isWindow() || widget->focusPolicy() == Qt::NoFocus)
    return false;
  // Views show their current row, tabs and menus their current entry.
  return qobject_cast<const QAbstractItemView *>(widget) == nullptr && qobject_cast<const QMenuBar *>(widget) == nullptr &&
         qobject_cast<const QTabBar *>(widget) == nullptr;
}

} // namespace

void paintFocusRing(QPainter &painter, const QRectF &rect, const Theme &theme)
{
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen{theme.text, static_cast<double>(Measures::focusRing)});
  painter.setBrush(Qt::NoBrush);
  const double inset = Measures::focusRing / 2.0;
  painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), Measures::radius, Measures::radius);
  painter.restore();
}

AndonStyle::AndonStyle(const ThemeHolder &holder)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
    , holder_(holder)
{
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { followFocus(now); });
}

void AndonStyle::followFocus(QWidget *now)
{
  if (!wearsRing(now)) {
    if (ring_)
      ring_->setWidget(nullptr);
    return;
  }
  if (!ring_)
    ring_ = new QFocusFrame{now};
  ring_->setWidget(now);
}

void AndonStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
  const Theme &theme = holder_.theme();
  if (element == PE_FrameFocusRect) {
    // A view's own delegate asks for this on its current row; every other widget has the ring outside.
    if (qobject_cast<const QAbstractItemView *>(widget) != nullptr)
      paintFocusRing(*painter, option->rect, theme);
    return;
  }
  if (element == PE_PanelButtonCommand) {
    paintPlainButton(*painter, *option, theme);
    return;
  }
  if (element == PE_PanelLineEdit) {
    const auto *panel = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (panel != nullptr && panel->lineWidth > 0)
      paintFieldGround(*painter, *option, theme);
    return;
  }
  if (element == PE_FrameLineEdit)
    return;
  if (element == PE_IndicatorCheckBox) {
    paintCheckBox(*painter, *option, theme);
    return;
  }
  if (element == PE_IndicatorBranch) {
    if (option->state & State_Children)
      paintGlyph(*painter, QRectF{0, 0, 10, 10}.translated(QRectF{option->rect}.center() - QPointF{5, 5}),
                 (option->state & State_Open) ? Glyph::ChevronDown : Glyph::ChevronRight, theme.text2);
    return;
  }
  if (element == PE_FrameTabBarBase || element == PE_PanelStatusBar || element == PE_FrameStatusBarItem)
    return;
  QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void AndonStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
  const Theme &theme = holder_.theme();
  if (element == CE_FocusFrame) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen{theme.text, static_cast<double>(Measures::focusRing)});
    painter->setBrush(Qt::NoBrush);
    const double inset = Measures::focusRing / 2.0;
    const double radius = Measures::radius + ringReach - inset;
    painter->drawRoundedRect(QRectF{option->rect}.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
    return;
  }
  if (element == CE_PushButtonBevel) {
    paintPlainButton(*painter, *option, theme);
    return;
  }
  if (element == CE_Splitter)
    return;
  if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
    painter->fillRect(option->rect, theme.panel);
    painter->fillRect(QRectF{static_cast<double>(option->rect.left()), option->rect.bottom() + 1.0 - theme.outline,
                             static_cast<double>(option->rect.width()), theme.outline},
                      theme.border);
    return;
  }
  if (element == CE_ProgressBarGroove) {
    paintProgressGroove(*painter, *option, theme);
    return;
  }
  if (element == CE_ProgressBarContents) {
    paintProgressContents(*painter, *option, theme);
    return;
  }
  if (element == CE_TabBarTabShape) {
    paintTabGround(*painter, *option, theme);
    return;
  }
  if (element == CE_TabBarTabLabel) {
    paintTabLabel(*painter, *option, theme);
    return;
  }
  QProxyStyle::drawControl(element, option, painter, widget);
}

void AndonStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
  const Theme &theme = holder_.theme();
  if (control == CC_ScrollBar) {
    paintScrollBar(*painter, option->rect, proxy()->subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget), *option, theme);
    return;
  }
  if (control == CC_ComboBox) {
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (combo != nullptr && !combo->editable) {
      paintPlainButton(*painter, *option, theme);
      const QRectF arrow = proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
      const bool usable = option->state & State_Enabled;
      const double side = 9.0 * theme.textScale;
      paintGlyph(*painter, QRectF{arrow.center() - QPointF{side, side} / 2.0, QSizeF{side, side}}, Glyph::ChevronDown,
                 usable ? theme.text : theme.text3);
      return;
    }
  }
  QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int AndonStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
  // QStyle offers far more metrics than the console has an opinion on.
  if (metric == PM_FocusFrameHMargin || metric == PM_FocusFrameVMargin)
    return ringReach;
  if (metric == PM_SplitterWidth)
    return Measures::paneGap;
  if (metric == PM_ScrollBarExtent)
    return scrollBarExtent;
  if (metric == PM_ScrollView_ScrollBarSpacing || metric == PM_ScrollView_ScrollBarOverlap || metric == PM_ButtonShiftHorizontal ||
      metric == PM_ButtonShiftVertical || metric == PM_TabBarTabShiftHorizontal || metric == PM_TabBarTabShiftVertical ||
      metric == PM_TabBarTabOverlap)
    return 0;
  if (metric == PM_TabBarTabHSpace)
    return 2 * (widget != nullptr && widget->property(tightTabs).toBool() ? tightTabPadding : tabPadding);
  if (metric == PM_IndicatorWidth || metric == PM_IndicatorHeight)
    return std::max(18, static_cast<int>(18 * holder_.theme().textScale));
  if (metric == PM_LayoutHorizontalSpacing || metric == PM_LayoutVerticalSpacing)
    return Measures::space2;
  return QProxyStyle::pixelMetric(metric, option, widget);
}

int AndonStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
  // Nothing slides or fades.
  if (hint == SH_Widget_Animation_Duration || hint == SH_Widget_Animate)
    return 0;
  // Above the window, or a ring beside a pane's edge would be cut.
  if (hint == SH_FocusFrame_AboveWidget)
    return 1;
  if (hint == SH_FocusFrame_Mask)
    return 0;
  if (hint == SH_ScrollBar_Transient || hint == SH_ItemView_ActivateItemOnSingleClick)
    return 0;
  return QProxyStyle::styleHint(hint, option, widget, data);
}

QSize AndonStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
  QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
  const Theme &theme = holder_.theme();
  if (type == CT_PushButton || type == CT_LineEdit || type == CT_ComboBox || type == CT_SpinBox)
    wanted.setHeight(std::max(wanted.height(), theme.buttonHeight()));
  if (type == CT_PushButton)
    wanted.rwidth() += 2 * Measures::space1;
  if (type == CT_ComboBox)
    wanted.rwidth() += 2 * comboInset;
  if (type == CT_TabBarTab) {
    // The chosen tab is written heavier; the room for it is there before.
    wanted.rwidth() += Measures::space2;
    wanted.setHeight(std::max(wanted.height(), theme.tabHeight()));
  }
  if (type == CT_HeaderSection)
    wanted.setHeight(theme.columnHeaderHeight());
  if (type == CT_ProgressBar)
    wanted.setHeight(8);
  return wanted;
}

QRect AndonStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
  if (control == CC_ComboBox && part == SC_ComboBoxEditField)
    return QProxyStyle::subControlRect(control, option, part, widget).adjusted(comboInset, 0, 0, 0);
  if (control != CC_ScrollBar)
    return QProxyStyle::subControlRect(control, option, part, widget);
  const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
  return bar == nullptr ? QRect{} : scrollBarPart(*bar, part);
}

void AndonStyle::polish(QWidget *widget)
{
  QProxyStyle::polish(widget);
  // These look different under the pointer; Qt repaints them for it only when asked.
  if (qobject_cast<QAbstractButton *>(widget) != nullptr || qobject_cast<QComboBox *>(widget) != nullptr ||
      qobject_cast<QScrollBar *>(widget) != nullptr || qobject_cast<QTabBar *>(widget) != nullptr)
    widget->setAttribute(Qt::WA_Hover);
}

} // namespace andon
