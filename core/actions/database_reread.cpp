// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/database_orders.h"

#include "core/actions/allow.h"
#include "core/actions/database_list.h"
#include "core/actions/policy_order.h"
#include "core/actions/set_policies.h"
#include "core/policies/database_policies.h"
#include "core/sources/odoo_sql/guard_tables.h"

#include <QCoreApplication>
#include <QDateTime>

#include <vector>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Actions)
};

Instant now()
{
    return Instant::fromMs(QDateTime::currentMSecsSinceEpoch());
}

/// Does what was ordered hold, and in which words? None: the tables do not tell.
using Shown = std::optional<std::pair<bool, QString>>;

/// Of the targets that were left open, in their order.
Result<std::vector<Shown>> shownOf(PostgresConnection &connection, const odoo_sql::DatabaseProfile &profile,
    ActionKind kind, const std::vector<JournalTarget> &open)
{
    std::vector<Shown> shown(open.size());
    QStringList identifiers;
    QStringList logins;
    QList<std::int64_t> users;
    for (const JournalTarget &t : open) {
        if (t.target.isSession())
            identifiers << t.target.identifier;
        else if (kind == ActionKind::Unlock)
            logins << t.target.subject;
        else if (t.target.odooId > 0)
            users << t.target.odooId;
    }
    QHash<QString, GuardedSession> sessions;
    if (!identifiers.isEmpty()) {
        auto found = guardedAmong(connection, profile, identifiers);
        if (!found)
            return tl::unexpected(found.error());
        sessions = std::move(*found);
    }
    QHash<QString, Instant> locks;
    if (!logins.isEmpty()) {
        auto found = odoo_sql::guardLocks(connection, profile, logins);
        if (!found)
            return tl::unexpected(found.error());
        locks = std::move(*found);
    }
    QSet<std::int64_t> active;
    QHash<std::int64_t, bool> allowed;
    if (isAllowing(kind))
        users.clear();
    if (!users.isEmpty() && kind == ActionKind::LogOutEverywhere) {
        const auto rows = odoo_sql::activeGuardSessions(connection, profile, users);
        if (!rows)
            return tl::unexpected(rows.error());
        for (const odoo_sql::GuardSessionRow &row : *rows)
            active.insert(row.userId);
    } else if (!users.isEmpty()) {
        const auto accounts = odoo_sql::guardAccounts(connection, profile, &users);
        if (!accounts)
            return tl::unexpected(accounts.error());
        for (const odoo::GuardAccount &account : *accounts)
            allowed.insert(account.id, account.allowsMultiple);
    }
    std::optional<PolicySet> policies;
    if (kind == ActionKind::SetPolicies) {
        auto now = guardPolicies(connection, profile);
        if (!now)
            return tl::unexpected(now.error());
        policies = std::move(*now);
    }
    std::vector<Allowance> allowances;
    if (isAllowing(kind) && profile.can(odoo::Capability::ReadAllowances)) {
        auto now = odoo_sql::guardAllowances(connection, profile);
        if (!now)
            return tl::unexpected(now.error());
        allowances = std::move(*now);
    }
    for (std::size_t i = 0; i < open.size(); ++i) {
        const ActionTarget &target = open[i].target;
        if (const auto session = sessions.constFind(target.identifier); session != sessions.cend()) {
            shown[i] = {!session->isActive, session->isActive ? Texts::tr("the Guard still has it as active") : endWords(*session)};
        } else if (isAllowing(kind)) {
            const auto itDoes = profile.can(odoo::Capability::ReadAllowances) ? allowanceHolds(kind, target, allowances) : std::nullopt;
            if (itDoes)
                shown[i] = {*itDoes, allowanceWords(kind, *itDoes)};
        } else if (kind == ActionKind::Unlock) {
            const bool isLocked = locks.contains(target.subject);
            shown[i] = {!isLocked, isLocked ? Texts::tr("the account is still locked") : Texts::tr("the account is not locked any more")};
        } else if (kind == ActionKind::LogOutEverywhere && !target.isSession() && !active.contains(target.odooId)) {
            shown[i] = {true, Texts::tr("no session of %1 is active").arg(target.subject)};
        } else if (const auto may = allowed.constFind(target.odooId); may != allowed.cend()) {
            shown[i] = {*may == (kind == ActionKind::AllowMultipleSessions),
                *may ? Texts::tr("multiple sessions are allowed") : Texts::tr("one session only is allowed")};
        } else if (const auto change = changeFrom(target.subject); policies && change) {
            if (const auto itDoes = holds(*policies, *change))
                shown[i] = {*itDoes, Texts::tr("the server says “%1”").arg(policySaysNow(policies->state(change->what)))};
        }
    }
    return shown;
}

} // namespace

