// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/odoo_sql/guard_tables.h"
#include "core/sync/guard_following.h"

namespace gatehouse {

/// Reads what the Guard has on record in a database into the ledger, reading after reading: sessions, events, and the accounts
/// that it may have locked.
/// Belongs to one thread.
class DatabaseRecords
{
public:
    /// `progress` as of GuardTablesOptions. Needs Capability::ReadGuardRecords. The number of rows goes to summary.records,
    /// what is allowed to state.allowances.
    Result<odoo::GuardCursor> read(PostgresConnection &connection, const odoo_sql::DatabaseProfile &profile, const odoo::GuardCursor &from,
        SyncDepth depth, LedgerSink &sink, const std::function<void(std::int64_t)> &progress,
        SyncState &state, SyncSummary &summary);

private:
    GuardAccounts m_accounts;
};

} // namespace gatehouse
