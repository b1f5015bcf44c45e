// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/exports/export_reader.h"
#include "core/sources/exports/table_columns.h"

#include <memory>
#include <string>

namespace gatehouse {

/// Splits RFC 4180 text with any delimiter into cells. Views point into the text, or into the splitter's own memory
/// where a quoted cell holds quotes.
class CsvSplitter
{
public:
    explicit CsvSplitter(char delimiter)
        : m_delimiter(delimiter)
    {
    }

    enum class Found : std::uint8_t {
        Row,
        More, ///< the row does not end within the text
    };
    /// One row at the beginning of `text`: its cells, how many bytes and line feeds it takes. `last`: nothing follows.
    Found next(std::string_view text, bool last);

    const std::vector<std::string_view> &cells() const { return m_cells; }
    std::size_t bytes() const { return m_bytes; }
    std::int64_t lineFeeds() const { return m_lineFeeds; }
    /// A quote that is not closed, or text after a closing one.
    bool malformed() const { return m_malformed; }

private:
    char m_delimiter;
    std::vector<std::string_view> m_cells;
    std::vector<std::string> m_unescaped;
    std::size_t m_unescapedUsed = 0;
    std::size_t m_bytes = 0;
    std::int64_t m_lineFeeds = 0;
    bool m_malformed = false;
};

/// ',' ';' or tab: the one that gives the header line most cells.
char csvDelimiter(std::string_view head);

/// A CSV table with a header line -> records.
class CsvReader final : public ExportReader
{
public:
    /// `officers`: what the officer said about headers.
    CsvReader(char delimiter, HeaderMap officers, SourceZone zone);

    std::size_t take(std::string_view block, bool last, RecordSink &sink) override;
    ReaderPosition position() const override;
    std::int64_t linesRead() const override { return m_line; }

    /// After the first take().
    const TableRecords *records() const { return m_records.get(); }

private:
    CsvSplitter m_splitter;
    HeaderMap m_officers;
    SourceZone m_zone;
    std::unique_ptr<TableRecords> m_records;
    std::int64_t m_offset = 0;
    std::int64_t m_line = 0;
    bool m_skippingRow = false;
};

} // namespace gatehouse
