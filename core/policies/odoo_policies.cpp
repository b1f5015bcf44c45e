// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policies/odoo_defaults.h"
#include "core/policies/policy_set.h"

namespace gatehouse {

namespace {

constexpr std::int64_t DaySeconds = 86'400;

QString textOf(const OdooRules &rules, Policy policy)
{
    const QString text = rules.parameters.value(odooParameter(policy)).trimmed();
    return text.compare(QLatin1String("false"), Qt::CaseInsensitive) == 0 ? QString() : text;
}

/// The number there, or Odoo's own where there is none.
std::optional<PolicyValue> numberOf(const QString &text, std::int64_t otherwise)
{
    if (text.isEmpty())
        return otherwise;
    bool isNumber = false;
    const qlonglong number = text.toLongLong(&isNumber);
    return isNumber && number >= 0 ? std::optional<PolicyValue>(static_cast<std::int64_t>(number)) : std::nullopt;
}

std::optional<PolicyValue> valueOf(Policy policy, const QString &text)
{
    switch (policy) {
    case Policy::IdleDays: {
        const auto seconds = numberOf(text, odoo_defaults::InactivitySeconds);
        // Fractions of a day are no value of this policy, and are not made one by rounding.
        if (!seconds || std::get<std::int64_t>(*seconds) % DaySeconds != 0)
            return {};
        return std::get<std::int64_t>(*seconds) / DaySeconds;
    }
    case Policy::LockoutFailures:
        return numberOf(text, odoo_defaults::CooldownAfter);
    case Policy::LockoutSeconds:
        return numberOf(text, odoo_defaults::CooldownSeconds);
    case Policy::ResetLinkHours:
        return numberOf(text, odoo_defaults::ResetLinkHours);
    case Policy::SecondFactor:
        if (text.isEmpty())
            return QStringLiteral("nobody");
        if (text == QLatin1String("employee_required"))
            return QStringLiteral("employees");
        if (text == QLatin1String("all_required"))
            return QStringLiteral("everyone");
        return {};
    default:
        return {};
    }
}

} // namespace

QString odooParameter(Policy policy)
{
    switch (policy) {
    case Policy::IdleDays:
        return QStringLiteral("sessions.max_inactivity_seconds");
    case Policy::LockoutFailures:
        return QStringLiteral("base.login_cooldown_after");
    case Policy::LockoutSeconds:
        return QStringLiteral("base.login_cooldown_duration");
    case Policy::ResetLinkHours:
        return QStringLiteral("auth_signup.reset_password.validity.hours");
    case Policy::SecondFactor:
        return QStringLiteral("auth_totp.policy");
    default:
        return {};
    }
}

std::optional<QString> odooParameterText(Policy policy, const PolicyValue &value)
{
    if (policy == Policy::SecondFactor) {
        const QString choice = policyValueKey(value);
        if (choice == QLatin1String("employees"))
            return QStringLiteral("employee_required");
        if (choice == QLatin1String("everyone"))
            return QStringLiteral("all_required");
        return {};
    }
    const auto *number = std::get_if<std::int64_t>(&value);
    if (!number)
        return {};
    return QString::number(policy == Policy::IdleDays ? *number * DaySeconds : *number);
}

PolicySet odooPolicies(const OdooRules &rules)
{
    PolicySet set;
    for (const Policy policy : AllPolicies) {
        PolicyState state;
        state.what = policy;
        if (odooParameter(policy).isEmpty()) {
            state.hindrance = Hindrance::NeedsGuard;
        } else if (!rules.areReadable) {
            state.enforcer = Enforcer::Odoo;
            state.hindrance = Hindrance::NotReadable;
        } else {
            const QString text = textOf(rules, policy);
            state.enforcer = Enforcer::Odoo;
            state.value = valueOf(policy, text);
            state.isSet = !text.isEmpty();
            if (policy == Policy::SecondFactor && rules.requiresFactors == false) {
                state.enforcer = Enforcer::Nobody;
                state.hindrance = Hindrance::NeedsModule;
            } else if (rules.isDatabase) {
                state.hindrance = Hindrance::NotByDatabase;
            } else if (!rules.maySet) {
                state.hindrance = Hindrance::NotAllowed;
            } else if (!state.value) {
                state.hindrance = Hindrance::NotUnderstood;
            }
        }
        set.states.push_back(state);
    }
    return set;
}

} // namespace gatehouse
