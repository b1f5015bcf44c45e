// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/suspend.h"

#include "core/actions/guard_list.h"
#include "core/actions/keys.h"
#include "core/actions/revoke.h"
#include "core/actions/user_state.h"

#include <QCoreApplication>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Actions)
};

Deed setActive(Work &work, std::int64_t user, bool active)
{
    Deed deed;
    deed.guarded = false;
    deed.call.model = QStringLiteral("res.users");
    deed.call.method = QStringLiteral("write");
    deed.call.ids = QJsonArray{static_cast<qint64>(user)};
    deed.call.args = {{QStringLiteral("vals"), QJsonObject{{QStringLiteral("active"), active}}}};
    deed.done = active ? Texts::tr("the account is active again") : Texts::tr("the account is archived");
    deed.notDone = active ? Texts::tr("the account is still archived") : Texts::tr("the account is still active");
    deed.holds = [&work, user, active]() -> odoo::CallResult<bool> {
        const auto now = userState(work.server(), work.profile(), user);
        if (!now)
            return tl::unexpected(now.error());
        return now->active == active;
    };
    return deed;
}

/// Ends what is listed of the user; none: this officer may not, or there is nothing to be seen.
struct SessionsEnded
{
    RevokeEnd end;
    int listed = 0;
    QString obstacle; ///< why they were left as they are
};

SessionsEnded endSessions(Work &work, const ActionTarget &user)
{
    SessionsEnded ended;
    if (!work.profile().can(odoo::Capability::Revoke)) {
        ended.obstacle = work.profile().state(odoo::Capability::Revoke).reason;
        return ended;
    }
    const auto listed = sessionsOf(work.server(), work.profile(), {user.odooId});
    if (!listed) {
        ended.obstacle = listed.error().text;
        if (endsTheWork(listed.error()))
            ended.end.stopped = listed.error();
        return ended;
    }
    ended.listed = static_cast<int>(listed->size());
    if (listed->isEmpty())
        return ended;
    const auto added = work.add(targetsOf(*listed, user));
    if (!added) {
        ended.obstacle = added.error().text;
        return ended;
    }
    ended.end = revokeSessions(work, *added);
    return ended;
}

bool nobodyOrders(const std::optional<odoo::CallError> &error)
{
    return error && (error->kind == ErrorKind::Auth || error->kind == ErrorKind::Cancelled ||
                        error->fault == odoo::Fault::WrongPassword || error->fault == odoo::Fault::NeedsPassword);
}

using RemoveStep = odoo::CallResult<std::optional<Removed>> (*)(Work &, std::int64_t);

/// A sentence about what was removed or why not; empty when there was nothing. An error that nobody orders on after is
/// put into `stopped`.
QString removeStep(Work &work, RemoveStep remove, std::int64_t user, std::optional<odoo::CallError> &stopped)
{
    const auto removed = remove(work, user);
    if (!removed)
        return removed.error().text;
    if (!*removed)
        return {};
    if (nobodyOrders((*removed)->end.error))
        stopped = (*removed)->end.error;
    return (*removed)->end.result.proof;
}

