// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/revoke.h"

#include "core/actions/guard_actions.h"

#include <QCoreApplication>

namespace gatehouse {

namespace {

constexpr int MostRounds = 3;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Actions)
};

QStringList identifiersOf(const Work &work, const QList<int> &positions)
{
    QStringList identifiers;
    for (const int position : positions)
        identifiers.append(work.target(position).identifier);
    return identifiers;
}

/// Does the server show rows that are revoked (res.device.log), or only those that are not (res.device)?
bool showsRevoked(const odoo::ServerProfile &profile)
{
    return profile.deviceModel() != QLatin1String("res.device") &&
           profile.hasField(profile.deviceModel(), QStringLiteral("revoked"));
}

bool anyListed(const QHash<QString, SessionFate> &fates)
{
    return std::any_of(fates.cbegin(), fates.cend(), [](const SessionFate &f) { return f.listed > 0; });
}

TargetResult resultOf(Work &work, const QString &identifier, const SessionFate &fate, const SessionsOrdered &ordered)
{
    TargetResult result;
    result.provedAt = work.clock();
    const ListedSession before = ordered.listed.value(identifier);
    const bool mine = fate.revokedIds.contains(before.deviceId);
    if (fate.listed == 0 && fate.revoked == 0 && showsRevoked(work.profile())) {
        // A revoked row stays in the log for good, so nothing at all means that it may no longer be read.
        result.outcome = Outcome::Unknown;
        result.proof = Texts::tr("the server shows nothing of it any more, %1: neither that it is revoked nor that it "
                                 "is not")
                           .arg(work.readAt());
        return result;
    }
    if (fate.listed == 0) {
        result.outcome = Outcome::Done;
        result.proof = fate.revoked > 0 ? Texts::tr("the server lists it as revoked, %1").arg(work.readAt())
                                        : Texts::tr("the server no longer lists it, %1").arg(work.readAt());
        const Instant last = std::max(before.lastActivity, fate.lastSeen);
        const bool busy = last.isKnown() && result.provedAt.ms - last.ms <= BusyWithinSeconds * 1000;
        if (busy && identifier != ordered.own)
            result.watchUntil = result.provedAt.plusSeconds(WatchSeconds);
        return result;
    }
    if (mine) {
        // The very row it was ordered by is revoked, and there is another: a request in flight saved the session anew.
        result.outcome = Outcome::Done;
        result.survived = result.provedAt;
        result.proof = Texts::tr("the server lists it as revoked and, in use since, as not revoked, %1: it lives on")
                           .arg(work.readAt());
        return result;
    }
    if (!ordered.error) {
        result.outcome = Outcome::Refused;
        result.proof =
            Texts::tr("The server answered as if it had been done, but still lists it, %1").arg(work.readAt());
        if (!ordered.ifIgnored.isEmpty())
            result.proof += QStringLiteral(". ") + ordered.ifIgnored;
    } else if (mayStillBeAtIt(*ordered.error)) {
        result.outcome = Outcome::Unknown;
        result.proof = Texts::tr("The server did not answer in time and still lists it, %1; it may still end it")
                           .arg(work.readAt());
    } else {
        result.outcome = Outcome::Refused;
        result.proof =
            Texts::tr("The connection broke before the answer, and the server still lists it, %1: it was not "
                      "carried out")
                .arg(work.readAt());
    }
    return result;
}

/// What was listed of them when the order was looked over; nothing where that is not known of each. Rows move on, but a row
/// never becomes another session's: where one has, the server refuses the order whole.
std::optional<QHash<QString, ListedSession>> asLookedOver(const Work &work, const QList<int> &positions)
{
    QHash<QString, ListedSession> listed;
    for (const int position : positions) {
        const ActionTarget &target = work.target(position);
        if (target.listedAs <= 0)
            return {};
        listed.insert(target.identifier, {target.identifier, target.listedAs, target.odooId, target.lastActivity});
    }
    return listed;
}

