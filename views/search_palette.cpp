// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/search_palette.h"

#include "models/items/words.h"
#include "views/page_registry.h"
#include "views/parts/glyphs.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolButton>

#include <algorithm>

namespace andon {
namespace {

constexpr int wide = 720;
constexpr int rowsShown = 9;

bool isPage(CommandId id)
{
  const std::optional<Tab> page = pageOf(id);
  return page && CommandTable::menuOf(id) == CommandMenu::View;
}

class FoundDelegate final : public QStyledItemDelegate {
public:
  FoundDelegate(const SearchListModel &found, const ThemeHolder &holder, QObject *parent)
      : QStyledItemDelegate(parent)
      , found_(found)
      , holder_(holder)
  {
  }

  void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
  {
    const Theme &theme = holder_.theme();
    const SearchEntry &entry = found_.entry(index.row());
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->fillRect(option.rect, isSelected ? theme.selected : theme.row);
    if (isSelected)
      painter->fillRect(QRect{option.rect.left(), option.rect.top(), Measures::selectedBar, option.rect.height()}, theme.accent);
    painter->fillRect(QRect{option.rect.left(), option.rect.bottom(), option.rect.width(), 1}, theme.line);
    QRectF inner = QRectF{option.rect}.adjusted(12.0, 0.0, -10.0, 0.0);
    const double kind = 86.0 * theme.textScale;
    line(*painter, {inner.left(), inner.top(), kind, inner.height()}, TextSize::Second, TextWeight::Regular, Ink::Text3,
         searchKind(entry.kind));
    inner.setLeft(inner.left() + kind);
    if (!entry.keys.isEmpty()) {
      const QSizeF cap = keyCapSize(entry.keys, theme);
      paintKeyCap(*painter, {inner.right() - cap.width(), inner.top(), cap.width(), inner.height()}, entry.keys, theme.text2, theme);
      inner.setRight(inner.right() - cap.width() - 8.0);
    }
    const double first = QFontMetricsF{theme.font(TextSize::RowTitle, TextWeight::Strong)}.height();
    const double second = QFontMetricsF{theme.font(TextSize::Second)}.height();
    const QString below = entry.refusal.isEmpty() ? entry.detail : entry.refusal;
    const double top = inner.top() + (inner.height() - first - (below.isEmpty() ? 0.0 : second)) / 2.0;
    const Ink ink = entry.refusal.isEmpty() ? Ink::Text : Ink::Text3;
    line(*painter, {inner.left(), top, inner.width(), first}, TextSize::RowTitle, TextWeight::Strong, ink, entry.title);
    line(*painter, {inner.left(), top + first, inner.width(), second}, TextSize::Second, TextWeight::Regular,
         entry.refusal.isEmpty() ? Ink::Text2 : Ink::Loss, below);
    painter->restore();
  }

  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
  {
    return {100, holder_.theme().alarmRowHeight()};
  }

private:
  void line(QPainter &painter, const QRectF &place, TextSize size, TextWeight weight, Ink ink, const QString &text) const
  {
    const QFont font = holder_.theme().font(size, weight);
    painter.setFont(font);
    painter.setPen(holder_.theme().ink(ink));
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF{font}.elidedText(text, Qt::ElideRight, place.width()));
  }

  const SearchListModel &found_;
  const ThemeHolder &holder_;
};

} // namespace

void SearchListModel::setFound(std::vector<SearchEntry> found)
{
  if (found == found_)
    return;
  beginResetModel();
  found_ = std::move(found);
  endResetModel();
}

int SearchListModel::rowCount(const QModelIndex &parent) const
{
  return parent.isValid() ? 0 : static_cast<int>(found_.size());
}

