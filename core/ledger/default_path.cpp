// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/default_path.h"

#include <QStandardPaths>

namespace gatehouse {

QString defaultLedgerPath()
{
    // Not AppDataLocation: that would follow the name of the program that asks.
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/gatehouse/ledger.sqlite");
}

} // namespace gatehouse
