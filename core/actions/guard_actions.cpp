// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/guard_actions.h"

#include "core/actions/log_out.h"
#include "core/sources/odoo_rpc/guard_rows.h"

#include <QCoreApplication>

#include <algorithm>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Actions)
};

odoo::OdooCall guardCall(const QString &method, const QJsonObject &args)
{
    odoo::OdooCall call;
    call.model = odoo::GuardModel;
    call.method = method;
    call.args = args;
    return call;
}

QStringList identifiersAt(const Work &work, const QList<int> &positions)
{
    QStringList identifiers;
    for (const int position : positions)
        identifiers.append(work.target(position).identifier);
    return identifiers;
}

TargetResult fateOf(Work &work, const std::optional<GuardedSession> &now, const std::optional<odoo::CallError> &error)
{
    TargetResult result;
    result.provedAt = work.clock();
    if (now && !now->isActive) {
        result.outcome = Outcome::Done;
        result.proof = Texts::tr("%1, %2: final").arg(endWords(*now), work.readAt());
    } else if (!now) {
        result.outcome = Outcome::Unknown;
        result.provedAt = {};
        result.proof = Texts::tr("the Guard has nothing of it on record any more, %1").arg(work.readAt());
    } else if (!error) {
        result.outcome = Outcome::Refused;
        result.proof = Texts::tr("The Guard answered as if it had been done, but still has it as active, %1").arg(work.readAt());
    } else if (mayStillBeAtIt(*error)) {
        result.outcome = Outcome::Unknown;
        result.proof = Texts::tr("The server did not answer in time, and the Guard still has it as active, %1; it may still end it")
                           .arg(work.readAt());
    } else {
        result.outcome = Outcome::Refused;
        result.proof =
            Texts::tr("The connection broke before the answer, and the Guard still has it as active, %1: it was not carried out")
                .arg(work.readAt());
    }
    return result;
}

/// Reads the Guard's record of these and settles them. `error`: of an order that may have been taken.
void settle(Work &work, const QList<int> &positions, const std::optional<odoo::CallError> &error, RevokeEnd &end)
{
    const auto now = readBack(
        work, error.has_value(), [&] { return guardedAmong(work.server(), identifiersAt(work, positions)); },
        [](const QHash<QString, GuardedSession> &sessions) {
            return std::none_of(sessions.cbegin(), sessions.cend(), [](const GuardedSession &s) { return s.isActive; });
        });
    for (const int position : positions) {
        TargetResult result;
        if (now) {
            const auto found = now->constFind(work.target(position).identifier);
            result = fateOf(work, found == now->cend() ? std::nullopt : std::optional<GuardedSession>(*found), error);
        } else {
            result = notReadBack(error, now.error());
        }
        end.count(result);
        work.settle(position, std::move(result));
    }
    if (!now && endsTheWork(now.error()))
        end.stopped = now.error();
}

/// One batch of sessions that the Guard has on record.
void revokeBatch(Work &work, const QList<int> &positions, RevokeEnd &end)
{
    const auto refuse = [&](const QString &why) {
        work.refuse(positions, why);
        end.refused += static_cast<int>(positions.size());
    };
    if (const auto noted = work.send(); !noted) {
        refuse(Texts::tr("Nothing was sent: %1").arg(noted.error().text));
        end.stopped = odoo::callError(noted.error().kind, noted.error().text, odoo::Delivery::NotSent);
        return;
    }
    const auto answer = sendOrder(work,
        guardCall(QStringLiteral("revoke"),
            {{QStringLiteral("identifiers"), QJsonArray::fromStringList(identifiersAt(work, positions))},
                {QStringLiteral("reason"), work.order().reason}}));
    const bool maybe = !answer && answer.error().delivery == odoo::Delivery::MaybeTaken;
    if (!answer && endsTheWork(answer.error()))
        end.stopped = answer.error();
    if (!answer && !maybe) {
        refuse(Texts::tr("Nothing was done: %1").arg(answer.error().text));
        return;
    }
    settle(work, positions, maybe ? std::optional<odoo::CallError>(answer.error()) : std::nullopt, end);
}

