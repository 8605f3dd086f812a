// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/learning_list.h"

#include "views/flow_layout.h"
#include "views/learning_delegate.h"

#include <QBoxLayout>

namespace andon {
namespace {

/// Letters are commands of the window, not a search.
class WordlessList final : public QListView {
public:
  using QListView::QListView;

  void keyboardSearch(const QString &) override {}
};

} // namespace

LearningList::LearningList(const ThemeHolder &holder, const QString &title, QWidget *parent)
    : Pane(holder, Ground::Panel, parent)
    , holder_(holder)
    , beside_(new TextLabel(holder, {}, TextSize::Second, TextWeight::Regular, Ink::Text2))
    , filterRow_(new QWidget)
    , list_(new WordlessList)
    , nothing_(new TextLabel(holder, {}, TextSize::Body, TextWeight::Regular, Ink::Text2))
    , tools_(new QWidget)
{
  setAccessibleName(title);
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(2, 8, 2, 8);
  column->setSpacing(Measures::space2);
  filterRow_->setAccessibleName(tr("Which are shown"));
  auto *head = new FlowLayout(Measures::space2, filterRow_);
  head->setContentsMargins(10, 0, 10, 0);
  head->addWidget(new TextLabel(holder, title, TextSize::RowTitle, TextWeight::Strong));
  beside_->setWordWrap(false);
  head->addWidget(beside_);
  column->addWidget(filterRow_);
  list_->setModel(&model_);
  list_->setItemDelegate(new LearningDelegate(
      holder, [this](int row) { return model_.row(row); }, list_));
  list_->setAccessibleName(title);
  list_->setFrameShape(QFrame::NoFrame);
  list_->setUniformItemSizes(false);
  list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setResizeMode(QListView::Adjust);
  list_->setMinimumHeight(4 * (holder.theme().alarmRowHeight() + 6));
  column->addWidget(list_, 1);
  nothing_->setWordWrap(true);
  nothing_->setContentsMargins(10, 4, 10, 4);
  nothing_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
  nothing_->hide();
  column->addWidget(nothing_, 1);
  tools_->setAccessibleName(title);
  auto *tools = new FlowLayout(Measures::space2, tools_);
  tools->setContentsMargins(10, 0, 10, 0);
  tools_->hide();
  column->addWidget(tools_);
  connect(list_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
    if (!isFilling_)
      Q_EMIT chosenChanged();
  });
  connect(&holder, &ThemeHolder::changed, this, &LearningList::dress);
  dress();
}

LearningList::~LearningList()
{
  delete list_; // it shows a member, which would be gone before the children of a QObject
}

void LearningList::dress()
{
  QPalette colours = holder_.theme().palette();
  colours.setColor(QPalette::Base, holder_.theme().panel);
  list_->setPalette(colours);
  list_->setMinimumHeight(4 * (holder_.theme().alarmRowHeight() + 6));
  list_->doItemsLayout();
}

void LearningList::setFilters(const QStringList &names)
{
  for (const QString &name : names) {
    auto *button = new FilterButton(holder_, name);
    button->setCheckable(true);
    button->setAccessibleName(tr("Show: %1").arg(name));
    const int own = static_cast<int>(filters_.size());
    button->setChecked(own == 0);
    connect(button, &QPushButton::clicked, this, [this, own] { setFilter(own); });
    filters_.push_back(button);
    filterRow_->layout()->addWidget(button);
  }
}

void LearningList::setFilterCounts(const std::vector<int> &counts)
{
  for (std::size_t i = 0; i < filters_.size() && i < counts.size(); ++i)
    filters_[i]->setCount(counts[i]);
}

void LearningList::setFilter(int filter)
{
  filter_ = filter;
  for (std::size_t i = 0; i < filters_.size(); ++i)
    filters_[i]->setChecked(static_cast<int>(i) == filter);
  Q_EMIT filterChanged();
}

void LearningList::setItems(std::vector<LearningItem> items, const QString &beside, const QString &nothing)
{
  const std::string before = chosen();
  isFilling_ = true;
  model_.setItems(std::move(items));
  const int row = before.empty() ? -1 : model_.rowOf(before);
  if (model_.rowCount() > 0)
    list_->setCurrentIndex(model_.index(row < 0 ? 0 : row));
  isFilling_ = false;
  beside_->setText(beside);
  beside_->setVisible(!beside.isEmpty());
  nothing_->setText(nothing);
  nothing_->setAccessibleName(nothing);
  nothing_->setVisible(model_.rowCount() == 0);
  list_->setVisible(model_.rowCount() > 0);
  Q_EMIT chosenChanged();
}

std::string LearningList::chosen() const
{
  return model_.keyAt(list_->currentIndex().row());
}

void LearningList::choose(const std::string &key)
{
  if (const int row = model_.rowOf(key); row >= 0) {
    list_->setCurrentIndex(model_.index(row));
    list_->scrollTo(model_.index(row));
  }
}

void LearningList::addTool(QWidget *tool)
{
  tools_->layout()->addWidget(tool);
  tools_->show();
}

} // namespace andon
