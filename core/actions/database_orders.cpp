// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/database_orders.h"

#include "core/actions/allow.h"
#include "core/actions/database_list.h"
#include "core/actions/policy_order.h"
#include "core/actions/revoke.h"
#include "core/actions/set_policies.h"
#include "core/policies/database_policies.h"
#include "core/sources/odoo_sql/guard_tables.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QThread>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr qsizetype MostAtOnce = 5000; ///< targets of one order; the Guard takes twice as many
constexpr std::chrono::milliseconds LookEvery{200};

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Actions)
};

Instant now()
{
    return Instant::fromMs(QDateTime::currentMSecsSinceEpoch());
}

/// What became of one row in the table of orders.
struct Placed
{
    std::int64_t number = 0;
    std::optional<Error> error;                     ///< of placing it
    bool isCertain = true;                          ///< with an error: surely it is not there
    std::optional<odoo_sql::GuardOrderState> state; ///< as last read; none: it could not be

    bool isDone() const { return state && state->isDone; }
};

/// One action while it runs.
class DatabaseWork : public Settling
{
public:
    DatabaseWork(const DatabaseContext &context, const ActionOrder &order, JournalId entry)
        : Settling(context.journal, context.progress, order, entry)
        , m_context(context)
    {
    }

    void run()
    {
        switch (order().kind) {
        case ActionKind::Revoke:
            revoke();
            break;
        case ActionKind::LogOutEverywhere:
            logOut();
            break;
        case ActionKind::Unlock:
            unlock();
            break;
        case ActionKind::AllowMultipleSessions:
        case ActionKind::OneSessionOnly:
            allowMultiple(order().kind == ActionKind::AllowMultipleSessions);
            break;
        case ActionKind::Allow:
        case ActionKind::Disallow:
            changeAllowances();
            break;
        case ActionKind::SetPolicies:
            setPolicies();
            break;
        default:
            refuseRest(Texts::tr("this cannot be ordered of a database"));
        }
        keep();
    }

    void refuseRest(const QString &why)
    {
        Settling::refuseRest(why);
        keep();
    }

private:
    int size() const { return static_cast<int>(Settling::size()); }

    using Settling::settle;
    void settle(int position, Outcome outcome, const QString &proof, Instant provedAt)
    {
        TargetResult result;
        result.outcome = outcome;
        result.proof = proof;
        result.provedAt = provedAt;
        settle(position, std::move(result));
    }
    void settle(const QList<int> &positions, const TargetResult &result)
    {
        for (const int position : positions)
            settle(position, result);
    }

    void keep() { Settling::keep(actionTitle(order().kind)); }

    static QString notReadFirst(const Error &error)
    {
        return Texts::tr("The database could not be read first, so nothing was sent: %1").arg(error.text);
    }

    static QString readAt(Instant time)
    {
        return Texts::tr("read %1 UTC (server clock)").arg(time.toDateTime().toUTC().toString(QStringLiteral("HH:mm:ss")));
    }

    /// Places the order and waits until the Guard has dealt with it, or for as long as one may.
    Placed place(const QString &kind, const QJsonObject &arguments)
    {
        Placed placed;
        if (const auto noted = noteSent(); !noted) {
            placed.error = noted.error();
            return placed;
        }
        const auto number = odoo_sql::placeGuardOrder(m_context.connection, m_context.profile, kind, arguments, order().reason);
        if (!number) {
            placed.error = number.error();
            placed.isCertain = !m_context.connection.isLost();
            return placed;
        }
        placed.number = *number;
        tellProgress(Texts::tr("Waiting for Odoo's next request"));
        for (std::chrono::milliseconds waited{0};; waited += LookEvery) {
            const auto state = odoo_sql::guardOrderState(m_context.connection, m_context.profile, *number);
            if (!state)
                return placed;
            placed.state = *state;
            if (!state->isPending || waited >= m_context.patience || m_context.cancel.isCancelled())
                return placed;
            QThread::msleep(static_cast<unsigned long>(LookEvery.count()));
        }
    }

    /// What is to be said of targets when the order was not carried out, or not yet. Nothing: it was.
    static std::optional<TargetResult> notCarriedOut(const Placed &placed)
    {
        TargetResult result;
        if (placed.error && placed.isCertain) {
            result.outcome = Outcome::Refused;
            result.proof = Texts::tr("Nothing was done: %1").arg(placed.error->text);
        } else if (placed.error) {
            result.proof = Texts::tr("The connection was lost amid the order, so it may have been placed: %1").arg(placed.error->text);
        } else if (!placed.state) {
            result.proof = Texts::tr("Order %1 was placed, but what became of it could not be read").arg(placed.number);
        } else if (placed.state->isPending) {
            result.proof = Texts::tr("Order %1 waits in the Guard's table: Odoo was not asked for anything since, and carries it out before "
                                     "it answers the next request, %2")
                               .arg(placed.number)
                               .arg(readAt(placed.state->read));
        } else if (!placed.state->isDone) {
            const QJsonObject &answer = placed.state->answer;
            const QString message = answer.value(QLatin1String("message")).toString().left(300);
            result.outcome = Outcome::Refused;
            result.provedAt = placed.state->read;
            result.proof = Texts::tr("The Guard refused order %1 (%2)")
                               .arg(placed.number)
                               .arg(message.isEmpty() ? answer.value(QLatin1String("code")).toString(answer.value(QLatin1String("status")).toString()).left(100)
                                                      : message);
        } else {
            return std::nullopt;
        }
        return result;
    }

