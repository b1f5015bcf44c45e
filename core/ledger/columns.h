// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event_kind.h"
#include "core/domain/result.h"
#include "core/domain/session_status.h"

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

/// Packed columns: what filters and orders look at, 65,536 rows a piece, as the writer keeps it beside the rows.
///
/// A list of ten million sessions can be asked for in any order under any filter. Indexes for every such order would
/// be larger than the data and slow every import; a scan over the rows themselves would read a gigabyte. So each
/// column is stored once more as an array of small numbers: ten million of them are 10 to 40 MB, read in milliseconds.
///
/// Format of one piece: `row_count` values, each value minus `low` in 0, 1, 2 or 4 bytes, little-endian; the width is
/// the size of the blob divided by the rows, 0 meaning that every value is `low`.
namespace gatehouse {

class Database;
class Statement;

inline constexpr std::uint32_t SegmentRows = 65536;

/// Number of the first row of a segment: rows count from 1.
constexpr std::int64_t firstRowOf(std::uint32_t segment)
{
    return static_cast<std::int64_t>(segment) * SegmentRows + 1;
}

enum class ColumnTable : std::uint8_t { Sessions, Events };

/// Columns of sessions. Codes are those of the tables terms, addresses, users, sources.
enum class SessionColumn : std::uint8_t {
    State, ///< packState()
    Source,
    User,
    Browser,
    Platform,
    Ip,
    Country,
    City,
    First, ///< seconds since 1970
    Last,  ///< seconds since 1970
    Tag,   ///< identifierTag()
};
inline constexpr int SessionColumnCount = 11;

enum class EventColumn : std::uint8_t {
    Time, ///< seconds since 1970
    Kind, ///< packKind()
    Source,
    User,
    Ip,
    Session, ///< row number of the session; 0 for none
};
inline constexpr int EventColumnCount = 6;
inline constexpr std::uint32_t DoubtfulBit = 128;
constexpr std::uint32_t packKind(EventKind kind, bool doubtful)
{
    return static_cast<std::uint32_t>(kind) | (doubtful ? DoubtfulBit : 0U);
}

/// No source has this number. Rows that were taken out (retention.h) keep their place, so that others keep theirs, and say
/// so here; a session is superseded besides. All else of them is gone.
inline constexpr std::uint32_t TakenOutSource = 0;

constexpr std::uint32_t packState(SessionEnd end, bool fromLog, bool mobile)
{
    return static_cast<std::uint32_t>(end) | (fromLog ? 8U : 0U) | (mobile ? 16U : 0U);
}
inline constexpr std::uint32_t EndMask = 7;
constexpr SessionEnd stateEnd(std::uint32_t state)
{
    return static_cast<SessionEnd>(state & EndMask);
}
constexpr bool stateFromLog(std::uint32_t state)
{
    return (state & 8U) != 0;
}
constexpr bool stateMobile(std::uint32_t state)
{
    return (state & 16U) != 0;
}

/// The first five characters of an identifier in an order-keeping number, six bits a character (base64url in ASCII
/// order, anything else as the next smaller); identifiers that begin alike share a range of tags.
std::uint32_t identifierTag(std::string_view identifier);
inline constexpr int TagCharacters = 5;

/// One piece of one column.
struct PackedColumn
{
    std::uint32_t rows = 0;
    std::uint32_t low = 0;
    std::uint32_t high = 0;
    std::int64_t version = 0;
    QByteArray data;

    int width() const { return rows == 0 ? 0 : static_cast<int>(static_cast<std::uint32_t>(data.size()) / rows); }
};

PackedColumn packColumn(std::span<const std::uint32_t> values);
/// A piece from a row of version, rows, low, high and data; nothing where they do not fit each other.
std::optional<PackedColumn> packedFrom(const Statement &row);
/// A version that belongs to one piece alone, wherever it is copied to: the number of the commit with chance above it. What
/// older programs wrote has the number only, which another ledger has too.
constexpr bool isNobodyElses(std::int64_t version)
{
    return version > 0xffff'ffff;
}
/// Writes `packed.rows` values to `out`.
void unpackColumn(const PackedColumn &packed, std::uint32_t *out);
/// The values of these of its rows (counted from 0, all below `packed.rows`), without unpacking the others.
void unpackRows(const PackedColumn &packed, std::span<const std::uint32_t> rows, std::uint32_t *out);

/// Packed columns in memory, shared by the readers of one ledger in one process; bounded. Behind it the ColumnStore of a
/// team's ledger. Thread-safe.
class ColumnCache
{
public:
    explicit ColumnCache(std::size_t maxBytes = std::size_t{64} << 20);
    /// With the store of this ledger, if it has one.
    static std::shared_ptr<ColumnCache> of(const QString &ledger);
    ~ColumnCache();
    ColumnCache(const ColumnCache &) = delete;
    ColumnCache &operator=(const ColumnCache &) = delete;

