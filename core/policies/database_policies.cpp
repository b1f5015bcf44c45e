// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policies/database_policies.h"

#include "core/policies/read_policies.h"
#include "core/policies/rule_sink.h"
#include "core/sources/odoo_sql/guard_tables.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Policies)
};

} // namespace

Result<PolicySet> guardPolicies(PostgresConnection &connection, const odoo_sql::DatabaseProfile &profile,
    const std::optional<QMap<QString, QString>> &parameters)
{
    if (!profile.guard)
        return fail(ErrorKind::Refused, Texts::tr("The policies cannot be read: %1.").arg(profile.state(odoo::Capability::ReadPolicies).reason));
    const auto row = odoo_sql::guardPolicyRow(connection, profile);
    if (!row)
        return tl::unexpected(row.error());
    const bool areReadable = profile.can(odoo::Capability::ReadParameters);
    RuleSink rules;
    if (!parameters && areReadable) {
        if (const auto read = odoo_sql::readParameters(connection, profile, rules); !read)
            return tl::unexpected(read.error());
    }
    // Those that Odoo itself enforces, with the Guard too, are its own parameters.
    const PolicySet odoos = odooPolicies({.parameters = parameters.value_or(rules.values()), .areReadable = areReadable, .isDatabase = true, .requiresFactors = {}});
    const QSet<QString> columns = profile.relations.value(QStringLiteral("gatehouse_policy")).columns;
    QJsonArray list;
    QList<Policy> unread;
    for (const Policy policy : AllPolicies) {
        const PolicyDefinition &definition = definitionOf(policy);
        const QString key = definition.key;
        const bool isOwn = columns.contains(key);
        QJsonValue value = isOwn ? row->values.value(key) : QJsonValue();
        if (isOwn && value.isUndefined())
            unread << policy; // a column that this role may not see
        if (!isOwn && odoos.state(policy).value)
            value = policyJson(*odoos.state(policy).value);
        else if (!isOwn)
            unread << policy;
        if (value.isNull() || value.isUndefined())
            value = policyJson(definition.unset); // as the Guard takes it
        list.append(QJsonObject{{QStringLiteral("name"), key}, {QStringLiteral("value"), value},
            {QStringLiteral("enforcer"), isOwn ? QStringLiteral("guard") : QStringLiteral("odoo")}});
    }
    auto set = guardPolicies(QJsonObject{{QStringLiteral("revision"), static_cast<qint64>(row->revision)}, {QStringLiteral("policies"), list}},
        profile.guard->version, profile.can(odoo::Capability::SetPolicies), requiresFactors(profile.modules, profile.odooVersion));
    if (!set)
        return set;
    for (PolicyState &state : set->states) {
        if (!unread.contains(state.what))
            continue;
        state.value.reset();
        state.isSet = false;
        state.hindrance = Hindrance::NotReadable;
    }
    set->read = row->read;
    return set;
}

} // namespace gatehouse
