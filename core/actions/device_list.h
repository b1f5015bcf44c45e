// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/odoo_rpc/capabilities.h"
#include "core/sources/odoo_rpc/odoo_session.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <cstdint>

/// What an Odoo lists of sessions, asked right before and right after something is done to them. Rows have ids of no
/// duration (res.device is a view whose ids move on with every new log row), so sessions are always asked for by their
/// identifier. Reads only; on the session's thread.
namespace gatehouse {

/// A batch of identifiers in one question, and of ids in one order.
inline constexpr qsizetype SessionsAtOnce = 1000;

struct ListedSession
{
    QString identifier;
    std::int64_t deviceId = 0; ///< of sessionModel(), the newest row's; good for the next moment only
    std::int64_t userId = 0;
    Instant lastActivity; ///< up to an hour behind (stock Odoo)
};

/// The model that lists sessions and ends them: res.session from Odoo 19.1 on, where res.device has no revoke() any more;
/// res.device before.
QString sessionModel(const odoo::ServerProfile &profile);

/// Those of `identifiers` that it lists, by identifier.
odoo::CallResult<QHash<QString, ListedSession>> listedAmong(
    odoo::OdooSession &session, const odoo::ServerProfile &profile, const QStringList &identifiers);
/// All that it lists of these users, by identifier.
odoo::CallResult<QHash<QString, ListedSession>> listedOf(
    odoo::OdooSession &session, const odoo::ServerProfile &profile, const QList<std::int64_t> &users);

/// What the server shows of a session after it was ordered to end.
struct SessionFate
{
    int revoked = 0;          ///< rows marked revoked
    int listed = 0;           ///< rows that are not
    QList<qint64> revokedIds; ///< of the log
    Instant lastActivity;     ///< the newest of the rows that are not revoked
    Instant lastSeen;         ///< the newest of all rows
};

/// By identifier; one without any row is left out. From res.device.log; where that cannot be read, from res.device,
/// which shows no revoked rows.
odoo::CallResult<QHash<QString, SessionFate>> fatesOf(
    odoo::OdooSession &session, const odoo::ServerProfile &profile, const QStringList &identifiers);

} // namespace gatehouse
