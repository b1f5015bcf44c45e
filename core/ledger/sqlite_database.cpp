// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/sqlite_database.h"

#include "core/ledger/dialect.h"
#include "core/ledger/ledger_file.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <sqlite3.h>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Ledger)
};

class SqliteStatement final : public Statement
{
public:
    SqliteStatement(sqlite3 *db, sqlite3_stmt *stmt)
        : m_db(db)
        , m_stmt(stmt)
    {
    }
    ~SqliteStatement() override { sqlite3_finalize(m_stmt); }

    void bind(int index, std::int64_t value) override { sqlite3_bind_int64(m_stmt, index, value); }
    void bindText(int index, std::string_view utf8) override
    {
        sqlite3_bind_text(m_stmt, index, utf8.data() ? utf8.data() : "", static_cast<int>(utf8.size()), SQLITE_STATIC);
    }
    void bindTextCopy(int index, std::string_view utf8) override
    {
        sqlite3_bind_text(m_stmt, index, utf8.data() ? utf8.data() : "", static_cast<int>(utf8.size()), SQLITE_TRANSIENT);
    }
    void bindBlob(int index, std::span<const std::byte> bytes) override
    {
        if (bytes.empty())
            sqlite3_bind_zeroblob(m_stmt, index, 0);
        else
            sqlite3_bind_blob(m_stmt, index, bytes.data(), static_cast<int>(bytes.size()), SQLITE_STATIC);
    }
    void bindNull(int index) override { sqlite3_bind_null(m_stmt, index); }
    Result<bool> step() override
    {
        switch (sqlite3_step(m_stmt)) {
        case SQLITE_ROW:
            return true;
        case SQLITE_DONE:
            return false;
        default:
            return fail(ErrorKind::Storage,
                Texts::tr("The ledger could not be used: %1").arg(QString::fromUtf8(sqlite3_errmsg(m_db))));
        }
    }
    void reset() override { sqlite3_reset(m_stmt); }

    std::int64_t integer(int column) const override { return sqlite3_column_int64(m_stmt, column); }
    bool isNull(int column) const override { return sqlite3_column_type(m_stmt, column) == SQLITE_NULL; }
    std::string_view text(int column) const override
    {
        const void *p = sqlite3_column_text(m_stmt, column);
        return p ? std::string_view(static_cast<const char *>(p), static_cast<std::size_t>(sqlite3_column_bytes(m_stmt, column)))
                 : std::string_view();
    }
    std::span<const std::byte> blob(int column) const override
    {
        const void *p = sqlite3_column_blob(m_stmt, column);
        return {static_cast<const std::byte *>(p), static_cast<std::size_t>(p ? sqlite3_column_bytes(m_stmt, column) : 0)};
    }

private:
    sqlite3 *m_db;
    sqlite3_stmt *m_stmt;
};

class SqliteLookup final : public Lookup
{
public:
    SqliteLookup(std::unique_ptr<Statement> statement, int keyColumns)
        : m_statement(std::move(statement))
        , m_keyColumns(keyColumns)
    {
    }

    Result<void> each(std::span<const std::int64_t> keys, std::span<const std::int64_t> second, const Row &row) override
    {
        for (std::size_t i = 0; i < keys.size(); ++i) {
            m_statement->bind(1, keys[i]);
            if (m_keyColumns == 2)
                m_statement->bind(2, second[i]);
            if (const auto read = m_statement->each(row); !read)
                return read;
        }
        return {};
    }

private:
    std::unique_ptr<Statement> m_statement;
    int m_keyColumns;
};

class SqliteInserter final : public RowInserter
{
public:
    explicit SqliteInserter(std::unique_ptr<Statement> statement)
        : m_statement(std::move(statement))
    {
    }

    void bind(int index, std::int64_t value) override { m_statement->bind(index, value); }
    void bindText(int index, std::string_view utf8) override { m_statement->bindText(index, utf8); }
    Result<void> add() override { return m_statement->run(); }
    Result<void> flush() override { return {}; }

private:
    std::unique_ptr<Statement> m_statement;
};

} // namespace

SqliteDatabase::SqliteDatabase(const QString &path)
    : Database(path)
{
}

SqliteDatabase::~SqliteDatabase()
{
    sqlite3_close_v2(static_cast<sqlite3 *>(m_handle));
}

namespace {

Result<std::unique_ptr<QLockFile>> lockForWriting(const QString &path)
{
    const QFileInfo info(path);
    if (!QDir().mkpath(info.absolutePath()))
        return fail(ErrorKind::Storage,
            Texts::tr("The folder %1 for the ledger could not be made.").arg(info.absolutePath()));
    auto lock = std::make_unique<QLockFile>(path + QLatin1String(".lock"));
    lock->setStaleLockTime(0); // A lock is stale when its process is gone, however long an import takes.
    if (!lock->tryLock(200)) {
        if (lock->error() == QLockFile::LockFailedError) {
            qint64 pid = 0;
            QString host;
            QString program;
            lock->getLockInfo(&pid, &host, &program);
            return fail(
                ErrorKind::Refused, Texts::tr("The ledger %1 is being written by %2 (process %3 on %4). Wait "
                                                    "until it has finished, then try again.")
                                        .arg(path, program)
                                        .arg(pid)
                                        .arg(host));
        }
        return fail(ErrorKind::Storage,
            Texts::tr("The ledger's folder %1 cannot be written to.").arg(info.absolutePath()));
    }
    return lock;
}

} // namespace

