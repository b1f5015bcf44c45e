// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/action.h"
#include "core/actions/device_list.h"
#include "core/actions/user_state.h"
#include "core/domain/result.h"
#include "core/sources/odoo_rpc/capabilities.h"
#include "core/sources/odoo_rpc/odoo_session.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace gatehouse {

/// What an officer should know before ordering.
enum class WarningKind {
    Impossible,     ///< the server would not carry it out for this officer
    OwnSession,     ///< the session that this console works by is among the targets
    OwnAccount,     ///< the officer's own account is
    Busy,           ///< used within the last hour: may survive the revocation
    NotListed,      ///< no longer there: nothing will be sent for these
    NoEffect,       ///< already so
    ApiKeys,        ///< what else signs in as the user: removed, or left
    TrustedDevices, ///< likewise
    ComesBack,      ///< what reinstating brings back
    EndsSessions,   ///< sessions end by the way
    SendsMail,
    Changed, ///< by somebody else, since the officer has seen it
    Final ///< cannot be taken back
};

/// "own_session": for --json, never translated.
QLatin1String warningKey(WarningKind kind);

struct Warning
{
    WarningKind kind = WarningKind::Final;
    QString text;
    QStringList subjects; ///< which targets; empty: all
    bool serious = false; ///< to be seen before anything else
};

struct Preview
{
    ActionKind kind = ActionKind::Revoke;
    bool possible = true;
    std::optional<odoo::CapabilityState> missing; ///< why not
    bool wantsPassword = true; ///< Odoo will ask for it (it may also still trust an earlier one for some minutes)
    int users = 0;             ///< distinct users touched
    int targets = 0;
    int sessions = 0;                 ///< that are listed now and would end
    int busy = 0;                     ///< of these, used within the last hour
    QList<Credential> apiKeys;        ///< Suspend, RemoveApiKeys: of the users
    QList<Credential> trustedDevices; ///< Suspend, RemoveTrustedDevices
    QList<ListedSession> listed;      ///< the sessions counted above
    QList<Warning> warnings;          ///< serious ones first
};

/// Says of an order to set policies what stands in its way and what it would do, the source's policies being `now`.
void warnOfPolicies(Preview &preview, const ActionOrder &order, const PolicySet &now);

/// Puts into an order by which rows the server listed its sessions a moment ago, so that they need not be looked up once more.
void takeListed(ActionOrder &order, const Preview &preview);

/// Looks at the server and tells what the order would do. Sends nothing that changes anything. On the session's thread.
odoo::CallResult<Preview> preview(
    odoo::OdooSession &server, const odoo::ServerProfile &profile, const ActionOrder &order);

} // namespace gatehouse