    /// The order is done, says the Guard: is it so? `holds` of the target, `what` it says.
    void settleByReading(int position, const Placed &placed, bool holds, const QString &yes, const QString &no)
    {
        settle(position, holds ? Outcome::Done : Outcome::Refused,
            QStringLiteral("%1, %2").arg(holds ? yes : Texts::tr("The Guard answered as if it had been done, but %1").arg(no), readAt(placed.state->read)),
            placed.state->read);
    }
    void settleUnread(const QList<int> &positions, const Error &error)
    {
        TargetResult result;
        result.proof = Texts::tr("The Guard has it as done, but it could not be read back: %1").arg(error.text);
        settle(positions, result);
    }

    void settleSessions(const QList<int> &positions, const Placed &placed, RevokeEnd &end)
    {
        const auto tell = [&](int position, TargetResult result) {
            end.count(result);
            settle(position, std::move(result));
        };
        if (const auto notYet = notCarriedOut(placed)) {
            for (const int position : positions)
                tell(position, *notYet);
            return;
        }
        QStringList identifiers;
        for (const int position : positions)
            identifiers << target(position).identifier;
        const auto found = guardedAmong(m_context.connection, m_context.profile, identifiers);
        for (const int position : positions) {
            TargetResult result;
            if (!found) {
                result.proof = Texts::tr("The Guard has it as done, but it could not be read back: %1").arg(found.error().text);
            } else if (const auto session = found->constFind(target(position).identifier); session == found->cend()) {
                result.proof = Texts::tr("the Guard has nothing of it on record any more, %1").arg(readAt(placed.state->read));
            } else {
                result.provedAt = placed.state->read;
                result.outcome = session->isActive ? Outcome::Refused : Outcome::Done;
                result.proof = session->isActive
                    ? Texts::tr("The Guard answered as if it had been done, but still has it as active, %1").arg(readAt(placed.state->read))
                    : Texts::tr("%1, %2: final").arg(endWords(*session), readAt(placed.state->read));
            }
            tell(position, std::move(result));
        }
    }

    void revoke()
    {
        for (int from = 0; from < size(); from += static_cast<int>(MostAtOnce)) {
            if (m_context.cancel.isCancelled())
                return refuseRest(Texts::tr("Nothing was sent: it was stopped before it came to this one"));
            QStringList identifiers;
            const int until = std::min(size(), from + static_cast<int>(MostAtOnce));
            for (int position = from; position < until; ++position)
                identifiers << target(position).identifier;
            const auto known = guardedAmong(m_context.connection, m_context.profile, identifiers);
            if (!known)
                return refuseRest(notReadFirst(known.error()));
            QList<int> active;
            QJsonArray wanted;
            for (int position = from; position < until; ++position) {
                const auto session = known->constFind(target(position).identifier);
                if (session == known->cend()) {
                    settle(position, Outcome::Refused,
                        Texts::tr("the Guard has never seen it: it was not used since the Guard was installed, nothing was sent"));
                } else if (!session->isActive) {
                    settle(position, Outcome::Refused, Texts::tr("%1 already, nothing was sent").arg(endWords(*session)));
                } else {
                    active << position;
                    wanted << target(position).identifier;
                }
            }
            if (!active.isEmpty()) {
                RevokeEnd end;
                settleSessions(active, place(QStringLiteral("revoke"), {{QStringLiteral("identifiers"), wanted}}), end);
            }
            keep();
        }
    }

