// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/device_list.h"
#include "core/domain/instant.h"
#include "core/sources/odoo_rpc/capabilities.h"
#include "core/sources/odoo_rpc/odoo_session.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <cstdint>

/// What the Guard has on record of sessions and locks, asked right before and right after something is done to them: its
/// models gatehouse.session and gatehouse.lock, which its auditors may read. Reads only; on the session's thread.
namespace gatehouse {

/// May orders go through the Guard there?
bool guardActs(const odoo::ServerProfile &profile);

/// A session as the Guard has it on record.
struct GuardedSession
{
    QString identifier;
    std::int64_t userId = 0;
    bool isActive = false;
    QString status;  ///< its word: "revoked", "logged_out" …
    QString endedBy; ///< display name, or "#2"; empty: nobody in particular
    Instant lastActivity; ///< exact to a minute
    Instant ended;
};

/// By identifier; those that are not on record are left out.
odoo::CallResult<QHash<QString, GuardedSession>> guardedAmong(odoo::OdooSession &session, const QStringList &identifiers);
/// The active ones of these users.
odoo::CallResult<QHash<QString, GuardedSession>> guardedOf(odoo::OdooSession &session, const QList<std::int64_t> &users);

/// What can be ended: with the Guard what it has as active, and what Odoo lists and the Guard has never seen (from before it
/// was installed, not used since); without it what Odoo lists. A session of the Guard has no deviceId.
odoo::CallResult<QHash<QString, ListedSession>> sessionsAmong(
    odoo::OdooSession &session, const odoo::ServerProfile &profile, const QStringList &identifiers);
odoo::CallResult<QHash<QString, ListedSession>> sessionsOf(
    odoo::OdooSession &session, const odoo::ServerProfile &profile, const QList<std::int64_t> &users);

/// Until when the Guard has these logins locked; those that are not are left out.
odoo::CallResult<QHash<QString, Instant>> locksOf(odoo::OdooSession &session, const QStringList &logins);

/// "the Guard has it on record as revoked, by Mitchell Admin".
QString endWords(const GuardedSession &session);

} // namespace gatehouse
