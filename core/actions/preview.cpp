// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/preview.h"

#include "core/actions/allow.h"
#include "core/actions/guard_list.h"
#include "core/actions/revoke.h"
#include "core/policies/read_policies.h"
#include "core/sources/odoo_rpc/guard_rows.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QSet>

#include <algorithm>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Actions)
};

bool endsSessions(ActionKind kind)
{
    return kind == ActionKind::Revoke || kind == ActionKind::LogOutEverywhere || kind == ActionKind::LogOutMyOthers ||
           kind == ActionKind::Suspend || kind == ActionKind::Reinstate;
}

QStringList namesOf(const QList<Credential> &credentials)
{
    QStringList names;
    for (const Credential &c : credentials)
        names.append(c.name);
    return names;
}

void warn(Preview &preview, WarningKind kind, const QString &text, const QStringList &subjects = {}, bool serious = false)
{
    preview.warnings.append({kind, text, subjects, serious});
}

void warnOfEffect(Preview &preview, const PolicyChange &change)
{
    switch (change.what) {
    case Policy::LifetimeAdministrators:
    case Policy::LifetimeOthers:
        if (change.to != PolicyValue(std::int64_t{0}))
            warn(preview, WarningKind::EndsSessions, Texts::tr("sessions older than that end with their next request, yours as well"));
        break;
    case Policy::IdleDays:
        warn(preview, WarningKind::EndsSessions, Texts::tr("sessions unused for longer than that end"));
        break;
    case Policy::PasswordExpiry:
    case Policy::PasswordDays:
        if (change.to == PolicyValue(QStringLiteral("force")))
            warn(preview, WarningKind::Final, Texts::tr("users whose password is older than its lifetime can do nothing until they change it"));
        break;
    default:
        break;
    }
}

class Previewer
{
public:
    Previewer(odoo::OdooSession &server, const odoo::ServerProfile &profile, const ActionOrder &order)
        : m_server(server)
        , m_profile(profile)
        , m_order(order)
    {
        m_preview.kind = order.kind;
        m_preview.targets = static_cast<int>(order.targets.size());
    }

    odoo::CallResult<Preview> look()
    {
        QSet<std::int64_t> users;
        for (const ActionTarget &target : m_order.targets) {
            if (target.odooId > 0)
                users.insert(target.odooId);
        }
        m_users = QList<std::int64_t>(users.cbegin(), users.cend());
        if (auto missing = missingFor(m_order, m_profile, m_server.actingSessionIdentifier())) {
            m_preview.possible = false;
            warn(WarningKind::Impossible, missing->reason, {}, true);
            m_preview.missing = std::move(missing);
        }
        if (endsSessions(m_order.kind)) {
            if (const auto looked = lookAtSessions(); !looked)
                return tl::unexpected(looked.error());
        }
        if (m_order.kind == ActionKind::Unlock || m_order.kind == ActionKind::AllowMultipleSessions ||
            m_order.kind == ActionKind::OneSessionOnly) {
            if (const auto looked = lookAtAccounts(); !looked)
                return tl::unexpected(looked.error());
        } else if (isAllowing(m_order.kind)) {
            if (const auto looked = lookAtAllowances(); !looked)
                return tl::unexpected(looked.error());
        } else if (m_order.kind == ActionKind::SetPolicies) {
            if (const auto looked = lookAtPolicies(); !looked)
                return tl::unexpected(looked.error());
        } else if (m_order.kind != ActionKind::Revoke) {
            if (const auto looked = lookAtUsers(); !looked)
                return tl::unexpected(looked.error());
        }
        if (m_order.kind == ActionKind::Suspend || m_order.kind == ActionKind::RemoveApiKeys ||
            m_order.kind == ActionKind::RemoveTrustedDevices) {
            if (const auto looked = lookAtCredentials(); !looked)
                return tl::unexpected(looked.error());
        }
        m_preview.users = static_cast<int>(m_users.size());
        m_preview.wantsPassword = m_order.kind != ActionKind::InviteTotp &&
                                  (m_order.kind != ActionKind::SetPolicies || m_profile.guard) &&
                                  (m_order.kind != ActionKind::Reinstate || m_preview.sessions > 0) &&
                                  !(m_server.identityGoodUntil().isKnown() &&
                                      m_server.identityGoodUntil().ms > QDateTime::currentMSecsSinceEpoch());
        std::stable_sort(m_preview.warnings.begin(), m_preview.warnings.end(),
            [](const Warning &a, const Warning &b) { return a.serious && !b.serious; });
        return m_preview;
    }

private:
    void warn(WarningKind kind, const QString &text, const QStringList &subjects = {}, bool serious = false)
    {
        m_preview.warnings.append({kind, text, subjects, serious});
    }