/// False: no use in going on with other users.
bool logOutUser(Work &work, int position)
{
    const ActionTarget user = work.target(position);
    auto active = sessionsOf(work.server(), work.profile(), {user.odooId});
    if (!active) {
        work.refuse({position}, Texts::tr("The server could not be read first, so nothing was sent: %1").arg(active.error().text));
        return !endsTheWork(active.error());
    }
    const QString own = work.server().actingSessionIdentifier();
    active->remove(own);
    if (active->isEmpty()) {
        work.refuse({position}, work.isOwnUser(user) ? Texts::tr("no other session of %1 is active, nothing was sent").arg(user.subject)
                                                     : Texts::tr("no session of %1 is active, nothing was sent").arg(user.subject));
        return true;
    }
    const auto added = work.add(targetsOf(*active, user));
    auto noted = added ? work.send() : tl::unexpected(added.error());
    if (!noted) {
        if (added)
            work.refuse(*added, Texts::tr("Nothing was sent: %1").arg(noted.error().text));
        work.refuse({position}, Texts::tr("Nothing was sent: %1").arg(noted.error().text));
        return false;
    }
    QList<int> guarded;
    QList<int> listed;
    // What has a row of Odoo's the Guard has never seen.
    for (const int p : *added)
        (active->value(work.target(p).identifier).deviceId != 0 ? listed : guarded).append(p);
    // By user and not by session: one that begins at this very moment is meant as well.
    const auto answer = sendOrder(work,
        guardCall(QStringLiteral("log_out_everywhere"),
            {{QStringLiteral("user_ids"), QJsonArray{static_cast<qint64>(user.odooId)}},
                {QStringLiteral("reason"), work.order().reason}, {QStringLiteral("spare_current"), true}}));
    const bool maybe = !answer && answer.error().delivery == odoo::Delivery::MaybeTaken;
    if (!answer && !maybe) {
        work.refuse(*added, Texts::tr("Nothing was done: %1").arg(answer.error().text));
        work.refuse({position}, Texts::tr("Nothing was done: %1").arg(answer.error().text));
        return !endsTheWork(answer.error());
    }
    RevokeEnd end;
    settle(work, guarded, maybe ? std::optional<odoo::CallError>(answer.error()) : std::nullopt, end);
    if (!listed.isEmpty())
        end.add(revokeSessions(work, listed));
    QStringList notes;
    if (work.isOwnUser(user) && !own.isEmpty())
        notes.append(Texts::tr("the session it was ordered from was spared"));
    if (const auto after = end.unknown > 0 ? odoo::CallResult<QHash<QString, GuardedSession>>() : guardedOf(work.server(), {user.odooId})) {
        const auto begun = std::count_if(after->cbegin(), after->cend(), [&](const GuardedSession &s) {
            return !active->contains(s.identifier) && s.identifier != own && s.identifier != work.server().actingSessionIdentifier();
        });
        if (begun > 0)
            notes.append(Texts::tr("%n began since and is active", nullptr, static_cast<int>(begun)));
    }
    settleUser(work, position, end, notes);
    return !end.stopped && !(maybe && endsTheWork(answer.error()));
}

odoo::CallResult<std::optional<odoo::GuardAccount>> accountOf(Work &work, std::int64_t user)
{
    const std::vector<std::int64_t> only{user};
    const auto accounts = odoo::guardAccounts(work.server(), work.profile(), &only);
    if (!accounts)
        return tl::unexpected(accounts.error());
    return accounts->empty() ? std::nullopt : std::optional<odoo::GuardAccount>(accounts->front());
}

} // namespace

