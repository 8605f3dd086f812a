// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/tables/csv_reader.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <csv.h>
#include <deque>
#include <filesystem>
#include <spdlog/fmt/fmt.h>
#include <zlib.h>

namespace andon::tables {
namespace {

constexpr std::size_t longestLine = std::size_t{1} << 20U;
constexpr std::size_t mostCells = 4096;

struct Row {
  std::vector<std::string> cells;
  std::uint64_t line = 0;
};

struct CloseFile {
  void operator()(gzFile_s *file) const { gzclose(file); }
};

} // namespace

/// Feeds libcsv one line at a time, so that each row knows the line on which it began.
class CsvReader::Impl {
public:
  Impl(std::string path, gzFile_s *file, char separator)
      : path_(std::move(path))
      , file_(file)
  {
    csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI);
    csv_set_delim(&parser_, static_cast<unsigned char>(separator));
  }
  Impl(const Impl &) = delete;
  Impl &operator=(const Impl &) = delete;
  ~Impl() { csv_free(&parser_); }

  Result<bool> next(std::vector<std::string> &cells)
  {
    while (rows_.empty() && !ended_) {
      const Result<void> fed = feedLine();
      if (!fed)
        return tl::unexpected<Error>(fed.error());
    }
    if (rows_.empty())
      return false;
    cells = std::move(rows_.front().cells);
    line_ = rows_.front().line;
    rows_.pop_front();
    return true;
  }

  [[nodiscard]] std::string place() const { return fmt::format("{}:{}", path_, line_); }
  [[nodiscard]] std::uint64_t position() const { return static_cast<std::uint64_t>(std::max<z_off_t>(0, gzoffset(file_.get()))); }

private:
  tl::unexpected<Error> failHere(ErrorCode code, std::string detail, std::string remedy)
  {
    return failure(code, fmt::format("{}:{}", path_, linesRead_), std::move(detail), std::move(remedy));
  }

  /// zlib tells a file that was cut off only at its end.
  Result<void> checkRead()
  {
    int code = Z_OK;
    const char *message = gzerror(file_.get(), &code);
    if (code == Z_OK || code == Z_STREAM_END)
      return {};
    ++linesRead_;
    if (code == Z_ERRNO)
      return failHere(ErrorCode::Unavailable, fmt::format("cannot be read: {}", std::strerror(errno)), "");
    return failHere(ErrorCode::Corrupt,
                    code == Z_BUF_ERROR ? "is where the compressed file was cut off" : fmt::format("cannot be unpacked: {}", message),
                    "Fetch the file again.");
  }

  /// One line with its end into text_; false at the end of the file.
  Result<bool> readLine()
  {
    text_.clear();
    for (;;) {
      if (begin_ == end_) {
        const int got = gzread(file_.get(), buffer_.data(), static_cast<unsigned>(buffer_.size()));
        begin_ = 0;
        end_ = got > 0 ? static_cast<std::size_t>(got) : 0;
        if (const auto failed = checkRead(); !failed)
          return tl::unexpected<Error>(failed.error());
        if (end_ == 0)
          return !text_.empty();
      }
      const void *found = std::memchr(buffer_.data() + begin_, '\n', end_ - begin_);
      const std::size_t stop = found == nullptr ? end_ : static_cast<std::size_t>(static_cast<const char *>(found) - buffer_.data()) + 1;
      text_.append(buffer_.data() + begin_, stop - begin_);
      begin_ = stop;
      if (text_.size() > longestLine) {
        ++linesRead_;
        return failHere(ErrorCode::LimitExceeded, "is a line of more than 1 MiB", "Is this a CSV file?");
      }
      if (found != nullptr)
        return true;
    }
  }

  Result<void> feedLine()
  {
    const Result<bool> read = readLine();
    if (!read)
      return tl::unexpected<Error>(read.error());
    if (!*read) {
      ended_ = true;
      if (csv_fini(&parser_, onCell, onRow, this) != 0)
        return failHere(ErrorCode::Malformed, "ends within a quoted cell", "Close the quotes.");
      return {};
    }
    ++linesRead_;
    if (linesRead_ == 1 && text_.starts_with("\xef\xbb\xbf"))
      text_.erase(0, 3); // byte order mark
    if (current_.cells.empty())
      current_.line = linesRead_;
    if (csv_parse(&parser_, text_.data(), text_.size(), onCell, onRow, this) != text_.size())
      return failHere(ErrorCode::Malformed, "has a quote in the middle of a cell", "Write a quote within a quoted cell twice.");
    if (tooMany_)
      return failHere(ErrorCode::LimitExceeded, fmt::format("has more than {} cells", mostCells), "Is the separator right?");
    return {};
  }

  // libcsv calls these from C: nothing may be thrown through it.
  static void onCell(void *data, std::size_t length, void *self) noexcept
  {
    auto *impl = static_cast<Impl *>(self);
    if (impl->current_.cells.size() < mostCells)
      impl->current_.cells.emplace_back(static_cast<const char *>(data), length);
    else
      impl->tooMany_ = true;
  }
  static void onRow(int, void *self) noexcept
  {
    auto *impl = static_cast<Impl *>(self);
    impl->rows_.push_back(std::move(impl->current_));
    impl->current_ = Row{{}, impl->linesRead_};
  }

  std::string path_;
  std::unique_ptr<gzFile_s, CloseFile> file_;
  csv_parser parser_{};
  std::array<char, 65536> buffer_{};
  std::size_t begin_ = 0, end_ = 0;
  std::string text_;
  std::uint64_t linesRead_ = 0;
  std::uint64_t line_ = 0;
  Row current_;
  std::deque<Row> rows_;
  bool tooMany_ = false;
  bool ended_ = false;
};

CsvReader::CsvReader(std::unique_ptr<Impl> impl)
    : impl_(std::move(impl))
{
}
CsvReader::~CsvReader() = default;

Result<std::unique_ptr<CsvReader>> CsvReader::open(const std::string &path, char separator)
{
  std::error_code error;
  if (std::filesystem::is_directory(path, error))
    return failure(ErrorCode::NotFound, path, "is a folder", "Name a CSV file.");
  errno = 0;
  gzFile_s *file = gzopen(path.c_str(), "rbe"); // reads what is not compressed as it is
  if (file == nullptr)
    return failure(ErrorCode::NotFound, path, fmt::format("cannot be read: {}", std::strerror(errno)), "Check its name and permissions.");
  return std::unique_ptr<CsvReader>(new CsvReader(std::make_unique<Impl>(path, file, separator)));
}

Result<bool> CsvReader::next(std::vector<std::string> &cells)
{
  return impl_->next(cells);
}

std::string CsvReader::place() const
{
  return impl_->place();
}

std::uint64_t CsvReader::position() const
{
  return impl_->position();
}

} // namespace andon::tables
