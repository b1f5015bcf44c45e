// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/column_store.h"

#include "core/domain/stable_hash.h"
#include "core/ledger/database.h"
#include "core/ledger/ledger_place.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QStandardPaths>

namespace gatehouse {

namespace {

constexpr std::int64_t MostBytes = std::int64_t{1} << 30;

constexpr auto OwnersAlone = QFile::ReadOwner | QFile::WriteOwner;

/// A file that only this user may read: SQLite gives the files beside it the same rights.
bool makeFile(const QString &path)
{
    if (!QDir().mkpath(QFileInfo(path).path()))
        return false;
    QFile file(path);
    return file.open(QIODevice::NewOnly | QIODevice::WriteOnly, OwnersAlone) || file.exists(); // another program was faster
}

/// Whoever still has it open goes on with what nobody else sees any more.
void removeFile(const QString &path)
{
    QLockFile one(path + QLatin1String(".lock"));
    if (!one.tryLock(0))
        return;
    for (const auto *end : {"-wal", "-shm", ""})
        QFile::remove(path + QLatin1String(end));
}

/// A number that changes with any of the bytes, in a tenth of the time that reading them takes: four polynomials side by side,
/// each of every fourth eight bytes. Against accidents, not against forgers.
std::uint64_t sumOf(const QByteArray &bytes)
{
    constexpr std::uint64_t Odd = 0x9e3779b97f4a7c15ULL;
    constexpr qsizetype Stride = 32;
    std::uint64_t lanes[4] = {1, 2, 3, 4};
    qsizetype at = 0;
    for (; at + Stride <= bytes.size(); at += Stride) {
        std::uint64_t words[4];
        std::memcpy(words, bytes.constData() + at, sizeof words);
        for (int k = 0; k < 4; ++k)
            lanes[k] = lanes[k] * Odd + words[k];
    }
    std::uint64_t sum = stableHash(std::string_view(bytes.constData() + at, static_cast<std::size_t>(bytes.size() - at)));
    for (const std::uint64_t lane : lanes)
        sum = mixBits(sum ^ lane);
    return sum;
}

/// Of a piece and of where it belongs. A file that was damaged, or put together of two, is not noticed by its form alone.
std::int64_t checkSum(ColumnTable table, int column, std::uint32_t segment, const PackedColumn &piece)
{
    const std::int64_t facts[] = {static_cast<std::int64_t>(table), column, segment, piece.version, piece.rows, piece.low, piece.high};
    return static_cast<std::int64_t>(
        stableHash(std::string_view(reinterpret_cast<const char *>(facts), sizeof facts), sumOf(piece.data)));
}

} // namespace

QString ColumnStore::path(const QString &ledger)
{
    const LedgerPlace place(ledger);
    if (place.isFile())
        return {};
    const QByteArray name = QCryptographicHash::hash(place.display().toUtf8(), QCryptographicHash::Sha256).toHex().left(24);
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QLatin1String("/gatehouse/columns-")
        + QLatin1String(name) + QLatin1String(".sqlite");
}

std::unique_ptr<ColumnStore> ColumnStore::of(const QString &ledger)
{
    const QString file = path(ledger);
    if (file.isEmpty())
        return {};
    // Twice: what is no store, or a damaged one, is begun anew.
    for (const bool again : {false, true}) {
        if (!QFileInfo::exists(file) && !makeFile(file))
            return {};
        if (auto db = Database::open(file, OpenMode::Write)) {
            std::unique_ptr<ColumnStore> store(new ColumnStore(std::move(*db)));
            if (store->prepare())
                return store;
        }
        if (!again)
            removeFile(file);
    }
    return {};
}

ColumnStore::ColumnStore(std::unique_ptr<Database> db)
    : m_db(std::move(db))
{
}

ColumnStore::~ColumnStore() = default;

Result<void> ColumnStore::prepare()
{
    const auto made = m_db->exec(
        "PRAGMA cache_size=-2000; CREATE TABLE IF NOT EXISTS pieces (list INTEGER NOT NULL, col INTEGER NOT NULL, segment INTEGER NOT NULL, "
        "version INTEGER NOT NULL, row_count INTEGER NOT NULL, low INTEGER NOT NULL, high INTEGER NOT NULL, data BLOB NOT NULL, "
        "checksum INTEGER NOT NULL, PRIMARY KEY (list, col, segment))");
    if (!made)
        return made;
    auto find = m_db->prepare(
        "SELECT version, row_count, low, high, data, checksum FROM pieces WHERE list = ? AND col = ? AND segment = ? AND version = ?");
    if (!find)
        return tl::unexpected(find.error());
    auto keep = m_db->prepare("INSERT OR REPLACE INTO pieces (list, col, segment, version, row_count, low, high, data, checksum) "
                              "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!keep)
        return tl::unexpected(keep.error());
    m_find = std::move(*find);
    m_keep = std::move(*keep);
    return measure();
}

/// What the pieces take; room that replaced ones have left is used again.
Result<void> ColumnStore::measure()
{
    const auto bytes = m_db->number("SELECT (p.page_count - f.freelist_count) * s.page_size "
                                    "FROM pragma_page_count p, pragma_freelist_count f, pragma_page_size s");
    if (!bytes)
        return tl::unexpected(bytes.error());
    m_bytes = *bytes;
    return {};
}

/// Begun anew by whoever opens it next.
void ColumnStore::abandon()
{
    const QString path = m_db->path();
    m_find.reset();
    m_keep.reset();
    m_db.reset();
    removeFile(path);
}

ColumnCache::Piece ColumnStore::find(ColumnTable table, int column, std::uint32_t segment, std::int64_t version)
{
    const std::lock_guard guard(m_mutex);
    if (!m_db)
        return {};
    m_find->bindAll(static_cast<std::int64_t>(table), std::int64_t{column}, std::int64_t{segment}, version);
    const auto found = m_find->step();
    std::optional<PackedColumn> piece;
    if (found && *found)
        piece = packedFrom(*m_find);
    const bool isSame = piece && m_find->integer(5) == checkSum(table, column, segment, *piece);
    m_find->reset();
    if (!found || (*found && !isSame)) {
        abandon();
        return {};
    }
    return piece ? std::make_shared<const PackedColumn>(std::move(*piece)) : nullptr;
}

void ColumnStore::keep(ColumnTable table, int column, std::uint32_t segment, const PackedColumn &piece)
{
    const std::lock_guard guard(m_mutex);
    if (!m_db || !isNobodyElses(piece.version))
        return;
    if (m_bytes + piece.data.size() > MostBytes && (!measure() || m_bytes + piece.data.size() > MostBytes))
        return;
    m_keep->bindAll(static_cast<std::int64_t>(table), std::int64_t{column}, std::int64_t{segment}, piece.version,
        std::int64_t{piece.rows}, std::int64_t{piece.low}, std::int64_t{piece.high});
    m_keep->bindBlob(8, std::as_bytes(std::span(piece.data.constData(), static_cast<std::size_t>(piece.data.size()))));
    m_keep->bind(9, checkSum(table, column, segment, piece));
    const auto kept = m_keep->step();
    m_keep->reset();
    if (kept)
        m_bytes += piece.data.size();
}

} // namespace gatehouse
