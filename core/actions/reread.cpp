// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/reread.h"

#include "core/actions/allow.h"
#include "core/actions/device_list.h"
#include "core/actions/guard_list.h"
#include "core/actions/revoke.h"
#include "core/actions/set_policies.h"
#include "core/actions/user_state.h"
#include "core/policies/read_policies.h"
#include "core/sources/odoo_rpc/guard_rows.h"

#include <QCoreApplication>
#include <QDateTime>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Actions)
};

class Look
{
public:
    Look(odoo::OdooSession &server, const odoo::ServerProfile &profile, const JournalEntry &entry)
        : m_server(server)
        , m_profile(profile)
        , m_entry(entry)
    {
    }

    odoo::CallResult<void> ask(const std::vector<JournalTarget> &open)
    {
        if (m_entry.action == ActionKind::SetPolicies) {
            auto now = readPolicies(m_server, m_profile);
            if (!now)
                return tl::unexpected(now.error());
            m_policies = std::move(*now);
            return {};
        }
        if (m_entry.action && isAllowing(*m_entry.action)) {
            if (!m_profile.can(odoo::Capability::ReadAllowances))
                return {};
            auto now = odoo::guardAllowances(m_server, m_profile);
            if (!now)
                return tl::unexpected(now.error());
            m_allowances = std::move(*now);
            return {};
        }
        QStringList identifiers;
        for (const JournalTarget &t : open) {
            if (t.target.isSession())
                identifiers.append(t.target.identifier);
            else if (m_entry.action == ActionKind::Unlock)
                m_logins.append(t.target.subject);
            else
                m_users.append(t.target.odooId);
        }
        if (guardActs(m_profile) && !identifiers.isEmpty()) {
            auto guarded = guardedAmong(m_server, identifiers);
            if (!guarded)
                return tl::unexpected(guarded.error());
            m_guarded = std::move(*guarded);
            identifiers.removeIf([this](const QString &identifier) { return m_guarded.contains(identifier); });
        }
        if (m_profile.guard && !m_logins.isEmpty()) {
            auto locks = locksOf(m_server, m_logins);
            if (!locks)
                return tl::unexpected(locks.error());
            m_locks = std::move(*locks);
        }
        if (!identifiers.isEmpty() && !(guardActs(m_profile) && m_profile.deviceModel().isEmpty())) {
            auto fates = fatesOf(m_server, m_profile, identifiers);
            if (!fates)
                return tl::unexpected(fates.error());
            m_fates = std::move(*fates);
        }
        return m_users.isEmpty() ? odoo::CallResult<void>() : askForUsers();
    }

    TargetResult result(const JournalTarget &target) const
    {
        TargetResult result;
        result.provedAt = clock();
        if (const auto guarded = m_guarded.constFind(target.target.identifier);
            target.target.isSession() && guarded != m_guarded.cend())
            guardedResult(*guarded, result);
        else if (m_entry.action == ActionKind::Unlock)
            userResult(m_profile.guard ? std::optional<bool>(!m_locks.contains(target.target.subject)) : std::nullopt, result);
        else if (target.target.isSession())
            sessionResult(m_fates.value(target.target.identifier), result);
        else if (m_entry.action && isAllowing(*m_entry.action))
            userResult(m_allowances ? allowanceHolds(*m_entry.action, target.target, *m_allowances) : std::nullopt, result);
        else if (m_entry.action == ActionKind::SetPolicies)
            policyResult(changeFrom(target.target.subject), result);
        else
            userResult(target.target.odooId, result);
        return result;
    }

private:
    odoo::CallResult<void> askForUsers()
    {
        auto states = userStates(m_server, m_profile, m_users);
        if (!states)
            return tl::unexpected(states.error());
        m_states = std::move(*states);
        const bool keys = m_entry.action == ActionKind::RemoveApiKeys;
        if (keys || m_entry.action == ActionKind::RemoveTrustedDevices) {
            const auto left = keys ? apiKeysOf(m_server, m_users) : trustedDevicesOf(m_server, m_users);
            if (!left)
                return tl::unexpected(left.error());
            for (const Credential &credential : *left)
                m_holders.insert(credential.userId);
        }
        if (m_entry.action == ActionKind::LogOutEverywhere || m_entry.action == ActionKind::LogOutMyOthers) {
            const auto listed = sessionsOf(m_server, m_profile, m_users);
            if (!listed)
                return tl::unexpected(listed.error());
            for (const ListedSession &session : *listed)
                m_listed.insert(session.userId);
        }
        if (m_profile.guard && (m_entry.action == ActionKind::AllowMultipleSessions || m_entry.action == ActionKind::OneSessionOnly)) {
            const std::vector<std::int64_t> only(m_users.cbegin(), m_users.cend());
            const auto accounts = odoo::guardAccounts(m_server, m_profile, &only);
            if (!accounts)
                return tl::unexpected(accounts.error());
            for (const odoo::GuardAccount &account : *accounts)
                m_allowed.insert(account.id, account.allowsMultiple);
        }
        return {};
    }

