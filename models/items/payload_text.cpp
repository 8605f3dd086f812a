// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/payload_text.h"

#include <QChar>

#include <algorithm>

namespace andon {
namespace {

constexpr int bytesALine = 16;
constexpr int deepest = 40; ///< levels that are indented; hostile nesting would else fill the memory with blanks

bool isHarmless(char32_t code)
{
  return code != 0xFEFF && QChar::isPrint(code) && QChar::category(code) != QChar::Other_Format;
}

QString escaped(char32_t code)
{
  if (code > 0xFFFF)
    return QStringLiteral("\\u{%1}").arg(static_cast<uint>(code), 0, 16);
  return code < 0x100 ? QStringLiteral("\\x%1").arg(static_cast<uint>(code), 2, 16, QLatin1Char('0'))
                      : QStringLiteral("\\u%1").arg(static_cast<uint>(code), 4, 16, QLatin1Char('0'));
}

/// Length of the UTF-8 sequence at `at`, 0 if there is none, and its code.
std::size_t sequenceAt(const std::string &bytes, std::size_t at, char32_t &code)
{
  const auto lead = static_cast<unsigned char>(bytes[at]);
  const std::size_t length = lead < 0x80                   ? 1
                             : lead >= 0xC2 && lead < 0xE0 ? 2
                             : lead >= 0xE0 && lead < 0xF0 ? 3
                             : lead >= 0xF0 && lead < 0xF5 ? 4
                                                           : 0;
  if (length == 0 || at + length > bytes.size())
    return 0;
  code = length == 1 ? lead : lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    const auto next = static_cast<unsigned char>(bytes[at + i]);
    if ((next & 0xC0U) != 0x80U)
      return 0;
    code = code << 6U | (next & 0x3FU);
  }
  const bool tooLong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
  return tooLong || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000) ? 0 : length;
}

/// Harmless characters as they are, line ends kept where `keepsLines`, all else as its code.
QString readable(const std::string &bytes, bool keepsLines)
{
  QString text;
  text.reserve(static_cast<qsizetype>(bytes.size()));
  for (std::size_t at = 0; at < bytes.size();) {
    char32_t code = 0;
    const std::size_t length = sequenceAt(bytes, at, code);
    if (length == 0)
      text += escaped(static_cast<unsigned char>(bytes[at]));
    else if ((keepsLines && (code == '\n' || code == '\t')) || isHarmless(code))
      text += QString::fromUcs4(&code, 1);
    else if (!(keepsLines && code == '\r'))
      text += escaped(code);
    at += std::max<std::size_t>(length, 1);
  }
  return text;
}

/// A line for each member; brackets that hold no brackets stay on one line while they are short.
class Indenter {
public:
  explicit Indenter(const QString &json)
      : json_(json)
  {
  }

  QString run()
  {
    for (at_ = 0; at_ < json_.size(); ++at_) {
      const QChar c = json_[at_];
      if (inString_)
        takeInString(c);
      else
        take(c);
    }
    return out_;
  }

private:
  void takeInString(QChar c)
  {
    out_ += c;
    if (!escape_ && c == QLatin1Char('"'))
      inString_ = false;
    escape_ = !escape_ && c == QLatin1Char('\\');
  }

  void take(QChar c)
  {
    if (c == QLatin1Char('"')) {
      inString_ = true;
      out_ += c;
    } else if (c == QLatin1Char('{') || c == QLatin1Char('[')) {
      if (const qsizetype end = flatEnd(); end > 0) {
        out_ += json_.mid(at_, end - at_ + 1).simplified();
        at_ = end;
        return;
      }
      out_ += c;
      ++depth_;
      newLine();
    } else if (c == QLatin1Char('}') || c == QLatin1Char(']')) {
      depth_ = std::max(0, depth_ - 1);
      newLine();
      out_ += c;
    } else if (c == QLatin1Char(',')) {
      out_ += c;
      newLine();
    } else if (c == QLatin1Char(':')) {
      out_ += QStringLiteral(": ");
    } else if (!c.isSpace()) {
      out_ += c;
    }
  }

  /// Where the bracket at `at_` ends if nothing is nested in it and it is short; not the outermost one.
  [[nodiscard]] qsizetype flatEnd() const
  {
    constexpr qsizetype longest = 60;
    bool text = false;
    bool skip = false;
    for (qsizetype i = at_ + 1; depth_ > 0 && i < std::min(json_.size(), at_ + longest); ++i) {
      const QChar c = json_[i];
      if (text) {
        text = skip || c != QLatin1Char('"');
        skip = !skip && c == QLatin1Char('\\');
      } else if (c == QLatin1Char('"')) {
        text = true;
      } else if (c == QLatin1Char('{') || c == QLatin1Char('[')) {
        return 0;
      } else if (c == QLatin1Char('}') || c == QLatin1Char(']')) {
        return i;
      }
    }
    return 0;
  }

  void newLine() { out_ += QLatin1Char('\n') + QString(2 * std::min(depth_, deepest), QLatin1Char(' ')); }

  const QString &json_;
  QString out_;
  qsizetype at_ = 0;
  int depth_ = 0;
  bool inString_ = false;
  bool escape_ = false;
};

} // namespace

QString safeLine(const std::string &bytes)
{
  return readable(bytes, false);
}

QString payloadText(const std::string &payload)
{
  const QString text = readable(payload, true);
  const QString begun = text.trimmed();
  if (!begun.startsWith(QLatin1Char('{')) && !begun.startsWith(QLatin1Char('[')))
    return text;
  return Indenter(begun).run();
}

QString payloadBytes(const std::string &payload)
{
  QString text;
  for (std::size_t line = 0; line < payload.size(); line += bytesALine) {
    QString figures;
    QString characters;
    for (std::size_t i = line; i < std::min(payload.size(), line + bytesALine); ++i) {
      const auto byte = static_cast<unsigned char>(payload[i]);
      figures += QStringLiteral("%1 ").arg(byte, 2, 16, QLatin1Char('0'));
      characters += byte >= 0x20 && byte < 0x7F ? QLatin1Char(payload[i]) : QLatin1Char('.');
    }
    text += QStringLiteral("%1  %2 %3\n").arg(line, 6, 16, QLatin1Char('0')).arg(figures.leftJustified(3 * bytesALine), characters);
  }
  return text;
}

} // namespace andon