/// False: no use in going on with other users.
bool suspendUser(Work &work, int position, const UserState &state)
{
    const ActionTarget user = work.target(position);
    if (work.isOwnUser(user)) {
        work.settle(position, Outcome::Refused, Texts::tr("Odoo lets nobody suspend oneself, nothing was sent"));
        return true;
    }
    if (state.active == false) {
        work.settle(
            position, Outcome::Refused, Texts::tr("%1 is suspended already, nothing was sent").arg(user.subject));
        return true;
    }
    const SessionsEnded sessions = endSessions(work, user);
    QStringList notes;
    std::optional<odoo::CallError> stopped = sessions.end.stopped;
    if (sessions.end.done > 0)
        notes.append(Texts::tr("%n session(s) revoked before", nullptr, sessions.end.done));
    if (sessions.end.refused + sessions.end.unknown > 0)
        notes.append(Texts::tr("%n session(s) not surely revoked: they would come back when %1 is reinstated", nullptr,
            sessions.end.refused + sessions.end.unknown)
                         .arg(user.subject));
    if (!sessions.obstacle.isEmpty())
        notes.append(Texts::tr("the sessions could not be revoked and come back when %1 is reinstated: %2")
                         .arg(user.subject, sessions.obstacle));
    if (sessions.end.busy > 0)
        notes.append(Texts::tr("%n of them was in use and may come back when %1 is reinstated, unless the password is "
                               "changed before",
            nullptr, sessions.end.busy)
                         .arg(user.subject));
    if (work.order().removeApiKeys && !nobodyOrders(stopped) && work.profile().can(odoo::Capability::RemoveApiKeys))
        notes.append(removeStep(work, removeApiKeysOf, user.odooId, stopped));
    if (work.order().removeTrustedDevices && !nobodyOrders(stopped) &&
        work.profile().can(odoo::Capability::RemoveTrustedDevices))
        notes.append(removeStep(work, removeTrustedDevicesOf, user.odooId, stopped));
    notes.removeAll(QString());
    const QString rest = notes.isEmpty() ? QString() : QStringLiteral(". ") + notes.join(QStringLiteral("; "));
    if (nobodyOrders(stopped)) {
        work.settle(position, Outcome::Refused, Texts::tr("The account was not touched: %1").arg(stopped->text) + rest);
        return false;
    }
    DeedEnd end = carryOut(work, setActive(work, user.odooId, false));
    end.result.proof += rest;
    work.settle(position, end.result);
    return !end.stop;
}

bool reinstateUser(Work &work, int position, const UserState &state)
{
    const ActionTarget user = work.target(position);
    if (state.active == true) {
        work.settle(position, Outcome::Refused, Texts::tr("%1 is not suspended, nothing was sent").arg(user.subject));
        return true;
    }
    const SessionsEnded sessions = endSessions(work, user);
    if (sessions.end.refused + sessions.end.unknown > 0) {
        work.settle(position, Outcome::Refused,
            Texts::tr(
                "The account stays suspended: %n session(s) from before could not be revoked and would live again",
                nullptr, sessions.end.refused + sessions.end.unknown));
        return !nobodyOrders(sessions.end.stopped);
    }
    if (sessions.end.stopped) {
        work.settle(
            position, Outcome::Refused, Texts::tr("The account stays suspended: %1").arg(sessions.end.stopped->text));
        return false;
    }
    DeedEnd end = carryOut(work, setActive(work, user.odooId, true));
    if (end.result.outcome == Outcome::Done) {
        QStringList notes;
        if (!sessions.obstacle.isEmpty()) {
            notes.append(Texts::tr("sessions from before the suspension could not be looked for and may live again: %1")
                             .arg(sessions.obstacle));
        } else {
            const auto after = sessionsOf(work.server(), work.profile(), {user.odooId});
            if (!after)
                notes.append(Texts::tr("whether a session from before lives again could not be read: %1")
                                 .arg(after.error().text));
            else if (after->isEmpty())
                notes.append(Texts::tr("no session from before is listed"));
            else
                notes.append(
                    Texts::tr("%n session(s) listed now, begun since", nullptr, static_cast<int>(after->size())));
            if (sessions.listed > 0)
                notes.append(
                    Texts::tr("%n session(s) that would have come back revoked before", nullptr, sessions.listed));
        }
        end.result.proof += QStringLiteral(". ") + notes.join(QStringLiteral("; "));
    }
    work.settle(position, end.result);
    return !end.stop;
}

} // namespace

void suspend(Work &work)
{
    forEachUser(work, Texts::tr("Suspending"),
        [&work](int position, const UserState &state) { return suspendUser(work, position, state); });
}

void reinstate(Work &work)
{
    forEachUser(work, Texts::tr("Reinstating"),
        [&work](int position, const UserState &state) { return reinstateUser(work, position, state); });
}

} // namespace gatehouse