    Instant clock() const
    {
        const Instant server = m_server.serverTime();
        return server.isKnown() ? server : Instant::fromMs(QDateTime::currentMSecsSinceEpoch());
    }

    QString when() const { return clock().toDateTime().toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")); }

    void guardedResult(const GuardedSession &session, TargetResult &result) const
    {
        result.outcome = session.isActive ? Outcome::Refused : Outcome::Done;
        result.proof = session.isActive
            ? Texts::tr("the Guard still has it as active, read again %1 UTC: it was not carried out").arg(when())
            : Texts::tr("%1, read again %2 UTC").arg(endWords(session), when());
    }

    void sessionResult(const SessionFate &fate, TargetResult &result) const
    {
        if (fate.revoked > 0 && fate.listed == 0) {
            result.outcome = Outcome::Done;
            result.proof = Texts::tr("the server lists it as revoked, read again %1 UTC").arg(when());
            // How busy it was is not known any more: watched from the order on.
            const Instant until = m_entry.ordered.plusSeconds(WatchSeconds + BusyWithinSeconds);
            if (until > result.provedAt)
                result.watchUntil = until;
        } else if (fate.revoked == 0 && fate.listed > 0) {
            result.outcome = Outcome::Refused;
            result.proof =
                Texts::tr("the server still lists it, read again %1 UTC: it was not carried out").arg(when());
        } else if (fate.listed > 0) {
            result.outcome = Outcome::Unknown;
            result.proof =
                Texts::tr("the server lists it as revoked and, in use, as not revoked, read again %1 UTC: it "
                          "lives, whether it was revoked by this or not")
                    .arg(when());
        } else {
            result.outcome = Outcome::Unknown;
            result.proof = Texts::tr("the server lists nothing of it any more, read again %1 UTC").arg(when());
        }
    }

    void userResult(std::int64_t user, TargetResult &result) const
    {
        const UserState state = m_states.value(user);
        std::optional<bool> holds;
        switch (m_entry.action.value_or(ActionKind::InviteTotp)) {
        case ActionKind::Suspend:
            if (state.active)
                holds = !*state.active;
            break;
        case ActionKind::Reinstate:
            holds = state.active;
            break;
        case ActionKind::ResetTotp:
            if (state.totp)
                holds = !*state.totp;
            break;
        case ActionKind::RemoveApiKeys:
        case ActionKind::RemoveTrustedDevices:
            holds = !m_holders.contains(user);
            break;
        case ActionKind::LogOutEverywhere:
        case ActionKind::LogOutMyOthers:
            // Sessions that began since are listed as well: the sessions' own rows tell more.
            if (!m_listed.contains(user))
                holds = true;
            break;
        case ActionKind::AllowMultipleSessions:
        case ActionKind::OneSessionOnly:
            if (const auto allowed = m_allowed.constFind(user); allowed != m_allowed.cend())
                holds = *allowed == (m_entry.action == ActionKind::AllowMultipleSessions);
            break;
        case ActionKind::Unlock: // by login, above
        case ActionKind::Revoke:
        case ActionKind::InviteTotp:
        case ActionKind::SetPolicies:
        case ActionKind::Allow: // by what the subject says, above
        case ActionKind::Disallow:
        case ActionKind::Retain:
        case ActionKind::LogOutEveryone: // what Odoo shows of the secret proves nothing
            break;
        }
        userResult(holds, result);
    }

    /// Somebody else may have set it since; what the server has now is all there is to be known.
    void policyResult(const std::optional<PolicyChange> &change, TargetResult &result) const
    {
        userResult(change ? holds(m_policies, *change) : std::nullopt, result);
    }

    void userResult(std::optional<bool> holds, TargetResult &result) const
    {
        result.outcome = !holds ? Outcome::Unknown : *holds ? Outcome::Done : Outcome::Refused;
        result.proof = !holds ? Texts::tr("what the server shows does not tell, read again %1 UTC").arg(when())
                       : *holds
                           ? Texts::tr("the server shows it as done, read again %1 UTC").arg(when())
                           : Texts::tr("the server shows that it was not carried out, read again %1 UTC").arg(when());
    }

    odoo::OdooSession &m_server;
    const odoo::ServerProfile &m_profile;
    const JournalEntry &m_entry;
    QList<std::int64_t> m_users;
    QStringList m_logins;
    PolicySet m_policies;
    std::optional<std::vector<Allowance>> m_allowances;
    QHash<QString, SessionFate> m_fates;
    QHash<QString, GuardedSession> m_guarded; ///< sessions the Guard has on record
    QHash<QString, Instant> m_locks;
    QHash<std::int64_t, bool> m_allowed; ///< users the Guard knows: multiple sessions
    QHash<std::int64_t, UserState> m_states;
    QSet<std::int64_t> m_holders; ///< users who still have what was to be removed
    QSet<std::int64_t> m_listed;  ///< users with listed sessions
};

} // namespace

