// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace gatehouse {

/// gatehousectl policy what-if NAME=VALUE…
int runPolicyWhatIf(const QStringList &args);

} // namespace gatehouse