    using Piece = std::shared_ptr<const PackedColumn>;

    Piece find(ColumnTable table, int column, std::uint32_t segment, std::int64_t version);
    void insert(ColumnTable table, int column, std::uint32_t segment, Piece piece);
    /// Begins a new question: pieces used by the last few questions are not thrown out for this one's, so that a scan
    /// larger than the cache does not flush it.
    void tick();

private:
    struct Entry
    {
        Piece piece;
        std::uint64_t used = 0;
    };
    void remember(ColumnTable table, int column, std::uint32_t segment, Piece piece);

    std::unique_ptr<class ColumnStore> m_store;
    std::mutex m_mutex;
    std::map<std::uint64_t, Entry> m_entries;
    std::size_t m_bytes = 0;
    std::size_t m_maxBytes;
    std::uint64_t m_now = 0;
};

/// What a ledger's column pieces are, as of the transaction it was loaded in, and their contents on demand.
class ColumnDirectory
{
public:
    struct Piece
    {
        std::int64_t version = 0;
        std::uint32_t rows = 0;
        std::uint32_t low = 0;
        std::uint32_t high = 0;
    };

    ColumnDirectory(Database &db, ColumnTable table, std::shared_ptr<ColumnCache> cache);
    ~ColumnDirectory();
    ColumnDirectory(const ColumnDirectory &) = delete;
    ColumnDirectory &operator=(const ColumnDirectory &) = delete;

    Result<void> load();
    std::uint32_t segments() const { return m_segments; }
    std::uint32_t rows(std::uint32_t segment) const { return m_pieces[0][segment].rows; }
    std::int64_t totalRows() const { return m_totalRows; }
    const Piece &piece(int column, std::uint32_t segment) const
    {
        return m_pieces[static_cast<std::size_t>(column)][segment];
    }
    /// Smallest and largest value of a whole column.
    std::pair<std::uint32_t, std::uint32_t> bounds(int column) const;
    /// The values of all columns of these rows, read from the rows themselves: row by row, in the order of the columns, the
    /// row's number given beside them. Rows that are not there are left out; one that says what the columns cannot say is an
    /// error (the ledger is damaged).
    using RowValues = std::function<void(std::int64_t row, std::span<const std::uint32_t> values)>;
    Result<void> valuesOf(std::span<const std::int64_t> rows, const RowValues &give);
    /// Safe from several threads at once, as long as none of them uses the database for something else.
    Result<ColumnCache::Piece> read(int column, std::uint32_t segment);

private:
    Database &m_db;
    ColumnTable m_table;
    std::shared_ptr<ColumnCache> m_cache;
    std::mutex m_reading; ///< the database, by read()
    std::unique_ptr<class Statement> m_read;
    std::unique_ptr<class Lookup> m_rows;
    std::vector<std::vector<Piece>> m_pieces; ///< [column][segment]
    std::uint32_t m_segments = 0;
    std::int64_t m_totalRows = 0;
};

/// The writer's side: appends rows and changes values, and writes the changed pieces back.
class ColumnWriter
{
public:
    ColumnWriter(Database &db, ColumnTable table);

    Result<void> load();
    /// What is written from now on gets a version made of the ledger's generation after the coming commit, and of chance: see
    /// isNobodyElses().
    void setVersion(std::int64_t generation);
    /// Row number (from 1) that the next append() gets.
    std::int64_t nextRow() const { return m_rows + 1; }
    /// `values`: one for each column, in their order.
    Result<void> append(std::span<const std::uint32_t> values);
    /// Change rows in their order: pieces far from the last one changed are written and forgotten on the way.
    Result<void> set(std::int64_t row, int column, std::uint32_t value);
    /// Writes what changed.
    Result<void> flush();

private:
    struct Piece
    {
        std::vector<std::uint32_t> values;
        bool dirty = false;
    };
    Result<Piece *> piece(int column, std::uint32_t segment);

    Database &m_db;
    ColumnTable m_table;
    int m_columns;
    std::int64_t m_rows = 0;
    std::int64_t m_version = 0;
    std::map<std::uint32_t, std::vector<Piece>> m_open; ///< segment -> its columns; emptied of all but the last by flush()
    std::unique_ptr<class Statement> m_read;
    std::unique_ptr<class Statement> m_write;
};

} // namespace gatehouse
