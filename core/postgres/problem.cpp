// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/problem.h"

#include <QCoreApplication>

#include <algorithm>

namespace gatehouse::postgres {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Postgres)
};

struct Known
{
    const char *state;
    PostgresTrouble trouble;
};

constexpr Known Codes[] = {
    {"3D000", PostgresTrouble::NoSuchDatabase},
    {"3F000", PostgresTrouble::UndefinedSchema},
    {"08P01", PostgresTrouble::BadValue}, // what we sent is not what was announced, as in a COPY
    {"23505", PostgresTrouble::UniqueViolation},
    {"25006", PostgresTrouble::ReadOnly},
    {"25P02", PostgresTrouble::TransactionAborted},
    {"40001", PostgresTrouble::Serialization},
    {"40P01", PostgresTrouble::Deadlock},
    {"42501", PostgresTrouble::PermissionDenied},
    {"42601", PostgresTrouble::Syntax},
    {"42701", PostgresTrouble::DuplicateObject},
    {"42703", PostgresTrouble::UndefinedColumn},
    {"42704", PostgresTrouble::UndefinedRole},
    {"42710", PostgresTrouble::DuplicateObject},
    {"42723", PostgresTrouble::DuplicateObject},
    {"42883", PostgresTrouble::UndefinedFunction},
    {"42P01", PostgresTrouble::UndefinedTable},
    {"42P04", PostgresTrouble::DuplicateObject},
    {"42P06", PostgresTrouble::DuplicateObject},
    {"42P07", PostgresTrouble::DuplicateObject},
    {"53100", PostgresTrouble::DiskFull},
    {"53200", PostgresTrouble::DiskFull},
    {"53300", PostgresTrouble::TooManyConnections},
    {"55P03", PostgresTrouble::LockTimeout},
    {"57014", PostgresTrouble::StatementTimeout},
    {"57P01", PostgresTrouble::ServerStopping},
    {"57P02", PostgresTrouble::ServerStopping},
    {"57P03", PostgresTrouble::NotReady},
    {"57P04", PostgresTrouble::ServerStopping},
    {"57P05", PostgresTrouble::ServerStopping},
};

} // namespace

PostgresTrouble troubleOf(const QByteArray &sqlState)
{
    if (sqlState.isEmpty())
        return PostgresTrouble::Other;
    const auto known = std::find_if(std::begin(Codes), std::end(Codes), [&](const Known &k) { return sqlState == k.state; });
    if (known != std::end(Codes))
        return known->trouble;
    if (sqlState.startsWith("28"))
        return PostgresTrouble::NotAuthenticated;
    if (sqlState.startsWith("08"))
        return PostgresTrouble::Lost;
    if (sqlState.startsWith("23"))
        return PostgresTrouble::ConstraintViolation;
    if (sqlState.startsWith("22"))
        return PostgresTrouble::BadValue;
    return PostgresTrouble::Other;
}

Error errorOf(const PostgresProblem &problem, const QString &where)
{
    const auto say = [&](ErrorKind kind, const QString &text) { return Error{kind, text.arg(where, problem.message)}; };
    switch (problem.trouble) {
    case PostgresTrouble::None:
        break;
    case PostgresTrouble::Unreachable:
        return say(ErrorKind::Network, Texts::tr("The database %1 cannot be reached: %2"));
    case PostgresTrouble::TimedOut:
        return say(ErrorKind::Timeout, Texts::tr("The database %1 did not answer in time. %2"));
    case PostgresTrouble::Tls:
        return say(ErrorKind::Network, Texts::tr("No trusted TLS connection to the database %1: %2"));
    case PostgresTrouble::NotAuthenticated:
        return say(ErrorKind::Auth,
            Texts::tr("The database %1 did not let us in: the password is wrong or has expired (PostgreSQL does not say "
                      "which), or its pg_hba.conf does not admit this role from here. It said: %2"));
    case PostgresTrouble::NoSuchDatabase:
        return say(ErrorKind::Input, Texts::tr("The server of %1 has no such database: %2"));
    case PostgresTrouble::WrongServer:
        return say(ErrorKind::Refused, Texts::tr("None of the servers of %1 is of the kind that is wanted: %2"));
    case PostgresTrouble::NotReady:
        return say(ErrorKind::Network, Texts::tr("The database %1 takes nobody in just now: %2"));
    case PostgresTrouble::TooManyConnections:
        return say(ErrorKind::Refused, Texts::tr("The database %1 has no connection left for us: %2"));
    case PostgresTrouble::Lost:
    case PostgresTrouble::ServerStopping:
        return say(ErrorKind::Network, Texts::tr("The connection to the database %1 was lost: %2"));
    case PostgresTrouble::Cancelled:
        return {ErrorKind::Cancelled, Texts::tr("Cancelled.")};
    case PostgresTrouble::StatementTimeout:
        return say(ErrorKind::Timeout,
            Texts::tr("The database %1 ended a query that took too long, as it was told to. It is busy or locked; try "
                      "again later. It said: %2"));
    case PostgresTrouble::LockTimeout:
        return say(ErrorKind::Timeout, Texts::tr("In the database %1, somebody else holds what is needed: %2"));
    case PostgresTrouble::PermissionDenied:
        return say(ErrorKind::Refused, Texts::tr("The role may not do this in the database %1: %2"));
    case PostgresTrouble::ReadOnly:
        return say(ErrorKind::Refused, Texts::tr("The database %1 can only be read here: %2"));
    case PostgresTrouble::BadValue:
        return say(ErrorKind::Input, Texts::tr("The database %1 does not take a value: %2"));
    case PostgresTrouble::DiskFull:
        return say(ErrorKind::Storage, Texts::tr("The database %1 has no room left: %2"));
    default:
        break;
    }
    return say(ErrorKind::Storage, Texts::tr("The database %1 could not be used: %2"));
}

} // namespace gatehouse::postgres
