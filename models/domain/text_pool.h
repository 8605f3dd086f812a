// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/site.h"

#include <unordered_set>

namespace andon {

/// Lets equal texts of a site be one in memory. What each rule has of its own, its id, is left alone.
class TextPool {
public:
  void share(Text &text) { text = *texts_.insert(text).first; }
  void share(Asset &asset);
  void share(Rule &rule);

private:
  template <class Tag>
  void share(TextId<Tag> &id)
  {
    id = TextId<Tag>{*texts_.insert(id.shared()).first};
  }
  void share(StreamId &stream);

  std::unordered_set<Text> texts_;
};

/// All of it, and no memory is left over in the lists.
void shareTexts(Site &site);

} // namespace andon
