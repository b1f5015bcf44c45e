// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/exports/csv_reader.h"

#include "core/sources/exports/content.h"

#include <QCoreApplication>

#include <algorithm>
#include <bit>
#include <cstring>

namespace gatehouse {

namespace {

using sv = std::string_view;

constexpr std::size_t MaxRow = 1 << 20;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Exports)
};

/// The first delimiter or line feed from `p` on. Eight bytes at once: a byte of (v - 1) & ~v has its high bit set where
/// the byte of v is zero, the lowest such byte exactly.
const char *cellEnd(const char *p, const char *end, char delimiter)
{
    if constexpr (std::endian::native == std::endian::little) {
        constexpr std::uint64_t Ones = 0x0101010101010101ULL;
        const std::uint64_t delimiters = Ones * static_cast<unsigned char>(delimiter);
        constexpr std::uint64_t LineFeeds = Ones * '\n';
        while (end - p >= 8) {
            std::uint64_t word;
            std::memcpy(&word, p, 8);
            const std::uint64_t a = word ^ delimiters;
            const std::uint64_t b = word ^ LineFeeds;
            const std::uint64_t hit = (((a - Ones) & ~a) | ((b - Ones) & ~b)) & (Ones * 0x80);
            if (hit != 0)
                return p + std::countr_zero(hit) / 8;
            p += 8;
        }
    }
    while (p < end && *p != delimiter && *p != '\n')
        ++p;
    return p;
}

sv withoutMark(sv text)
{
    return text.starts_with("\xef\xbb\xbf") ? text.substr(3) : text;
}

} // namespace

CsvSplitter::Found CsvSplitter::next(sv text, bool last)
{
    m_cells.clear();
    m_unescapedUsed = 0;
    m_lineFeeds = 0;
    m_malformed = false;
    const char *const begin = text.data();
    const char *const end = begin + text.size();
    const char *p = begin;
    for (;;) {
        if (p < end && *p == '"') {
            const char *const start = ++p;
            bool doubled = false;
            for (;;) {
                const auto *q = static_cast<const char *>(std::memchr(p, '"', static_cast<std::size_t>(end - p)));
                if (!q) {
                    if (!last)
                        return Found::More;
                    m_malformed = true;
                    m_lineFeeds += std::count(p, end, '\n');
                    m_cells.emplace_back(start, static_cast<std::size_t>(end - start));
                    m_bytes = text.size();
                    return Found::Row;
                }
                if (q + 1 == end && !last)
                    return Found::More;
                if (q + 1 < end && q[1] == '"') {
                    doubled = true;
                    p = q + 2;
                    continue;
                }
                p = q;
                break;
            }
            const sv inner(start, static_cast<std::size_t>(p - start));
            if (std::memchr(inner.data(), '\n', inner.size()))
                m_lineFeeds += std::count(inner.begin(), inner.end(), '\n');
            if (doubled) {
                // Grown only here, and never within a row that is handed out: views stay where they are.
                if (m_unescapedUsed == m_unescaped.size()) {
                    m_unescaped.reserve(256);
                    if (m_unescapedUsed < 256)
                        m_unescaped.emplace_back();
                }
                if (m_unescapedUsed < m_unescaped.size()) {
                    std::string &cell = m_unescaped[m_unescapedUsed++];
                    cell.clear();
                    for (std::size_t i = 0; i < inner.size(); ++i) {
                        cell += inner[i];
                        if (inner[i] == '"')
                            ++i;
                    }
                    m_cells.emplace_back(cell);
                } else {
                    m_malformed = true;
                    m_cells.push_back(inner);
                }
            } else {
                m_cells.push_back(inner);
            }
            ++p;
            if (p < end && *p != m_delimiter && *p != '\n' && *p != '\r') {
                m_malformed = true;
                while (p < end && *p != m_delimiter && *p != '\n')
                    ++p;
            }
        } else {
            const char *const start = p;
            p = cellEnd(p, end, m_delimiter);
            if (p == end && !last)
                return Found::More;
            const char *stop = p;
            if (stop > start && stop[-1] == '\r' && (p == end || *p == '\n'))
                --stop;
            m_cells.emplace_back(start, static_cast<std::size_t>(stop - start));
        }
        if (p < end && *p == '\r' && p + 1 < end && p[1] == '\n')
            ++p;
        if (p == end) {
            if (!last)
                return Found::More;
            m_bytes = text.size();
            return Found::Row;
        }
        if (*p == '\n' || *p == '\r') {
            m_lineFeeds += *p == '\n';
            m_bytes = static_cast<std::size_t>(p + 1 - begin);
            return Found::Row;
        }
        ++p; // the delimiter: another cell follows, if only an empty one
    }
}

