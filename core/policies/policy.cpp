// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policies/policy.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Policies)
};

constexpr std::int64_t YearSeconds = 31'536'000;
constexpr std::int64_t DaySeconds = 86'400;
constexpr qsizetype LongestText = 10'000;

constexpr QLatin1String Concurrency[] = {QLatin1String("allow"), QLatin1String("ask"), QLatin1String("replace"), QLatin1String("refuse")};
constexpr QLatin1String Expiry[] = {QLatin1String("recommend"), QLatin1String("force")};
constexpr QLatin1String Factor[] = {QLatin1String("nobody"), QLatin1String("employees"), QLatin1String("everyone")};
constexpr QLatin1String Reaction[] = {
    QLatin1String("report"), QLatin1String("second_factor"), QLatin1String("end"), QLatin1String("lock")};

PolicyDefinition number(Policy what, const char *key, PolicyGroup group, PolicyUnit unit, std::int64_t minimum, std::int64_t maximum,
    std::int64_t unset, bool zeroIsOff, PolicyScope scope = PolicyScope::Everyone)
{
    return {what, QLatin1String(key), group, PolicyKind::Number, unit, scope, minimum, maximum, zeroIsOff, {}, unset};
}

PolicyDefinition choice(Policy what, const char *key, PolicyGroup group, std::span<const QLatin1String> choices)
{
    return {what, QLatin1String(key), group, PolicyKind::Choice, PolicyUnit::None, PolicyScope::Everyone, 0, 0, false, choices,
        QString(choices.front())};
}

PolicyDefinition toggle(Policy what, const char *key, PolicyGroup group, bool unset)
{
    return {what, QLatin1String(key), group, PolicyKind::Switch, PolicyUnit::None, PolicyScope::Everyone, 0, 0, false, {}, unset};
}

const std::map<Policy, PolicyDefinition> &definitions()
{
    static const std::map<Policy, PolicyDefinition> all = [] {
        using enum PolicyGroup;
        const PolicyDefinition list[] = {
            number(Policy::LifetimeAdministrators, "lifetime_administrators", Sessions, PolicyUnit::Seconds, 60, YearSeconds, 0, true,
                PolicyScope::Administrators),
            number(Policy::LifetimeOthers, "lifetime_others", Sessions, PolicyUnit::Seconds, 60, YearSeconds, 0, true, PolicyScope::Others),
            number(Policy::IdleDays, "idle_days", Sessions, PolicyUnit::Days, 1, 3650, 0, true),
            {Policy::IgnoredUrls, QLatin1String("ignored_urls"), Sessions, PolicyKind::Paths, PolicyUnit::None, PolicyScope::Everyone, 0, 0,
                false, {}, QStringLiteral("/websocket*\n/bus/*\n/longpolling/*\n/web/session/check\n/web/webclient/version_info")},
            number(Policy::KeepDays, "keep_days", Sessions, PolicyUnit::Days, 1, 3650, 365, false),
            choice(Policy::ConcurrentSessions, "concurrent_sessions", SignIn, Concurrency),
            number(Policy::LockoutFailures, "lockout_failures", SignIn, PolicyUnit::None, 1, 100, 0, true),
            number(Policy::LockoutSeconds, "lockout_seconds", SignIn, PolicyUnit::Seconds, 60, DaySeconds, 900, false),
            choice(Policy::SecondFactor, "second_factor", SignIn, Factor),
            toggle(Policy::SuspiciousCountry, "suspicious_country", Suspicious, false),
            toggle(Policy::SuspiciousDevice, "suspicious_device", Suspicious, false),
            choice(Policy::SuspiciousAction, "suspicious_action", Suspicious, Reaction),
            number(Policy::ResetsPerHour, "resets_per_hour", Passwords, PolicyUnit::None, 1, 1000, 0, true),
            number(Policy::ResetLinkHours, "reset_link_hours", Passwords, PolicyUnit::Hours, 1, 720, 4, false),
            number(Policy::PasswordDays, "password_days", Passwords, PolicyUnit::Days, 1, 3650, 0, true),
            choice(Policy::PasswordExpiry, "password_expiry", Passwords, Expiry),
            toggle(Policy::MailFailedLogin, "mail_failed_login", Mail, false),
            toggle(Policy::MailSuspiciousLogin, "mail_suspicious_login", Mail, false),
            toggle(Policy::MailUsers, "mail_users", Mail, true),
            toggle(Policy::MailOfficers, "mail_officers", Mail, true),
        };
        std::map<Policy, PolicyDefinition> byPolicy;
        for (const PolicyDefinition &d : list)
            byPolicy.emplace(d.what, d);
        return byPolicy;
    }();
    return all;
}

