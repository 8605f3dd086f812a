// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/contract.h"

namespace andon {

const char *keyOf(ValueType type)
{
  switch (type) {
  case ValueType::Double: return "double";
  case ValueType::Float: return "float";
  case ValueType::Integer: return "integer";
  case ValueType::Long: return "long";
  case ValueType::Boolean: return "boolean";
  }
  return "double";
}

const char *keyOf(Reporting reporting)
{
  switch (reporting) {
  case Reporting::Unstated: return "unstated";
  case Reporting::Periodic: return "periodic";
  case Reporting::OnChange: return "onChange";
  }
  return "unstated";
}

std::string nameOf(const ContractId &id)
{
  return id.text().substr(0, id.text().find(';'));
}

std::string versionOf(const ContractId &id)
{
  const std::size_t at = id.text().find(';');
  return at == std::string::npos ? std::string{} : id.text().substr(at + 1);
}

} // namespace andon
