// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/work.h"

namespace gatehouse {

/// Suspends the users of the order: first their listed sessions are revoked, then API keys and trusted devices removed
/// if the order says so and the server lets us, then the account is archived. In this order, because archiving ends
/// sessions only for as long as it lasts: what was not revoked comes back with the account. An account is archived also
/// where something before it failed, unless the officer gave no password or stopped.
void suspend(Work &work);

/// Reinstates them. What is still listed from before is revoked first, or the account stays suspended: a session that
/// was never revoked would live again. Sessions that outlived their revocation unseen cannot be reached and would come
/// back too; the proof says so.
void reinstate(Work &work);

} // namespace gatehouse