QString count(std::int64_t value)
{
    return QLocale().toString(static_cast<qlonglong>(value));
}

QString withUnit(std::int64_t value, PolicyUnit unit)
{
    switch (unit) {
    case PolicyUnit::Seconds: {
        const QString seconds = Texts::tr("%1 s").arg(count(value));
        if (value >= DaySeconds && value % DaySeconds == 0)
            return Texts::tr("%1 (%n day(s))", nullptr, static_cast<int>(value / DaySeconds)).arg(seconds);
        if (value >= 3600 && value % 3600 == 0)
            return Texts::tr("%1 (%n hour(s))", nullptr, static_cast<int>(value / 3600)).arg(seconds);
        if (value >= 60 && value % 60 == 0)
            return Texts::tr("%1 (%n minute(s))", nullptr, static_cast<int>(value / 60)).arg(seconds);
        return seconds;
    }
    case PolicyUnit::Hours:
        return Texts::tr("%n hour(s)", nullptr, static_cast<int>(value));
    case PolicyUnit::Days:
        return Texts::tr("%n day(s)", nullptr, static_cast<int>(value));
    case PolicyUnit::None:
        break;
    }
    return count(value);
}

QStringList linesOf(const QString &paths)
{
    QStringList lines;
    const QStringList all = paths.split(QLatin1Char('\n'));
    for (const QString &line : all) {
        if (!line.trimmed().isEmpty())
            lines.append(line.trimmed());
    }
    return lines;
}

QString rangeText(const PolicyDefinition &d)
{
    const QString from = count(d.minimum);
    const QString to = withUnit(d.maximum, d.unit == PolicyUnit::Seconds ? PolicyUnit::None : d.unit);
    const QString range = d.unit == PolicyUnit::Seconds ? Texts::tr("%1 to %2 s").arg(from, to) : Texts::tr("%1 to %2").arg(from, to);
    return d.zeroIsOff ? Texts::tr("%1; 0 is off").arg(range) : range;
}

QString choicesText(const PolicyDefinition &d)
{
    QStringList keys;
    for (const QLatin1String key : d.choices)
        keys.append(key);
    return keys.join(QStringLiteral(", "));
}

bool isPath(const QString &line)
{
    return line.startsWith(QLatin1Char('/')) || line.startsWith(QLatin1Char('*'));
}

} // namespace

const PolicyDefinition &definitionOf(Policy policy)
{
    return definitions().at(policy);
}

std::optional<Policy> policyOf(const QString &key)
{
    for (const auto &[policy, d] : definitions()) {
        if (key == d.key)
            return policy;
    }
    return {};
}

QString policyTitle(Policy policy)
{
    switch (policy) {
    case Policy::LifetimeAdministrators:
        return Texts::tr("Session lifetime of administrators");
    case Policy::LifetimeOthers:
        return Texts::tr("Session lifetime of other users");
    case Policy::IdleDays:
        return Texts::tr("End a session after inactivity of");
    case Policy::IgnoredUrls:
        return Texts::tr("Requests that are not activity");
    case Policy::KeepDays:
        return Texts::tr("Remove ended sessions after");
    case Policy::ConcurrentSessions:
        return Texts::tr("One account on several systems at once");
    case Policy::LockoutFailures:
        return Texts::tr("Failed logins allowed");
    case Policy::LockoutSeconds:
        return Texts::tr("An account stays locked for");
    case Policy::SecondFactor:
        return Texts::tr("Second factor required for");
    case Policy::SuspiciousCountry:
        return Texts::tr("A new country is suspicious");
    case Policy::SuspiciousDevice:
        return Texts::tr("A new device is suspicious");
    case Policy::SuspiciousAction:
        return Texts::tr("After a suspicious login");
    case Policy::ResetsPerHour:
        return Texts::tr("Password resets per hour");
    case Policy::ResetLinkHours:
        return Texts::tr("A recovery link lives");
    case Policy::PasswordDays:
        return Texts::tr("Password lifetime");
    case Policy::PasswordExpiry:
        return Texts::tr("When a password is too old");
    case Policy::MailFailedLogin:
        return Texts::tr("Mail about failed logins");
    case Policy::MailSuspiciousLogin:
        return Texts::tr("Mail about suspicious logins");
    case Policy::MailUsers:
        return Texts::tr("Mail goes to the user");
    case Policy::MailOfficers:
        break;
    }
    return Texts::tr("Mail goes to the officers");
}

