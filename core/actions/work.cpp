// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/work.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QThread>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr int PauseStep = 50;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Actions)
};

} // namespace

Work::Work(const ActionContext &context, const ActionOrder &order, JournalId entry)
    : Settling(context.journal, context.progress, order, entry)
    , m_context(context)
{
}

bool Work::isOwnUser(const ActionTarget &target) const
{
    return target.odooId != 0 && target.odooId == m_context.profile.who.uid;
}

bool Work::isOwnSession(const QString &identifier)
{
    return !identifier.isEmpty() && identifier == m_context.server.actingSessionIdentifier();
}

Result<void> Work::send()
{
    if (m_sent)
        return {};
    if (const auto noted = noteSent(); !noted)
        return noted;
    m_sent = true;
    return {};
}

Instant Work::clock() const
{
    const Instant server = m_context.server.serverTime();
    return server.isKnown() ? server : Instant::fromMs(QDateTime::currentMSecsSinceEpoch());
}

QString Work::readAt() const
{
    const QString time = clock().toDateTime().toUTC().toString(QStringLiteral("HH:mm:ss"));
    return m_context.server.serverTime().isKnown() ? Texts::tr("read %1 UTC (server clock)").arg(time)
                                                   : Texts::tr("read %1 UTC (this computer's clock)").arg(time);
}

bool Work::pause(int milliseconds) const
{
    for (int left = milliseconds; left > 0 && !isCancelled(); left -= PauseStep)
        QThread::msleep(static_cast<unsigned long>(std::min(left, PauseStep)));
    return !isCancelled();
}

bool endsTheWork(const odoo::CallError &error)
{
    switch (error.kind) {
    case ErrorKind::Auth:
        return error.fault != odoo::Fault::SessionExpired && error.fault != odoo::Fault::IdentityNeeded;
    case ErrorKind::Cancelled:
    case ErrorKind::Network:
    case ErrorKind::Timeout:
        return true;
    default:
        return error.fault == odoo::Fault::WrongPassword || error.fault == odoo::Fault::NeedsPassword;
    }
}

bool mayStillBeAtIt(const odoo::CallError &error)
{
    constexpr int gatewayTimeout = 504;
    return error.kind == ErrorKind::Timeout || error.kind == ErrorKind::Cancelled || error.httpStatus == gatewayTimeout;
}

odoo::CallResult<QJsonValue> sendOrder(Work &work, const odoo::OdooCall &call, bool guarded)
{
    const QString purpose = actionPurpose(work.order().kind, static_cast<int>(work.order().targets.size()));
    const auto send = [&] { return guarded ? work.server().guarded(call, purpose) : work.server().act(call); };
    auto answer = send();
    if (!answer && answer.error().fault == odoo::Fault::SessionExpired &&
        answer.error().delivery != odoo::Delivery::MaybeTaken)
        answer = send();
    return answer;
}

TargetResult notReadBack(const std::optional<odoo::CallError> &error, const odoo::CallError &reading)
{
    TargetResult result;
    result.outcome = Outcome::Unknown;
    result.proof = error ? Texts::tr("Whether the server did it is not known (%1), and it could not be read again: %2")
                               .arg(error->text, reading.text)
                         : Texts::tr("The server answered as if it had been done, but could not be read again: %1")
                               .arg(reading.text);
    return result;
}

DeedEnd carryOut(Work &work, const Deed &deed)
{
    DeedEnd end;
    if (const auto noted = work.send(); !noted) {
        end.result = {Outcome::Refused, Texts::tr("Nothing was sent: %1").arg(noted.error().text), {}, {}, {}};
        end.stop = true;
        return end;
    }
    const auto answer = sendOrder(work, deed.call, deed.guarded);
    const bool maybe = !answer && answer.error().delivery == odoo::Delivery::MaybeTaken;
    if (!answer) {
        end.error = answer.error();
        end.stop = endsTheWork(answer.error());
        if (!maybe) {
            end.result = {Outcome::Refused, Texts::tr("Nothing was done: %1").arg(answer.error().text), {}, {}, {}};
            return end;
        }
    }
    const auto holds = readBack(work, maybe, deed.holds, [](bool itDoes) { return itDoes; });
    if (!holds) {
        end.stop = true;
        end.result = notReadBack(end.error, holds.error());
        return end;
    }
    end.result.provedAt = work.clock();
    if (*holds) {
        end.stop = false;
        end.result.outcome = Outcome::Done;
        end.result.proof = Texts::tr("%1, %2").arg(deed.done, work.readAt());
    } else if (!maybe) {
        const QString refusal = deed.refusal ? deed.refusal(*answer) : QString();
        end.result.outcome = Outcome::Refused;
        end.result.proof = refusal.isEmpty()
            ? Texts::tr("The server answered as if it had been done, but %1, %2").arg(deed.notDone, work.readAt())
            : Texts::tr("%1; %2, %3", "a refusal; what is so; when that was read").arg(refusal, deed.notDone, work.readAt());
    } else if (mayStillBeAtIt(*end.error)) {
        end.result.outcome = Outcome::Unknown;
        end.result.proof = Texts::tr("The server did not answer in time, and %1, %2; it may still do it")
                               .arg(deed.notDone, work.readAt());
    } else {
        end.stop = false;
        end.result.outcome = Outcome::Refused;
        end.result.proof = Texts::tr("The connection broke before the answer, and %1, %2: it was not carried out")
                               .arg(deed.notDone, work.readAt());
    }
    return end;
}

void forEachUser(Work &work, const QString &doing, const std::function<bool(int, const UserState &)> &one)
{
    const int users = static_cast<int>(work.size());
    QList<std::int64_t> ids;
    for (int position = 0; position < users; ++position)
        ids.append(work.target(position).odooId);
    const auto states = userStates(work.server(), work.profile(), ids);
    if (!states) {
        work.refuseRest(
            Texts::tr("The server could not be read first, so nothing was sent: %1").arg(states.error().text));
        work.keep(doing);
        return;
    }
    forEachTarget(work, doing, [&](int position) {
        const auto state = states->constFind(work.target(position).odooId);
        if (state != states->cend())
            return one(position, *state);
        work.settle(position, Outcome::Refused, Texts::tr("the server has no such user, nothing was sent"));
        return true;
    });
}

void forEachTarget(Work &work, const QString &doing, const std::function<bool(int)> &one)
{
    const int targets = static_cast<int>(work.size());
    for (int position = 0; position < targets; ++position) {
        if (work.isCancelled()) {
            work.refuseRest(Texts::tr("Nothing was sent: it was stopped before it came to this one"));
            break;
        }
        if (!one(position)) {
            work.refuseRest(Texts::tr("Nothing was sent: it ended at the one before"));
            break;
        }
        work.keep(doing);
    }
    work.keep(doing);
}

} // namespace gatehouse
