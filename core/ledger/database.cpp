// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/database.h"

#include "core/ledger/ledger_place.h"
#include "core/ledger/postgres_database.h"
#include "core/ledger/sqlite_database.h"

#include <thread>

namespace gatehouse {

Result<std::unique_ptr<Database>> Database::open(const QString &path, OpenMode mode, const CancelToken &cancel)
{
    return LedgerPlace(path).isFile() ? SqliteDatabase::open(path, mode) : PostgresDatabase::open(path, mode, cancel);
}

Result<bool> Database::waitForNews(std::chrono::milliseconds longest)
{
    std::this_thread::sleep_for(longest);
    return false;
}

Result<void> Database::inTransaction(const std::function<Result<void>()> &work)
{
    if (const auto begun = begin(); !begun)
        return begun;
    Result<void> done = work();
    if (done)
        done = commit();
    if (!done)
        rollback();
    return done;
}

Result<std::int64_t> Database::number(const char *sql, std::int64_t otherwise)
{
    auto statement = prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    const auto row = (*statement)->step();
    if (!row)
        return tl::unexpected(row.error());
    return *row ? (*statement)->integer(0) : otherwise;
}

} // namespace gatehouse
