// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/odoo_sql/database_profile.h"

namespace gatehouse::odoo_sql {

/// Fills profile.capabilities from the rest of it.
void fillCapabilities(DatabaseProfile &profile);

/// Columns of a device row that there must be, and those that are read where they are.
const QStringList &neededDeviceColumns();
const QStringList &furtherDeviceColumns();

/// Columns of the Guard's tables, all of which are read.
const QStringList &guardSessionColumns();
const QStringList &guardEventColumns();
const QStringList &guardAllowanceColumns();

} // namespace gatehouse::odoo_sql