Result<std::unique_ptr<Database>> SqliteDatabase::open(const QString &path, OpenMode mode)
{
    const bool exists = QFileInfo::exists(path);
    if (mode != OpenMode::Sole && !exists)
        return fail(ErrorKind::Storage,
            Texts::tr("There is no ledger at %1. Import something first, or name another with --ledger.").arg(path));

    std::unique_ptr<QLockFile> lock;
    if (mode == OpenMode::Sole) {
        auto taken = lockForWriting(path);
        if (!taken)
            return tl::unexpected(taken.error());
        lock = std::move(*taken);
    }
    std::unique_ptr<SqliteDatabase> self(new SqliteDatabase(path));
    self->m_lock = std::move(lock);
    // Opened here and not by Qt's driver, whose plugin carries an SQLite of its own on Windows: a connection of one copy
    // must not be handed to another. A reader of a write-ahead log needs to write its own marks, so it is not opened
    // read-only; query_only below keeps it from changing the ledger. One thread at a time uses a connection.
    sqlite3 *handle = nullptr;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (mode == OpenMode::Sole ? SQLITE_OPEN_CREATE : 0);
    const int opened = sqlite3_open_v2(QFileInfo(path).absoluteFilePath().toUtf8().constData(), &handle, flags, nullptr);
    self->m_handle = handle;
    if (opened != SQLITE_OK)
        return fail(ErrorKind::Storage,
            Texts::tr("The ledger %1 could not be opened: %2")
                .arg(path, QString::fromUtf8(handle ? sqlite3_errmsg(handle) : sqlite3_errstr(opened))));
    sqlite3_busy_timeout(handle, 10000);

    // page_size counts only before the first table is made.
    const auto prepared = self->exec(mode != OpenMode::Read
            ? "PRAGMA page_size=8192; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-24000;"
              "PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint=4000; PRAGMA journal_size_limit=67108864"
            : "PRAGMA query_only=ON; PRAGMA cache_size=-4000; PRAGMA temp_store=MEMORY");
    if (!prepared) {
        if (sqlite3_errcode(handle) == SQLITE_NOTADB)
            return fail(ErrorKind::Input,
                Texts::tr("%1 is not a ledger: it is not an SQLite file. Nothing was changed in it.").arg(path));
        return tl::unexpected(prepared.error());
    }
    // The first read tells a file that is no database from one that is.
    if (const auto probe = self->number("SELECT count(*) FROM sqlite_master"); !probe) {
        if (sqlite3_errcode(handle) == SQLITE_NOTADB)
            return fail(ErrorKind::Input,
                Texts::tr("%1 is not a ledger: it is not an SQLite file. Nothing was changed in it.").arg(path));
        return tl::unexpected(probe.error());
    }
    if (mode == OpenMode::Sole) {
        if (const auto marked = self->markAsLedger(); !marked)
            return tl::unexpected(marked.error());
    }
    return std::unique_ptr<Database>(std::move(self));
}

Result<void> SqliteDatabase::markAsLedger()
{
    const auto mark = number("PRAGMA application_id");
    if (!mark || *mark == LedgerFileMark)
        return mark ? Result<void>() : tl::unexpected(mark.error());
    // Somebody else's database is left as it is; the schema refuses it.
    const auto empty = isEmpty();
    const auto ours = hasTable("ledger_meta");
    if (!empty || !ours)
        return tl::unexpected(empty ? ours.error() : empty.error());
    if (*mark != 0 || (!*empty && !*ours))
        return {};
    return exec(("PRAGMA application_id=" + std::to_string(LedgerFileMark)).c_str());
}

Error SqliteDatabase::lastError() const
{
    return {ErrorKind::Storage,
        Texts::tr("The ledger %1 could not be used: %2").arg(path(), QString::fromUtf8(sqlite3_errmsg(static_cast<sqlite3 *>(m_handle))))};
}

