// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/work.h"

namespace gatehouse {

/// Switches the second factor of these users off. Odoo removes their trusted devices with it and ends their sessions
/// for sure: the session token is made of the factor's key.
void resetTotp(Work &work);

/// Has the server mail these users an invitation. Whether a mail arrived cannot be read; that the server put it away as
/// failed, or still holds it, can where this officer may read its mails.
void inviteTotp(Work &work);

} // namespace gatehouse
