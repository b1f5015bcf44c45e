// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace gatehouse {

/// gatehousectl generate: a made-up login history with known attacks in it, as files or into a ledger.
int runGenerate(const QStringList &args);

} // namespace gatehouse
