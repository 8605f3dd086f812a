// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/term_editor.h"

#include "models/items/words.h"
#include "views/flow_layout.h"
#include "views/form_fields.h"

#include <QBoxLayout>
#include <QLocale>

#include <algorithm>

namespace andon {
namespace {

constexpr int streamRole = Qt::UserRole;
constexpr int assetRole = Qt::UserRole + 1;

} // namespace

TermEditor::TermEditor(const ThemeHolder &holder, const Site &site, const AssetId &asset, QWidget *parent)
    : QWidget(parent)
    , site_(site)
    , stream_(new QComboBox)
    , kind_(new QComboBox)
    , limit_(new Field(holder))
    , deadband_(new Field(holder))
    , per_(new Field(holder))
    , window_(new Field(holder))
    , reference_(new QComboBox)
    , setPoint_(new Field(holder))
    , remove_(new ActionButton(holder, tr("Remove")))
{
  setAccessibleName(tr("Condition"));
  kind_->addItems({tr("is above"), tr("is far above (high-high)"), tr("is below"), tr("is far below (low-low)"), tr("rises by more than"),
                   tr("falls by more than"), tr("changes by more than"), tr("is above its reference by"), tr("is below its reference by"),
                   tr("is off its reference by")});
  fillStreams(*stream_, asset);
  reference_->addItem(tr("a set point"));
  fillStreams(*reference_, asset);
  for (QComboBox *box : {stream_, kind_, reference_}) {
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
  }

  auto *layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(Measures::space2);
  const auto row = [&](const QString &name, std::initializer_list<QWidget *> fields) {
    auto *line = new QWidget;
    line->setAccessibleName(name);
    auto *side = new QHBoxLayout(line);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(Measures::space2);
    for (QWidget *field : fields)
      side->addWidget(field, 1);
    layout->addWidget(line);
    return line;
  };
  row(tr("What is looked at"), {captioned(holder, tr("Stream"), stream_), captioned(holder, tr("Raised when it"), kind_)});
  row(tr("Limit"), {captioned(holder, tr("Limit"), limit_), captioned(holder, tr("Deadband"), deadband_)});
  rate_ = row(tr("Rate of change"), {captioned(holder, tr("Within"), per_), captioned(holder, tr("Measured over"), window_)});
  deviation_ = row(tr("Reference"), {captioned(holder, tr("Reference"), reference_), captioned(holder, tr("Set point"), setPoint_)});
  auto *last = new QHBoxLayout;
  last->addStretch(1);
  last->addWidget(remove_);
  layout->addLayout(last);
  remove_->hide();

  connect(remove_, &QPushButton::clicked, this, &TermEditor::removalAsked);
  for (QComboBox *box : {stream_, kind_, reference_})
    connect(box, &QComboBox::currentIndexChanged, this, [this] {
      arrange();
      Q_EMIT changed();
    });
  for (Field *field : {limit_, deadband_, per_, window_, setPoint_})
    connect(field, &QLineEdit::textEdited, this, [this, field] {
      field->setProblem({});
      Q_EMIT changed();
    });
  per_->setText(editable(std::chrono::minutes{1}));
  window_->setText(editable(std::chrono::minutes{1}));
  deadband_->setText(editable(0.0));
  arrange();
}

void TermEditor::fillStreams(QComboBox &box, const AssetId &first) const
{
  const auto add = [&box](const Asset &asset, bool isOwn) {
    for (const Stream &stream : asset.streams) {
      const QString name = words::text(stream.name.empty() ? stream.key : stream.name);
      box.addItem(isOwn ? name : tr("%1, %2", "asset, stream").arg(words::text(asset.id.text()), name));
      box.setItemData(box.count() - 1, words::text(stream.key), streamRole);
      box.setItemData(box.count() - 1, words::text(asset.id.text()), assetRole);
    }
  };
  for (const Asset &asset : site_.assets)
    if (asset.id == first)
      add(asset, true);
  for (const Asset &asset : site_.assets)
    if (asset.id != first)
      add(asset, false);
}

TermEditor::Kind TermEditor::kind() const
{
  return static_cast<Kind>(std::max(0, kind_->currentIndex()));
}

StreamId TermEditor::stream() const
{
  return {AssetId{stream_->currentData(assetRole).toString().toStdString()}, stream_->currentData(streamRole).toString().toStdString()};
}

void TermEditor::arrange()
{
  const Kind chosen = kind();
  rate_->setVisible(chosen >= Kind::RateUp && chosen <= Kind::RateEither);
  deviation_->setVisible(chosen >= Kind::Above);
  setPoint_->parentWidget()->setVisible(reference_->currentIndex() <= 0);
  const Stream *read = findStream(site_, stream());
  const QString unit = read == nullptr ? QString() : words::text(read->unit);
  for (Field *field : {limit_, deadband_, setPoint_})
    field->setSuffix(unit);
}

void TermEditor::setRemovable(bool removable)
{
  remove_->setVisible(removable);
}

void TermEditor::setTerm(const Term &term)
{
  const QSignalBlocker silent(this);
  const auto choose = [](QComboBox &box, const StreamId &id) {
    for (int row = 0; row < box.count(); ++row)
      if (box.itemData(row, streamRole).toString().toStdString() == id.key &&
          box.itemData(row, assetRole).toString().toStdString() == id.asset.text())
        box.setCurrentIndex(row);
  };
  std::visit(
      [&](const auto &each) {
        choose(*stream_, each.stream);
        limit_->setText(editable(each.limit));
        deadband_->setText(editable(each.deadband));
      },
      term);
  Kind chosen = Kind::High;
  if (const auto *limit = std::get_if<LimitCondition>(&term)) {
    const bool isHigh = limit->side == LimitSide::High;
    chosen = isHigh ? (limit->extreme ? Kind::HighHigh : Kind::High) : (limit->extreme ? Kind::LowLow : Kind::Low);
  } else if (const auto *rate = std::get_if<RateCondition>(&term)) {
    chosen = static_cast<Kind>(static_cast<int>(Kind::RateUp) + static_cast<int>(rate->direction));
    per_->setText(editable(rate->per));
    window_->setText(editable(rate->window));
  } else if (const auto *deviation = std::get_if<DeviationCondition>(&term)) {
    chosen = static_cast<Kind>(static_cast<int>(Kind::Above) + static_cast<int>(deviation->direction));
    reference_->setCurrentIndex(0);
    if (deviation->reference)
      choose(*reference_, *deviation->reference);
    else
      setPoint_->setText(editable(deviation->setPoint));
  }
  kind_->setCurrentIndex(static_cast<int>(chosen));
  arrange();
}

std::optional<Term> TermEditor::term()
{
  const auto limit = numberIn(*limit_);
  const auto deadband = numberIn(*deadband_);
  if (!limit || !deadband)
    return std::nullopt;
  const Kind chosen = kind();
  if (chosen <= Kind::LowLow)
    return LimitCondition{stream(), chosen <= Kind::HighHigh ? LimitSide::High : LimitSide::Low, *limit, *deadband,
                          chosen == Kind::HighHigh || chosen == Kind::LowLow};
  if (chosen <= Kind::RateEither) {
    const auto per = durationIn(*per_, std::chrono::minutes{1});
    const auto window = durationIn(*window_, std::chrono::minutes{1});
    if (!per || !window)
      return std::nullopt;
    return RateCondition{
        stream(), static_cast<Direction>(static_cast<int>(chosen) - static_cast<int>(Kind::RateUp)), *limit, *deadband, *per, *window};
  }
  DeviationCondition deviation{stream(), static_cast<Direction>(static_cast<int>(chosen) - static_cast<int>(Kind::Above)), *limit,
                               *deadband};
  if (reference_->currentIndex() > 0) {
    deviation.reference = StreamId{AssetId{reference_->currentData(assetRole).toString().toStdString()},
                                   reference_->currentData(streamRole).toString().toStdString()};
    return deviation;
  }
  const auto setPoint = numberIn(*setPoint_);
  if (!setPoint)
    return std::nullopt;
  deviation.setPoint = *setPoint;
  return deviation;
}

} // namespace andon
