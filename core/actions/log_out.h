// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/revoke.h"

namespace gatehouse {

/// Logs out the users of the order everywhere: by Odoo's own order, which takes what is listed at that very moment, one
/// user after the other. The session it is ordered from is spared. Every session that was listed becomes a target of
/// its own, so that its outcome is kept and it can be watched.
void logOutEverywhere(Work &work);

/// The user's own outcome, from those of the sessions. `hint`: a sentence behind it; may be empty.
void settleUser(Work &work, int position, const RevokeEnd &end, const QStringList &notes, const QString &hint = {});

} // namespace gatehouse
