// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QTableWidget;

namespace gatehouse {

/// A short table of a dialog, read like a sheet of paper: no grid, no numbers, whole rows, nothing to edit. The caller names
/// its columns. `name`: of the object; `spoken`: what a screen reader calls it.
QTableWidget *makeSheet(int columns, const QString &name, const QString &spoken);

} // namespace gatehouse
