// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace gatehouse {

/// gatehousectl logout-everywhere, suspend, reinstate: what is done to users.
int runLogoutEverywhere(const QStringList &args);
int runSuspend(const QStringList &args);
int runReinstate(const QStringList &args);
/// unlock, allow-multiple: of the Guard.
int runUnlock(const QStringList &args);
int runAllowMultiple(const QStringList &args);

} // namespace gatehouse
