// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace gatehouse {

/// gatehousectl import: exported files into a ledger. Ends with 3 when some of the input was not understood.
int runImport(const QStringList &args);

} // namespace gatehouse
