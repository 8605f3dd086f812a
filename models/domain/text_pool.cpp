// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/text_pool.h"

namespace andon {

void TextPool::share(StreamId &stream)
{
  share(stream.asset);
  share(stream.key);
}

void TextPool::share(Asset &asset)
{
  share(asset.id);
  share(asset.area);
  share(asset.contract);
  share(asset.name);
  share(asset.kind);
  for (Stream &stream : asset.streams) {
    share(stream.key);
    share(stream.name);
    share(stream.unit);
    share(stream.sentUnit);
  }
  asset.streams.shrink_to_fit();
}

void TextPool::share(Rule &rule)
{
  share(rule.asset);
  share(rule.name);
  share(rule.rationalisation.cause);
  share(rule.rationalisation.consequence);
  share(rule.rationalisation.action);
  forEachStream(rule, [this](StreamId &stream) { share(stream); });
}

void shareTexts(Site &site)
{
  TextPool pool;
  for (Asset &asset : site.assets)
    pool.share(asset);
  for (Rule &rule : site.rules)
    pool.share(rule);
  site.assets.shrink_to_fit();
  site.rules.shrink_to_fit();
}

} // namespace andon
