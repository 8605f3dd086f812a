// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/learning_versions.h"

#include "models/items/shadow_words.h"
#include "models/items/words.h"
#include "views/flow_layout.h"
#include "views/form_fields.h"
#include "views/table_height.h"

#include <QBoxLayout>
#include <QComboBox>

#include <algorithm>

namespace andon {

LearningVersions::LearningVersions(LearningBoard &board, DeskFeed &feed, LearningOrders &orders, const ThemeHolder &holder, QWidget *parent)
    : Pane(holder, Ground::Panel, parent)
    , board_(board)
    , feed_(feed)
    , orders_(orders)
    , holder_(holder)
    , nothing_(new TextLabel(holder, {}, TextSize::Body, TextWeight::Regular, Ink::Text2))
    , body_(new QWidget)
    , table_(new RecordTable(holder, {tr("Version"), tr("State"), tr("Came"), tr("By"), tr("Why")}, 4))
    , difference_(new TextLabel(holder, {}, TextSize::Second, TextWeight::Regular, Ink::Text2))
    , figures_(new FigureTable(holder, true))
    , against_(new TextLabel(holder, {}, TextSize::Body, TextWeight::Strong, Ink::Loss))
    , checks_(new TextLabel(holder))
    , reason_(new Field(holder))
    , places_(new QComboBox)
    , promote_(new ActionButton(holder))
    , shadow_(new ActionButton(holder))
    , back_(new ActionButton(holder, tr("Roll back")))
    , card_(new ActionButton(holder, tr("Read the card")))
    , promotionTitle_(new TextLabel(holder, tr("Promotions and how they went"), TextSize::Body, TextWeight::Strong))
    , promotions_(new RecordTable(holder, {tr("When"), tr("From, to"), tr("State"), tr("False a day"), tr("Who and why")}, 4))
{
  setAccessibleName(tr("Versions"));
  auto *outer = new QVBoxLayout(this);
  outer->setContentsMargins(12, 8, 12, 10);
  outer->setSpacing(Measures::space2);
  outer->addWidget(new TextLabel(holder, tr("Versions"), TextSize::RowTitle, TextWeight::Strong));
  nothing_->setWordWrap(true);
  outer->addWidget(nothing_);
  body_->setAccessibleName(accessibleName());
  auto *column = new QVBoxLayout(body_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(Measures::space2);
  table_->setAccessibleName(tr("Versions of the predictor"));
  column->addWidget(table_);
  difference_->setWordWrap(true);
  difference_->setAccessibleName(tr("What the chosen version has otherwise"));
  column->addWidget(difference_);
  figures_->setAccessibleName(tr("Figures of its card"));
  figures_->setCaptions(tr("Champion"), tr("This one"));
  column->addWidget(figures_);
  column->addWidget(buildDecision());
  column->addWidget(promotionTitle_);
  promotions_->setAccessibleName(tr("Promotions"));
  column->addWidget(promotions_);
  outer->addWidget(body_);
  outer->addStretch(1);
  const auto size = [this] {
    fitHeight(*table_, holder_, 1, 6);
    fitHeight(*promotions_, holder_, 1, 5);
  };
  size();
  connect(&holder, &ThemeHolder::changed, this, size);
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
    if (isFilling_)
      return;
    const int row = table_->currentIndex().row();
    if (row >= 0 && row < static_cast<int>(board_.versions().size()))
      package_ = board_.versions()[static_cast<std::size_t>(row)].package;
    orders_.forget();
    showChosen();
    Q_EMIT chosenChanged();
  });
  connect(&orders_, &LearningOrders::waitingChanged, this, &LearningVersions::showState);
  connect(&feed_, &DeskFeed::siteChanged, this, &LearningVersions::showLife);
  connect(&feed_, &DeskFeed::peopleChanged, this, &LearningVersions::showLife);
  showLife();
}