Result<void> SqliteDatabase::exec(const char *sql)
{
    const std::string text = inDialect(sql, Product::Sqlite);
    if (sqlite3_exec(static_cast<sqlite3 *>(m_handle), text.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return tl::unexpected(lastError());
    return {};
}

Result<std::unique_ptr<Statement>> SqliteDatabase::prepare(const char *sql)
{
    const std::string text = inDialect(sql, Product::Sqlite);
    sqlite3_stmt *stmt = nullptr;
    auto *handle = static_cast<sqlite3 *>(m_handle);
    if (sqlite3_prepare_v3(handle, text.c_str(), static_cast<int>(text.size()), SQLITE_PREPARE_PERSISTENT, &stmt, nullptr)
        != SQLITE_OK)
        return tl::unexpected(lastError());
    return std::make_unique<SqliteStatement>(handle, stmt);
}

Result<void> SqliteDatabase::begin()
{
    return exec("BEGIN IMMEDIATE");
}

Result<void> SqliteDatabase::beginRead()
{
    return exec("BEGIN");
}

Result<void> SqliteDatabase::commit()
{
    return exec("COMMIT");
}

void SqliteDatabase::rollback()
{
    sqlite3_exec(static_cast<sqlite3 *>(m_handle), "ROLLBACK", nullptr, nullptr, nullptr);
}

std::int64_t SqliteDatabase::changes()
{
    return sqlite3_changes(static_cast<sqlite3 *>(m_handle));
}

Result<std::unique_ptr<Lookup>> SqliteDatabase::lookup(const char *sql, int keyColumns)
{
    std::string text(sql);
    const auto at = text.find("{of}");
    text.replace(at, 4, keyColumns == 2 ? "= (?, ?)" : "= ?");
    auto statement = prepare(text.c_str());
    if (!statement)
        return tl::unexpected(statement.error());
    return std::make_unique<SqliteLookup>(std::move(*statement), keyColumns);
}

Result<std::unique_ptr<RowInserter>> SqliteDatabase::inserter(
    const char *table, std::span<const char *const> columns, const char *onConflict)
{
    std::string names;
    std::string values;
    for (const char *column : columns) {
        names += (names.empty() ? "" : ", ") + std::string(column);
        values += values.empty() ? "?" : ", ?";
    }
    std::string sql = "INSERT INTO " + std::string(table) + " (" + names + ") VALUES (" + values + ")";
    if (*onConflict != '\0')
        sql += " ON CONFLICT " + std::string(onConflict);
    auto statement = prepare(sql.c_str());
    if (!statement)
        return tl::unexpected(statement.error());
    return std::make_unique<SqliteInserter>(std::move(*statement));
}

Result<std::unique_ptr<RowInserter>> SqliteDatabase::changer(const char *sql, std::initializer_list<const char *> columns)
{
    std::string row;
    for (const char *column : columns)
        row += (row.empty() ? std::string("(SELECT ? AS ") : std::string(", ? AS ")) + column;
    std::string text(sql);
    text.replace(text.find("{rows}"), 6, row + ')');
    auto statement = prepare(text.c_str());
    if (!statement)
        return tl::unexpected(statement.error());
    return std::make_unique<SqliteInserter>(std::move(*statement));
}

Result<void> SqliteDatabase::beDurable()
{
    return exec("PRAGMA synchronous=FULL");
}

Result<bool> SqliteDatabase::hasTable(const char *name)
{
    auto statement = prepare("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?");
    if (!statement)
        return tl::unexpected(statement.error());
    bool has = false;
    const auto read = (*statement)->each([&has](const Statement &row) { has = row.integer(0) != 0; }, name);
    if (!read)
        return tl::unexpected(read.error());
    return has;
}

Result<bool> SqliteDatabase::isEmpty()
{
    const auto tables = number("SELECT count(*) FROM sqlite_master WHERE type = 'table'");
    if (!tables)
        return tl::unexpected(tables.error());
    return *tables == 0;
}

Result<std::optional<ClaimHolder>> SqliteDatabase::claim(SourceId source)
{
    // A file beside the ledger, as the writer's: the system tells whether the process that made it still lives, and it can
    // be taken while somebody else's long transaction keeps the ledger itself.
    if (m_claim)
        return std::optional<ClaimHolder>();
    const QString name = QStringLiteral("%1.reading-%2.lock").arg(path()).arg(source.value);
    auto lock = std::make_unique<QLockFile>(name);
    lock->setStaleLockTime(0); // stale when its process is gone, however long it reads
    for (int again = 0;; ++again) {
        if (lock->tryLock(0)) {
            m_claim = std::move(lock);
            return std::optional<ClaimHolder>();
        }
        if (lock->error() != QLockFile::LockFailedError)
            return fail(ErrorKind::Storage,
                Texts::tr("The ledger's folder %1 cannot be written to.").arg(QFileInfo(path()).absolutePath()));
        const QFileInfo file(name);
        ClaimHolder holder;
        qint64 pid = 0;
        QString program;
        holder.officer = file.owner();
        const QDateTime since = file.lastModified();
        const bool isThere = lock->getLockInfo(&pid, &holder.machine, &program);
        // Given back in between: once more, but not for ever.
        if (!isThere && again < 3)
            continue;
        if (since.isValid())
            holder.since = Instant::fromDateTime(since);
        return std::optional(holder);
    }
}

Result<void> SqliteDatabase::release(SourceId source)
{
    Q_UNUSED(source)
    m_claim.reset();
    return {};
}

Result<void> SqliteDatabase::numberOnFrom(const char *table)
{
    Q_UNUSED(table)
    return {}; // takes the number behind the highest by itself
}

} // namespace gatehouse
