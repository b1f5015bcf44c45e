// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace gatehouse {

/// gatehousectl measure: how long a ledger's answers take, for ./dev bench. Not listed by --help.
int runMeasure(const QStringList &args);

} // namespace gatehouse
