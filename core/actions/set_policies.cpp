// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/set_policies.h"

#include "core/actions/policy_order.h"
#include "core/policies/read_policies.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Actions)
};

const PolicyChange &changeOf(const Work &work, int position)
{
    return *work.target(position).policy;
}

int countOf(const Work &work)
{
    return static_cast<int>(work.size());
}

/// Why none of them can be set, by position; empty: all can.
QMap<int, QString> obstacles(const Work &work, const PolicySet &now)
{
    QMap<int, QString> found;
    for (int position = 0; position < countOf(work); ++position) {
        if (const auto obstacle = policyObstacle(now, changeOf(work, position)))
            found.insert(position, *obstacle);
    }
    return found;
}

/// All or none: those that could have been are told because of which not.
void refuseAll(Work &work, const QMap<int, QString> &why)
{
    for (int position = 0; position < countOf(work); ++position)
        work.settle(position, Outcome::Refused,
            why.contains(position) ? Texts::tr("Nothing was set: %1").arg(why.value(position))
                                   : Texts::tr("Nothing was set, because another of the policies could not be"));
}

/// Reads all of them and settles each by what it is now. `error`: why there was no answer, if there was none.
void settleByReading(Work &work, const std::optional<odoo::CallError> &error)
{
    const auto allHold = [&work](const PolicySet &now) {
        for (int position = 0; position < countOf(work); ++position) {
            if (!holds(now, changeOf(work, position)).value_or(false))
                return false;
        }
        return true;
    };
    const auto now = readBack(
        work, error.has_value(), [&work] { return readPolicies(work.server(), work.profile()); }, allHold);
    for (int position = 0; position < countOf(work); ++position) {
        if (!now) {
            work.settle(position, notReadBack(error, now.error()));
            continue;
        }
        TargetResult result;
        result.provedAt = work.clock();
        const QString says = policySaysNow(now->state(changeOf(work, position).what));
        if (holds(*now, changeOf(work, position)).value_or(false)) {
            result.outcome = Outcome::Done;
            result.proof = Texts::tr("the server says “%1”, %2").arg(says, work.readAt());
        } else if (error && mayStillBeAtIt(*error)) {
            result.outcome = Outcome::Unknown;
            result.proof = Texts::tr("The server did not answer in time, and says “%1”, %2; it may still do it").arg(says, work.readAt());
        } else if (error) {
            result.outcome = Outcome::Refused;
            result.proof = Texts::tr("The connection broke before the answer, and the server says “%1”, %2: it was not carried out")
                               .arg(says, work.readAt());
        } else {
            result.outcome = Outcome::Refused;
            result.proof = Texts::tr("The server answered as if it had been done, but says “%1”, %2").arg(says, work.readAt());
        }
        work.settle(position, result);
    }
}

/// What the Guard said no to, by position.
QMap<int, QString> refusalsOf(const Work &work, const QJsonObject &answer)
{
    QMap<int, QString> why;
    for (int position = 0; position < countOf(work); ++position) {
        if (const QString refusal = guardRefusal(answer, changeOf(work, position)); !refusal.isEmpty())
            why.insert(position, refusal);
    }
    return why;
}

/// `revision`: of the values that the changes were compared with.
void setInGuard(Work &work, std::int64_t revision)
{
    QJsonObject values;
    for (int position = 0; position < countOf(work); ++position) {
        const PolicyChange &change = changeOf(work, position);
        values.insert(definitionOf(change.what).key, policyJson(change.to));
    }
    odoo::OdooCall call;
    call.model = odoo::GuardModel;
    call.method = QStringLiteral("set_policies");
    call.args = {{QStringLiteral("revision"), static_cast<qint64>(revision)}, {QStringLiteral("values"), values}};
    const auto answer = sendOrder(work, call);
    if (!answer && answer.error().delivery != odoo::Delivery::MaybeTaken)
        return work.refuseRest(Texts::tr("Nothing was done: %1").arg(answer.error().text));
    if (!answer)
        return settleByReading(work, answer.error());
    const QString status = answer->toObject().value(QLatin1String("status")).toString();
    if (status != QLatin1String("conflict") && status != QLatin1String("invalid"))
        return settleByReading(work, {});
    auto why = refusalsOf(work, answer->toObject());
    if (why.isEmpty()) {
        // Others were changed; what this officer would have set was not.
        for (int position = 0; position < countOf(work); ++position)
            why.insert(position, Texts::tr("other policies were changed meanwhile. Look at them, then save again"));
    }
    refuseAll(work, why);
}

void setInOdoo(Work &work)
{
    forEachTarget(work, actionTitle(ActionKind::SetPolicies), [&work](int position) {
        const PolicyChange change = changeOf(work, position);
        const auto text = odooParameterText(change.what, change.to);
        Deed deed;
        deed.guarded = false;
        deed.call.model = QStringLiteral("ir.config_parameter");
        deed.call.method = QStringLiteral("set_param");
        deed.call.args = {{QStringLiteral("key"), odooParameter(change.what)}, {QStringLiteral("value"), text ? QJsonValue(*text) : QJsonValue(false)}};
        deed.done = Texts::tr("the server says “%1”").arg(policyValueText(change.what, change.to));
        deed.notDone = Texts::tr("the server does not say “%1”").arg(policyValueText(change.what, change.to));
        deed.holds = [&work, change]() -> odoo::CallResult<bool> {
            const auto now = readPolicies(work.server(), work.profile());
            if (!now)
                return tl::unexpected(now.error());
            return holds(*now, change).value_or(false);
        };
        const DeedEnd end = carryOut(work, deed);
        work.settle(position, end.result);
        return !end.stop;
    });
}

} // namespace

std::optional<bool> holds(const PolicySet &now, const PolicyChange &change)
{
    const PolicyState &state = now.state(change.what);
    if (!state.value)
        return {};
    return *state.value == change.to;
}

void setPolicies(Work &work)
{
    // Read first: what was seen may be old, and what cannot be set is to keep the rest from being set as well.
    const auto now = readPolicies(work.server(), work.profile());
    if (!now)
        return work.refuseRest(Texts::tr("The server could not be read first, so nothing was sent: %1").arg(now.error().text));
    if (const auto why = obstacles(work, *now); !why.isEmpty())
        return refuseAll(work, why);
    if (const auto noted = work.send(); !noted)
        return work.refuseRest(Texts::tr("Nothing was sent: %1").arg(noted.error().text));
    if (work.profile().guard)
        setInGuard(work, now->revision);
    else
        setInOdoo(work);
}

} // namespace gatehouse