char csvDelimiter(sv head)
{
    head = withoutMark(head);
    char best = ',';
    std::size_t most = 0;
    for (const char c : {',', ';', '\t'}) {
        CsvSplitter splitter(c);
        if (splitter.next(head.substr(0, 65536), true) == CsvSplitter::Found::Row && splitter.cells().size() > most) {
            most = splitter.cells().size();
            best = c;
        }
    }
    return best;
}

CsvReader::CsvReader(char delimiter, HeaderMap officers, SourceZone zone)
    : m_splitter(delimiter)
    , m_officers(std::move(officers))
    , m_zone(zone)
{
}

ReaderPosition CsvReader::position() const
{
    ReaderPosition p;
    p.consumed = m_offset;
    p.lines = m_line;
    return p;
}

std::size_t CsvReader::take(sv block, bool last, RecordSink &sink)
{
    sv rest = block;
    // Checked once for the block: cells of a valid one need no look of their own.
    const bool valid = isValidUtf8(block.data(), block.size(), !last);
    QByteArray repaired;
    while (!rest.empty()) {
        if (m_skippingRow) {
            const auto nl = rest.find('\n');
            if (nl == sv::npos) {
                rest = {};
                break;
            }
            ++m_line;
            m_skippingRow = false;
            rest.remove_prefix(nl + 1);
            continue;
        }
        const sv text = m_offset == 0 && rest.data() == block.data() ? withoutMark(rest) : rest;
        const bool wholeKnown = last && rest.size() <= MaxRow;
        const CsvSplitter::Found found = m_splitter.next(text.substr(0, MaxRow), wholeKnown);
        if (found == CsvSplitter::Found::More) {
            if (rest.size() <= MaxRow && !last)
                break;
            // A quote that is never closed swallows everything: give up this row at its own line's end.
            sink.reject({m_line + 1,
                Texts::tr("The row does not end within 1 MiB: a quote is not closed, or this is no table."),
                QByteArray(text.data(), qsizetype(std::min<std::size_t>(text.size(), 300)))});
            m_skippingRow = true;
            continue;
        }
        const std::size_t mark = static_cast<std::size_t>(text.data() - rest.data());
        const sv raw = text.substr(0, m_splitter.bytes());
        const std::int64_t line = m_line + 1;
        const auto &cells = m_splitter.cells();
        if (m_splitter.malformed() && m_splitter.lineFeeds() > 1) {
            sink.reject({line, Texts::tr("A quote is not closed."),
                QByteArray(raw.data(), qsizetype(std::min<std::size_t>(raw.size(), 300)))});
            m_skippingRow = true;
            continue;
        }
        m_line += std::max<std::int64_t>(1, m_splitter.lineFeeds());
        rest.remove_prefix(mark + m_splitter.bytes());
        if (cells.size() == 1 && cells[0].empty())
            continue;
        if (!m_records) {
            QStringList headers;
            for (const sv cell : cells)
                headers << QString::fromUtf8(cell.data(), qsizetype(cell.size()));
            m_records = std::make_unique<TableRecords>(readHeaders(headers, m_officers), m_zone);
            continue;
        }
        if (m_splitter.malformed()) {
            sink.reject({line, Texts::tr("Text follows a closed quote."),
                QByteArray(raw.data(), qsizetype(std::min<std::size_t>(raw.size(), 300)))});
            continue;
        }
        if (!valid && !isValidUtf8(raw.data(), raw.size())) {
            // Unreadable bytes become U+FFFD: one bad name must not lose a session.
            repaired = QString::fromUtf8(raw.data(), qsizetype(raw.size())).toUtf8();
            m_splitter.next(sv(repaired.constData(), static_cast<std::size_t>(repaired.size())), true);
            m_records->row(m_splitter.cells(), line, raw, sink);
            continue;
        }
        m_records->row(cells, line, raw, sink);
    }
    const std::size_t taken = block.size() - rest.size();
    m_offset += static_cast<std::int64_t>(taken);
    return taken;
}

} // namespace gatehouse
