// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/allowance.h"
#include "core/domain/records.h"
#include "core/sources/odoo_rpc/guard_records.h"
#include "core/sources/odoo_sql/database_rows.h"

#include <QList>

#include <functional>
#include <vector>

/// What the Guard has on record, read from its tables (packaging/odoo/gatehouse_guard/README.md, By SQL): the same rows as
/// its methods give, made by the database into the same form. Every statement has a limit and an index behind it, and each
/// page is a short read-only transaction.
namespace gatehouse::odoo_sql {

struct GuardTablesOptions
{
    int pageSize = 5000;
    std::function<void(std::int64_t rows)> progress; ///< after each page; may be empty
};

/// Sessions that are new or have changed, and then events, since the cursor. Two short transactions when nothing happened. Needs
/// Capability::ReadGuardRecords. Errors: those of the connection.
Result<odoo::GuardRead> readGuardTables(PostgresConnection &connection, const DatabaseProfile &profile, const odoo::GuardCursor &from,
    RecordSink &sink, const GuardTablesOptions &options = {});

/// All accounts, or, with `only`, these; those that are not there are left out. Empty where this role may not read locks.
Result<std::vector<odoo::GuardAccount>> guardAccounts(
    PostgresConnection &connection, const DatabaseProfile &profile, const QList<std::int64_t> *only = nullptr);
bool canReadAccounts(const DatabaseProfile &profile);

/// A session as the Guard has it on record.
struct GuardSessionRow
{
    QString identifier;
    std::int64_t userId = 0;
    QString status;       ///< its word: "active", "revoked" …
    QString endedBy;      ///< login of the officer who ordered it; empty: nobody in particular
    Instant lastActivity; ///< exact to a minute
    Instant ended;
};
/// Those that are on record.
Result<std::vector<GuardSessionRow>> guardSessions(
    PostgresConnection &connection, const DatabaseProfile &profile, const QStringList &identifiers);
/// The active ones of these users.
Result<std::vector<GuardSessionRow>> activeGuardSessions(
    PostgresConnection &connection, const DatabaseProfile &profile, const QList<std::int64_t> &users);
/// Until when these logins are locked; those that are not are left out.
Result<QHash<QString, Instant>> guardLocks(PostgresConnection &connection, const DatabaseProfile &profile, const QStringList &logins);

/// All networks and devices on the Guard's list. Needs Capability::ReadAllowances.
Result<std::vector<Allowance>> guardAllowances(PostgresConnection &connection, const DatabaseProfile &profile);

/// The Guard's row of policies, as JSON with a member for each that may be read, and its revision.
struct GuardPolicyRow
{
    std::int64_t revision = 0;
    QJsonObject values;
    Instant read; ///< the server's clock
};
Result<GuardPolicyRow> guardPolicyRow(PostgresConnection &connection, const DatabaseProfile &profile);

/// An order: kind and arguments as the Guard takes them. Committed when this returns. Its number. Errors: those of the
/// connection; where it is lost amid the commit, whether the order is there is not known.
Result<std::int64_t> placeGuardOrder(
    PostgresConnection &connection, const DatabaseProfile &profile, const QString &kind, const QJsonObject &arguments, const QString &reason);

struct GuardOrderState
{
    bool isPending = true;
    bool isDone = false;
    QJsonObject answer;
    Instant read; ///< the server's clock
};
Result<GuardOrderState> guardOrderState(PostgresConnection &connection, const DatabaseProfile &profile, std::int64_t order);

/// Is there an order, of whomever, that Odoo has not carried out yet?
Result<bool> doGuardOrdersWait(PostgresConnection &connection, const DatabaseProfile &profile);

/// As queries(), of these tables.
QList<NamedQuery> guardQueries(PostgresConnection &connection, const DatabaseProfile &profile);

} // namespace gatehouse::odoo_sql
