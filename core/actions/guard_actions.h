// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/guard_list.h"
#include "core/actions/revoke.h"
#include "core/actions/work.h"

#include <QList>

/// What is ordered of the Guard where a server has it and the officer may. Its word is final: a session that it has ended
/// stays dead whatever a request in flight writes, so nothing is watched afterwards. Proof is its own record, read back.
namespace gatehouse {

/// Of the positions' sessions ends those that the Guard has on record and settles them. The others, from before it was
/// installed and not seen since, are returned: they are stock Odoo's.
QList<int> revokeByGuard(Work &work, const QList<int> &positions, RevokeEnd &end);

/// As logOutEverywhere().
void logOutByGuard(Work &work);

void unlock(Work &work);
void allowMultipleSessions(Work &work, bool allow);

} // namespace gatehouse