/// One batch, at most SessionsAtOnce; what was settled is counted in `end`.
void revokeBatch(Work &work, QList<int> positions, RevokeEnd &end)
{
    const auto refuse = [&](const QList<int> &which, const QString &why) {
        work.refuse(which, why);
        end.refused += static_cast<int>(which.size());
    };
    const QString purpose = actionPurpose(work.order().kind, static_cast<int>(work.order().targets.size()));
    auto lookedOver = asLookedOver(work, positions);
    for (int round = lookedOver ? 0 : 1;; ++round) {
        SessionsOrdered ordered;
        ordered.own = work.server().actingSessionIdentifier();
        auto listed = lookedOver ? odoo::CallResult<QHash<QString, ListedSession>>(std::move(*lookedOver))
                                 : listedAmong(work.server(), work.profile(), identifiersOf(work, positions));
        lookedOver.reset();
        if (!listed) {
            refuse(positions,
                Texts::tr("The server could not be read first, so nothing was sent: %1").arg(listed.error().text));
            end.stopped = listed.error();
            return;
        }
        ordered.listed = std::move(*listed);
        QList<int> gone;
        QList<int> there;
        QJsonArray ids;
        for (const int position : positions) {
            const auto found = ordered.listed.constFind(work.target(position).identifier);
            if (found == ordered.listed.cend()) {
                gone.append(position);
            } else {
                there.append(position);
                ids.append(static_cast<qint64>(found->deviceId));
            }
        }
        refuse(gone, Texts::tr("not listed any more, nothing was sent"));
        positions = there;
        if (positions.isEmpty())
            return;
        // Beforehand, so that an order which is refused for a row that moved on meanwhile is not one more question to the officer.
        if (const auto confirmed = work.server().confirmIdentity(purpose); !confirmed) {
            refuse(positions, Texts::tr("Nothing was done: %1").arg(confirmed.error().text));
            end.stopped = confirmed.error();
            return;
        }
        if (const auto noted = work.send(); !noted) {
            refuse(positions, Texts::tr("Nothing was sent: %1").arg(noted.error().text));
            end.stopped = odoo::callError(noted.error().kind, noted.error().text, odoo::Delivery::NotSent);
            return;
        }
        odoo::OdooCall call;
        call.model = sessionModel(work.profile());
        call.method = QStringLiteral("revoke");
        call.ids = ids;
        const auto answer = work.server().guarded(call, purpose);
        if (answer) {
            settleSessions(work, positions, ordered, end);
            return;
        }
        const odoo::CallError &error = answer.error();
        if (error.delivery == odoo::Delivery::MaybeTaken) {
            ordered.error = error;
            settleSessions(work, positions, ordered, end);
            if (endsTheWork(error))
                end.stopped = error;
            return;
        }
        // Refused whole: an id had moved on, or the officer's own session had ended. Surely nothing was done.
        const bool again = error.fault == odoo::Fault::MissingRecord || error.fault == odoo::Fault::SessionExpired;
        if (again && round < MostRounds)
            continue;
        refuse(positions,
            error.fault == odoo::Fault::MissingRecord
                ? Texts::tr(
                      "The server refused the whole batch %1 times, because sessions in it kept changing; nothing "
                      "was done. Order it again.")
                      .arg(round)
                : Texts::tr("Nothing was done: %1").arg(error.text));
        if (endsTheWork(error))
            end.stopped = error;
        return;
    }
}

} // namespace

void settleSessions(Work &work, const QList<int> &positions, const SessionsOrdered &ordered, RevokeEnd &end)
{
    const auto fates = readBack(
        work, ordered.error.has_value(), [&] { return fatesOf(work.server(), work.profile(), identifiersOf(work, positions)); },
        [](const QHash<QString, SessionFate> &now) { return !anyListed(now); });
    for (const int position : positions) {
        const QString identifier = work.target(position).identifier;
        const TargetResult result = fates ? resultOf(work, identifier, fates->value(identifier), ordered)
                                          : notReadBack(ordered.error, fates.error());
        end.count(result);
        work.settle(position, result);
    }
    if (!fates && endsTheWork(fates.error()))
        end.stopped = fates.error();
}

RevokeEnd revokeSessions(Work &work, const QList<int> &positions)
{
    RevokeEnd end;
    QList<int> left = positions;
    if (guardActs(work.profile())) {
        left = revokeByGuard(work, positions, end);
        if (!left.isEmpty() && work.profile().deviceModel().isEmpty()) {
            work.refuse(left, Texts::tr("the Guard has nothing of it on record, nothing was sent"));
            end.refused += static_cast<int>(left.size());
            left.clear();
        }
    }
    inBatches(work, left, SessionsAtOnce, end, [&](const QList<int> &batch) { revokeBatch(work, batch, end); });
    work.keep(Texts::tr("Revoking sessions"));
    return end;
}

void RevokeEnd::count(const TargetResult &result)
{
    done += result.outcome == Outcome::Done ? 1 : 0;
    refused += result.outcome == Outcome::Refused ? 1 : 0;
    unknown += result.outcome == Outcome::Unknown ? 1 : 0;
    busy += result.watchUntil.isKnown() || result.survived.isKnown() ? 1 : 0;
}

void RevokeEnd::add(const RevokeEnd &other)
{
    done += other.done;
    refused += other.refused;
    unknown += other.unknown;
    busy += other.busy;
    if (other.stopped)
        stopped = other.stopped;
}

QList<ActionTarget> targetsOf(const QHash<QString, ListedSession> &sessions, const ActionTarget &user)
{
    QList<ActionTarget> targets;
    for (const ListedSession &session : sessions) {
        ActionTarget target = ActionTarget::ofSession(session.identifier, user.subject, user.odooId, user.user);
        target.lastActivity = session.lastActivity;
        target.listedAs = session.deviceId;
        targets.append(target);
    }
    return targets;
}

void inBatches(Work &work, const QList<int> &positions, qsizetype most, RevokeEnd &end,
    const std::function<void(const QList<int> &)> &one)
{
    QList<int> others;
    QList<int> own;
    for (const int position : positions)
        (work.isOwnSession(work.target(position).identifier) ? own : others).append(position);
    QList<QList<int>> batches;
    for (qsizetype from = 0; from < others.size(); from += most)
        batches.append(others.mid(from, most));
    if (!own.isEmpty())
        batches.append(own);
    for (const QList<int> &batch : batches) {
        if (!end.stopped && work.isCancelled())
            end.stopped = odoo::callError(
                ErrorKind::Cancelled, Texts::tr("it was stopped before it came to this one"), odoo::Delivery::NotSent);
        if (end.stopped) {
            work.refuse(batch, Texts::tr("Nothing was sent: %1").arg(end.stopped->text));
            end.refused += static_cast<int>(batch.size());
            continue;
        }
        one(batch);
        work.keep(Texts::tr("Revoking sessions"));
    }
}

} // namespace gatehouse
