// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace gatehouse {

/// gatehousectl policy presets [NAME]
int runPolicyPresets(const QStringList &args);

} // namespace gatehouse
