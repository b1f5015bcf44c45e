// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/action.h"

#include "core/domain/short_identifier.h"

#include <QCoreApplication>

#include <algorithm>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Actions)
};

odoo::Capability capabilityFor(const ActionOrder &order, std::int64_t ownId, const QString &ownSession)
{
    using odoo::Capability;
    const auto isOwn = [&](const ActionTarget &t) {
        return (t.odooId != 0 && t.odooId == ownId) || (t.isSession() && t.identifier == ownSession);
    };
    const bool own = std::all_of(order.targets.cbegin(), order.targets.cend(), isOwn);
    switch (order.kind) {
    case ActionKind::Revoke:
        return own ? Capability::RevokeOwn : Capability::Revoke;
    case ActionKind::LogOutEverywhere:
    case ActionKind::LogOutMyOthers:
        return own ? Capability::LogOutOwnEverywhere : Capability::LogOutEverywhere;
    case ActionKind::Suspend:
    case ActionKind::Reinstate:
        return Capability::Suspend;
    case ActionKind::ResetTotp:
        return Capability::TotpReset;
    case ActionKind::InviteTotp:
        return Capability::TotpInvite;
    case ActionKind::RemoveTrustedDevices:
        return own ? Capability::ReadTrustedDevices : Capability::RemoveTrustedDevices;
    case ActionKind::RemoveApiKeys:
        return own ? Capability::ReadApiKeys : Capability::RemoveApiKeys;
    case ActionKind::SetPolicies:
        return Capability::SetPolicies;
    case ActionKind::LogOutEveryone:
        return Capability::LogOutEveryone;
    case ActionKind::Unlock:
        return Capability::Unlock;
    case ActionKind::AllowMultipleSessions:
    case ActionKind::OneSessionOnly:
        return Capability::AllowMultipleSessions;
    case ActionKind::Allow:
    case ActionKind::Disallow:
        return Capability::Allow;
    case ActionKind::Retain:
        break; // of no server
    }
    return Capability::Revoke;
}

} // namespace

QLatin1String actionKey(ActionKind kind)
{
    switch (kind) {
    case ActionKind::Revoke:
        return QLatin1String("revoke");
    case ActionKind::LogOutEverywhere:
        return QLatin1String("log_out_everywhere");
    case ActionKind::LogOutMyOthers:
        return QLatin1String("log_out_my_others");
    case ActionKind::Suspend:
        return QLatin1String("suspend");
    case ActionKind::Reinstate:
        return QLatin1String("reinstate");
    case ActionKind::ResetTotp:
        return QLatin1String("reset_totp");
    case ActionKind::InviteTotp:
        return QLatin1String("invite_totp");
    case ActionKind::RemoveTrustedDevices:
        return QLatin1String("remove_trusted_devices");
    case ActionKind::SetPolicies:
        return QLatin1String("set_policies");
    case ActionKind::LogOutEveryone:
        return QLatin1String("log_out_everyone");
    case ActionKind::Unlock:
        return QLatin1String("unlock");
    case ActionKind::AllowMultipleSessions:
        return QLatin1String("allow_multiple_sessions");
    case ActionKind::OneSessionOnly:
        return QLatin1String("one_session_only");
    case ActionKind::Allow:
        return QLatin1String("allow");
    case ActionKind::Disallow:
        return QLatin1String("disallow");
    case ActionKind::Retain:
        return QLatin1String("retain");
    case ActionKind::RemoveApiKeys:
        break;
    }
    return QLatin1String("remove_api_keys");
}

std::optional<ActionKind> actionOf(const QString &key)
{
    for (const ActionKind kind : AllActions) {
        if (key == actionKey(kind))
            return kind;
    }
    return {};
}

QString actionTitle(ActionKind kind)
{
    switch (kind) {
    case ActionKind::Revoke:
        return Texts::tr("Revoke sessions");
    case ActionKind::LogOutEverywhere:
        return Texts::tr("Log out everywhere");
    case ActionKind::LogOutMyOthers:
        return Texts::tr("Log out my other devices");
    case ActionKind::Suspend:
        return Texts::tr("Suspend");
    case ActionKind::Reinstate:
        return Texts::tr("Reinstate");
    case ActionKind::ResetTotp:
        return Texts::tr("Reset the second factor");
    case ActionKind::InviteTotp:
        return Texts::tr("Invite to a second factor");
    case ActionKind::RemoveTrustedDevices:
        return Texts::tr("Remove trusted devices");
    case ActionKind::SetPolicies:
        return Texts::tr("Set policies");
    case ActionKind::LogOutEveryone:
        return Texts::tr("Log out everyone");
    case ActionKind::Unlock:
        return Texts::tr("Unlock");
    case ActionKind::AllowMultipleSessions:
        return Texts::tr("Allow multiple sessions");
    case ActionKind::OneSessionOnly:
        return Texts::tr("One session only");
    case ActionKind::Allow:
        return Texts::tr("Allow networks and devices");
    case ActionKind::Disallow:
        return Texts::tr("Take back allowed networks and devices");
    case ActionKind::Retain:
        return Texts::tr("Take out what is old");
    case ActionKind::RemoveApiKeys:
        break;
    }
    return Texts::tr("Remove API keys");
}

