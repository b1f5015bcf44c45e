// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/columns.h"

#include "core/ledger/column_store.h"
#include "core/ledger/database.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QtEndian>

#include <algorithm>
#include <limits>

namespace gatehouse {

namespace {

int columnCount(ColumnTable table)
{
    return table == ColumnTable::Sessions ? SessionColumnCount : EventColumnCount;
}

const char *directorySql(ColumnTable table)
{
    return table == ColumnTable::Sessions
        ? "SELECT col, segment, version, row_count, low, high FROM session_segments ORDER BY col, segment"
        : "SELECT col, segment, version, row_count, low, high FROM event_segments ORDER BY col, segment";
}

const char *readSql(ColumnTable table)
{
    return table == ColumnTable::Sessions
        ? "SELECT version, row_count, low, high, data FROM session_segments WHERE col = ? AND segment = ?"
        : "SELECT version, row_count, low, high, data FROM event_segments WHERE col = ? AND segment = ?";
}

const char *rowsSql(ColumnTable table)
{
    return table == ColumnTable::Sessions
        ? "SELECT id, end_code, from_log, mobile, source, user_id, browser, platform, ip, country, city, first_s, last_s, identifier "
          "FROM sessions WHERE id {of}"
        : "SELECT id, time_ms, kind, doubtful, source, user_id, ip, session FROM events WHERE id {of}";
}

/// The values a row of rowsSql() has in the packed columns.
std::vector<std::uint32_t> rowValues(ColumnTable table, const Statement &row)
{
    const auto code = [&row](int column) { return static_cast<std::uint32_t>(row.integer(column)); };
    if (table == ColumnTable::Events) {
        return {static_cast<std::uint32_t>(row.integer(1) / 1000), packKind(static_cast<EventKind>(row.integer(2)), row.integer(3) != 0),
            code(4), code(5), code(6), code(7)};
    }
    return {packState(static_cast<SessionEnd>(row.integer(1)), row.integer(2) != 0, row.integer(3) != 0), code(4), code(5), code(6),
        code(7), code(8), code(9), code(10), code(11), code(12), identifierTag(row.text(13))};
}

const char *writeSql(ColumnTable table)
{
    return table == ColumnTable::Sessions
        ? "INSERT INTO session_segments (col, segment, version, row_count, low, high, data) VALUES (?, ?, ?, ?, ?, ?, ?) "
          "ON CONFLICT (col, segment) DO UPDATE SET version = excluded.version, row_count = excluded.row_count, "
          "low = excluded.low, high = excluded.high, data = excluded.data"
        : "INSERT INTO event_segments (col, segment, version, row_count, low, high, data) VALUES (?, ?, ?, ?, ?, ?, ?) "
          "ON CONFLICT (col, segment) DO UPDATE SET version = excluded.version, row_count = excluded.row_count, "
          "low = excluded.low, high = excluded.high, data = excluded.data";
}

Error damaged(const Database &db)
{
    return {ErrorKind::Storage,
        QCoreApplication::translate("Ledger", "The ledger %1 is damaged: a packed column does not fit its rows.").arg(db.path())};
}

/// A piece as read with readSql(), checked: what follows may rely on its size.
Result<PackedColumn> pieceFromRow(const Database &db, const Statement &row)
{
    auto packed = packedFrom(row);
    return packed ? Result<PackedColumn>(std::move(*packed)) : tl::unexpected(damaged(db));
}

template <typename Narrow>
void narrow(std::span<const std::uint32_t> values, std::uint32_t low, QByteArray &data)
{
    data.resize(static_cast<qsizetype>(values.size() * sizeof(Narrow)));
    char *out = data.data();
    for (const std::uint32_t v : values) {
        const Narrow n = qToLittleEndian(static_cast<Narrow>(v - low));
        std::memcpy(out, &n, sizeof n);
        out += sizeof n;
    }
}

template <typename Narrow>
void widen(const char *in, std::uint32_t rows, std::uint32_t low, std::uint32_t *out)
{
    for (std::uint32_t i = 0; i < rows; ++i) {
        Narrow n;
        std::memcpy(&n, in + i * sizeof n, sizeof n);
        out[i] = low + qFromLittleEndian(n);
    }
}

template <typename Narrow>
void widenRows(const char *in, std::span<const std::uint32_t> rows, std::uint32_t low, std::uint32_t *out)
{
    for (std::size_t k = 0; k < rows.size(); ++k) {
        Narrow n;
        std::memcpy(&n, in + rows[k] * sizeof n, sizeof n);
        out[k] = low + qFromLittleEndian(n);
    }
}

template <typename Narrow>
std::uint32_t highestOf(const char *in, std::uint32_t rows)
{
    Narrow highest = 0;
    for (std::uint32_t i = 0; i < rows; ++i) {
        Narrow n;
        std::memcpy(&n, in + i * sizeof n, sizeof n);
        highest = std::max(highest, qFromLittleEndian(n));
    }
    return highest;
}

/// The highest of the numbers in the data, `low` not added.
std::uint32_t highestIn(const PackedColumn &packed)
{
    switch (packed.width()) {
    case 0: return 0;
    case 1: return highestOf<std::uint8_t>(packed.data.constData(), packed.rows);
    case 2: return highestOf<std::uint16_t>(packed.data.constData(), packed.rows);
    default: return highestOf<std::uint32_t>(packed.data.constData(), packed.rows);
    }
}

constexpr std::uint64_t cacheKey(ColumnTable table, int column, std::uint32_t segment)
{
    return (static_cast<std::uint64_t>(table) << 40) | (static_cast<std::uint64_t>(column) << 32) | segment;
}

} // namespace

std::uint32_t identifierTag(std::string_view identifier)
{
    static constexpr std::string_view Alphabet = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
    std::uint32_t tag = 0;
    for (int i = 0; i < TagCharacters; ++i) {
        std::uint32_t digit = 0;
        if (static_cast<std::size_t>(i) < identifier.size()) {
            const auto above = std::upper_bound(Alphabet.begin(), Alphabet.end(), identifier[static_cast<std::size_t>(i)]);
            digit = above == Alphabet.begin() ? 0U : static_cast<std::uint32_t>(above - Alphabet.begin() - 1);
        }
        tag = (tag << 6) | digit;
    }
    return tag;
}

PackedColumn packColumn(std::span<const std::uint32_t> values)
{
    PackedColumn packed;
    packed.rows = static_cast<std::uint32_t>(values.size());
    if (values.empty())
        return packed;
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    packed.low = *low;
    packed.high = *high;
    const std::uint32_t span = *high - *low;
    if (span == 0)
        return packed;
    if (span <= std::numeric_limits<std::uint8_t>::max())
        narrow<std::uint8_t>(values, packed.low, packed.data);
    else if (span <= std::numeric_limits<std::uint16_t>::max())
        narrow<std::uint16_t>(values, packed.low, packed.data);
    else
        narrow<std::uint32_t>(values, packed.low, packed.data);
    return packed;
}

std::optional<PackedColumn> packedFrom(const Statement &row)
{
    PackedColumn packed;
    packed.version = row.integer(0);
    const std::int64_t rows = row.integer(1);
    const auto blob = row.blob(4);
    if (rows < 0 || rows > SegmentRows)
        return {};
    packed.rows = static_cast<std::uint32_t>(rows);
    packed.low = static_cast<std::uint32_t>(row.integer(2));
    packed.high = static_cast<std::uint32_t>(row.integer(3));
    packed.data = QByteArray(reinterpret_cast<const char *>(blob.data()), static_cast<qsizetype>(blob.size()));
    const int width = packed.width();
    if ((width != 0 && width != 1 && width != 2 && width != 4)
        || packed.data.size() != static_cast<qsizetype>(packed.rows) * width || packed.high < packed.low
        || highestIn(packed) > packed.high - packed.low)
        return {};
    return packed;
}

void unpackColumn(const PackedColumn &packed, std::uint32_t *out)
{
    switch (packed.width()) {
    case 0:
        std::fill_n(out, packed.rows, packed.low);
        break;
    case 1:
        widen<std::uint8_t>(packed.data.constData(), packed.rows, packed.low, out);
        break;
    case 2:
        widen<std::uint16_t>(packed.data.constData(), packed.rows, packed.low, out);
        break;
    default:
        widen<std::uint32_t>(packed.data.constData(), packed.rows, packed.low, out);
        break;
    }
}

void unpackRows(const PackedColumn &packed, std::span<const std::uint32_t> rows, std::uint32_t *out)
{
    switch (packed.width()) {
    case 0:
        std::fill_n(out, rows.size(), packed.low);
        break;
    case 1:
        widenRows<std::uint8_t>(packed.data.constData(), rows, packed.low, out);
        break;
    case 2:
        widenRows<std::uint16_t>(packed.data.constData(), rows, packed.low, out);
        break;
    default:
        widenRows<std::uint32_t>(packed.data.constData(), rows, packed.low, out);
        break;
    }
}

ColumnCache::ColumnCache(std::size_t maxBytes)
    : m_maxBytes(maxBytes)
{
}

std::shared_ptr<ColumnCache> ColumnCache::of(const QString &ledger)
{
    auto cache = std::make_shared<ColumnCache>();
    cache->m_store = ColumnStore::of(ledger);
    return cache;
}

ColumnCache::~ColumnCache() = default;

ColumnCache::Piece ColumnCache::find(ColumnTable table, int column, std::uint32_t segment, std::int64_t version)
{
    {
        const std::lock_guard guard(m_mutex);
        const auto it = m_entries.find(cacheKey(table, column, segment));
        if (it != m_entries.end() && it->second.piece->version == version) {
            it->second.used = m_now;
            return it->second.piece;
        }
    }
    auto piece = m_store ? m_store->find(table, column, segment, version) : nullptr;
    if (piece)
        remember(table, column, segment, piece);
    return piece;
}

void ColumnCache::insert(ColumnTable table, int column, std::uint32_t segment, Piece piece)
{
    if (m_store)
        m_store->keep(table, column, segment, *piece);
    remember(table, column, segment, std::move(piece));
}

void ColumnCache::remember(ColumnTable table, int column, std::uint32_t segment, Piece piece)
{
    constexpr std::uint64_t Protected = 2; // questions
    const std::lock_guard guard(m_mutex);
    const std::uint64_t key = cacheKey(table, column, segment);
    if (const auto it = m_entries.find(key); it != m_entries.end()) {
        m_bytes -= static_cast<std::size_t>(it->second.piece->data.size());
        m_entries.erase(it);
    }
    const auto size = static_cast<std::size_t>(piece->data.size());
    if (m_bytes + size > m_maxBytes) {
        for (auto it = m_entries.begin(); it != m_entries.end() && m_bytes + size > m_maxBytes;) {
            if (it->second.used + Protected < m_now) {
                m_bytes -= static_cast<std::size_t>(it->second.piece->data.size());
                it = m_entries.erase(it);
            } else {
                ++it;
            }
        }
        if (m_bytes + size > m_maxBytes)
            return;
    }
    m_bytes += size;
    m_entries.emplace(key, Entry{std::move(piece), m_now});
}

void ColumnCache::tick()
{
    const std::lock_guard guard(m_mutex);
    ++m_now;
}

ColumnDirectory::ColumnDirectory(Database &db, ColumnTable table, std::shared_ptr<ColumnCache> cache)
    : m_db(db)
    , m_table(table)
    , m_cache(std::move(cache))
{
}

Result<void> ColumnDirectory::load()
{
    m_pieces.assign(static_cast<std::size_t>(columnCount(m_table)), {});
    m_segments = 0;
    m_totalRows = 0;
    auto statement = m_db.prepare(directorySql(m_table));
    if (!statement)
        return tl::unexpected(statement.error());
    const auto read = (*statement)->each([&](const Statement &r) -> Result<void> {
        const std::int64_t column = r.integer(0);
        const std::int64_t segment = r.integer(1);
        const std::int64_t rows = r.integer(3);
        if (column < 0 || column >= columnCount(m_table)
            || segment != static_cast<std::int64_t>(m_pieces[static_cast<std::size_t>(column)].size()) || rows < 0
            || rows > SegmentRows)
            return tl::unexpected(damaged(m_db));
        m_pieces[static_cast<std::size_t>(column)].push_back({r.integer(2), static_cast<std::uint32_t>(rows),
            static_cast<std::uint32_t>(r.integer(4)), static_cast<std::uint32_t>(r.integer(5))});
        return {};
    });
    if (!read)
        return read;
    m_segments = static_cast<std::uint32_t>(m_pieces[0].size());
    for (const auto &column : m_pieces) {
        if (column.size() != m_segments)
            return tl::unexpected(damaged(m_db));
        for (std::uint32_t s = 0; s < m_segments; ++s) {
            if (column[s].rows != m_pieces[0][s].rows)
                return tl::unexpected(damaged(m_db));
        }
    }
    for (const Piece &p : m_pieces[0])
        m_totalRows += p.rows;
    return {};
}

std::pair<std::uint32_t, std::uint32_t> ColumnDirectory::bounds(int column) const
{
    std::uint32_t low = std::numeric_limits<std::uint32_t>::max();
    std::uint32_t high = 0;
    for (const Piece &p : m_pieces[static_cast<std::size_t>(column)]) {
        low = std::min(low, p.low);
        high = std::max(high, p.high);
    }
    return m_segments == 0 ? std::pair{0U, 0U} : std::pair{low, high};
}

Result<ColumnCache::Piece> ColumnDirectory::read(int column, std::uint32_t segment)
{
    const Piece &known = piece(column, segment);
    if (known.low == known.high) {
        auto constant = std::make_shared<PackedColumn>();
        constant->rows = known.rows;
        constant->low = known.low;
        constant->high = known.high;
        return constant;
    }
    const auto fits = [&known](const PackedColumn &packed) {
        return packed.rows == known.rows && packed.low == known.low && packed.high == known.high;
    };
    if (auto cached = m_cache->find(m_table, column, segment, known.version); cached && fits(*cached))
        return cached;
    const std::lock_guard guard(m_reading);
    if (!m_read) {
        auto statement = m_db.prepare(readSql(m_table));
        if (!statement)
            return tl::unexpected(statement.error());
        m_read = std::move(*statement);
    }
    m_read->bindAll(std::int64_t{column}, std::int64_t{segment});
    const auto found = m_read->step();
    if (!found || !*found) {
        m_read->reset();
        return tl::unexpected(found ? damaged(m_db) : found.error());
    }
    auto packed = pieceFromRow(m_db, *m_read);
    m_read->reset();
    if (!packed)
        return tl::unexpected(packed.error());
    if (!fits(*packed))
        return tl::unexpected(damaged(m_db));
    auto shared = std::make_shared<const PackedColumn>(std::move(*packed));
    m_cache->insert(m_table, column, segment, shared);
    return shared;
}

ColumnDirectory::~ColumnDirectory() = default;

Result<void> ColumnDirectory::valuesOf(std::span<const std::int64_t> rows, const RowValues &give)
{
    if (!m_rows) {
        auto lookup = m_db.lookup(rowsSql(m_table));
        if (!lookup)
            return tl::unexpected(lookup.error());
        m_rows = std::move(*lookup);
    }
    return m_rows->each(rows, [&](const Statement &row) -> Result<void> {
        const std::int64_t number = row.integer(0);
        const std::vector<std::uint32_t> values = rowValues(m_table, row);
        // What follows relies on it that no value lies outside of the columns' bounds.
        const auto segment = static_cast<std::uint32_t>((number - 1) / SegmentRows);
        if (number < 1 || segment >= m_segments)
            return tl::unexpected(damaged(m_db));
        for (std::size_t c = 0; c < values.size(); ++c) {
            const Piece &its = m_pieces[c][segment];
            if (values[c] < its.low || values[c] > its.high)
                return tl::unexpected(damaged(m_db));
        }
        give(number, values);
        return {};
    });
}

ColumnWriter::ColumnWriter(Database &db, ColumnTable table)
    : m_db(db)
    , m_table(table)
    , m_columns(columnCount(table))
{
}

void ColumnWriter::setVersion(std::int64_t generation)
{
    const auto chance = std::int64_t{QRandomGenerator::system()->generate() >> 2} + 1;
    m_version = (chance << 32) | (generation & 0xffff'ffff);
}

Result<void> ColumnWriter::load()
{
    auto read = m_db.prepare(readSql(m_table));
    if (!read)
        return tl::unexpected(read.error());
    m_read = std::move(*read);
    auto write = m_db.prepare(writeSql(m_table));
    if (!write)
        return tl::unexpected(write.error());
    m_write = std::move(*write);
    const auto rows = m_db.number(m_table == ColumnTable::Sessions
            ? "SELECT coalesce(sum(row_count), 0) FROM session_segments WHERE col = 0"
            : "SELECT coalesce(sum(row_count), 0) FROM event_segments WHERE col = 0");
    if (!rows)
        return tl::unexpected(rows.error());
    m_rows = *rows;
    m_open.clear();
    return {};
}

Result<ColumnWriter::Piece *> ColumnWriter::piece(int column, std::uint32_t segment)
{
    auto &columns = m_open[segment];
    if (columns.empty())
        columns.resize(static_cast<std::size_t>(m_columns));
    Piece &piece = columns[static_cast<std::size_t>(column)];
    const bool stored = static_cast<std::int64_t>(segment) * SegmentRows < m_rows;
    if (piece.values.empty() && stored) {
        m_read->bindAll(std::int64_t{column}, std::int64_t{segment});
        const auto found = m_read->step();
        if (!found || !*found) {
            m_read->reset();
            return tl::unexpected(found ? damaged(m_db) : found.error());
        }
        const auto packed = pieceFromRow(m_db, *m_read);
        m_read->reset();
        if (!packed)
            return tl::unexpected(packed.error());
        piece.values.reserve(SegmentRows);
        piece.values.resize(packed->rows);
        unpackColumn(*packed, piece.values.data());
    }
    return &piece;
}

Result<void> ColumnWriter::append(std::span<const std::uint32_t> values)
{
    const auto segment = static_cast<std::uint32_t>(m_rows / SegmentRows);
    for (int c = 0; c < m_columns; ++c) {
        const auto target = piece(c, segment);
        if (!target)
            return tl::unexpected(target.error());
        if ((*target)->values.capacity() == 0)
            (*target)->values.reserve(SegmentRows);
        (*target)->values.push_back(values[static_cast<std::size_t>(c)]);
        (*target)->dirty = true;
    }
    ++m_rows;
    return {};
}

Result<void> ColumnWriter::set(std::int64_t row, int column, std::uint32_t value)
{
    constexpr std::size_t MostOpen = 12;
    const auto segment = static_cast<std::uint32_t>((row - 1) / SegmentRows);
    if (m_open.size() > MostOpen && !m_open.contains(segment)) {
        if (const auto flushed = flush(); !flushed)
            return flushed;
    }
    const auto target = piece(column, segment);
    if (!target)
        return tl::unexpected(target.error());
    std::uint32_t &old = (*target)->values[static_cast<std::size_t>((row - 1) % SegmentRows)];
    if (old != value) {
        old = value;
        (*target)->dirty = true;
    }
    return {};
}

Result<void> ColumnWriter::flush()
{
    for (auto &[segment, columns] : m_open) {
        for (int c = 0; c < m_columns; ++c) {
            Piece &piece = columns[static_cast<std::size_t>(c)];
            if (!piece.dirty)
                continue;
            const PackedColumn packed = packColumn(piece.values);
            m_write->bindAll(std::int64_t{c}, std::int64_t{segment}, m_version, std::int64_t{packed.rows},
                std::int64_t{packed.low}, std::int64_t{packed.high});
            m_write->bindBlob(7, std::as_bytes(std::span(packed.data.constData(), static_cast<std::size_t>(packed.data.size()))));
            const auto written = m_write->step();
            m_write->reset();
            if (!written)
                return tl::unexpected(written.error());
            piece.dirty = false;
        }
    }
    // The last, growing piece stays open; the others would fill memory in a long import.
    const auto last = static_cast<std::uint32_t>(m_rows / SegmentRows);
    std::erase_if(m_open, [last](const auto &entry) { return entry.first != last; });
    return {};
}

} // namespace gatehouse
