// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/storage/operations_store.h"
#include "services/storage/sql_session.h"

#include <memory>
#include <utility>

namespace andon::storage {

class OperationsReader::Impl {
public:
  explicit Impl(std::unique_ptr<SqlSession> session)
      : session_(std::move(session))
  {
  }
  [[nodiscard]] SqlSession &session() { return *session_; }

private:
  std::unique_ptr<SqlSession> session_;
};

} // namespace andon::storage