QString policyHint(Policy policy)
{
    const PolicyDefinition &d = definitionOf(policy);
    switch (policy) {
    case Policy::LifetimeAdministrators:
    case Policy::LifetimeOthers:
        return Texts::tr("since signing in, used or not; %1").arg(rangeText(d));
    case Policy::IgnoredUrls:
        return Texts::tr("paths, one a line; * stands for anything");
    case Policy::KeepDays:
        return Texts::tr("from the server; the ledger keeps its own; %1").arg(rangeText(d));
    case Policy::ConcurrentSessions:
        return Texts::tr("tabs of one browser are one session");
    case Policy::LockoutFailures:
        return Texts::tr("in a row, then locked; %1").arg(rangeText(d));
    case Policy::SecondFactor:
        return Texts::tr("authenticator app or mailed code");
    case Policy::SuspiciousCountry:
        return Texts::tr("for a user who has been seen before");
    case Policy::SuspiciousDevice:
        return Texts::tr("another browser or platform than ever before");
    case Policy::SuspiciousAction:
        return Texts::tr("what the server does by itself");
    case Policy::ResetsPerHour:
        return Texts::tr("requests per account; %1").arg(rangeText(d));
    case Policy::PasswordExpiry:
        return Texts::tr("a notice, or nothing else until it is changed");
    case Policy::MailFailedLogin:
    case Policy::MailSuspiciousLogin:
        return Texts::tr("at most one an hour about an account");
    case Policy::MailUsers:
    case Policy::MailOfficers:
        return Texts::tr("of the mails above");
    case Policy::IdleDays:
    case Policy::LockoutSeconds:
    case Policy::ResetLinkHours:
    case Policy::PasswordDays:
        break;
    }
    return rangeText(d);
}

QString policyGroupTitle(PolicyGroup group)
{
    switch (group) {
    case PolicyGroup::Sessions:
        return Texts::tr("Sessions");
    case PolicyGroup::SignIn:
        return Texts::tr("Sign-in");
    case PolicyGroup::Suspicious:
        return Texts::tr("Suspicious logins");
    case PolicyGroup::Passwords:
        return Texts::tr("Passwords");
    case PolicyGroup::Mail:
        break;
    }
    return Texts::tr("Mail");
}

QString policyScopeText(PolicyScope scope)
{
    switch (scope) {
    case PolicyScope::Administrators:
        return Texts::tr("Administrators");
    case PolicyScope::Others:
        return Texts::tr("Other users");
    case PolicyScope::Everyone:
        break;
    }
    return Texts::tr("All users");
}

QString policyChoiceText(Policy policy, const QString &choice)
{
    struct Word
    {
        Policy policy;
        const char *key;
        QString text;
    };
    const Word words[] = {
        {Policy::ConcurrentSessions, "allow", Texts::tr("Allowed")},
        {Policy::ConcurrentSessions, "ask", Texts::tr("No: a new login may end the others")},
        {Policy::ConcurrentSessions, "replace", Texts::tr("No: a new login ends the others")},
        {Policy::ConcurrentSessions, "refuse", Texts::tr("No: a new login is refused")},
        {Policy::SecondFactor, "nobody", Texts::tr("Nobody")},
        {Policy::SecondFactor, "employees", Texts::tr("Employees")},
        {Policy::SecondFactor, "everyone", Texts::tr("Everyone, portal users too")},
        {Policy::SuspiciousAction, "report", Texts::tr("Report it")},
        {Policy::SuspiciousAction, "second_factor", Texts::tr("Require a second factor")},
        {Policy::SuspiciousAction, "end", Texts::tr("End the session")},
        {Policy::SuspiciousAction, "lock", Texts::tr("End it and lock the account")},
        {Policy::PasswordExpiry, "recommend", Texts::tr("Recommend a new one")},
        {Policy::PasswordExpiry, "force", Texts::tr("Force a new one")},
    };
    for (const Word &word : words) {
        if (word.policy == policy && choice == QLatin1String(word.key))
            return word.text;
    }
    return choice; // of a Guard that knows more than this program
}

