// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/why_pane.h"

#include "models/items/past_words.h"
#include "models/items/words.h"
#include "views/flow_layout.h"

#include <QBoxLayout>

#include <algorithm>

namespace andon {
namespace {

constexpr std::size_t mostBars = 4;
constexpr std::size_t mostCourses = 4;
constexpr std::size_t mostChoices = 8;
/// A live range moves every second; its plot follows when so much of it is new.
constexpr int partThatIsNews = 40;

} // namespace

WhyPane::WhyPane(Desk &desk, const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
    , desk_(desk)
    , holder_(holder)
    , choiceRow_(new QWidget)
    , choiceFlow_(new FlowLayout(Measures::space2, choiceRow_, Measures::space1))
    , sentence_(new TextLabel(holder, {}, TextSize::Body))
    , bars_(new ContributionBars(holder))
    , legend_(new TextLabel(holder, {}, TextSize::Caption, TextWeight::Regular, Ink::Text3))
    , plot_(new ContributionPlot(holder))
    , plotNote_(new TextLabel(holder, {}, TextSize::Caption, TextWeight::Regular, Ink::Text3))
{
  setAccessibleName(tr("Why"));
  choiceRow_->setAccessibleName(tr("Predictors that can be asked"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, Measures::space1, 0, 0);
  column->setSpacing(Measures::space1);
  choiceFlow_->setContentsMargins(0, 0, 0, 0);
  column->addWidget(choiceRow_);
  for (TextLabel *label : {sentence_, legend_, plotNote_})
    label->setWordWrap(true);
  // The course stands right under the score, with the moment that is told below it.
  column->addWidget(plot_);
  column->addWidget(plotNote_);
  column->addWidget(sentence_);
  column->addWidget(bars_);
  column->addWidget(legend_);
  for (QTimer *timer : {&momentSoon_, &rangeSoon_})
    timer->setSingleShot(true);
  momentSoon_.setInterval(150);
  rangeSoon_.setInterval(400);
  connect(&momentSoon_, &QTimer::timeout, this, &WhyPane::askMoment);
  connect(&rangeSoon_, &QTimer::timeout, this, &WhyPane::askRange);
  connect(plot_, &ContributionPlot::momentChosen, this, &WhyPane::momentChosen);
}

WhyPane::~WhyPane()
{
  drop(momentQuestion_);
  drop(rangeQuestion_);
}

void WhyPane::drop(Ticket &question)
{
  if (!question.isNone())
    desk_.cancel(question);
  question = {};
}

void WhyPane::tell(TextLabel &label, const QString &text)
{
  label.setText(text);
  label.setAccessibleName(text);
  label.setVisible(!text.isEmpty());
}

void WhyPane::setSubjects(std::vector<Subject> subjects, const QTimeZone &zone)
{
  zone_ = zone;
  if (subjects.size() > mostChoices)
    subjects.resize(mostChoices);
  if (subjects == subjects_ && !subjects.empty())
    return;
  const std::optional<Subject> before = chosen_ < subjects_.size() ? std::optional{subjects_[chosen_]} : std::nullopt;
  subjects_ = std::move(subjects);
  for (FilterButton *button : choices_) {
    button->hide();
    button->deleteLater();
  }
  choices_.clear();
  for (std::size_t i = 0; i < subjects_.size(); ++i) {
    auto *button = new FilterButton(holder_, subjects_[i].name);
    button->setCheckable(true);
    button->setAccessibleName(tr("Ask %1", "asset, predictor").arg(subjects_[i].name));
    connect(button, &QPushButton::clicked, this, [this, i] { choose(i); });
    choiceFlow_->addWidget(button);
    choices_.push_back(button);
  }
  choiceRow_->setVisible(subjects_.size() > 1);
  const auto same = before ? std::find(subjects_.begin(), subjects_.end(), *before) : subjects_.end();
  choose(same == subjects_.end() ? 0 : static_cast<std::size_t>(same - subjects_.begin()));
}

void WhyPane::choose(std::size_t subject)
{
  chosen_ = subject;
  for (std::size_t i = 0; i < choices_.size(); ++i)
    choices_[i]->setChecked(i == chosen_);
  bars_->setBars({}, 2);
  bars_->hide();
  tell(*legend_, {});
  tell(*plotNote_, {});
  plot_->setContent(from_, to_, {}, {}, {});
  plot_->setVisible(!subjects_.empty());
  askedFrom_ = askedTo_ = noTime;
  if (subjects_.empty()) {
    drop(momentQuestion_);
    drop(rangeQuestion_);
    return tell(*sentence_, tr("No predictor watches the assets that are shown. Add a stream of an asset that has one."));
  }
  tell(*sentence_, tr("Asking the history \u2026"));
  momentSoon_.start();
  rangeSoon_.start();
}

void WhyPane::setRange(UtcTime from, UtcTime to)
{
  const bool isSameSpan = to - from == to_ - from_;
  from_ = from;
  to_ = to;
  plot_->setRange(from, to);
  const bool isNews = !isSameSpan || std::chrono::abs(to - askedTo_) > (to - from) / partThatIsNews;
  if (isNews && isVisible())
    rangeSoon_.start();
  if (isNews && !moment_ && isVisible())
    momentSoon_.start();
}

void WhyPane::setMoment(std::optional<UtcTime> moment)
{
  if (!moment || moment == moment_)
    return; // a cursor that goes leaves the last answer to be read
  moment_ = moment;
  plot_->setMoment(moment);
  if (isVisible())
    momentSoon_.start();
}

void WhyPane::askNow()
{
  if (momentSoon_.isActive()) {
    momentSoon_.stop();
    askMoment();
  }
  if (rangeSoon_.isActive()) {
    rangeSoon_.stop();
    askRange();
  }
}

void WhyPane::askMoment()
{
  drop(momentQuestion_);
  if (subjects_.empty() || to_ <= from_ || !isVisible())
    return;
  const Subject &subject = subjects_[chosen_];
  const UtcTime at = moment_.value_or(to_);
  momentQuestion_ = desk_.ask(
      PastReasonsQuery{subject.predictor, subject.asset, at - std::chrono::seconds{1}, at, 1},
      [this, name = subject.name](const Result<PastReasonsQuery::Answer> &answer) {
        momentQuestion_ = {};
        const bool isThere = answer && *answer && !(*answer)->rows.empty();
        bars_->setVisible(isThere);
        if (!isThere) {
          tell(*legend_, {});
          return tell(*sentence_, answer ? QString{} : words::errorLine(answer.error()));
        }
        const PastReason &past = (*answer)->rows.back();
        tell(*sentence_, words::pastSentence(past, name, zone_));
        bars_->setBars(words::reasonBars(past.why, mostBars), past.why.isEvent || past.why.isExpected ? 2 : 1);
        tell(*legend_,
             tr("\u2190 speaks against the alarm, speaks for it \u2192. By %1.", "predictor, version").arg(words::madeByLine(past.why)));
      });
}

void WhyPane::askRange()
{
  drop(rangeQuestion_);
  if (subjects_.empty() || to_ <= from_ || !isVisible())
    return;
  const Subject &subject = subjects_[chosen_];
  askedFrom_ = from_;
  askedTo_ = to_;
  const int most = plot_->wantedMoments();
  rangeQuestion_ = desk_.ask(
      PastReasonsQuery{subject.predictor, subject.asset, from_, to_, most}, [this, most](const Result<PastReasonsQuery::Answer> &answer) {
        rangeQuestion_ = {};
        if (!answer || !*answer) {
          plot_->setContent(from_, to_, {}, {}, {});
          return tell(*plotNote_, answer ? QString{} : words::errorLine(answer.error()));
        }
        std::vector<UtcTime> times;
        for (const PastReason &row : (*answer)->rows)
          times.push_back(row.why.time);
        Duration gap = (askedTo_ - askedFrom_) / most * 5 / 2;
        if (times.size() > 1) {
          std::vector<Duration> steps;
          for (std::size_t i = 1; i < times.size(); ++i)
            steps.push_back(times[i] - times[i - 1]);
          std::nth_element(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 2), steps.end());
          gap = std::max(gap, steps[steps.size() / 2] * 5 / 2);
        }
        plot_->setContent(from_, to_, std::move(times), words::contributionCourses(**answer, mostCourses), gap);
        tell(*plotNote_,
             tr("What speaks for the alarm is stacked above the line, what speaks against it below. Click a moment to read why."));
      });
}

void WhyPane::showEvent(QShowEvent *event)
{
  QWidget::showEvent(event);
  momentSoon_.start();
  rangeSoon_.start();
}

void WhyPane::hideEvent(QHideEvent *event)
{
  QWidget::hideEvent(event);
  drop(momentQuestion_);
  drop(rangeQuestion_);
}

QString WhyPane::text() const
{
  QStringList lines{sentence_->text()};
  if (!bars_->isHidden())
    for (const words::ReasonBar &bar : bars_->bars())
      lines << bar.text;
  return lines.join(QLatin1Char('\n'));
}

} // namespace andon