    QString subjectOf(const QString &identifier) const
    {
        for (const ActionTarget &target : m_order.targets) {
            if (target.identifier == identifier)
                return target.subject;
        }
        return ActionTarget::ofSession(identifier, {}).subject;
    }

    odoo::CallResult<void> lookAtSessions()
    {
        const bool own = m_order.kind == ActionKind::LogOutMyOthers;
        const bool mayList =
            own || m_order.kind == ActionKind::Revoke || m_profile.can(odoo::Capability::ReadAllDevices);
        if (!mayList)
            return {};
        QStringList identifiers;
        for (const ActionTarget &target : m_order.targets)
            identifiers.append(target.identifier);
        auto listed =
            m_order.kind == ActionKind::Revoke ? sessionsAmong(m_server, m_profile, identifiers)
                                               : sessionsOf(m_server, m_profile, m_users);
        if (!listed)
            return tl::unexpected(listed.error());
        const QString mine = m_server.actingSessionIdentifier();
        const bool spares = m_order.kind == ActionKind::LogOutEverywhere || own;
        if (spares && !mine.isEmpty() && listed->remove(mine))
            warn(WarningKind::OwnSession, Texts::tr("the session that this is ordered from is spared"));
        if (m_order.kind == ActionKind::Revoke) {
            QStringList gone;
            for (const ActionTarget &target : m_order.targets) {
                if (!listed->contains(target.identifier))
                    gone.append(target.subject);
            }
            if (!gone.isEmpty())
                warn(WarningKind::NotListed,
                    Texts::tr("%n session(s) not listed by the server any more: nothing will be sent for them", nullptr,
                        static_cast<int>(gone.size())),
                    gone);
            if (identifiers.contains(mine) && !mine.isEmpty())
                warn(WarningKind::OwnSession,
                    Texts::tr("the session that this console works by is among them: it goes last, and the console "
                              "signs in anew"),
                    {subjectOf(mine)}, true);
        }
        const Instant server = m_server.serverTime();
        const std::int64_t nowMs = server.isKnown() ? server.ms : QDateTime::currentMSecsSinceEpoch();
        QStringList busy;
        QSet<std::int64_t> users(m_users.cbegin(), m_users.cend());
        for (const ListedSession &session : std::as_const(*listed)) {
            m_preview.listed.append(session);
            if (session.userId > 0)
                users.insert(session.userId);
            const bool isFinal = guardActs(m_profile) && session.deviceId == 0;
            if (!isFinal && session.identifier != mine && session.lastActivity.isKnown() &&
                nowMs - session.lastActivity.ms <= BusyWithinSeconds * 1000)
                busy.append(subjectOf(session.identifier));
        }
        m_users = QList<std::int64_t>(users.cbegin(), users.cend());
        m_preview.sessions = static_cast<int>(m_preview.listed.size());
        m_preview.busy = static_cast<int>(busy.size());
        if (!busy.isEmpty())
            warn(WarningKind::Busy,
                m_order.kind == ActionKind::Suspend
                    ? Texts::tr(
                          "%n session(s) used within the last hour: such a session may outlive its revocation; it "
                          "is of no use while the account is suspended",
                          nullptr, m_preview.busy)
                    : Texts::tr("%n session(s) used within the last hour: a session in use at the very moment may "
                                "outlive its revocation, unlisted for up to an hour. It will be watched; changing the "
                                "password or suspending the user ends it for sure",
                          nullptr, m_preview.busy),
                busy);
        return {};
    }

