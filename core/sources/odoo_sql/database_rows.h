// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/records.h"
#include "core/sources/odoo_sql/database_profile.h"

#include <QByteArray>
#include <QList>

#include <cstdint>
#include <functional>

/// Rows of an Odoo's database as records. Every statement has a limit and an index behind it (queries() names them all,
/// and a test looks at their plans), and is a transaction of its own: nothing keeps Odoo's clean-up waiting. The readers
/// hand every row to the sink as it comes and stop at the first error: what the sink got until then is right, and reading
/// again from the same cursor gives it again. Rows that are not understood go to RecordSink::reject.
namespace gatehouse::odoo_sql {

/// How far one table has been read. New rows have higher ids. Changed rows have no index: but PostgreSQL counts how often
/// a table was changed, and notes with every row which transaction wrote it (xmin), so that a pass over the table, by
/// ranges of ids, is made only when something was changed, and finds just that.
struct TableMark
{
    std::int64_t lastId = 0;  ///< 0: read everything
    std::int64_t changes = 0; ///< the count when the last pass began; -1: there is none that can be trusted
    std::int64_t oldest = 0;  ///< the oldest transaction that was still under way then

    bool operator==(const TableMark &) const = default;
};

struct DatabaseCursor
{
    TableMark users;
    TableMark devices;
    std::int64_t lastLogin = 0; ///< id in res_users_log
    /// Ids are given when a row is inserted but seen when its transaction ends, which may be out of order; such a device
    /// row was used within the last moments before it was seen. Two minutes before the server's clock.
    Instant settled;

    bool operator==(const DatabaseCursor &) const = default;
};

struct DatabaseRead
{
    DatabaseCursor next;
    std::int64_t users = 0;
    std::int64_t logins = 0;
    std::int64_t devices = 0;
    std::int64_t statements = 0; ///< sent to the server
    Instant asOf;                ///< the server's clock
};

struct DatabaseReadOptions
{
    int pageSize = 20'000;
    std::int64_t passRange = 50'000; ///< ids that one statement of a pass looks at
    /// Makes a pass also where the count says that nothing was changed, and where there is no count (a standby).
    bool pass = false;
    enum class What { Users, Logins, Devices };
    /// After each page; may be empty. Stop by the connection's CancelToken.
    std::function<void(What, std::int64_t rows)> progress;
};

/// Users, logins and devices: what is new since `from`. Some five small statements when nothing is.
Result<DatabaseRead> readDatabase(PostgresConnection &connection, const DatabaseProfile &profile, const DatabaseCursor &from,
    RecordSink &sink, const DatabaseReadOptions &options = {});

/// All of them each time: they are few.
Result<std::int64_t> readTrustedDevices(PostgresConnection &connection, const DatabaseProfile &profile, RecordSink &sink);
Result<std::int64_t> readApiKeys(PostgresConnection &connection, const DatabaseProfile &profile, RecordSink &sink);
Result<std::int64_t> readParameters(PostgresConnection &connection, const DatabaseProfile &profile, RecordSink &sink);

/// A statement as it is sent to this database.
struct NamedQuery
{
    const char *name;
    QByteArray sql;
};
QList<NamedQuery> queries(PostgresConnection &connection, const DatabaseProfile &profile);

} // namespace gatehouse::odoo_sql