namespace {

/// What is known now of the targets that were left open.
Result<std::vector<Journal::Settled>> lookAgain(const LeftOpen &left, PostgresConnection &connection, const odoo_sql::DatabaseProfile &profile)
{
    const std::vector<JournalTarget> &open = left.targets;
    const ActionKind kind = left.entry.action.value_or(ActionKind::LogOutEveryone);
    if (!isOrderOfDatabase(kind))
        return fail(ErrorKind::Refused, Texts::tr("What became of this cannot be read from the Guard's tables."));
    if (!profile.can(odoo::Capability::ReadGuardRecords))
        return fail(ErrorKind::Refused, Texts::tr("Not possible: %1.").arg(profile.state(odoo::Capability::ReadGuardRecords).reason));
    std::vector<Journal::Settled> settled;
    const bool wasSent = left.entry.sent.isKnown();
    // Whether orders wait, first: what is done after this question shows in the answers to the next.
    const auto waits = wasSent && profile.has(QStringLiteral("gatehouse_order")) ? odoo_sql::doGuardOrdersWait(connection, profile) : Result<bool>(false);
    if (!waits)
        return tl::unexpected(waits.error());
    const auto shown = wasSent ? shownOf(connection, profile, kind, open)
                               : Result<std::vector<Shown>>(std::vector<Shown>(open.size()));
    if (!shown)
        return tl::unexpected(shown.error());
    const QString when = now().toDateTime().toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    for (std::size_t i = 0; i < open.size(); ++i) {
        TargetResult result;
        const auto &one = (*shown)[i];
        if (!wasSent) {
            result.outcome = Outcome::Refused;
            result.proof = Texts::tr("Nothing was sent: the program ended before it came to that");
        } else if (!one) {
            result.proof = Texts::tr("what the Guard's tables show does not tell, read again %1 UTC").arg(when);
        } else if (!one->first && *waits) {
            result.proof = Texts::tr("%1, read again %2 UTC, but orders still wait for Odoo's next request").arg(one->second, when);
        } else {
            result.outcome = one->first ? Outcome::Done : Outcome::Refused;
            result.provedAt = now();
            result.proof = one->first ? Texts::tr("%1, read again %2 UTC").arg(one->second, when)
                                      : Texts::tr("%1, read again %2 UTC: it was not carried out").arg(one->second, when);
        }
        settled.push_back({open[i].position, std::move(result)});
    }
    return settled;
}

} // namespace

Result<Reread> reread(Journal &journal, JournalId id, PostgresConnection &connection, const odoo_sql::DatabaseProfile &profile)
{
    const auto left = leftOpenOf(journal, id);
    if (!left)
        return tl::unexpected(left.error());
    const auto settled = lookAgain(*left, connection, profile);
    if (!settled)
        return tl::unexpected(settled.error());
    return settleAgain(journal, id, *settled);
}

Result<std::vector<ToldLater>> rereadWaiting(
    Journal &journal, SourceId source, PostgresConnection &connection, const odoo_sql::DatabaseProfile &profile)
{
    constexpr std::int64_t Days = 7; // what waits longer is for an officer to look at
    constexpr int Most = 20;
    std::vector<ToldLater> told;
    JournalQuery query;
    query.source = source;
    query.end = JournalEnd::Unknown;
    query.limit = Most;
    const auto entries = journal.entries(query);
    if (!entries)
        return tl::unexpected(entries.error());
    for (const JournalEntry &entry : *entries) {
        const bool mayBeTold = entry.sent.isKnown() && entry.counts.unsettled == 0 && entry.action && isOrderOfDatabase(*entry.action) &&
                               entry.ordered > now().plusSeconds(-Days * 86400) && profile.can(odoo::Capability::ReadGuardRecords);
        if (!mayBeTold)
            continue;
        const auto left = leftOpenOf(journal, entry.id);
        if (!left)
            return tl::unexpected(left.error());
        auto settled = lookAgain(*left, connection, profile);
        if (!settled)
            return tl::unexpected(settled.error());
        std::erase_if(*settled, [](const Journal::Settled &one) { return one.result.outcome == Outcome::Unknown; });
        if (settled->empty())
            continue;
        auto counts = settleAgain(journal, entry.id, *settled);
        if (!counts)
            return tl::unexpected(counts.error());
        counts->unknown = static_cast<int>(left->targets.size() - settled->size());
        told.push_back({entry, *counts});
    }
    return told;
}

} // namespace gatehouse
