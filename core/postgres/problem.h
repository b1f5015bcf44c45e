// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QByteArray>
#include <QString>

namespace gatehouse {

/// What PostgreSQL or the way to it said no with, fine enough to decide what to do about it.
enum class PostgresTrouble {
    None,
    Unreachable,        ///< nobody answers there (name, network, nothing listening)
    TimedOut,           ///< no connection, or no answer, in time
    Tls,                ///< no TLS, or a certificate that is not trusted, or not ours
    NotAuthenticated,   ///< 28xxx: wrong or expired password (the server does not tell which), not in pg_hba.conf
    NoSuchDatabase,     ///< 3D000
    WrongServer,        ///< reached, but a standby where the primary is wanted, or the other way round
    NotReady,           ///< 57P03: starting, stopping, or a standby that takes nobody in
    TooManyConnections, ///< 53300
    Lost,               ///< the connection is gone; what was under way may or may not have happened
    ServerStopping,     ///< 57P01, 57P02: the server ended the connection
    Cancelled,          ///< by the CancelToken
    StatementTimeout,   ///< 57014 without our having cancelled: statement_timeout
    LockTimeout,        ///< 55P03
    PermissionDenied,   ///< 42501
    UndefinedTable,     ///< 42P01
    UndefinedColumn,    ///< 42703
    UndefinedFunction,  ///< 42883
    UndefinedSchema,    ///< 3F000
    UndefinedRole,      ///< 42704 and its like: an object that is neither table nor column
    DuplicateObject,    ///< 42P04, 42P06, 42P07, 42701, 42710, 42723
    ReadOnly,           ///< 25006: a standby, or a read-only transaction
    TransactionAborted, ///< 25P02: an earlier statement of the transaction failed
    Serialization,      ///< 40001
    Deadlock,           ///< 40P01
    UniqueViolation,    ///< 23505
    ConstraintViolation, ///< 23xxx else
    BadValue,           ///< 22xxx: a value that its column cannot hold
    DiskFull,           ///< 53100, 53200
    Syntax,             ///< 42601
    Other
};

/// The last thing that went wrong on a connection.
struct PostgresProblem
{
    PostgresTrouble trouble = PostgresTrouble::None;
    QByteArray sqlState; ///< five characters; empty where the server did not get to say one
    QString message;     ///< the server's (or libpq's) own words, its primary message alone: no values, no query

    /// The connection is of no more use.
    bool isDisconnect() const
    {
        return trouble == PostgresTrouble::Lost || trouble == PostgresTrouble::ServerStopping;
    }
};

namespace postgres {

/// By class and code (PostgreSQL manual, appendix A).
PostgresTrouble troubleOf(const QByteArray &sqlState);
/// A sentence for the officer: what, and what to do next. `where`: how the server is called (no secret in it).
Error errorOf(const PostgresProblem &problem, const QString &where);

} // namespace postgres

} // namespace gatehouse
