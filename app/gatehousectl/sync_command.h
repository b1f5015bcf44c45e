// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace gatehouse {

/// gatehousectl sources: what the ledger is fed by.
int runSources(const QStringList &args);
/// gatehousectl sync: reads connected servers into the ledger.
int runSync(const QStringList &args);

} // namespace gatehouse
