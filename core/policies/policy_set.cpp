// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policies/policy_set.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Policies)
};

constexpr int TextVersion = 1;

constexpr QLatin1String EnforcerKeys[] = {QLatin1String("nobody"), QLatin1String("odoo"), QLatin1String("guard")};
constexpr QLatin1String HindranceKeys[] = {QLatin1String(""), QLatin1String("needs_guard"), QLatin1String("needs_module"),
    QLatin1String("not_readable"), QLatin1String("not_allowed"), QLatin1String("not_by_database"), QLatin1String("not_understood")};

template <typename Enum, std::size_t N>
std::optional<Enum> oneOf(const QLatin1String (&keys)[N], const QString &key)
{
    const auto found = std::find(std::begin(keys), std::end(keys), key);
    if (found == std::end(keys))
        return {};
    return static_cast<Enum>(found - std::begin(keys));
}

} // namespace

QLatin1String enforcerKey(Enforcer enforcer)
{
    return EnforcerKeys[static_cast<std::size_t>(enforcer)];
}

QString enforcerText(Enforcer enforcer)
{
    switch (enforcer) {
    case Enforcer::Odoo:
        return Texts::tr("Odoo");
    case Enforcer::Guard:
        return Texts::tr("Guard");
    case Enforcer::Nobody:
        break;
    }
    return Texts::tr("Nobody");
}

std::optional<QString> refusalFor(const PolicyState &state, const PolicyValue &value)
{
    if (auto refusal = policyRefusal(state.what, value))
        return refusal;
    if (state.enforcer == Enforcer::Odoo && state.what == Policy::IdleDays && value == PolicyValue(std::int64_t{0}))
        return Texts::tr("Odoo itself cannot keep idle sessions for ever. Give it a number of days.");
    return {};
}

QString policyNote(const PolicyState &state)
{
    switch (state.hindrance) {
    case Hindrance::NeedsGuard:
        return Texts::tr("Odoo cannot do this by itself: install the Guard to enforce it.");
    case Hindrance::NeedsModule:
        return Texts::tr("Has no effect: Odoo's module that asks for second factors is not installed there.");
    case Hindrance::NotReadable:
        return Texts::tr("May not be read by this officer there.");
    case Hindrance::NotUnderstood:
        return Texts::tr("Odoo has something there that is no value of this policy; setting one replaces it.");
    case Hindrance::NotAllowed:
    case Hindrance::NotByDatabase:
    case Hindrance::None:
        break;
    }
    QStringList notes;
    if (state.enforcer == Enforcer::Odoo) {
        switch (state.what) {
        case Policy::IdleDays:
            notes << Texts::tr("A daily clean-up only: not checked when a session is used.");
            break;
        case Policy::LockoutFailures:
        case Policy::LockoutSeconds:
            notes << Texts::tr("Per address, not per account, by each server process for itself; forgotten at a restart.");
            break;
        default:
            break;
        }
    }
    if (state.hindrance == Hindrance::NotAllowed)
        notes << Texts::tr("This officer may not set it there.");
    else if (state.hindrance == Hindrance::NotByDatabase)
        notes << Texts::tr("Set over the network: connect the server.");
    return notes.join(QLatin1Char(' '));
}

const PolicyState &PolicySet::state(Policy policy) const
{
    static const PolicyState nothing;
    const auto found = std::find_if(states.cbegin(), states.cend(), [policy](const PolicyState &s) { return s.what == policy; });
    return found == states.cend() ? nothing : *found;
}

