// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace gatehouse {

/// gatehousectl 2fa status|invite|reset: the second factor of users.
int runTotp(const QStringList &args);

} // namespace gatehouse
