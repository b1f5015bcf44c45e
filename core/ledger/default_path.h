// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gatehouse {

/// Where the ledger lives when nobody says otherwise: "gatehouse/ledger.sqlite" under the user's data folder
/// (QStandardPaths::GenericDataLocation), the same for the console and for gatehousectl. The file need not exist.
QString defaultLedgerPath();

} // namespace gatehouse