    /// By user and not by session: one that begins at this very moment is meant as well.
    void logOut()
    {
        const int users = size();
        for (int position = 0; position < users; ++position) {
            if (m_context.cancel.isCancelled())
                return refuseRest(Texts::tr("Nothing was sent: it was stopped before it came to this one"));
            const ActionTarget user = target(position);
            const auto rows = odoo_sql::activeGuardSessions(m_context.connection, m_context.profile, {user.odooId});
            if (!rows)
                return refuseRest(notReadFirst(rows.error()));
            if (rows->empty()) {
                settle(position, Outcome::Refused, Texts::tr("no session of %1 is active, nothing was sent").arg(user.subject));
                continue;
            }
            QList<ActionTarget> sessions;
            for (const odoo_sql::GuardSessionRow &row : *rows) {
                sessions << ActionTarget::ofSession(row.identifier, user.subject, user.odooId, user.user);
                sessions.last().lastActivity = row.lastActivity;
            }
            const auto positions = add(sessions);
            if (!positions)
                return refuseRest(Texts::tr("Nothing was sent: %1").arg(positions.error().text));
            const Placed placed = place(QStringLiteral("log_out_everywhere"), {{QStringLiteral("user_ids"), QJsonArray{static_cast<qint64>(user.odooId)}}});
            RevokeEnd end;
            settleSessions(*positions, placed, end);
            if (const auto notYet = notCarriedOut(placed)) {
                settle(position, *notYet);
            } else {
                QString proof = Texts::tr("%n session(s) ended", nullptr, end.done);
                if (end.refused + end.unknown > 0)
                    proof += QStringLiteral(", ") + Texts::tr("%n not", nullptr, end.refused + end.unknown);
                settle(position, end.unknown > 0 ? Outcome::Unknown : end.refused > 0 ? Outcome::Refused : Outcome::Done,
                    QStringLiteral("%1, %2").arg(proof, readAt(placed.state->read)), placed.state->read);
            }
            keep();
        }
    }

    void unlock()
    {
        QStringList logins;
        for (int position = 0; position < size(); ++position)
            logins << target(position).subject;
        const auto locks = odoo_sql::guardLocks(m_context.connection, m_context.profile, logins);
        if (!locks)
            return refuseRest(notReadFirst(locks.error()));
        QList<int> locked;
        QJsonArray wanted;
        for (int position = 0; position < size(); ++position) {
            const QString login = target(position).subject;
            if (!locks->contains(login)) {
                settle(position, Outcome::Refused, Texts::tr("%1 is not locked, nothing was sent").arg(login));
                continue;
            }
            locked << position;
            wanted << login;
        }
        if (locked.isEmpty())
            return;
        const Placed placed = place(QStringLiteral("unlock"), {{QStringLiteral("logins"), wanted}});
        if (const auto notYet = notCarriedOut(placed))
            return settle(locked, *notYet);
        const auto after = odoo_sql::guardLocks(m_context.connection, m_context.profile, logins);
        if (!after)
            return settleUnread(locked, after.error());
        for (const int position : std::as_const(locked))
            settleByReading(position, placed, !after->contains(target(position).subject), Texts::tr("the account is not locked any more"),
                Texts::tr("the account is still locked"));
    }

    void allowMultiple(bool allow)
    {
        QList<std::int64_t> users;
        for (int position = 0; position < size(); ++position)
            users << target(position).odooId;
        const auto read = [&]() -> Result<QHash<std::int64_t, bool>> {
            const auto accounts = odoo_sql::guardAccounts(m_context.connection, m_context.profile, &users);
            if (!accounts)
                return tl::unexpected(accounts.error());
            QHash<std::int64_t, bool> allowed;
            for (const odoo::GuardAccount &account : *accounts)
                allowed.insert(account.id, account.allowsMultiple);
            return allowed;
        };
        const auto before = read();
        if (!before)
            return refuseRest(notReadFirst(before.error()));
        QList<int> changing;
        QJsonArray wanted;
        for (int position = 0; position < size(); ++position) {
            const ActionTarget &user = target(position);
            if (!before->contains(user.odooId)) {
                settle(position, Outcome::Refused, Texts::tr("the Guard does not know this user, nothing was sent"));
            } else if (before->value(user.odooId) == allow) {
                settle(position, Outcome::Refused,
                    allow ? Texts::tr("%1 is allowed multiple sessions already, nothing was sent").arg(user.subject)
                          : Texts::tr("%1 is allowed one session only already, nothing was sent").arg(user.subject));
            } else {
                changing << position;
                wanted << static_cast<qint64>(user.odooId);
            }
        }
        if (changing.isEmpty())
            return;
        const Placed placed =
            place(QStringLiteral("allow_multiple_sessions"), {{QStringLiteral("user_ids"), wanted}, {QStringLiteral("allow"), allow}});
        if (const auto notYet = notCarriedOut(placed))
            return settle(changing, *notYet);
        const auto after = read();
        if (!after)
            return settleUnread(changing, after.error());
        const QString many = Texts::tr("multiple sessions are allowed");
        const QString one = Texts::tr("one session only is allowed");
        for (const int position : std::as_const(changing))
            settleByReading(position, placed, after->value(target(position).odooId) == allow, allow ? many : one, allow ? one : many);
    }

