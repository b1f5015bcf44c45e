// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/run.h"

#include "core/actions/allow.h"
#include "core/actions/guard_actions.h"
#include "core/actions/keys.h"
#include "core/actions/log_out.h"
#include "core/actions/revoke.h"
#include "core/actions/second_factor.h"
#include "core/actions/set_policies.h"
#include "core/actions/suspend.h"

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

Instant now()
{
    return Instant::fromMs(QDateTime::currentMSecsSinceEpoch());
}

void dispatch(Work &work)
{
    switch (work.order().kind) {
    case ActionKind::Revoke: {
        QList<int> all;
        for (int position = 0; position < static_cast<int>(work.size()); ++position)
            all.append(position);
        revokeSessions(work, all);
        return;
    }
    case ActionKind::LogOutEverywhere:
    case ActionKind::LogOutMyOthers:
        logOutEverywhere(work);
        return;
    case ActionKind::Suspend:
        suspend(work);
        return;
    case ActionKind::Reinstate:
        reinstate(work);
        return;
    case ActionKind::ResetTotp:
        resetTotp(work);
        return;
    case ActionKind::InviteTotp:
        inviteTotp(work);
        return;
    case ActionKind::RemoveTrustedDevices:
        removeTrustedDevices(work);
        return;
    case ActionKind::RemoveApiKeys:
        removeApiKeys(work);
        return;
    case ActionKind::Unlock:
        unlock(work);
        return;
    case ActionKind::AllowMultipleSessions:
        allowMultipleSessions(work, true);
        return;
    case ActionKind::OneSessionOnly:
        allowMultipleSessions(work, false);
        return;
    case ActionKind::Allow:
        allow(work);
        return;
    case ActionKind::Disallow:
        disallow(work);
        return;
    case ActionKind::SetPolicies:
        setPolicies(work);
        return;
    case ActionKind::LogOutEveryone:
        work.refuseRest(Texts::tr("this is done in the database alone (gatehousectl break-glass)"));
        return;
    case ActionKind::Retain:
        work.refuseRest(Texts::tr("this is done in the ledger, and in no server"));
        return;
    }
}

} // namespace

Result<void> tidy(ActionOrder &order)
{
    if (order.targets.isEmpty())
        return fail(ErrorKind::Input, Texts::tr("There is nothing to act on: no target was named."));
    const bool sessions = order.kind == ActionKind::Revoke;
    const bool policies = order.kind == ActionKind::SetPolicies;
    const bool allowances = order.kind == ActionKind::Allow || order.kind == ActionKind::Disallow;
    QSet<QString> seen;
    QList<ActionTarget> once;
    for (const ActionTarget &target : std::as_const(order.targets)) {
        if (policies != target.policy.has_value())
            return fail(ErrorKind::Input,
                policies ? Texts::tr("%1 is not a policy.").arg(target.subject)
                         : Texts::tr("%1 is a policy, and cannot be acted on like this.").arg(target.subject));
        if (allowances != target.allowance.has_value())
            return fail(ErrorKind::Input, Texts::tr("%1 is not what this can be done to.").arg(target.subject));
        if (order.kind == ActionKind::Allow && target.allowance->until != order.targets.constFirst().allowance->until)
            return fail(ErrorKind::Input, Texts::tr("What is allowed with one order has one end."));
        const bool byLogin = order.kind == ActionKind::Unlock && !target.subject.isEmpty();
        if (!policies && !allowances && (sessions != target.isSession() || (!sessions && target.odooId <= 0 && !byLogin)))
            return fail(ErrorKind::Input,
                sessions ? Texts::tr("%1 is not a session.").arg(target.subject)
                         : Texts::tr("%1 is not known to the server by an id, so it cannot be acted on.")
                               .arg(target.subject));
        const QString key = policies   ? QString(definitionOf(target.policy->what).key)
                            : allowances ? target.subject
                            : sessions ? target.identifier
                            : byLogin  ? target.subject
                                       : QString::number(target.odooId);
        if (seen.contains(key))
            continue;
        seen.insert(key);
        once.append(target);
    }
    order.targets = once;
    return {};
}

void conclude(ActionReport &report)
{
    const int refused = report.count(Outcome::Refused);
    const int known = report.count(Outcome::Done) + refused;
    report.outcome = known < static_cast<int>(report.results.size()) ? Outcome::Unknown
                     : refused > 0                                   ? Outcome::Refused
                                                                     : Outcome::Done;
}

int ActionReport::count(Outcome wanted) const
{
    return static_cast<int>(std::count_if(results.cbegin(), results.cend(),
        [wanted](const ActionResult &r) { return r.result && r.result->outcome == wanted; }));
}

int ActionReport::watched() const
{
    return static_cast<int>(std::count_if(results.cbegin(), results.cend(), [](const ActionResult &r) {
        return r.result && r.result->watchUntil.isKnown() && !r.result->survived.isKnown();
    }));
}

int ActionReport::survived() const
{
    return static_cast<int>(std::count_if(results.cbegin(), results.cend(),
        [](const ActionResult &r) { return r.result && r.result->survived.isKnown(); }));
}

Result<ActionReport> runAction(const ActionContext &context, ActionOrder order)
{
    if (const auto tidied = tidy(order); !tidied)
        return tl::unexpected(tidied.error());
    const odoo::WhoAmI &who = context.server.who();
    const auto entry = context.journal.order(order, who.login.isEmpty() ? context.profile.who.login : who.login, now());
    if (!entry)
        return tl::unexpected(entry.error());
    Work work(context, order, *entry);
    work.keep(actionTitle(order.kind));
    if (const auto missing = missingFor(order, context.profile, context.server.actingSessionIdentifier()))
        work.refuseRest(Texts::tr("Nothing was sent: %1").arg(missing->reason));
    else
        dispatch(work);
    work.keep(actionTitle(order.kind));

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
