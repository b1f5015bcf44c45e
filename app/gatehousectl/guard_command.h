// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace gatehouse {

/// gatehousectl guard export DIR: writes the Guard, our add-on for Odoo, to be copied to a server. It is part of the
/// program (resource :/guard), so that it is at hand wherever the program is.
int runGuard(const QStringList &args);

} // namespace gatehouse
