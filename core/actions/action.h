// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/allowance.h"
#include "core/domain/ids.h"
#include "core/domain/instant.h"
#include "core/policies/policy_set.h"
#include "core/sources/odoo_rpc/capabilities.h"

#include <QLatin1String>
#include <QList>
#include <QString>

#include <cstdint>
#include <optional>

namespace gatehouse {

/// What can be ordered of a source.
enum class ActionKind {
    Revoke,               ///< end these sessions
    LogOutEverywhere,     ///< end all listed sessions of these users; the session it is ordered from is spared
    LogOutMyOthers,       ///< the same for the officer's own account
    Suspend,              ///< end the sessions, then archive the users
    Reinstate,            ///< unarchive them, without letting an old session come back
    ResetTotp,            ///< switch the second factor of these users off
    InviteTotp,           ///< mail them an invitation to set one up
    RemoveTrustedDevices, ///< ask for the code again on every browser of theirs
    RemoveApiKeys,
    LogOutEveryone, ///< renew the database's secret: break-glass alone (break_glass.h)
    Unlock,         ///< lift the Guard's lock of these accounts, named by login: names nobody has are locked too
    AllowMultipleSessions, ///< except these users from the Guard's "one session per user"
    OneSessionOnly,        ///< no longer
    Allow,                 ///< find logins from these networks or with these devices no longer suspicious: the Guard's list
    Disallow,              ///< take them off it
    SetPolicies,           ///< all of them or none
    Retain                 ///< take out of the ledger what is older than it is to keep (retain.h): nothing is sent anywhere
};

inline constexpr ActionKind AllActions[] = {ActionKind::Revoke, ActionKind::LogOutEverywhere,
    ActionKind::LogOutMyOthers, ActionKind::Suspend, ActionKind::Reinstate, ActionKind::ResetTotp,
    ActionKind::InviteTotp, ActionKind::RemoveTrustedDevices, ActionKind::RemoveApiKeys, ActionKind::LogOutEveryone,
    ActionKind::Unlock, ActionKind::AllowMultipleSessions, ActionKind::OneSessionOnly, ActionKind::Allow, ActionKind::Disallow,
    ActionKind::SetPolicies, ActionKind::Retain};

/// "revoke", "log_out_everywhere": in the ledger and for --json, never translated.
QLatin1String actionKey(ActionKind kind);
std::optional<ActionKind> actionOf(const QString &key);
/// "Revoke sessions", for titles and the journal.
QString actionTitle(ActionKind kind);
/// What the password is for, as Odoo asks for it: "to revoke 3 sessions".
QString actionPurpose(ActionKind kind, int targets);

/// Whom or what an action is for: a session of a user, a user, a network or a device, or a policy.
struct ActionTarget
{
    UserId user;             ///< the ledger's row; none where the ledger does not have it
    SessionId session;       ///< likewise; none for a user
    std::int64_t odooId = 0; ///< res.users id; required for a user (but to unlock one), 0 where not known for a session
    QString identifier;      ///< Odoo's 42 characters; empty for a user
    QString subject;         ///< how people call it: "ada", "ada · 3fk2Hs9a…"; to unlock: the login as it is
    Instant lastActivity;    ///< of a session, as last read
    /// The row the server listed a session by when it was last looked at: a first guess, because rows move on; 0: none.
    std::int64_t listedAs = 0;
    std::optional<Allowance> allowance; ///< to allow or disallow; the subject says the same (allowanceText()), odooId whose
    std::optional<PolicyChange> policy; ///< what is to be set; the subject says the same (changeText())

    bool isSession() const { return !identifier.isEmpty(); }
    bool operator==(const ActionTarget &) const = default;

    static ActionTarget ofSession(
        const QString &identifier, const QString &login, std::int64_t odooId = 0, UserId user = {}, SessionId row = {});
    static ActionTarget ofUser(std::int64_t odooId, const QString &login, UserId user = {});
    static ActionTarget ofAllowance(const Allowance &allowance, UserId user = {});
    static ActionTarget ofPolicy(const PolicyChange &change);
};

/// One order of an officer: what to do, to what, and why.
struct ActionOrder
{
    ActionKind kind = ActionKind::Revoke;
    SourceId source;
    QString reason; ///< a reason or a ticket, in the officer's words; may be empty
    QList<ActionTarget> targets;
    /// Suspend: what else signs in as the user is removed too, where the server lets us. Reinstating brings neither
    /// back.
    bool removeApiKeys = true;
    bool removeTrustedDevices = true;
};

/// What the server must offer for this order by this officer; none missing: nothing.
std::optional<odoo::CapabilityState> missingFor(
    const ActionOrder &order, const odoo::ServerProfile &profile, const QString &ownSession);

/// The same of an Odoo's database, with its capabilities.
std::optional<odoo::CapabilityState> missingFor(const ActionOrder &order, const QList<odoo::CapabilityState> &capabilities);

} // namespace gatehouse
