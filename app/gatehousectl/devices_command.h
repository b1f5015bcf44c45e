// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace gatehouse {

/// gatehousectl devices: what a server lists right now of a user's sessions; one's own, unless said otherwise.
int runDevices(const QStringList &args);

} // namespace gatehouse
