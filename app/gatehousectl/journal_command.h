// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace gatehouse {

/// gatehousectl journal: what was ordered of servers, and what became of it.
int runJournal(const QStringList &args);

} // namespace gatehouse