    /// What the Guard has of the accounts.
    odoo::CallResult<void> lookAtAccounts()
    {
        if (!m_profile.guard)
            return {};
        QStringList already;
        QString why;
        if (m_order.kind == ActionKind::Unlock) {
            QStringList logins;
            for (const ActionTarget &target : m_order.targets)
                logins.append(target.subject);
            const auto locks = locksOf(m_server, logins);
            if (!locks)
                return tl::unexpected(locks.error());
            already = logins;
            already.removeIf([&locks](const QString &login) { return locks->contains(login); });
            why = Texts::tr("%n not locked", nullptr, static_cast<int>(already.size()));
        } else {
            const bool allow = m_order.kind == ActionKind::AllowMultipleSessions;
            const std::vector<std::int64_t> only(m_users.cbegin(), m_users.cend());
            const auto accounts = odoo::guardAccounts(m_server, m_profile, &only);
            if (!accounts)
                return tl::unexpected(accounts.error());
            for (const odoo::GuardAccount &account : *accounts) {
                if (account.allowsMultiple == allow)
                    already.append(QString::fromStdString(account.login));
                else if (!allow && account.sessions > 1)
                    warn(WarningKind::EndsSessions,
                        Texts::tr("%1 has %n sessions now; they stay, a policy of one session per user ends them with the next login",
                            nullptr, static_cast<int>(account.sessions))
                            .arg(QString::fromStdString(account.login)));
            }
            why = allow ? Texts::tr("%n allowed multiple sessions already", nullptr, static_cast<int>(already.size()))
                        : Texts::tr("%n allowed one session only already", nullptr, static_cast<int>(already.size()));
        }
        if (!already.isEmpty())
            warn(WarningKind::NoEffect, why, already);
        return {};
    }

    odoo::CallResult<void> lookAtUsers()
    {
        const auto states = userStates(m_server, m_profile, m_users);
        if (!states)
            return tl::unexpected(states.error());
        QStringList own;
        QStringList already;
        QStringList gone;
        for (const ActionTarget &target : m_order.targets) {
            if (target.odooId == m_profile.who.uid)
                own.append(target.subject);
            const auto state = states->constFind(target.odooId);
            if (state == states->cend()) {
                gone.append(target.subject);
                continue;
            }
            const bool noEffect =
                (m_order.kind == ActionKind::Suspend && state->active == false) ||
                (m_order.kind == ActionKind::Reinstate && state->active == true) ||
                (m_order.kind == ActionKind::ResetTotp && state->totp == false) ||
                (m_order.kind == ActionKind::InviteTotp && (state->totp == true || state->active == false));
            if (noEffect)
                already.append(target.subject);
        }
        if (!gone.isEmpty())
            warn(WarningKind::NotListed,
                Texts::tr("%n user(s) not known to the server", nullptr, static_cast<int>(gone.size())), gone);
        warnOfState(own, already);
        return {};
    }

