// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace gatehouse {

/// gatehousectl policy …: what the session policies are, should be, and would have done.
int runPolicy(const QStringList &args);

} // namespace gatehouse
