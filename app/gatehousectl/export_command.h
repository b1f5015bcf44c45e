// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace gatehouse {

/// gatehousectl export: every row of a filter into a file for other programs.
int runExport(const QStringList &args);

} // namespace gatehouse