QList<int> revokeByGuard(Work &work, const QList<int> &positions, RevokeEnd &end)
{
    QList<int> others;
    QList<int> active;
    const auto known = guardedAmong(work.server(), identifiersAt(work, positions));
    if (!known) {
        work.refuse(positions, Texts::tr("The server could not be read first, so nothing was sent: %1").arg(known.error().text));
        end.refused += static_cast<int>(positions.size());
        end.stopped = known.error();
        return {};
    }
    for (const int position : positions) {
        const auto found = known->constFind(work.target(position).identifier);
        if (found == known->cend()) {
            others.append(position);
        } else if (!found->isActive) {
            work.refuse({position}, Texts::tr("%1 already, nothing was sent").arg(endWords(*found)));
            ++end.refused;
        } else {
            active.append(position);
        }
    }
    const auto most = static_cast<qsizetype>(std::clamp(work.profile().guard->maxIdentifiers, 1, static_cast<int>(SessionsAtOnce)));
    inBatches(work, active, most, end, [&](const QList<int> &batch) { revokeBatch(work, batch, end); });
    return others;
}

void logOutByGuard(Work &work)
{
    forEachTarget(work, Texts::tr("Logging out everywhere"), [&work](int position) { return logOutUser(work, position); });
}

void unlock(Work &work)
{
    QStringList logins;
    for (int position = 0; position < static_cast<int>(work.size()); ++position)
        logins.append(work.target(position).subject);
    const auto locks = locksOf(work.server(), logins);
    if (!locks) {
        work.refuseRest(Texts::tr("The server could not be read first, so nothing was sent: %1").arg(locks.error().text));
        return;
    }
    forEachTarget(work, Texts::tr("Unlocking"), [&](int position) {
        const QString login = work.target(position).subject;
        if (!locks->contains(login)) {
            work.refuse({position}, Texts::tr("%1 is not locked, nothing was sent").arg(login));
            return true;
        }
        Deed deed;
        deed.call = guardCall(QStringLiteral("unlock"),
            {{QStringLiteral("logins"), QJsonArray{login}}});
        deed.done = Texts::tr("the account is not locked any more");
        deed.notDone = Texts::tr("the account is still locked");
        deed.holds = [&work, login]() -> odoo::CallResult<bool> {
            const auto now = locksOf(work.server(), {login});
            if (!now)
                return tl::unexpected(now.error());
            return !now->contains(login);
        };
        const DeedEnd end = carryOut(work, deed);
        work.settle(position, end.result);
        return !end.stop;
    });
}

void allowMultipleSessions(Work &work, bool allow)
{
    forEachTarget(work, allow ? Texts::tr("Allowing multiple sessions") : Texts::tr("Allowing one session only"), [&work, allow](int position) {
        const ActionTarget user = work.target(position);
        const auto before = accountOf(work, user.odooId);
        if (!before) {
            work.refuse({position}, Texts::tr("The server could not be read first, so nothing was sent: %1").arg(before.error().text));
            return !endsTheWork(before.error());
        }
        if (!*before || (*before)->allowsMultiple == allow) {
            work.refuse({position}, !*before ? Texts::tr("the Guard does not know this user, nothing was sent")
                    : allow                  ? Texts::tr("%1 is allowed multiple sessions already, nothing was sent").arg(user.subject)
                                             : Texts::tr("%1 is allowed one session only already, nothing was sent").arg(user.subject));
            return true;
        }
        Deed deed;
        deed.call = guardCall(QStringLiteral("allow_multiple_sessions"),
            {{QStringLiteral("user_ids"), QJsonArray{static_cast<qint64>(user.odooId)}}, {QStringLiteral("allow"), allow}});
        deed.done = allow ? Texts::tr("multiple sessions are allowed") : Texts::tr("one session only is allowed");
        deed.notDone = allow ? Texts::tr("one session only is allowed still") : Texts::tr("multiple sessions are allowed still");
        deed.holds = [&work, user, allow]() -> odoo::CallResult<bool> {
            const auto now = accountOf(work, user.odooId);
            if (!now)
                return tl::unexpected(now.error());
            return *now && (*now)->allowsMultiple == allow;
        };
        const DeedEnd end = carryOut(work, deed);
        work.settle(position, end.result);
        return !end.stop;
    });
}

} // namespace gatehouse
