// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/guidance_view.h"

#include "models/items/words.h"

#include <QBoxLayout>
#include <QTextDocument>

namespace andon {
namespace {

QString captionOf(const Site &site, const Guidance &guidance)
{
  const QString name = words::text(guidance.name);
  switch (guidance.of) {
  case Guidance::Of::Rule: return GuidanceView::tr("For this alarm");
  case Guidance::Of::Asset: {
    const Asset *asset = findAsset(site, AssetId{guidance.name});
    return GuidanceView::tr("For %1").arg(
        asset == nullptr || asset->name.empty() ? name : GuidanceView::tr("%1, %2", "asset, its name").arg(name, words::text(asset->name)));
  }
  case Guidance::Of::Area: {
    const Area *area = findArea(site, AreaId{guidance.name});
    return GuidanceView::tr("For the area %1").arg(area == nullptr ? name : words::text(area->name));
  }
  case Guidance::Of::Kind: return GuidanceView::tr("For every asset of the kind %1").arg(name);
  }
  return name;
}

/// Markdown without HTML: what the site says is text, not a page that loads things.
QString htmlOf(const std::string &markdown, const QFont &font)
{
  QTextDocument document;
  document.setDefaultFont(font); // its size is written into the text
  document.setMarkdown(words::text(markdown),
                       QTextDocument::MarkdownFeatures{QTextDocument::MarkdownDialectGitHub} | QTextDocument::MarkdownNoHTML);
  return document.toHtml();
}

} // namespace

GuidanceView::GuidanceView(const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
    , holder_(holder)
    , column_(new QVBoxLayout(this))
{
  setAccessibleName(tr("Guidance of the site"));
  connect(&holder, &ThemeHolder::changed, this, [this] {
    for (std::size_t i = 0; i < shown_.size(); ++i)
      labels_[2 * i + 1]->setText(htmlOf(shown_[i].text, holder_.theme().font(TextSize::Body)));
  });
  column_->setContentsMargins(0, 0, 0, 0);
  column_->setSpacing(Measures::space1);
  hide();
}

void GuidanceView::setRule(const Site &site, const Rule &rule)
{
  std::vector<Guidance> wanted;
  for (const Guidance *each : guidanceFor(site, rule))
    wanted.push_back(*each);
  if (wanted == shown_)
    return;
  clear();
  shown_ = std::move(wanted);
  const auto add = [this](const QString &text, TextWeight weight, Ink ink) {
    auto *label = new TextLabel(holder_, text, weight == TextWeight::Strong ? TextSize::Second : TextSize::Body, weight, ink);
    label->setWordWrap(true);
    column_->addWidget(label);
    labels_.push_back(label);
    return label;
  };
  for (const Guidance &guidance : shown_) {
    TextLabel *caption = add(captionOf(site, guidance), TextWeight::Strong, Ink::Text2);
    caption->setAccessibleName(caption->text());
    TextLabel *text = add(htmlOf(guidance.text, holder_.theme().font(TextSize::Body)), TextWeight::Regular, Ink::Text);
    text->setTextFormat(Qt::RichText);
    text->setAccessibleName(words::text(guidance.text));
  }
  setVisible(!shown_.empty());
}

void GuidanceView::clear()
{
  for (TextLabel *label : labels_)
    delete label;
  labels_.clear();
  shown_.clear();
  hide();
}

QString GuidanceView::text() const
{
  QStringList lines;
  for (const TextLabel *label : labels_)
    lines.append(label->accessibleName());
  return lines.join(QLatin1Char('\n'));
}

} // namespace andon
