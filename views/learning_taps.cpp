// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/learning_taps.h"

#include "models/items/learning_words.h"
#include "models/items/words.h"
#include "views/flow_layout.h"

#include <QBoxLayout>

#include <algorithm>

namespace andon {
namespace {

constexpr int besideFrom = 1000;

} // namespace

LearningTaps::LearningTaps(LearningBoard &board, DeskFeed &feed, LearningOrders &orders, const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
    , board_(board)
    , feed_(feed)
    , orders_(orders)
    , holder_(holder)
    , row_(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , list_(new LearningList(holder, tr("What became of my taps")))
    , more_(new ActionButton(holder, tr("Earlier ones")))
    , sums_(new TextLabel(holder))
    , title_(new TextLabel(holder, {}, TextSize::RowTitle, TextWeight::Strong))
    , fate_(new TextLabel(holder))
    , back_(new ActionButton(holder, tr("Take it back")))
    , alarm_(new ActionButton(holder, tr("Show the alarm")))
{
  setAccessibleName(tr("What became of my taps"));
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  row_->setContentsMargins(0, 0, 0, 0);
  row_->setSpacing(Measures::paneGap);
  row_->addWidget(list_, 3);
  list_->addTool(more_);
  auto *pane = new Pane(holder);
  pane->setAccessibleName(tr("The chosen tap"));
  auto *column = new QVBoxLayout(pane);
  column->setContentsMargins(12, 8, 12, 10);
  column->setSpacing(Measures::space3);
  for (TextLabel *label : {sums_, title_, fate_}) {
    label->setWordWrap(true);
    column->addWidget(label);
  }
  sums_->setAccessibleName(tr("All of my taps"));
  fate_->setAccessibleName(tr("What became of it"));
  auto *buttons = new QWidget;
  buttons->setAccessibleName(pane->accessibleName());
  auto *flow = new FlowLayout(Measures::space2, buttons);
  flow->setContentsMargins(0, 0, 0, 0);
  flow->addWidget(back_);
  flow->addWidget(alarm_);
  column->addWidget(buttons);
  column->addStretch(1);
  row_->addWidget(pane, 2);
  connect(list_, &LearningList::chosenChanged, this, &LearningTaps::showChosen);
  connect(more_, &QPushButton::clicked, &board_, &LearningBoard::askMoreTaps);
  connect(back_, &QPushButton::clicked, this, &LearningTaps::takeBack);
  connect(alarm_, &QPushButton::clicked, this, [this] {
    if (const RetrainingItem *item = chosen())
      Q_EMIT alarmAsked(item->alarm);
  });
  connect(&orders_, &LearningOrders::waitingChanged, this, &LearningTaps::showChosen);
  showTaps();
}

void LearningTaps::setSession(const SessionState &session)
{
  session_ = session;
  showChosen();
}

void LearningTaps::focusFirst()
{
  list_->list().setFocus(Qt::OtherFocusReason);
}

void LearningTaps::resizeEvent(QResizeEvent *event)
{
  QWidget::resizeEvent(event);
  row_->setDirection(width() / holder_.theme().textScale >= besideFrom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void LearningTaps::showTaps()
{
  const QTimeZone zone = words::zone(feed_.site());
  const words::LearningContext in{feed_.site(), feed_.people(), zone};
  std::vector<LearningItem> items;
  for (const RetrainingItem &item : board_.taps().rows)
    items.push_back(words::tapItem(item, in));
  const std::size_t shown = items.size();
  list_->setItems(std::move(items), tr("%n shown", nullptr, static_cast<int>(shown)),
                  board_.hasTaps()
                      ? tr("You have not judged an alarm yet. One tap on \"false alarm\" or \"true alarm\" on its card is enough; here you "
                           "see what was made of it.")
                      : tr("Reading what became of your taps."));
  more_->setVisible(board_.hasMoreTaps());
  const auto sum = [this](std::initializer_list<RetrainingState> states) {
    std::uint64_t all = 0;
    for (const RetrainingState state : states)
      all += board_.taps().counts[static_cast<std::size_t>(state)];
    return words::count(all);
  };
  sums_->setVisible(shown > 0);
  sums_->setText(
      tr("Of your taps %1 taught a candidate, %2 are in the queue (%3 of them wait for a reviewer), %4 were left out, %5 you took back.")
          .arg(sum({RetrainingState::Trained, RetrainingState::Exported}),
               sum({RetrainingState::Waiting, RetrainingState::Queued, RetrainingState::Accepted, RetrainingState::Reviewed}),
               words::count(board_.taps().wantReview), sum({RetrainingState::Rejected}), sum({RetrainingState::Withdrawn})));
  showChosen();
}

const RetrainingItem *LearningTaps::chosen() const
{
  const std::string key = list_->chosen();
  const auto found = std::find_if(board_.taps().rows.begin(), board_.taps().rows.end(),
                                  [&key](const RetrainingItem &each) { return !key.empty() && each.id.text() == key; });
  return found == board_.taps().rows.end() ? nullptr : &*found;
}

void LearningTaps::showChosen()
{
  const RetrainingItem *item = chosen();
  title_->setVisible(item != nullptr);
  fate_->setVisible(item != nullptr);
  back_->setVisible(item != nullptr);
  alarm_->setVisible(item != nullptr);
  if (item == nullptr)
    return;
  const QTimeZone zone = words::zone(feed_.site());
  title_->setText(words::alarmName(feed_.site(), item->alarm));
  fate_->setText(words::tapFate(*item, board_, {feed_.site(), feed_.people(), zone}).join(QLatin1Char('\n')));
  back_->setRefusal(!sessionAllows(session_, Permission::OperateAlarms) ? tr("Your role may not judge alarms, or the desk is locked.")
                    : orders_.isWaiting()                               ? tr("The last order is on its way.")
                    : item->state == RetrainingState::Withdrawn         ? tr("It is taken back already.")
                    : item->person != session_.person                   ? tr("Somebody else said it.")
                                                                        : QString());
}

void LearningTaps::takeBack()
{
  const RetrainingItem *item = chosen();
  if (item == nullptr || back_->isRefused())
    return;
  orders_.give({{WithdrawLabel{item->alarm, item->occurrence}},
                tr("%1: your verdict is taken back", "alarm").arg(words::alarmName(feed_.site(), item->alarm)),
                LabelOccurrence{item->alarm, item->occurrence, item->label, item->note}});
}

} // namespace andon
