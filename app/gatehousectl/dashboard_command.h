// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace gatehouse {

/// gatehousectl dashboard: the console's first page in numbers.
int runDashboard(const QStringList &args);

} // namespace gatehouse
