// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/database_records.h"

namespace gatehouse {

Result<odoo::GuardCursor> DatabaseRecords::read(PostgresConnection &connection, const odoo_sql::DatabaseProfile &profile,
    const odoo::GuardCursor &from, SyncDepth depth, LedgerSink &sink, const std::function<void(std::int64_t)> &progress,
    SyncState &state, SyncSummary &summary)
{
    const bool isNew = from.installation != profile.guard->installation;
    odoo_sql::GuardTablesOptions options;
    options.progress = progress;
    const auto read = odoo_sql::readGuardTables(connection, profile, from, sink, options);
    if (!read)
        return tl::unexpected(read.error());
    summary.records = read->sessions + read->events;
    summary.requests += 4;
    if (profile.can(odoo::Capability::ReadAllowances) && areAllowancesWanted(depth, isNew, read->touched)) {
        const auto allowances = odoo_sql::guardAllowances(connection, profile);
        if (!allowances)
            return tl::unexpected(allowances.error());
        ++summary.requests;
        state.allowances = allowancesText(*allowances);
    }
    QList<std::int64_t> ids;
    const bool whole = m_accounts.areWantedWhole(depth, isNew);
    if (!whole) {
        const QSet<qint64> wanted = m_accounts.wanted(read->touched);
        ids = QList<std::int64_t>(wanted.cbegin(), wanted.cend());
    }
    if (whole || !ids.isEmpty()) {
        const auto accounts = odoo_sql::guardAccounts(connection, profile, whole ? nullptr : &ids);
        if (!accounts)
            return tl::unexpected(accounts.error());
        ++summary.requests;
        m_accounts.take(*accounts, whole, sink);
    }
    return read->next;
}

} // namespace gatehouse
