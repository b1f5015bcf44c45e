// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/database_orders.h"

#include "core/actions/allow.h"
#include "core/policies/database_policies.h"
#include "core/sources/odoo_sql/guard_tables.h"

#include <QCoreApplication>

#include <algorithm>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Actions)
};

QList<std::int64_t> usersOf(const ActionOrder &order)
{
    QList<std::int64_t> users;
    for (const ActionTarget &target : order.targets) {
        if (target.odooId > 0 && !users.contains(target.odooId))
            users.append(target.odooId);
    }
    return users;
}

void warn(Preview &preview, WarningKind kind, const QString &text, const QStringList &subjects, bool serious = false)
{
    preview.warnings.append({kind, text, subjects, serious});
}

Result<void> lookAtSessions(PostgresConnection &connection, const odoo_sql::DatabaseProfile &profile, const ActionOrder &order, Preview &preview)
{
    const bool byIdentifier = order.kind == ActionKind::Revoke;
    QStringList identifiers;
    for (const ActionTarget &target : order.targets)
        identifiers.append(target.identifier);
    const auto rows = byIdentifier ? odoo_sql::guardSessions(connection, profile, identifiers)
                                   : odoo_sql::activeGuardSessions(connection, profile, usersOf(order));
    if (!rows)
        return tl::unexpected(rows.error());
    QSet<QString> active;
    QSet<std::int64_t> users;
    for (const odoo_sql::GuardSessionRow &row : *rows) {
        if (row.status != QLatin1String("active"))
            continue;
        active.insert(row.identifier);
        users.insert(row.userId);
        preview.listed.append({row.identifier, 0, row.userId, row.lastActivity});
    }
    preview.sessions = static_cast<int>(preview.listed.size());
    if (byIdentifier)
        preview.users = static_cast<int>(users.size());
    QStringList gone;
    for (const ActionTarget &target : order.targets) {
        if (byIdentifier && !active.contains(target.identifier))
            gone.append(target.subject);
    }
    if (!gone.isEmpty())
        warn(preview, WarningKind::NotListed,
            Texts::tr("%n session(s) that the Guard does not have as active: nothing will be sent for them", nullptr, static_cast<int>(gone.size())),
            gone);
    return {};
}

Result<void> lookAtAccounts(PostgresConnection &connection, const odoo_sql::DatabaseProfile &profile, const ActionOrder &order, Preview &preview)
{
    QStringList already;
    if (order.kind == ActionKind::Unlock) {
        QStringList logins;
        for (const ActionTarget &target : order.targets)
            logins.append(target.subject);
        const auto locks = odoo_sql::guardLocks(connection, profile, logins);
        if (!locks)
            return tl::unexpected(locks.error());
        already = logins;
        already.removeIf([&locks](const QString &login) { return locks->contains(login); });
        if (!already.isEmpty())
            warn(preview, WarningKind::NoEffect, Texts::tr("%n not locked", nullptr, static_cast<int>(already.size())), already);
        return {};
    }
    const bool allow = order.kind == ActionKind::AllowMultipleSessions;
    const QList<std::int64_t> users = usersOf(order);
    const auto accounts = odoo_sql::guardAccounts(connection, profile, &users);
    if (!accounts)
        return tl::unexpected(accounts.error());
    for (const odoo::GuardAccount &account : *accounts) {
        if (account.allowsMultiple == allow)
            already.append(QString::fromStdString(account.login));
    }
    if (!already.isEmpty())
        warn(preview, WarningKind::NoEffect,
            allow ? Texts::tr("%n allowed multiple sessions already", nullptr, static_cast<int>(already.size()))
                  : Texts::tr("%n allowed one session only already", nullptr, static_cast<int>(already.size())),
            already);
    return {};
}

} // namespace

bool isOrderOfDatabase(ActionKind kind)
{
    switch (kind) {
    case ActionKind::Revoke:
    case ActionKind::LogOutEverywhere:
    case ActionKind::Unlock:
    case ActionKind::AllowMultipleSessions:
    case ActionKind::OneSessionOnly:
    case ActionKind::Allow:
    case ActionKind::Disallow:
    case ActionKind::SetPolicies:
        return true;
    default:
        return false;
    }
}

Result<Preview> preview(PostgresConnection &connection, const odoo_sql::DatabaseProfile &profile, const ActionOrder &order)
{
    Preview seen;
    seen.kind = order.kind;
    seen.targets = static_cast<int>(order.targets.size());
    seen.users = static_cast<int>(usersOf(order).size());
    seen.wantsPassword = false;
    if (auto missing = missingFor(order, profile.capabilities)) {
        seen.possible = false;
        warn(seen, WarningKind::Impossible, missing->reason, {}, true);
        seen.missing = std::move(missing);
    }
    if (!isOrderOfDatabase(order.kind) || !profile.can(odoo::Capability::ReadGuardRecords))
        return seen;
    Result<void> looked;
    if (order.kind == ActionKind::Revoke || order.kind == ActionKind::LogOutEverywhere) {
        looked = lookAtSessions(connection, profile, order, seen);
    } else if (isAllowing(order.kind)) {
        const auto now = profile.can(odoo::Capability::ReadAllowances) ? odoo_sql::guardAllowances(connection, profile)
                                                                       : Result<std::vector<Allowance>>(std::vector<Allowance>());
        if (now)
            warnOfAllowances(seen, order, *now);
        else
            looked = tl::unexpected(now.error());
    } else if (order.kind == ActionKind::SetPolicies) {
        const auto now = guardPolicies(connection, profile);
        if (now)
            warnOfPolicies(seen, order, *now);
        else
            looked = tl::unexpected(now.error());
    } else if (odoo_sql::canReadAccounts(profile)) {
        looked = lookAtAccounts(connection, profile, order, seen);
    }
    if (!looked)
        return tl::unexpected(looked.error());
    std::stable_sort(seen.warnings.begin(), seen.warnings.end(), [](const Warning &a, const Warning &b) { return a.serious && !b.serious; });
    return seen;
}

} // namespace gatehouse
