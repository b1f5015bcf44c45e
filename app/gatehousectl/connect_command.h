// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace gatehouse {

/// gatehousectl connect: makes a server a source of the ledger, or only tries it.
int runConnect(const QStringList &args);
/// gatehousectl disconnect: forgets how a server is reached, and its secrets; what it told stays.
int runDisconnect(const QStringList &args);

} // namespace gatehouse
