// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/asset_tree.h"

#include "views/parts/action_button.h"
#include "views/parts/glyphs.h"
#include "views/parts/numbers.h"
#include "views/parts/style.h"

#include <QApplication>
#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStackedWidget>
#include <QStyledItemDelegate>

#include <algorithm>

namespace andon {
namespace {

constexpr int openWidth = 276;
constexpr int railWidth = 64;
constexpr int aroundButton = 12;
constexpr int unfoldUpTo = 60; // assets of an area that are listed without being asked for

/// A gauge that is as full as the health is.
void paintHealth(QPainter &painter, const QRectF &rect, double points, const QColor &ink, const QColor &border)
{
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing, false);
  QRectF full = rect;
  full.setTop(rect.bottom() - rect.height() * std::clamp(points / 100.0, 0.1, 1.0));
  painter.fillRect(full, ink);
  painter.setPen(QPen{border, 1.0});
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(rect.adjusted(0.0, 0.0, -1.0, -1.0));
  painter.restore();
}

/// One line: shape, name, health where it is not good, number of alarms.
class TreeDelegate final : public QStyledItemDelegate {
public:
  TreeDelegate(const PlantModel &plant, const ThemeHolder &holder, QObject *parent)
      : QStyledItemDelegate(parent)
      , plant_(plant)
      , holder_(holder)
      , badges_(holder)
  {
  }

  void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
  {
    const Theme &theme = holder_.theme();
    const int node = PlantModel::nodeOf(index);
    const AlarmTally &tally = plant_.tally(node);
    painter->save();
    const double side = 18.0 * theme.textScale;
    QRectF inner = QRectF{option.rect}.adjusted(2.0, 0.0, -10.0, 0.0);
    if (const std::optional<WorstAlarm> worst = tally.worst())
      badges_.paintShape(*painter, {inner.left(), inner.center().y() - side / 2.0, side, side}, worst->priority, worst->doubtful);
    inner.setLeft(inner.left() + side + 8.0);
    const bool isStrong = plant_.tree().node(node).kind != PlantNode::Kind::Asset;
    const QFont font = theme.font(TextSize::Body, isStrong ? TextWeight::Strong : TextWeight::Regular);
    painter->setFont(font);
    painter->setPen(tally.live() > 0 || isStrong ? theme.text : theme.text2);
    if (const int live = tally.live(); live > 0) {
      const QString number = QString::number(live);
      const double width = digitsWidth(number, theme.font(TextSize::Body, TextWeight::Strong)) + 1.0;
      painter->setFont(theme.font(TextSize::Body, TextWeight::Strong));
      paintDigits(*painter, {inner.right() - width, inner.top(), width, inner.height()}, Qt::AlignRight | Qt::AlignVCenter, number);
      inner.setRight(inner.right() - width - 6.0);
      painter->setFont(font);
    }
    if (const HealthBand band = bandOf(plant_.health(node)); band == HealthBand::Poor || band == HealthBand::Fair) {
      const double width = 6.0 * theme.textScale, height = 16.0 * theme.textScale;
      paintHealth(*painter, {inner.right() - width, inner.center().y() - height / 2.0, width, height}, *plant_.health(node).points,
                  band == HealthBand::Poor ? theme.loss : theme.text3, theme.border);
      inner.setRight(inner.right() - width - 8.0);
    }
    QString text = plant_.title(node);
    if (!isStrong && !plant_.subtitle(node).isEmpty())
      text = PlantTreeView::tr("%1 %2", "asset, name").arg(text, plant_.subtitle(node));
    painter->drawText(inner, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetricsF{font}.elidedText(text, Qt::ElideRight, inner.width()));
    painter->restore();
  }

  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
  {
    return {100, holder_.theme().treeRowHeight()};
  }

private:
  const PlantModel &plant_;
  const ThemeHolder &holder_;
  BadgePainter badges_;
};

/// Shape and number over the first letters of the area.
class RailDelegate final : public QStyledItemDelegate {
public:
  RailDelegate(const PlaceListModel &areas, const ThemeHolder &holder, QObject *parent)
      : QStyledItemDelegate(parent)
      , areas_(areas)
      , holder_(holder)
      , badges_(holder)
  {
  }

