// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/policy_order.h"

#include <QCoreApplication>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Actions)
};

} // namespace

QString policySaysNow(const PolicyState &state)
{
    return state.value ? policyValueText(state.what, *state.value) : Texts::tr("not known");
}

std::optional<QString> policyObstacle(const PolicySet &now, const PolicyChange &change)
{
    const PolicyState &state = now.state(change.what);
    if (!state.isSettable()) {
        const QString note = policyNote(state);
        return note.isEmpty() ? Texts::tr("it cannot be set there") : note;
    }
    if (auto refusal = refusalFor(state, change.to))
        return refusal;
    if (state.value && *state.value != change.from && *state.value != change.to)
        return Texts::tr("it was changed meanwhile and is now %1").arg(policySaysNow(state));
    return std::nullopt;
}

QString guardRefusal(const QJsonObject &answer, const PolicyChange &change)
{
    const QString key = definitionOf(change.what).key;
    const QJsonObject changed = answer.value(QLatin1String("changed")).toObject();
    const QJsonObject invalid = answer.value(QLatin1String("invalid")).toObject();
    if (changed.contains(key)) {
        const QJsonObject by = changed.value(key).toObject();
        const auto value = policyValueOf(change.what, by.value(QLatin1String("value")));
        return Texts::tr("it was changed meanwhile, by %1 at %2 UTC, and is now %3")
            .arg(by.value(QLatin1String("by")).toString(QStringLiteral("?")).left(200),
                by.value(QLatin1String("at")).toString(QStringLiteral("?")).left(40),
                value ? policyValueText(change.what, *value) : Texts::tr("not known"));
    }
    if (invalid.contains(key))
        return Texts::tr("the Guard does not take this value (%1)")
            .arg(invalid.value(key).toObject().value(QLatin1String("code")).toString().left(100));
    return {};
}

} // namespace gatehouse
