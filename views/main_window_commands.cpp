// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands of the table do in the window.
#include "views/kpi_page.h"
#include "views/learning_page.h"
#include "views/main_window.h"
#include "views/technician_page.h"
#include "views/trends_page.h"
#include "views/tuning_page.h"

#include <QStackedWidget>

#include <algorithm>
#include <array>

namespace andon {
namespace {

constexpr std::array<int, 5> textSizes{100, 125, 150, 175, 200};

} // namespace

Theme themeOf(Theme::Kind kind)
{
  switch (kind) {
  case Theme::Kind::Light: return Theme::light();
  case Theme::Kind::Dark: return Theme::dark();
  case Theme::Kind::HighContrast: return Theme::highContrast();
  }
  return Theme::light();
}

void MainWindow::connectCommands()
{
  const auto on = [this](CommandId id, auto work) { connect(&commands_.action(id), &QAction::triggered, this, work); };
  on(CommandId::Lock, [this] { give(LockSession{}); });
  on(CommandId::SignOut, [this] { give(SignOut{}); });
  on(CommandId::Quit, [this] { close(); });
  on(CommandId::Search, [this] { search_->open(); });
  on(CommandId::Filter, [this] { focusFilter(); });
  on(CommandId::SelectAll, [this] {
    list_->table().selectAll();
    list_->table().setFocus();
  });
  on(CommandId::ShowOverview, [this] {
    tabs_->setCurrentIndex(OverviewTab);
    overview_->tiles().setFocus();
  });
  on(CommandId::ShowUnit, [this] { showUnit(); });
  on(CommandId::ShowAsset, [this] { showAsset(); });
  on(CommandId::ShowTree, [this] { toggleTree(); });
  on(CommandId::ShowWork, [this] {
    tabs_->setCurrentIndex(WorkTab);
    work_->focusFirst();
  });
  on(CommandId::ShowAlarms, [this] { tabs_->setCurrentIndex(AlarmsTab); });
  on(CommandId::ShowTrends, [this] { showTrends(); });
  on(CommandId::ShowRules, [this] { tabs_->setCurrentIndex(RulesTab); });
  on(CommandId::ShowTuning, [this] {
    tabs_->setCurrentIndex(TuningTab);
    tuning_->focusFirst();
  });
  on(CommandId::ShowLearning, [this] {
    tabs_->setCurrentIndex(LearningTab);
    learning_->focusFirst();
  });
  on(CommandId::ShowKpi, [this] {
    tabs_->setCurrentIndex(KpiTab);
    kpi_->focusFirst();
  });
  on(CommandId::ShowSources, [this] { tabs_->setCurrentIndex(SourcesTab); });
  on(CommandId::ShowKeptOut, [this] {
    tabs_->setCurrentIndex(SourcesTab);
    sources_->showKeptOut();
  });
  on(CommandId::ShowAudit, [this] { tabs_->setCurrentIndex(AuditTab); });
  on(CommandId::LightTheme, [this] { setThemeKind(Theme::Kind::Light); });
  on(CommandId::DarkTheme, [this] { setThemeKind(Theme::Kind::Dark); });
  on(CommandId::HighContrastTheme, [this] { setThemeKind(Theme::Kind::HighContrast); });
  on(CommandId::LargerText, [this] {
    const auto *next = std::upper_bound(textSizes.begin(), textSizes.end(), settings_.textPercent());
    setTextPercent(next == textSizes.end() ? textSizes.back() : *next);
  });
  on(CommandId::SmallerText, [this] {
    const auto *next = std::lower_bound(textSizes.begin(), textSizes.end(), settings_.textPercent());
    setTextPercent(next == textSizes.begin() ? textSizes.front() : *std::prev(next));
  });
  on(CommandId::NormalText, [this] { setTextPercent(textSizes.front()); });
  on(CommandId::ReducedMotion, [this] {
    settings_.setReducedMotion(commands_.action(CommandId::ReducedMotion).isChecked());
    flash_.setReducedMotion(settings_.reducedMotion());
  });
  on(CommandId::GloveMode, [this] {
    settings_.setGloveMode(commands_.action(CommandId::GloveMode).isChecked());
    touch_.follow(screen());
  });
  on(CommandId::SystemLanguage, [this] { setLanguage(Language::System); });
  on(CommandId::English, [this] { setLanguage(Language::English); });
  on(CommandId::German, [this] { setLanguage(Language::German); });
  on(CommandId::Chinese, [this] { setLanguage(Language::Chinese); });
  on(CommandId::NextUnacknowledged, [this] {
    if (isAtWork())
      return work_->openNextUnacknowledged();
    tabs_->setCurrentIndex(AlarmsTab);
    list_->selectNextUnacknowledged();
  });
  on(CommandId::ShowDetail, [this] {
    showChosen();
    showDetail(true);
  });
  on(CommandId::ReleaseList, [this] {
    if (tabs_->currentIndex() == SourcesTab)
      sources_->messages().release();
    else if (isAtWork())
      work_->release();
    else
      list_->release();
  });
  on(CommandId::Acknowledge, [this] {
    if (isAtWork())
      return work_->card().acknowledge();
    operator_.acknowledge(list_->selectedFacts(), detail_->actions().comment());
  });
  on(CommandId::Unacknowledge, [this] { operator_.unacknowledge(chosen()); });
  on(CommandId::FalseAlarm, [this] { markFalse(); });
  on(CommandId::Comment, [this] {
    if (isAtWork())
      return work_->card().openComment();
    if (detail_->actions().comment().trimmed().isEmpty())
      return detail_->actions().focusComment();
    operator_.comment(list_->selectedFacts(), detail_->actions().comment());
  });
  on(CommandId::Shelve, [this] {
    if (isAtWork())
      return work_->card().openShelf();
    showDetail(true);
    detail_->actions().openShelf();
  });
  on(CommandId::Unshelve, [this] { operator_.unshelve(chosen()); });
  on(CommandId::ResetLatch, [this] { operator_.resetLatch(chosen()); });
  on(CommandId::Guidance, [this] {
    showChosen();
    showDetail(true);
    detail_->focusGuidance();
  });
  on(CommandId::EditRule, [this] {
    const std::vector<AlarmFacts> selected = chosen();
    if (selected.empty())
      return;
    tabs_->setCurrentIndex(RulesTab);
    rules_->select(selected.front().status.alarm.rule);
  });
  on(CommandId::TuneAlarm, [this] {
    const std::vector<AlarmFacts> selected = chosen();
    if (!selected.empty())
      stepTo([this, &selected] { tune(selected.front().status.alarm.rule); });
  });
  on(CommandId::Back, [this] { back(); });

  connect(sources_, &SourcesPage::commandAsked, this, &MainWindow::give);
  connect(&detail_->actions(), &ActionPanel::shelveAsked, this, [this](bool oneShot, Duration duration, const QString &reason) {
    operator_.shelve(list_->selectedFacts(), oneShot, duration, reason);
    list_->table().setFocus();
  });
  connect(&operator_, &AlarmOperator::taken, this, [this] { detail_->actions().clearComment(); });
  connect(&operator_, &AlarmOperator::finished, this, [this](const QString &summary) { list_->statusLine().say(summary); });
  connect(&operator_, &AlarmOperator::refused, this, [this](const QString &alarm, const Command &command, const Error &reason) {
    refusals_.push_back(refusalNotice(++lastRefusal_, alarm, command, reason));
    showHealth();
  });
  connect(notices_, &NoticeStack::remedyAsked, this, [this](const QString &id) {
    if (id == QLatin1String("site"))
      return feed_.askSite();
    if (id == QLatin1String("broker"))
      return showFirstSteps();
    if (id.startsWith(trialNoticePrefix)) {
      const RuleId rule{id.mid(trialNoticePrefix.size()).toStdString()};
      settings_.setTrialsSeen(clock_.utc());
      showHealth();
      return stepTo([this, rule] { tune(rule); });
    }
    for (std::vector<Notice> *notices : {&refusals_, &surroundings_})
      std::erase_if(*notices, [&id](const Notice &notice) { return notice.id == id; });
    if (id == QLatin1String("language"))
      setLanguage(Language::English); // said once, not at every start
    showHealth();
  });
}

void MainWindow::connectWork()
{
  connect(work_, &TechnicianPage::openChanged, this, &MainWindow::showSelection);
  connect(work_, &TechnicianPage::detailAsked, this, [this](const AlarmId &alarm) { stepTo([this, alarm] { showAlarm(alarm); }); });
  connect(work_, &TechnicianPage::listAsked, this, [this] { stepTo([this] { tabs_->setCurrentIndex(AlarmsTab); }); });
  connect(taps_, &TapBar::refused, this, [this](const QString &alarm, const Command &command, const Error &reason) {
    refusals_.push_back(refusalNotice(++lastRefusal_, alarm, command, reason));
    showHealth();
  });
  connect(taps_, &TapBar::answered, this, [this](const AlarmId &alarm) {
    if (!taps_->isWaiting(alarm))
      detail_->labels().askAgain();
  });
}

bool MainWindow::isAtWork() const
{
  return tabs_->currentIndex() == WorkTab;
}

std::vector<AlarmFacts> MainWindow::chosen() const
{
  if (!isAtWork())
    return list_->selectedFacts();
  const std::optional<AlarmFacts> open = work_->openFacts();
  return open ? std::vector<AlarmFacts>{*open} : std::vector<AlarmFacts>{};
}

void MainWindow::showChosen()
{
  if (isAtWork())
    if (const std::optional<AlarmFacts> open = work_->openFacts())
      stepTo([this, &open] { showAlarm(open->status.alarm); });
}

void MainWindow::markFalse()
{
  if (isAtWork())
    return work_->card().judge(OccurrenceLabel::False);
  Tap tap;
  for (const AlarmFacts &facts : list_->selectedFacts())
    if (!facts.status.occurrence.isNone())
      tap.steps.push_back({facts, LabelOccurrence{facts.status.alarm, facts.status.occurrence, OccurrenceLabel::False, {}},
                           WithdrawLabel{facts.status.alarm, facts.status.occurrence}});
  if (tap.steps.size() == 1)
    tap.fact = [one = tr("%1 %2: marked false alarm", "asset, alarm").arg(tap.steps.front().facts.asset, tap.steps.front().facts.alarm)](
                   int) { return one; };
  else
    tap.fact = [](int done) { return MainWindow::tr("%n marked false alarm", nullptr, done); };
  tap.consequence = tr("Goes to learning. Why? Tap to say, or leave it.");
  tap.label = OccurrenceLabel::False;
  taps_->give(std::move(tap));
}

void MainWindow::give(Command command)
{
  const std::uint64_t number = ++lastOwn_;
  own_[number] = desk_.submit(command, [this, number, command](const CommandOutcome &outcome) {
    own_.erase(number);
    if (const auto *refused = std::get_if<Refused>(&outcome)) {
      refusals_.push_back(refusalNotice(++lastRefusal_, tr("This desk"), command, refused->reason));
      showHealth();
    }
  });
}

void MainWindow::showDetail(bool shown)
{
  tabs_->setCurrentIndex(AlarmsTab);
  if (arrangement_ == Arrangement::Cover) {
    side_->setVisible(shown);
    list_->setVisible(!shown);
  }
  if (shown && side_->currentWidget() == detail_)
    detail_->focusActions();
}

void MainWindow::back()
{
  if (tree_->isUnfolded())
    return tree_->setUnfolded(false);
  if (detail_->actions().closeShelf())
    return list_->table().setFocus();
  if (tabs_->currentIndex() == SourcesTab && sources_->goBack())
    return;
  if (tabs_->currentIndex() == LearningTab && learning_->goBack())
    return;
  if (isAtWork() && work_->card().closeAsked())
    return;
  if (tabs_->currentIndex() == AlarmsTab && arrangement_ == Arrangement::Cover && side_->currentWidget() == detail_ && side_->isVisible()) {
    showDetail(false);
    return list_->table().setFocus();
  }
  if (stepBack())
    return;
  switch (static_cast<Tab>(tabs_->currentIndex())) {
  case OverviewTab: return overview_->tiles().setFocus();
  case AssetsTab: return commands_.action(CommandId::ShowOverview).trigger();
  case WorkTab: return work_->focusFirst();
  case AlarmsTab:
  case TrendsTab:
  case RulesTab:
  case TuningTab:
  case LearningTab:
  case KpiTab:
  case SourcesTab:
  case AuditTab: break;
  }
  tabs_->setCurrentIndex(AlarmsTab);
  list_->table().setFocus();
}

void MainWindow::setThemeKind(Theme::Kind kind)
{
  settings_.setThemeKind(kind);
  Theme theme = themeOf(kind);
  theme.textScale = settings_.textPercent() / 100.0;
  theme_.set(theme);
  commands_.action(CommandId::LightTheme).setChecked(kind == Theme::Kind::Light);
  commands_.action(CommandId::DarkTheme).setChecked(kind == Theme::Kind::Dark);
  commands_.action(CommandId::HighContrastTheme).setChecked(kind == Theme::Kind::HighContrast);
}

void MainWindow::setLanguage(Language language)
{
  const bool isOther = language != settings_.language();
  settings_.setLanguage(language);
  showLanguage();
  if (isOther)
    Q_EMIT languageChosen();
}

void MainWindow::showLanguage()
{
  commands_.action(CommandId::SystemLanguage).setChecked(settings_.language() == Language::System);
  commands_.action(CommandId::English).setChecked(settings_.language() == Language::English);
  commands_.action(CommandId::German).setChecked(settings_.language() == Language::German);
  commands_.action(CommandId::Chinese).setChecked(settings_.language() == Language::Chinese);
}

void MainWindow::setTextPercent(int percent)
{
  settings_.setTextPercent(percent);
  Theme theme = theme_.theme();
  theme.textScale = percent / 100.0;
  theme_.set(theme);
}

} // namespace andon
