// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/odoo_rpc/capabilities.h"
#include "core/sources/odoo_rpc/odoo_session.h"

#include <QHash>
#include <QList>
#include <QString>

#include <cstdint>
#include <optional>

/// What an Odoo says of users right before and after something is done to them. Reads only; on the session's thread.
namespace gatehouse {

struct UserState
{
    QString login;
    std::optional<bool> active;
    std::optional<bool> totp; ///< none: no second factor on this server, or not to be read
};

/// By id; users that are not there are left out.
odoo::CallResult<QHash<std::int64_t, UserState>> userStates(
    odoo::OdooSession &session, const odoo::ServerProfile &profile, const QList<std::int64_t> &users);

/// Of one who must be there: that a user is no longer shown proves nothing, so it is an error.
odoo::CallResult<UserState> userState(
    odoo::OdooSession &session, const odoo::ServerProfile &profile, std::int64_t user);

/// Something of a user's that signs in without the password or without the code.
struct Credential
{
    std::int64_t id = 0;
    std::int64_t userId = 0;
    QString name;

    bool operator==(const Credential &) const = default;
};

odoo::CallResult<QList<Credential>> apiKeysOf(odoo::OdooSession &session, const QList<std::int64_t> &users);
odoo::CallResult<QList<Credential>> trustedDevicesOf(odoo::OdooSession &session, const QList<std::int64_t> &users);

} // namespace gatehouse
