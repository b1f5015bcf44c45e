// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/views.h"
#include "ui/widgets/window_model.h"

namespace gatehouse {

/// The columns of a list of users, in this order.
namespace UserColumn {
enum : int { User, Source, Sessions, Active, Logins, Failed, LastLogin, LastFailed, Totp, State };
}

std::vector<WindowColumn> userColumns();
Cell userCell(const UserView &user, int column, Instant asOf);
WindowProvider userRows(AsyncReader &reader, std::shared_ptr<const Instant> asOf);

/// The name if there is one, else the handle; hidden in privacy mode.
QString userTitle(const UserView &user);
/// "employee", "portal user", "never seen to exist", or nothing where the source does not tell.
QString userSort(const UserView &user);
/// "enabled", "not enabled", "not known from exports".
QString totpWord(const UserView &user);

} // namespace gatehouse
