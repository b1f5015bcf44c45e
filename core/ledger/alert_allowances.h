// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/allowance.h"
#include "core/domain/ids.h"
#include "core/ledger/database.h"

#include <vector>

namespace gatehouse {

/// Of a source's suspicious logins, notes those of which everything suspicious is allowed now (alert_allowances): they need
/// nobody's look. Within the writer's transaction. What was allowed answers for logins from before, and until its own end.
Result<void> noteAllowedAlerts(Database &db, SourceId source, const std::vector<Allowance> &all);

} // namespace gatehouse
