// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/odoo_sql/guard_tables.h"
#include "core/sync/reading.h"

#include <QJsonObject>
#include <QSet>

namespace gatehouse {

/// Reads what the Guard has on record in a database into the ledger, reading after reading: sessions, events, and the accounts
/// that it may have locked. These are read as a whole seldom, and else where an event tells that something became of them.
/// Belongs to one thread.
class DatabaseRecords
{
public:
    /// Where the last reading got to, as of the ledger; `next` is where this one did.
    static odoo::GuardCursor cursorFrom(const QJsonValue &stored);
    static QJsonObject cursorJson(const odoo::GuardCursor &cursor);

    /// `progress` as of GuardTablesOptions. Needs Capability::ReadGuardRecords. The number of rows goes to summary.records.
    Result<odoo::GuardCursor> read(PostgresConnection &connection, const odoo_sql::DatabaseProfile &profile, const odoo::GuardCursor &from,
        SyncDepth depth, LedgerSink &sink, const std::function<void(std::int64_t)> &progress, SyncSummary &summary);

private:
    QSet<qint64> m_troubled; ///< users with failures or a lock, as last read
    bool m_knowsAccounts = false;
};

} // namespace gatehouse