QWidget *LearningVersions::buildDecision()
{
  auto *decision = new QWidget;
  decision->setAccessibleName(tr("Decision"));
  auto *column = new QVBoxLayout(decision);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(Measures::space2);
  for (TextLabel *label : {against_, checks_}) {
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setAccessibleName(tr("Checks before promotion"));
    column->addWidget(label);
  }
  reason_->setPlaceholderText(tr("Reason, required to promote or to roll back"));
  reason_->setAccessibleName(tr("Reason of the decision"));
  reason_->setMaxLength(1000);
  column->addWidget(reason_);
  column->addWidget(captioned(holder_, tr("The shadow scores"), places_));
  auto *buttons = new QWidget;
  buttons->setAccessibleName(decision->accessibleName());
  auto *flow = new FlowLayout(Measures::space2, buttons);
  flow->setContentsMargins(0, 0, 0, 0);
  promote_->setPrimary(true);
  for (ActionButton *button : {promote_, shadow_, back_, card_})
    flow->addWidget(button);
  column->addWidget(buttons);
  connect(reason_, &QLineEdit::textChanged, this, [this] { reason_->setProblem({}); });
  connect(promote_, &QPushButton::clicked, this, &LearningVersions::promote);
  connect(shadow_, &QPushButton::clicked, this, &LearningVersions::toggleShadow);
  connect(back_, &QPushButton::clicked, this, &LearningVersions::rollBack);
  connect(card_, &QPushButton::clicked, this, [this] {
    if (const PredictorVersion *version = chosen(); version != nullptr && !card_->isRefused())
      Q_EMIT cardAsked(words::text(version->package));
  });
  return decision;
}

void LearningVersions::setSession(const SessionState &session)
{
  session_ = session;
  showState();
}

const PredictorVersion *LearningVersions::chosen() const
{
  return package_.empty() ? nullptr : board_.version(package_);
}

void LearningVersions::choose(const std::string &package)
{
  package_ = package;
  showLife();
  Q_EMIT chosenChanged();
}

/// The areas in which assets of the predictor's kind stand: a fleet is tried part by part.
void LearningVersions::fillPlaces()
{
  const QVariant before = places_->currentData();
  const QSignalBlocker silent(places_);
  places_->clear();
  places_->addItem(tr("every asset of its kind"), QString());
  const Site &site = feed_.site();
  for (const PredictorSetting &predictor : site.predictors) {
    if (predictor.id != board_.predictor())
      continue;
    for (const Area &area : site.areas)
      if (std::any_of(site.assets.begin(), site.assets.end(),
                      [&](const Asset &asset) { return asset.area == area.id && asset.kind == predictor.kind; }))
        places_->addItem(tr("only those in %1", "area").arg(words::text(area.name)), words::text(area.id.text()));
  }
  places_->setCurrentIndex(std::max(0, places_->findData(before)));
}

