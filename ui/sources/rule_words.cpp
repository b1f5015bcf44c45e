// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/rule_words.h"

#include "core/policies/odoo_defaults.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QMap>

#include <array>

namespace gatehouse {

namespace {

struct RuleWords
{
    Q_DECLARE_TR_FUNCTIONS(RuleWords)
};

QString daysText(qint64 days)
{
    return RuleWords::tr("%n day(s)", nullptr, static_cast<int>(days));
}

QString secondsText(qint64 seconds)
{
    if (seconds >= 86400 && seconds % 86400 == 0)
        return daysText(seconds / 86400);
    if (seconds >= 3600 && seconds % 3600 == 0)
        return RuleWords::tr("%n hour(s)", nullptr, static_cast<int>(seconds / 3600));
    if (seconds >= 60 && seconds % 60 == 0)
        return RuleWords::tr("%n minute(s)", nullptr, static_cast<int>(seconds / 60));
    return RuleWords::tr("%n second(s)", nullptr, static_cast<int>(seconds));
}

bool isTrue(const QString &value)
{
    return value.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0 || value == QLatin1String("1");
}

/// The values of the whole database, and what to make of one that is not there.
class Values
{
public:
    explicit Values(const std::vector<ParameterView> &parameters)
    {
        for (const ParameterView &p : parameters) {
            if (p.of.isEmpty())
                m_values.insert(p.key, p.value.compare(QLatin1String("false"), Qt::CaseInsensitive) == 0 ? QString() : p.value);
        }
    }
    bool isSet(const char *key) const { return !text(key).isEmpty(); }
    QString text(const char *key) const { return m_values.value(QLatin1String(key)); }
    /// What Odoo goes by; a number that is none stands as it is written.
    qint64 number(const char *key, qint64 otherwise) const
    {
        bool ok = false;
        const qint64 value = text(key).toLongLong(&ok);
        return ok ? value : otherwise;
    }

private:
    QMap<QString, QString> m_values;
};

QString marked(const QString &text, bool isSet)
{
    return isSet ? text : RuleWords::tr("%1 (Odoo's default)").arg(text);
}

RuleLine lockOut(const Values &v)
{
    const bool set = v.isSet("base.login_cooldown_after") || v.isSet("base.login_cooldown_duration");
    const qint64 after = v.number("base.login_cooldown_after", odoo_defaults::CooldownAfter);
    const QString duration = secondsText(v.number("base.login_cooldown_duration", odoo_defaults::CooldownSeconds));
    return {RuleWords::tr("Lock-out after failed logins"),
        after <= 0 ? RuleWords::tr("off") : marked(RuleWords::tr("after %1 failures, for %2").arg(words::count(after), duration), set),
        RuleWords::tr("Counted for each address, by each of the server's processes for itself, and forgotten at a restart."), set};
}

RuleLine inactivity(const Values &v)
{
    const bool set = v.isSet("sessions.max_inactivity_seconds");
    return {RuleWords::tr("Sessions end after inactivity"), marked(secondsText(v.number("sessions.max_inactivity_seconds", odoo_defaults::InactivitySeconds)), set),
        RuleWords::tr("Not checked when a session is used: a daily clean-up deletes what was not used for so long."), set};
}

RuleLine recoveryLink(const Values &v)
{
    const bool set = v.isSet("auth_signup.reset_password.validity.hours");
    const QString hours = marked(secondsText(v.number("auth_signup.reset_password.validity.hours", odoo_defaults::ResetLinkHours) * 3600), set);
    const bool on = isTrue(v.text("auth_signup.reset_password"));
    return {RuleWords::tr("Password reset by mail"), on ? RuleWords::tr("on; the link is good for %1").arg(hours) : RuleWords::tr("off"),
        on ? RuleWords::tr("The form tells whoever asks whether an account exists.") : QString(), on || set};
}

RuleLine signUp(const Values &v)
{
    const bool open = v.text("auth_signup.invitation_scope") == QLatin1String("b2c");
    return {RuleWords::tr("Signing up"), open ? RuleWords::tr("anybody may") : RuleWords::tr("by invitation only"), {},
        v.isSet("auth_signup.invitation_scope")};
}

RuleLine passwordLength(const Values &v)
{
    const qint64 length = v.number("auth_password_policy.minlength", 0);
    return {RuleWords::tr("Password length"),
        length > 0 ? RuleWords::tr("at least %n character(s)", nullptr, static_cast<int>(length)) : RuleWords::tr("no minimum"),
        length > 0 ? RuleWords::tr("Holds for passwords that are set from now on.") : QString(), length > 0};
}

RuleLine secondFactor(const Values &v)
{
    const QString policy = v.text("auth_totp.policy");
    QString value = RuleWords::tr("asked of nobody who has not set one up");
    if (policy == QLatin1String("employee_required"))
        value = RuleWords::tr("required of employees; a code by mail without an app");
    else if (policy == QLatin1String("all_required"))
        value = RuleWords::tr("required of everybody; a code by mail without an app");
    else if (!policy.isEmpty())
        value = visibleText(policy);
    return {RuleWords::tr("Second factor"), value, {}, !policy.isEmpty()};
}

RuleLine trustedDevices(const Values &v)
{
    const bool set = v.isSet("auth_totp.trusted_device_age");
    return {RuleWords::tr("A trusted device is not asked for the code"), marked(daysText(v.number("auth_totp.trusted_device_age", odoo_defaults::TrustedDeviceDays)), set), {}, set};
}

/// auth_timeout: minutes, of a group.
QString lockText(const QString &minutes, const QString &withFactor)
{
    const qint64 value = minutes.toLongLong();
    if (value <= 0)
        return RuleWords::tr("off");
    return isTrue(withFactor) ? RuleWords::tr("%1, with the second factor").arg(secondsText(value * 60)) : secondsText(value * 60);
}

} // namespace

std::vector<RuleLine> ruleLines(const std::vector<ParameterView> &parameters)
{
    if (parameters.empty())
        return {};
    const Values values(parameters);
    std::vector<RuleLine> lines{lockOut(values), inactivity(values), passwordLength(values), recoveryLink(values), signUp(values),
        secondFactor(values), trustedDevices(values)};
    QMap<QString, QMap<QString, QString>> groups;
    for (const ParameterView &p : parameters) {
        if (!p.of.isEmpty())
            groups[p.of].insert(p.key, p.value);
    }
    for (auto group = groups.cbegin(); group != groups.cend(); ++group) {
        const auto value = [&group](const char *key) { return group->value(QLatin1String(key)); };
        lines.push_back({RuleWords::tr("Sign in again, for %1").arg(visibleText(group.key())),
            lockText(value("res.groups.lock_timeout"), value("res.groups.lock_timeout_mfa")),
            RuleWords::tr("Since signing in. Above three hours it bites only after a pause as long as itself."), true});
        lines.push_back({RuleWords::tr("Confirm who is there after a pause, for %1").arg(visibleText(group.key())),
            lockText(value("res.groups.lock_timeout_inactivity"), value("res.groups.lock_timeout_inactivity_mfa")),
            RuleWords::tr("The browser tells of the pause; programs that call the server are not stopped by it."), true});
    }
    return lines;
}

} // namespace gatehouse
