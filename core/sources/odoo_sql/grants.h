// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gatehouse::odoo_sql {

struct GrantWish
{
    QString role = QStringLiteral("gatehouse_reader");
    QString schema = QStringLiteral("public"); ///< where Odoo's tables are
    bool orders = false;     ///< also to order the Guard, where it is installed: the role is an officer then
    bool breakGlass = false; ///< also what the emergency actions need; for a role of its own
};

/// The script that makes `role` (without a password: that is set by the one who runs it) and gives it just what
/// Gatehouse reads: no password hashes, no keys of second factors, no API keys, not the database's secret. Two views
/// tell what can only be told from them. For psql as a superuser or the owner of Odoo's tables, in Odoo's database; good
/// for Odoo 14 to 19 (what is not there is left out when it runs), and to be run again, after an upgrade of Odoo for
/// example. Names are quoted.
QString grantScript(const GrantWish &wish);

} // namespace gatehouse::odoo_sql
