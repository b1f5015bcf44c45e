// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/guard_words.h"

#include "ui/widgets/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace gatehouse::words {

namespace {

struct GuardWords
{
    Q_DECLARE_TR_FUNCTIONS(GuardWords)
};

using Part = GuardNote::Part;

struct Word
{
    const char *key;
    const char *text;
};

constexpr Word Causes[] = {
    {"logout", QT_TRANSLATE_NOOP("GuardWords", "logged out by its user")},
    {"lifetime", QT_TRANSLATE_NOOP("GuardWords", "its lifetime was over")},
    {"idle", QT_TRANSLATE_NOOP("GuardWords", "not used for too long")},
    {"officer", QT_TRANSLATE_NOOP("GuardWords", "revoked by an officer")},
    {"device", QT_TRANSLATE_NOOP("GuardWords", "revoked in Odoo's list of devices")},
    {"replaced", QT_TRANSLATE_NOOP("GuardWords", "replaced by a newer login")},
    {"refused", QT_TRANSLATE_NOOP("GuardWords", "the account was in use elsewhere")},
    {"password_changed", QT_TRANSLATE_NOOP("GuardWords", "the password was changed")},
    {"second_factor_changed", QT_TRANSLATE_NOOP("GuardWords", "the second factor was changed")},
    {"archived", QT_TRANSLATE_NOOP("GuardWords", "the user was suspended")},
    {"suspicious", QT_TRANSLATE_NOOP("GuardWords", "an unusual login")},
    {"unknown", QT_TRANSLATE_NOOP("GuardWords", "gone, nobody knows why")},
    // Of events.
    {"failures", QT_TRANSLATE_NOOP("GuardWords", "too many failed logins")},
    {"locked", QT_TRANSLATE_NOOP("GuardWords", "the account is locked")},
    {"cooldown", QT_TRANSLATE_NOOP("GuardWords", "Odoo's own pause after failed logins")},
    {"password_expired", QT_TRANSLATE_NOOP("GuardWords", "the password is too old")},
    {"already_signed_in", QT_TRANSLATE_NOOP("GuardWords", "the account is in use elsewhere")},
    {"unlocked", QT_TRANSLATE_NOOP("GuardWords", "unlocked")},
};

constexpr Word Methods[] = {
    {"password", QT_TRANSLATE_NOOP("GuardWords", "password")},
    {"webauthn", QT_TRANSLATE_NOOP("GuardWords", "passkey")},
    {"apikey", QT_TRANSLATE_NOOP("GuardWords", "API key")},
    {"totp", QT_TRANSLATE_NOOP("GuardWords", "code of an app")},
    {"totp_mail", QT_TRANSLATE_NOOP("GuardWords", "code by mail")},
    {"trusted_device", QT_TRANSLATE_NOOP("GuardWords", "trusted device, no code asked")},
    {"pending", QT_TRANSLATE_NOOP("GuardWords", "the code was still to come")},
    {"country", QT_TRANSLATE_NOOP("GuardWords", "a new country")},
    {"device", QT_TRANSLATE_NOOP("GuardWords", "a new device")},
    {"rpc", QT_TRANSLATE_NOOP("GuardWords", "a program, by RPC")},
    {"json2", QT_TRANSLATE_NOOP("GuardWords", "a program, by JSON-2")},
};

template <std::size_t N>
QString wordOf(const Word (&words)[N], const QString &key)
{
    const auto *it = std::find_if(std::begin(words), std::end(words), [&key](const Word &w) { return key == QLatin1StringView(w.key); });
    return it == std::end(words) ? key : GuardWords::tr(it->text);
}

QString titleOf(Part part)
{
    switch (part) {
    case Part::Cause: return GuardWords::tr("Cause");
    case Part::Method: return GuardWords::tr("Signed in with");
    case Part::SecondFactor: return GuardWords::tr("Second factor");
    case Part::Suspicious: return GuardWords::tr("Unusual");
    case Part::Via: return GuardWords::tr("By way of");
    case Part::Refused: return GuardWords::tr("Refused");
    case Part::Seconds: return GuardWords::tr("For");
    case Part::By: return GuardWords::tr("By");
    case Part::Browser: return GuardWords::tr("Browser");
    case Part::Platform: return GuardWords::tr("Platform");
    case Part::Changes: return GuardWords::tr("Changed");
    case Part::Reason: return GuardWords::tr("Reason");
    }
    return {};
}

QString valueOf(Part part, const QString &value)
{
    switch (part) {
    case Part::Cause: return endCause(value);
    case Part::Method:
    case Part::SecondFactor:
    case Part::Via: return wordOf(Methods, value);
    case Part::Suspicious: return unusual(value);
    case Part::Refused: return GuardWords::tr("yes");
    case Part::Seconds: return span(value.toLongLong());
    case Part::Browser: return browser(value);
    case Part::Platform: return platform(value);
    case Part::By:
    case Part::Changes:
    case Part::Reason: break;
    }
    return value;
}

} // namespace

QString endCause(const QString &key)
{
    return wordOf(Causes, key);
}

QString signedInWith(const QString &method)
{
    return wordOf(Methods, method);
}

QString secondFactor(const QString &key)
{
    return wordOf(Methods, key);
}

QString unusual(const QString &keys)
{
    QStringList words;
    const QStringList all = keys.split(u',', Qt::SkipEmptyParts);
    for (const QString &key : all)
        words << wordOf(Methods, key);
    return words.join(QStringLiteral(", "));
}

QList<std::pair<QString, QString>> guardFacts(const GuardNote &note)
{
    QList<std::pair<QString, QString>> facts;
    for (const auto &[part, value] : note.parts)
        facts.append({titleOf(part), valueOf(part, value)});
    return facts;
}

QString guardLine(const GuardNote &note)
{
    QStringList parts;
    for (const auto &[part, value] : note.parts) {
        const QString said = valueOf(part, value);
        switch (part) {
        case Part::By: parts << GuardWords::tr("by %1").arg(said); break;
        case Part::Refused: parts << GuardWords::tr("refused"); break;
        case Part::SecondFactor:
            // Of a login: it was only the first half of it.
            parts << (value == QLatin1String("pending") ? GuardWords::tr("before the second factor") : said);
            break;
        case Part::Seconds: parts << GuardWords::tr("for %1").arg(said); break;
        default: parts << said; break;
        }
    }
    return parts.join(QStringLiteral(" · "));
}

QString lockedFor(const UserView &user, Instant now)
{
    if (!user.lockedUntil.isKnown() || user.lockedUntil <= now)
        return {};
    return GuardWords::tr("locked for %1 more").arg(span(user.lockedUntil.seconds() - now.seconds() + 1));
}

QString passwordAge(const UserView &user, Instant now)
{
    if (!user.passwordSet.isKnown())
        return {};
    const QString age = span(std::max<std::int64_t>(0, now.seconds() - user.passwordSet.seconds()));
    return user.passwordSetKnown ? GuardWords::tr("%1 old, set %2").arg(age, moment(user.passwordSet))
                                 : GuardWords::tr("at least %1 old: from before the Guard was installed").arg(age);
}

} // namespace gatehouse::words