  void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
  {
    const Theme &theme = holder_.theme();
    const int node = areas_.node(index.row());
    const AlarmTally &tally = areas_.plant().tally(node);
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
      painter->fillRect(option.rect, theme.selected);
    painter->fillRect(QRect{option.rect.left(), option.rect.bottom(), option.rect.width(), 1}, theme.line);
    const double side = 20.0 * theme.textScale;
    const QFont font = theme.font(TextSize::Second);
    const double line = QFontMetricsF{font}.height();
    const QRectF rect = QRectF{option.rect}.adjusted(3.0, 0.0, -3.0, 0.0);
    const double top = rect.top() + (rect.height() - side - line - 4.0) / 2.0;
    if (const std::optional<WorstAlarm> worst = tally.worst()) {
      const QString number = QString::number(tally.live());
      const QFont strong = theme.font(TextSize::Body, TextWeight::Strong);
      const double width = digitsWidth(number, strong);
      const double left = rect.center().x() - (side + 4.0 + width) / 2.0;
      badges_.paintShape(*painter, {left, top, side, side}, worst->priority, worst->doubtful);
      painter->setFont(strong);
      painter->setPen(theme.text);
      paintDigits(*painter, {left + side + 4.0, top, width + 1.0, side}, Qt::AlignLeft | Qt::AlignVCenter, number);
    } else {
      paintGlyph(*painter, {rect.left(), top, rect.width(), side * 0.8}, Glyph::Check, theme.text2);
    }
    painter->setFont(font);
    painter->setPen(theme.text2);
    painter->drawText(QRectF{rect.left(), top + side + 4.0, rect.width(), line}, Qt::AlignHCenter | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetricsF{font}.elidedText(areas_.plant().title(node), Qt::ElideRight, rect.width()));
    painter->restore();
    if (option.state.testFlag(QStyle::State_HasFocus))
      paintFocusRing(*painter, option.rect, theme);
  }

  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
  {
    return {40, static_cast<int>(64 * holder_.theme().textScale)};
  }

private:
  const PlaceListModel &areas_;
  const ThemeHolder &holder_;
  BadgePainter badges_;
};

/// A list whose letters are commands of the window.
class RailList final : public QListView {
public:
  void keyboardSearch(const QString &) override {}
};

} // namespace

PlantTreeView::PlantTreeView(PlantModel &plant, const ThemeHolder &holder, QWidget *parent)
    : QTreeView(parent)
    , plant_(plant)
    , holder_(holder)
{
  setModel(&plant);
  setItemDelegate(new TreeDelegate(plant, holder, this));
  setAccessibleName(tr("Asset tree"));
  setHeaderHidden(true);
  header()->setAccessibleName(tr("Asset tree"));
  setUniformRowHeights(true);
  setFrameShape(NoFrame);
  setEditTriggers(NoEditTriggers);
  setExpandsOnDoubleClick(false);
  setSelectionMode(SingleSelection);
  setAllColumnsShowFocus(true);
  setTabKeyNavigation(false);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setTextElideMode(Qt::ElideRight);
  viewport()->setAutoFillBackground(false);
  connect(this, &QTreeView::clicked, this, [this](const QModelIndex &index) { Q_EMIT chosen(PlantModel::nodeOf(index)); });
  connect(&plant, &QAbstractItemModel::modelReset, this, &PlantTreeView::unfold);
  connect(&holder, &ThemeHolder::changed, this, &PlantTreeView::dress);
  dress();
  unfold();
}

void PlantTreeView::dress()
{
  setIndentation(static_cast<int>(16 * holder_.theme().textScale));
  scheduleDelayedItemsLayout();
  viewport()->update();
}

void PlantTreeView::unfold()
{
  expand(plant_.indexOf(PlantTree::root));
  for (const int child : plant_.tree().node(PlantTree::root).children)
    if (plant_.tree().assetsBelow(child).size() <= unfoldUpTo)
      expandRecursively(plant_.indexOf(child));
}

void PlantTreeView::select(int node)
{
  const QModelIndex index = plant_.indexOf(node);
  selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
  scrollTo(index);
}

void PlantTreeView::keyPressEvent(QKeyEvent *event)
{
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) {
    event->accept();
    if (currentIndex().isValid())
      Q_EMIT chosen(PlantModel::nodeOf(currentIndex()));
    return;
  }
  if (event->text().isEmpty() || event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab)
    QTreeView::keyPressEvent(event);
  else
    event->ignore();
}

void PlantTreeView::paintEvent(QPaintEvent *event)
{
  const Theme &theme = holder_.theme();
  const QModelIndex current = currentIndex();
  {
    QPainter ground(viewport());
    ground.fillRect(event->rect(), theme.panel);
    for (const QModelIndex &index : selectionModel()->selectedIndexes()) {
      const QRect line = visualRect(index);
      ground.fillRect(QRect{0, line.top(), viewport()->width(), line.height()}, theme.selected);
      ground.fillRect(QRect{0, line.top(), Measures::selectedBar, line.height()}, theme.accent);
    }
  }
  QTreeView::paintEvent(event);
  if (!hasFocus() || !current.isValid())
    return;
  QPainter painter(viewport());
  const QRect line = visualRect(current);
  paintFocusRing(painter, QRectF(0, line.top(), viewport()->width(), line.height()), theme);
}

void PlantTreeView::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
  if (plant_.rowCount(index) == 0)
    return;
  const QRectF place{rect.right() - indentation() + 1.0, static_cast<double>(rect.top()), static_cast<double>(indentation()),
                     static_cast<double>(rect.height())};
  const double side = 10.0 * holder_.theme().textScale;
  paintGlyph(*painter, {place.center().x() - side / 2.0, place.center().y() - side / 2.0, side, side},
             isExpanded(index) ? Glyph::ChevronDown : Glyph::ChevronRight, holder_.theme().text2);
}

