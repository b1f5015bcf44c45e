// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cancel.h"
#include "core/domain/ids.h"
#include "core/domain/result.h"
#include "core/ledger/claim_holder.h"
#include "core/sql/statement.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>

namespace gatehouse {

/// Many rows found by their keys at once, where asking for each would be a journey to the server and back.
class Lookup
{
public:
    virtual ~Lookup() = default;

    using Row = std::function<Result<void>(const Statement &)>;
    /// Calls `row` for every row that has one of the keys, in no order that may be relied on; select the key with what
    /// is looked for. `second`: as long as `keys`, for lookups by two columns; empty otherwise. No key twice.
    virtual Result<void> each(std::span<const std::int64_t> keys, std::span<const std::int64_t> second, const Row &row) = 0;
    Result<void> each(std::span<const std::int64_t> keys, const Row &row) { return each(keys, {}, row); }
};

/// Takes many rows to a table, or to a statement that changes one. They are there for other statements after flush().
class RowInserter
{
public:
    virtual ~RowInserter() = default;

    /// Values of a row in the order of the columns: bind, then add(). Errors may come with a later call.
    virtual void bind(int index, std::int64_t value) = 0; ///< index from 1
    virtual void bindText(int index, std::string_view utf8) = 0; ///< lent until add()
    virtual Result<void> add() = 0;
    virtual Result<void> flush() = 0;

    template <typename... Values>
    Result<void> row(Values... values)
    {
        [[maybe_unused]] int index = 0;
        (bindOne(++index, values), ...);
        return add();
    }

private:
    void bindOne(int index, std::int64_t v) { bind(index, v); }
    void bindOne(int index, std::string_view v) { bindText(index, v); }
};

enum class OpenMode {
    Read,
    Write, ///< short transactions beside those of others
    Sole   ///< the one that writes what sources tell; makes the ledger when there is none
};

/// One connection to a ledger. Belongs to one thread at a time. What differs between database products is in its
/// implementations (connecting, settings, prepared statements, locks) and in dialect.h (SQL words); nothing else knows
/// which it is.
class Database
{
public:
    /// A file, or a postgresql:// URI. Errors: Storage; Input (the file is something else); Refused (mode Sole, and
    /// somebody else is at it: the error says who); of a server also Network, Timeout, Auth.
    /// `cancel` ends waiting for a server, now and later.
    static Result<std::unique_ptr<Database>> open(const QString &path, OpenMode mode, const CancelToken &cancel = {});
    virtual ~Database() = default;
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    QString path() const { return m_path; }
    /// Runs SQL without values; several statements may stand in one text, separated by ';'.
    virtual Result<void> exec(const char *sql) = 0;
    virtual Result<std::unique_ptr<Statement>> prepare(const char *sql) = 0;
    /// One statement that gives no rows.
    template <typename... Values>
    Result<void> run(const char *sql, Values... values)
    {
        const auto statement = prepare(sql);
        return statement ? (*statement)->run(values...) : tl::unexpected(statement.error());
    }
    /// For more rows than should be in memory at once, which prepare() may take there.
    virtual Result<std::unique_ptr<Statement>> prepareEndless(const char *sql) { return prepare(sql); }
    /// `sql` says `{of}` behind the column, or the two columns in brackets, that are looked up: "… WHERE id {of}",
    /// "… WHERE (time_ms, identity) {of}".
    virtual Result<std::unique_ptr<Lookup>> lookup(const char *sql, int keyColumns = 1) = 0;
    /// `onConflict`: what else to do with a row that is there already: "(key) DO UPDATE SET …". No key twice between
    /// two flush() calls then.
    virtual Result<std::unique_ptr<RowInserter>> inserter(
        const char *table, std::span<const char *const> columns, const char *onConflict = "") = 0;
    Result<std::unique_ptr<RowInserter>> inserter(
        const char *table, std::initializer_list<const char *> columns, const char *onConflict = "")
    {
        return inserter(table, std::span(columns.begin(), columns.size()), onConflict);
    }
    /// Changes many rows by one statement, in which `{rows}` stands for those that are added here: a table of whole numbers
    /// with these columns. "UPDATE users SET sessions = users.sessions + told.more FROM {rows} AS told WHERE users.id =
    /// told.id". It may be run for any part of the rows by itself.
    virtual Result<std::unique_ptr<RowInserter>> changer(const char *sql, std::initializer_list<const char *> columns) = 0;
    /// Takes the write lock at once, so that a busy ledger is found out before work is done.
    virtual Result<void> begin() = 0;
    /// A snapshot to read from.
    virtual Result<void> beginRead() = 0;
    virtual Result<void> commit() = 0;
    virtual void rollback() = 0;
    /// begin(), `work`, commit(); rolled back when any of them fails.
    Result<void> inTransaction(const std::function<Result<void>()> &work);
    /// Rows the last statement inserted or changed.
    virtual std::int64_t changes() = 0;
    /// From now on a commit returns when it is on the disk; without it, a power cut may take back the last few.
    virtual Result<void> beDurable() = 0;
    virtual Result<bool> hasTable(const char *name) = 0;
    /// No tables at all: a ledger yet to be made.
    virtual Result<bool> isEmpty() = 0;
    /// After rows with ids of their own were added to a table that gives ids: the next ones follow them.
    virtual Result<void> numberOnFrom(const char *table) = 0;
    /// The connection is gone: only opening another helps. Never of a file.
    virtual bool isLost() const { return false; }
    /// From now on this token ends waiting for a server.
    virtual void setCancelToken(const CancelToken &cancel) { Q_UNUSED(cancel) }
    /// Takes the right to read a source for as long as this connection lives, or until release(); one source a connection.
    /// Nothing: it is ours. Otherwise who has it. Errors: Refused (this role may not write), Storage.
    virtual Result<std::optional<ClaimHolder>> claim(SourceId source) = 0;
    virtual Result<void> release(SourceId source) = 0;
    /// To be called amid the transaction that changes what readers see; they are told when it is committed.
    virtual Result<void> announce() { return {}; }
    /// True as soon as somebody's announced commit is there; false when none came within `longest`.
    virtual Result<bool> waitForNews(std::chrono::milliseconds longest);
    /// The first column of the first row as a number; `otherwise` when there is no row.
    Result<std::int64_t> number(const char *sql, std::int64_t otherwise = 0);

protected:
    explicit Database(const QString &path)
        : m_path(path)
    {
    }

private:
    QString m_path;
};

/// Rolls back on destruction what was begun and not committed.
class ReadScope
{
public:
    explicit ReadScope(Database &db)
        : m_db(db)
        , m_begun(db.beginRead().has_value())
    {
    }
    ~ReadScope()
    {
        if (m_begun)
            m_db.rollback();
    }
    ReadScope(const ReadScope &) = delete;
    ReadScope &operator=(const ReadScope &) = delete;

private:
    Database &m_db;
    bool m_begun;
};

} // namespace gatehouse
