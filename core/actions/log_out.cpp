// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/log_out.h"

#include "core/actions/guard_actions.h"

#include <QCoreApplication>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Actions)
};

QString forAdministratorsAlone()
{
    return Texts::tr("Odoo carries this out for administrators (group Settings) alone, and ignores it from others");
}

/// False: no use in going on with other users.
bool logOutUser(Work &work, int position)
{
    const ActionTarget user = work.target(position);
    const bool own = work.isOwnUser(user);
    const auto refuse = [&](const QList<int> &positions, const QString &why) {
        work.refuse(positions, why);
        work.refuse({position}, why);
    };
    SessionsOrdered ordered;
    auto listed = listedOf(work.server(), work.profile(), {user.odooId});
    if (!listed) {
        refuse({}, Texts::tr("The server could not be read first, so nothing was sent: %1").arg(listed.error().text));
        return !endsTheWork(listed.error());
    }
    ordered.listed = std::move(*listed);
    ordered.own = work.server().actingSessionIdentifier();
    ordered.listed.remove(ordered.own);
    if (ordered.listed.isEmpty()) {
        QString why = own ? Texts::tr("no other session of %1 is listed, nothing was sent").arg(user.subject)
                          : Texts::tr("no session of %1 is listed, nothing was sent").arg(user.subject);
        if (!own && !work.profile().who.isSystem)
            why += QStringLiteral(". ") +
                   Texts::tr("Odoo shows and ends the sessions of others for administrators (group Settings) alone");
        refuse({}, why);
        return true;
    }
    const auto added = work.add(targetsOf(ordered.listed, user));
    if (!added) {
        refuse({}, Texts::tr("Nothing was sent: %1").arg(added.error().text));
        return false;
    }
    if (const auto noted = work.send(); !noted) {
        refuse(*added, Texts::tr("Nothing was sent: %1").arg(noted.error().text));
        return false;
    }
    odoo::OdooCall call;
    call.model = QStringLiteral("res.users");
    call.method = QStringLiteral("action_revoke_all_devices");
    call.ids = QJsonArray{static_cast<qint64>(user.odooId)};
    const auto answer = sendOrder(work, call);
    if (!answer && answer.error().delivery != odoo::Delivery::MaybeTaken) {
        refuse(*added, Texts::tr("Nothing was done: %1").arg(answer.error().text));
        return !endsTheWork(answer.error());
    }
    if (!answer)
        ordered.error = answer.error();
    else if (!own && !work.profile().who.isSystem)
        ordered.ifIgnored = forAdministratorsAlone();
    RevokeEnd end;
    settleSessions(work, *added, ordered, end);

    QStringList notes;
    if (own && !ordered.own.isEmpty())
        notes.append(Texts::tr("the session it was ordered from was spared"));
    if (const auto after = end.unknown > 0 ? odoo::CallResult<QHash<QString, ListedSession>>()
                                           : listedOf(work.server(), work.profile(), {user.odooId})) {
        int begun = 0;
        for (const ListedSession &session : *after) {
            if (!ordered.listed.contains(session.identifier) && session.identifier != ordered.own &&
                session.identifier != work.server().actingSessionIdentifier())
                ++begun;
        }
        if (begun > 0)
            notes.append(Texts::tr("%n began since and is listed", nullptr, begun));
    }
    const bool ignored = end.refused > 0 && end.done == 0 && !own && !work.profile().who.isSystem;
    settleUser(work, position, end, notes, ignored ? forAdministratorsAlone() : QString());
    return !end.stopped && !(ordered.error && endsTheWork(*ordered.error));
}

} // namespace

void logOutEverywhere(Work &work)
{
    if (guardActs(work.profile())) {
        logOutByGuard(work);
        return;
    }
    forEachTarget(work, Texts::tr("Logging out everywhere"), [&work](int position) { return logOutUser(work, position); });
}

void settleUser(Work &work, int position, const RevokeEnd &end, const QStringList &notes, const QString &hint)
{
    TargetResult result;
    result.provedAt = end.unknown > 0 ? Instant{} : work.clock();
    QStringList parts;
    if (end.done > 0)
        parts.append(Texts::tr("%n session(s) ended", nullptr, end.done));
    if (end.refused > 0)
        parts.append(Texts::tr("%n not ended", nullptr, end.refused));
    if (end.unknown > 0)
        parts.append(Texts::tr("%n not known", nullptr, end.unknown));
    parts += notes;
    result.outcome = end.unknown > 0 ? Outcome::Unknown : end.refused > 0 ? Outcome::Refused : Outcome::Done;
    result.proof = parts.join(QStringLiteral(", "));
    if (result.provedAt.isKnown())
        result.proof += QStringLiteral(", ") + work.readAt();
    if (!hint.isEmpty())
        result.proof += QStringLiteral(". ") + hint;
    work.settle(position, result);
}

} // namespace gatehouse
