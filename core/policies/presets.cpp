// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policies/presets.h"

#include <QCoreApplication>

#include <algorithm>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Presets)
};

using Satisfied = PresetValue::Satisfied;

constexpr std::int64_t Hour = 3600;
constexpr std::int64_t Day = 24 * Hour;
constexpr std::int64_t AttemptsAnHour = 100; ///< ASVS 4.0.3, 2.2.1

void addLifetime(Preset &preset, std::int64_t seconds, const char *clause, const QString &asks)
{
    for (const Policy policy : {Policy::LifetimeAdministrators, Policy::LifetimeOthers})
        preset.values.push_back({policy, seconds, Satisfied::AtMost, QString::fromLatin1(clause), asks});
}

void addFactor(Preset &preset, const char *clause, const QString &asks)
{
    preset.values.push_back({Policy::SecondFactor, QStringLiteral("everyone"), Satisfied::AtLeast, QString::fromLatin1(clause), asks});
}

void addNoRotation(Preset &preset, const char *clause)
{
    preset.values.push_back({Policy::PasswordDays, std::int64_t{0}, Satisfied::Exactly, QString::fromLatin1(clause),
        Texts::tr("Nobody is made to change a password merely because it is old.")});
}

void addOn(Preset &preset, std::initializer_list<Policy> policies, const char *clause, const QString &asks)
{
    for (const Policy policy : policies)
        preset.values.push_back({policy, true, Satisfied::Exactly, QString::fromLatin1(clause), asks});
}

QString clause(const char *number, const QString &sentence)
{
    return Texts::tr("%1: %2").arg(QString::fromLatin1(number), sentence);
}

Preset nist(int level)
{
    Preset preset;
    preset.key = QStringLiteral("nist-aal%1").arg(level);
    preset.title = QStringLiteral("NIST AAL%1").arg(level);
    preset.document = QStringLiteral("NIST SP 800-63B-4 (2025)");
    if (level == 1)
        addLifetime(preset, 30 * Day, "2.1.3", Texts::tr("A session has a definite end, which should come within 30 days of signing in."));
    else if (level == 2)
        addLifetime(preset, Day, "2.2.3", Texts::tr("A session has a definite end, which should come within 24 hours of signing in."));
    else
        addLifetime(preset, 12 * Hour, "2.3.3", Texts::tr("A session ends within 12 hours of signing in."));
    preset.values.push_back({Policy::LockoutFailures, AttemptsAnHour, Satisfied::AtMost, QStringLiteral("3.2.2"),
        Texts::tr("No more than 100 failures in a row are allowed on an account.")});
    if (level > 1)
        addFactor(preset, level == 2 ? "2.2.1" : "2.3.1", Texts::tr("Signing in takes two factors."));
    addNoRotation(preset, "3.1.1.2");
    preset.values.push_back({Policy::ResetLinkHours, std::int64_t{24}, Satisfied::AtMost, QStringLiteral("4.2.1.2"),
        Texts::tr("A recovery code that is sent by mail is good for 24 hours at most.")});

    if (level == 2)
        preset.beyond.append(clause("2.2.3", Texts::tr("A session should end after an hour of inactivity. The shortest time here is a day.")));
    if (level == 3)
        preset.beyond.append(clause("2.3.3", Texts::tr("A session should end after 15 minutes of inactivity. The shortest time here is a day.")));
    preset.beyond.append(clause("3.2.2", Texts::tr("After so many failures the password is disabled until it is set anew. A lock here ends by itself.")));
    preset.beyond.append(clause("3.1.1.2", Texts::tr("Passwords have a least length and are compared with a list of known bad ones. Odoo has a length of its own; "
                                                      "it knows no list.")));
    if (level > 1)
        preset.beyond.append(clause("3.1.3.1", Texts::tr("Codes by mail are no second factor. Odoo sends them to those who have not set up an app.")));
    if (level == 2)
        preset.beyond.append(clause("2.2.2", Texts::tr("A way to sign in that resists phishing is on offer, such as passkeys.")));
    if (level == 3)
        preset.beyond.append(clause("2.3.2", Texts::tr("One factor is a key that cannot be copied and resists phishing. Authenticator apps do not.")));
    preset.beyond.append(clause("4.6", Texts::tr("Users are told when a way to sign in is added to their account or the account is recovered.")));
    return preset;
}

Preset asvs4(int level)
{
    Preset preset;
    preset.key = QStringLiteral("asvs4-l%1").arg(level);
    preset.title = QStringLiteral("OWASP ASVS 4 L%1").arg(level);
    preset.document = QStringLiteral("OWASP ASVS 4.0.3");
    if (level == 1)
        addLifetime(preset, 30 * Day, "3.3.2", Texts::tr("Who stays signed in signs in again after 30 days."));
    else
        addLifetime(preset, 12 * Hour, "3.3.2", Texts::tr("Who stays signed in signs in again after 12 hours."));
    const QString attempts = Texts::tr("No more than 100 failed attempts in an hour are possible on an account.");
    preset.values.push_back({Policy::LockoutFailures, AttemptsAnHour, Satisfied::AtMost, QStringLiteral("2.2.1"), attempts});
    preset.values.push_back({Policy::LockoutSeconds, Hour, Satisfied::AtLeast, QStringLiteral("2.2.1"), attempts});
    if (level == 3)
        addFactor(preset, "3.3.2", Texts::tr("Signing in again takes a second factor."));
    addNoRotation(preset, "2.1.10");
    addOn(preset, {Policy::SuspiciousCountry, Policy::MailSuspiciousLogin, Policy::MailUsers}, "2.2.3",
        Texts::tr("Users are told of logins from unknown or risky places."));

    if (level > 1)
        preset.beyond.append(clause("3.3.2",
            level == 2 ? Texts::tr("Or after 30 minutes of inactivity. The shortest time here is a day.")
                       : Texts::tr("Or after 15 minutes of inactivity. The shortest time here is a day.")));
    if (level < 3)
        preset.beyond.append(clause("4.3.1", Texts::tr("Who administers uses a second factor. It can be required here of employees or of everyone, not of "
                                                        "administrators alone.")));
    preset.beyond.append(clause("2.1.7", Texts::tr("Passwords are compared with those known from breaches. Odoo does not.")));
    if (level == 3)
        preset.beyond.append(clause("2.2.4", Texts::tr("Signing in resists phishing. Authenticator apps and codes by mail do not.")));
    return preset;
}

