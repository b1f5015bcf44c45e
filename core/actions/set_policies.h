// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/work.h"
#include "core/policies/policy_set.h"

namespace gatehouse {

/// Sets policies, the targets of the order: all of them or none. Nothing is set if one of them is no longer what the
/// officer has seen: the server is read right before. A Guard takes them in one transaction, and only if none was changed
/// since that reading; Odoo's own parameters are written one after the other, and Odoo has no such check. Read back in
/// either case.
void setPolicies(Work &work);

/// Does the server have this change now? For orders that were left open. None: it cannot be read.
[[nodiscard]] std::optional<bool> holds(const PolicySet &now, const PolicyChange &change);

} // namespace gatehouse
