// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gatehouse {

/// Tells screen readers what a WindowTable is: a table whose value is its current row, and how many rows it has. Its
/// cells are painted, and millions of them would be too many objects to offer. Harmless to call again.
void describeWindowTables();

} // namespace gatehouse
