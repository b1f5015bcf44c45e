// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace gatehouse {

/// gatehousectl break-glass suspend|reinstate USER, break-glass logout-everyone: emergencies, in Odoo's own database.
int runBreakGlassCommand(const QStringList &args);

} // namespace gatehouse
