// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace gatehouse {

/// gatehousectl revoke: ends sessions, named one by one or all that match a filter of the ledger.
int runRevoke(const QStringList &args);

} // namespace gatehouse