void LearningVersions::showLife()
{
  const bool isOne = !board_.predictor().empty();
  nothing_->setText(!isOne                      ? tr("Choose one predictor above to see its versions and to decide on them.")
                    : board_.versions().empty() ? tr("No version is known. A candidate comes when a training has made one.")
                                                : QString());
  const bool hasVersions = isOne && !board_.versions().empty();
  nothing_->setVisible(!hasVersions);
  body_->setVisible(hasVersions);
  const QTimeZone zone = words::zone(feed_.site());
  isFilling_ = true;
  table_->clearRows();
  promotions_->clearRows();
  if (hasVersions) {
    fillPlaces();
    int at = 0, row = 0;
    if (board_.version(package_) == nullptr)
      package_ = board_.versions().front().package;
    for (const PredictorVersion &version : board_.versions()) {
      table_->addRow({words::versionName(version.number), words::versionRole(version.role), words::dateTime(version.time, zone),
                      words::personName(feed_.people(), version.person), words::text(version.reason)});
      if (!version.problem.empty())
        table_->setInk(1, Ink::Loss);
      if (version.package == package_)
        at = row;
      ++row;
    }
    table_->fit();
    table_->selectRow(at);
    for (const Promotion &promotion : board_.promotions()) {
      QString state = words::promotionState(promotion.state);
      if (promotion.state == PromotionState::Watched)
        state = tr("%1 until %2", "state, time").arg(state, words::dateTime(promotion.watchedUntil, zone));
      QString why = tr("%1: %2", "person, reason").arg(words::personName(feed_.people(), promotion.person), words::text(promotion.reason));
      if (!promotion.outcome.empty())
        why += tr("; %1", "added to a sentence").arg(words::text(promotion.outcome));
      promotions_->addRow(
          {words::dateTime(promotion.time, zone),
           tr("%1 to %2", "versions").arg(words::versionName(board_, promotion.from), words::versionName(board_, promotion.to)), state,
           tr("%1, was %2", "false alarms a day")
               .arg(words::number(promotion.falseAlarmsADaySince, 1), words::number(promotion.falseAlarmsADayBefore, 1)),
           why});
      if (promotion.state == PromotionState::RolledBack)
        promotions_->setInk(2, Ink::Loss);
    }
    promotions_->fit();
  }
  fitHeight(*table_, holder_, 1, 6);
  fitHeight(*promotions_, holder_, 1, 5);
  promotions_->setVisible(promotions_->rows() > 0);
  promotionTitle_->setVisible(promotions_->rows() > 0);
  isFilling_ = false;
  showChosen();
}

const ShadowComparison *LearningVersions::liveShadow(const PredictorVersion &version) const
{
  const auto found = std::find_if(board_.shadows().begin(), board_.shadows().end(), [&version](const ShadowComparison &each) {
    return each.package == version.package && each.until == noTime;
  });
  return found == board_.shadows().end() ? nullptr : &*found;
}

const ShadowComparison *LearningVersions::anyShadow(const PredictorVersion &version) const
{
  const auto found = std::find_if(board_.shadows().begin(), board_.shadows().end(),
                                  [&version](const ShadowComparison &each) { return each.package == version.package && each.rows > 0; });
  return found == board_.shadows().end() ? nullptr : &*found;
}

void LearningVersions::showChosen()
{
  const PredictorVersion *version = chosen();
  const PredictorVersion *champion = board_.champion();
  QStringList said;
  if (version != nullptr) {
    if (champion != nullptr)
      said << words::versionDifference(*version, *champion);
    said << tr("Package %1.").arg(words::text(version->package.substr(0, 12)));
  }
  difference_->setText(said.join(QLatin1Char(' ')));
  std::vector<words::BenchRow> rows = version == nullptr ? std::vector<words::BenchRow>{} : words::figureRows(*version);
  figures_->setVisible(!rows.empty());
  figures_->setRows(std::move(rows));
  QStringList met, against;
  if (version != nullptr && version->role != VersionRole::Champion)
    for (const words::PromotionCheck &check : words::promotionChecks(*version, anyShadow(*version)))
      (check.isMet ? met : against) << (check.isMet ? QStringLiteral("\u2713 ") : QStringLiteral("\u25c6 ")) + check.text;
  if (version != nullptr && version->needsSecondPerson)
    met << tr("A rule of the safety class goes by it: a second person has to agree.");
  checks_->setText(met.join(QLatin1Char('\n')));
  checks_->setVisible(!met.isEmpty());
  against_->setText(against.join(QLatin1Char('\n')));
  against_->setVisible(!against.isEmpty());
  showState();
}

QString LearningVersions::hindrance() const
{
  if (!sessionAllows(session_, Permission::ChangeRules))
    return tr("Your role may not decide on predictors. A supervisor or an engineer may.");
  return orders_.isWaiting() ? tr("The last order is on its way.") : QString();
}

