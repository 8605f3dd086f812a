// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/learning_shadow.h"

#include "models/items/shadow_words.h"
#include "models/items/words.h"
#include "views/flow_layout.h"
#include "views/form_fields.h"
#include "views/table_height.h"

#include <QBoxLayout>
#include <QComboBox>

#include <algorithm>
#include <array>
#include <cmath>

namespace andon {
namespace {

constexpr std::array<std::chrono::hours, 3> ranges{std::chrono::hours{24}, std::chrono::hours{24 * 7}, std::chrono::hours{24 * 30}};
constexpr std::chrono::minutes around{30}; ///< of an alarm, in its trend

} // namespace

LearningShadow::LearningShadow(LearningBoard &board, DeskFeed &feed, const Clock &clock, const ThemeHolder &holder, QWidget *parent)
    : Pane(holder, Ground::Panel, parent)
    , board_(board)
    , feed_(feed)
    , clock_(clock)
    , holder_(holder)
    , which_(new QComboBox)
    , range_(new QComboBox)
    , replay_(new ActionButton(holder))
    , notes_(new TextLabel(holder, {}, TextSize::Second, TextWeight::Regular, Ink::Text2))
    , figures_(new FigureTable(holder, true))
    , onlyTitle_(new TextLabel(holder, {}, TextSize::Body, TextWeight::Strong))
    , only_(new RecordTable(holder, {tr("Only"), tr("Alarm"), tr("When"), tr("Lasted"), tr("Its score"), tr("The other's")}, 1))
    , alarm_(new ActionButton(holder, tr("Show the alarm")))
    , trend_(new ActionButton(holder, tr("Show its trend")))
    , tools_(new QWidget)
{
  setAccessibleName(tr("Champion against challenger"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(12, 8, 12, 10);
  column->setSpacing(Measures::space2);
  column->addWidget(new TextLabel(holder, accessibleName(), TextSize::RowTitle, TextWeight::Strong));
  auto *head = new QWidget;
  head->setAccessibleName(tr("Which comparison"));
  auto *flow = new FlowLayout(Measures::space2, head);
  flow->setContentsMargins(0, 0, 0, 0);
  which_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  flow->addWidget(captioned(holder, tr("Comparison"), which_));
  for (const QString &name : {tr("1 day"), tr("7 days"), tr("30 days")})
    range_->addItem(name);
  range_->setCurrentIndex(1);
  flow->addWidget(captioned(holder, tr("Over history"), range_));
  auto *button = new QWidget;
  button->setAccessibleName(tr("Over history"));
  auto *lower = new QVBoxLayout(button);
  lower->setContentsMargins(0, QFontMetrics{holder.theme().font(TextSize::Caption)}.height() + 2, 0, 0);
  lower->addWidget(replay_);
  flow->addWidget(button);
  column->addWidget(head);
  notes_->setWordWrap(true);
  notes_->setAccessibleName(tr("What the comparison goes by"));
  column->addWidget(notes_);
  figures_->setAccessibleName(accessibleName());
  figures_->setCaptions(tr("Champion"), tr("Challenger"));
  column->addWidget(figures_);
  onlyTitle_->setWordWrap(true);
  column->addWidget(onlyTitle_);
  only_->setAccessibleName(tr("Alarms that only one raised"));
  column->addWidget(only_);
  tools_->setAccessibleName(only_->accessibleName());
  auto *tools = new FlowLayout(Measures::space2, tools_);
  tools->setContentsMargins(0, 0, 0, 0);
  tools->addWidget(trend_);
  tools->addWidget(alarm_);
  column->addWidget(tools_);
  column->addStretch(1);
  connect(&holder, &ThemeHolder::changed, this, [this] { fitHeight(*only_, holder_, 1, 8); });
  connect(which_, &QComboBox::activated, this, &LearningShadow::showChosen);
  connect(replay_, &QPushButton::clicked, this, &LearningShadow::replay);
  connect(only_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
    const ShadowRaise *raise = chosenRaise();
    const QString why = raise == nullptr ? tr("Choose an alarm first.") : QString();
    trend_->setRefusal(why);
    alarm_->setRefusal(why);
  });
  const auto openTrend = [this] {
    if (const ShadowRaise *raise = chosenRaise(); raise != nullptr && chosen() != nullptr)
      Q_EMIT trendAsked(scoreStreamOf(raise->alarm.asset, chosen()->predictor), raise->time - around,
                        (raise->until == noTime ? raise->time : raise->until) + around);
  };
  connect(trend_, &QPushButton::clicked, this, openTrend);
  connect(only_, &QTableView::activated, this, openTrend);
  connect(alarm_, &QPushButton::clicked, this, [this] {
    if (const ShadowRaise *raise = chosenRaise())
      Q_EMIT alarmAsked(raise->alarm);
  });
  connect(&board_, &LearningBoard::replayChanged, this, [this] {
    fill();
    if (board_.replayed() && !board_.isReplaying() && !board_.replayProblem())
      which_->setCurrentIndex(0); // what was asked for last
    showChosen();
  });
  fill();
  showChosen();
}

void LearningShadow::setVersion(const PredictorVersion *version)
{
  package_ = version == nullptr ? std::string{} : version->package;
  fill();
  for (std::size_t i = 0; i < shown_.size(); ++i)
    if (shown_[i]->package == package_) {
      which_->setCurrentIndex(static_cast<int>(i));
      break;
    }
  showChosen();
}

void LearningShadow::showLife()
{
  fill();
  showChosen();
}

void LearningShadow::fill()
{
  const QString before = which_->currentText();
  const QTimeZone zone = words::zone(feed_.site());
  const words::LearningContext in{feed_.site(), feed_.people(), zone};
  const QSignalBlocker silent(which_);
  which_->clear();
  shown_.clear();
  if (board_.replayed())
    shown_.push_back(&*board_.replayed());
  for (const ShadowComparison &shadow : board_.shadows())
    shown_.push_back(&shadow);
  for (const ShadowComparison *shadow : shown_)
    which_->addItem(words::shadowName(board_, *shadow, in));
  if (shown_.empty())
    which_->addItem(tr("none yet", "comparison"));
  which_->setCurrentIndex(std::max(0, which_->findText(before)));
}

const ShadowComparison *LearningShadow::chosen() const
{
  const int row = which_->currentIndex();
  return row < 0 || row >= static_cast<int>(shown_.size()) ? nullptr : shown_[static_cast<std::size_t>(row)];
}

const ShadowRaise *LearningShadow::chosenRaise() const
{
  const int row = only_->currentIndex().row();
  return row < 0 || row >= static_cast<int>(raises_.size()) ? nullptr : &raises_[static_cast<std::size_t>(row)];
}

void LearningShadow::replay()
{
  if (board_.isReplaying())
    return board_.stopReplay();
  if (replay_->isRefused())
    return;
  const UtcTime to = std::chrono::ceil<std::chrono::seconds>(clock_.utc());
  board_.replay(package_, to - ranges[static_cast<std::size_t>(std::max(0, range_->currentIndex()))], to);
}

void LearningShadow::showChosen()
{
  const ShadowComparison *shadow = chosen();
  const QTimeZone zone = words::zone(feed_.site());
  const words::LearningContext in{feed_.site(), feed_.people(), zone};
  const PredictorVersion *version = package_.empty() ? nullptr : board_.version(package_);
  replay_->setText(board_.isReplaying() ? tr("Stop")
                   : version == nullptr ? tr("Compare")
                                        : tr("Compare %1", "version").arg(words::versionName(version->number)));
  replay_->setRefusal(board_.isReplaying()                     ? QString()
                      : version == nullptr                     ? tr("Choose a version first.")
                      : version->role == VersionRole::Champion ? tr("It is the champion: choose another version to compare with it.")
                                                               : words::text(version->problem));
  QStringList said;
  if (board_.isReplaying())
    said << tr("Scoring the recorded history with both; it takes up to two minutes.");
  if (board_.replayProblem())
    said << words::errorLine(*board_.replayProblem());
  if (shadow != nullptr)
    said << words::shadowNotes(*shadow, in);
  else if (said.isEmpty())
    said << tr("No version scores beside the champion. Choose a version, start a shadow or compare it over history: it raises nothing.");
  notes_->setText(said.join(QLatin1Char(' ')));
  figures_->setVisible(shadow != nullptr && shadow->rows > 0);
  figures_->setRows(shadow == nullptr ? std::vector<words::BenchRow>{} : words::shadowRows(*shadow));
  raises_.clear();
  const QSignalBlocker silent(only_->selectionModel());
  only_->clearRows();
  if (shadow != nullptr) {
    std::vector<std::pair<bool, ShadowRaise>> both;
    for (const ShadowRaise &raise : shadow->onlyChallenger)
      both.emplace_back(true, raise);
    for (const ShadowRaise &raise : shadow->onlyChampion)
      both.emplace_back(false, raise);
    std::stable_sort(both.begin(), both.end(), [](const auto &a, const auto &b) { return a.second.time > b.second.time; });
    for (const auto &[isChallenger, raise] : both) {
      only_->addRow({isChallenger ? tr("challenger") : tr("champion"), words::alarmName(feed_.site(), raise.alarm),
                     words::dateTime(raise.time, zone),
                     raise.until == noTime ? tr("stands", "an alarm that lasts") : words::age(raise.until - raise.time),
                     words::number(raise.value, 3),
                     std::isnan(raise.other) ? tr("nothing", "a score that was not given") : words::number(raise.other, 3)});
      for (const int column : {3, 4, 5})
        only_->alignRight(column);
      raises_.push_back(raise);
    }
    only_->fit();
    fitHeight(*only_, holder_, 1, 8);
  }
  const bool hasRaises = !raises_.empty();
  onlyTitle_->setVisible(shadow != nullptr && shadow->rows > 0);
  onlyTitle_->setText(hasRaises ? tr("Alarms that only one raised: %1 the champion, %2 the challenger")
                                      .arg(words::count(shadow->onlyChampion.size()), words::count(shadow->onlyChallenger.size()))
                                : tr("No alarm was raised by one of them alone."));
  only_->setVisible(hasRaises);
  tools_->setVisible(hasRaises);
  if (hasRaises)
    only_->selectRow(0);
  trend_->setRefusal(hasRaises ? QString() : tr("Choose an alarm first."));
  alarm_->setRefusal(hasRaises ? QString() : tr("Choose an alarm first."));
}

} // namespace andon