QString policyValueText(Policy policy, const PolicyValue &value)
{
    const PolicyDefinition &d = definitionOf(policy);
    if (const auto *number = std::get_if<std::int64_t>(&value))
        return *number == 0 && d.zeroIsOff ? Texts::tr("off") : withUnit(*number, d.unit);
    if (const auto *isOn = std::get_if<bool>(&value))
        return *isOn ? Texts::tr("yes") : Texts::tr("no");
    const QString &text = std::get<QString>(value);
    if (d.kind == PolicyKind::Paths)
        return Texts::tr("%n path(s)", nullptr, static_cast<int>(linesOf(text).size()));
    return policyChoiceText(policy, text);
}

QString policyValueKey(const PolicyValue &value)
{
    if (const auto *number = std::get_if<std::int64_t>(&value))
        return QString::number(*number);
    if (const auto *isOn = std::get_if<bool>(&value))
        return *isOn ? QStringLiteral("on") : QStringLiteral("off");
    return std::get<QString>(value);
}

std::optional<QString> policyRefusal(Policy policy, const PolicyValue &value)
{
    const PolicyDefinition &d = definitionOf(policy);
    switch (d.kind) {
    case PolicyKind::Number: {
        const auto *number = std::get_if<std::int64_t>(&value);
        if (number && ((*number >= d.minimum && *number <= d.maximum) || (*number == 0 && d.zeroIsOff)))
            return {};
        return Texts::tr("It has to be a whole number from %1.").arg(rangeText(d));
    }
    case PolicyKind::Switch:
        if (std::holds_alternative<bool>(value))
            return {};
        return Texts::tr("It has to be on or off.");
    case PolicyKind::Choice: {
        const auto *text = std::get_if<QString>(&value);
        if (text && std::any_of(d.choices.begin(), d.choices.end(), [text](QLatin1String key) { return *text == key; }))
            return {};
        return Texts::tr("It has to be one of: %1.").arg(choicesText(d));
    }
    case PolicyKind::Paths:
        break;
    }
    const auto *text = std::get_if<QString>(&value);
    if (!text || text->size() > LongestText)
        return Texts::tr("It has to be a text of at most %1 characters.").arg(count(LongestText));
    const QStringList lines = linesOf(*text);
    const auto wrong = std::find_if_not(lines.cbegin(), lines.cend(), isPath);
    if (wrong != lines.cend())
        return Texts::tr("Every line has to be a path that begins with / or *; “%1” does not.").arg(*wrong);
    return {};
}

Result<PolicyValue> policyValueFrom(Policy policy, const QString &text)
{
    const PolicyDefinition &d = definitionOf(policy);
    const QString trimmed = text.trimmed();
    PolicyValue value = text;
    if (d.kind == PolicyKind::Number) {
        bool isNumber = false;
        const qlonglong number = trimmed.toLongLong(&isNumber);
        if (isNumber)
            value = static_cast<std::int64_t>(number);
        else if (trimmed == QLatin1String("off"))
            value = std::int64_t{0};
    } else if (d.kind == PolicyKind::Switch) {
        if (trimmed == QLatin1String("on") || trimmed == QLatin1String("true") || trimmed == QLatin1String("yes"))
            value = true;
        else if (trimmed == QLatin1String("off") || trimmed == QLatin1String("false") || trimmed == QLatin1String("no"))
            value = false;
    } else if (d.kind == PolicyKind::Choice) {
        value = trimmed;
    } else {
        value = linesOf(text).join(QLatin1Char('\n'));
    }
    if (const auto refusal = policyRefusal(policy, value))
        return fail(ErrorKind::Input, Texts::tr("%1 cannot be “%2”. %3").arg(QString(d.key), trimmed.left(100), *refusal));
    return value;
}

} // namespace gatehouse