    void changeAllowances()
    {
        const auto before = odoo_sql::guardAllowances(m_context.connection, m_context.profile);
        if (!before)
            return refuseRest(notReadFirst(before.error()));
        QList<int> changing;
        for (int position = 0; position < size(); ++position) {
            if (allowanceHolds(order().kind, target(position), *before).value_or(false))
                settle(position, Outcome::Refused, Texts::tr("%1 already, nothing was sent").arg(allowanceWords(order().kind, true)));
            else
                changing << position;
        }
        if (changing.isEmpty())
            return;
        std::vector<const ActionTarget *> targets;
        for (const int position : std::as_const(changing))
            targets.push_back(&target(position));
        const Placed placed = place(actionKey(order().kind), allowanceArguments(order().kind, targets));
        if (placed.state && placed.state->answer.value(QLatin1String("status")).toString() == QLatin1String("invalid")) {
            for (const int position : std::as_const(changing))
                settle(position, Outcome::Refused, allowanceRefusal(placed.state->answer), placed.state->read);
            return;
        }
        if (const auto notYet = notCarriedOut(placed))
            return settle(changing, *notYet);
        const auto after = odoo_sql::guardAllowances(m_context.connection, m_context.profile);
        if (!after)
            return settleUnread(changing, after.error());
        for (const int position : std::as_const(changing))
            settleByReading(position, placed, allowanceHolds(order().kind, target(position), *after).value_or(false),
                allowanceWords(order().kind, true), allowanceWords(order().kind, false));
    }

    void setPolicies()
    {
        const auto before = guardPolicies(m_context.connection, m_context.profile);
        if (!before)
            return refuseRest(notReadFirst(before.error()));
        const auto changeAt = [this](int position) -> const PolicyChange & { return *target(position).policy; };
        // All or none: those that could have been are told because of which not.
        const auto refuseAll = [&](const std::function<QString(const PolicyChange &)> &why) {
            for (int position = 0; position < size(); ++position) {
                const QString reason = why(changeAt(position));
                settle(position, Outcome::Refused,
                    reason.isEmpty() ? Texts::tr("Nothing was set, because another of the policies could not be")
                                     : Texts::tr("Nothing was set: %1").arg(reason));
            }
        };
        const auto obstacle = [&before](const PolicyChange &change) { return policyObstacle(*before, change).value_or(QString()); };
        QJsonObject values;
        bool possible = true;
        for (int position = 0; position < size(); ++position) {
            possible = possible && obstacle(changeAt(position)).isEmpty();
            values.insert(definitionOf(changeAt(position).what).key, policyJson(changeAt(position).to));
        }
        if (!possible)
            return refuseAll(obstacle);
        const Placed placed = place(QStringLiteral("set_policies"),
            {{QStringLiteral("revision"), static_cast<qint64>(before->revision)}, {QStringLiteral("values"), values}});
        const QString status = placed.state ? placed.state->answer.value(QLatin1String("status")).toString() : QString();
        if (status == QLatin1String("conflict") || status == QLatin1String("invalid")) {
            bool isTold = false;
            for (int position = 0; position < size(); ++position)
                isTold = isTold || !guardRefusal(placed.state->answer, changeAt(position)).isEmpty();
            return refuseAll([&](const PolicyChange &change) {
                return isTold ? guardRefusal(placed.state->answer, change)
                              : Texts::tr("other policies were changed meanwhile. Look at them, then save again");
            });
        }
        QList<int> all;
        for (int position = 0; position < size(); ++position)
            all << position;
        if (const auto notYet = notCarriedOut(placed))
            return settle(all, *notYet);
        const auto after = guardPolicies(m_context.connection, m_context.profile);
        if (!after)
            return settleUnread(all, after.error());
        for (const int position : std::as_const(all)) {
            const QString says = Texts::tr("the server says “%1”").arg(policySaysNow(after->state(changeAt(position).what)));
            settleByReading(position, placed, holds(*after, changeAt(position)).value_or(false), says, says);
        }
    }

    const DatabaseContext &m_context;
};

} // namespace

Result<ActionReport> runAction(const DatabaseContext &context, ActionOrder order)
{
    if (const auto tidied = tidy(order); !tidied)
        return tl::unexpected(tidied.error());
    const auto entry = context.journal.order(order, Texts::tr("%1 (database role)").arg(context.connection.facts().role), now());
    if (!entry)
        return tl::unexpected(entry.error());
    DatabaseWork work(context, order, *entry);
    if (const auto missing = missingFor(order, context.profile.capabilities))
        work.refuseRest(Texts::tr("Nothing was sent: %1").arg(missing->reason));
    else
        work.run();
    ActionReport report;
    report.entry = *entry;
    report.kind = order.kind;
    report.results = std::move(work.results());
    report.journalError = work.journalError();
    conclude(report);
    if (const auto closed = context.journal.close(*entry, now()); !closed && !report.journalError)
        report.journalError = closed.error();
    return report;
}

} // namespace gatehouse
