// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/column_store.h"

#include "core/ledger/database.h"
#include "core/ledger/ledger_place.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace gatehouse {

namespace {

constexpr std::int64_t MostBytes = std::int64_t{1} << 30;

/// An empty file that only this user may read: SQLite gives the files beside it the same rights.
bool makeFile(const QString &path)
{
    if (!QDir().mkpath(QFileInfo(path).path()))
        return false;
    QFile file(path);
    return file.open(QIODevice::NewOnly | QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

void removeFile(const QString &path)
{
    for (const auto *end : {"-wal", "-shm", ""})
        QFile::remove(path + QLatin1String(end));
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
        "PRIMARY KEY (list, col, segment))");
    if (!made)
        return made;
    auto find = m_db->prepare(
        "SELECT version, row_count, low, high, data FROM pieces WHERE list = ? AND col = ? AND segment = ? AND version = ?");
    if (!find)
        return tl::unexpected(find.error());
    auto keep = m_db->prepare("INSERT OR REPLACE INTO pieces (list, col, segment, version, row_count, low, high, data) "
                              "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    if (!keep)
        return tl::unexpected(keep.error());
    m_find = std::move(*find);
    m_keep = std::move(*keep);
    m_bytes = QFileInfo(m_db->path()).size();
    return {};
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
    m_find->reset();
    if (!found || (*found && !piece)) { // damaged
        m_find.reset();
        m_keep.reset();
        m_db.reset();
    }
    return piece ? std::make_shared<const PackedColumn>(std::move(*piece)) : nullptr;
}

void ColumnStore::keep(ColumnTable table, int column, std::uint32_t segment, const PackedColumn &piece)
{
    const std::lock_guard guard(m_mutex);
    if (!m_db || !isNobodyElses(piece.version) || m_bytes + piece.data.size() > MostBytes)
        return;
    m_keep->bindAll(static_cast<std::int64_t>(table), std::int64_t{column}, std::int64_t{segment}, piece.version,
        std::int64_t{piece.rows}, std::int64_t{piece.low}, std::int64_t{piece.high});
    m_keep->bindBlob(8, std::as_bytes(std::span(piece.data.constData(), static_cast<std::size_t>(piece.data.size()))));
    const auto kept = m_keep->step();
    m_keep->reset();
    if (kept)
        m_bytes += piece.data.size();
}

} // namespace gatehouse
