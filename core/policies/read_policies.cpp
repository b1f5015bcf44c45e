// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policies/read_policies.h"

#include <QDateTime>
#include <QJsonArray>

namespace gatehouse {

namespace {

Instant clockOf(const odoo::OdooSession &session)
{
    const Instant server = session.serverTime();
    return server.isKnown() ? server : Instant::fromMs(QDateTime::currentMSecsSinceEpoch());
}

odoo::CallResult<PolicySet> readFromGuard(odoo::OdooSession &session, const odoo::ServerProfile &profile)
{
    odoo::OdooCall call;
    call.model = odoo::GuardModel;
    call.method = QStringLiteral("policies");
    const auto answer = session.call(call);
    if (!answer)
        return tl::unexpected(answer.error());
    auto set = guardPolicies(answer->toObject(), profile.guard->version, profile.guard->isOfficer,
        requiresFactors(profile.modules, profile.version.serie));
    if (!set)
        return odoo::failCall(set.error().kind, set.error().text, odoo::Delivery::Answered);
    set->read = clockOf(session);
    return *set;
}

} // namespace

std::optional<bool> requiresFactors(const std::optional<QSet<QString>> &modules, const QString &series)
{
    if (!modules)
        return {};
    if (modules->contains(QStringLiteral("auth_totp_mail_enforce")))
        return true;
    // 19 has it in the module that only sent mails before.
    return series.section(QLatin1Char('.'), 0, 0).toInt() >= 19 && modules->contains(QStringLiteral("auth_totp_mail"));
}

OdooRules rulesOf(const odoo::ServerProfile &profile)
{
    return {.parameters = {},
        .areReadable = profile.can(odoo::Capability::ReadParameters),
        .maySet = profile.can(odoo::Capability::SetPolicies),
        .requiresFactors = requiresFactors(profile.modules, profile.version.serie)};
}

odoo::CallResult<PolicySet> readPolicies(odoo::OdooSession &session, const odoo::ServerProfile &profile)
{
    if (profile.guard)
        return readFromGuard(session, profile);
    OdooRules rules = rulesOf(profile);
    if (rules.areReadable) {
        QJsonArray keys;
        for (const Policy policy : AllPolicies) {
            if (const QString key = odooParameter(policy); !key.isEmpty())
                keys.append(key);
        }
        odoo::OdooCall call;
        call.model = QStringLiteral("ir.config_parameter");
        call.method = QStringLiteral("search_read");
        // Never all of them: there is a secret among them.
        call.args = {{QStringLiteral("domain"), QJsonArray{QJsonArray{QStringLiteral("key"), QStringLiteral("in"), keys}}},
            {QStringLiteral("fields"), QJsonArray{QStringLiteral("key"), QStringLiteral("value")}}};
        const auto rows = session.call(call);
        if (!rows)
            return tl::unexpected(rows.error());
        const QJsonArray list = rows->toArray();
        for (const QJsonValue &row : list) {
            const QJsonObject one = row.toObject();
            rules.parameters.insert(one.value(QLatin1String("key")).toString(), one.value(QLatin1String("value")).toString());
        }
    }
    PolicySet set = odooPolicies(rules);
    set.read = clockOf(session);
    return set;
}

} // namespace gatehouse