    void warnOfState(const QStringList &own, const QStringList &already)
    {
        const int count = static_cast<int>(already.size());
        switch (m_order.kind) {
        case ActionKind::Suspend:
            if (!own.isEmpty())
                warn(
                    WarningKind::OwnAccount, Texts::tr("your own account is among them: Odoo refuses that"), own, true);
            if (count > 0)
                warn(WarningKind::NoEffect, Texts::tr("%n suspended already", nullptr, count), already);
            warn(WarningKind::ComesBack,
                m_profile.can(odoo::Capability::Revoke)
                    ? Texts::tr("sessions are revoked first, because archiving ends them only for as long as it lasts")
                    : Texts::tr("the sessions cannot be revoked by you (%1): they end now, and come back when the user "
                                "is reinstated")
                          .arg(m_profile.state(odoo::Capability::Revoke).reason),
                {}, !m_profile.can(odoo::Capability::Revoke));
            break;
        case ActionKind::Reinstate:
            if (count > 0)
                warn(WarningKind::NoEffect, Texts::tr("%n not suspended", nullptr, count), already);
            warn(WarningKind::ComesBack,
                m_profile.can(odoo::Capability::Revoke)
                    ? Texts::tr("sessions still listed from before are revoked first. One that was in use when it was "
                                "revoked may have outlived that unseen and lives again with the account; changing the "
                                "password before makes sure")
                    : Texts::tr(
                          "sessions from before that were not revoked live again with the account, and you cannot "
                          "revoke them (%1)")
                          .arg(m_profile.state(odoo::Capability::Revoke).reason),
                {}, !m_profile.can(odoo::Capability::Revoke));
            break;
        case ActionKind::ResetTotp:
            if (!own.isEmpty())
                warn(WarningKind::OwnAccount, Texts::tr("your own account is among them"), own, true);
            if (count > 0)
                warn(WarningKind::NoEffect, Texts::tr("%n without a second factor", nullptr, count), already);
            warn(WarningKind::EndsSessions,
                Texts::tr("all their sessions end, and their trusted devices are removed; until they set up a new one, "
                          "the password alone is enough unless the rules of the server ask for more"));
            break;
        case ActionKind::InviteTotp:
            if (count > 0)
                warn(WarningKind::NoEffect,
                    Texts::tr("%n with a second factor or suspended: nothing will be sent to them", nullptr, count),
                    already);
            warn(WarningKind::SendsMail, Texts::tr("the server mails each of them"));
            break;
        case ActionKind::LogOutEverywhere:
            if (!own.isEmpty())
                warn(WarningKind::OwnAccount, Texts::tr("your own account is among them"), own, true);
            break;
        case ActionKind::RemoveApiKeys:
        case ActionKind::RemoveTrustedDevices:
            if (!own.isEmpty())
                warn(WarningKind::OwnAccount, Texts::tr("your own account is among them"), own, true);
            break;
        case ActionKind::LogOutMyOthers:
        case ActionKind::Revoke:
        case ActionKind::SetPolicies:
        case ActionKind::LogOutEveryone:
        case ActionKind::Unlock:
        case ActionKind::AllowMultipleSessions:
        case ActionKind::OneSessionOnly:
        case ActionKind::Allow:
        case ActionKind::Disallow:
        case ActionKind::Retain:
            break;
        }
    }

    odoo::CallResult<void> lookAtAllowances()
    {
        if (!m_profile.can(odoo::Capability::ReadAllowances))
            return {};
        const auto now = odoo::guardAllowances(m_server, m_profile);
        if (!now)
            return tl::unexpected(now.error());
        warnOfAllowances(m_preview, m_order, *now);
        return {};
    }

    odoo::CallResult<void> lookAtPolicies()
    {
        const auto now = readPolicies(m_server, m_profile);
        if (!now)
            return tl::unexpected(now.error());
        warnOfPolicies(m_preview, m_order, *now);
        return {};
    }

    odoo::CallResult<void> lookAtCredentials()
    {
        const bool suspends = m_order.kind == ActionKind::Suspend;
        if (suspends || m_order.kind == ActionKind::RemoveApiKeys) {
            if (m_profile.hasModel(QStringLiteral("res.users.apikeys"))) {
                auto keys = apiKeysOf(m_server, m_users);
                if (!keys)
                    return tl::unexpected(keys.error());
                m_preview.apiKeys = std::move(*keys);
            }
            warnOfKeys(suspends);
        }
        if (suspends || m_order.kind == ActionKind::RemoveTrustedDevices) {
            if (m_profile.hasModel(QStringLiteral("auth_totp.device"))) {
                auto devices = trustedDevicesOf(m_server, m_users);
                if (!devices)
                    return tl::unexpected(devices.error());
                m_preview.trustedDevices = std::move(*devices);
            }
            warnOfDevices(suspends);
        }
        return {};
    }

    void warnOfKeys(bool suspends)
    {
        const int count = static_cast<int>(m_preview.apiKeys.size());
        if (count == 0) {
            if (!suspends)
                warn(WarningKind::NoEffect, Texts::tr("none of them has an API key"));
            return;
        }
        const bool go = !suspends || (m_order.removeApiKeys && m_profile.can(odoo::Capability::RemoveApiKeys));
        warn(WarningKind::ApiKeys,
            go ? Texts::tr("%n API key(s) will be removed for good; whatever uses them stops working", nullptr, count)
               : Texts::tr("%n API key(s) stay: refused while the account is suspended, good again when it is "
                           "reinstated",
                     nullptr, count),
            namesOf(m_preview.apiKeys));
    }