Result<LeftOpen> leftOpenOf(Journal &journal, JournalId id)
{
    auto entry = journal.entry(id);
    if (!entry)
        return tl::unexpected(entry.error());
    if (!*entry)
        return fail(ErrorKind::Input, Texts::tr("There is no entry %1 in the journal.").arg(id.value));
    const auto all = journal.targets(id);
    if (!all)
        return tl::unexpected(all.error());
    LeftOpen open{std::move(**entry), {}};
    for (const JournalTarget &target : *all) {
        if (!target.outcome || *target.outcome == Outcome::Unknown)
            open.targets.push_back(target);
    }
    return open;
}

Result<Reread> settleAgain(Journal &journal, JournalId id, const std::vector<Journal::Settled> &settled)
{
    Reread counts;
    for (const Journal::Settled &s : settled) {
        counts.done += s.result.outcome == Outcome::Done ? 1 : 0;
        counts.refused += s.result.outcome == Outcome::Refused ? 1 : 0;
        counts.unknown += s.result.outcome == Outcome::Unknown ? 1 : 0;
    }
    if (const auto kept = journal.settle(id, settled); !kept)
        return tl::unexpected(kept.error());
    if (const auto closed = journal.close(id, Instant::fromMs(QDateTime::currentMSecsSinceEpoch())); !closed)
        return tl::unexpected(closed.error());
    return counts;
}

Result<Reread> reread(Journal &journal, JournalId id, odoo::OdooSession &server, const odoo::ServerProfile &profile)
{
    const auto open = leftOpenOf(journal, id);
    if (!open)
        return tl::unexpected(open.error());
    std::vector<Journal::Settled> settled;
    if (!open->entry.sent.isKnown()) {
        TargetResult never;
        never.outcome = Outcome::Refused;
        never.proof = Texts::tr("Nothing was sent: the program ended before it came to that");
        for (const JournalTarget &target : open->targets)
            settled.push_back({target.position, never});
    } else if (!open->targets.empty()) {
        Look look(server, profile, open->entry);
        if (const auto asked = look.ask(open->targets); !asked)
            return fail(asked.error().kind, asked.error().text);
        for (const JournalTarget &target : open->targets)
            settled.push_back({target.position, look.result(target)});
    }
    return settleAgain(journal, id, settled);
}

} // namespace gatehouse
