// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/instant.h"
#include "core/policies/policy.h"

#include <QJsonObject>
#include <QLatin1String>
#include <QMap>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

/// The policies of one source as they are: what is set there, who makes it true, and what stands in the way.
namespace gatehouse {

/// Who makes a policy true.
enum class Enforcer { Nobody, Odoo, Guard };
/// "nobody", "odoo", "guard": for --json, never translated.
QLatin1String enforcerKey(Enforcer enforcer);
QString enforcerText(Enforcer enforcer);

/// Why a policy is not enforced, or cannot be set from here.
enum class Hindrance {
    None,
    NeedsGuard,    ///< Odoo cannot do it by itself
    NeedsModule,   ///< of Odoo's own: what is set has no effect without it
    NotReadable,   ///< by this officer
    NotAllowed,    ///< may be read, but not set
    NotByDatabase, ///< the source is a database without a Guard that takes orders: set over the network
    NotUnderstood  ///< Odoo has something there that is no value of this policy
};

struct PolicyState
{
    Policy what = Policy::IdleDays;
    std::optional<PolicyValue> value; ///< none: nobody enforces it, or it cannot be read
    Enforcer enforcer = Enforcer::Nobody;
    Hindrance hindrance = Hindrance::None;
    bool isSet = false; ///< by somebody: not what Odoo or the Guard do unless told

    bool isSettable() const
    {
        return enforcer != Enforcer::Nobody && (hindrance == Hindrance::None || hindrance == Hindrance::NotUnderstood);
    }
    bool operator==(const PolicyState &) const = default;
};

/// Why this value cannot be set there; nothing where it can. Stricter than policyRefusal(): what Odoo itself enforces
/// cannot always be switched off.
std::optional<QString> refusalFor(const PolicyState &state, const PolicyValue &value);
/// How far it holds, or what stands in the way: sentences for the officer; empty: nothing to say.
QString policyNote(const PolicyState &state);

struct PolicySet
{
    std::vector<PolicyState> states; ///< every policy, in the order of AllPolicies
    std::int64_t revision = 0;       ///< of the Guard; 0 without one
    QString guard;                   ///< its version; empty: none
    QStringList others;              ///< policies of a Guard that this program does not know, by key
    Instant read;                    ///< the server's clock where it tells one

    const PolicyState &state(Policy policy) const;
    bool isEmpty() const { return states.empty(); }
};

/// For the ledger (servers.policies), without the language of whoever read it.
QString policySetText(const PolicySet &set);
/// Nothing for an empty text, or one of another version of the program.
std::optional<PolicySet> policySetFrom(const QString &text);

/// What is known of a source when its stock rules are made into policies.
struct OdooRules
{
    QMap<QString, QString> parameters;   ///< ir.config_parameter, by key; those not set are missing or empty
    bool areReadable = true;
    bool maySet = false;
    bool isDatabase = false;
    std::optional<bool> requiresFactors; ///< the module by which Odoo asks for second factors is there; none: not known
};

/// What Odoo itself enforces (17 to 19), and what nobody does without the Guard. Defaults: odoo_defaults.h.
PolicySet odooPolicies(const OdooRules &rules);

/// The answer of gatehouse.guard.policies(), API 1; `maySet`: the officer's role there. Errors: Protocol (with what is
/// wrong with it).
Result<PolicySet> guardPolicies(const QJsonObject &answer, const QString &guardVersion, bool maySet, std::optional<bool> requiresFactors);

/// A policy's value as the Guard takes it.
QJsonValue policyJson(const PolicyValue &value);
/// What it says of a value; none: not of this policy's kind.
std::optional<PolicyValue> policyValueOf(Policy policy, const QJsonValue &json);

/// Odoo's own parameter for a policy that Odoo itself enforces; empty: there is none.
QString odooParameter(Policy policy);
/// What is written there for a value; none: the parameter is deleted.
std::optional<QString> odooParameterText(Policy policy, const PolicyValue &value);

struct PolicyChange
{
    Policy what = Policy::IdleDays;
    PolicyValue from;
    PolicyValue to;

    bool operator==(const PolicyChange &) const = default;
};

/// Those of the wanted values that are not so yet, in the order of AllPolicies. What is not known counts as not so, from
/// what holds unless set.
std::vector<PolicyChange> changesTo(const PolicySet &set, const PolicyValues &wanted);
/// "idle_days: 7 → 14": for the journal; never translated.
QString changeText(const PolicyChange &change);
/// Reads changeText() again; nothing for another text.
std::optional<PolicyChange> changeFrom(const QString &text);

/// What a policy file says: an object {"idle_days": 14, …}, or lines as `gatehousectl policy get --json` prints them.
/// Errors: Input, with the line or the policy that is wrong.
Result<PolicyValues> policyFileValues(const QByteArray &content);

} // namespace gatehouse