    void warnOfDevices(bool suspends)
    {
        const int count = static_cast<int>(m_preview.trustedDevices.size());
        if (count == 0) {
            if (!suspends)
                warn(WarningKind::NoEffect, Texts::tr("none of them has a trusted device"));
            return;
        }
        const bool go =
            !suspends || (m_order.removeTrustedDevices && m_profile.can(odoo::Capability::RemoveTrustedDevices));
        warn(WarningKind::TrustedDevices,
            go ? Texts::tr("%n trusted device(s) will be removed: the code is asked for there again", nullptr, count)
               : Texts::tr("%n trusted device(s) stay: the code is not asked for there when the user is reinstated",
                     nullptr, count),
            namesOf(m_preview.trustedDevices));
    }

    odoo::OdooSession &m_server;
    const odoo::ServerProfile &m_profile;
    const ActionOrder &m_order;
    QList<std::int64_t> m_users;
    Preview m_preview;
};

} // namespace

QLatin1String warningKey(WarningKind kind)
{
    switch (kind) {
    case WarningKind::Impossible:
        return QLatin1String("impossible");
    case WarningKind::OwnSession:
        return QLatin1String("own_session");
    case WarningKind::OwnAccount:
        return QLatin1String("own_account");
    case WarningKind::Busy:
        return QLatin1String("busy");
    case WarningKind::NotListed:
        return QLatin1String("not_listed");
    case WarningKind::NoEffect:
        return QLatin1String("no_effect");
    case WarningKind::ApiKeys:
        return QLatin1String("api_keys");
    case WarningKind::TrustedDevices:
        return QLatin1String("trusted_devices");
    case WarningKind::ComesBack:
        return QLatin1String("comes_back");
    case WarningKind::EndsSessions:
        return QLatin1String("ends_sessions");
    case WarningKind::SendsMail:
        return QLatin1String("sends_mail");
    case WarningKind::Changed:
        return QLatin1String("changed");
    case WarningKind::Final:
        break;
    }
    return QLatin1String("final");
}

void warnOfPolicies(Preview &preview, const ActionOrder &order, const PolicySet &now)
{
    for (const ActionTarget &target : order.targets) {
        const PolicyChange &change = *target.policy;
        const PolicyState &state = now.state(change.what);
        const QString title = policyTitle(change.what);
        const QString value = state.value ? policyValueText(change.what, *state.value) : QString();
        const auto refusal = refusalFor(state, change.to);
        if (!state.isSettable()) {
            preview.possible = false;
            warn(preview, WarningKind::Impossible, Texts::tr("%1: %2").arg(title, policyNote(state)), {target.subject}, true);
        } else if (refusal) {
            preview.possible = false;
            warn(preview, WarningKind::Impossible, Texts::tr("%1: %2").arg(title, *refusal), {target.subject}, true);
        } else if (state.value == change.to) {
            warn(preview, WarningKind::NoEffect, Texts::tr("%1 is %2 already").arg(title, value), {target.subject});
        } else if (state.value && *state.value != change.from) {
            preview.possible = false;
            warn(preview, WarningKind::Changed,
                Texts::tr("%1 was changed meanwhile and is now %2: look at it again").arg(title, value), {target.subject}, true);
        }
        warnOfEffect(preview, change);
    }
}

void takeListed(ActionOrder &order, const Preview &preview)
{
    QHash<QString, const ListedSession *> listed;
    for (const ListedSession &session : preview.listed)
        listed.insert(session.identifier, &session);
    for (ActionTarget &target : order.targets) {
        const ListedSession *session = target.isSession() ? listed.value(target.identifier) : nullptr;
        target.listedAs = session ? session->deviceId : 0;
        if (session)
            target.lastActivity = session->lastActivity;
    }
}

odoo::CallResult<Preview> preview(
    odoo::OdooSession &server, const odoo::ServerProfile &profile, const ActionOrder &order)
{
    return Previewer(server, profile, order).look();
}

} // namespace gatehouse
