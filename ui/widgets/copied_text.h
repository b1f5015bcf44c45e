// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/cell.h"

namespace gatehouse {

/// What a cell is on the clipboard, among others between tabs: a tab or a line break within a name would shift the columns
/// of whoever pastes it.
QString copiedText(const Cell &cell);

} // namespace gatehouse