QString policySetText(const PolicySet &set)
{
    QJsonArray states;
    for (const PolicyState &state : set.states) {
        QJsonObject one{{QStringLiteral("policy"), QString(definitionOf(state.what).key)},
            {QStringLiteral("enforcer"), QString(enforcerKey(state.enforcer))}};
        if (state.value)
            one.insert(QStringLiteral("value"), policyJson(*state.value));
        if (state.hindrance != Hindrance::None)
            one.insert(QStringLiteral("hindrance"), QString(HindranceKeys[static_cast<std::size_t>(state.hindrance)]));
        if (state.isSet)
            one.insert(QStringLiteral("set"), true);
        states.append(one);
    }
    const QJsonObject object{{QStringLiteral("version"), TextVersion}, {QStringLiteral("revision"), static_cast<qint64>(set.revision)},
        {QStringLiteral("guard"), set.guard}, {QStringLiteral("others"), QJsonArray::fromStringList(set.others)},
        {QStringLiteral("read_ms"), static_cast<qint64>(set.read.isKnown() ? set.read.ms : 0)}, {QStringLiteral("policies"), states}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<PolicySet> policySetFrom(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    if (object.value(QLatin1String("version")).toInt() != TextVersion)
        return {};
    PolicySet set;
    set.revision = object.value(QLatin1String("revision")).toInteger();
    set.guard = object.value(QLatin1String("guard")).toString();
    const QJsonArray others = object.value(QLatin1String("others")).toArray();
    for (const QJsonValue &other : others)
        set.others.append(other.toString());
    if (const qint64 ms = object.value(QLatin1String("read_ms")).toInteger(); ms > 0)
        set.read = Instant::fromMs(ms);
    std::map<Policy, PolicyState> states;
    const QJsonArray list = object.value(QLatin1String("policies")).toArray();
    for (const QJsonValue &value : list) {
        const QJsonObject one = value.toObject();
        const auto policy = policyOf(one.value(QLatin1String("policy")).toString());
        const auto enforcer = oneOf<Enforcer>(EnforcerKeys, one.value(QLatin1String("enforcer")).toString());
        const auto hindrance = oneOf<Hindrance>(HindranceKeys, one.value(QLatin1String("hindrance")).toString(QString(QLatin1String(""))));
        if (!policy || !enforcer || !hindrance)
            return {};
        states[*policy] = {*policy, policyValueOf(*policy, one.value(QLatin1String("value"))), *enforcer, *hindrance,
            one.value(QLatin1String("set")).toBool()};
    }
    for (const Policy policy : AllPolicies) {
        const auto found = states.find(policy);
        if (found == states.end())
            return {};
        set.states.push_back(found->second);
    }
    return set;
}

Result<PolicySet> guardPolicies(const QJsonObject &answer, const QString &guardVersion, bool maySet, std::optional<bool> requiresFactors)
{
    const auto wrong = [](const QString &what) {
        return fail(ErrorKind::Protocol, Texts::tr("The Guard's answer about its policies is not what it should be: %1.").arg(what));
    };
    const QJsonValue revision = answer.value(QLatin1String("revision"));
    const QJsonValue list = answer.value(QLatin1String("policies"));
    if (!revision.isDouble() || !list.isArray())
        return wrong(Texts::tr("there is no revision or no list"));
    PolicySet set;
    set.revision = revision.toInteger();
    set.guard = guardVersion;
    std::map<Policy, PolicyState> states;
    const QJsonArray policies = list.toArray();
    for (const QJsonValue &value : policies) {
        const QJsonObject one = value.toObject();
        const QString key = one.value(QLatin1String("name")).toString();
        const auto policy = policyOf(key);
        if (!policy) {
            set.others.append(key.left(100));
            continue;
        }
        PolicyState state;
        state.what = *policy;
        state.enforcer = one.value(QLatin1String("enforcer")).toString() == QLatin1String("odoo") ? Enforcer::Odoo : Enforcer::Guard;
        state.value = policyValueOf(*policy, one.value(QLatin1String("value")));
        if (!state.value)
            return wrong(Texts::tr("the value of %1 is of another kind").arg(key));
        state.isSet = *state.value != definitionOf(*policy).unset;
        if (!maySet)
            state.hindrance = Hindrance::NotAllowed;
        else if (*policy == Policy::SecondFactor && requiresFactors == false)
            state.hindrance = Hindrance::NeedsModule;
        states[*policy] = state;
    }
    for (const Policy policy : AllPolicies) {
        const auto found = states.find(policy);
        if (found == states.end())
            return wrong(Texts::tr("it lacks %1").arg(QString(definitionOf(policy).key)));
        set.states.push_back(found->second);
    }
    return set;
}

QJsonValue policyJson(const PolicyValue &value)
{
    if (const auto *number = std::get_if<std::int64_t>(&value))
        return static_cast<qint64>(*number);
    if (const auto *isOn = std::get_if<bool>(&value))
        return *isOn;
    return std::get<QString>(value);
}

std::optional<PolicyValue> policyValueOf(Policy policy, const QJsonValue &json)
{
    switch (definitionOf(policy).kind) {
    case PolicyKind::Number:
        if (json.isDouble() && json.toDouble() == static_cast<double>(json.toInteger()))
            return static_cast<std::int64_t>(json.toInteger());
        return {};
    case PolicyKind::Switch:
        if (json.isBool())
            return json.toBool();
        return {};
    case PolicyKind::Choice:
    case PolicyKind::Paths:
        break;
    }
    if (json.isString())
        return json.toString();
    return {};
}

std::vector<PolicyChange> changesTo(const PolicySet &set, const PolicyValues &wanted)
{
    std::vector<PolicyChange> changes;
    for (const Policy policy : AllPolicies) {
        const auto want = wanted.find(policy);
        if (want == wanted.end())
            continue;
        const PolicyState &state = set.state(policy);
        if (state.value != want->second)
            changes.push_back({policy, state.value.value_or(definitionOf(policy).unset), want->second});
    }
    return changes;
}

namespace {

const QString Arrow = QStringLiteral(" \u2192 ");

/// One line: as JSON where the value is text of several.
QString oneLine(const PolicyValue &value)
{
    const QString key = policyValueKey(value);
    if (!key.contains(QLatin1Char('\n')) && !key.contains(Arrow) && !key.startsWith(QLatin1Char('"')))
        return key;
    const QByteArray array = QJsonDocument(QJsonArray{key}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

std::optional<PolicyValue> fromOneLine(Policy policy, const QString &text)
{
    QString key = text;
    if (text.startsWith(QLatin1Char('"'))) {
        const QJsonArray array = QJsonDocument::fromJson("[" + text.toUtf8() + "]").array();
        if (array.size() != 1)
            return {};
        key = array.at(0).toString();
    }
    switch (definitionOf(policy).kind) {
    case PolicyKind::Number: {
        bool isNumber = false;
        const qlonglong number = key.toLongLong(&isNumber);
        return isNumber ? std::optional<PolicyValue>(static_cast<std::int64_t>(number)) : std::nullopt;
    }
    case PolicyKind::Switch:
        return key == QLatin1String("on")    ? std::optional<PolicyValue>(true)
               : key == QLatin1String("off") ? std::optional<PolicyValue>(false)
                                             : std::nullopt;
    case PolicyKind::Choice:
    case PolicyKind::Paths:
        break;
    }
    return PolicyValue(key);
}

} // namespace

QString changeText(const PolicyChange &change)
{
    return QString(definitionOf(change.what).key) + QStringLiteral(": ") + oneLine(change.from) + Arrow + oneLine(change.to);
}

std::optional<PolicyChange> changeFrom(const QString &text)
{
    const qsizetype colon = text.indexOf(QStringLiteral(": "));
    const auto policy = policyOf(text.left(std::max<qsizetype>(colon, 0)));
    if (!policy)
        return {};
    const QString values = text.mid(colon + 2);
    // A text with an arrow of its own is quoted, so that of the change is the one that both readings agree on.
    for (qsizetype at = values.indexOf(Arrow); at >= 0; at = values.indexOf(Arrow, at + 1)) {
        const auto from = fromOneLine(*policy, values.left(at));
        const auto to = fromOneLine(*policy, values.mid(at + Arrow.size()));
        if (from && to)
            return PolicyChange{*policy, *from, *to};
    }
    return {};
}

Result<PolicyValues> policyFileValues(const QByteArray &content)
{
    PolicyValues values;
    const auto take = [&values](const QString &key, const QJsonValue &json) -> Result<void> {
        const auto policy = policyOf(key);
        if (!policy)
            return fail(ErrorKind::Input, Texts::tr("There is no policy “%1”.").arg(key.left(100)));
        const auto value = policyValueOf(*policy, json);
        if (!value)
            return fail(ErrorKind::Input,
                Texts::tr("The value of %1 is of the wrong kind. %2").arg(key, policyHint(*policy)));
        if (const auto refusal = policyRefusal(*policy, *value))
            return fail(ErrorKind::Input, Texts::tr("%1 cannot be “%2”. %3").arg(key, policyValueKey(*value).left(100), *refusal));
        values[*policy] = *value;
        return {};
    };
    QJsonParseError problem;
    const QJsonDocument whole = QJsonDocument::fromJson(content, &problem);
    if (whole.isObject() && !whole.object().contains(QLatin1String("policy"))) {
        const QJsonObject object = whole.object();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (const auto taken = take(it.key(), it.value()); !taken)
                return tl::unexpected(taken.error());
        }
        return values;
    }
    int line = 0;
    const QList<QByteArray> lines = content.split('\n');
    for (const QByteArray &text : lines) {
        ++line;
        if (text.trimmed().isEmpty())
            continue;
        const QJsonDocument one = QJsonDocument::fromJson(text, &problem);
        if (!one.isObject() || !one.object().contains(QLatin1String("policy")))
            return fail(ErrorKind::Input,
                Texts::tr("Line %1 is not a policy: it should be {\"policy\": …, \"value\": …}%2.")
                    .arg(line)
                    .arg(problem.error == QJsonParseError::NoError ? QString() : QStringLiteral(" (") + problem.errorString() + QLatin1Char(')')));
        const QJsonObject object = one.object();
        const QJsonValue value = object.value(QLatin1String("value"));
        if (value.isNull() || value.isUndefined())
            continue; // what nobody enforces has none
        if (const auto taken = take(object.value(QLatin1String("policy")).toString(), value); !taken)
            return fail(ErrorKind::Input, Texts::tr("Line %1: %2").arg(line).arg(taken.error().text));
    }
    if (values.empty())
        return fail(ErrorKind::Input, Texts::tr("There is no policy in it."));
    return values;
}

} // namespace gatehouse