AssetTree::AssetTree(PlantModel &plant, const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
    , plant_(plant)
    , holder_(holder)
    , areas_(plant)
    , head_(new QWidget)
    , button_(new ActionButton(holder))
    , stack_(new QStackedWidget)
    , tree_(new PlantTreeView(plant, holder))
    , rail_(new RailList)
{
  setAccessibleName(tr("Assets"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(2, 2, 2, 2);
  column->setSpacing(0);
  head_->setAccessibleName(tr("Assets"));
  auto *line = new QHBoxLayout(head_);
  line->setContentsMargins(4, 4, 4, 4);
  line->addWidget(button_);
  column->addWidget(head_);
  stack_->setAccessibleName(tr("Assets"));
  stack_->addWidget(tree_);
  stack_->addWidget(rail_);
  column->addWidget(stack_, 1);

  rail_->setModel(&areas_);
  rail_->setItemDelegate(new RailDelegate(areas_, holder, rail_));
  rail_->setAccessibleName(tr("Areas"));
  rail_->setFrameShape(QFrame::NoFrame);
  rail_->setUniformItemSizes(true);
  rail_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  rail_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  rail_->setTabKeyNavigation(false);
  rail_->viewport()->setAutoFillBackground(false);
  connect(rail_, &QListView::clicked, this, [this](const QModelIndex &index) { Q_EMIT chosen(areas_.node(index.row())); });
  connect(rail_, &QListView::activated, this, [this](const QModelIndex &index) { Q_EMIT chosen(areas_.node(index.row())); });
  connect(tree_, &PlantTreeView::chosen, this, [this](int node) {
    setUnfolded(false);
    Q_EMIT chosen(node);
  });
  connect(button_, &QPushButton::clicked, this, [this] { setUnfolded(!unfolded_); });
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { watchFocus(now); });
  connect(&plant, &PlantModel::placesChanged, this, &AssetTree::fillRail);
  connect(&holder, &ThemeHolder::changed, this, [this] {
    rail_->doItemsLayout();
    update();
  });
  fillRail();
  showForm();
}

int AssetTree::widthOf(Form form) const
{
  const double scale = holder_.theme().textScale;
  switch (form) {
  case Form::Open: return static_cast<int>(openWidth * scale);
  case Form::Rail: return std::max(static_cast<int>(railWidth * scale), button_->minimumSizeHint().width() + aroundButton);
  case Form::Gone: break;
  }
  return 0;
}

void AssetTree::fillRail()
{
  std::vector<int> areas;
  for (const int child : plant_.tree().node(PlantTree::root).children)
    if (plant_.tree().node(child).kind == PlantNode::Kind::Area)
      areas.push_back(child);
  areas_.setNodes(std::move(areas));
}

void AssetTree::watchFocus(QWidget *now)
{
  // Who goes on to the page wants to see it.
  if (unfolded_ && now != nullptr && now->window() == window() && !isAncestorOf(now))
    setUnfolded(false);
}

void AssetTree::setForm(Form form)
{
  if (form == form_)
    return;
  form_ = form;
  unfolded_ = false;
  showForm();
  Q_EMIT formChanged();
}

void AssetTree::setUnfolded(bool unfolded)
{
  if (form_ == Form::Open || unfolded == unfolded_)
    return;
  unfolded_ = unfolded;
  showForm();
  if (unfolded)
    tree_->setFocus(Qt::OtherFocusReason);
  Q_EMIT formChanged();
}

void AssetTree::showForm()
{
  const bool showsTree = form_ == Form::Open || unfolded_;
  stack_->setCurrentIndex(showsTree ? 0 : 1);
  head_->setVisible(form_ != Form::Open);
  button_->setText(tr("Tree")); // of one width, whatever it does
  button_->setAccessibleName(unfolded_ ? tr("Fold the asset tree") : tr("Unfold the asset tree"));
  setVisible(form_ != Form::Gone || unfolded_);
}

void AssetTree::select(int node)
{
  if (node >= plant_.tree().size())
    return;
  tree_->select(node);
  const std::optional<int> area = plant_.tree().areaAbove(node);
  const auto at = std::find(areas_.nodes().begin(), areas_.nodes().end(), area.value_or(-1));
  if (at == areas_.nodes().end())
    rail_->clearSelection();
  else
    rail_->setCurrentIndex(areas_.index(static_cast<int>(at - areas_.nodes().begin())));
}

void AssetTree::focusTree()
{
  if (form_ != Form::Open)
    setUnfolded(true);
  tree_->setFocus(Qt::ShortcutFocusReason);
}

void AssetTree::keyPressEvent(QKeyEvent *event)
{
  if (event->key() == Qt::Key_Escape && unfolded_) {
    event->accept();
    setUnfolded(false);
    return;
  }
  QWidget::keyPressEvent(event);
}

void AssetTree::paintEvent(QPaintEvent *)
{
  const Theme &theme = holder_.theme();
  QPainter painter{this};
  painter.fillRect(rect(), theme.panel);
  painter.setPen(QPen{unfolded_ ? theme.border : theme.line, theme.outline});
  painter.drawRect(QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace andon
