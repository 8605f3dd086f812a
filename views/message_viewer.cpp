// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/message_viewer.h"

#include "models/items/payload_text.h"
#include "models/items/source_words.h"
#include "models/items/words.h"
#include "views/flow_layout.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSplitter>
#include <QTextBlock>

namespace andon {
namespace {

constexpr int typingPause = 300; ///< milliseconds after the last key before the engine is asked for another filter

/// Whether a line of a payload names this key.
bool names(const QString &line, const QString &key)
{
  const QString last = key.section(QLatin1Char('.'), -1);
  return !last.isEmpty() && line.contains(QStringLiteral("\"%1\"").arg(last));
}

} // namespace

MessageViewer::MessageViewer(Desk &desk, const ThemeHolder &holder, QWidget *parent)
    : Pane(holder, Ground::Panel, parent)
    , desk_(desk)
    , holder_(holder)
    , search_(messages_)
    , filter_(new Field(holder))
    , find_(new Field(holder))
    , keptOut_(new FilterButton(holder, tr("Only kept out")))
    , bytes_(new FilterButton(holder, tr("As bytes")))
    , copy_(new ActionButton(holder, tr("Copy")))
    , hold_(new ActionButton(holder, tr("Live")))
    , state_(new TextLabel(holder, {}, TextSize::Second, TextWeight::Regular, Ink::Text2))
    , splitter_(new QSplitter)
    , list_(new QTableView)
    , facts_(new TextLabel(holder, {}, TextSize::Second, TextWeight::Regular, Ink::Text2))
    , payload_(new QPlainTextEdit)
    , decoded_(new RecordTable(holder, {tr("Decoded"), tr("Value"), tr("Quality"), tr("What was done"), tr("Reason")}, 4))
{
  setAccessibleName(tr("Messages"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(2, 2, 2, 2);
  column->setSpacing(0);
  buildHead();
  buildBody();
  typed_.setSingleShot(true);
  typed_.setInterval(typingPause);
  connect(&typed_, &QTimer::timeout, this, &MessageViewer::watch);
  connect(filter_, &QLineEdit::textEdited, &typed_, qOverload<>(&QTimer::start));
  connect(filter_, &QLineEdit::returnPressed, this, &MessageViewer::watch);
  connect(find_, &QLineEdit::textChanged, &search_, &MessageSearch::setText);
  connect(keptOut_, &QPushButton::toggled, this, &MessageViewer::watch);
  connect(bytes_, &QPushButton::toggled, this, &MessageViewer::showPayload);
  connect(copy_, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(payload_->toPlainText()); });
  connect(hold_, &QPushButton::clicked, this, [this] {
    if (messages_.isHeld())
      release();
    else
      messages_.setHeld(true);
    showCounts(); // the button has checked itself
  });
  connect(&messages_, &MessageListModel::countsChanged, this, &MessageViewer::showCounts);
  connect(list_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &MessageViewer::select);
  connect(decoded_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &MessageViewer::markPayload);
  connect(&holder, &ThemeHolder::changed, this, &MessageViewer::dress);
  dress();
  showCounts();
  showMessage();
}

MessageViewer::~MessageViewer()
{
  unwatch();
}

void MessageViewer::buildHead()
{
  auto *head = new QWidget;
  head->setAccessibleName(tr("Messages, what is shown"));
  auto *flow = new FlowLayout(Measures::space2, head);
  flow->setContentsMargins(Measures::space3, Measures::space2, Measures::space3, Measures::space2);
  auto *title = new TextLabel(holder_, tr("Messages"), TextSize::RowTitle, TextWeight::Strong);
  title->setMinimumHeight(holder_.theme().buttonHeight());
  flow->addWidget(title);
  filter_->setPlaceholderText(tr("Topic: its beginning, or plant/+/pump/#"));
  filter_->setAccessibleName(tr("Topic filter"));
  filter_->setMinimumWidth(300);
  find_->setPlaceholderText(tr("Find in the list"));
  find_->setAccessibleName(tr("Find in topics and payloads"));
  find_->setMinimumWidth(160);
  hold_->setKeyHint(tr("End"));
  hold_->setAccessibleName(tr("Live or held"));
  keptOut_->setCheckable(true);
  bytes_->setCheckable(true);
  hold_->setCheckable(true);
  for (QWidget *widget : std::initializer_list<QWidget *>{filter_, find_, keptOut_, bytes_, copy_, hold_})
    flow->addWidget(widget);
  state_->setAccessibleName(tr("State of the list of messages"));
  state_->setMinimumHeight(holder_.theme().buttonHeight());
  flow->addWidget(state_);
  static_cast<QVBoxLayout *>(layout())->addWidget(head);
}

void MessageViewer::buildBody()
{
  splitter_->setAccessibleName(tr("List, payload and decoded values"));
  splitter_->setChildrenCollapsible(false);
  splitter_->setHandleWidth(Measures::space2);
  list_->setModel(&search_);
  list_->setAccessibleName(tr("Messages, newest first"));
  dressRecords(*list_, holder_, static_cast<int>(MessageColumn::Topic));
  list_->setTextElideMode(Qt::ElideMiddle); // topics differ at their ends
  list_->installEventFilter(this);
  auto *middle = new QWidget;
  middle->setAccessibleName(tr("Payload"));
  auto *column = new QVBoxLayout(middle);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  facts_->setWordWrap(true);
  facts_->setContentsMargins(Measures::space2, Measures::space1, Measures::space2, Measures::space1);
  facts_->setAccessibleName(tr("Facts of the message"));
  column->addWidget(facts_);
  payload_->setReadOnly(true);
  payload_->setAccessibleName(tr("Payload as it came"));
  payload_->setTabChangesFocus(true);
  payload_->setFrameShape(QFrame::NoFrame);
  column->addWidget(payload_, 1);
  decoded_->setAccessibleName(tr("Decoded values"));
  splitter_->addWidget(list_);
  splitter_->addWidget(middle);
  splitter_->addWidget(decoded_);
  static_cast<QVBoxLayout *>(layout())->addWidget(splitter_, 1);
}

void MessageViewer::dress()
{
  QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
  fixed.setPixelSize(holder_.theme().font(TextSize::Second).pixelSize());
  payload_->document()->setDefaultFont(fixed);
  const QFontMetrics metrics(holder_.theme().font(TextSize::Body));
  list_->setColumnWidth(static_cast<int>(MessageColumn::Time), metrics.horizontalAdvance(QStringLiteral("00:00:00.000")) + 28);
  list_->setColumnWidth(static_cast<int>(MessageColumn::Outcome), metrics.horizontalAdvance(QStringLiteral("? 88 of 88 kept out")) + 24);
  showPayload();
  showMessage();
}

void MessageViewer::setSite(const Site &site)
{
  site_ = site;
  showMessage();
}

void MessageViewer::setZone(const QTimeZone &zone)
{
  zone_ = zone;
  messages_.setZone(zone);
}

void MessageViewer::showEvent(QShowEvent *event)
{
  Pane::showEvent(event);
  watch();
}

void MessageViewer::hideEvent(QHideEvent *event)
{
  Pane::hideEvent(event);
  unwatch();
}

void MessageViewer::resizeEvent(QResizeEvent *event)
{
  Pane::resizeEvent(event);
  const Qt::Orientation wanted = width() < 1000 * holder_.theme().textScale ? Qt::Vertical : Qt::Horizontal;
  if (wanted != splitter_->orientation() || event->oldSize().width() <= 0) {
    splitter_->setOrientation(wanted);
    splitter_->setSizes(wanted == Qt::Horizontal ? QList<int>{width() * 39 / 100, width() * 23 / 100, width() * 38 / 100}
                                                 : QList<int>{100, 130, 130});
  }
}

void MessageViewer::watch()
{
  typed_.stop();
  unwatch();
  if (!isVisible())
    return;
  messages_.clear();
  messages_.setHeld(false);
  watch_ = desk_.watch(MessagesInterest{filter_->text().trimmed().toStdString(), keptOut_->isChecked()}, [this](const Delta &delta) {
    if (const auto *messages = std::get_if<MessagesDelta>(&delta))
      messages_.apply(*messages);
  });
}

void MessageViewer::unwatch()
{
  if (!watch_.isNone())
    desk_.cancel(watch_);
  watch_ = {};
}

void MessageViewer::showCounts()
{
  const bool held = messages_.isHeld();
  hold_->setText(held ? tr("Held, %1 newer").arg(words::count(messages_.newer())) : tr("Live"));
  hold_->setChecked(held);
  hold_->setGlyph(held ? std::nullopt : std::optional{Glyph::Dot});
  QString text;
  if (messages_.rowCount() == 0)
    text = tr("Waiting for the first message");
  else if (messages_.passedOver() > 0)
    text = tr("%1 came too fast to be listed").arg(words::count(messages_.passedOver()));
  state_->setText(text);
  state_->setVisible(!text.isEmpty());
}

void MessageViewer::select()
{
  const QModelIndexList rows = list_->selectionModel()->selectedRows();
  if (rows.isEmpty())
    return;
  messages_.setHeld(true);
  shown_ = messages_.at(search_.mapToSource(rows.front()).row());
  showMessage();
}

void MessageViewer::showTopic(const QString &filter)
{
  release();
  filter_->setText(filter);
  if (isVisible())
    watch();
}

void MessageViewer::release()
{
  // First, or the rows that come in would select and hold again.
  list_->selectionModel()->clear();
  messages_.setHeld(false);
  list_->scrollToTop();
}

void MessageViewer::showMessage()
{
  decoded_->clearRows();
  copy_->setRefusal(shown_ ? QString{} : tr("No message is selected."));
  if (!shown_) {
    facts_->setText(tr("Select a message to read it; the list holds meanwhile."));
    return showPayload();
  }
  QStringList facts{words::clockWithMilliseconds(shown_->received, zone_), tr("broker %1").arg(safeLine(shown_->broker.text())),
                    words::dataSize(static_cast<double>(shown_->bytes))};
  if (shown_->bytes > shown_->payload.size())
    facts << tr("its first %1").arg(words::dataSize(static_cast<double>(shown_->payload.size())));
  facts << (shown_->retained ? tr("retained") : tr("not retained"));
  if (shown_->duplicate)
    facts << tr("sent again");
  facts << words::outcome(*shown_);
  facts_->setText(facts.join(tr(", ", "between facts")));
  if (shown_->values.empty())
    for (const std::string &reason : shown_->reasons)
      decoded_->addRow({tr("The whole message"), QString{QChar{0x2014}}, tr("? Bad"), tr("Kept out"), words::rejectReason(reason)});
  for (const DecodedValue &value : shown_->values) {
    const words::DecodedWords row = words::decoded(value, site_);
    decoded_->addRow({row.name, row.value, row.quality, row.done, row.reason});
    decoded_->alignRight(1);
    if (!value.reason.empty() || value.quality != Quality::Good)
      for (const int column : {1, 2})
        decoded_->setInk(column, Ink::Unknown);
  }
  decoded_->fit();
  showPayload();
}

void MessageViewer::showPayload()
{
  if (!shown_)
    return payload_->clear();
  payload_->setPlainText(bytes_->isChecked() ? payloadBytes(shown_->payload) : payloadText(shown_->payload));
  markPayload();
}

void MessageViewer::markPayload()
{
  QList<QTextEdit::ExtraSelection> marks;
  const QString current = shown_ && decoded_->currentIndex().isValid() ? decoded_->cell(decoded_->currentIndex().row(), 0) : QString{};
  const Theme &theme = holder_.theme();
  for (QTextBlock line = payload_->document()->begin(); shown_ && !bytes_->isChecked() && line.isValid(); line = line.next()) {
    QTextEdit::ExtraSelection mark;
    mark.cursor = QTextCursor(line);
    mark.format.setProperty(QTextFormat::FullWidthSelection, true);
    bool marked = false;
    if (!current.isEmpty() && names(line.text(), current)) {
      mark.format.setBackground(theme.selected);
      marked = true;
    }
    for (const DecodedValue &value : shown_->values)
      if (!value.reason.empty() && names(line.text(), safeLine(value.key))) {
        mark.cursor.select(QTextCursor::LineUnderCursor);
        mark.format.setForeground(theme.unknown);
        mark.format.setFontWeight(QFont::Bold);
        marked = true;
      }
    if (marked)
      marks << mark;
  }
  payload_->setExtraSelections(marks);
}

bool MessageViewer::eventFilter(QObject *watched, QEvent *event)
{
  if (watched == list_ && event->type() == QEvent::KeyPress) {
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_End) {
      release();
      return true;
    }
    const bool opens =
        key->key() == Qt::Key_Down || key->key() == Qt::Key_Up || key->key() == Qt::Key_Space || key->key() == Qt::Key_Return;
    if (opens && !list_->selectionModel()->hasSelection() && search_.rowCount() > 0) {
      list_->selectRow(0);
      return true;
    }
    // Letters are commands of the window, not a search.
    if (!key->text().isEmpty() && key->key() != Qt::Key_Tab && key->key() != Qt::Key_Backtab) {
      event->ignore();
      return true;
    }
  }
  return Pane::eventFilter(watched, event);
}

} // namespace andon
