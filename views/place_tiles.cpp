// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/place_tiles.h"

#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace andon {
namespace {

// Widths of a tile at text scale 1.
constexpr int largeFrom = 330; // look.md's large tile from here on
constexpr int leastArea = 228;
constexpr int leastAsset = 280;
constexpr int widestAsset = 420;
constexpr std::size_t ofAsset = 4; // indicators
constexpr std::size_t mostOfAsset = 8;

} // namespace

PlaceTiles::PlaceTiles(Of of, PlaceBoard &board, const ThemeHolder &holder, FlashTimer &flash, QWidget *parent)
    : QListView(parent)
    , of_(of)
    , board_(board)
    , holder_(holder)
    , flash_(flash)
    , model_(board.plant())
    , delegate_(new PlaceDelegate(board, holder, flash, this))
{
  setModel(&model_);
  setItemDelegate(delegate_);
  setFrameShape(NoFrame);
  setFlow(LeftToRight);
  setWrapping(true);
  setResizeMode(Adjust);
  setUniformItemSizes(true);
  setSelectionMode(NoSelection);
  setEditTriggers(NoEditTriggers);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollMode(ScrollPerPixel);
  setMouseTracking(true);
  viewport()->setAutoFillBackground(false);
  setTabKeyNavigation(false);
  scrolled_.setSingleShot(true);
  scrolled_.setInterval(80);
  connect(&scrolled_, &QTimer::timeout, this, &PlaceTiles::noteVisible);
  connect(verticalScrollBar(), &QScrollBar::valueChanged, &scrolled_, qOverload<>(&QTimer::start));
  connect(this, &QListView::clicked, this, [this](const QModelIndex &index) { Q_EMIT chosen(model_.node(index.row())); });
  connect(&board, &PlaceBoard::changed, this, &PlaceTiles::repaintNodes);
  connect(&board.plant(), &PlantModel::alarmsChanged, this, &PlaceTiles::tellFlashTimer);
  connect(&flash, &FlashTimer::flashed, this, &PlaceTiles::flash);
  connect(&holder, &ThemeHolder::changed, this, &PlaceTiles::dress);
  dress();
}

PlaceTiles::~PlaceTiles()
{
  flash_.setWanted(this, false);
}

void PlaceTiles::dress()
{
  arrange();
  viewport()->update();
}

void PlaceTiles::setNodes(std::vector<int> nodes)
{
  if (nodes == model_.nodes())
    return;
  model_.setNodes(std::move(nodes));
  verticalScrollBar()->setValue(0);
  if (model_.rowCount() > 0)
    setCurrentIndex(model_.index(0));
  arrange();
}

