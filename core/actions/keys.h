// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/work.h"

namespace gatehouse {

/// What signs in as a user without the password (API keys) or without the code (trusted devices) is removed, user by
/// user, and read again.
void removeApiKeys(Work &work);
void removeTrustedDevices(Work &work);

/// For one user, where there are any; also a step of suspending. None: there was nothing to remove.
struct Removed
{
    DeedEnd end;
    int count = 0;
};
odoo::CallResult<std::optional<Removed>> removeApiKeysOf(Work &work, std::int64_t user);
odoo::CallResult<std::optional<Removed>> removeTrustedDevicesOf(Work &work, std::int64_t user);

} // namespace gatehouse
