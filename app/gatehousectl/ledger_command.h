// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace gatehouse {

/// "ledger copy FROM TO", "ledger roles": what concerns a ledger as a whole.
int runLedger(const QStringList &args);

} // namespace gatehouse
