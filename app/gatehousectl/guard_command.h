// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace gatehouse {

/// gatehousectl guard export DIR: writes the Guard, our add-on for Odoo, to be copied to a server. guard status: which
/// servers have it.
int runGuard(const QStringList &args);

} // namespace gatehouse
