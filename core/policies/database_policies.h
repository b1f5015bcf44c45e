// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policies/policy_set.h"
#include "core/postgres/connection.h"
#include "core/sources/odoo_sql/database_profile.h"

#include <QMap>

/// The policies of an Odoo's database that has the Guard, from its table and Odoo's own parameters. On the connection's
/// thread.
namespace gatehouse {

/// `parameters`: Odoo's, where they are known already. Errors: those of the connection; Refused (this role may not read them).
Result<PolicySet> guardPolicies(PostgresConnection &connection, const odoo_sql::DatabaseProfile &profile,
    const std::optional<QMap<QString, QString>> &parameters = {});

} // namespace gatehouse
