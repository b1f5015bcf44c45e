// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/database_list.h"

#include "core/sources/odoo_sql/guard_tables.h"

namespace gatehouse {

Result<QHash<QString, GuardedSession>> guardedAmong(
    PostgresConnection &connection, const odoo_sql::DatabaseProfile &profile, const QStringList &identifiers)
{
    const auto rows = odoo_sql::guardSessions(connection, profile, identifiers);
    if (!rows)
        return tl::unexpected(rows.error());
    QHash<QString, GuardedSession> found;
    for (const odoo_sql::GuardSessionRow &row : *rows)
        found.insert(row.identifier,
            {row.identifier, row.userId, row.status == QLatin1String("active"), row.status, row.endedBy, row.lastActivity, row.ended});
    return found;
}

} // namespace gatehouse