QString actionPurpose(ActionKind kind, int targets)
{
    switch (kind) {
    case ActionKind::Revoke:
        return Texts::tr("to revoke %n session(s)", nullptr, targets);
    case ActionKind::LogOutEverywhere:
        return Texts::tr("to log out %n user(s) everywhere", nullptr, targets);
    case ActionKind::LogOutMyOthers:
        return Texts::tr("to log out your other devices");
    case ActionKind::Suspend:
        return Texts::tr("to suspend %n user(s)", nullptr, targets);
    case ActionKind::Reinstate:
        return Texts::tr("to reinstate %n user(s)", nullptr, targets);
    case ActionKind::ResetTotp:
        return Texts::tr("to reset the second factor of %n user(s)", nullptr, targets);
    case ActionKind::InviteTotp:
        return Texts::tr("to invite %n user(s) to a second factor", nullptr, targets);
    case ActionKind::RemoveTrustedDevices:
        return Texts::tr("to remove the trusted devices of %n user(s)", nullptr, targets);
    case ActionKind::SetPolicies:
        return Texts::tr("to set %n policy(s)", nullptr, targets);
    case ActionKind::LogOutEveryone:
        return Texts::tr("to log out everyone");
    case ActionKind::Unlock:
        return Texts::tr("to unlock %n account(s)", nullptr, targets);
    case ActionKind::AllowMultipleSessions:
        return Texts::tr("to allow %n user(s) multiple sessions", nullptr, targets);
    case ActionKind::OneSessionOnly:
        return Texts::tr("to allow %n user(s) one session only", nullptr, targets);
    case ActionKind::Allow:
        return Texts::tr("to allow %n network(s) or device(s)", nullptr, targets);
    case ActionKind::Disallow:
        return Texts::tr("to take back %n allowed network(s) or device(s)", nullptr, targets);
    case ActionKind::Retain:
        return Texts::tr("to take out what is old");
    case ActionKind::RemoveApiKeys:
        break;
    }
    return Texts::tr("to remove the API keys of %n user(s)", nullptr, targets);
}

ActionTarget ActionTarget::ofSession(
    const QString &identifier, const QString &login, std::int64_t odooId, UserId user, SessionId row)
{
    ActionTarget target;
    target.user = user;
    target.session = row;
    target.odooId = odooId;
    target.identifier = identifier;
    const QString name = shortIdentifier(identifier);
    target.subject = login.isEmpty() ? name : login + QStringLiteral(" · ") + name;
    return target;
}

ActionTarget ActionTarget::ofUser(std::int64_t odooId, const QString &login, UserId user)
{
    ActionTarget target;
    target.user = user;
    target.odooId = odooId;
    target.subject = login.isEmpty() ? QLatin1Char('#') + QString::number(odooId) : login;
    return target;
}

ActionTarget ActionTarget::ofAllowance(const Allowance &allowance, UserId user)
{
    ActionTarget target;
    target.user = user;
    target.odooId = allowance.userId;
    target.subject = allowanceText(allowance);
    target.allowance = allowance;
    return target;
}

ActionTarget ActionTarget::ofPolicy(const PolicyChange &change)
{
    ActionTarget target;
    target.subject = changeText(change);
    target.policy = change;
    return target;
}

std::optional<odoo::CapabilityState> missingFor(
    const ActionOrder &order, const odoo::ServerProfile &profile, const QString &ownSession)
{
    const odoo::CapabilityState &state = profile.state(capabilityFor(order, profile.who.uid, ownSession));
    if (state.available)
        return {};
    return state;
}

std::optional<odoo::CapabilityState> missingFor(const ActionOrder &order, const QList<odoo::CapabilityState> &capabilities)
{
    const odoo::Capability needed = capabilityFor(order, 0, {});
    for (const odoo::CapabilityState &state : capabilities) {
        if (state.what == needed)
            return state.available ? std::nullopt : std::optional<odoo::CapabilityState>(state);
    }
    return odoo::CapabilityState{needed, false, {}};
}

} // namespace gatehouse
