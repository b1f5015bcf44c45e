// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gatehousectl/command_line.h"

#include <QStringList>

namespace gatehouse {

/// gatehousectl connect postgresql://…: the rest of that command, for a database.
int connectDatabase(const CommandLine &line);

/// gatehousectl sql-grants: prints the script that makes a role for reading Odoo's database.
int runSqlGrants(const QStringList &args);

} // namespace gatehouse