void LearningVersions::showState()
{
  const PredictorVersion *version = chosen();
  const bool isShadow = version != nullptr && liveShadow(*version) != nullptr;
  promote_->setText(version != nullptr && version->needsSecondPerson ? tr("Ask for promotion") : tr("Promote"));
  shadow_->setText(isShadow ? tr("Stop the shadow") : tr("Start a shadow"));
  const QString why = version == nullptr ? tr("Choose a version first.") : hindrance();
  const bool isChampion = version != nullptr && version->role == VersionRole::Champion;
  const QString cannotRun = version != nullptr && !version->problem.empty() ? words::text(version->problem) : QString();
  promote_->setRefusal(!why.isEmpty() ? why : isChampion ? tr("It is the champion already.") : cannotRun);
  shadow_->setRefusal(!why.isEmpty() ? why : isShadow ? QString() : isChampion ? tr("It is the champion already.") : cannotRun);
  // What ran before a promotion may score in the shadow meanwhile.
  const bool hasEarlier =
      !board_.promotions().empty() || std::any_of(board_.versions().begin(), board_.versions().end(),
                                                  [](const PredictorVersion &each) { return each.role == VersionRole::Earlier; });
  back_->setRefusal(!why.isEmpty() ? why : hasEarlier ? QString() : tr("No other version has run before."));
  card_->setRefusal(version == nullptr ? tr("Choose a version first.") : version->card.empty() ? tr("It has no card.") : QString());
  places_->setEnabled(!isShadow);
}

bool LearningVersions::hasReason()
{
  if (!reason_->text().trimmed().isEmpty())
    return true;
  reason_->setProblem(tr("Say why: the reason is kept with the change."));
  reason_->setFocus(Qt::OtherFocusReason);
  orders_.say(tr("Say why: the reason is kept with the change."), Ink::Loss);
  return false;
}

void LearningVersions::promote()
{
  const PredictorVersion *version = chosen();
  if (version == nullptr || promote_->isRefused() || !hasReason())
    return;
  LearningOrder order;
  order.commands = {PromotePredictor{version->predictor, version->package, reason_->text().trimmed().toStdString()}};
  order.fact = tr("%1 is the champion now", "version").arg(words::versionName(version->number));
  if (!version->needsSecondPerson)
    order.undo = RollBackPredictor{version->predictor, tr("promotion taken back").toStdString()};
  orders_.give(std::move(order), [this] { reason_->clear(); });
}

void LearningVersions::rollBack()
{
  if (back_->isRefused() || !hasReason())
    return;
  LearningOrder order;
  order.commands = {RollBackPredictor{board_.predictor(), reason_->text().trimmed().toStdString()}};
  order.fact = tr("The version before runs again");
  const PredictorVersion *champion = board_.champion();
  if (champion != nullptr && !champion->needsSecondPerson)
    order.undo = PromotePredictor{champion->predictor, champion->package, tr("roll-back taken back").toStdString()};
  orders_.give(std::move(order), [this] { reason_->clear(); });
}

void LearningVersions::toggleShadow()
{
  const PredictorVersion *version = chosen();
  if (version == nullptr || shadow_->isRefused())
    return;
  const std::string reason = reason_->text().trimmed().toStdString();
  LearningOrder order;
  const QString name = words::versionName(version->number);
  if (const ShadowComparison *live = liveShadow(*version)) {
    order.commands = {StopShadow{version->predictor, version->package, reason}};
    order.fact = tr("%1 scores no longer", "version").arg(name);
    order.undo = StartShadow{version->predictor, version->package, live->assets, reason};
  } else {
    StartShadow start{version->predictor, version->package, {}, reason};
    const AreaId area{places_->currentData().toString().toStdString()};
    if (!area.empty())
      for (const PredictorSetting &predictor : feed_.site().predictors)
        for (const Asset &asset : feed_.site().assets)
          if (predictor.id == version->predictor && asset.area == area && asset.kind == predictor.kind)
            start.assets.push_back(asset.id);
    order.undo = StopShadow{version->predictor, version->package, reason};
    order.commands = {std::move(start)};
    order.fact = tr("%1 scores beside the champion and raises nothing", "version").arg(name);
  }
  orders_.give(std::move(order), [this] { reason_->clear(); });
}

} // namespace andon
