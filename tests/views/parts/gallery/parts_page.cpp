// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/parts/gallery/pages.h"
#include "views/parts/action_button.h"
#include "views/parts/badge_label.h"
#include "views/parts/badge_painter.h"
#include "views/parts/field.h"
#include "views/parts/notice_bar.h"
#include "views/parts/state_card.h"
#include "views/parts/undo_bar.h"

#include <QFocusFrame>
#include <QGridLayout>
#include <QPainter>
#include <QTimer>

#include <array>
#include <chrono>

namespace andon::gallery {

namespace {

constexpr std::array priorities{Priority::Urgent, Priority::High, Priority::Medium, Priority::Low};

QString word(Priority priority)
{
  switch (priority) {
  case Priority::Urgent: return QStringLiteral("URGENT");
  case Priority::High: return QStringLiteral("HIGH");
  case Priority::Medium: return QStringLiteral("MEDIUM");
  case Priority::Low: return QStringLiteral("LOW");
  }
  return {};
}

/// The shapes at 18, 24 and 32 px, one priority a row.
class Shapes final : public QWidget {
public:
  explicit Shapes(const ThemeHolder &holder)
      : badges_(holder)
  {
    setFixedSize(150, 136);
  }

protected:
  void paintEvent(QPaintEvent *) override
  {
    QPainter painter{this};
    double y = 14.0;
    for (const Priority priority : priorities) {
      double x = 10.0;
      for (const double side : {18.0, 24.0, 32.0}) {
        badges_.paintShape(painter, QRectF{x - side / 2.0, y - side / 2.0, side, side}, priority);
        x += side == 18.0 ? 45.0 : 54.0;
      }
      y += 34.0;
    }
  }

private:
  BadgePainter badges_;
};

class Swatch final : public QWidget {
public:
  Swatch(const QColor &colour, const ThemeHolder &holder)
      : colour_(colour)
      , holder_(holder)
  {
    setFixedSize(66, 30);
  }

protected:
  void paintEvent(QPaintEvent *) override
  {
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(holder_.theme().border);
    painter.setBrush(colour_);
    painter.drawRoundedRect(QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5), Measures::radius, Measures::radius);
  }

private:
  QColor colour_;
  const ThemeHolder &holder_;
};

/// A clock that stands two seconds after the offer.
class GalleryClock final : public Clock {
public:
  [[nodiscard]] UtcTime utc() const override { return {}; }
  [[nodiscard]] SteadyTime steady() const override { return SteadyTime{reading_++ == 0 ? Duration{} : Duration{std::chrono::seconds{2}}}; }

private:
  mutable int reading_ = 0;
};

void addBadges(QVBoxLayout *page, const ThemeHolder &holder, FlashTimer &flash)
{
  auto *grid = new QGridLayout;
  grid->setHorizontalSpacing(42);
  grid->setVerticalSpacing(6);
  addSection(page, holder, QStringLiteral("Badge: shape and number say the priority, the frame says the state"))->addLayout(grid);
  const std::array<std::tuple<BadgeFrame, bool, const char *>, 5> columns{{{BadgeFrame::Unacknowledged, false, "unacknowledged"},
                                                                           {BadgeFrame::Acknowledged, false, "acknowledged"},
                                                                           {BadgeFrame::Returned, false, "returned, unack."},
                                                                           {BadgeFrame::Hidden, false, "shelved"},
                                                                           {BadgeFrame::Acknowledged, true, "bad data"}}};
  int column = 0;
  for (const auto &[frame, bad, name] : columns) {
    int row = 0;
    for (const Priority priority : priorities) {
      auto *badge = new BadgeLabel{holder, flash};
      badge->setBadge({priority, frame, bad, word(priority)});
      grid->addWidget(badge, row++, column);
    }
    grid->addWidget(new TextLabel{holder, QString::fromLatin1(name), TextSize::Caption, TextWeight::Regular, Ink::Text3}, row, column++);
  }
  grid->addWidget(new Shapes{holder}, 0, column, 4, 1);
  grid->addWidget(new TextLabel{holder, QStringLiteral("18, 24, 32 px"), TextSize::Caption, TextWeight::Regular, Ink::Text3}, 4, column);
  grid->setColumnStretch(column + 1, 1);
}

void addTokens(QVBoxLayout *page, const ThemeHolder &holder)
{
  const Theme &theme = holder.theme();
  const std::array<std::pair<const char *, QColor>, 22> tokens{{{"ground", theme.ground},
                                                                {"panel", theme.panel},
                                                                {"row", theme.row},
                                                                {"plot", theme.plot},
                                                                {"line", theme.line},
                                                                {"border", theme.border},
                                                                {"text", theme.text},
                                                                {"text2", theme.text2},
                                                                {"text3", theme.text3},
                                                                {"hatch", theme.hatch},
                                                                {"band", theme.band},
                                                                {"bandEdge", theme.bandEdge},
                                                                {"accent", theme.accent},
                                                                {"selected", theme.selected},
                                                                {"loss", theme.loss},
                                                                {"gain", theme.gain},
                                                                {"unknown", theme.unknown},
                                                                {"notice", theme.notice},
                                                                {"urgent", theme.of(Priority::Urgent).fill},
                                                                {"high", theme.of(Priority::High).fill},
                                                                {"medium", theme.of(Priority::Medium).fill},
                                                                {"low", theme.of(Priority::Low).fill}}};
  auto *grid = new QGridLayout;
  grid->setHorizontalSpacing(8);
  grid->setVerticalSpacing(1);
  addSection(page, holder, QStringLiteral("Tokens"))->addLayout(grid);
  for (int i = 0; i < static_cast<int>(tokens.size()); ++i) {
    const auto &[name, colour] = tokens[static_cast<std::size_t>(i)];
    grid->addWidget(new Swatch{colour, holder}, i / 12 * 3, i % 12);
    grid->addWidget(new TextLabel{holder, QString::fromLatin1(name), TextSize::Caption, TextWeight::Regular, Ink::Text3}, i / 12 * 3 + 1,
                    i % 12);
  }
  grid->setRowMinimumHeight(2, 4);
  grid->setColumnStretch(12, 1);
}

ActionButton *shelve(const ThemeHolder &holder)
{
  auto *button = new ActionButton{holder, QStringLiteral("Shelve...")};
  button->setKeyHint(QStringLiteral("S"));
  return button;
}

void addButtons(QVBoxLayout *page, const ThemeHolder &holder)
{
  auto *section = addSection(page, holder, QStringLiteral("Buttons and fields: normal, hover, pressed, chosen, focus, disabled, primary"));
  auto *buttons = new QHBoxLayout;
  buttons->setSpacing(12);
  auto *hovered = shelve(holder);
  hovered->setAttribute(Qt::WA_UnderMouse);
  auto *pressed = shelve(holder);
  pressed->setDown(true);
  auto *chosen = new ActionButton{holder, QStringLiteral("Live")};
  chosen->setCheckable(true);
  chosen->setChecked(true);
  auto *focused = shelve(holder);
  auto *disabled = new ActionButton{holder, QStringLiteral("Promote")};
  disabled->setRefusal(QStringLiteral("needs the permission to promote"));
  auto *primary = new ActionButton{holder, QStringLiteral("Acknowledge")};
  primary->setKeyHint(QStringLiteral("A"));
  primary->setPrimary(true);
  for (ActionButton *button : {shelve(holder), hovered, pressed, chosen, focused, disabled, primary})
    buttons->addWidget(button);
  buttons->addStretch(1);
  section->addLayout(buttons);
  section->addSpacing(6);

  auto *fields = new QHBoxLayout;
  fields->setSpacing(14);
  auto *filter = new Field{holder};
  filter->setPlaceholderText(QStringLiteral("Filter"));
  filter->setKeyHint(QStringLiteral("Ctrl+F"));
  auto *value = new Field{holder};
  value->setText(QStringLiteral("0.85"));
  value->setSuffix(QStringLiteral("bar"));
  auto *wrong = new Field{holder};
  wrong->setText(QStringLiteral("1.20"));
  wrong->setSuffix(QStringLiteral("bar"));
  wrong->setProblem(QStringLiteral("Above the trip at 1.00. Enter 0.10 to 1.00."));
  for (Field *field : {filter, value, wrong}) {
    field->setFixedWidth(190);
    fields->addWidget(field);
  }
  fields->addWidget(new TextLabel{holder, QStringLiteral("Above the trip at 1.00.\nEnter 0.10 to 1.00."), TextSize::Second,
                                  TextWeight::Strong, Ink::Loss});
  fields->addStretch(1);
  section->addLayout(fields);
  section->addWidget(new TextLabel{holder, QStringLiteral("A disabled control stays readable and says why on hover, focus or tap."),
                                   TextSize::Second, TextWeight::Regular, Ink::Text3});
  // Only one widget has the real focus; these two show its ring in both halves.
  QTimer::singleShot(0, focused, [focused, value] {
    for (QWidget *widget : {static_cast<QWidget *>(focused), static_cast<QWidget *>(value)}) {
      auto *ring = new QFocusFrame{widget};
      ring->setStyle(widget->style());
      ring->setWidget(widget);
    }
  });
}

void addNotices(QVBoxLayout *page, const ThemeHolder &holder)
{
  static const GalleryClock clocks[2];
  auto *section = addSection(page, holder, QStringLiteral("Notice bars: never modal, stay until solved"));
  auto *stack = new NoticeStack{holder};
  stack->setNotices(
      {{QStringLiteral("flood"), Notice::Kind::Problem, QStringLiteral("Alarm flood since 10:40."),
        QStringLiteral("24 alarms in 10 min, grouped by what came first."), QStringLiteral("Go to PUMP-12")},
       {QStringLiteral("disk"), Notice::Kind::Problem, QStringLiteral("The disk is full."),
        QStringLiteral("212 alarms are shown but not saved. Free 2 GB on /var, saving resumes by itself."), QStringLiteral("Show how")},
       {QStringLiteral("shelf"), Notice::Kind::Information, QStringLiteral("COMP-03 came back from the shelf."),
        QStringLiteral("It would have alarmed 3 times meanwhile."), QStringLiteral("Show the 3")}});
  section->addWidget(stack);
  auto *undo = new UndoBar{holder, clocks[holder.theme().kind == Theme::Kind::Light ? 0 : 1]};
  undo->setFixedWidth(560);
  auto *undoRow = new QHBoxLayout;
  undoRow->addWidget(undo);
  undoRow->addStretch(1);
  section->addLayout(undoRow);
  undo->offer(QStringLiteral("Marked as false alarm."), QStringLiteral("Goes to learning."));
}

void addCards(QVBoxLayout *page, const ThemeHolder &holder)
{
  auto *row = new QHBoxLayout;
  row->setSpacing(12);
  addSection(page, holder, QStringLiteral("Empty, loading, failed, no permission"))->addLayout(row, 1);
  const std::array<StateContent, 4> contents{
      {{StateContent::Kind::Empty, QStringLiteral("No alarm since 09:12"),
        QStringLiteral("Broker connected, 1,284 streams, newest sample 0.4 s old."), QStringLiteral("Show yesterday"), std::nullopt},
       {StateContent::Kind::Loading, QStringLiteral("Replaying 30 days"),
        QStringLiteral("12 of 30 days, about 4 s left. The first days are drawn."), QStringLiteral("Stop"), 0.4},
       {StateContent::Kind::Failed, QStringLiteral("History cannot be read"),
        QStringLiteral("Checksum wrong in 2 of 8,410 chunks (6 Nov, 02:00). Alarms are not touched."), QStringLiteral("Read around it"),
        std::nullopt},
       {StateContent::Kind::NotAllowed, QStringLiteral("Only for reliability"),
        QStringLiteral("You can look. To promote, ask S. Lindqvist or sign in again."), QStringLiteral("Sign in..."), std::nullopt}}};
  for (const StateContent &content : contents) {
    auto *card = new StateCard{holder};
    card->setContent(content);
    row->addWidget(card, 1);
  }
}

} // namespace

QVBoxLayout *addSection(QBoxLayout *page, const ThemeHolder &holder, const QString &title)
{
  auto *pane = new Pane{holder};
  auto *column = new QVBoxLayout{pane};
  column->setContentsMargins(17, 12, 17, 11);
  column->setSpacing(8);
  column->addWidget(new TextLabel{holder, title, TextSize::RowTitle, TextWeight::Strong});
  page->addWidget(pane);
  return column;
}

void fillPartsPage(QVBoxLayout *page, const ThemeHolder &holder, FlashTimer &flash)
{
  addBadges(page, holder, flash);
  addTokens(page, holder);
  addButtons(page, holder);
  addNotices(page, holder);
  addCards(page, holder);
  page->setStretch(4, 1);
}

} // namespace andon::gallery
