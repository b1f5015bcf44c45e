// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace gatehouse {

/// gatehousectl allow, disallow and allowed: networks and devices whose logins the Guard does not find suspicious.
int runAllow(const QStringList &args);
int runDisallow(const QStringList &args);
int runAllowed(const QStringList &args);

} // namespace gatehouse
