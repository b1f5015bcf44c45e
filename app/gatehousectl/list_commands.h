// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace gatehouse {

/// gatehousectl sessions, events, users: rows of the ledger's lists, or how many there are by some field.
int runSessions(const QStringList &args);
int runEvents(const QStringList &args);
int runUsers(const QStringList &args);

} // namespace gatehouse