QVariant SearchListModel::data(const QModelIndex &index, int role) const
{
  if (!checkIndex(index, CheckIndexOption::IndexIsValid))
    return {};
  const SearchEntry &one = entry(index.row());
  if (role == Qt::DisplayRole)
    return one.title;
  if (role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
    return {};
  QStringList parts{searchKind(one.kind), one.title};
  for (const QString &part : {one.detail, one.keys, one.refusal})
    if (!part.isEmpty())
      parts << part;
  return parts.join(QStringLiteral(", "));
}

SearchPalette::SearchPalette(DeskFeed &feed, CommandTable &commands, const ThemeHolder &holder, QWidget *over)
    : QFrame(over)
    , feed_(feed)
    , commands_(commands)
    , holder_(holder)
    , field_(new Field(holder))
    , list_(new QListView)
    , said_(new TextLabel(holder, {}, TextSize::Second, TextWeight::Regular, Ink::Text2))
{
  setAccessibleName(tr("Search everywhere"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(10, 10, 10, 8);
  column->setSpacing(Measures::space2);
  field_->setPlaceholderText(tr("Asset, stream, alarm, rule, page or command"));
  field_->setAccessibleName(tr("Search everywhere"));
  field_->setKeyHint(tr("Esc", "key"));
  column->addWidget(field_);
  list_->setModel(&found_);
  list_->setItemDelegate(new FoundDelegate(found_, holder, list_));
  list_->setAccessibleName(tr("Found"));
  list_->setUniformItemSizes(true);
  list_->setFrameShape(QFrame::NoFrame);
  list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setFocusPolicy(Qt::NoFocus); // the keys are the field's
  column->addWidget(list_);
  said_->setWordWrap(true);
  column->addWidget(said_);
  hide();

  field_->installEventFilter(this);
  over->installEventFilter(this);
  connect(field_, &QLineEdit::textChanged, this, &SearchPalette::find);
  connect(list_, &QListView::clicked, this, &SearchPalette::use);
  connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, &SearchPalette::say);
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { watchFocus(now); });
  connect(&holder, &ThemeHolder::changed, this, [this] {
    list_->doItemsLayout();
    place();
    update();
  });
}

void SearchPalette::open(const QString &typed)
{
  if (!isVisible())
    before_ = QApplication::focusWidget();
  gather();
  field_->setText(typed);
  find();
  show();
  raise();
  place();
  field_->setFocus(Qt::ShortcutFocusReason);
  field_->selectAll();
}

void SearchPalette::dismiss()
{
  if (!isVisible())
    return;
  const bool hadFocus = field_->hasFocus();
  hide();
  if (hadFocus && before_ && before_->isVisible())
    before_->setFocus(Qt::OtherFocusReason);
}

/// Anew each time it is opened: alarms come and go, commands are allowed and refused.
void SearchPalette::gather()
{
  std::vector<SearchEntry> entries = plantEntries(feed_.site(), feed_.alarms());
  for (int number = 0; number < static_cast<int>(CommandId::Count); ++number) {
    const auto id = static_cast<CommandId>(number);
    if (id == CommandId::Search || id == CommandId::Back)
      continue;
    const QAction &action = commands_.action(id);
    if (!action.isVisible())
      continue;
    SearchEntry entry;
    entry.kind = isPage(id) ? SearchKind::Page : SearchKind::WindowCommand;
    entry.title = withoutMnemonic(action.text());
    entry.keys = action.shortcut().toString(QKeySequence::NativeText);
    entry.refusal = commands_.refusal(id);
    entry.target = FoundCommand{number};
    entries.push_back(std::move(entry));
  }
  index_.setEntries(std::move(entries));
}

void SearchPalette::find()
{
  found_.setFound(index_.find(field_->text(), most));
  if (found_.rowCount() > 0)
    list_->setCurrentIndex(found_.index(0));
  say();
  place();
}

void SearchPalette::say()
{
  QString text = tr("Type a part of a name; Up and Down choose, Enter goes there.");
  if (!field_->text().trimmed().isEmpty()) {
    if (found_.rowCount() == 0)
      text = tr("Nothing is called that. Fewer letters find more.");
    else if (current() >= 0 && !found_.entry(current()).refusal.isEmpty())
      text = found_.entry(current()).refusal;
    else if (found_.rowCount() == static_cast<int>(most))
      text = tr("The best %1; more letters find less.").arg(most);
    else
      text = found_.rowCount() == 1 ? tr("1 found") : tr("%1 found").arg(found_.rowCount());
  }
  said_->setText(text);
  said_->setAccessibleName(text);
  field_->setAccessibleDescription(current() < 0 ? text : found_.data(found_.index(current()), Qt::AccessibleTextRole).toString());
}

int SearchPalette::current() const
{
  return list_->currentIndex().isValid() && found_.rowCount() > 0 ? list_->currentIndex().row() : -1;
}

void SearchPalette::use()
{
  if (current() < 0)
    return;
  const SearchEntry entry = found_.entry(current());
  if (!entry.refusal.isEmpty())
    return say(); // stays open with the reason
  dismiss();
  Q_EMIT chosen(entry.target);
}

bool SearchPalette::eventFilter(QObject *watched, QEvent *event)
{
  if (watched == parent() && event->type() == QEvent::Resize) {
    place();
    return false;
  }
  if (watched != field_)
    return QFrame::eventFilter(watched, event);
  // Esc is a command of the window, too; while the field has the focus it closes this.
  if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
    event->accept();
    return true;
  }
  if (event->type() != QEvent::KeyPress)
    return false;
  const int rows = found_.rowCount();
  const auto move = [&](int row) {
    if (rows > 0)
      list_->setCurrentIndex(found_.index(std::clamp(row, 0, rows - 1)));
  };
  switch (static_cast<QKeyEvent *>(event)->key()) {
  case Qt::Key_Escape: dismiss(); return true;
  case Qt::Key_Return:
  case Qt::Key_Enter: use(); return true;
  case Qt::Key_Down: move(current() + 1); return true;
  case Qt::Key_Up: move(current() - 1); return true;
  case Qt::Key_PageDown: move(current() + rowsShown); return true;
  case Qt::Key_PageUp: move(current() - rowsShown); return true;
  }
  return false;
}

void SearchPalette::watchFocus(QWidget *now)
{
  // Another window in front does not close it; going elsewhere in this one does.
  if (isVisible() && now != nullptr && now->window() == window() && now != field_ && !isAncestorOf(now))
    hide();
}

void SearchPalette::place()
{
  if (!isVisible())
    return;
  const QWidget *over = parentWidget();
  const double scale = holder_.theme().textScale;
  const int width = std::min(static_cast<int>(wide * scale), over->width() - 32);
  const int rows = std::clamp(found_.rowCount(), 0, rowsShown);
  list_->setVisible(rows > 0);
  list_->setFixedHeight(std::min(rows * holder_.theme().alarmRowHeight(), std::max(40, over->height() - 200)));
  const QMargins margins = layout()->contentsMargins();
  said_->setFixedWidth(width - margins.left() - margins.right());
  const int height = margins.top() + margins.bottom() + field_->sizeHint().height() + said_->heightForWidth(said_->width()) +
                     Measures::space2 + (rows > 0 ? list_->height() + Measures::space2 : 0);
  setGeometry((over->width() - width) / 2, 12, width, std::min(height, over->height() - 24));
}

void SearchPalette::paintEvent(QPaintEvent *)
{
  const Theme &theme = holder_.theme();
  QPainter painter{this};
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen{theme.border, 2.0});
  painter.setBrush(theme.panel);
  painter.drawRoundedRect(QRectF{rect()}.adjusted(1.0, 1.0, -1.0, -1.0), Measures::radius, Measures::radius);
}

} // namespace andon
