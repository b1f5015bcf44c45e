// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/database.h"

#include "core/ledger/postgres_database.h"
#include "core/ledger/sqlite_database.h"
#include "core/postgres/settings.h"

namespace gatehouse {

Result<std::unique_ptr<Database>> Database::open(const QString &path, OpenMode mode)
{
    return isPostgresAddress(path) ? PostgresDatabase::open(path, mode) : SqliteDatabase::open(path, mode);
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
