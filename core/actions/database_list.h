// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/guard_list.h"
#include "core/postgres/connection.h"
#include "core/sources/odoo_sql/database_profile.h"

namespace gatehouse {

/// As guardedAmong() of a server: by identifier; those that are not on record are left out. On the connection's thread.
Result<QHash<QString, GuardedSession>> guardedAmong(
    PostgresConnection &connection, const odoo_sql::DatabaseProfile &profile, const QStringList &identifiers);

} // namespace gatehouse