void PlaceTiles::arrange()
{
  const int number = static_cast<int>(model_.nodes().size());
  const double scale = holder_.theme().textScale;
  const QSize room = maximumViewportSize();
  if (number == 0 || room.width() < 40 || room.height() < 40)
    return;
  const int least = static_cast<int>((of_ == Of::Areas ? leastArea : leastAsset) * scale);
  const auto cellOf = [&](int viewport) {
    const int width = viewport - 1; // a line that is filled to the last pixel wraps
    columns_ = std::clamp(width / least, 1, number);
    const int lines = (number + columns_ - 1) / columns_;
    // Few assets have wider tiles with more indicators, up to a measure; areas share all there is.
    if (of_ == Of::Assets) {
      std::size_t indicators = ofAsset;
      while (indicators < mostOfAsset && delegate_->heightFor(TileForm::Asset, indicators + 1) * lines <= room.height())
        ++indicators;
      return QSize{std::min(width / columns_, static_cast<int>(widestAsset * scale)), delegate_->heightFor(TileForm::Asset, indicators)};
    }
    columns_ = (number + lines - 1) / lines; // five in two lines: three and two
    const int cellWidth = width / columns_;
    const TileForm form = cellWidth >= largeFrom * scale ? TileForm::Area : TileForm::SmallArea;
    return QSize{cellWidth, std::max(room.height() / lines, delegate_->heightFor(form, 1))};
  };
  cell_ = cellOf(room.width());
  const bool scrolls = cell_.height() * ((number + columns_ - 1) / columns_) > room.height();
  setVerticalScrollBarPolicy(scrolls ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
  if (scrolls)
    cell_ = cellOf(maximumViewportSize().width());
  const TileForm form = of_ == Of::Assets ? TileForm::Asset : cell_.width() >= largeFrom * scale ? TileForm::Area : TileForm::SmallArea;
  each_ = delegate_->indicatorsIn(form, cell_.height());
  delegate_->setTile(form, cell_);
  setGridSize(cell_);
  verticalScrollBar()->setSingleStep(cell_.height() / 4);
  scheduleDelayedItemsLayout();
  noteVisible();
  viewport()->update();
}

std::vector<int> PlaceTiles::visibleNodes() const
{
  const int number = static_cast<int>(model_.nodes().size());
  if (number == 0 || cell_.height() <= 0)
    return {};
  const int top = verticalScrollBar()->value();
  const int first = std::clamp(top / cell_.height() * columns_, 0, number);
  const int last = std::clamp(((top + viewport()->height() - 1) / cell_.height() + 1) * columns_, first, number);
  return {model_.nodes().begin() + first, model_.nodes().begin() + last};
}

void PlaceTiles::noteVisible()
{
  if (!isVisible())
    return;
  board_.setVisible(visibleNodes(), each_);
  tellFlashTimer();
}

void PlaceTiles::repaintNodes(const std::vector<int> &nodes)
{
  if (!isVisible())
    return;
  for (int row = 0; row < model_.rowCount(); ++row)
    if (std::binary_search(nodes.begin(), nodes.end(), model_.node(row)))
      viewport()->update(visualRect(model_.index(row)));
}

void PlaceTiles::flash()
{
  if (!isVisible())
    return;
  for (int row = 0; row < model_.rowCount(); ++row) {
    const std::optional<WorstAlarm> worst = board_.plant().tally(model_.node(row)).worst();
    if (worst && worst->state == TallyState::Unacknowledged)
      viewport()->update(delegate_->headOf(visualRect(model_.index(row))));
  }
}

void PlaceTiles::tellFlashTimer()
{
  bool wanted = false;
  if (isVisible())
    for (const int node : visibleNodes()) {
      const std::optional<WorstAlarm> worst = board_.plant().tally(node).worst();
      wanted = wanted || (worst && worst->state == TallyState::Unacknowledged);
    }
  flash_.setWanted(this, wanted);
}

void PlaceTiles::select(int node)
{
  for (int row = 0; row < model_.rowCount(); ++row)
    if (model_.node(row) == node) {
      setCurrentIndex(model_.index(row));
      scrollTo(model_.index(row));
    }
}

void PlaceTiles::tick()
{
  viewport()->update();
}

void PlaceTiles::paintEvent(QPaintEvent *event)
{
  {
    QPainter ground(viewport());
    ground.fillRect(event->rect(), holder_.theme().ground);
  }
  QListView::paintEvent(event);
}

void PlaceTiles::keyPressEvent(QKeyEvent *event)
{
  const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
  if (opens && currentIndex().isValid()) {
    event->accept();
    Q_EMIT chosen(model_.node(currentIndex().row()));
    return;
  }
  if (event->text().isEmpty() || event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab)
    QListView::keyPressEvent(event);
  else
    event->ignore(); // letters are commands of the window, not a search
}

void PlaceTiles::focusInEvent(QFocusEvent *event)
{
  if (!currentIndex().isValid() && model_.rowCount() > 0)
    setCurrentIndex(model_.index(0));
  QListView::focusInEvent(event);
}

void PlaceTiles::resizeEvent(QResizeEvent *event)
{
  QListView::resizeEvent(event);
  arrange();
}

void PlaceTiles::showEvent(QShowEvent *event)
{
  QListView::showEvent(event);
  arrange();
  noteVisible();
}

void PlaceTiles::hideEvent(QHideEvent *event)
{
  QListView::hideEvent(event);
  board_.setVisible({}, 0);
  flash_.setWanted(this, false);
}

} // namespace andon