Preset asvs5(int level)
{
    Preset preset;
    preset.key = QStringLiteral("asvs5-l%1").arg(level);
    preset.title = QStringLiteral("OWASP ASVS 5 L%1").arg(level);
    preset.document = QStringLiteral("OWASP ASVS 5.0.0");
    if (level == 2)
        addLifetime(preset, Day, "7.3.2",
            Texts::tr("A session has a longest lifetime. No number is given, but what deviates from NIST SP 800-63B needs a reason (7.1.1): this is "
                      "its value for two factors, AAL2."));
    if (level == 3)
        addLifetime(preset, 12 * Hour, "7.3.2",
            Texts::tr("A session has a longest lifetime. No number is given, but what deviates from NIST SP 800-63B needs a reason (7.1.1): this is "
                      "its value for factors that resist phishing, AAL3."));
    if (level > 1) {
        addFactor(preset, "6.3.3", Texts::tr("Signing in takes two factors."));
        addNoRotation(preset, "6.2.10");
    }
    if (level == 3)
        addOn(preset, {Policy::SuspiciousCountry, Policy::SuspiciousDevice, Policy::MailSuspiciousLogin, Policy::MailFailedLogin, Policy::MailUsers},
            "6.3.5", Texts::tr("Users are told of suspicious attempts to sign in, such as from an unusual place or device."));

    preset.beyond.append(clause("6.3.1", Texts::tr("Guessing passwords is prevented as your own documentation says (6.1.1). It gives no number for the failures "
                                                   "allowed.")));
    if (level > 1) {
        preset.beyond.append(clause("7.3.1", Texts::tr("A session ends after inactivity, as your own documentation says. The shortest time here is a day.")));
        preset.beyond.append(clause("7.1.2", Texts::tr("Your documentation says how many sessions an account may have at once. It gives no number.")));
        preset.beyond.append(clause("6.2.12", Texts::tr("Passwords are compared with those known from breaches. Odoo does not.")));
    }
    if (level == 3) {
        preset.beyond.append(clause("6.3.3", Texts::tr("One factor is hardware that resists phishing. Authenticator apps do not.")));
        preset.beyond.append(clause("6.3.6", Texts::tr("Mail is no factor. Odoo sends codes by mail to those who have not set up an app.")));
    }
    return preset;
}

std::ptrdiff_t rank(Policy policy, const QString &choice)
{
    const auto choices = definitionOf(policy).choices;
    return std::find_if(choices.begin(), choices.end(), [&choice](QLatin1String key) { return choice == key; }) - choices.begin();
}

bool isSatisfied(const PresetValue &wanted, const PolicyValue &present)
{
    if (wanted.satisfied == Satisfied::Exactly || present.index() != wanted.value.index())
        return present == wanted.value;
    if (const auto *choice = std::get_if<QString>(&present))
        return rank(wanted.what, *choice) >= rank(wanted.what, std::get<QString>(wanted.value));
    const auto *number = std::get_if<std::int64_t>(&present);
    if (!number)
        return present == wanted.value;
    if (*number == 0 && definitionOf(wanted.what).zeroIsOff)
        return false;
    const std::int64_t limit = std::get<std::int64_t>(wanted.value);
    return wanted.satisfied == Satisfied::AtMost ? *number <= limit : *number >= limit;
}

} // namespace

std::vector<Preset> policyPresets()
{
    std::vector<Preset> all;
    for (Preset (*const make)(int) : {nist, asvs4, asvs5}) {
        for (int level = 1; level <= 3; ++level)
            all.push_back(make(level));
    }
    return all;
}

std::optional<Preset> policyPreset(const QString &key)
{
    for (Preset &preset : policyPresets()) {
        if (preset.key == key)
            return std::move(preset);
    }
    return {};
}

PolicyValues presetValues(const Preset &preset, const PolicyValues &present)
{
    PolicyValues wanted;
    for (const PresetValue &one : preset.values) {
        const auto is = present.find(one.what);
        if (is == present.end() || !isSatisfied(one, is->second))
            wanted.insert_or_assign(one.what, one.value);
    }
    // Few failures and a short lock allow no more attempts in an hour than many and a long one.
    const auto numberOf = [&present](Policy policy) {
        const auto is = present.find(policy);
        const auto *number = is != present.end() ? std::get_if<std::int64_t>(&is->second) : nullptr;
        return number ? *number : 0;
    };
    const bool isRate = std::any_of(preset.values.begin(), preset.values.end(), [](const PresetValue &v) { return v.what == Policy::LockoutSeconds; });
    const std::int64_t failures = numberOf(Policy::LockoutFailures);
    if (isRate && failures > 0 && failures * Hour <= AttemptsAnHour * numberOf(Policy::LockoutSeconds)) {
        wanted.erase(Policy::LockoutFailures);
        wanted.erase(Policy::LockoutSeconds);
    }
    return wanted;
}

} // namespace gatehouse
